"""The entries of one line of a list: most lines hold one, a run-on line holds many.

Offsets are code points of the item's text.
"""

from collections.abc import Iterator

import regex

from habeas.extract.appeals.fields import find_open_commas
from habeas.extract.appeals.lines import EDGE, Line, tidy, trim_invisible
from habeas.extract.appeals.parties import is_body, is_told, parse_people
from habeas.extract.appeals.places import parse_place
from habeas.model.spans import Span
from habeas.text.figures import to_int

# A number inside a line that may open the next entry: "…, City   15. Name". Checked for order.
NEXT_NUMBER = regex.compile(
    rf"(?P<gap>{EDGE}*)(?<!\d)(?P<n>\d{{1,6}})[.)]{EDGE}*+(?=[\p{{L}}«“\"„])"
)
SEMICOLON = regex.compile(r";(?=\s|\p{Lu}|[«“\"„])")
SLASH = regex.compile(r"\s/\s")
COMMA = regex.compile(
    r",\s+(?:(?:and|et|und|y|и|та|және|жана)\s+)?|\s+(?:and|et|und|и|та|және|жана)\s+"
)
BULLET = regex.compile(r"\s[•·▪◦‣●○■□▶►➢✔✓∙]\s")
BAR = regex.compile(r"\s\|\s")
WIDE = regex.compile(r"(?:[ \xa0]{3,}|\t{2,})")
NAME_END = regex.compile(r"[,;:(|\t«“\"„]|\s[-–—/]\s")
END_DOT = regex.compile(r"(?<=\p{Ll}{3}|[»”\")])\.$")
MIN_RUN = 9  # names from which one in ten may not read as one
FEWEST = 4  # bodies that commas part
MAX_PARTS = 200  # parts that are looked at to tell what a run-on holds
MAX_BODY = 12  # words of a body in a run-on
MAX_LOOK = 200  # code points in which the second name of a run-on stands
TRAIL = ";, \t\xa0|/"


def find_entries(text: str, line: Line, body: Span | None = None) -> list[tuple[Span, str | None]]:
    """Return span and number of every entry of a line, in order; at least one.

    Numbers inside the line count where they go on from the one before, or stand after wide space;
    semicolons, slashes and commas where what they divide reads as names.
    """
    numbered = list(_split_numbers(text, body or line.body, line.n))
    entries: list[tuple[Span, str | None]] = []
    for span, n in numbered:
        parts = _split_run(text, span)
        entries.extend((part, n if at == 0 else None) for at, part in enumerate(parts))
    return entries


def _split_numbers(text: str, body: Span, n: str | None) -> Iterator[tuple[Span, str | None]]:
    start, last = body.start, to_int(n) if n else None
    number = n
    for found in NEXT_NUMBER.finditer(text, body.start, body.end):
        follows = last is not None and to_int(found["n"]) == last + 1
        wide = len(found["gap"]) > 1 and last is not None and not text[found.end()].islower()
        if found.start() == body.start and number is None and not text[found.end()].islower():
            start, number, last = found.end(), found["n"], to_int(found["n"])
        elif follows or wide:
            yield trim_entry(text, start, found.start()), number
            start, number, last = found.end(), found["n"], to_int(found["n"])
    yield trim_entry(text, start, body.end), number


def _split_run(text: str, span: Span) -> list[Span]:
    """Cut a run-on at the strongest sign that divides names; one span where none does."""
    bounds = (span.start, span.end)
    for sign, least in ((SEMICOLON, 2), (BULLET, 3), (WIDE, 2), (BAR, 3), (SLASH, 3), (COMMA, 3)):
        if (
            sum(1 for _ in zip(range(least - 1), sign.finditer(text, *bounds), strict=False))
            < least - 1
        ):
            continue
        if sign is COMMA and not _names_second(text, span):
            break
        parts = [part for part in _cut(text, span, sign) if part]
        if len(parts) >= least and _are_entries(
            text, parts, strict=sign not in (SEMICOLON, BULLET)
        ):
            return parts
    parts = [part for part in _cut_open(text, span) if part]
    return parts if _are_listed(text, parts) else [span]


def _cut_open(text: str, span: Span) -> Iterator[Span]:
    """Yield what the commas part that stand in no brackets and no quotation marks."""
    if text.count(",", span.start, span.end) < FEWEST - 1:
        return
    start = span.start
    for at in find_open_commas(span.of(text)):
        yield trim_entry(text, start, span.start + at)
        start = span.start + at + 1
    yield trim_entry(text, start, span.end)


def _are_listed(text: str, parts: list[Span]) -> bool:
    """Tell whether most of many parts are people, or nearly all bodies; no posts, no places.

    What begins with a person and goes on with bodies is one entry.
    """
    if len(parts) < FEWEST:
        return False
    firsts = [first_words(tidy(part.of(text))) for part in parts[:MAX_PARTS]]
    people = [bool(parse_people(first)) for first in firsts]
    listed = sum(
        person or _may_be_listed(first) for first, person in zip(firsts, people, strict=True)
    )
    if listed * 10 < len(firsts) * 9:
        return False
    return not people[0] or sum(people) * 2 > len(people)


def _may_be_listed(first: str) -> bool:
    """Tell whether words may be a body: a capital, more than one word, no post, no place."""
    words = first.split()
    if not words or not (first[0].isupper() or first[0] in '«“"„') or len(words) > MAX_BODY:
        return False
    if parse_place(first) or is_told(first):
        return False
    return len(words) > 1 or is_body(first)


def _names_second(text: str, span: Span) -> bool:
    """Tell whether a person is named after the first comma: most entries have a post there."""
    parts = COMMA.split(text[span.start : min(span.end, span.start + MAX_LOOK)], maxsplit=2)
    return len(parts) > 2 and bool(parse_people(first_words(tidy(parts[1]))))


def _cut(text: str, span: Span, sign: regex.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for found in sign.finditer(text, span.start, span.end):
        yield trim_entry(text, start, found.start())
        start = found.end()
    yield trim_entry(text, start, span.end)


def _may_stand(word: str) -> bool:
    """Tell whether what semicolons part may be an entry by its shape: short, with a capital."""
    return (
        bool(word) and not word[0].islower() and len(word.split()) <= MAX_BODY and not is_told(word)
    )


def _are_entries(text: str, parts: list[Span], *, strict: bool) -> bool:
    """Tell whether the parts read as signers: all as people if `strict`, else most as anybody."""
    words = [tidy(part.of(text)) for part in parts[:MAX_PARTS]]
    if strict:
        if any(parse_place(word) or not _is_plain(word) for word in words):
            return False
        people = sum(bool(parse_people(first_words(word))) for word in words)
        return people == len(words) or (people >= MIN_RUN and people * 10 >= len(words) * 9)
    named = sum(
        bool(parse_people(first := first_words(word)))
        or is_body(word)
        or bool(parse_place(first))
        or _may_stand(word)
        for word in words
    )
    return named * 10 >= len(words) * 7


def _is_plain(word: str) -> bool:
    """Tell whether an entry is a name, or a name with one bracket after it."""
    rest = word[len(first_words(word)) :].strip()
    return not rest or (rest[0] == "(" and rest[-1] == ")")


def first_words(text: str) -> str:
    """Return what an entry says before its first dividing sign: most often the name."""
    return NAME_END.split(text, maxsplit=1)[0].strip()


def trim_entry(text: str, start: int, end: int) -> Span:
    """Return the span without white space, dividing signs and the full stop of a sentence."""
    span = trim_invisible(text, start, end)
    while span and text[span.end - 1] in TRAIL:
        span = trim_invisible(text, span.start, span.end - 1)
    while span and text[span.start] in "|*_":
        span = trim_invisible(text, span.start + 1, span.end)
    while span and text[span.end - 1] in "*_":
        span = trim_invisible(text, span.start, span.end - 1)
    if END_DOT.search(text[max(span.start, span.end - 8) : span.end]):
        span = trim_invisible(text, span.start, span.end - 1)
    return span
