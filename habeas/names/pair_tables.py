"""Names of which only some pairs are asked, scored as `NameTable` would: their words alone are related.

Where others said which pairs are worth a comparison, most words of the rows never meet: of twelve
thousand rows a third of all pairs of words that share a key stand in a pair that is asked.
"""

from collections.abc import Iterable, Iterator

import numpy as np

from habeas.names.lexicon import Ids
from habeas.names.meetings import Longs, distinct, pack
from habeas.names.rows import Columns
from habeas.names.tables import Floats, NameTable, Rows


class PairTable(NameTable):
    """Names of persons as rows. Words need not share a key to be near, so that nobody meets less."""

    def add(self, names: Iterable[str]) -> None:
        """Add rows behind the others, to be asked for."""
        self.read(names)

    def score(self, left: Rows, right: Rows) -> Floats:
        """Return what `NameTable.score` does, once the words in these pairs are related."""
        ours, theirs = self.columns.take(left), self.columns.take(right)
        self.lexicon.relate_pairs(
            _join(_pairs_of_words(ours, theirs)), _join(_pairs_of_fathers(ours, theirs))
        )
        return super().score(left, right)


def _pairs_of_words(ours: Columns, theirs: Columns) -> Iterator[Longs]:
    """Yield the pairs of words that may be asked for; a patronymic may stand as surname."""
    for mine in (*ours.words.T, ours.father):
        for other in (*theirs.words.T, theirs.father):
            yield _pack_known(mine, other)


def _pairs_of_fathers(ours: Columns, theirs: Columns) -> Iterator[Longs]:
    """Yield the pairs of patronymics that may be asked for: the second of two words may be one."""
    second, other_second = (np.where(c.patronymic, c.words[:, 1], -1) for c in (ours, theirs))
    yield _pack_known(ours.father, theirs.father)
    yield _pack_known(second, theirs.father)
    yield _pack_known(ours.father, other_second)


def _pack_known(left: Ids, right: Ids) -> Longs:
    some = np.flatnonzero((left >= 0) & (right >= 0) & (left != right))
    return distinct(pack(left[some], right[some]))


def _join(pairs: Iterable[Longs]) -> Longs:
    return distinct(np.concatenate(list(pairs)))
