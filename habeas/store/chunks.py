"""Long streams in lists of a size: what one transaction, one question or one round takes."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Value = TypeVar("Value")


def chunks(values: Iterable[Value], size: int) -> Iterator[list[Value]]:
    """Yield the values in lists of up to `size`."""
    rest = iter(values)
    while some := list(islice(rest, size)):
        yield some
