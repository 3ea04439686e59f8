"""Teach what passages are about: `python -m training.meaning DATA OUT [--minutes 60]`.

DATA is the folder of corpora (see the model card), OUT the file that the runtime loads; beside it a file
with its SHA-256 is written. The teacher is the whole base model, all 12 layers. Of its vectors is taken
away what differs between languages as a whole: else a sentence lies closer to any other of its
language than to its own translation. Texts that say the same have one target, their mean. The
encoder we ship stays as it is; only what stands above it learns: a straight map (ridge regression)
first, and two layers with the top of the teacher as their beginning.
"""

import argparse
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from habeas.encoder.meaning import LAYERS, RARE, SPECIAL, STRIDE
from habeas.encoder.network import Floats, Network, layer_from
from habeas.encoder.pieces import BREAK, START, UNKNOWN, Pieces, split_words
from habeas.encoder.tagger import WINDOW
from habeas.encoder.weights import Weights, load_weights
from training.base import Base, find_base, load_base, unpack_blocks
from training.export import pack_layers, write_digest
from training.model import WIDTH, Layer
from training.parallel import Text, find_texts

VERSION = 1  # goes up with every other outcome: only vectors of one version can be compared
DIMENSIONS = 256
_PREFIX = "query: "  # as the base model was trained for sentences that are to be like each other
_LANGUAGES = 14  # directions in which languages differ as a whole
_AT_ONCE = 1_500  # pieces
_BATCH = 96


class Teacher:
    """The whole base model in numpy."""

    def __init__(self, base: Base) -> None:
        self.base = base
        self.pieces = Pieces(base.pieces, [float(x) for x in base.scores])
        self.network = Network(
            positions=base.tensors["emb.pos"],
            norm=base.tensors["emb.ln.w"],
            norm_bias=base.tensors["emb.ln.b"],
            layers=[layer_from(_runtime_names(base, i), "") for i in range(base.layers)],
        )

    def run(self, texts: Sequence[str]) -> Floats:
        """Return (texts, width) vectors of length 1."""
        found = np.zeros((len(texts), WIDTH), np.float32)
        lists = [_ids(_PREFIX + text, self.pieces, 300) for text in texts]
        for some in _batches(lists):
            ids = np.array([i for at in some for i in lists[at]])
            sizes = [len(lists[at]) for at in some]
            vectors = unpack_blocks(self.base.words[ids]) + self.base.tensors["emb.type"][:WIDTH]
            last = self.network.run(vectors, sizes)[-1]
            for at, part in zip(some, np.split(last, np.cumsum(sizes)[:-1]), strict=True):
                found[at] = part.mean(axis=0)
        return _whole(found)


def _runtime_names(base: Base, layer: int) -> dict[str, Floats]:
    """Return a layer of the base model as the runtime names and turns its tensors."""
    t, p = base.tensors, f"l{layer}."
    names = {"out": "ao", "up": "fi", "down": "fo"}
    found = {
        "qkv": np.concatenate([t[f"{p}{n}.w"] for n in "qkv"]).T,
        "qkv_bias": np.concatenate([t[f"{p}{n}.b"] for n in "qkv"]),
        "norm": t[p + "aln.w"],
        "norm_bias": t[p + "aln.b"],
        "last": t[p + "oln.w"],
        "last_bias": t[p + "oln.b"],
    }
    for ours, theirs in names.items():
        found |= {ours: t[f"{p}{theirs}.w"].T, f"{ours}_bias": t[f"{p}{theirs}.b"]}
    return {name: np.ascontiguousarray(array) for name, array in found.items()}


def _ids(text: str, pieces: Pieces, most: int) -> list[int]:
    ids = [START]
    for word in split_words(text):
        ids += pieces.of(word.text, spaced=word.spaced)
    return [*ids[: most - 1], BREAK]


def _batches(lists: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Yield places of lists of like length, `_AT_ONCE` pieces together."""
    batch: list[int] = []
    size = 0
    for at in sorted(range(len(lists)), key=lambda i: len(lists[i])):
        if batch and size + len(lists[at]) > _AT_ONCE:
            yield batch
            batch, size = [], 0
        batch.append(at)
        size += len(lists[at])
    if batch:
        yield batch


def _whole(rows: Floats) -> Floats:
    whole: Floats = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return whole


@dataclass(frozen=True, slots=True)
class Seen:
    """A text as the shipped encoder sees it: a vector for every few pieces, and what each counts."""

    vectors: np.ndarray  # (groups of pieces, layers x width), half precision
    counts: Floats


def see(texts: Sequence[str], weights: Weights) -> list[Seen]:
    """Return what the shipped encoder sees in texts, put together as `habeas.encoder.meaning` does."""
    rare = RARE / (RARE + np.exp(np.array(weights.pieces.scores)))
    rare[: UNKNOWN + 1] = SPECIAL
    lists = [_ids(text, weights.pieces, WINDOW) for text in texts]
    found: list[Seen | None] = [None] * len(texts)
    for some in _batches(lists):
        ids = np.array([i for at in some for i in lists[at]])
        sizes = [len(lists[at]) for at in some]
        layers = weights.network.run(weights.vectors(ids), sizes)
        x, counts = np.concatenate([layers[i] for i in LAYERS], axis=1), rare[ids]
        start = 0
        for at, size in zip(some, sizes, strict=True):
            cuts = np.arange(0, size, STRIDE)
            here = slice(start, start + size)
            sums = np.add.reduceat(counts[here], cuts)
            means = np.add.reduceat(x[here] * counts[here, None], cuts, axis=0) / sums[:, None]
            found[at] = Seen(means.astype(np.float16), sums.astype(np.float32))
            start += size
    return [one for one in found if one is not None]


def to_targets(vectors: Floats, texts: Sequence[Text]) -> Floats:
    """Return (texts, DIMENSIONS) targets: what the vectors say beyond the language."""
    middle = vectors.mean(axis=0)
    languages = np.array([text.language for text in texts])
    common = [one for one in sorted(set(languages)) if (languages == one).sum() > 40]
    means = np.array([vectors[languages == one].mean(axis=0) - middle for one in common])
    directions = np.linalg.svd(means, full_matrices=False)[2][:_LANGUAGES]
    free = vectors - middle
    free = _whole(free - free @ directions.T @ directions)
    groups: dict[int, list[int]] = {}
    for at, text in enumerate(texts):
        if text.group >= 0:
            groups.setdefault(text.group, []).append(at)
    for same in groups.values():
        free[same] = free[same].mean(axis=0) / np.linalg.norm(free[same].mean(axis=0))
    some = np.random.default_rng(0).permutation(len(free))[:9_000]
    axes = np.linalg.svd(free[some], full_matrices=False)[2][:DIMENSIONS]
    return _whole((free @ axes.T).astype(np.float32))


class Net(nn.Module):
    """What learns: see `habeas.encoder.meaning.Meaning`."""

    def __init__(self, base: Base) -> None:
        super().__init__()
        wide = WIDTH * len(LAYERS)
        self.bring = nn.Linear(wide, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        top = (base.layers - 2, base.layers - 1)
        self.layers = nn.ModuleList(Layer(base.tensors, f"l{i}.") for i in top)
        self.skip = nn.Linear(wide, DIMENSIONS)
        self.out = nn.Linear(WIDTH, DIMENSIONS, bias=False)
        nn.init.normal_(self.out.weight, std=0.005)

    def forward(self, x: Tensor, counts: Tensor) -> Tensor:
        """Return (texts, dimensions); counts are 0 where nothing stands."""
        share = (counts / counts.sum(1, keepdim=True))[..., None]
        h = self.norm(self.bring(x))
        for layer in self.layers:
            h = layer(h, counts > 0, 0.1)
        mixed = self.out((h * share).sum(1)) + self.skip((x * share).sum(1))
        return nn.functional.normalize(mixed, dim=1)


@dataclass(frozen=True, slots=True)
class Scale:
    """By which the numbers that come in have mean 0 and spread 1."""

    middle: Floats
    spread: Floats

    def of(self, seen: Seen) -> Floats:
        """Return the vectors of a text in this scale."""
        scaled: Floats = (seen.vectors.astype(np.float32) - self.middle) / self.spread
        return scaled


def begin(net: Net, seen: Sequence[Seen], targets: Floats, scale: Scale) -> None:
    """Set the straight map to what ridge regression finds."""
    x = np.stack([(scale.of(s) * s.counts[:, None]).sum(0) / s.counts.sum() for s in seen])
    square = x.T @ x + 0.1 * len(x) * np.eye(x.shape[1])
    solved = np.linalg.solve(square, x.T @ targets).astype(np.float32)
    with torch.no_grad():
        net.skip.weight.copy_(torch.from_numpy(solved.T))
        net.skip.bias.zero_()


def teach(
    net: Net, seen: Sequence[Seen], targets: Floats, scale: Scale, *, minutes: float, seed: int = 1
) -> None:
    """Train for so many minutes."""
    rng = random.Random(seed)
    matrices = [p for p in net.parameters() if p.dim() > 1]
    others = [p for p in net.parameters() if p.dim() <= 1]
    groups = [{"params": matrices, "weight_decay": 0.05}, {"params": others, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=6e-4)
    gold = torch.from_numpy(targets)
    net.train()
    started, step, done = time.time(), 0, 0.0
    while done < 1:
        for batch in _shuffled(seen, rng):
            done = (time.time() - started) / (60 * minutes)
            if done >= 1:
                break
            for group in optimizer.param_groups:
                slope = 0.5 * (1 + math.cos(math.pi * done))
                group["lr"] = 6e-4 * min(1, (step + 1) / 100) * max(0.02, slope)
            x, counts = _to_tensors([seen[i] for i in batch], scale)
            loss = _loss(net(nn.functional.dropout(x, 0.1), counts), gold[batch])
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            step += 1
            if step % 50 == 0:
                print(f"step {step} loss {float(loss.detach()):.3f}", flush=True)
    net.eval()


def _shuffled(seen: Sequence[Seen], rng: random.Random) -> list[list[int]]:
    """Return batches of texts of like length, in random order."""
    order = rng.sample(range(len(seen)), len(seen))
    blocks = [
        sorted(order[at : at + 3_000], key=lambda i: len(seen[i].counts))
        for at in range(0, len(order), 3_000)
    ]
    found = [block[at : at + _BATCH] for block in blocks for at in range(0, len(block), _BATCH)]
    rng.shuffle(found)
    return found


def _to_tensors(batch: Sequence[Seen], scale: Scale) -> tuple[Tensor, Tensor]:
    longest = max(len(one.counts) for one in batch)
    x = torch.zeros(len(batch), longest, WIDTH * len(LAYERS))
    counts = torch.zeros(len(batch), longest)
    for row, one in enumerate(batch):
        x[row, : len(one.counts)] = torch.from_numpy(scale.of(one))
        counts[row, : len(one.counts)] = torch.from_numpy(one.counts)
    return x, counts


def _loss(mine: Tensor, gold: Tensor) -> Tensor:
    """Return how far vectors are from their targets, and their likeness to each other from that of those."""
    alike = gold @ gold.T
    apart = nn.functional.cross_entropy(mine @ gold.T / 0.05, torch.softmax(alike / 0.05, 1))
    off = (1 - (mine * gold).sum(1)).mean()
    return 3 * off + 15 * ((mine @ mine.T - alike) ** 2).mean() + 0.3 * apart


def export(net: Net, scale: Scale, pieces: int, out: Path) -> None:
    """Write what was taught: matrices as bytes with a scale each, the scale of what comes in within them."""
    state = {name: tensor.numpy() for name, tensor in net.state_dict().items()}
    arrays: dict[str, np.ndarray] = {
        "version": np.array(VERSION),
        "pieces": np.array(pieces),
        "norm": state["norm.weight"],
        "norm_bias": state["norm.bias"],
        "out": state["out.weight"].T.astype(np.float16),
        **pack_layers(state),
    }
    for name, bias in (("bring", "bring_bias"), ("skip", "bias")):
        weight = state[f"{name}.weight"] / scale.spread
        arrays[name] = weight.T.astype(np.float16)
        arrays[bias] = state[f"{name}.bias"] - weight @ scale.middle
    np.savez_compressed(out, **arrays)
    write_digest(out)


def main() -> None:
    """Teach and write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, default=60)
    options = parser.parse_args()
    torch.manual_seed(1)
    weights, base = load_weights(), load_base(find_base())
    if weights is None:
        raise SystemExit("expected the encoder's weights: run training.train and training.export")
    texts = find_texts(options.data)
    print(f"{len(texts)} texts", flush=True)
    targets = to_targets(Teacher(base).run([text.text for text in texts]), texts)
    seen = see([text.text for text in texts], weights)
    some = np.concatenate([one.vectors[:2] for one in seen]).astype(np.float32)
    scale = Scale(some.mean(axis=0), some.std(axis=0) + 1e-3)
    net = Net(base)
    begin(net, seen, targets, scale)
    teach(net, seen, targets, scale, minutes=options.minutes)
    export(net, scale, len(weights.pieces.texts), options.out)


if __name__ == "__main__":
    main()
