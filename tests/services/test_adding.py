"""Documents kept once, read again, refused; decisions outlive every reading."""

import dataclasses
import random
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from habeas.errors import StoreFull
from habeas.extract.pipeline import extractor_versions
from habeas.model.access import Visibility
from habeas.model.records import CaptureState, ItemRecord, ReadingHead, ReadingRecord, TextRecord
from habeas.model.statements import Action, Evidence, Statement, Status, SubjectKind
from habeas.services.adding import Tally, add_documents, keep_readings
from habeas.services.casebase import Casebase
from habeas.services.deciding import WrongDecision, decide, set_access, undo
from habeas.services.examining import examine
from habeas.services.indexing import bring_up_to_date
from habeas.services.reading import Failure
from habeas.store.custody import find_breaks
from habeas.store.identifiers import local_subject, make_id, statement_id
from habeas.text.normalize import fold
from tests.services.building import (
    CUSTODIAN,
    MEMBER,
    document,
    fill,
    find_troubles,
    make_casebase,
)

HOSTILE = [
    "<script>alert('x')</script> in Osh",
    '=HYPERLINK("http://x.example","y")',
    "\u202egnp.exe \u2066 Osh",
    "A" * 100_000,
    "Ж" * 100_000,
    "null \0 and \x1b[31m",
]


def test_the_same_again_changes_nothing_but_names(tmp_path: Path) -> None:
    """Another name of known bytes is one more capture; the same name is nothing."""
    casebase = make_casebase(tmp_path)
    fill(casebase)
    before = list(casebase.store.each_row())
    assert fill(casebase).unchanged == 3
    assert list(casebase.store.each_row()) == before
    tally = fill(
        casebase, document("copy.txt", "Short note\n\nOther words in Osh on 2 May 2020.\n")
    )
    assert (tally.added, tally.unchanged) == (1, 0)
    fill(casebase, document("second-name.txt", "Short note\n\nOther words in Osh on 2 May 2020.\n"))
    assert casebase.store.count_captures() == 5
    assert find_troubles(casebase) == []


def test_rules_alone_do_not_replace_what_the_encoder_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page read with more extractors counts as read; with a newer one it is read again."""
    casebase = make_casebase(tmp_path)
    versions = extractor_versions()
    monkeypatch.setattr(
        "habeas.services.reading.extractor_versions", lambda: {**versions, "tagged": 1}
    )
    fill(casebase)
    assert fill(casebase).unchanged == 3
    monkeypatch.setattr(
        "habeas.services.adding.extractor_versions", lambda: {**versions, "tagged": 2}
    )
    assert fill(casebase).read_again == 3


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_titles_and_names_are_kept_to_the_letter(tmp_path: Path, text: str) -> None:
    """As the name of a file, as a title, as a text."""
    casebase = make_casebase(tmp_path)
    page = f"{text}\n\n2 May 2020\n\nBolot Jyrgalov was released in Osh. {text[:50]}\n"
    fill(casebase, document(text, page, url=f"https://x.example/{text}"))
    assert casebase.store.find_captures()[0].name == text
    assert find_troubles(casebase) == []


def test_what_is_unreadable_is_recorded_with_its_reason(tmp_path: Path) -> None:
    """Bytes that no reader takes, and documents that could not be opened."""
    casebase = make_casebase(tmp_path)
    fill(casebase, document("a.pdf", b"%PDF-1.4 \0\1\2"))
    tally = add_documents(
        casebase, [Failure(doc="gone.txt", reason="no such file")], actor="Dana", workers=1
    )
    assert [r.reason for r in tally.unread] == ["no such file"]
    found = casebase.store.find_captures(states=[CaptureState.UNREADABLE])
    assert sorted(record.name for record in found) == ["a.pdf", "gone.txt"]
    assert all(record.reason for record in found)
    assert find_troubles(casebase) == []


def test_a_clock_that_jumps_back_breaks_nothing(tmp_path: Path) -> None:
    """The order is that of the log, whatever the clock said."""
    casebase = make_casebase(tmp_path)
    fill(casebase)
    back = dataclasses.replace(casebase, clock=lambda: "1970-01-01T00:00:00Z")
    fill(back, document("later.txt", "Later\n\n5 June 2021\n\nTimur Seitbekov was freed in Osh.\n"))
    first = next(s for s in back.store.each_statement() if s.prop == "title")
    decide(back, MEMBER, first.id, Action.REJECT)
    decide(casebase, MEMBER, first.id, Action.ACCEPT)
    bring_up_to_date(back)
    assert casebase.store.statements([first.id])[0].status is Status.ACCEPTED
    assert list(find_breaks(casebase.store.custody())) == []
    assert find_troubles(casebase) == []


def test_a_full_disk_keeps_what_was_read_and_goes_on_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At any document; added again, all is there once."""
    pages = [
        document(f"{n}.txt", f"Note {n}\n\nBolot Jyrgalov, {n} May 2020.\n") for n in range(1, 9)
    ]
    for room in range(8):
        casebase = make_casebase(tmp_path / str(room))
        left = [room]

        def write(path: Path, data: bytes, left: list[int] = left) -> None:
            left[0] -= 1
            path.write_bytes(data[: len(data) // 2])
            if left[0] < 0:
                raise OSError(28, "No space left on device")
            path.write_bytes(data)

        with monkeypatch.context() as patch:
            patch.setattr("habeas.store.originals._write", write)
            with pytest.raises(StoreFull, match="make room"):
                fill(casebase, *pages)
        assert casebase.store.counts().originals == room
        assert fill(casebase, *pages).added == 8 - room
        assert casebase.store.counts().originals == 8
        assert list(casebase.originals.find_strangers()) == []
        assert find_troubles(casebase) == []


# -- readings that change, and decisions on them

TEXT = (
    "Title of it. Asel Nurova met Asel Nurova. Ivan Testov and Ivan Testova, Osh, 2 May 2020. End."
)
ORIGINALS = ("a" * 64, "b" * 64)
PLACES = [(13, 24), (29, 40), (42, 53), (58, 70), (13, 17), (29, 39), (42, 46), (0, 12), (72, 75)]


def reading(source: random.Random, original: str, version: int) -> ReadingRecord:
    """Return a reading that an extractor of some version might give: any part of what is there."""
    text = TEXT if source.random() < 0.8 else f"New menu. {TEXT}"
    sha = make_id("cap", text)
    shift = text.index("Title")
    cut = source.choice((0, 0, 1))
    end = len(text) - source.choice((0, 0, 4))
    item = make_id("itm", original, shift, end)
    at = f"2024-01-01T00:00:{version % 60:02}Z"
    found: dict[str, Statement] = {}
    for start, stop in source.sample(PLACES, source.randint(0, len(PLACES))):
        start, stop = start + shift, stop + shift - cut
        kind = source.choice((SubjectKind.PERSON, SubjectKind.PERSON, SubjectKind.ITEM))
        value = text[start:stop]
        prop = "name" if kind is SubjectKind.PERSON else source.choice(("title", "reference"))
        entity = f"per:{len(fold(value)):012}" if kind is SubjectKind.PERSON else None
        key = statement_id(original, kind, prop, value, start, value)
        found[key] = Statement(
            id=key,
            subject=local_subject(entity, original) if entity else item,
            kind=kind,
            prop=prop,
            value=value,
            evidence=Evidence(
                original=original, text=sha, item=item, start=start, end=stop, words=value
            ),
            origin=f"people/{version}",
            first_seen=at,
            last_seen=at,
            entity=entity,
        )
    record = ItemRecord(
        id=item, original=original, text=sha, number=1, start=shift, end=end, title=None,
        kind="news", published=None, first_day=None, last_day=None, publisher=None, countries=(),
        language="en", fingerprint=f"f{original[:2]}", added_at=at,
    )  # fmt: skip
    return ReadingRecord(
        head=ReadingHead(
            original=original, text=sha, media_type="text/plain",
            extractors={"people": version}, read_at=at,
        ),
        text=TextRecord(sha256=sha, text=text, encoding="utf-8"),
        items=(record,),
        statements=tuple(found.values()),
    )  # fmt: skip


def read(casebase: Casebase, source: random.Random, version: int) -> None:
    record = reading(source, source.choice(ORIGINALS), version)
    with casebase.store.transaction():
        keep_readings(casebase, [record], Tally())


def act(casebase: Casebase, source: random.Random) -> None:
    """Decide, correct, take back or protect, at random."""
    statements = list(casebase.store.each_statement())
    if not statements:
        return
    target = source.choice(statements)
    choice = source.random()
    try:
        if choice < 0.25:
            undo(casebase, CUSTODIAN, target.id)
        elif choice < 0.4:
            level = source.choice(tuple(Visibility))
            set_access(casebase, CUSTODIAN, target.entity or target.subject, visibility=level)
        else:
            action = source.choice((Action.ACCEPT, Action.REJECT, Action.REJECT, Action.CORRECT))
            value = source.choice(("Asel Nurova", "Somebody Else", "Ivan Testov"))
            given = value if action is Action.CORRECT else None
            decide(casebase, CUSTODIAN, target.id, action, value=given)
    except WrongDecision:
        pass  # nothing to take back, or the same value again


def is_said_again(statement: Statement, rejected: Statement) -> bool:
    """Tell whether a proposal says what a person has rejected, of overlapping words."""
    one, other = statement.evidence, rejected.evidence
    same = (statement.kind, statement.prop, fold(statement.value)) == (
        rejected.kind, rejected.prop, fold(rejected.value),
    )  # fmt: skip
    overlap = one.start < other.end and other.start < one.end
    return same and one.text == other.text and one.original == other.original and overlap


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(st.integers(0, 10**9), st.integers(3, 25))
def test_no_reading_undoes_a_decision(seed: int, steps: int) -> None:
    """Over random readings, decisions, corrections, undoes and labels; doctor finds nothing."""
    source = random.Random(seed)
    with TemporaryDirectory() as folder:
        casebase = make_casebase(Path(folder))
        for step in range(1, steps):
            made = casebase.store.decisions()
            statuses = {
                d.statement: s.status
                for d in made
                for s in casebase.store.statements([d.statement])
            }
            if source.random() < 0.5:
                before = list(casebase.store.each_statement())
                read(casebase, source, step)
                check_nothing_came_back(casebase, before)
                after = {s.id: s.status for s in casebase.store.statements(list(statuses))}
                assert after == statuses
            else:
                act(casebase, source)
            assert casebase.store.decisions()[: len(made)] == made
        bring_up_to_date(casebase)
        troubles = list(examine(casebase, repair=False, actor="Dana"))
        assert [t for t in troubles if t.area != "original"] == []


def check_nothing_came_back(casebase: Casebase, before: list[Statement]) -> None:
    """Assert that no new proposal says what had been rejected before the reading."""
    known = {s.id for s in before}
    rejected = [s for s in before if s.status is Status.REJECTED and not s.by_user]
    for statement in casebase.store.each_statement():
        if statement.id not in known:
            assert not [other for other in rejected if is_said_again(statement, other)]
