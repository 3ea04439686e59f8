"""XML as it is found in feeds and exports, made fit for a parser, and parsed as it comes.

Feeds hold HTML entities that XML does not know, bare ampersands and control characters; some hold
document types whose entities grow without end. The document type is dropped before parsing, so that
no entity is ever expanded and nothing is ever fetched.
"""

from collections.abc import Iterator
from html.entities import html5

import regex
from lxml import etree

STEP = 1 << 20  # characters given to the parser at a time
LOSSES = {  # errors of libxml2 after which something is missing
    "ERR_DOCUMENT_EMPTY": "the file is no XML",
    "ERR_DOCUMENT_END": "the XML has more than one root",
    "ERR_RESOURCE_LIMIT": "elements are nested too deep",
    "ERR_TAG_NOT_FINISHED": "the file breaks off before its end",
}
CDATA_START, CDATA_END = "<![CDATA[", "]]>"
XML_ENTITIES = frozenset({"amp", "lt", "gt", "quot", "apos"})

ENTITY = regex.compile(r"&(?:#(\d{1,7}+|[xX][0-9a-fA-F]{1,6}+);|([a-zA-Z][a-zA-Z0-9]{1,31}+);)?")
# Characters that XML 1.0 does not allow, lone surrogates among them.
FORBIDDEN = regex.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
LESS_THAN = regex.compile(r"<(?![\w:/!?])")  # no tag: "1 < 2"
DECLARATION = regex.compile(r"\s*+<\?xml\b[^>]{0,500}+>")


def parse_elements(text: str, names: frozenset[str], notes: list[str]) -> Iterator[etree._Element]:
    """Yield the elements with one of the local `names` as each ends, innermost first.

    The caller empties what it is done with (`element.clear()`). Any text is accepted; what follows
    an error that cannot be mended is missing, and `notes` is given a sentence that says so once
    all is read. Elements nested deeper than 2,048 are such an error.
    """
    parser = etree.XMLPullParser(
        events=("end",),
        recover=True,
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,  # safe: without a document type nothing can grow
        remove_comments=True,
        remove_pis=True,
    )
    try:
        for piece in clean_markup(text):
            parser.feed(piece.encode("utf-8"))
            yield from _select(parser, names)
        parser.close()
    except etree.XMLSyntaxError:
        pass  # the end of what can be mended; `recover` has given all before it
    yield from _select(parser, names)
    if errors := {error.type_name for error in parser.feed_error_log} & LOSSES.keys():
        notes.append(f"{LOSSES[min(errors)]}; some of it may be missing")


def clean_markup(text: str) -> Iterator[str]:
    """Yield the pieces of an XML document without declaration, document type and bad entities."""
    text = FORBIDDEN.sub("\ufffd", text.lstrip("\ufeff \t\r\n\0"))
    at = declaration.end() if (declaration := DECLARATION.match(text)) else 0
    at = _skip_doctype(text, at)
    while True:
        start = text.find(CDATA_START, at)
        yield from _slices(_mend_markup(text[at : start if start >= 0 else len(text)]))
        if start < 0:
            return
        end = text.find(CDATA_END, start)
        if end < 0:  # cut off inside: what is there is read
            yield from _slices(text[start:] + CDATA_END)
            return
        at = end + len(CDATA_END)
        yield from _slices(text[start:at])


def local_name(element: etree._Element) -> str:
    """Return the name of an element without its namespace, or the prefix of one never declared."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2] if isinstance(tag, str) else ""


def namespace(element: etree._Element) -> str:
    """Return the namespace of an element, empty where it has none."""
    tag = element.tag
    return tag[1:].partition("}")[0] if isinstance(tag, str) and tag.startswith("{") else ""


def find_children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the children with a local name; feeds use namespaces as they please."""
    return (child for child in element if local_name(child) == name)


def first_child(element: etree._Element, name: str) -> etree._Element | None:
    """Return the first such child that holds something, else the first."""
    found = list(find_children(element, name))
    # media:title and itunes:summary stand beside the plain ones; those come first.
    found.sort(key=lambda child: any(mark in namespace(child) for mark in ("mrss", "itunes")))
    return next((child for child in found if len(child) or child.text), found[0] if found else None)


def text_of(element: etree._Element, name: str) -> str | None:
    """Return the text of the first child with a local name, in one line; None where empty."""
    child = first_child(element, name)
    return (" ".join(inner_text(child).split()) or None) if child is not None else None


def inner_text(element: etree._Element) -> str:
    """Return all text inside an element."""
    return "".join(str(part) for part in element.itertext())


def inner_markup(element: etree._Element) -> str:
    """Return the children of an element as HTML, without the prefixes of their namespaces."""
    for child in element.iter():
        name = local_name(child)
        if name.isidentifier():  # "a:1" is recovered from, but is no name on its own
            child.tag = name
    etree.cleanup_namespaces(element)
    parts = [escape(element.text or "")]
    parts += [etree.tostring(child, encoding="unicode", method="html") for child in element]
    return "".join(parts)


def escape(text: str) -> str:
    """Return text as HTML that means the same."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _select(parser: etree.XMLPullParser, names: frozenset[str]) -> Iterator[etree._Element]:
    for _, element in parser.read_events():
        if isinstance(element, etree._Element) and local_name(element) in names:
            yield element


def _slices(text: str) -> Iterator[str]:
    for start in range(0, len(text), STEP):
        yield text[start : start + STEP]


def _skip_doctype(text: str, at: int) -> int:
    """Return the place after a document type that stands at `at`, comments before it included."""
    while True:
        while at < len(text) and text[at].isspace():
            at += 1
        if text.startswith("<!--", at):
            end = text.find("-->", at)
            at = end + 3 if end >= 0 else len(text)
            continue
        if text[at : at + 9].upper() != "<!DOCTYPE":
            return at
        close, subset = text.find(">", at), text.find("[", at)
        if 0 <= subset < close:
            end = text.find("]", subset)
            close = text.find(">", end) if end >= 0 else -1
        at = close + 1 if close >= 0 else len(text)


def _mend_markup(text: str) -> str:
    return ENTITY.sub(_mend_entity, LESS_THAN.sub("&lt;", text))


def _mend_entity(found: "regex.Match[str]") -> str:
    """Return what XML can read for an ampersand and what follows it."""
    number: str | None = found[1]
    name: str | None = found[2]
    whole: str = found[0]
    if number:
        code = int(number[1:], 16) if number[0] in "xX" else int(number)
        char = chr(code) if code <= 0x10FFFF else "\ufffd"
        return "\ufffd" if FORBIDDEN.match(char) else whole
    if name in XML_ENTITIES:
        return whole
    if name and (meant := html5.get(f"{name};")):
        return meant if meant not in "<>&" else whole
    return "&amp;" + whole[1:]
