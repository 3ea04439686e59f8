"""Write habeas/data/languages.model from py3langid's model, for our languages alone.

    python -m tools.make_language_model

Run it when `habeas.text.languages.LANGUAGES` changes, or for a newer model. py3langid keeps, for
each state of its automaton, where each of 256 bytes leads. The automaton is that of Aho and
Corasick over runs of up to six bytes, so that the trie of the runs says the same in a fiftieth of
the room (`habeas.vocab.language_model` has the form).
"""

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from itertools import chain

import numpy as np
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from habeas.text.languages import LANGUAGES
from habeas.vocab.language_model import FILE

_WINDOW = 4096  # slots tried at once
_ALIGNED = 16  # the numbers begin at a multiple of so many bytes
HEAD = """\
# Which bytes stand in which language: see habeas/vocab/language_model.py.
# source: py3langid {version}, its model for {count} languages (langid.py by Marco Lui and Tim Baldwin)
# licence: BSD-3-Clause, Copyright (c) 2011 Marco Lui, (c) 2021 Adrien Barbaresi
# date: {date}
"""


def main() -> None:
    """Write the file."""
    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    model.set_languages(LANGUAGES)
    moves = np.asarray(model.tk_nextmove).reshape(-1, 256)[np.asarray(model.tk_row)]
    children = find_children(moves)
    fail = find_fails(moves, children)
    place, base, check = place_states(children)
    at = np.array([place[state] for state in range(len(moves))])
    arrays = [base, check, np.zeros_like(base), np.full_like(base, -1)]
    arrays[2][at] = at[fail]
    arrays[3][at] = np.asarray(model.tk_output)
    weights = np.asarray(model.nb_ptc, dtype="<f2")
    head = {
        "languages": list(model.nb_classes),
        "bias": [float(value) for value in model.nb_pc],
        "slots": len(base),
        "rows": len(weights),
    }
    text = HEAD.format(
        version=version("py3langid"),
        count=len(LANGUAGES),
        date=datetime.now(tz=UTC).date().isoformat(),
    ) + json.dumps(head)
    opening = text.encode()
    opening += b" " * (-(len(opening) + 1) % _ALIGNED) + b"\n"
    parts = (*(array.astype("<i4").tobytes() for array in arrays), weights.tobytes())
    FILE.write_bytes(opening + b"".join(parts))
    print(f"{FILE.name}: {len(base)} slots, {len(moves)} states, {FILE.stat().st_size} bytes")


Children = Mapping[int, Mapping[int, int]]


def find_children(
    moves: "np.ndarray[tuple[int, int], np.dtype[np.uint16]]",
) -> dict[int, dict[int, int]]:
    """Return the trie: a state is the child of the first one that leads to it, row by row of depth."""
    seen = {0}
    level = [0]
    children: dict[int, dict[int, int]] = {}
    while level:
        for state in level:
            mine = children[state] = {}
            for byte, target in enumerate(moves[state].tolist()):
                if target not in seen:
                    seen.add(target)
                    mine[byte] = target
        level = list(chain.from_iterable(children[state].values() for state in level))
    return children


def find_fails(
    moves: "np.ndarray[tuple[int, int], np.dtype[np.uint16]]", children: Children
) -> Sequence[int]:
    """Return for each state the one of the longest end of its run; raises if the trie is none."""
    fail = [0] * len(moves)
    for state, mine in children.items():  # in order of depth
        for byte, child in mine.items():
            fail[child] = int(moves[fail[state]][byte]) if state else 0
        expected = moves[fail[state]].copy() if state else np.zeros_like(moves[0])
        for byte, child in mine.items():
            expected[byte] = child
        if not np.array_equal(expected, moves[state]):
            raise ValueError(f"state {state} is not what its run and its fail say")
    return fail


def place_states(
    children: Children,
) -> tuple[
    dict[int, int],
    "np.ndarray[tuple[int], np.dtype[np.int32]]",
    "np.ndarray[tuple[int], np.dtype[np.int32]]",
]:
    """Return the slot of each state, and `base` and `check`: those with most children go first."""
    size = 2 * len(children) + 2 * _WINDOW
    base, check = np.zeros(size, dtype=np.int32), np.full(size, -1, dtype=np.int32)
    free = np.ones(size, dtype=bool)
    free[0] = False
    place, first = {0: 0}, 1
    bases: dict[int, int] = {}
    for state, mine in sorted(children.items(), key=lambda row: (-len(row[1]), row[0])):
        if not mine:
            break
        while not free[first]:
            first += 1
        start = max(first - min(mine), 0)
        while True:
            fits = np.logical_and.reduce(
                [free[start + byte : start + byte + _WINDOW] for byte in mine]
            )
            if fits.any():
                break
            start += _WINDOW
        bases[state] = start + int(fits.argmax())
        for byte, child in mine.items():
            place[child] = bases[state] + byte
            free[place[child]] = False
    for state, start in bases.items():
        base[place[state]] = start
        for child in children[state].values():
            check[place[child]] = place[state]
    end = max(bases.values()) + 256  # a byte may be asked of any state
    return place, base[:end], check[:end]


if __name__ == "__main__":
    main()
