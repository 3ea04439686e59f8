"""What speaks for and against two names of organizations being one."""

from functools import lru_cache

import regex

from habeas.names.bodies import BodyName, Item
from habeas.names.person_evidence import Evidence
from habeas.names.relations import Tie, relate
from habeas.names.sounds import sounds
from habeas.vocab.name_bodies import opening_letters

_CLOSE = 0.6  # nats per sound up to which two own words are one
_NEAR = 1.05  # and up to which they are alike: a typing error, another spelling
_ALIKE = 0.75  # what alike words count
_SPELT = 0.45  # nats per sound up to which a word is another in other letters
_ADJECTIVE = regex.compile(r"(?<=\p{L}{3})(?:ин|ов)?[сц][ькқ]\p{L}{2,4}\Z")
_SOME = 0.5  # weight of one word outside brackets
_ACRONYM = 4  # letters of own names that must agree in every sound
LITTLE = 1.5  # weight of shared words that is too little to say much
_MOST_LETTERS = 8
_HEADS = {"head", "legal*"}
_TELLING = {"head", "topic", "country"}  # where no own name is shared, each of them counts


def find_body_evidence(a: BodyName, b: BodyName) -> list[Evidence]:
    """Return the evidence for one organization behind two names."""
    if not a.texts or not b.texts:
        return [Evidence("body.empty", 1.0)]
    if a.texts == b.texts:
        return [Evidence("body.same", 1.0, " ".join(a.texts), " ".join(b.texts))]
    found = _countries(a, b)
    if a.numbers and b.numbers and a.numbers != b.numbers:
        found.append(Evidence("body.numbers", 1.0, *_texts(a.numbers, b.numbers)))
    if a.known and b.known:
        same = a.known == b.known
        name = "body.known" if same else "body.known_differs"
        return [*found, Evidence(name, 1.0, " ".join(a.texts), " ".join(b.texts))]
    if acronym := find_acronym(a, b):
        return [*found, acronym]
    return found + _words(a, b)


def _texts(left: frozenset[str], right: frozenset[str]) -> tuple[str, str]:
    return " ".join(sorted(left)), " ".join(sorted(right))


def _countries(a: BodyName, b: BodyName) -> list[Evidence]:
    if not a.countries or not b.countries:
        return []
    if a.countries & b.countries:
        return [Evidence("body.country", 1.0, *_texts(a.countries, b.countries))]
    return [Evidence("body.country_differs", 1.0, *_texts(a.countries, b.countries))]


def _words(a: BodyName, b: BodyName) -> list[Evidence]:
    """Return how much of both names is shared, and what each has that the other has not."""
    shared, names, left, right = _pair_up(a, b)
    ours, theirs = _sum(left), _sum(right)
    total = shared + (ours + theirs) / 2
    found = [Evidence("body.shared", shared / total if total else 0.0)]
    if shared < LITTLE:
        found.append(Evidence("body.little", 1.0))
    if names:
        found.append(Evidence("body.name_shared", 1.0))
    clash = min(ours, theirs)
    if clash:
        found.append(Evidence("body.clash", min(clash, 3.0), left[0].text, right[0].text))
    if (only := max(ours, theirs) - clash) > 0.05:
        more = (left if ours > theirs else right)[0]
        found.append(Evidence("body.extra", min(only, 3.0), more.text))
        if not names and only > _SOME and more.sort in _TELLING:
            found.append(Evidence("body.generic_extra", 1.0))
    return found + _leftovers(left, right)


def _leftovers(left: list[Item], right: list[Item]) -> list[Evidence]:
    """Return what sort of words the two names do not share."""
    sorts, others = {i.sort for i in left}, {i.sort for i in right}
    found = []
    if "name" in sorts and "name" in others:
        found.append("body.names_differ")
    elif "name" in sorts or "name" in others:
        found.append("body.name_extra")
    if "country" in sorts or "country" in others:
        found.append("body.country_extra")
    if sorts & _HEADS and others & _HEADS:
        found.append("body.heads_differ")
    return [Evidence(feature, 1.0) for feature in found]


def _pair_up(a: BodyName, b: BodyName) -> tuple[float, float, list[Item], list[Item]]:
    """Return the weight of what is shared, of shared own names, and the items left on both sides."""
    left, right = list(a.items), list(b.items)
    shared = names = 0.0
    for near in (_CLOSE, _NEAR):
        for item in tuple(left):
            partner = next((other for other in right if _equal(item, other, near)), None)
            if partner is None:
                continue
            weight = min(item.weight, partner.weight) * (1.0 if near == _CLOSE else _ALIKE)
            shared += weight
            names += weight if item.sort == "name" else 0.0
            left.remove(item)
            right.remove(partner)
    shared += _nested_acronyms(left, right) + _nested_acronyms(right, left)
    return shared, names, left, right


def _nested_acronyms(short: list[Item], full: list[Item]) -> float:
    """Take out acronyms whose words stand on the other side, and return what they weigh."""
    weight = 0.0
    for item in tuple(short):
        if item.sort != "name" or not 2 <= len(item.text) <= _MOST_LETTERS:
            continue
        size = len(item.text)
        for at in range(len(full) - size + 1):
            run = full[at : at + size]
            if _in_order(item.text, [_openings(word) for word in run]):
                weight += _sum(run)
                short.remove(item)
                del full[at : at + size]
                break
    return weight


def _sum(items: list[Item]) -> float:
    return sum(item.weight for item in items)


def nearness(a: Item, b: Item) -> float:
    """Return what of the weight of two words counts as shared: 1 of equal ones, less of near ones."""
    if _equal(a, b, _CLOSE):
        return 1.0
    return _ALIKE if _equal(a, b, _NEAR) else 0.0


def _equal(a: Item, b: Item, near: float) -> bool:
    if a.country or b.country:
        return a.country == b.country
    if a.meaning and b.meaning:
        return a.meaning == b.meaning
    relation = relate(a.text, b.text)
    if a.meaning or b.meaning:  # "Freedom House" in other letters, not in another language
        return relation.tie in (Tie.SAME, Tie.SPELLING) and relation.far < _SPELT
    if max(len(a.text), len(b.text)) <= _ACRONYM:
        return relation.far < _SPELT / 2
    if relation.tie is Tie.DIFFERENT and _is_adjective_of(a.text, b.text):
        return True
    return relation.far < near and relation.tie is not Tie.DIFFERENT


@lru_cache(maxsize=1 << 13)
def _is_adjective_of(a: str, b: str) -> bool:
    """Tell whether one word is the adjective of a place ("Ташкентский") that the other names."""
    for adjective, noun in ((a, b), (b, a)):
        stem = _ADJECTIVE.sub("", adjective)
        if stem != adjective and relate(stem, noun).far < _SPELT:
            return True
    return False


def find_acronym(a: BodyName, b: BodyName) -> Evidence | None:
    """Return evidence where one name is the acronym of the other."""
    for short, full in ((a, b), (b, a)):
        letters = short.acronym
        if letters and not full.acronym and len(letters) <= _MOST_LETTERS:
            fit = _fit(letters, full)
            if fit:
                return Evidence(fit, 1.0, letters, " ".join(full.texts))
    return None


def _fit(letters: str, full: BodyName) -> str:
    """Return how an acronym fits a name: in order, with words left out, or in any order."""
    words = [item for item in full.letters if item.sort != "small" and not _is_repeat(item, full)]
    sets = [_openings(item) for item in words]
    bare = [
        s for s, item in zip(sets, words, strict=True) if item.sort != "legal" and not item.country
    ]
    if _in_order(letters, [s for s, i in zip(sets, words, strict=True) if i.sort != "legal"]):
        return "acronym.full"
    if _in_order(letters, bare) or _in_order(letters, sets):
        return "acronym.full"
    everything = [_openings(i) for i in full.letters if i.sort != "legal"]
    core = [_openings(i) for i in _without_form(full.letters)]
    if len(letters) >= 3 and _in_order(letters, everything):
        return "acronym.full"
    if len(letters) >= 4 and _nested(letters, words):
        return "acronym.full"
    if len(letters) >= 4 and any(
        _subsequence(letters, some) for some in (everything, core) if len(letters) * 2 >= len(bare)
    ):
        return "acronym.part"
    if len(letters) >= 4 and len(letters) == len(bare) and _any_order(letters, bare):
        return "acronym.unordered"
    return ""


def _without_form(items: tuple[Item, ...]) -> list[Item]:
    """Return the items behind the legal form that opens a name ("Public Association ...")."""
    rest = list(items)
    while rest and rest[0].sort in ("legal", "legal*", "small"):
        rest.pop(0)
    return rest


def _is_repeat(item: Item, full: BodyName) -> bool:
    """Tell whether an item is a further meaning of the same word."""
    at = full.letters.index(item)
    return at > 0 and full.letters[at - 1].text == item.text


@lru_cache(maxsize=1 << 12)
def _sounds_of_letter(letter: str) -> frozenset[str]:
    forms = sounds(letter)
    return frozenset({letter, *(form[0] for form in forms)})


def _openings(item: Item) -> frozenset[str]:
    """Return the letters by which a word may stand in an acronym, in our languages."""
    found = set(_sounds_of_letter(item.text[0])) | {item.text[0]}
    if item.meaning:
        found |= opening_letters().get(item.meaning, frozenset())
    return frozenset(found)


def _matches(letter: str, openings: frozenset[str]) -> bool:
    return letter in openings or bool(_sounds_of_letter(letter) & openings)


def _in_order(letters: str, sets: list[frozenset[str]]) -> bool:
    return len(letters) == len(sets) and all(map(_matches, letters, sets))


def _subsequence(letters: str, sets: list[frozenset[str]]) -> bool:
    """Tell whether every letter opens a later word than the one before; the first opens the first."""
    if not sets or not _matches(letters[0], sets[0]):
        return False
    at = 0
    for letter in letters:
        while at < len(sets) and not _matches(letter, sets[at]):
            at += 1
        if at == len(sets):
            return False
        at += 1
    return True


def _nested(letters: str, words: list[Item]) -> bool:
    """Tell whether an acronym opens with another that stands in the name ("ABC's Law Institute")."""
    first = words[0].text if words else ""
    if len(first) < 2 or not letters.startswith(first):
        return False
    return _in_order(letters[len(first) :], [_openings(item) for item in words[1:]])


def _any_order(letters: str, sets: list[frozenset[str]]) -> bool:
    left = list(sets)
    for letter in letters:
        found = next((s for s in left if _matches(letter, s)), None)
        if found is None:
            return False
        left.remove(found)
    return True
