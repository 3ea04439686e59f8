"""Which full name of its item a shorter one stands for: a surname, a given name, initials."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import regex

from habeas.names.persons import PersonName
from habeas.names.relations import Relation, Tie, initial_fits, relate
from habeas.names.words import Word
from habeas.resolve.namings import Naming
from habeas.vocab.title_genders import load_title_genders

_NEAR = 0.36  # nats per sound up to which a surname is spelt otherwise
_TYPO = 0.95  # and up to which a long one may be a slip, where nothing else is near
_SLIP = 4  # the tier of a slip
_LONG = 6  # letters of a surname in which a slip leaves enough
_TITLE = regex.compile(r"(\p{L}[\p{L}’'-]{0,12})\.?\s*\Z")
_PAST = regex.compile(
    r"\A\s{1,3}(?:(?:не|также|уже|тоже|ещё|еще)\s)?\p{Ll}{2,24}?(?P<f>ла|лась|ла́)?(?P<m>л|лся)?(?=[\s.,;:!?])"
)
_CYRILLIC_MAN = regex.compile(r"(?:[ое]в|ин)(?:ым|ом|е)?\Z")
_CYRILLIC_WOMAN = regex.compile(r"(?:[ое]в|ин)(?:ой|ою)\Z")


@dataclass(frozen=True, slots=True)
class Fit:
    """How a short name fits a full one; the smaller the tier, the surer."""

    tier: int
    far: float


def is_full(name: PersonName) -> bool:
    """Tell whether a name has more than a surname and initials."""
    return len(name.words) + len(name.fathers) >= 2 and bool(name.words)


def fit(short: PersonName, full: PersonName) -> Fit | None:
    """Return how `short` can stand for `full`, None where it cannot."""
    if not short.words:
        return Fit(3, 0.0) if _letters_fit(short.initials, full) else None
    (word, *more) = short.words
    if more:
        return None
    words = (*full.words, *full.fathers) if len(full.words) < 2 else full.words
    best: Fit | None = None
    for at, other in enumerate(words):
        surname = full.shares[at] if at < len(full.shares) else 1.0
        found = _fit_word(relate(word.text, other.text), word, surname, bool(short.initials))
        if found and short.initials and not _initials_fit(short.initials, full, other):
            continue
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
            return Fit(2, far)
        return Fit(_SLIP, far) if _is_slip(relation, word) else None
    if initials:
        return Fit(1, far) if exact else None
    if exact or (tie in (Tie.SHORT, Tie.FAMILY)) or (tie is Tie.SPELLING and far < _NEAR / 2):
        return Fit(1 if exact else 3, far)
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


def told_gender(naming: Naming, name: PersonName) -> str:
    """Return the gender that the words around a short name tell, and its own ending, else "".

    A title before it ("Ms", "г-жа"), the past tense behind it ("заявила"), the ending of a surname.
    """
    title = _TITLE.search(naming.before)
    if title and (told := load_title_genders().get(title[1].casefold(), "")):
        return told
    first = naming.surface.split(" ", 1)[0].rstrip(".").casefold()
    if told := load_title_genders().get(first, ""):
        return told
    text = name.words[0].text if name.words else ""
    if _CYRILLIC_WOMAN.search(text):
        return "f"
    if _CYRILLIC_MAN.search(text):
        return "m"
    if name.gender:
        return name.gender
    verb = _PAST.match(naming.after)
    if verb and verb["f"]:
        return "f"
    return "m" if verb and verb["m"] else ""


def gender_of(name: PersonName) -> str:
    """Return the gender of a full name: of its endings, else of its given name, else ""."""
    if name.gender:
        return name.gender
    told = {word.gender for word in name.words} - {""}
    return told.pop() if len(told) == 1 else ""


def choose(
    short: PersonName, told: str, candidates: Iterable[tuple[int, PersonName]]
) -> tuple[int | None, bool]:
    """Return the one group that a short name fits best (None: none does, or two do), and if any fits.

    `candidates` are groups, each with one of its full names; `told` is the gender that the text
    gives the short name. Where two fit equally well, the gender may settle which.
    """
    best: dict[int, tuple[int, str]] = {}
    for group, full in candidates:
        found = fit(short, full)
        if found and found.tier < best.get(group, (9, ""))[0]:
            best[group] = found.tier, gender_of(full)
    sure = any(tier < _SLIP for tier, _ in best.values())
    agreeing = {g: tier for g, (tier, gender) in best.items() if not told or gender in ("", told)}
    if not agreeing:
        return None, sure
    least = min(agreeing.values())
    nearest = [group for group, tier in agreeing.items() if tier == least]
    if len(nearest) > 1 and told:
        nearest = [group for group in nearest if best[group][1] == told]
    return (nearest[0], True) if len(nearest) == 1 else (None, sure)
