"""On whose behalf an appeal asks: the people its title names, or the case that it says it is about."""

from collections.abc import Collection, Sequence

import regex

from habeas.extract.appeals.lines import Line, tidy
from habeas.extract.appeals.offices import strip_honorific
from habeas.extract.appeals.parties import parse_people
from habeas.model.findings import Mention, NameKind
from habeas.model.item import Item
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

POSTS = regex.compile(r"^(?:\p{Ll}[\p{L}-]*\s+){1,5}")  # "the case of the beekeeper A B"
HEAD_LINES = 14  # lines in which a title, or "Re: …", stands
MAX_TITLE = 250
LABEL = 40  # code points before the cue of a line that is about somebody: "Re: the case of"
OPENING = 8  # paragraphs in which an appeal says whose case it is
MIN_PROSE = 60
REACH = 90  # code points from "the case of" to the name: posts stand between
NEXT = 30  # from one name to the next: "and the technician"


def find_behalf(
    item: Item,
    lines: Sequence[Line],
    people: Sequence[Mention],
    others: Collection[str | None],
    *,
    demands: Sequence[Span] = (),
) -> tuple[str, ...]:
    """Return the names as printed, each once; `others` are asked or write, and are none.

    A title and "in support of" come first; only where they name nobody, the first sentence that
    speaks of "the case of", "the detention of"; at last, whom the demands name.
    """
    names = _in_head(item, lines, people)
    if not [name for name in names if name not in others]:
        names = _in_text(item, lines, people)
    if not [name for name in names if name not in others]:
        names = [one.surface for one in people if any(span.covers(one.span) for span in demands)]
    kept = dict.fromkeys(name for name in map(tidy, names) if name not in others)
    return tuple(name for name in kept if not _is_part(name, kept))


def _is_part(name: str, names: Collection[str]) -> bool:
    """Tell whether a name is part of a fuller one: "Ms. Quillane" beside "Velina Quillane"."""
    bare = strip_honorific(name)
    fuller = (strip_honorific(other) for other in names if other != name)
    return any(len(other) > len(bare) and other.endswith(f" {bare}") for other in fuller)


def _in_head(item: Item, lines: Sequence[Line], people: Sequence[Mention]) -> list[str]:
    names: list[str] = []
    for line in (line for line in lines[:HEAD_LINES] if len(line.text) <= MAX_TITLE):
        cue = cue_pattern("behalf", "case_of").search(line.text)
        titled = line.text == item.title
        if not titled and (not cue or cue.start() > LABEL or line.text[-1] in ".;:"):
            continue  # a sentence or an item of a list, which names others too
        start = cue.end() if cue else 0
        words = line.text[start:].strip(" .,!")
        names.extend(parse_people(POSTS.sub("", words) if cue else words))
        least = line.span.start + (0 if titled else start)
        names.extend(
            o.surface for o in people if line.span.covers(o.span) and o.span.start >= least
        )
    return names


def _in_text(item: Item, lines: Sequence[Line], people: Sequence[Mention]) -> list[str]:
    prose = [line for line in lines if len(line.text) >= MIN_PROSE][:OPENING]
    for line in prose:
        inside = [one for one in people if line.span.covers(one.span)]
        for cue in cue_pattern("behalf", "case_of").finditer(
            item.text[line.span.start : line.span.end]
        ):
            start = line.span.start + cue.end()
            names, reach = [], REACH
            for one in inside:
                if (
                    start <= one.span.start <= start + reach
                    and "\n" not in item.text[start : one.span.start]
                ):
                    names.append(one.surface)
                    start, reach = one.span.end, NEXT
            if names:
                return names
    return []


def people_of(mentions: Sequence[Mention]) -> list[Mention]:
    """Return the mentions of people that are no part of a longer name."""
    return [one for one in mentions if one.kind is NameKind.PERSON and not one.nested]
