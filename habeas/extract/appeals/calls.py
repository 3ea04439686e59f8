"""Whom the sentences of a call ask: "X calls on Y to Z", "Y should Z, X said"."""

import regex

from habeas.extract.appeals.lines import Line, tidy, trim_invisible
from habeas.extract.appeals.offices import clean_office, parse_addressee
from habeas.model.findings import Addressee
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

ASKED_TO = regex.compile(
    r"\s(?:to|that|for)\s+\p{Ll}|\s(?:à|de|d['’])\s*(?=\p{L}+(?:er|ir|re)\b)"
    r"|\s(?=\p{L}*(?:[аеиоуыяё]ть|чь|[йз]ти|нести|вести)(?:ся)?\b)"
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
LEAD_END = regex.compile(r"\s*(?:\b(?:immediately\s+)?to\b|\bde\b|\bà\b)?\s*:?\s*$")
MAX_WHOSE = 40
MAX_ASKED = 10
MAX_OBJECT = 220  # code points between the verb and what is asked


def find_asked(text: str, demands: tuple[Span, ...], lines: list[Line]) -> list[Addressee]:
    """Return whom a call asks: 'calls on the authorities of X to …', 'the EU should …'.

    Of those who "should", only bodies with a name of their own: "the president" may be any.
    """
    found: dict[str, Addressee] = {}
    for span in demands:
        addressee = _asked_by_verb(text, span) or _asked_by_name(text, span)
        if addressee:
            found.setdefault((addressee.name or addressee.role or "").casefold(), addressee)
    if demands and not found:
        steps = (
            step for line in lines for step in STEPS.finditer(text, line.span.start, line.span.end)
        )
        named = (_asked_by_name(text, Span(*step.span())) for step in steps)
        found.update((addressee.name or "", addressee) for addressee in named if addressee)
    return [
        addressee
        for addressee in list(found.values())[:MAX_ASKED]
        if not _is_short_form(text, addressee.name)
    ]


def _is_short_form(text: str, name: str | None) -> bool:
    """Tell whether the text gives a name in brackets after its full form: "European Union (EU)"."""
    return name is not None and f"({name})" in text


def find_lead(line: Line) -> Addressee | None:
    """Return whom the words over a list of demands ask: 'We urge the Government of X to:'."""
    cue = cue_pattern("demand_lead", "demand_verb").search(line.text)
    if not cue:
        return None
    words = LEAD_END.sub("", line.text[cue.end() :])
    if len(words) > MAX_OBJECT or not cue_pattern("office", "collective").search(words):
        return None
    return parse_addressee(words, line.body)


def _asked_by_verb(text: str, span: Span) -> Addressee | None:
    cue = cue_pattern("demand_lead", "demand_verb").match(text, span.start, span.end)
    to = ASKED_TO.search(text, cue.end(), min(span.end, cue.end() + MAX_OBJECT)) if cue else None
    if not cue or not to:
        return None
    where = trim_invisible(text, cue.end(), to.start())
    words = ADVERB.sub("", tidy(where.of(text)))
    office = cue_pattern("office", "collective").search(words)
    if not office or (len(words.split()) < 3 and not cue_pattern("collective").search(words)):
        return None
    return parse_addressee(words, where) or Addressee(
        span=where, name=None, role=clean_office(words)
    )


def _asked_by_name(text: str, span: Span) -> Addressee | None:
    ought = cue_pattern("ought", "demand_lead").search(text, span.start, span.end)
    body = cue_pattern("collective").search(text, span.start, ought.start()) if ought else None
    if not body:
        return None
    after = OF_WHERE.match(text, body.end(), span.end)
    before = WHOSE.search(text, max(span.start, body.start() - MAX_WHOSE), body.start())
    if after or before:
        start = before.start() if before else body.start()
        where = Span(start, after.end() if after else body.end())
        return Addressee(span=where, name=None, role=clean_office(tidy(where.of(text))))
    name = clean_office(tidy(body[0]))
    proper = name.isupper() or (len(name.split()) > 1 and name.istitle())
    return Addressee(span=Span(*body.span()), name=name, role=None) if proper else None
