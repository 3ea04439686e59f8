"""Letters from a casebase: what the viewer may see, what people accepted, and nothing else."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from habeas.errors import NotFound, UnknownName, VocabularyError
from habeas.formats.letters.text import render_text
from habeas.model.access import Consent, Viewer, Visibility
from habeas.model.drafts import DraftKind, Fact, FactChoice, LetterOrder
from habeas.model.statements import ACT, Action, Statement, SubjectKind
from habeas.services.adding import add_documents
from habeas.services.casebase import Casebase
from habeas.services.cases import Following
from habeas.services.deciding import decide, set_access
from habeas.services.drafting import (
    Drafted,
    Wanted,
    draft_case,
    find_unaccepted,
    with_denials,
)
from habeas.services.indexing import bring_up_to_date
from habeas.store.masking import COVER
from habeas.store.protocol import CaseFilter
from tests.formats.letters.making import make_fact
from tests.services.building import CUSTODIAN, MEMBER, PUBLIC, document, make_casebase

HELD = """\
Kazakhstan: Lawyer Timur Seitbekov detained

10 March 2024

On 9 March 2024 the lawyer Timur Seitbekov was detained in Almaty under Article 274 of the Criminal
Code of Kazakhstan. Advocate Ainur Kalmetova said it.
"""
AGAIN = """\
Казахстан: задержан адвокат Тимур Сейтбеков

11 марта 2024 г.

9 марта 2024 года адвокат Тимур Сейтбеков был задержан в Алматы, рассказала Айнур Калметова.
"""
URGENT = """\
KAZAKHSTAN: Detention of Timur Seitbekov

KAZ 003 / 0324 / OBS 077.2

New information

15 March 2024

On 14 March 2024 the lawyer Timur Seitbekov was allegedly beaten in detention.
"""


@pytest.fixture
def casebase(tmp_path: Path) -> Iterator[Casebase]:
    """Give a casebase with three items about one lawyer."""
    made = make_casebase(tmp_path)
    pages = [
        document("held.txt", HELD, url="https://ak-bulak.example/held"),
        document("again.txt", AGAIN),
        document("urgent.txt", URGENT),
    ]
    add_documents(made, pages, actor="Dana", workers=1)
    yield made
    made.close()


def find_case(casebase: Casebase, viewer: Viewer = CUSTODIAN) -> str:
    rows = Following(casebase, viewer).find_cases(CaseFilter(containing="Seitbekov"))
    return rows[0].id


def draft(casebase: Casebase, viewer: Viewer = MEMBER, **more: object) -> Drafted:
    given: dict[str, object] = {
        "kind": DraftKind.OPEN_LETTER, "language": "en", "day": "2024-05-01", "beside": "",
    }  # fmt: skip
    choice = more.pop("choice", FactChoice.ALL)
    to, country = more.pop("to", ()), more.pop("country", None)
    order = LetterOrder(**{**given, **more})  # type: ignore[arg-type]
    wanted = Wanted(order=order, to=to, country=country, choice=choice)  # type: ignore[arg-type]
    return draft_case(Following(casebase, viewer), find_case(casebase), wanted)


def acts(casebase: Casebase, kind: str, *, of: SubjectKind = SubjectKind.PERSON) -> list[Statement]:
    prop = ACT if of is SubjectKind.PERSON else "name"
    rows = casebase.store.statements_of(items=list(casebase.store.item_ids()), prop=prop)
    return [s for s in rows if s.kind is of and dict(s.detail).get("type") == kind]


def accept(casebase: Casebase, statement: Statement, action: Action = Action.ACCEPT) -> None:
    decide(casebase, MEMBER, statement.id, action)
    bring_up_to_date(casebase)


def person(casebase: Casebase, name: str) -> str:
    return casebase.store.find_entities(kind=SubjectKind.PERSON, containing=name)[0].id


def fact(drafted: Drafted, kind: str) -> Fact:
    return next(f for f in drafted.facts.facts if f.type == kind)


def letter(drafted: Drafted) -> str:
    return render_text(drafted.lay_out())


def test_nothing_accepted_gives_no_draft(casebase: Casebase) -> None:
    """Where only accepted facts are wanted; else a draft of proposals, in which every fact is "reported"."""
    drafted = draft(casebase, choice=FactChoice.ACCEPTED)
    assert drafted.drafts == ()
    assert [gap.key for gap in drafted.gaps] == ["missing.accepted"]
    waiting = find_unaccepted(Following(casebase, MEMBER), find_case(casebase))
    proposed = draft(casebase)
    assert len(waiting) == len(proposed.facts.facts)
    assert "Timur Seitbekov was reportedly detained" in letter(proposed)
    one = next(s for p in proposed.drafts[0].parts for s in p.sentences if s.key == "fact.1")
    assert "warn.proposed" in {c.key for c in one.cautions}


def test_an_accepted_act_makes_a_draft(casebase: Casebase) -> None:
    """Its sources are cited with title, date, address and the exact words; the others warn."""
    accept(casebase, acts(casebase, "detention")[0])
    drafted = draft(casebase)
    held = fact(drafted, "detention")
    assert held.accepted
    assert held.date == "2024-03-09"
    words = " ".join(letter(drafted).split())
    assert "9 March 2024, Almaty: Timur Seitbekov was detained." in words
    assert "On 9 March 2024 the lawyer Timur Seitbekov was detained in Almaty" in words
    assert "https://ak-bulak.example/held" in words
    assert "9 марта 2024 года адвокат Тимур Сейтбеков был задержан в Алматы" in words
    only = draft(casebase, choice=FactChoice.ACCEPTED)
    assert [f.type for f in only.facts.facts] == ["detention"]
    assert all(source.accepted for source in only.facts.facts[0].sources)


def test_the_act_itself_may_be_accepted_or_rejected(casebase: Casebase) -> None:
    """What an item's page offers is the act; what was rejected is not cited."""
    english = next(
        s for s in acts(casebase, "detention", of=SubjectKind.INCIDENT) if s.language == "en"
    )
    accept(casebase, english)
    held = fact(draft(casebase), "detention")
    assert held.accepted
    russian = next(
        s for s in acts(casebase, "detention", of=SubjectKind.INCIDENT) if s.language == "ru"
    )
    accept(casebase, russian, Action.REJECT)
    held = fact(draft(casebase), "detention")
    assert "ru" not in {source.language for source in held.sources}


def test_a_denial_and_what_it_denies_name_each_other() -> None:
    """Of the same kind of act, where the dates agree."""
    told, denied = make_fact(1), make_fact(2, unreal="not_occurred")
    later = make_fact(3, unreal="not_occurred", date="2024-09-01")
    other = make_fact(4, "search")
    found = with_denials([told, denied, later, other])
    assert [fact.differs for fact in found] == [(2,), (1,), (), ()]


def test_one_set_of_facts_in_two_languages(casebase: Casebase) -> None:
    """The name in each script as an item has it."""
    accept(casebase, acts(casebase, "detention")[0])
    drafted = draft(casebase, language="ru", beside="en")
    assert [d.language for d in drafted.drafts] == ["ru", "en"]
    assert "Тимур Сейтбеков" in letter(drafted)
    assert "Timur Seitbekov" in letter(drafted)


def test_a_national_provision_is_the_one_the_source_cites(casebase: Casebase) -> None:
    """In the very sentence, with its claim."""
    accept(casebase, acts(casebase, "detention")[0])
    parts = {p.name: p for p in draft(casebase).drafts[0].parts}
    cited = parts["national"].sentences
    assert [s.key for s in cited] == ["national.kz-criminal-code"]
    assert "art. 274" in cited[0].text
    assert casebase.store.statements(cited[0].claims)[0].prop == "cited"


def test_an_urgent_intervention_goes_on_with_the_series(casebase: Casebase) -> None:
    """Asked of the references in the items of the case."""
    accept(casebase, acts(casebase, "detention")[0])
    drafted = draft(casebase, kind=DraftKind.URGENT_INTERVENTION)
    assert "KAZ 003 / 0324 / OBS 077.3" in letter(drafted)


def test_other_people_in_the_words_are_told(casebase: Casebase) -> None:
    """Unless they consented; so is consent of whom the case is about."""
    accept(casebase, acts(casebase, "detention")[0])
    held = fact(draft(casebase), "detention")
    assert any("Калметова" in name for source in held.sources for name in source.others)
    set_access(casebase, CUSTODIAN, person(casebase, "Seitbekov"), consent=Consent.GIVEN)
    bring_up_to_date(casebase)
    keys = {c.key for p in draft(casebase).drafts[0].parts for s in p.sentences for c in s.cautions}
    assert "warn.consent" not in keys


def test_masked_names_are_not_in_the_letter(casebase: Casebase) -> None:
    """Of another person they are covered in the words; who may see them is told to take care."""
    accept(casebase, acts(casebase, "detention")[0])
    other = person(casebase, "Kalmetova")
    set_access(casebase, CUSTODIAN, other, visibility=Visibility.RESTRICTED)
    bring_up_to_date(casebase)
    drafted = draft(casebase)
    assert "Калметова" not in letter(drafted)
    assert COVER in letter(drafted)
    keys = {c.key for p in drafted.drafts[0].parts for s in p.sentences for c in s.cautions}
    assert "warn.masked" in keys
    assert "Калметова" in letter(draft(casebase, CUSTODIAN))


def test_a_protected_person_has_no_letter(casebase: Casebase) -> None:
    """For the group there is no such case; for a custodian every sentence warns."""
    accept(casebase, acts(casebase, "detention")[0])
    set_access(casebase, CUSTODIAN, person(casebase, "Seitbekov"), visibility=Visibility.RESTRICTED)
    bring_up_to_date(casebase)
    with pytest.raises(NotFound):
        draft(casebase, MEMBER)
    drafted = draft(casebase, CUSTODIAN)
    one = next(s for p in drafted.drafts[0].parts for s in p.sentences if s.key == "fact.1")
    assert "warn.protected" in {c.key for c in one.cautions}


def test_the_public_drafts_nothing(casebase: Casebase) -> None:
    """It sees no case."""
    accept(casebase, acts(casebase, "detention")[0])
    with pytest.raises(NotFound):
        draft(casebase, PUBLIC)


def test_addressees_follow_from_kind_country_and_wish(casebase: Casebase) -> None:
    """A role that nobody has lists those there are."""
    accept(casebase, acts(casebase, "detention")[0])
    assert [o.role for o in draft(casebase, kind=DraftKind.PROSECUTOR_LETTER).offices] == [
        "prosecutor_general"
    ]
    un = draft(casebase, kind=DraftKind.UN_COMMUNICATION).offices
    assert {o.role for o in un} >= {"sr_defenders", "wgad"}
    both = draft(casebase, to=("ombudsman", "wgad")).offices
    assert [(o.country, o.role) for o in both] == [("KZ", "ombudsman"), ("INT", "wgad")]
    with pytest.raises(UnknownName, match="prosecutor_general"):
        draft(casebase, to=("king",))
    assert draft(casebase, country="FR").offices[0].country == "FR"


def test_a_file_in_the_folder_changes_the_directory(casebase: Casebase) -> None:
    """A broken one says where."""
    accept(casebase, acts(casebase, "detention")[0])
    file = casebase.originals.folder.parent / "offices.csv"
    file.write_text(
        "country,role,language,office,city\nKZ,ombudsman,en,Ombudsperson,Almaty\n", encoding="utf-8"
    )
    assert "Ombudsperson, Almaty" in letter(draft(casebase))
    file.write_text("country,role\n", encoding="utf-8")
    with pytest.raises(VocabularyError, match=r"offices.csv:1: expected the columns"):
        draft(casebase)
    file.write_bytes(b"\xff\xfe")
    with pytest.raises(VocabularyError, match="UTF-8"):
        draft(casebase)
