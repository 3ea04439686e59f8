"""The index: mentions grouped by who is meant, laws by instrument, with the words around them."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.formats.concordance import Room, Spot, build_concordance, quote
from habeas.model.findings import Citation, Finding, Mention, NameKind
from habeas.model.identity import Clusters
from habeas.model.item import Item
from habeas.model.page import Page
from habeas.model.reading import ItemReading, Reading
from habeas.model.spans import Span
from tests.sample.readings import BY_HAND, make_clusters, make_readings


def make_citation(text: str, surface: str, provision: str) -> Citation:
    start = text.index(surface)
    return Citation(
        span=Span(start, start + len(surface)),
        surface=surface,
        jurisdiction="KG",
        instrument="kg-cc",
        title="Criminal Code",
        provision=provision,
        origin=BY_HAND,
    )


def make_reading(text: str, findings: tuple[Finding, ...]) -> Reading:
    item = Item(number=1, span=Span(0, len(text)), text=text)
    return Reading(
        doc="a",
        sha256="0",
        media_type="text/plain",
        page=Page(text=text, media_type="text/plain"),
        items=(ItemReading(item=item, findings=findings),),
        extractors={},
    )


def test_spellings_of_one_entity_are_one_entry() -> None:
    """Twelve spellings in three scripts stand together, the most frequent entry first."""
    readings = make_readings()
    people = build_concordance(readings, make_clusters(readings)).rooms[Room.PERSON]
    assert people[0].name == "Chynarkul Seitaliyeva"
    assert {"Шынаркүл Сейталиева", "Tchynarkoul Seïtalieva"} <= {n for n, _ in people[0].spellings}
    assert "Chynara Seitaliyeva" not in {name for name, _ in people[0].spellings}


def test_mentions_without_entity_stand_together_by_spelling() -> None:
    """Where nobody said who is meant, equal words share an entry and others do not."""
    people = build_concordance(make_readings(), Clusters()).rooms[Room.PERSON]
    names = [entry.name for entry in people]
    assert names.count("Chynarkul Seitaliyeva") == 1
    assert "Chinarkul Seytalieva" in names


def test_provisions_of_one_code_share_an_entry() -> None:
    """Two articles of a code are one entry that tells them apart."""
    text = "Article 1 and later art. 2 of the code"
    findings = (make_citation(text, "Article 1", "art. 1"), make_citation(text, "art. 2", "art. 2"))
    reading = make_reading(text, findings)
    concordance = build_concordance([reading], Clusters())
    (law,) = concordance.rooms[Room.LAW]
    assert (law.name, law.notes) == ("Criminal Code", ("KG",))
    assert law.spellings == [("art. 1", 1), ("art. 2", 1)]
    assert concordance.by_spot[Spot(1, 1, 2)] is law


def test_roles_are_told_once() -> None:
    """A role is a note of the entry, once whatever its capitals."""
    text = "Lawyer Ada Testova, lawyer Ada Testova, editor Ada Testova"
    spans = [Span(at, at + 11) for at in range(len(text)) if text.startswith("Ada", at)]
    findings = tuple(
        Mention(span=span, surface="Ada Testova", kind=NameKind.PERSON, role=role, origin=BY_HAND)
        for span, role in zip(spans, ("Lawyer", "lawyer", "editor"), strict=True)
    )
    (person,) = build_concordance([make_reading(text, findings)], Clusters()).rooms[Room.PERSON]
    assert person.notes == ("Lawyer", "editor")


def test_quotes_stay_on_their_line() -> None:
    """The words around stop at the line's ends without an ellipsis, and at a space with one."""
    text = "before\nthe lawyer Ada Testova said so to everybody\nafter"
    span = Span(text.index("Ada"), text.index(" said"))
    assert quote(text, span) == ("the lawyer ", " said so to everybody")
    assert quote(text, span, 9) == ("…lawyer ", " said so…")


@given(text=st.text(max_size=60), a=st.integers(0, 60), b=st.integers(0, 60))
def test_quotes_of_any_text(text: str, a: int, b: int) -> None:
    """The words around a span are the text's own, before and after it."""
    start, end = sorted((min(a, len(text)), min(b, len(text))))
    before, after = quote(text, Span(start, end), 10)
    assert text[:start].endswith(before.removeprefix("…"))
    assert text[end:].startswith(after.removesuffix("…"))
