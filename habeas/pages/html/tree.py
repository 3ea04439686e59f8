"""The flat tables that one pass over a page gives: boxes, lines, marks and links."""

from dataclasses import dataclass, field

from habeas.model.page import BlockKind


@dataclass(slots=True)  # not frozen: that takes three times as long
class Start:
    """What a start tag says; one for all elements that begin with the same tag.

    `names` are the class and id, `sorts` what they say. `mark` is the sort of the mark that the
    element makes, with the `value` and `source` of it. `number` is the one that a list begins
    with, or that a list item has. `kind` is the schema.org type that it names, `shape` what siblings
    of one sort share, once it was asked for (`posts.shape`).
    `telling` elements say what a line is.
    """

    act: int
    tag: str = ""
    names: str = ""
    sorts: frozenset[str] = frozenset()
    role: str | None = None
    kind: str | None = None
    rel: str = ""
    mark: str | None = None
    value: str | None = None
    source: str = ""
    preformatted: bool = False
    number: int | None = None
    shape: str = ""
    telling: bool = False


@dataclass(slots=True)
class Box:
    """An element: where it stands in the tree and which lines and boxes it holds.

    `sorts` are what its names say (as in `start`). Its lines are `first` to `last`; `end` is one
    past its last descendant in the table of boxes. `href` is the address of a link, as it stands.
    """

    start: Start
    tag: str
    parent: int
    sorts: frozenset[str]
    first: int
    last: int = 0
    end: int = 0
    href: str | None = None


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
