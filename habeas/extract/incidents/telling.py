"""Whether words that name an act tell of one: not a rule, a demand, a fear, or where something else happened."""

from collections.abc import Sequence

from habeas.extract.incidents.arguments import Roles
from habeas.extract.incidents.generality import is_anybody, is_supposed
from habeas.extract.incidents.scene import Scene, Who
from habeas.extract.incidents.triggers import Trigger, Voice
from habeas.model.findings import Citation

_GOOD = frozenset(["release", "acquittal_or_dismissal", "court_ruling_in_favour"])
_DEMANDED = 8  # words behind "must" or "calls for" in which an act is asked for, not told


def is_cited(scene: Scene, trigger: Trigger, citations: Sequence[Citation]) -> bool:
    """Tell whether a trigger stands in a citation: "the Law on Arrest and Detention"."""
    span = scene.span(trigger.first, trigger.last)
    return trigger.voice is not Voice.NONE and any(c.span.covers(span) for c in citations)


def is_told(scene: Scene, trigger: Trigger, roles: Roles, *, cited: bool) -> bool:
    """Tell whether a trigger tells of an act, rather than of a rule or a demand."""
    if not trigger.cue.strong and not roles.victims:
        return False
    known = any(
        a.mention or a.who is Who.PRONOUN or a.count or a.kind in ("kin", "person")
        for a in roles.victims
    )
    if not known and (scene.of("norm") or (cited and not roles.perpetrators)):
        return trigger.voice is Voice.NONE
    if not known and trigger.voice is Voice.NOUN and scene.of("demand"):
        return False
    if is_supposed(scene, trigger) or is_anybody(scene, trigger, roles.victims):
        return False
    if _is_feared(scene, trigger) or _is_circumstance(scene, trigger, roles):
        return False
    if _is_reason(scene, trigger) or (not known and _is_of_nobody(scene, trigger)):
        return False
    return not _is_demanded(scene, trigger)


def _is_reason(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether an act is only what somebody is blamed for: "жала жапқаны үшін айыппұл салды"."""
    return any(0 <= word.first - trigger.last <= 1 for word in scene.of("reason")) and (
        trigger.cue.type in _BLAMED
    )


_BLAMED = frozenset(
    ["smear", "threat", "physical_attack", "killing", "cyber_attack", "enforced_disappearance"]
)


def _is_of_nobody(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether the text says that an act befell nobody: "nobody has been charged"."""
    return any(0 <= trigger.first - word.last <= 5 for word in scene.of("nobody"))


def _is_circumstance(scene: Scene, trigger: Trigger, roles: Roles) -> bool:
    """Tell whether custody is only where something else happened: "tortured in detention"."""
    if trigger.cue.type not in ("detention", "arrest"):
        return False
    if any(0 <= word.first - trigger.last <= 1 for word in scene.of("while")):
        return True
    if trigger.voice is not Voice.NOUN or scene.lower[trigger.first] == "house":
        return False
    if not _UNITS.isdisjoint(scene.lower[max(scene.first, trigger.first - 3) : trigger.first]):
        return True  # "sentenced to fourteen days of administrative detention"
    within = trigger.first > scene.first and scene.lower[trigger.first - 1] in _WITHIN
    return within and not any(actor.first >= trigger.last for actor in roles.victims)


_UNITS = frozenset(
    "day days week weeks month months year years суток лет года год месяцев месяца дней jours mois ans an".split()
)
_WITHIN = frozenset("in during under en pendant в во под".split())


def _is_feared(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether an act is only a danger: "the threat of disbarment", "риск ареста"."""
    near = scene.lower[max(scene.first, trigger.first - 3) : trigger.first]
    if trigger.voice is Voice.NOUN and not _ENDED.isdisjoint(near):
        return True  # "Lift the house arrest": asked for
    return not _FEARS.isdisjoint(near) and trigger.cue.type != "threat"


_ENDED = frozenset(
    "lift drop withdraw stop quash annul снять отменить прекратить прекратите отмените lever abandonner cesser"
    " abandonnez levez cessez".split()
)
_FEARS = frozenset(
    "threat risk fear fears danger risks threatened menacé menacée menacés menacées угроза угрозой риск опасность угрозы menace risque crainte"
    " peur".split()
)


def _is_demanded(scene: Scene, trigger: Trigger) -> bool:
    for demand in scene.of("demand"):
        gap = trigger.first - demand.last
        if trigger.cue.type in _GOOD and -1 <= gap <= 25:
            return True
        if 0 <= gap <= _DEMANDED and trigger.voice in (Voice.ACTIVE, Voice.PASSIVE):
            return scene.lower[trigger.first - 1] in ("to", "be", "not", "должны", "должен") or (
                scene.lower[demand.first] in ("should", "must")
            )
        # Kazakh and Kyrgyz put the demand behind what it asks for.
        if scene.language in ("kk", "ky") and trigger.cue.type in _GOOD and gap < 0:
            return True
    return False
