"""The next number of a series of urgent interventions: after OBS 021.3 comes OBS 021.4."""

from collections import Counter
from collections.abc import Sequence

import regex

from habeas.vocab.reference_schemes import load_reference_schemes

_FOLLOW = "follow"
_LAST = regex.compile(r"\.\d{1,2}$")
_MOST = 99  # follow-ups are written with two figures at most


def next_reference(references: Sequence[str]) -> str:
    """Return the next number of the series that most of the references belong to, "" for none.

    They are in their normal form, in the order in which they came; of two series as frequent it is
    the later. Only schemes that number what follows have series.
    """
    found = [(parts, number) for one in references for parts, number in _series(one)]
    if not found:
        return ""
    counts = Counter(series for series, _ in found)
    latest = {series: place for place, (series, _) in enumerate(found)}
    series = max(counts, key=lambda one: (counts[one], latest[one]))
    last = max(number for one, number in found if one == series)
    return f"{series}.{last + 1}" if last < _MOST else ""


def count_series(references: Sequence[str]) -> int:
    """Return how many series the references belong to."""
    return len({series for one in references for series, _ in _series(one)})


def _series(reference: str) -> list[tuple[str, int]]:
    """Return the series of a reference and its number in it, 0 for the first; else nothing."""
    for scheme in load_reference_schemes():
        if _FOLLOW not in scheme.pattern.groupindex:
            continue
        match = scheme.pattern.fullmatch(reference)
        if match is not None:
            follow = match[_FOLLOW]
            return [(_LAST.sub("", reference) if follow else reference, int(follow or 0))]
    return []
