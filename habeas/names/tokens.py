"""Words of names against words of names, many at once: the cheapest reading of both."""

from collections.abc import Sequence
from typing import Any

from habeas.names.alignment import FAR, distance
from habeas.names.sounds import skeleton, sounds

_ASKED = 60  # candidates per word that are aligned; the others keep their plain similarity
_LATER = 0.6  # nats for a reading that is not the usual one of a word


def token_distance(left: str, right: str) -> float:
    """Return the cost in nats of taking one folded word for the other, over all their readings."""
    best = FAR
    for i, one in enumerate(sounds(left)):
        for j, other in enumerate(sounds(right)):
            best = min(best, distance(one, other) + _LATER * (min(i, 1) + min(j, 1)))
    return best


def similarities(left: Sequence[str], right: Sequence[str]) -> Any:
    """Return a matrix of similarities (rows: `left`) as float32, 1 for the same sounds.

    Every pair gets a plain similarity of sounds below 0.5; the best of each row are aligned.
    """
    import numpy as np
    from rapidfuzz import fuzz, process

    ours = [(sounds(word.casefold()) or ("",)) for word in left]
    theirs = [(sounds(word.casefold()) or ("",)) for word in right]
    plain = process.cdist(
        [f[0] for f in ours], [f[0] for f in theirs], scorer=fuzz.ratio, dtype=np.float32
    )
    bones = process.cdist(
        [skeleton(f[0]) for f in ours],
        [skeleton(f[0]) for f in theirs],
        scorer=fuzz.ratio,
        dtype=np.float32,
    )
    rough = (plain + 0.5 * bones) / 300.0
    asked = min(_ASKED, len(right))
    for i, row in enumerate(rough):
        for j in np.argpartition(-row, asked - 1)[:asked]:
            cost = token_distance(left[i].casefold(), right[j].casefold())
            length = max(len(ours[i][0]), len(theirs[j][0]), 1)
            if cost < FAR:
                rough[i, j] = 0.5 + 0.5 * max(0.0, 1 - cost / (3.5 * length))
    return rough
