"""Numbers of provisions: "58(4)", "91.7", "244-1", "L. 211-1", "174 and 405", "19–21", "«а»"."""

from dataclasses import dataclass

import regex

from habeas.extract.legal.lexicon import Scan
from habeas.text.figures import to_int

TOPS = ("article", "principle", "rule", "guideline", "section", "chapter")
_MOST_NUMBERS = 40
_LONGEST_NUMBER = 4  # digits
_DASHES = "–—―−"
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SUPERSCRIPT = regex.compile(r"(?P<base>\d*)(?P<raised>[⁰¹²³⁴-⁹]+)")
_ROMAN = regex.compile(r"[IVXLC]{1,6}")
_QUOTES = frozenset("«»“”„\"'")
_NOTES = {"(": ")", "«": "»", "“": "”", "„": "“”", '"': '"'}
_LONGEST_NOTE = 30  # tokens: the title of an article
# What may follow the last number of a list; any other word makes a number of its own ("20 people").
_BEHIND_NUMBER = (
    "and", "of", "to", "unit", "unit_after", "instrument", "head", "whole", "country", "same",
    "country_adjective", "suffix", "stop", "back", "adjective", "loose", "code_modifier",
)  # fmt: skip
_HIGHEST_PART = 60  # "Articles 174, part 2, and 405": no article has so many parts
_AFTER_DIGITS = frozenset(("bis", "ter", "quater"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number of a provision: "58(4)" is base 58 with sub-number 4; `until` closes a range."""

    base: tuple[str, ...]  # dotted parts: "91.7" is ("91", "7")
    subs: tuple[str, ...] = ()
    until: str | None = None


def parse_numbers(scan: Scan, i: int, level: str) -> tuple[tuple[Number, ...], int] | None:
    """Return the numbers of a unit of a level from token `i` on, and where they end, or None."""
    first = _parse_number(scan, i, level)
    if first is None:
        return None
    numbers, end = [first[0]], first[1]
    while len(numbers) < _MOST_NUMBERS:
        step = _parse_more(scan, end, level) or _parse_more(scan, skip_note(scan, end), level)
        if step is None:
            break
        number, end, is_range = step
        if is_range:
            last = numbers[-1]
            numbers[-1] = Number(base=last.base, subs=last.subs, until=".".join(number.base))
        else:
            numbers.append(number)
    return tuple(numbers), end


def _parse_more(scan: Scan, end: int, level: str) -> tuple[Number, int, bool] | None:
    """Return one more number of a list or the end of a range, and where it ends."""
    words = scan.words
    key = words.next_key(end)
    if not key:
        return None
    to = scan.next(end, "to")
    if words.printed(end) in _DASHES or key == "-" or to:
        found = _parse_number(scan, to.end if to else end + 1, level)
        return (*found, True) if found and _goes_on(scan, found[1]) else None
    position = end
    if key in (",", "/"):
        position += 1
    joined = scan.next(position, "and")
    if joined:
        position = joined.end
    if position == end or position >= len(words) or not words.tight[position]:
        return None
    mark = scan.next(position, "number")
    if mark:
        position = mark.end
    found = _parse_number(scan, position, level)
    if found is None or not _goes_on(scan, found[1]) or _is_too_high(found[0], level):
        return None
    return *found, False


def _is_too_high(number: Number, level: str) -> bool:
    first = number.base[0]
    return level not in TOPS and first.isdecimal() and int(first) > _HIGHEST_PART


def _goes_on(scan: Scan, end: int) -> bool:
    """Tell whether what follows a number of a list can follow one: "174, 20 people" is no list."""
    words = scan.words
    key = words.next_key(end)
    if not key or not key[0].isalpha():
        return not (key and key in "%°$€")
    return scan.at(end, *_BEHIND_NUMBER) is not None


def _parse_number(scan: Scan, i: int, level: str) -> tuple[Number, int] | None:
    words = scan.words
    key = words.key(i)
    if not key or not (i == 0 or words.tight[i]):
        return None
    if key[0].isnumeric():
        return _parse_digits(scan, i)
    if level == "article" and words.printed(i) in ("L", "R", "D", "A"):
        at = i + 1 + (words.next_key(i + 1) == ".")
        if words.next_key(at)[:1].isdecimal():
            number, end = _parse_digits(scan, at) or (None, at)
            if number:
                base = (words.printed(i) + number.base[0], *number.base[1:])
                return Number(base=base, subs=number.subs), end
    if _ROMAN.fullmatch(words.printed(i)) and level in ("article", "part", "chapter", "principle"):
        return Number(base=(words.printed(i),)), i + 1
    if level in TOPS:
        return None
    return _parse_letter(scan, i)


def _parse_letter(scan: Scan, i: int) -> tuple[Number, int] | None:
    """Return a letter in quotes or brackets, or an ordinal word: "«а»", "(a)", "часть вторая"."""
    words = scan.words
    ordinal = scan.at(i, "ordinal")
    if ordinal:
        return Number(base=(ordinal.value,)), ordinal.end
    opened = words.keys[i] == "(" or words.keys[i] in _QUOTES
    at = i + opened
    key = words.key(at)
    closes = words.next_key(at + 1) == ")" or words.next_key(at + 1) in _QUOTES
    if not (key.isalpha() or key.isdecimal()) or len(key) > 3 or not closes:
        return None
    if not opened and (len(key) > 1 or words.next_key(at + 1) != ")"):
        return None
    return Number(base=(key,)), at + 2


def _parse_digits(scan: Scan, i: int) -> tuple[Number, int] | None:
    words = scan.words
    digits = words.keys[i]
    if len(digits) > _LONGEST_NUMBER:
        return None
    raised = _SUPERSCRIPT.fullmatch(digits)
    if raised:
        digits = f"{raised['base']}-{raised['raised'].translate(_SUPERSCRIPTS)}".lstrip("-")
    elif not digits.isdecimal():
        return None
    base, end = [digits], i + 1
    while len(base) <= 4:
        longer = _lengthen(scan, base, end)
        if longer is None:
            break
        base, end = longer
    subs, end = _parse_subs(scan, end)
    return Number(base=tuple(base), subs=subs), end


def _lengthen(scan: Scan, base: list[str], end: int) -> tuple[list[str], int] | None:
    """Return the number with one more glued part: "19" + ".3", "244" + "-1", "105" + "a"."""
    words = scan.words
    if end >= len(words):
        return None
    key = words.keys[end]
    if words.glued[end] and key.isalpha() and len(key) == 1 and key not in "йяюемії":
        return [*base[:-1], base[-1] + key], end + 1
    if words.tight[end] and key in _AFTER_DIGITS:
        return [*base[:-1], f"{base[-1]} {key}"], end + 1
    if not (words.glued[end] and key in (".", "-") and end + 1 < len(words)):
        return None
    part = words.keys[end + 1]
    if not (words.glued[end + 1] and part.isdecimal() and len(part) <= 3):
        return None
    if key == ".":
        return [*base, part], end + 2
    # "244-1" and "222-33" are numbers, "19-21" is a range: it goes up.
    if words.printed(end) in _DASHES or _rises(base[-1], part):
        return None
    return [*base[:-1], f"{base[-1]}-{part}"], end + 2


def _rises(left: str, right: str) -> bool:
    return left.isdecimal() and to_int(right) > to_int(left)


def _parse_subs(scan: Scan, end: int) -> tuple[tuple[str, ...], int]:
    """Return bracketed and slashed sub-numbers: "(4)(a)", " (11)", "/2"."""
    words = scan.words
    subs: list[str] = []
    while len(subs) < 4:
        if words.next_key(end) == "(" and words.next_key(end + 2) == ")":
            inner = words.key(end + 1)
            if not _is_sub(inner, words.printed(end + 1)):
                break
            subs.append(inner)
            end += 3
        elif len(words.next_key(end)) == 1 and _is_lettered(scan, end):
            subs.append(words.keys[end])
            end += 2
        elif _is_slashed(scan, end):
            subs.append(words.keys[end + 1])
            end += 2
        else:
            break
    return tuple(subs), end


def _is_lettered(scan: Scan, end: int) -> bool:
    """Tell whether a letter with a closing bracket stands behind a number: "6 § 3 c)"."""
    words = scan.words
    letter = words.keys[end].isalpha() and words.printed(end).islower()
    return letter and words.next_key(end + 1) == ")" and words.glued[end + 1]


def _is_slashed(scan: Scan, end: int) -> bool:
    words = scan.words
    return (
        words.next_key(end) == "/"
        and words.glued[end]
        and words.next_key(end + 1).isdecimal()
        and words.glued[end + 1]
        and len(words.keys[end + 1]) <= 2
    )


def _is_sub(inner: str, printed: str) -> bool:
    if inner.isdecimal():
        return len(inner) <= 3
    return len(inner) == 1 or bool(regex.fullmatch(r"[ivx]{1,5}", printed))


def skip_note(scan: Scan, i: int) -> int:
    """Return the token after a note in brackets or quotes at token i, or i.

    "статьям 174 (разжигание розни) и 405 (участие) УК РК": the notes part what belongs together.
    """
    words = scan.words
    closer = _NOTES.get(words.printed(i)) if words.next_key(i) else None
    if closer is None:
        return i
    for at in range(i + 1, min(i + _LONGEST_NOTE, len(words))):
        if not words.tight[at]:
            return i
        if words.printed(at) in closer:
            return at + 1
    return i
