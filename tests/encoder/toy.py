"""A toy encoder: the file format whole, of two layers that know nothing."""

import hashlib
from pathlib import Path

import numpy as np

WIDTH = 96
LETTERS = "▁abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,()абвгдАБВГД0123456789"
LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]


def write_toy(folder: Path, seed: int = 1, layers: int = 2) -> Path:
    """Write a weights file and its hash; return the file."""
    rng = np.random.default_rng(seed)
    texts = ["<s>", "<pad>", "</s>", "<unk>", *LETTERS, "▁ab", "abc"]
    blob = [text.encode() for text in texts]
    count = len(texts)
    arrays: dict[str, np.ndarray] = {
        "pieces": np.frombuffer(b"".join(blob), np.uint8),
        "piece_ends": np.cumsum([len(x) for x in blob]).astype(np.uint32),
        "scores": np.array([0.0] * 4 + [-5.0] * (count - 6) + [-6.0, -7.0], np.float32),
        "word_scales": np.full((count, WIDTH // 32), 0.1, np.float16),
        "word_nibbles": rng.integers(0, 256, (count, WIDTH // 32, 16), np.uint8),
        "positions": rng.normal(size=(160, WIDTH)).astype(np.float32) * 0.1,
        "norm": np.ones(WIDTH, np.float32),
        "norm_bias": np.zeros(WIDTH, np.float32),
        "heads.names": rng.normal(size=(len(LABELS), WIDTH)).astype(np.float32),
        "heads.names_bias": np.zeros(len(LABELS), np.float32),
        "heads.names_labels": np.array(LABELS),
    }
    for layer in range(layers):
        arrays |= _layer(f"layers.{layer}.", rng)
    return _write(folder / "weights.npz", arrays)


def write_toy_meaning(folder: Path, pieces: int, dimensions: int = 64) -> Path:
    """Write what makes vectors of windows, for a toy of six layers with so many pieces."""
    rng = np.random.default_rng(7)
    wide = WIDTH * 5
    arrays: dict[str, np.ndarray] = {
        "version": np.array(9),
        "pieces": np.array(pieces),
        "bring": rng.normal(size=(wide, WIDTH)).astype(np.float16) * 0.1,
        "bring_bias": np.zeros(WIDTH, np.float32),
        "norm": np.ones(WIDTH, np.float32),
        "norm_bias": np.zeros(WIDTH, np.float32),
        "out": rng.normal(size=(WIDTH, dimensions)).astype(np.float16),
        "skip": rng.normal(size=(wide, dimensions)).astype(np.float16) * 0.1,
        "bias": np.zeros(dimensions, np.float32),
        **_layer("layers.0.", rng),
    }
    return _write(folder / "meaning.npz", arrays)


def _layer(prefix: str, rng: np.random.Generator) -> dict[str, np.ndarray]:
    shapes = {
        "qkv": (3 * WIDTH, WIDTH),
        "out": (WIDTH, WIDTH),
        "up": (4 * WIDTH, WIDTH),
        "down": (WIDTH, 4 * WIDTH),
    }
    arrays: dict[str, np.ndarray] = {}
    for name, shape in shapes.items():
        arrays[prefix + name] = rng.integers(-127, 128, shape, np.int8)
        arrays[f"{prefix}{name}_scale"] = np.full(shape[0], 0.002, np.float32)
        arrays[f"{prefix}{name}_bias"] = np.zeros(shape[0], np.float32)
    for name in ("norm", "last"):
        arrays[prefix + name] = np.ones(WIDTH, np.float32)
        arrays[f"{prefix}{name}_bias"] = np.zeros(WIDTH, np.float32)
    return arrays


def _write(file: Path, arrays: dict[str, np.ndarray]) -> Path:
    np.savez(file, **arrays)  # type: ignore[arg-type]
    file.with_suffix(".sha256").write_text(hashlib.sha256(file.read_bytes()).hexdigest())
    return file
