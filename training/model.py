"""The encoder in torch: a few layers of the base model, with heads that label words."""

from collections.abc import Mapping

import numpy as np
import torch
from torch import Tensor, nn

from habeas.encoder.network import HEADS
from training.base import Base, unpack_blocks

WIDTH = 384


class Layer(nn.Module):
    """One layer of BERT, post-norm; GELU in its tanh form, which numpy has."""

    def __init__(self, tensors: Mapping[str, np.ndarray], prefix: str) -> None:
        super().__init__()
        qkv = np.concatenate([tensors[f"{prefix}{n}.w"] for n in "qkv"])
        bias = np.concatenate([tensors[f"{prefix}{n}.b"] for n in "qkv"])
        self.qkv = _linear(qkv, bias)
        self.out = _linear(tensors[prefix + "ao.w"], tensors[prefix + "ao.b"])
        self.up = _linear(tensors[prefix + "fi.w"], tensors[prefix + "fi.b"])
        self.down = _linear(tensors[prefix + "fo.w"], tensors[prefix + "fo.b"])
        self.norm = _norm(tensors[prefix + "aln.w"], tensors[prefix + "aln.b"])
        self.last = _norm(tensors[prefix + "oln.w"], tensors[prefix + "oln.b"])

    def forward(self, x: Tensor, mask: Tensor, drop: float) -> Tensor:
        """Return (batch, pieces, width); `mask` is True where pieces are."""
        batch, size, width = x.shape
        q, k, v = self.qkv(x).view(batch, size, 3, HEADS, width // HEADS).permute(2, 0, 3, 1, 4)
        a = nn.functional.scaled_dot_product_attention(q, k, v, attn_mask=mask[:, None, None, :])
        a = self.out(a.transpose(1, 2).reshape(batch, size, width))
        x = self.norm(x + nn.functional.dropout(a, drop, self.training))
        h = self.down(nn.functional.gelu(self.up(x), approximate="tanh"))
        return self.last(x + nn.functional.dropout(h, drop, self.training))


class Encoder(nn.Module):
    """The layers, and for each head one linear map and one small change of it per corpus."""

    def __init__(
        self, base: Base, kept: list[int], layers: int, heads: Mapping[str, int], corpora: int
    ) -> None:
        super().__init__()
        words = unpack_blocks(base.words[kept]) + base.tensors["emb.type"][:WIDTH]
        self.register_buffer("words", torch.from_numpy(words))
        self.register_buffer("positions", torch.from_numpy(base.tensors["emb.pos"]))
        self.first = _norm(base.tensors["emb.ln.w"], base.tensors["emb.ln.b"])
        self.layers = nn.ModuleList(Layer(base.tensors, f"l{i}.") for i in range(layers))
        self.heads = nn.ModuleDict({name: nn.Linear(WIDTH, size) for name, size in heads.items()})
        self.changes = nn.ModuleDict(
            {name: nn.Embedding(corpora, size * (WIDTH + 1)) for name, size in heads.items()}
        )
        for change in self.changes.values():
            nn.init.zeros_(change.weight)

    def forward(self, ids: Tensor, mask: Tensor, drop: float = 0.1) -> Tensor:
        """Return (batch, pieces, width)."""
        x = self.first(self.words[ids] + self.positions[: ids.shape[1]])
        x = nn.functional.dropout(x, drop, self.training)
        for layer in self.layers:
            x = layer(x, mask, drop)
        return x

    def label(self, head: str, x: Tensor, corpora: Tensor | None) -> Tensor:
        """Return (words, labels) of (words, width); with the change of each word's corpus."""
        found = self.heads[head](x)
        if corpora is None:
            return found
        unique, at = corpora.unique(return_inverse=True)
        change = self.changes[head](unique).view(len(unique), -1, WIDTH + 1)
        extra = torch.einsum("wd,cld->wcl", x, change[:, :, :WIDTH]) + change[None, :, :, WIDTH]
        return found + extra[torch.arange(len(x)), at]


def _linear(weight: np.ndarray, bias: np.ndarray) -> nn.Linear:
    made = nn.Linear(weight.shape[1], weight.shape[0])
    made.weight.data = torch.from_numpy(np.ascontiguousarray(weight))
    made.bias.data = torch.from_numpy(np.ascontiguousarray(bias))
    return made


def _norm(weight: np.ndarray, bias: np.ndarray) -> nn.LayerNorm:
    made = nn.LayerNorm(WIDTH, eps=1e-12)
    made.weight.data, made.bias.data = torch.from_numpy(weight), torch.from_numpy(bias)
    return made
