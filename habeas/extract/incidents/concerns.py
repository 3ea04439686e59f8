"""Who speaks up: one statement of concern for each speaker of an item.

The sentence that says it most plainly stands for all; a body must speak, or the item itself must be
a statement, an appeal or an urgent intervention of its publisher.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import regex

from habeas.extract.incidents.arguments import is_court
from habeas.extract.incidents.retelling import name_words
from habeas.extract.incidents.scene import Actor, Scene, Who
from habeas.extract.incidents.triggers import Trigger
from habeas.model.findings import DateMention, Incident, Origin, Party
from habeas.model.item import Item, ItemKind
from habeas.model.spans import Span

CONCERN = "statement_of_concern"
_SPEAKING = frozenset(
    [ItemKind.STATEMENT, ItemKind.APPEAL, ItemKind.URGENT_INTERVENTION, ItemKind.SUBMISSION]
)
_PLAIN = regex.compile(
    r"concern|condemn|alarm|deplor|denounc|intervention|solidarity|support|stand with|appall|обеспоко|озабоч|осужда"
    r"|осудил|поддержк|алаңда|тынчсыз|préoccup|condamn|dénonc|inquiét|занепоко|preocupa|conden|xavotir"
)
_FARTHEST = 40  # words between the speaker and what it says
_MOST_SPEAKERS = 6
_SEVERAL = 2  # reports that make somebody the one an item is about


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence of concern, with the cue that says so and its date."""

    scene: Scene
    trigger: Trigger
    date: DateMention | None


def find_concerns(
    item: Item,
    heard: Sequence[Heard],
    acts: Sequence[Incident],
    origin: Callable[[str], Origin],
) -> list[Incident]:
    """Return one incident per speaker; whom it speaks for are the people of its sentence, or of the item."""
    groups: dict[frozenset[str], list[tuple[Heard, Actor | None]]] = {}
    for one in heard:
        speaker = _speaker(one)
        if speaker is None and item.kind not in _SPEAKING:
            continue
        key = _key(one.scene, speaker, item)
        home = next((known for known in groups if known & key), key)
        groups.setdefault(home, []).append((one, speaker))
    chosen = _with_own(item, groups)[:_MOST_SPEAKERS]
    return [_incident(item, group, acts, origin) for group in chosen]


def _with_own(
    item: Item, groups: Mapping[frozenset[str], list[tuple[Heard, Actor | None]]]
) -> list[list[tuple[Heard, Actor | None]]]:
    """Return groups with sentences that name no speaker given to the item's first one."""
    spoken = [group for group in groups.values() if group[0][1] is not None]
    own = [row for group in groups.values() if group[0][1] is None for row in group]
    if item.kind is ItemKind.APPEAL and own:
        return [own, *spoken]
    if spoken and own:
        return [spoken[0] + own, *spoken[1:]]
    return spoken or ([own] if own else [])


def _key(scene: Scene, speaker: Actor | None, item: Item) -> frozenset[str]:
    if speaker is None:
        return name_words(item.publisher or "") or frozenset(["the item itself"])
    return name_words(_words(scene, speaker)) or frozenset([_words(scene, speaker).casefold()])


def _words(scene: Scene, actor: Actor) -> str:
    return scene.span(actor.first, actor.last).of(scene.page.text)


def _speaker(one: Heard) -> Actor | None:
    """Return the body that speaks: the nearest before the cue, or behind it ("said X")."""
    scene, trigger = one.scene, one.trigger
    best: tuple[int, int] | None = None
    for at, actor in enumerate(scene.actors):
        if actor.who is not Who.BODY or is_court(scene, actor):
            continue
        gap = trigger.first - actor.last
        if gap < 0:
            gap = actor.first - trigger.last + 15
        if 0 <= gap <= _FARTHEST and (best is None or gap < best[0]):
            best = gap, at
    return scene.actors[best[1]] if best else None


def _incident(
    item: Item,
    group: Sequence[tuple[Heard, Actor | None]],
    acts: Sequence[Incident],
    origin: Callable[[str], Origin],
) -> Incident:
    best, speaker = max(
        group, key=lambda row: (_plainness(row[0], item, row[1]), -row[0].trigger.first)
    )
    scene, trigger = best.scene, best.trigger
    speaking = item.kind in _SPEAKING
    date = best.date.edtf if best.date and best.date.edtf else item.published if speaking else None
    span = scene.sentence.span
    actors = (_party(scene, speaker),) if speaker else ()
    also = sorted({one.scene.sentence.span for one, _ in group} - {span})
    return Incident(
        span=span,
        surface=span.of(item.text),
        trigger=scene.span(trigger.first, trigger.last),
        type=CONCERN,
        origin=origin(trigger.cue.form),
        victims=tuple(
            _spoken_for(scene, trigger, speaker)
            or _victims_here(span, acts)
            or _main_victims(item, acts)
        ),
        actors=actors,
        date=date,
        date_span=best.date.span if best.date else None,
        place=_home(acts),
        also=tuple(also),
    )


def _plainness(one: Heard, item: Item, speaker: Actor | None) -> int:
    """Return how plainly a sentence says it; the title of an appeal says it best."""
    title = item.title_span is not None and item.title_span.overlaps(one.scene.sentence.span)
    if title:
        return 4 if item.kind is ItemKind.APPEAL else 0
    words = " ".join(one.scene.lower[one.trigger.first : one.trigger.last])
    return 1 + bool(_PLAIN.search(words)) + bool(speaker)


def _party(scene: Scene, actor: Actor) -> Party:
    span = scene.span(actor.first, actor.last)
    return Party(
        span=span,
        surface=span.of(scene.page.text),
        name=actor.mention.span if actor.mention else None,
    )


def _spoken_for(scene: Scene, trigger: Trigger, speaker: Actor | None) -> list[Party]:
    """Return the people named behind the cue, those who speak or are spoken to left out."""
    return [
        _party(scene, actor)
        for actor in scene.actors
        if actor.who is Who.PERSON and actor is not speaker and actor.first >= trigger.first
        and not _is_office(actor) and not _speaks(scene, actor)
    ]  # fmt: skip


def _victims_here(span: Span, acts: Sequence[Incident]) -> list[Party]:
    """Return the named victims of the acts of the same sentence: "the arrest of X was condemned"."""
    return [p for act in acts if span in (act.span, *act.also) for p in act.victims if p.name]


_OFFICE = regex.compile(
    r"president|minister|prosecutor|governor|ambassador|director|президент|министр|прокурор",
    regex.IGNORECASE,
)


def _is_office(actor: Actor) -> bool:
    return bool(actor.mention and actor.mention.role and _OFFICE.search(actor.mention.role))


def _speaks(scene: Scene, actor: Actor) -> bool:
    near = range(actor.first - 2, actor.last + 2)
    return any(f.first in near for f in scene.of("speech"))


def _main_victims(item: Item, acts: Iterable[Incident]) -> list[Party]:
    """Return the named victims that the item tells most of."""
    counts: Counter[Span] = Counter()
    parties: dict[Span, Party] = {}
    names: dict[str, Span] = {}
    for act in acts:
        for party in act.victims:
            if party.name is None:
                continue
            first = names.setdefault(party.name.of(item.text).casefold().split()[-1], party.name)
            parties.setdefault(first, party)
            # "They" may mean anybody named before: a name itself says more.
            counts[first] += 1 + (len(act.also) if party.span == party.name else 0)
    if not counts:
        return []
    most = counts.most_common(1)[0][1]
    if most < _SEVERAL:
        return []
    return [parties[name] for name, count in counts.items() if count * 2 >= most]


def _home(acts: Sequence[Incident]) -> Span | None:
    return next((act.place for act in acts if act.place), None)
