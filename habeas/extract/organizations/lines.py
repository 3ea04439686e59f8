"""All names of bodies in one line: known, quoted, and built around a head."""

from collections.abc import Iterator, Mapping, Sequence

import regex

from habeas.extract.organizations.phrases import find_phrases
from habeas.extract.organizations.quotes import find_quoted, find_quotes
from habeas.extract.organizations.tags import languages_of, tag_words
from habeas.model.spans import Span
from habeas.text.units import Unit, span_of, tags_of
from habeas.text.words import Shape, Word, is_entry, is_title_case
from habeas.vocab.roles import is_not_name


def find_in_line(
    words: Sequence[Word], begin: int, end: int, places: Mapping[int, int]
) -> Iterator[Span]:
    """Yield the spans of names in the words `begin:end`; they may lie in one another.

    `places` maps the first word of each place found before to its last.
    """
    quotes = find_quotes(words, begin, end)
    taken: list[tuple[int, int]] = []
    if quotes:
        units = tag_words(words, begin, end, quotes, places)
        entry = is_entry(words, begin, end)
        for quoted in sorted(find_quoted(units, entry=entry), key=lambda quoted: quoted.first):
            taken.append((quoted.first, quoted.last))
            yield Span(words[quoted.first].start, words[quoted.last].end)
    at = begin
    for first, last in [*taken, (end, end)]:
        if at < first:
            yield from _plain(words, at, first, places, begin)
        at = max(at, last + 1)


def _plain(
    words: Sequence[Word], begin: int, end: int, places: Mapping[int, int], line: int
) -> Iterator[Span]:
    units = tag_words(words, begin, end, {}, places)
    entry = is_entry(words, line, end)
    headline = not entry and is_title_case(words, begin, end)
    covered: set[int] = set()
    for first, last, strong in _phrases(words, units, begin, end):
        if headline and not strong:
            continue
        if entry:
            last = _with_tail(units, last)
        covered.update(range(first, last))
        yield span_of(words, units[first:last])
        yield from _nested(words, units[first:last])
    yield from _known(words, units, covered)
    if not headline:
        yield from _before_generic(words, units)


def _phrases(
    words: Sequence[Word], units: Sequence[Unit], begin: int, end: int
) -> Iterator[tuple[int, int, bool]]:
    """Yield names around heads; in a Cyrillic line, Latin stretches are read as English."""
    script = _script(words[begin:end])
    if script != "cyrillic":
        for phrase in find_phrases(words, units, script):
            yield phrase.first, phrase.last, phrase.strong
        return
    for phrase in find_phrases(words, units, script):
        yield phrase.first, phrase.last, phrase.strong
    letters = "".join("L" if _LATIN.match(words[unit.first].text) else "x" for unit in units)
    for stretch in _STRETCH.finditer(letters):
        for phrase in find_phrases(words, units[stretch.start() : stretch.end()], "en"):
            yield stretch.start() + phrase.first, stretch.start() + phrase.last, phrase.strong


_LATIN = regex.compile(r"\p{Latin}")
_STRETCH = regex.compile(r"L{2,}")


def _with_tail(units: Sequence[Unit], last: int) -> int:
    """Return the end of a name that fills its entry ("Union of Bakers in Arcadia")."""
    match = _TAIL.match(tags_of(units), last)
    return match.end("tail") if match else last


_TAIL = regex.compile(r"(?P<tail>(?:i|-|x(?=[CUL]))t?[CUALK]++[xp]?)(?=$|[(,.])")


def _known(words: Sequence[Word], units: Sequence[Unit], covered: set[int]) -> Iterator[Span]:
    """Yield known bodies; two acronyms side by side are one name ("OSCE ODIHR")."""
    at = _first_known(units)
    while at < len(units):
        last = at
        if units[at].tag in "AB" and at not in covered:
            while (
                last + 1 < len(units)
                and _is_acronym(words, units[last])
                and _is_acronym(words, units[last + 1])
            ):
                last += 1
            yield span_of(words, units[at : last + 1])
            if last > at:
                for unit in units[at : last + 1]:
                    yield span_of(words, [unit])
        at = last + 1


def _first_known(units: Sequence[Unit]) -> int:
    """Return where the first known body is; the number of units if there is none."""
    return next((at for at, unit in enumerate(units) if unit.tag in "AB"), len(units))


def _is_acronym(words: Sequence[Word], unit: Unit) -> bool:
    return unit.tag == "A" and unit.first == unit.last and words[unit.first].shape is Shape.UPPER


def _before_generic(words: Sequence[Word], units: Sequence[Unit]) -> Iterator[Span]:
    """Yield "De Jure" of "the De Jure law firm", "XYZ" of "la banque XYZ"."""
    tags = tags_of(units)
    for match in _GENERIC.finditer(tags):
        inside = units[match.start("name") : match.end("name")]
        if not any(u.tag != "X" and is_not_name(words[u.first].text.lower()) for u in inside):
            yield span_of(words, inside)


_GENERIC = regex.compile(r"t(?P<name>X?[CU]++)(?=g)|gx?(?P<name>U)(?![CU])|t(?P<name>[CU]++m)")


def _nested(words: Sequence[Word], units: Sequence[Unit]) -> Iterator[Span]:
    """Yield the names inside a longer one: known bodies, and a second head with its words."""
    for unit in units:
        if unit.tag in "AB" and len(units) > 1:
            yield span_of(words, [unit])
    tags = tags_of(units)
    for at in range(1, len(units)):
        if tags[at - 1] in "ot" and tags[at] in "CUAKB":
            end = at
            while end < len(units) and tags[end] in "CUAK":
                end += 1
            if end < len(units) and tags[end] == "H":
                yield span_of(words, units[at : end + 1])


def _script(line: Sequence[Word]) -> str:
    languages = languages_of(line)
    if "ru" in languages:
        return "cyrillic"
    return "fr" if languages & {"fr", "es"} else "en"
