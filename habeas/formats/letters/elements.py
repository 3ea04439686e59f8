"""What a communication to the special procedures must hold: each element, or that it is missing."""

from collections.abc import Iterator

from habeas.formats.letters.facts import find_place_words, join_names
from habeas.formats.letters.words import Words
from habeas.model.access import Consent
from habeas.model.drafts import CaseFacts, Caution, LetterOrder, Named, Sentence
from habeas.model.statements import SubjectKind

ELEMENTS = (
    "victims",
    "perpetrators",
    "dates",
    "places",
    "circumstances",
    "remedies",
    "consent",
    "submitter",
)
_REMEDIES = frozenset(
    ("court_ruling_in_favour", "court_ruling_against", "acquittal_or_dismissal", "trial_hearing")
)


def find_elements(facts: CaseFacts, order: LetterOrder, words: Words) -> Iterator[Sentence]:
    """Yield the elements in their order, with where they stand; what is missing says so.

    Source: OHCHR, what a submission to the special procedures should contain.
    """
    for element in ELEMENTS:
        name = words.say(f"element.{element}")
        value, rests = _find(element, facts, order, words)
        missing = Caution(key="missing.element", values=(("element", name),))
        shown = value or words.say("fill.element")
        yield Sentence(
            key=f"element.{element}",
            text=words.say("element.present", element=name, value=shown),
            facts=rests,
            cautions=() if value else (missing,),
        )


def _find(
    element: str, facts: CaseFacts, order: LetterOrder, words: Words
) -> tuple[str, tuple[int, ...]]:
    people = {named.id: named for named in facts.people}
    victims = [one for one in facts.people if one.kind is not SubjectKind.LAW]
    if element == "victims":
        return join_names(tuple(one.id for one in victims), people, words), ()
    if element == "submitter":
        return order.sender, ()
    if element == "consent":
        return _consent(victims, people, words), ()
    rests = {
        "perpetrators": tuple(f.number for f in facts.facts if f.by),
        "dates": tuple(f.number for f in facts.facts if f.date),
        "places": tuple(f.number for f in facts.facts if find_place_words(f, words)),
        "circumstances": tuple(f.number for f in facts.facts),
        "remedies": tuple(f.number for f in facts.facts if f.type in _REMEDIES),
    }[element]
    return words.say("element.see", numbers=words.numbers(rests)) if rests else "", rests


def _consent(victims: list[Named], people: dict[str, Named], words: Words) -> str:
    """Return whose consent is on record; "" unless it is that of all."""
    given = [v for v in victims if v.consent is Consent.GIVEN or v.kind is not SubjectKind.PERSON]
    if not victims or len(given) < len(victims):
        return ""
    names = join_names(tuple(one.id for one in given), people, words)
    return words.say("element.recorded", names=names)
