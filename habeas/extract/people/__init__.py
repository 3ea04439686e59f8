"""People: "lawyer Aruna Testova", "N. Testov", "Тестов И. И.", "Messrs. Testov and Asanuly".

A run of capitalized words is a name if enough speaks for it: a well-known given name, the ending of
a surname, a patronymic, initials, an honorific or post before it, a post or a verb of speech after
it, a place in a list of signatures (`evidence.py` has the points). Once a full name is known, its
surname alone is a mention everywhere in the item. Honorifics and posts are outside the span,
initials inside. Precision comes first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from habeas.extract.people.repeats import KnownNames
from habeas.extract.people.runs import Line
from habeas.extract.people.series import Candidate, find_candidates
from habeas.extract.people.units import is_in_name, unit_words
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Finding, Mention, NameKind, Origin
from habeas.model.item import Item
from habeas.text.units import span_of, tags_of
from habeas.text.words import Word, is_entry, is_title_case, read_words, split_lines, words_of

NAME, VERSION, NEEDS = "people", 2, ("places", "organizations")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Units `first:last` of a line that are a name, with the units of post and body, if any."""

    line: Line
    first: int
    last: int
    post: int | None = None
    body: int | None = None


def extract(item: Item, found: Findings, context: Context) -> Iterator[Finding]:
    """Yield one mention per name, in text order; they do not overlap.

    Spans are code points of item.text. `role` and `affiliation` are words of the text beside the
    name. Names inside organizations and places found before are left to those.
    Source: data/given_names.csv, roles.csv, titles.csv, person_cues.csv, not_names.csv.
    """
    words = read_words(item.text)
    covered = _covered(words, found)
    read = [(line, find_candidates(line)) for line in _lines(words, covered, item)]
    known = KnownNames()
    for line, candidates in read:
        for candidate in candidates:
            if candidate.accepted:
                known.learn(words, line.units, candidate.run)
    for line, candidates in read:
        for name in _names(line, candidates, known):
            yield _mention(item, words, name)


def _covered(words: Sequence[Word], found: Findings) -> dict[int, tuple[int, str]]:
    """Return the first word of each outer organization and place, with its last word and letter."""
    letters = {
        m.span: "L" if m.kind is NameKind.PLACE else "O"
        for m in found.of(Mention)
        if m.kind is not NameKind.PERSON
    }
    return {
        first: (last, letters[span])
        for first, last, span in words_of(words, letters)
        if letters[span] == "O" or first < last or not is_in_name(words, first)
    }


def _lines(
    words: Sequence[Word], covered: dict[int, tuple[int, str]], item: Item
) -> Iterator[Line]:
    french = (item.language or "").startswith("fr")
    for begin, end in split_lines(words):
        units = unit_words(words, begin, end, covered, french=french)
        entry = is_entry(words, begin, end)
        yield Line(
            words=words,
            units=units,
            tags=tags_of(units),
            headline=not entry and is_title_case(words, begin, end),
            entry=entry,
        )


def _names(line: Line, candidates: Sequence[Candidate], known: KnownNames) -> Iterator[Name]:
    for candidate in candidates:
        run, evidence = candidate.run, candidate.evidence
        if candidate.accepted:
            yield Name(
                line=line, first=run.first, last=run.last, post=evidence.post, body=evidence.body
            )
        elif again := known.find(line.words, line.units, run):
            yield Name(
                line=line, first=again[0], last=again[1], post=evidence.post, body=evidence.body
            )


def _mention(item: Item, words: Sequence[Word], name: Name) -> Mention:
    units = name.line.units
    span = span_of(words, units[name.first : name.last])
    return Mention(
        span=span,
        surface=span.of(item.text),
        kind=NameKind.PERSON,
        origin=Origin(extractor=NAME, version=VERSION),
        role=None if name.post is None else span_of(words, [units[name.post]]).of(item.text),
        affiliation=None if name.body is None else span_of(words, [units[name.body]]).of(item.text),
    )
