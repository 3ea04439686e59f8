"""One suite over memory, SQLite and PostgreSQL: the same rows, the same answers."""

from dataclasses import replace

import pytest

from habeas.errors import StoreError
from habeas.model.access import Consent, Visibility
from habeas.model.findings import NameKind
from habeas.model.identity import Verdict
from habeas.model.records import BackupRecord, CaptureState, EntityRecord
from habeas.model.statements import Action, Layer, Standing, Status, SubjectKind
from habeas.store.custody import find_breaks
from habeas.store.protocol import EntityOrder, ItemOrder, Move, Pending, Store, Window
from tests.store.values import (
    access,
    capture,
    decision,
    entity,
    head,
    item,
    judgement,
    note,
    proposal,
    sha,
    statement,
    text,
)

HOSTILE = [
    "a\0b",
    "half \ud800 a pair \udfff",
    "\ufdd0 \ufdd00000 \ufdd0",
    "<script>alert(1)</script>",
    "=cmd|' /C calc'!A0",
    "\u202egnp.exe\u202c",
    "%_\\'\";--",
    "x" * 100_000,
    "Ж" * 100_000,
    "",
]


class Planned(Exception):
    """Raised by a test inside a transaction."""


# -- captures


def test_captures_come_back_the_latest_added_first(store: Store) -> None:
    """The order is that of arrival, whatever the clock said; an update keeps the place."""
    first = capture("c:1", "a", added_at="2024-05-01T00:00:00Z", headers={"Server": "x", "A": "ж"})
    second = capture("c:2", "b", added_at="2020-01-01T00:00:00Z", address="http://x.example/")
    store.put_captures([first, second])
    first = replace(first, state=CaptureState.UNREADABLE, reason="no reader takes it")
    store.put_captures(iter([first]))
    assert store.find_captures() == [second, first]
    assert store.capture("c:1") == first
    assert store.capture("c:3") is None


def test_captures_are_found_by_what_is_given(store: Store) -> None:
    """All that is given has to fit."""
    store.put_captures(
        [
            capture("c:1", "a", address="http://x.example/"),
            capture("c:2", "b", address="http://x.example/"),
            capture("c:3", None, state=CaptureState.NOT_CAPTURED, address="http://y.example/"),
        ]
    )

    def found(**how: object) -> list[str]:
        return [record.id for record in store.find_captures(**how)]  # type: ignore[arg-type]

    assert found(address="http://x.example/") == ["c:2", "c:1"]
    assert found(address="http://x.example/", original=sha("a")) == ["c:1"]
    assert found(states=[CaptureState.NOT_CAPTURED]) == ["c:3"]
    assert found(window=Window(limit=1, offset=1)) == ["c:2"]
    assert found(original=sha("z")) == []
    assert store.count_captures() == 3
    assert store.count_captures([CaptureState.CAPTURED, CaptureState.ERASED]) == 2


def test_an_erased_original_stays_erased(store: Store) -> None:
    """A tombstone is stronger than another capture of the same bytes."""
    store.put_captures(
        [
            capture("c:1", "a", state=CaptureState.ERASED),
            capture("c:2", "a"),
            capture("c:3", "b", state=CaptureState.UNREADABLE),
            capture("c:4", None, state=CaptureState.NOT_CAPTURED),
        ]
    )
    assert store.known_originals([sha("a"), sha("b"), sha("c")]) == {
        sha("a"): CaptureState.ERASED,
        sha("b"): CaptureState.CAPTURED,
    }
    assert store.counts().originals == 1
    assert store.counts().captures == 4


def test_custody_is_a_chain(store: Store) -> None:
    """Lines are numbered without gaps over several calls, also when the clock jumps back."""
    lines = store.append_custody([note("a"), note("b")])
    lines += store.append_custody([])
    lines += store.append_custody([note("a", at="1999-01-01T00:00:00Z")])
    assert [line.number for line in lines] == [1, 2, 3]
    assert list(store.custody()) == lines
    assert list(find_breaks(store.custody())) == []
    assert [line.number for line in store.custody(subject=sha("a"))] == [1, 3]
    assert [line.number for line in store.custody(after=1)] == [2, 3]
    assert [line.number for line in store.custody(subject=sha("a"), after=1)] == [3]


# -- readings, texts, items


def test_the_latest_reading_is_the_last_that_came(store: Store) -> None:
    """Not the one with the latest time."""
    store.put_readings([(head("a", "t1", "2024-01-01T00:00:00Z"), text("t1"))])
    last = head("a", "t2", "2023-01-01T00:00:00Z")
    store.put_readings([(last, text("t2", "Ж\0"))])
    store.put_readings([(head("b", "t1"), text("t1"))])
    assert store.latest_readings([sha("a"), sha("c")]) == {sha("a"): last}
    assert store.text(sha("t2")) == text("t2", "Ж\0")
    assert store.text(sha("t3")) is None


def test_a_shared_text_outlives_one_of_its_originals(store: Store) -> None:
    """Texts go only with the last original that was read to them."""
    store.put_readings([(head("a", "t1"), text("t1"))])
    store.put_readings([(head("b", "t1"), text("t1"))])
    store.put_readings([(head("a", "t2"), text("t2"))])
    store.erase_texts([sha("a")])
    assert store.text(sha("t1")) is not None
    assert store.text(sha("t2")) is None
    store.erase_texts([sha("a"), sha("b")])
    assert store.text(sha("t1")) is None


def test_items_come_back_as_they_went_in(store: Store) -> None:
    """Every field, in the order asked for."""
    full = item(
        "itm:1",
        published="2024-03",
        first_day=738946,
        last_day=738976,
        publisher="The Paper",
        countries=("KZ", "KG"),
        fingerprint="f",
        title_key="a title",
        url="http://x.example/",
        same_as="itm:9",
        truncated=True,
        current=False,
        label=Visibility.RESTRICTED,
    )
    store.put_items([full, item("itm:2", title=None, language=None)])
    assert store.items(["itm:2", "itm:x", "itm:1"]) == [
        item("itm:2", title=None, language=None),
        full,
    ]
    assert [i.id for i in store.items_of([sha("a")])] == ["itm:1", "itm:2"]
    assert list(store.item_ids()) == ["itm:2"]
    assert store.counts().items == 1


def test_items_are_sorted_newest_or_latest_added_first(store: Store) -> None:
    """Items without a date come last; equal ones by id; labels and windows are asked for."""
    store.put_items(
        [
            item("itm:1", last_day=5, added_at="2024-01-02T00:00:00Z"),
            item("itm:2", last_day=None, added_at="2024-01-03T00:00:00Z"),
            item("itm:3", last_day=9, added_at="2024-01-01T00:00:00Z", label=Visibility.RESTRICTED),
            item("itm:4", last_day=5, added_at="2024-01-03T00:00:00Z"),
            item("itm:5", last_day=99, current=False),
        ]
    )
    assert [i.id for i in store.find_items()] == ["itm:3", "itm:1", "itm:4", "itm:2"]
    assert [i.id for i in store.find_items(order=ItemOrder.ADDED)] == [
        "itm:2",
        "itm:4",
        "itm:1",
        "itm:3",
    ]
    some = store.find_items(labels=[Visibility.GROUP], window=Window(limit=2, offset=1))
    assert [i.id for i in some] == ["itm:4", "itm:2"]


def test_items_of_an_entity_are_those_that_statements_give(store: Store) -> None:
    """A rejected statement, or one that no reading gives any more, leads nowhere."""
    store.put_items([item(f"itm:{n}") for n in range(1, 5)])
    store.put_statements(
        [
            statement("st:1", in_item="itm:1"),
            statement("st:2", in_item="itm:1", start=20),
            statement("st:3", in_item="itm:2", status=Status.REJECTED),
            statement("st:4", in_item="itm:3", seen=False),
            statement("st:5", in_item="itm:4", entity="per:2"),
            statement("st:6", in_item=None),
        ]
    )
    assert [i.id for i in store.find_items(entity="per:1")] == ["itm:1"]


@pytest.mark.parametrize(("often", "frequent"), [(0, 99), (0, 0), (99, 99)])
def test_the_newest_items_of_an_entity_are_found_in_three_ways(
    database: Store, monkeypatch: pytest.MonkeyPatch, often: int, frequent: int
) -> None:
    """Walked by date or collected and sorted: the same items, in the same order, in each window."""
    store = database
    monkeypatch.setattr("habeas.web.shelves.items._OFTEN", often)
    monkeypatch.setattr("habeas.web.shelves.items._FREQUENT", frequent)
    store.put_items(
        item(f"itm:{n:02}", last_day=n % 4 or None, current=n != 7, label=_label(n))
        for n in range(20)
    )
    store.put_statements(statement(f"st:{n}", in_item=f"itm:{n:02}") for n in range(0, 20, 2))
    store.put_statements([statement("st:x", in_item="itm:02", start=9)])
    store.put_entities(store.derive_entities(["per:1"]))
    shown = [Visibility.GROUP]
    whole = [i.id for i in store.find_items(entity="per:1", labels=shown)]
    assert whole == [i.id for i in store.find_items(labels=shown) if int(i.id[4:]) % 2 == 0]
    assert len(whole) == 9
    for offset in (0, 1, 5):
        window = Window(limit=3, offset=offset)
        part = store.find_items(entity="per:1", labels=shown, window=window)
        assert [i.id for i in part] == whole[offset : offset + 3]


def _label(number: int) -> Visibility:
    return Visibility.RESTRICTED if number == 8 else Visibility.GROUP


def test_copies_share_a_fingerprint_or_a_title(store: Store) -> None:
    """Empty ones say nothing; at most twenty come, the oldest first."""
    store.put_items(
        item(f"itm:{n:02}", fingerprint="f", title_key="", added_at=f"2024-01-{30 - n:02}")
        for n in range(25)
    )
    store.put_items([item("itm:99", fingerprint="g", title_key="ж" * 3000, added_at="2020")])
    found = store.find_copies(fingerprint="f", title_key="ж" * 3000)
    assert [i.id for i in found][:2] == ["itm:99", "itm:24"]
    assert len(found) == 20
    assert store.find_copies(fingerprint="", title_key="") == []
    asked = [
        replace(found[0], id="itm:a", title_key=""),
        replace(found[0], id="itm:b", fingerprint="none"),
        replace(found[0], id="itm:c", fingerprint="", title_key=""),
    ]
    assert store.find_shared(asked) == {"itm:a", "itm:b"}
    assert store.find_shared([]) == set()
    assert store.find_copies(fingerprint="", title_key="ж") == []


# -- statements and decisions


def test_statements_come_back_as_they_went_in(store: Store) -> None:
    """Every field; a second one with the same id takes the place of the first."""
    full = statement(
        "st:1",
        detail=(("city", "Almaty"), ("n", "1")),
        language="kk",
        status=Status.ACCEPTED,
        standing=Standing.FOUND,
        speaker="a court",
        seen=False,
    )
    source = statement("st:2", entity=None, in_item=None)
    source = replace(source, evidence=replace(source.evidence, layer=Layer.SOURCE))
    store.put_statements([statement("st:1", "Old"), full, source])
    assert store.statements(["st:2", "st:9", "st:1"]) == [source, full]
    store.put_statements([replace(full, value="New")])
    assert [s.value for s in store.statements(["st:1"])] == ["New"]
    assert store.counts().statements == 2


def test_statements_are_found_by_what_is_given(store: Store) -> None:
    """Collections and a property narrow each other; rows come by original and place."""
    store.put_statements(
        [
            statement("st:1", start=30),
            statement("st:2", start=5, in_item="itm:2"),
            statement("st:3", entity="per:2", original="b", in_item="itm:3", prop="role"),
            statement("st:4", entity=None, in_item="itm:2"),
            statement("st:5", entity="app:1", subject="app:1", in_item="itm:3", original="b"),
            statement("st:6", entity="app:1", subject="x@y@zz", in_item=None),
        ]
    )

    def found(**how: object) -> list[str]:
        return [s.id for s in store.statements_of(**how)]  # type: ignore[arg-type]

    assert found(originals=[sha("a")]) == ["st:4", "st:6", "st:2", "st:1"]
    assert found(items=["itm:2", "itm:3"]) == ["st:4", "st:2", "st:3", "st:5"]
    assert found(items=["itm:2"], entities=["per:1"]) == ["st:2"]
    assert found(entities=["per:1", "per:2"], prop="role") == ["st:3"]
    assert found(prop="role") == ["st:3"]
    assert found(entities=["per:1", "per:2"], but="name") == ["st:3"]
    assert found(items=["itm:3"], entities=["per:2", "app:1"], but="role") == ["st:5"]
    assert found(subjects=[f"per:1@{sha('a')[:12]}", "app:1", "x@y@zz"]) == [
        "st:6",
        "st:2",
        "st:1",
        "st:5",
    ]
    assert found(subjects=["itm:2"]) == ["st:4"]
    assert found(subjects=["itm:2"], originals=[sha("b")]) == []
    assert found(items=["itm:2"], entities=[]) == found(originals=[], prop="role") == []
    assert found(originals=[sha("a")], window=Window(limit=2, offset=1)) == ["st:6", "st:2"]
    many = [f"itm:{n}" for n in range(12_000)]
    assert found(items=many, window=Window(limit=2, offset=1)) == ["st:2", "st:1"]


@pytest.mark.parametrize(
    "words", ["Нуровой", "a|b", "half \ud800", "nul\0", "L" * 79, "L" * 80, "L" * 81, "", "'"]
)
def test_the_forms_of_a_name_are_told_once(store: Store, words: str) -> None:
    """Rejected or gone from their page they count too; other properties and others do not."""
    store.put_statements(
        [
            statement("st:1", "Asel Nurova"),
            statement("st:2", "Asel Nurova", original="b"),
            statement("st:3", "Asel Nurova", words=words, status=Status.REJECTED),
            statement("st:4", words, words="Asel", seen=False),
            statement("st:5", "b", words=f"a|{words}"),
            statement("st:6", "b|a", words=words),
            statement("st:7", "lawyer", prop="role"),
            statement("st:8", "Bek Iman", entity="per:2"),
            statement("st:9", "Cyr Law", entity="org:1", kind=SubjectKind.ORGANIZATION),
        ]
    )
    forms = {
        (form.entity, form.kind, form.value, form.words)
        for form in store.name_forms(["per:1", "org:1", "per:unknown"])
    }
    person = SubjectKind.PERSON
    assert forms == {
        ("per:1", person, "Asel Nurova", "Asel Nurova"),
        ("per:1", person, "Asel Nurova", words),
        ("per:1", person, words, "Asel"),
        ("per:1", person, "b", f"a|{words}"),
        ("per:1", person, "b|a", words),
        ("org:1", SubjectKind.ORGANIZATION, "Cyr Law", "Cyr Law"),
    }
    assert store.name_forms([]) == set()


def test_the_forms_of_names_that_differ_far_behind_are_all_told(store: Store) -> None:
    """An index holds only the beginning of a name."""
    long = "Asel " * 30
    store.put_statements([statement(f"st:{n}", f"{long}{n}") for n in range(3)])
    assert {form.value for form in store.name_forms(["per:1"])} == {f"{long}{n}" for n in range(3)}


def test_entities_are_counted_by_the_items_that_name_them(store: Store) -> None:
    """Once an item; on request only by names that stand and were not rejected."""
    store.put_statements(
        [
            statement("st:1", "Asel Nurova"),
            statement("st:2", "A. Nurova", start=5),
            statement("st:3", "Asel Nurova", in_item="itm:2"),
            statement("st:4", "Bek Iman", entity="per:2", status=Status.REJECTED),
            statement("st:5", "lawyer", entity="per:3", prop="role"),
            statement("st:6", "Asel Nurova", in_item="itm:3"),
            statement("st:7", "A title", entity=None),
        ]
    )
    asked = ["itm:1", "itm:2", "itm:1"]
    assert store.entities_in(asked) == {"per:1": 2, "per:2": 1, "per:3": 1}
    assert store.entities_in(asked, named=True) == {"per:1": 2}
    assert store.entities_in([]) == {}
    assert store.items_with(["per:1", "per:2"]) == {"itm:1", "itm:2", "itm:3"}
    assert store.items_with(["per:4"]) == set()


def test_what_people_say_changes_the_stamp(store: Store) -> None:
    """Inside a transaction, whose words may be taken back, there is none; nor in memory."""
    before = store.words_stamp()
    store.put_access(access("dec:1", "per:1", visibility=Visibility.RESTRICTED))
    between = store.words_stamp()
    store.put_judgement(judgement("per:1", "per:2"))
    after = store.words_stamp()
    with store.transaction():
        assert store.words_stamp() is None
    if store.name != "memory":
        assert len({before, between, after}) == 3
        assert store.words_stamp() == after


def test_statements_move_to_other_entities(store: Store) -> None:
    """All of an entity, one source's, or all but some sources'; nobody else's."""
    there = [sha(letter)[:12] for letter in "abc"]
    store.put_statements(statement(f"st:{n}", original="abc"[n]) for n in range(3))
    store.put_statements([statement("st:3", entity="per:12"), statement("st:4", entity=None)])

    def stand() -> list[str | None]:
        return [s.entity for s in store.each_statement()]

    store.move_statements([Move(old="per:1", new="per:0", subject=f"per:1@{there[1]}")])
    assert stand() == ["per:1", "per:0", "per:1", "per:12", None]
    but = (f"per:1@{there[2]}",)
    store.move_statements([Move(old="per:1", new="per:7", subject="per:1", but=but)])
    assert stand() == ["per:7", "per:0", "per:1", "per:12", None]
    with store.transaction():
        store.move_statements(
            [Move(old="per:7", new="per:0"), Move(old="per:0", new="per:3"), Move(old="x", new="y")]
        )
    assert stand() == ["per:3", "per:3", "per:1", "per:12", None]
    assert store.items_with(["per:3"]) == {"itm:1"}
    with pytest.raises(Planned), store.transaction():
        store.move_statements([Move(old="per:3", new="per:1")])
        raise Planned
    assert stand() == ["per:3", "per:3", "per:1", "per:12", None]


def test_statement_ids_are_found_by_their_beginning(store: Store) -> None:
    """At most ten, sorted."""
    store.put_statements(statement(f"st:{n:02}") for n in range(15))
    assert store.statement_ids("st:0") == [f"st:0{n}" for n in range(10)]
    assert store.statement_ids("st:14") == ["st:14"]
    assert store.statement_ids("st%") == []
    assert store.statement_ids("\0\ud800") == []


def test_all_statements_are_walked_by_id(store: Store) -> None:
    """Also where there are more than are read at a time."""
    store.put_statements(statement(f"st:{n:05}", start=n) for n in reversed(range(4500)))
    assert [s.id for s in store.each_statement()] == [f"st:{n:05}" for n in range(4500)]
    store.delete_statements([f"st:{n:05}" for n in range(4499)])
    assert [s.id for s in store.each_statement()] == ["st:04499"]


def test_decisions_keep_their_order_and_come_once(store: Store) -> None:
    """A double submit is one decision; the order is that of arrival, whatever the clock said."""
    first = decision("d:1", "st:1", Action.CORRECT, value="B", result="st:2", at="2030")
    second = decision("d:0", "st:3", Action.REJECT, at="2010", why="no")
    undo = decision("d:2", "st:1", Action.UNDO, undoes="d:1")
    for each in (first, second, first, undo):
        store.put_decision(each)
    assert store.decisions() == [first, second, undo]
    assert store.decisions(statements=["st:2", "st:3"]) == [first, second]
    assert store.decisions(statements=[]) == []
    assert store.decisions(window=Window(limit=1, offset=1)) == [second]
    assert store.counts().decisions == store.count_decisions() == 3


# -- identity and access


def test_judgements_are_all_kept(store: Store) -> None:
    """In order, also several on one pair."""
    made = [
        judgement("per:1", "per:2"),
        judgement("per:3", "per:1", Verdict.NEGATIVE),
        judgement("per:1", "per:2", Verdict.UNSURE),
    ]
    for each in made:
        store.put_judgement(each)
    assert store.judgements() == made
    assert store.judgements(["per:3"]) == [made[1]]
    assert store.judgements(["per:1", "per:2"]) == made
    assert store.judgements([]) == []


def test_a_label_that_a_person_set_survives_a_new_reading(store: Store) -> None:
    """Also where the item is put again with another label, or was not there yet."""
    store.put_items([item("itm:1")])
    store.put_access(access("a:1", "itm:1", Visibility.RESTRICTED))
    store.put_access(access("a:2", "itm:2", Visibility.PUBLIC))
    assert [i.label for i in store.items(["itm:1"])] == [Visibility.RESTRICTED]
    store.put_items([item("itm:1", label=Visibility.PUBLIC), item("itm:2"), item("itm:3")])
    assert [i.label for i in store.items(["itm:1", "itm:2", "itm:3"])] == [
        Visibility.RESTRICTED,
        Visibility.PUBLIC,
        Visibility.GROUP,
    ]


def test_access_labels_views_with_consent(store: Store) -> None:
    """What is None is left as it was; a person is public only with consent; a repeat is one."""
    store.put_entities([entity("per:1"), entity("org:1", kind=SubjectKind.ORGANIZATION)])

    def view() -> tuple[Visibility, Consent]:
        found = store.entities(["per:1"])[0]
        return found.label, found.consent

    made = [
        access("a:1", "per:1", Visibility.PUBLIC),
        access("a:2", "per:1", None, Consent.GIVEN),
        access("a:3", "per:1", None, Consent.WITHDRAWN),
    ]
    expected = [
        (Visibility.GROUP, Consent.UNKNOWN),
        (Visibility.PUBLIC, Consent.GIVEN),
        (Visibility.RESTRICTED, Consent.WITHDRAWN),
    ]
    for each, label in zip(made, expected, strict=True):
        store.put_access(each)
        assert view() == label
    store.put_access(made[0])
    assert view() == expected[-1]
    assert store.access(["per:1"]) == store.access() == made
    assert store.access([]) == []
    store.put_access(access("a:4", "org:1", Visibility.PUBLIC))
    assert store.entities(["org:1"])[0].label is Visibility.PUBLIC
    store.put_statements([statement("st:1", in_item=None)])
    derived = store.derive_entities(["per:1"])[0]
    assert (derived.label, derived.consent) == expected[-1]


# -- views


def test_a_view_follows_from_what_counts(store: Store) -> None:
    """Rejected and unseen statements, and those of items that are not current, are left out."""
    store.put_items(
        [
            item("itm:1", published="2024-03", first_day=100, last_day=130),
            item("itm:2", published="2024-04-10", first_day=140, last_day=140),
            item("itm:3", published="2020", first_day=1, last_day=365, current=False),
            item("itm:4"),
        ]
    )
    store.put_statements(
        [
            statement("st:1", "A. Nurova", in_item="itm:1"),
            statement("st:2", "A. Nurova", in_item="itm:1", start=30),
            statement("st:3", "Asel Nurova", in_item="itm:2", status=Status.ACCEPTED),
            statement("st:4", "lawyer", in_item="itm:4", prop="role"),
            statement("st:5", "Wrong", in_item="itm:4", status=Status.REJECTED),
            statement("st:6", "Gone", in_item="itm:4", seen=False),
            statement("st:7", "Old", in_item="itm:3"),
            statement("st:8", "Unknown item", in_item="itm:9"),
            statement("st:9", "Else", entity="per:2", in_item="itm:3"),
        ]
    )
    assert store.derive_entities(["per:2", "per:1", "per:1"]) == [
        EntityRecord(
            id="per:1",
            kind=SubjectKind.PERSON,
            name="Asel Nurova",
            names=("A. Nurova", "Asel Nurova"),
            counts=(2, 1),
            items=3,
            statements=4,
            first="2024-03",
            last="2024-04-10",
            status=Status.ACCEPTED,
        )
    ]
    assert list(store.entity_ids()) == ["per:1", "per:2"]


def test_a_view_without_a_name_is_called_by_its_id(store: Store) -> None:
    """A name that was rejected is not shown by way of another statement."""
    store.put_statements([statement("st:1", "lawyer", prop="role", in_item=None)])
    assert [(v.name, v.names) for v in store.derive_entities(["per:1"])] == [("per:1", ())]


def test_entities_are_found_by_folded_words(store: Store) -> None:
    """By beginning or part, kind and label; by name or by how often they are mentioned."""
    store.put_entities(
        [
            entity("per:1", "Ёлкина Анна", items=2),
            entity("per:2", "Анна Петрова", items=7),
            entity("per:3", "ANNA  Smith", items=7, label=Visibility.RESTRICTED),
            entity("org:1", "«Анна»", kind=SubjectKind.ORGANIZATION),
            entity("per:4", "100%_sure"),
        ]
    )

    def found(**how: object) -> list[str]:
        return [e.id for e in store.find_entities(**how)]  # type: ignore[arg-type]

    assert found(kind=SubjectKind.PERSON) == ["per:4", "per:3", "per:2", "per:1"]
    assert found(beginning="АННА") == ["org:1", "per:2"]
    assert found(beginning="елк") == ["per:1"]
    assert found(containing="анна", kind=SubjectKind.PERSON) == ["per:2", "per:1"]
    assert found(containing="%") == found()
    assert found(beginning="100 s") == ["per:4"]
    assert found(order=EntityOrder.ITEMS, window=Window(limit=3)) == ["per:3", "per:2", "per:1"]
    assert found(labels=[Visibility.RESTRICTED]) == ["per:3"]
    assert store.count_entities() == 5
    assert store.count_entities(kind=SubjectKind.PERSON, labels=[Visibility.GROUP]) == 3
    store.put_entities([entity("per:1", "Bota", items=9)])
    store.delete_entities(["per:2", "per:x"])
    assert found(kind=SubjectKind.PERSON, order=EntityOrder.ITEMS) == ["per:1", "per:3", "per:4"]
    assert store.entities(["per:4", "per:2", "per:1"])[1].name == "Bota"


def test_what_waits_is_marked_once(store: Store) -> None:
    """The two kinds are apart."""
    store.mark_pending(Pending.ENTITY, ["b", "a"])
    store.mark_pending(Pending.ENTITY, ["a", "c"])
    store.mark_pending(Pending.INDEX, ["a"])
    assert store.pending(Pending.ENTITY, 2) == ["a", "b"]
    store.clear_pending(Pending.ENTITY, ["a", "x"])
    assert store.pending(Pending.ENTITY, 9) == ["b", "c"]
    assert store.pending(Pending.INDEX, 9) == ["a"]
    mark = store.last_mark()
    store.mark_pending(Pending.INDEX, ["a", "d"])  # by somebody else, while "a" is derived
    store.clear_pending(Pending.INDEX, ["a"], upto=mark)
    assert store.pending(Pending.INDEX, 9) == ["a", "d"]
    store.clear_pending(Pending.INDEX, ["a", "d"], upto=store.last_mark())
    assert store.pending(Pending.INDEX, 9) == []


def test_proposals_are_kept_by_pair(store: Store) -> None:
    """Whole, the latest of a pair; those that ask something come by what they decide."""
    made = [
        proposal("per:1", "per:2", gain=2.0),
        proposal("per:1", "per:3", gain=9.0),
        proposal("org:1", "org:2", gain=2.0, kind=NameKind.ORGANIZATION),
        proposal("per:3", "per:4", gain=0.0),
    ]
    store.put_proposals(made)
    a, b, c, d = made
    assert store.find_proposals() == [b, c, a]
    assert store.find_proposals(window=Window(limit=1, offset=1)) == [c]
    assert store.find_proposals(kind=NameKind.PERSON) == [b, a]
    assert (store.count_proposals(), store.count_proposals(NameKind.PERSON)) == (3, 2)
    assert store.proposals(["per:3", "per:9"]) == [b, d]
    assert list(store.each_proposal()) == [c, a, b, d]
    settled = replace(b, gain=0.0, score=0.25, reasons=())
    store.put_proposals([settled])
    assert store.find_proposals() == [c, a]
    store.delete_proposals([("per:1", "per:2"), ("per:9", "per:9")])
    assert list(store.each_proposal()) == [c, settled, d]


def test_judgements_come_in_the_order_they_were_made(store: Store) -> None:
    """Whole, with what a machine says of its own."""
    assert store.judgements() == []
    made = replace(judgement("per:1", "per:2"), origin="names/1", score=0.95)
    store.put_judgement(judgement("per:3", "per:2"))
    store.put_judgement(made)
    assert store.judgements() == [judgement("per:3", "per:2"), made]


def test_what_is_said_of_entities_is_told_once(store: Store) -> None:
    """By statements that count."""
    store.put_statements(
        [
            statement("st:1", "A. Nurova"),
            statement("st:2", "A. Nurova", start=30),
            statement("st:3", "Osh", prop="city", in_item=None),
            statement("st:4", "lawyer", prop="role", status=Status.REJECTED),
            statement("st:5", "judge", prop="role", entity="per:2"),
        ]
    )
    source = f"per:1@{sha('a')[:12]}"
    assert store.said_of(["per:1"], ["name", "city", "role"]) == [
        ("per:1", "city", "Osh", "", source),
        ("per:1", "name", "A. Nurova", "itm:1", source),
    ]
    told = store.said_of(items=["itm:1"], props=["name", "role"])
    assert [(s.entity, s.value) for s in told] == [("per:1", "A. Nurova"), ("per:2", "judge")]


def test_backups_are_listed(store: Store) -> None:
    """The oldest first."""
    made = [BackupRecord(at="2", custody=n, sha256=sha("x"), name=f"b{n}") for n in (2, 1)]
    for backup in made:
        store.put_backup(backup)
    assert store.backups() == made


# -- transactions


def test_a_failed_transaction_leaves_nothing(store: Store) -> None:
    """Rows written before it stay; what it changed is as it was."""
    store.put_captures([capture("c:1")])
    with pytest.raises(Planned), store.transaction():
        store.put_captures([capture("c:1", name="other"), capture("c:2")])
        store.append_custody([note()])
        store.put_statements([statement("st:1")])
        store.mark_pending(Pending.INDEX, ["a"])
        raise Planned
    assert [record.name for record in store.find_captures()] == ["c:1.html"]
    assert store.counts().statements == store.counts().custody == 0
    assert store.pending(Pending.INDEX, 9) == []
    assert [line.number for line in store.append_custody([note()])] == [1]
    store.put_statements([statement("st:1")])
    assert store.statements(["st:1"]) == [statement("st:1")]


def test_a_transaction_inside_another_joins_it(store: Store) -> None:
    """It is kept, or taken back, with the outer one."""
    with pytest.raises(Planned), store.transaction():
        with store.transaction():
            store.put_captures([capture("c:1")])
        raise Planned
    assert store.find_captures() == []
    with store.transaction():
        with store.transaction():
            store.put_captures([capture("c:1")])
        assert store.find_captures() == [capture("c:1")]
    assert store.find_captures() == [capture("c:1")]


def test_a_failure_that_was_passed_over_takes_all_back(store: Store) -> None:
    """Half a step is never kept, and nobody is told that it was."""
    with pytest.raises(StoreError, match="passed over"), store.transaction():
        store.put_captures([capture("c:1")])
        try:
            with store.transaction():
                raise Planned
        except Planned:
            pass
    assert store.find_captures() == []
    store.put_captures([capture("c:2")])
    assert store.find_captures() == [capture("c:2")]


# -- hostile words


@pytest.mark.parametrize("words", HOSTILE, ids=lambda w: repr(w[:12]))
def test_any_words_come_back_to_the_letter(store: Store, words: str) -> None:
    """Nulls, half pairs, formulas, endless titles: kept as they are."""
    made = capture("c:1", name=words, address=words or None, reason=words, headers={words: words})
    store.put_captures([made])
    assert store.find_captures(address=made.address) == [made]
    thing = item("itm:1", title=words, title_key=words, publisher=words, countries=(words,))
    store.put_items([thing])
    assert store.items(["itm:1"]) == [thing]
    assert store.find_copies(fingerprint="", title_key=words) == ([thing] if words else [])
    said = statement("st:1", words, detail=((words, words),), speaker=words)
    store.put_statements([said])
    assert store.statements(["st:1"]) == [said]
    assert store.derive_entities(["per:1"])[0].names == (words,)
    view = entity("per:1", words)
    store.put_entities([view])
    assert store.entities(["per:1"]) == [view]
    assert store.find_entities(beginning=words) == [view]
    assert store.find_entities(containing=words) == [view]
    store.put_decision(decision("d:1", "st:1", why=words, who=words, value=words))
    assert store.decisions()[0].why == words
