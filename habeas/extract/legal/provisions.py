"""Chains of provisions: "p. 4 of Article 58", "ч. 2 ст. 174", "174-бабының 2-бөлігі".

A chain is a run of components (a unit with its numbers) in either order, joined by "of", commas,
"and", brackets or nothing. `notation` writes it one way for all languages.
"""

from enum import Enum
from typing import NamedTuple

from habeas.extract.legal.lexicon import Match, Scan
from habeas.extract.legal.numbers import TOPS, Number, parse_numbers, skip_note

_MOST_COMPONENTS = 24  # a long list of charges has a dozen


class Link(Enum):
    """How a component hangs on the one before it."""

    NONE = "first"
    OF = "of"
    NEXT = "next"  # nothing between: "ч. 2 ст. 174"
    AND = "and"  # comma, "and", or both
    BRACKET = "bracket"


class Component(NamedTuple):
    """A unit with its numbers, in tokens, end exclusive."""

    start: int
    end: int
    level: str
    numbers: tuple[Number, ...]
    link: Link = Link.NONE
    after: bool = False  # the unit stands behind its number: "174-бап"
    printed_unit: str = ""
    language: str = ""  # of the unit

    @property
    def is_top(self) -> bool:
        """Tell whether other components are parts of this one."""
        return self.level in TOPS


class Chain(NamedTuple):
    """A run of components, in tokens, end exclusive."""

    start: int
    end: int
    components: tuple[Component, ...]

    @property
    def has_article(self) -> bool:
        """Tell whether an article stands in the chain: such a chain can cite by itself."""
        return any(component.level == "article" for component in self.components)

    @property
    def follows_instrument(self) -> bool:
        """Tell whether the instrument stands before the chain, as in Kazakh and Kyrgyz.

        In Russian it does not, although units may stand behind their numbers: "58-я статья УК".
        """
        return self.components[0].after and self.components[0].language not in ("ru", "uk", "en")


def parse_chain(scan: Scan, start: int) -> Chain | None:
    """Return the longest chain of provisions that begins at a token, or None."""
    first = _parse_component(scan, start)
    if first is None:
        return None
    components, end = [first], first.end
    while len(components) < _MOST_COMPONENTS:
        step = _parse_linked(scan, end) or _parse_resumed(scan, end, components)
        if step is None:
            break
        component, end = step
        components.append(component)
    return Chain(start=start, end=end, components=tuple(components))


def _parse_linked(scan: Scan, end: int) -> tuple[Component, int] | None:
    """Return the next component and where the chain then ends, or None."""
    steps = _links(scan, end) or _links(scan, skip_note(scan, end))
    for link, position in steps:
        component = _parse_component(scan, position)
        if component is None:
            continue
        close = component.end
        if link is Link.BRACKET:
            if scan.words.next_key(close) != ")":
                continue
            close += 1
        return _linked(component, link), close
    return None


def _parse_resumed(
    scan: Scan, end: int, components: list[Component]
) -> tuple[Component, int] | None:
    """Return the article that goes on a list after a part: "Articles 174, part 2, and 405"."""
    top = next((component for component in components if component.is_top), None)
    if top is None or components[-1].is_top or top.after:
        return None
    for link, position in _links(scan, end):
        found = parse_numbers(scan, position, top.level) if link is Link.AND else None
        if found and found[0][0].base[0].isdecimal():
            component = Component(
                start=position, end=found[1], level=top.level, numbers=found[0], link=Link.AND
            )
            return component, found[1]
    return None


def _linked(component: Component, link: Link) -> Component:
    return Component(
        start=component.start,
        end=component.end,
        level=component.level,
        numbers=component.numbers,
        link=link,
        after=component.after,
        printed_unit=component.printed_unit,
        language=component.language,
    )


def _links(scan: Scan, end: int) -> list[tuple[Link, int]]:
    words = scan.words
    if not words.next_key(end):
        return []
    if words.keys[end] == "(":
        return [(Link.BRACKET, end + 1)] if scan.next(end + 1, "unit") else []
    if words.keys[end] == ",":
        joined = scan.next(end + 1, "and")
        return [(Link.AND, _skip_of(scan, joined.end if joined else end + 1))]
    joined = scan.next(end, "and")
    if joined:
        return [(Link.AND, _skip_of(scan, joined.end))]
    found = [(Link.NEXT, end)]
    of = scan.next(end, "of")
    if of:
        found.append((Link.OF, skip_the(scan, of.end)))
    return found


def _skip_of(scan: Scan, i: int) -> int:
    """Return the token after a repeated "of the": "de l'article 5 et de l'article 6"."""
    of = scan.next(i, "of")
    return skip_the(scan, of.end if of else i)


def skip_the(scan: Scan, i: int) -> int:
    """Return the token after an article ("the", "l’") at token i, or i."""
    the = scan.next(i, "the")
    return the.end if the else i


def _parse_component(scan: Scan, i: int) -> Component | None:
    if i >= len(scan.words):
        return None
    unit = scan.at(i, "unit")
    if unit:
        component = _parse_unit_first(scan, unit)
        if component:
            return component
    return _parse_number_first(scan, i)


def _parse_unit_first(scan: Scan, unit: Match) -> Component | None:
    words, i = scan.words, unit.end
    if words.next_key(i) == ".":
        i += 1
    mark = scan.next(i, "number")
    if mark and words.printed(mark.start) not in ("no", "nos"):
        i = mark.end + (words.next_key(mark.end) == ".")
    found = parse_numbers(scan, i, unit.value)
    if found is None:
        return None
    numbers, end = found
    return Component(
        start=unit.start,
        end=end,
        level=unit.value,
        numbers=numbers,
        printed_unit=words.printed(unit.start),
        language=unit.form.language,
    )


def _parse_number_first(scan: Scan, i: int) -> Component | None:
    """Return "174-бабы", "58-я статья", "first paragraph"."""
    words = scan.words
    ordinal = scan.at(i, "ordinal")
    if ordinal:
        unit = scan.next(ordinal.end, "unit_after") or scan.next(ordinal.end, "unit")
        numbers: tuple[Number, ...] = (Number(base=(ordinal.value,)),)
        if unit is None or unit.value in ("article", "principle", "rule"):
            return None
        return _after(scan, i, unit, numbers)
    if not words.keys[i][0].isnumeric():
        return None
    found = parse_numbers(scan, i, "article")
    if found is None:
        return None
    numbers, end = found
    unit = _unit_after(scan, end)
    return _after(scan, i, unit, numbers) if unit else None


def _after(scan: Scan, i: int, unit: Match, numbers: tuple[Number, ...]) -> Component:
    return Component(
        start=i,
        end=unit.end,
        level=unit.value,
        numbers=numbers,
        after=True,
        printed_unit=scan.words.printed(unit.start),
        language=unit.form.language,
    )


def _unit_after(scan: Scan, end: int) -> Match | None:
    """Return the unit behind a number, past marks of the ordinal: "174-бабы", "58-й", "314."."""
    words = scan.words
    if words.next_key(end) in ("-", "."):
        end += 1
    suffix = scan.next(end, "suffix")
    if suffix:
        end = suffix.end
        if words.next_key(end) == "-":
            end += 1
    return scan.next(end, "unit_after")
