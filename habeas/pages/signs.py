"""Signs in the words of lines that an item begins, where no markup says so.

Five signs mark the beginning of an item, the strongest first: a headline with a date line under
it; a date line with a headline under it; date and headline on one line; a headline that opens
with countries ("Belgium/Kazakhstan: "); a headline behind a line that closes a post ("Leave a
comment", a rule, a wide gap in an archive). A page uses one or two of them throughout, so each
is believed only where it comes back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from habeas.model.page import BlockKind
from habeas.pages.parts import BYLINE, Part, mask_figures, same_words
from habeas.text.dates import find_dates
from habeas.vocab.pages import Cue, has_cue

LONGEST_HEAD = 120  # characters of a line in which its date is looked for
FEWEST_HEADS = 3
SENTENCE = 40  # characters of a line under a headline that is its text


@dataclass(frozen=True, slots=True)
class Sign:
    """A place where an item may begin; all are places among the parts."""

    part: int
    title: int
    date: int | None = None


def find_signs(parts: Sequence[Part], live: Sequence[int]) -> list[Sign]:
    """Return where items begin by their signs; one or none where the page is one item."""
    prefixed = _prefixed(parts, live)
    dated = _dated(parts, live)
    starts = _merge(parts, prefixed, dated)
    chronology = is_chronology(
        parts, [s.title for s in starts], [s.date for s in starts if s.date is not None]
    )
    if len(starts) >= 2 and not chronology:
        return starts
    closed = max(_over_counters(parts, live), _after_closings(parts, live), key=len)
    if len(closed) >= 2:
        return closed
    return [] if chronology else starts[:1]


def _prefixed(parts: Sequence[Part], live: Sequence[int]) -> list[Sign]:
    """Headlines that open with countries."""
    return [
        Sign(i, i, _date_under(parts, live, k))
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


def _dated(parts: Sequence[Part], live: Sequence[int]) -> list[Sign]:
    """Headlines with a date over, under or beside them, whichever comes back most."""
    lines = [k for k, i in enumerate(live) if parts[i].date is not None]
    above = [(_title_beside(parts, live, k, -1), live[k]) for k in lines]
    below = [(_title_beside(parts, live, k, 1), live[k]) for k in lines]
    under = _told(parts, [Sign(title, title, date) for title, date in above if title is not None])
    over = _told(parts, [Sign(date, title, date) for title, date in below if title is not None])
    beside = [Sign(i, i, i) for i in live if parts[i].dated_title is not None]
    best = max((beside, over, under), key=lambda found: (len(found), found is under))
    if best is over and len(over) - len(under) <= 1 and not _date_comes_first(parts, live, over):
        best = under
    return _dates_below(parts, live, lines, best) if best is over else best


def _dates_below(
    parts: Sequence[Part], live: Sequence[int], lines: Sequence[int], over: list[Sign]
) -> list[Sign]:
    """Return the same headlines with the dates that close their texts, where dates stand so.

    Then the page ends in a date line, and a headline stands before the first.
    """
    if len(lines) < 3 or len(over) != len(lines) - 1 or lines[-1] != len(live) - 1:
        return over
    first = _title_of_text(parts, live[: lines[0]])
    if first is None or [s.date for s in over] != [live[k] for k in lines[:-1]]:
        return over
    titles = [first, *(s.title for s in over)]
    return [Sign(title, title, live[k]) for title, k in zip(titles, lines, strict=True)]


def _title_of_text(parts: Sequence[Part], live: Sequence[int]) -> int | None:
    """Return the first headline that a sentence follows, of those parts."""
    for i, below in pairwise(live):
        follows = parts[below].prose or len(parts[below].text) >= SENTENCE
        if parts[i].title_like and follows and not parts[below].title_like:
            return i
    return None


def _over_counters(parts: Sequence[Part], live: Sequence[int]) -> list[Sign]:
    """Headlines over a line that comes back with other figures: "3 days ago", "By Ona Pell"."""
    families: dict[str, list[Sign]] = {}
    for above, i, below in zip(live, live[1:], live[2:], strict=False):
        part = parts[i]
        counts = any(map(str.isdecimal, part.text)) or has_cue(part.text, Cue.BYLINE)
        if not (part.repeated and counts and parts[below].prose):
            continue
        if parts[above].title_like and not parts[above].repeated:
            families.setdefault(mask_figures(part.text), []).append(Sign(above, above))
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
    return len(part.text.split(maxsplit=BYLINE)) <= BYLINE and has_cue(part.text, Cue.BYLINE)


def _told(parts: Sequence[Part], starts: list[Sign]) -> list[Sign]:
    """Leave out headlines that come back all over the page, where others are left."""
    told = [s for s in starts if not parts[s.title].repeated]
    return told if len(told) >= 2 or len(told) == len(starts) else starts


def _date_comes_first(parts: Sequence[Part], live: Sequence[int], over: list[Sign]) -> bool:
    """Tell whether dates stand nearer to the line below them than to the line above."""
    above = sum(parts[s.part].gap for s in over)
    below = sum(parts[s.title].gap for s in over)
    if above != below:
        return above > below
    return bool(over) and live.index(over[0].part) == 0


def _merge(parts: Sequence[Part], prefixed: Sequence[Sign], dated: Sequence[Sign]) -> list[Sign]:
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


def _without_repeats(parts: Sequence[Part], starts: Sequence[Sign]) -> list[Sign]:
    kept: list[Sign] = []
    for start in starts:
        words = parts[start.title].title_text
        if kept and same_words(words, parts[kept[-1].title].title_text):
            again = start.date is not None and kept[-1].date is not None
            if not again or parts[start.date].date == parts[kept[-1].date].date:  # type: ignore[index]
                continue
        kept.append(start)
    return kept


def is_chronology(parts: Sequence[Part], titles: Sequence[int], dates: Sequence[int]) -> bool:
    """Tell whether dated lines go up through time inside one text: a chronology, not an archive.

    Archives run from the newest down. An archive head, or countries in front, settles it; so do
    the names of senders beside the dates of messages.
    """
    if any(p.cue == Cue.ARCHIVE for p in parts[:8]) or any(parts[i].prefix for i in titles):
        return False
    if dates and all(_is_signed(parts[i]) for i in dates):
        return False
    found = (_day_of(parts[i]) for i in dates)
    values = [day for day in found if day]
    return len(values) >= 3 and values == sorted(values) and len(set(values)) > 1


def _is_signed(part: Part) -> bool:
    """Tell whether a date line has other words than the date: "Ona, [28.05.2021 14:20]"."""
    if part.date is None or part.block.kind == BlockKind.LIST_ITEM:
        return False
    span = part.date.span
    rest = part.text[: span.start] + part.text[span.end :]
    return sum(map(str.isalpha, rest)) >= 3


def _day_of(part: Part) -> str | None:
    """Return the date of a date line, or of a line of a list that opens with its date."""
    if part.date is not None:
        return part.date.edtf
    if part.block.kind != BlockKind.LIST_ITEM:
        return None
    return next((found.edtf for found in find_dates(part.text[:LONGEST_HEAD])), None)


def _after_closings(parts: Sequence[Part], live: Sequence[int]) -> list[Sign]:
    """Headlines behind lines that close a post, or behind wide gaps under an archive head."""
    archive = any(p.cue == Cue.ARCHIVE for p in parts[:8])
    starts = [Sign(i, i) for i in live if parts[i].title_like and _is_after_closing(parts, i)]
    rules = sum(p.block.kind == BlockKind.RULE for p in parts)
    footers = sum(p.cue in (Cue.FOOTER, Cue.MORE) and p.furniture for p in parts)
    if max(rules, footers) >= 2 and len(starts) >= 2:
        first = _first_title(parts, live, starts[0].part)
        if first is not None:
            starts.insert(0, Sign(first, first))
        return _without_repeats(parts, starts)
    if not archive:
        return []
    wide = max((parts[i].gap for i in live[1:]), default=0)
    if wide < 2:
        return []
    return _without_repeats(
        parts, [Sign(i, i) for i in live if parts[i].title_like and parts[i].gap >= wide]
    )


def _first_title(parts: Sequence[Part], live: Sequence[int], stop: int) -> int | None:
    """Return the headline of the item before `stop`: the first line, or the first over a text."""
    over_title = len(live) > 2 and parts[live[1]].title_like and parts[live[2]].prose
    if live[0] < stop and parts[live[0]].title_like and not over_title:
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
