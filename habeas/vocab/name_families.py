"""Given names that are one name in several languages, and the short forms of each."""

from dataclasses import dataclass
from functools import cache

from habeas.vocab.loader import load_rows


@dataclass(frozen=True, slots=True, kw_only=True)
class NameFamily:
    """One given name: `full` forms of the languages and `short` forms; `gender` is m or f."""

    id: str
    gender: str
    full: tuple[str, ...]
    short: tuple[str, ...]


@cache
def load_name_families() -> tuple[NameFamily, ...]:
    """Return the families of given names."""
    columns = ("family", "gender", "full", "short")
    families = []
    for row in load_rows("name_families.csv", columns=columns, required=columns[:3]):
        if row["gender"] not in ("m", "f"):
            raise row.wrong("expected gender to be m or f")
        families.append(
            NameFamily(
                id=row["family"],
                gender=row["gender"],
                full=row.many("full"),
                short=row.many("short"),
            )
        )
    return tuple(families)
