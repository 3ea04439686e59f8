"""What HTML says of its elements: which break a line, which are shown, what lines they make."""

from collections.abc import Mapping

import regex

from habeas.model.page import BlockKind

INLINE_TAGS = frozenset((
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em",
    "font", "i", "img", "ins", "kbd", "label", "mark", "nobr", "q", "rp", "rt", "ruby", "s",
    "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    "math", "mi", "mo", "mn", "mrow", "msup", "msub", "mfrac", "mtext", "semantics", "button",
))  # fmt: skip
SKIPPED_TAGS = frozenset((
    "br", "hr", "script", "style", "noscript", "template", "svg", "select", "textarea", "input",
    "iframe", "noembed", "noframes",
    "object", "embed", "video", "audio", "canvas", "map", "datalist", "head", "meter",
    "progress", "option", "optgroup", "title", "link", "meta", "param", "source", "track",
    "area", "base", "col", "colgroup", "annotation", "img", "picture", "-comment", "!doctype",
))  # fmt: skip
VOID_TAGS = frozenset((  # they hold nothing: written out without a closing tag
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input",
    "keygen", "link", "meta", "param", "source", "track", "wbr",
))  # fmt: skip
RAW_TAGS = frozenset(("xmp", "plaintext"))  # markup in them is shown as it stands
PREFORMATTED = frozenset(("pre", "code", "samp"))
# These say nothing of their words unless they have attributes.
PLAIN_TAGS = INLINE_TAGS - PREFORMATTED - {"a", "b", "strong", "time", "button"}
HEADINGS = {f"h{n}": n for n in range(1, 7)}
KINDS = {
    "li": BlockKind.LIST_ITEM,
    "dt": BlockKind.LIST_ITEM,
    "dd": BlockKind.LIST_ITEM,
    "td": BlockKind.TABLE_CELL,
    "th": BlockKind.TABLE_CELL,
    "caption": BlockKind.CAPTION,
    "figcaption": BlockKind.CAPTION,
    "figure": BlockKind.CAPTION,
    "blockquote": BlockKind.QUOTE,
}
UNSHOWN_STYLE = regex.compile(r"(?:display\s*+:\s*+none|visibility\s*+:\s*+hidden)")


def is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    """Tell whether an element is not shown, by its attributes.

    They are named as they are written: " class=".
    """
    if " hidden=" in attributes and attributes[" hidden="] != "until-found":
        # a part of the page that React sends late, hidden until a script puts it into its place
        return not attributes.get(" id=", "").startswith("S:")
    style = attributes.get(" style=")
    if style and UNSHOWN_STYLE.search(style.lower()):
        return True
    # An icon or a doubled label; on a large element it only means that a dialog stands before it.
    return attributes.get(" aria-hidden=") == "true" and tag in INLINE_TAGS
