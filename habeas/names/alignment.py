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
LENGTHS_APART = 6  # sounds by which one form may be longer
_NONE: dict[str, float] = {}
_PER_SOUND = 2.5  # nats of each sound of the longer form, beyond which two forms are strangers


@cache
def _gaps() -> dict[str, float]:
    return load_alignment().get("", {})


@lru_cache(maxsize=1 << 13)
def distance(left: str, right: str, most: float = _PER_SOUND) -> float:
    """Return the cost in nats of taking one form for the other; symmetric.

    `FAR` for strangers, whose cost per sound of the longer form would be above `most`.
    """
    if left == right:
        return 0.0
    if abs(len(left) - len(right)) > LENGTHS_APART:
        return FAR
    limit = most * (max(len(left), len(right)) + 1)
    return _align(*trim(left, right), limit) if left < right else distance(right, left, most)


def trim(left: str, right: str) -> tuple[str, str]:
    """Return two forms without the sounds with which both begin and end, but for one at each end.

    That one may be half of a pair of sounds that stands for another ("ia" for "a").
    """
    shorter = min(len(left), len(right))
    start = 0
    while start < shorter and left[start] == right[start]:
        start += 1
    end = 0
    while end < shorter - start and left[-1 - end] == right[-1 - end]:
        end += 1
    start, end = max(start - 1, 0), max(end - 1, 0)
    return left[start : len(left) - end], right[start : len(right) - end]


def _align(left: str, right: str, limit: float) -> float:
    """Return the cost of the cheapest alignment of chunks of up to two sounds with one or none."""
    table, gaps = load_alignment(), _gaps()
    losses = [gaps.get(sound, ONE_LESS) for sound in right]
    pairs = [right[j : j + 2] for j in range(len(right) - 1)]
    before: list[float] = []
    row = [0.0]
    for loss in losses:
        row.append(row[-1] + loss)
    for i, sound in enumerate(left):
        pair = left[i - 1 : i + 1] if i else ""
        ones, twos = table.get(sound, _NONE), table.get(pair, _NONE) if pair else _NONE
        swapped = pair[::-1] if pair else None
        gap = gaps.get(sound, ONE_LESS)
        older, before, row = before, row, [row[0] + gap]
        last = row[0]
        for j, other in enumerate(right):
            cost = before[j] + (0.0 if sound == other else ones.get(other, OTHER))
            if (less := before[j + 1] + gap) < cost:
                cost = less
            if (less := last + losses[j]) < cost:
                cost = less
            if j:
                two = pairs[j - 1]
                if two in ones and (less := before[j - 1] + ones[two]) < cost:
                    cost = less
                if two == swapped and (less := older[j - 1] + SWAPPED) < cost:
                    cost = less
            if twos and other in twos and (less := older[j] + twos[other]) < cost:
                cost = less
            row.append(cost)
            last = cost
        if min(row) > limit and min(before) > limit:
            return FAR
    return row[-1] if row[-1] <= limit else FAR
