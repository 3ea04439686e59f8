"""People and organizations as FollowTheMoney statements: one value, of one entity, from one source.

As JSON Lines or as CSV with the columns that followthemoney reads. `entity_id` is the record as one
name gives it, `canonical_id` whom people and the matcher hold it for: a merge can be taken back.
Source: followthemoney, statement/statement.py and statement/serialize.py (MIT).
"""

import csv
import hashlib
import io
import json
from collections.abc import Iterator

from habeas.formats.export_values import Exported, ExportItem, Lines, to_utf8
from habeas.formats.follow_the_money import to_language
from habeas.model.statements import Statement, SubjectKind
from habeas.vocab.countries import find_country_names

DATASET = "habeas"
COLUMNS = (
    "canonical_id entity_id prop prop_type schema value dataset origin lang original_value external "
    "first_seen last_seen id"
).split()
_SCHEMATA = {SubjectKind.PERSON: "Person", SubjectKind.ORGANIZATION: "Organization"}
# Our property, theirs, the type of theirs; only some schemata have a position.
_PROPS = {
    "name": ("name", "name"),
    "role": ("position", "string"),
    "country": ("country", "country"),
}
_LONGEST = 1_000
Row = dict[str, str | bool | None]


def render_statements(exported: Exported, *, as_csv: bool) -> Lines:
    """Yield the lines of the export; a statement that many items give stands once."""
    if as_csv:
        yield "", _to_csv(COLUMNS)
    seen: set[bytes] = set()
    for one in exported:
        if not isinstance(one, ExportItem):
            continue
        for finding in one.findings:
            for row in _find_rows(finding.statement):
                key = bytes.fromhex(str(row["id"]))
                if key not in seen:
                    seen.add(key)
                    yield "", _to_csv([_text(row[c]) for c in COLUMNS]) if as_csv else _to_json(row)


def _find_rows(said: Statement) -> Iterator[Row]:
    schema = _SCHEMATA.get(said.kind)
    if schema is None or said.prop not in _PROPS or not said.entity or not said.stands:
        return
    prop, kind = _PROPS[said.prop]
    if prop == "position" and schema != "Person":
        return
    entity = said.subject.partition("@")[0]
    yield _row(said, schema, "id", "id", entity)
    value = to_utf8(said.value)[:_LONGEST]
    if prop == "country":
        for code in sorted({found.code.lower() for found in find_country_names(value)}):
            yield _row(said, schema, prop, kind, code, original=value)
    else:
        yield _row(said, schema, prop, kind, value, lang=to_language(said.language))


def _row(
    said: Statement,
    schema: str,
    prop: str,
    kind: str,
    value: str,
    *,
    lang: str | None = None,
    original: str | None = None,
) -> Row:
    entity = said.subject.partition("@")[0]
    key = f"{DATASET}.{entity}.{prop}.{value}" + (f"@{lang}" if lang else "")
    return {
        "canonical_id": said.entity,
        "entity_id": entity,
        "prop": prop,
        "prop_type": kind,
        "schema": schema,
        "value": value,
        "dataset": DATASET,
        "lang": lang,
        "original_value": original,
        "first_seen": said.first_seen,
        "last_seen": said.last_seen,
        "external": False,
        "origin": said.origin if not said.by_user else "user",
        # The id that followthemoney gives: SHA-1 of what it says.
        "id": hashlib.sha1(key.encode(), usedforsecurity=False).hexdigest(),
    }


def _to_json(row: Row) -> str:
    plain = {name: value for name, value in row.items() if name != "prop_type"}
    return json.dumps(plain, ensure_ascii=False) + "\n"


def _text(value: str | bool | None) -> str:
    return "f" if value is False else "t" if value is True else value or ""


def _to_csv(cells: list[str]) -> str:
    line = io.StringIO()
    csv.writer(line, dialect=csv.unix_dialect).writerow(cells)
    return line.getvalue()
