"""The start tags of a page as the parser writes them out again: what each says of its element.

The parser's own writing is canonical: every attribute is quoted with `"`, `<` and `>` stand in no
text and no value, every element that can hold something is closed. So a page is read by splitting
it at `<`, which costs a tenth of asking the parser for each node in turn, and what a start tag
says is worked out once for all elements that begin with the very same tag.
"""

from dataclasses import replace
from functools import lru_cache
from typing import Final

import regex
from selectolax.lexbor import LexborNode

from habeas.pages.html.dates import is_stamp
from habeas.pages.html.elements import (
    HEADINGS,
    INLINE_TAGS,
    KINDS,
    PLAIN_TAGS,
    PREFORMATTED,
    RAW_TAGS,
    SKIPPED_TAGS,
    VOID_TAGS,
    is_hidden,
)
from habeas.pages.html.names import MARKING_TAGS, mark_sort, sorts_of
from habeas.pages.html.names import NOTHING as NONE
from habeas.pages.html.tree import Start

# What the walk does at a tag. Plain numbers: the walk compares them for every tag, and to look up a
# member of an enumeration takes longer than all else that it does there.
CLOSE: Final = 0
BLOCK: Final = 1  # one that breaks the line and does nothing else
ITEM: Final = 2  # of a list: counts, too
RICH_BLOCK: Final = 3  # one that is preformatted, begins a count or marks its words
BLOCKS: Final = 3
PLAIN_INLINE: Final = 4  # an inline element that says nothing
LINK: Final = 5
INLINE: Final = 6
FILLED: Final = 6  # up to here it counts whether the element is empty
UNFOLDING: Final = 7  # a button: shown only inside a heading
SKIPPED: Final = 8  # with all that it holds
LINE_BREAK: Final = 9
RULE: Final = 10
META: Final = 11
NOTHING: Final = 12
MARKUP: Final = 13  # its text is no markup
LINE_END: Final = 14


# Elements that hold what a browser does not show, and text that is written out as it stands.
UNSHOWN = "script,style,template,iframe,noembed,noframes,svg,picture,select"
COMMENT = regex.compile(r"<!--.*?-->", regex.S)
FOOTNOTE = regex.compile(r"(?:^| )(?:_?ftn|fn|footnote|note)[-_:]?(\d{1,4})\b")
TELLING = frozenset((*HEADINGS, *KINDS))
ATTRIBUTE = regex.compile(r'( [^\s=]++=)"([^"]*+)"')
META_MARKS = {"datePublished": "date", "headline": "headline", "inLanguage": "inLanguage"}
LABEL = "label"  # the source of a date that only the label of an element gives
OWN_ACTS = {
    "br": LINE_BREAK,
    "hr": RULE,
    "button": UNFOLDING,
    **dict.fromkeys(RAW_TAGS, MARKUP),
}
COUNTING = frozenset(("li", "ol", "ul"))
HREF = ' href="'
HIDING = frozenset((" hidden=", " style=", " aria-hidden="))  # attributes that may hide an element
SAYING = HIDING | {  # attributes that are read at all
    " class=", " id=", " itemprop=", " itemtype=", " rel=", " role=", " open=",
    " datetime=", " content=", " title=", " value=", " start=",
}  # fmt: skip

Attributes = dict[str, str]  # by " name=", as the parser writes them

CLOSING = Start(CLOSE)
IGNORED = Start(NOTHING)
CLOSINGS = {f"/{tag}": IGNORED for tag in VOID_TAGS}  # the parser closes those of foreign elements


def write_shown(body: LexborNode | None) -> str:
    """Return the markup of a page without most of what a browser does not show, and comments.

    Changes the tree: read all else first. Markup of no page ("") where there is no body.
    """
    if body is None:
        return ""
    for node in reversed(body.css(UNSHOWN)):  # inner ones first
        node.decompose(recursive=False)
    html = body.html or ""
    return COMMENT.sub("", html) if "<!--" in html else html


def parse_start(head: str) -> Start:
    """Return what a start tag says, from the words between `<` and `>`."""
    tag, space, _ = head.partition(" ")
    if not space or (tag in SKIPPED_TAGS and tag != "meta"):
        return _bare_start(tag)
    return _start(tag, _split_attributes(head, tag))


def split_href(head: str) -> tuple[str, str | None]:
    """Return a start tag without its address, and the address, or None."""
    at = head.find(HREF)
    if at < 0:
        return head, None
    start = at + len(HREF)
    end = head.find('"', start)
    if head.count('"', 0, at) % 2:  # in a value: 'title=" href="'
        href = _split_attributes(head, head.partition(" ")[0]).get(HREF[:-1])
    else:
        href, head = head[start:end], head[:at] + head[end + 1 :]
    return head, unescape(href) if href and "&" in href else href


def _start(tag: str, attributes: Attributes) -> Start:
    """Return what an element with attributes is."""
    if tag == "meta":
        return _meta(attributes)
    if SAYING.isdisjoint(attributes):  # an address, a size, something for a script
        return _bare_start(tag)
    get = attributes.get
    start = _named_start(
        tag,
        get(" class=", ""),
        get(" id=", ""),
        get(" itemprop=", ""),
        get(" rel=", ""),
        get(" role="),
        get(" itemtype="),
    )
    if ("hidden" in start.sorts or not HIDING.isdisjoint(attributes)) and is_hidden(
        tag, attributes, start.sorts
    ):
        return IGNORED if tag in VOID_TAGS else Start(SKIPPED, tag)
    if tag == "dialog":
        return Start(BLOCK if " open=" in attributes else SKIPPED, tag)
    if start.mark is None and tag in INLINE_TAGS and is_stamp(get(" title=", "")):
        # "3 days ago", with the day in the label that a pointer shows
        act = INLINE if start.act == PLAIN_INLINE else start.act
        return replace(
            start, act=act, mark="date", source=LABEL, value=unescape(get(" title=", ""))
        )
    if start.mark == "date":
        value = get(" datetime=") or get(" content=") or get(" title=")
        return replace(start, value=unescape(value) if value else None)
    number = _number(tag, attributes) if tag in COUNTING else None
    return start if number is None else replace(start, number=number)


@lru_cache(maxsize=8192)
def _named_start(
    tag: str, names: str, identity: str, prop: str, rel: str, role: str | None, kind: str | None
) -> Start:
    """Return what an element is by its tag and names; the same object for the same ones."""
    bare = _bare_start(tag)
    if identity:
        names = f"{names} {identity}" if names else identity
    if "&" in names:
        names = unescape(names)
    sorts = sorts_of(names) if names else NONE
    if bare.act > UNFOLDING:
        return replace(bare, sorts=sorts)
    mark, source, act = bare.mark, "", bare.act
    if sorts or prop or rel:
        mark = mark_sort(tag, sorts, prop, rel)
    if mark is not None:
        source = f"{tag} {names} {prop}"
        act = RICH_BLOCK if act in (BLOCK, ITEM) else act
    if act == PLAIN_INLINE and (names or mark):
        act = INLINE
    return Start(
        act,
        tag,
        names,
        sorts,
        role,
        kind,
        rel,
        mark,
        source=source,
        preformatted=bare.preformatted,
        telling=bare.telling or find_note(names) is not None,
    )


def _split_attributes(head: str, tag: str) -> Attributes:
    parts = head[len(tag) :].split('"')
    if len(parts) % 2 == 0:  # a quotation mark in the name of an attribute
        return dict(ATTRIBUTE.findall(head))
    return dict(zip(parts[::2], parts[1::2], strict=False))


def _meta(attributes: Attributes) -> Start:
    """Return the mark that microdata about the page makes where it stands."""
    prop, content = attributes.get(" itemprop="), attributes.get(" content=")
    if prop in META_MARKS and content:
        return Start(META, mark=META_MARKS[prop], value=unescape(content), source=prop)
    return IGNORED


@lru_cache(maxsize=1024)
def _bare_start(tag: str) -> Start:
    """Return what an element without attributes is."""
    if tag in OWN_ACTS:
        return Start(OWN_ACTS[tag], tag)
    if tag in SKIPPED_TAGS or tag == "dialog":
        return IGNORED if tag in VOID_TAGS else Start(SKIPPED, tag)
    if tag in VOID_TAGS:
        return IGNORED if tag in INLINE_TAGS else Start(LINE_END, tag)
    if tag[:1] in ("?", "!"):
        return IGNORED
    if tag in PLAIN_TAGS:
        return Start(PLAIN_INLINE, tag)
    mark, preformatted = MARKING_TAGS.get(tag), tag in PREFORMATTED
    return Start(
        _act(tag),
        tag,
        mark=mark,
        source=f"{tag}  " if mark else "",
        preformatted=preformatted,
        telling=tag in TELLING,
    )


def _act(tag: str) -> int:
    if tag == "a":
        return LINK
    if tag in INLINE_TAGS:
        return INLINE
    if tag == "li":
        return ITEM
    return RICH_BLOCK if tag in PREFORMATTED or tag in COUNTING else BLOCK


def _number(tag: str, attributes: Attributes) -> int | None:
    value = attributes.get(" value=") if tag == "li" else attributes.get(" start=")
    if value and value.isascii() and value.isdigit() and len(value) < 7:
        return int(value)
    return None


def unescape(text: str) -> str:
    """Return words as they were before the parser wrote them out."""
    if "&" not in text:
        return text
    text = text.replace("&nbsp;", "\u00a0").replace("&quot;", '"')
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


@lru_cache(maxsize=4096)
def find_note(names: str) -> str | None:
    """Return the number of the footnote that an element is by its names, or None."""
    if "note" in names or "ftn" in names or "fn" in names:
        found = FOOTNOTE.search(names)
        return found[1] if found is not None else None
    return None
