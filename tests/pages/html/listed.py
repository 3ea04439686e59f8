"""An archive page with the items and days that a reader should find in it."""

from dataclasses import dataclass

import regex

EMPTY_LINK = regex.compile(r"""href=(['"])#\1""")


@dataclass(frozen=True, slots=True)
class Listed:
    """A page: each item is a title, or the start of its text, and its day; `retrieved` is a time or None."""

    name: str
    text: str
    items: list[tuple[str, str | None]]
    retrieved: str | None
    url: str


class Pages(list[Listed]):
    """Pages in the order in which they are written down."""

    def add(
        self,
        name: str,
        text: str,
        items: list[tuple[str, str | None]],
        retrieved: str | None = None,
        url: str = "https://site.example/",
    ) -> None:
        """Add a page; each empty link gets an address of its own."""
        numbers = iter(range(100, 9999))
        text = EMPTY_LINK.sub(lambda m: f"href={m[1]}/x/{next(numbers) * 37 % 9973}{m[1]}", text)
        self.append(Listed(name, text, items, retrieved, url))
