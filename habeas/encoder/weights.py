"""The weights we ship: loaded once, refused if a byte of them is not what was trained."""

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt

from habeas.encoder.network import Floats, Layer, Network, layer_from
from habeas.encoder.pieces import Pieces
from habeas.encoder.shipped import FILE
from habeas.errors import HabeasError

Arrays = Mapping[str, npt.NDArray[np.generic]]
_MATRICES = ("qkv", "out", "up", "down")


class DamagedWeights(HabeasError):
    """The file of weights is not the one that was shipped."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """Labels of words: `labels[i]` by column i of `weight` (width, labels)."""

    labels: tuple[str, ...]
    weight: Floats
    bias: Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """All that the encoder needs to run."""

    pieces: Pieces
    scales: npt.NDArray[np.float16]
    nibbles: npt.NDArray[np.uint8]
    network: Network
    heads: Mapping[str, Head]

    def vectors(self, ids: npt.NDArray[np.int64]) -> Floats:
        """Return the vectors of pieces: (pieces, width)."""
        return unpack(self.nibbles[ids], self.scales[ids])


def unpack(nibbles: npt.NDArray[np.uint8], scales: npt.NDArray[np.float16]) -> Floats:
    """Return rows of weights from blocks of two to a byte, the low halves first, with their scales."""
    both = np.concatenate([nibbles & 15, nibbles >> 4], axis=-1).astype(np.float32) - 8
    both *= scales.astype(np.float32)[..., None]
    return both.reshape(len(nibbles), -1)


@cache
def load_weights(file: Path = FILE) -> Weights | None:
    """Return the weights in `file`, None where there is none (then rules read alone).

    Raises `DamagedWeights` if its SHA-256 is not the one beside it.
    """
    arrays = read_arrays(file)
    return None if arrays is None else _to_weights(arrays)


def read_arrays(file: Path) -> Arrays | None:
    """Return the arrays of a file that lies beside its SHA-256, None where there is none.

    Raises `DamagedWeights` where they do not fit.
    """
    try:
        data = file.read_bytes()
    except FileNotFoundError:
        return None
    _check(file, data)
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        return {name: arrays[name] for name in arrays.files}


def _check(file: Path, data: bytes) -> None:
    beside = file.with_suffix(".sha256")
    expected = beside.read_text("ascii").strip() if beside.exists() else "(no file beside it)"
    got = hashlib.sha256(data).hexdigest()
    if got != expected:
        raise DamagedWeights(
            f"the weights in {file.name} are damaged: expected SHA-256 {expected}, got {got}; "
            "install Habeas again, or delete the file to read with rules alone"
        )


def _to_weights(arrays: Arrays) -> Weights:
    blob = arrays["pieces"].tobytes()
    ends = arrays["piece_ends"].tolist()
    texts = [blob[a:b].decode() for a, b in zip([0, *ends], ends, strict=False)]
    count = sum(name.endswith(".qkv") for name in arrays)
    heads = sorted({name.split(".")[1].split("_")[0] for name in arrays if name[:6] == "heads."})
    return Weights(
        pieces=Pieces(texts, arrays["scores"].tolist()),
        scales=arrays["word_scales"],  # type: ignore[arg-type]
        nibbles=arrays["word_nibbles"],  # type: ignore[arg-type]
        network=Network(
            positions=to_floats(arrays["positions"]),
            norm=to_floats(arrays["norm"]),
            norm_bias=to_floats(arrays["norm_bias"]),
            layers=[to_layer(arrays, f"layers.{i}.") for i in range(count)],
        ),
        heads={
            name: Head(
                labels=tuple(str(x) for x in arrays[f"heads.{name}_labels"]),
                weight=np.ascontiguousarray(to_floats(arrays[f"heads.{name}"]).T),
                bias=to_floats(arrays[f"heads.{name}_bias"]),
            )
            for name in heads
        },
    )


def to_layer(arrays: Arrays, prefix: str) -> Layer:
    """Return the layer whose arrays' names begin with `prefix`; its matrices are scaled bytes."""
    tensors = {name: to_floats(a) for name, a in arrays.items() if name.startswith(prefix)}
    for name in _MATRICES:
        scale = tensors.pop(f"{prefix}{name}_scale")
        tensors[prefix + name] = np.ascontiguousarray((tensors[prefix + name] * scale[:, None]).T)
    return layer_from(tensors, prefix)


def to_floats(array: npt.NDArray[np.generic]) -> Floats:
    """Return an array in single precision."""
    return array.astype(np.float32)
