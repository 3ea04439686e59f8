"""Names of organizations in arrays: a question weighed against thousands of rows at once.

Near what `find_body_evidence` gives, not equal to it: a word of a row counts once for each word of
the question that it equals, acronyms inside longer names are not looked for, and figures are not
compared. It is there to choose whom to compare.
"""

from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from habeas.names.bodies import BodyName, Item, parse_body
from habeas.names.body_evidence import LITTLE, find_acronym, nearness
from habeas.names.keys import word_keys
from habeas.names.weights import weights_of

_MOST = 3.0  # what a name has beyond the other counts up to this
_SLIGHT = 0.05
_Form = tuple[str, str, str]  # folded word, meaning, country


class _Postings:
    """The rows that have one form of a word, with its weight in each."""

    def __init__(self) -> None:
        self.rows, self.weights = array("q"), array("d")

    def note(self, row: int, weight: float) -> None:
        self.rows.append(row)
        self.weights.append(weight)

    def arrays(self) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        return np.array(self.rows, dtype=np.int64), np.array(self.weights, dtype=np.float64)


class _Column:
    """One number of each row, as rows come."""

    def __init__(self) -> None:
        self._given = array("d")
        self._array: NDArray[np.float64] = np.zeros(0)

    def append(self, value: float) -> None:
        self._given.append(value)

    def at(self, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        if len(self._array) != len(self._given):
            self._array = np.array(self._given, dtype=np.float64)
        return self._array[rows]


class BodyTable:
    """Names of organizations as rows, in the order they came."""

    def __init__(self) -> None:
        self.names: list[str] = []
        self._postings: dict[_Form, _Postings] = {}
        self._spelt: dict[str, set[_Form]] = {}  # forms by the sounds of their word
        self._near: dict[_Form, dict[_Form, float]] = {}  # of words that were asked
        self._asked: dict[str, set[_Form]] = {}  # those words by their sounds
        self._weight, self._own, self._countries = _Column(), _Column(), _Column()
        self._known: dict[str, array[int]] = {}
        self._short: set[int] = set()  # rows that may be acronyms

    def __len__(self) -> int:
        """Return the number of rows."""
        return len(self.names)

    def add(self, names: Iterable[str]) -> None:
        """Take in rows."""
        for name in names:
            self._take(len(self.names), parse_body(name))
            self.names.append(name)

    def _take(self, row: int, body: BodyName) -> None:
        for item in body.items:
            form = item.text, item.meaning, item.country
            if form not in self._postings:
                self._postings[form] = _Postings()
                self._meet(form)
            self._postings[form].note(row, item.weight)
        self._weight.append(_weigh(body.items))
        self._own.append(_weigh(body.items, own=True))
        self._countries.append(len(body.countries))
        if body.known:
            self._known.setdefault(body.known, array("q")).append(row)
        if body.acronym:
            self._short.add(row)

    def _meet(self, form: _Form) -> None:
        """Note a form that is new, also for words that were asked before."""
        for place in _places(form):
            self._spelt.setdefault(place, set()).add(form)
            for asked in self._asked.get(place, ()):
                if share := _share(asked, form):
                    self._near[asked][form] = share

    def weigh(self, name: str, rows: NDArray[np.int64]) -> NDArray[np.float64]:
        """Return for each of `rows` about what speaks for it being meant by `name`, in nats."""
        asked, weights = parse_body(name), weights_of("organization")
        shared, own, countries = self._share_out(asked.items, rows)
        ours, theirs = _weigh(asked.items) - shared, self._weight.at(rows) - shared
        clash, most = np.minimum(ours, theirs), np.maximum(ours, theirs)
        total = weights["bias"] + weights["body.shared"] * _part(shared, ours + theirs)
        total += weights["body.little"] * (shared < LITTLE)
        total += weights["body.name_shared"] * (own > 0)
        total += weights["body.clash"] * np.minimum(clash, _MOST)
        total += weights["body.extra"] * np.clip(most - clash, 0, _MOST)
        total += self._weigh_left(asked, own, rows)
        if asked.countries:
            apart = (countries == 0) & (self._countries.at(rows) > 0)
            total += weights["body.country"] * (countries > 0)
            total += weights["body.country_differs"] * apart
        self._weigh_known(asked, rows, total)
        self._weigh_acronyms(asked, rows, total)
        return total

    def _share_out(
        self, items: Sequence[Item], rows: NDArray[np.int64]
    ) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64]]:
        """Return the weight of what each row shares with these words; of own names; of countries."""
        size = len(self)
        shared, own, countries = np.zeros(size), np.zeros(size), np.zeros(size)
        for item in items:
            here = np.zeros(size)
            for form, part in self._near_of(item).items():
                at, weights = self._postings[form].arrays()
                np.maximum.at(here, at, np.minimum(weights, item.weight) * part)
            shared += here
            if item.sort == "name":
                own += here
            if item.country:
                countries += here
        most = np.minimum(self._weight.at(rows), _weigh(items))
        return np.minimum(shared[rows], most), own[rows], countries[rows]

    def _near_of(self, item: Item) -> dict[_Form, float]:
        """Return the forms that equal a word, each with what of its weight counts."""
        form = item.text, item.meaning, item.country
        found = self._near.get(form)
        if found is None:
            for place in _places(form):
                self._asked.setdefault(place, set()).add(form)
            met = {one for place in _places(form) for one in self._spelt.get(place, ())}
            found = {one: share for one in met if (share := _share(form, one))}
            self._near[form] = found
        return found

    def _weigh_left(
        self, asked: BodyName, own: NDArray[np.float64], rows: NDArray[np.int64]
    ) -> NDArray[np.float64]:
        """Return what own names weigh that only one of the two has."""
        weights = weights_of("organization")
        left = _weigh(asked.items, own=True) - own > _SLIGHT
        right = self._own.at(rows) - own > _SLIGHT
        differ = weights["body.names_differ"] * (left & right)
        return differ + weights["body.name_extra"] * (left ^ right)

    def _weigh_known(
        self, asked: BodyName, rows: NDArray[np.int64], total: NDArray[np.float64]
    ) -> None:
        weights = weights_of("organization")
        for known, at in self._known.items() if asked.known else ():
            name = "body.known" if known == asked.known else "body.known_differs"
            here = np.isin(rows, np.array(at, dtype=np.int64))
            total[here] = weights["bias"] + weights[name]

    def _weigh_acronyms(
        self, asked: BodyName, rows: NDArray[np.int64], total: NDArray[np.float64]
    ) -> None:
        """Weigh rows anew that are an acronym of what is asked, or the other way round."""
        weights, short = weights_of("organization"), bool(asked.acronym)
        for at, row in enumerate(rows.tolist()):
            if (row in self._short) == short:
                continue
            if found := find_acronym(asked, parse_body(self.names[row])):
                total[at] = weights["bias"] + weights[found.feature]


def _weigh(items: Iterable[Item], *, own: bool = False) -> float:
    return sum(item.weight for item in items if not own or item.sort == "name")


def _part(shared: NDArray[np.float64], left: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return what part of both names is shared."""
    return shared / np.maximum(shared + left / 2, 1e-9)


@lru_cache(maxsize=1 << 14)
def _places(form: _Form) -> frozenset[str]:
    """Return where a form is looked for: forms that equal it stand at one of these, too."""
    text, meaning, country = form
    if country:
        return frozenset([f"@{country}"])
    found = {f"~{meaning}"} if meaning else set()
    return frozenset(found | (set(word_keys(text)) or {f"t:{text}"}))


def _share(asked: _Form, form: _Form) -> float:
    """Return what of the weight of two words counts as shared: all of equal ones, most of near ones."""
    return nearness(_to_item(asked), _to_item(form))


def _to_item(form: _Form) -> Item:
    text, meaning, country = form
    return Item(text=text, meaning=meaning, country=country, sort="", weight=0.0)
