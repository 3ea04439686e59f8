"""Place, date and agency that open a text: "(Osh, 12 March 2020) – ", "TOKMOK, 12 марта (Агентство) —"."""

from typing import NamedTuple

import regex

from habeas.text.dates import DateLine, find_dates

LONGEST = 110  # code points within which a dateline ends
FULL = len("2019-06-26")  # code points of the EDTF of a whole date
_MAY_BE_ONE = regex.compile(r"(?:19|20)\d\d|\d[./-]\d")
_SPACE = r"[\s\xa0]"
_NAME = r"\p{Lu}[\p{L}\p{M}\d’'.\-]*+"
_NAMES = rf"{_NAME}(?:{_SPACE}+(?:\p{{Ll}}{{1,3}}{_SPACE}+)?{_NAME}){{0,4}}"
_BEFORE = regex.compile(
    rf"[(\[]?{_SPACE}*(?:{_NAMES}{_SPACE}*[)\]]?(?:[,./:|–—-]+|(?=\())?{_SPACE}*[(\[]?){{0,3}}"
    rf"(?:(?:le|el|am|on|від|от){_SPACE}+)?"
)
_TIME = rf"(?:[,|]?{_SPACE}*(?:à|at|в|о|um)?{_SPACE}*\d{{1,2}}[:h]\d\d(?:{_SPACE}*(?:[ap]m|Uhr))?)?"
_AGENCY = (
    rf"(?:{_SPACE}*[,./–—-]*{_SPACE}*"
    rf"(?:[(\[][^()\[\]\n]{{2,40}}+[)\]]|[/«“\"]?{_NAMES}[/»”\"]?))?"
)
_DASH = r"(?:[–—―]|--|-(?=\s))"
_TEXT = rf"{_SPACE}*[«“\"„‘(\[]?[\p{{Lu}}\p{{Lo}}\p{{Georgian}}\d¿¡]"
_AFTER = regex.compile(
    rf"(?:{_SPACE}*(?:г|р|ж)\.)?{_TIME}[.,]?{_AGENCY}[)\]]?{_SPACE}*[.,:]?{_SPACE}*"
    rf"(?P<dash>{_DASH}){_TEXT}"
)
_STOP_AFTER = regex.compile(rf"(?:{_SPACE}*(?:г|р|ж)\.)?{_TIME}{_AGENCY}\.(?:{_AGENCY}\.)?{_TEXT}")


class Opening(NamedTuple):
    """A date that opens a text; `sure` where a dash parts it from the text, or a place goes before."""

    line: DateLine
    sure: bool


def parse_dateline(text: str) -> DateLine | None:
    """Return the date of a dateline that opens a text and is parted from it by a dash, or None."""
    found = parse_opening(text)
    return found.line if found is not None and found.sure else None


def parse_opening(text: str) -> Opening | None:
    """Return the whole date that opens a text, behind nothing but names, or None.

    A dash parts it from the text, or full stops do ("TOKMOK. 12 March 2020. Sanat News. The
    court ..."); what has a full stop alone is sure only where a place goes before.
    """
    head = text[:LONGEST]
    if _MAY_BE_ONE.search(head) is None:
        return None
    found = next((x for x in find_dates(head) if x.edtf), None)
    if found is None or found.edtf is None or len(found.edtf) != FULL:
        return None
    if _BEFORE.fullmatch(head, 0, found.span.start) is None:
        return None
    line = DateLine(edtf=found.edtf, span=found.span)
    if _AFTER.match(text, found.span.end, LONGEST + 60):
        return Opening(line, sure=True)
    if _STOP_AFTER.match(text, found.span.end, LONGEST + 60):
        return Opening(line, sure=text[: found.span.start].rstrip().endswith((".", ",")))
    return None
