"""Marks by which the same text is known again on another page.

The fingerprint of an item is the hash of its folded words without the headline's country, its
date line, its addresses and the site's matter: blogs change these when they print a text again.
Near copies (one cut short, one with a caption more) have different fingerprints and are compared
by `habeas.resolve.items`.
"""

import hashlib
from collections.abc import Iterable


def fingerprint(lines: Iterable[str]) -> str:
    """Return 16 hex digits for folded lines, each different one once; "" for no words."""
    words = " ".join(dict.fromkeys(filter(None, lines)))
    if not words:
        return ""
    # Lone surrogates cannot be encoded; they are text like any other here.
    data = words.encode("utf-8", "surrogatepass")
    return hashlib.blake2b(data, digest_size=8).hexdigest()
