"""Schemes of reference numbers: what a number looks like, its parts, and its normal form.

Data: `data/reference_schemes.csv`, `data/country_codes.csv`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

import regex

from habeas.vocab.loader import Row, load_rows

CHECKS = ("alpha3", "alpha3_or_oth", "month", "echr_year", "upto120")
_SCHEMES = "reference_schemes.csv"
_COLUMNS = ("scheme", "prefix", "body", "normal", "checks", "note")
# A number that goes on to the left or right is another number: a phone, a date, part of an address.
_BEFORE = r"(?<![\p{L}\p{N}/\-.=&?_])"
_AFTER = r"(?![\p{L}\p{N}_]|[/\-–=]\p{N}|\.\p{N})"
_JOIN = r"(?:\s{0,3},)?\s{0,3}(?:and|et|и|және|жана)?\s{0,3}(?:№\s?)?"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferenceScheme:
    """One way of numbering.

    `pattern` finds a number with its prefix; `listed` is the body of a number that may go on a
    list without it, "" where a number needs no prefix. `normal` and `scheme` are filled in from
    the named parts. `checks` are pairs of part and check.
    """

    scheme: str
    pattern: regex.Pattern[str]
    listed: str
    normal: str
    checks: tuple[tuple[str, str], ...]


@cache
def compile_more(body: str) -> regex.Pattern[str]:
    """Return the pattern of one more number right behind another: ", 12/2018", " and 13/2018".

    Compiled when a number is found: few pages have any, and there are twenty kinds.
    """
    return regex.compile(f"{_JOIN}(?P<whole>{body}){_AFTER}")


@cache
def load_reference_schemes() -> tuple[ReferenceScheme, ...]:
    """Return the schemes in the order of the file: of two that fit, the first is meant."""
    rows = load_rows(_SCHEMES, columns=_COLUMNS, required=("scheme", "body", "normal"))
    return tuple(_to_scheme(row) for row in rows)


@cache
def load_country_codes() -> Mapping[str, str]:
    """Return the two-letter codes of ISO 3166-1 by the three-letter ones."""
    rows = load_rows("country_codes.csv", columns=("alpha3", "alpha2"), required=("alpha3",))
    return MappingProxyType({row["alpha3"]: row["alpha2"] for row in rows})


def _to_scheme(row: Row) -> ReferenceScheme:
    prefix, body = row["prefix"], row["body"]
    try:
        pattern = regex.compile(f"{_BEFORE}(?:{prefix}){body}{_AFTER}")
    except regex.error as error:
        raise row.wrong(f"broken pattern: {error}") from error
    checks = []
    for check in row.many("checks"):
        part, _, name = check.partition("=")
        if name not in CHECKS or part not in pattern.groupindex:
            raise row.wrong(f"check {check!r}, expected part=check with {', '.join(CHECKS)}")
        checks.append((part, name))
    return ReferenceScheme(
        scheme=row["scheme"],
        pattern=pattern,
        listed=body if prefix else "",
        normal=row["normal"],
        checks=tuple(checks),
    )
