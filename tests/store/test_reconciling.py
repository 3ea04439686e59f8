"""A new reading keeps every decision and never brings a rejected proposal back."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace

from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.model.records import ItemRecord, ReadingHead, ReadingRecord, TextRecord
from habeas.model.statements import (
    Action,
    Decision,
    Evidence,
    Statement,
    Status,
    SubjectKind,
)
from habeas.store.deciding import derive_status, derive_statuses
from habeas.store.identifiers import statement_id
from habeas.store.reconciling import reconcile
from habeas.text.normalize import fold

ORIGINAL = "a" * 64
TEXT = "Lawyer Ermek Tashbolotov met Ermek Tashbolotov and Nurzat Kalykova in Sary-Kemin."


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def item(text: str = TEXT, start: int = 0, end: int | None = None) -> ItemRecord:
    return ItemRecord(
        id=f"itm:{start}",
        original=ORIGINAL,
        text=sha(text),
        number=1,
        start=start,
        end=len(text) if end is None else end,
        title="A meeting",
        kind="news",
        published=None,
        first_day=None,
        last_day=None,
        publisher=None,
        countries=(),
        language="en",
        fingerprint="f",
    )


def statement(
    start: int, end: int, *, value: str | None = None, text: str = TEXT, version: int = 1
) -> Statement:
    words = text[start:end]
    value = words if value is None else value
    return Statement(
        id=statement_id(ORIGINAL, SubjectKind.PERSON, "name", value, start, words),
        subject=f"per:{value}@x",
        kind=SubjectKind.PERSON,
        prop="name",
        value=value,
        evidence=Evidence(
            original=ORIGINAL, text=sha(text), item="itm:0", start=start, end=end, words=words
        ),
        origin=f"people/{version}",
        first_seen="2026-01-01T00:00:00Z",
        last_seen=f"2026-01-0{version}T00:00:00Z",
        entity=f"per:{value}",
    )


def reading(*statements: Statement, text: str = TEXT) -> ReadingRecord:
    head = ReadingHead(
        original=ORIGINAL, text=sha(text), media_type="text/plain", extractors={}, read_at="t"
    )
    return ReadingRecord(
        head=head,
        text=TextRecord(sha256=sha(text), text=text, encoding="utf-8"),
        items=(item(text),),
        statements=statements,
    )


@dataclass
class Kept:
    """A casebase of one original, in two dictionaries."""

    statements: dict[str, Statement]
    decisions: list[Decision]
    items: dict[str, ItemRecord]
    texts: dict[str, str]

    def read(self, record: ReadingRecord) -> None:
        self.texts[record.text.sha256] = record.text.text
        changes = reconcile(
            record,
            list(self.items.values()),
            list(self.statements.values()),
            old_texts=self.texts,
        )
        self.statements |= {s.id: s for s in changes.statements}
        self.items |= {i.id: i for i in changes.items}

    def decide(self, key: str, action: Action, value: str | None = None) -> None:
        target = self.statements[key]
        result = None
        if action is Action.CORRECT and value is not None:
            corrected = replace(
                statement(target.evidence.start, target.evidence.end, value=value),
                origin="user:ana",
            )
            corrected = replace(
                corrected,
                id=statement_id(
                    ORIGINAL,
                    SubjectKind.PERSON,
                    "name",
                    value,
                    target.evidence.start,
                    target.evidence.words,
                ),
            )
            self.statements.setdefault(corrected.id, corrected)
            result = corrected.id
        self.decisions.append(
            Decision(
                id=str(len(self.decisions)),
                statement=key,
                action=action,
                who="ana",
                at="t",
                why="",
                result=result,
            )
        )
        self.settle()

    def undo(self) -> None:
        held = [d for d in self.decisions if d.action is not Action.UNDO]
        undone = {d.undoes for d in self.decisions}
        left = [d for d in held if d.id not in undone]
        if left:
            last = left[-1]
            self.decisions.append(
                Decision(
                    id=str(len(self.decisions)),
                    statement=last.statement,
                    action=Action.UNDO,
                    who="ana",
                    at="t",
                    why="",
                    undoes=last.id,
                )
            )
            self.settle()

    def settle(self) -> None:
        statuses = self.statuses()
        self.statements = {
            k: replace(s, status=derive_status(s, statuses)) for k, s in self.statements.items()
        }

    def statuses(self) -> Mapping[str, Status]:
        return derive_statuses(self.decisions)


def kept() -> Kept:
    return Kept(statements={}, decisions=[], items={}, texts={})


SPANS = [(7, 24), (7, 12), (0, 24), (29, 46), (29, 45), (51, 66), (70, 80), (6, 24)]


@st.composite
def readings(draw: st.DrawFn) -> ReadingRecord:
    version = draw(st.integers(1, 5))
    spans = draw(st.lists(st.sampled_from(SPANS), unique=True, max_size=6))
    values = draw(st.lists(st.sampled_from(["", "Ermek", "ERMEK"]), min_size=6, max_size=6))
    rows = {
        s.id: s
        for span, value in zip(spans, values, strict=False)
        for s in [statement(*span, value=value or None, version=version)]
    }
    return reading(*rows.values())


@st.composite
def steps(draw: st.DrawFn) -> list[tuple[str, object]]:
    step = st.one_of(
        st.tuples(st.just("read"), readings()),
        st.tuples(
            st.just("decide"),
            st.tuples(
                st.integers(0, 20),
                st.sampled_from([Action.ACCEPT, Action.REJECT, Action.CORRECT]),
                st.sampled_from(["Ermek Tashbolot", "Nurzat", "Ermek"]),
            ),
        ),
        st.tuples(st.just("undo"), st.none()),
    )
    return draw(st.lists(step, min_size=1, max_size=14))


@settings(max_examples=200)
@given(steps())
def test_decisions_survive_any_sequence_of_readings(plan: list[tuple[str, object]]) -> None:
    """Whatever is read and decided in whatever order: decided stays decided, rejected stays away."""
    casebase = kept()
    for name, argument in plan:
        if name == "read":
            assert isinstance(argument, ReadingRecord)
            before = dict(casebase.statements)
            casebase.read(argument)
            check_kept(before, casebase)
        elif name == "undo":
            casebase.undo()
        elif casebase.statements:
            assert isinstance(argument, tuple)
            number, action, value = argument
            keys = sorted(casebase.statements)
            key = keys[number % len(keys)]
            if casebase.statements[key].value != value:
                casebase.decide(key, action, value)
        check_status(casebase)


def check_kept(before: Mapping[str, Statement], casebase: Kept) -> None:
    for key, old in before.items():
        new = casebase.statements[key]
        assert new.status is old.status
        if old.status is not Status.PROPOSED:
            assert (new.value, new.evidence.words) == (old.value, old.evidence.words)
            assert new.evidence.start == old.evidence.start
    rejected = [s for s in before.values() if s.status is Status.REJECTED]
    for key, new in casebase.statements.items():
        if key in before or new.status is not Status.PROPOSED:
            continue
        for old in rejected:
            same = fold(old.value) == fold(new.value)
            apart = old.evidence.end <= new.evidence.start or new.evidence.end <= old.evidence.start
            assert not same or apart, (old, new)


def check_status(casebase: Kept) -> None:
    statuses = casebase.statuses()
    for s in casebase.statements.values():
        assert s.status is derive_status(s, statuses)
        assert TEXT[s.evidence.start : s.evidence.end] == s.evidence.words


def test_what_is_not_found_again_stays_unseen() -> None:
    """A proposal that a newer version no longer makes stays on record, marked as not seen."""
    casebase = kept()
    casebase.read(reading(statement(7, 24), statement(51, 66)))
    casebase.read(reading(statement(7, 24, version=2)))
    by_words = {s.evidence.words: s for s in casebase.statements.values()}
    assert not by_words["Nurzat Kalykova"].seen
    assert by_words["Ermek Tashbolotov"].seen
    assert by_words["Ermek Tashbolotov"].first_seen == "2026-01-01T00:00:00Z"
    assert by_words["Ermek Tashbolotov"].last_seen == "2026-01-02T00:00:00Z"


def test_a_decision_follows_its_words_into_a_changed_text() -> None:
    """A newer reader gives another text of the page; what was decided is found again in it."""
    casebase = kept()
    casebase.read(reading(statement(29, 46)))
    key = next(iter(casebase.statements))
    casebase.decide(key, Action.REJECT)
    longer = "Menu. " + TEXT
    again = [statement(a + 6, b + 6, text=longer, version=2) for a, b in ((7, 24), (29, 46))]
    casebase.read(reading(*again, text=longer))
    proposed = [s for s in casebase.statements.values() if s.status is Status.PROPOSED]
    assert [s.evidence.start for s in proposed] == [13]
    assert casebase.statements[key].status is Status.REJECTED
    assert casebase.statements[key].evidence.start == 35


def test_an_item_keeps_its_id_when_its_border_moves() -> None:
    """The new item overlaps the old by more than half: links to it still lead there."""
    casebase = kept()
    casebase.read(reading(statement(7, 24)))
    moved = replace(reading(statement(7, 24)), items=(item(start=3),))
    casebase.read(moved)
    assert [i.id for i in casebase.items.values() if i.current] == ["itm:0"]
    assert casebase.items["itm:0"].start == 3
