"""How far two sound forms are from each other: the cheapest way to turn one into the other.

What one sound costs for another is learnt from names in two scripts (data/name_alignment.csv): "zh"
for "j" is cheap, "m" for "b" dear. A cost is in nats: how many times (e to the cost) less likely the
two are one name than if they sounded the same.
"""

from functools import cache, lru_cache

from habeas.vocab.name_alignment import load_alignment

OTHER = 5.5  # nats: a sound for one it is never taken for
ONE_LESS = 5.0  # nats: a sound left out (or too much) that no spelling leaves out
SWAPPED = 3.0  # nats: two letters changed over by a typing error
FAR = 99.0
_PER_SOUND = 2.5  # nats of each sound of the longer form, beyond which two forms are strangers


@cache
def _gaps() -> dict[str, float]:
    return load_alignment().get("", {})


@lru_cache(maxsize=1 << 17)
def distance(left: str, right: str) -> float:
    """Return the cost in nats of taking one form for the other, `FAR` for strangers; symmetric."""
    if left == right:
        return 0.0
    if abs(len(left) - len(right)) > 6:
        return FAR
    return _align(left, right) if left < right else _align(right, left)


def _align(left: str, right: str) -> float:
    """Return the cost of the cheapest alignment of chunks of up to two sounds with one or none."""
    table, gaps = load_alignment(), _gaps()
    limit = _PER_SOUND * max(len(left), len(right))
    before: list[float] = []
    row = [0.0]
    for sound in right:
        row.append(row[-1] + gaps.get(sound, ONE_LESS))
    for i, sound in enumerate(left, start=1):
        pair = left[i - 2 : i] if i > 1 else ""
        ones, twos = table.get(sound, {}), table.get(pair, {}) if pair else {}
        gap = gaps.get(sound, ONE_LESS)
        older, before, row = before, row, [row[0] + gap]
        for j, other in enumerate(right, start=1):
            cost = before[j - 1] + (0.0 if sound == other else ones.get(other, OTHER))
            cost = min(cost, before[j] + gap, row[j - 1] + gaps.get(other, ONE_LESS))
            if j > 1:
                two = right[j - 2 : j]
                if two in ones:
                    cost = min(cost, before[j - 2] + ones[two])
                if pair and two[0] == sound and two[1] == pair[0]:
                    cost = min(cost, older[j - 2] + SWAPPED)
            if pair and other in twos:
                cost = min(cost, older[j - 1] + twos[other])
            row.append(cost)
        if min(row) > limit and min(before) > limit:
            return FAR
    return row[-1] if row[-1] <= limit else FAR
