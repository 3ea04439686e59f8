"""Dates in words and figures, in the languages of the calendar: found, and written as EDTF.

`tokens` turns a text into senses, `grammar` reads runs of them, `meaning` is what they say,
`finding` gives dates with spans, `lines` reads lines that are nothing but a date line, `anchoring`
settles what the words leave open.
"""

from habeas.text.dates.finding import FoundDate, find_dates, parse_date, parse_found
from habeas.text.dates.lines import DatedTitle, DateLine, parse_date_line, parse_dated_title

__all__ = [
    "DateLine",
    "DatedTitle",
    "FoundDate",
    "find_dates",
    "parse_date",
    "parse_date_line",
    "parse_dated_title",
    "parse_found",
]
