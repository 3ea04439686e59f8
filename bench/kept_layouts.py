"""Layouts of lists that were written after the rules had been mended, to see how they meet the unknown.

Petitions on the web, sheets, messengers, scanned documents, letterheads: other habits than those of
`bench.list_layouts`.
"""

import html
import random
from dataclasses import replace

from bench.list_layouts import Laid, Layout
from bench.list_signers import Signer
from bench.list_stock import Stock

_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX", "XXI", "XXII", "XXIII", "XXIV", "XXV", "XXVI", "XXVII", "XXVIII", "XXIX", "XXX")  # fmt: skip


def _number(signers: list[Signer]) -> list[Signer]:
    return [replace(one, n=str(n)) for n, one in enumerate(signers, 1)]


def _plain(signers: list[Signer]) -> list[Signer]:
    return [replace(s, country=None, others=()) for s in signers]


def _emoji(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out a message in a messenger: a sign of its own before each."""
    sign = rng.choice(("✅ ", "✍️ ", "🔹", "▫️ ", "👉 ", "— "))
    return Laid("\n".join(f"{sign}{s.words}" for s in signers), signers)


def _letters(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out an alphabetical list with the letters over its parts."""
    ordered = sorted(signers, key=lambda s: s.words.casefold())
    lines, last = [], ""
    for s in ordered:
        first = next((c for c in s.words if c.isalpha()), "?").upper()
        if first != last:
            lines.append(f"\n{first}\n")
            last = first
        lines.append(s.words)
    return Laid("\n".join(lines), ordered)


def _countries(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out a list parted by countries, whose names are headings."""
    lines: list[str] = []
    laid: list[Signer] = []
    for country in dict.fromkeys(country for _, country in stock.cities):
        some = signers[len(laid) : len(laid) + 5]
        if some:
            lines += ["", country, "", *(f"{s.words}" for s in some)]
            laid += some
    return Laid("\n".join(lines), laid)


def _in_line(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out a paragraph in which bullets part the entries."""
    return Laid(" • ".join(s.words for s in signers), signers)


def _in_bars(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out a paragraph in which bars part bare names."""
    people = [replace(s, words=s.name, role=None, body=None, post_body=None, city=None, country=None, others=()) for s in signers if s.kind == "person"]  # fmt: skip
    return Laid(" | ".join(s.words for s in people), people)


def _csv(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out rows as a sheet writes them out: cells in quotation marks, parted by commas or semicolons."""
    sign = rng.choice((",", ";"))
    rows = [list(stock.columns[1:])]
    for s in signers:
        person = s.kind == "person"
        rows.append([s.name, (s.role or "") if person else "", (s.body or "") if person else "", s.city or ""])  # fmt: skip
    text = "\n".join(sign.join(f'"{cell}"' for cell in row) for row in rows)
    return Laid(text, _plain([replace(s, post_body=None) for s in signers]))


def _dated(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out a petition: number, name, city, day of signing."""
    laid: list[Signer] = []
    lines: list[str] = []
    for s in _number(_plain(signers)):
        day = f"{rng.randint(1, 28):02}.{rng.randint(1, 12):02}.2024"
        lines.append(
            " | ".join(part for part in (s.n, s.name, s.city or "", day) if part is not None)
        )
        body = s.body if s.kind != "person" else None
        laid.append(replace(s, role=None, body=body, post_body=None))
    return Laid("\n".join(lines), laid)


def _html_petition(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out a petition's table with the day and a comment in columns of their own."""
    heads = ("#", stock.columns[1], stock.columns[4], {"en": "Date"}.get("en"), "Comment")
    laid, rows = [], []
    for s in _number(_plain(signers)):
        cells = (s.n or "", s.name, s.city or "", "12.05.2024", rng.choice(("", stock.demand)))
        rows.append("<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in cells) + "</tr>")
        body = s.body if s.kind != "person" else None
        laid.append(replace(s, role=None, body=body, post_body=None))
    head = "".join(f"<th>{cell}</th>" for cell in heads)
    return Laid(
        f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>",
        laid,
        is_html=True,
    )


def _html_bold(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out divisions with the name in bold and the rest under it."""
    parts = []
    for s in signers:
        rest = ", ".join(x for x in (s.post or s.role if s.kind == "person" else None, s.city) if x)
        parts.append(
            f"<div class='person'><b>{html.escape(s.name)}</b><br>{html.escape(rest)}</div>"
        )
    return Laid("<div class='list'>" + "\n".join(parts) + "</div>", _plain(signers), is_html=True)


def _html_columns(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out a table without headings whose three columns each hold entries: a list in columns."""
    rows = []
    for at in range(0, len(signers), 3):
        cells = "".join(f"<td>{html.escape(s.words)}</td>" for s in signers[at : at + 3])
        rows.append(f"<tr>{cells}</tr>")
    return Laid(f"<table>{''.join(rows)}</table>", signers, is_html=True)


def _scanned(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out a scanned document: entries broken at any length, heads and numbers of pages between."""
    signers = _number(signers)
    lines = []
    for s in signers:
        words = f"{s.n}.  {s.words}".split(" ")
        line = ""
        for word in words:
            if len(line) + len(word) > 46:
                lines.append(line.rstrip())
                line = ""
            line += word + " "
        lines.append(line.rstrip())
        if int(s.n or 0) % 10 == 0:
            lines += ["", f"- {int(s.n or 0) // 10 + 1} -", ""]
    return Laid("\n".join(lines), signers)


def _roman(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out Roman numbers."""
    laid = [replace(s, n=_ROMAN[at]) for at, s in enumerate(signers)]
    return Laid("\n".join(f"{s.n}. {s.words}" for s in laid), laid)


def _signed_lines(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out lines with room for the hand: "______ A. B., lawyer"."""
    return Laid("\n".join(f"_______________ {s.words}" for s in signers), signers)


def _bracketed(signers: list[Signer], stock: Stock, rng: random.Random) -> Laid:
    """Lay out all that is not the name in one bracket."""
    laid: list[Signer] = []
    lines: list[str] = []
    for s in signers:
        rest = ", ".join(x for x in (s.post or s.role if s.kind == "person" else None, s.city) if x)
        lines.append(
            f"({len(lines) + 1}) {s.name} ({rest})" if rest else f"({len(lines) + 1}) {s.name}"
        )
        laid.append(replace(s, n=str(len(lines)), country=None, others=()))
    return Laid("\n".join(lines), laid)


KEPT: dict[str, Layout] = {
    "messenger": _emoji,
    "alphabet": _letters,
    "countries": _countries,
    "bullets in line": _in_line,
    "bars in line": _in_bars,
    "sheet": _csv,
    "dated petition": _dated,
    "html petition": _html_petition,
    "html bold": _html_bold,
    "html columns": _html_columns,
    "scanned": _scanned,
    "roman": _roman,
    "signing lines": _signed_lines,
    "bracketed": _bracketed,
}
