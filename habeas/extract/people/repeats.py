"""Names said again in the same item: "Mr. Testov", "Testova said" after "Aruna Testova"."""

from collections.abc import Iterable, Sequence

from habeas.extract.people.runs import NAME_TAGS, Run
from habeas.text.inflection import stems
from habeas.text.units import Unit
from habeas.text.words import Word

_SHORTEST = 3  # letters of a word that is worth knowing


class KnownNames:
    """Words of the full names of one item; grows while it is read, then is only asked."""

    def __init__(self) -> None:
        self._surnames: set[str] = set()
        self._all: set[str] = set()
        self._given: set[str] = set()

    def learn(self, words: Sequence[Word], units: Sequence[Unit], run: Run) -> None:
        """Keep the words of an accepted name: its surname counts alone, the others only with it."""
        full = [
            (unit, tag)
            for unit, tag in zip(units[run.first : run.last], run.tags, strict=True)
            if tag in NAME_TAGS
        ]
        for unit, _ in full:
            self._all.update(_keys(words[unit.first]))
        if len(full) < 2 and "I" not in run.tags:
            self._surnames.update(_keys(words[full[0][0].first]))
            return
        plain = [unit for unit, tag in full if tag in "SNU"] or [full[-1][0]]
        self._given.update(
            key for unit, tag in full if tag == "G" for key in _keys(words[unit.first])
        )
        ending = [unit for unit, tag in full if tag == "S"]
        for unit in ending or plain[-1:]:
            self._surnames.update(_keys(words[unit.first]))

    def find(
        self, words: Sequence[Word], units: Sequence[Unit], run: Run
    ) -> tuple[int, int] | None:
        """Return the units of a run that repeat a known name, or None.

        A run of known words is a name; else its one known surname is.
        """
        places = [at for at in range(run.first, run.last) if units[at].tag in NAME_TAGS]
        known = [at for at in places if self._has(self._all, words[units[at].first])]
        surnames = [at for at in known if self._has(self._surnames, words[units[at].first])]
        if not surnames:
            return self._given_alone(words, units, run)
        if len(known) == len(places):
            return run.first, run.last
        return surnames[-1], surnames[-1] + 1

    def _given_alone(
        self, words: Sequence[Word], units: Sequence[Unit], run: Run
    ) -> tuple[int, int] | None:
        if run.tags == "G" and self._has(self._given, words[units[run.first].first]):
            return run.first, run.last
        return None

    @staticmethod
    def _has(keys: set[str], word: Word) -> bool:
        return any(key in keys for key in _keys(word))


def _keys(word: Word) -> Iterable[str]:
    return [cut for cut in stems(word.text.lower()) if len(cut) >= _SHORTEST][:3]
