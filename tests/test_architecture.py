"""The drawing of the house is true: rooms import from the left, never from the right."""

import ast
from pathlib import Path

import pytest

import habeas

ROOT = Path(habeas.__file__).parent
# Rooms of one rank know nothing of each other, but for what `ALLOWED` names with its reason.
RANKS = {
    "model": 0,
    "errors": 0,
    "settings": 1,
    "text": 1,
    "vocab": 1,
    "names": 2,
    "encoder": 2,
    "pages": 3,
    "extract": 3,
    "resolve": 3,
    "formats": 3,
    "store": 4,
    "search": 4,
    "fetch": 4,
    "services": 5,
    "web": 6,
    "cli": 7,
}
ALLOWED = {
    ("text", "vocab"),  # months and weekdays are vocabulary, the date grammar is text
    ("vocab", "text"),  # forms are folded the way text is
    ("formats", "pages"),  # a prediction is a page's main text in the shape of a set
    ("formats", "resolve"),  # entities are written beside their mentions
}


def modules() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def room_of(path: Path) -> str | None:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return parts[0] if parts[0] in RANKS else None


def imported_rooms(path: Path) -> set[str]:
    """Return the rooms a module imports, at its top or anywhere inside."""
    rooms = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names = []
        if isinstance(node, ast.ImportFrom) and node.module:
            names = [node.module]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        for name in names:
            parts = name.split(".")
            if parts[0] == "habeas" and len(parts) > 1:
                rooms.add(parts[1])
    return rooms


@pytest.mark.parametrize("path", modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_imports_point_to_the_left(path: Path) -> None:
    """A room imports from rooms of a lower rank, and from its own."""
    room = room_of(path)
    if room is None:
        return
    for other in imported_rooms(path) - {room}:
        assert other in RANKS, f"{path.name} imports the unknown room {other}"
        fine = RANKS[other] < RANKS[room] or (room, other) in ALLOWED
        assert fine, f"{room} must not import {other}"


def test_no_module_is_nameless() -> None:
    """A function without a home points to a missing module."""
    banned = {"utils.py", "helpers.py", "common.py", "misc.py"}
    assert not [path for path in modules() if path.name in banned]


def test_one_regular_expression_engine() -> None:
    """`regex` everywhere, `re` nowhere."""
    for path in modules():
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                assert "re" not in {alias.name for alias in node.names}, path
            if isinstance(node, ast.ImportFrom):
                assert node.module != "re", path
