"""Who signs what: histories, lists of signers, and whom to ask next; for the group alone."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from habeas.errors import NotFound
from habeas.model.access import Consent, Viewer, Visibility
from habeas.model.cases import CaseAction
from habeas.model.identity import Verdict
from habeas.model.statements import SIGNATORY, Action, SubjectKind
from habeas.services.access import Access
from habeas.services.asking import Asked, Asking
from habeas.services.case_words import open_case, say
from habeas.services.casebase import Casebase
from habeas.services.cases import Following
from habeas.services.deciding import decide, set_access
from habeas.services.exporting import Format, export
from habeas.services.indexing import bring_up_to_date
from habeas.services.judging import judge
from habeas.services.looking import Looking
from habeas.services.signing import History, Part, Signing
from habeas.store.protocol import CaseFilter, Window
from tests.services.building import CUSTODIAN, MEMBER, PUBLIC, document, fill, make_casebase

TODAY = date(2024, 6, 1).toordinal()


def letter(victim: str, day: str, names: list[str], *, act: str = "detained", **more: str) -> str:
    country = more.get("country", "Kyrgyzstan")
    city = more.get("city", "Osh")
    article = more.get("article", "278")
    listed = "\n".join(f"{number}. {name}" for number, name in enumerate(names, 1))
    return (
        f"Open letter to the Prosecutor General of {country}\n\n{day}\n\n"
        f"We, the undersigned, are alarmed. On {day} the lawyer {victim} was {act} in {city} under "
        f"Article {article} of the Criminal Code of {country}.\n\n"
        f"We demand that all charges against {victim} be dropped.\n\nSigned by:\n{listed}\n"
    )


LETTERS = {
    "one.txt": letter(
        "Zuura Tentieva", "12 March 2021",
        ["Ainur Kalmetova, lawyer, Almaty", "Bolot Jyrgalov, journalist, Bishkek",
         'Human Rights Centre "Ak Kanat", Osh', "Meerim Sagynova, activist, Naryn"],
    ),
    "two.txt": letter(
        "Emil Torobaev", "5 May 2022",
        ["Ainur Kalmetova, director, Bishkek", "Emil Torobaev, lawyer, Osh",
         "Ainur Kalmetova, lawyer, Almaty", 'Human Rights Centre "Ak Kanat", Osh'],
    ),
    "three.txt": letter(
        "Aibek Mamyrov", "7 June 2023", ["Bolot Jyrgalov, journalist, Bishkek"],
    ),
    "far.txt": letter(
        "Ravshan Halimov", "9 July 2023", ["Dilbar Nosirova, teacher, Khujand"],
        act="threatened", country="Tajikistan", city="Khujand", article="30",
    ),
}  # fmt: skip


@pytest.fixture
def casebase(tmp_path: Path) -> Iterator[Casebase]:
    made = make_casebase(tmp_path)
    fill(made, *(document(name, text) for name, text in LETTERS.items()))
    yield made
    made.close()


def find(casebase: Casebase, name: str, kind: SubjectKind = SubjectKind.PERSON) -> str:
    rows = casebase.store.find_entities(kind=kind, containing=name)
    return next(row.id for row in rows if name in row.name)


def history(casebase: Casebase, name: str, viewer: Viewer = MEMBER, **more: Window) -> History:
    kind = SubjectKind.ORGANIZATION if "Kanat" in name else SubjectKind.PERSON
    return Signing(casebase, viewer).history(find(casebase, name, kind), **more)


def appeal_for(casebase: Casebase, year: str) -> str:
    dates = casebase.store.statements_of(prop="date")
    found = {s.entity for s in dates if s.kind is SubjectKind.APPEAL and s.value.startswith(year)}
    return next(filter(None, found))


def ask(casebase: Casebase, name: str, viewer: Viewer = MEMBER, limit: int = 20) -> Asked:
    following = Following(casebase, viewer)
    case = next(
        row
        for row in following.find_cases(CaseFilter(), window=Window(limit=99))
        if name in row.name
    )
    view = following.case(case.id, today=TODAY, offers=False)
    return Asking(following).ask_next(view, limit=limit)


def names_of(asked: Asked) -> list[str]:
    return [one.name for one in asked.candidates]


def test_a_history_tells_appeals_roles_and_company(casebase: Casebase) -> None:
    """The newest first; twice in one list is one signature; as whom, when; who was beside them."""
    found = history(casebase, "Kalmetova")
    assert [(s.date, s.role, s.city, s.others) for s in found.signatures] == [
        ("2022-05-05", "director", "Bishkek", 3),
        ("2021-03-12", "lawyer", "Almaty", 3),
    ]
    assert found.total == 2
    assert [(c.role, c.first, c.last, c.count) for c in found.capacities] == [
        ("director", "2022-05-05", "2022-05-05", 1),
        ("lawyer", "2021-03-12", "2021-03-12", 1),
    ]
    assert [(record.name, n) for record, n in found.beside] == [
        ('Human Rights Centre "Ak Kanat"', 2)
    ]
    part = history(casebase, "Kalmetova", window=Window(limit=1, offset=1))
    assert [s.date for s in part.signatures] == ["2021-03-12"]
    assert part.beside == ()


def test_a_body_has_a_history(casebase: Casebase) -> None:
    """And who is only named in an appeal has signed nothing."""
    assert history(casebase, "Kanat").total == 2
    assert history(casebase, "Tentieva").total == 0


def test_joined_records_have_one_history(casebase: Casebase) -> None:
    """As long as the judgement holds."""
    other, kept = find(casebase, "Sagynova"), find(casebase, "Jyrgalov")
    judge(casebase, MEMBER, other, kept, Verdict.POSITIVE)
    bring_up_to_date(casebase)
    assert Signing(casebase, MEMBER).history(other).total == 2  # in one appeal twice
    judge(casebase, MEMBER, other, kept, Verdict.NEGATIVE)
    bring_up_to_date(casebase)
    assert Signing(casebase, MEMBER).history(other).total == 1


def test_a_rejected_entry_is_no_signature(casebase: Casebase) -> None:
    """Nor is one whose name was rejected a signature of that record."""
    rows = casebase.store.statements_of(prop=SIGNATORY)
    entry = next(s for s in rows if "Sagynova" in s.value)
    assert history(casebase, "Sagynova").total == 1
    decide(casebase, MEMBER, entry.id, Action.REJECT)
    bring_up_to_date(casebase)
    assert history(casebase, "Sagynova").total == 0
    assert Signing(casebase, MEMBER).signers(appeal_for(casebase, "2021")).total == 3


def test_copies_of_an_appeal_are_one_signature(casebase: Casebase) -> None:
    """With the number of other pages."""
    page = f"{LETTERS['three.txt']}\n"
    fill(casebase, document("copy.txt", page))
    found = history(casebase, "Jyrgalov")
    assert [(s.date, s.copies) for s in found.signatures] == [("2023-06-07", 1), ("2021-03-12", 0)]


def test_signers_of_an_appeal_with_records_and_duplicates(casebase: Casebase) -> None:
    """In the order of the list, in windows."""
    signing = Signing(casebase, MEMBER)
    found = signing.signers(appeal_for(casebase, "2022"))
    assert [(s.place, s.name, s.same_as) for s in found.signers] == [
        (1, "Ainur Kalmetova", None),
        (2, "Emil Torobaev", None),
        (3, "Ainur Kalmetova", 1),
        (4, 'Human Rights Centre "Ak Kanat"', None),
    ]
    assert (found.total, found.duplicates, found.claimed) == (4, 1, None)
    assert [s.record.id for s in found.signers if s.record][:1] == [find(casebase, "Kalmetova")]
    part = signing.signers(found.appeal.id, window=Window(limit=2, offset=2))
    assert [(s.place, s.same_as) for s in part.signers] == [(3, 1), (4, None)]


def test_who_to_ask_next(casebase: Casebase) -> None:
    """Those of similar cases, with reasons; not who signed for this one, nor who is its victim."""
    asked = ask(casebase, "Mamyrov")
    assert names_of(asked)[0] == "Ainur Kalmetova"
    assert {"Meerim Sagynova", "Emil Torobaev"} < set(names_of(asked))
    assert not {"Bolot Jyrgalov", "Dilbar Nosirova", "Aibek Mamyrov"} & set(names_of(asked))
    assert (asked.appeals, asked.signed) == (2, 1)
    first = asked.candidates[0]
    assert {why.code: why.values for why in first.reasons}["type"] == ("detention",)
    assert {why.code for why in first.reasons} >= {
        "provision",
        "country",
        "addressee",
        "profession",
    }
    titles = {appeal.appeal for why in first.reasons for appeal in why.appeals}
    assert titles == {appeal_for(casebase, "2021"), appeal_for(casebase, "2022")}
    assert (first.role, first.last, first.signed) == ("director", "2022-05-05", 2)
    assert len(ask(casebase, "Mamyrov", limit=1).candidates) == 1


def test_no_victim_is_asked_to_sign_for_themselves(casebase: Casebase) -> None:
    """Be it under another spelling that has a record of its own."""
    page = letter("Zuura Tentieva", "1 May 2023", ["Емил Торобаев, адвокат, Ош"])
    fill(casebase, document("cyrillic.txt", page))
    names = names_of(ask(casebase, "Torobaev"))
    assert "Bolot Jyrgalov" in names
    assert not [name for name in names if "Торобаев" in name or "Torobaev" in name]


def test_a_case_of_ones_own_has_nobody_to_ask(casebase: Casebase) -> None:
    """Without acts nothing is similar; with an appeal put in there is."""
    own = open_case(casebase, MEMBER, "A campaign")
    following = Following(casebase, MEMBER)
    view = following.case(own, today=TODAY, offers=False)
    assert Asking(following).ask_next(view).candidates == ()
    item = casebase.store.find_items(entity=find(casebase, "Mamyrov"))[0]
    say(casebase, MEMBER, own, CaseAction.BELONGS, target=item.id)
    following = Following(casebase, MEMBER)
    view = following.case(own, today=TODAY, offers=False)
    asked = Asking(following).ask_next(view)
    assert "Bolot Jyrgalov" not in names_of(asked)
    assert "Ainur Kalmetova" in names_of(asked)


def test_the_public_sees_nothing_of_it(casebase: Casebase, tmp_path: Path) -> None:
    """Whatever is labelled public: no history, no list, nobody to ask, no entry in an export."""
    store = casebase.store
    targets = [
        *store.item_ids(),
        *(row.id for row in store.find_entities(window=Window(limit=999))),
    ]
    for target in targets:
        set_access(casebase, CUSTODIAN, target, visibility=Visibility.PUBLIC, consent=Consent.GIVEN)
    bring_up_to_date(casebase)
    signing = Signing(casebase, PUBLIC)
    with pytest.raises(NotFound):
        signing.history(find(casebase, "Kalmetova"))
    with pytest.raises(NotFound):
        signing.signers(appeal_for(casebase, "2022"))
    assert list(signing.each_list()) == []
    entries = store.statements_of(prop=SIGNATORY)
    assert Access(store, PUBLIC).show_all(entries) == []
    view = Looking(casebase, PUBLIC).entity(appeal_for(casebase, "2022"))
    assert SIGNATORY not in view.said
    member = Following(casebase, MEMBER)
    case = member.case(member.find_cases(CaseFilter())[0].id, today=TODAY)
    with pytest.raises(NotFound):
        Asking(Following(casebase, PUBLIC)).ask_next(case)
    for format_ in (Format.JSONL, Format.STATEMENTS, Format.FTM, Format.SIGNATURES):
        path = tmp_path / f"public.{format_}"
        export(casebase, PUBLIC, path, format_)
        assert '"signatory"' not in path.read_text()
    export(casebase, MEMBER, tmp_path / "group", Format.SIGNATURES)
    lines = (tmp_path / "group").read_text().splitlines()
    assert len(lines) == len(entries)
    assert "Meerim Sagynova" in lines[-1] + "".join(lines)


def test_names_that_only_a_list_has_are_covered_in_public(casebase: Casebase) -> None:
    """Also where no mention was found: in lists of items, in passages, in the index."""
    store = casebase.store
    names = store.statements_of(prop="name")
    for name in [s for s in names if "Sagynova" in s.value]:
        decide(casebase, MEMBER, name.id, Action.REJECT)
    for item in store.item_ids():
        set_access(casebase, CUSTODIAN, item, visibility=Visibility.PUBLIC)
    bring_up_to_date(casebase)
    looking = Looking(casebase, PUBLIC)
    assert looking.find_items("Sagynova").total == 0
    assert "Sagynova" not in repr(looking.find_items("undersigned"))
    assert looking.find_items("undersigned").total == len(LETTERS)


def test_who_is_hidden_signs_nothing(casebase: Casebase) -> None:
    """Not in histories, lists and proposals of the group; custodians see them, and ask nobody who withdrew."""
    person = find(casebase, "Kalmetova")
    set_access(
        casebase, CUSTODIAN, person, visibility=Visibility.RESTRICTED, consent=Consent.WITHDRAWN
    )
    bring_up_to_date(casebase)
    with pytest.raises(NotFound):
        Signing(casebase, MEMBER).history(person)
    shown = [
        ask(casebase, "Mamyrov"),
        Signing(casebase, MEMBER).signers(appeal_for(casebase, "2022")),
        history(casebase, "Kanat"),
        list(Signing(casebase, MEMBER).each_list()),
    ]
    assert "Kalmetova" not in repr(shown)
    assert shown[1].total == 4  # type: ignore[attr-defined]
    assert history(casebase, "Kalmetova", CUSTODIAN).total == 2
    assert "Ainur Kalmetova" not in names_of(ask(casebase, "Mamyrov", CUSTODIAN))


def test_a_hidden_appeal_is_no_part_of_a_history(casebase: Casebase) -> None:
    """Neither shown nor counted, and it makes nobody a candidate."""
    person = find(casebase, "Kalmetova")
    newest = Signing(casebase, MEMBER).history(person).signatures[0].item
    set_access(casebase, CUSTODIAN, newest, visibility=Visibility.RESTRICTED)
    bring_up_to_date(casebase)
    found = history(casebase, "Kalmetova")
    assert (found.total, [s.date for s in found.signatures]) == (1, ["2021-03-12"])
    assert [c.role for c in found.capacities] == ["lawyer"]
    assert ask(casebase, "Mamyrov").appeals == 1


def test_bodies_have_what_their_people_signed(casebase: Casebase) -> None:
    """Marked as such; and those who sign together in one entry."""
    page = letter(
        "Asan Usonov",
        "3 April 2024",
        ["Gulzat Mambetova, Public Foundation Jaratman, director, Osh"],
    )
    fill(casebase, document("under.txt", page))
    rows = casebase.store.statements_of(prop=SIGNATORY)
    detail = dict(next(s for s in rows if "Mambetova" in s.value).detail)
    bodies = casebase.store.find_entities(
        kind=SubjectKind.ORGANIZATION, containing=detail.get("organization", "?")
    )
    assert bodies, detail
    found = Signing(casebase, MEMBER).history(bodies[0].id)
    assert [(s.part, s.name) for s in found.signatures] == [(Part.UNDER, "Gulzat Mambetova")]


def test_as_what_somebody_signed_is_covered(casebase: Casebase) -> None:
    """A body named for who is hidden is covered in the summary as in the entry."""
    text = letter(
        "Zuura Tentieva", "8 August 2023",
        ["Ainur Kalmetova, assistant of Bolot Jyrgalov, Almaty", "Meerim Sagynova, activist, Naryn",
         "Damira Osmonova, teacher, Talas"],
    )  # fmt: skip
    fill(casebase, document("assistant.txt", text))
    open_ = history(casebase, "Kalmetova")
    assert "Jyrgalov" in open_.capacities[0].organization
    hidden = find(casebase, "Jyrgalov")
    set_access(casebase, CUSTODIAN, hidden, visibility=Visibility.RESTRICTED, why="asked for it")
    found = history(casebase, "Kalmetova")
    assert found.total == open_.total
    assert len(found.capacities) == len(open_.capacities)
    assert "Jyrgalov" not in repr(found)
    assert "Jyrgalov" in repr(history(casebase, "Kalmetova", CUSTODIAN))


RUSSIAN = """Открытое письмо Генеральному прокурору Кыргызстана

15 марта 2021 года

Мы, нижеподписавшиеся, встревожены задержанием адвоката Зууры Тентиевой.

Мы требуем прекратить уголовное преследование Зууры Тентиевой.

Подписали:
1. Айнур Калметова, адвокат, Алматы
2. Болот Жыргалов, журналист, Бишкек
3. Правозащитный центр «Ак Канат», Ош
4. Мээрим Сагынова, активистка, Нарын
"""


def test_one_appeal_in_two_languages_is_one_signature(casebase: Casebase) -> None:
    """Counted once, the newest; the other is shown beside it with its language and its title."""
    before = history(casebase, "Jyrgalov")
    fill(casebase, document("ru.txt", RUSSIAN))
    found = history(casebase, "Jyrgalov")
    assert found.total == before.total
    (told,) = [each for each in found.signatures if each.also]
    assert told.date == "2021-03-15"
    assert [(each.language, each.date) for each in told.also] == [("en", "2021-03-12")]
    assert sum(each.count for each in found.capacities) == found.total


def test_a_hidden_translation_is_not_shown(casebase: Casebase) -> None:
    """Neither counted nor named for those who may not see its item."""
    fill(casebase, document("ru.txt", RUSSIAN))
    (told,) = [each for each in history(casebase, "Jyrgalov").signatures if each.also]
    hidden = told.also[0].item
    set_access(casebase, CUSTODIAN, hidden, visibility=Visibility.RESTRICTED, why="asked for it")
    bring_up_to_date(casebase)
    assert hidden not in repr(history(casebase, "Jyrgalov"))
    assert hidden in repr(history(casebase, "Jyrgalov", CUSTODIAN))
