"""Records: the ways to cut a page at what comes back, and which of them is the most regular.

Whatever comes back may mark the records of a page: date lines, lines that differ in figures alone
("3 comments"), addresses, rules, wide gaps, numbers in front. Each such family of lines gives a few
ways to cut the page, with the headline over the line, under it, or behind it. All ways are scored
alike, by what their records have in common, and the best is taken.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from habeas.pages.rows import OFTEN, Rows

REACH = 4  # rows between a headline and the line that marks its record


@dataclass(frozen=True, slots=True)
class Record:
    """Where a record starts, and its headline and date line; all count in rows."""

    start: int
    title: int | None = None
    date: int | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """A way to cut a page: its records, how few will do, and what a record must score."""

    records: list[Record]
    fewest: int
    least: float
    name: str


def find_records(rows: Rows, given: Cut) -> list[Record]:
    """Return the most regular records of a page, none where no way to cut it is regular."""
    scored = [
        (score, -n, cut)
        for n, cut in enumerate([given, *_ways(rows)])
        if len(cut.records) >= cut.fewest
        and (score := score_cut(rows, cut.records)) >= cut.least * len(cut.records)
    ]
    return max(scored, key=lambda x: x[:2])[2].records if scored else given.records


def _ways(rows: Rows) -> Iterator[Cut]:
    dates = [k for k, row in enumerate(rows.rows) if row.dated]
    yield Cut(_over(rows, dates, dated=True), 2, 1.0, "title over date")
    yield Cut(_under(rows, dates, dated=True), 2, 1.0, "date over title")
    yield Cut(_closed_by(rows, dates, dated=True), 3, 1.0, "date closes")
    titles = [k for k in range(len(rows.rows)) if rows.part(k).dated_title is not None]
    yield Cut([Record(k, k, k) for k in titles], 2, 1.0, "dated titles")
    for frame, places in rows.frames.items():
        yield Cut(_over(rows, places), OFTEN, 1.0, f"over {frame}")
        yield Cut(_closed_by(rows, places), OFTEN, 1.0, f"closed by {frame}")


Marked = Callable[[int], int | None]


def _over(rows: Rows, marks: Sequence[int], *, dated: bool = False) -> list[Record]:
    """Return records whose headline stands over the mark, over a byline or the like."""
    found: list[Record] = []
    floor = -1
    for mark in marks:
        title = _headline(rows, range(mark - 1, max(floor, mark - 1 - REACH), -1))
        if title is not None:
            found.append(Record(_with_kicker(rows, title, floor), title, mark if dated else None))
        floor = mark
    return found


def _under(rows: Rows, marks: Sequence[int], *, dated: bool = False) -> list[Record]:
    """Return records that begin with the mark, and have the headline under it."""
    found: list[Record] = []
    ends = [*marks[1:], len(rows.rows)]
    for mark, end in zip(marks, ends, strict=False):
        title = _headline(rows, range(mark + 1, min(end, mark + 1 + REACH)))
        if title is not None:
            found.append(Record(mark, title, mark if dated else None))
    return found


def _closed_by(rows: Rows, marks: Sequence[int], *, dated: bool = False) -> list[Record]:
    """Return records that end with the mark; what closes the last one has none behind it."""
    found: list[Record] = []
    start = 0
    for n, mark in enumerate(marks):
        end = mark + 1
        while end < len(rows.rows) and rows.rows[end].meta and n + 1 < len(marks):
            end += 1
        reach = range(start, mark) if n == 0 else range(start, min(mark, start + REACH))
        title = _first_title(rows, reach) if n == 0 else _headline(rows, reach)
        if title is not None:
            found.append(Record(title if n == 0 else start, title, mark if dated else None))
        start = end
    return found


def _first_title(rows: Rows, reach: range) -> int | None:
    """Return the headline of the first record: right over the text, under the site's own lines."""
    for k in reach:
        after = rows.rows[k + 1] if k + 1 < len(rows.rows) else None
        if rows.rows[k].headline and after and (after.body or after.link or after.meta):
            return k
    return None


def _headline(rows: Rows, reach: range) -> int | None:
    """Return the first row of `reach` that is a headline; only bylines and the like are passed."""
    for k in reach:
        row = rows.rows[k]
        if row.headline:
            return k
        if not row.meta:
            return None
    return None


def _with_kicker(rows: Rows, title: int, floor: int) -> int:
    """Return the row over a headline where the record starts: with lines such as its section."""
    start = title
    while start - 1 > floor and rows.rows[start - 1].meta and rows.rows[start].gap == 0:
        start -= 1
    return start


def score_cut(rows: Rows, records: Sequence[Record]) -> float:
    """Return how regular the records are: the sum of what each is worth, less what is left over."""
    ends = [record.start for record in records[1:]] + [len(rows.rows)]
    inner = [
        rows.rows[k].gap
        for record, end in zip(records, ends, strict=True)
        for k in range(record.start + 1, end)
    ]
    usual = median(inner) if inner else 0.0
    worth = sum(
        _worth(rows, record, end, usual, first=n == 0)
        for n, (record, end) in enumerate(zip(records, ends, strict=True))
    )
    return worth - _left_over(rows, records)


def _worth(rows: Rows, record: Record, end: int, usual: float, *, first: bool) -> float:
    """Return what a record is worth: headline, date, text, and how it is set apart."""
    title = rows.rows[record.title].headline if record.title is not None else 0.0
    date = 0.6 if record.date is not None else 0.0
    told = any(
        rows.rows[k].body or rows.rows[k].link
        for k in range(record.start, end)
        if k not in (record.title, record.date)
    )
    apart = 0.5 if first else _apart(rows, record, usual)
    return title + date + (0.4 if told else 0.0) + apart


def _apart(rows: Rows, record: Record, usual: float) -> float:
    """Return how well a record is set apart from the row before it, from -1 to 1."""
    row, before = rows.rows[record.start], rows.rows[record.start - 1]
    heads = [x for x in (record.title, record.date) if x is not None and x > record.start]
    head = max(
        (rows.rows[k].gap for k in range(record.start + 1, max(heads, default=0) + 1)), default=0
    )
    if row.gap < head:
        return -1.0
    if row.gap > max(head, usual):
        return 1.0
    if before.headline == 1.0 and not before.body:
        return -0.6
    return 0.4 if before.body or before.link or before.dated or before.meta else 0.1


def _left_over(rows: Rows, records: Sequence[Record]) -> float:
    """Return what the texts cost that stand before the first record, and dates in no record."""
    lead = rows.rows[: records[0].start]
    used = {record.date for record in records}
    spare = sum(row.dated for k, row in enumerate(rows.rows) if k not in used)
    return sum(0.7 for row in lead if row.body) + 0.7 * spare
