"""Quoted names: «X», “X”, "X", and the bodies they name by the words beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from habeas.text.units import Unit, tags_of
from habeas.text.words import Shape, Word

_CLOSING = {"«": "»", "“": "”", "„": "“”", "‹": "›", '"': '"', "‘": "’", "”": "”"}
_LONGEST = 14  # words: longer quotations are speech
_TAIL = r"ot?[CUAKLHZDJ]++|&[CUAKLZD]++"
_BEFORE = rf"(?:[CUAKLJ]_?)*+(?:[HWBhalF]_?)(?:[HWBhalFJCUAKL]_?|{_TAIL}|D)*+"
_AFTER = r"[CUAKLJD]*+(?:l|[HhaW](?:ot?[CUAK]++|&[CUAK]++)*+)"
_WHOLE = regex.compile(rf"{_BEFORE}Q(?:f|p[CK]++)?|Qf|Q{_AFTER}")
_INNER = regex.compile(r"(?:g|gJ|[Rr][oi]?t?J?g?)Q|QJ?g|FQ")
_ENTRY = regex.compile(
    r"(?:,|\(|^[n.)\-]{0,3})Q"
)  # in an entry of a list a quoted name needs no more


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A body with a quoted name: word indexes `first` to `last`; `inner` is the quoted part."""

    first: int
    last: int
    quote: int


def find_quotes(words: Sequence[Word], begin: int, end: int) -> dict[int, int]:
    """Return the closing word of each short quotation in a line that begins like a name."""
    found: dict[int, int] = {}
    free = begin
    for at in [at for at in range(begin, end) if words[at].text in _CLOSING]:
        close = _closing(words, at, end) if at >= free else None
        if close is not None:
            found[at] = close
            free = close + 1
    return found


def _closing(words: Sequence[Word], at: int, end: int) -> int | None:
    wanted = _CLOSING[words[at].text]
    last = min(end, at + _LONGEST + 2)
    depth = 0
    for here in range(at + 1, last):
        text = words[here].text
        if text in wanted and not depth:
            return here if _is_name(words, at, here) else None
        if text in "«“„":
            depth += 1
        elif text in "»”" and depth:
            depth -= 1
    return None


def _is_name(words: Sequence[Word], start: int, close: int) -> bool:
    inside = words[start + 1 : close]
    if not inside or inside[-1].text in ",.?":
        return False
    spaced = words[start].end != inside[0].start
    if spaced != (inside[-1].end != words[close].start):
        return False
    return inside[0].shape not in (Shape.LOWER, Shape.MARK, Shape.ADDRESS)


def find_quoted(units: Sequence[Unit], *, entry: bool) -> Iterator[Quoted]:
    """Yield the bodies of a line whose names are quoted.

    With a head or legal form the whole counts (Public Association “X”), with a generic word or a
    post only what is between the marks (the newspaper “X”, director of “X”). So too in an entry of
    a list after a comma ("Aruna Testova, “X”").
    """
    tags = tags_of(units)
    taken: set[int] = set()
    for match in _WHOLE.finditer(tags):
        quote = match.start() + match[0].index("Q")
        taken.add(quote)
        yield Quoted(
            first=units[match.start()].first,
            last=units[match.end() - 1].last,
            quote=units[quote].first,
        )
    inner = [*_INNER.finditer(tags, overlapped=True), *(_ENTRY.finditer(tags) if entry else ())]
    for match in inner:
        quote = match.start() + match[0].index("Q")
        if quote not in taken:
            taken.add(quote)
            unit = units[quote]
            yield Quoted(first=unit.first + 1, last=unit.last - 1, quote=unit.first)
