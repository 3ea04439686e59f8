"""What some bytes are: the media type that their content shows.

Content goes before the declared type, and that before the name. A text is HTML only where it
plainly is: it opens with a doctype or an html, head or body element, or its name or its server
calls it HTML and it holds at least one element. A text that mentions "<p>" stays a text.
"""

import zlib
from io import BytesIO

import regex

from habeas.pages.encoding import decode_wide

TEXT, HTML, XHTML = "text/plain", "text/html", "application/xhtml+xml"
RSS, ATOM = "application/rss+xml", "application/atom+xml"
WORDPRESS = "application/wordpress+xml"  # our own name: WXR is RSS to its server
WARC = "application/warc"
GZIP, ZSTD = "application/gzip", "application/zstd"
UNKNOWN = "application/octet-stream"

READABLE = frozenset({TEXT, HTML, XHTML, RSS, ATOM, WORDPRESS})
HEAD = 1 << 16  # bytes that are enough to tell; fewer are accepted

MAGIC = (
    (b"%PDF-", "application/pdf"),
    (b"\x1f\x8b", GZIP),
    (b"\x28\xb5\x2f\xfd", ZSTD),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
    (b"{\\rtf", "application/rtf"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"BZh", "application/x-bzip2"),
    (b"\xfd7zXZ\x00", "application/x-xz"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"OggS", "application/ogg"),
    (b"ID3", "audio/mpeg"),
    (b"\x7fELF", "application/x-executable"),
    (b"PAR1", "application/vnd.apache.parquet"),
)
# A zip file is known by the names of its first entries, which stand uncompressed in it.
ZIPPED = (
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text"),
    (b"mimetypeapplication/epub+zip", "application/epub+zip"),
)
# Zstandard frames of a web archive may follow a frame that holds their dictionary.
ZSTD_DICTIONARY = b"\x5d\x2a\x4d\x18"

# Control bytes that no text holds. Null is among them: two in a hundred may be, as texts from old
# programs have some, while random bytes have ten and programs more.
CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1a\x1b\v"))
MOST_CONTROLS = 0.05

NO_TEXT = ("image/", "audio/", "video/", "font/")
CODE = frozenset(
    {"text/css", "text/javascript", "application/javascript", "application/x-javascript"}
    | {"application/json", "application/ld+json", "text/calendar", "text/vcard"}
)

EARLY = 2048  # characters

SPACE = r"[\s\ufeff\0]*+"
SKIPPED = rf"{SPACE}(?:<!--(?:(?!-->).)*+-->{SPACE}|<\?(?:(?!\?>).)*+\?>{SPACE})*+"
FLAGS = regex.DOTALL | regex.IGNORECASE
OPENING = regex.compile(
    rf"{SKIPPED}(?:<!doctype\s++(?P<doctype>[\w:-]++)[^>]*+>)?{SKIPPED}<(?P<root>[\w:.-]++)", FLAGS
)
PAGE = regex.compile(
    r"^[ \t]*+<(?:!doctype\s++html|html|head|body)\b[^<>]{0,500}+>", FLAGS | regex.M
)
ELEMENT = regex.compile(
    r"</?(?:p|div|a|span|br|table|tr|td|h[1-6]|ul|ol|li|b|i|em|strong|img|font|center|article"
    r"|section|blockquote|pre|title|meta|link|script|style)\b[^<>]{0,2000}+>",
    FLAGS,
)
HTML_ROOTS = frozenset({"html", "head", "body", "title", "meta"})
HTML_NAME = regex.compile(r"\.x?html?$", regex.IGNORECASE)
MAIL = regex.compile(
    r"^(?:received|message-id|mime-version|return-path|delivered-to):", FLAGS | regex.M
)
MAIL_HEADERS = 3  # a letter pasted into a text shows From, To, Subject; its envelope it does not


def sniff_media_type(head: bytes, *, name: str, declared: str | None = None) -> str:
    """Return the media type of a file or a payload from its first bytes.

    `declared` is what its server says, parameters allowed. Types that are recognized but in no
    `READABLE` are of use in messages only. No bytes at all are an empty text.
    """
    if magic := _parse_magic(head):
        return magic
    if is_archive(head):
        return WARC
    said = (declared or "").partition(";")[0].strip().lower()
    # Markup is ASCII; only UTF-16 and UTF-32 hide it, and they hold null bytes or a mark.
    # Other bytes with nulls are pictures, fonts and programs, and to ask in which of all encodings
    # they might be a text takes a second for each.
    wide = b"\0" in head or head.startswith((b"\xff\xfe", b"\xfe\xff"))
    text = decode_wide(head) if wide else None
    if text is None:
        wide, text = False, head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    if _is_binary(head, text, wide=wide):
        return said if said.startswith(NO_TEXT) else UNKNOWN
    markup = _parse_markup(text, says_html=said in (HTML, XHTML) or bool(HTML_NAME.search(name)))
    return markup or _parse_other(text, said, name)


def is_archive(head: bytes) -> bool:
    """Tell whether bytes open a web archive: WARC or WET, plain, gzip or Zstandard."""
    return unpack_head(head).lstrip(b"\r\n\xef\xbb\xbf").startswith(b"WARC/")


def unpack_head(head: bytes) -> bytes:
    """Return the first bytes inside gzip or Zstandard, and other bytes as they are."""
    if head.startswith(b"\x1f\x8b"):
        try:
            return zlib.decompressobj(wbits=31).decompress(head, HEAD)
        except zlib.error:
            return b""
    if head.startswith((b"\x28\xb5\x2f\xfd", ZSTD_DICTIONARY)):
        # Imported here because few files are packed so, and each page would wait for it.
        from fastwarc.stream_io import ZstdReader

        try:
            return ZstdReader(BytesIO(head)).read(HEAD)
        except OSError:
            return b""
    return head


def _parse_magic(head: bytes) -> str | None:
    if head.startswith(b"PK\x03\x04"):
        return next((kind for mark, kind in ZIPPED if mark in head[:4096]), "application/zip")
    if head[4:8] == b"ftyp":
        return "video/mp4"
    if head.startswith(b"RIFF"):
        return "image/webp" if head[8:12] == b"WEBP" else "audio/wav"
    found = next((kind for mark, kind in MAGIC if head.startswith(mark)), None)
    packed = found in (GZIP, ZSTD) or head.startswith(ZSTD_DICTIONARY)
    return WARC if packed and is_archive(head) else found


def _is_binary(head: bytes, text: str, *, wide: bool) -> bool:
    """Tell whether bytes are no text; those of UTF-16 are judged as what they mean."""
    if wide and "\0" not in text:
        head = text.encode("utf-8", "replace")
    controls = len(head) - len(head.translate(None, delete=CONTROLS))
    return controls > MOST_CONTROLS * len(head)


def _parse_markup(text: str, *, says_html: bool) -> str | None:
    if opening := OPENING.match(text):
        root, doctype = opening["root"].lower(), (opening["doctype"] or "").lower()
        if feed := _parse_feed(root, text):
            return feed
        if doctype == "html" or root in HTML_ROOTS:
            return XHTML if text.lstrip("\ufeff \t\r\n").startswith("<?xml") else HTML
        if text.lstrip("\ufeff \t\r\n").startswith("<?xml"):
            return "image/svg+xml" if root == "svg" else "application/xml"
    # Warnings of a program, or a banner, may stand above a page; far down, a text quotes one.
    if (page := PAGE.search(text)) and (page.start() < EARLY or says_html):
        return HTML
    return HTML if says_html and ELEMENT.search(text) else None


def _parse_feed(root: str, text: str) -> str | None:
    if root == "rss":
        return WORDPRESS if "wordpress.org/export/" in text else RSS
    if root in ("feed", "atom:feed"):
        return ATOM if "/atom" in text.lower() or "<entry" in text else None
    if root == "rdf:rdf":
        return RSS if "purl.org/rss/1.0" in text or "netscape.com/rdf/simple/0.9" in text else None
    return None


def _parse_other(text: str, said: str, name: str) -> str:
    if len(MAIL.findall(text[:8192])) >= MAIL_HEADERS:
        return "message/rfc822"
    if said in CODE or said.startswith(NO_TEXT):
        return said
    opens = text.lstrip()[:1]
    if name.lower().endswith((".json", ".jsonl", ".geojson")) and opens in ("{", "["):
        return "application/json"
    return TEXT
