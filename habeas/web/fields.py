"""Columns that keep any text to the letter, and sort it by code points on every database."""

from enum import StrEnum
from typing import TYPE_CHECKING, Any

from django.db import models

from habeas.store.faithful import from_kept, to_kept

if TYPE_CHECKING:
    _Text = models.TextField[Any, Any]
else:
    _Text = models.TextField  # Django's fields take no type arguments at run time


class IdField(_Text):
    """A short text of our own making: ids, codes, times. Escaped going in, not coming out."""

    def db_type(self, connection: Any) -> str:
        """Return the type of the column.

        On PostgreSQL spelled with its schema: Django gives whatever begins with "text" a second
        index for searches by beginning, which a column sorted by code points does not need.
        """
        return "pg_catalog.text" if connection.vendor == "postgresql" else "text"

    def db_parameters(self, connection: Any) -> Any:
        """Return the type with the order: by code points, as SQLite sorts, in any country."""
        order = "C" if connection.vendor == "postgresql" else None
        return {**super().db_parameters(connection), "collation": order}

    def get_prep_value(self, value: Any) -> Any:
        """Return what the database can keep."""
        return to_kept(value) if isinstance(value, str) else value


class WordsField(IdField):
    """A text of somebody else's making: titles, names, words, reasons."""

    def from_db_value(self, value: str | None, _expression: Any, _connection: Any) -> str | None:
        """Return what was given."""
        return value if value is None else from_kept(value)


class CodeField(IdField):
    """A value of one of our enumerations."""

    def __init__(self, codes: type[StrEnum] | None = None, **options: Any) -> None:
        self.codes = codes
        super().__init__(**options)

    def from_db_value(self, value: str | None, _expression: Any, _connection: Any) -> Any:
        """Return the member."""
        return value if value is None or self.codes is None else _MEMBERS[self.codes](value)

    def get_prep_value(self, value: Any) -> Any:
        """Return the value of the member."""
        return str(value) if value is not None else None


class _Members(dict[type[StrEnum], Any]):
    """Looking a member up in a dictionary takes a third of the time of calling the enumeration."""

    def __missing__(self, codes: type[StrEnum]) -> Any:
        self[codes] = {str(code): code for code in codes}.__getitem__
        return self[codes]


_MEMBERS = _Members()
