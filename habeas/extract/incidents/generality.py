"""Acts told of nobody in particular: "lawyers who are attacked", "whoever is arrested", "if he is held".

What a sentence says of people in general happens again and again, and is no event; what it says of
a condition has not happened. Named people, numbers ("three lawyers") and dates make an act
particular, whatever else the sentence says.
"""

from collections.abc import Sequence

import regex

from habeas.extract.incidents.arguments import TURKIC
from habeas.extract.incidents.scene import Actor, Scene, Who
from habeas.extract.incidents.triggers import Trigger, Voice
from habeas.model.findings import DateMention
from habeas.text.words import Shape

_HELPED = 14  # words between "supports" and the act told of those who are helped
_OPEN = 12  # words between "anyone who" or "if" and the act
_STOPS = frozenset(";:–—.")
_PRESENT = frozenset("is are get gets am est sont es son".split())
_DEFINITE = frozenset("the these those les ces los las eux эти этих тех".split())
_PRESENT_VERB = regex.compile(r"(?:[аяуюие]ют|[уюая]т|[ая]ют)$")
Dates = Sequence[tuple[int, int, DateMention]]


def is_supposed(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether an act stands in a condition: "if he is arrested", "если её осудят"."""
    for condition in scene.of("condition"):
        gap = trigger.first - condition.last
        if not 0 <= gap <= _OPEN or _crosses(scene, condition.last, trigger.first):
            continue
        before = range(max(scene.first, condition.first - 2), condition.first)
        if not any(f.last - 1 in before for f in scene.of("asking")):
            return True
    return False


def is_anybody(scene: Scene, trigger: Trigger, victims: Sequence[Actor]) -> bool:
    """Tell whether an act is that of a rule about everybody: "anyone who is detained has the right"."""
    if _is_particular(victims):
        return False
    return any(
        0 <= trigger.first - one.last <= _OPEN and not _crosses(scene, one.last, trigger.first)
        for one in scene.of("whoever")
    )


def is_general(scene: Scene, trigger: Trigger, victims: Sequence[Actor], dates: Dates) -> bool:
    """Tell whether an act is told of a kind of people: those who are helped, those who live there."""
    if not victims or _is_particular(victims) or any(a.owned for a in victims):
        return False
    if _is_of_the_helped(scene, trigger, victims, dates):
        return True
    if dates or not all(a.who is Who.PEOPLE and a.kind in ("group", "kin") for a in victims):
        return False
    return _is_present(scene, trigger) and not _is_definite(scene, victims)


def _is_particular(victims: Sequence[Actor]) -> bool:
    return any(
        a.mention is not None or a.who is Who.PRONOUN or (a.count and a.kind != "person")
        for a in victims
    )


def _is_of_the_helped(
    scene: Scene, trigger: Trigger, victims: Sequence[Actor], dates: Dates
) -> bool:
    for one in scene.of("help"):
        first, last = one.last, trigger.first
        if scene.language in TURKIC:
            first, last = max(trigger.last, *(a.last for a in victims)), one.first
        if one.first < trigger.last and trigger.first < one.last:
            continue
        near = 0 <= last - first <= _HELPED and not _crosses(scene, first, last)
        helped = scene.language in TURKIC or all(a.first >= one.last for a in victims)
        dated = any(one.last <= at for at, _, _ in dates)
        if near and helped and not dated:
            return True
    return False


def _is_present(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether a verb stands in the plain present: "are arrested", "задерживают", "sont arrêtés"."""
    if trigger.voice not in (Voice.PASSIVE, Voice.ACTIVE):
        return False
    if trigger.voice is Voice.PASSIVE and any(
        scene.lower[at] in _PRESENT
        for at in range(max(scene.first, trigger.first - 4), trigger.first)
    ):
        return not any(scene.lower[at] in _PAST for at in range(scene.first, trigger.first))
    slavic = scene.language in ("ru", "uk")
    return slavic and _PRESENT_VERB.search(scene.lower[trigger.first]) is not None


_PAST = frozenset("was were had has have being been été avait ont a".split())


def _is_definite(scene: Scene, victims: Sequence[Actor]) -> bool:
    """Tell whether the people are known ones: "the lawyers", "those protesters"."""
    if scene.language == "fr":
        return False  # "les avocats" are lawyers in general as well
    return any(a.first > scene.first and scene.lower[a.first - 1] in _DEFINITE for a in victims)


def _crosses(scene: Scene, first: int, last: int) -> bool:
    return any(
        scene.lower[at] in _STOPS and scene.page.words[at].shape is Shape.MARK
        for at in range(first, last)
    )
