"""Whom a title is for: a woman or a man."""

from functools import cache

from habeas.vocab.loader import load_rows


@cache
def load_title_genders() -> dict[str, str]:
    """Return "m" or "f" for titles in small letters, without their full stop."""
    genders: dict[str, str] = {}
    for row in load_rows(
        "title_genders.csv", columns=("form", "gender"), required=("form", "gender")
    ):
        if row["gender"] not in ("m", "f"):
            raise row.wrong("expected the gender to be m or f")
        genders[row["form"]] = row["gender"]
    return genders
