"""Where the weights lie, and whether they are there; light, so that nobody waits who has none."""

from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("weights.npz")


@cache
def has_weights() -> bool:
    """Tell whether this copy of Habeas has weights; without, rules read alone."""
    return FILE.is_file()
