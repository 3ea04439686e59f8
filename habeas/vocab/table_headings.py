"""What the columns of people's own spreadsheets mean, by their headings."""

from collections.abc import Mapping
from functools import cache

from habeas.vocab.loader import load_rows

MEANINGS = (
    "name", "first", "last", "father", "organization", "country", "city", "role", "id", "other",
)  # fmt: skip


@cache
def load_table_headings() -> Mapping[str, str]:
    """Return the meaning of each heading, in small letters. One that stands twice is an error.

    Source: data/table_headings.csv.
    """
    found: dict[str, str] = {}
    columns = ("meaning", "form")
    for row in load_rows("table_headings.csv", columns=columns, required=columns):
        if row["meaning"] not in MEANINGS:
            raise row.wrong(f"expected a meaning among {', '.join(MEANINGS)}")
        if row["form"] in found:
            raise row.wrong("expected each heading once")
        found[row["form"]] = row["meaning"]
    return found
