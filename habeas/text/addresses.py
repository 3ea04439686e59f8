"""Addresses (URLs) printed in a text."""

from collections.abc import Iterator
from dataclasses import dataclass

import regex

from habeas.model.spans import Span

_HEAD = r"(?:https?://|ftp://|www\.(?=[\p{L}\d-]+\.\p{L}))"
# Up to 4,000 characters: longer "addresses" are data, and browsers cut there too.
_ADDRESS = regex.compile(_HEAD + r"[^\s<>\"“”«»‘’{}|\\^`]{1,4000}+", regex.IGNORECASE)
_TRAIL = ".,;:!?…'*_"
_PAIRS = {")": "(", "]": "["}


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address as printed, and where."""

    url: str
    span: Span


def find_addresses(text: str) -> Iterator[Address]:
    """Yield the printed addresses of `text`, without the punctuation that closes the sentence.

    A closing bracket belongs to the address only if it opens in it, so that "(see https://a.org/b)"
    and "https://a.org/b_(c)" both come out right. A second "http" glued on starts a new address.
    """
    if "://" not in text and "www." not in text.lower():
        return
    for match in _ADDRESS.finditer(text):
        start, found = match.start(), match.group()
        for piece in _split_glued(found):
            url = _close(piece)
            if len(url) > len("https://"):
                yield Address(url=url, span=Span(start, start + len(url)))
            start += len(piece)


def _split_glued(found: str) -> list[str]:
    """Cut at an inner "http://" that no "=" or "/" leads to (those belong to archive links)."""
    cuts = [m.start() for m in regex.finditer(r"(?<=[^=/&?%])https?://", found)]
    return [found[a:b] for a, b in zip([0, *cuts], [*cuts, len(found)], strict=True)]


def _close(url: str) -> str:
    while url:
        last = url[-1]
        opens = _PAIRS.get(last)
        if last in _TRAIL or (opens and url.count(opens) < url.count(last)):
            url = url[:-1]
        else:
            break
    return url
