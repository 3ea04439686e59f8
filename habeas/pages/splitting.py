"""Where the items of a page begin and end, where no markup says so.

Five signs mark the beginning of an item, the strongest first: a headline with a date line under
it; a date line with a headline under it; date and headline on one line; a headline that opens
with countries ("Belgium/Kazakhstan: "); a headline behind a line that closes a post ("Leave a
comment", a rule, a wide gap in an archive). A page uses one or two of them throughout, so each
is believed only where it comes back, and a page where none comes back is one item.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from habeas.model.page import BlockKind
from habeas.pages.parts import Part, mask_figures, same_words
from habeas.pages.records import Cut, Record, find_records
from habeas.pages.rows import Rows, to_rows
from habeas.text.dates import find_dates
from habeas.vocab.pages import Cue, has_cue

BYLINE = 6  # words of a line that names an author
LONGEST_HEAD = 80  # characters of a line with sender and date over a message
FEWEST_HEADS = 3
SENTENCE = 40  # characters of a line under a headline that is its text


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """An item as a range of parts: `first` to `last`, both within; `title` and `date` are parts."""

    first: int
    last: int
    title: int | None = None
    date: int | None = None


@dataclass(frozen=True, slots=True)
class Start:
    """A place where an item may begin."""

    part: int
    title: int
    date: int | None = None


def find_stretches(parts: Sequence[Part]) -> list[Stretch]:
    """Return the items as ranges of parts, in order; none for a page of furniture only."""
    live = [i for i, part in enumerate(parts) if not part.furniture]
    if not live:
        return []
    starts = _most_regular(parts, _choose_starts(parts, live))
    if len(starts) < 2:
        return _messages(parts, live) or [_sole(parts, live, starts)]
    lead = _lead(parts, live, starts[0])
    return lead + [_stretch(parts, live, s, starts[k + 1 : k + 2]) for k, s in enumerate(starts)]


def _most_regular(parts: Sequence[Part], starts: list[Start]) -> list[Start]:
    rows = to_rows(parts)
    places = {row.part: k for k, row in enumerate(rows.rows)}
    known = [_to_record(start, places) for start in starts]
    given = Cut([x for x in known if x], 2, -9.0, "signs")
    found = find_records(rows, given)
    if found == given.records or _is_chronology(parts, [_to_start(rows, x) for x in found]):
        return starts
    return [_to_start(rows, x) for x in found]


def _to_record(start: Start, places: dict[int, int]) -> Record | None:
    if start.part not in places or start.title not in places:
        return None
    return Record(
        places[start.part],
        places[start.title],
        places.get(start.date) if start.date is not None else None,
    )


def _to_start(rows: Rows, record: Record) -> Start:
    def part(k: int) -> int:
        return rows.rows[k].part

    title = record.title if record.title is not None else record.start
    return Start(
        part(record.start), part(title), None if record.date is None else part(record.date)
    )


def _choose_starts(parts: Sequence[Part], live: Sequence[int]) -> list[Start]:
    prefixed = _prefixed(parts, live)
    dated = _dated(parts, live)
    starts = _merge(parts, prefixed, dated)
    chronology = _is_chronology(parts, starts)
    if len(starts) >= 2 and not chronology:
        return starts
    closed = max(_over_counters(parts, live), _after_closings(parts, live), key=len)
    if len(closed) >= 2:
        return closed
    return [] if chronology else starts[:1]


def _prefixed(parts: Sequence[Part], live: Sequence[int]) -> list[Start]:
    """Headlines that open with countries."""
    return [
        Start(i, i, _date_under(parts, live, k))
        for k, i in enumerate(live)
        if parts[i].title_like and parts[i].prefix is not None
    ]


def _date_under(parts: Sequence[Part], live: Sequence[int], k: int) -> int | None:
    """Return the date line right under part `live[k]`, over one repeat of the headline."""
    for i in live[k + 1 : k + 3]:
        if parts[i].date is not None:
            return i
        if not same_words(parts[i].text, parts[live[k]].text):
            return None
    return None


def _dated(parts: Sequence[Part], live: Sequence[int]) -> list[Start]:
    """Headlines with a date over, under or beside them, whichever comes back most."""
    lines = [k for k, i in enumerate(live) if parts[i].date is not None]
    above = [(_title_beside(parts, live, k, -1), live[k]) for k in lines]
    below = [(_title_beside(parts, live, k, 1), live[k]) for k in lines]
    under = _told(parts, [Start(title, title, date) for title, date in above if title is not None])
    over = _told(parts, [Start(date, title, date) for title, date in below if title is not None])
    beside = [Start(i, i, i) for i in live if parts[i].dated_title is not None]
    best = max((beside, over, under), key=lambda found: (len(found), found is under))
    if best is over and len(over) - len(under) <= 1 and not _date_comes_first(parts, live, over):
        best = under
    return _dates_below(parts, live, lines, best) if best is over else best


def _dates_below(
    parts: Sequence[Part], live: Sequence[int], lines: Sequence[int], over: list[Start]
) -> list[Start]:
    """Return the same headlines with the dates that close their texts, where dates stand so.

    Then the page ends in a date line, and a headline stands before the first.
    """
    if len(lines) < 3 or len(over) != len(lines) - 1 or lines[-1] != len(live) - 1:
        return over
    first = _title_of_text(parts, live[: lines[0]])
    if first is None or [s.date for s in over] != [live[k] for k in lines[:-1]]:
        return over
    titles = [first, *(s.title for s in over)]
    return [Start(title, title, live[k]) for title, k in zip(titles, lines, strict=True)]


def _title_of_text(parts: Sequence[Part], live: Sequence[int]) -> int | None:
    """Return the first headline that a sentence follows, of those parts."""
    for i, below in pairwise(live):
        follows = parts[below].prose or len(parts[below].text) >= SENTENCE
        if parts[i].title_like and follows and not parts[below].title_like:
            return i
    return None


def _over_counters(parts: Sequence[Part], live: Sequence[int]) -> list[Start]:
    """Headlines over a line that comes back with other figures: "3 days ago", "By Ona Pell"."""
    families: dict[str, list[Start]] = {}
    for above, i, below in zip(live, live[1:], live[2:], strict=False):
        part = parts[i]
        counts = any(map(str.isdecimal, part.text)) or has_cue(part.text, Cue.BYLINE)
        if not (part.repeated and counts and parts[below].prose):
            continue
        if parts[above].title_like and not parts[above].repeated:
            families.setdefault(mask_figures(part.text), []).append(Start(above, above))
    best = max(families.values(), key=len, default=[])
    return best if len(best) >= FEWEST_HEADS else []


def _title_beside(parts: Sequence[Part], live: Sequence[int], k: int, step: int) -> int | None:
    """Return the headline right over (-1) or under (1) a date line; a byline between is passed."""
    if not 0 <= k + step < len(live):
        return None
    beside = live[k + step]
    if _is_byline(parts[beside]) and 0 <= k + 2 * step < len(live):
        further = live[k + 2 * step]
        if parts[further].title_like and not _is_byline(parts[further]):
            return further
    return beside if parts[beside].title_like else None


def _is_byline(part: Part) -> bool:
    """Tell whether a line stands between headline and date: a counter, the name of an author."""
    if part.repeated:
        return True
    return len(part.text.split()) <= BYLINE and has_cue(part.text, Cue.BYLINE)


def _told(parts: Sequence[Part], starts: list[Start]) -> list[Start]:
    """Leave out headlines that come back all over the page, where others are left."""
    told = [s for s in starts if not parts[s.title].repeated]
    return told if len(told) >= 2 or len(told) == len(starts) else starts


def _date_comes_first(parts: Sequence[Part], live: Sequence[int], over: list[Start]) -> bool:
    """Tell whether dates stand nearer to the line below them than to the line above."""
    above = sum(parts[s.part].gap for s in over)
    below = sum(parts[s.title].gap for s in over)
    if above != below:
        return above > below
    return bool(over) and live.index(over[0].part) == 0


def _merge(parts: Sequence[Part], prefixed: Sequence[Start], dated: Sequence[Start]) -> list[Start]:
    """Return the starts of both kinds in order, repeats of the running headline left out."""
    titles = {s.title for s in prefixed}
    # Where nearly all dated headlines carry countries, one that does not is a line of the text
    # ("Judicial harassment" over the date of a letter), not the next item.
    house_rule = len(prefixed) >= 2 and len(prefixed) * 2 > len(dated)
    found = [s for s in dated if not house_rule or s.title in titles]
    known = {s.title for s in found}
    found += [s for s in prefixed if s.title not in known]
    found.sort(key=lambda s: s.part)
    return _without_repeats(parts, found)


def _without_repeats(parts: Sequence[Part], starts: Sequence[Start]) -> list[Start]:
    kept: list[Start] = []
    for start in starts:
        words = parts[start.title].title_text
        if kept and same_words(words, parts[kept[-1].title].title_text):
            again = start.date is not None and kept[-1].date is not None
            if not again or parts[start.date].date == parts[kept[-1].date].date:  # type: ignore[index]
                continue
        kept.append(start)
    return kept


def _is_chronology(parts: Sequence[Part], starts: Sequence[Start]) -> bool:
    """Tell whether dated lines go up through time inside one text: a chronology, not an archive.

    Archives run from the newest down. An archive head, or countries in front, settles it.
    """
    if any(p.cue == Cue.ARCHIVE for p in parts[:8]) or any(parts[s.title].prefix for s in starts):
        return False
    dates = [parts[s.date].date for s in starts if s.date is not None]
    values = [d.edtf for d in dates if d is not None and d.edtf]
    return len(values) >= 3 and values == sorted(values) and len(set(values)) > 1


def _after_closings(parts: Sequence[Part], live: Sequence[int]) -> list[Start]:
    """Headlines behind lines that close a post, or behind wide gaps under an archive head."""
    archive = any(p.cue == Cue.ARCHIVE for p in parts[:8])
    starts = [Start(i, i) for i in live if parts[i].title_like and _is_after_closing(parts, i)]
    rules = sum(p.block.kind == BlockKind.RULE for p in parts)
    footers = sum(p.cue in (Cue.FOOTER, Cue.MORE) and p.furniture for p in parts)
    if max(rules, footers) >= 2 and len(starts) >= 2:
        first = _first_title(parts, live, starts[0].part)
        if first is not None:
            starts.insert(0, Start(first, first))
        return _without_repeats(parts, starts)
    if not archive:
        return []
    wide = max((parts[i].gap for i in live[1:]), default=0)
    if wide < 2:
        return []
    return _without_repeats(
        parts, [Start(i, i) for i in live if parts[i].title_like and parts[i].gap >= wide]
    )


def _first_title(parts: Sequence[Part], live: Sequence[int], stop: int) -> int | None:
    """Return the headline of the item before `stop`: the first line, or the first over a text."""
    if live[0] < stop and parts[live[0]].title_like:
        return live[0]
    told = [i for i in live if not parts[i].repeated]
    for i, following in pairwise(told):
        if following >= stop:
            return None
        if parts[i].title_like and parts[following].prose:
            return i
    return None


def _is_after_closing(parts: Sequence[Part], i: int) -> bool:
    if i == 0:
        return False
    before = parts[i - 1]
    return before.block.kind == BlockKind.RULE or (
        before.furniture and before.cue in (Cue.FOOTER, Cue.MORE)
    )


def _stretch(
    parts: Sequence[Part], live: Sequence[int], start: Start, following: Sequence[Start]
) -> Stretch:
    stop = following[0].part if following else live[-1] + 1
    last = max(i for i in live if i < stop)
    bare = start.title == start.date and parts[start.title].dated_title is None
    title = None if bare else start.title
    return Stretch(first=start.part, last=last, title=title, date=start.date)


def _lead(parts: Sequence[Part], live: Sequence[int], start: Start) -> list[Stretch]:
    """Return the text over the first headline as an item, if it is the rest of a cut item.

    Under an archive head it describes the archive; short lines are the name of the site.
    """
    above = [i for i in live if i < start.part]
    if not above or any(p.cue == Cue.ARCHIVE for p in parts[: start.part]):
        return []
    if sum(len(parts[i].text) for i in above if parts[i].prose) < 400:
        return []
    title = next((i for i in above[:3] if parts[i].title_like), None)
    return [Stretch(first=above[0], last=above[-1], title=title)]


def _messages(parts: Sequence[Part], live: Sequence[int]) -> list[Stretch]:
    """Return messages without headlines, each under a line that differs from others in its date.

    So channels and chats are copied: "Ona, [28.05.2021 14:20]".
    """
    families: dict[str, list[int]] = {}
    for k, i in enumerate(live[:-1]):
        frame = _message_frame(parts[i])
        if frame is not None and _message_frame(parts[live[k + 1]]) is None:
            families.setdefault(frame, []).append(i)
    heads = max(families.values(), key=len, default=[])
    if len(heads) < FEWEST_HEADS:
        return []
    return [
        _stretch(parts, live, Start(i, i, i), [Start(j, j) for j in heads[n + 1 : n + 2]])
        for n, i in enumerate(heads)
    ]


def _message_frame(part: Part) -> str | None:
    """Return what stands around the one whole date of a short line, figures aside; None if none."""
    if part.prose or len(part.text) > LONGEST_HEAD or (part.date and not part.date.city):
        return None
    found = [x for x in find_dates(part.text) if x.edtf and len(x.edtf) >= 10]
    if len(found) != 1 or found[0].edtf is None or "/" in found[0].edtf:
        return None
    span = found[0].span
    frame = mask_figures(part.text[: span.start] + "\n" + part.text[span.end :])
    return frame if any(map(str.isalpha, frame)) else None


def _sole(parts: Sequence[Part], live: Sequence[int], starts: Sequence[Start]) -> Stretch:
    title, date = _sole_title(parts, live, starts)
    return Stretch(first=live[0], last=live[-1], title=title, date=date)


def _sole_title(
    parts: Sequence[Part], live: Sequence[int], starts: Sequence[Start]
) -> tuple[int | None, int | None]:
    """Return title and date line of a page that is one item."""
    # The date under the signatures of a letter makes no headline of the last of them.
    closes = bool(starts) and starts[0].date == live[-1] and starts[0].title != live[0]
    if starts and starts[0].title in live[:12] and not closes:
        return starts[0].title, starts[0].date
    heading = next(
        (i for i in live[:12] if parts[i].block.level == 1 and parts[i].title_like), None
    )
    first = next((i for i in live[:12] if parts[i].title_like), None)
    return heading if heading is not None else first, None
