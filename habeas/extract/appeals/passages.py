"""The passages of an appeal: what happened, the law it rests on, and what it finds wrong with a law.

Every sentence of the running text is one of these, or none: a formula, a heading. Neighbors of one
sort in one line make a passage.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

import regex

from habeas.extract.appeals.lines import Line, Mark
from habeas.extract.appeals.sentences import find_sentences
from habeas.model.findings import Citation, Criticism, Ground
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

HEADING_MARK = regex.compile(r"^(?:[IVXLC]{1,5}|\d{1,2}|[A-ZА-Я])[.)]\s+")
SENTENCE_END = regex.compile(r"[.!?…:;,»”\"’'\])¹²³⁴⁵⁶⁷⁸⁹⁰]$")
MIN_PROSE = 40  # code points: shorter lines are headings, names, labels
MIN_ITEM = 25  # of an entry of a list
MAX_HEADING = 70
OPENS = 30  # code points from the start of a sentence to the provision that is its subject
CHARGED = 140  # code points between "charged" and the provision
INVOKED = 45  # from "in violation of" to it
MAX_LIST = 60
MAX_SENTENCES = 4_000  # of an appeal; a text with more is a book, and the rest is not sorted
ABOUT_LAW = 6  # lines in which a letter says that it is about a law


# A provision that opens an entry, whether or not the law layer knows whose it is.
PROVISION = regex.compile(
    r"(?:(?:under|in|according to|согласно|в)\s+)?(?P<provision>(?:articles?|art\.|sections?|paragraphs?|clauses?|стат(?:ья|ьи|ье|ей|тя|ті)"
    r"|ст\.|пункт\p{L}*|часть|норма|artículos?)\s*\d+(?:\(\d+\))*|\d+(?:-\d+)?-(?:бап|берене|modda)\p{L}*)",
    regex.IGNORECASE,
)


class Sort(Enum):
    """What a sentence is for."""

    FACT = "fact"
    GROUND = "ground"
    CRITICISM = "criticism"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Passages:
    """The passages of an appeal, each sort in text order."""

    facts: tuple[Span, ...] = ()
    grounds: tuple[Ground, ...] = ()
    criticisms: tuple[Criticism, ...] = ()


@dataclass(frozen=True, slots=True)
class _Run:
    sort: Sort
    span: Span
    citations: tuple[Citation, ...]


def find_passages(
    text: str,
    lines: Sequence[Line],
    taken: Collection[int],
    citations: Sequence[Citation],
    demands: Sequence[Span],
) -> Passages:
    """Return the passages in the lines that are not `taken` by other parts of the appeal."""
    about_law = _is_about_law(lines)
    facts: list[Span] = []
    grounds: list[Ground] = []
    criticisms, listed = _find_listed(text, lines, taken, citations)
    section = Sort.NONE
    budget = MAX_SENTENCES
    for at, line in enumerate(lines):
        section = _section_of(line) or section
        if at in taken or at in listed or not _tells(line) or budget <= 0:
            continue
        inside = [c for c in citations if line.span.covers(c.span)]
        for run in _find_runs(text, line, inside, section, about_law=about_law):
            budget -= 1
            if run.sort is Sort.FACT:
                facts.append(run.span)
            elif run.sort is Sort.GROUND:
                grounds.append(Ground(span=run.span, citations=_spans(run.citations)))
            elif run.sort is Sort.CRITICISM:
                criticisms.append(_criticize(run.span, run.citations, ()))
    grounds.extend(_find_in_demands(text, demands, citations))
    return Passages(
        tuple(facts),
        tuple(sorted(grounds, key=lambda ground: ground.span)),
        tuple(sorted(criticisms, key=lambda criticism: criticism.span)),
    )


def _spans(citations: Sequence[Citation]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(citation.span for citation in citations))


def _section_of(line: Line) -> Sort | None:
    """Return the sort that a heading opens, None for a line that is no heading of a section."""
    if len(line.text) > MAX_HEADING:
        return None
    head = HEADING_MARK.sub("", line.text).rstrip(" .:")
    if cue_pattern("section_facts").fullmatch(head):
        return Sort.FACT
    if cue_pattern("section_grounds").fullmatch(head):
        return Sort.GROUND
    return Sort.NONE if cue_pattern("demand_heading").fullmatch(head) else None


def _tells(line: Line) -> bool:
    """Tell whether a line is running text: long enough, and it ends as a sentence does."""
    least = MIN_PROSE if line.mark is Mark.NONE else MIN_ITEM
    if (
        line.text.startswith(("http", "www."))
        or len(line.text) < least
        or not SENTENCE_END.search(line.text)
    ):
        return False
    return _section_of(line) is None


def _find_runs(
    text: str, line: Line, citations: Sequence[Citation], section: Sort, *, about_law: bool
) -> Iterator[_Run]:
    """Yield runs of sentences of one sort; a short one between two of one sort goes with them."""
    run: _Run | None = None
    for sentence in find_sentences(text, line.body):
        inside = tuple(c for c in citations if sentence.start <= c.span.start < sentence.end)
        sort, kept = _sort(text, sentence, inside, section, about_law=about_law)
        if run and run.sort is sort:
            run = _Run(sort, Span(run.span.start, sentence.end), (*run.citations, *kept))
            continue
        if run:
            yield run
        run = _Run(sort, sentence, kept)
    if run:
        yield run


def _sort(
    text: str, sentence: Span, citations: tuple[Citation, ...], section: Sort, *, about_law: bool
) -> tuple[Sort, tuple[Citation, ...]]:
    """Return what a sentence is for, and which of its citations it rests on or criticizes."""
    said = sentence.of(text)
    if len(said) < MIN_ITEM and said.endswith(":"):
        return Sort.NONE, ()  # "In particular:"
    above = any(map(is_superior, citations))
    if not above and cue_pattern("formula", "hope").match(text, sentence.start, sentence.end):
        return Sort.NONE, ()
    if cue_pattern("un_communication", "asks_action").search(text, sentence.start, sentence.end):
        return Sort.NONE, ()
    if about_law and _is_criticism(text, sentence, citations):
        return Sort.CRITICISM, citations
    rests = _find_rests(text, sentence, citations)
    if rests and (section is Sort.GROUND or _is_ground(text, sentence, rests)):
        return Sort.GROUND, rests
    return Sort.FACT, ()


def _find_rests(text: str, sentence: Span, citations: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Return the citations that a sentence rests on: not those somebody is accused under.

    Beside a law that stands over others, another counts only where the words before it say so:
    "the new code restricts rights in violation of the Constitution".
    """
    rests = tuple(c for c in citations if not _is_charged(text, sentence, c))
    if not any(map(is_superior, rests)):
        return rests
    return tuple(c for c in rests if is_superior(c) or _is_invoked_here(text, sentence, c))


def _is_invoked_here(text: str, sentence: Span, citation: Citation) -> bool:
    reach = max(sentence.start, citation.span.start - INVOKED)
    cues = cue_pattern("breach", "according", "invoked")
    return cues.search(text, reach, citation.span.start) is not None


def _is_ground(text: str, sentence: Span, citations: Sequence[Citation]) -> bool:
    if any(map(is_superior, citations)):
        return True
    return cue_pattern("invoked").search(text, sentence.start, sentence.end) is not None


def is_superior(citation: Citation) -> bool:
    """Tell whether a citation is of a law that stands over others: a constitution, a treaty."""
    if citation.jurisdiction == "INT":
        return True
    named = f"{citation.surface} {citation.title or ''}"
    return cue_pattern("instrument_kind").search(named) is not None


def _is_bare(citation: Citation) -> bool:
    """Tell whether a citation prints no law: "Article 9(2)" in a list about a bill is of that bill."""
    return cue_pattern("instrument_kind", "draft").search(citation.surface) is None


def _is_charged(text: str, sentence: Span, citation: Citation) -> bool:
    """Tell whether somebody is accused under a provision: "charged under article 10"."""
    if is_superior(citation):
        return False
    reach = max(sentence.start, citation.span.start - CHARGED)
    cues = list(cue_pattern("charge").finditer(text[reach : citation.span.start]))
    if not cues:
        # The Turkic languages and passives say it after: "бабы бойынша айыпталды".
        after = cue_pattern("charge").search(text, citation.span.end, sentence.end)
        return after is not None and after.start() - citation.span.end < CHARGED // 4
    between = text[reach + cues[-1].end() : citation.span.start]
    return cue_pattern("breach").search(between) is None


def _is_about_law(lines: Sequence[Line]) -> bool:
    return any(cue_pattern("draft").search(line.text) for line in lines[:ABOUT_LAW])


def _is_criticism(text: str, sentence: Span, citations: Sequence[Citation]) -> bool:
    """Tell whether a sentence says what a provision does: 'Article 4 obliges every association'."""
    first = citations[0] if citations else None
    if first is None or not first.provision or (is_superior(first) and not _is_bare(first)):
        return False
    if first.span.start - sentence.start > OPENS:
        return False
    if cue_pattern("breach").search(text, first.span.end, sentence.end):
        return not any(map(is_superior, citations))
    return cue_pattern("regulates").search(text, first.span.end, sentence.end) is not None


def _find_listed(
    text: str, lines: Sequence[Line], taken: Collection[int], citations: Sequence[Citation]
) -> tuple[list[Criticism], set[int]]:
    """Return the entries of lists that say what is wrong with a law, and their lines.

    The words over such a list ("contrary to article 23: …") say what it is held against.
    """
    found: list[Criticism] = []
    listed: set[int] = set()
    for at, line in enumerate(lines):
        if at in taken or not line.text.endswith(":") or not cue_pattern("amiss").search(line.text):
            continue
        entries = list(_entries_after(lines, at, taken))
        inside = [[c for c in citations if lines[n].span.covers(c.span)] for n in entries]
        named = sum(
            PROVISION.match(lines[n].text) is not None
            or any(not is_superior(c) or _is_bare(c) for c in row)
            for n, row in zip(entries, inside, strict=True)
        )
        if not entries or named * 2 < len(entries):
            continue
        against = [c for c in citations if line.span.covers(c.span) and is_superior(c)]
        found.extend(
            _criticize(lines[n].body, row, against, PROVISION.match(text, lines[n].body.start))
            for n, row in zip(entries, inside, strict=True)
        )
        listed.update(entries)
        if not against:
            listed.add(at)  # it only announces
    return found, listed


def _entries_after(lines: Sequence[Line], at: int, taken: Collection[int]) -> Iterator[int]:
    """Yield the lines of the list right after a line."""
    for n in range(at + 1, min(at + 1 + MAX_LIST, len(lines))):
        if lines[n].mark is Mark.NONE or n in taken:
            return
        yield n


def _criticize(
    span: Span,
    citations: Sequence[Citation],
    against: Sequence[Citation],
    printed: regex.Match[str] | None = None,
) -> Criticism:
    """Return a criticism; laws above others that it names itself are what it is held against.

    `printed` is the provision that opens it, for one that is no citation of a law that is known.
    """
    wrong = [c for c in citations if not is_superior(c) or _is_bare(c)]
    above = [*against, *(c for c in citations if c not in wrong)]
    provisions = _spans(wrong) or ((Span(*printed.span("provision")),) if printed else ())
    return Criticism(span=span, provisions=provisions, against=_spans(above))


def _find_in_demands(
    text: str, demands: Sequence[Span], citations: Sequence[Citation]
) -> Iterator[Ground]:
    """Yield the demands that rest on law themselves: "in accordance with article 4 of …"."""
    for demand in demands:
        cue = cue_pattern("according").search(text, demand.start, demand.end)
        if not cue:
            continue
        rest = [c for c in citations if demand.covers(c.span) and c.span.start >= cue.end() - 1]
        if rest:
            yield Ground(span=demand, citations=_spans(rest))
