"""How an act stands to the world: alleged, negated, planned; when, where."""

from collections.abc import Sequence

from habeas.extract.incidents.arguments import TURKIC
from habeas.extract.incidents.scene import Actor, Scene, Who
from habeas.extract.incidents.triggers import Trigger, Voice
from habeas.model.findings import DateMention, Modality
from habeas.model.spans import Span
from habeas.text.words import Shape

_BEFORE = 6  # words before an act in which "planned to", "tried to" speak of it
_AFTER = 4  # words behind a Kazakh or Kyrgyz verb in which they do
_NEGATED = 3
_HEDGED = 12
_CLAUSE = frozenset(";:–—()")
_SINCE = frozenset("since dated depuis".split())
_MERE_LIST = frozenset("remain remains remained are face faces".split())


def is_alleged(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether the text hedges the act.

    An adjective ("alleged") hedges only what it stands before; an adverb or a verb its clause.
    """
    for hedge in scene.of("hedge"):
        word = scene.lower[hedge.first]
        gap = trigger.first - hedge.last
        if word in ("alleged", "presumed", "présumé", "présumée", "présumés") or word.startswith(
            "предполагаем"
        ):
            if 0 <= gap <= 1:
                return True
        elif -_AFTER <= gap <= _HEDGED and not _crosses(scene, hedge.last, trigger.first):
            return True
    return False


def _crosses(scene: Scene, first: int, last: int) -> bool:
    return any(scene.lower[at] in _CLAUSE for at in range(min(first, last), max(first, last)))


def is_negated(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether the text says that the act did not happen."""
    if scene.language in TURKIC:
        return scene.has("negator", trigger.last, min(trigger.last + 2, scene.last)) or any(
            word.first >= trigger.last for word in scene.of("undone")
        )
    begin = max(scene.first, trigger.first - _NEGATED)
    if scene.has("nobody", max(scene.first, trigger.first - _BEFORE), trigger.first):
        return True
    if any(begin <= f.first and f.last <= trigger.first for f in scene.of("negator")):
        # "not only arrested" says that it did happen.
        return not any(
            scene.lower[at] in ("only", "только", "seulement") for at in range(begin, trigger.first)
        )
    if any(scene.lower[at].endswith("n't") for at in range(begin, trigger.first)):
        return True
    wide = max(scene.first, trigger.first - _BEFORE)
    end = min(scene.last, trigger.last + _BEFORE)
    return scene.has("undone", wide, trigger.first) or (
        trigger.cue.type in ("release", "restrictive_law") and scene.has("undone", wide, end)
    )


def modality_of(
    scene: Scene, trigger: Trigger, victims: Sequence[Actor], *, negated: bool
) -> Modality:
    """Return how the act stands to the world."""
    if negated:
        return Modality.NOT_OCCURRED
    begin, end = _reach(scene, trigger)
    if trigger.cue.type == "restrictive_law":
        law = scene.has("proposed", begin, min(scene.last, trigger.last + _BEFORE))
        return Modality.PROPOSED if law else Modality.ACTUAL
    if scene.has("attempted", begin, end):
        return Modality.ATTEMPTED
    if scene.has("planned", begin, end) and not _over(scene, trigger):
        return Modality.PLANNED
    if _is_habitual(scene, trigger, victims):
        return Modality.HABITUAL
    return Modality.ACTUAL


def _reach(scene: Scene, trigger: Trigger) -> tuple[int, int]:
    if scene.language in TURKIC:
        return trigger.first, min(scene.last, trigger.last + _AFTER)
    begin = trigger.first
    floor = max(scene.first, trigger.first - _BEFORE)
    while begin > floor and scene.lower[begin - 1] not in _CLAUSE and scene.lower[begin - 1] != ",":
        begin -= 1
    return begin, trigger.last


def _over(scene: Scene, trigger: Trigger) -> bool:
    return trigger.cue.type in ("statement_of_concern", "trial_hearing", "court_ruling_in_favour")


def _is_habitual(scene: Scene, trigger: Trigger, victims: Sequence[Actor]) -> bool:
    if any(a.mention is not None or a.count for a in victims):
        return False
    if scene.has("habitual", scene.first, scene.last):
        return True
    plural = any(a.who is Who.PEOPLE and a.kind == "group" for a in victims)
    near = scene.lower[max(scene.first, trigger.first - 4) : trigger.first]
    return plural and not _MERE_LIST.isdisjoint(near)


def is_term(scene: Scene, first: int, last: int) -> bool:
    """Tell whether the date `first:last` is the end of a term: "until 17 July", "17-июлга чейин".

    It says how long something lasts, never when it was done.
    """
    for term in scene.of("term"):
        if scene.language in TURKIC and term.first - last in (0, 1):
            return not {",", ";"} & set(scene.lower[last : term.first])
        between = scene.lower[term.last : first]
        if len(between) <= 2 and term.last <= first and set(between) <= _BEFORE_DATES:
            return True
    return False


_BEFORE_DATES = frozenset(
    "the le la l' el los at least au du конца середины начала end of late".split()
)


def find_date(
    scene: Scene,
    trigger: Trigger,
    dates: Sequence[tuple[int, int, DateMention]],
    *,
    speaks: bool = False,
) -> DateMention | None:
    """Return the date that belongs to an act: the one that stands nearest in its clause.

    `dates` are those of the sentence with the words they cover. A date behind "dated" or "since"
    tells of something else unless it is the only one beside the act.
    """
    best: tuple[float, int] | None = None
    for at, (first, last, _) in enumerate(dates):
        left = last <= trigger.first
        between = range(last, trigger.first) if left else range(trigger.last, first)
        if speaks and first - scene.first > 2 and len(between) > _BESIDE:
            continue
        if not speaks and _tells_of_another(scene, trigger, first, last, left=left):
            continue
        cost = float(len(between))
        cost += sum(4 for i in between if scene.lower[i] == ",")
        cost += sum(10 for i in between if scene.lower[i] in _CLAUSE)
        opens = last < scene.last and scene.lower[last] == "," and first - scene.first <= _OPENING
        if left and (first - scene.first <= 2 or opens):
            cost = min(cost, 12.0)
        if first > scene.first and scene.lower[first - 1] in _SINCE:
            cost += 8
        if cost <= _FARTHEST_DATE and (best is None or cost < best[0]):
            best = (cost, at)
    return dates[best[1]][2] if best else None


_FARTHEST_DATE = 30  # words, commas counting for four more and stops for ten
_BESIDE = 4  # words between "today" and "condemned"
_LEFT_OF_NOUN = 5
_OPENING = 8  # words of "In a case dating back to March 2015, ..."
_STATES = frozenset(
    "remain remains remained остается остаётся остаются reste restent demeure".split()
)


def _tells_of_another(scene: Scene, trigger: Trigger, first: int, last: int, *, left: bool) -> bool:
    """Tell whether a date is that of a letter, of a thing named after it, or of another verb.

    "The letter, dated 25 January", "the June 2010 violence"; "On 8 April she had challenged the
    summons" gives the day of the challenge, as the act is a noun far behind it.
    """
    before = scene.lower[first - 1] if first > scene.first else ""
    if before in ("dated", "датированное", "датированный", "daté", "datée"):
        return True
    if before == "the" and last < scene.last and scene.page.words[last].shape is Shape.LOWER:
        return scene.lower[last] not in ("in", "at", "by", "and", "when", "on")
    if trigger.first > scene.first and scene.lower[trigger.first - 1] in _STATES:
        return True
    if not left and _is_of_speech(scene, trigger, first):
        return True
    noun = trigger.voice is Voice.NOUN and scene.language not in TURKIC
    return noun and left and trigger.first - last > _LEFT_OF_NOUN and not _is_verbal(scene, trigger)


def _is_of_speech(scene: Scene, trigger: Trigger, first: int) -> bool:
    """Tell whether a date says when somebody spoke: "X was arrested, her lawyer said on Monday"."""
    at = first - 1 if first > trigger.last and scene.lower[first - 1] in _ON else first
    return any(word.last == at and word.first >= trigger.last for word in scene.of("speech"))


_ON = frozenset("on le в во".split())
_AUXILIARIES = frozenset(
    "has have had a ont avait avaient he she they il elle ils elles он она они был была".split()
)


def _is_verbal(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether a form that puts its victim behind a noun is said by a verb: "overturned the ...".

    Then a name, a pronoun or an auxiliary stands before it.
    """
    before = trigger.first - 1
    if before < scene.first:
        return False
    agent = any(actor.last == trigger.first for actor in scene.actors)
    return before in scene.covered or agent or scene.lower[before] in _AUXILIARIES


def find_place(scene: Scene, trigger: Trigger) -> Span | None:
    """Return the place where an act happened, if the sentence says one; the nearest, a city first."""
    best: tuple[float, Span] | None = None
    for first, last, mention in scene.places:
        if mention.nested:
            continue
        left = last <= trigger.first
        cost = float(trigger.first - last if left else first - trigger.last)
        before = scene.lower[first - 1] if first > scene.first else ""
        if before in _AT or _is_settlement(scene, first):
            cost -= 8
        elif before in ("from", "of", "de", "du", "из", "à", "'s") or _owns(scene, last):
            cost += 12
        if best is None or cost < best[0]:
            best = (cost, mention.span)
    return best[1] if best and best[0] <= 40 else None


def _is_settlement(scene: Scene, first: int) -> bool:
    """Tell whether "in the southern city of" stands before a place, or "в городе"."""
    at = first - 1
    if at > scene.first and scene.lower[at] in ("of", "de", "d'"):
        at -= 1
    if at < scene.first or scene.lower[at] not in _SETTLEMENTS:
        return False
    return not _AT.isdisjoint(scene.lower[max(scene.first, at - 3) : at])


_SETTLEMENTS = frozenset(
    "city town village suburb district province region city's settlement ville village commune quartier province"
    " région département городе селе посёлке поселке районе области деревне ауле".split()
)
_AT = frozenset("in at near inside outside в во на под dans à en au aux near".split())


def _owns(scene: Scene, last: int) -> bool:
    return last < scene.last and scene.lower[last] in ("'s", "'")
