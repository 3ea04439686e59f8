"""The names of those alone who may be some few new ones."""

import pytest

from habeas.model.findings import NameKind
from habeas.model.identity import Judgement, Verdict
from habeas.model.statements import SubjectKind
from habeas.services.comparing import find_pairs
from habeas.services.naming import Names, load_names
from habeas.services.near_names import NearNames
from habeas.store.canon import Canon
from habeas.store.memory import MemoryStore
from tests.store.values import entity

PEOPLE = {
    "per:1": "Nurzat Vymysheva",
    "per:2": "Нуржат Вымышевой",
    "per:3": "N. Vymyshewa",
    "per:4": "Aibek Primerov",
    "per:5": "Nurzat Primerova",
    "per:6": "Nurzat Obraztsova",
}
BODIES = {"org:1": "Steppe Lawyers Association", "org:2": "Ассоциация адвокатов «Степь»"}
NOBODY: list[Judgement] = []


def make_store() -> MemoryStore:
    store = MemoryStore()
    store.put_entities(entity(key, name, names=(name,)) for key, name in PEOPLE.items())
    store.put_entities(
        entity(key, name, names=(name,), kind=SubjectKind.ORGANIZATION)
        for key, name in BODIES.items()
    )
    return store


def test_only_those_near_are_read() -> None:
    """Who shares one common name is not; of how many names they are few, the whole says."""
    names = NearNames(make_store(), Canon(NOBODY))
    assert names.nodes == {}
    names.take_near(["per:1", "per:9"])
    assert sorted(names.nodes) == ["per:1", "per:2", "per:3"]
    assert names.index[NameKind.PERSON].size == len(PEOPLE)
    names.read(["per:4", "per:1", "nobody"])
    assert sorted(names.nodes) == ["per:1", "per:2", "per:3", "per:4"]


def test_bodies_are_read_where_one_is_asked_for() -> None:
    """All of their kind: a translation shares no word."""
    names = NearNames(make_store(), Canon(NOBODY))
    names.take_near(["org:1"])
    assert sorted(names.nodes) == ["org:1", "org:2"]
    assert [node.id for node in names.held()] == ["org:1", "org:2"]


@pytest.mark.parametrize("asked", [["per:1"], ["per:2", "per:5"], ["per:3", "org:1"]])
def test_the_same_pairs_with_the_same_frequencies(asked: list[str]) -> None:
    """As if all names had been read; how common a word is, too."""
    store = make_store()
    all_names: Names = load_names(store, Canon(NOBODY), whole=False)
    near: Names = NearNames(store, Canon(NOBODY))
    assert find_pairs(near, asked) == find_pairs(all_names, asked) != {}
    index, usual = near.index[NameKind.PERSON], all_names.index[NameKind.PERSON]
    for name in (PEOPLE["per:1"], PEOPLE["per:2"]):
        if asked[0] != "per:3":
            assert index.frequencies(name) == usual.frequencies(name)


def test_a_joined_record_is_read_by_its_parts() -> None:
    """A part is found under its own names, and stands in the record that it was joined to."""
    store = make_store()
    made = Judgement(
        left="per:1", right="per:4", verdict=Verdict.POSITIVE, author="ann", made_at="2024-01-01"
    )
    names = NearNames(store, Canon([made]))
    names.read(["per:4"])
    assert {node.record.id for node in names.nodes.values()} <= {"per:1", "per:4"}
