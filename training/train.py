"""Train the encoder: `python -m training.train DATA OUT` (make train).

DATA is the folder of corpora (see habeas/encoder/MODEL_CARD.md), OUT the file of torch's state. Embeddings stay as
they are (4 bits), so that they can be shipped as they are; the lowest layers too.
"""

import argparse
import random
import time
from pathlib import Path

import regex
import torch
from torch import Tensor, nn

from habeas.encoder.pieces import PAD, Pieces
from habeas.encoder.tagger import find_path, find_runs
from training.base import Base, find_base, load_base
from training.examples import CORPORA, LABELS, UNKNOWN, Window, invented_windows, read_corpora
from training.model import Encoder

_LATIN = regex.compile(r"▁?[\p{Latin}\p{Common}\p{Inherited}]*")
_CYRILLIC = regex.compile(r"▁?[\p{Cyrillic}\p{Common}\p{Inherited}]*")
_SPECIAL = 4
# Of 36,173 and 114,592: the rest are rare, or of languages that nobody here reads; 17 MB at 4 bits.
_MOST_CYRILLIC, _MOST_LATIN = 32_000, 48_000


def choose_pieces(base: Base) -> list[int]:
    """Return the rows kept: the most probable pieces of the two scripts, in order of probability."""
    order = sorted(range(_SPECIAL, len(base.pieces)), key=lambda i: -base.scores[i])
    first = [i for i in order if _CYRILLIC.fullmatch(base.pieces[i])]
    second = [i for i in order if _LATIN.fullmatch(base.pieces[i])]
    kept = dict.fromkeys(first[:_MOST_CYRILLIC]) | dict.fromkeys(second[:_MOST_LATIN])
    return [*range(_SPECIAL), *sorted(kept, key=lambda i: -base.scores[i])]


def batches(windows: list[Window], size: int, rng: random.Random) -> list[list[Window]]:
    """Return windows of like length together, `size` pieces a batch, in random order."""
    order = sorted(windows, key=lambda w: len(w.ids) + rng.random() * 12)
    found: list[list[Window]] = []
    current: list[Window] = []
    for window in order:
        if current and (len(current) + 1) * max(len(window.ids), len(current[-1].ids)) > size:
            found.append(current)
            current = []
        current.append(window)
    found.append(current)
    rng.shuffle(found)
    return found


def to_tensors(batch: list[Window]) -> tuple[Tensor, Tensor, Tensor]:
    """Return ids, mask, and where the words' first pieces stand among batch x pieces."""
    longest = max(len(w.ids) for w in batch)
    ids = torch.full((len(batch), longest), PAD)
    mask = torch.zeros((len(batch), longest), dtype=torch.bool)
    firsts = []
    for i, w in enumerate(batch):
        ids[i, : len(w.ids)] = torch.tensor(w.ids)
        mask[i, : len(w.ids)] = True
        firsts += [i * longest + at for at in w.firsts]
    return ids, mask, torch.tensor(firsts)


def loss_of(model: Encoder, batch: list[Window], rng: random.Random) -> Tensor:
    """Return the loss of a batch, all heads."""
    ids, mask, firsts = to_tensors(batch)
    x = model(ids, mask).flatten(0, 1)[firsts]
    x = nn.functional.dropout(x, 0.1)
    corpora = torch.tensor([w.corpus for w in batch for _ in w.firsts])
    weights = torch.tensor([w.weight for w in batch for _ in w.firsts])
    total = torch.zeros(())
    plain = rng.random() < 0.3  # the shared map has to do alone what is read later
    for head in LABELS:
        gold = torch.tensor([label for w in batch for label in w.labels[head]])
        known = gold != UNKNOWN
        if known.any():
            scores = model.label(head, x[known], None if plain else corpora[known])
            each = nn.functional.cross_entropy(scores, gold[known], reduction="none")
            total = total + (each * weights[known]).sum() / len(firsts)
    return total


def train(
    model: Encoder,
    windows: list[Window],
    *,
    steps: int,
    frozen: int,
    seconds: float,
    rate: float,
    out: Path,
) -> None:
    """Train for so many steps (or seconds), saving from time to time."""
    for p in (
        *model.first.parameters(),
        *(q for x in model.layers[:frozen] for q in x.parameters()),
    ):
        p.requires_grad = False
    body = [p for x in model.layers[frozen:] for p in x.parameters()]
    optimizer = torch.optim.AdamW(
        [
            {"params": body, "lr": 2.5e-4 * rate, "weight_decay": 0.01},
            {"params": model.heads.parameters(), "lr": 2e-3 * rate, "weight_decay": 0.01},
            {"params": model.changes.parameters(), "lr": 2e-3 * rate, "weight_decay": 0.3},
        ]
    )
    rng = random.Random(int(rate * 1_000))
    start = time.time()
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer,
        lambda s: (
            min(1.0, (s + 1) / 40) * max(0.03, 1 - max(s / steps, (time.time() - start) / seconds))
        ),
    )
    model.train()
    step, seen, mean = 0, 0, 0.0
    while step < steps and time.time() - start < seconds:
        for batch in batches(windows, 1_000, rng):
            loss = loss_of(model, batch, rng)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            step += 1
            seen += sum(len(w.ids) for w in batch)
            mean = 0.98 * mean + 0.02 * float(loss.detach()) if step > 1 else float(loss.detach())
            if step % 20 == 0:
                pace = seen / (time.time() - start)
                print(f"step {step} loss {mean:.4f} pieces/s {pace:.0f}", flush=True)
            if step % 100 == 0:
                torch.save(model.state_dict(), out)
            if step >= steps or time.time() - start >= seconds:
                break
    torch.save(model.state_dict(), out)


@torch.no_grad()
def measure(model: Encoder, windows: list[Window], *, shared: bool) -> dict[str, float]:
    """Return exact F1 of spans by head and kind."""
    model.eval()
    right: dict[str, int] = {}
    found: dict[str, int] = {}
    wanted: dict[str, int] = {}
    for at in range(0, len(windows), 8):
        batch = windows[at : at + 8]
        ids, mask, firsts = to_tensors(batch)
        x = model(ids, mask, 0.0).flatten(0, 1)[firsts]
        corpora = torch.tensor([w.corpus for w in batch for _ in w.firsts])
        for head, labels in LABELS.items():
            scores = model.label(head, x, None if shared else corpora).numpy()
            position = 0
            for w in batch:
                n = len(w.firsts)
                gold = w.labels[head]
                mine = set(find_runs(find_path(scores[position : position + n], labels), labels))
                position += n
                if any(g == UNKNOWN for g in gold):
                    continue
                theirs = set(find_runs(gold, labels))
                for span in mine:
                    found[span[2]] = found.get(span[2], 0) + 1
                    right[span[2]] = right.get(span[2], 0) + (span in theirs)
                for span in theirs:
                    wanted[span[2]] = wanted.get(span[2], 0) + 1
    model.train()
    return {
        k: round(2 * right.get(k, 0) / max(1, found.get(k, 0) + wanted.get(k, 0)), 3)
        for k in sorted(wanted)
    }


def main() -> None:
    """Train, and say how it does on what was held out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--frozen", type=int, default=1)
    parser.add_argument("--steps", type=int, default=6_000)
    parser.add_argument("--seconds", type=float, default=1e9)
    parser.add_argument("--invented", type=int, default=16_000)
    parser.add_argument("--rate", type=float, default=1.0, help="of learning, times the usual")
    parser.add_argument("--resume", type=Path)
    options = parser.parse_args()
    torch.manual_seed(1)
    torch.set_flush_denormal(True)
    base = load_base(find_base())
    kept = choose_pieces(base)
    pieces = Pieces([base.pieces[i] for i in kept], [float(base.scores[i]) for i in kept])
    print(f"{len(kept)} pieces kept", flush=True)
    windows = read_corpora(options.data, pieces, held=False)
    windows += invented_windows(options.invented, 1, pieces)
    held = read_corpora(options.data, pieces, held=True) + invented_windows(400, 2, pieces)
    total = sum(len(w.ids) for w in windows)
    print(f"{len(kept)} pieces kept; {len(windows)} windows, {total} pieces; held out {len(held)}")
    sizes = {head: len(labels) for head, labels in LABELS.items()}
    model = Encoder(base, kept, options.layers, sizes, len(CORPORA))
    if options.resume:
        model.load_state_dict(torch.load(options.resume))
    train(
        model,
        windows,
        steps=options.steps,
        frozen=options.frozen,
        seconds=options.seconds,
        rate=options.rate,
        out=options.out,
    )
    for at, name in enumerate(CORPORA):
        part = [w for w in held if w.corpus == at]
        if part:
            print(name, measure(model, part, shared=True), measure(model, part, shared=False))


if __name__ == "__main__":
    main()
