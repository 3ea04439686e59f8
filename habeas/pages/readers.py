"""The readers, one per media type: a capture to a page.

A reader is a function `(text, address) -> Page`. To read a new kind of file, write one and add its
row here; what has no row is an `UnreadableCapture` that names the type that came.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from habeas.errors import UnreadableCapture
from habeas.model.page import Capture, Page
from habeas.pages.encoding import decode
from habeas.pages.html.reader import read_html
from habeas.pages.payloads import parse_charset_parameter
from habeas.pages.plain import read_plain
from habeas.pages.sniffing import ATOM, HEAD, HTML, RSS, TEXT, WORDPRESS, XHTML, sniff_media_type

Reader = Callable[[str, str | None], Page]


def read_page(capture: Capture) -> Page:
    """Return the page of a capture. Raises `UnreadableCapture` for a type that no reader takes."""
    media_type = sniff_media_type(
        capture.data[:HEAD], name=capture.name, declared=capture.media_type
    )
    reader = READERS.get(media_type)
    if reader is None:
        raise UnreadableCapture(
            capture.name,
            expected="text, HTML, a feed or a WordPress export",
            came=media_type,
            advice="convert it to text or HTML and read that",
        )
    declared = capture.headers.get("content-type") or capture.media_type
    decoded = decode(
        capture.data,
        declared=parse_charset_parameter(declared),
        html=media_type in (HTML, XHTML),
    )
    page = reader(decoded.text, capture.final_url or capture.url)
    return replace(
        page,
        encoding=decoded.encoding,
        retrieved=_day_of_capture(capture),
        notes=(*page.notes, *decoded.notes),
    )


def read_decoded(
    text: str, *, name: str, media_type: str | None = None, url: str | None = None
) -> Page:
    """Return the page of a text that has been decoded already; the text itself is not changed.

    What looks like no kind of page is plain text: text is never wrong.
    """
    head = text[:HEAD].encode("utf-8", "replace")
    found = sniff_media_type(head, name=name, declared=media_type)
    found = found if found in READERS else TEXT
    return replace(READERS[found](text, url), encoding="utf-8")


def _day_of_capture(capture: Capture) -> str | None:
    """Return the day on which a page was had from the network; that of a file is not known."""
    return capture.retrieved_at[: len("2021-05-28")] if capture.retrieved_at else None


def _read_text(text: str, address: str | None) -> Page:
    return read_plain(text, url=address)


def _read_html(text: str, address: str | None) -> Page:
    return read_html(text, url=address)


def _read_xhtml(text: str, address: str | None) -> Page:
    return read_html(text, url=address, media_type=XHTML)


def _read_feed(text: str, address: str | None) -> Page:
    # Feeds need an XML parser, which other pages should not wait for; so does WordPress.
    from habeas.pages.feeds import read_feed

    return read_feed(text, render=read_html, url=address)


def _read_wordpress(text: str, address: str | None) -> Page:
    from habeas.pages.wordpress import read_wordpress

    return read_wordpress(text, render=read_html, url=address)


READERS: Mapping[str, Reader] = {
    TEXT: _read_text,
    HTML: _read_html,
    XHTML: _read_xhtml,
    RSS: _read_feed,
    ATOM: _read_feed,
    WORDPRESS: _read_wordpress,
}
