"""Whom the writers ask, where the verb is theirs: "We demand that the Ministry of X …".

Only what stands where the object of the verb stands is read, and only where it names an office:
Latin-written languages by the capitals of the name, Russian after "требуем от", Turkish and
Azerbaijani by the case before the verb.
"""

from collections.abc import Iterator, Sequence

import regex

from habeas.extract.appeals.lines import Line, tidy
from habeas.extract.appeals.nominative import Case
from habeas.extract.appeals.phrases import parse_addressees
from habeas.model.findings import Addressee
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

CAPITAL = r"\p{Lu}[\p{L}\p{M}'’-]*+"
JOINT = r"(?:of|the|for|and|de|da|do|dos|das|del|la|las|los|y|e|et|des|du)"
NAMED = (
    rf"(?P<who>(?:{CAPITAL}(?:\s+\p{{Ll}}*(?:government|authorities|gouvernement))?|authorities|government"
    rf"|autoridades|gobierno|governo|autorités|gouvernement|ministre|ministère)"
    rf"(?:\s+(?:{JOINT}\s+){{0,3}}{CAPITAL}|\s+(?:d['’]|de l['’]){CAPITAL}){{0,10}})"
)
ARTICLE = r"(?:the|la|las|los|el|o|a|os|as|le|les)\s+"
TOWARDS = r"(?:that|que|on|upon|to|from|a|ao|aos|à|às|al|au|aux|do|da|del)\s+"
OBJECT = regex.compile(rf"\s+(?:{TOWARDS})?(?:{ARTICLE})?(?:l['’])?{NAMED}")
NEXT = regex.compile(rf"\s(?:and|y|e|et)\s+{TOWARDS}(?:{ARTICLE})?(?:l['’])?{NAMED}")
FROM = regex.compile(
    r"\s+от\s+(?P<who>[\p{L}\s-]{4,120}?)(?=\s+(?:\p{L}+ть(?:ся)?|\p{L}+ти|чтобы|не)\b|[:,.;])"
)
TURKISH = regex.compile(rf"(?P<who>{CAPITAL}(?:\s+{CAPITAL}){{1,6}})['’]\p{{Ll}}{{1,4}}\s")
AZERI = regex.compile(rf"(?P<who>{CAPITAL}(?:\s+\p{{L}}+){{0,5}}?\s+\p{{L}}{{4,}}?)(?:n?d[əa]n)\s")
STOP = regex.compile(r"[.!?]\s+(?=\p{Lu})")
MAX_BEFORE = 60  # code points before the verb: who asks
MAX_SENTENCE = 600
MAX_ASKED = 10


def find_objects(text: str, lines: Sequence[Line]) -> list[Addressee]:
    """Return the offices that the writers ask in some lines, each once, in text order."""
    found: dict[str, Addressee] = {}
    for line in lines:
        for addressee in _in_line(text, line):
            found.setdefault(tidy(addressee.name or addressee.role or "").casefold(), addressee)
    return list(found.values())[:MAX_ASKED]


def _in_line(text: str, line: Line) -> Iterator[Addressee]:
    end = min(line.body.end, line.body.start + MAX_SENTENCE)
    cue = cue_pattern("demand_lead").search(text, line.body.start, end)
    if cue is None:
        return
    start = max(
        (stop.end() for stop in STOP.finditer(text, line.body.start, cue.start())),
        default=line.body.start,
    )
    before = _before_verb(text, start, cue.start())
    if before:
        yield from before
        return
    if cue.start() - start > MAX_BEFORE:
        return
    source = FROM.match(text, cue.end(), end)
    if source:
        yield from parse_addressees(
            tidy(source["who"]), Span(*source.span("who")), case=Case.GENITIVE
        )
        return
    found = OBJECT.match(text, cue.end(), end)
    while found:
        yield from _named(found)
        found = NEXT.search(text, found.end(), end)


def _named(found: regex.Match[str]) -> list[Addressee]:
    """Return the offices of a phrase, if it names one."""
    words, span = tidy(found["who"]), Span(*found.span("who"))
    if not cue_pattern("office", "collective").search(words) or len(words.split()) < 2:
        return []
    read = parse_addressees(words, span, announced=True)
    if any(one.name and len(one.name.split()) < 2 for one in read):
        return [
            Addressee(span=span, name=None, role=words)
        ]  # "Ministerio Público" is no Mr Público
    return read


def _before_verb(text: str, start: int, verb: int) -> list[Addressee]:
    """Return whom the words before a verb at the end of a sentence name, by their case."""
    for pattern in (TURKISH, AZERI):
        found = pattern.match(text, start, verb)
        if found and cue_pattern("office").search(found["who"]):
            return parse_addressees(tidy(found["who"]), Span(*found.span("who")), announced=True)
    return []
