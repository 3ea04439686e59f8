"""A letter laid out: blocks in rows, one column a language, with numbered notes; for every format.

All text of strangers is made fit here: on one line, without controls, direction marks and lone
surrogates, and bounded; no format has to look at it again but for its own markup.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import zip_longest
from urllib.parse import urlsplit

import regex

from habeas.formats.letters.words import Words, render_caution
from habeas.formats.terminal import neutralize
from habeas.model.drafts import Caution, Draft, Footnote, Part, Sentence

_LONGEST = 4_000  # code points of a block
_QUOTED = 1_200  # code points of the words of a source: a long sentence
_NAMED = 300  # of titles and publishers
_ADDRESS = 600
_TAG = regex.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z]{4})?")
_WEB = frozenset(("http", "https"))
_LABELED = ("office.",)  # sentences that say who is asked what follows
_AUTHOR = ("en", "ru")


class BlockKind(StrEnum):
    """How a block stands on the page."""

    MARK = "mark"  # that it is a draft
    TITLE = "title"
    HEADING = "heading"
    LINE = "line"  # a line of the head, an addressee
    LABEL = "label"
    PARAGRAPH = "paragraph"
    ITEM = "item"  # with its number
    NOTE = "note"  # a line of the author's list


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A piece of a letter in one language; `notes` are numbers of footnotes after its words."""

    kind: BlockKind
    text: str
    language: str
    number: int | None = None
    notes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote: words with the address apart, "" where there is none that can be followed."""

    n: int
    before: str
    url: str
    words: str
    language: str | None


Row = tuple[Block, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A letter in one language, or in two side by side; `annex` is the author's list."""

    title: str
    languages: tuple[str, ...]
    rows: tuple[Row, ...]
    sources: str  # the heading of the notes
    notes: tuple[Note, ...]
    annex: tuple[Block, ...] = ()
    translit: str = ""  # what to say of words that a font cannot show


def lay_out(drafts: Sequence[Draft], *, annex: bool = False) -> Layout:
    """Return the layout of one draft, or of two of the same facts; notes are in the first language."""
    first = drafts[0]
    words = Words(first.language)
    columns = [list(_blocks(draft)) for draft in drafts]
    names = (" – ".join(draft.title for draft in drafts), _subject(first))
    return Layout(
        title=clean(": ".join(name for name in names if name), _NAMED),
        languages=tuple(draft.language for draft in drafts),
        rows=tuple(_rows(columns, [draft.language for draft in drafts])),
        sources=words.say("heading.sources"),
        notes=tuple(_note(note, words) for note in first.footnotes),
        annex=tuple(_annex(first)) if annex else (),
        translit=words.say("note.translit"),
    )


def clean(text: str, most: int = _LONGEST) -> str:
    """Return text of strangers on one line, fit for every format, cut after so many code points."""
    start = neutralize(text[: most * 4])
    return start if len(start) <= most else start[:most].rstrip() + "…"


def list_cautions(draft: Draft, language: str) -> Iterator[tuple[Sentence, list[str]]]:
    """Yield the sentences that rest on something or want a look, with their cautions in words."""
    for part in draft.parts:
        for sentence in part.sentences:
            if sentence.claims or sentence.facts or sentence.cautions:
                yield sentence, [clean(render_caution(c, language)) for c in sentence.cautions]


def _rows(columns: Sequence[Sequence[Block]], languages: Sequence[str]) -> Iterator[Row]:
    for row in zip_longest(*columns):
        yield tuple(
            block or Block(kind=BlockKind.PARAGRAPH, text="", language=language)
            for block, language in zip(row, languages, strict=True)
        )


def _blocks(draft: Draft) -> Iterator[Block]:
    language = draft.language
    yield Block(kind=BlockKind.MARK, text=draft.mark, language=language)
    yield Block(kind=BlockKind.TITLE, text=draft.title, language=language)
    for part in draft.parts:
        if part.heading:
            yield Block(kind=BlockKind.HEADING, text=part.heading, language=language)
        for sentence in part.sentences:
            yield Block(
                kind=_kind(part, sentence),
                text=clean(sentence.text),
                language=language,
                number=sentence.number,
                notes=sentence.notes,
            )


def _kind(part: Part, sentence: Sentence) -> BlockKind:
    if sentence.number is not None:
        return BlockKind.ITEM
    if sentence.key.startswith(_LABELED):
        return BlockKind.LABEL
    return BlockKind.LINE if part.name in ("head", "to", "addresses") else BlockKind.PARAGRAPH


def _subject(draft: Draft) -> str:
    head = (s for part in draft.parts for s in part.sentences if s.key == "head.subject")
    return next((sentence.text for sentence in head), "")


def _note(note: Footnote, words: Words) -> Note:
    source = note.source
    if note.same is not None:
        same = words.say("source.same", n=note.same)
        return Note(n=note.n, before=f"{same}.", url="", words="", language=None)
    title = clean(source.title, _NAMED) if source.title else words.say("source.untitled")
    published = words.date(source.published) or words.say("source.undated")
    parts = [clean(source.publisher, _NAMED)] if source.publisher else []
    parts += [words.quote(title), clean(published, _NAMED)]
    return Note(
        n=note.n,
        before=", ".join(parts),
        url=_followed(source.url or ""),
        words=words.quote(clean(source.words, _QUOTED)),
        language=source.language if _TAG.fullmatch(source.language or "") else None,
    )


def _followed(url: str) -> str:
    """Return an address that can be followed; "" for what is none, or no page of the web."""
    plain = clean(url, _ADDRESS)
    try:
        scheme = urlsplit(plain).scheme
    except ValueError:
        return ""
    return plain if scheme in _WEB and "\ufffd" not in plain and not plain.endswith("…") else ""


def _annex(draft: Draft) -> Iterator[Block]:
    """Yield the author's list: what is missing, what to check, and what each sentence rests on."""
    language = draft.language if draft.language in _AUTHOR else "en"
    words = Words(language)

    def block(kind: BlockKind, text: str) -> Block:
        return Block(kind=kind, text=clean(text), language=language)

    yield block(BlockKind.HEADING, words.say("notes.heading"))
    for key, cautions in (("notes.missing", draft.missing), ("notes.warnings", draft.cautions)):
        yield from (
            block(BlockKind.NOTE, f"{words.say(key)}: {_said(caution, language)}")
            for caution in cautions
        )
    for sentence, said in list_cautions(draft, language):
        rests = [*sentence.claims, *(words.say("fact.ref", n=n) for n in sentence.facts)]
        parts = [f"{words.say('notes.rests')} {', '.join(rests)}"] if rests else []
        yield block(BlockKind.NOTE, f"{sentence.key}: {'; '.join([*parts, *said])}")


def _said(caution: Caution, language: str) -> str:
    return render_caution(caution, language)
