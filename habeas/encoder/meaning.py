"""What a part of a text is about, as a vector: parts of like meaning lie close, in any language.

The layers that see names are asked once more: their vectors are put together four pieces at a time,
rare pieces before common ones, and two layers of their own make one vector of each window. They were
taught by the whole of multilingual-e5-small, less what it says of the language itself (see the model
card). Beside the names this costs a tenth.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from habeas.encoder.network import Floats, Layer, normalize
from habeas.encoder.pieces import UNKNOWN
from habeas.encoder.weights import DamagedWeights, load_weights, read_arrays, to_floats, to_layer

FILE = Path(__file__).with_name("meaning.npz")
LAYERS = (0, 3, 4, 5, 6)  # whose vectors are put together; 0 is what goes into the first
STRIDE = 4  # pieces that become one
RARE = 3e-6  # the probability of a piece that counts by half (Arora et al. 2017: A simple but tough baseline)
SPECIAL = 1e-3  # the weight of pieces that are no words
_LARGEST = 127


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """Makes vectors of windows. Maps are (in, out); `weights` has one number a piece of the vocabulary."""

    version: int
    weights: Floats
    bring: Floats
    bring_bias: Floats
    norm: Floats
    norm_bias: Floats
    layers: Sequence[Layer]
    out: Floats
    skip: Floats
    bias: Floats

    def run(
        self, seen: Sequence[Floats], ids: npt.NDArray[np.int64], sizes: Sequence[int]
    ) -> Floats:
        """Return (windows, dimensions) vectors of length 1.

        `seen` are the vectors of the windows' pieces as `Network.run` gives them, `ids` the pieces.
        """
        cuts, counts, windows = _cut(sizes)
        weights = self.weights[ids]
        sums = _add(weights, cuts)
        x = np.concatenate([_add(seen[i] * weights[:, None], cuts) for i in LAYERS], axis=1)
        straight = _add(x, windows) @ self.skip
        x /= sums[:, None]
        h = normalize(x @ self.bring + self.bring_bias, self.norm, self.norm_bias)
        for layer in self.layers:
            h = layer.run(h, counts)
        mixed = _add(h * sums[:, None], windows) @ self.out + straight
        mixed /= _add(sums, windows)[:, None]
        mixed += self.bias
        return _to_length_1(mixed)


def _cut(
    sizes: Sequence[int],
) -> tuple[npt.NDArray[np.int64], list[int], npt.NDArray[np.int64]]:
    """Return where groups of pieces begin, how many each window has, and where each window's begin."""
    counts = [-(-size // STRIDE) for size in sizes]
    starts = np.cumsum([0, *sizes[:-1]])
    cuts = np.concatenate(
        [start + np.arange(0, size, STRIDE) for start, size in zip(starts, sizes, strict=True)]
    )
    return cuts, counts, np.cumsum([0, *counts[:-1]])


def _add(rows: Floats, starts: npt.NDArray[np.int64]) -> Floats:
    """Return the sums of the stretches of rows that begin at `starts`."""
    sums: Floats = np.add.reduceat(rows, starts, axis=0)
    return sums


def _to_length_1(rows: Floats) -> Floats:
    whole: Floats = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + np.float32(1e-9))
    return whole


def pack(vectors: Floats) -> list[bytes]:
    """Return vectors as signed bytes, the largest number of each 127: their length is not kept."""
    scaled = vectors * (_LARGEST / (np.abs(vectors).max(axis=1, keepdims=True) + 1e-9))
    return [row.tobytes() for row in np.round(scaled).astype(np.int8)]


def unpack(packed: bytes, count: int) -> Floats:
    """Return `count` vectors of length 1 of what `pack` made of them, one after the other."""
    return _to_length_1(to_floats(np.frombuffer(packed, np.int8).reshape(count, -1)))


@cache
def load_meaning(file: Path = FILE) -> Meaning | None:
    """Return what `file` holds, None where it or the encoder's own weights are missing.

    Raises `DamagedWeights` if a SHA-256 is not the one beside it, or for weights of another encoder.
    """
    arrays, encoder = read_arrays(file), load_weights()
    if arrays is None or encoder is None:
        return None
    chances = np.exp(np.array(encoder.pieces.scores))
    weights = to_floats(RARE / (RARE + chances))
    weights[: UNKNOWN + 1] = SPECIAL
    if int(arrays["pieces"]) != len(weights):
        raise DamagedWeights(
            f"{file.name} was made for another encoder than the one beside it: install Habeas again"
        )
    count = sum(name.endswith(".qkv") for name in arrays)
    return Meaning(
        version=int(arrays["version"]),
        weights=weights,
        layers=[to_layer(arrays, f"layers.{i}.") for i in range(count)],
        **{
            name: to_floats(arrays[name])
            for name in ("bring", "bring_bias", "norm", "norm_bias", "out", "skip", "bias")
        },
    )
