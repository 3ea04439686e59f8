"""How two words of names stand to each other: the same, spelt otherwise, a short form, another."""

from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from habeas.names.alignment import FAR, distance
from habeas.names.sounds import WITHOUT_VOWELS
from habeas.names.words import Word, changed_endings, dropped_endings, read_word

DIFFERENT = 1.2  # nats per sound beyond which two words are two names
UNLIKE = 0.4  # plain similarity below which no alignment is tried
SHORTEST = 4  # sounds of a short form, and of a word that lost its ending
ENDING = 0.75  # cost of a shared reading from which two words differ in case
NEAR = 0.3  # nats per sound: what is nearer is no dropped ending
FAMILIES_APART = 0.15, 0.4  # names of two families farther than this are farther by that
GENDERS_APART = 0.5  # nats per sound by which a man's and a woman's name are farther
FATHERS_FAR = 0.75  # nats per sound beyond which two fathers are two men
SPELLING_LEVELS = ((0.18, "close"), (0.36, "near"), (0.6, "like"), (0.9, "loose"), (1.2, "faint"))


class Tie(StrEnum):
    """What ties one word to another."""

    SAME = "same"
    ENDING = "ending"  # the same but for case
    SPELLING = "spelling"  # near; `far` tells how near
    FAMILY = "family"  # one given name in two languages
    SHORT = "short"  # a short form
    DROPPED = "dropped"  # without -ov, -uly
    DIFFERENT = "different"


class Relation(NamedTuple):
    """A tie, and the distance in nats per sound."""

    tie: Tie
    far: float

    @property
    def level(self) -> str:
        """Return the tie, or how near two spellings are."""
        if self.tie is not Tie.SPELLING:
            return self.tie.value
        return next((name for limit, name in SPELLING_LEVELS if self.far < limit), "faint")


_STRANGERS = Relation(Tie.DIFFERENT, 2.0)


def relate(left: str, right: str) -> Relation:
    """Return how two folded words stand to each other; symmetric."""
    return _relate(left, right) if left <= right else _relate(right, left)


@lru_cache(maxsize=1 << 14)
def _relate(left: str, right: str) -> Relation:
    if left == right:
        return Relation(Tie.SAME, 0.0)
    a, b = read_word(left), read_word(right)
    if not a.forms or not b.forms:
        return _STRANGERS
    shared = a.bases.keys() & b.bases.keys()
    if shared:
        cost = min(a.bases[base] + b.bases[base] for base in shared)
        return Relation(Tie.SAME if cost < ENDING else Tie.ENDING, cost / 10)
    return _family(a, b) or _spelling(a, b)


def _family(a: Word, b: Word) -> Relation | None:
    families = a.families.keys() & b.families.keys() if a.families and b.families else None
    if not families:
        return None
    short = all(a.families[f] or b.families[f] for f in families)
    return Relation(Tie.SHORT if short else Tie.FAMILY, 0.2)


def _spelling(a: Word, b: Word) -> Relation:
    """Return the nearest reading of two words, or a short or shortened form."""
    if (a.script in WITHOUT_VOWELS) != (b.script in WITHOUT_VOWELS):
        return _by_bones(a, b)
    if (a.given or b.given) and _is_short_form(a.forms[0], b.forms[0]):
        return Relation(Tie.SHORT, 0.5)
    far = _far(a, b)
    if far > NEAR and _without_endings_equal(a, b):
        return Relation(Tie.DROPPED, 0.4)
    if far >= DIFFERENT:
        return Relation(Tie.DIFFERENT, min(far, 2.0))
    if a.families and b.families and far > FAMILIES_APART[0]:
        far += FAMILIES_APART[1]  # two names that are known to be two
    if a.gender and b.gender and a.gender != b.gender:
        far += GENDERS_APART
    return Relation(Tie.SPELLING if far < DIFFERENT else Tie.DIFFERENT, far)


def _far(a: Word, b: Word) -> float:
    """Return the distance in nats per sound of the nearest readings that are worth an alignment."""
    best = 2.0
    for one in a.readings:
        for other in b.readings:
            longest = max(len(one), len(other))
            # Distances below are bounded, so a word of thousands of sounds costs no more.
            if longest - Levenshtein.distance(one, other) < UNLIKE * longest:
                continue
            cost = distance(one, other, DIFFERENT)
            if cost < FAR:
                extra = a.bases[one] + b.bases[other]
                best = min(best, (cost + extra) / (longest + 1))
    return best


def _by_bones(a: Word, b: Word) -> Relation:
    """Return the relation of a word in a script without vowels to one in another."""
    pairs = [(one, other) for one in a.bones for other in b.bones if max(len(one), len(other)) > 1]
    far = min((_far_by_bones(*pair) for pair in pairs), default=DIFFERENT)
    return Relation(Tie.SPELLING, far) if far < DIFFERENT else _STRANGERS


def _far_by_bones(one: str, other: str) -> float:
    return 0.3 + distance(one, other) / (max(len(one), len(other)) + 1)


def _is_short_form(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return SHORTEST <= len(short) <= len(long) - 2 and long.startswith(short)


def _without_endings_equal(a: Word, b: Word) -> bool:
    """Tell whether one word is the other without its ending, or with another that people change for it."""
    begin = {base[:SHORTEST] for base in a.bases}
    if begin.isdisjoint([base[:SHORTEST] for base in b.bases]):
        return False  # most words: what is left without an ending is how both begin
    ours, theirs = ({c for base in word.bases for c in changed_endings(base)} for word in (a, b))
    return any(len(cut) >= SHORTEST for cut in ours & theirs) or _is_cut(a, b) or _is_cut(b, a)


def _is_cut(short: Word, long: Word) -> bool:
    cuts = {cut for base in long.bases for cut in dropped_endings(base)}
    return any(len(cut) >= SHORTEST for cut in cuts & short.bases.keys())


@lru_cache(maxsize=1 << 13)
def relate_fathers(left: str, right: str) -> Relation:
    """Return how the fathers in two patronymics stand to each other: one man, or two."""
    one, other = (read_word(text).father or read_word(text).forms[0] for text in (left, right))
    if one == other:
        return Relation(Tie.SAME, 0.0)
    cost = distance(one, other, FATHERS_FAR)
    far = min(cost / (max(len(one), len(other)) + 1), 2.0)
    if far < FATHERS_FAR:
        return Relation(Tie.SPELLING, far)
    related = relate(one, other)
    return related if related.tie in (Tie.SAME, Tie.FAMILY) else Relation(Tie.DIFFERENT, far)


@lru_cache(maxsize=1 << 13)
def initial_fits(initial: str, word: str) -> bool:
    """Tell whether a word may begin with an initial, in any reading of both."""
    return bool(openings_of_initial(initial) & openings_of_word(read_word(word)))


def openings_of_word(word: Word) -> set[str]:
    """Return the letters and sounds with which a word, or another form of the given name, begins."""
    return {form[0] for form in (*word.forms, *word.families)} | {word.text[0]}


def openings_of_initial(initial: str) -> set[str]:
    """Return the letters and sounds that an initial may stand for."""
    first = {form[0] for form in read_word(initial).forms} | {initial[0]}
    also = "".join(_OPENINGS.get(sound, "") for sound in first)
    return first | set(also)


# One-letter initials are ambiguous: E is Ye, Y is Yu, J is Zh or Dzh, G is H for Ukrainians.
_OPENINGS = {
    "i": "eJj", "e": "i", "j": "ZJi", "J": "Zjd", "Z": "Jj", "k": "hc", "h": "gkxH", "g": "hJ",
    "c": "CSk", "q": "k", "s": "Sc", "S": "sC", "C": "cS", "u": "vo", "v": "uw", "t": "cT", "o": "u",
    "f": "t", "p": "f", "z": "cZ", "d": "J",
}  # fmt: skip
