"""What all extractors look like.

An extractor is a module with `NAME`, `VERSION` (goes up when the same text may give other results),
`NEEDS` (names of the extractors whose findings it uses) and

    def extract(item: Item, found: Findings, context: Context) -> Iterator[Finding]

It takes any text and finds less in a strange one; it asks no clock, file or setting.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol, TypeVar

from habeas.model.findings import Finding, Passage
from habeas.model.item import Item

F = TypeVar("F")


class Findings:
    """What earlier extractors yielded for the item, by type.

    `passages` are no findings, as they say nothing by themselves: who reads whole sentences leaves
    there what each part is about.
    """

    def __init__(self, findings: Iterable[Finding] = ()) -> None:
        self._all = list(findings)
        self.passages: list[Passage] = []

    def add(self, findings: Iterable[Finding]) -> None:
        """Keep what one more extractor yielded."""
        self._all.extend(findings)

    def of(self, kind: type[F]) -> list[F]:
        """Return the findings of one type (`Mention`, ...) in the order they came."""
        return [finding for finding in self._all if isinstance(finding, kind)]

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What an extractor may know besides the item.

    `reference_date` is the item's own date (EDTF) or the one given by the caller, against which
    "last Tuesday" is read; None where neither is known, and then such words stay open. `passages` asks
    for what passages are about, beside the findings.
    """

    reference_date: str | None = None
    passages: bool = False


class Extractor(Protocol):
    """A module that looks like the drawing above."""

    NAME: str
    VERSION: int
    NEEDS: tuple[str, ...]

    def extract(self, item: Item, found: Findings, context: Context) -> Iterator[Finding]:
        """Yield findings in text order."""
        ...
