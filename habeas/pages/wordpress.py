"""WordPress exports (WXR): the posts and pages that the site has published.

What was never public is not read: drafts, private and scheduled posts, posts under a password,
revisions, submitted forms. Comments are not read either: they hold mail and IP addresses of people
who did not write for this archive. What is left out is counted, not shown.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import regex
from lxml import etree

from habeas.model.page import Page
from habeas.pages.entries import (
    Entry,
    Render,
    compose_page,
    join_url,
    parse_date,
    render_title,
)
from habeas.pages.markup import (
    escape,
    find_children,
    first_child,
    inner_text,
    local_name,
    parse_elements,
    text_of,
)
from habeas.pages.sniffing import WORDPRESS

READ_TYPES = frozenset({"post", "page"})
NAMES = frozenset({"item", "author", "channel"})

BLOCK_TAGS = (
    "address|article|aside|blockquote|center|details|div|dl|fieldset|figcaption|figure|footer|form"
    "|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|tbody|td|th|thead|tr|ul|iframe|script"
)
BLOCK_TAG = regex.compile(rf"</?(?:{BLOCK_TAGS})\b", regex.IGNORECASE)
BLANK_LINE = regex.compile(r"\r?\n[ \t]*+(?:\r?\n[ \t]*+)++")
ATTRIBUTES = r"(?:\s[^\[\]<>]{0,2000}+)?+"
CAPTION = regex.compile(
    rf"\[(?:wp_)?caption(?P<attributes>{ATTRIBUTES})\](?P<inside>[^\[\]]{{0,5000}}+)\[/(?:wp_)?caption\]"
)
CAPTION_ATTRIBUTE = regex.compile(r"""\bcaption\s*+=\s*+(["'])(?P<words>(?:(?!\1).){0,2000}+)\1""")
IMAGE = regex.compile(r"\s*+(?:<a\b[^<>]{0,2000}+>)?\s*+<img\b[^<>]{0,4000}+>\s*+(?:</a>)?")
EMBED = regex.compile(
    rf"\[(embed|video|audio|youtube){ATTRIBUTES}\]\s*+(https?://[^\s\[\]<>]++)\s*+\[/\1\]"
)
BARE = "gallery|playlist|contact-form-7|contact-form|more|nextpage|toc|subscribe|embed|video|audio"
# A shortcode shows itself by an attribute, by its closing mark or by its name; "[sic]" does not.
SHORTCODE = regex.compile(
    rf"\[/?(?:{BARE})(?:\s[^\[\]<>]{{0,2000}}+)?+\]"
    r"|\[[a-zA-Z][\w-]{0,40}+\s++[\w-]{1,40}+\s*+=[^\[\]<>]{0,2000}+\]"
    r"|\[/[a-zA-Z][\w-]{0,40}+\]"
)
OPENED = regex.compile(r"\[([a-zA-Z][\w-]{0,40}+)\]")
CLOSED = regex.compile(r"\[/([a-zA-Z][\w-]{0,40}+)\]")


def read_wordpress(
    text: str, *, render: Render, url: str | None = None, types: frozenset[str] = READ_TYPES
) -> Page:
    """Return a page with one post for each published post and page of an export.

    `types` are the kinds of content that are read; sites may have their own ("news"). Dates are
    local, as the site shows them. Any text is accepted, and what breaks off gives what stands
    before. Memory holds the text and one post at a time.
    """
    about = _About(url)
    entries = _find_entries(text, types, about, render)
    page = compose_page(entries, render=render, media_type=WORDPRESS)
    skipped = (f"left out, {why}: {count}" for why, count in sorted(about.skipped.items()))
    return replace(
        page,
        title=about.title,
        publisher=about.title,
        language=about.language,
        url=url or about.url,
        notes=(*page.notes, *about.notes, *skipped),
    )


def clean_content(content: str) -> str:
    """Return the HTML of a post as the site would show it.

    Block comments and shortcodes go, captions and embedded addresses stay, and blank lines part
    paragraphs, as WordPress does when it shows a post.
    """
    content = _drop_comments(content)
    content = CAPTION.sub(_show_caption, content)
    content = EMBED.sub(lambda found: _show_address(found[2]), content)
    content = _drop_shortcodes(content)
    return "\n\n".join(map(_show_paragraph, BLANK_LINE.split(content)))


class _About:
    """What an export says of its site, and what is left out, filled in as it goes by."""

    def __init__(self, url: str | None) -> None:
        self.url = url
        self.title: str | None = None
        self.language: str | None = None
        self.names: dict[str, str] = {}
        self.skipped: Counter[str] = Counter()
        self.notes: list[str] = []

    def add_channel(self, channel: etree._Element, render: Render) -> None:
        title = text_of(channel, "title")
        self.title = self.title or (render_title(title, render) if title else None)
        self.language = self.language or text_of(channel, "language")
        self.url = self.url or text_of(channel, "base_blog_url") or text_of(channel, "link")

    def add_author(self, author: etree._Element) -> None:
        login, name = text_of(author, "author_login"), text_of(author, "author_display_name")
        if login and name and "@" not in name:
            self.names[login] = name


def _find_entries(
    text: str, types: frozenset[str], about: _About, render: Render
) -> Iterator[Entry]:
    for element in parse_elements(text, NAMES, about.notes):
        name, parent = local_name(element), element.getparent()
        if name == "author":
            about.add_author(element)
        elif name == "channel" or parent is None:
            about.add_channel(element, render)
        elif name == "item":
            about.add_channel(parent, render)
            why = _parse_refusal(element, types)
            if why:
                about.skipped[why] += 1
            else:
                yield _parse_item(element, about)
            element.clear()
            while element.getprevious() is not None and local_name(parent[0]) == "item":
                del parent[0]


def _parse_refusal(item: etree._Element, types: frozenset[str]) -> str | None:
    """Return why an item is not read, or None where it is public content.

    These fields stand below the text: where a file breaks off between, nothing says that the text
    was ever public. Exports by other tools leave the password out; then something must follow the
    type, where it would stand.
    """
    kind, status = text_of(item, "post_type"), text_of(item, "status")
    told = first_child(item, "post_password")
    last = first_child(item, "post_type")
    if (
        kind is None
        or status is None
        or (told is None and (last is None or last.getnext() is None))
    ):
        return "not said to be public"
    if kind not in types:
        return f"of type {kind[:40]}"
    if status != "publish":
        return f"of status {status[:40]}"
    return "under a password" if text_of(item, "post_password") else None


def _parse_item(item: etree._Element, about: _About) -> Entry:
    title, body = first_child(item, "title"), first_child(item, "encoded")
    creator = text_of(item, "creator")
    author = about.names.get(creator or "", creator)
    return Entry(
        title=inner_text(title) if title is not None else "",
        body=clean_content(inner_text(body)) if body is not None else "",
        url=join_url(about.url, text_of(item, "link")),
        # pubDate is moved to Greenwich: in Almaty it names the day before for each early morning.
        published=parse_date(text_of(item, "post_date")) or parse_date(text_of(item, "pubDate")),
        author=author if author and "@" not in author else None,
        publisher=about.title,
        language=about.language,
        tags=_parse_tags(item),
    )


def _parse_tags(item: etree._Element) -> tuple[str, ...]:
    """Return categories and tags; other taxonomies (formats, series) say nothing to a reader."""
    tags = [
        " ".join(inner_text(tag).split())
        for tag in find_children(item, "category")
        if tag.get("domain", "category") in ("category", "post_tag", "tag")
    ]
    return tuple(dict.fromkeys(tag for tag in tags if tag and tag != "Uncategorized"))


def _drop_comments(content: str) -> str:
    parts, at = [], 0
    while (start := content.find("<!--", at)) >= 0:
        end = content.find("-->", start)
        if end < 0:
            break
        parts.append(content[at:start])
        at = end + 3
    return "".join(parts) + content[at:]


def _show_caption(found: "regex.Match[str]") -> str:
    inside, old = found["inside"], CAPTION_ATTRIBUTE.search(found["attributes"])
    image = IMAGE.match(inside)
    end = image.end() if image else 0
    words = inside[end:].strip() or (old["words"] if old else "")
    return f"\n\n<figure>{inside[:end].strip()}<figcaption>{words}</figcaption></figure>\n\n"


def _show_address(url: str) -> str:
    return f'\n\n<p><a href="{escape(url).replace(chr(34), "%22")}">{escape(url)}</a></p>\n\n'


def _drop_shortcodes(content: str) -> str:
    closed = frozenset(CLOSED.findall(content))
    content = SHORTCODE.sub("", content)
    return OPENED.sub(lambda found: "" if found[1] in closed else found[0], content)


def _show_paragraph(piece: str) -> str:
    """Return a piece between blank lines as a paragraph, unless it has its own blocks."""
    if not piece.strip() or BLOCK_TAG.search(piece):
        return piece
    return f"<p>{piece.strip().replace(chr(10), '<br>' + chr(10))}</p>"
