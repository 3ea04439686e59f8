"""Whom a letter goes to: the directory of offices, with what the group's own file says."""

from collections.abc import Iterable, Sequence

from habeas.errors import UnknownName, VocabularyError
from habeas.model.drafts import CaseFacts, DraftKind, Office
from habeas.services.casebase import Casebase
from habeas.vocab.drafts import load_mandates
from habeas.vocab.offices import (
    FILE,
    WORLD,
    Directory,
    extend_offices,
    find_office,
    load_offices,
    roles_of,
)

_LARGEST = 2_000_000  # bytes of the group's file: 5,000 rows are half of it
_DENIED = "not_occurred"
_USUAL = {
    DraftKind.OPEN_LETTER: ("president", "prosecutor_general", "ombudsman"),
    DraftKind.PROSECUTOR_LETTER: ("prosecutor_general",),
    DraftKind.URGENT_INTERVENTION: (
        "president",
        "prosecutor_general",
        "interior_minister",
        "justice_minister",
        "ombudsman",
    ),
}


def read_directory(casebase: Casebase) -> Directory:
    """Return the directory with the file `offices.csv` in the folder of the casebase, if any.

    Raises `VocabularyError` with file and line where that file breaks the rules.
    """
    path = casebase.originals.folder.parent / FILE
    try:
        if path.stat().st_size > _LARGEST:
            raise VocabularyError(FILE, None, f"expected {_LARGEST} bytes at most")
        return extend_offices(path.read_text(encoding="utf-8"), FILE)
    except FileNotFoundError:
        return load_offices()
    except (OSError, UnicodeDecodeError) as error:
        raise VocabularyError(
            FILE, None, f"expected UTF-8 text; cannot be read: {error}"
        ) from error


def choose_offices(
    directory: Directory,
    facts: CaseFacts,
    kind: DraftKind,
    language: str,
    wanted: Sequence[str] = (),
) -> tuple[tuple[Office, ...], tuple[str, ...]]:
    """Return the offices a letter goes to, in one language, and the roles there are to choose from.

    Without a wish they are those that go with the kind; of a communication to the United Nations
    the mandates that the acts concern. An office of the country and mandates can stand together.
    Raises `UnknownName` for a role that neither the country nor the United Nations has.
    """
    home = roles_of(directory, facts.country) if facts.country else ()
    world = roles_of(directory, WORLD)
    for role in wanted:
        if role not in home and role not in world:
            raise UnknownName("office", role, (*home, *world))
    roles = wanted or (_mandates(facts) if kind is DraftKind.UN_COMMUNICATION else _USUAL[kind])
    found = []
    for role in dict.fromkeys(roles):
        country = facts.country if role in home else WORLD
        office = find_office(directory, country or WORLD, role, language)
        if office is not None:
            found.append(office)
    return tuple(found), (*home, *world)


def _mandates(facts: CaseFacts) -> Iterable[str]:
    told = [fact.type for fact in facts.facts if fact.unreal != _DENIED]
    return dict.fromkeys(role for name in told for role in load_mandates().get(name, ()))
