"""A letter as a page of HTML that stands alone: no script, nothing from elsewhere."""

from collections.abc import Iterator

from habeas.formats.letters.layout import Block, BlockKind, Layout, Note, Row
from habeas.formats.markup import escape, link_target

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE = """
:root { color-scheme: light dark; }
body { font: 11pt/1.5 "Noto Sans", system-ui, "Segoe UI", Arial, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
body.beside { max-width: 72rem; }
h1 { font-size: 1.5em; line-height: 1.25; } h2 { font-size: 1.15em; margin: 1.6em 0 0.4em; }
p { margin: 0 0 0.6em; } .l-line { margin: 0; } .l-mark { font-weight: 600; border: 1px solid; display: inline-block; padding: 0 0.5em; }
.l-label { font-weight: 600; margin-top: 1em; } .l-item { display: flex; gap: 0.6em; } .l-item .n { min-width: 1.8em; text-align: right; flex: none; }
sup a { text-decoration: none; padding: 0 0.1em; } ol.l-notes { font-size: 0.88em; padding-left: 2.2em; } ol.l-notes li { margin-bottom: 0.4em; }
q { quotes: none; } table { border-collapse: collapse; width: 100%; table-layout: fixed; } td { vertical-align: top; padding: 0 0.75rem 0 0; width: 50%; }
.annex { border-top: 3px double; margin-top: 3rem; font-size: 0.88em; }
@page { size: A4; margin: 22mm; } @media print { body { margin: 0; max-width: none; } .annex { break-before: page; } }
@media (max-width: 40rem) { .beside td { display: block; width: auto; padding-bottom: 0.4rem; } }
"""


def render_html(layout: Layout) -> str:
    """Return the letter as one page; every text of strangers is escaped and isolated."""
    return "".join(_page(layout))


def render_rows(layout: Layout) -> str:
    """Return the letter without its page, for a page of the application; its title is an <h2>."""
    return "".join(_body(layout, top=2))


def _page(layout: Layout) -> Iterator[str]:
    language = layout.languages[0]
    yield f'<!doctype html>\n<html lang="{language}">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
    yield '<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{escape(layout.title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
    beside = ' class="beside"' if len(layout.languages) > 1 else ""
    yield f"<body{beside}>\n<main>\n"
    yield from _body(layout)
    if layout.annex:
        yield '<section class="annex">\n'
        yield from (_block(block) for block in layout.annex)
        yield "</section>\n"
    yield "</main>\n</body>\n</html>\n"


def _body(layout: Layout, *, top: int = 1) -> Iterator[str]:
    if len(layout.languages) == 1:
        yield from (_block(row[0], top=top) for row in layout.rows)
    else:
        yield '<table role="presentation">\n'
        yield from (_row(row, top=top) for row in layout.rows)
        yield "</table>\n"
    if layout.notes:
        yield f"<h{top + 1}>{escape(layout.sources)}</h{top + 1}>\n"
        yield '<ol class="l-notes">\n'
        yield from (_note(note) for note in layout.notes)
        yield "</ol>\n"


def _row(row: Row, *, top: int) -> str:
    # The marks of the notes lead there from the first column; in the second they only stand.
    cells = (
        f'<td lang="{block.language}">{_block(block, linked=number == 0, top=top)}</td>'
        for number, block in enumerate(row)
    )
    return f"<tr>{''.join(cells)}</tr>\n"


def _block(block: Block, *, linked: bool = True, top: int = 1) -> str:
    words = f"<bdi>{escape(block.text)}</bdi>{_marks(block, linked=linked)}"
    if block.kind is BlockKind.TITLE:
        return f"<h{top}>{words}</h{top}>\n"
    if block.kind is BlockKind.HEADING:
        return f"<h{top + 1}>{words}</h{top + 1}>\n"
    if block.kind is BlockKind.ITEM:
        number = f'<span class="n">{block.number}.</span>'
        return f'<p class="l-item">{number} <span>{words}</span></p>\n'
    return f'<p class="l-{block.kind}">{words}</p>\n'


def _marks(block: Block, *, linked: bool) -> str:
    if not linked:
        return "".join(f"<sup>[{n}]</sup>" for n in block.notes)
    return "".join(f'<sup id="m{n}"><a href="#n{n}">[{n}]</a></sup>' for n in block.notes)


def _note(note: Note) -> str:
    target = link_target(note.url) if note.url else None
    shown = f"<bdi>{escape(note.url)}</bdi>"
    link = f'. <a href="{target}" rel="noreferrer noopener external">{shown}</a>' if target else ""
    lang = f' lang="{escape(note.language)}"' if note.language else ""
    quoted = f". <q{lang}><bdi>{escape(note.words)}</bdi></q>" if note.words else ""
    back = f' <a href="#m{note.n}" aria-label="{note.n}">↩</a>'
    return (
        f'<li id="n{note.n}" value="{note.n}"><bdi>{escape(note.before)}</bdi>'
        f"{link}{quoted}{back}</li>\n"
    )
