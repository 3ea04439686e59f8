"""Cases in the three stores: words of people, views, acts."""

from dataclasses import replace
from typing import Any

import pytest

from habeas.model.cases import CaseAction, CaseEvent, CaseRecord, CaseWord
from habeas.model.statements import Status
from habeas.store.protocol import CaseFilter, CaseOrder, Store, Window
from tests.store.values import NOON, item, statement


def word(ident: str, case: str = "cas:per:1~2019", **more: Any) -> CaseWord:
    plain: dict[str, Any] = {"action": CaseAction.BELONGS, "who": "Dana", "at": NOON}
    return CaseWord(id=ident, case=case, **{**plain, **more})


def case(ident: str, name: str = "Asel Nurova", **more: Any) -> CaseRecord:
    plain: dict[str, Any] = {
        "anchors": ("per:1",),
        "members": (ident,),
        "state": "released",
        "is_open": False,
        "events": 1,
        "items": 1,
    }
    return CaseRecord(id=ident, name=name, **{**plain, **more})


EVENT = CaseEvent(
    type="detention",
    date="2019-05",
    first=5,
    last=9,
    heard=None,
    statements=("st:1", "st:2 ж\ud800\0%\ufdd0\\"),
    items=("itm:1",),
    entities=("per:1",),
    alleged=True,
    term="P15D",
)


def test_words_on_cases_keep_their_order_and_come_once(store: Store) -> None:
    """Found by what the case is about, by what the target is about, and by the target."""
    made = [
        word("w:1", target="itm:1", why="half \ud800\0"),
        word("w:0", "cas:per:2~0", action=CaseAction.JOIN, target="cas:per:1~2019"),
        word("w:2", "cas:own:a~0", action=CaseAction.OPEN, value="Ж"),
    ]
    for each in (*made, made[0]):
        store.put_case_word(each)
    assert store.case_words() == made
    assert store.case_words(anchors=["per:1"]) == made[:2]
    assert store.case_words(anchors=["own:a"]) == made[2:]
    assert store.case_words(targets=["itm:1"]) == made[:1]
    assert store.case_words(anchors=["own:a"], targets=["itm:1"]) == [made[0], made[2]]
    assert store.case_words(anchors=[]) == []
    assert list(store.each_row()) == made
    store.erase_case_words(["w:1", "w:2"])
    blank = [replace(each, value=None, why="") for each in made]
    assert store.case_words() == [blank[0], made[1], blank[2]]


def test_acts_are_those_that_count(store: Store) -> None:
    """Not rejected, given by the latest reading, of items that are current; nothing but acts."""
    store.put_items([item("itm:1"), item("itm:2", current=False)])
    store.put_statements(
        [
            statement("st:1", "2019 arrest", prop="act", start=9),
            statement("st:2", "2019 arrest", prop="act", status=Status.REJECTED),
            statement("st:3", "2019 arrest", prop="act", seen=False),
            statement("st:4", "2019 arrest", prop="act", in_item="itm:2"),
            statement("st:5", "2018 arrest", prop="act", entity="per:2", start=3),
            statement("st:6", "2018 arrest", prop="act", entity="per:3"),
            statement("st:7"),
        ]
    )
    assert [s.id for s in store.acts_of(["per:1", "per:2"])] == ["st:5", "st:1"]
    assert store.acts_of([]) == []


def test_cases_come_back_with_their_timelines(store: Store) -> None:
    """What is put again takes the place of what was there, what it is about too."""
    record = case(
        "cas:per:1~2019", anchors=("per:1", "per:2"), first=1, last=2, heard=3, now=(0, 1)
    )
    other = case("cas:own:a~0", "Ж \ud800", anchors=("own:a",), given=True, kept=True)
    store.put_cases([(record, [EVENT, EVENT]), (other, [])])
    assert list(store.each_case()) == [other, record]
    assert store.case_events(record.id) == (EVENT, EVENT)
    assert store.case_events(record.id, [1, 7, -1]) == (EVENT,)
    assert store.case_events(record.id, []) == ()
    assert store.case_items(record.id, ["itm:1", "itm:", "itm:11", "st:9"]) == {"itm:1"}
    assert store.case_items("cas:none~0", ["itm:1"]) == set()
    assert store.case_events(other.id) == store.case_events("cas:none~0") == ()
    assert store.cases_about(["per:2", "per:1", "own:x"]) == [record]
    again = replace(record, anchors=("per:1",), name="B")
    store.put_cases([(again, [EVENT])])
    assert store.cases_about(["per:2"]) == []
    assert store.cases_about(["per:1", "own:a"]) == [other, again]
    assert store.case_events(record.id) == (EVENT,)
    store.delete_cases([record.id, "cas:none~0"])
    assert store.cases_about(["per:1"]) == []
    assert store.case_events(record.id) == ()


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        (CaseFilter(), "bdac"),
        (CaseFilter(state="charged"), "ba"),
        (CaseFilter(kept=True), "d"),
        (CaseFilter(kept=False, closed=False), "bc"),
        (CaseFilter(closed=True), "a"),
        (CaseFilter(containing="ж_"), "c"),
        (CaseFilter(containing="NOBODY"), ""),
        (CaseFilter(without=["cas:d", "cas:x"]), "bac"),
    ],
)
def test_cases_are_found(store: Store, asked: CaseFilter, found: str) -> None:
    """Last heard of first, without a day last; or by name; in windows, and counted."""
    rows = [
        case("cas:a", "Zeta", state="charged", heard=5, closed=True),
        case("cas:b", "Beta", state="charged", heard=9),
        case("cas:c", "Ж_%"),
        case("cas:d", "alpha", heard=7, kept=True),
    ]
    store.put_cases((row, ()) for row in rows)
    assert "".join(row.id[4:] for row in store.find_cases(asked)) == found
    assert store.count_cases(asked) == len(found)
    part = store.find_cases(asked, window=Window(limit=2, offset=1))
    assert "".join(row.id[4:] for row in part) == found[1:3]
    by_name = store.find_cases(asked, order=CaseOrder.NAME)
    assert [r.name for r in by_name] == [
        n for n in ("alpha", "Beta", "Zeta", "Ж_%") if n in {r.name for r in by_name}
    ]
