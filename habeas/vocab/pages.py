"""Words by which lines of a page show what they are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache

import regex

from habeas.text.normalize import squeeze
from habeas.vocab.loader import load_rows

_COLUMNS = ("cue", "match", "language", "form")
_WORD = regex.compile(r"\w++")
_ASCII_SIGNS = {code: " " for code in range(128) if not (chr(code).isalnum() or chr(code) == "_")}
_LONGEST = 160  # characters of a line that can be a cue; prose that begins alike is longer
_APOSTROPHES = str.maketrans(dict.fromkeys("’‘ʻʼ`", "'"))


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
    BYLINE = "byline"
    TITLE = "title"


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
    plain = squeeze(line[:_LONGEST]).casefold()
    return plain if plain.isascii() and "`" not in plain else plain.translate(_APOSTROPHES)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Openers:
    """Words by which a line may carry a cue: the first of a line, any word, signs without words."""

    first: Mapping[str, frozenset[Cue]]
    any: Mapping[str, frozenset[Cue]]
    signs: Mapping[str, Cue]


@cache
def _load_openers() -> _Openers:
    """Return one word of each form: the first one where the line begins so, else the longest."""
    first: dict[str, set[Cue]] = {}
    anywhere: dict[str, set[Cue]] = {}
    signs: dict[str, Cue] = {}
    for row in load_rows("page_cues.csv", columns=_COLUMNS, required=("cue", "match", "form")):
        cue, words = Cue(row["cue"]), _WORD.findall(row["form"])
        if not words:
            signs[row["form"]] = cue
        elif row["match"] == "word":
            anywhere.setdefault(max(words, key=len), set()).add(cue)
        else:
            first.setdefault(words[0], set()).add(cue)
    return _Openers(
        first={word: frozenset(cues) for word, cues in first.items()},
        any={word: frozenset(cues) for word, cues in anywhere.items()},
        signs=signs,
    )


def find_cue(line: str, order: Sequence[Cue]) -> Cue | None:
    """Return the first cue of `order` that `line` carries, as `has_cue` tells it, or None.

    Most lines have no word of any form, and are looked at no further.
    """
    return _find_cue(_plain(line), tuple(order))


@lru_cache(maxsize=1 << 13)  # the menus of a site come back on each of its pages
def _find_cue(plain: str, order: tuple[Cue, ...]) -> Cue | None:
    likely = _likely_cues(plain)
    if not likely:
        return None
    cues = _load_cues()
    return next((cue for cue in order if cue in likely and cues[cue].search(plain)), None)


def _likely_cues(plain: str) -> frozenset[Cue]:
    """Return the cues of which a line has a telling word or sign."""
    openers = _load_openers()
    words = plain.translate(_ASCII_SIGNS).split() if plain.isascii() else _WORD.findall(plain)
    found = openers.first.get(words[0], _NO_CUES) if words else _NO_CUES
    if not openers.any.keys().isdisjoint(words):
        found = found.union(*(openers.any.get(word, _NO_CUES) for word in words))
    for sign, cue in openers.signs.items():
        if sign in plain:
            found |= {cue}
    return found


_NO_CUES: frozenset[Cue] = frozenset()


def has_cue(line: str, cue: Cue) -> bool:
    """Tell whether `line` carries a cue. Lines over 160 characters are looked at so far only."""
    plain = _plain(line)
    return cue in _likely_cues(plain) and _load_cues()[cue].search(plain) is not None


def is_menu_line(line: str) -> bool:
    """Tell whether a short line is made of little else than words of menus."""
    plain = _plain(line)
    if len(plain) > 60 or Cue.MENU not in _likely_cues(plain):
        return False
    rest = _load_cues()[Cue.MENU].sub(" ", plain)
    left = regex.findall(r"\w+", rest)
    return len(left) * 2 < len(regex.findall(r"\w+", plain))
