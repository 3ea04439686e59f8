"""Layouts of lists: how entries stand on a page. Each gives the list's text, and marks numbers.

Those of `LAYOUTS` were there while the rules were mended.
"""

import html
import random
from collections.abc import Callable
from dataclasses import dataclass, replace

from bench.list_signers import Signer
from bench.list_stock import Stock


@dataclass(frozen=True, slots=True)
class Laid:
    """A list laid out: its text or HTML, and the signers in order with the numbers they got."""

    text: str
    signers: list[Signer]
    is_html: bool = False


Layout = Callable[[list[Signer], Stock, random.Random], Laid]


def _number(signers: list[Signer]) -> list[Signer]:
    return [replace(one, n=str(n)) for n, one in enumerate(signers, 1)]


def _lines(form: str, join: str = "\n") -> Layout:
    """Return the layout of a line for each signer; "{n}" in the form prints its number."""

    def lay(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
        if "{n}" in form:
            signers = _number(signers)
        return Laid(join.join(form.format(n=s.n, words=s.words) for s in signers), signers)

    return lay


def _semicolons(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    return Laid("; ".join(s.words for s in signers) + ".", signers)


def _bare(s: Signer, *, city: bool) -> Signer:
    """Return a signer of whom only name and city are printed."""
    words = f"{s.name} ({s.city})" if city and s.city else s.name
    body = s.body if s.kind != "person" else None
    return replace(
        s, words=words, role=None, body=body, post_body=None, city=s.city if city else None,
        country=None, others=(),
    )  # fmt: skip


def _commas(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    bare = [_bare(s, city=False) for s in signers if s.kind == "person" and "," not in s.name]
    return Laid(", ".join(s.words for s in bare) + ".", bare)


def _commas_with_cities(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    bare = [_bare(s, city=True) for s in signers if s.kind == "person" and "," not in s.name]
    return Laid(", ".join(s.words for s in bare), bare)


def _run_on_numbers(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    signers = _number(signers)
    return Laid(" ".join(f"{s.n}. {s.words}" for s in signers), signers)


def _slashes(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    laid, lines = [], []
    for s in signers:
        body = s.body if s.kind == "person" else None
        parts = [f"**{s.name}**", s.role if s.kind == "person" else None, body, s.city]
        lines.append(" / ".join(part for part in parts if part))
        laid.append(replace(s, post_body=None, country=None, others=()))
    return Laid("\n".join(lines), laid)


def _columns(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    signers = _number(signers)
    half = (len(signers) + 1) // 2
    right = [f"{s.n}. {s.words}" for s in signers[half:]] + [""]
    rows = zip((f"{s.n}. {s.words}" for s in signers[:half]), right, strict=False)
    return Laid("\n".join(f"{a}      {b}".rstrip() for a, b in rows), signers)


def _cells(s: Signer) -> list[str]:
    person = s.kind == "person"
    return [
        s.name,
        (s.role or "") if person else "",
        (s.body or "") if person else "",
        s.city or "",
    ]


def _table(bar: str, *, head: bool, numbers: bool) -> Layout:
    def lay(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
        signers = [replace(s, post_body=None, country=None, others=()) for s in signers]
        signers = _number(signers) if numbers else signers
        rows = [([s.n or ""] if numbers else []) + _cells(s) for s in signers]
        top = [list(stock.columns[0 if numbers else 1 :])] if head else []
        return Laid("\n".join(bar.join(row) for row in [*top, *rows]), signers)

    return lay


def _aligned(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out columns padded with spaces, as a terminal or a PDF gives them."""
    signers = _number([replace(s, post_body=None, country=None, others=()) for s in signers])
    rows = [list(stock.columns), *([s.n or "", *_cells(s)] for s in signers)]
    widths = [max(len(row[i]) for row in rows) + 2 for i in range(5)]
    lines = ["".join(cell.ljust(w) for cell, w in zip(row, widths, strict=True)) for row in rows]
    return Laid("\n".join(line.rstrip() for line in lines), signers)


def _html_table(*, head: bool, numbers: bool) -> Layout:
    def lay(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
        signers = [replace(s, post_body=None, country=None, others=()) for s in signers]
        signers = _number(signers) if numbers else signers
        rows = [([s.n or ""] if numbers else []) + _cells(s) for s in signers]
        body = "\n".join(
            "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>"
            for row in rows
        )
        cells = "".join(f"<th>{cell}</th>" for cell in stock.columns[0 if numbers else 1 :])
        top = f"<tr>{cells}</tr>" if head else ""
        return Laid(f"<table>{top}\n{body}</table>", signers, is_html=True)

    return lay


def _html(before: str, one: str, after: str, *, numbers: bool = False) -> Layout:
    def lay(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
        signers = _number(signers) if numbers else signers
        inner = "\n".join(one.format(n=s.n, words=html.escape(s.words)) for s in signers)
        return Laid(f"{before}{inner}{after}", signers, is_html=True)

    return lay


def _blocks(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out entries of several lines: name, post, city."""
    lines, laid = [], []
    for s in signers:
        parts = [s.name, s.post or s.role if s.kind == "person" else None, s.city]
        lines.append("\n".join(part for part in parts if part))
        laid.append(replace(s, country=None, others=()))
    return Laid("\n\n".join(lines), laid)


def _paged(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out numbered lines cut by numbers of pages, as a PDF gives them."""
    signers = _number(signers)
    lines: list[str] = []
    for s in signers:
        lines.append(f"{s.n}. {s.words}")
        if int(s.n or 0) % 9 == 0:
            lines.append(f"\n{int(s.n or 0) // 9}\n")
    return Laid("\n".join(lines), signers)


def _wrapped(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out numbered entries broken at 60 letters, the rest under them."""
    signers = _number(signers)
    lines = []
    for s in signers:
        words = f"{s.n}. {s.words}"
        cut = words.rfind(" ", 0, 60) if len(words) > 60 else -1
        lines.append(words if cut < 0 else words[:cut] + "\n    " + words[cut + 1 :])
    return Laid("\n".join(lines), signers)


def _two_lists(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out bodies under one heading, then people under another."""
    bodies = [s for s in signers if s.kind != "person"]
    people = [s for s in signers if s.kind == "person"]
    parts = [stock.organizations, *(f"- {s.words}" for s in bodies), ""]
    parts += [stock.individuals, *(f"- {s.words}" for s in people)]
    return Laid("\n".join(parts), [*bodies, *people])


def _with_others(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    lines = [f"• {s.words}" for s in signers]
    return Laid("\n".join([*lines, stock.others.format(n=340)]), signers)


def _noisy(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out lines as copied from a word processor: no-break spaces, soft hyphens, marks."""
    signers = _number(signers)
    lines = [f"\u200f{s.n}.\u00a0{s.words.replace(' ', chr(160), 1)}\u00ad;\u200b" for s in signers]
    return Laid("\r\n".join(lines), signers)


def _broken_quotes(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out lines that lost a quotation mark, or have another one for it."""
    signs = (("»", ""), ("«", '"'), ("“", '"'), ("”", '"'), ("”", ""), ("“", "„"), ("»", '"'))
    laid = []
    for s in _number(signers):
        sign, instead = rng.choice(signs)
        laid.append(replace(s, words=s.words.replace(sign, instead, 1)))
    return Laid("\n".join(f"{s.n}) {s.words}" for s in laid), laid)


LAYOUTS: dict[str, Layout] = {
    "numbered": _lines("{n}. {words}"),
    "number)": _lines("{n}) {words};"),
    "№": _lines("№{n} {words}", "\n\n"),
    "bullets": _lines("• {words}"),
    "dashes": _lines("- {words};"),
    "one a line": _lines("{words}"),
    "spaced": _lines("{words}", "\n\n"),
    "semicolons": _semicolons,
    "commas": _commas,
    "commas, cities": _commas_with_cities,
    "run-on numbers": _run_on_numbers,
    "slash and bold": _slashes,
    "two columns": _columns,
    "pipes": _table(" | ", head=True, numbers=True),
    "pipes, bare": _table(" | ", head=False, numbers=False),
    "tabs": _table("\t", head=True, numbers=True),
    "tabs, bare": _table("\t", head=False, numbers=False),
    "aligned": _aligned,
    "html table": _html_table(head=True, numbers=True),
    "html table, bare": _html_table(head=False, numbers=False),
    "html ol": _html("<ol>", "<li>{words}</li>", "</ol>", numbers=True),
    "html ul": _html("<ul>", "<li>{words}</li>", "</ul>"),
    "html br": _html("<p>", "{n}. {words}<br>", "</p>", numbers=True),
    "html p": _html("", "<p>{words}</p>", ""),
    "blocks": _blocks,
    "page numbers": _paged,
    "wrapped": _wrapped,
    "two lists": _two_lists,
    "and others": _with_others,
    "noisy": _noisy,
    "broken quotes": _broken_quotes,
}
