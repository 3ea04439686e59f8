"""Posts that act on others: "Judge X", "следователь ГКНБ X", "X, le juge d'instruction".

Who judges, investigates or polices does things to people; those whose post is any other do not
differ from people without one.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from habeas.model.findings import NameKind
from habeas.text.words import Shape
from habeas.vocab.forms import Found

if TYPE_CHECKING:
    from habeas.extract.incidents.scene import Scene

_FARTHEST = 9  # words of "судья Специализированного межрайонного следственного суда города X"
_AFTER = 4  # words of "X, a senior investigator"
_LITTLE = frozenset(
    "of the a an at in for from with mr mrs ms m mme me . de du des d' l' le la les au à г-н г-жа"
    " города по при".split()
)
_ARTICLES = frozenset("the a an le la l' un une".split())
_FORMER = frozenset(
    "former ex retired late ancien ancienne ex- бывший бывшая бывшего бывшей бывшему бывшую бұрынғы мурдагы мурунку"
    " экс-".split()
)
_COURT_WORDS = ("ого", "его", "ской", "ного", "суда", "сотының", "сотунун")
Office = tuple[str, frozenset[int]]
_NONE: Office = ("", frozenset())


def find_office(scene: "Scene", first: int, last: int) -> Office:
    """Return what the post of the person `first:last` makes them, and the words that say so.

    "court", "prosecutor", "police", ... as who does acts is called; "" and no words for anybody else.
    """
    offices = [one for one in scene.of("office") if not _is_of_a_body(scene, one)]
    if not offices:
        return _NONE
    for one in offices:  # "Superintendent X", taken for a name as a whole
        if one.first == first and one.last < last:
            return _found(scene, one) or _NONE
    return _before(scene, offices, first, last) or _behind(scene, offices, last) or _NONE


def _is_of_a_body(scene: "Scene", one: Found[tuple[str, str]]) -> bool:
    """Tell whether a post is only part of the name of a body: "Military Prosecutor's Office"."""
    return any(
        first <= one.first < last and (first, last) != (one.first, one.last)
        for first, last, mention in scene.names
        if mention.kind is not NameKind.PERSON
    )


def _before(
    scene: "Scene", offices: Sequence[Found[tuple[str, str]]], first: int, last: int
) -> Office | None:
    ends: dict[int, Found[tuple[str, str]]] = {}
    for one in offices:
        ends.setdefault(one.last, one)  # "press officer" before the "officer" in it
    for at in range(first, max(scene.first, first - _FARTHEST), -1):
        if at in ends:
            return _found(scene, ends[at], first)
        if not _leads(scene, at - 1, first, last):
            return None
    return None


def _leads(scene: "Scene", at: int, first: int, last: int) -> bool:
    """Tell whether a word may stand between a post and its name: a court, an article, a title."""
    word = scene.lower[at]
    if at in scene.covered:
        return not any(
            begin <= at < end and mention.kind is NameKind.PERSON
            for begin, end, mention in scene.names
        )
    if word in _LITTLE or any(_covers(f, at) for f in scene.agents):
        return True
    if word == ",":  # "the investigator, Mr. X,"
        return first - at <= 3 and last < scene.last and scene.lower[last] in (",", ".", ")")
    return scene.page.words[at].shape <= Shape.CAPITAL and word.endswith(_COURT_WORDS)


def _covers(found: Found[str], at: int) -> bool:
    return found.first <= at < found.last


def _behind(scene: "Scene", offices: Sequence[Found[tuple[str, str]]], last: int) -> Office | None:
    if last >= scene.last or scene.lower[last] not in (",", "("):
        return None
    for one in offices:
        between = scene.lower[last + 1 : one.first]
        near = 0 <= one.first - last - 1 < _AFTER
        if near and "," not in between:
            speaks = any(f.first == one.last for f in scene.of("speech"))
            bare = set(between) <= _ARTICLES or scene.lower[one.first - 1] not in _LITTLE
            return _found(scene, one) if bare and not speaks else None
    return None


def _found(scene: "Scene", one: Found[tuple[str, str]], last: int | None = None) -> Office | None:
    """Return an office with its words; with the body it is in, if that stands before `last`."""
    before = scene.lower[max(scene.first, one.first - 2) : one.first]
    if not _FORMER.isdisjoint(before):
        return None
    return one.entry[1], frozenset(range(one.first, last or one.last))
