"""The encoder's layers in numpy: pieces of a window in, one vector for each of them out.

A BERT encoder (post-norm) as multilingual-e5-small is, of fewer layers. Several windows run
together: what works on single pieces runs on all of them at once, attention window by window.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
HEADS = 12
_FLAT = np.float32(0.7978845608)  # sqrt(2 / pi), of GELU's tanh form
_CUBE = np.float32(0.044715)
_EPSILON = np.float32(1e-12)


@dataclass(frozen=True, slots=True, kw_only=True)
class Layer:
    """One layer. Matrices are (in, out); `qkv` holds query, key and value side by side."""

    qkv: Floats
    qkv_bias: Floats
    out: Floats
    out_bias: Floats
    norm: Floats
    norm_bias: Floats
    up: Floats
    up_bias: Floats
    down: Floats
    down_bias: Floats
    last: Floats
    last_bias: Floats

    def run(self, x: Floats, sizes: Sequence[int]) -> Floats:
        """Return the (pieces, width) vectors of windows of these sizes after this layer."""
        x = normalize(x + _attend(x, sizes, self), self.norm, self.norm_bias)
        return normalize(x + _feed(x, self), self.last, self.last_bias)


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """Vectors of positions, layers, and the norm in front of them."""

    positions: Floats
    norm: Floats
    norm_bias: Floats
    layers: Sequence[Layer]

    def run(self, vectors: Floats, sizes: Sequence[int]) -> list[Floats]:
        """Return (pieces, width) vectors: those that go into the first layer, then those of each.

        `vectors` are those of the windows' pieces, one after the other; `sizes` tells how many
        pieces each window has.
        """
        places = np.concatenate([np.arange(size) for size in sizes])
        found = [normalize(vectors + self.positions[places], self.norm, self.norm_bias)]
        for layer in self.layers:
            found.append(layer.run(found[-1], sizes))
        return found


def normalize(x: Floats, scale: Floats, bias: Floats) -> Floats:
    """Return vectors with mean 0 and spread 1, times `scale`, plus `bias`."""
    x = x - x.mean(axis=1, keepdims=True)
    spread = np.sqrt((x * x).mean(axis=1, keepdims=True) + _EPSILON)
    normal: Floats = x / spread * scale + bias
    return normal


def _attend(x: Floats, sizes: Sequence[int], layer: Layer) -> Floats:
    width = x.shape[1]
    each = width // HEADS
    found = np.empty_like(x)
    mixed = x @ layer.qkv + layer.qkv_bias
    start = 0
    for size in sizes:
        window = mixed[start : start + size].reshape(size, 3, HEADS, each).transpose(1, 2, 0, 3)
        weights = window[0] @ window[1].transpose(0, 2, 1) * np.float32(each**-0.5)
        weights -= weights.max(axis=2, keepdims=True)
        np.exp(weights, out=weights)
        weights /= weights.sum(axis=2, keepdims=True)
        found[start : start + size] = (weights @ window[2]).transpose(1, 0, 2).reshape(size, width)
        start += size
    mixed_out: Floats = found @ layer.out + layer.out_bias
    return mixed_out


def _feed(x: Floats, layer: Layer) -> Floats:
    h: Floats = x @ layer.up
    h += layer.up_bias
    bent: Floats = h * h
    bent *= _CUBE
    bent += 1
    bent *= h
    bent *= _FLAT
    np.tanh(bent, out=bent)
    bent += 1
    h *= bent
    h *= np.float32(0.5)
    fed: Floats = h @ layer.down + layer.down_bias
    return fed


def layer_from(tensors: Mapping[str, Floats], prefix: str) -> Layer:
    """Return the layer whose tensors' names begin with `prefix`."""
    names = "qkv qkv_bias out out_bias norm norm_bias up up_bias down down_bias last last_bias"
    return Layer(**{name: tensors[f"{prefix}{name}"] for name in names.split()})
