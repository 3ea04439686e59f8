"""Facts of an invented case, made by hand."""

from typing import Any

from habeas.formats.letters.writing import write_draft
from habeas.model.drafts import (
    CaseFacts,
    Draft,
    DraftKind,
    Fact,
    LetterOrder,
    Named,
    NameForm,
    Office,
    Source,
)
from habeas.model.statements import SubjectKind

AIDA = "per:1"
WHO = Named(
    id=AIDA,
    kind=SubjectKind.PERSON,
    forms=(
        NameForm(text="Aida Tolobekova"),
        NameForm(text="Аиды Толобековой", language="ru", count=9),
        NameForm(text="Аида Толобекова", language="ru", count=2),
    ),
)
PROSECUTOR = Office(
    country="KG",
    role="prosecutor_general",
    language="en",
    office="Prosecutor General of the Kyrgyz Republic",
    to="Prosecutor General of the Kyrgyz Republic",
    city="Bishkek",
)
HOSTILE = "</p><script>alert(1)</script>{who}%s&amp;\u202egnorw\x00\x1b]0;\ud800 ]]> <a href='javascript:x'>"


def make_source(number: int, **more: Any) -> Source:
    given: dict[str, Any] = {
        "claim": f"st:{number:020}",
        "item": f"itm:{number}",
        "words": f"Words of source {number}.",
        "title": f"Title {number}",
        "publisher": "Ak Bulak News",
        "published": "2024-03-05",
        "url": f"https://ak-bulak.example/{number}",
        "language": "en",
    }
    return Source(**{**given, **more})


def make_fact(number: int, kind: str = "detention", **more: Any) -> Fact:
    given: dict[str, Any] = {
        "date": "2024-03-04",
        "who": (AIDA,),
        "sources": (make_source(number),),
        "accepted": True,
    }
    return Fact(number=number, type=kind, **{**given, **more})


def make_facts(*facts: Fact, **more: Any) -> CaseFacts:
    given: dict[str, Any] = {"people": (WHO,), "country": "KG"}
    return CaseFacts(
        case="cas:per:1~2024", name="Aida Tolobekova", facts=facts, **{**given, **more}
    )


def make_draft(
    facts: CaseFacts,
    language: str = "en",
    *,
    kind: DraftKind = DraftKind.OPEN_LETTER,
    offices: tuple[Office, ...] = (PROSECUTOR,),
    **more: Any,
) -> Draft:
    order = LetterOrder(kind=kind, language=language, day="2024-05-01", **more)
    return write_draft(facts, offices, order, language)


def sentences(draft: Draft) -> dict[str, str]:
    """Return the words of a draft by key."""
    return {s.key: s.text for part in draft.parts for s in part.sentences}


def cautions(draft: Draft, key: str) -> set[str]:
    """Return the keys of what is to be looked at in a sentence."""
    found = (s for part in draft.parts for s in part.sentences if s.key == key)
    return {caution.key for sentence in found for caution in sentence.cautions}
