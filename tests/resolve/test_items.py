"""The same item on another page is known again."""

import tracemalloc

from habeas.model.item import Item
from habeas.pages.items import find_items
from habeas.pages.plain import read_plain
from habeas.resolve.items import SeenItems
from tests.golden import make_item
from tests.pages import archives


def first_item(text: str) -> Item:
    return find_items(read_plain(text))[0]


TITLE, BODY = archives.TITLES["en"][0], " ".join(archives.BODIES["en"])


def test_same_text_under_another_dress_is_known() -> None:
    """Country, date line and addresses around it do not make a text new."""
    seen = SeenItems()
    one = first_item(f"{TITLE}\n\nMay 5, 2019\n\n{BODY}")
    other = first_item(f"Kyrgyzstan: {TITLE.upper()}\n\n5 May 2019\n\n{BODY}\n\nhttps://a.org/x")
    assert seen.find_or_add("a", one) is None
    known = seen.find_or_add("b", other)
    assert known is not None and (known.doc, known.item) == ("a", 1)


def test_text_cut_short_is_known_by_its_headline() -> None:
    """An excerpt on an archive page is the item of its own page."""
    seen = SeenItems()
    seen.find_or_add("a", first_item(f"{TITLE}\n\nMay 5, 2019\n\n{BODY}"))
    excerpt = first_item(f"{TITLE}\n\nMay 5, 2019\n\n{BODY[:260]}…")
    assert seen.find_or_add("b", excerpt) is not None


def test_other_text_under_the_same_headline_is_new() -> None:
    """A headline that comes every month does not make the texts one."""
    seen = SeenItems()
    seen.find_or_add("a", first_item(f"{TITLE}\n\nMay 5, 2019\n\n{BODY}"))
    other = " ".join(archives.BODIES["fr"])
    assert seen.find_or_add("b", first_item(f"{TITLE}\n\nMay 5, 2019\n\n{other}")) is None
    half = archives.BODIES["en"][0] + " " + " ".join(archives.BODIES["ru"])
    assert seen.find_or_add("c", first_item(f"{TITLE}\n\nJune 9, 2020\n\n{half}")) is None


def test_text_posted_again_days_later_is_known() -> None:
    """A re-post keeps its words under another date."""
    seen = SeenItems()
    seen.find_or_add("a", first_item(f"{TITLE}\n\nMay 5, 2019\n\n{BODY}"))
    again = first_item(f"{TITLE}\n\nMay 9, 2019\n\n{BODY}\n\n(file photo)")
    assert seen.find_or_add("b", again) is not None


def test_memory_is_bounded() -> None:
    """The oldest items are forgotten when the limit is reached."""
    seen = SeenItems(limit=2)
    items = [first_item(f"{title}\n\n{BODY}") for title in archives.TITLES["en"][:4]]
    for n, item in enumerate(items):
        assert seen.find_or_add(f"d{n}", item) is None
    assert seen.find_or_add("again", items[3]) is not None
    assert seen.find_or_add("again", items[0]) is None


def test_headline_of_a_section_keeps_its_newest_items_known() -> None:
    """Of many items under one headline the newest are still recognized when cut short."""
    seen = SeenItems()
    for number in range(100):
        text = " ".join(f"word{number}x{n}" for n in range(60))
        seen.find_or_add(f"d{number}", first_item(f"{TITLE}\n\nMay 5, 2019\n\n{text}."))
    cut = " ".join(f"word99x{n}" for n in range(45))
    known = seen.find_or_add("copy", first_item(f"{TITLE}\n\nMay 5, 2019\n\n{cut}…"))
    assert known is not None and known.doc == "d99"


def test_long_items_take_little_memory() -> None:
    """A run keeps thousands of items: 4 kB of each, however long they are."""
    words = [f"word{n}" for n in range(700)]
    items = [
        make_item(" ".join([f"text{n}", *words[n:], *words[:n]]), title=f"Title {n}")
        for n in range(200)
    ]
    seen = SeenItems()
    tracemalloc.start()
    try:
        for item in items:
            seen.find_or_add(f"page {item.title}", item)
        kept, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept < 6_000 * len(items)
