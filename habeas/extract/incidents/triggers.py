"""Words that name an act, and whether the one they are about suffers it there or does it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from habeas.extract.incidents.scene import Scene
from habeas.text.words import Shape
from habeas.vocab.forms import Found
from habeas.vocab.incidents import NOT_AN_ACT, Cue, Frame

_NEAR = 6  # words in which what must not stand beside a cue is looked for
_ADVERBS = frozenset(
    "also then later subsequently again recently soon all both each still now already even illegally"
    " first twice once not been being n't jamais pas également ensuite aussi déjà finalement".split()
)
_ACTIVE_AUXILIARIES = frozenset(
    "has have had having 've 'd a ont avait avaient ayant ai avons aura auront ha han había habían to"
    " did do does will would could can may might must should".split()
)
_PREPOSITIONS = frozenset(
    "in on at for after by during since while when from without over under near as along amid before"
    " because until with outside inside last today yesterday separately this earlier and alongside"
    " par pour à en dans depuis lors le mardi lundi mercredi jeudi vendredi samedi dimanche après"
    " pendant avec sans vers chez por en tras durante desde monday tuesday wednesday thursday friday"
    " saturday sunday together arbitrarily again ahead upon via following".split()
)


class Voice(StrEnum):
    """Where the one who suffers the act stands."""

    PASSIVE = "passive"  # subject
    ACTIVE = "active"  # object
    NOUN = "noun"
    DATIVE = "dative"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words `first:last` (last excluded) that name an act."""

    first: int
    last: int
    cue: Cue
    voice: Voice


_FIXED = {
    Frame.OBJECT: Voice.ACTIVE,
    Frame.SUBJECT: Voice.PASSIVE,
    Frame.NOUN: Voice.NOUN,
    Frame.DATIVE: Voice.DATIVE,
    Frame.NONE: Voice.NONE,
}


def find_triggers(scene: Scene) -> Iterator[Trigger]:
    """Yield the triggers of a sentence, left to right.

    At one place the longest form wins; forms of one length that name different acts all count. A
    form inside a name is none, nor one beside words that say it means something else.
    """
    passive_until = -1
    at = scene.first
    while at < scene.last:
        found = (
            [] if at in scene.covered else scene.lexicon.cues.find_at(scene.lower, at, scene.last)
        )
        longest = found[0].last if found else 0
        types: set[str] = set()
        for one in found:
            cue = one.entry
            if one.last != longest or cue.type in types or cue.type == NOT_AN_ACT:
                continue
            if _is_barred(scene, cue, one.first, one.last) or _is_person(scene, cue, one):
                continue
            types.add(cue.type)
            voice = _voice(scene, cue, one.first, one.last, joined=one.first <= passive_until)
            if voice is Voice.PASSIVE:
                passive_until = one.last + _NEAR
            yield Trigger(one.first, one.last, cue, voice)
        # A verb inside a longer form is part of it; the next cue may begin behind it.
        at = max(longest, at + 1)


def _is_barred(scene: Scene, cue: Cue, first: int, last: int) -> bool:
    if cue.unless is None:
        return False
    begin, end = max(scene.first, first - _NEAR), min(scene.last, last + _NEAR)
    return any(True for _ in cue.unless.find_in(scene.lower, begin, end))


def _is_person(scene: Scene, cue: Cue, one: Found[Cue]) -> bool:
    """Tell whether a French participle names people: "contre l'inculpée", "les détenus"."""
    if cue.frame is not Frame.VERB or cue.language != "fr" or one.last - one.first > 1:
        return False
    return one.first > scene.first and scene.lower[one.first - 1] in _DETERMINERS


_DETERMINERS = frozenset(
    "l' le la les un une des du au aux tout toute tous toutes chaque cet cette ce ces d'".split()
)


def _voice(scene: Scene, cue: Cue, first: int, last: int, *, joined: bool) -> Voice:
    if cue.frame is not Frame.VERB:
        return _FIXED[cue.frame]
    if scene.lower[first].endswith("ing"):
        return Voice.ACTIVE
    before = _before(scene, first)
    word = scene.lower[before] if before >= scene.first else ""
    if _is_passive(scene, before):
        return Voice.PASSIVE
    if word in _ACTIVE_AUXILIARIES or _holds_somebody(scene, first, last):
        return Voice.ACTIVE
    if joined and word in ("and", "et", "y", ",", "or"):
        return Voice.PASSIVE
    if cue.language == "es" and not _is_spanish_participle(scene.lower[first]):
        return Voice.ACTIVE
    return _bare_participle(scene, first, last)


def _holds_somebody(scene: Scene, first: int, last: int) -> bool:
    """Tell whether somebody stands in the gap of a form: "placed her under house arrest"."""
    return any(first < actor.first and actor.last <= last for actor in scene.actors)


def _is_spanish_participle(word: str) -> bool:
    return word.endswith(("do", "da", "dos", "das", "to", "ta", "tos"))


def _bare_participle(scene: Scene, first: int, last: int) -> Voice:
    """Return the voice of "arrested" alone: active where somebody follows and does it not."""
    after = scene.lower[last] if last < scene.last else "."
    if after in ("her", "him", "them") and first > scene.first:
        return Voice.ACTIVE
    mark = last >= scene.last or scene.page.words[last].shape is Shape.MARK
    if mark or after in _PREPOSITIONS or after.endswith("ly"):
        return Voice.PASSIVE
    if after == "to" and scene.lower[first] in _TAKES_TO:
        return Voice.PASSIVE
    if last - first > 1 and scene.lower[last - 1] in (
        "of",
        "from",
        "to",
        "with",
        "as",
        "by",
        "for",
    ):
        return Voice.PASSIVE
    if first == scene.first or scene.lower[first - 1] in (",", "(", "–", "—", ":"):
        return Voice.PASSIVE
    return Voice.ACTIVE


_TAKES_TO = frozenset("sentenced condemned transferred extradited deported jailed".split())


def _before(scene: Scene, at: int) -> int:
    """Return the word before, adverbs left out."""
    at -= 1
    while at >= scene.first and (scene.lower[at] in _ADVERBS or scene.lower[at].endswith("ly")):
        if scene.lower[at] in ("been", "being"):
            break
        at -= 1
    return at


def _is_passive(scene: Scene, at: int) -> bool:
    if at < scene.first:
        return False
    return any(f.first == at for f in scene.of("passive")) or (
        scene.lower[at].endswith("n't") and (scene.lower[at][:-3] in ("was", "were", "is", "are"))
    )
