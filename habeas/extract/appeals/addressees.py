"""Whom a letter asks: its head, its title, its salutation, the addresses at its end."""

from collections.abc import Iterator

import regex

from habeas.extract.appeals.lines import Line, Mark
from habeas.extract.appeals.offices import (
    TO_PERSON,
    clean_office,
    is_dative,
    is_single,
    parse_addressee,
    strip_honorific,
)
from habeas.extract.appeals.parties import parse_people
from habeas.model.findings import Addressee
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

MAX_LINE = 220  # code points: lines of a head are short
MAX_HEAD = 40  # lines looked at before the text begins
PROSE = 160
SENTENCE = regex.compile(r"(?:\p{Ll}{4,}[.?…:]|\p{Ll}{4,}[.?]\[\d+\])$|\p{Ll}{4,}\.\s+\p{Lu}")
TITLE_TO = regex.compile(
    r"(?:\bto\b|\bк\b|\bв\b|\bà\b|\bau\b|\baux\b|\bto:|\bal\b|\ba\b|\ban\b|\bдо\b|\bба\b)\s+(?P<who>.+)$",
    regex.IGNORECASE,
)
MAX_ADDRESS = 500  # code points: office, name, street, telephone, e-mail
DIGITS = regex.compile(r"\d{3}|@|https?:")
SUBJECT = regex.compile(
    r"\s+(?:regarding|concerning|on the|on|about|calling|in support|in connection|to release|"
    r"demanding|asking|urging|over|по поводу|о|об|в связи|с требованием|с просьбой|с призывом|"
    r"concernant|sur|demandant|au sujet)\s",
    regex.IGNORECASE,
)


def find_head(lines: list[Line]) -> list[Addressee]:
    """Return the addressees named in the lines before the text of a letter, in order."""
    found: list[Addressee] = []
    for at, line in enumerate(lines[:MAX_HEAD]):
        if is_salutation(line) or len(line.text) > PROSE or SENTENCE.search(line.text):
            break
        _add_line(found, line, lines[at + 1 : at + 2], lines[max(0, at - 1) : at])
    return found


def _add_line(found: list[Addressee], line: Line, after: list[Line], before: list[Line]) -> None:
    """Add what a line of the head names: an addressee, or the name or office of the one before."""
    if len(line.text) > MAX_LINE or is_title(line.text) or line.text.endswith("!"):
        return
    if cue_pattern("copies").match(line.text):
        return
    last = found[-1] if found else None
    name = _parse_name(line.text)
    if name and last and last.name is None:
        found[-1] = Addressee(span=Span(last.span.start, line.body.end), name=name, role=last.role)
        return
    role = _office_line(line.text)
    if role and last and last.role is None and last.name:
        found[-1] = Addressee(span=Span(last.span.start, line.body.end), name=last.name, role=role)
        return
    addressee = parse_addressee(line.text, line.body)
    if addressee and (_is_addressed(line.text) or _beside(after, before)):
        found.append(addressee)


def _parse_name(text: str) -> str | None:
    """Return the name of a line that holds nothing else: "Mr. S. Name", "Фамилии И.О."."""
    stripped = strip_honorific(text.strip(" ,;:"))
    if cue_pattern("office").search(stripped) or not parse_people(stripped):
        return stripped if stripped != text.strip(" ,;:") and is_single(stripped) else None
    return stripped


def _office_line(text: str) -> str | None:
    return (
        clean_office(text)
        if cue_pattern("office").search(text) and not DIGITS.search(text)
        else None
    )


def _is_addressed(text: str) -> bool:
    """Tell whether a line itself says that it names an addressee: "To the …", a dative office."""
    if cue_pattern("address").match(text) and cue_pattern("office", "collective").search(text):
        return True
    office = cue_pattern("office").search(text)
    if office is None or office.start() > 60:
        return False
    return is_dative(office[0]) or TO_PERSON.search(text) is not None


def _beside(after: list[Line], before: list[Line]) -> bool:
    """Tell whether a line with an honorific and a name, "Mr. A. B.", stands next to it."""
    return any(
        cue_pattern("honorific").match(line.text) and _parse_name(line.text)
        for line in (*after, *before)
    )


def is_title(text: str) -> bool:
    """Tell whether a line is the title of an appeal rather than the head of a letter."""
    found = cue_pattern("open_letter", "petition", "joint_statement", "urgent_intervention").search(
        text
    )
    return found is not None and found.start() < 60


def is_salutation(line: Line) -> bool:
    """Tell whether a line greets: "Dear President X,", "Уважаемый Имя Отчество!"."""
    found = cue_pattern("salutation").match(line.text)
    return found is not None and len(line.text) <= MAX_LINE and line.text.endswith((",", "!", ":"))


def find_title(title: str, span: Span) -> Addressee | None:
    """Return the addressee that a title names after "to": 'Appeal to President A B'."""
    found = cue_pattern("open_letter", "petition", "reported").search(title)
    if not found:
        return None
    to = TITLE_TO.search(title, max(0, found.end() - 4))
    if to:
        return parse_addressee(_cut_subject(to["who"]), span)
    office = cue_pattern("office").search(title, 0, found.start())
    named = office is not None and is_dative(office[0])  # the Turkic order: "to X an open letter"
    return parse_addressee(title[: found.start()], span) if named else None


def _cut_subject(text: str) -> str:
    """Return an addressee without what the letter is about."""
    return SUBJECT.split(text, maxsplit=1)[0].rstrip(" .:;")


def find_salutation(lines: list[Line]) -> Addressee | None:
    """Return the addressee of the first salutation that names an office: 'Dear President A B,'."""
    for line in lines:
        if is_salutation(line):
            found = cue_pattern("salutation").match(line.text)
            words = line.text[found.end() :] if found else line.text
            addressee = parse_addressee(words, line.body)
            if addressee:
                return addressee
    return None


def find_addresses(lines: list[Line]) -> list[Addressee]:
    """Return the addressees under a heading "Addresses:", as urgent interventions list them."""
    heads = (
        at
        for at, line in enumerate(lines)
        if cue_pattern("addresses").fullmatch(line.text.rstrip(": "))
    )
    at = next(heads, None)
    found: list[Addressee] = []
    for line in lines[at + 1 : at + 1 + MAX_HEAD] if at is not None else ():
        addressee = parse_addressee(line.text, line.body) if len(line.text) <= MAX_ADDRESS else None
        if addressee and cue_pattern("office").search(line.text, 0, MAX_LINE // 2):
            found.append(addressee)
        elif line.mark is Mark.NONE and len(line.text) > PROSE:
            break
    return found


def find_reported(lines: list[Line]) -> Iterator[Addressee]:
    """Yield the addressee of a letter that the text tells of: "joined an appeal to the X"."""
    for line in lines:
        joined = cue_pattern("joined").search(line.text)
        cue = cue_pattern("reported").search(line.text, joined.start()) if joined else None
        if joined and cue and cue.start() - joined.start() < 160:
            phrase = regex.split(r"[,.;:]\s", _cut_subject(line.text[cue.end() : cue.end() + 200]))[
                0
            ]
            addressee = parse_addressee(phrase, line.body)
            if addressee:
                yield addressee
                return
