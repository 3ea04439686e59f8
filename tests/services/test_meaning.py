"""Search by meaning: who finds what, and by which words; with vectors written here, and with real ones."""

import struct
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from habeas.encoder.meaning import load_meaning
from habeas.encoder.shipped import RULES_ONLY
from habeas.errors import NotFound
from habeas.model.access import Consent, Viewer, Visibility
from habeas.model.records import ItemRecord, PassagesRecord
from habeas.services.casebase import Casebase
from habeas.services.deciding import set_access
from habeas.services.erasing import erase
from habeas.services.looking import Looking
from habeas.services.meaning import Missing, NoMeaning, find_by_meaning, find_like
from tests.services.casebases import CUSTODIAN, MEMBER, PUBLIC, add, make_casebase

needs_weights = pytest.mark.skipif(load_meaning() is None, reason="no weights are shipped")
_WIDE = 256


def vector(angle: float) -> bytes:
    """Return a vector at an angle (degrees) to the first."""
    row = np.random.default_rng(1).normal(size=(2, _WIDE))
    row[1] -= row[0] * (row[0] @ row[1]) / (row[0] @ row[0])
    row /= np.linalg.norm(row, axis=1, keepdims=True)
    turned = np.cos(np.radians(angle)) * row[0] + np.sin(np.radians(angle)) * row[1]
    packed: bytes = np.round(turned * 127 / np.abs(turned).max()).astype(np.int8).tobytes()
    return packed


def passages(item: str, *parts: tuple[int, int, float], version: int = 1) -> PassagesRecord:
    places = [n for start, end, _ in parts for n in (start, end)]
    return PassagesRecord(
        id=item,
        version=version,
        spans=struct.pack(f"<{len(places)}I", *places),
        vectors=b"".join(vector(angle) for _, _, angle in parts),
    )


@pytest.fixture
def casebase(tmp_path: Path) -> Casebase:
    made = make_casebase(tmp_path)
    add(made)
    return made


def by_name(casebase: Casebase) -> dict[str, ItemRecord]:
    """Return the items by the name of their page."""
    names = {c.original: c.name.partition(".")[0] for c in casebase.store.find_captures()}
    return {names[item.original]: item for item in casebase.store.find_items()}


def like(casebase: Casebase, item: ItemRecord, viewer: Viewer = MEMBER) -> list[str]:
    names = {item.id: name for name, item in by_name(casebase).items()}
    found = find_like(Looking(casebase, viewer), item.id)
    return [names[row.item.id] for row in found.rows]


def test_the_closest_come_first_and_the_far_not_at_all(casebase: Casebase) -> None:
    """By their closest passage, whose words are shown; what stands at a right angle is no answer."""
    items = by_name(casebase)
    store = casebase.store
    store.put_passages([passages(items["held"].id, (0, 30, 0))])
    store.put_passages([passages(items["russian"].id, (0, 20, 80), (21, 60, 30))])
    store.put_passages([passages(items["freed"].id, (0, 20, 50))])
    assert like(casebase, items["held"]) == ["russian", "freed"]
    row = find_like(Looking(casebase, MEMBER), items["held"].id).rows[0]
    text = Looking(casebase, MEMBER).item(items["russian"].id).text
    assert row.passage is not None
    assert text[21:60].startswith(row.passage.text)
    store.put_passages([passages(items["freed"].id, (0, 20, 88))])  # seen at once
    assert like(casebase, items["held"]) == ["russian"]


def test_vectors_of_another_version_are_not_compared(casebase: Casebase) -> None:
    """They mean something else; the item waits to be read again."""
    items = by_name(casebase)
    casebase.store.put_passages([passages(items["held"].id, (0, 30, 0))])
    casebase.store.put_passages([passages(items["freed"].id, (0, 20, 0), version=2)])
    assert like(casebase, items["held"]) == []


def test_copies_of_an_item_are_not_like_it(casebase: Casebase) -> None:
    """Nor does an item come twice."""
    items = by_name(casebase)
    casebase.store.put_items([replace(items["russian"], same_as=items["held"].id)])
    for name in items:
        casebase.store.put_passages([passages(items[name].id, (0, 30, 0), (31, 40, 5))])
    assert like(casebase, items["held"]) == ["freed"]
    assert like(casebase, items["russian"]) == ["freed"]


def test_what_is_closed_is_found_by_nobody(casebase: Casebase) -> None:
    """An item with a label of its own, asked for or found."""
    items = by_name(casebase)
    for name in items:
        casebase.store.put_passages([passages(items[name].id, (0, 30, 0))])
    target = items["freed"].id
    set_access(casebase, CUSTODIAN, target, visibility=Visibility.RESTRICTED, why="asked")
    assert like(casebase, items["held"]) == ["russian"]
    assert set(like(casebase, items["held"], CUSTODIAN)) == {"freed", "russian"}
    with pytest.raises(NotFound):
        find_like(Looking(casebase, MEMBER), target)
    with pytest.raises(NotFound):
        find_like(Looking(casebase, PUBLIC), items["held"].id)


def test_a_passage_with_a_covered_name_does_not_count(casebase: Casebase) -> None:
    """Its vector knows the name: who could find by it would learn where the name stands."""
    items = by_name(casebase)
    text = Looking(casebase, CUSTODIAN).item(items["freed"].id).text
    named, other = text.index("Nurzat Kalykova said"), text.index("released")
    casebase.store.put_passages([passages(items["held"].id, (0, 10, 0))])
    parts = ((named, named + 20, 0), (other, other + 20, 40))
    casebase.store.put_passages([passages(items["freed"].id, *parts)])
    person = next(e.id for e in casebase.store.each_entity() if "Kalykova" in e.name)
    for target in {person, *_entities_named(casebase, "Kalykova")}:
        set_access(casebase, CUSTODIAN, target, consent=Consent.WITHDRAWN, why="asked")

    def shown(viewer: Viewer) -> str:
        row = find_like(Looking(casebase, viewer), items["held"].id).rows[0]
        assert row.passage is not None
        return row.passage.text

    assert shown(CUSTODIAN).startswith("Nurzat")
    assert shown(MEMBER).startswith("released")
    # Nor is anything asked by such a passage.
    casebase.store.put_passages([passages(items["freed"].id, parts[0])])
    assert like(casebase, items["freed"], CUSTODIAN) == ["held"]
    assert like(casebase, items["freed"]) == []


def _entities_named(casebase: Casebase, name: str) -> set[str]:
    return {entity.id for entity in casebase.store.each_entity() if name in entity.name}


def test_what_is_erased_has_no_passages(casebase: Casebase) -> None:
    """Vectors tell what a text was about."""
    items = by_name(casebase)
    for name in items:
        casebase.store.put_passages([passages(items[name].id, (0, 30, 0))])
    erase(casebase, CUSTODIAN, items["freed"].id, why="a request")
    left = {one.id for one in casebase.store.each_passages()}
    assert left == {items["held"].id, items["russian"].id}


def test_what_is_missing_is_said(casebase: Casebase, monkeypatch: pytest.MonkeyPatch) -> None:
    """No weights in use, no item read with them, or not this one: each asks for something else."""
    looking = Looking(casebase, MEMBER)
    items = by_name(casebase)
    with pytest.raises(NoMeaning, match="without --rules-only") as told:
        find_like(looking, items["held"].id)
    assert told.value.missing is Missing.ITEM
    monkeypatch.setenv(RULES_ONLY, "1")
    with pytest.raises(NoMeaning, match="search for words") as told:
        find_by_meaning(looking, "a lawyer was arrested")
    assert told.value.missing is Missing.WEIGHTS


@needs_weights
def test_items_are_found_across_languages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read with the encoder, kept, asked in another language; narrowed; read again by rules, still there."""
    monkeypatch.delenv(RULES_ONLY)
    casebase = make_casebase(tmp_path)
    with pytest.raises(NoMeaning) as told:
        find_by_meaning(Looking(casebase, MEMBER), "an arrest")
    assert told.value.missing is Missing.ITEMS
    pages = {
        "fire.txt": "Three houses burned down\n\nFirefighters fought the flames in the village all night.\n",
        "purge.txt": "Адвокатов лишают лицензий\n\nМинистерство юстиции отозвало лицензии у троих "
        "защитников, которые вели дела участников протеста.\n",
        "match.txt": "La finale\n\nL'équipe a gagné le match devant dix mille spectateurs.\n",
    }
    add(casebase, pages)
    items = by_name(casebase)
    for question in ("Lawyers lose their licences", "Les avocats privés de leur licence"):
        found = find_by_meaning(Looking(casebase, MEMBER), question)
        assert found.rows[0].item.id == items["purge"].id
        assert found.known == 3
    narrowed = find_by_meaning(
        Looking(casebase, MEMBER), "Lawyers lose their licences", fits=lambda i: i.language != "ru"
    )
    assert items["purge"].id not in {row.item.id for row in narrowed.rows}
    assert find_by_meaning(Looking(casebase, MEMBER), " \n").rows == ()
    monkeypatch.setenv(RULES_ONLY, "1")
    before = list(casebase.store.each_passages())
    add(casebase, pages, again=True)
    assert list(casebase.store.each_passages()) == before
