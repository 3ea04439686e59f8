"""A bound on how deep elements nest, set before the parse.

The parser takes time that grows with the square of the depth: 30,000 lists one inside the other
(60,000 elements, 240 KB) take 26 seconds.
"""

from collections import Counter

import regex

FEW = 10_000  # signs "<" below which even the deepest page is parsed in half a second
DEEPEST = 2_000  # open elements beyond which no further one is opened
TAG = regex.compile(r"<(/?)([A-Za-z][^\s/>]*+)[^>]*+>?")
# They hold nothing, or are closed by the next of their sort: they nest only through others.
SHALLOW = frozenset((
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr", "p", "li", "td", "th", "tr", "dt", "dd", "option", "optgroup", "thead",
    "tbody", "tfoot", "colgroup", "rb", "rt", "rp", "rtc",
))  # fmt: skip


def bound_nesting(html: str) -> str:
    """Return `html` without the opening tags that stand deeper than any page nests. Linear.

    A page that nests less is returned as it is.
    """
    if html.count("<") < FEW or not _is_deep(html):
        return html
    opened: Counter[str] = Counter()
    depth = 0

    def keep(match: regex.Match[str]) -> str:
        nonlocal depth
        if match[1] == "" and depth >= DEEPEST and match[2].lower() not in SHALLOW:
            return ""
        depth += _step(match, opened)
        return match[0]

    return TAG.sub(keep, html)


def _is_deep(html: str) -> bool:
    opened: Counter[str] = Counter()
    depth = 0
    for match in TAG.finditer(html):
        depth += _step(match, opened)
        if depth > DEEPEST:
            return True
    return False


def _step(match: regex.Match[str], opened: Counter[str]) -> int:
    """Return by how much a tag changes the depth; a closing tag counts if its sort is open."""
    name = match[2].lower()
    if name in SHALLOW:
        return 0
    if not match[1]:
        opened[name] += 1
        return 1
    if not opened[name]:
        return 0
    opened[name] -= 1
    return -1
