"""Where the items of a page begin and end, where no markup says so.

Signs in the words of lines give one way to cut a page, and what comes back in it gives others;
the most regular is taken. A page where nothing comes back is one item.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from habeas.model.page import BlockKind
from habeas.pages.parts import Part
from habeas.pages.records import Record, find_records
from habeas.pages.rows import RELATIVE, Rows, is_counter, to_rows
from habeas.pages.signs import Sign, find_signs, is_chronology
from habeas.vocab.appeals import cue_pattern
from habeas.vocab.pages import Cue

_SIGNED = 90  # characters of a line over a list of signatures


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """An item as a range of parts: `first` to `last`, both within; `title` and `date` are parts.

    The date may stand before the first part: a day over several items.
    """

    first: int
    last: int
    title: int | None = None
    date: int | None = None


def find_stretches(parts: Sequence[Part]) -> list[Stretch]:
    """Return the items as ranges of parts, in order; none for a page of furniture only."""
    rows = to_rows(parts)
    if not rows.rows:
        return []
    signs = find_signs(parts, [row.part for row in rows.rows])
    found = _without_signers(rows, _most_regular(rows, signs))
    if len(found) < 2:
        return [_sole(parts, [row.part for row in rows.rows], signs)]
    return _lead(parts, rows, found[0]) + _to_stretches(rows, found)


def _most_regular(rows: Rows, signs: Sequence[Sign]) -> list[Record]:
    """Return the records of the best way to cut a page, those of its signs among them."""
    places = {row.part: k for k, row in enumerate(rows.rows)}
    given = [
        Record(
            places[sign.part],
            places[sign.title],
            places.get(-1 if sign.date is None else sign.date),
        )
        for sign in signs
    ]
    found = find_records(rows, given)
    if found == given:
        return found
    if all(_is_numbered_over_date(rows, x) for x in found):
        return found
    titles = [rows.rows[x.title].part for x in found if x.title is not None]
    dates = [rows.rows[x.date].part for x in found if x.date is not None]
    return given if is_chronology(rows.parts, titles, dates) else found


def _is_numbered_over_date(rows: Rows, record: Record) -> bool:
    """Tell whether a record is a numbered headline with its day below: days open a chronology."""
    title, date = record.title, record.date
    return title is not None and date is not None and title < date and rows.part(title).label > 0


def _without_signers(rows: Rows, records: Sequence[Record]) -> list[Record]:
    """Leave out the records that are entries of a list under "Signatories:" or "Sincerely,".

    They have no text and no date, and nothing but such lines stands between them and those words.
    The rows of a table may have both: the day of signing, a comment.
    """
    if len(records) < 2:
        return list(records)
    signed = list(_find_signed(rows))
    ends = [record.start for record in records[1:]] + [len(rows.rows)]
    return [
        record
        for record, end in zip(records, ends, strict=True)
        if not signed[record.start]
        or (record.date is not None and not _is_cell(rows, record.start))
        or any(rows.part(k).prose and not _is_cell(rows, k) for k in range(record.start, end))
    ]


def _is_cell(rows: Rows, k: int) -> bool:
    return rows.part(k).block.kind is BlockKind.TABLE_CELL


def _find_signed(rows: Rows) -> Iterator[bool]:
    """Yield for each row whether it stands under words of signing, with no text between."""
    signed = False
    for k in range(len(rows.rows)):
        yield signed
        part = rows.part(k)
        if part.prose and not _is_cell(rows, k):
            signed = False
        elif not signed and len(part.text) <= _SIGNED:
            found = cue_pattern("signed", "closing").search(part.text)
            signed = found is not None and (
                found.start() == 0 or found.end() == len(part.text) or part.text.endswith(":")
            )


def _to_stretches(rows: Rows, records: Sequence[Record]) -> list[Stretch]:
    """Return the records as ranges of parts; what ends with a rule ends before it."""
    ends = [record.start for record in records[1:]] + [len(rows.rows)]
    apart = min(rows.rows[record.start].gap for record in records[1:])
    records = list(records)
    lengths = [(x.stop or end) - x.start for x, end in zip(records, ends, strict=True)]
    if max(lengths[:-1]) == 1 and not any(row.body for row in rows.rows[records[-1].start + 1 :]):
        records[-1] = replace(records[-1], stop=records[-1].start + 1)
    if max(lengths[:-1]) == 1:
        apart = max(apart, 1)  # a list without texts: what stands apart from it is of the page
    return [
        Stretch(
            first=rows.rows[record.start].part,
            last=rows.rows[_last(rows, record, end, apart)].part,
            title=None if record.title is None else rows.rows[record.title].part,
            date=None if record.date is None else rows.rows[record.date].part,
        )
        for record, end in zip(records, ends, strict=True)
    ]


def _last(rows: Rows, record: Record, end: int, apart: int) -> int:
    """Return the last row of a record: no counters, nor lines that close the page, are of it.

    `apart` is the number of blank lines that part the records of the page.
    """
    end = end if record.stop is None else record.stop
    head = max(x for x in (record.start, record.title, record.date) if x is not None and x < end)
    if end == len(rows.rows) and apart:
        for k in range(end - 1, head, -1):
            if rows.rows[k].body or rows.rows[k].link:
                break
            if rows.rows[k].gap >= apart and not (rows.rows[k].dated or rows.part(k).dated_title):
                end = k
    while end - 1 > head and _closes(rows, end - 1):
        end -= 1
    return end - 1


def _closes(rows: Rows, k: int) -> bool:
    """Tell whether a row is a counter, or a line of links that comes back under every text."""
    row, part = rows.rows[k], rows.part(k)
    # "Source: Harbor Times" comes back too, and is of the text.
    return (
        row.meta
        and not row.link
        and row.frame != RELATIVE
        and not part.field
        and (": " not in part.text or is_counter(part.text))
    )


def _lead(parts: Sequence[Part], rows: Rows, record: Record) -> list[Stretch]:
    """Return the text over the first headline as an item, if it is the rest of a cut item.

    Under an archive head it describes the archive; short lines are the name of the site.
    """
    above = [row.part for row in rows.rows[: record.start]]
    if not above or any(p.cue == Cue.ARCHIVE for p in parts[: above[-1]]):
        return []
    if sum(len(parts[i].text) for i in above if parts[i].prose) < 400:
        return []
    title = next((i for i in above[:3] if parts[i].title_like), None)
    return [Stretch(first=above[0], last=above[-1], title=title)]


def _sole(parts: Sequence[Part], live: Sequence[int], signs: Sequence[Sign]) -> Stretch:
    title, date = _sole_title(parts, live, signs)
    return Stretch(first=live[0], last=live[-1], title=title, date=date)


def _sole_title(
    parts: Sequence[Part], live: Sequence[int], signs: Sequence[Sign]
) -> tuple[int | None, int | None]:
    """Return title and date line of a page that is one item."""
    # The date under the signatures of a letter makes no headline of the last of them.
    closes = bool(signs) and signs[0].date == live[-1] and signs[0].title != live[0]
    if signs and signs[0].title in live[:12] and not closes:
        return signs[0].title, signs[0].date
    heading = next(
        (i for i in live[:12] if parts[i].block.level == 1 and parts[i].title_like), None
    )
    first = next((i for i in live[:12] if parts[i].title_like), None)
    return heading if heading is not None else first, None
