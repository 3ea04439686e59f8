"""Two entities of different documents weighed: their names, and what is said beside them."""

from collections.abc import Callable, Mapping

from habeas.model.findings import NameKind
from habeas.names.bodies import parse_body
from habeas.names.comparison import Comparison, Context, compare
from habeas.names.persons import parse_person
from habeas.resolve.keys import body_key
from habeas.resolve.people import contradict
from habeas.resolve.profiles import Profile, find_against, find_shared
from habeas.resolve.short_names import is_full

_FORMS = 3  # names of an entity that are compared: the fullest, then the most frequent
_LOW = 0.1  # names under this are not those of one entity, whatever is said beside them
_WEAK = 0.15  # two full names under this are never names of one entity
_TELLS = 0.5  # from here on reasons are made
_LETTERS = 4  # of an acronym that fits a name of another document
_FEW_LETTERS = {"a few letters fit many names": 2.0}
_GENERAL = {"no word of their names is their own": 1.5}
_NOTHING_BESIDE = {"nothing beside the names speaks for it": 1.3}


def judge(
    a: Profile, b: Profile, frequencies: Callable[[str], Mapping[str, float]]
) -> tuple[float, str] | None:
    """Return the probability that two profiles are one, and why; None where their names part them.

    `frequencies` gives how common the words of a person's name are in the run.
    """
    found = _nearest(a, b)
    if found is None or found[2].score < _LOW:
        return None
    left, right, names = found
    shared, against = find_shared(a, b), find_against(a, b)
    common: Mapping[str, float] = {}
    if a.kind is NameKind.PERSON:
        common = frequencies(left)
        if not shared and not _is_same_name(names):
            against |= _NOTHING_BESIDE
    elif a.kind is NameKind.ORGANIZATION:
        if not a.countries & b.countries and _says_little(left, right):
            against |= _GENERAL
        if _is_by_few_letters(left, right, names):
            against |= _FEW_LETTERS
    context = Context(shared=shared, against=against, frequencies=common)
    judged = compare(left, right, a.kind.value, context)
    reasons = "; ".join(judged.reasons) if judged.score >= _TELLS else ""
    return judged.score, f"{left} ~ {right}: {reasons}"


def to_forms(profile: Profile) -> list[str]:
    """Return the few names that an entity is compared by."""
    ranked = sorted(profile.asked, key=lambda n: (-len(n.split()), -profile.asked[n], n))
    return ranked[:_FORMS]


def _nearest(a: Profile, b: Profile) -> tuple[str, str, Comparison] | None:
    """Return the nearest names of two profiles; None where two of them contradict each other."""
    best: tuple[str, str, Comparison] | None = None
    for left in to_forms(a):
        for right in to_forms(b):
            found = compare(left, right, a.kind.value)
            if a.kind is NameKind.PERSON and _contradicts(left, right, found.score):
                return None
            if best is None or found.score > best[2].score:
                best = left, right, found
    return best


def _contradicts(left: str, right: str, score: float) -> bool:
    a, b = parse_person(left), parse_person(right)
    return contradict(a, b) or (score < _WEAK and is_full(a) and is_full(b))


def _is_same_name(names: Comparison) -> bool:
    """Tell whether two names differ in nothing but case, script or romanization."""
    return all(e.feature.endswith(".same") or e.amount < 0.5 for e in names.evidence)


def _says_little(left: str, right: str) -> bool:
    """Tell whether two names of bodies share general words only, and not the same ones in a row."""
    if body_key(left) == body_key(right):
        return False
    parsed = parse_body(left), parse_body(right)
    return not any(name.known or item.sort == "name" for name in parsed for item in name.items)


def _is_by_few_letters(left: str, right: str, names: Comparison) -> bool:
    """Tell whether one name is an acronym of the other too short to say so across documents."""
    features = {e.feature for e in names.evidence}
    if not any(feature.startswith("acronym.") for feature in features):
        return False
    shortest = min(len(left.split(" ", 1)[0]), len(right.split(" ", 1)[0]))
    return shortest < _LETTERS or "acronym.full" not in features
