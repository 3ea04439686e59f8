"""Acronyms that a text explains, and short forms of bodies it named before."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from operator import attrgetter

import regex

from habeas.extract.organizations.tags import known_body
from habeas.model.spans import Span
from habeas.text.inflection import stem
from habeas.text.words import Shape, Word, split_lines
from habeas.vocab.given_names import NameStrength, given_name
from habeas.vocab.little_words import load_little_words
from habeas.vocab.organizations import load_not_acronyms
from habeas.vocab.roles import load_person_cues


@dataclass(frozen=True, slots=True, kw_only=True)
class Acronyms:
    """Where acronyms stand, and which long names carry one."""

    spans: frozenset[Span]
    of: Mapping[Span, str]


_CAPITAL, _UPPER = Shape.CAPITAL, Shape.UPPER  # looking up a member takes longer than a test
_LITTLE = 3  # letters of words that acronyms leave out ("of", "des")
_LONGEST_EXPANSION = 14  # words before the bracket that may spell an acronym


def find_acronyms(words: Sequence[Word], spans: Iterable[Span]) -> Acronyms:
    """Return the acronyms of a text: each one explained in brackets once counts everywhere.

    "X Fund for Y (XFY)" explains XFY if the words before the bracket are a name in `spans`, or if
    their initials spell it; those words are then a name as well. Words in lower case may give a
    letter but not the first.
    """
    ends = {span.end: span for span in sorted(spans, key=len)}
    of: dict[Span, str] = {}
    found: set[Span] = set()
    for at in [at for at, word in enumerate(words) if word.text == "("]:
        if not 0 < at < len(words) - 2 or words[at + 2].text not in (")", ",", ";"):
            continue
        acronym = words[at + 1]
        if not is_acronym(acronym):
            continue
        long = _spelled(words, at, acronym.text) or ends.get(words[at - 1].end)
        if long:
            of[long] = acronym.text
            found.add(long)
    learnt = set(of.values()) | set(_repeated(words))
    found.update(_occurrences(words, learnt))
    found.update(_by_cue(words))
    return Acronyms(spans=frozenset(found), of=of)


def is_acronym(word: Word) -> bool:
    """Tell whether a word looks like one: two to ten letters, mostly capitals."""
    capitals = sum(char.isupper() for char in word.text)
    return (
        word.shape in (Shape.UPPER, Shape.CAPITAL)
        and 2 <= len(word.text) <= 10
        and capitals > len(word.text) / 2
    )


def _spelled(words: Sequence[Word], bracket: int, acronym: str) -> Span | None:
    """Return the words before a bracket whose capital initials spell the acronym, if any."""
    letters = [char.lower() for char in acronym if char.isalpha()]
    at = bracket - 1
    while (
        letters
        and at >= max(0, bracket - _LONGEST_EXPANSION)
        and words[at].line == words[bracket].line
    ):
        word = words[at]
        capital = word.shape in (Shape.CAPITAL, Shape.UPPER)
        if not capital and word.shape is not Shape.LOWER:
            return None
        if word.text[0].lower() == letters[-1] and (capital or len(word.text) > _LITTLE):
            letters.pop()
        elif capital:
            return None
        if not letters:
            whole = capital and bracket - at > 1
            return Span(word.start, words[bracket - 1].end) if whole else None
        at -= 1
    return None


def _occurrences(words: Sequence[Word], learnt: set[str]) -> Iterator[Span]:
    for word in words:
        if word.text in learnt:
            yield word.span
        elif word.shape is _CAPITAL and ("-" in word.text or "–" in word.text):
            part = word.text.replace("–", "-").split("-")[0]
            if part in learnt:
                yield Span(word.start, word.start + len(part))
            elif "-" in word.text:
                yield from _known_part(word)


def _known_part(word: Word) -> Iterator[Span]:
    """Yield the acronym of "EU-Ukraine" or "БҰҰ-ның" if it is known."""
    part = word.text.split("-")[0]
    if part.isupper() and len(part) > 1:
        inner = Word(part, word.start, word.start + len(part), word.line, Shape.UPPER)
        if known_body([inner], 0):
            yield inner.span


def _repeated(words: Sequence[Word]) -> Iterator[str]:
    """Yield acronyms of three to six capitals that stand twice or more in running text.

    Such ones mostly name bodies; those that do not are in a list. Lines in capitals do not count.
    """
    counts: Counter[str] = Counter()
    upper = [at for at, word in enumerate(words) if word.shape is _UPPER]
    sizes = {words[begin].line: end - begin for begin, end in split_lines(words)} if upper else {}
    for line, found in groupby((words[at] for at in upper), attrgetter("line")):
        texts = [word.text for word in found]
        if 2 * len(texts) <= sizes[line]:
            counts.update(text for text in texts if _CAPITALS.fullmatch(text))
    known = load_not_acronyms()
    for text, count in counts.items():
        if count > 1 and text not in known and given_name(text) is NameStrength.NONE:
            yield text


_CAPITALS = regex.compile(r"\p{Lu}{3,6}")


def _by_cue(words: Sequence[Word]) -> Iterator[Span]:
    """Yield unknown acronyms of three letters or more that act: "the XYZ condemns"."""
    for at in [at for at, word in enumerate(words) if word.shape is _UPPER]:
        word = words[at]
        if not 0 < at < len(words) - 1 or len(word.text) < 3 or not word.text.isalpha():
            continue
        if words[at - 1].text in ("the", "The") and _acts(words, at + 1):
            yield word.span


def find_actors(text: str, words: Sequence[Word]) -> Iterator[Span]:
    """Yield names like "Bakers for Peace" that act once ("... said"), wherever they stand."""
    names: set[str] = set()
    for at in [at for at, word in enumerate(words) if word.text in _FOR]:
        if not 0 < at < len(words) - 2:
            continue
        if _is_plain(words[at - 1]) and _is_plain(words[at + 1]):
            last = at + 1
            while last + 1 < len(words) and _is_plain(words[last + 1]):
                last += 1
            if last + 1 < len(words) and _acts(words, last + 1):
                names.add(text[words[at - 1].start : words[last].end])
    for name in sorted(names)[:_MOST_ACTORS]:
        for match in regex.finditer(rf"\b{regex.escape(name)}\b", text):
            yield Span(*match.span())


_FOR = ("for", "without", "against")
_MOST_ACTORS = 20  # names of a text looked for again; keeps the work linear


def _is_plain(word: Word) -> bool:
    return word.shape is Shape.CAPITAL and not given_name(word.text)


def _acts(words: Sequence[Word], at: int) -> bool:
    """Tell whether a verb of speech stands here, or after an adverb."""
    cues = load_person_cues()
    if cues.match(words, at):
        return True
    return words[at].text in _ADVERBS and at + 1 < len(words) and bool(cues.match(words, at + 1))


_ADVERBS = frozenset(("also", "further", "today", "strongly", "therefore", "again", "has", "have"))


def find_short_forms(words: Sequence[Word], spans: Iterable[Span]) -> Iterator[Span]:
    """Yield "Committee" of "the Committee" after a longer name with that word."""
    ordered = sorted(spans)
    first_seen: dict[str, int] = {}
    starts = {span.start for span in ordered}
    for word in _inside(words, ordered):
        first_seen.setdefault(stem(word.text.lower()), word.start)
    for before, word in pairwise(words):
        if word.shape is not _CAPITAL or before.text.lower() not in _DEFINITE:
            continue
        if word.start in starts:
            continue
        key = stem(word.text.lower())
        if key in load_little_words("short") and first_seen.get(key, word.start) < word.start:
            yield word.span


def _inside(words: Sequence[Word], ordered: list[Span]) -> Iterator[Word]:
    """Yield the words that begin in a span, each once."""
    at = 0
    for span in ordered:
        at = bisect_left(words, span.start, at, key=attrgetter("start"))
        last = bisect_left(words, span.end, at, key=attrgetter("start"))
        yield from words[at:last]
        at = last


_DEFINITE = frozenset(("the", "la", "le", "l'", "l’", "this", "cette", "ce", "au", "à"))
