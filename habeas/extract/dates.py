"""Dates of an item ("5 May 2019", "во вторник", "last week"), settled against its own date."""

from collections.abc import Iterator

import regex

from habeas.extract.protocol import Context, Findings
from habeas.model.findings import DateMention, Finding, Origin
from habeas.model.item import Item
from habeas.model.spans import Span
from habeas.text.addresses import find_addresses
from habeas.text.dates.anchoring import resolve
from habeas.text.dates.finding import FoundDate, find_dates, parse_found

NAME, VERSION = "dates", 3
NEEDS: tuple[str, ...] = ()
ORIGIN = Origin(extractor=NAME, version=VERSION)

SENTENCE = 160  # code points before and after a date in which its tense is looked for
END = regex.compile(r"[.!?…]\s+(?=\p{Lu})|\n")
FUTURE = regex.compile(
    r"\b(?:will|shall|upcoming|forthcoming|scheduled|due (?:on|to)|to be held|is set (?:for|to)"
    r"|deadline"
    r"|будет|будут|состоится|состоятся|назначен\w*|запланирован\w*|намечен\w*|предстоит|пройд[её]т"
    r"|болады|өтеді|белгіленген|жоспарлан\w+|болот|өтөт|белгиленген|пландалган"
    r"|sera|seront|aura lieu|auront lieu|prévue?s?|devra|doit"
    r"|wird|werden|soll|será|serán|bo‘ladi|бўлади|відбудеться|буде)\b",
    regex.IGNORECASE,
)


def extract(item: Item, found: Findings, context: Context) -> Iterator[Finding]:
    """Yield one mention per date, in text order.

    Spans are code points of item.text, end exclusive. What the words leave open (year, week) is
    counted from the date of the layer or item, or else from `context.reference_date`: backward,
    since items tell what happened, unless the sentence speaks of the future. An item that is
    nothing but a date is read forward, as an entry of an agenda. A length of time ("in two weeks")
    is a date only where the sentence speaks of the future. `edtf` is None where neither
    settles it. Source: habeas/data/months.csv, weekdays.csv, date_words.csv, feasts.csv.
    """
    alone = parse_found(item.text, loose=True)
    if alone is not None:
        yield _mention(alone, item, context, forward=True, alone=True)
        return
    addresses = [address.span for address in find_addresses(item.text)]
    for date in find_dates(item.text):
        if any(span.covers(date.span) for span in addresses):
            continue  # /2023/06/30/ in an address is the day of another page
        forward = date.edtf is None and _is_future(item.text, date.span)
        if forward or not date.meaning.is_length:
            yield _mention(date, item, context, forward=forward)


def _mention(
    date: FoundDate, item: Item, context: Context, *, forward: bool, alone: bool = False
) -> DateMention:
    edtf = date.edtf
    if edtf is None:
        reference = _reference(item, context, date.span)
        edtf = resolve(date.meaning, reference, forward=forward, strict=alone)
    return DateMention(span=date.span, surface=date.span.of(item.text), edtf=edtf, origin=ORIGIN)


def _reference(item: Item, context: Context, span: Span) -> str | None:
    """Return the date on which the words were written: of their layer, the item or the caller."""
    for layer in item.layers:
        if layer.published and layer.span.covers(span):
            return layer.published
    return item.published or context.reference_date


def _is_future(text: str, span: Span) -> bool:
    """Tell whether the sentence around a date speaks of what is to come."""
    start, end = max(0, span.start - SENTENCE), min(len(text), span.end + SENTENCE)
    for match in END.finditer(text, start, span.start):
        start = match.end()
    stop = END.search(text, span.end, end)
    return FUTURE.search(text, start, stop.start() if stop else end) is not None
