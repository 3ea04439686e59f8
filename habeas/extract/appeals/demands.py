"""What an appeal asks for.

The entries of a list after "we call on you to:"; a list of imperatives whose lead-in is lost; or
the clause of one sentence ("X calls on Y to Z", "Y should Z, X said").
"""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from habeas.extract.appeals.fields import QUOTES
from habeas.extract.appeals.lines import Line, Mark, trim_invisible
from habeas.extract.appeals.sentences import find_sentences
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

INLINE = regex.compile(r"(?:(?<=[\s:;,(])|^)(?:\(?\d{1,2}\)|\d{1,2}\.(?=\s)|[a-zа-я]\))\s*")
# How a demand begins in Russian and French, and how it ends in the Turkic languages (TURKIC_END).
INFINITIVE = regex.compile(
    r"^(?:(?:не|немедленно|незамедлительно|срочно|безотлагательно|également|immédiatement|de|d['’])\s*)*"
    r"(?:\p{L}+(?:[аеиоуыяё]ть|чь|[йз]ти|нести|вести)(?:ся)?\b|\p{L}{3,}(?:er|ir|oir|re)\b)",
    regex.IGNORECASE,
)
TURKIC_END = regex.compile(
    r"\p{L}{2,}(?:уды|уді|уын|уін|у|ууну|үүнү|сын|сін|син|сүн|сун|сынлар|ыңыз|іңіз|ыңыздар|ыңыздарды|ыңызды|ңуз|ңыз|иш|ыш|үш|уш|са|масын|месін|ырсыз)\s*[.;,!]*$",
    regex.IGNORECASE,
)
TO = regex.compile(r"^(?:to|and to|that)\s+\p{Ll}", regex.IGNORECASE)
QUOTED = regex.compile(rf"[“«\"„][^{QUOTES}]{{10,900}}[”»\"“]")
HEADING_MARK = regex.compile(r"^(?:[IVX]{1,4}|\d{1,2}|[A-ZА-Я])[.)]\s+")
MAX_HEAD = 40  # code points of a numbered heading: "III. REQUESTS"
MAX_LIST = 40
SUBJECT_REACH = 120  # code points between who should and "should"
MAX_CALLED = 60  # code points of "Mr. President of the Republic,"
MAX_GAP = 1
MIN_SENTENCE = 20
MAX_SENTENCE = 1_200
VERB_LAST = 10  # code points: no object stands in fewer
MAX_TITLE = 250
COUNTRY_PREFIX = regex.compile(r"(?:\p{Lu}[\p{L}/ -]{2,60}):\s+")


@dataclass(frozen=True, slots=True)
class Demands:
    """Spans of the demands, and the line after which they stand (None where no words lead in).

    `final` says that a third person asks, in the last words of a text that only tells.
    """

    spans: tuple[Span, ...] = ()
    lead: int | None = None
    final: bool = False


def find_demands(
    text: str, lines: list[Line], *, taken: range | None, letter: bool, reply: int | None = None
) -> Demands:
    """Return the demands; `taken` are lines of signatures, `letter` allows a lead-in to be lost.

    `reply` is the line of the reply clause: what it asks for is no demand.
    """
    end = taken.start if taken else len(lines)
    free = [at for at in range(len(lines)) if taken is None or at not in taken]
    for at in free:
        listed = _after_lead(text, lines, at, end if at < end else len(lines))
        if listed:
            return Demands(tuple(listed), at)
    if letter:
        lost = _without_lead(lines, end)
        if lost:
            return Demands(tuple(lost))
    title = find_asking_title(text, lines[0]) if lines else None
    running = [lines[at] for at in free if at != reply]
    spoken = [span for line in running for span in find_asking(text, line)]
    if letter and not spoken:
        spoken = [span for line in running for span in _find_vocatives(text, line)]
    return Demands(tuple(spoken) or ((title,) if title else ()))


def _after_lead(text: str, lines: list[Line], at: int, end: int) -> list[Span]:
    """Return the demands that the line `at` leads in to: the list after it, or those inside it."""
    line = lines[at]
    if not is_lead(line):
        return []
    inline = _inline(text, line)
    if inline:
        return inline
    return _list_after(lines, at + 1, end)


def is_lead(line: Line) -> bool:
    """Tell whether a line ends in asking: "we call on you to:", "Требуем:", "Талаптар"."""
    head = HEADING_MARK.sub("", line.text).rstrip(": .")
    heads = line.mark is Mark.NONE or len(head) <= MAX_HEAD
    if heads and cue_pattern("demand_heading").fullmatch(head):
        return True
    cues = list(cue_pattern("demand_lead", "demand_verb").finditer(line.text))
    if not cues:
        return False
    return line.text.endswith((":", "to", "that", "de", "чтобы", " auf", " auf,", "que")) or bool(
        INLINE.search(line.text, cues[-1].end())
    )


def _list_after(lines: list[Line], at: int, end: int) -> list[Span]:
    """Return the bodies of the list from `at` on: marked lines, else what reads as demands."""
    found: list[Span] = []
    mark = lines[at].mark if at < end else Mark.NONE
    if at < end and lines[at].text.endswith(":") and is_lead(lines[at]):
        return []  # a heading over words that lead in themselves: the list is theirs
    while at < end and len(found) < MAX_LIST:
        line = lines[at]
        if (
            line.mark is not mark
            or (found and line.gap > MAX_GAP + 1)
            or cue_pattern("signed").match(line.text)
        ):
            if mark is not Mark.NONE and line.mark is Mark.NONE and not line.gap and found:
                found[-1] = Span(found[-1].start, line.body.end)  # a wrapped line
                at += 1
                continue
            break
        if mark is Mark.NONE and not (is_imperative(line.text) or line.text.endswith(";")):
            break
        found.append(line.body)
        at += 1
    return found


def _inline(text: str, line: Line) -> list[Span]:
    """Return the demands numbered inside one paragraph: "we ask you to: 1) …; 2) …"."""
    cue = cue_pattern("demand_lead", "demand_verb").search(text, line.body.start, line.body.end)
    if not cue:
        return []
    marks = list(INLINE.finditer(text, cue.end(), line.body.end))
    if len(marks) < 2:
        return []
    ends = [mark.start() for mark in marks[1:]] + [line.body.end]
    spans = (trim_invisible(text, mark.end(), stop) for mark, stop in zip(marks, ends, strict=True))
    return [span for span in spans if span]


def opens_with_verb(text: str) -> bool:
    """Tell whether a line begins with an act: "Release …", "To ensure …", "Освободить …"."""
    return bool(cue_pattern("imperative").match(text) or TO.match(text) or INFINITIVE.match(text))


def is_imperative(text: str) -> bool:
    """Tell whether a line asks for an act by its form: its first word or, in Turkic, its last."""
    if opens_with_verb(text):
        return True
    return bool(TURKIC_END.search(text)) or bool(cue_pattern("ought").search(text[-200:]))


def _without_lead(lines: list[Line], end: int) -> list[Span]:
    """Return the last marked list before the signatures if most of its entries are imperatives."""
    at = end - 1
    while at >= 0:
        if lines[at].mark is Mark.NONE:
            at -= 1
            continue
        last = at
        while at > 0 and lines[at - 1].mark is lines[last].mark and lines[at].gap <= MAX_GAP:
            at -= 1
        entries = lines[at : last + 1]
        asking = sum(is_imperative(line.text) for line in entries)
        if len(entries) > 1 and asking * 3 >= len(entries) * 2:
            return [line.body for line in entries]
        at -= 1
    return []


def find_asking(text: str, line: Line) -> Iterator[Span]:
    """Yield what single sentences of a line ask for."""
    if line.mark is Mark.NUMBER and len(line.text) < MIN_SENTENCE:
        return
    asking = cue_pattern("demand_lead", "demand_verb", "ought")
    if not asking.search(text, line.span.start, line.span.end):
        return
    asked = None
    for sentence in find_sentences(text, line.span):
        goes_on = asked is not None and _asks_authority(text, sentence)
        asked = asked_by_verb(text, sentence) or _asked_of(text, sentence)
        if asked is None and goes_on:
            asked = sentence  # the speaker of the sentence before goes on
        if asked:
            yield asked


def _find_vocatives(text: str, line: Line) -> Iterator[Span]:
    """Yield what a sentence asks of somebody it calls: "Mr. President, release …"."""
    if not cue_pattern("office").search(text, line.span.start, line.span.end):
        return
    for sentence in find_sentences(text, line.span):
        comma = text.find(",", sentence.start, min(sentence.end, sentence.start + MAX_CALLED))
        office = cue_pattern("office").search(text, sentence.start, comma) if comma >= 0 else None
        rest = trim_invisible(text, comma + 1, sentence.end)
        if office and rest and cue_pattern("imperative").match(text, rest.start, rest.end):
            yield rest


def find_asking_title(text: str, line: Line) -> Span | None:
    """Return what a headline asks for: 'Kaland: charges should be dropped, group says'."""
    ought = cue_pattern("ought").search(text, line.body.start, line.body.end)
    speech = cue_pattern("speech").search(text, ought.end(), line.body.end) if ought else None
    if not ought or not speech or len(line.body) > MAX_TITLE:
        return None
    end = text.rfind(",", ought.end(), speech.start())
    place = COUNTRY_PREFIX.match(text, line.body.start, ought.start())
    start = place.end() if place else line.body.start
    return Span(start, end) if end > start else None


def asked_by_verb(text: str, sentence: Span) -> Span | None:
    """Return the clause of 'X calls on Y to Z': from the verb to the end of the sentence."""
    cue = cue_pattern("demand_lead", "demand_verb").search(text, sentence.start, sentence.end)
    if not cue or len(sentence) > MAX_SENTENCE:
        return None
    if sentence.end - cue.end() < VERB_LAST:  # the Turkic languages end with the verb
        return sentence if cue.start() - sentence.start > VERB_LAST else None
    rest = text[cue.end() : sentence.end]
    if not _has_object(rest, cue[0]):
        return None
    return Span(cue.start(), sentence.end)


def _has_object(rest: str, cue: str) -> bool:
    """Tell whether a verb of asking has whom or what: "to …", "that …", an infinitive, a body."""
    if regex.search(r"\bto\s+\p{Ll}|\bthat\b|\bfor\b", rest) or "intervention" in cue.casefold():
        return True
    if regex.search(r"\p{Cyrillic}", cue):
        return (
            bool(regex.search(r"\b\p{L}{2,}(?:ть|ти|чь|ться)\b", rest))
            or "что" in rest
            or not regex.search(r"[ыэёщъ]", cue)
        )
    if regex.match(r"(?i)(?:call|urge|request|demand|appeal)(?:s|ed|ing)?\b", cue):
        return False
    if cue_pattern("demand_lead").fullmatch(cue):
        return len(rest) >= MIN_SENTENCE  # "exigimos la libertad …": the verb says who asks
    return bool(regex.search(r"\b(?:à|de|d['’]|que|a|zu)\s*\p{Ll}", rest))


def _asked_of(text: str, sentence: Span) -> Span | None:
    """Return what 'Y should Z' asks where somebody is said to say so, and Y is an authority."""
    ought = cue_pattern("ought").search(text, sentence.start, sentence.end)
    if not ought:
        return None
    reach = max(sentence.start, ought.start() - SUBJECT_REACH)
    if not cue_pattern("collective", "office").search(text, reach, ought.start()):
        return None
    speech = cue_pattern("speech").search(text, sentence.start, sentence.end)
    quote = next(
        (
            q
            for q in QUOTED.finditer(text, sentence.start, sentence.end)
            if q.start() < ought.start() < q.end()
        ),
        None,
    )
    if quote:
        return Span(*quote.span())
    if not speech:
        return None
    if speech.start() > ought.end():
        return _before_speaker(text, sentence, speech.start())
    return sentence


def _asks_authority(text: str, sentence: Span) -> bool:
    """Tell whether a sentence opens with an authority and says what it should do."""
    ought = cue_pattern("ought").search(text, sentence.start, sentence.end)
    subject = cue_pattern("collective").search(text, sentence.start, sentence.end)
    return bool(
        ought
        and subject
        and subject.start() - sentence.start < 8
        and subject.end() <= ought.start()
    )


def _before_speaker(text: str, sentence: Span, speech: int) -> Span | None:
    """Return the sentence without ", X said today" at its end."""
    comma = text.rfind(",", sentence.start, speech)
    return Span(sentence.start, comma) if comma > sentence.start else None
