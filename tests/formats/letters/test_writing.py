"""What a letter says of a case, and what its author is told to look at."""

from dataclasses import replace
from typing import Any

import pytest

from habeas.formats.letters.writing import find_gaps
from habeas.model.access import Consent, Visibility
from habeas.model.drafts import DRAFT_LANGUAGES, Cited, DraftKind, FactChoice
from habeas.model.statements import Standing, SubjectKind
from habeas.vocab.incidents import load_incident_types
from habeas.vocab.offices import WORLD, load_offices
from tests.formats.letters.making import (
    AIDA,
    HOSTILE,
    PROSECUTOR,
    WHO,
    cautions,
    make_draft,
    make_fact,
    make_facts,
    make_source,
    sentences,
)

MANDATE = load_offices()[WORLD, "sr_defenders", "en"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "4 March 2024, Bishkek: Aida Tolobekova was detained."),
        ("ru", "4 марта 2024 г., Бишкек: задержание или содержание под стражей — Аида Толобекова."),
        ("fr", "4 mars 2024, Bichkek : détention — Aida Tolobekova."),
        ("kk", "2024 жылғы 4 наурыз, Бишкек: ұстау немесе қамауда ұстау — Аида Толобекова."),
        ("ky", "2024-жылдын 4-марты, Бишкек: кармоо же камакта кармоо — Аида Толобекова."),
    ],
)
def test_a_fact_is_one_sentence(language: str, said: str) -> None:
    """With its claim and its footnote; the name is never inflected."""
    fact = make_fact(1, places=("Bishkek",))
    draft = make_draft(make_facts(fact), language)
    assert sentences(draft)["fact.1"] == said
    sentence = next(s for p in draft.parts for s in p.sentences if s.key == "fact.1")
    assert sentence.claims == (fact.sources[0].claim,)
    assert [note.source for note in draft.footnotes if note.n in sentence.notes] == [
        fact.sources[0]
    ]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"accepted": False}, "Aida Tolobekova was reportedly detained."),
        ({"alleged": True}, "Aida Tolobekova was allegedly detained."),
        ({"standing": Standing.FOUND}, "was detained (as found by a court)."),
        ({"standing": Standing.OFFICIAL}, "was detained (by official information)."),
        ({"speaker": "Bar of Ak Bulak"}, "was detained (according to: Bar of Ak Bulak)."),
        ({"unreal": "planned"}, "planned or announced: detention of Aida Tolobekova."),
        ({"unreal": "not_occurred"}, "denied, or reported not to have happened: detention of Aida"),
        ({"differs": (2,)}, "Sources differ on this: compare no. 2."),
        ({"date": None}, "Date not given: "),
        ({"term": "P2Y"}, "was detained (term: 2 years)."),
    ],
)
def test_how_sure_it_is_stands_in_the_sentence(more: dict[str, Any], said: str) -> None:
    """Reported, alleged, found, planned, denied, disputed."""
    draft = make_draft(make_facts(make_fact(1, **more), make_fact(2, "release")))
    assert said in sentences(draft)["fact.1"]


@pytest.mark.parametrize("language", DRAFT_LANGUAGES)
@pytest.mark.parametrize("kind", sorted(load_incident_types()))
def test_every_type_can_be_told(kind: str, language: str) -> None:
    """In every language, of one and of several, real or not."""
    other = replace(WHO, id="per:2")
    facts = make_facts(
        make_fact(1, kind, who=(AIDA, "per:2")),
        make_fact(2, kind, unreal="attempted"),
        people=(WHO, other),
    )
    said = sentences(make_draft(facts, language))
    assert "{" not in "".join(said.values())


@pytest.mark.parametrize(
    ("more", "key"),
    [
        ({"accepted": False}, "warn.proposed"),
        ({"alleged": True}, "warn.alleged"),
        ({"unreal": "planned"}, "warn.unreal"),
        ({"differs": (2,)}, "warn.disputed"),
        ({"date": None}, "warn.undated"),
        ({"sources": (make_source(1, masked=True),)}, "warn.masked"),
        ({"sources": (make_source(1, others=("Bek Osmonov",)),)}, "warn.others"),
        ({"sources": (make_source(1, url=None),)}, "warn.source"),
        ({"places": ("Тарасовка",)}, "warn.place"),
        ({"more": 3}, "warn.more"),
    ],
)
def test_the_author_is_warned(more: dict[str, Any], key: str) -> None:
    """Of every fact that is not plain."""
    facts = make_facts(make_fact(1, **more), make_fact(2))
    draft = make_draft(facts)
    assert key in cautions(draft, "fact.1")
    assert key not in cautions(draft, "fact.2")


@pytest.mark.parametrize(
    ("changes", "key"),
    [
        ({}, "warn.consent"),
        ({"consent": Consent.INTERNAL}, "warn.consent"),
        ({"consent": Consent.WITHDRAWN, "label": Visibility.RESTRICTED}, "warn.withdrawn"),
        ({"consent": Consent.GIVEN, "label": Visibility.RESTRICTED}, "warn.protected"),
    ],
)
def test_names_want_consent(changes: dict[str, Any], key: str) -> None:
    """In every sentence that names somebody; given consent is no caution."""
    facts = make_facts(make_fact(1), people=(replace(WHO, **changes),))
    assert key in cautions(make_draft(facts), "fact.1")
    given = make_facts(make_fact(1), people=(replace(WHO, consent=Consent.GIVEN),))
    assert cautions(make_draft(given), "fact.1") == set()


def test_demands_follow_from_the_state() -> None:
    """Release of who is held; not of who is free; where sources differ, if still held."""
    held, free = make_fact(1), make_fact(2, "release")
    one = sentences(make_draft(make_facts(held, states=(("in_custody", (1,)),))))
    assert one["demand.prosecutor_general.release"] == "release Aida Tolobekova without delay;"
    two = sentences(make_draft(make_facts(held, free, states=(("released", (2,)),))))
    assert not any(".release" in key or "custody_guarantees" in key for key in two)
    assert "demand.prosecutor_general.remedy" in two
    both = (("in_custody", (1,)), ("released", (2,)))
    three = sentences(make_draft(make_facts(held, free, states=both)))
    assert "demand.prosecutor_general.release_if_held" in three
    assert "demand.prosecutor_general.release" not in three


def test_demands_rest_on_claims_and_are_addressed() -> None:
    """Each office is asked what is its own; what did not happen asks nothing."""
    facts = make_facts(
        make_fact(1),
        make_fact(2, "torture_or_ill_treatment", unreal="not_occurred"),
        states=(("in_custody", (1,)),),
    )
    ombudsman = replace(PROSECUTOR, role="ombudsman", to="Ombudsman", office="Ombudsman")
    court = replace(PROSECUTOR, role="city_court", to="City Court", office="City Court")
    draft = make_draft(facts, offices=(ombudsman, court, MANDATE))
    said = sentences(draft)
    assert said["office.ombudsman"] == "Ombudsman: we ask you to"
    assert "demand.ombudsman.monitor" in said
    assert "demand.ombudsman.release" not in said
    assert "demand.city_court.release" in said
    assert "demand.un_mandate.un_urgent" in said
    assert not any("torture" in key for key in said)
    demand = next(
        s for p in draft.parts for s in p.sentences if s.key == "demand.city_court.release"
    )
    assert demand.claims == facts.facts[0].claims
    assert demand.facts == (1,)


def test_russian_demands_name_nobody_in_another_case() -> None:
    """Words of ours stand for the names, in the case and number that the sentence needs."""
    states = (("in_custody", (1,)),)
    one = sentences(make_draft(make_facts(make_fact(1), states=states), "ru"))
    assert (
        one["demand.prosecutor_general.release"]
        == "незамедлительно освободить названное выше лицо;"
    )
    many = make_facts(make_fact(1), states=states, people=(WHO, replace(WHO, id="per:2")))
    two = sentences(make_draft(many, "ru"))
    assert two["demand.prosecutor_general.release"].endswith("освободить названных выше лиц;")
    body = make_facts(
        make_fact(1), states=states, people=(replace(WHO, kind=SubjectKind.ORGANIZATION),)
    )
    assert "организацию" in sentences(make_draft(body, "ru"))["demand.prosecutor_general.release"]


def test_grounds_name_the_facts_and_doubt_the_treaty() -> None:
    """Treaties first; whether the country is a party is to be checked."""
    cited = Cited(
        instrument="kg-criminal-code",
        jurisdiction="KG",
        title="CC",
        provision="art. 357(1)",
        claim="st:9",
    )
    covenant = replace(cited, instrument="iccpr", jurisdiction="INT", provision="art. 26")
    draft = make_draft(make_facts(make_fact(1, cited=(cited, covenant)), make_fact(2, "search")))
    said = sentences(draft)
    assert "(art. 9(1))" in said["ground.iccpr"]
    assert "cited by sources (art. 26)" in said["ground.iccpr"]
    assert said["ground.iccpr"].endswith("see facts: 1, 2.")
    assert "warn.treaty" in cautions(draft, "ground.iccpr")
    assert "warn.treaty" not in cautions(draft, "ground.udhr")
    assert said["national.kg-criminal-code"] == (
        "Criminal Code of the Kyrgyz Republic, art. 357(1) – see facts: 1."
    )
    keys = [key for key in said if key.startswith("ground.")]
    assert keys.index("ground.iccpr") < keys.index("ground.udhr")


def test_an_urgent_intervention_has_its_number() -> None:
    """The next of the series, with a caution; without one, the place is left marked."""
    facts = make_facts(make_fact(1), references=("KGZ 001 / 0524 / OBS 021.3",))
    kind = DraftKind.URGENT_INTERVENTION
    draft = make_draft(facts, kind=kind, reference="KGZ 001 / 0524 / OBS 021.4")
    assert sentences(draft)["head.reference"] == "Reference: KGZ 001 / 0524 / OBS 021.4"
    assert "New information" in sentences(draft)["lead"]
    assert "warn.series" in {c.key for c in draft.cautions}
    bare = make_draft(facts, kind=kind)
    assert "to be filled in" in sentences(bare)["head.reference"]
    assert "missing.reference" in {c.key for c in bare.missing}
    assert bare.parts[-3].name == "addresses"


def test_a_communication_lists_its_elements() -> None:
    """What is missing says so in the letter and to its author."""
    draft = make_draft(
        make_facts(make_fact(1)), kind=DraftKind.UN_COMMUNICATION, offices=(MANDATE,)
    )
    said = sentences(draft)
    assert said["element.victims"].endswith(": Aida Tolobekova")
    assert said["element.dates"].endswith("see facts 1")
    for element in ("perpetrators", "places", "consent", "submitter", "remedies"):
        assert said[f"element.{element}"].endswith("[to be filled in]")
    assert [c.key for c in draft.missing].count("missing.element") == 5
    given = make_facts(make_fact(1, by=True), people=(replace(WHO, consent=Consent.GIVEN),))
    full = make_draft(given, kind=DraftKind.UN_COMMUNICATION, sender="Ak Bulak Centre")
    assert sentences(full)["element.consent"].endswith("recorded for Aida Tolobekova")
    assert sentences(full)["element.submitter"].endswith(": Ak Bulak Centre")


def test_two_languages_have_the_same_sentences() -> None:
    """In the same places, on the same claims: they can stand side by side."""
    types = sorted(load_incident_types())
    facts = make_facts(
        *(make_fact(n, kind) for n, kind in enumerate(types, 1)),
        states=(("in_custody", (1,)), ("on_trial", (2,))),
    )
    drafts = [make_draft(facts, language) for language in DRAFT_LANGUAGES]
    keys = [[(s.key, s.claims, s.notes) for p in d.parts for s in p.sentences] for d in drafts]
    assert all(other == keys[0] for other in keys)


def test_kazakh_and_kyrgyz_are_unreviewed() -> None:
    """On the letter and in the cautions; the others are not."""
    for language in DRAFT_LANGUAGES:
        draft = make_draft(make_facts(make_fact(1)), language)
        marked = language in ("kk", "ky")
        assert ("unreviewed" in draft.mark) is marked
        assert ("warn.unreviewed" in {c.key for c in draft.cautions}) is marked


def test_nothing_accepted_is_a_gap() -> None:
    """A case without acts, too."""
    none, proposed = make_facts(), make_facts(make_fact(1, accepted=False))
    assert [gap.key for gap in find_gaps(none, FactChoice.ALL)] == ["missing.facts"]
    assert [gap.key for gap in find_gaps(none, FactChoice.ACCEPTED)] == ["missing.accepted"]
    assert find_gaps(proposed, FactChoice.ALL) == ()
    assert "missing.accepted" in {c.key for c in make_draft(proposed).missing}
    assert "missing.accepted" not in {c.key for c in make_draft(make_facts(make_fact(1))).missing}


def test_hostile_words_stay_words() -> None:
    """Braces in names fill nothing in."""
    named = replace(WHO, forms=(replace(WHO.forms[0], text=HOSTILE),))
    draft = make_draft(make_facts(make_fact(1), people=(named,)), reply=HOSTILE, sender=HOSTILE)
    assert "{who}%s" in sentences(draft)["fact.1"]
    assert HOSTILE in sentences(draft)["reply"]


def test_a_case_of_many_names_is_short() -> None:
    """Six of them, and how many more."""
    many = tuple(replace(WHO, id=f"per:{n}") for n in range(40))
    facts = make_facts(make_fact(1, who=tuple(one.id for one in many)), people=many)
    assert "and 34 more were detained" in sentences(make_draft(facts))["fact.1"]
