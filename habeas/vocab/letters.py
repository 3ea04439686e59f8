"""Which letters a language uses, how often, and the single-byte encodings it was written in."""

from dataclasses import dataclass
from functools import cache

from habeas.vocab.loader import load_rows

COLUMNS = ("language", "script", "rarity", "encodings", "letters")


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterOrder:
    """The letters of a language, the most frequent first; of Latin ones only those not in ASCII."""

    language: str
    script: str
    rarity: float
    encodings: tuple[str, ...]
    letters: str


@cache
def load_letter_orders() -> tuple[LetterOrder, ...]:
    """Return the rows of `data/letter_orders.csv` in file order.

    A letter that stands twice and an encoding that Python does not know are a `VocabularyError`.
    """
    orders = []
    for row in load_rows("letter_orders.csv", columns=COLUMNS, required=COLUMNS):
        letters = row["letters"]
        if not row["rarity"].isdecimal():
            raise row.wrong(f"expected a whole number as rarity, got {row['rarity']!r}")
        if len(set(letters)) != len(letters):
            raise row.wrong("a letter stands twice")
        for encoding in row.many("encodings"):
            try:
                b"a".decode(encoding)  # of no bytes at all, Python takes any name
            except LookupError as error:
                raise row.wrong(f"Python does not know the encoding {encoding}") from error
        orders.append(
            LetterOrder(
                language=row["language"],
                script=row["script"],
                rarity=float(row["rarity"]),
                encodings=row.many("encodings"),
                letters=letters,
            )
        )
    return tuple(orders)
