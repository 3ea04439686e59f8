"""What the cards of a list say of one another's dates, and what stands over them says of all."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

import regex

from habeas.model.page import BlockKind
from habeas.model.spans import Span
from habeas.pages.html.cards import Card
from habeas.pages.html.days import near
from habeas.pages.html.index import Index
from habeas.pages.relative import find_open_date
from habeas.pages.years import complete_day
from habeas.text.dates import find_dates

ALL_DATED = 0.8  # share of cards with a date of one sort from which all are believed
BESIDE_DAY = 15  # characters beside a day that heads several cards: "Wednesday, "
LONGEST_DAY = 45  # characters of a line that is a day without its year
DIGIT = regex.compile(r"\d")
NEAR = 4  # lines before a card in which the day that heads it may stand
SITE_LEVEL = 2  # headings up to this level part what stands over them from the cards


def settle_dates(index: Index, cards: Sequence[Card]) -> None:
    """Take back dates in running text, unless nearly all cards have one and they are in order.

    Then give cards the dates of the lines over them, where most have none of their own.
    """
    told = [card for card in cards if card.told]
    if len(told) < ALL_DATED * len(cards) or not are_in_order([x.published or "" for x in told]):
        for card in told:
            card.published = card.published_span = None
            card.told = False
    own = sum(card.published is not None and not card.told for card in cards)
    if own < ALL_DATED * len(cards):
        take_dates_above(index, cards, few=own < 0.5 * len(cards))


def find_open_dates(index: Index, cards: Sequence[Card]) -> None:
    """Tell cards the place of their dates where the day of capture alone completes these.

    Nearly all cards of the list have a whole date or such a one: a word alone says little.
    """
    open_dates = [(card, _open_date(index, card)) for card in cards if card.published is None]
    missing = sum(place is None for _, place in open_dates)
    if open_dates and missing <= (1 - ALL_DATED) * len(cards):
        for card, place in open_dates:
            card.published_span = place


def _open_date(index: Index, card: Card) -> Span | None:
    first, last = bisect_left(index.ends, card.start), bisect_left(index.ends, card.end) + 1
    for number in near(index, first, min(last, len(index.tree.lines)), card.title_span):
        line = index.tree.lines[number]
        place = Span(line.start, line.end)
        if not place.overlaps(card.title_span):
            found = find_open_date(place.of(index.tree.text))
            if found is not None:
                return found.shift(line.start)
    return None


def are_in_order(values: Sequence[str]) -> bool:
    """Tell whether days run up or down."""
    return list(values) in (sorted(values), sorted(values, reverse=True))


def take_dates_above(index: Index, cards: Sequence[Card], *, few: bool) -> None:
    """Give cards the dates of the lines right above them, where nearly all have one there.

    Where `few` have one of their own, days that stand over several cards will do.
    """
    firsts = [bisect_left(index.ends, card.start) for card in cards]
    days = {n: day for n in firsts if n > 0 and (day := day_in_line(index, n - 1)) is not None}
    each = len(days) >= ALL_DATED * len(cards)
    if each or (few and are_days(index, firsts, days)):
        for card in cards:
            if card.told or each:
                card.published, card.published_span, card.told = None, None, False
        inherit_dates(index, cards)


def day_in_line(index: Index, number: int) -> tuple[Span, str] | None:
    """Return the day that a line is, with a word or two; its year may stand over it."""
    line = index.tree.lines[number]
    if index.is_date_line(number):
        place, value = index.dates_in(index.tree.text[line.start : line.end])[0]
        return place.shift(line.start), value
    year = index.heads.above(number)
    if year is None or line.end - line.start > LONGEST_DAY:
        return None
    text = index.tree.text[line.start : line.end]
    found = list(find_dates(text)) if DIGIT.search(text) else []
    found = [x for x in found if x.meaning.has_more_than_weekday]  # "14 March, Monday"
    if len(found) != 1 or len(text) - len(found[0].span) > BESIDE_DAY:
        return None
    day = complete_day(year, found[0].meaning.month, found[0].meaning.day)
    return (found[0].span.shift(line.start), day) if day is not None else None


def are_days(index: Index, firsts: Sequence[int], days: Mapping[int, tuple[Span, str]]) -> bool:
    """Tell whether days stand over cards like headings: over the first, and each but once."""
    if len(days) < 2 or firsts[0] not in days:
        return False
    lines = [index.tree.lines[n - 1] for n in days]
    sizes = [
        x.end - x.start - len(place) for x, (place, _) in zip(lines, days.values(), strict=True)
    ]
    values = [value for _, value in days.values()]
    return max(sizes) <= BESIDE_DAY and are_in_order(values) and len(set(values)) == len(values)


def inherit_dates(index: Index, cards: Sequence[Card]) -> None:
    """Give cards without a date the one of the date line that stands before them.

    One that the title of the page parts from them is the day of the visit.
    """
    at = 0
    day: tuple[Span, str] | None = None
    lines = index.tree.lines
    for card in cards:
        first = at
        while at < len(lines) and lines[at].start < card.start:
            at += 1
        for number in range(max(first, at - NEAR), at):
            line = lines[number]
            found = day_in_line(index, number)
            if found is not None:
                day = found
            elif line.kind is BlockKind.HEADING and (line.level or SITE_LEVEL) < SITE_LEVEL:
                day = None
        if card.published is None and day is not None:
            card.published_span, card.published = day
        while at < len(lines) and lines[at].end <= card.end:
            at += 1
