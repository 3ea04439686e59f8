"""Names in running text that the encoder sees and the rules before it did not.

Rules know structure (lists, titles, signatures) and what vocabularies hold; the encoder has read
sentences. Where they speak of the same words the rules stay, as they can tell what they rest on;
what only the encoder sees counts from a probability on. Without its weights nothing is added.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import regex

from habeas.encoder.shipped import is_in_use
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Finding, Mention, NameKind, Origin
from habeas.model.item import Item
from habeas.model.spans import Span
from habeas.text.inflection import stem
from habeas.vocab.demonyms import is_demonym
from habeas.vocab.little_words import load_little_words
from habeas.vocab.organizations import load_body_kinds, load_not_acronyms
from habeas.vocab.roles import load_function_words, load_not_names, load_words_before_names

if TYPE_CHECKING:
    from habeas.encoder.tagger import Tagged

NAME, VERSION, NEEDS = "tagged", 3, ("places", "organizations", "people")

# Tried 0.5 to 0.9 on documents held out from training and on our development pages: below these the
# names that are none cost more than those found are worth. Run the score again before changing one.
_LEAST: Mapping[str, tuple[NameKind, float]] = {
    "PER": (NameKind.PERSON, 0.6),
    "ORG": (NameKind.ORGANIZATION, 0.75),
    "LOC": (NameKind.PLACE, 0.7),
}
_LEAST_ALONE = 0.8  # of one word that opens a sentence: its capital letter says nothing
# Entries that rules name, with nothing between them: in fewer the encoder may find more.
_LONG_LIST = 200
_LONGEST_ENTRY = 200  # code points of a line
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]++(?:['’ʼ‘\-][\p{L}\p{M}\p{N}]++)*+")
_CLOSING = {"»": "«", "”": "“„", "“": "„", '"': '"', ")": "(", "’": "‘"}


def load(*, passages: bool = False) -> None:
    """Load the weights, if they are to be used: before workers start, who then share them.

    With `passages` those that make vectors of passages, too.
    Raises `DamagedWeights` for a file that is not the one that was shipped.
    """
    if is_in_use():
        from habeas.encoder.meaning import load_meaning
        from habeas.encoder.weights import load_weights

        load_weights()
        if passages:
            load_meaning()


def extract(item: Item, found: Findings, context: Context) -> Iterator[Finding]:
    """Yield names that cross no finding of a rule, in text order; they do not overlap.

    What the passages of running text are about is left in `found.passages`, if `context` asks for it.
    Spans are code points of item.text. Source: the weights in habeas/encoder (see its model card).
    """
    if not is_in_use():
        return
    # Imported where it is used: without weights nothing of it is needed, nor the time it takes.
    from habeas.encoder.meaning import load_meaning
    from habeas.encoder.tagger import see

    meaning = load_meaning() if context.passages else None
    people = {m.span for m in found.of(Mention) if m.kind is NameKind.PERSON}
    taken = sorted({m.span for m in found.of(Mention)})
    marks: list[Tagged] = []
    for part in find_running(item.text, taken):
        seen = see(part.of(item.text), meaning=meaning)
        marks += [replace(m, span=m.span.shift(part.start)) for m in seen.marks["names"]]
        found.passages += [replace(p, span=p.span.shift(part.start)) for p in seen.passages]
    at = 0
    for tagged in _join(marks, item.text):
        while at < len(taken) and taken[at].end <= tagged.span.start:
            at += 1
        kind, least = _LEAST[_label(tagged, item.text)]
        if _is_alone(tagged.span, item.text):
            least = max(least, _LEAST_ALONE)
        if tagged.score < least or not _is_free(tagged, taken, at, people):
            continue
        span = _cut(tagged.span, kind, item.text)
        if span is not None:
            yield Mention(
                span=span,
                surface=span.of(item.text),
                kind=kind,
                origin=Origin(extractor=NAME, version=VERSION),
            )


def find_running(text: str, taken: Sequence[Span]) -> Iterator[Span]:
    """Yield the parts of a text that lie outside of long lists in which rules named every entry.

    The encoder has read sentences; three thousand signatures would take it a minute and a half.
    """
    first = at = start = 0
    entries: list[Span] = []
    for line in [*text.splitlines(keepends=True), ""]:
        here = Span(start, start + len(line))
        while at < len(taken) and taken[at].start < here.start:
            at += 1
        named = at < len(taken) and taken[at].start < here.end and len(line) <= _LONGEST_ENTRY
        if named:
            entries.append(here)
        elif line.strip() or not line:
            if len(entries) >= _LONG_LIST:
                yield Span(first, entries[0].start)
                first = entries[-1].end
            entries = []
        start = here.end
    yield Span(first, len(text))


def _label(mark: "Tagged", text: str) -> str:
    """Return what a mark is of: what a word for a kind of body stands before is no person."""
    before = _LAST_WORD.search(text[max(0, mark.span.start - _BEFORE) : mark.span.start])
    kind = before is not None and stem(before[1].lower()) in load_body_kinds()
    return "ORG" if kind and mark.label == "PER" else mark.label


_BEFORE = 25  # code points in which the word before a name stands
_LAST_WORD = regex.compile(r"(\p{Ll}{3,20})[ \u00a0][«“\"„]?$")


def _join(marks: Sequence["Tagged"], text: str) -> Iterator["Tagged"]:
    """Yield the marks; two people side by side, with nothing but a space between, are one."""
    last: Tagged | None = None
    for mark in marks:
        if (
            last
            and last.label == mark.label == "PER"
            and text[last.span.end : mark.span.start] == " "
        ):
            span = Span(last.span.start, mark.span.end)
            last = replace(last, span=span, score=min(last.score, mark.score))
            continue
        if last:
            yield last
        last = mark
    if last:
        yield last


def _is_alone(span: Span, text: str) -> bool:
    """Tell whether a mark is one word that opens a sentence or a line."""
    before = text[max(0, span.start - 3) : span.start].rstrip(" \t")
    return " " not in span.of(text) and before[-1:] in ("", "\n", ".", "!", "?")


def _is_free(mark: "Tagged", taken: list[Span], at: int, people: Collection[Span]) -> bool:
    """Tell whether no name of a rule crosses a mark; `at` is the first that may.

    A surname that a rule knew again, with the given name before it, is inside the mark and no bar.
    """
    crossing = [other for other in taken[at : at + 4] if mark.span.overlaps(other)]
    if len(crossing) != 1 or mark.label != "PER" or mark.span == crossing[0]:
        return not crossing
    return crossing[0] in people and mark.span.covers(crossing[0])


def _cut(span: Span, kind: NameKind, text: str) -> Span | None:
    """Return the words of a mark that make up the name, None if none of them can be one."""
    words = list(_WORD.finditer(text, span.start, span.end))
    drop = _stands_before_person if kind is NameKind.PERSON else _is_small
    while words and drop(words[0][0]):
        words = words[1:]
    if not words or not any(any(c.isupper() for c in word[0]) for word in words):
        return None
    if len(words) == 1 and _names_nothing(words[0][0], kind):
        return None
    return Span(words[0].start(), _end_of(text, words[0].start(), words[-1].end(), span.end))


def _end_of(text: str, start: int, least: int, end: int) -> int:
    """Return the end without closing signs that were opened before the name."""
    while end > least and (opening := _CLOSING.get(text[end - 1])) is not None:
        if any(c in text[start:end] for c in opening):
            break
        end -= 1
    return end


def _stands_before_person(word: str) -> bool:
    small = word.casefold()
    return small in load_words_before_names() or _is_small(word)


def _is_small(word: str) -> bool:
    """Tell whether a word in front is no part of a name: an article, or "daily" before a newspaper."""
    return word[0].islower() and word.casefold() not in load_little_words("particle")


def _names_nothing(word: str, kind: NameKind) -> bool:
    """Tell whether a word by itself is no name: "The", "Russian", an acronym of a law."""
    small = word.casefold()
    if kind is NameKind.ORGANIZATION:
        posts = load_words_before_names()
        return small in posts or small in load_not_names() or word in load_not_acronyms()
    if kind is NameKind.PLACE:
        return small in load_function_words() or is_demonym(small)
    return small in load_not_names()
