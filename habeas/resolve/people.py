"""The people of one page: their full names compared, shorter ones resolved in item and page."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

import regex

from habeas.names.comparison import Context, compare
from habeas.names.keys import person_keys, word_keys
from habeas.names.persons import PersonName, parse_person
from habeas.names.relations import Tie, initial_fits, relate, relate_fathers
from habeas.resolve.grouping import group
from habeas.resolve.keys import word_key
from habeas.resolve.namings import Entry, Naming
from habeas.resolve.pairs import find_pairs
from habeas.resolve.short_names import SLIP, Choice, choose, find_choices, is_full, told_gender
from habeas.text.inflection import stem
from habeas.vocab.roles import load_words_before_names

MERGES = 0.9  # calibrated probability from which names merge by themselves
_LARGEST_BLOCK = 24  # names of one key on one page; each is compared with as many before it
_NEAR = 0.6  # nats per sound up to which two surnames with equal initials are one on a page
_NEAR_ALONE = 0.3  # and two surnames without initials
_MOST_OF_LETTERS = 200  # people of an item among whom initials alone are looked for
_ENUMERATED = regex.compile(
    r"(?:\s*+[,;、&]\s*+(?:(?:and|et|и|й|та|және|жана|ve|və)\s++)?+"
    r"|\s++(?:and|et|und|ve|və|va|и|й|і|та|және|жана|менен|мен)\s++)\Z"
)
_ARTICLE = regex.compile(r"\A(?:the|le|la|l['’]|der|die)\s*+")


class Names:
    """The distinct names of one page, each with its mentions; those that say as much are one."""

    def __init__(self, namings: Sequence[Naming]) -> None:
        self.namings: dict[str, list[Naming]] = defaultdict(list)
        self.parsed: dict[str, PersonName] = {}
        for naming in namings:
            name = parse_person(naming.surface)
            key = _to_key(naming.surface, name)
            self.namings[key].append(naming)
            self.parsed.setdefault(key, name)
        self.full = [key for key in self.parsed if self._is_full(key)]
        self.short = [key for key in self.parsed if not self._is_full(key)]

    def _is_full(self, key: str) -> bool:
        return is_full(self.parsed[key]) and not is_role(self.namings[key][0].surface)


def _to_key(surface: str, name: PersonName) -> str:
    """Return what is equal for names that differ in order, case ending or romanization only."""
    words = sorted(word_key(word.text) for word in name.words)
    fathers = [word_key(word.text) for word in name.fathers]
    if not words and not name.initials:
        return f"?{surface.casefold()}"
    gender = name.gender if len(words) > 1 else ""  # "Elena Ivanov" is Elena Ivanova, or is not
    return " ".join((*words, "/", *name.initials, "/", *fathers, gender))


def group_people(
    namings: Sequence[Naming],
) -> tuple[list[list[Naming]], list[tuple[str, str, float, str]]]:
    """Return the mentions of each person of a page, and near names that were not joined.

    A short name belongs to the one full name of its item that it fits, else of the page; where two
    fit it belongs to none.
    """
    names = Names(namings)
    scores, apart = _compare(names)
    roots = group(
        [(a, b, score) for (a, b), (score, _) in scores.items()], apart=apart, least=MERGES
    )
    groups: dict[str, list[Naming]] = {}
    forms: dict[str, list[PersonName]] = defaultdict(list)
    for key in names.full:
        root = roots.get(key, key)
        groups.setdefault(root, []).extend(names.namings[key])
        forms[root].append(names.parsed[key])
    _add_short(names, groups, forms)
    near = [
        (names.namings[a][0].surface, names.namings[b][0].surface, score, reason)
        for (a, b), (score, reason) in scores.items()
        if roots.get(a, a) != roots.get(b, b)
    ]
    return list(groups.values()), near


def _compare(
    names: Names,
) -> tuple[dict[tuple[str, str], tuple[float, str]], set[tuple[str, str]]]:
    """Return the scores of the full names that share a key, and pairs that are two people."""
    scores: dict[tuple[str, str], tuple[float, str]] = {}
    apart: set[tuple[str, str]] = set()
    keyed = ((key, person_keys(names.namings[key][0].surface)) for key in names.full)
    for a, b in find_pairs(keyed, _LARGEST_BLOCK):
        left, right = names.namings[a], names.namings[b]
        facts = _against(names, a, b)
        found = compare(left[0].surface, right[0].surface, context=Context(against=facts))
        scores[a, b] = found.score, "; ".join(found.reasons)
        if contradict(names.parsed[a], names.parsed[b]) or are_enumerated(left, right):
            apart.add((a, b))
    return scores, apart


def _against(names: Names, a: str, b: str) -> dict[str, float]:
    """Return what the page says against two spellings being one person."""
    entries = [
        {naming.entry for naming in names.namings[key] if naming.entry is not None}
        for key in (a, b)
    ]
    for one in entries[0]:
        for other in entries[1]:
            if same_list_other_number(one, other):
                return {"one list numbers both": 1.5}
    return {}


def same_list_other_number(one: Entry, other: Entry) -> bool:
    """Tell whether two signatures stand in one list under two numbers."""
    same = (one.doc, one.item, one.appeal) == (other.doc, other.item, other.appeal)
    return same and one.number != other.number


def contradict(a: PersonName, b: PersonName) -> bool:
    """Tell whether the fathers' names of two people differ."""
    if not a.fathers or not b.fathers:
        return False
    pair = sorted((a.fathers[0].text, b.fathers[0].text))
    return relate_fathers(*pair).tie is Tie.DIFFERENT


def are_enumerated(left: Iterable[Naming], right: Iterable[Naming]) -> bool:
    """Tell whether two names stand side by side as two ("Asel and Asem Umarova")."""
    ends = {(n.place.item, n.place.span.end): n for n in (*left, *right)}
    mine = {id(n) for n in left}
    for naming in (*left, *right):
        gap = _ENUMERATED.search(naming.before[-12:])
        if gap is None:
            continue
        before = ends.get((naming.place.item, naming.place.span.start - len(gap[0])))
        if before is not None and (id(before) in mine) != (id(naming) in mine):
            return True
    return False


def _add_short(
    names: Names, groups: dict[str, list[Naming]], forms: dict[str, list[PersonName]]
) -> None:
    """Put every mention of a short name into the group it stands for, or into one of its own."""
    scopes = _Scopes(groups, forms)
    alone: dict[str, list[Naming]] = defaultdict(list)
    for key in sorted(names.short, key=lambda k: len(names.parsed[k].initials) == 0):
        parsed = names.parsed[key]
        for naming in names.namings[key]:
            root = scopes.find(naming, key, parsed)
            (groups[root] if root is not None else alone[key]).append(naming)
    for root, members in _group_short(names, alone).items():
        groups[root] = [naming for key in members for naming in alone[key]]


class _Scopes:
    """The groups of full names by item and by the keys of their words; built once, then only asked."""

    def __init__(self, groups: dict[str, list[Naming]], forms: dict[str, list[PersonName]]) -> None:
        self._roots = list(groups)
        self._groups, self._forms = groups, forms
        self._in_item: dict[int, dict[int, None]] = defaultdict(dict)
        self._by_key: dict[tuple[str, int | None], dict[int, None]] = defaultdict(dict)
        for at, root in enumerate(self._roots):
            items = {naming.place.item for naming in groups[root]}
            keys = {
                key
                for full in forms[root]
                for word in (*full.words, *full.fathers)
                for key in word_keys(word.text)
            }
            for item in items:
                self._in_item[item][at] = None
            for key in keys:
                for scope in (None, *items):
                    self._by_key[key, scope][at] = None
        self._choices: dict[tuple[str, int | None], list[Choice]] = {}
        self._first: dict[tuple[int, int | None], int] = {}  # where an item names a group first
        for at, root in enumerate(self._roots):
            for naming in groups[root]:
                place = at, naming.place.item
                start = naming.place.span.start
                self._first[place] = min(start, self._first.get(place, start))

    def find(self, naming: Naming, key: str, short: PersonName) -> str | None:
        """Return the group that a short name stands for: in its item, else on the page."""
        if is_role(naming.surface):
            return self._bearer(naming)
        told = told_gender(naming)
        for scope in (naming.place.item, None):
            if (key, scope) not in self._choices:
                self._choices[key, scope] = self._ask(short, scope)
            choices = self._choices[key, scope]
            start = naming.place.span.start if scope is not None else -1
            before = {c.group for c in choices if self._first.get((c.group, scope), start) < start}
            found = choose(choices, told, before)
            if found is not None:
                return self._roots[found]
            if any(choice.tier < SLIP for choice in choices):
                return None
        return None

    def _ask(self, short: PersonName, scope: int | None) -> list[Choice]:
        if short.words:
            keys = word_keys(short.words[0].text)
            near = {at: None for key in keys for at in self._by_key.get((key, scope), ())}
        elif scope is None or len(self._in_item[scope]) > _MOST_OF_LETTERS:
            return []  # initials alone say too little for a page
        else:
            near = self._in_item[scope]
        return find_choices(short, ((at, f) for at in near for f in self._forms[self._roots[at]]))

    def _bearer(self, naming: Naming) -> str | None:
        """Return the one person of the item to whom the text gives the calling named."""
        asked = _role_words(naming.surface)
        having = {
            at
            for at in self._in_item.get(naming.place.item, ())
            for other in self._groups[self._roots[at]]
            if other.place.item == naming.place.item
            and asked <= {stem(word) for word in other.role.split()}
        }
        return self._roots[having.pop()] if len(having) == 1 else None


def is_role(surface: str) -> bool:
    """Tell whether a mention is a calling and no name ("the lawyer")."""
    words = _ARTICLE.sub("", surface).split()
    if not 1 <= len(words) <= 3 or not words[-1][:1].islower():
        return False
    known = load_words_before_names()
    return all(w.casefold() in known or stem(w.casefold()) in known for w in words)


def _role_words(surface: str) -> set[str]:
    return {stem(word) for word in _ARTICLE.sub("", surface.casefold()).split()}


def _group_short(names: Names, alone: Iterable[str]) -> dict[str, list[str]]:
    """Return groups of short names that stand for nobody named in full: one surname, spelt twice."""
    groups: dict[str, list[str]] = {}
    heads: dict[str, list[str]] = defaultdict(list)
    for key in alone:
        name = names.parsed[key]
        blocks = _blocks(name) if len(name.words) == 1 else ()
        near = {head: None for block in blocks for head in heads[block][-_LARGEST_BLOCK:]}
        found = [head for head in near if _same_short(names.parsed[head], name)]
        if len(found) == 1:
            groups[found[0]].append(key)
            continue
        groups[key] = [key]
        for block in blocks:
            heads[block].append(key)
    return groups


def _blocks(name: PersonName) -> tuple[str, ...]:
    """Return the keys of a surname; with initials also its first sounds, so that slips meet."""
    word = name.words[0]
    if not name.initials or not word.forms:
        return word_keys(word.text)
    return (*word_keys(word.text), f".{word.forms[0][:2]}")


def _same_short(a: PersonName, b: PersonName) -> bool:
    """Tell whether two surnames, of which nobody on the page bears one in full, are one."""
    tie, far = relate(a.words[0].text, b.words[0].text)
    if tie not in (Tie.SAME, Tie.ENDING, Tie.SPELLING):
        return False
    if not a.initials or not b.initials:
        return far < _NEAR_ALONE and a.initials == b.initials
    one, other = a.initials[0], b.initials[0]
    return far < _NEAR and (one == other or initial_fits(one, other) or initial_fits(other, one))
