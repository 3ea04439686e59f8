"""The one loader of vocabulary files: `habeas/data/*.csv`.

A vocabulary is a UTF-8 CSV file. It opens with lines that begin with "#": what the fields mean,
the source, the licence and the date of the data. Then come a line of column names and the rows.
Several values in one field are separated by "|". Everything that breaks the rules is a
`VocabularyError` with file and line, raised on load.
"""

import csv
import pkgutil
from collections.abc import Iterator, Mapping, Sequence

from habeas.errors import VocabularyError

HEADER_FIELDS = ("source", "licence", "date")  # each must stand in the opening comment as "# key:"


class Row:
    """One row of a vocabulary, with the line it stands on.

    A plain class, not a dataclass: forty thousand are made before the first page is read.
    """

    __slots__ = ("_fields", "_index", "file", "line")

    def __init__(self, file: str, line: int, fields: list[str], index: Mapping[str, int]) -> None:
        self.file, self.line, self._fields, self._index = file, line, fields, index

    def __getitem__(self, column: str) -> str:
        return self._fields[self._index[column]]

    def many(self, column: str) -> tuple[str, ...]:
        """Return the values of a field that holds several, separated by "|"."""
        parts = self[column].split("|")
        return tuple(part for part in map(str.strip, parts) if part)

    def wrong(self, problem: str) -> VocabularyError:
        """Return the error to raise for this row."""
        return VocabularyError(self.file, self.line, problem)


def load_rows(name: str, *, columns: tuple[str, ...], required: tuple[str, ...]) -> list[Row]:
    """Return the rows of `habeas/data/<name>`.

    `columns` must be exactly the columns of the file; `required` are those that may not be empty.
    Two rows that are the same in every field are an error.
    """
    return list(parse_rows(name, read_vocabulary(name), columns=columns, required=required))


def read_vocabulary(name: str) -> str:
    """Return the text of `habeas/data/<name>`."""
    try:
        # Not importlib.resources, which takes longer to import than most vocabularies to read.
        data = pkgutil.get_data("habeas", f"data/{name}")
        if data is None:
            raise FileNotFoundError(name)
        return data.decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise VocabularyError(name, None, f"cannot be read: {error}") from error


def parse_rows(
    name: str, text: str, *, columns: tuple[str, ...], required: tuple[str, ...]
) -> Iterator[Row]:
    """Yield the rows of a vocabulary given as text; see `load_rows`."""
    lines = text.splitlines()
    head = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    opening = "\n".join(lines[:head]).lower()
    for key in HEADER_FIELDS:
        if f"# {key}:" not in opening:
            raise VocabularyError(name, 1, f'the opening comment lacks a line "# {key}: ..."')
    reader = csv.reader(lines[head:], strict=True)
    try:
        found = tuple(next(reader, ()))
        if found != columns:
            raise VocabularyError(name, head + 1, f"expected the columns {columns}, got {found}")
        rows = [(head + reader.line_num, fields) for fields in reader if fields]
    except csv.Error as error:
        raise VocabularyError(name, head + reader.line_num, f"broken CSV: {error}") from error
    index = {column: i for i, column in enumerate(columns)}
    needed = [index[column] for column in required]
    if not _are_sound(rows, len(columns), needed):
        _check(name, rows, columns, needed)
    for line, fields in rows:
        yield Row(name, line, fields, index)


_Rows = Sequence[tuple[int, list[str]]]


def _are_sound(rows: _Rows, width: int, needed: Sequence[int]) -> bool:
    """Tell whether all rows keep the rules: the whole file at once, which nearly always it does."""
    lines = [fields for _, fields in rows]
    if not set(map(len, lines)) <= {width} or len(set(map(tuple, lines))) != len(lines):
        return False
    columns = list(zip(*lines, strict=True))
    return not columns or not any(
        "" in columns[i] or any(map(str.isspace, columns[i])) for i in needed
    )


def _check(name: str, rows: _Rows, columns: tuple[str, ...], needed: Sequence[int]) -> None:
    """Raise the error of the first row that breaks a rule."""
    seen: dict[tuple[str, ...], int] = {}
    for line, fields in rows:
        if len(fields) != len(columns):
            raise VocabularyError(name, line, f"expected {len(columns)} fields, got {len(fields)}")
        if seen.setdefault(tuple(fields), line) != line:
            raise VocabularyError(name, line, f"says the same as line {seen[tuple(fields)]}")
        for i in needed:
            if not fields[i] or fields[i].isspace():
                raise VocabularyError(name, line, f"{columns[i]} is empty")
