"""Words by which lines of a page show what they are."""

from collections.abc import Sequence
from enum import StrEnum
from functools import cache

import regex

from habeas.text.normalize import squeeze
from habeas.vocab.loader import load_rows

_COLUMNS = ("cue", "match", "language", "form")
_WORD = regex.compile(r"\w++")
_LONGEST = 160  # characters of a line that can be a cue; prose that begins alike is longer


class Cue(StrEnum):
    """What a line may be; see data/page_cues.csv for each."""

    ARCHIVE = "archive"
    SECTION = "section"
    FOOTER = "footer"
    MORE = "more"
    MENU = "menu"
    SHARE = "share"
    IMAGE = "image"
    EMBED = "embed"
    NOTE = "note"


@cache
def _load_cues() -> dict[Cue, regex.Pattern[str]]:
    forms: dict[Cue, dict[str, list[str]]] = {}
    for row in load_rows("page_cues.csv", columns=_COLUMNS, required=("cue", "match", "form")):
        if row["cue"] not in set(Cue) or row["match"] not in _SHAPES:
            raise row.wrong(f"unknown cue {row['cue']!r} or match {row['match']!r}")
        forms.setdefault(Cue(row["cue"]), {}).setdefault(row["match"], []).append(row["form"])
    return {cue: _compile(by_match) for cue, by_match in forms.items()}


_SHAPES = {"start": r"\A(?:{})(?!\w)", "whole": r"\A(?:{})\W*\Z", "word": r"(?<!\w)(?:{})(?!\w)"}


def _compile(by_match: dict[str, list[str]]) -> regex.Pattern[str]:
    parts = []
    for match, forms in by_match.items():
        # Longest first, so that "archives:" is tried before "archive"; a form that ends in a
        # sign of its own needs no border after it.
        ordered = sorted(forms, key=len, reverse=True)
        words = "|".join(regex.escape(form) for form in ordered if form[-1].isalnum())
        signs = "|".join(regex.escape(form) for form in ordered if not form[-1].isalnum())
        if words:
            parts.append(_SHAPES[match].format(words))
        if signs:
            parts.append(_SHAPES[match].replace(r"(?!\w)", "").format(signs))
    return regex.compile("|".join(parts))


def _plain(line: str) -> str:
    return squeeze(line[:_LONGEST]).casefold().replace("’", "'")


@cache
def _load_openers() -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the first words of all forms, and the forms that have no word."""
    rows = load_rows("page_cues.csv", columns=_COLUMNS, required=("cue", "match", "form"))
    forms = [row["form"] for row in rows]
    words = frozenset(found[0] for form in forms if (found := _WORD.search(form)))
    return words, tuple(form for form in forms if not _WORD.search(form))


def find_cue(line: str, order: Sequence[Cue]) -> Cue | None:
    """Return the first cue of `order` that `line` carries, as `has_cue` tells it, or None.

    Most lines have no word that any form begins with, and are looked at no further.
    """
    plain = _plain(line)
    words, signs = _load_openers()
    if words.isdisjoint(_WORD.findall(plain)) and not any(sign in plain for sign in signs):
        return None
    cues = _load_cues()
    return next((cue for cue in order if cues[cue].search(plain)), None)


def has_cue(line: str, cue: Cue) -> bool:
    """Tell whether `line` carries a cue. Lines over 160 characters are looked at so far only."""
    return _load_cues()[cue].search(_plain(line)) is not None


def is_menu_line(line: str) -> bool:
    """Tell whether a short line is made of little else than words of menus."""
    plain = _plain(line)
    if len(plain) > 60:
        return False
    rest = _load_cues()[Cue.MENU].sub(" ", plain)
    left = regex.findall(r"\w+", rest)
    return len(left) * 2 < len(regex.findall(r"\w+", plain))
