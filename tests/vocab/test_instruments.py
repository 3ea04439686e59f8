"""The law layer agrees with itself."""

from collections import defaultdict

from habeas.extract.legal.words import split_words
from habeas.vocab.instruments import (
    INTERNATIONAL,
    load_families,
    load_instrument_forms,
    load_instruments,
    load_members,
)
from habeas.vocab.legal_words import (
    load_jurisdiction_forms,
    load_law_words,
    load_provision_words,
)


def test_a_form_belongs_to_one_target() -> None:
    """No form of a language is claimed by two instruments or families."""
    targets = defaultdict(set)
    for form in load_instrument_forms():
        targets[form.language, form.text.lower(), form.strength == "topic"].add(form.target)
    assert [key for key, found in targets.items() if len(found) > 1] == []


def test_members_of_families_are_national_and_single() -> None:
    """A family has one instrument per country, none of them international."""
    members = [i for i in load_instruments().values() if i.family]
    assert len(members) == len(load_members())
    assert all(i.jurisdiction != INTERNATIONAL and len(i.jurisdiction) == 2 for i in members)


def test_every_target_can_be_cited() -> None:
    """Every family and every international instrument has a form, but for numbered comments."""
    cited = {form.target for form in load_instrument_forms()}
    assert load_families() <= cited
    alone = {i.id for i in load_instruments().values() if not i.family and i.kind != "comment"}
    assert alone <= cited


def test_earlier_versions_are_older() -> None:
    """A law replaced by another was adopted before it."""
    for instrument in load_instruments().values():
        assert all(year < (instrument.adopted or 9999) for year in instrument.earlier)


def test_a_stem_has_letters() -> None:
    """No form is empty or begins with its ending."""
    words = (*load_provision_words(), *load_law_words(), *load_jurisdiction_forms())
    for text in [*(f.text for f in load_instrument_forms()), *(w.text for w in words)]:
        keys = split_words(text).keys
        assert keys
        assert keys[0] != "~"
