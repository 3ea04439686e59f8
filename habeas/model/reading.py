"""Everything read from one document."""

from collections.abc import Mapping
from dataclasses import dataclass

from habeas.model.findings import Finding, Passage
from habeas.model.item import Item
from habeas.model.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemReading:
    """An item with what was found in it, sorted by place. Spans count in `item.text`.

    `passages` are there where the encoder read the item: what its parts are about.
    """

    item: Item
    findings: tuple[Finding, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """One document: its page, its items with their findings, and who found them.

    `doc` is the name as given. `extractors` maps the name of each extractor to its version.
    `notes` are plain sentences on what could not be read.
    """

    doc: str
    sha256: str
    media_type: str
    page: Page
    items: tuple[ItemReading, ...] = ()
    extractors: Mapping[str, int]
    url: str | None = None
    notes: tuple[str, ...] = ()
