"""Reference numbers: "UA KAZ 1/2020", "CCPR/C/116/D/2231/2012", "Дело № 1-23/2020".

The schemes are data; see `habeas.vocab.reference_schemes`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import regex

from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Finding, Origin, Reference
from habeas.model.item import Item
from habeas.model.spans import Span
from habeas.text.figures import to_int
from habeas.vocab.reference_schemes import (
    ReferenceScheme,
    compile_more,
    load_country_codes,
    load_reference_schemes,
)

NAME = "references"
VERSION = 1
NEEDS: tuple[str, ...] = ()

_DIGIT = regex.compile(r"\d")
_OPTIONAL = regex.compile(r"\[(?P<inner>[^\[\]{}]*+\{(?P<part>\w++)\}[^\[\]{}]*+)\]")
_MOST_IN_LIST = 50
_HIGHEST_OPINION = 120  # the Working Group adopts fewer than 100 opinions a year
_OTHER = "OTH"  # "AL OTH 30/2021": a letter to somebody who is no state


@dataclass(frozen=True, slots=True, kw_only=True)
class _Number:
    span: Span
    order: int
    scheme: str
    normal: str


def extract(item: Item, found: Findings, context: Context) -> Iterator[Finding]:
    """Yield one reference per number, in text order, none overlapping.

    The span covers the number with the words it needs ("Communication No. 2231/2012"); further
    numbers of a list cover themselves. A number whose country or month cannot be is none. Any text
    is accepted. Source: `data/reference_schemes.csv`.
    """
    if not _DIGIT.search(item.text):
        return
    numbers = [
        number
        for order, scheme in enumerate(load_reference_schemes())
        for number in _find_numbers(scheme, order, item.text)
    ]
    end = 0
    for number in sorted(numbers, key=lambda n: (n.span.start, -n.span.end, n.order)):
        if number.span.start < end:
            continue
        end = number.span.end
        yield Reference(
            span=number.span,
            surface=number.span.of(item.text),
            scheme=number.scheme,
            normal=number.normal,
            origin=Origin(extractor=NAME, version=VERSION, entry=number.scheme),
        )


def _find_numbers(scheme: ReferenceScheme, order: int, text: str) -> Iterator[_Number]:
    for match in scheme.pattern.finditer(text):
        first = _to_number(scheme, order, match, Span(*match.span()))
        if first is None:
            continue
        yield first
        yield from _find_more(scheme, order, text, match.end())


def _find_more(scheme: ReferenceScheme, order: int, text: str, end: int) -> Iterator[_Number]:
    """Yield the numbers of a list: "Communications Nos. 11/2018, 12/2018 and 13/2018"."""
    for _ in range(_MOST_IN_LIST):
        match = compile_more(scheme.listed).match(text, end) if scheme.listed else None
        number = _to_number(scheme, order, match, Span(*match.span("whole"))) if match else None
        if match is None or number is None:
            return
        yield number
        end = match.end()


def _to_number(
    scheme: ReferenceScheme, order: int, match: regex.Match[str], span: Span
) -> _Number | None:
    parts = match.groupdict()
    if not all(_CHECKS[check](parts[part]) for part, check in scheme.checks):
        return None
    return _Number(
        span=span,
        order=order,
        scheme=_fill_in(scheme.scheme, parts),
        normal=_fill_in(scheme.normal, parts),
    )


def _fill_in(template: str, parts: Mapping[str, str | None]) -> str:
    """Return a template with its parts: white space is dropped, dashes are made one kind."""
    kept = _OPTIONAL.sub(lambda m: m["inner"] if parts.get(m["part"]) else "", template)
    tidy = {name: _tidy(text) for name, text in parts.items() if text is not None}
    return kept.format_map(tidy)


def _tidy(text: str) -> str:
    return regex.sub(r"[‐‑–]", "-", regex.sub(r"\s++", "", text))


def _is_country(code: str) -> bool:
    return code in load_country_codes()


_CHECKS: Mapping[str, Callable[[str], bool]] = MappingProxyType(
    {
        "alpha3": _is_country,
        "alpha3_or_oth": lambda code: code == _OTHER or _is_country(code),
        "month": lambda month: 1 <= to_int(month) <= 12,
        # The Court took its first applications in 1959; two digits before it are of this century.
        "echr_year": lambda year: to_int(year) >= 59 or 0 < to_int(year) <= 40,
        "upto120": lambda number: 1 <= to_int(number) <= _HIGHEST_OPINION,
    }
)
