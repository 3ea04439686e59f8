"""The same item on another page.

Copies with equal words have equal fingerprints. A copy that is cut short, or has a caption more,
is known by its headline together with most of its words in the same order.
"""

from array import array
from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

from habeas.model.item import Item
from habeas.text.normalize import fold
from habeas.vocab.countries import parse_country_prefix

_SHINGLE = 5  # words in a row: five of them are seldom equal by chance, and survive small changes
_KEPT = 400  # shingles kept of an item: enough for 0.9 of all items whole
_ASKED = 64  # newest items of one headline: what more items bear ("News") is no headline
_SHARE = 0.6  # of the shorter copy's shingles that must stand in the longer one
_SHARE_OTHER_DATE = 0.9  # a re-post days later keeps its words; a monthly text changes some


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """An item seen before: the document and the number of the item."""

    doc: str
    item: int


@dataclass(frozen=True, slots=True)
class _Entry:
    known: Known
    published: str | None
    shingles: "array[int]"  # a set of them takes 45 kB, in a row they take 3


class SeenItems:
    """The items of a run, to recognize one that comes again.

    Memory: at most 4 kB an item; `limit` items are kept, the oldest go first, and then a copy of
    one of those counts as new. The default takes 20 MB.
    """

    def __init__(self, *, limit: int = 5000) -> None:
        self._limit = limit
        self._by_print: dict[str, Known] = {}
        self._by_title: dict[str, list[_Entry]] = {}
        self._order: deque[tuple[str, str]] = deque()

    def find_or_add(self, doc: str, item: Item) -> Known | None:
        """Return the earlier copy of `item` in another document, or remember it as new."""
        title = title_key(item)
        shingles = to_shingles(item.text) if title else frozenset[int]()
        found = self._find(doc, item, title, shingles)
        if found is None:
            self._add(doc, item, title, shingles)
        return found

    def _find(self, doc: str, item: Item, title: str, shingles: frozenset[int]) -> Known | None:
        known = self._by_print.get(item.fingerprint) if item.fingerprint else None
        if known is not None and known.doc != doc:
            return known
        for entry in self._by_title.get(title, [])[-_ASKED:] if title else ():
            if entry.known.doc != doc and _same(entry, item, shingles):
                return entry.known
        return None

    def _add(self, doc: str, item: Item, title: str, shingles: frozenset[int]) -> None:
        known = Known(doc=doc, item=item.number)
        if item.fingerprint:
            self._by_print.setdefault(item.fingerprint, known)
        if title:
            entry = _Entry(known, item.published, array("q", shingles))
            self._by_title.setdefault(title, []).append(entry)
        self._order.append((item.fingerprint, title))
        if len(self._order) > self._limit:
            self._forget(*self._order.popleft())

    def _forget(self, mark: str, title: str) -> None:
        self._by_print.pop(mark, None)
        entries = self._by_title.get(title, [])
        if entries:
            entries.pop(0)
        if not entries:
            self._by_title.pop(title, None)


def title_key(item: Item) -> str:
    """Return the folded headline without its countries; "" where there is none."""
    title = item.title or ""
    prefix = parse_country_prefix(title)
    return fold(title[prefix.span.end :] if prefix else title)


def to_shingles(text: str) -> frozenset[int]:
    """Return hashes of the runs of five words of `text`, the first 400 of them."""
    words = fold(text).split()
    runs: Iterable[tuple[str, ...]] = (
        tuple(words[i : i + _SHINGLE]) for i in range(max(len(words) - _SHINGLE + 1, 1))
    )
    return frozenset(hash(run) for run, _ in zip(runs, range(_KEPT), strict=False))


def is_copy(one: frozenset[int], other: frozenset[int], *, redated: bool) -> bool:
    """Tell whether two items with one headline are mostly the same text, by their shingles.

    `redated` says that they carry different dates.
    """
    share = _SHARE_OTHER_DATE if redated else _SHARE
    fewer = min(len(one), len(other))
    return fewer > 0 and len(one & other) >= fewer * share


def _same(entry: _Entry, item: Item, shingles: frozenset[int]) -> bool:
    redated = entry.published and item.published and entry.published != item.published
    return is_copy(frozenset(entry.shingles), shingles, redated=bool(redated))
