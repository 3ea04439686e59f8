"""All words and phrases the grammar of citations knows, and where they stand in a text.

A form is written as in its vocabulary: "~" at the end of a word stands for any ending of the
language; a capital letter must be a capital in the text, a small letter may be either.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from habeas.extract.legal.words import Words, split_stem, split_words
from habeas.vocab.instruments import load_instrument_forms
from habeas.vocab.legal_words import load_jurisdiction_forms, load_law_words, load_provision_words

# Longest ending that "~" may stand for: "кодекс-ами", "кодекс-індегілерге"; English has "-s".
_REACH = {"ru": 3, "uk": 4, "be": 4, "tg": 5, "en": 1, "fr": 2, "es": 2, "de": 2}
_LONGEST_ENDING = 9
# Endings that make another word of it: конституция-лық (constitutional), конституци-онный.
_OTHER_WORD = ("лық", "лік", "лык", "лик", "онн", "онал", "lik", "lıq", "liq", "al")
_MOST_BEGINNINGS = (
    1 << 14
)  # words kept with the forms they begin: the common ones of a few languages
_LONGEST_PHRASE = 24  # words; the longest title of a treaty has 19


class Form(NamedTuple):
    """A phrase with what it is: `role` says to which part of the grammar it belongs.

    A tuple, as three thousand are made before the first page is read.
    """

    text: str
    language: str
    role: str
    value: str = ""
    strength: str = "strong"


class Match(NamedTuple):
    """A form in a text, in tokens, end exclusive; a tuple, as there is one for every other word."""

    start: int
    end: int
    form: Form

    @property
    def value(self) -> str:
        """Return what the form stands for."""
        return self.form.value


class _Node:
    """Where words lead from here, and the forms that end here with their capitals."""

    __slots__ = ("exact", "forms", "lengths", "stems")

    def __init__(self) -> None:
        self.exact: dict[str, _Node] = {}
        self.stems: dict[str, dict[int, _Node]] = {}
        self.lengths: list[int] = []
        self.forms: list[tuple[Form, tuple[tuple[int, int], ...]]] = []

    def step(self, key: str) -> Iterator["_Node"]:
        """Yield the nodes that a word leads to."""
        node = self.exact.get(key)
        if node is not None:
            yield node
        for length in self.lengths:
            if length > len(key):
                return
            for reach, following in self.stems.get(key[:length], {}).items():
                if _may_end(key[length:], reach):
                    yield following


def _may_end(ending: str, reach: int) -> bool:
    return len(ending) <= reach and not ending.startswith(_OTHER_WORD)


class _Branch:
    """The forms with one first word. The tree behind it is built when a text has the word."""

    __slots__ = ("_node", "forms")

    def __init__(self) -> None:
        self.forms: list[Form] = []  # all are added before the first text is read
        self._node: _Node | None = None

    def grow(self) -> _Node:
        """Return the node behind the first word."""
        node = self._node
        if node is None:
            node = _Node()
            for form in self.forms:
                _add(node, form)
            self._node = node  # set last: another thread sees all of the tree or none
        return node


class _Beginning(NamedTuple):
    """The forms that a word of a text may begin, and all of their roles."""

    branches: tuple[_Branch, ...]
    roles: frozenset[str]


class Lexicon:
    """Forms in a tree of words."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._exact: dict[str, _Branch] = {}
        self._stems: dict[str, dict[int, _Branch]] = {}
        for form in forms:
            key, is_stem = split_stem(form.text)
            if is_stem:
                reaches = self._stems.setdefault(key, {})
                reaches.setdefault(_reach(form), _Branch()).forms.append(form)
            else:
                self._exact.setdefault(key, _Branch()).forms.append(form)
        self._lengths = sorted(set(map(len, self._stems)))
        self.begin = lru_cache(maxsize=_MOST_BEGINNINGS)(self._find_beginning)

    def _find_beginning(self, key: str) -> _Beginning | None:
        """Return what a word begins, None if it begins nothing."""
        found = [self._exact[key]] if key in self._exact else []
        for length in self._lengths:
            if length > len(key):
                break
            reaches = self._stems.get(key[:length], {})
            found += (b for reach, b in reaches.items() if _may_end(key[length:], reach))
        roles = frozenset(form.role for branch in found for form in branch.forms)
        return _Beginning(tuple(found), roles) if found else None


def _reach(form: Form) -> int:
    return _REACH.get(form.language, _LONGEST_ENDING)


def _add(node: _Node, form: Form) -> None:
    """Add what follows the first word of a form behind the node of that word."""
    words = split_words(form.text)
    capitals, position = [], 0
    for i, key in enumerate(words.keys):
        if key == "~":
            continue
        printed = words.printed(i)
        capitals += [(position, at) for at, char in enumerate(printed) if char.isupper()]
        if position:
            node = _grow(node, key, _reach(form) if words.key(i + 1) == "~" else None)
        position += 1
    node.forms.append((form, tuple(capitals)))


def _grow(node: _Node, key: str, reach: int | None) -> _Node:
    if reach is None:
        return node.exact.setdefault(key, _Node())
    if len(key) not in node.lengths:
        node.lengths.append(len(key))
        node.lengths.sort()
    return node.stems.setdefault(key, {}).setdefault(reach, _Node())


def _follow(words: Words, start: int, nodes: tuple[_Node, ...]) -> Iterator[Match]:
    end = start + 1
    while nodes and end - start <= _LONGEST_PHRASE:
        for node in nodes:
            for form, capitals in node.forms:
                if not capitals or _has_capitals(words, start, capitals):
                    yield Match(start, end, form)
        if not (end < len(words) and words.tight[end]):
            return
        key = words.keys[end]
        nodes = tuple(following for node in nodes for following in node.step(key))
        end += 1


def _has_capitals(words: Words, start: int, capitals: tuple[tuple[int, int], ...]) -> bool:
    for token, at in capitals:
        printed = words.printed(start + token)
        if at >= len(printed) or not printed[at].isupper():
            return False
    return True


class Scan:
    """The words of a text, and the forms that begin or end at each.

    Forms are looked for where they are asked for: every other word of a text begins one ("the",
    "of"), and few stand near a law.
    """

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self.words = words
        self._begun = {key: found for key in set(words.keys) if (found := lexicon.begin(key))}
        self._at: dict[int, list[Match]] = {}

    def starts(self, *roles: str) -> list[int]:
        """Return the tokens at which some form of one of the roles begins, in order."""
        wanted = set(roles)
        keys = {key for key, begun in self._begun.items() if not wanted.isdisjoint(begun.roles)}
        places = [i for i, key in enumerate(self.words.keys) if key in keys] if keys else []
        return [i for i in places if any(m.form.role in wanted for m in self._matches_at(i))]

    def _matches_at(self, i: int) -> list[Match]:
        """Return every form that begins at token i."""
        found = self._at.get(i)
        if found is None:
            begun = self._begun.get(self.words.key(i))
            nodes = tuple(branch.grow() for branch in begun.branches) if begun else ()
            found = self._at[i] = list(_follow(self.words, i, nodes)) if nodes else []
        return found

    def _matches_before(self, end: int, roles: tuple[str, ...]) -> Iterator[Match]:
        """Yield the forms that end right before token `end`, the shortest first.

        Words that begin no form of the roles are passed over.
        """
        keys, tight = self.words.keys, self.words.tight
        for i in range(end - 1, max(end - _LONGEST_PHRASE, 0) - 1, -1):
            begun = self._begun.get(keys[i])
            if begun and not begun.roles.isdisjoint(roles):
                yield from (match for match in self._matches_at(i) if match.end == end)
            if not tight[i]:
                return

    def at(self, i: int, *roles: str) -> Match | None:
        """Return the longest form of one of the roles that begins at token i."""
        return _longest(self._matches_at(i), roles)

    def next(self, i: int, *roles: str) -> Match | None:
        """Return the same, if token i goes on the phrase of the token before it."""
        return self.at(i, *roles) if 0 < i < len(self.words) and self.words.tight[i] else None

    def before(self, i: int, *roles: str) -> Match | None:
        """Return the longest form of one of the roles that ends right before token i."""
        if not (0 < i < len(self.words) and self.words.tight[i]):
            return None
        return _longest(self._matches_before(i, roles), roles)

    def all_at(self, i: int, *roles: str) -> list[Match]:
        """Return every form of one of the roles that begins at token i, longest first."""
        found = [match for match in self._matches_at(i) if match.form.role in roles]
        return sorted(found, key=lambda match: -match.end)

    def within(self, start: int, end: int, role: str) -> list[Match]:
        """Return the forms of a role that lie in the tokens `start:end`, longest first."""
        found = [m for i in range(start, end) for m in self.all_at(i, role) if m.end <= end]
        return sorted(found, key=lambda match: (match.start - match.end, match.start))


def _longest(matches: Iterable[Match], roles: tuple[str, ...]) -> Match | None:
    best = None
    for match in matches:
        if match.form.role in roles and (best is None or _size(match) > _size(best)):
            best = match
    return best


def _size(match: Match) -> int:
    return match.end - match.start


def scan_text(text: str) -> Scan:
    """Return the words of any text with the forms found in them."""
    return Scan(split_words(text), _load_lexicon())


@cache
def _load_lexicon() -> Lexicon:
    forms = [
        Form(
            text=form.text,
            language=form.language,
            role="topic" if form.strength == "topic" else "instrument",
            value=form.target,
            strength=form.strength,
        )
        for form in load_instrument_forms()
    ]
    forms += [modifier for form in forms if (modifier := _to_code_modifier(form))]
    words = (*load_provision_words(), *load_law_words(), *load_jurisdiction_forms())
    forms += [
        Form(text=word.text, language=word.language, role=word.role, value=word.value)
        for word in words
    ]
    return Lexicon(forms)


def _to_code_modifier(form: Form) -> Form | None:
    """Return what stands beside "Code" in the name of a code, for "Criminal and Civil Codes"."""
    name, _, noun = form.text.rpartition(" ")
    if form.role != "instrument" or form.strength != "strong":
        return None
    if noun in ("code~", "code", "кодекс~"):
        text = name
    elif form.language == "fr" and form.text.startswith("code "):
        text = form.text.removeprefix("code ")
    else:
        return None
    return Form(text=text, language=form.language, role="code_modifier", value=form.value)
