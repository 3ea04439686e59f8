"""Random judgements of people and of a machine, on all three stores: what holds whatever comes."""

from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from habeas.model.access import Viewer, Visibility
from habeas.model.identity import MACHINE, Judgement, Verdict
from habeas.model.statements import Statement
from habeas.search.memory_index import MemoryIndex
from habeas.services.casebase import Casebase
from habeas.services.judging import WrongJudgement, judge, keep_judgements, with_entity
from habeas.services.words import read_words
from habeas.store.canon import Canon
from habeas.store.originals import Originals
from habeas.store.protocol import Store
from tests.store.emptying import empty
from tests.store.values import NOON, entity, item, statement

NODES = [f"per:{number}" for number in range(5)]
ANA = Viewer(level=Visibility.RESTRICTED, name="ana")
PAIRS = st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)).filter(lambda p: p[0] < p[1])
STEPS = st.lists(
    st.tuples(
        PAIRS,
        st.sampled_from(Verdict),
        st.none() | st.sampled_from([0.9, 0.95, 0.99]),  # a machine's score; None for a person
    ),
    max_size=10,
)
CALM = settings(
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    max_examples=12,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def fresh(store: Store, folder: Path) -> Casebase:
    """Empty the store and put one statement for each node into it."""
    if store.name == "memory":
        store.__init__()  # type: ignore[misc]  # quicker than another one
    else:
        empty(store)  # type: ignore[arg-type]
    store.put_items([item(f"itm:{n}") for n in range(5)])
    store.put_statements(
        statement(f"st:{n}", f"Name {n}", entity=node, in_item=f"itm:{n}")
        for n, node in enumerate(NODES)
    )
    store.put_entities([entity(node) for node in NODES])
    return Casebase(
        store=store, originals=Originals(folder), index=MemoryIndex(), clock=lambda: NOON
    )


def said(store: Store) -> dict[str, str | None]:
    return {s.subject: s.entity for s in store.each_statement()}


def take(casebase: Casebase, pair: tuple[str, str], verdict: Verdict, score: float | None) -> bool:
    if score is None:
        try:
            judge(casebase, ANA, *pair, verdict)
        except WrongJudgement:
            return False
        finally:  # a record that was joined has no view of its own; here views are not derived
            casebase.store.put_entities([entity(node) for node in NODES])
        return True
    made = Judgement(
        left=pair[0],
        right=pair[1],
        verdict=verdict,
        author=MACHINE,
        made_at=NOON,
        score=score,
        origin="names/1",
    )
    keep_judgements(casebase, ANA, [made])
    return True


def check(store: Store) -> None:
    judgements = store.judgements()
    canon = Canon(judgements)
    for left, right in canon.negatives:
        assert canon.of(left) != canon.of(right)
    for made in canon.by_people():
        if made.verdict is Verdict.POSITIVE:
            assert canon.of(made.left) == canon.of(made.right)
    seen = read_words(store).canon
    for subject, held in said(store).items():
        assert held == canon.of(subject) == seen.of(subject)


def test_any_judgements_hold(store: Store, tmp_path: Path) -> None:
    """Negatives and people's positives always; statements say what the judgements say."""

    @CALM
    @given(STEPS)
    def run(steps: list[tuple[tuple[str, str], Verdict, float | None]]) -> None:
        casebase = fresh(store, tmp_path)
        for pair, verdict, score in steps:
            take(casebase, pair, verdict, score)
            check(store)

    run()


def test_taking_back_restores(store: Store, tmp_path: Path) -> None:
    """A pair of two groups that is judged the same, and then unsure, stands as before."""

    @CALM
    @given(STEPS, PAIRS)
    def run(
        steps: list[tuple[tuple[str, str], Verdict, float | None]], pair: tuple[str, str]
    ) -> None:
        casebase = fresh(store, tmp_path)
        for one, verdict, score in steps:
            take(casebase, one, verdict, score)
        before, canon = said(store), Canon(store.judgements())
        if canon.judgement_on(*pair) or canon.of(pair[0]) == canon.of(pair[1]):
            return
        if take(casebase, pair, Verdict.POSITIVE, None):
            assert take(casebase, pair, Verdict.UNSURE, None)
        assert said(store) == before

    run()


def test_reading_again_loses_no_judgement(store: Store, tmp_path: Path) -> None:
    """Statements that come anew stand for whom they stood for."""

    @CALM
    @given(STEPS)
    def run(steps: list[tuple[tuple[str, str], Verdict, float | None]]) -> None:
        casebase = fresh(store, tmp_path)
        for one, verdict, score in steps:
            take(casebase, one, verdict, score)
        before = said(store)
        canon = Canon(store.judgements())
        again: list[Statement] = [
            with_entity(replace(s, entity=s.subject.partition("@")[0], last_seen="later"), canon)
            for s in store.each_statement()
        ]
        store.put_statements(again)
        assert said(store) == before

    run()
