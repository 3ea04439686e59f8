"""The directory of offices that letters are addressed to, and the file by which a group edits it.

Offices only, never the names of those who hold them: these change, and a letter to a former
minister is no letter. Data: `offices.csv`.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from habeas.errors import VocabularyError
from habeas.model.drafts import DRAFT_LANGUAGES, Office
from habeas.vocab.loader import load_rows

WORLD = "INT"  # the country of the special procedures
FILE = "offices.csv"
COLUMNS = ("country", "role", "language", "office", "to", "city", "address", "email")
_REQUIRED = COLUMNS[:4]
_STRUCK = "-"  # as an office: there is none
_MOST = 5_000  # rows of a group's own file: thirty countries with everything in all languages
_LONGEST = 300  # code points of a field

Directory = Mapping[tuple[str, str, str], Office]  # by country, role and language


@cache
def load_offices() -> Directory:
    """Return the offices that come with Habeas."""
    rows = load_rows(FILE, columns=COLUMNS, required=_REQUIRED)
    fields = ((row.line, {column: row[column] for column in COLUMNS}) for row in rows)
    return {key: office for key, office in _read(FILE, fields) if office is not None}


def extend_offices(text: str, name: str) -> Directory:
    """Return the directory with the rows of a group's own file, which go before ours.

    A row replaces the one of the same country, role and language; one whose office is "-" takes it
    out; a role of any name may be added. Lines that begin with "#" are comments. Columns may be
    left out but the first four. Raises `VocabularyError` with file and line.
    """
    directory = dict(load_offices())
    seen: dict[tuple[str, str, str], int] = {}
    rows = list(_parse(text, name))
    for (line, _), (key, office) in zip(rows, _read(name, rows), strict=True):
        if key in seen:
            raise VocabularyError(name, line, f"says the same office as line {seen[key]}")
        seen[key] = line
        if office is None:
            directory.pop(key, None)
        else:
            directory[key] = office
    return directory


def find_office(directory: Directory, country: str, role: str, language: str) -> Office | None:
    """Return an office in a language, else in Russian or English as that country's letters go."""
    order = (language, "ru", "en") if language in ("kk", "ky") else (language, "en", "ru")
    found = (directory.get((country, role, one)) for one in order)
    return next((office for office in found if office), None)


def roles_of(directory: Directory, country: str) -> tuple[str, ...]:
    """Return the roles of a country in the order of the directory."""
    return tuple(dict.fromkeys(role for where, role, _ in directory if where == country))


def _parse(text: str, name: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    lines = [
        (number, line)
        for number, line in enumerate(text.removeprefix("\ufeff").splitlines(), 1)
        if line.strip() and not line.startswith("#")
    ]
    if not lines:
        return
    numbers = [number for number, _ in lines]
    try:
        cells = list(csv.reader([line for _, line in lines], strict=True))
    except csv.Error as error:
        raise VocabularyError(name, numbers[0], f"broken CSV: {error}") from error
    head = [cell.strip() for cell in cells[0]]
    unknown = [cell for cell in head if cell not in COLUMNS]
    if unknown or head[: len(_REQUIRED)] != list(_REQUIRED) or len(head) != len(set(head)):
        raise VocabularyError(
            name, numbers[0], f"expected the columns {', '.join(COLUMNS)}, got {', '.join(head)}"
        )
    if len(cells) > _MOST:
        raise VocabularyError(name, None, f"expected {_MOST} rows at most, got {len(cells)}")
    for number, row in zip(numbers[1:], cells[1:], strict=False):
        if len(row) != len(head):
            raise VocabularyError(name, number, f"expected {len(head)} fields, got {len(row)}")
        yield number, dict(zip(head, row, strict=True))


def _read(
    name: str, rows: Iterable[tuple[int, Mapping[str, str]]]
) -> Iterator[tuple[tuple[str, str, str], Office | None]]:
    for line, row in rows:
        fields = {column: " ".join(row.get(column, "").split()) for column in COLUMNS}
        for column in _REQUIRED:
            if not fields[column]:
                raise VocabularyError(name, line, f"{column} is empty")
        long = next((c for c in COLUMNS if len(fields[c]) > _LONGEST), None)
        if long:
            raise VocabularyError(name, line, f"{long} is longer than {_LONGEST} letters")
        country = fields["country"]
        if not (country.isascii() and country.isupper() and len(country) in (2, 3)):
            raise VocabularyError(
                name, line, f"country is {country!r}, expected two capitals (KZ) or {WORLD}"
            )
        if fields["language"] not in DRAFT_LANGUAGES:
            raise VocabularyError(
                name,
                line,
                f"language is {fields['language']!r}, expected {', '.join(DRAFT_LANGUAGES)}",
            )
        key = (country, fields["role"], fields["language"])
        struck = fields["office"] == _STRUCK
        fields["to"] = fields["to"] or fields["office"]
        yield key, None if struck else Office(**fields)
