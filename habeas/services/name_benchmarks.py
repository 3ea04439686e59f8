"""Speed of the names engine beside rapidfuzz, on the same pairs in the same run.

The pairs are invented: every given name of the vocabulary in two of its forms, with surnames made
of other given names. Figures are CPU seconds of this process; what counts is the ratio. rapidfuzz
gives a number without roles, scripts or reasons; names are romanized for it by anyascii.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version

import numpy as np
from anyascii import anyascii
from rapidfuzz import fuzz, process

from habeas.names.comparison import compare
from habeas.names.tables import NameTable
from habeas.services.benchmarks import Figure
from habeas.vocab.name_families import load_name_families

NamePair = tuple[str, str]
_ENDINGS = ("ov", "uly", "enko")
_TIMES = 10  # that arrays score each pair, for the clock's sake


def invent_name_pairs(count: int) -> list[NamePair]:
    """Return pairs of full names; in each the given name is one, and every other surname too."""
    forms = [family.full for family in load_name_families()]
    pairs = []
    for at in range(count):
        given = forms[at % len(forms)]
        stems = [forms[(7 * at + step) % len(forms)][0] for step in (3, 3 + at % 2)]
        one, other = (stem + _ENDINGS[at % len(_ENDINGS)] for stem in stems)
        pairs.append((f"{given[0]} {one}", f"{other} {given[-1]}"))
    return pairs


def bench_names(count: int = 3000) -> Iterator[Figure]:
    """Yield the figures of so many invented pairs."""
    yield from bench_pairs(invent_name_pairs(count))


def bench_pairs(pairs: Sequence[NamePair]) -> Iterator[Figure]:
    """Yield pairs a CPU second: raw names first seen, seen again, and in arrays. There is one at least."""
    count = len(pairs)
    latin = [(anyascii(one).lower(), anyascii(other).lower()) for one, other in pairs]
    compare(*pairs[-1])  # vocabularies are loaded once in a process
    first = _rate(count, lambda: [compare(one, other) for one, other in pairs])
    again = _rate(count, lambda: [compare(one, other) for one, other in pairs])
    single = _rate(
        count, lambda: [fuzz.WRatio(anyascii(one), anyascii(other)) for one, other in pairs]
    )
    peer = f"rapidfuzz {version('rapidfuzz')}"
    yield _figure("names, first seen", first, f"{peer} WRatio on anyascii", single)
    yield _figure("names, seen again", again, f"{peer} WRatio on anyascii", single)
    table = NameTable(name for pair in pairs for name in pair)
    left = np.tile(np.arange(0, 2 * count, 2), _TIMES)
    ours = _rate(len(left), lambda: table.score(left, left + 1))
    one, other = (_TIMES * list(names) for names in zip(*latin, strict=True))
    theirs = _rate(len(left), lambda: _score_by_peer(one, other))
    yield _figure("names, in arrays", ours, f"{peer} token_sort_ratio", theirs)


def _score_by_peer(one: Sequence[str], other: Sequence[str]) -> object:
    return process.cpdist(one, other, scorer=fuzz.token_sort_ratio, workers=1)


def _figure(name: str, ours: float, peer: str, theirs: float) -> Figure:
    return Figure(
        name=name,
        value=ours,
        unit="pairs per CPU second",
        peer=peer,
        peer_value=theirs,
        ratio=ours / theirs,
    )


def _rate(count: int, work: Callable[[], object]) -> float:
    started = time.process_time()
    work()
    return count / max(time.process_time() - started, 1e-9)
