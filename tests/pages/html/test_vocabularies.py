"""The names and phrases of furniture."""

import pytest

from habeas.pages.html.names import find_sorts, load_names
from habeas.pages.html.phrases import is_phrase, load_phrases, says_modified


def test_vocabularies_load() -> None:
    """Both files keep their rules, and every name is in the form in which names are compared."""
    for table in load_names():
        assert all(name == name.lower().replace("_", "-") for name in table)
    assert all(load_phrases().values())


@pytest.mark.parametrize(
    ("names", "sorts"),
    [
        ("postDate", {"date"}),
        ("main-sidebar-left", {"furniture"}),
        ("no-sidebar", {"neutral"}),
        ("elementor-widget-text", {"neutral"}),
        ("date-picker", set()),
        ("canvas-navy", set()),
        ("entry-title h2", {"title"}),
    ],
)
def test_names(names: str, sorts: set[str]) -> None:
    """Words count between others, the longest name first; parts of words never do."""
    assert find_sorts((names,)) == {names: sorts}


@pytest.mark.parametrize(
    ("line", "sort", "expected"),
    [
        ("Читать далее…", "button", True),
        ("Read more »", "button", True),
        ("Read more about the trial in our report", "button", False),
        ("Comments (12)", "comments", True),
        ("À lire aussi :", "related", True),
    ],
)
def test_phrases(line: str, sort: str, expected: bool) -> None:
    """A phrase is the whole line, marks and counts aside."""
    assert is_phrase(line, sort) is expected


def test_dates_of_change() -> None:
    """A line that speaks of a change is told from one of publication."""
    assert says_modified("Last updated on 17 December 2025")
    assert not says_modified("Published on 17 December 2025")
