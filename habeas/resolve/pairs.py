"""The names of one page that are worth a comparison: those that share a key."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from habeas.resolve.grouping import Pair


def find_pairs(keyed: Iterable[tuple[str, Iterable[str]]], most: int) -> Iterator[Pair]:
    """Yield each pair of names that share a key once, the earlier name first.

    `keyed` are names with their keys. Under one key a name meets the `most` before it only, so that
    a page of thousands of names takes no square of their number.
    """
    blocks: dict[str, list[str]] = defaultdict(list)
    seen: set[Pair] = set()
    for name, keys in keyed:
        for key in sorted(keys):
            for other in blocks[key][-most:]:
                if (other, name) not in seen:
                    seen.add((other, name))
                    yield other, name
            blocks[key].append(name)
