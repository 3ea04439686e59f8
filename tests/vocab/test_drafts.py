"""The tables that letters are drafted from: whole, in every language, and true to the law layer."""

import pytest
import regex

import habeas
from habeas.formats.letters.norms import render_provisions, title_of
from habeas.formats.letters.words import Words
from habeas.model.drafts import DRAFT_LANGUAGES, DraftKind
from habeas.model.findings import Citation
from habeas.vocab.cases import load_case_acts
from habeas.vocab.drafts import (
    load_demands,
    load_draft_words,
    load_grounds,
    load_mandates,
    load_sentences,
    load_titles,
    load_undemanding,
)
from habeas.vocab.incidents import load_incident_types
from habeas.vocab.instruments import INTERNATIONAL, load_instruments
from habeas.vocab.loader import load_rows
from habeas.vocab.offices import WORLD, load_offices

FIELD = regex.compile(r"\{(\w+)\}")
MONTHS = ("language", "month", "strength", "forms")
AUTHOR = ("warn.", "missing.", "notes.")
NAMES = {"who", "acc", "gen", "dat", "names", "is", "was", "hedge"}  # a language may do without


@pytest.mark.parametrize("kind", sorted(load_incident_types()))
def test_every_act_has_words_grounds_and_demands(kind: str) -> None:
    """In every language; or the tables say that there is none."""
    for language in DRAFT_LANGUAGES:
        assert (kind, language, "noun") in load_sentences()
    assert kind in load_grounds()
    act = load_case_acts()[kind]
    states = {act.state, act.proposed} - {""}
    asked = [d for d in load_demands() if kind in d.types or any(states & one for one in d.states)]
    assert asked or kind in load_undemanding()
    if act.binds:
        assert kind in load_mandates()


def test_grounds_are_provisions_of_the_law_layer() -> None:
    """Each names an international instrument, and its provision with that instrument's word."""
    for grounds in load_grounds().values():
        for ground in grounds:
            instrument = load_instruments()[ground.instrument]
            assert instrument.jurisdiction == INTERNATIONAL
            assert ground.provision.startswith(instrument.provision), ground
            for language in DRAFT_LANGUAGES:
                assert f"topic.{ground.topic}" in load_draft_words()[language]


@pytest.mark.parametrize("language", DRAFT_LANGUAGES)
def test_every_language_has_the_words_of_letters(language: str) -> None:
    """With the same fields; names may stand in other words, for they are never inflected."""
    words, english = load_draft_words()[language], load_draft_words()["en"]
    wanted = {k for k in english if not k.startswith((*AUTHOR, "hedge.adverb."))}
    assert wanted <= set(words)
    for key in wanted:
        here, there = set(FIELD.findall(words[key])), set(FIELD.findall(english[key]))
        assert here ^ there <= NAMES, key
    for kind in DraftKind:
        assert f"title.{kind}" in words
    for demand in load_demands():
        assert f"demand.{demand.name}" in words


def test_the_author_is_told_in_english_and_russian() -> None:
    """The same keys, the same fields."""
    english, russian = load_draft_words()["en"], load_draft_words()["ru"]
    for key in (k for k in english if k.startswith(AUTHOR)):
        assert set(FIELD.findall(english[key])) == set(FIELD.findall(russian[key])), key


@pytest.mark.parametrize("language", DRAFT_LANGUAGES)
@pytest.mark.parametrize("key", ["months.day", "months.alone"])
def test_months_are_those_of_the_calendar(language: str, key: str) -> None:
    """What we write we read as the same month."""
    names = load_draft_words()[language][key].split()
    assert len(names) == 12
    rows = load_rows("months.csv", columns=MONTHS, required=MONTHS)
    ours = [row for row in rows if row["language"] == language]
    forms = {form: int(row["month"]) for row in ours for form in row.many("forms")}
    assert [forms[name.lower()] for name in names] == list(range(1, 13))


@pytest.mark.parametrize("language", DRAFT_LANGUAGES)
def test_what_we_cite_we_read(language: str) -> None:
    """A treaty with its article, as a letter prints it, is read as that treaty and article."""
    words = Words(language)
    for key in ("iccpr", "cat", "udhr", "kz-criminal-code"):
        instrument = load_instruments()[key]
        title, ours = title_of(key, words)
        assert ours
        cited = f"{title}, {render_provisions(instrument, ['art. 9'], words)}"
        page = f"Note\n\n12 May 2024\n\n{cited}.\n"
        reading = habeas.read(page.encode(), media_type="text/plain")
        found = [f for i in reading.items for f in i.findings if isinstance(f, Citation)]
        assert key in {f.instrument for f in found}, cited
        assert "art. 9" in {f.provision for f in found}, cited


def test_titles_are_there_for_what_grounds_name() -> None:
    """In Russian, French, Kazakh and Kyrgyz; English ones stand in the law layer."""
    named = {ground.instrument for grounds in load_grounds().values() for ground in grounds}
    for language in ("ru", "fr", "kk", "ky"):
        assert {key for key in named if (key, language) not in load_titles()} == set()


def test_roles_are_those_of_the_directory() -> None:
    """Demands and mandates name no role that no country has."""
    here = {role for country, role, _ in load_offices() if country != WORLD}
    world = {role for country, role, _ in load_offices() if country == WORLD}
    assert {role for demand in load_demands() for role in demand.roles} <= here | {"un_mandate"}
    assert {role for roles in load_mandates().values() for role in roles} <= world
