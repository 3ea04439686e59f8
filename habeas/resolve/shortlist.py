"""Which few entities of a run a name may mean: those that share its rarest keys.

An answer takes the same time however long the run is: large blocks are looked at from their newest
end only, and the few best by shared keys are given.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping

from habeas.model.findings import NameKind
from habeas.names.body_keys import body_keys, place_keys
from habeas.names.keys import person_keys
from habeas.names.persons import parse_person
from habeas.resolve.keys import body_key, word_key

_LARGEST = 64  # entities of one key that are looked at, the newest
_FEW = 1000  # names added to the total, so that a word of a short run is not called common


class Shortlist:
    """Ids with their names, asked for the few that others may mean."""

    def __init__(self, kind: NameKind) -> None:
        self._to_keys = _KEYS[kind]
        self._is_person = kind is NameKind.PERSON
        self._blocks: dict[str, dict[str, None]] = {}
        self._of: dict[str, dict[str, None]] = defaultdict(dict)  # keys and words of an id
        self._words: Counter[str] = Counter()

    def add(self, id_: str, names: Iterable[str]) -> None:
        """Take in names of an id; those that are known already change nothing."""
        mine = self._of[id_]
        for name in names:
            for key in self._to_keys(name):
                if key not in mine:
                    mine[key] = None
                    self._blocks.setdefault(key, {})[id_] = None
            for word in self._words_of(name):
                if (mark := f" {word}") not in mine:
                    mine[mark] = None
                    self._words[word] += 1

    def remove(self, id_: str) -> None:
        """Forget an id with all its names."""
        for key in self._of.pop(id_, ()):
            if key[0] == " ":
                self._forget_word(key[1:])
                continue
            block = self._blocks[key]
            del block[id_]
            if not block:
                del self._blocks[key]

    def _forget_word(self, word: str) -> None:
        self._words[word] -= 1
        if not self._words[word]:
            del self._words[word]

    def find(self, names: Iterable[str], limit: int) -> list[str]:
        """Return at most `limit` ids that share the most telling keys with `names`."""
        votes: dict[str, float] = defaultdict(float)
        # Sorted, as sums of fractions depend on their order, and that of a set on the process.
        for key in sorted({key for name in names for key in self._to_keys(name)}):
            block = self._blocks.get(key, {})
            weight = 1 / max(1, len(block))
            for at, id_ in enumerate(reversed(block)):
                if at >= _LARGEST:
                    break
                votes[id_] += weight
        return sorted(votes, key=lambda id_: (-votes[id_], id_))[:limit]

    def frequencies(self, name: str) -> Mapping[str, float]:
        """Return for each folded word of a person's name its share among the entities here."""
        total = len(self._of) + _FEW
        return {word: self._words[word] / total for word in self._words_of(name)}

    def _words_of(self, name: str) -> Iterable[str]:
        return {w.text for w in parse_person(name).words} if self._is_person else ()


def _person(name: str) -> frozenset[str]:
    words = sorted(word_key(word.text) for word in parse_person(name).words)
    return person_keys(name) | {f"!{' '.join(words)}"}


def _body(name: str) -> frozenset[str]:
    return body_keys(name) | {f"!{body_key(name)}"}


_KEYS: Mapping[NameKind, Callable[[str], frozenset[str]]] = {
    NameKind.PERSON: _person,
    NameKind.ORGANIZATION: _body,
    NameKind.PLACE: place_keys,
}
