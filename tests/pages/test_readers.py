"""Captures to pages: what the sender says of the bytes is heard."""

import hashlib

from habeas.model.page import Capture
from habeas.pages.readers import read_page

TEXT = "АДВОКАТА ВЫПУСТИЛИ"


def capture_of(**fields: object) -> Capture:
    data = TEXT.encode("koi8-r")
    return Capture(data=data, sha256=hashlib.sha256(data).hexdigest(), name="a", **fields)  # type: ignore[arg-type]


def test_charset_in_the_headers_of_an_archive_is_heard() -> None:
    """A record's Content-Type settles what the letters alone would get wrong."""
    headers = {"content-type": "text/plain; charset=koi8-r"}
    assert read_page(capture_of(media_type="text/plain", headers=headers)).text == TEXT


def test_charset_in_the_given_media_type_is_heard() -> None:
    """So does the one that a caller gives."""
    assert read_page(capture_of(media_type="text/plain; charset=koi8-r")).text == TEXT
