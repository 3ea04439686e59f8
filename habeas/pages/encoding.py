"""Bytes to text, in whatever encoding they turn out to be.

The order is: a byte-order mark; UTF-16 and UTF-32 without one; UTF-8; what the bytes are declared
to be (by the server, a meta element, an XML declaration); what letter frequencies make of them. A
declaration that the bytes contradict is not believed. Nothing raises: a byte that cannot be read
becomes U+FFFD, and a note says so.

Wherever `notes` speaks of no mixture, `data.decode(encoding, "replace")` gives the text again, so
that offsets lead back to the file. Line ends and null bytes stay as they are.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import islice

import regex

from habeas.pages.charsets import (
    Guess,
    ask_uchardet,
    count_pairs,
    guess_charset,
    score_charset,
)

# The four-byte marks come first: the mark of UTF-32-LE begins like that of UTF-16-LE.
MARKS = (
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
WIDE = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")

# What the names mean in practice: WHATWG Encoding Standard, "Names and labels".
ALIASES = {
    "iso-8859-1": "windows-1252",
    "latin-1": "windows-1252",
    "latin1": "windows-1252",
    "ascii": "windows-1252",
    "us-ascii": "windows-1252",
    "iso-8859-9": "windows-1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "windows-874": "cp874",
    "tis-620": "cp874",
    "x-mac-cyrillic": "mac-cyrillic",
    "macintosh": "mac-roman",
    "unicode": "utf-16",
    "utf8": "utf-8",
    "koi8-ru": "koi8-u",
}
# Python has them as text encodings; no page is written in them, and some run programs of escapes.
NOT_FOR_PAGES = frozenset({"idna", "punycode", "undefined", "utf-7"} | {"unicode-escape"})
NOT_FOR_PAGES |= {"raw-unicode-escape", "mbcs", "oem"}

_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\0\0\xfe\xff")
HEAD = 4096  # bytes in which a page declares its encoding (browsers look at 1,024)
SAMPLE = 1 << 16  # bytes that show whether a text is UTF-16 or UTF-32
WIDE_SHARE = 0.7  # of the characters of such a text, those of European and Cyrillic letters
STRONG = 4  # continuation bytes in one line that show it is UTF-8: chance gives one or two
SHARE = 0.1  # ... or in all lines together, for each byte that lies in no UTF-8 character
QUOTE = b"\xe2\x80"  # a dash or a quotation mark in UTF-8; nonsense in any other encoding
# Nats by which letter frequencies must contradict a declaration: 1 in 20,000, and a little a
# letter, since a text all in capitals is about so much less likely than it should be.
MARGIN, MARGIN_A_LETTER = 10.0, 0.3
ASK_WIDE, ASK_SINGLE = 8, 20  # bytes from 0x80 up; below, uchardet names rare encodings
LISTED = 10  # line numbers that a note names
TWICE = 3  # runs of letters that must look encoded twice before we say so
TWICE_IN = 1 << 18  # characters of a text that are looked at for that
RUNS = 200  # ... and runs

DECLARED = regex.compile(rb"""<\?xml[^>]{0,200}?\bencoding\s*+=\s*+["']([\w.:-]{1,40}+)["']""")
META = regex.compile(
    rb"""<meta\b[^>]{0,300}?\bcharset\s*+=\s*+["']?\s*+([\w.:-]{1,40}+)""", regex.IGNORECASE
)
SURROGATE = regex.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")  # half a pair, written as if UTF-8
ISO_2022 = ((b"\x1b$B", "iso2022_jp"), (b"\x1b$@", "iso2022_jp"), (b"\x1b$)C", "iso2022_kr"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text, the Python name of its encoding, and plain sentences on what was odd about it."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, *, declared: str | None = None, html: bool = False) -> Decoded:
    """Return the text of `data`.

    `declared` is the charset that the server or the archive gives; with `html`, a meta element is
    asked too. An XML declaration is always asked. Any bytes are accepted.
    """
    claims = [name for name in (declared, *_find_claims(data, html=html)) if name]
    decoded = _decode_marked(data) or _decode_wide(data) or _decode_utf8(data, claims)
    if decoded is None:
        decoded = _decode_mixed(data) or _decode_single(data, claims)
    notes = (*decoded.notes, *_find_oddities(decoded.text))
    return Decoded(text=decoded.text, encoding=decoded.encoding, notes=notes)


def decode_wide(data: bytes) -> str | None:
    """Return the text of UTF-16 or UTF-32, with a mark or without; None for all other bytes."""
    marked = data.startswith(_WIDE_MARKS)
    decoded = _decode_marked(data) if marked else _decode_wide(data)
    return decoded.text if decoded else None


def parse_charset(name: str) -> str | None:
    """Return the Python name of a declared charset as browsers take it, or None if unknown.

    "ISO-8859-1" gives "windows-1252", "win-1251" and "cp1251" give "windows-1251".
    """
    plain: str = name.strip(" \t\r\n\"'").lower()
    plain = regex.sub(r"^(?:x-)?(?:cp|win|windows)[-_]?(?=125\d$)", "windows-", plain)
    plain = ALIASES.get(plain, plain)
    if plain.replace("_", "-") in NOT_FOR_PAGES:
        return None
    try:
        b"aaaa".decode(plain, "replace")  # of no bytes at all, Python takes any name
    except (LookupError, ValueError):  # ValueError: a null or a lone surrogate in the name
        return None
    return plain


def _find_claims(data: bytes, *, html: bool) -> Iterator[str]:
    head = data[:HEAD]
    for pattern in (DECLARED, META) if html else (DECLARED,):
        if found := pattern.search(head):
            yield found[1].decode("ascii", "replace")


def _decode_marked(data: bytes) -> Decoded | None:
    """Read bytes that open with a byte-order mark."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            if encoding == "utf-8-sig" and (mixed := _decode_mixed(data)):
                return mixed
            decoded = _replace(data, encoding)
            # Two null characters after the mark of UTF-16 look like UTF-32, but then fail.
            if encoding != "utf-32" or not decoded.notes:
                return decoded
    return None


def _decode_wide(data: bytes) -> Decoded | None:
    """Read UTF-16 and UTF-32 without a mark: they hold null bytes, and read well in one way."""
    sample = data[: SAMPLE - SAMPLE % 4]
    if b"\0" not in sample:
        return None
    for encoding in WIDE:
        text = sample.decode(encoding, "replace")
        common = sum(1 for char in text if "\t" <= char < "\u0600" or "\u2010" <= char < "\u2040")
        if text and common >= WIDE_SHARE * len(text):
            return _replace(data, encoding)
    return None


def _decode_utf8(data: bytes, claims: list[str]) -> Decoded | None:
    """Read UTF-8, in which chance rarely writes, and the seven-bit encodings of East Asia."""
    if not _is_utf8(data):
        # Halves of a surrogate pair are no UTF-8, but nothing else looks like them.
        rest = SURROGATE.sub(b"", data)
        return _replace(data, "utf-8") if len(rest) < len(data) and _is_utf8(rest) else None
    text = data.decode("utf-8")
    for escape, encoding in ISO_2022:
        if escape in data and text.isascii() and not (decoded := _replace(data, encoding)).notes:
            return decoded
    if text.isascii():
        return Decoded(text=text, encoding="utf-8")
    return Decoded(text=text, encoding="utf-8", notes=_contradict(claims, "utf-8"))


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decode_mixed(data: bytes) -> Decoded | None:
    """Read bytes that are UTF-8 at least in part, line by line where they are not all of it.

    A line is of the other encoding where a third of what it has outside ASCII is no UTF-8.
    None means that nothing points to UTF-8.
    """
    continued, stray = _weigh_utf8(data)
    if not continued:
        return None
    lines = data.splitlines(keepends=True)
    weights = [(0, 0) if line.isascii() else _weigh_utf8(line) for line in lines]
    others = [n for n, (good, bad) in enumerate(weights) if bad * 2 > good]
    kept = [good for good, bad in weights if good >= bad * 2]
    if max(kept, default=0) < STRONG and sum(kept) <= SHARE * stray and QUOTE not in data:
        return None
    start = "utf-8-sig" if data.startswith(b"\xef\xbb\xbf") else "utf-8"
    guess = guess_charset(b"".join(lines[n] for n in others))
    if guess is None:
        return _replace(data, start)
    rest = b"".join(
        line for line, (good, bad) in zip(lines, weights, strict=True) if good >= bad * 2
    )
    if score_charset(count_pairs(rest), guess.encoding).is_convincing:
        return None  # chance has written UTF-8 in a few short lines, which happens in cp866
    return _decode_lines(lines, frozenset(others), guess.encoding, start)


def _decode_lines(lines: list[bytes], others: frozenset[int], other: str, start: str) -> Decoded:
    text = "".join(
        line.decode(other if n in others else start if n == 0 else "utf-8", "replace")
        for n, line in enumerate(lines)
    )
    named = ", ".join(str(n + 1) for n in sorted(others)[:LISTED])
    more = ", ..." if len(others) > LISTED else ""
    note = f"mixed encodings: {len(others)} of {len(lines)} lines are {other} ({named}{more})"
    return Decoded(text=text, encoding=start, notes=(f"{note}, the rest utf-8", *_lost(text)))


def _weigh_utf8(data: bytes) -> tuple[int, int]:
    """Return how many bytes continue a UTF-8 character, and how many lie in none."""
    data = SURROGATE.sub(b"???", data)
    text = data.decode("utf-8", "ignore")
    valid = len(text.encode("utf-8"))
    return valid - len(text), len(data) - valid


def _decode_single(data: bytes, claims: list[str]) -> Decoded:
    """Read bytes that are no UTF-8: as declared where that is likely, else as letters suggest."""
    guess = guess_charset(data)
    if guess is None:
        return _replace(data, "utf-8")
    for claim in claims:
        encoding = parse_charset(claim)
        if encoding and _is_believable(data, encoding, guess):
            return _replace(data, encoding)
    best = guess.encoding if guess.is_convincing else _ask(data) or guess.encoding
    decoded = _replace(data, best)
    notes = (*decoded.notes, *_contradict(claims, best))
    return Decoded(text=decoded.text, encoding=best, notes=notes)


def _ask(data: bytes) -> str | None:
    """Return what uchardet finds, where there is enough text for it not to be chance."""
    high = len(data.translate(None, delete=bytes(range(0x80))))
    named = parse_charset(ask_uchardet(data) or "")
    if named is None or not _is_readable(data, named):
        return None
    return named if high >= (ASK_WIDE if _is_wide(named) else ASK_SINGLE) else None


def _is_believable(data: bytes, encoding: str, guess: Guess) -> bool:
    """Tell whether bytes that are no UTF-8 may be what they are declared to be."""
    if encoding.startswith("utf-8"):
        return False
    if _is_wide(encoding):  # one character in two bytes or more: letter frequencies say nothing
        return _is_readable(data, encoding) and not guess.is_convincing
    score = score_charset(count_pairs(data), encoding)
    return score.total > guess.total - MARGIN or score.mean > guess.mean - MARGIN_A_LETTER


def _is_wide(encoding: str) -> bool:
    """Tell whether an encoding needs more than one byte for some letters."""
    return len(bytes(range(0x80, 0x100)).decode(encoding, "replace")) != 0x80


def _is_readable(data: bytes, encoding: str) -> bool:
    """Tell whether the start of `data` has no bytes that are impossible in `encoding`.

    A sample may end in the middle of a character, therefore the last sign does not count.
    """
    return "\ufffd" not in data[:SAMPLE].decode(encoding, "replace")[:-1]


def _replace(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(text=data.decode(encoding), encoding=encoding)
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
        return Decoded(text=text, encoding=encoding, notes=_lost(text))


def _lost(text: str) -> tuple[str, ...]:
    lost = text.count("\ufffd")
    return (f"bytes that could not be read and stand as U+FFFD: {lost}",) if lost else ()


def _contradict(claims: list[str], encoding: str) -> tuple[str, ...]:
    """Say which declarations the bytes contradict."""
    wrong = [claim for claim in claims if parse_charset(claim) != encoding]
    return tuple(f"declared as {claim[:40]!r}, but the bytes are {encoding}" for claim in wrong)


def _find_oddities(text: str) -> Iterator[str]:
    if nulls := text.count("\0"):
        yield f"null characters: {nulls}"
    if through := _find_double_encoding(text):
        yield f"looks encoded twice (UTF-8 taken for {through}); left as it is"


def _find_double_encoding(text: str) -> str | None:
    """Return the encoding that UTF-8 was taken for before it was saved as UTF-8 again, or None.

    "РџСЂРёРІРµС‚" is "Привет" taken for windows-1251; "Ã©tÃ©" is "été" taken for windows-1252.
    """
    text = text[:TWICE_IN]
    for encoding in ("windows-1252", "windows-1251"):
        hits = list(islice(_twice_pattern(encoding).finditer(text), RUNS))
        twice = [len(hit[0]) for hit in hits if _is_encoded_twice(hit[0], encoding)]
        if len(twice) < TWICE:
            continue
        foreign = sum(1 for char in text[: hits[-1].end()] if not char.isascii())
        if sum(twice) * 2 > foreign:
            return encoding
    return None


@cache
def _twice_pattern(encoding: str) -> "regex.Pattern[str]":
    """Return the look of UTF-8 characters taken for `encoding`: one lead, then what continues."""
    leads = "".join(_kept(byte, encoding) for byte in range(0xC2, 0xF5))
    others = "".join(_kept(byte, encoding) for byte in range(0x80, 0xC0))
    return regex.compile(rf"(?:[{regex.escape(leads)}][{regex.escape(others)}]{{1,3}}){{1,64}}+")


def _kept(byte: int, encoding: str) -> str:
    """Return the character of a byte; one that the encoding lacks is kept as a control sign."""
    return bytes((byte,)).decode(encoding, "ignore") or chr(byte)


def _is_encoded_twice(run: str, encoding: str) -> bool:
    try:
        data = b"".join(
            bytes((ord(char),)) if "\x80" <= char <= "\x9f" else char.encode(encoding)
            for char in run
        )
    except UnicodeError:
        return False
    return _is_utf8(data)
