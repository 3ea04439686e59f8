"""Whom the writers ask, where the verb is theirs: "We demand that the Ministry of X …".

Only what stands where the object of the verb stands is read, and only where it names an office or
a body: languages in Latin letters word by word up to what is asked ("to …", "de …", "que …", a
second object), Russian after "требуем от", Turkish and Azerbaijani by the case before the verb.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import regex

from habeas.extract.appeals.lines import Line, Mark, tidy
from habeas.extract.appeals.nominative import Case
from habeas.extract.appeals.parties import is_evidence
from habeas.extract.appeals.phrases import parse_addressees
from habeas.model.findings import Addressee
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern
from habeas.vocab.given_names import NameStrength, given_name

CAPITAL = r"\p{Lu}[\p{L}\p{M}'’-]*+"
FROM = regex.compile(
    r"\s+от\s+(?P<who>[\p{L}\s-]{4,120}?)(?=\s+(?:\p{L}+ть(?:ся)?|\p{L}+ти|чтобы|не)\b|[:,.;])"
)
PLAIN = r"\p{Lu}[\p{L}\p{M}-]*+"
TURKISH = regex.compile(rf"(?P<who>{PLAIN}(?:\s+{PLAIN}){{1,6}})['’]\p{{Ll}}{{1,4}}\s")
AZERI = regex.compile(rf"(?P<who>{CAPITAL}(?:\s+\p{{L}}+){{0,5}}?\s+\p{{L}}{{4,}}?)(?:n?d[əa]n)\s")
ADVERB = regex.compile(r"\s\p{Ll}+но$")
STOP = regex.compile(r"[.!?]\s+(?=\p{Lu})")
LATIN = regex.compile(r"\s+(?=\p{Latin})")
TOKEN = regex.compile(
    r"(?P<elided>[dl]['’])|(?P<word>[\p{L}\p{M}\d][\p{L}\p{M}\d'’.-]*)|(?P<sign>\S)"
)
INFINITIVE = regex.compile(r"\p{Ll}{2,}(?:er|ir|oir|re|ar|are|ere|ire|ere|arsi|rsi)$")
ARTICLES = frozenset(
    "the la las los le les el lo il gli i o a os as l' der die das den dem de het een un une una um uma "
    "su sus sua suas seu seus sa son ses leur leurs their his her its".split()
)
# Between the words of an office: "of", and what stands for it elsewhere.
LINKS = frozenset(
    "of for pour per and on in de du des d' del do da dos das e y et und für von der des zur im di della dei "
    "delle dell' degli al van voor en și pentru ale a al w i dla och för och og for ja &".split()
)
# Before the object: "we call on", "exigimos a", "wir appellieren an".
BEFORE = frozenset("on upon to from that que a à al au aux ao aos às do da del dos das an di alla alle "
                   "al ai agli op de la lui kepada od na către dla".split())  # fmt: skip
# What is asked begins after these, whatever follows.
MARKERS = frozenset(
    "to that que qu' che untuk agar supaya segera auf dazu zu dass damit om att aby że să should must "
    "immediately urgently unverzüglich sofort umgehend inmediatamente immédiatement imediatamente "
    "immediatamente who which whose para por not shall not ne dar da".split()
) - {"da"}
# "de libérer", "a liberar", "di liberare": a marker where an infinitive follows.
MAYBE = frozenset("de d' à a di da să".split())
# "… to free them and the Minister of X to resign": a second object, or a second office.
ALSO = regex.compile(
    r"\s(?:and|y|e|et|und|i|en)\s+(?=(?:that|que|che|on|upon|to|from|a|à|al|au|aux|ao|aos|alla|ai|agli)\s)"
)
CLAUSE = frozenset({"that", "que", "che", "dass"})  # "that the Ministry act": a verb follows
# "… and the Bar Association to defend its members": a second one whom English names so.
AND_THE = regex.compile(r"\sand\s+(?=(?:the\s+)?\p{Lu})")
TO_ACT = regex.compile(r"\s+to\s+\p{Ll}")
MAX_BEFORE = 60  # code points before the verb: who asks
MAX_SENTENCE = 600
MAX_OBJECT = 220
MAX_WORDS = 26  # of all objects of one verb
MAX_ASKED = 10


@dataclass(frozen=True, slots=True)
class _Token:
    """A word of a sentence, or one sign; `low` as it is looked up."""

    low: str
    start: int
    end: int
    capital: bool
    sign: bool


def find_objects(text: str, lines: Sequence[Line]) -> list[Addressee]:
    """Return the offices that the writers ask in some lines, each once, in text order."""
    found: dict[str, Addressee] = {}
    for body in _paragraphs(lines):
        for addressee in _in_paragraph(text, body):
            found.setdefault(tidy(addressee.name or addressee.role or "").casefold(), addressee)
    return list(found.values())[:MAX_ASKED]


def _paragraphs(lines: Sequence[Line]) -> Iterator[Span]:
    """Yield the paragraphs that lines make up, broken by a page or not; no list of entries."""
    start = end = None
    for line in lines:
        goes_on = start is not None and not line.gap and line.mark is Mark.NONE
        if not goes_on and start is not None and end is not None:
            yield Span(start, end)
        start, end = start if goes_on else line.body.start, line.body.end
    if start is not None and end is not None:
        yield Span(start, end)


def _in_paragraph(text: str, body: Span) -> Iterator[Addressee]:
    position, end = body.start, body.end
    for _ in range(MAX_ASKED):
        cue = cue_pattern("demand_lead").search(text, position, end)
        if cue is None:
            return
        start = max(
            (
                stop.end()
                for stop in STOP.finditer(
                    text, max(body.start, cue.start() - MAX_SENTENCE), cue.start() + 1
                )
            ),
            default=body.start,
        )
        before = _before_verb(text, start, cue.start())
        if before or cue.start() - max(start, position) <= MAX_BEFORE:
            yield from before or _after_verb(text, cue.end(), end)
        position = cue.end()


def _after_verb(text: str, start: int, end: int) -> Iterator[Addressee]:
    source = FROM.match(text, start, end)
    if source:
        span = Span(*source.span("who"))
        yield from parse_addressees(ADVERB.sub("", tidy(source["who"])), span, case=Case.GENITIVE)
        return
    if not LATIN.match(text, start, end):
        return
    stop = STOP.search(text, start, end)
    end = stop.start() if stop else end
    where = find_object(text, start, end)
    if where is None:
        return
    yield from _named(text, where)
    first = where.end
    for also in AND_THE.finditer(text, first, end):
        where = find_object(text, also.end(), end)
        if where is not None and TO_ACT.match(text, where.end, end):
            yield from _named(text, where)
    for also in ALSO.finditer(text, first, end):
        where = find_object(text, also.end(), end)
        words = tidy(where.of(text)) if where is not None else ""
        if where is not None and cue_pattern("office", "collective").search(words):
            yield from _named(text, where)


def find_object(text: str, start: int, end: int) -> Span | None:
    """Return the words after a verb of asking that name who is asked; None where none does."""
    tokens = list(_tokens(text, start, min(end, start + MAX_OBJECT)))
    at = 0
    while at < len(tokens) and tokens[at].low in BEFORE | ARTICLES and not tokens[at].capital:
        at += 1
    first, last = at, None
    ended = ""
    while at < min(len(tokens), first + MAX_WORDS):
        token = tokens[at]
        before = tokens[at - 1] if at > first else None
        if _ends_object(tokens, at):
            ended = "marker"
            break
        if token.sign and token.low != ",":
            break
        if token.low == "," and not _lists_on(tokens, at):
            break
        linked = before is None or before.sign or before.low in LINKS | BEFORE
        if token.low in ARTICLES - LINKS and not linked:
            ended = "object"  # the thing asked for: "al Gobierno la libertad"
            break
        if token.capital or _is_office(token.low):
            if before and not (before.capital or before.sign or _links(before)):
                break  # "that the Ministry drop the charges against X"
            last = at
        at += 1
    else:
        at = min(len(tokens), first + MAX_WORDS)
    if last is None:
        return None
    clause = any(token.low in CLAUSE for token in tokens[:first])
    rest = tokens[last + 1 : at]
    if rest and ended and not clause and not (rest[-1].sign or _links(rest[-1])):
        plain = not any(token.sign or _links(token) for token in rest)
        last = at - 1 if ended == "marker" or plain else last  # "autorités tchadiennes"
    return Span(tokens[first].start, tokens[last].end)


def _tokens(text: str, start: int, end: int) -> Iterator[_Token]:
    for found in TOKEN.finditer(text, start, end):
        word = found[0].rstrip(".") or found[0]
        low = word.casefold().replace("’", "'")
        yield _Token(
            low, found.start(), found.start() + len(word), word[0].isupper(), bool(found["sign"])
        )


def _ends_object(tokens: list[_Token], at: int) -> bool:
    """Tell whether a word opens what is asked for."""
    token = tokens[at]
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if token.capital:
        return False
    if token.low in MAYBE and after and not after.capital and INFINITIVE.match(after.low):
        return not _is_office(after.low)
    before = tokens[at - 1] if at else None
    if before and before.capital and not _links(token) and INFINITIVE.fullmatch(token.low):
        return True  # "al Ministerio Público retirar los cargos"
    # "the Ambassador to Kaland"
    return token.low in MARKERS and not (token.low == "to" and after and after.capital)


def _links(token: _Token) -> bool:
    return token.low in LINKS | BEFORE | ARTICLES or _is_office(token.low)


def _lists_on(tokens: list[_Token], at: int) -> bool:
    """Tell whether after a comma another office is named."""
    rest = [
        token for token in tokens[at + 1 : at + 4] if token.low not in ARTICLES | LINKS | BEFORE
    ]
    return bool(rest) and not rest[0].sign and (rest[0].capital or _is_office(rest[0].low))


def _is_office(word: str) -> bool:
    return cue_pattern("office", "collective").fullmatch(word) is not None


def _named(text: str, where: Span) -> list[Addressee]:
    """Return the offices of a phrase, and the body that it names with capitals alone."""
    words = tidy(where.of(text))
    if not cue_pattern("office", "collective").search(words):
        names = words.split()
        proper = len(names) > 1 and all(name[0].isupper() or name in LINKS for name in names)
        return [Addressee(span=where, name=words, role=None)] if proper else []
    if len(words.split()) < 2:
        one = cue_pattern("collective").fullmatch(words) if words[0].isupper() else None
        return [Addressee(span=where, name=None, role=words)] if one else []
    read = parse_addressees(words, where, announced=True)
    if any(one.name and one.role and not _is_name(one.name) for one in read):
        # "Ministerio Público" is no Mr Público
        return [Addressee(span=where, name=None, role=words)]
    return read


def _is_name(words: str) -> bool:
    """Tell whether words after an office name who holds it: a given name is known, or initials."""
    names = words.split()
    return len(names) > 1 and any(
        given_name(name) is not NameStrength.NONE or is_evidence(name) for name in names
    )


def _before_verb(text: str, start: int, verb: int) -> list[Addressee]:
    """Return whom the words before a verb at the end of a sentence name, by their case."""
    for pattern in (TURKISH, AZERI):
        found = pattern.match(text, start, verb)
        if found and cue_pattern("office").search(found["who"]):
            return parse_addressees(tidy(found["who"]), Span(*found.span("who")), announced=True)
    return []
