"""Several addressees in one phrase: "Mr. A B, Minister of C, and Ms. D E, Ombudsperson of F".

Two orders are read, and each is kept to in a phrase: the name before the office, the office before
the name. Russian and Turkic names and offices are brought to the nominative.
"""

from dataclasses import dataclass, field

import regex

from habeas.extract.appeals.fields import split_fields
from habeas.extract.appeals.lines import tidy
from habeas.extract.appeals.nominative import Case, to_nominative_name, to_nominative_office
from habeas.extract.appeals.offices import (
    CONTACT,
    clean_office,
    is_single,
    split_office,
    strip_honorific,
)
from habeas.extract.appeals.parties import is_evidence, parse_people
from habeas.extract.appeals.places import parse_place
from habeas.model.findings import Addressee
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

AND = regex.compile(
    r"(?:^|\s)(?:and|и|та|et|y|e|und|және|жана|ва|va|а также|а також|as well as|ainsi qu['’]|así como)\s+"
    r"(?:to\s+|à\s+|au\s+|aux\s+|a\s+|al\s+|к\s+|в\s+|до\s+|ao\s+|aos\s+|alla\s+|ai\s+)?"
    r"(?:(?:from|on|upon|the|do|da|dos|das|del|de|du|dem|der|den|die|das|von|la|las|los|le|les)\s+){0,2}(?:l['’])?",
    regex.IGNORECASE,
)
LEAD = regex.compile(
    r"^(?:to|à|au|aux|a|al|a la|к|ко|в|во|до|у|an|and|и|та|et|y|және|жана)\s+(?=\S)",
    regex.IGNORECASE,
)
INTO = regex.compile(r"^(?:в|во|у)\s+(?=\p{L})", regex.IGNORECASE)
TURKIC_DATIVE = regex.compile(
    r"(?:[оеё]ва?|[иы]на?|ұлы|уулу|қызы|кызы|[бт]ай|бек|ов[ae]?|ev[ae]?)(?:ға|ге|қа|ке|га|го|гө|ка|ко|кө|ga|qa|ka)$",
    regex.IGNORECASE,
)
INITIALS_DATIVE = regex.compile(
    r"^(?:\p{Lu}\p{Ll}?\.\s?){1,3}\p{L}+(?:ға|ге|қа|ке|га|го|гө|ка|ко|кө)$"
)
TURKIC_BODY = regex.compile(
    r"\p{L}(?:ның|нің|дың|дің|тың|тің|нын|нин|нун|нүн|дын|дин|дун|дүн|тын|тин)\s"
)
# Surname, given name and father's name in the dative, as Russian and Ukrainian letters give them.
FULL_NAME = regex.compile(
    r"(?<=\s)(?P<name>(?:\p{Lu}[\p{L}'’-]+\s+){2}\p{Lu}\p{L}+(?:вичу|йовичу|вне|вні|ичне|ичні))$"
)
EARLY = 60  # code points: an office opens its field, or an adjective and a country stand before it
MAX_ADDRESSEES = 30
MAX_PHRASE = 1_500  # code points of one phrase; ministers of a cabinet are listed in fewer
SEMICOLON = regex.compile(r"\s*;\s*")
# What a petition's page leaves out: "and 2 others".
OTHERS = regex.compile(
    r"\s+(?:and|et|y|e|und|и|і|та|ve)\s+(?:\p{Ll}{2,6}\s+)?\d{1,2}\s+\p{Ll}{4,}$"
)
OF_STATE = regex.compile(
    r"(?:the\s+)?(?:Federal\s+|State\s+|Royal\s+)?Gov(?:t\.?|ernment) of\s+\p{Lu}"
)
STOP = regex.compile(r"(?<!\b\p{Lu})[.\s]+$")  # not the one of initials
DIGIT = regex.compile(r"\d")
POSTAL = regex.compile(r"\d{3}|@|https?:|www\.")


@dataclass(slots=True)
class _Draft:
    """One addressee so far; `named_first` tells the order that the phrase keeps to."""

    name: str | None = None
    roles: list[str] = field(default_factory=list)
    named_first: bool = False


def parse_addressees(
    text: str, span: Span, *, announced: bool = False, case: Case | None = None
) -> list[Addressee]:
    """Return the addressees of a phrase in order; [] where it names no office.

    `announced` tells that a label ("Кому:", "cc:") says so: what is no office by its words is
    taken for a body. `case` is that of the phrase where a preposition settles it, else it is told
    by the phrase. All get `span`; `locate` narrows it.
    """
    text = OTHERS.sub("", STOP.sub("", text[:MAX_PHRASE].strip(" ,;:!")))
    if case is None:
        case = Case.ACCUSATIVE if INTO.match(text) else Case.DATIVE
    drafts = [
        draft
        for part in SEMICOLON.split(text)
        for draft in _read(part, announced=announced)
        if draft.roles or announced
    ]
    # Asked of what is printed: the nominative of an office is not in every list of words.
    if not announced and not any(_has_office(role) for draft in drafts for role in draft.roles):
        return []
    return [_finish(draft, span, case) for draft in drafts[:MAX_ADDRESSEES]]


def _read(part: str, *, announced: bool) -> list[_Draft]:
    """Return the addressees of a part without semicolons."""
    drafts: list[_Draft] = []
    first_named: bool | None = None
    for text, joint in _fields(part):
        if POSTAL.search(text) or CONTACT.match(text) or (DIGIT.search(text) and drafts):
            if drafts:
                break  # a street, a telephone
            continue
        office, name = _split(text)
        if name is None and office is not None and drafts and joint != "&" and not _opens(office):
            drafts[-1].roles.append(office) if drafts[-1].roles else _join(
                drafts, office, announced
            )
            continue
        if first_named is None:
            first_named = office is None
        if _goes_on(drafts, office, name, joint, named_first=first_named):
            draft = drafts[-1]
        else:
            draft = _Draft(named_first=first_named)
            drafts.append(draft)
        draft.name = draft.name or name
        if office:
            draft.roles.append(office)
    return drafts


def _join(drafts: list[_Draft], words: str, announced: bool) -> None:
    """Add a field without office after a name: the body or the place of that person."""
    if announced or drafts[-1].name:
        drafts[-1].roles.append(words)


def _fields(part: str) -> list[tuple[str, str]]:
    """Return the fields of a part with the sign before each: "," or "&" for "and"."""
    found: list[tuple[str, str]] = []
    for one in split_fields(part):
        rest, joint = one.text, one.joint
        if AND.match(rest):
            rest, joint = rest[AND.match(rest).end() :], "&"  # type: ignore[union-attr]
        for cut, sign in _cut_at_and(rest):
            found.append((cut, sign or joint))
    return found


def _cut_at_and(text: str) -> list[tuple[str, str]]:
    """Cut a field at each "and" after which an addressee begins, not inside the name of a body."""
    cuts = [
        m for m in AND.finditer(text) if m.start() and _begins(text[m.end() :], text[: m.start()])
    ]
    starts = [0, *(m.end() for m in cuts)]
    ends = [*(m.start() for m in cuts), len(text)]
    parts = [text[a:b].strip() for a, b in zip(starts, ends, strict=True)]
    return [(part, "&" if n else "") for n, part in enumerate(parts) if part]


def _begins(after: str, before: str) -> bool:
    """Tell whether an addressee begins after an "and": an honorific, a name, an office of its own."""
    if not _has_office(before) and not parse_people(strip_honorific(before)):
        return False
    if cue_pattern("honorific").match(after):
        return True
    office = cue_pattern("office", "collective").search(after, 0, EARLY)
    if office is None:
        return bool(parse_people(after.split(",")[0].strip()))
    lead = after[: office.start()]
    return (not lead or lead[0].isupper() or before[:1].islower()) and not regex.search(
        r"\b(?:of|de|du|des|по|for|on)\b", lead
    )


def _split(text: str) -> tuple[str | None, str | None]:
    """Return office and name of a field, either None."""
    text = LEAD.sub("", _without_address(text))
    plain = strip_honorific(text)
    if plain != text and is_single(plain) and not _has_office(plain):
        return None, plain
    if plain != text and parse_people(plain) and not _has_office(plain.split()[0]):
        return None, plain
    office = cue_pattern("office").match(text) if text.isascii() else None
    if (
        office
        and is_single(text[office.end() :].strip())
        and not parse_place(text[office.end() :].strip())
    ):
        return office[0], text[office.end() :].strip()  # "Prime Minister X"
    full = FULL_NAME.search(text)
    if full and _has_office(text[: full.start()]):
        return text[: full.start()].rstrip(" ,"), full["name"]
    return split_office(text)


def _without_address(text: str) -> str:
    """Return a field without words that only say that somebody is addressed."""
    found = cue_pattern("address").match(text)
    if found is None or len(found[0].split()) < 2:  # "au", "to" and "Monsieur" are looked at later
        return text
    return text[found.end() :].lstrip(" :") or text


def _opens(office: str) -> bool:
    """Tell whether a field opens with an office or a body that is asked."""
    found = cue_pattern("office", "collective").search(office, 0, EARLY)
    return found is not None


def _goes_on(
    drafts: list[_Draft], office: str | None, name: str | None, joint: str, *, named_first: bool
) -> bool:
    """Tell whether a field goes on with the addressee before it."""
    if not drafts or joint == "&":
        return False
    last = drafts[-1]
    if office is None:  # a name
        return not named_first and last.name is None
    if name is not None:
        return False
    if named_first:
        return last.name is not None and (not last.roles or joint in (",", "(", "-", ""))
    if joint == "," and OF_STATE.match(office) and last.roles and last.name is None:
        return True  # "Home Minister, Government of Kaland"
    # "President A. B., President of C": the office told in full
    return (bool(last.name) and _same_head(last.roles, office)) or joint == "("


def _same_head(roles: list[str], office: str) -> bool:
    heads = [cue_pattern("office").search(role) for role in (*roles[-1:], office)]
    return len(heads) == 2 and all(heads) and heads[0][0].casefold() == heads[1][0].casefold()  # type: ignore[index]


def _has_office(text: str) -> bool:
    return cue_pattern("office", "collective").search(text) is not None


def _finish(draft: _Draft, span: Span, case: Case) -> Addressee:
    roles = [role for role in map(_clean_role, draft.roles) if role]
    if len(roles) > 1 and _same_head(roles[-2:-1], roles[-1]) and len(roles[-1]) >= len(roles[-2]):
        roles = roles[-1:]
    printed = ", ".join(roles) or None
    role = to_nominative_office(printed, case) if printed else None
    name = draft.name
    if name:
        name = _to_name(name, printed, role, case)
    return Addressee(span=span, name=name, role=role)


def _clean_role(role: str) -> str:
    """Return an office without articles and without the honorific before it."""
    plain = strip_honorific(role)
    return clean_office(plain if _has_office(plain) else role)


def _to_name(name: str, printed: str | None, role: str | None, case: Case) -> str:
    """Return a name in the nominative, as far as its office shows that it stands in another case."""
    name = tidy(name).strip(" ,;:")
    if (
        printed
        and TURKIC_BODY.search(printed + " ")
        and role == printed
        and _is_turkic_dative(name)
    ):
        return to_nominative_name(name, turkic=True)
    inflected = printed is None or role != printed
    return to_nominative_name(name, case) if inflected else name


def _is_turkic_dative(name: str) -> bool:
    return bool(TURKIC_DATIVE.search(name) or INITIALS_DATIVE.match(name))


def is_turkic_name(name: str) -> bool:
    """Tell whether a name alone bears the ending of a Turkic dative: "Ж.Қ. Мерекеновке"."""
    return _is_turkic_dative(name) and (len(name.split()) > 1 or is_evidence(name))


def locate(text: str, within: Span, words: str | None) -> Span:
    """Return where the words stand in `within`, else all of it."""
    at = text.find(words, within.start, within.end) if words else -1
    return Span(at, at + len(words)) if words and at >= 0 else within
