"""The rows of a casebase as JSON, one a line: what a backup holds, on any database.

    {"row": "statement", "id": "st:…", "evidence": {"original": "…", "start": 26, …}, …}

Fields are those of the values in `habeas.model`; one that has its default is left out. ASCII, so
that lone surrogates and nulls pass as escapes and come back to the letter. `FORMAT` changes when an
older reader would misread a line.
"""

import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from habeas.model.access import AccessDecision
from habeas.model.cases import CaseWord
from habeas.model.identity import Judgement, ProposalRecord
from habeas.model.records import (
    BackupRecord,
    CaptureRecord,
    CustodyLine,
    ItemRecord,
    PassagesRecord,
    ReadingHead,
    TextRecord,
)
from habeas.model.statements import Decision, Evidence, Statement

FORMAT = "habeas.rows/1"
KINDS: Mapping[str, type[Any]] = {
    "capture": CaptureRecord,
    "custody": CustodyLine,
    "text": TextRecord,
    "reading": ReadingHead,
    "item": ItemRecord,
    "passages": PassagesRecord,
    "statement": Statement,
    "decision": Decision,
    "judgement": Judgement,
    "proposal": ProposalRecord,
    "access": AccessDecision,
    "case": CaseWord,
    "backup": BackupRecord,
}
_NAMES = {kind: name for name, kind in KINDS.items()}
_Check = Callable[[Any], Any]


class RowError(ValueError):
    """A line that is no row: what was expected. It never repeats the line."""


def kind_of(row: object) -> str:
    """Return the name of a row's kind."""
    return _NAMES[type(row)]


def dump_row(row: object) -> str:
    """Return a row as one line of JSON, without the line's end."""
    return json.dumps({"row": kind_of(row), **_to_plain(row)}, separators=(",", ":"))


def load_row(line: str | bytes) -> Any:
    """Return the row of a line. Raises `RowError`."""
    try:
        given = json.loads(line)
    except (ValueError, RecursionError):
        raise RowError("expected one JSON object a line") from None
    name = given.pop("row", None) if isinstance(given, dict) else None
    if not isinstance(name, str) or name not in KINDS:
        raise RowError(f"expected a row of {', '.join(KINDS)}")
    return _from_plain(KINDS[name], given)


def _to_plain(value: Any) -> dict[str, Any]:
    plain = {}
    for name, default in _defaults(type(value)):  # type: ignore[arg-type]  # a class is hashable
        part = getattr(value, name)
        if part is default or (part == default and type(part) is type(default)):
            continue
        if isinstance(part, Evidence):
            part = _to_plain(part)
        elif isinstance(part, Mapping):
            part = dict(part)
        elif isinstance(part, bytes):
            part = b64encode(part).decode("ascii")
        plain[name] = part
    return plain


@cache
def _defaults(kind: type[Any]) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in fields(kind))


def _from_plain(kind: type[Any], given: Any) -> Any:
    checks, needed = _checks(kind)  # type: ignore[arg-type]  # as above
    if not isinstance(given, dict) or not needed <= given.keys() <= checks.keys():
        raise RowError(f"expected the fields of a {_NAMES.get(kind, 'place')}")
    try:
        return kind(**{name: checks[name](part) for name, part in given.items()})
    except ValueError:
        raise RowError(
            f"expected fields of the right types in a {_NAMES.get(kind, 'place')}"
        ) from None


@cache
def _checks(kind: type[Any]) -> tuple[Mapping[str, _Check], frozenset[str]]:
    """Return what brings each field back from JSON, and the fields that must be there."""
    hints = get_type_hints(kind)
    needed = {
        field.name
        for field in fields(kind)
        if field.default is MISSING and field.default_factory is MISSING
    }
    return {field.name: _check_of(hints[field.name]) for field in fields(kind)}, frozenset(needed)


def _check_of(hint: Any) -> _Check:
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        inner = [_check_of(part) for part in parts if part is not type(None)]
        return lambda value: None if value is None else inner[0](value)
    if origin is tuple:
        return _tuple_of(parts)
    if origin is not None:  # a mapping of strings
        return _mapping_of(parts[1])
    if hint is Evidence:
        return lambda value: _from_plain(Evidence, value)
    if issubclass(hint, StrEnum):
        return _member_of(hint)
    if hint is bytes:
        return _to_bytes
    return _plain_of(hint)


def _plain_of(hint: type[Any]) -> _Check:
    def check(value: Any) -> Any:
        if type(value) is not hint and not (hint is float and type(value) is int):
            raise RowError
        return value

    return check


def _to_bytes(value: Any) -> bytes:
    if not isinstance(value, str):
        raise RowError
    return b64decode(value, validate=True)  # binascii.Error is a ValueError


def _member_of(codes: type[StrEnum]) -> _Check:
    members = {str(code): code for code in codes}

    def check(value: Any) -> StrEnum:
        if not isinstance(value, str) or value not in members:
            raise RowError
        return members[value]

    return check


def _tuple_of(parts: tuple[Any, ...]) -> _Check:
    checks = [_check_of(part) for part in parts if part is not Ellipsis]
    endless = Ellipsis in parts

    def check(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list) or not (endless or len(value) == len(checks)):
            raise RowError
        each = checks * len(value) if endless else checks
        return tuple(one(part) for one, part in zip(each, value, strict=True))

    return check


def _mapping_of(hint: type[Any]) -> _Check:
    inner = _check_of(hint)

    def check(value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise RowError
        return {name: inner(part) for name, part in value.items()}

    return check
