"""Names that the encoder adds to what rules found."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import habeas.encoder.tagger
from habeas.encoder import shipped
from habeas.encoder.tagger import Seen, Tagged
from habeas.extract import tagged
from habeas.extract.pipeline import extractor_versions
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Mention, NameKind, Origin, Passage
from habeas.model.item import Item
from habeas.model.spans import Span

TEXT = "Anna Testova met Boris Testov in Lower Village with the Council."


def read(monkeypatch: pytest.MonkeyPatch, *marks: Tagged, found: tuple[str, ...] = ()) -> list[str]:
    """Return the words of what is added to names `found` by rules."""
    monkeypatch.setattr(tagged, "is_in_use", lambda: True)
    monkeypatch.setattr(habeas.encoder.tagger, "see", lambda _, **__: Seen({"names": list(marks)}))
    mentions = [
        Mention(
            span=(span := Span(TEXT.index(words), TEXT.index(words) + len(words))),
            surface=span.of(TEXT),
            kind=NameKind.PERSON,
            origin=Origin(extractor="people", version=1),
        )
        for words in found
    ]
    item = Item(number=1, span=Span(0, len(TEXT)), text=TEXT)
    return [f.surface for f in tagged.extract(item, Findings(mentions), Context())]


def mark(words: str, label: str = "PER", score: float = 0.9) -> Tagged:
    at = TEXT.index(words)
    return Tagged(span=Span(at, at + len(words)), label=label, score=score)


def test_what_rules_missed_is_added(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that no rule found is one more mention."""
    assert read(monkeypatch, mark("Boris Testov"), found=("Anna Testova",)) == ["Boris Testov"]


def test_what_rules_found_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a rule has spoken of some of the words, its name stays as it is."""
    assert read(monkeypatch, mark("Testova met Boris"), found=("Anna Testova",)) == []


def test_passages_are_left_with_their_place(monkeypatch: pytest.MonkeyPatch) -> None:
    """They are no findings; their place counts in the text of the item."""
    passage = Passage(span=Span(0, 12), vector=b"\1", model=1)
    seen = Seen({"names": []}, [passage])
    monkeypatch.setattr(tagged, "is_in_use", lambda: True)
    monkeypatch.setattr(habeas.encoder.tagger, "see", lambda _, **__: seen)
    monkeypatch.setattr(tagged, "find_running", lambda *_: [Span(5, 30)])
    found = Findings()
    item = Item(number=1, span=Span(0, len(TEXT)), text=TEXT)
    assert list(tagged.extract(item, found, Context(passages=True))) == []
    assert [one.span for one in found.passages] == [Span(5, 17)]


def test_unsure_marks_do_not_count(monkeypatch: pytest.MonkeyPatch) -> None:
    """Below the least probability of its kind, and without a capital, a mark is no name."""
    assert read(monkeypatch, mark("Boris Testov", score=0.5)) == []
    assert read(monkeypatch, mark("Council", "ORG", 0.7), mark("met", "PER")) == []


@pytest.mark.parametrize(
    ("text", "marked", "label", "name"),
    [
        ("Then Messrs. Ann Testova and Bo", "Messrs. Ann Testova", "PER", "Ann Testova"),
        ("relatives of Messrs were", "Messrs", "PER", None),
        ("in the daily “Test Paper” of", "daily “Test Paper", "ORG", "Test Paper"),
        ("and LLC “Test Ready” of", "LLC “Test Ready”", "ORG", "LLC “Test Ready”"),
        ("said The court", "The", "ORG", None),
        ("reported by Test-TV), which", "Test-TV)", "ORG", "Test-TV"),
        ("the Kazakh law", "Kazakh", "LOC", None),
        ("near Upper Testing. Then", "Upper Testing", "LOC", "Upper Testing"),
        ("Anna van der Test said", "Anna van der Test", "PER", "Anna van der Test"),
    ],
)
def test_a_mark_is_cut_to_the_name(
    monkeypatch: pytest.MonkeyPatch, text: str, marked: str, label: str, name: str | None
) -> None:
    """Titles and open signs around a name are no part of it; "the" and "Kazakh" are no names."""
    monkeypatch.setattr(tagged, "is_in_use", lambda: True)
    at = text.index(marked)
    mark = Tagged(span=Span(at, at + len(marked)), label=label, score=0.95)
    monkeypatch.setattr(habeas.encoder.tagger, "see", lambda _, **__: Seen({"names": [mark]}))
    item = Item(number=1, span=Span(0, len(text)), text=text)
    found = [f.surface for f in tagged.extract(item, Findings(), Context())]
    assert found == ([] if name is None else [name])


def test_rules_alone_can_be_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    """With weights, the variable or the switch leaves the encoder out, in workers too."""
    monkeypatch.setattr(shipped, "has_weights", lambda: True)
    monkeypatch.delenv(shipped.RULES_ONLY, raising=False)
    assert "tagged" in extractor_versions()
    monkeypatch.setenv(shipped.RULES_ONLY, "")
    assert shipped.is_in_use()
    shipped.read_by_rules_only()
    assert not shipped.is_in_use()
    assert "tagged" not in extractor_versions()


def test_without_weights_rules_read_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """No weights, no mention; and no version of it is told."""
    monkeypatch.setattr(tagged, "is_in_use", lambda: False)
    item = Item(number=1, span=Span(0, len(TEXT)), text=TEXT)
    assert list(tagged.extract(item, Findings(), Context())) == []
    monkeypatch.setattr("habeas.extract.pipeline.is_in_use", lambda: False)
    assert "tagged" not in extractor_versions()


def list_of(count: int, *, missed: int | None = None) -> tuple[str, list[Span]]:
    """Return a letter with a list, and the names that rules found in all lines but one."""
    lines = [f"{n}. Anna Testova, lawyer" for n in range(count)]
    text = "Dear Sir,\n\n" + "\n\n".join(lines) + "\n\nSigned in Lower Village."
    starts = [text.index(line) for line in lines]
    spans = [Span(start, start + 5) for n, start in enumerate(starts) if n != missed]
    return text, spans


def test_long_lists_that_rules_named_are_left_out() -> None:
    """What stands before and after is read; an entry that rules missed, and short lists, too."""
    text, taken = list_of(450)
    parts = [part.of(text) for part in tagged.find_running(text, taken)]
    assert parts == ["Dear Sir,\n\n", "\nSigned in Lower Village."]
    text, taken = list_of(450, missed=220)
    parts = [part.of(text) for part in tagged.find_running(text, taken)]
    assert [part.strip() for part in parts] == [
        "Dear Sir,",
        "220. Anna Testova, lawyer",
        "Signed in Lower Village.",
    ]
    text, taken = list_of(150)
    assert [part.of(text) for part in tagged.find_running(text, taken)] == [text]


@given(st.text(alphabet="ab \n\r\u2028", max_size=60), st.integers(1, 4))
def test_parts_and_lists_make_up_the_text(text: str, least: int) -> None:
    """Parts are in order and do not overlap; without names the text is one."""
    assert [part.of(text) for part in tagged.find_running(text, [])] == [text]
    taken = [Span(at, at + 1) for at, sign in enumerate(text) if sign == "a"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tagged, "_LONG_LIST", least)
        parts = list(tagged.find_running(text, taken))
    assert all(one.end <= other.start for one, other in pairwise(parts))
    assert parts[-1].end == len(text)
