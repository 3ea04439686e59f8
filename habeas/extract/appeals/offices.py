"""Offices and the names of those who hold them, told apart; each in the case it is printed in."""

import regex

from habeas.extract.appeals.fields import split_fields
from habeas.extract.appeals.parties import is_evidence, is_person, parse_people
from habeas.extract.appeals.places import parse_place
from habeas.extract.appeals.posts import bare
from habeas.model.findings import Addressee
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern, word_kinds
from habeas.vocab.countries import find_country_names

ARTICLE = regex.compile(
    r"^(?:the|an?|la|le|les|l['’]|de la|du|des|d['’]|de|el|los|den|dem|der|die|das)\s*(?<=[\s'’])",
    regex.IGNORECASE,
)
BEFORE_OFFICE = regex.compile(r"\b(?:к|to|to the|à|au)\s+(?:\p{Ll}+\s+)?$")
CONTACT = regex.compile(
    r"(?:e-?mail|tel|phone|fax|факс|тел|эл\.|courriel|twitter|facebook)\b", regex.IGNORECASE
)
OF = frozenset("of de du des van von der di da do for für dla del della dei".split())
MAX_MORE = 90  # code points: an office goes on in a short line
INITIAL = regex.compile(r"(?:\p{Lu}\p{Ll}?\.-?){1,3}")
CYRILLIC = regex.compile(r"\p{Cyrillic}")
TO_PERSON = regex.compile(r"\s(?:мырзаға|ханымға|мырзага|айымга)\W*$")
GAP = regex.compile(r"[\s:.]+")
AFTER_NAME = regex.compile(r"\s+(?:мырзаға|ханымға|мырза|ханым|мырзага|айымга|айым)$")
# Turkish and Azerbaijani: "Bakanlığı'na", "Prezidentinə".
LATIN_DATIVE = regex.compile(r"(?:[ıiuü]n[aeə]|['’][ny]?[aeə])$")
DATIVE = regex.compile(
    r"(?:\p{Cyrillic}(?:у|ю|е|ам|ям|ому|ову|іне|ына|ке|қа|ге|ға|не|на|га|уна|үнө)|iga)$",
    regex.IGNORECASE,
)


def strip_honorific(text: str) -> str:
    """Return a name without "Mr", "господину", "À Monsieur" before it, "мырзаға" after it."""
    for _ in range(3):
        shorter = _after_cue("honorific", _after_cue("address", text))
        if shorter == text:
            break
        text = shorter
    return AFTER_NAME.sub("", text)


def _after_cue(kind: str, text: str) -> str:
    """Return what follows a cue that opens the text, all of the text if none does."""
    found = cue_pattern(kind).match(text)
    gap = GAP.match(text, found.end()) if found else None
    return text[gap.end() :] if gap else text


def clean_office(text: str) -> str:
    """Return an office without "To the", articles and marks around it."""
    text = text.strip(" ,;:")
    if not cue_pattern("office").match(text):
        text = _after_cue("address", text)
    for _ in range(2):
        text = ARTICLE.sub("", text, count=1)
    return text.strip(" ,;:")


def is_single(text: str) -> bool:
    """Tell whether the text is one word that could be a surname."""
    return len(text.split()) == 1 and text[:1].isupper() and not word_kinds(text)


def is_dative(word: str) -> bool:
    """Tell whether an office stands in the case of addressees: "президенту", "министріне"."""
    return DATIVE.search(word) is not None


def parse_addressee(text: str, span: Span) -> Addressee | None:
    """Return the office and the name that a phrase gives; None where it gives no office.

    'President A. B., President of C' has name 'A. B.' and role 'President of C'.
    """
    fields = [field.text for field in split_fields(_from_office(text.strip(" ,;:!"))) if field.text]
    roles: list[str] = []
    name: str | None = None
    for field in fields:
        if any(sign.isdigit() for sign in field) or CONTACT.match(field):
            break  # a street, a telephone
        office, person = split_office(field)
        if person and name is None:
            name = person
        if office:
            roles.append(office)
    if not roles or not cue_pattern("office", "collective").search(" ".join(roles)):
        return None
    role = (
        roles[-1]
        if name and len(roles) > 1 and len(roles[-1]) >= len(roles[0])
        else ", ".join(roles)
    )
    return Addressee(span=span, name=name, role=role)


def _from_office(text: str) -> str:
    """Return a line without what goes before "to": 'of human rights groups to President X'."""
    text = clean_office(text) if cue_pattern("address").match(text) else text
    office = cue_pattern("office").search(text)
    if office and office.start() and (to := BEFORE_OFFICE.search(text, 0, office.start())):
        return text[to.end() :]
    return text


def split_office(text: str) -> tuple[str | None, str | None]:
    """Return office and name of one phrase: 'Президенту Республики Казахстан Фамилии И.О.'."""
    plain = strip_honorific(text)
    if parse_people(plain) and not cue_pattern("office").search(plain):
        return None, plain
    words = regex.sub(TO_PERSON, "", clean_office(text)).split()
    size = _tail_name(words)
    if size:
        return strip_tail_honorific(" ".join(words[:-size])) or None, " ".join(words[-size:])
    if (
        len(words) == 2
        and cue_pattern("office").fullmatch(words[0])
        and is_single(words[1])
        and not opens_with_country(words[1])
    ):
        return words[0], words[1]
    return " ".join(words) or None, None


def strip_tail_honorific(text: str) -> str:
    """Return an office without the "Mr" that belongs to the name after it."""
    words = text.split()
    while len(words) > 1 and cue_pattern("honorific").fullmatch(words[-1].rstrip(".,")):
        words.pop()
    return " ".join(words).rstrip(" ,")


def _tail_name(words: list[str]) -> int:
    """Return how many of the last words are a name: initials, or words after an office, a place."""
    size = next((size for size in (2, 3) if len(words) > size and _has_initials(words[-size:])), 0)
    if size:
        return size + (INITIAL.fullmatch(words[-size - 1]) is not None and len(words) > size + 1)
    return next((size for size in (3, 2) if len(words) > size and _is_plain_name(words, size)), 0)


def _has_initials(tail: list[str]) -> bool:
    return any(INITIAL.fullmatch(word) for word in tail) and is_person(" ".join(tail))


def opens_with_country(text: str) -> bool:
    """Tell whether words begin with the name of a state, in whatever case."""
    return any(country.span.start == 0 for country in find_country_names(text[:MAX_MORE]))


def _is_plain_name(words: list[str], size: int) -> bool:
    tail, before = words[-size:], words[-size - 1]
    # "minister van Buitenlandse Zaken", "Президенту України"
    if before.casefold() in OF or opens_with_country(" ".join(tail)):
        return False
    if not is_person(" ".join(tail)) or cue_pattern("office").search(" ".join(tail)):
        return False
    # Only the last word: given names may be names of towns too.
    if parse_place(tail[-1]) or any(word_kinds(bare(word)) for word in tail):
        return False
    if cue_pattern("office", "honorific").fullmatch(before.rstrip(".")) or parse_place(before):
        return True
    if opens_with_country(before):
        return True
    if any(map(is_evidence, tail)):
        return True
    return before[0].islower() and bool(CYRILLIC.search(before))
