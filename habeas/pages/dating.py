"""Dates that a line has by what stands around it: repeats, headings with a year, lists of signatures.

A label that no vocabulary knows, a date without a sign between it and a headline, a row of a table:
each is believed where it comes back, and not otherwise.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import regex

from habeas.model.page import BlockKind
from habeas.model.spans import Span, trim
from habeas.pages.datelines import FULL, parse_opening
from habeas.pages.parts import LONGEST_TITLE, Part, is_title_like, mask_figures
from habeas.pages.years import Year, complete_day, parse_year_line
from habeas.text.dates import DateLine, find_dates, parse_date_line, parse_dated_title
from habeas.text.dates.finding import SLASHED, is_month_first
from habeas.text.figures import to_int
from habeas.vocab.pages import Cue, has_cue

LONGEST_REPEAT, OFTEN = 60, 3  # characters of a line that comes back, and how often it must
_DAY_END = regex.compile(
    r"\s*+(?:[|•·:–—\t\],-]\s*+)+|\.\s++(?=[\p{Lu}\p{Lo}\p{Georgian}«“\"„‘])|\s++(?=[\p{Lu}\p{Lo}\p{Georgian}«“\"„‘])"
)
LONGEST_LABELED = 120  # characters of a line with a date, an author and a count of comments
CELL = regex.compile(r"[^\t|]++")
HEADLINE, SHORTEST_HEADLINES = "1", 30  # characters that headlines have on average, names not
FIELD = regex.compile(r"(\p{L}[\p{L} ’'-]{1,24}+)\s?:\s+(?=\S)")
TIME = regex.compile(r"\d{1,2}[:.]\d\d(?:\s*[–—|-])?\s++(?=[\p{Lu}\p{Lo}\p{Georgian}«“\"„‘¿¡\d])")
KEPT = 25  # characters behind a label that may be a headline with a place over it ("Tokmok: ...")
LONGEST_BEHIND = 40  # characters of a section and a count of comments
BEHIND = 8  # characters behind a date by which lines are of one kind: " at 0:0 |"
LONGEST_RUN_IN = 110  # characters of a headline with its text behind it on the line
FIRST_STOP = regex.compile(
    r"(?<=\p{L}{3}[»”\"’)]?)(?:\.|(?<=[?!]))(?=\s+[\p{Lu}\p{Lo}\p{Georgian}«“\"„‘¿¡\d])"
)
SIGN = "0 behind sign "
DIGIT = regex.compile(r"\d")
SMALL_WORD = regex.compile(r"(?<![\p{L}’'-])\p{Ll}{4}")
_LINE_KINDS = {
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.LIST_ITEM,
    BlockKind.TABLE_CELL,
}
_DAY_FIGURES = regex.compile(
    r"(\d{1,2})[./](\d{1,2})\.?\s++(?:[|–—-]\s++)?(?=[\p{Lu}\p{Lo}\p{Georgian}«“\"„‘¿¡\d])"
)
_LEADING_DAY = regex.compile(r"(\d{1,2})\s*+[|:–—-]\s*+(?=[\p{Lu}\p{Lo}\p{Georgian}«“\"„‘])")
_TRAILING_DAY = regex.compile(r"\s++[(\[](\d{1,2})[)\]]\s*+\Z")
_LIST_KINDS = {BlockKind.LIST_ITEM, BlockKind.TABLE_CELL}


def undate_lists(parts: list[Part]) -> list[Part]:
    """Return the parts with no date for lines of a list that are all names and days: signatures."""
    dated = [i for i, p in enumerate(parts) if p.date and p.block.kind in _LIST_KINDS]
    known = set(dated)
    made = list(parts)
    for i in dated:
        near = sum(n in known for n in range(i - 2, i + 3))
        if near >= OFTEN:
            made[i] = parts[i]._replace(date=None)
    return made if known else parts


def mark_repeats(parts: list[Part]) -> list[Part]:
    """Return the parts with short lines marked that come back, figures aside: "214 views"."""
    masked = [mask_figures(p.title_text) if _may_repeat(p) else "" for p in parts]
    times = Counter(masked)
    return [
        _to_repeat(part) if words and times[words] >= OFTEN else part
        for part, words in zip(parts, masked, strict=True)
    ]


def _to_repeat(part: Part) -> Part:
    """Return a part that comes back; of a date with a counter behind it, only the date counts."""
    if part.dated_title is None:
        return part._replace(repeated=True)
    return _with_sole_day(part) or part


def _with_sole_day(part: Part) -> Part | None:
    """Return a part as a date line by the one whole date in it; None where it has none, or more."""
    found = [x for x in find_dates(part.text) if x.edtf and len(x.edtf) == FULL]
    if len(found) != 1 or found[0].edtf is None:
        return None
    line = DateLine(edtf=found[0].edtf, span=found[0].span)
    return part._replace(date=line, dated_title=None, title_like=False)


def _may_repeat(part: Part) -> bool:
    if part.block.kind == BlockKind.RULE or part.date:
        return False
    return len(part.text) <= LONGEST_REPEAT


def complete_days(parts: list[Part]) -> list[Part]:
    """Return the parts with the days told that stand without a year under a line that has one.

    Only where that comes back: "28 May" alone in a text is of any year.
    """
    year: Year | None = None
    found: dict[int, Part] = {}
    heads: set[int] = set()
    days: dict[int, dict[int, Part]] = {}
    for i, part in enumerate(parts):
        if part.furniture or len(part.text) > LONGEST_TITLE:
            continue
        here = parse_year_line(part.text)
        if here is not None:
            year = here
            heads.add(i)
        elif year is not None and part.date is None and part.dated_title is None:
            completed = _with_day(part, year)
            if completed is not None:
                found[i] = completed
            elif (dated := _with_bare_day(part, year)) is not None:
                days.setdefault(max(heads), {})[i] = dated
    for under in days.values():
        if _are_in_order([part.day or "" for part in under.values()]):
            found.update(under)
    if len(found) < 2:
        return parts
    bare = {i: parts[i]._replace(date=None, title_like=False, furniture=True) for i in heads}
    return [found.get(i) or bare.get(i) or part for i, part in enumerate(parts)]


def _with_day(part: Part, year: Year) -> Part | None:
    """Return a line that is, or begins with, a day and a month, with the date that it means."""
    figures = _DAY_FIGURES.match(part.text)
    if figures is not None:
        day = complete_day(year, to_int(figures[2]), to_int(figures[1]))
        if day is None or part.prose or len(part.text) - figures.end() < 8:
            return None
        title = Span(figures.end(), len(part.text))
        return part._replace(dated_title=title, day=day, title_like=False)
    for found in find_dates(part.text[:60]):
        day = complete_day(year, found.meaning.month, found.meaning.day)
        if found.edtf or day is None or found.span.start > 12:
            return None
        rest = _DAY_END.match(part.text, found.span.end)
        if rest is None or rest.end() == len(part.text):
            size = len(part.text) - len(found.span)
            line = DateLine(edtf=day, span=found.span)
            return part._replace(date=line, title_like=False) if size <= 12 else None
        title = Span(rest.end(), len(part.text))
        if part.prose or len(title) < 8:
            return None
        return part._replace(dated_title=title, day=day, title_like=False)
    return None


def _with_bare_day(part: Part, year: Year) -> Part | None:
    """Return a line that opens or closes with a day of the month over it: "12 — ...", "... (12)"."""
    if year[1] is None or part.prose:
        return None
    lead, tail = _LEADING_DAY.match(part.text), _TRAILING_DAY.search(part.text)
    for found, title in (
        (lead, lead and Span(lead.end(), len(part.text))),
        (tail, tail and Span(part.label, tail.start())),
    ):
        if found is None or title is None or len(title) < 8:
            continue
        day = complete_day(year, year[1], to_int(found[1]))
        if day is not None:
            return part._replace(dated_title=title, day=day, title_like=False)
    return None


def _are_in_order(days: list[str]) -> bool:
    """Tell whether days run up or down: counts of comments in brackets do not."""
    return days in (sorted(days), sorted(days, reverse=True)) and len(set(days)) * 2 > len(days)


def date_by_company(parts: list[Part]) -> list[Part]:
    """Return the parts with the dates told of lines that others of their kind stand by.

    A kind is the words beside the date ("Eklenme: ", "| 3 teswir"), or the place of the date in a
    line with a headline, in a row of a table, before a text.
    """
    groups: dict[str, dict[int, Part]] = {}
    sure: Counter[str] = Counter()
    for i, part in enumerate(parts):
        if part.date is not None:
            sure.update(_kinds_beside(part))
        for kind, made in _may_be_dated(part):
            groups.setdefault(kind, {})[i] = made
    found: dict[int, Part] = {}
    # What stands beside a date on many lines is a label, and no headline: those come last.
    for kind, group in sorted(groups.items()):
        if kind.startswith(SIGN) and sure[kind] <= len(group):
            continue  # a sign alone says little: "12.03.2020 / Court opens" has a headline
        if len(group) + sure[kind] >= OFTEN and _are_headlines(kind, group):
            found.update(group)
    return [found.get(i, part) for i, part in enumerate(parts)]


def _are_headlines(kind: str, made: dict[int, Part]) -> bool:
    """Tell whether lines with dates have headlines: names with days are signatures."""
    titles = [part.title_text for part in made.values() if part.dated_title]
    if len({mask_figures(title) for title in titles}) * 3 < len(titles) * 2:
        return not titles  # "3 comments" behind each date
    if kind[0] != HEADLINE or sum(map(len, titles)) >= SHORTEST_HEADLINES * len(titles):
        return True
    return sum(map(_has_small_word, titles)) * 5 >= 4 * len(titles)


def _has_small_word(title: str) -> bool:
    """Tell whether a word of some length is in small letters and no comma stands in it: no name."""
    return "," not in title and SMALL_WORD.search(title) is not None


def _may_be_dated(part: Part) -> Iterator[tuple[str, Part]]:
    """Yield what a line may be, with the kind whose company it wants."""
    if part.furniture or part.date is not None or not DIGIT.search(part.text[:LONGEST_TITLE]):
        return
    if part.dateline is None and (opening := _opening(part)) is not None:
        yield "0 opening", part._replace(dateline=opening)
    if part.prose or part.block.kind not in _LINE_KINDS or len(part.text) > LONGEST_TITLE:
        return
    cells = _to_row(part)
    if cells is not None:
        yield "2 row", cells
        return
    if part.dated_title is None and (titled := _loosely_titled(part)) is not None:
        side = "after" if titled.dated_title and titled.dated_title.start > part.label else "before"
        yield f"{HEADLINE} {part.block.kind} {side}", titled
    yield from _labeled(part)


def _opening(part: Part) -> DateLine | None:
    if part.block.kind != BlockKind.PARAGRAPH or not (part.prose or len(part.text) >= 60):
        return None
    opening = parse_opening(part.text)
    return opening.line if opening is not None else None


def _loosely_titled(part: Part) -> Part | None:
    """Return a line of date and headline with nothing but a space or a comma between them."""
    title = parse_dated_title(part.text[part.label :], loose=True)
    if title is None:
        return None
    span = title.title_span.shift(part.label)
    words = span.of(part.text)
    if not DIGIT.sub("", words).strip() or words.count(". ") or len(words.split()) < 2:
        return None
    return part._replace(dated_title=span, title_like=False)


def _labeled(part: Part) -> Iterator[tuple[str, Part]]:
    """Yield a short line that has one whole date, by the words before it and by those behind it."""
    if len(part.text) > LONGEST_LABELED or part.dated_title is not None:
        return
    made = _with_sole_day(part)
    if made is not None:
        for kind in _kinds_beside(made):
            yield kind, made


def _kinds_beside(part: Part) -> Iterator[str]:
    """Yield the kinds of a date line by the words before its date, and by those behind it."""
    if part.date is None:
        return
    span = part.date.span
    before, after = mask_figures(part.text[: span.start]), mask_figures(part.text[span.end :])
    if any(map(str.isalpha, before)):
        yield "3 label " + before.partition(":")[0]
    if any(map(str.isalpha, after)) and len(after) <= LONGEST_BEHIND:
        yield "0 behind " + after[:BEHIND]
        if not before and after[1:2] in ("/", "|", "·", "•"):
            yield SIGN + after[1]


def label_fields(parts: list[Part]) -> list[Part]:
    """Return the parts with the labels told that come back with other words behind them each time.

    "Subject: ...", "Заголовок: ...": the words behind are a headline, if they look like one.
    """
    fields: dict[str, dict[int, int]] = {}
    for i, part in enumerate(parts):
        match = None if part.furniture or part.prefix else FIELD.match(part.text)
        if match is not None:
            fields.setdefault(match[1].casefold(), {})[i] = match.end()
    found: dict[int, Part] = {}
    often = [field for field, ends in fields.items() if len(ends) >= OFTEN]
    twice = [field for field, ends in fields.items() if len(ends) == 2]
    if len(twice) >= OFTEN and any(has_cue(f"{field}:", Cue.TITLE) for field in twice):
        often += twice  # two mails in a digest, with their heads
    if len(often) < 2:  # "Tokmok: ..." over each text is the way of a house, and no label
        return parts
    titled = any(has_cue(f"{field}:", Cue.TITLE) for field in often)
    for field in often:
        ends = fields[field]
        long = sum(
            parts[i].title_like and len(parts[i].text) - end > KEPT for i, end in ends.items()
        )
        for i, end in ends.items():
            found[i] = _to_field(parts[i], field, end, keep=not titled and long * 2 > len(ends))
    return [found.get(i, part) for i, part in enumerate(parts)]


def _to_field(part: Part, field: str, end: int, *, keep: bool) -> Part:
    """Return a line with its label; behind "Subject:" and the like stands a headline."""
    if part.date is not None:
        return part._replace(field=field)
    made = part._replace(field=field)
    if not has_cue(part.text[:end], Cue.TITLE):
        return made._replace(title_like=part.title_like and keep)
    return made._replace(
        cue=None,
        label=end,
        title_like=is_title_like(part.text[end:], part.block, None) and not part.prose,
    )


def end_headlines(parts: list[Part]) -> list[Part]:
    """Return the parts with the ends of headlines told that their texts follow on the same line.

    "3. Court opens. The judge heard ...": nearly all marked lines of the page have a short sentence
    with more behind it, and they are most of its text.
    """
    marked = [i for i, part in enumerate(parts) if part.label and not part.furniture]
    ends = {i: end for i in marked if (end := _first_stop(parts[i])) is not None}
    if len(ends) < OFTEN or len(ends) * 5 < len(marked) * 4:
        return parts
    told = sum(len(part.text) for part in parts if part.prose and not part.furniture)
    if sum(len(parts[i].text) for i in ends) * 5 < told * 4:
        return parts
    made = list(parts)
    for i, end in ends.items():
        made[i] = parts[i]._replace(run_in=end)
    return made


def _first_stop(part: Part) -> int | None:
    """Return where the first sentence of a line ends, the stop left out, if more stands behind it."""
    stop = FIRST_STOP.search(part.text, part.label, part.label + LONGEST_RUN_IN)
    if stop is None or not stop.start() - part.label >= 10 or part.dated_title or part.date:
        return None
    return stop.start() if len(part.text) - stop.end() >= LONGEST_BEHIND else None


def label_times(parts: list[Part]) -> list[Part]:
    """Return the parts with the times told that open headlines under a day: "14:05 Court opens"."""
    found = {}
    for i, part in enumerate(parts):
        match = None if part.furniture or part.prose or part.date else TIME.match(part.text)
        if match is not None:
            found[i] = part._replace(label=match.end(), timed=True)
    return [found.get(i, part) for i, part in enumerate(parts)] if len(found) >= OFTEN else parts


def _to_row(part: Part) -> Part | None:
    """Return a row of a table with the date of one cell and the headline of another."""
    cells = [m.span() for m in CELL.finditer(part.text)]
    if len(cells) < 3 and (len(cells) < 2 or "\t" not in part.text):
        return None
    dated = [x for x in cells if parse_date_line(part.text[x[0] : x[1]]) is not None]
    others = [x for x in cells if x not in dated]
    if len(dated) != 1 or not others:
        return None
    start, end = max(others, key=lambda x: (x[1] - x[0], -x[0]))
    title = trim(part.text, start, end)
    if len(title.of(part.text).split()) < 2:
        return None
    return part._replace(dated_title=title, title_like=False)


def put_month_first(parts: list[Part], text: str) -> list[Part]:
    """Return the parts with days and months changed where the dates of the page put months first.

    "02/03/2021" is 3 February on a page that has "02/14/2021" and no day over 12 in front.
    """
    if "/" not in text or not is_month_first(text):
        return parts
    return [
        _with_month_first(part) if SLASHED.search(part.text[:LONGEST_TITLE]) else part
        for part in parts
    ]


def _with_month_first(part: Part) -> Part:
    if part.date is not None:
        return part._replace(date=_change(part.text, part.date))
    if part.dateline is not None:
        return part._replace(dateline=_change(part.text, part.dateline))
    if part.dated_title is None:
        return part
    found = next((x for x in find_dates(part.text, month_first=True) if x.edtf), None)
    return part if found is None else part._replace(day=found.edtf)


def _change(text: str, line: DateLine) -> DateLine:
    found = next(find_dates(line.span.of(text), month_first=True), None)
    return line if found is None or found.edtf is None else replace(line, edtf=found.edtf)
