"""Which full name of its item a shorter one stands for: a surname, a given name, initials."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

import regex

from habeas.names.persons import PersonName, parse_person
from habeas.names.relations import Relation, Tie, initial_fits, relate
from habeas.names.words import Word
from habeas.resolve.namings import Naming
from habeas.vocab.title_genders import load_title_genders

_NEAR = 0.36  # nats per sound up to which a surname is spelt otherwise
_TYPO = 0.95  # and up to which a long one may be a slip, where nothing else is near
SLIP = 8  # the tier of a slip
_LONG = 6  # letters of a surname in which a slip leaves enough
_TITLE = regex.compile(r"(\p{L}[\p{L}’'-]{0,12})\.?\s*\Z")
_PAST = regex.compile(
    r"\A\s{1,3}(?:(?:не|также|уже|тоже|ещё|еще)\s)?\p{Ll}{2,24}?(?P<f>ла|лась|ла́)?(?P<m>л|лся)?(?=[\s.,;:!?])"
)
_CYRILLIC_MAN = regex.compile(
    r"(?:(?:[ое]в|ин)(?:ым|ом|е)?|(?:ск|цк)(?:ий|ого|ому|им)|(?:ськ|цьк)(?:ий|ого|ому|им))\Z"
)
_CYRILLIC_WOMAN = regex.compile(
    r"(?:(?:[ое]в|ин)(?:ой|ою)|(?:ск|цк)(?:ая|ую)|(?:ськ|цьк)(?:а|у|ою)|(?:енк|чук)ой)\Z"
)


@dataclass(frozen=True, slots=True)
class Fit:
    """How a short name fits a full one; the smaller the tier, the surer.

    0 is the same surname, 2 the same given name, 4 a surname spelt otherwise, 6 a short given name or
    letters, `SLIP` a surname with a slip; one more where an initial fits only in another script.
    """

    tier: int
    far: float


def is_full(name: PersonName) -> bool:
    """Tell whether a name has more than a surname and initials."""
    return len(name.words) + len(name.fathers) >= 2 and bool(name.words)


def fit(short: PersonName, full: PersonName) -> Fit | None:
    """Return how `short` can stand for `full`, None where it cannot."""
    if not short.words:
        return Fit(6, 0.0) if _letters_fit(short.initials, full) else None
    (word, *more) = short.words
    if more:
        return None
    words = (*full.words, *full.fathers) if len(full.words) < 2 else full.words
    best: Fit | None = None
    for at, other in enumerate(words):
        surname = full.shares[at] if at < len(full.shares) else 1.0
        found = _fit_word(relate(word.text, other.text), word, surname, bool(short.initials))
        if found and short.initials:
            if not _initials_fit(short.initials, full, other):
                continue
            # A letter may stand for others of another script: the same letter is the surer.
            same = any(w.text[0] == short.initials[0] for w in full.words if w is not other)
            found = found if same else Fit(found.tier + 1, found.far)
        if found and (best is None or (found.tier, found.far) < (best.tier, best.far)):
            best = found
    return best


def _fit_word(relation: Relation, word: Word, surname: float, initials: bool) -> Fit | None:
    tie, far = relation
    exact = tie in (Tie.SAME, Tie.ENDING)
    if surname > 0.5:
        if exact:
            return Fit(0, far)
        if tie is Tie.DROPPED or (tie is Tie.SPELLING and far < _NEAR):
            return Fit(4, far)
        return Fit(SLIP, far) if _is_slip(relation, word) else None
    if initials:
        return Fit(2, far) if exact else None
    if exact or tie is Tie.SHORT or (tie is Tie.SPELLING and far < _NEAR / 2):
        return Fit(2 if exact else 6, far)
    return None


def _is_slip(relation: Relation, word: Word) -> bool:
    return relation.tie is Tie.SPELLING and relation.far < _TYPO and len(word.text) >= _LONG


def _initials_fit(initials: Sequence[str], full: PersonName, surname: Word) -> bool:
    others = [w.text for w in full.words if w is not surname]
    if not others and full.initials:  # "A. Orozova" and "A. Orozov" in another case
        return initial_fits(initials[0], full.initials[0])
    if not any(initial_fits(initials[0], text) for text in others):
        return False
    fathers = [w.text for w in full.fathers if w is not surname]
    return len(initials) < 2 or not fathers or initial_fits(initials[1], fathers[0])


def _letters_fit(initials: Sequence[str], full: PersonName) -> bool:
    """Tell whether initials alone ("Ms. S.", "A. B.") open the words of a name, in order or turned."""
    texts = [word.text for word in full.words]
    if not initials or len(initials) > len(texts):
        return False
    if len(initials) == 1:
        return any(initial_fits(initials[0], text) for text in texts)
    return any(all(map(initial_fits, initials, order)) for order in (texts, texts[::-1]))


def told_gender(naming: Naming) -> str:
    """Return the gender that the words around a short name tell, and its own ending, else "".

    A title before it ("Ms", "г-жа"), the ending of a surname, the past tense behind it ("заявила").
    """
    title = _TITLE.search(naming.before)
    if title and (told := load_title_genders().get(title[1].casefold(), "")):
        return told
    first = naming.surface.split(" ", 1)[0].rstrip(".").casefold()
    if told := load_title_genders().get(first, ""):
        return told
    if told := _ending_gender(parse_person(naming.surface)):
        return told
    verb = _PAST.match(naming.after)
    if verb and verb["f"]:
        return "f"
    return "m" if verb and verb["m"] else ""


def gender_of(name: PersonName) -> str:
    """Return the gender of a full name: of its endings, else of its given name, else ""."""
    if told := _ending_gender(name):
        return told
    genders = {word.gender for word in name.words} - {""}
    return genders.pop() if len(genders) == 1 else ""


def _ending_gender(name: PersonName) -> str:
    for word in name.words:
        if _CYRILLIC_WOMAN.search(word.text):
            return "f"
        if _CYRILLIC_MAN.search(word.text):
            return "m"
    lone_cyrillic = len(name.words) == 1 and name.words[0].script == "cyrillic"
    return "" if lone_cyrillic else name.gender  # "-нын" of Kazakh cases is no "-ин" of men


@dataclass(frozen=True, slots=True)
class Choice:
    """A group that a short name may stand for: how well it fits, and the gender of its bearer."""

    group: int
    tier: int
    gender: str


def find_choices(short: PersonName, candidates: Iterable[tuple[int, PersonName]]) -> list[Choice]:
    """Return the groups that a short name fits; `candidates` are groups with one full name each."""
    best: dict[int, Choice] = {}
    for group, full in candidates:
        found = fit(short, full)
        if found and (group not in best or found.tier < best[group].tier):
            best[group] = Choice(group, found.tier, gender_of(full))
    return list(best.values())


def choose(choices: Sequence[Choice], told: str, before: Container[int]) -> int | None:
    """Return the one group that fits best; None where none does, or two do.

    `told` is the gender that the text gives the short name. Where two fit equally well, the gender
    may settle which, else that one only was named `before`.
    """
    agreeing = [c for c in choices if not told or c.gender in ("", told)]
    if not agreeing:
        return None
    least = min(choice.tier for choice in agreeing)
    nearest = [choice for choice in agreeing if choice.tier == least]
    for narrower in (
        [choice for choice in nearest if told and choice.gender == told],
        [choice for choice in nearest if choice.group in before],
    ):
        nearest = narrower or nearest
        if len(nearest) == 1:
            return nearest[0].group
    return nearest[0].group if len(nearest) == 1 else None
