"""The start tags of a page as the parser writes them out again: what each says of its element.

The parser's own writing is canonical: every attribute is quoted with `"`, `<` and `>` stand in no
text and no value, every element that can hold something is closed. So a page is read by splitting
it at `<`, which costs a tenth of asking the parser for each node in turn, and what a start tag
says is worked out once for all elements that begin with the very same tag.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from itertools import chain
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
from habeas.pages.html.names import MARKING_TAGS, find_sorts, mark_sort
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
LINE_END: Final = 13


# Elements that hold what a browser does not show, and text that is written out as it stands.
UNSHOWN = "script,style,template,iframe,noembed,noframes,svg,picture,select"
MOST_SEEN, LONGEST_SEEN = 1 << 14, 200  # tags that are remembered, and their characters: 10 MB
WINDOW = 1 << 20  # characters of a page whose tags are taken apart at a time
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
}
HREF = ' href="'
COUNTING = frozenset(("li", "ol", "ul"))
HIDING = frozenset((" hidden=", " style=", " aria-hidden="))  # attributes that may hide an element
SAYING = HIDING | {  # attributes that are read at all
    " class=", " id=", " itemprop=", " itemtype=", " rel=", " role=", " open=",
    " datetime=", " content=", " title=", " value=", " start=",
}  # fmt: skip
NAMING = frozenset((" class=", " id="))
TOLD_APART = frozenset(("meta", "dialog"))  # of the same names, they may be different things

Attributes = Mapping[str, str]  # by " name=", as the parser writes them
NO_ATTRIBUTES: Attributes = {}
# Of a tag: its name; what it is where no attribute says more; the places of class and id among its
# parts between quotation marks, or 0; the names of all attributes where others are read, too.
Fields = tuple[str, Start | None, int, int, tuple[str, ...]]
Tag = tuple[int, Start, str | None]  # what to do at it, what it says, the address of a link
Key = tuple[str, str, str, str, str | None, str | None]  # tag, names, itemprop, rel, role, itemtype

Step = tuple[Tag, str, Tag]  # a tag, the text behind it, the next tag

IGNORED = Start(NOTHING)
END: Tag = (NOTHING, IGNORED, None)


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


def find_tags(html: str) -> Iterator[Step]:
    """Yield the tags of a page, each with the text behind it and the tag that follows.

    A megabyte at a time: the pieces of a large page at once would take ten times its memory.
    """
    return chain.from_iterable(_find_runs(html))


def _find_runs(html: str) -> Iterator[Iterable[Step]]:
    """Yield the tags of each window; the last one waits for what follows it."""
    waiting: list[tuple[Tag, str]] = []
    for heads, texts in _find_windows(html):
        if not heads:
            continue
        known = parse_heads(set(heads))
        tags = [known[head] for head in heads]
        yield [(tag, text, tags[0]) for tag, text in waiting]
        yield zip(tags, texts, tags[1:], strict=False)
        waiting = [(tags[-1], texts[-1])]
    yield [(tag, text, END) for tag, text in waiting]


def _find_windows(html: str) -> Iterator[tuple[list[str], list[str]]]:
    """Yield the words between `<` and `>` of each tag, and the text behind each.

    Where `<` and `>` do not stand for tags alone, the tags are looked for one by one.
    """
    if html.count("<") != html.count(">") or any(f"<{tag}" in html for tag in RAW_TAGS):
        yield _split_raw(html)
        return
    start = html.find("<")
    while 0 <= start < len(html):
        end = html.find("<", start + WINDOW)
        end = len(html) if end < 0 else end
        pieces = html[start:end].replace(">", "<").split("<")
        if not len(pieces) & 1:
            pieces.append("")  # cut off within a tag
        start = end
        yield pieces[1::2], pieces[2::2]


def _split_raw(html: str) -> tuple[list[str], list[str]]:
    """Return tags and texts of a page where some text is no markup, or a name holds "<"."""
    heads, texts = [], []
    pieces = html.split("<")
    number, last = 1, len(pieces)
    while number < last:
        first = number
        while number < last - 1 and ">" not in pieces[number]:
            number += 1  # a name that holds "<"
        head, _, text = "<".join(pieces[first : number + 1]).partition(">")
        number += 1
        tag = head.partition(" ")[0]
        if tag in RAW_TAGS:
            end = _end_of_raw(pieces, number, tag)
            text = "<".join((text, *pieces[number:end])).replace("&", "&amp;")
            number = end
        heads.append(head)
        texts.append(text)
    return heads, texts


def _end_of_raw(pieces: list[str], number: int, tag: str) -> int:
    """Return the piece that closes an element whose text is no markup."""
    places = range(number, len(pieces))
    if tag == "plaintext":  # nothing closes it but the end of the page
        places = places[::-1]
    return next((n for n in places if pieces[n].startswith(f"/{tag}>")), len(pieces))


def parse_heads(heads: Iterable[str]) -> dict[str, Tag]:
    """Return what each tag of a page says, by the words between `<` and `>`.

    All of a page at once, so that the names of all are made plain in one go. But for the address
    most links are alike, so it is taken off first; and the pages of a site share most of the rest.
    """
    links: list[tuple[str, str, str | None]] = []
    wanted: set[str] = set()
    for head in heads:
        if head[:2] == "a ":
            bare, href = split_href(head)
            links.append((head, bare, href))
            wanted.add(bare)
        else:
            wanted.add(head)
    seen = _seen_tags()
    met = ((head, seen.get(head)) for head in wanted)
    found = {head: tag for head, tag in met if tag is not None}
    if len(seen) > MOST_SEEN:
        seen.clear()
    for head, start in _parse_starts(wanted - found.keys()):
        found[head] = start.act, start, None
        if len(head) <= LONGEST_SEEN:
            seen[head] = found[head]
    for head, bare, href in links:
        act, start, _ = found[bare]
        found[head] = act, start, href
    return found


@lru_cache(maxsize=1)
def _seen_tags() -> dict[str, Tag]:
    """Return the memory of tags without their addresses, of all pages."""
    return {}


def _parse_starts(heads: Iterable[str]) -> Iterator[tuple[str, Start]]:
    """Yield what tags without their addresses say.

    The fields that a tag has are seldom new, and few tags have others than class and id.
    """
    asked: list[tuple[str, str, str, Attributes]] = []
    for head in heads:
        parts = head.split('"')
        if not len(parts) & 1:
            parts = _mend_parts(head)
        tag, bare, names_at, identity_at, keys = _find_fields(tuple(parts[::2]))
        if bare is not None:
            yield head, bare
            continue
        names = parts[names_at] if names_at else ""
        if identity_at:
            names = f"{names} {parts[identity_at]}" if names else parts[identity_at]
        if "&" in names:
            names = unescape(names)
        attributes = dict(zip(keys, parts[1::2], strict=False)) if keys else NO_ATTRIBUTES
        asked.append((head, tag, names, attributes))
    sorts = find_sorts({names for _, _, names, _ in asked})
    known: dict[Key, Start] = {}
    for head, tag, names, attributes in asked:
        yield head, _start(tag, names, sorts[names], attributes, known)


def split_href(head: str) -> tuple[str, str | None]:
    """Return a start tag without its address, and the address, or None."""
    before, mark, behind = head.partition(HREF)
    if not mark:
        return head, None
    href, _, after = behind.partition('"')
    if before.count('"') & 1:  # in a value: 'title=" href="'
        values = dict(ATTRIBUTE.findall(head))
        return head, unescape(values[HREF[:-1]]) if HREF[:-1] in values else None
    return before + after, unescape(href) if "&" in href else href


def _mend_parts(head: str) -> list[str]:
    """Return the parts of a tag between quotation marks, where one stands in a name, too."""
    tag = head.partition(" ")[0]
    parts = [part for pair in ATTRIBUTE.findall(head) for part in pair]
    return [tag + parts[0], *parts[1:], ""] if parts else [tag]


@lru_cache(maxsize=4096)
def _find_fields(names: tuple[str, ...]) -> Fields:
    """Return where the values of a tag stand that are read, by the names of all its attributes."""
    tag, space, first = names[0].partition(" ")
    keys = (f" {first}", *names[1:-1]) if space else ()
    places = {key: 2 * at + 1 for at, key in enumerate(keys)}
    saying = SAYING.intersection(keys)
    if not saying or (tag in SKIPPED_TAGS and tag != "meta"):
        return tag, _bare_start(tag), 0, 0, ()
    more = tag in TOLD_APART or not saying <= NAMING
    return tag, None, places.get(" class=", 0), places.get(" id=", 0), keys if more else ()


def _start(
    tag: str, names: str, sorts: frozenset[str], attributes: Attributes, known: dict[Key, Start]
) -> Start:
    """Return what an element with attributes is; the same object for what says the same."""
    if tag == "meta":
        return _meta(attributes)
    get = attributes.get
    key = (tag, names, get(" itemprop=", ""), get(" rel=", ""), get(" role="), get(" itemtype="))
    start = known.get(key)
    if start is None:
        start = known[key] = _named_start(key, sorts)
    if "hidden" in sorts or (attributes and is_hidden(tag, attributes)):
        return IGNORED if tag in VOID_TAGS else Start(SKIPPED, tag)
    if not attributes:
        return start
    if tag == "dialog":
        return Start(BLOCK if " open=" in attributes else SKIPPED, tag)
    if start.mark is None and " title=" in attributes and tag in INLINE_TAGS:
        return _labeled_start(start, attributes[" title="])
    if start.mark == "date":
        value = get(" datetime=") or get(" content=") or get(" title=")
        return replace(start, value=unescape(value) if value else None)
    number = _number(tag, attributes) if tag in COUNTING else None
    return start if number is None else replace(start, number=number)


def _labeled_start(start: Start, label: str) -> Start:
    """Return what an element with a label is: "3 days ago", with the day that a pointer shows."""
    if not is_stamp(label):
        return start
    act = INLINE if start.act == PLAIN_INLINE else start.act
    return replace(start, act=act, mark="date", source=LABEL, value=unescape(label))


def _named_start(key: Key, sorts: frozenset[str]) -> Start:
    """Return what an element is by its tag and names."""
    tag, names, prop, rel, role, kind = key
    bare = _bare_start(tag)
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
    note = "n" in names and find_note(names) is not None
    return Start(
        act, tag, names, sorts, role, kind, rel, mark, None, source, bare.preformatted, None, "", bare.telling or note
    )  # fmt: skip


def _meta(attributes: Attributes) -> Start:
    """Return the mark that microdata about the page makes where it stands."""
    prop, content = attributes.get(" itemprop="), attributes.get(" content=")
    if prop in META_MARKS and content:
        return Start(META, mark=META_MARKS[prop], value=unescape(content), source=prop)
    return IGNORED


@lru_cache(maxsize=1024)
def _bare_start(tag: str) -> Start:
    """Return what an element without attributes is, or its end ("/div")."""
    if tag[:1] == "/":
        return IGNORED if tag[1:] in VOID_TAGS else Start(CLOSE, tag[1:])
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
