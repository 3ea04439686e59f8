"""Lists of signatures in every layout we could think of, read and scored, by layout and language.

    python -m bench.lists [--seed 1] [--count 24] [--kept] [--by layout|language|order|style] [--show 10]

Each list stands in an invented letter; in half of them people are listed who do not sign. Names are
compared without titles, brackets and commas; fields without outer quotation marks and articles.
"""

import argparse
import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import regex

from bench.kept_layouts import KEPT
from bench.list_layouts import LAYOUTS, Laid, Layout
from bench.list_signers import ORDERS, STYLES, Signer, draw_person, draw_signers, pair_of
from bench.list_stock import STOCKS, Stock
from habeas.extract.appeals.anatomy import extract
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Appeal, Signatory
from habeas.pages.items import find_items
from habeas.pages.readers import read_decoded

_FIELDS = ("n", "kind", "role", "organization", "city", "country")
_QUOTES = regex.compile(r"[“”„‟«»\"″]")
_ARTICLE = regex.compile(
    r"^(?:the |de la |de l[’']|du |des |der |del |la |le |les |г\. |м\. )", regex.IGNORECASE
)
_SETTLEMENT = regex.compile(r" (?:қаласы|қ\.|шаары|ш\.|shahri)$")
_TITLE = regex.compile(
    r"^(?:(?:Prof\. Dr\.|Dra?\.|Prof\.|Mrs?\.|Ms|Mme|Me|M\.|Dr|д-р|проф\.) )", regex.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One letter with its list, and who is named in it but does not sign."""

    keys: dict[str, str]
    page: str
    is_html: bool
    signers: list[Signer]
    accused: list[str]


def invent_case(
    stock: Stock, rng: random.Random, keys: dict[str, str], layout: Layout, count: int
) -> Case:
    """Return a letter whose list has the layout; order of entries and style of names as `keys` say."""
    order, style = ORDERS[keys["order"]], STYLES[keys["style"]]
    drawn = [style(s, rng, stock) for s in draw_signers(stock, rng, count, bodies=0.2)]
    signers = [order(s, stock) for s in drawn]
    people = [s for s in drawn if s.kind == "person"]
    if len(people) > 4 and keys["order"] == "plain":
        at = signers.index(next(s for s in signers if s.kind == "person"))
        signers[at] = pair_of(people[0], draw_person(stock, rng), stock)
    laid = layout(signers, stock, rng)
    accused = [s.name for s in draw_signers(stock, rng, 6, bodies=0)] if rng.random() < 0.5 else []
    accused = [name for name in accused if name not in {s.name for s in signers}]
    page = (_to_html if laid.is_html else _to_text)(stock, rng, laid, accused)
    return Case(keys=keys, page=page, is_html=laid.is_html, signers=laid.signers, accused=accused)


def _to_text(stock: Stock, rng: random.Random, laid: Laid, accused: list[str]) -> str:
    parts = [stock.title, stock.prose[0]]
    if accused:
        parts += [
            rng.choice(stock.accused),
            "\n".join(f"{n}. {x}" for n, x in enumerate(accused, 1)),
            stock.prose[0],
        ]
    parts.append(stock.demand)
    # One list in five has no heading: it stands where letters are signed.
    parts.append(rng.choice(stock.heading) if rng.random() < 0.8 else stock.closing)
    parts += [laid.text, stock.after]
    return "\n\n".join(parts) + "\n"


def _to_html(stock: Stock, rng: random.Random, laid: Laid, accused: list[str]) -> str:
    parts = [f"<h1>{stock.title}</h1>", f"<p>{stock.prose[0]}</p>"]
    if accused:
        inner = "".join(f"<li>{x}</li>" for x in accused)
        parts += [
            f"<p>{rng.choice(stock.accused)}</p>",
            f"<ol>{inner}</ol>",
            f"<p>{stock.prose[0]}</p>",
        ]
    head = rng.choice(stock.heading) if rng.random() < 0.8 else stock.closing
    parts += [f"<p>{stock.demand}</p>", f"<p>{head}</p>", laid.text, f"<p>{stock.after}</p>"]
    body = "\n".join(parts)
    return f"<html><head><title>{stock.title}</title></head><body><article>{body}</article></body></html>"


def invent_cases(layouts: dict[str, Layout], *, seed: int, count: int) -> Iterator[Case]:
    """Yield a letter for each layout and language, orders and styles in turn."""
    rng = random.Random(seed)
    orders, styles = list(ORDERS), list(STYLES)
    for at, (name, layout) in enumerate(layouts.items()):
        for by, (language, stock) in enumerate(STOCKS.items()):
            order = orders[(at * 5 + by + seed) % len(orders)]
            style = styles[(at + by * 3 + seed) % len(styles)]
            if style == "surname, given" and by % 3:
                style = "as is"  # seldom met
            keys = {"layout": name, "language": language, "order": order, "style": style}
            yield invent_case(stock, rng, keys, layout, count)


def find_appeals(case: Case) -> list[Appeal]:
    """Return the appeals of all items of a letter."""
    name = "letter.html" if case.is_html else "letter.txt"
    items = find_items(read_decoded(case.page, name=name))
    found = [one for item in items for one in extract(item, Findings(), Context())]
    return [one for one in found if isinstance(one, Appeal)]


def fold_medium(name: str | None) -> str:
    """Return the name of a medium as it is compared: only its quoted part where it has one."""
    quoted = regex.search(r"[«“„]([^«»“”„]+)", name or "")
    return fold_name(quoted[1] if quoted else name)


def fold_name(name: str | None) -> str:
    """Return a name as it is compared."""
    words = _TITLE.sub("", regex.sub(r"\s*\([^()]*\)", "", name or "").replace(",", " "))
    words = _ARTICLE.sub("", _QUOTES.sub("", words).strip())
    return " ".join(words.split()).casefold()


def fold_field(value: str | None) -> str:
    """Return a field as it is compared."""
    words = _QUOTES.sub("", regex.sub(r"\s*\([^()]*\)", "", value or "")).strip()
    words = _ARTICLE.sub("", _SETTLEMENT.sub("", words))
    return " ".join(words.split()).casefold()


@dataclass(slots=True)
class Tally:
    """What was right and wrong in some lists."""

    hit: int = 0
    got: int = 0
    want: int = 0
    accused: int = 0
    right: Counter[str] = field(default_factory=Counter)
    asked: Counter[str] = field(default_factory=Counter)

    def f1(self) -> float:
        """Return the F1 of names."""
        return 2 * self.hit / (self.got + self.want) if self.got + self.want else 1.0

    def line(self) -> str:
        """Return the tally as one line."""
        shares = (
            f"{name} {self.right[name] / self.asked[name]:.3f}"
            for name in _FIELDS
            if self.asked[name]
        )
        return f"F1 {self.f1():.3f}  {'  '.join(shares)}  accused {self.accused}"


def score(case: Case, tally: Tally, faults: list[str]) -> None:
    """Add to a tally how well a letter was read, and to `faults` what went wrong."""
    found = [s for one in find_appeals(case) for s in one.signatories]
    names = [
        (fold_medium if s.kind == "media" else fold_name)(n)
        for s in found
        for n in dict.fromkeys((s.name, *s.co_signatories))
    ]
    wanted = [
        (fold_medium if s.kind == "media" else fold_name)(n)
        for s in case.signers
        for n in (s.name, *s.others)
    ]
    got, want = Counter(names), Counter(wanted)
    tally.hit += (got & want).total()
    tally.got += got.total()
    tally.want += want.total()
    bad = [name for name in map(fold_name, case.accused) if name in got and name not in want]
    tally.accused += len(bad)
    where = "/".join(case.keys.values())
    faults += [f"{where}: ACCUSED {name}" for name in bad]
    faults += [f"{where}: missed {name}" for name in want - got]
    faults += [f"{where}: extra {name}" for name in got - want]
    by_name: dict[str, list[Signatory]] = defaultdict(list)
    for s in found:
        by_name[fold_medium(s.name) if s.kind == "media" else fold_name(s.name)].append(s)
    for signer in case.signers:
        medium = signer.kind == "media"
        same = by_name.get(fold_medium(signer.name) if medium else fold_name(signer.name))
        if same:
            _score_fields(signer, same.pop(0), tally, faults, where)


def _score_fields(
    want: Signer, got: Signatory, tally: Tally, faults: list[str], where: str
) -> None:
    body = want.post_body or want.body
    wanted = {
        "n": want.n,
        "kind": want.kind,
        "role": want.role,
        "organization": body,
        "city": want.city,
    }
    for name, value in wanted.items():
        mine = getattr(got, name)
        if name == "organization" and want.kind == "media":
            mine, value = fold_medium(mine), fold_medium(value)
        right = fold_field(mine) == fold_field(value) or (
            name == "organization" and fold_field(mine) == fold_field(want.body)
        )
        tally.asked[name] += 1
        tally.right[name] += right
        if not right:
            faults.append(f"{where}: {name} {mine!r} for {value!r} in {want.words or want}")
    if want.country:
        tally.asked["country"] += 1
        tally.right["country"] += got.country is not None
        if got.country is None:
            faults.append(f"{where}: country None for {want.country!r} in {want.words}")


def main() -> None:
    """Print the figures, worst first."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=24)
    parser.add_argument("--kept", action="store_true")
    parser.add_argument("--by", default="layout")
    parser.add_argument("--only", default="")
    parser.add_argument("--show", type=int, default=0)
    options = parser.parse_args()
    layouts = KEPT if options.kept else LAYOUTS
    tallies: dict[str, Tally] = defaultdict(Tally)
    every = Tally()
    faults: list[str] = []
    for case in invent_cases(layouts, seed=options.seed, count=options.count):
        if options.only and options.only not in case.keys.values():
            continue
        for tally in (tallies[case.keys[options.by]], every):
            score(case, tally, faults if tally is every else [])
    for name, tally in sorted(tallies.items(), key=lambda pair: pair[1].f1()):
        print(f"{name:18} {tally.line()}")
    print(f"{'all':18} {every.line()}")
    random.Random(options.seed).shuffle(faults)
    for fault in faults[: options.show]:
        print("  ", fault)


if __name__ == "__main__":
    main()
