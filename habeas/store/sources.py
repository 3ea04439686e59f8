"""Words of the original for values that only its markup gives: a date in a `time` element."""

from collections.abc import Iterator

import regex

from habeas.text.normalize import squeeze

_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
_DAY = regex.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)")
_MAX = 2_000_000  # code points of a source that are searched: all of any page people read


def find_in_source(source: str, value: str) -> tuple[int, int] | None:
    """Return where a value stands in the decoded original, None where it does not.

    Dates (EDTF days) are found as ISO 8601 writes them, with slashes or run together, and as feeds
    do ("26 Jun 2019"); anything else as it is, white space aside. Linear.
    """
    head = source[:_MAX]
    for pattern in _forms(value):
        found = pattern.search(head)
        if found is not None:
            return found.span()
    return None


def _forms(value: str) -> Iterator[regex.Pattern[str]]:
    found = _DAY.fullmatch(value)
    if found is None:
        words = squeeze(value)[:200].split()
        if words:
            yield regex.compile(r"\s++".join(map(regex.escape, words)))
        return
    year, month, day = found["year"], found["month"], found["day"]
    yield regex.compile(rf"(?<!\d){year}(?P<mark>[-/._]?){month}(?P=mark){day}(?!\d)")
    if 1 <= int(month) <= 12:
        name = _MONTHS[int(month) - 1]
        yield regex.compile(
            rf"(?<!\d)(?:0?{int(day)}[ \t]{name}[a-z]*[ \t]{year}|{name}[a-z]*[ \t]0?{int(day)},?[ \t]{year})(?!\d)"
        )
