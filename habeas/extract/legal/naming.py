"""What the text calls an instrument, before it is known which one is meant."""

from enum import Enum
from typing import NamedTuple

# What words that point back to instruments between states are looked for as.
BETWEEN_STATES = frozenset(
    ["covenant", "convention", "treaty", "protocol", "declaration", "principles", "guidelines"]
)


class Naming(Enum):
    """How an instrument is named."""

    FORM = "form"  # by a form of the law layer
    LAW = "law"  # by a title, a number or a subject
    COUNTRY_LAW = "country law"  # "the law of the Kyrgyz Republic": no law in particular
    BACK = "back"  # "the same Law", "the new Code"
    LOOSE = "loose"  # "the law", "the X Code": only beside a provision


class Named(NamedTuple):
    """An instrument as named, in tokens, end exclusive.

    `targets` are ids or families of the law layer (several for "Criminal and Civil Codes", which
    share the span). `core` is where the name without country and year begins. `jurisdiction` is
    what the words themselves say. `key` is what a word that points back looks for in titles.
    `language` is that of the form.
    `weak` names count only beside a provision or a country.
    """

    start: int
    end: int
    naming: Naming
    targets: tuple[str, ...] = ()
    jurisdiction: str | None = None
    title: str = ""
    key: str = ""
    core: int = 0
    weak: bool = False
    draft: bool = False
    language: str = ""
