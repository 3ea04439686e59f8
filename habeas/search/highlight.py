"""Where the words of a query stand in a text, and the passage that shows most of them.

Works on the same forms as the index and gives back places in the text as it stands, in code points.
Any text and any query are accepted. Give it only a text that the viewer may see.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain, islice

from rapidfuzz.distance import OSA

from habeas.model.spans import Span
from habeas.search.analysis import KEY, STEM, find_lookups, forms_of
from habeas.search.normal import find_places, find_tokens, fold_run
from habeas.search.query import And, Node, Or, Phrase, Prefix, Query, Term, Within
from habeas.search.stemming import TURKIC_MARK

READ = 200_000  # code points that are looked through: the start of a book says where it is
MOST_MARKS = 2_000  # places marked in one text
_BEFORE = 60  # code points of a passage before its first mark
_MOST_KNOWN = 20_000  # runs of letters remembered for one query
_NOT_SEEN = -1
_EDGE = 25  # code points within which a passage is moved to the next space


@dataclass(frozen=True, slots=True)
class Snippet:
    """A passage of a text and the places in it that answer the query, in order, none overlapping."""

    span: Span
    marks: tuple[Span, ...]


@dataclass(slots=True)
class _Sought:
    """What to look for: leaves of the query by number, under each form a word may take.

    `known` has the leaf, or None, of the runs of letters that were looked at.
    """

    language: str | None = None
    words: dict[str, int] = field(default_factory=dict)
    stems: dict[str, int] = field(default_factory=dict)
    keys: dict[str, int] = field(default_factory=dict)
    near: list[tuple[str, int]] = field(default_factory=list)
    prefixes: list[tuple[str, int]] = field(default_factory=list)
    phrases: list[tuple[tuple[str, ...], int]] = field(default_factory=list)
    known: dict[str, int | None] = field(default_factory=dict)
    leaves: int = 0
    starts: frozenset[str] | None = None  # letters that small words begin with; None for any

    @property
    def has_words(self) -> bool:
        """Whether there is more to look for than phrases."""
        return any((self.words, self.stems, self.keys, self.near, self.prefixes))


def find_marks(text: str, query: Query, *, language: str | None = None) -> list[Span]:
    """Return the places that answer the query, in order; none overlap, touching phrases stay apart.

    What the query refuses (NOT) and filters are not marked. `language` is the one of the text.
    """
    return _merge([span for span, _ in _find(text, query, language)])


def find_snippet(
    text: str, query: Query, *, language: str | None = None, length: int = 240
) -> Snippet:
    """Return the first passage of about `length` code points with most of the query's words.

    Without any of them, the beginning of the text.
    """
    found = _find(text, query, language, length)
    begin = _best_window(found, length - _BEFORE)
    start = _edge(text, max(begin - _BEFORE, 0)) if begin > _BEFORE else 0
    start = min(start, begin)
    end = min(start + length, len(text))
    if end < len(text):
        space = max(text.rfind(each, start, end) for each in " \n\xa0")
        end = space if space > max(end - _EDGE, begin) else end
    inside = [span for span, _ in found if start <= span.start and span.end <= end]
    return Snippet(Span(start, end), tuple(_merge(inside)))


def _edge(text: str, at: int) -> int:
    """Return the beginning of the next word, if it is near; else `at`."""
    for place in range(at, min(at + _EDGE, len(text))):
        if text[place].isspace():
            return place + 1
    return at


def _best_window(found: list[tuple[Span, int]], length: int) -> int:
    """Return where the first window begins that holds the most different leaves; 0 for none."""
    best, most, last = 0, 0, 0
    counts: dict[int, int] = {}
    for span, leaf in found:
        while last < len(found) and found[last][0].end <= span.start + max(length, len(span)):
            counts[found[last][1]] = counts.get(found[last][1], 0) + 1
            last += 1
        if len(counts) > most:
            best, most = span.start, len(counts)
        counts[leaf] -= 1
        if not counts[leaf]:
            del counts[leaf]
    return best


def _merge(spans: list[Span]) -> list[Span]:
    """Return spans in order, those that overlap as one."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def _find(
    text: str, query: Query, language: str | None, length: int | None = None
) -> list[tuple[Span, int]]:
    """Return places with the leaf that each answers, in order of their beginning.

    With the `length` of a passage, only as far as the first one is full that has every leaf.
    """
    sought = _prepare(query, language)
    text = text[:READ]
    ways = [_find_phrase(text, words, leaf) for words, leaf in sought.phrases]
    if sought.has_words:
        ways.append(islice(_find_words(text, sought), MOST_MARKS))
    if length is not None and len(ways) == 1:
        ways = [_until_full(ways[0], sought.leaves, length)]
    return sorted(chain.from_iterable(ways))[:MOST_MARKS]


def _until_full(
    found: Iterator[tuple[Span, int]], leaves: int, length: int
) -> Iterator[tuple[Span, int]]:
    """Yield places to the end of the first passage with all leaves: no later one can be better."""
    near: deque[tuple[Span, int]] = deque()
    end: int | None = None
    for span, leaf in found:
        if end is not None and span.start > end:
            return
        yield span, leaf
        near.append((span, leaf))
        while len(near) > 1 and span.end > near[0][0].start + length - _BEFORE:
            near.popleft()
        if end is None and len({each for _, each in near}) == leaves:
            end = near[0][0].start + length


@lru_cache(maxsize=16)
def _prepare(query: Query, language: str | None) -> _Sought:
    """Return what to look for; kept, as a page of results asks the same of twenty texts."""
    sought = _Sought(language=language)
    for number, leaf in enumerate(_leaves(query.root)):
        _add(sought, leaf, number)
        sought.leaves = number + 1
    if not sought.near:
        sought.starts = _starts(sought)
    return sought


def _starts(sought: _Sought) -> frozenset[str] | None:
    """Return the first letters of small words that may answer; None where a stem does not tell.

    A stem begins as its word does, the mark of a Turkic one apart; of a single letter there is
    nothing left to tell by. Sound keys are for words with capitals.
    """
    bare = {stem.removeprefix(TURKIC_MARK) for stem in sought.stems}
    if any(len(stem) < 2 for stem in bare):
        return None
    forms = (*sought.words, *sought.stems, *bare, *(prefix for prefix, _ in sought.prefixes))
    return frozenset(form[0] for form in forms if form)


def _find_words(text: str, sought: _Sought) -> Iterator[tuple[Span, int]]:
    known = sought.known
    if len(known) > _MOST_KNOWN:
        known.clear()
    for run, start, end in find_places(text, sought.starts):
        leaf = known.get(run, _NOT_SEEN)
        if leaf == _NOT_SEEN:  # threads share `known`: what is asked twice is answered alike
            leaf = known[run] = _leaf_of(run, sought)
        if leaf is not None:
            yield Span(start, end), leaf


def _find_phrase(text: str, phrase: tuple[str, ...], leaf: int) -> Iterator[tuple[Span, int]]:
    places = find_places(text, frozenset(phrase[0][0]))
    begin = next((start for run, start, _ in places if phrase[0] in fold_run(run)), None)
    if begin is None:
        return
    wanted, marked = list(phrase), 0
    words: deque[str] = deque(maxlen=len(wanted))
    starts: deque[int] = deque(maxlen=len(wanted))
    for token in find_tokens(text, begin):
        words.append(token.word)
        starts.append(token.start)
        if token.word == wanted[-1] and words[0] == wanted[0] and list(words) == wanted:
            yield Span(starts[0], token.end), leaf
            marked += 1
            if marked == MOST_MARKS:
                return


def _leaf_of(run: str, sought: _Sought) -> int | None:
    """Return the leaf that a run of letters answers: its exact form first, then looser ones."""
    forms = forms_of(run, sought.language)
    for words, wanted in (
        (forms.words, sought.words),
        (forms.stems, sought.stems),
        (forms.keys, sought.keys),
    ):
        for word in words:
            if word in wanted:
                return wanted[word]
    for word in forms.words:
        for prefix, number in sought.prefixes:
            if word.startswith(prefix):
                return number
    for word in (*forms.words, *forms.keys):
        for near, number in sought.near:
            if OSA.distance(word, near, score_cutoff=1) <= 1:
                return number
    return None


def _leaves(node: Node) -> Iterator[Term | Phrase | Prefix]:
    """Yield the words, phrases and prefixes that a node asks for; not those it refuses."""
    match node:
        case Term() | Phrase() | Prefix():
            yield node
        case And(parts) | Or(parts):
            for part in parts:
                yield from _leaves(part)
        case Within(_, part):
            yield from _leaves(part)


def _add(sought: _Sought, leaf: Term | Phrase | Prefix, number: int) -> None:
    match leaf:
        case Phrase((word,)):
            sought.words.setdefault(word, number)
        case Phrase(words):
            sought.phrases.append((words, number))
        case Prefix(word):
            sought.prefixes.append((word, number))
        case Term():
            for lookup in find_lookups(leaf, None):
                if lookup.fuzzy:
                    sought.near.append((lookup.word, number))
                elif lookup.field.endswith(STEM):
                    sought.stems.setdefault(lookup.word, number)
                elif lookup.field.endswith(KEY):
                    sought.keys.setdefault(lookup.word, number)
                else:
                    sought.words.setdefault(lookup.word, number)
