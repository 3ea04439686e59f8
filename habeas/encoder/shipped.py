"""Where the weights lie, and whether they are to be used; light, so that nobody waits who has none."""

import os
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("weights.npz")
RULES_ONLY = "HABEAS_RULES_ONLY"  # the environment reaches every worker, however it is started


@cache
def has_weights() -> bool:
    """Tell whether this copy of Habeas has weights; without, rules read alone."""
    return FILE.is_file()


def is_in_use() -> bool:
    """Tell whether the encoder reads: weights are there, and rules alone were not asked for."""
    return not os.environ.get(RULES_ONLY) and has_weights()


def read_by_rules_only() -> None:
    """Leave the encoder out in this process and in all that it starts from now on."""
    os.environ[RULES_ONLY] = "1"
