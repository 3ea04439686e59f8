"""Write what was trained as the file that the runtime loads: `python -m training.export TRAINED OUT`.

Vectors of pieces stay in the base model's blocks of 4 bits; matrices become 8 bits with one scale a
column (symmetric, largest weight = 127); the rest is single precision. Beside it a file with its SHA-256.
"""

import argparse
import hashlib
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import torch

from training.base import find_base, load_base
from training.examples import LABELS
from training.model import WIDTH
from training.train import choose_pieces

_MATRICES = {"qkv", "out", "up", "down"}


def main() -> None:
    """Export."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trained", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    base = load_base(find_base())
    kept = choose_pieces(base)
    state = {k: v.numpy() for k, v in torch.load(options.trained).items()}
    blob = [base.pieces[i].encode() for i in kept]
    arrays = {
        "pieces": np.frombuffer(b"".join(blob), np.uint8),
        "piece_ends": np.cumsum([len(x) for x in blob]).astype(np.uint32),
        "scores": base.scores[kept].astype(np.float32),
        "word_scales": base.words["scale"][kept],
        "word_nibbles": base.words["nibbles"][kept],
        "positions": state["positions"] + base.tensors["emb.type"][:WIDTH],
        "norm": state["first.weight"],
        "norm_bias": state["first.bias"],
    }
    arrays |= pack_layers(state)
    for head, labels in LABELS.items():
        arrays[f"heads.{head}"] = state[f"heads.{head}.weight"]
        arrays[f"heads.{head}_bias"] = state[f"heads.{head}.bias"]
        arrays[f"heads.{head}_labels"] = np.array(labels)
    np.savez(options.out, **arrays)
    write_digest(options.out)


def pack_layers(state: Mapping[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Return the layers of a state as arrays that `habeas.encoder.weights.to_layer` reads."""
    arrays = {}
    layers = 1 + max(int(k.split(".")[1]) for k in state if k.startswith("layers."))
    for i in range(layers):
        for name in ("qkv", "out", "norm", "up", "down", "last"):
            weight = state[f"layers.{i}.{name}.weight"]
            if name in _MATRICES:
                scale = np.abs(weight).max(axis=1) / 127
                arrays[f"layers.{i}.{name}"] = np.round(weight / scale[:, None]).astype(np.int8)
                arrays[f"layers.{i}.{name}_scale"] = scale.astype(np.float32)
            else:
                arrays[f"layers.{i}.{name}"] = weight
            arrays[f"layers.{i}.{name}_bias"] = state[f"layers.{i}.{name}.bias"]
    return arrays


def write_digest(file: Path) -> None:
    """Write the SHA-256 of a file beside it, and say its size."""
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    file.with_suffix(".sha256").write_text(digest + "\n")
    print(file.stat().st_size, digest)


if __name__ == "__main__":
    main()
