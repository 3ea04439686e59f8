"""What every part of the store does with rows: read by keys, walk, write, delete."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from itertools import starmap
from operator import itemgetter
from typing import Any, TypeVar

from django.db.models import CharField, Model, QuerySet, Value
from django.db.models.functions import Coalesce

from habeas.model.access import Visibility
from habeas.store.chunks import chunks
from habeas.store.protocol import Window
from habeas.web import rows
from habeas.web.bulk import write
from habeas.web.session import told, writing

Kept = TypeVar("Kept", bound=Model)
Thing = TypeVar("Thing")
IN = 5_000  # values in one question; SQLite takes 32,766 variables, and time is flat beyond 500
PAGE = 2_000  # rows read at a time from a long list
WRITE = 500  # rows taken at a time
LAST = "\U0010ffff"  # sorts after every letter: the end of all words with one beginning


class Shelf:
    """Rows of one database."""

    def __init__(self, alias: str = "default") -> None:
        self.alias = alias

    def transaction(self) -> AbstractContextManager[None]:
        """Open a transaction, or join the one that is open."""
        return writing(self.alias)

    def _rows(self, model: type[Kept]) -> "QuerySet[Kept]":
        return model._default_manager.using(self.alias)

    def _by(self, table: rows.Table[Thing], column: str, keys: Collection[str]) -> list[Thing]:
        """Return what has one of `keys` in a column, in no order."""
        found = self._rows(table.model)
        with told():
            return [
                value
                for some in pieces(keys)
                for value in table.read(found.filter(**{f"{column}__in": some}))
            ]

    def _each(self, table: rows.Table[Thing], column: str, size: int = PAGE) -> Iterator[Thing]:
        """Yield the values of a whole table by a unique column, page by page."""
        columns = (column, *(name for name in table.columns if name != column))
        arrange = itemgetter(*[columns.index(name) for name in table.columns])
        arranged = columns == tuple(table.columns)
        found = self._rows(table.model).order_by(column)
        after = found
        while True:
            with told():
                page = list(after.values_list(*columns)[:size])
            yield from starmap(table.make, page if arranged else map(arrange, page))
            if len(page) < size:
                return
            after = found.filter(**{f"{column}__gt": page[-1][0]})

    def _walk(self, found: "QuerySet[Any]", column: str) -> Iterator[str]:
        """Yield the distinct values of an indexed column, sorted."""
        page = found.order_by(column).values_list(column, flat=True).distinct()
        after = page
        while True:
            with told():
                values = list(after[:PAGE])
            yield from values
            if len(values) < PAGE:
                return
            after = page.filter(**{f"{column}__gt": values[-1]})

    def _add(self, table: rows.Table[Thing], values: Iterable[Thing]) -> None:
        """Write what is not there yet; inside a transaction."""
        write(self.alias, table, values, replace=False)

    def _put(self, table: rows.Table[Thing], values: Iterable[Thing]) -> None:
        """Write by id, whole; of two with one id the later."""
        with self.transaction():
            write(self.alias, table, values, replace=True)

    def _delete(self, model: type[Kept], column: str, keys: Collection[str], **more: Any) -> None:
        with self.transaction():
            for some in pieces(keys):
                self._rows(model).filter(**{f"{column}__in": some}, **more).delete()


def labelled(found: "QuerySet[Kept]", labels: Collection[Visibility]) -> "QuerySet[Kept]":
    """Leave out other labels; nothing to ask where all are open, so counting needs no table."""
    return found if set(labels) >= set(Visibility) else found.filter(label__in=labels)


def with_prop(found: "QuerySet[Kept]", prop: str) -> "QuerySet[Kept]":
    """Filter by a property, past its index: half of all statements are names.

    SQLite takes one value for narrower than a list of values, whatever they are, and would read
    every name of the casebase for those of one item.
    """
    return found.alias(said=past_index("prop")).filter(said=prop)


def past_index(column: str) -> Coalesce:
    """Return a column of text as no index has it, where walking another index is quicker."""
    return Coalesce(column, Value(""), output_field=CharField())


def cut(found: "QuerySet[Kept]", window: Window | None) -> "QuerySet[Kept]":
    """Return the part of what is found that a window shows."""
    return found if window is None else found[window.offset : window.offset + window.limit]


def cut_list(values: list[Thing], window: Window | None) -> list[Thing]:
    """Return the part of a list that a window shows."""
    return values if window is None else values[window.offset : window.offset + window.limit]


def first(values: Sequence[Thing]) -> Thing | None:
    """Return the first value, None where there is none."""
    return values[0] if values else None


def pieces(values: Iterable[Thing]) -> Iterator[list[Thing]]:
    """Yield values, each once, in lists that fit into one question."""
    return chunks(dict.fromkeys(values), IN)
