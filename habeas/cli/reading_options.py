"""What all commands share that read documents: whether the encoder reads, too."""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from habeas.encoder.shipped import RULES_ONLY, read_by_rules_only

F = TypeVar("F", bound=Callable[..., Any])


def rules_only_option(function: F) -> F:
    """Add --rules-only; the function gets nothing: the whole process reads so."""

    def leave_out(_ctx: click.Context, _param: click.Parameter, value: bool) -> None:
        if value:
            read_by_rules_only()

    return click.option(
        "--rules-only",
        is_flag=True,
        expose_value=False,
        callback=leave_out,
        help="Leave the encoder out: faster, and fewer names in running text.  "
        f"[default: ${RULES_ONLY}, if set]",
    )(function)
