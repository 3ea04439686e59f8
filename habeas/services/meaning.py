"""Search by meaning: items with a passage that is about what is asked, in whatever language.

The passages of all items are compared: by sketches first (a bit a dimension, held in memory: 40
bytes a passage), the nearest of those by their vectors. A viewer is shown items by passages that they see as
they were read: where a name is covered, the passage does not count, as its vector knows the name.
"""

import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import islice
from threading import Lock
from weakref import WeakKeyDictionary

import numpy as np
import numpy.typing as npt

from habeas.encoder.shipped import is_in_use
from habeas.errors import HabeasError, NotFound
from habeas.model.records import ItemRecord, PassagesRecord
from habeas.model.spans import Span
from habeas.search.parsing import parse_query
from habeas.services.looking import Found, Looking
from habeas.store.protocol import Store

LIMIT = 50  # items shown: who reads further asks anew
_NEAREST = 500  # passages that are compared by their vectors: ten for each item shown
_TELLING = 4  # letters of the words of a question that are marked: shorter ones tell little
_READ = 2_000  # items whose vectors are in memory at once
_LEAST = (
    0.15  # likeness below which nothing is in common: of two other subjects half have 0.19 at most
)
_LONGEST_QUESTION = 2_000  # code points; more is no question
_MOST_PARTS = 8  # passages of an item by which others are found: what it is about stands first
Fits = Callable[[ItemRecord], bool]
_kept: "WeakKeyDictionary[Store, tuple[str, _Stock]]" = WeakKeyDictionary()
_lock = Lock()


def _any_item(_: ItemRecord) -> bool:
    return True


class Missing(StrEnum):
    """Why there is nothing to search by meaning."""

    WEIGHTS = "weights"
    ITEMS = "items"
    ITEM = "item"


_TOLD = {
    Missing.WEIGHTS: "expected the encoder's weights, which search by meaning needs; this copy of "
    "Habeas has none: search for words",
    Missing.ITEMS: "expected items that the encoder has read, found none: add the documents again, "
    "without --rules-only",
    Missing.ITEM: "expected an item that the encoder has read: add its document again, without "
    "--rules-only",
}


class NoMeaning(HabeasError):
    """Search by meaning needs the encoder, and items that it has read: which of them is missing."""

    def __init__(self, missing: Missing) -> None:
        super().__init__(_TOLD[missing])
        self.missing = missing


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """The items found, the closest first, and how many of all items can be found by meaning.

    `like` is the item by which they were found, as the viewer sees it.
    """

    rows: tuple[Found, ...]
    known: int
    like: ItemRecord | None = None


@dataclass(frozen=True, slots=True)
class _Stock:
    """The sketches of all passages: `owners[i]` is the place of passage i's item among `items`."""

    items: Sequence[str]
    owners: npt.NDArray[np.int32]
    sketches: npt.NDArray[np.uint64]  # (words of 64 bits, passages): quicker than by passage

    def find_nearest(self, vectors: npt.NDArray[np.float32]) -> list[str]:
        """Return the items of the passages that are nearest to any of `vectors`."""
        if not len(self.owners) or vectors.shape[1] != len(self.sketches) * 64:
            return []
        away = np.full(len(self.owners), np.iinfo(np.uint16).max, np.uint16)
        for one in _sketch(vectors).T:
            apart = np.zeros(len(self.owners), np.uint16)
            for mine, theirs in zip(one, self.sketches, strict=True):
                apart += np.bitwise_count(mine ^ theirs)
            np.minimum(away, apart, out=away)
        some = np.argpartition(away, min(_NEAREST, len(away)) - 1)[:_NEAREST]
        return [self.items[i] for i in dict.fromkeys(self.owners[some].tolist())]


def find_by_meaning(
    looking: Looking, words: str, *, fits: Fits = _any_item, limit: int = LIMIT
) -> Close:
    """Return the items that are about what `words` say, a sentence rather than single words.

    `fits` narrows. Raises `NoMeaning` without the encoder, or where it has read no item.
    """
    # Imported where it is used: of all services this one alone needs the encoder.
    from habeas.encoder.meaning import load_meaning
    from habeas.encoder.tagger import see

    meaning = load_meaning() if is_in_use() else None
    if meaning is None:
        raise NoMeaning(Missing.WEIGHTS)
    seen = see(words[:_LONGEST_QUESTION], (), meaning=meaning)
    asked = _Asked([one.vector for one in seen.passages], meaning.version, words)
    return _find(looking, asked, fits, limit)


def find_like(
    looking: Looking, item_id: str, *, fits: Fits = _any_item, limit: int = LIMIT
) -> Close:
    """Return the items that are about the same as an item, without its copies.

    Raises `NotFound` for an item that the viewer may not see, `NoMeaning` where the encoder did not
    read it.
    """
    item = next(iter(looking.show_items(looking.store.items([item_id]))), None)
    if item is None:
        raise NotFound("item", looking.access.clean(item_id[:80]))
    own = next(iter(looking.store.passages([item_id])), None)
    if own is None:
        raise NoMeaning(Missing.ITEM)
    parts = {span: vector for vector, span in _parts(own)}
    plain = [span for _, span, _ in looking.plain_passages([(item_id, span) for span in parts])]
    asked = _Asked([parts[span] for span in plain[:_MOST_PARTS]], own.version)
    return replace(_find(looking, asked, fits, limit, without=item), like=item)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked for: vectors of a version of the encoder, and the words, if there are any."""

    vectors: Sequence[bytes]
    version: int
    words: str = ""


def _find(
    looking: Looking, asked: _Asked, fits: Fits, limit: int, *, without: ItemRecord | None = None
) -> Close:
    stock = _load(looking.store, asked.version)
    if not stock.items:
        raise NoMeaning(Missing.ITEMS)
    query = parse_query(" ".join(w for w in asked.words.split() if len(w) >= _TELLING))
    rows: dict[str, Found] = {}  # by the family of copies
    shown = {_family(without)} if without else set[str]()
    places = _ranked(looking.store, asked, stock)
    while len(rows) < limit and (some := list(islice(places, 2 * limit))):
        for row in looking.show_passages(some, query):
            family = _family(row.item)
            if family not in shown and fits(row.item) and len(rows) < limit:
                rows.setdefault(family, row)
    return Close(rows=tuple(rows.values()), known=len(stock.items))


def _family(item: ItemRecord) -> str:
    return item.same_as or item.id


def _ranked(store: Store, asked: _Asked, stock: _Stock) -> Iterator[tuple[str, Span]]:
    """Yield items with a passage of theirs, the closest first; an item comes several times."""
    if not asked.vectors:
        return
    vectors = _to_rows(b"".join(asked.vectors), len(asked.vectors))
    found: list[tuple[float, str, Span]] = []
    for record in store.passages(stock.find_nearest(vectors)):
        if record.version == asked.version:
            places = [span for _, span in _parts(record)]
            likeness = (_to_rows(record.vectors, len(places)) @ vectors.T).max(axis=1).tolist()
            found += [
                (-score, record.id, span)
                for score, span in zip(likeness, places, strict=True)
                if score >= _LEAST
            ]
    yield from ((item, span) for _, item, span in sorted(found))


def _load(store: Store, version: int) -> _Stock:
    """Return the sketches of all passages, read anew when passages changed."""
    stamp = f"{version} {store.passages_stamp()}"
    with _lock:
        known = _kept.get(store)
    if known is not None and known[0] == stamp:
        return known[1]
    stock = _read(store, version)
    with _lock:
        _kept[store] = stamp, stock
    return stock


def _read(store: Store, version: int) -> _Stock:
    items: list[str] = []
    counts: list[int] = []
    sketches: list[npt.NDArray[np.uint64]] = []
    rows = (r for r in store.each_passages() if r.version == version and r.spans)
    while some := list(islice(rows, _READ)):
        here = [len(record.spans) // 8 for record in some]
        packed = b"".join(record.vectors for record in some)
        sketches.append(_sketch(np.frombuffer(packed, np.int8).reshape(sum(here), -1)))
        items += [record.id for record in some]
        counts += here
    if not items:
        return _Stock((), np.zeros(0, np.int32), np.zeros((0, 0), np.uint64))
    owners = np.repeat(np.arange(len(items), dtype=np.int32), counts)
    return _Stock(items, owners, np.concatenate(sketches, axis=1))


def _sketch(vectors: npt.NDArray[np.floating | np.signedinteger]) -> npt.NDArray[np.uint64]:
    """Return which numbers of vectors are above 0, a bit each: (words of 64 bits, vectors)."""
    bits = np.packbits(vectors > 0, axis=1)
    return np.ascontiguousarray(bits.view(np.uint64).T)


def _parts(record: PassagesRecord) -> Iterator[tuple[bytes, Span]]:
    """Yield the vector and the place of every passage."""
    places = struct.unpack(f"<{len(record.spans) // 4}I", record.spans)
    count = len(places) // 2
    width = len(record.vectors) // count if count else 0
    for i in range(count):
        yield record.vectors[i * width : (i + 1) * width], Span(*places[2 * i : 2 * i + 2])


def _to_rows(packed: bytes, count: int) -> npt.NDArray[np.float32]:
    from habeas.encoder.meaning import unpack

    return unpack(packed, count)
