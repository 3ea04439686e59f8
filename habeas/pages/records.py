"""Records: the ways to cut a page at what comes back, and which of them is the most regular.

Whatever comes back may mark the records of a page: date lines, lines that differ in figures alone
("3 comments"), labels, addresses, rules, wide gaps, numbers in front. Each such family of lines
gives a few ways to cut the page, with the headline over the line, under it, or in it. All ways are
scored alike, by what their records have in common, and the best is taken.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from statistics import median

from habeas.model.page import BlockKind
from habeas.pages.parts import is_closed
from habeas.pages.rows import CLOSING_GAP, OFTEN, RELATIVE, RULE_GAP, Rows
from habeas.pages.shapes import find_looks

REACH = 4  # rows between a headline and the line that marks its record
HEAD = 6  # rows of a record in which its date is looked for
FAMILIES, GAPS = 12, 8  # of lines that come back, of gaps: a page of any length takes linear time
HEADLINE = 30  # characters of numbered headlines, on average; sections of a report have fewer
SECTION = 24  # characters of headlines set apart by their look; heads of sections have fewer
LEAD = 0.4  # of the text of a page may stand before the first record: more is a text with a list


@dataclass(frozen=True, slots=True)
class Record:
    """Where a record starts, its headline and its date; all count in rows.

    `stop` is the row at which it ends where another does not begin there. The date may stand
    before the start: the day over several records.
    """

    start: int
    title: int | None = None
    date: int | None = None
    stop: int | None = None


@dataclass(frozen=True, slots=True)
class Cut:
    """A way to cut a page: its records, how few will do, and what each must score on average."""

    records: list[Record]
    fewest: int
    least: float
    name: str


def find_records(rows: Rows, given: list[Record]) -> list[Record]:
    """Return the most regular records of a page; those of `given` where no way is better."""
    given = _without_edges(rows, given)
    best, most = given, score_cut(rows, given) if len(given) >= 2 else 0.0
    for cut in _ways(rows):
        if len(cut.records) < cut.fewest or _is_after_text(rows, cut.records):
            continue
        if len(cut.records) < OFTEN and _are_texts(rows, cut.records):
            continue
        cut = replace(cut, records=_without_edges(rows, cut.records))
        score = score_cut(rows, cut.records)
        if score > most and score >= cut.least * len(cut.records):
            best, most = cut.records, score
    return best


def _are_texts(rows: Rows, records: list[Record]) -> bool:
    """Tell whether all records begin with a text: two dates in a letter, at its head and its end."""
    return all(record.title is not None and rows.rows[record.title].body for record in records)


def _without_edges(rows: Rows, records: list[Record]) -> list[Record]:
    """Return the records without a first or last one of a headline alone, if all others have texts.

    What heads a page, and what ends it ("Unsubscribe"), is no item.
    """
    if len(records) < OFTEN:
        return records
    ends = _ends(rows, records)
    told = [_is_told(rows, record, end) for record, end in zip(records, ends, strict=True)]
    if not all(told[1:-1]):
        return records
    if not (told[0] or told[-1]) and len(records) >= OFTEN + 2:
        return [*records[1:-2], replace(records[-2], stop=records[-1].start)]
    first = 0 if told[0] or not told[-1] else 1
    if told[-1] or not told[0]:
        return records[first:]
    return [*records[:-2], replace(records[-2], stop=records[-1].start)]


def _ways(rows: Rows) -> Iterator[Cut]:
    dates = [k for k, row in enumerate(rows.rows) if row.dated]
    yield Cut(_over(rows, dates), 2, 1.0, "title over date")
    yield Cut(_under(rows, dates), 2, 1.0, "date over title")
    yield Cut(_closed_by(rows, dates), 3, 1.0, "date closes")
    yield Cut(_under_days(rows, dates), 3, 1.3, "day over titles")
    yield Cut(_messages(rows, dates), 3, 1.3, "messages")
    openings = [k for k in range(len(rows.rows)) if rows.part(k).dateline is not None]
    yield Cut(_over(rows, openings), 2, 1.0, "title over dateline")
    yield Cut([Record(k, None, k) for k in openings], 3, 1.0, "datelines")
    titles = [k for k in range(len(rows.rows)) if rows.part(k).dated_title is not None]
    yield Cut([Record(k, k, k) for k in titles], 2, 1.0, "dated titles")
    for name, marks in _families(rows):
        yield Cut(_filled(rows, _over(rows, marks)), OFTEN, 1.4, f"over {name}")
        yield Cut(_filled(rows, _under(rows, marks)), OFTEN, 1.6, f"under {name}")
        yield Cut(_filled(rows, _closed_by(rows, marks)), OFTEN, 1.4, f"closed by {name}")
    numbers = _numbered(rows)
    lengths = [len(rows.part(k).text) for k in numbers]
    least = 1.25 if sum(lengths) >= HEADLINE * len(lengths) else 1.85
    yield Cut(_filled(rows, [Record(k, k) for k in numbers]), OFTEN, least, "numbers")
    times = [k for k, row in enumerate(rows.rows) if row.dated or row.frame == RELATIVE]
    if dates and len(times) > len(dates):
        yield Cut(_over(rows, times), OFTEN, 1.0, "title over time")
        yield Cut(_under(rows, times), OFTEN, 1.0, "time over title")
    for look, starts in find_looks(rows):
        yield Cut(_looking_alike(rows, starts), OFTEN, 2.2, f"look {look}")
    yield Cut(_filled(rows, _in_turn(rows)), OFTEN, 1.8, "headline and text in turn")
    for gap in sorted({row.gap for row in rows.rows if row.gap >= 2})[:GAPS]:
        fewest = 2 if gap >= CLOSING_GAP else OFTEN
        yield Cut(_filled(rows, _set_apart(rows, gap)), fewest, 2.2, f"gap {gap}")


def _families(rows: Rows) -> Iterator[tuple[str, list[int]]]:
    often = sorted(rows.frames.items(), key=lambda x: (-len(x[1]), x[1][0]))
    yield from often[:FAMILIES]
    links = [k for k, row in enumerate(rows.rows) if row.link]
    if len(links) >= OFTEN:
        yield "links", links


def _over(rows: Rows, marks: Sequence[int]) -> list[Record]:
    """Return records whose headline stands over the mark, or over a byline that stands over it."""
    found: list[Record] = []
    floor = -1
    for mark in marks:
        title = _headline(rows, range(mark - 1, max(floor, mark - 1 - REACH), -1))
        if title is not None:
            title = _over_its_kind(rows, title, floor)
            found.append(Record(_with_kicker(rows, title, floor), title, _date_at(rows, mark)))
        floor = mark
    return found


def _over_its_kind(rows: Rows, title: int, floor: int) -> int:
    """Return the headline that stands right over a line which only says what follows: "Statement"."""
    row, over = rows.rows[title], rows.rows[title - 1] if title - 1 > floor else None
    if over is None or row.gap or over.headline < 1 or over.body or not over.gap:
        return title
    return title - 1 if len(rows.part(title - 1).text) > len(rows.part(title).text) else title


def _under(rows: Rows, marks: Sequence[int]) -> list[Record]:
    """Return records that begin with the mark, and have the headline in it or under it."""
    found: list[Record] = []
    for n, mark in enumerate(marks):
        end = marks[n + 1] if n + 1 < len(marks) else len(rows.rows)
        reach = range(mark if rows.part(mark).field else mark + 1, min(end, mark + 1 + REACH))
        title = _headline(rows, reach, passing_dates=bool(rows.part(mark).field))
        if title is not None and not _is_sole_text(rows, title, end):
            start = _with_kicker(rows, mark, marks[n - 1] if n else -1)
            found.append(Record(start, title, _date_at(rows, mark)))
    return found


def _is_sole_text(rows: Rows, k: int, end: int) -> bool:
    """Tell whether a row is the text of a message and no headline of one."""
    return rows.rows[k].body and not any(row.body for row in rows.rows[k + 1 : end])


def _closed_by(rows: Rows, marks: Sequence[int]) -> list[Record]:
    """Return records that end with the mark; what closes the last one has none behind it."""
    found: list[Record] = []
    all_marks = set(marks)
    start = 0
    for n, mark in enumerate(marks):
        reach = range(start, mark) if n == 0 else range(start, min(mark, start + REACH))
        title = _first_title(rows, reach) if n == 0 else _headline(rows, reach)
        if title is not None:
            found.append(Record(title if n == 0 else start, title, _date_at(rows, mark)))
        start = mark + 1
        while start < len(rows.rows) and rows.rows[start].meta and start not in all_marks:
            start += 1
    return found


def _under_days(rows: Rows, days: Sequence[int]) -> list[Record]:
    """Return records of which several stand under one day: every headline begins one.

    No day comes twice, and half of them have several headlines at the least.
    """
    values = [line.edtf for k in days if (line := rows.part(k).date) is not None]
    # Over the first day stands the head of the page.
    under_titles = sum(rows.rows[k - 1].headline == 1 for k in days[1:])
    if not any(row.body for row in rows.rows):
        under_titles = 0
    if len(days) < 2 or len(set(values)) < len(values) or under_titles * 3 > len(days):
        return []
    found: list[Record] = []
    several = 0
    for n, day in enumerate(days):
        end = days[n + 1] if n + 1 < len(days) else len(rows.rows)
        titles = _titles_between(rows, day + 1, end)
        if not titles:
            return []
        several += len(titles) > 1
        stops: list[int] = [*titles[1:], end]
        found += [Record(t, t, day, stop) for t, stop in zip(titles, stops, strict=True)]
    return found if several * 2 >= len(days) else []


def _titles_between(rows: Rows, start: int, end: int) -> list[int]:
    """Return the headlines under a day, if one stands right under it."""
    timed = [k for k in range(start, end) if rows.part(k).timed]
    if start in timed:
        return timed
    titles = [k for k in range(start, end) if rows.rows[k].headline == 1]
    if start not in titles:
        return []
    return titles


def _messages(rows: Rows, dates: Sequence[int]) -> list[Record]:
    """Return records without headlines: a date line, with its sender over it, and a text."""
    found = [Record(_with_kicker(rows, date, -1), None, date) for date in dates]
    # Bare days under a text that leads to them are a chronology.
    bare = all(record.start == record.date and rows.is_bare(record.start) for record in found)
    lead = rows.rows[: found[0].start] if found else []
    return [] if bare and any(row.body for row in lead) else found


def _numbered(rows: Rows) -> list[int]:
    """Return the rows that are numbered 1, 2, 3 and so on."""
    found: list[int] = []
    for k in range(len(rows.rows)):
        part = rows.part(k)
        if part.block.kind != BlockKind.LIST_ITEM or not part.block.marker or not part.label:
            continue
        digits = part.block.marker.strip("().№ ")
        if digits.isdecimal() and len(digits) <= 4 and int(digits) == len(found) + 1:
            found.append(k)
    return found


def _looking_alike(rows: Rows, starts: Sequence[int]) -> list[Record]:
    """Return records that begin with rows of one look; none where a text stands over them all.

    Under the head of an article stands its text, and the heads of its sections look alike too.
    """
    if any(row.body for row in rows.rows[: starts[0]]):
        return []
    ends = [*starts[1:], len(rows.rows)]
    found = [
        Record(start, title)
        for start, end in zip(starts, ends, strict=True)
        if (title := _headline(rows, range(start, min(end, start + REACH)), passing_dates=True))
        is not None
    ]
    found = _without_edges(rows, found)
    if len(found) < OFTEN:
        return []
    ends = _ends(rows, found)
    sizes = sum(len(rows.part(x.title).text) for x in found if x.title is not None)
    if sizes < SECTION * len(found):
        return []
    if not all(_is_told(rows, x, end) for x, end in zip(found, ends, strict=True)):
        return []
    return _below_days(rows, found) or _filled(rows, found)


def _in_turn(rows: Rows) -> list[Record]:
    """Return records of a headline and one text each, all the way down below the head of a site.

    Over the first headline stands another, without a text: an article has a text under its own.
    """
    first = next((k for k, row in enumerate(rows.rows) if row.body), 0) - 1
    if first < 1 or any(row.headline < 1 for row in rows.rows[: first + 1]):
        return []
    pairs = [rows.rows[k : k + 2] for k in range(first, len(rows.rows), 2)]
    if any(len(x) < 2 or x[0].headline < 1 or x[0].body or not x[1].body for x in pairs):
        return []
    found = [Record(k, k) for k in range(first, len(rows.rows), 2)]
    sizes = sum(len(rows.part(record.start).text) for record in found)
    return found if sizes >= HEADLINE * len(found) else []


def _below_days(rows: Rows, records: Sequence[Record]) -> list[Record]:
    """Return the records with the day over each of them or over several; none where none stands so.

    Each day stands right over a record, and the first of them over the first.
    """
    titles = [rows.part(record.title) for record in records if record.title is not None]
    if any(part.dated_title is not None for part in titles):
        return []  # each has its own
    starts = {record.start for record in records}
    days = [k for k, row in enumerate(rows.rows) if row.dated]
    if not days or days[0] + 1 != records[0].start or any(k + 1 not in starts for k in days):
        return []
    found: list[Record] = []
    day = days[0]
    known = set(days)
    for record in records:
        if record.start - 1 in known:
            day = record.start - 1
            if found:
                found[-1] = replace(found[-1], stop=day)
        found.append(replace(record, date=day))
    return found


def _set_apart(rows: Rows, gap: int) -> list[Record]:
    """Return records that begin behind rules, lines that close a post, or wide gaps."""
    starts = [k for k, row in enumerate(rows.rows) if row.gap >= gap and k]
    found: list[Record] = []
    ends = [*starts[1:], len(rows.rows)]
    for start, end in zip(starts, ends, strict=False):
        title = _headline(rows, range(start, min(end, start + REACH)), passing_dates=True)
        if title is not None and (end - start > 1 or end < len(rows.rows)):
            found.append(Record(start, title))
    found = _under_headlines(rows, found)
    first = _first_title(rows, range(starts[0] if starts else 0))
    if first is None or not found:
        return found
    # Lines that stand over the other headlines stand over the first one too.
    over = median(record.start - (record.title or 0) for record in found)
    start = max(0, first + int(over))
    return [Record(start, first), *found]


def _under_headlines(rows: Rows, records: list[Record]) -> list[Record]:
    """Return the records without those that begin with a text, where most begin with a headline.

    Such a text is of the record before it, unless a rule parts them: then it is of none.
    """
    texts = [record.title is not None and rows.rows[record.title].body for record in records]
    if sum(texts) * 2 > len(records):
        return records
    kept: list[Record] = []
    for record, text in zip(records, texts, strict=True):
        if not text:
            kept.append(record)
        elif kept and rows.rows[record.start].gap >= RULE_GAP:
            kept[-1] = replace(kept[-1], stop=kept[-1].stop or record.start)
    return kept


def _filled(rows: Rows, records: list[Record]) -> list[Record]:
    """Return the records with the dates that stand in their heads, or that close them."""
    ends = _ends(rows, records)
    return [
        record
        if record.date is not None
        else replace(record, date=_date_in(rows, record.start, end))
        for record, end in zip(records, ends, strict=True)
    ]


def _ends(rows: Rows, records: Sequence[Record]) -> list[int]:
    """Return the row at which each record ends."""
    starts = [record.start for record in records]
    return [*starts[1:], len(rows.rows)][: len(starts)]


def _date_in(rows: Rows, start: int, end: int) -> int | None:
    head = range(start, min(end, start + HEAD))
    return next((k for k in head if _date_at(rows, k) is not None), None)


def _date_at(rows: Rows, k: int) -> int | None:
    part = rows.part(k)
    has_date = part.date or part.dateline or part.dated_title
    return k if has_date or rows.rows[k].frame == RELATIVE else None


def _first_title(rows: Rows, reach: range) -> int | None:
    """Return the headline of the first record: right over the text, under the site's own lines."""
    for k in reach:
        after = rows.rows[k + 1] if k + 1 < len(rows.rows) else None
        if (
            rows.rows[k].headline
            and after
            and (after.body or after.link or after.meta or after.dated)
        ):
            return k
    return None


def _headline(rows: Rows, reach: range, *, passing_dates: bool = False) -> int | None:
    """Return the first row of `reach` that is a headline; only bylines and the like are passed."""
    step = reach.step
    for k in reach:
        row = rows.rows[k]
        if row.headline and not (step > 0 and _is_kicker(rows, k, reach)):
            return k
        passed = row.meta or (step > 0 and _is_kicker(rows, k, reach))
        if not passed and not (passing_dates and (row.dated or row.link)):
            return None
    return None


def _is_kicker(rows: Rows, k: int, reach: range) -> bool:
    """Tell whether a row is the section over a headline: a few words, then the headline and more."""
    if not rows.rows[k].short or k + 2 not in reach:
        return False
    under, further = rows.rows[k + 1], rows.rows[k + 2]
    return (
        under.headline > 0
        and not under.body
        and len(rows.part(k + 1).text) > len(rows.part(k).text)
        and further.headline < 1
    )


def _with_kicker(rows: Rows, title: int, floor: int) -> int:
    """Return the row over a headline where the record starts: with its section or its sender."""
    start = title
    while start - 1 > floor:
        over = rows.rows[start - 1]
        apart = over.gap > rows.rows[start].gap or (over.meta and start == 1)
        if not (over.meta or over.short) or not apart:
            break
        start -= 1
    return start


def _is_after_text(rows: Rows, records: Sequence[Record]) -> bool:
    """Tell whether much text stands before the first record: they are a list under a text."""
    texts = [len(rows.part(k).text) if row.body else 0 for k, row in enumerate(rows.rows)]
    return sum(texts[: records[0].start]) > LEAD * sum(texts)


def score_cut(rows: Rows, records: Sequence[Record]) -> float:
    """Return how regular the records are: the sum of what each is worth, less what is left over."""
    ends = _ends(rows, records)
    inner = [
        rows.rows[k].gap
        for record, end in zip(records, ends, strict=True)
        for k in range(record.start + 1, end)
    ]
    usual = median(inner) if inner else 0.0
    told = [_is_told(rows, record, end) for record, end in zip(records, ends, strict=True)]
    worth = sum(
        _worth(rows, record) + (0.5 if n == 0 else _apart(rows, record, usual))
        for n, record in enumerate(records)
    )
    dated = sum(record.date is not None for record in records)
    return (
        worth
        + _alike(sum(told), len(told))
        + _alike(dated, len(told))
        - _unlike(rows, records)
        - _left_over(rows, records)
    )


def _worth(rows: Rows, record: Record) -> float:
    """Return what the headline and the date of a record are worth."""
    title = rows.rows[record.title].headline if record.title is not None else 0.0
    return title + (0.2 if record.date is not None else 0.0)


def _is_told(rows: Rows, record: Record, end: int) -> bool:
    """Tell whether a record has a text or an address under its headline."""
    if record.title is not None and rows.part(record.title).run_in:
        return True
    inside = [k for k in range(record.start, end) if k != record.title]
    if any(rows.rows[k].body or rows.rows[k].link for k in inside):
        return True
    # under a headline with its date, a few words that end in a stop are a text
    if record.date is None or not record.start <= record.date < end:
        return False
    return any(is_closed(rows.part(k).text) and not rows.rows[k].dated for k in inside)


def _alike(some: int, all_: int) -> float:
    """Return what it is worth that some of all records have a part; those left out cost twice as much."""
    return 0.4 * some - (0.8 * (all_ - some) if some * 3 >= all_ * 2 else 0.0)


def _apart(rows: Rows, record: Record, usual: float) -> float:
    """Return how well a record is set apart from the row before it, from -1 to 1."""
    row, before = rows.rows[record.start], rows.rows[record.start - 1]
    if record.date == record.start - 1:
        return 0.5
    heads = [x for x in (record.title, record.date) if x is not None and x > record.start]
    inside = range(record.start + 1, min(max(heads, default=0), record.start + REACH) + 1)
    head = max((rows.rows[k].gap for k in inside), default=0)
    if row.gap < head:
        return -1.0
    if row.gap > max(head, usual):
        return 1.0
    if before.headline == 1.0 and not before.body:
        return -0.6
    return 0.4 if before.body or before.link or before.dated or before.meta else 0.1


def _unlike(rows: Rows, records: Sequence[Record]) -> float:
    """Return what headlines cost that are not made like most others: countries, a mark in front."""
    titles = [rows.part(record.title) for record in records if record.title is not None]
    prefixes = sum(part.prefix is not None for part in titles)
    marks = sum(part.label > 0 for part in titles)
    return sum(
        cost * (len(titles) - made)
        for cost, made in ((3.0, prefixes), (1.0, marks))
        if made * 3 >= len(titles) * 2
    )


def _left_over(rows: Rows, records: Sequence[Record]) -> float:
    """Return what the texts cost that stand before the first record, and dates in no record."""
    lead = rows.rows[: records[0].start]
    used = {record.date for record in records}
    spare = sum(row.dated for k, row in enumerate(rows.rows) if k not in used)
    return sum(0.7 for row in lead if row.body) + 0.7 * spare
