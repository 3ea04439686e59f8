"""What an item says of itself: date, language, repeats, cuts, layers, publisher, countries."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

import regex

from habeas.model.item import Layer
from habeas.model.page import BlockKind
from habeas.model.spans import Span
from habeas.pages.datelines import FULL
from habeas.pages.parts import Part, parse_source_line
from habeas.text.dates import find_dates
from habeas.text.languages import identify_language
from habeas.text.normalize import fold
from habeas.vocab.countries import find_country_names
from habeas.vocab.gazetteer import fold_place, match_place
from habeas.vocab.pages import Cue, has_cue

HEADER = 4  # parts under the headline in which a date line is the item's own
MOST_ASKED = 2000  # blocks of an item whose language is asked, a millisecond each: no text has more
_LEAD = 350  # characters whose language is the item's: later layers may be in another
_HEAD = 120  # code points of a line in which its date is looked for
_CUT = regex.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(…\)|[:,;–—])\s*\Z|\[(?:…|\.\.\.|&hellip;)\]")
_CLOSED = regex.compile(r"[.!?…»”\"'’)\]:]\s*\Z")
_REPUBLIC = regex.compile(r"(?<=\p{Lu}\p{L}{2,20}ск)(?:ой|ую)\s[Рр]еспублик(?:ой|[иеу])(?!\p{L})")
_CAPITAL = regex.compile(r"\p{Lu}[\p{L}’'-]++")
_DAY_BEHIND = regex.compile(r"\s*[(\[]\d{1,2}[)\]]\s*\Z")
_NOTE_MARK = regex.compile(r"(?<=[\p{L}.,”»])\[(\d{1,2})\]")


def find_published(
    parts: Sequence[Part], title: int | None, date: Part | None
) -> tuple[str | None, Span | None]:
    """Return the EDTF date of publication and its place in the page; None where none is given.

    A date line by the headline comes first, then a place and date that open the text ("(Osh,
    12 March 2020) – "), then the one full date that stands on a line of its own. A date inside
    the text is never taken.
    """
    if date is not None:
        return _from_part(date)
    live = [p for p in parts if not p.furniture]
    at = next((k for k, p in enumerate(live) if title is not None and p is parts[title]), 0)
    header = [p for p in live[max(at - 2, 0) : at + HEADER + 1] if p.date is not None]
    if header and (is_chronology_entry(live, header[0].span) or _is_chronology(live, at)):
        return None, None
    if header:
        return _from_part(header[0])
    for part in live[at : at + HEADER + 2]:
        if part.dateline is not None:
            return part.dateline.edtf, part.dateline.span.shift(part.span.start)
    alone = [p for p in live if p.date is not None and p.date.edtf and len(p.date.edtf) == FULL]
    if len({p.date.edtf for p in alone if p.date}) == 1:
        return _from_part(alone[0])
    return None, None


def _is_chronology(live: Sequence[Part], title: int) -> bool:
    """Tell whether the days of a text are many, and none stands by its headline."""
    days = {p.date.edtf for p in live if p.date is not None and len(p.date.edtf) == FULL}
    beside = live[max(title - 1, 0) : title + 2]
    return len(days) >= 3 and not any(p.date for p in beside)


def is_chronology_entry(parts: Sequence[Part], place: Span) -> bool:
    """Tell whether the date at `place` is the first of a chronology: it dates an entry, no text.

    Three date lines at the least, each later than the one before. A text is newer than what it
    tells of, so its own date over a chronology is not the earliest.
    """
    dated = [p for p in parts if not p.furniture and p.date is not None and p.date.edtf]
    days = [p.date.edtf for p in dated if p.date]
    climbs = len(days) >= 3 and all(a < b for a, b in pairwise(days) if a and b)
    return climbs and dated[0].span.overlaps(place)


def _from_part(part: Part) -> tuple[str | None, Span | None]:
    line = part.date or part.dateline
    if line is not None:
        return line.edtf, line.span.shift(part.span.start)
    if part.dated_title is None or part.day is not None:
        return _from_words(part)
    for start, end in ((0, part.dated_title.start), (part.dated_title.end, len(part.text))):
        found = [x for x in find_dates(part.text[start:end]) if x.edtf and len(x.edtf) == FULL]
        if found:
            return found[0].edtf, found[0].span.shift(part.span.start + start)
    return None, None


def _from_words(part: Part) -> tuple[str | None, Span | None]:
    """Return the date of a line that is no date line: with a sender, or without a year of its own."""
    if part.day is not None and part.dated_title is not None and part.text[0].isdecimal():
        return part.day, Span(0, part.dated_title.start or len(part.text)).shift(part.span.start)
    if (
        part.day is not None
        and part.dated_title is not None
        and _DAY_BEHIND.match(part.text, part.dated_title.end)
    ):
        return part.day, Span(part.dated_title.end, len(part.text)).shift(part.span.start)
    for found in find_dates(part.text[:_HEAD]):
        if part.day is not None or (found.edtf and len(found.edtf) >= FULL):
            return part.day or (found.edtf or "")[:FULL], found.span.shift(part.span.start)
    return None, None


def find_language(parts: Sequence[Part], title: str | None, given: str | None) -> str | None:
    """Return the language of the first text under the headline; `given` is what markup says.

    The headline counts too, but not the country in front of it: blogs keep that in one language.
    """
    words = [
        p.text for p in parts if not p.furniture and p.block.kind in _TEXT_KINDS and not p.date
    ]
    if title is not None:
        prefix = next((p.prefix for p in parts if p.prefix and p.title_text == title), None)
        bare = title[prefix.span.end :] if prefix else title
        words = [bare] + [w for w in words if w != title]
    found = identify_language("\n".join(words)[:_LEAD], expected=given)
    return found or given


_TEXT_KINDS = {
    BlockKind.PARAGRAPH,
    BlockKind.HEADING,
    BlockKind.LIST_ITEM,
    BlockKind.QUOTE,
    BlockKind.TABLE_CELL,
}


def find_repeats(parts: Sequence[Part], folded: Sequence[str], title: int | None) -> list[Span]:
    """Return the spans (in the page) of lines that say again what the item already says.

    `folded` has the words of each part, none for furniture.

    The headline without its country, a line printed twice, a caption shortened or doubled within
    one line, the text of an image.
    """
    seen: dict[str, int] = {}
    spans: list[Span] = []
    previous = ""
    for i, (part, words) in enumerate(zip(parts, folded, strict=True)):
        if part.furniture or not words:
            continue
        bare = fold(part.text[part.prefix.span.end :]) if part.prefix else words
        doubled = len(words) % 2 == 1 and words[: len(words) // 2] == words[len(words) // 2 + 1 :]
        image = part.cue == Cue.IMAGE and (doubled or not _CLOSED.search(part.text))
        short = len(words) <= 300 and part.block.kind != BlockKind.LIST_ITEM
        told = short and (words in seen or (previous.startswith(words) and len(words) > 20))
        if i != title and (told or (image and len(words) < 60)):
            spans.append(part.span)
        seen.setdefault(words, i)
        seen.setdefault(bare, i)
        previous = words
    return spans


def is_truncated(parts: Sequence[Part]) -> bool:
    """Tell whether the text itself shows that it goes on elsewhere.

    It ends in dots, a colon or in the middle of a sentence, "Continue reading" stands under it, or
    it has marks of notes and no notes.
    """
    if any(p.cue == Cue.MORE for p in parts):
        return True
    kinds = (BlockKind.PARAGRAPH, BlockKind.QUOTE)
    body = [
        p
        for p in parts
        if not p.furniture and p.block.kind in kinds and p.cue is None and not p.title_like
    ]
    prose = [p for p in body if len(p.text) > 80]
    if prose and prose[-1] is body[-1]:
        end = prose[-1].text
        if _CUT.search(end) or _ends_in_more(end):
            return True
        if len(end) > 120 and not _CLOSED.search(end):
            return True
    marks = {m for p in body for m in _NOTE_MARK.findall(p.text)}
    notes = {p.block.n for p in parts if p.block.kind == BlockKind.FOOTNOTE}
    return bool(marks - notes)


def _ends_in_more(text: str) -> bool:
    """Tell whether the last words of a block are those of a link to the whole text."""
    words = text[-80:].split()
    return any(has_cue(" ".join(words[-n:]), Cue.MORE) for n in range(1, 6))


def find_layers(parts: Sequence[Part], language: str | None) -> list[Layer]:
    """Return the parts of an item in another language, or behind an editor's note (page spans).

    An item of one layer gives none. A layer's publisher and date come from a line in brackets
    that closes it: "(Name of the body, 28/05/19)".
    """
    groups: list[tuple[str | None, list[Part]]] = []
    asked = 0
    for part in parts:
        if part.furniture or part.block.kind == BlockKind.LINK or part.date is not None:
            continue
        near = groups[-1][0] if groups else language
        own = None
        if part.prose and asked < MOST_ASKED:
            own = identify_language(part.text, expected=near)
            asked += 1
        note = part.cue == Cue.NOTE
        if not groups or note or (own is not None and own != groups[-1][0]):
            groups.append((own or language, []))
        groups[-1][1].append(part)
    if len(groups) < 2:
        return []
    return [_to_layer(own, members) for own, members in groups]


def _to_layer(language: str | None, members: Sequence[Part]) -> Layer:
    publisher, published = parse_source_line(members[-1].text)
    return Layer(
        span=Span(members[0].span.start, members[-1].span.end),
        language=language,
        publisher=publisher,
        published=published,
    )


def _named_in(parts: Sequence[Part]) -> list[str]:
    """Return the codes of the countries that parts name, in order, as often as they do.

    "Кыргызской Республики" stands in its first case in the vocabulary.
    """
    text = "\n".join(p.text for p in parts)[:6000]
    if "еспублик" in text:
        text = _REPUBLIC.sub("ая Республика", text)
    return [found.code for found in find_country_names(text)]


def _places_in(text: str) -> Iterator[str]:
    """Yield the countries of the countries and places that a headline names."""
    for word in _CAPITAL.findall(text):
        place = match_place(fold_place(word).split(" "), capitals=word.isupper())
        if place is not None and place.place.country:
            yield place.place.country
    yield from (found.code for found in find_country_names(text))


def find_countries(parts: Sequence[Part], title: int | None) -> tuple[str, ...]:
    """Return the countries of an item, as ISO 3166-1 codes in the order of the text.

    The prefix of the headline says them. Where it says a bloc, or "etc", or nothing, those named
    in the headline and the text count: all of them under a bloc, else the one named most.
    """
    prefix = parts[title].prefix if title is not None else None
    if prefix is not None and prefix.codes and not prefix.open:
        return prefix.codes
    live = [p for p in parts if not p.furniture and p.block.kind != BlockKind.LINK]
    # Lists hold the addresses of those who sign and of those written to.
    told = [p for p in live if p.block.kind != BlockKind.LIST_ITEM]
    named = _named_in(told) or _named_in(live)
    counts = Counter(named)
    if prefix is not None:
        return tuple(dict.fromkeys([*prefix.codes, *named]))
    if not counts:
        return ()
    most = counts.most_common(1)[0][1]
    codes = tuple(code for code in dict.fromkeys(named) if counts[code] * 5 >= most * 3)
    if len(codes) < 2 or title is None:
        return codes
    # Of countries named about as often, the one where the headline's places are.
    there = set(_places_in(parts[title].title_text))
    return tuple(code for code in codes if code in there) or codes
