"""How sounds of names are written: one table per script and per tradition of Latin spelling."""

from functools import cache

from habeas.vocab.loader import load_rows


@cache
def load_spellings() -> dict[str, dict[str, str]]:
    """Return, for each script or tradition, the sounds of its spellings (small letters)."""
    columns = ("reading", "spelling", "sound")
    tables: dict[str, dict[str, str]] = {}
    for row in load_rows("name_spellings.csv", columns=columns, required=columns[:2]):
        table = tables.setdefault(row["reading"], {})
        if row["spelling"] in table:
            raise row.wrong(f"{row['spelling']} has a sound already")
        table[row["spelling"]] = row["sound"]
    return tables
