"""A toy encoder: the file format whole, of two layers that know nothing."""

import hashlib
from pathlib import Path

import numpy as np

WIDTH = 96
LETTERS = "▁abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.,()абвгдАБВГД0123456789"
LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]


def write_toy(folder: Path, seed: int = 1) -> Path:
    """Write a weights file and its hash; return the file."""
    rng = np.random.default_rng(seed)
    texts = ["<s>", "<pad>", "</s>", "<unk>", *LETTERS, "▁ab", "abc"]
    blob = [text.encode() for text in texts]
    count = len(texts)
    arrays = {
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
    shapes = {
        "qkv": (3 * WIDTH, WIDTH),
        "out": (WIDTH, WIDTH),
        "up": (4 * WIDTH, WIDTH),
        "down": (WIDTH, 4 * WIDTH),
    }
    for layer in range(2):
        for name, shape in shapes.items():
            key = f"layers.{layer}.{name}"
            arrays[key] = rng.integers(-127, 128, shape, np.int8)
            arrays[key + "_scale"] = np.full(shape[0], 0.002, np.float32)
            arrays[key + "_bias"] = np.zeros(shape[0], np.float32)
        for name in ("norm", "last"):
            arrays[f"layers.{layer}.{name}"] = np.ones(WIDTH, np.float32)
            arrays[f"layers.{layer}.{name}_bias"] = np.zeros(WIDTH, np.float32)
    file = folder / "weights.npz"
    np.savez(file, **arrays)  # type: ignore[arg-type]
    file.with_suffix(".sha256").write_text(hashlib.sha256(file.read_bytes()).hexdigest())
    return file
