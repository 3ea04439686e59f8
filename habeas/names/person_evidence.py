"""What speaks for and against two persons' names being one: part against part, roles kept."""

from functools import lru_cache
from itertools import permutations
from typing import NamedTuple

from habeas.names.persons import PersonName, surname_shares
from habeas.names.relations import Relation, Tie, initial_fits, relate, relate_fathers
from habeas.names.words import Word

_FEW = 4  # words of a name of which every assignment is tried
CROSSING = 0.02  # nats per sound that words out of order must gain
ALIKE = 0.35  # two words whose chances of being the surname differ by less may change roles
_Shares = tuple[tuple[float, ...], tuple[float, ...]]


class Evidence(NamedTuple):
    """One thing that counts: the feature, how much of it, the words of both names."""

    feature: str
    amount: float
    left: str = ""
    right: str = ""


class _Match(NamedTuple):
    left: Word
    right: Word
    surname: float  # how likely the two are surnames


def find_person_evidence(a: PersonName, b: PersonName) -> list[Evidence]:
    """Return the evidence for one person behind two names; the same for (b, a), sides changed."""
    ours, theirs = _core(a, b), _core(b, a)
    if not ours or not theirs:
        return [Evidence("person.empty", 1.0)]
    if (joined := _joined(ours, theirs)) is not None:
        return [joined, *_fathers(a, b)]
    shares = _shares(ours, a), _shares(theirs, b)
    matches, left, right = _assign(ours, theirs, shares)
    found: list[Evidence] = []
    for match in matches:
        found += _of_pair(match.left.text, match.right.text, match.surname)
    found += _rest(a, b, matches, left, right)
    found += _fathers(a, b)
    if a.gender and b.gender and a.gender != b.gender:
        found.append(Evidence("person.gender", 1.0))
    if len(matches) > 1:
        found += _order_evidence(ours, theirs, matches)
    return found


def _shares(core: tuple[Word, ...], name: PersonName) -> tuple[float, ...]:
    return name.shares if core is name.words else surname_shares(core)


def _core(name: PersonName, other: PersonName) -> tuple[Word, ...]:
    """Return the words that are given names and surnames.

    A patronymic that stands as surname ("Temir Bolatuly") is one where the other name has two words
    and no father's name.
    """
    if name.fathers and len(name.words) == 1 and not other.fathers and len(other.words) > 1:
        return name.words + name.fathers
    if _ends_in_father(name, other):
        return name.words[:1]
    return name.words


def _ends_in_father(name: PersonName, other: PersonName) -> bool:
    """Tell whether the second of two words is the patronymic that the other name has ("Ivan Petrovich")."""
    if len(name.words) != 2 or name.fathers or not other.fathers or not name.words[1].father:
        return False
    pair = sorted((name.words[1].text, other.fathers[0].text))
    return relate_fathers(*pair).tie is not Tie.DIFFERENT


def _joined(ours: tuple[Word, ...], theirs: tuple[Word, ...]) -> Evidence | None:
    """Return evidence where one name writes as one word what the other parts ("Jinping", "Jin Ping")."""
    if len(ours) == len(theirs) or min(len(ours), len(theirs)) < 2:
        return None
    few, many = sorted((ours, theirs), key=len)
    if len(many) > _FEW:
        return None
    for at in range(len(many) - 1):
        glued = many[at].text + many[at + 1].text
        for word in few:
            if relate(glued, word.text).far < 0.3 and relate(glued, word.text).tie is not Tie.SHORT:
                rest = [w for i, w in enumerate(many) if i not in (at, at + 1)]
                others = [w for w in few if w is not word]
                if len(rest) == len(others) and all(
                    relate(x.text, y.text).far < 0.3 for x, y in zip(rest, others, strict=True)
                ):
                    left, right = (word.text, glued) if few is ours else (glued, word.text)
                    return Evidence("person.joined", 1.0, left, right)
    return None


def _assign(
    ours: tuple[Word, ...], theirs: tuple[Word, ...], shares: _Shares
) -> tuple[list[_Match], list[Word], list[Word]]:
    """Return the pairs of words that fit best, and the words of both sides left over."""
    few, many = ours[: _FEW + 1], theirs[: _FEW + 1]
    flipped = len(few) > len(many)
    if flipped:
        few, many = many, few
    if len(few) == len(many) == 2:
        order = _order_of_two(few, many)
    else:
        order = _best_order([[relate(x.text, y.text) for y in many] for x in few])
    matches = []
    for i, j in enumerate(order):
        at, to = (j, i) if flipped else (i, j)
        role = (shares[0][at] + shares[1][to]) / 2
        matches.append(_Match(ours[at], theirs[to], role))
    rest = [w for j, w in enumerate(many) if j not in order]
    return matches, (rest if flipped else []), ([] if flipped else rest)


def _order_of_two(few: tuple[Word, ...], many: tuple[Word, ...]) -> tuple[int, ...]:
    """Return the order of two words, as `_best_order`: words that stand across are seldom looked at."""
    (a, b), (c, d) = few, many
    straight = relate(a.text, c.text).far + relate(b.text, d.text).far
    if straight <= CROSSING or straight <= (one := relate(a.text, d.text).far) + CROSSING:
        return 0, 1
    return (0, 1) if straight <= one + relate(b.text, c.text).far + CROSSING else (1, 0)


def _best_order(table: list[list[Relation]]) -> tuple[int, ...]:
    """Return for each row the column it goes with, the nearest in all; in order where it is even."""
    rows = range(len(table))
    return min(
        permutations(range(len(table[0])), len(table)),
        key=lambda order: sum(
            table[i][order[i]].far + (CROSSING / 2 if order[i] != i else 0.0) for i in rows
        ),
    )


@lru_cache(maxsize=1 << 13)
def _of_pair(left: str, right: str, surname: float) -> tuple[Evidence, ...]:
    """Return what two matched words say, as surnames and as given names."""
    level = relate(left, right).level
    return tuple(
        Evidence(f"{role}.{level}", share, left, right)
        for role, share in (("surname", surname), ("given", 1 - surname))
        if share > 0.01
    )


def _rest(
    a: PersonName, b: PersonName, matches: list[_Match], left: list[Word], right: list[Word]
) -> list[Evidence]:
    """Return what initials and words without partner say."""
    if not (left or right or a.initials or b.initials):
        return [Evidence("given.missing", 1.0)] if len(matches) == 1 else []
    found: list[Evidence] = []
    extra = left or right
    side = a if right else b  # the name with fewer words, whose initials may stand for the rest
    initials = list(side.initials)
    while extra and initials and (len(matches) == 1 or not found):
        first = initials[0]
        fits = next((w for w in extra if initial_fits(first, w.text)), None)
        if fits is None and len(matches) > 1:
            break  # a middle initial, and a second surname
        found.append(
            Evidence(
                "initial.fits" if fits else "initial.differs",
                1.0,
                first,
                fits.text if fits else extra[0].text,
            )
        )
        extra = [w for w in extra if w is not (fits or extra[0])]
        initials.pop(0)
    if not (left or right) and a.initials and b.initials:
        pairs = list(zip(a.initials, b.initials, strict=False))
        for one, other in pairs[: 1 if len(matches) > 1 else 2]:
            same = initial_fits(one, other) or initial_fits(other, one)
            found.append(Evidence("initials.same" if same else "initial.differs", 1.0, one, other))
    elif len(matches) == 1 and not found:
        found.append(Evidence("given.missing", 1.0))
    father = (b if side is a else a).fathers
    if initials and father and len(side.initials) > 1 and len(found) == 1:
        fits_father = initial_fits(initials[0], father[0].text)
        found.append(
            Evidence(
                "father.initial" if fits_father else "father.differs",
                1.0,
                initials[0],
                father[0].text,
            )
        )
    if extra:
        found.append(Evidence("person.extra", float(min(len(extra), 2)), extra[0].text))
    return found


def _fathers(a: PersonName, b: PersonName) -> list[Evidence]:
    if not a.fathers or not b.fathers:
        return []
    one, other = a.fathers[0].text, b.fathers[0].text
    relation = relate_fathers(*sorted((one, other)))
    level = {Tie.SAME: "same", Tie.DIFFERENT: "differs"}.get(relation.tie, "near")
    return [Evidence(f"father.{level}", 1.0, one, other)]


def _order_evidence(
    ours: tuple[Word, ...], theirs: tuple[Word, ...], matches: list[_Match]
) -> list[Evidence]:
    """Return evidence where words change places though nothing says which is the surname.

    Two words may, as lists put the surname first; among three, two surnames that change places are
    those of cousins, while a surname moved to the other end is a matter of order.
    """
    places = [(ours.index(m.left), theirs.index(m.right), m.surname) for m in matches]
    crossed = [
        (one, other)
        for at, one in enumerate(places)
        for other in places[at + 1 :]
        if (one[0] < other[0]) != (one[1] < other[1]) and abs(one[2] - other[2]) < ALIKE
    ]
    if not crossed:
        return []
    if len(matches) == 2:
        return [Evidence("person.crossed", 1.0)]
    turns = {(i - j) % len(matches) for i, j, _ in places}
    rotated = len(ours) == len(theirs) == len(matches) and len(turns) == 1
    return [Evidence("person.crossed" if rotated else "person.shuffled", 1.0)]
