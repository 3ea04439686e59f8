"""The organizations of one page: their names compared, letters and short forms resolved."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from habeas.names.body_keys import body_keys
from habeas.names.comparison import Comparison, Context, compare
from habeas.resolve.body_forms import (
    BodyForm,
    defined_letters,
    names_itself,
    stands_in,
    to_form,
)
from habeas.resolve.grouping import Pair, group
from habeas.resolve.keys import body_key
from habeas.resolve.namings import Naming
from habeas.resolve.pairs import find_pairs
from habeas.resolve.people import MERGES

_LARGEST_BLOCK = 24  # names of one key on one page; each is compared with as many before it
_FITS = 0.5  # from here on letters fit a name of their page
_ON_ONE_PAGE = {"the letters fit a name of the same page": 1.5}
_SAME_OWN_NAME = {"their own name is the same, on one page": 1.0}
_ONE_IS_KNOWN = {"one of them is known by other names": 1.5}
_NEAREST = 1500  # code points: "the Court" is a court named not long before
_BRACKET = 2  # code points between a name and the letters in brackets behind it


class _Bodies:
    """The distinct names of a page with their mentions."""

    def __init__(self, namings: Sequence[Naming]) -> None:
        self.namings: dict[str, list[Naming]] = defaultdict(list)
        self.forms: dict[str, BodyForm] = {}
        self.keys: list[str] = []  # of each mention, in order
        for naming in namings:
            form = to_form(naming)
            self.namings[form.key].append(naming)
            self.forms.setdefault(form.key, form)
            self.keys.append(form.key)
        self.general = {key for key, form in self.forms.items() if form.is_general}


def group_bodies(
    namings: Sequence[Naming],
) -> tuple[list[list[Naming]], list[tuple[str, str, float, str]]]:
    """Return the mentions of each organization of a page, and near names that were not joined."""
    bodies = _Bodies(namings)
    apart = set(_find_nested(namings, bodies.keys))
    together = set(_find_definitions(namings, bodies))
    scores = {pair: found for pair, found in _compare(bodies) if pair not in together}
    joining = [
        (a, b, found.score)
        for (a, b), found in scores.items()
        if not _by_letters(found) and not _is_own_name_of(bodies, a, b)
    ]
    roots = group(joining, apart=apart, together=together - apart, least=MERGES)
    defined = {key for pair in together for key in pair}
    together |= set(_find_letters(bodies, scores, roots, apart, defined))
    together |= set(_find_own_names(bodies, roots, apart))
    together |= set(_find_parts_of_known(namings, bodies, roots, apart))
    roots = group(joining, apart=apart, together=together - apart, least=MERGES)
    parted = {tuple(sorted((roots.get(a, a), roots.get(b, b)))) for a, b in apart}
    groups = _place_mentions(namings, bodies, roots, parted)
    near = [
        (bodies.forms[a].name, bodies.forms[b].name, found.score, "; ".join(found.reasons))
        for (a, b), found in scores.items()
        if roots.get(a, a) != roots.get(b, b)
    ]
    return list(groups.values()), near


def _compare(bodies: _Bodies) -> Iterator[tuple[Pair, Comparison]]:
    """Yield the names that share a key with their comparison."""
    keyed = ((key, body_keys(form.asked)) for key, form in bodies.forms.items())
    for one, other in find_pairs(keyed, _LARGEST_BLOCK):
        yield (one, other), compare_forms(bodies.forms[one], bodies.forms[other])


def compare_forms(a: BodyForm, b: BodyForm) -> Comparison:
    """Return how likely two names of one page mean one body."""
    found = compare(a.asked, b.asked, "organization")
    features = {evidence.feature for evidence in found.evidence}
    shared: dict[str, float] = {}
    if bool(a.parsed.known) != bool(b.parsed.known) and not _by_letters(found):
        return compare(a.asked, b.asked, "organization", Context(against=_ONE_IS_KNOWN))
    if any(feature.startswith("acronym.") for feature in features):
        shared = _ON_ONE_PAGE
    elif "body.name_shared" in features and not features & _DIFFER:
        shared = _SAME_OWN_NAME
    if not shared:
        return found
    return compare(a.asked, b.asked, "organization", Context(shared=shared))


_DIFFER = {"body.names_differ", "body.heads_differ", "body.country_differs", "body.numbers"}


def _by_letters(found: Comparison) -> bool:
    return any(evidence.feature.startswith("acronym.") for evidence in found.evidence)


def _find_letters(
    bodies: _Bodies,
    scores: dict[Pair, Comparison],
    roots: dict[str, str],
    apart: set[Pair],
    defined: set[str],
) -> Iterator[Pair]:
    """Yield letters with the one body of the page whose name they fit best; where two fit, none."""
    fitting: dict[str, dict[str, dict[str, str]]] = defaultdict(lambda: defaultdict(dict))
    for (a, b), found in scores.items():
        if not _by_letters(found) or found.score < _FITS or {(a, b), (b, a)} & apart:
            continue
        letters, full = (a, b) if len(bodies.forms[a].name) < len(bodies.forms[b].name) else (b, a)
        if letters not in defined and bodies.forms[letters].is_acronym:
            how = next(e.feature for e in found.evidence if e.feature in _HOW_LETTERS_FIT)
            fitting[letters][how].setdefault(roots.get(full, full), full)
    for letters, by_fit in fitting.items():
        best = next(fulls for how in _HOW_LETTERS_FIT if (fulls := by_fit.get(how)))
        if len(best) == 1:
            yield letters, next(iter(best.values()))


_HOW_LETTERS_FIT = ("acronym.full", "acronym.part", "acronym.unordered")  # the surest first


def _is_own_name_of(bodies: _Bodies, a: str, b: str) -> bool:
    """Tell whether one of two names is a part of the other; which it stands for is asked later."""
    one, other = bodies.forms[a], bodies.forms[b]
    if one.is_general or other.is_general or one.parsed.known or other.parsed.known:
        return False
    return stands_in(one, other) or stands_in(other, one)


def _find_own_names(bodies: _Bodies, roots: dict[str, str], apart: set[Pair]) -> Iterator[Pair]:
    """Yield own names that stand alone with the one longer name of the page that holds them."""
    by_word: dict[str, list[str]] = defaultdict(list)
    for key, form in bodies.forms.items():
        for item in form.parsed.items:
            if item.sort == "name":
                by_word[item.text].append(key)
    for key, form in bodies.forms.items():
        items = form.parsed.items
        if form.is_general or form.parsed.known or not items:
            continue
        longer: dict[str, str] = {}
        own = next(item.text for item in items if item.sort == "name")
        for other in by_word[own][:_LARGEST_BLOCK]:
            full = bodies.forms[other]
            if (
                stands_in(form, full)
                and names_itself(full, own)
                and not {(key, other), (other, key)} & apart
            ):
                longer.setdefault(roots.get(other, other), other)
        if len(longer) == 1:
            yield key, next(iter(longer.values()))


def _find_parts_of_known(
    namings: Sequence[Naming], bodies: _Bodies, roots: dict[str, str], apart: set[Pair]
) -> Iterator[Pair]:
    """Yield general names with the one body of their item that differs by a large body's name only.

    "Human Rights Committee" and "UN Human Rights Committee", whichever comes first.
    """
    in_item: dict[int, dict[str, None]] = defaultdict(dict)
    for naming, key in zip(namings, bodies.keys, strict=True):
        in_item[naming.place.item][key] = None
    for keys in in_item.values():
        longer = [
            key for key in keys if any(i.meaning[:1] == "=" for i in bodies.forms[key].parsed.items)
        ]
        for key in keys if longer else ():
            form = bodies.forms[key]
            if not form.is_general or len(form.parsed.items) < 2:
                continue
            fitting = {
                roots.get(full, full): full
                for full in longer
                if stands_in(form, bodies.forms[full])
                and len(bodies.forms[full].parsed.items) == len(form.parsed.items) + 1
                and not {(key, full), (full, key)} & apart
            }
            if len(fitting) == 1:
                yield key, next(iter(fitting.values()))


def _find_definitions(namings: Sequence[Naming], bodies: _Bodies) -> Iterator[Pair]:
    """Yield names and the letters that the text itself puts beside them in brackets."""
    by_key = {body_key(form.name): key for key, form in bodies.forms.items()}
    for at, (naming, key) in enumerate(zip(namings, bodies.keys, strict=True)):
        letters = by_key.get(body_key(defined_letters(naming) or "\0"))
        if letters is not None and letters != key and not bodies.forms[key].is_acronym:
            yield key, letters
        following = namings[at + 1] if at + 1 < len(namings) else None
        if following is not None and _is_bracketed(naming, following):
            one, other = bodies.forms[key], bodies.forms[bodies.keys[at + 1]]
            if one.is_acronym != other.is_acronym and (
                naming.after or compare_forms(one, other).score > _FITS
            ):
                yield one.key, other.key


def _is_bracketed(naming: Naming, following: Naming) -> bool:
    """Tell whether a name stands in brackets behind another, as far as places tell without text."""
    here, there = naming.place, following.place
    if here.item != there.item or there.span.start - here.span.end > _BRACKET:
        return False
    if naming.after:
        return naming.after[: there.span.start - here.span.end].strip() == "("
    return there.span.start - here.span.end == _BRACKET


def _find_nested(namings: Sequence[Naming], keys: Sequence[str]) -> Iterator[Pair]:
    """Yield names that stand inside longer ones: those are two bodies, letters in brackets apart."""
    order = sorted(
        range(len(namings)),
        key=lambda i: (
            namings[i].place.item,
            namings[i].place.span.start,
            -namings[i].place.span.end,
        ),
    )
    outer: int | None = None
    for i in order:
        place = namings[i].place
        if outer is not None:
            around = namings[outer].place
            inside = around.item == place.item and place.span.end <= around.span.end
            if inside and around.span != place.span:
                bracketed = f"({namings[i].surface}" in namings[outer].surface
                if keys[i] != keys[outer] and not bracketed:
                    yield keys[outer], keys[i]
                continue
        outer = i


def _place_mentions(
    namings: Sequence[Naming], bodies: _Bodies, roots: dict[str, str], parted: set[tuple[str, ...]]
) -> dict[str, list[Naming]]:
    """Return the mentions by group; a general short form goes to the body it stands for there."""
    groups: dict[str, list[Naming]] = defaultdict(list)
    before: dict[str, tuple[int, BodyForm]] = {}  # what the item has named: where last, its form
    item = -1
    for naming, key in zip(namings, bodies.keys, strict=True):
        if naming.place.item != item:
            item, before = naming.place.item, {}
        form = bodies.forms[key]
        root = roots.get(key, key)
        if key in bodies.general:
            others = {k: v for k, v in before.items() if _may_stand(root, roots.get(k, k), parted)}
            root = _stood_for(naming, form, others, roots) or root
        groups[root].append(naming)
        if not naming.nested and (root == roots.get(key, key)):
            before[key] = (naming.place.span.start, form)
    return groups


def _may_stand(one: str, other: str, parted: set[tuple[str, ...]]) -> bool:
    return one == other or tuple(sorted((one, other))) not in parted


def _stood_for(
    naming: Naming,
    short: BodyForm,
    before: dict[str, tuple[int, BodyForm]],
    roots: dict[str, str],
) -> str | None:
    """Return the group of the one body named before in the item that a short form stands for."""
    if naming.entry is not None:
        return None  # who signs gives the whole name
    fitting: dict[str, int] = {}
    for key, (start, form) in before.items():
        if stands_in(short, form) and not _other_country(short, form):
            root = roots.get(key, key)
            fitting[root] = max(start, fitting.get(root, -1))
    if len(fitting) == 1:
        return next(iter(fitting))
    if not fitting or not short.is_lone:
        return None
    nearest = max(fitting, key=lambda root: fitting[root])
    return nearest if naming.place.span.start - fitting[nearest] < _NEAREST else None


def _other_country(a: BodyForm, b: BodyForm) -> bool:
    return bool(a.country and b.country and a.country != b.country)
