"""What a list says of its entries: a name of no known sort is read as those beside it are.

"Green Shore" may be a person in a list of people and is a body in one of bodies; "Abaeva, Nilam"
is one name where most entries of a list set the surname first.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import regex

from habeas.extract.appeals.fields import split_fields
from habeas.extract.appeals.lines import tidy_row
from habeas.extract.appeals.parties import clean_organization, has_surname, is_body
from habeas.extract.appeals.places import find_country, parse_place
from habeas.extract.appeals.signatories import is_inverted, may_be_inverted, parse_signatory
from habeas.model.findings import Signatory, SignatoryKind
from habeas.vocab.appeals import cue_pattern
from habeas.vocab.given_names import NameStrength, given_name

MAX_LOOK = 200  # code points in which the first two fields of an entry stand
FEWEST = 3  # entries that make a majority
WORD = regex.compile(r"[\p{L}\p{M}'’ʼ-]{2,}")


@dataclass(slots=True)
class Group:
    """Entries under one heading, "" where it has none."""

    head: str = ""
    signers: list[Signatory] = field(default_factory=list)


def settle(groups: Sequence[Group]) -> list[Signatory]:
    """Return the signatures of all groups, each read as most of its group are."""
    return [signer for group in groups for signer in _settle_group(group)]


def _settle_group(group: Group) -> list[Signatory]:
    signers = _with_country(group.head, _with_names_joined(group.signers))
    bodies = cue_pattern("bodies").search(group.head) is not None
    people = cue_pattern("individuals").search(group.head) is not None
    if bodies is people:
        bodies, people = _is_of_bodies(signers), _is_of_people(signers)
    if bodies:
        return [_as_body(signer) if _is_weak(signer) else signer for signer in signers]
    if people:
        return [_as_person(signer) for signer in signers]
    return list(signers)


def _with_country(head: str, signers: Sequence[Signatory]) -> Sequence[Signatory]:
    """Return the entries under the name of a country with that country, where they say none."""
    place = parse_place(head.strip(" :")) if head else None
    if place is None or place.kind != "country":
        return signers
    return [
        one if one.country else replace(one, country=place.country, country_basis="stated")
        for one in signers
    ]


def _is_of_bodies(signers: Sequence[Signatory]) -> bool:
    """Tell whether most entries are bodies, and few are people by more than the shape of a name."""
    people = [one for one in signers if one.kind is SignatoryKind.PERSON]
    sure = sum(not _is_weak(one) for one in people)
    return (
        len(signers) >= FEWEST
        and (len(signers) - len(people)) * 2 > len(signers)
        and sure * 5 <= len(signers)
    )


def _is_of_people(signers: Sequence[Signatory]) -> bool:
    people = sum(one.kind is SignatoryKind.PERSON for one in signers)
    return len(signers) >= FEWEST and people * 5 >= len(signers) * 3


def _is_weak(signer: Signatory) -> bool:
    """Tell whether an entry is a person by the shape of the name alone."""
    if signer.kind is not SignatoryKind.PERSON or signer.role or signer.co_signatories:
        return False
    name = signer.name or ""
    if has_surname(name) or signer.organization or not signer.surface.strip().startswith(name):
        return False
    return all(given_name(word) is NameStrength.NONE for word in WORD.findall(name))


def _as_body(signer: Signatory) -> Signatory:
    """Return a person by shape as the body that the same words name."""
    name = clean_organization(signer.name or signer.surface)
    country, city = find_country(name)
    told = signer.country_basis == "stated"
    return replace(
        signer,
        kind=SignatoryKind.ORGANIZATION,
        name=name,
        organization=name,
        city=signer.city or city,
        country=signer.country or country,
        country_basis=signer.country_basis
        if told or signer.country
        else "name"
        if country
        else None,
    )


def _as_person(signer: Signatory) -> Signatory:
    """Return a single unknown word as the person that it names among people."""
    words = (signer.name or "").split()
    unknown = signer.kind is SignatoryKind.UNKNOWN and len(words) == 1 and words[0][:1].isupper()
    if not unknown or is_body(words[0]):
        return signer
    named = signer.country_basis == "name"
    return replace(
        signer,
        kind=SignatoryKind.PERSON,
        organization=None,
        country=None if named else signer.country,
        country_basis=None if named else signer.country_basis,
    )


def _with_names_joined(signers: Sequence[Signatory]) -> Sequence[Signatory]:
    """Return the entries, those that begin "Surname, Given" read so where most do."""
    first = [_first_two(signer) for signer in signers if "," in signer.surface]
    if len(first) < FEWEST or len(first) * 2 < len(signers):
        return signers
    shaped = sum(pair is not None and may_be_inverted(*pair) for pair in first)
    known = sum(pair is not None and is_inverted(*pair) for pair in first)
    if shaped * 10 < len(first) * 6 or known * 4 < shaped:
        return signers
    return [
        parse_signatory(tidy_row(one.surface), one.surface, one.span, one.n, inverted=True)
        if (pair := _first_two(one)) and may_be_inverted(*pair)
        else one
        for one in signers
    ]


def _first_two(signer: Signatory) -> tuple[str, str] | None:
    """Return the first two fields of an entry, if a comma parts them."""
    fields = split_fields(tidy_row(signer.surface)[:MAX_LOOK])
    if len(fields) < 2 or fields[1].joint != ",":
        return None
    return fields[0].text, fields[1].text
