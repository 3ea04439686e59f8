"""Words that make names of places of what stands beside them: "city of", "облысы", "prison"."""

from enum import Flag, auto
from functools import cache, lru_cache

from habeas.vocab.gazetteer import base_forms
from habeas.vocab.loader import load_rows

_COLUMNS = ("word", "language", "role")


class Role(Flag):
    """What a word does beside the name of a place; see data/place_words.csv."""

    NONE = 0
    SETTLEMENT = auto()
    SETTLEMENT_AFTER = auto()
    SETTLEMENT_IN = auto()
    REGION = auto()
    REGION_BEFORE = auto()
    REGIONAL = auto()
    DIRECTION = auto()
    PRISON_KIND = auto()
    PRISON = auto()
    HOUSE = auto()
    CODE = auto()
    NUMBER = auto()
    OF = auto()
    IN = auto()
    THE = auto()
    CAPITAL = auto()
    STATE = auto()
    STREET = auto()


@cache
def _load_roles() -> dict[str, Role]:
    roles: dict[str, Role] = {}
    for row in load_rows("place_words.csv", columns=_COLUMNS, required=_COLUMNS):
        role = Role.__members__.get(row["role"].upper())
        if role is None:
            raise row.wrong(
                f"{row['role']!r} is no role; known: {', '.join(Role.__members__).lower()}"
            )
        roles[row["word"]] = roles.get(row["word"], Role.NONE) | role
    return roles


@lru_cache(maxsize=1 << 14)
def roles_of(word: str) -> Role:
    """Return the roles of a word as printed, in any case form; NONE for other words."""
    roles = _load_roles()
    lower = word.casefold()
    if lower in roles:
        return roles[lower]
    if lower.isascii() or len(lower) < 4:
        return roles.get(lower.replace("’", "'"), Role.NONE)
    return next((roles[form] for form in base_forms(lower) if form in roles), Role.NONE)
