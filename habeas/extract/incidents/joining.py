"""Parts that several acts of a sentence share: one subject of two verbs, one person who does them all."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from habeas.extract.incidents.arguments import TURKIC, Roles, is_in_office
from habeas.extract.incidents.scene import Scene
from habeas.extract.incidents.triggers import Trigger, Voice


def settle_posts(told: Sequence[tuple[Trigger, Roles]]) -> Iterator[tuple[Trigger, Roles]]:
    """Yield the acts of a sentence; who does one of them by post suffers none of the others."""
    acting = {
        id(actor)
        for _, roles in told
        for actor in (*roles.perpetrators, *roles.actors)
        if is_in_office(actor)
    }
    for trigger, roles in told:
        left = tuple(actor for actor in roles.victims if id(actor) not in acting)
        yield trigger, replace(roles, victims=left)


def carry_over(
    scene: Scene, trigger: Trigger, roles: Roles, told: Sequence[tuple[Trigger, Roles]]
) -> Roles:
    """Return the parts in an act, those of a verb joined to the one before it taken over from that.

    "Police stopped her and searched the flat", "её допросили, а затем отпустили".
    """
    if not told or scene.language in TURKIC:
        return roles
    before, parts = told[-1]
    between = scene.lower[before.last : trigger.first]
    if not 0 < len(between) <= CARRIED or _AND.isdisjoint(between):
        return roles
    if trigger.voice is Voice.PASSIVE and before.voice is Voice.PASSIVE and parts.victims:
        # "who had been arrested at a protest and charged with extremism": one subject.
        joined = scene.lower[trigger.first - 1] in _AND or scene.lower[trigger.first - 2] in _AND
        alone = not any(before.last <= a.first < trigger.first for a in roles.victims)
        return replace(roles, victims=parts.victims) if joined and alone else roles
    if trigger.voice is not Voice.ACTIVE:
        return roles
    own = any(a.first >= before.last and a.last <= trigger.first for a in parts.victims)
    doers = roles.perpetrators
    if not doers and before.voice is Voice.ACTIVE:
        doers = parts.perpetrators
    victims = roles.victims if roles.victims or own else parts.victims
    return replace(roles, victims=victims or roles.victims, perpetrators=doers)


CARRIED = 14  # words between two verbs of one subject
_AND = frozenset("and then et puis и а затем потом також y".split())
