"""The names of a casebase: which of them are taken apart."""

from habeas.model.findings import NameKind
from habeas.model.identity import Judgement
from habeas.services.naming import load_names
from habeas.store.canon import Canon
from habeas.store.memory import MemoryStore
from tests.store.values import entity

NAMES = {
    "per:1": "Nurzat Vymysheva",
    "per:2": "Нуржат Вымышевой",
    "per:3": "N. Vymyshewa",
    "per:4": "Aibek Primerov",
}
NOBODY: list[Judgement] = []


def make_store() -> MemoryStore:
    store = MemoryStore()
    store.put_entities(entity(key, name, names=(name,)) for key, name in NAMES.items())
    return store


def test_only_those_near_are_taken_apart() -> None:
    """Whoever shares a word, in any script and case; how common a word is says the whole."""
    names = load_names(make_store(), Canon(NOBODY), whole=False)
    assert names.held() == []
    names.take_near(["per:1", "per:9"])
    assert [node.id for node in names.held()] == ["per:1", "per:2", "per:3"]
    assert names.index[NameKind.PERSON].size == len(NAMES)
    names.take_all()
    assert [node.id for node in names.held()] == sorted(NAMES)


def test_what_changes_is_taken_apart_again() -> None:
    """A record with another name is found by that, one that is gone is not, a new one is near."""
    store = make_store()
    load_names(store, Canon(NOBODY), whole=False).take_near(["per:1"])
    store.delete_entities(["per:3"])
    store.put_entities([entity("per:2", "Else Whoever", names=("Else Whoever",))])
    store.put_entities([entity("per:5", "Nurzat Vymysh", names=("Nurzat Vymysh",))])
    names = load_names(store, Canon(NOBODY), whole=False)
    assert [node.id for node in names.held()] == ["per:1", "per:2"]
    names.take_near(["per:1"])
    assert [node.id for node in names.held()] == ["per:1", "per:2", "per:5"]
    index = names.index[NameKind.PERSON]
    assert [match.id for match in index.find("Else Whoever", least=0.9)] == ["per:2"]


def test_those_like_asked_names_are_taken_apart() -> None:
    """Of people all that share a word with a name; of other kinds all."""
    names = load_names(make_store(), Canon(NOBODY), whole=False)
    names.take_like(NameKind.PERSON, ["Вымышевой Н.", "Nobody Else"])
    assert [node.id for node in names.held()] == ["per:1", "per:2", "per:3"]
    names.take_like(NameKind.ORGANIZATION, ["Ministry"])
    assert len(names.held()) == 3
