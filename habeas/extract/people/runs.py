"""Runs of words that may be one person's name, and what stands beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from habeas.text.units import Unit
from habeas.text.words import Word, is_opening

NAME_TAGS = "NGgSMU"
_RUN = regex.compile(
    rf"(?:I{{1,3}}[{NAME_TAGS}]|[{NAME_TAGS}])(?:[Pot]{{1,2}}(?=[NGgSU])|[{NAME_TAGS}]|I|K)*+"
)
_LONGEST = 5  # words of a name, initials and particles apart


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Units `first:last` of a line that may be a name. `tags` are their letters."""

    first: int
    last: int
    tags: str

    @property
    def size(self) -> int:
        """Return the number of full words."""
        return sum(tag in NAME_TAGS for tag in self.tags)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line in units; `headline` if in Title Case, `entry` if it begins like one of a list."""

    words: Sequence[Word]
    units: Sequence[Unit]
    tags: str
    headline: bool
    entry: bool

    def words_of_line(self) -> Sequence[Word]:
        """Return the words that the line covers."""
        if not self.units:
            return ()
        return self.words[self.units[0].first : self.units[-1].last + 1]


def find_runs(line: Line) -> Iterator[Run]:
    """Yield candidate names, left to right; they do not overlap.

    "Yesterday Aruna Testova" gives the last two words.
    """
    turkic = any(_TURKIC_LETTER.search(word.text) for word in line.words_of_line())
    for match in _RUN.finditer(line.tags):
        for begin, end in _pieces(line, match.start(), match.end()):
            while begin < end:
                first, last = _trim(line, begin, end)
                part = _end_of_declined(line, first, last) if turkic else last
                begin = part if part < last else end
                first, part = _cut(line, first, part)
                if first < part:
                    yield Run(first=first, last=part, tags=line.tags[first:part])


def _pieces(line: Line, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Split at little words that are no part of names ("of", "the"), keep "de la", "van der"."""
    start = first
    for at in range(first, last):
        if line.tags[at] in "ot" and not _is_particle(line, at):
            yield start, at
            start = at + 1
    yield start, last


def _is_particle(line: Line, at: int) -> bool:
    return line.words[line.units[at].first].text in _PARTICLE_WORDS


_PARTICLE_WORDS = frozenset(("de", "la", "du", "des", "von", "el", "le", "der"))


def _trim(line: Line, first: int, last: int) -> tuple[int, int]:
    while first < last and line.tags[first] in "otPK":
        first += 1
    while first < last and line.tags[last - 1] in "otP":
        last -= 1
    if first >= last:
        return first, first
    first = _skip_opening(line, first, last)
    if line.headline:
        last = _cut_headline(line, first, last)
    full = [at for at in range(first, last) if line.tags[at] in NAME_TAGS]
    return (first, last) if len(full) <= _LONGEST else (first, first)


def _end_of_declined(line: Line, first: int, last: int) -> int:
    """Return the end of a Turkic name whose case ending stands inside the run: it ends there.

    Kazakh and Kyrgyz put endings on the last word of a name alone: in "Тестоваға Қырғыз" the second
    word is another one's.
    """
    for at in range(first, last - 1):
        if line.tags[at] in NAME_TAGS:
            word = line.words[line.units[at].first].text.lower()
            if _DECLINED.search(word):
                return at + 1
            after = line.words[line.units[last - 1].first].text.lower()
            # "Арман Тестов Әсел Сынақованы ...": who does it, and whom it is done to.
            if at > first and _SURNAME.search(word) and _OBJECT.search(after):
                return at + 1
    return last


_TURKIC_LETTER = regex.compile("[әғқңөұүіһӘҒҚҢӨҰҮІҺ]")
_OBJECT = regex.compile(r"\p{L}{3}(?:[нтд][ыіиуү][ңн]?|[гкқғ][аеэ])$")
_SURNAME = regex.compile(r"\p{L}{2}(?:[оеё]в|[оеё]ва|ин|ина|[уұ]л[уы]|[кқ]ызы)$")
_DECLINED = regex.compile(
    r"\p{L}{2}(?:[оеё]в|[оеё]ва|ина?|[уұ]л[уы]|[кқ]ызы)(?:[гқкғ][аеэ]|[нтд][ыіиуү][ңн]?|[нтд][ае]н|[дт][ае]|[мбп]ен)$"
)


def _cut(line: Line, first: int, last: int) -> tuple[int, int]:
    """Keep a name in the usual order alone where other capitals stand beside it without a comma.

    "Биыл Арман Тестов Алматыда" gives the middle two; entries of lists may put the surname first.
    """
    tags = line.tags[first:last]
    if line.entry or sum(tag in NAME_TAGS for tag in tags) < 3:
        return first, last
    found = _USUAL.search(tags)
    if not found or any(tag not in "NUgS" for tag in tags[: found.start()]):
        return first, last
    if tags[found.end() :].strip("NUGSgI"):
        return first, last
    return first + found.start(), first + found.end()


# Given name, more of them or initials, surname, patronymic.
_USUAL = regex.compile(r"[Gg]I*(?:G(?=[SI]))?I*(?:M?S(?![M])|S[MK]|[NU](?=G))")


def _skip_opening(line: Line, first: int, last: int) -> int:
    """Leave out a first word that is a capital only because a sentence begins."""
    doubtful = line.headline or (is_opening(line.words, line.units[first].first) and not line.entry)
    other = _OTHER.match(line.tags[first:last]) if doubtful else None
    return first + other.end() if other else first


_OTHER = regex.compile(r"N+(?=[Gg][NGSUI]|I[NS])")


def _cut_headline(line: Line, first: int, last: int) -> int:
    found = _HEADLINE_NAME.match(line.tags[first:last])
    return first + found.end() if found else last


_HEADLINE_NAME = regex.compile(r"I*[Gg](?:I*[GgNM]?)S|I+S|[Gg][NU](?=[NU])")
