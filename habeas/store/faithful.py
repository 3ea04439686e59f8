"""Any text in a form that every database keeps: nulls and lone surrogates written as escapes.

PostgreSQL refuses U+0000 in text, and UTF-8 has no form for half a surrogate pair; both stand in
hostile titles and headers, and what a source says is kept to the letter. U+FDD0, a noncharacter
that is never used in interchange, opens an escape of four hex digits; itself it is escaped too, so
the way back is exact for every string.
"""

import regex

_MARK = "\ufdd0"
_UNSAFE = regex.compile(r"[\x00\ud800-\udfff\ufdd0]")
_ESCAPED = regex.compile(_MARK + r"([0-9a-f]{4})")


def needs_escape(text: str) -> bool:
    """Tell whether a database cannot keep `text` as it is."""
    return "\0" in text if text.isascii() else _UNSAFE.search(text) is not None


def to_kept(text: str) -> str:
    """Return `text` as a database can keep it; nearly always the same string."""
    if text.isascii():
        return text.replace("\0", _MARK + "0000") if "\0" in text else text
    return _UNSAFE.sub(lambda found: f"{_MARK}{ord(found[0]):04x}", text)


def from_kept(kept: str) -> str:
    """Return the text that `to_kept` was given."""
    if _MARK not in kept:
        return kept
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), kept)
