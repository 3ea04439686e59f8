"""Lines that give a year, or a month and a year, to the days without a year that stand under them."""

from datetime import date

import regex

from habeas.text.dates import find_dates
from habeas.text.figures import to_int, to_plain_figures

LONGEST = 40  # code points of such a line
BARE_YEAR = regex.compile(r"\W*+((?:19|20)\d\d)\W*+")
HAS_YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

Year = tuple[str, int | None]  # with the month that it goes for, if it says so


def parse_year_line(text: str) -> Year | None:
    """Return the year, and the month if there is one, that a line is: "May 2021", "2021 год"."""
    if len(text) > LONGEST:
        return None
    text = to_plain_figures(text)
    if HAS_YEAR.search(text) is None:
        return None
    if bare := BARE_YEAR.fullmatch(text):
        return bare[1], None
    found = [x for x in find_dates(text) if x.edtf and len(x.edtf) in (4, 7)]
    if len(found) != 1 or 2 * len(found[0].span) < len(text) or not found[0].edtf:
        return None
    year, _, month = found[0].edtf.partition("-")
    if not year.isdecimal() or (month and not month.isdecimal()):
        return None
    return year, to_int(month) if month else None


def complete_day(year: Year, month: int | None, day: int | None) -> str | None:
    """Return the day of a year as EDTF; None for one of another month, or that no calendar has."""
    if month is None or day is None or (year[1] is not None and year[1] != month):
        return None
    try:
        return date(to_int(year[0]), month, day).isoformat()
    except ValueError:
        return None
