"""Lines that are nothing but a publication date, and lines that are a date and a title.

Pages that hold many texts come apart at such lines, so a line is believed only when every word in
it is accounted for: a label ("Published on"), a weekday, a time, an author after "by", a category
after "in" or between separators, a place before the date ("Bishkek, 12 March 2020"), a count of
comments. A sentence that has a date in it is neither.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from habeas.model.spans import Span, trim
from habeas.text.dates.finding import AROUND, LONGEST_DATE
from habeas.text.dates.grammar import DateWords, find_readings, without_weekdays
from habeas.text.dates.meaning import to_edtf
from habeas.text.dates.stretches import may_have_month
from habeas.text.dates.tokens import PLAIN_MARKS, Lexicon, Token, Tokens, load_lexicon, tokenize
from habeas.text.figures import to_plain_figures

LONGEST_LINE = 200  # code points; date lines with author and categories stay below 150
LONGEST_TITLE = 300
MOST_BARE = 2  # pieces such as a place and a category that nothing announces
EARLIEST = 1980  # nothing we read was put online, or reprinted with its date, before
SPACE = r"[ \t\u00a0\u202f\u2009]"
STRONG_SEPARATOR = r"[|•·‧∙●►»›⋅¦]"
SEPARATOR = regex.compile(rf"{SPACE}*(?:{STRONG_SEPARATOR}|[,;]|(?<={SPACE})[-/]|[–—])+{SPACE}*")
PLACE_MARK = regex.compile(r"(?:г\.|гор\.|город|city of|қ\.|ш\.|m\.)\s*", regex.IGNORECASE)
NAME_WORD = r"\p{Lu}[\p{L}\p{M}’'.\-]*"
PARTICLE = r"(?:de|du|la|le|der|von|van|den|of|and|et|и|the|for|del|al|bin|&)"
NAMES = regex.compile(rf"{NAME_WORD}(?:\s+(?:{PARTICLE}\s+){{0,2}}{NAME_WORD}){{0,4}}")
BARE = regex.compile(rf"{NAME_WORD}(?:\s+(?:{PARTICLE}\s+)?{NAME_WORD}){{0,2}}")
HANDLE = regex.compile(r"@?[\p{L}\d_.\-]{2,40}(?:@[\p{L}\d.\-]+)?")
# The least that a date with its year has: four figures in a row, or figures in two places.
FIGURES = regex.compile(r"\d(?:\d{3}|\D++\d)")
FURNITURE = AROUND | {"noise", "by", "number", "integer", "ordinal", "in", "and", "to", "from"}
UPDATED = regex.compile(
    r"updat|modif|обновл|изменен|оновлен|mise? à jour|жаңарт|жаңыр|жаңылан|aktuali|actuali|aggiorn",
    regex.IGNORECASE,
)
TITLE_START = regex.compile(r"[\p{Lu}\p{Lo}\p{Georgian}\d«“\"„‘'(\[#@]")
DATE_THEN = regex.compile(rf"{SPACE}*(?:{STRONG_SEPARATOR}|[:–—\t]|-(?={SPACE})|\])+{SPACE}*")
THEN_DATE = regex.compile(rf"{SPACE}*(?:{STRONG_SEPARATOR}|[–—\t(\[]|(?<={SPACE})-)+{SPACE}*\Z")
THEN_DATE_LOOSELY = regex.compile(
    rf"{SPACE}*(?:{STRONG_SEPARATOR}|[,.:–—\t(\[]|(?<={SPACE})-)+{SPACE}*\Z"
)
STOP = regex.compile(r"(?<![.…])[.]\Z")
ZONE = regex.compile(r"\s[+-]\d\d:?\d\d(?:\s?\([A-Z]{1,5}\))?\s*\Z")
NUMERIC = regex.compile(r"[\d.\-/]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class DateLine:
    """A line that is a publication date: EDTF, the span of its date words, and who and where.

    `author` and `city` are as printed; None where the line does not give them. `city` is what
    stands before the date with a comma or dash, whether or not a gazetteer knows it.
    """

    edtf: str
    span: Span
    author: str | None = None
    city: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DatedTitle:
    """A line that is a date and a title, in either order."""

    edtf: str
    span: Span
    title_span: Span


def parse_date_line(line: str, *, language: str | None = None) -> DateLine | None:
    """Return the date of a line that is nothing but a publication date line, or None.

    "Posted on May 5, 2020 by A. Testova in News", "Жарияланған: 5 мамыр 2020 ж., 14:05" and
    "Bishkek, 12 March 2020" are; so is a month with its year alone ("April 2019"), but no lone
    year. Of a date of publication and one of change, the first counts. Spans are code points of
    `line`.
    """
    if len(line) > LONGEST_LINE:
        return None
    line = to_plain_figures(line)
    if not _may_date(line, language):
        return None
    line = ZONE.sub("", line)
    lexicon = load_lexicon(language)
    tokens = _tokens(line, lexicon)
    readings = without_weekdays(find_readings(tokens, lexicon, bare=True))
    spans = [_span(words, tokens) for words in readings]
    chosen = _published(line, readings, spans)
    if chosen is None:
        return None
    pieces = list(_pieces(line, spans, lexicon))
    edtf = to_edtf(readings[chosen].meaning)
    bare = [piece for piece in pieces if piece.kind == "bare"]
    if edtf is None or any(piece.kind == "unknown" for piece in pieces) or len(bare) > MOST_BARE:
        return None
    if len(edtf) < len("2019-04-01") and not _is_month_line(edtf, readings[chosen], tokens):
        return None
    author = next((piece.words for piece in pieces if piece.kind == "author"), None)
    city = next((piece.words for piece in bare if piece.is_before), None)
    return DateLine(edtf=edtf, span=spans[chosen], author=author, city=city)


def _may_date(line: str, language: str | None) -> bool:
    """Tell whether a line has the figures of a year, and a month or a date in figures.

    Most lines with digits are prices and counts; the sixty rules need not be tried on them.
    """
    return FIGURES.search(line) is not None and may_have_month(line, language=language)


@lru_cache(maxsize=1)  # a line that is no date line is asked next whether it has date and title
def _tokens(line: str, lexicon: Lexicon) -> Tokens:
    return tokenize(line, lexicon)


def _is_month_line(edtf: str, words: DateWords, tokens: Tokens) -> bool:
    """Tell whether a line has a month and its year, and at most a label beside them."""
    rest = tokens.tokens[: words.first] + tokens.tokens[words.last :]
    allowed = {"label", *PLAIN_MARKS}
    return len(edtf) == len("2019-04") and all(allowed & token[2].keys() for token in rest)


def _published(line: str, readings: list[DateWords], spans: list[Span]) -> int | None:
    """Return which date is that of publication: one of one or two whole ones."""
    if not 1 <= len(readings) <= 2:
        return None
    for words in readings:
        meaning = words.meaning
        if meaning.until or not meaning.is_settled or not (meaning.year or 0) >= EARLIEST:
            return None
        if meaning.part or meaning.season:
            return None
    if len(readings) == 2 and UPDATED.search(line, 0, spans[0].start):
        return 1
    return 0


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """What stands beside the date: kind is furniture, author, bare (a name) or unknown."""

    kind: str
    words: str
    is_before: bool = False


def _pieces(line: str, dates: list[Span], lexicon: Lexicon) -> Iterator[_Piece]:
    """Yield what stands around the dates, taken apart at separators."""
    starts = [0, *(span.end for span in dates)]
    ends = [*(span.start for span in dates), len(line)]
    for start, end in zip(starts, ends, strict=True):
        text = line[start:end]
        parts = SEPARATOR.split(text)
        for number, part in enumerate(parts):
            touches_next = end < len(line) and number == len(parts) - 1
            touches_last = start > 0 and number == 0
            stands_apart = not touches_next and not touches_last
            yield from _piece(part.strip(" \t\u00a0:()[]"), stands_apart, start == 0, lexicon)


def _piece(words: str, stands_apart: bool, is_before: bool, lexicon: Lexicon) -> Iterator[_Piece]:
    """Yield what one part of the line is; `stands_apart` if separators part it from the date."""
    tokens = tokenize(words, lexicon).tokens
    known = next(
        (i for i, token in enumerate(tokens) if not FURNITURE & token[2].keys()), len(tokens)
    )
    heads = [token for token in tokens[: known + 1] if token[2].keys() & {"by", "noise"}]
    place = PLACE_MARK.match(words)
    if known == len(tokens):
        yield _Piece(kind="furniture", words=words)
    elif place is not None and BARE.fullmatch(words, place.end()):
        yield _Piece(kind="bare", words=words, is_before=is_before)
    elif heads:
        yield from _announced(words, tokens)
    elif stands_apart and (BARE.fullmatch(words) or (not is_before and HANDLE.fullmatch(words))):
        yield _Piece(kind="bare", words=words, is_before=is_before)
    else:
        yield _Piece(kind="unknown", words=words)


def _announced(words: str, tokens: list[Token]) -> Iterator[_Piece]:
    """Yield the names after "by", and the categories and counts after other words."""
    heads = [token for token in tokens if token[2].keys() & {"by", "noise", "label"}]
    ends = [token[0] for token in heads[1:]] + [len(words)]
    for (_, start, senses), end in zip(heads, ends, strict=True):
        name = words[start:end].strip(" \t\u00a0:.")
        if not name or name.isdigit():
            continue
        is_name = NAMES.fullmatch(name) or HANDLE.fullmatch(name)
        kind = ("author" if "by" in senses else "category") if is_name else "unknown"
        yield _Piece(kind=kind, words=name)


def _span(words: DateWords, tokens: Tokens) -> Span:
    return Span(tokens.tokens[words.first][0], tokens.tokens[words.last - 1][1])


def parse_dated_title(
    line: str, *, language: str | None = None, loose: bool = False
) -> DatedTitle | None:
    """Return date and title of a line that holds both, or None.

    "12.03.2020 | Title", "12 March 2020 – Title", "Title (12 March 2020)", "Title | 12.03.2020". A
    separator stands between them, unless the date is in figures and comes first. A line that ends
    in a full stop is a sentence of a chronology, and no title. A `loose` line may do without the
    separator, part the two with a comma, and end in a stop: believe it where it comes back only.
    """
    if len(line) > LONGEST_TITLE + LONGEST_DATE:
        return None
    if not loose and line.rstrip().endswith((".", ";", ",")):
        return None
    line = to_plain_figures(line)
    if not _may_date(line, language):
        return None
    lexicon = load_lexicon(language)
    tokens = _tokens(line, lexicon)
    for words in find_readings(tokens, lexicon):
        edtf = to_edtf(words.meaning)
        if edtf is None or len(edtf) != len("2019-04-01") or int(edtf[:4]) < EARLIEST:
            continue
        title = _title_after(line, words, tokens, loose) or _title_before(
            line, words, tokens, loose
        )
        if (
            title is not None
            and _is_title(title.of(line))
            and (loose or not _is_sentence(title, line))
        ):
            return DatedTitle(edtf=edtf, span=_span(words, tokens), title_span=title)
    return None


def _title_after(line: str, words: DateWords, tokens: Tokens, loose: bool) -> Span | None:
    """Return what follows a date at the start of a line, its time of day left out."""
    if not all(AROUND & token[2].keys() for token in tokens.tokens[: words.first]):
        return None
    last = words.last
    for _, _, senses in tokens.tokens[words.last :]:
        if not senses.keys() & {"time", "clock", "zone", ","}:
            break
        last += 1
    end = tokens.tokens[last - 1][1]
    separator = DATE_THEN.match(line, end)
    free = loose or NUMERIC.fullmatch(_span(words, tokens).of(line))
    if separator is None and (not free or line[end : end + 1].isalnum()):
        return None
    return trim(line, separator.end() if separator else end, len(line))


def _title_before(line: str, words: DateWords, tokens: Tokens, loose: bool) -> Span | None:
    """Return what stands before a date at the end of a line."""
    if not all(AROUND & token[2].keys() for token in tokens.tokens[words.last :]):
        return None
    start = _before(words, tokens, loose)
    separator = (THEN_DATE_LOOSELY if loose else THEN_DATE).search(line, max(0, start - 10), start)
    return trim(line, 0, separator.start()) if separator else None


def _before(words: DateWords, tokens: Tokens, loose: bool) -> int:
    """Return where a date begins with the time before it: "(14:35 4.04.2019)"; loosely "le 4 mai"."""
    passed = {"time", "clock", "zone", "article", "on"} if loose else {"time", "clock", "zone"}
    first = words.first
    while first and tokens.tokens[first - 1][2].keys() & passed:
        first -= 1
    return tokens.tokens[first][0]


def _is_sentence(title: Span, line: str) -> bool:
    """Tell whether what stands before a date is closed by a stop: "He was freed. (5 May 2020)"."""
    return STOP.search(line, title.start, title.end) is not None


def _is_title(words: str) -> bool:
    """Tell whether the words may be a title: two words or more, with a capital or figure first."""
    if UPDATED.match(words):
        return False
    return len(words) <= LONGEST_TITLE and len(words.split()) > 1 and bool(TITLE_START.match(words))
