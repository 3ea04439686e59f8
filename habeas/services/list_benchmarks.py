"""Speed of reading a list of signatures: a letter that invented people sign.

No peer reads such lists, so the figure stands alone.
"""

import time
from collections.abc import Iterator

from habeas.services.benchmarks import Figure
from habeas.services.name_benchmarks import invent_name_pairs
from habeas.services.signatures import read_signatories

_POSTS = (
    "lawyer, Almaty",
    "director of the Public Fund “Clear River”",
    "journalist (Osh)",
    "Bishkek",
)
_LETTER = "Open letter to the President of Kaland\n\nWe call on you to stop the trial.\n\nSignatories:\n\n"


def invent_letter(count: int) -> str:
    """Return a letter with so many numbered signatures."""
    names = (one for one, _ in invent_name_pairs(count))
    lines = (f"{n}. {name}, {_POSTS[n % len(_POSTS)]}" for n, name in enumerate(names, 1))
    return _LETTER + "\n".join(lines) + "\n"


def bench_lists(count: int = 3000) -> Iterator[Figure]:
    """Yield the figure of a list of so many names, read from the bytes of its page."""
    data = invent_letter(count).encode()
    read_signatories(invent_letter(10).encode(), "warm.txt")  # vocabularies are loaded once
    started = time.process_time()
    found = read_signatories(data, "letter.txt")
    spent = time.process_time() - started
    yield Figure(name="signatures", value=len(found) / spent, unit="names per CPU second")
