"""All words and phrases the grammar of citations knows, found in one pass over a text.

A form is written as in its vocabulary: "~" at the end of a word stands for any ending of the
language; a capital letter must be a capital in the text, a small letter may be either.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from habeas.extract.legal.words import Words, split_words
from habeas.vocab.instruments import load_instrument_forms
from habeas.vocab.legal_words import load_jurisdiction_forms, load_law_words, load_provision_words

# Longest ending that "~" may stand for: "кодекс-ами", "кодекс-індегілерге"; English has "-s".
_REACH = {"ru": 3, "uk": 4, "be": 4, "tg": 5, "en": 1, "fr": 2, "es": 2, "de": 2}
_LONGEST_ENDING = 9
# Endings that make another word of it: конституция-лық (constitutional), конституци-онный.
_OTHER_WORD = ("лық", "лік", "лык", "лик", "онн", "онал", "lik", "lıq", "liq", "al")
_LONGEST_PHRASE = 24  # words; the longest title of a treaty has 19


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """A phrase with what it is: `role` says to which part of the grammar it belongs."""

    text: str
    language: str
    role: str
    value: str = ""
    strength: str = "strong"


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A form in a text, in tokens, end exclusive."""

    start: int
    end: int
    form: Form

    @property
    def value(self) -> str:
        """Return what the form stands for."""
        return self.form.value


@dataclass(slots=True)
class _Node:
    exact: dict[str, "_Node"] = field(default_factory=dict)
    stems: dict[str, dict[int, "_Node"]] = field(default_factory=dict)
    lengths: list[int] = field(default_factory=list)
    forms: list[tuple[Form, tuple[tuple[int, int], ...]]] = field(default_factory=list)

    def step(self, key: str) -> Iterator["_Node"]:
        """Yield the nodes that a word leads to."""
        node = self.exact.get(key)
        if node is not None:
            yield node
        for length in self.lengths:
            if length > len(key):
                return
            for reach, following in self.stems.get(key[:length], {}).items():
                ending = key[length:]
                if len(ending) <= reach and not ending.startswith(_OTHER_WORD):
                    yield following


class Lexicon:
    """Forms in a tree of words."""

    def __init__(self, forms: Iterable[Form]) -> None:
        self._root = _Node()
        for form in forms:
            self._add(form)

    def _add(self, form: Form) -> None:
        words = split_words(form.text)
        node, capitals, position = self._root, [], 0
        for i, key in enumerate(words.keys):
            if key == "~":
                continue
            printed = words.printed(i)
            capitals += [(position, at) for at, char in enumerate(printed) if char.isupper()]
            stem = words.key(i + 1) == "~"
            node = _grow(node, key, _REACH.get(form.language, _LONGEST_ENDING) if stem else None)
            position += 1
        node.forms.append((form, tuple(capitals)))

    def find_matches(self, words: Words) -> Iterator[Match]:
        """Yield every form at every place, by place; several may begin at one word."""
        beginnings: dict[str, tuple[_Node, ...]] = {}
        for i, key in enumerate(words.keys):
            nodes = beginnings.get(key)
            if nodes is None:
                nodes = beginnings[key] = tuple(self._root.step(key))
            if nodes:
                yield from _follow(words, i, nodes)


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
                if _has_capitals(words, start, capitals):
                    yield Match(start=start, end=end, form=form)
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
    """The words of a text with every form found in them, by where it begins and where it ends."""

    def __init__(self, words: Words, matches: Iterable[Match]) -> None:
        self.words = words
        self._at: dict[int, list[Match]] = defaultdict(list)
        self._before: dict[int, list[Match]] = defaultdict(list)
        for match in matches:
            self._at[match.start].append(match)
            self._before[match.end].append(match)

    def starts(self) -> list[int]:
        """Return the tokens at which some form begins, in order."""
        return sorted(self._at)

    def at(self, i: int, *roles: str) -> Match | None:
        """Return the longest form of one of the roles that begins at token i."""
        return _longest(self._at.get(i, ()), roles)

    def next(self, i: int, *roles: str) -> Match | None:
        """Return the same, if token i goes on the phrase of the token before it."""
        return self.at(i, *roles) if 0 < i < len(self.words) and self.words.tight[i] else None

    def before(self, i: int, *roles: str) -> Match | None:
        """Return the longest form of one of the roles that ends right before token i."""
        if not (0 < i < len(self.words) and self.words.tight[i]):
            return None
        return _longest(self._before.get(i, ()), roles)

    def all_at(self, i: int, *roles: str) -> list[Match]:
        """Return every form of one of the roles that begins at token i, longest first."""
        found = [match for match in self._at.get(i, ()) if match.form.role in roles]
        return sorted(found, key=lambda match: -match.end)

    def within(self, start: int, end: int, role: str) -> list[Match]:
        """Return the forms of a role that lie in the tokens `start:end`, longest first."""
        found = [m for i in range(start, end) for m in self.all_at(i, role) if m.end <= end]
        return sorted(found, key=lambda match: (match.start - match.end, match.start))


def _longest(matches: Iterable[Match], roles: tuple[str, ...]) -> Match | None:
    found = [match for match in matches if match.form.role in roles]
    return max(found, key=lambda match: match.end - match.start, default=None)


def scan_text(text: str) -> Scan:
    """Return the words of any text with the forms found in them."""
    words = split_words(text)
    return Scan(words, _load_lexicon().find_matches(words))


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
