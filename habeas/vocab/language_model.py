"""Statistics of which bytes stand in which language, in a form that is looked at where it lies.

The model is py3langid's, for our languages alone. Its own form takes 80 MB, and 0.9 CPU seconds to
unpack: as much as the rest of a page. Here runs of bytes are a trie in two arrays (Aoe 1989) that is
mapped into memory: what a text does not touch is never loaded, and processes share the rest.

Source: data/languages.model, written by tools/make_language_model.py, which says the format.
"""

import json
import mmap
import struct
import sys
import unicodedata
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import log1p
from pathlib import Path

from habeas.errors import VocabularyError

FILE = Path(__file__).parent.parent / "data" / "languages.model"
_NUMBER = 4  # bytes of a number of the trie
_WEIGHT = 2  # and of a weight, as IEEE half precision


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageModel:
    """A trie of runs of bytes with the weight of each run for each language.

    The child of slot s by byte b is slot `base[s] + b`, if `check` of that is s. `fail` leads from
    a run to the longest end of it that is in the trie, and from slot 0, the empty run, nowhere.
    `out` is the row of `weights` for a run, or -1. Two rows of `bias` may be of one language, which
    is as likely as the better of them.
    """

    languages: tuple[str, ...]
    bias: tuple[float, ...]
    base: Sequence[int]
    check: Sequence[int]
    fail: Sequence[int]
    out: Sequence[int]
    weights: memoryview

    def classify(self, text: str) -> str:
        """Return the language that is likeliest; the first one for a text of which nothing is known."""
        if text.isupper():
            text = text.lower()
        data = unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
        counts = Counter(self._walk(data))
        if not counts:
            return self.languages[0]
        scores = self._score(counts)
        return self.languages[max(range(len(scores)), key=scores.__getitem__)]

    def _walk(self, data: bytes) -> Iterator[int]:
        """Yield the row of the longest known run that ends with each byte, where it has one."""
        base, check, fail, out = self.base, self.check, self.fail, self.out
        state = 0
        for byte in data:
            slot = base[state] + byte
            while check[slot] != state:
                if not state:
                    slot = 0
                    break
                state = fail[state]
                slot = base[state] + byte
            state = slot
            if out[state] >= 0:
                yield out[state]

    def _score(self, counts: Counter[int]) -> list[float]:
        """Return how likely each language is, in nats: naive Bayes over the logarithms of counts."""
        by_count: dict[int, list[int]] = {}
        for row, count in counts.items():
            by_count.setdefault(count, []).append(row)
        scores = list(self.bias)
        for count, rows in by_count.items():
            for i, weight in enumerate(map(sum, zip(*self._weights_of(rows), strict=True))):
                scores[i] += log1p(count) * weight
        return scores

    def _weights_of(self, rows: Iterable[int]) -> Iterator[tuple[float, ...]]:
        form = struct.Struct(f"<{len(self.languages)}e")
        return (form.unpack_from(self.weights, row * form.size) for row in rows)


@cache
def load_language_model() -> LanguageModel:
    """Return the model that Habeas ships."""
    return read_language_model(FILE)


def read_language_model(path: Path) -> LanguageModel:
    """Return the model of a file; a `VocabularyError` says what is wrong with it.

    Lines that begin with "#" say where it comes from, a line of JSON gives languages, bias and the
    number of slots and rows, and behind it lie `base`, `check`, `fail` and `out` as little-endian
    numbers of four bytes, and the weights, row by row.
    """
    try:
        with path.open("rb") as stream:
            mapped = mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ)
        line = mapped.readline()
        while line.startswith(b"#"):
            line = mapped.readline()
        head = json.loads(line)
        languages, bias = tuple(head["languages"]), tuple(head["bias"])
        width, rows = _NUMBER * head["slots"], head["rows"] * len(languages) * _WEIGHT
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise VocabularyError(path.name, None, f"cannot be read: {error}") from error
    parts = memoryview(mapped)[mapped.tell() :]
    if len(parts) != 4 * width + rows:
        raise VocabularyError(path.name, None, f"holds {len(parts)} bytes, not {4 * width + rows}")
    base, check, fail, out = (_to_numbers(parts[i * width : (i + 1) * width]) for i in range(4))
    return LanguageModel(
        languages=languages,
        bias=bias,
        base=base,
        check=check,
        fail=fail,
        out=out,
        weights=parts[4 * width :],
    )


def _to_numbers(data: memoryview) -> Sequence[int]:
    if sys.byteorder == "little":
        return data.cast("i")
    numbers = array("i", data)
    numbers.byteswap()
    return numbers
