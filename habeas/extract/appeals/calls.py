"""Whom the sentences of a call ask: "X calls on Y to Z", "Y should Z, X said"."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from habeas.extract.appeals.demands import Demands
from habeas.extract.appeals.fields import QUOTES
from habeas.extract.appeals.lines import Line, Mark, tidy, trim_invisible
from habeas.extract.appeals.nominative import Case
from habeas.extract.appeals.offices import clean_office
from habeas.extract.appeals.phrases import parse_addressees
from habeas.extract.appeals.sentences import find_sentences
from habeas.model.findings import Addressee, Mention, NameKind
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

ASKED_TO = regex.compile(
    r"\s(?:to|that|for|que)\s+\p{Ll}|\s(?:à|de|d['’])\s*(?=\p{L}+(?:er|ir|re)\b)"
    r"|\s(?=\p{L}*(?:[аеиоуыяё]ть|чь|[йз]ти|нести|вести)(?:ся)?\b)"
    r"|\s(?=\p{L}{2,}(?:ува|ити|яти|нути|іти)(?:ти|ся)?\b)"
)
# "issues that the EU should raise": what a paper asks of a body in passing.
STEPS = regex.compile(
    r"\b(?:issues|steps|measures|actions|recommendations)\b[^.;]{0,60}?\bthat\s[^.;]{1,60}?\s(?:should|must)\b"
)
OF_WHERE = regex.compile(
    r"\s+(?:of|de|du)\s+(?:the\s+|la\s+)?\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){0,4}"
)
WHOSE = regex.compile(r"(?<!\p{L})(?!The|Les?|La)\p{Lu}[\p{L}-]+(?:['’]s)?\s+$")
ADVERB = regex.compile(r"\s+(?:\p{Ll}+ly|\p{Ll}+но|не)$")
LEAD_END = regex.compile(
    r"\s*(?:\b(?:immediately\s+)?to\b|\bde\b|\bà\b|\b(?:dazu\s+)?auf\b|\bop\b|\buntuk\b|\bque\b)?\s*,?:?\s*$"
)
MAX_WHOSE = 40
MAX_ASKED = 10
MIN_PROSE = 40
MAX_SPEAKER = 120  # code points before the verb: who calls, and on which day
ARTICLE = 5  # code points before a name: "the "
MAX_OBJECT = 220  # code points between the verb and what is asked


@dataclass(frozen=True, slots=True)
class FinalCall:
    """What the last words of a text ask, and whom."""

    demands: Demands
    asked: tuple[Addressee, ...]


def find_asked(
    text: str, demands: tuple[Span, ...], lines: list[Line], mentions: Sequence[Mention] = ()
) -> list[Addressee]:
    """Return whom a call asks: 'calls on the authorities of X to …', 'the EU should …'.

    Of those who "should", only bodies with a name of their own: "the president" may be any.
    """
    found: dict[str, Addressee] = {}
    for span in demands:
        asked = _asked_by_verb(text, span, mentions) or _asked_by_name(text, span)
        for addressee in asked:
            found.setdefault((addressee.name or addressee.role or "").casefold(), addressee)
    if demands and not found:
        steps = (
            step for line in lines for step in STEPS.finditer(text, line.span.start, line.span.end)
        )
        named = (one for step in steps for one in _asked_by_name(text, Span(*step.span())))
        found.update((addressee.name or "", addressee) for addressee in named)
    return [
        addressee
        for addressee in list(found.values())[:MAX_ASKED]
        if not _is_short_form(text, addressee.name)
    ]


def find_final_call(
    text: str, lines: Sequence[Line], mentions: Sequence[Mention]
) -> FinalCall | None:
    """Return the call that ends a text: its last paragraph says that somebody asks an authority.

    In the present, outside of quotation marks, and by no authority itself: courts and ministries
    are asked, or are told of.
    """
    prose = [line for line in lines if len(line.text) >= MIN_PROSE and line.mark is Mark.NONE]
    for line in prose[-1:]:
        for sentence in find_sentences(text, line.body):
            cue = cue_pattern("calls_now").search(text, sentence.start, sentence.end)
            if cue is None or any(sign in QUOTES for sign in sentence.of(text)):
                continue
            if _is_authority(text[sentence.start : cue.start()]):
                continue
            span = Span(cue.start(), sentence.end)
            asked = _asked_by_verb(text, span, mentions)
            if asked:
                return FinalCall(Demands((span,), None, final=True), tuple(asked))
    return None


def _is_authority(before: str) -> bool:
    """Tell whether the words before a verb of asking name an authority, or are too many."""
    if len(before) > MAX_SPEAKER:
        return True
    return cue_pattern("office", "collective").search(before) is not None


def _is_short_form(text: str, name: str | None) -> bool:
    """Tell whether the text gives a name in brackets after its full form: "European Union (EU)"."""
    return name is not None and f"({name})" in text


def find_lead(line: Line) -> list[Addressee]:
    """Return whom the words over a list of demands ask: 'We urge the Government of X to:'."""
    cue = cue_pattern("demand_lead", "demand_verb").search(line.text)
    if not cue:
        return []
    words = LEAD_END.sub("", line.text[cue.end() :])
    if len(words) > MAX_OBJECT or not cue_pattern("office", "collective").search(words):
        return []
    return parse_addressees(words, line.body, case=Case.ACCUSATIVE)


def _asked_by_verb(text: str, span: Span, mentions: Sequence[Mention]) -> list[Addressee]:
    cue = cue_pattern("calls_now", "demand_lead", "demand_verb").match(text, span.start, span.end)
    to = ASKED_TO.search(text, cue.end(), min(span.end, cue.end() + MAX_OBJECT)) if cue else None
    if not cue or not to:
        return []
    where = trim_invisible(text, cue.end(), to.start())
    words = ADVERB.sub("", tidy(where.of(text)))
    office = cue_pattern("office", "collective").search(words)
    if not office:
        return _named_body(text, where, mentions)
    if len(words.split()) < 3 and not cue_pattern("collective").search(words):
        return _short_office(words, where)
    return parse_addressees(words, where, case=Case.ACCUSATIVE) or [
        Addressee(span=where, name=None, role=clean_office(words))
    ]


def _short_office(words: str, where: Span) -> list[Addressee]:
    """Return the addressee of two words: "Uzbek authorities"; "the president" may be any."""
    office = clean_office(words)
    if office[:1].isupper() and len(office.split()) > 1:
        return parse_addressees(office, where, case=Case.ACCUSATIVE)
    return []


def _named_body(text: str, where: Span, mentions: Sequence[Mention]) -> list[Addressee]:
    """Return the body that is all of what stands between "urge" and "to": "the OSCE"."""
    for one in mentions:
        named = one.kind is NameKind.ORGANIZATION and where.covers(one.span)
        if named and len(where) - len(one.span) <= ARTICLE:
            return [Addressee(span=one.span, name=tidy(one.surface), role=None)]
    return []


def _asked_by_name(text: str, span: Span) -> list[Addressee]:
    ought = cue_pattern("ought", "demand_lead").search(text, span.start, span.end)
    body = cue_pattern("collective").search(text, span.start, ought.start()) if ought else None
    if not body:
        return []
    after = OF_WHERE.match(text, body.end(), span.end)
    before = WHOSE.search(text, max(span.start, body.start() - MAX_WHOSE), body.start())
    if after or before:
        start = before.start() if before else body.start()
        where = Span(start, after.end() if after else body.end())
        return [Addressee(span=where, name=None, role=clean_office(tidy(where.of(text))))]
    name = clean_office(tidy(body[0]))
    proper = name.isupper() or (len(name.split()) > 1 and name.istitle())
    return [Addressee(span=Span(*body.span()), name=name, role=None)] if proper else []
