"""What a letter asks of each addressee: by what happened, and by where the case stands now."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from habeas.formats.letters.facts import join_names
from habeas.formats.letters.words import Words, fill
from habeas.model.drafts import CaseFacts, Caution, Office, Sentence
from habeas.model.statements import SubjectKind
from habeas.vocab.drafts import Demand, load_demands
from habeas.vocab.offices import WORLD

_MANDATE, _OMBUDSMAN = "un_mandate", "ombudsman"
_DONE = frozenset(("", "attempted", "habitual"))  # acts on which something can be asked
_SLOTS = {SubjectKind.PERSON: "person", SubjectKind.ORGANIZATION: "body", SubjectKind.LAW: "law"}
_CASES = ("acc", "gen", "dat")


def write_requests(facts: CaseFacts, offices: Sequence[Office], words: Words) -> Iterator[Sentence]:
    """Yield for each office a line that names it, and what is asked of it, numbered.

    The special procedures are asked together. Without offices it is what may be asked of any
    government office.
    """
    world = [office for office in offices if office.country == WORLD]
    for office in (office for office in offices if office.country != WORLD):
        yield Sentence(
            key=f"office.{office.role}", text=words.say("demand.office", office=office.office)
        )
        yield from _requests(facts, office.role, words)
    if world:
        yield from _requests(facts, _MANDATE, words)
    if not offices:
        yield from _requests(facts, "", words)


def choose_demands(facts: CaseFacts, role: str) -> Iterator[tuple[Demand, tuple[int, ...], str]]:
    """Yield what is asked of the holder of a role, the facts it rests on, and the state, if any."""
    states: Mapping[str, tuple[int, ...]] = dict(facts.states)
    known = {one for demand in load_demands() for one in demand.roles}
    for demand in load_demands():
        if not _concerns(demand, role, known) or demand.unless & states.keys():
            continue
        held = next((one for one in demand.states if one <= states.keys()), None)
        told = tuple(f.number for f in facts.facts if f.type in demand.types and f.unreal in _DONE)
        if held:
            numbers = sorted({n for state in held for n in states[state]} | set(told))
            yield demand, tuple(numbers), ", ".join(sorted(held))
        elif told or demand.always:
            yield demand, told, ""


def _concerns(demand: Demand, role: str, known: Collection[str]) -> bool:
    """Tell whether something is asked of a role: of one that the table does not know, all is."""
    if role in known:
        return role in demand.roles
    return not set(demand.roles) <= {_MANDATE, _OMBUDSMAN}


def _requests(facts: CaseFacts, role: str, words: Words) -> Iterator[Sentence]:
    slots = find_slots(facts, words)
    asked = list(choose_demands(facts, role))
    for number, (demand, rests, state) in enumerate(asked, 1):
        cautions = []
        if state:
            value = (("state", state.replace("_", " ")),)
            cautions.append(Caution(key="warn.state", values=value))
        text = words.say(f"demand.{demand.name}", numbers=words.numbers(rests), **slots)
        claims = [c for fact in facts.facts if fact.number in rests for c in fact.claims]
        yield Sentence(
            key=f"demand.{role}.{demand.name}",
            text=f"{text}{'.' if number == len(asked) else ';'}",
            number=number,
            claims=tuple(dict.fromkeys(claims)),
            facts=rests,
            cautions=tuple(cautions),
        )


def find_slots(facts: CaseFacts, words: Words) -> dict[str, object]:
    """Return what stands for those whom a case is about: names in English, words of ours elsewhere."""
    people = {named.id: named for named in facts.people}
    kinds = [named.kind for named in facts.people]
    kind = next((k for k in _SLOTS if k in kinds), SubjectKind.PERSON)
    named = tuple(one.id for one in facts.people if one.kind is kind)
    who = join_names(named, people, words)
    number = max(len(named), 1)
    slots: dict[str, object] = {
        case: fill(words.choose(f"{_SLOTS[kind]}.{case}", number), {"who": who}) for case in _CASES
    }
    return {**slots, "who": who, "is": "is" if number == 1 else "are"}
