"""Where the passphrase or key of a backup comes from: never from an argument, which others can read.

A list of processes shows arguments to every account of the machine, and the shell keeps them.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from habeas.errors import BackupError

F = TypeVar("F", bound=Callable[..., Any])
VARIABLE = "HABEAS_PASSPHRASE"
_MOST = 100_000  # bytes of a file with a passphrase or keys


def passphrase_option(function: F) -> F:
    """Add --passphrase-file; the function gets `passphrase_file`."""
    return click.option(
        "--passphrase-file",
        type=click.Path(path_type=Path),
        help=f"File whose first line is the passphrase.  [default: ${VARIABLE}, else asked]",
    )(function)


def ask_passphrase(path: Path | None, *, new: bool) -> str:
    """Return the passphrase from a file, the environment or a person; a `new` one is asked twice."""
    if path is not None:
        return (read_lines(path) or [""])[0]
    found = os.environ.get(VARIABLE)
    if found is not None:
        return found
    answer: str = click.prompt("Passphrase", hide_input=True, confirmation_prompt=new, err=True)
    return answer


def read_lines(path: Path) -> list[str]:
    """Return the lines of a small file that say something, comments left out."""
    try:
        with path.open(encoding="utf-8") as file:
            text = file.read(_MOST)
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "no text"
        raise BackupError(
            f"{path.name}: expected a file with a line of text, got: {reason}"
        ) from None
    return [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
