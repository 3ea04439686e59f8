"""Acts over time: events, cases, states, steps, and what people say of them."""

import random
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.model.cases import (
    CaseAction,
    CaseWord,
    Report,
    anchor_of,
    case_id,
    year_of,
)
from habeas.resolve.case_steps import find_steps
from habeas.resolve.case_words import Case, PutItem, build_cases
from habeas.resolve.cases import find_chain, find_chains, find_events, find_states, is_disputed
from habeas.text.edtf import to_days
from habeas.vocab.cases import load_case_acts, load_case_steps, load_states

P = "per:1"
Row = tuple[Any, ...]


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def report(
    number: int, kind: str, when: str | None, told: str | None = None, **more: Any
) -> Report:
    plain: dict[str, Any] = {"entity": P, "item": f"itm:{number}", "family": f"itm:{number}"}
    return Report(
        statement=f"st:{number}",
        type=kind,
        date=when,
        heard=day(told) if told else to_days(when)[1],
        **{**plain, **more},
    )


def reports(*rows: Row) -> list[Report]:
    return [
        report(n, kind, when, **(rest[0] if rest else {}))
        for n, (kind, when, *rest) in enumerate(rows)
    ]


# -- events


@pytest.mark.parametrize(
    ("rows", "events"),
    [
        # the same act told thrice, once a day off, once by the month
        (
            [("detention", "2024-03-04"), ("detention", "2024-03-05"), ("detention", "2024-03")],
            [("detention", "2024-03-04", 3)],
        ),
        # another month is another act
        (
            [("detention", "2024-03-04"), ("detention", "2024-06-01")],
            [("detention", "2024-03-04", 1), ("detention", "2024-06-01", 1)],
        ),
        # without a date: the latest before it was told
        (
            [
                ("detention", "2022-01-02"),
                ("detention", "2024-03-04"),
                ("detention", None, {"told": "2023-05-05"}),
            ],
            [("detention", "2022-01-02", 2), ("detention", "2024-03-04", 1)],
        ),
        # a verdict convicts and sentences
        (
            [("conviction", "2024-03-04"), ("sentence", "2024-03-04")],
            [("sentence", "2024-03-04", 2)],
        ),
        # what was denied is apart
        (
            [("detention", "2024-03-04"), ("detention", "2024-03-04", {"real": False})],
            [("detention", "2024-03-04", 1), ("detention", "2024-03-04", 1)],
        ),
        ([], []),
    ],
)
def test_reports_of_one_act_are_one_event(rows: list[Row], events: list[Row]) -> None:
    """With the most exact date, in their order in time."""
    found = find_events(reports(*rows))
    assert [(e.type, e.date, len(e.statements)) for e in found] == events


def test_undated_acts_told_years_apart_are_two() -> None:
    """And stand where they were told."""
    rows = [
        report(1, "threat", None, "2016-01-01"),
        report(2, "threat", None, "2016-03-01"),
        report(3, "threat", None, "2019-03-01"),
    ]
    assert [len(e.statements) for e in find_events(rows)] == [2, 1]


# -- cases


@pytest.mark.parametrize(
    ("rows", "years"),
    [
        (
            [("arrest", "2018-01-01"), ("release", "2018-02-01"), ("arrest", "2021-01-01")],
            [2018, 2021],
        ),
        ([("arrest", "2018-01-01"), ("release", "2018-02-01"), ("arrest", "2019-12-01")], [2018]),
        # serving a sentence ends no case; a release does
        ([("sentence", "2012-01-01"), ("torture_or_ill_treatment", "2019-01-01")], [2012]),
        (
            [("sentence", "2012-01-01"), ("release", "2014-01-01"), ("threat", "2019-01-01")],
            [2012, 2019],
        ),
        ([("enforced_disappearance", "1999"), ("statement_of_concern", "2023-08-30")], [1999]),
        # speaking up makes no case, nor does what only was planned
        ([("statement_of_concern", "2020-01-01")], []),
        ([("arrest", "2020-01-01", {"real": False, "proposed": True})], []),
        ([("restrictive_law", "2020-01-01", {"real": False, "proposed": True})], [2020]),
        # speaking up long after is of the case before
        ([("fine", "2015-01-01"), ("statement_of_concern", "2019-01-01")], [2015]),
        ([("arrest", None, {"heard": None})], [0]),
    ],
)
def test_a_long_silence_ends_a_case(rows: list[Row], years: list[int]) -> None:
    """Unless more was to be expected."""
    made = [
        report(
            n, kind, when, **{k: v for k, v in (rest[0] if rest else {}).items() if k != "heard"}
        )
        for n, (kind, when, *rest) in enumerate(rows)
    ]
    assert [year_of(chain.id) for chain in find_chains(P, made)] == years


def test_an_old_id_leads_to_the_case_of_its_time() -> None:
    """Also where an earlier act was found, or the cut has gone."""
    chains = find_chains(P, reports(("fine", "2012"), ("fine", "2019")))
    assert [c.id for c in chains] == [case_id(P, 2012), case_id(P, 2019)]
    for year, found in ((2012, 0), (2015, 0), (2019, 1), (2030, 1), (1990, 0), (0, 0)):
        assert find_chain(chains, case_id(P, year)) == chains[found]
    assert find_chain([], case_id(P, 2012)) is None


@pytest.mark.parametrize("wrong", ["", "per:1", "cas:", "cas:x", "cas:per:1~99999", "cas:~", "~1"])
def test_what_is_no_id_leads_nowhere(wrong: str) -> None:
    """And raises nothing."""
    assert anchor_of(wrong) in ("", "per:1")
    assert year_of(wrong) in (0, 1)


# -- states


@pytest.mark.parametrize(
    ("rows", "states"),
    [
        ([("arrest", "2024-01-01"), ("release", "2024-02-01")], ["released"]),
        (
            [("arrest", "2024-01-01"), ("charge", "2024-01-03"), ("release", "2024-02-01")],
            ["released", "charged"],
        ),
        # not in order: both, the one told of last first
        ([("arrest", "2024-02-10"), ("release", "2024-02")], ["in_custody?", "released?"]),
        ([("arrest", "2024-02-10"), ("release", "2024-02-10")], ["released?", "in_custody?"]),
        # a stage that comes before is no contradiction
        ([("charge", "2024-02"), ("trial_hearing", "2024-02-01")], ["on_trial"]),
        ([("sentence", "2024-02-01"), ("acquittal_or_dismissal", "2024-05-01")], ["cleared"]),
        ([("sentence", "2024-02-01"), ("release", "2025-02-01")], ["released"]),
        ([("arrest", "2024-02-01"), ("killing", "2024-02-02")], ["killed"]),
        # what did not happen leads nowhere
        ([("arrest", "2024-01-01"), ("release", "2024-02-01", {"real": False})], ["in_custody"]),
        ([("arrest", "2024-01-01", {"real": False, "proposed": True})], []),
        ([("restrictive_law", "2024-01-01", {"real": False, "proposed": True})], ["law_proposed"]),
        ([("search", "2024-01-01"), ("threat", "2024-01-01")], ["threatened", "searched"]),
        ([("torture_or_ill_treatment", "2024-01-01")], []),
        ([("disbarment", "2024-05"), ("arrest", "2023")], ["in_custody", "disbarred"]),
    ],
)
def test_states_follow_from_the_latest_acts(rows: list[Row], states: list[str]) -> None:
    """By track; "?" where sources lead to different ones."""
    found = find_states(find_events(reports(*rows)))
    assert [s.state + "?" * is_disputed(s, found) for s in found] == states


def test_an_alleged_act_leads_to_a_state_that_says_so() -> None:
    """As long as nobody tells it as a fact."""
    rows = reports(("arrest", "2024-01-01", {"alleged": True}), ("arrest", "2024-01-01"))
    assert find_states(find_events(rows[:1]))[0].events[0].alleged
    assert not find_states(find_events(rows))[0].events[0].alleged


# -- steps


@pytest.mark.parametrize(
    ("rows", "heard", "steps"),
    [
        (
            [("detention", "2024-03-04", {"country": "TJ"})],
            "2024-03-05",
            [("hearing", "2024-03-07")],
        ),
        ([("detention", "2024-03-04")], "2024-03-05", [("hearing", "2024-03-06")]),
        ([("detention", "2024-03-04")], "2024-03-20", []),  # told of long after: has passed
        ([("detention", "2024-03")], "2024-03-05", [("hearing", None)]),  # no day is invented
        (
            [("sentence", "2024-03-04", {"term": "P5Y", "country": "KZ"})],
            "2024-03-05",
            [("appeal", "2024-03-19"), ("release_due", "2029-03-04")],
        ),
        ([("sentence", "2024-03-04")], "2024-03-05", [("appeal", None)]),
        ([("sentence", None, {"term": "P5Y"})], None, [("appeal", None), ("release_due", None)]),
        ([("detention", "2024-03-04"), ("release", "2024-03-04")], None, []),  # nobody knows
        ([("fine", "2024-03-04")], None, []),
    ],
)
def test_steps_have_a_day_only_where_text_and_term_give_one(
    rows: list[Row], heard: str | None, steps: list[tuple[str, str | None]]
) -> None:
    """Counted from the act, in its country."""
    found = find_steps(
        find_states(find_events(reports(*rows))), heard=day(heard) if heard else None
    )
    assert [
        (s.rule.step, date.fromordinal(s.due).isoformat() if s.due else None) for s in found
    ] == steps


def test_every_open_state_has_a_step_and_every_legal_term_a_basis() -> None:
    """And none is called reviewed that nobody has reviewed."""
    for name, state in load_states().items():
        assert bool(load_case_steps().get(name)) == state.is_open, name
    for rows in load_case_steps().values():
        assert all(row.basis for row in rows if row.days is not None)
    for act in load_case_acts().values():
        assert set(act.ends) | set(act.after) <= set(load_states()), act.type


# -- people's words


def word(case: str, action: CaseAction, target: str | None = None, **more: Any) -> CaseWord:
    ident = f"{case} {action} {target} {more}"
    return CaseWord(id=ident, case=case, action=action, who="Dana", at="", target=target, **more)


def put(rows: Sequence[Report], **copies: str) -> Mapping[str, PutItem]:
    families = {row.item: row.family for row in rows} | copies
    return {
        item: PutItem(
            item=item,
            family=family,
            heard=None,
            reports=tuple(row for row in rows if row.item == item),
        )
        for item, family in families.items()
    }


def build(
    rows: Sequence[Report], words: Sequence[CaseWord] = (), **known: Mapping[str, PutItem]
) -> list[Case]:
    by_anchor: dict[str, list[Report]] = {}
    for row in rows:
        by_anchor.setdefault(row.entity, []).append(row)
    return build_cases(by_anchor, words, canonical=lambda x: x, put=known.get("put", put(rows)))


def statements(case: Case) -> set[str]:
    return {key for event in case.events for key in event.statements}


A, B = case_id("per:1", 2020), case_id("per:2", 2020)
TWO = [
    report(1, "arrest", "2020-01-01"),
    report(2, "release", "2020-02-01"),
    report(3, "arrest", "2020-01-01", entity="per:2", item="itm:1", family="itm:1"),
]


def test_an_item_that_was_taken_out_stays_out() -> None:
    """With all copies of it; the last word holds, and "undecided" takes it back."""
    out = word(A, CaseAction.OUT, "itm:1")
    first, second = build(TWO, [out])
    assert statements(first) == {"st:2"}
    assert first.outside == {"itm:1"}
    assert statements(second) == {"st:3"}
    copy = report(4, "arrest", "2020-01-01", family="itm:1")
    assert "st:4" not in statements(build([*TWO, copy], [out])[0])
    back = word(A, CaseAction.UNDECIDED, "itm:1")
    assert statements(build(TWO, [out, back])[0]) == {"st:1", "st:2"}
    assert statements(build(TWO, [back, out])[0]) == {"st:2"}


def test_an_item_that_was_put_in_is_in() -> None:
    """With what it tells of the record, or as an item that tells of no act."""
    rows = [*TWO, report(5, "threat", "2023-05-05")]
    found = build(rows, [word(A, CaseAction.BELONGS, "itm:5")])
    assert statements(found[0]) == {"st:1", "st:2", "st:5"}
    more = {"itm:9": PutItem(item="itm:9", family="itm:9", heard=day("2020-01-15"))}
    case = build(TWO, [word(A, CaseAction.BELONGS, "itm:9")], put={**put(TWO), **more})[0]
    assert [(e.type, e.items) for e in case.events] == [
        ("arrest", ("itm:1",)),
        ("", ("itm:9",)),
        ("release", ("itm:2",)),
    ]


def test_a_case_of_ones_own_holds_what_was_put_in() -> None:
    """Whoever it befell."""
    own = "cas:own:a~0"
    words = [
        word(own, CaseAction.OPEN, value="Campaign"),
        word(own, CaseAction.BELONGS, "itm:1"),
    ]
    case = next(c for c in build(TWO, words) if c.id == own)
    assert (case.name, statements(case)) == ("Campaign", {"st:1", "st:3"})
    assert [e.entities for e in case.events] == [("per:1", "per:2")]


def test_cases_are_joined_and_parted() -> None:
    """By people only; an act on both is told once."""
    join, apart = word(A, CaseAction.JOIN, B), word(B, CaseAction.APART, A)
    (both,) = build(TWO, [join])
    assert both.members == (A, B)
    assert [e.type for e in both.events] == ["arrest", "release"]
    assert len(build(TWO, [join, apart])) == 2
    assert len(build(TWO, [apart, join])) == 1
    assert len(build(TWO, [join, word(A, CaseAction.UNDECIDED, B)])) == 2


def test_no_chain_joins_whom_a_person_keeps_apart() -> None:
    """Of three, where one pair is kept apart."""
    rows = [*TWO, report(6, "arrest", "2020-01-01", entity="per:3")]
    third = case_id("per:3", 2020)
    words = [
        word(A, CaseAction.JOIN, B),
        word(B, CaseAction.JOIN, third),
        word(A, CaseAction.APART, third),
    ]
    for case in build(rows, words):
        assert not {A, third} <= set(case.members)


def test_names_and_closing_follow_the_last_word() -> None:
    """An empty name takes it back."""
    words = [
        word(A, CaseAction.NAME, value="One"),
        word(A, CaseAction.CLOSE),
        word(A, CaseAction.NAME, value="Two"),
    ]
    case = build(TWO, words)[0]
    assert (case.name, case.closed, case.kept) == ("Two", True, True)
    case = build(TWO, [*words, word(A, CaseAction.NAME, value=""), word(A, CaseAction.REOPEN)])[0]
    assert (case.name, case.closed) == ("", False)


# -- properties

DATES = st.none() | st.sampled_from(
    ["2012", "2012-05", "2012-05-03", "2012-05-04", "2016-01-01", "2019-07", "2019-07-20", "9998"]
)
REPORTS = st.lists(
    st.builds(
        report,
        st.integers(0, 30),
        st.sampled_from(sorted(load_case_acts())),
        DATES,
        st.none() | st.sampled_from(["2012-06-01", "2017-01-01", "2020-02-02"]),
        entity=st.sampled_from(["per:1", "per:2"]),
        alleged=st.booleans(),
        real=st.booleans(),
        item=st.sampled_from(["itm:1", "itm:2", "itm:3"]),
        family=st.sampled_from(["itm:1", "itm:2"]),
    ),
    max_size=12,
    unique_by=lambda row: row.statement,
)
CASES = st.sampled_from([case_id(f"per:{n}", y) for n in (1, 2) for y in (0, 2012, 2019)])
WORDS = st.lists(
    st.builds(
        word,
        CASES,
        st.sampled_from([a for a in CaseAction if a is not CaseAction.OPEN]),
        st.sampled_from(["itm:1", "itm:2", "itm:3", case_id("per:2", 2019), case_id("per:1", 0)]),
    ),
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(REPORTS, WORDS, st.randoms(use_true_random=False))
def test_the_order_of_reports_changes_nothing(
    rows: list[Report], words: list[CaseWord], source: random.Random
) -> None:
    """The same cases, timelines and states; built again, the same again."""
    known = put(rows)
    before = build(rows, words, put=known)
    mixed = list(rows)
    source.shuffle(mixed)
    assert build(mixed, words, put=known) == before
    assert [find_states(c.events) for c in build(mixed, words, put=known)] == [
        find_states(c.events) for c in before
    ]


@settings(max_examples=60, deadline=None)
@given(REPORTS, WORDS)
def test_a_negative_word_is_never_overruled(rows: list[Report], words: list[CaseWord]) -> None:
    """Whatever comes: no report of an item, or a copy of it, that was taken out last."""
    families = {row.statement: row.family for row in rows}
    for case in build(rows, words):
        told = {families[key] for key in statements(case)}
        assert not told & case.outside
        assert not case.inside & case.outside
    for case in build(rows):
        assert {row.statement for row in rows if row.entity in case.anchors} >= statements(case)


@settings(max_examples=60, deadline=None)
@given(REPORTS)
def test_every_act_of_a_record_is_in_one_of_its_cases(rows: list[Report]) -> None:
    """Exactly one, unless nothing that befell them makes a case."""
    for anchor in ("per:1", "per:2"):
        own = [row for row in rows if row.entity == anchor]
        chains = find_chains(anchor, own)
        told = [key for chain in chains for e in chain.events for key in e.statements]
        assert sorted(told) == (sorted(r.statement for r in own) if chains else [])
        assert len({chain.id for chain in chains}) == len(chains)
        for chain in chains:
            assert find_chain(chains, chain.id) == chain


@settings(max_examples=60, deadline=None)
@given(REPORTS)
def test_states_rest_on_few_acts(rows: list[Report]) -> None:
    """Those alone lead to the same states: a page need not read a timeline of thousands."""
    events = find_events(rows)
    states = find_states(events)
    few = {id(e) for state in states for e in state.events[-2:]}
    again = find_states([e for e in events if id(e) in few])
    assert [(s.track, s.state) for s in again] == [(s.track, s.state) for s in states]
