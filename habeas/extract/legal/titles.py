"""Where the title of a law begins and ends: quoted, in title case, or as a plain noun phrase."""

import regex

from habeas.extract.legal.lexicon import Scan

_CLOSERS = {
    "«": "»",
    "„": "“”",
    "“": "”“",
    "”": "”",
    '"': '"',
    "‘": "’",
    "‹": "›",
    "'": "'",
    "‚": "‘’",
}
_OPENERS = {close: mark for mark, closes in _CLOSERS.items() for close in closes}
_LONGEST_TITLE = 60  # tokens; the longest titles of laws in our lists have about forty
_LONGEST_PHRASE = 9  # words of an unquoted title; more is mostly the rest of the sentence
_JOINING = frozenset((
    "of", "and", "the", "in", "for", "to", "against", "with", "from", "on", "by", "its",
    "their", "or", "'", "s", "-", "&", "de", "la", "le", "les", "des", "du", "et", "à", "aux",
    "l", "d", "en", "и", "о", "об", "в", "на", "по", "с",
))  # fmt: skip
# Endings of Russian nouns and adjectives in the cases that follow "о" and stand inside a title.
_OBLIQUE = (
    "ах",
    "ях",
    "ых",
    "их",
    "ой",
    "ей",
    "ии",
    "сти",
    "ний",
    "ции",
    "ов",
    "ию",
    "ния",
    "ство",
)
# Endings of finite verbs and infinitives, which close a Russian or Ukrainian noun phrase.
_VERB = regex.compile(
    r"\p{Cyrillic}{2,}(?:[аеиоуыя]л[аои]?(?:с[ья])?|[аеиуюя]тся|[аеиуюя]т|ть(?:ся)?)"
)


def find_closing(scan: Scan, start: int) -> int | None:
    """Return the token after the quotation that opens at a token; None where none opens or closes.

    Marks of the same kind may be nested. A closing single quote is told from an apostrophe: behind
    an "s" and before a further word it counts only where no other one follows.
    """
    words = scan.words
    mark = words.printed(start)
    closers = _CLOSERS.get(mark)
    if closers is None:
        return None
    depth, doubtful = 0, None
    for i in range(start + 1, min(start + _LONGEST_TITLE, len(words))):
        if not words.tight[i] or "\n" in words.text[words.ends[i - 1] : words.starts[i]]:
            break
        printed = words.printed(i)
        if printed == mark and mark not in closers:
            depth += 1
        elif printed in closers:
            if printed in "’'" and _is_apostrophe(scan, i):
                if words.key(i - 1).endswith("s"):
                    doubtful = i
                continue
            if depth == 0:
                return i + 1
            depth -= 1
    return doubtful + 1 if doubtful else None


def _is_apostrophe(scan: Scan, i: int) -> bool:
    words = scan.words
    following = words.next_key(i + 1)
    if not following[:1].isalpha():
        return False
    return words.glued[i + 1] or words.key(i - 1).endswith("s")


def find_opening(scan: Scan, end: int) -> int | None:
    """Return the token that opens the quotation closed right before token `end`, or None."""
    words = scan.words
    if end < 1 or words.printed(end - 1) not in _OPENERS:
        return None
    close = words.printed(end - 1)
    for i in range(end - 2, max(end - 2 - _LONGEST_TITLE, -1), -1):
        if close in _CLOSERS.get(words.printed(i), "") and find_closing(scan, i) == end:
            return i
        if not words.tight[i + 1]:
            return None
    return None


def find_phrase_end(scan: Scan, start: int) -> int:
    """Return the token after an unquoted title that begins at a token; `start` where none does.

    A title in title case goes on as long as capitals do; any other one ends at punctuation, at a
    verb or at a word that opens the rest of the sentence.
    """
    words = scan.words
    if start >= len(words) or not words.tight[start] or not words.keys[start][0].isalpha():
        return start
    if scan.at(start, "stop"):
        return start
    end = start
    if words.printed(start)[0].isupper() and _is_title_case(scan, start):
        return _title_case_end(scan, start)
    count = 0
    while end < len(words) and words.tight[end] and count < _LONGEST_PHRASE:
        key = words.keys[end]
        if key in ("-", "'") and words.glued[end]:
            end += 1
            continue
        if scan.at(end, "and") and count and _joins_noun(scan, end + 1):
            end += 1
            continue
        if not key[0].isalpha() or scan.at(end, "stop", "country", "head", "unit"):
            break
        if count and _VERB.fullmatch(key) and words.printed(end)[0].islower():
            break
        count += 1
        end += 1
    return _trim_joining(scan, start, end)


def _joins_noun(scan: Scan, i: int) -> bool:
    """Tell whether the word after "and" goes on with the title: "о собраниях и митингах"."""
    words, key = scan.words, scan.words.next_key(i)
    if not key.isalpha() or scan.at(i, "stop", "country", "head", "the"):
        return False
    if not key.isascii():
        return key.endswith(_OBLIQUE)
    closes = not words.next_key(i + 1)[:1].isalpha() or scan.at(i + 1, "stop") is not None
    return closes and not key.endswith("ed")


def _is_title_case(scan: Scan, start: int) -> bool:
    """Tell whether the next word of weight is a capital too, or none follows."""
    words = scan.words
    for i in range(start + 1, min(start + 6, len(words))):
        key = words.keys[i]
        if not words.tight[i] or not (key[0].isalpha() or key in "'-"):
            return True
        if key not in _JOINING:
            return words.printed(i)[0].isupper()
    return True


def _title_case_end(scan: Scan, start: int) -> int:
    words = scan.words
    end, position = start + 1, start + 1
    while position < min(start + _LONGEST_TITLE, len(words)) and words.tight[position]:
        key = words.keys[position]
        if key[0].isalpha() and words.printed(position)[0].isupper():
            end = position + 1
        elif _closes_title(scan, position):
            break
        position += 1
    if words.next_key(end) == "'" and words.glued[end] and words.next_key(end + 1) == "s":
        return end + 2
    return end


def _closes_title(scan: Scan, i: int) -> bool:
    """Tell whether a word without capital ends a title in title case."""
    words, key = scan.words, scan.words.keys[i]
    if key == ",":
        return not words.glued[i] or scan.at(i + 1, "unit", "head", "country") is not None
    if key == "and":
        return scan.at(_past_the(scan, i + 1), "head", "instrument", "country") is not None
    if key in ("in", "of"):
        return scan.at(_past_the(scan, i + 1), "country", "stop") is not None
    return key not in _JOINING


def _past_the(scan: Scan, i: int) -> int:
    return i + 1 if scan.words.key(i) == "the" else i


def _trim_joining(scan: Scan, start: int, end: int) -> int:
    while end > start and (
        scan.words.keys[end - 1] in _JOINING or not scan.words.keys[end - 1][0].isalpha()
    ):
        end -= 1
    return end


def find_phrase_start(scan: Scan, end: int) -> int:
    """Return where an unquoted title begins that ends right before token `end` (kk, ky, uz).

    It is the nearest word with a capital on the left in the same sentence; `end` where none is.
    """
    words = scan.words
    start = end
    for i in range(end - 1, max(end - 1 - _LONGEST_PHRASE, -1), -1):
        key = words.keys[i]
        if not (key[0].isalpha() or (key in "-'" and words.glued[i])):
            break
        if key[0].isalpha() and words.printed(i)[0].isupper():
            start = i
            break
        if not words.tight[i]:
            break
    return start
