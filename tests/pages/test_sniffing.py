"""What bytes are, whatever they are called."""

import gzip
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.pages import encoding as encodings
from habeas.pages.sniffing import HTML, READABLE, UNKNOWN, sniff_media_type

RSS_HEAD = '<?xml version="1.0"?>\n<!-- made by hand -->\n<rss version="2.0"'
XHTML = b'<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html lang="ru">'
LETTER = b"Received: from a.example\nMessage-ID: <1@a.example>\nMIME-Version: 1.0\n\nHello"

CASES = [
    ("a.txt", b"", "text/plain"),
    ("a.txt", b"She wrote: <p> opens a paragraph.", "text/plain"),
    ("a.txt", b"Put <html> first and <body> second.\n", "text/plain"),
    ("a.html", b"No markup at all here.\n", "text/plain"),
    ("a.txt", b"\xef\xbb\xbf\n <!-- note --> <!DOCTYPE html>\n<p>Hi", "text/html"),
    ("a.txt", b"<HTML LANG=ru><BODY>", "text/html"),
    ("a.txt", b"PHP Warning: none\n<!doctype html>\n<html>", "text/html"),
    ("a.html", b"<div>A piece of a page</div>", "text/html"),
    ("a.txt", b"<div>A piece of a page</div>", "text/plain"),
    ("a", "<html><body>Сот".encode("utf-16"), "text/html"),
    ("a", "<html><body>Сот".encode("utf-16-be"), "text/html"),
    ("a.html", XHTML, "application/xhtml+xml"),
    ("feed", f"{RSS_HEAD}>".encode(), "application/rss+xml"),
    ("feed", b'<rdf:RDF xmlns="http://purl.org/rss/1.0/">', "application/rss+xml"),
    ("feed.html", b'<feed xmlns="http://www.w3.org/2005/Atom">', "application/atom+xml"),
    (
        "export.xml",
        f'{RSS_HEAD} xmlns:wp="http://wordpress.org/export/1.2/">'.encode(),
        "application/wordpress+xml",
    ),
    ("sitemap.xml", b'<?xml version="1.0"?><urlset>', "application/xml"),
    ("a.txt", b"WARC/1.0\r\nWARC-Type: warcinfo\r\n", "application/warc"),
    ("a.txt", gzip.compress(b"WARC/1.1\r\n", mtime=0), "application/warc"),
    ("a.gz", gzip.compress(b"A plain text", mtime=0), "application/gzip"),
    ("a.txt", b"%PDF-1.7\n", "application/pdf"),
    ("a.doc", b"PK\x03\x04....word/document.xml", "application/vnd.openxmlformats-"),
    ("a.zip", b"PK\x03\x04....a.txt", "application/zip"),
    ("a.txt", bytes(range(256)) * 4, "application/octet-stream"),
    ("a.txt", b"A text with a null\0 and another\0, as old programs leave them.", "text/plain"),
    ("a.eml", LETTER, "message/rfc822"),
    ("a.txt", b"From: A\nTo: B\nSubject: C\n\nA letter pasted into a text.", "text/plain"),
    ("a.json", b'{"a": 1}', "application/json"),
]


@pytest.mark.parametrize(("name", "head", "expected"), CASES)
def test_content_tells_the_type(name: str, head: bytes, expected: str) -> None:
    assert sniff_media_type(head, name=name).startswith(expected)


def test_what_a_server_says_counts_where_content_leaves_it_open() -> None:
    assert sniff_media_type(b"<p>Hi", name="a", declared="text/html; charset=x") == "text/html"
    assert sniff_media_type(b"Hi", name="a", declared="text/html") == "text/plain"
    assert sniff_media_type(b"p { }", name="a", declared="text/css") == "text/css"
    assert sniff_media_type(b"<html>", name="a", declared="image/png") == "text/html"


@given(head=st.binary(max_size=200), name=st.text(max_size=9), declared=st.text(max_size=9))
def test_any_bytes_have_a_type(head: bytes, name: str, declared: str) -> None:
    assert "/" in sniff_media_type(head, name=name, declared=declared)


@given(st.text(alphabet="абвгдежзиклмнопрстabc .,\n", max_size=300))
def test_a_text_without_brackets_is_a_text(text: str) -> None:
    for encoding in ("utf-8", "windows-1251", "koi8-r", "cp866"):
        assert sniff_media_type(text.encode(encoding), name="a.html") == "text/plain"


@pytest.mark.parametrize("piece", ["<", "<!--", "<?", "<!doctype ", "<html ", "<p ", " ", "<a>"])
def test_hostile_heads_are_read_quickly(piece: str) -> None:
    head = (piece * 70_000)[:65_536].encode()
    assert sniff_media_type(head, name="a.html") in READABLE


def test_bytes_with_nulls_are_not_held_against_all_encodings(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Fonts, parts of films and programs in an archive are no text, and nothing is guessed of them."""
    monkeypatch.setattr(encodings, "guess_charset", lambda _: pytest.fail("letters were weighed"))
    junk = random.Random(5).randbytes(1 << 16)
    assert sniff_media_type(junk, name="a.woff2", declared="font/woff2") == "font/woff2"
    assert sniff_media_type(junk, name="a", declared="text/html") == UNKNOWN
    page = "<!doctype html><html><body><p>Тест</p></body></html>"
    assert sniff_media_type(page.encode("utf-16-le"), name="a") == HTML
    assert sniff_media_type(page.encode("utf-16"), name="a") == HTML
