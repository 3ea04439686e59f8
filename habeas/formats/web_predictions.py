"""Predictions for sets of web pages: main text, title, date and items of one page."""

from typing import Any

from habeas.model.page import Page
from habeas.model.reading import Reading
from habeas.pages.html.reader import main_text


def to_web_prediction(row_id: str, reading: Reading) -> dict[str, Any]:
    """Return a row with `id, text, title, date, author, items`; unknown is None.

    Each item has `title, url, date`. A page with one item gives its date to the page.
    """
    page = reading.page
    items = [part.item for part in reading.items]
    sole = items[0] if len(items) == 1 else None
    return {
        "id": row_id,
        "text": main_text(page),
        "title": page.title or (sole.title if sole else None),
        "date": page.published or (sole.published if sole else None),
        "author": _author(page),
        "items": [{"title": i.title, "url": i.url, "date": i.published} for i in items],
    }


def _author(page: Page) -> str | None:
    if page.author or len(page.posts) != 1:
        return page.author
    return page.posts[0].author
