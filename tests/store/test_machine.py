"""Random calls: a store on a database answers what the store in memory answers."""

from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from habeas.model.access import Consent, Visibility
from habeas.model.identity import Verdict
from habeas.model.records import CaptureState
from habeas.model.statements import Action, Status
from habeas.settings import Settings
from habeas.store.memory import MemoryStore
from habeas.store.protocol import EntityOrder, ItemOrder, Pending, Store, Window
from habeas.web.opening import open_store
from tests.store.emptying import empty
from tests.store.values import (
    access,
    capture,
    decision,
    head,
    item,
    judgement,
    note,
    proposal,
    sha,
    statement,
    text,
)

LETTERS = st.sampled_from("abc")
WORDS = st.text(st.sampled_from("aЖж \0\ud800\ufdd0%_'.,\U0001f600"), max_size=6)
DAYS = st.none() | st.integers(1, 5)
ITEMS = st.sampled_from(["itm:1", "itm:2", "itm:3"])
ENTITIES = st.sampled_from(["per:1", "per:2", "org:1"])
WINDOWS = st.builds(Window, limit=st.integers(0, 4), offset=st.integers(0, 3))
LABELS = st.sets(st.sampled_from(Visibility), max_size=3)
STATEMENTS = st.builds(
    statement,
    st.sampled_from(["st:1", "st:2", "st:3", "st:4", "st:5"]),
    WORDS,
    entity=st.none() | ENTITIES,
    original=LETTERS,
    in_item=st.none() | ITEMS,
    start=st.integers(0, 3),
    status=st.sampled_from(Status),
    seen=st.booleans(),
    prop=st.sampled_from(["name", "role", "signatory"]),
)


class Planned(Exception):
    """Raised inside a transaction to take it back."""


class Comparison(RuleBasedStateMachine):
    """Does everything twice, and compares what all questions give."""

    other: Store
    clean: Callable[[], None]

    def __init__(self) -> None:
        super().__init__()
        self.memory = MemoryStore()
        self.clean()

    def both(self, do: Callable[[Store], Any]) -> None:
        do(self.memory)
        do(self.other)

    def same(self, ask: Callable[[Store], Any]) -> None:
        assert ask(self.other) == ask(self.memory)

    @rule(
        number=LETTERS,
        original=st.none() | LETTERS,
        state=st.sampled_from(CaptureState),
        name=WORDS,
    )
    def captures(self, number: str, original: str | None, state: CaptureState, name: str) -> None:
        self.both(
            lambda s: s.put_captures(
                [capture(number, original, state=state, name=name, address=name)]
            )
        )
        self.same(lambda s: s.find_captures(address=name))
        self.same(lambda s: s.known_originals([sha("a"), sha("b")]))

    @rule(subject=LETTERS)
    def custody(self, subject: str) -> None:
        self.both(lambda s: s.append_custody([note(subject), note("z")]))
        self.same(lambda s: list(s.custody(subject=sha(subject), after=1)))

    @rule(original=LETTERS, words=LETTERS)
    def readings(self, original: str, words: str) -> None:
        self.both(lambda s: s.put_readings([(head(original, words), text(words))]))

    @rule(originals=st.sets(LETTERS))
    def erasing(self, originals: set[str]) -> None:
        self.both(lambda s: s.erase_texts([sha(name) for name in originals]))

    @rule(
        ident=ITEMS,
        original=LETTERS,
        last=DAYS,
        current=st.booleans(),
        title=WORDS,
        added=st.sampled_from(["2020", "2021"]),
    )
    def items(
        self, ident: str, original: str, last: int | None, current: bool, title: str, added: str
    ) -> None:
        made = item(
            ident,
            original,
            first_day=last,
            last_day=last,
            current=current,
            title_key=title,
            published=None if last is None else str(last),
            fingerprint="f" if title else "",
            added_at=added,
        )
        self.both(lambda s: s.put_items([made]))
        self.same(lambda s: s.find_copies(fingerprint="f", title_key=title))

    @rule(made=st.lists(STATEMENTS, max_size=6))
    def statements(self, made: list[Any]) -> None:
        self.both(lambda s: s.put_statements(made))
        self.same(lambda s: s.statements_of(subjects=[m.subject for m in made] or ["x"]))

    @rule(made=st.lists(STATEMENTS, max_size=6))
    def rollback(self, made: list[Any]) -> None:
        def fail(store: Store) -> None:
            with suppress(Planned), store.transaction():
                store.put_statements(made)
                store.append_custody([note()])
                store.delete_statements(["st:1"])
                raise Planned

        self.both(fail)

    @rule(ids=st.sets(st.sampled_from(["st:1", "st:2", "st:9"])))
    def deleting(self, ids: set[str]) -> None:
        self.both(lambda s: s.delete_statements(ids))

    @rule(
        ident=LETTERS,
        on=st.sampled_from(["st:1", "st:2"]),
        why=WORDS,
        result=st.none() | st.just("st:1"),
    )
    def decisions(self, ident: str, on: str, why: str, result: str | None) -> None:
        made = decision(ident, on, Action.CORRECT, why=why, result=result)
        self.both(lambda s: s.put_decision(made))

    @rule(left=ENTITIES, right=ENTITIES, verdict=st.sampled_from(Verdict))
    def judgements(self, left: str, right: str, verdict: Verdict) -> None:
        self.both(lambda s: s.put_judgement(judgement(left, right, verdict)))

    @rule(left=ENTITIES, right=ENTITIES, gain=st.integers(0, 2), drop=st.booleans())
    def proposals(self, left: str, right: str, gain: int, drop: bool) -> None:
        made = proposal(left, right, gain=gain)
        self.both(
            lambda s: s.delete_proposals([(left, right)]) if drop else s.put_proposals([made])
        )
        self.same(lambda s: s.find_proposals(window=Window(limit=2)))

    @rule(
        ident=LETTERS,
        on=ITEMS | ENTITIES,
        visibility=st.none() | st.sampled_from(Visibility),
        consent=st.none() | st.sampled_from(Consent),
    )
    def labels(self, ident: str, on: str, visibility: Any, consent: Any) -> None:
        self.both(lambda s: s.put_access(access(ident, on, visibility, consent)))

    @rule(ids=st.lists(ENTITIES, max_size=3))
    def views(self, ids: list[str]) -> None:
        self.both(lambda s: s.put_entities(s.derive_entities(ids)))

    @rule(kind=st.sampled_from(Pending), ids=st.sets(LETTERS), clear=st.booleans())
    def waiting(self, kind: Pending, ids: set[str], clear: bool) -> None:
        self.both(lambda s: s.clear_pending(kind, ids) if clear else s.mark_pending(kind, ids))
        self.same(lambda s: s.pending(kind, 2))

    @rule(window=WINDOWS, labels=LABELS, words=WORDS, entity=st.none() | ENTITIES)
    def questions(
        self, window: Window, labels: set[Visibility], words: str, entity: str | None
    ) -> None:
        self.same(lambda s: s.find_items(entity=entity, labels=labels, window=window))
        self.same(
            lambda s: s.find_lists(entities=[entity or "org:1"], items=["itm:1"], window=window)
        )
        self.same(lambda s: s.entries_in(["itm:1", "itm:2"]))
        self.same(lambda s: s.entries_in(["itm:1", "itm:2"], [entity or "org:1"]))
        self.same(lambda s: s.find_items(labels=labels, order=ItemOrder.ADDED, window=window))
        self.same(lambda s: s.find_entities(labels=labels, window=window))
        self.same(lambda s: s.find_entities(order=EntityOrder.ITEMS, window=window))
        self.same(lambda s: s.find_entities(beginning=words))
        self.same(lambda s: list(s.each_entity()))
        self.same(lambda s: s.find_entities(containing=words))
        self.same(lambda s: s.count_entities(labels=labels))
        self.same(lambda s: s.statements_of(originals=[sha("a")], items=["itm:1"], window=window))
        self.same(lambda s: s.statements_of(entities=["per:1", "org:1"], prop="name"))
        self.same(lambda s: s.decisions(statements=["st:1"], window=window))
        self.same(lambda s: s.judgements(["per:1"]))

    @invariant()
    def all_is_the_same(self) -> None:
        self.same(lambda s: s.counts())
        self.same(lambda s: list(s.each_statement()))
        self.same(lambda s: s.items_of([sha(name) for name in "abc"]))
        self.same(lambda s: s.derive_entities(["per:1", "per:2", "org:1"]))
        self.same(lambda s: (list(s.entity_ids()), list(s.item_ids())))
        self.same(lambda s: [s.text(sha(name)) for name in "abc"])
        self.same(lambda s: s.latest_readings([sha(name) for name in "abc"]))
        self.same(lambda s: (list(s.each_proposal()), s.count_proposals()))
        self.same(lambda s: s.said_of(["per:1", "org:1"], ["name", "role"]))
        self.same(lambda s: (s.decisions(), s.judgements(), s.access(), list(s.custody())))


def test_any_calls_have_the_answers_of_the_store_in_memory(settings_of: Settings) -> None:
    """Over random sequences of writes, transactions taken back, and questions."""
    store = open_store(settings_of)

    class Machine(Comparison):
        other = store

        @staticmethod
        def clean() -> None:
            empty(store)

    calm = settings(
        phases=[Phase.reuse, Phase.generate],  # shrinking on a database takes minutes
        max_examples=8,
        stateful_step_count=15,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    try:
        run_state_machine_as_test(Machine, settings=calm)
    finally:
        store.close()


@pytest.fixture(name="settings_of", params=["sqlite_settings", "postgres_settings"])
def _settings_of(request: pytest.FixtureRequest) -> Settings:
    """Give the casebase's settings under a name that Hypothesis does not have."""
    found: Settings = request.getfixturevalue(request.param)
    return found
