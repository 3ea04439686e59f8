"""Rows written in bulk, past the ORM's model objects.

Measured on pages of 40 statements: `bulk_create` took 8.9 s of CPU for 1,000 pages, nine tenths of
it in Django's preparation of each field; this takes 3.0 s. Column names still come
from the models, and values are kept as `fields` says.
"""

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from functools import cache
from itertools import chain
from typing import Any, TypeVar

from django.db import connections

from habeas.store.chunks import chunks
from habeas.store.faithful import needs_escape, to_kept
from habeas.web.rows import Table

Value = TypeVar("Value")
_PLAIN = frozenset((str, int, float, bool, bytes, type(None)))
_ROWS = 500  # at a time: 11,000 values with the widest table; PostgreSQL's time is flat from 200 on


def write(alias: str, table: Table[Value], values: Iterable[Value], *, replace: bool) -> None:
    """Write values; of those whose id is there, replace the row whole, or leave it as it is.

    Inside a transaction. Of two values with one id, the later (`replace`) or the first is kept.
    """
    connection = connections[alias]
    for some in chunks(values, _ROWS):
        made = [_to_columns(table.split(value)) for value in some]
        with connection.cursor() as cursor:
            if connection.vendor == "sqlite":
                cursor.executemany(_insertion(alias, table, 1, replace=replace), made)
                continue
            if replace:  # PostgreSQL refuses to update a row twice in one statement
                at = table.columns.index("ident")
                made = list({row[at]: row for row in made}.values())
            sql = _insertion(alias, table, len(made), replace=replace)
            cursor.execute(sql, list(chain.from_iterable(made)))


def _to_columns(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return values as the database takes them: a row is looked at whole, and nearly none changed."""
    plain = [value if type(value) in _PLAIN else _to_plain(value) for value in row]
    if needs_escape("".join([value for value in plain if type(value) is str])):
        return tuple(to_kept(value) if isinstance(value, str) else value for value in plain)
    return tuple(plain)


def _to_plain(value: Any) -> Any:
    if isinstance(value, Enum):
        value = value._value_  # `value` is a property, and takes three times as long
    return str.__str__(value) if isinstance(value, str) else value


@cache
def _insertion(alias: str, table: Table[Any], rows: int, *, replace: bool) -> str:
    """Return the SQL that writes so many rows; all names in it are those of our own columns."""
    quote = connections[alias].ops.quote_name
    columns = _quoted((*table.columns, *table.derived), table, quote)
    row = f"({', '.join(['%s'] * len(columns))})"
    conflict = "DO NOTHING"
    if replace:
        key = quote("id")
        news = ", ".join(f"{name} = excluded.{name}" for name in columns if name != key)
        conflict = f"({key}) DO UPDATE SET {news}"
    head = f"INSERT INTO {quote(table.model._meta.db_table)} ({', '.join(columns)})"
    return f"{head} VALUES {', '.join([row] * rows)} ON CONFLICT {conflict}"


def _quoted(names: Sequence[str], table: Table[Any], quote: Callable[[str], str]) -> list[str]:
    columns = {
        field.attname: field.column for field in table.model._meta.concrete_fields if field.column
    }
    return [quote(columns[name]) for name in names]
