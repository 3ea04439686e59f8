"""Text of strangers made fit for HTML: none of it can be a tag or lead to a script."""

import html
from urllib.parse import urlsplit

import regex

# HTML takes no controls but white space; a lone surrogate cannot be written as UTF-8.
_UNFIT = regex.compile(r"(?![\t\n])[\p{Cc}\p{Cs}\uFFFE\uFFFF]")
_SCHEMES = frozenset({"http", "https", "mailto"})


def escape(text: str) -> str:
    """Return text for element content or a quoted attribute; controls become U+FFFD."""
    return html.escape(_UNFIT.sub("\ufffd", text))


def isolate(text: str) -> str:
    """Return escaped text on one line in <bdi>, so that its direction marks end with it."""
    return f"<bdi>{escape(' '.join(text.split()))}</bdi>"


def link_target(url: str) -> str | None:
    """Return the escaped address where following it is safe (web, mail); else None."""
    try:
        scheme = urlsplit(url).scheme.lower()
    except ValueError:
        return None
    return escape(url) if scheme in _SCHEMES else None


def to_link(anchor: str, content: str, *, label: str | None = None, kind: str | None = None) -> str:
    """Return a link to a place in the page; `content` is HTML, `label` replaces it when spoken."""
    extra = f' class="{kind}"' if kind else ""
    extra += f' aria-label="{escape(label)}" title="{escape(label)}"' if label else ""
    return f'<a href="#{anchor}"{extra}>{content}</a>'


def to_source_link(url: str) -> str:
    """Return a link to an address that a text prints; plain text where following is not safe."""
    target = link_target(url)
    shown = f'<span class="url">{isolate(url)}</span>'
    return f'<a href="{target}" rel="noreferrer noopener external">{shown}</a>' if target else shown


def to_heading(
    level: int,
    text: str,
    *,
    count: int | None = None,
    anchor: str | None = None,
    kind: str | None = None,
) -> str:
    """Return a heading of plain text, with a count after it."""
    extra = f' id="{anchor}"' if anchor else ""
    extra += f' class="{kind}"' if kind else ""
    number = f' <span class="count">{count}</span>' if count is not None else ""
    return f"<h{level}{extra}>{escape(text)}{number}</h{level}>\n"


def to_note(text: str | None) -> str:
    """Return a quiet word after a value, with the space before it; nothing for none."""
    return f' <span class="note">{isolate(text)}</span>' if text else ""


def to_list(rows: list[str], *, tag: str = "ul", kind: str | None = None) -> str:
    """Return a list of rows that are HTML already, <li> and all."""
    extra = f' class="{kind}"' if kind else ""
    return f"<{tag}{extra}>\n{''.join(rows)}</{tag}>\n"


def to_fields(rows: list[tuple[str, str]]) -> str:
    """Return a description list of labels and values; values are HTML already."""
    lines = (f"<dt>{escape(label)}</dt><dd>{value}</dd>\n" for label, value in rows)
    return f"<dl>\n{''.join(lines)}</dl>\n"
