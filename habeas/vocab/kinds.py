"""Words by which an item shows what kind of text it is."""

from collections import Counter
from dataclasses import dataclass
from functools import cache

import regex

from habeas.model.item import ItemKind
from habeas.vocab.loader import load_rows

_COLUMNS = ("kind", "where", "weight", "language", "form")
_PLACES = ("title", "lead", "text")
LEAST = 3  # points below which an item is news: one weak word decides nothing
_LEAD, _TEXT = 600, 20_000  # characters; words of the kind stand early


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Cue:
    """Words of one weight for a kind; `rare` has one word of each form."""

    kind: ItemKind
    weight: int
    rare: tuple[str, ...]
    pattern: regex.Pattern[str]


@cache
def _load_cues() -> dict[str, list[_Cue]]:
    forms: dict[tuple[str, str, int], list[str]] = {}
    for row in load_rows("kind_cues.csv", columns=_COLUMNS, required=_COLUMNS):
        if row["kind"] not in set(ItemKind) or row["where"] not in _PLACES:
            raise row.wrong(f"unknown kind {row['kind']!r} or place {row['where']!r}")
        if not row["weight"].isdecimal():
            raise row.wrong(f"expected a whole number as weight, got {row['weight']!r}")
        forms.setdefault((row["where"], row["kind"], int(row["weight"])), []).append(row["form"])
    cues: dict[str, list[_Cue]] = {place: [] for place in _PLACES}
    for (where, kind, weight), own in forms.items():
        # The longest word of a form is looked for first: plain words are found fast.
        rare = tuple(dict.fromkeys(max(f.split(), key=len).rstrip("*") for f in own))
        cues[where].append(
            _Cue(kind=ItemKind(kind), weight=weight, rare=rare, pattern=_compile(own))
        )
    return cues


def _compile(forms: list[str]) -> regex.Pattern[str]:
    words = (r"\s+".join(map(regex.escape, f.split())).replace(r"\*", r"\w*+") for f in forms)
    return regex.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")


def choose_kind(title: str, body: str) -> ItemKind:
    """Return the kind whose words speak loudest in title, lead and text; news where none does.

    Each line of weights in data/kind_cues.csv counts once, however often its words stand there.
    """
    body = body[: 2 * _TEXT]  # commas go, and a text may be a whole book
    title, body = (part.casefold().replace("’", "'").replace(",", "") for part in (title, body))
    texts = {"title": title, "lead": f"{title}\n{body[:_LEAD]}", "text": body[:_TEXT]}
    points: Counter[ItemKind] = Counter()
    for where, cues in _load_cues().items():
        text = texts[where]
        for cue in cues:
            if any(word in text for word in cue.rare) and cue.pattern.search(text):
                points[cue.kind] += cue.weight
    if not points:
        return ItemKind.NEWS
    kind, most = points.most_common(1)[0]
    return kind if most >= LEAST else ItemKind.NEWS
