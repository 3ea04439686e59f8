"""What an examination of a casebase finds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """One disagreement: where, what in one sentence, and whether it is repaired.

    `area` is "original", "custody", "database", "words", "decisions", "identity", "items", "views",
    "cases", "incidents" or "index".
    `advice` says what a person can do where nothing could be repaired.
    """

    area: str
    subject: str
    what: str
    repaired: bool = False
    advice: str = ""
