"""The flat tables that one pass over a page gives: boxes, lines, marks and links."""

from dataclasses import dataclass, field

from habeas.model.page import BlockKind


@dataclass(slots=True)
class Box:
    """An element: where it stands in the tree and which lines and boxes it holds.

    `names` are its class and id, `sorts` what they say; `kind` is the schema.org type it names.
    Its lines are `first` to `last`; `end` is one past its last descendant in the table of boxes.
    """

    tag: str
    parent: int
    names: str
    sorts: frozenset[str]
    first: int
    role: str | None = None
    kind: str | None = None
    href: str | None = None
    last: int = 0
    end: int = 0


@dataclass(slots=True)
class Line:
    """A stretch of text on a line of its own; `linked` counts its characters in links."""

    start: int
    end: int
    kind: BlockKind
    box: int
    linked: int = 0
    level: int | None = None
    marker: str | None = None
    note: str | None = None


@dataclass(slots=True)
class Mark:
    """What an element says of its words: `sort` is "date", "title", "author", "tag" or "bold"."""

    sort: str
    start: int
    end: int
    box: int
    value: str | None = None
    names: str = ""


@dataclass(slots=True)
class Anchor:
    """Linked words, with the address as it stands in the page."""

    start: int
    end: int
    href: str
    rel: str
    box: int


@dataclass(slots=True)
class Tree:
    """The flat tables of a page; see the module."""

    text: str = ""
    boxes: list[Box] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    anchors: list[Anchor] = field(default_factory=list)
    rules: list[int] = field(default_factory=list)
