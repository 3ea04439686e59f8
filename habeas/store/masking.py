"""Names that must not be shown, covered in any text, in whatever spelling they stand there.

A name is looked for by the keys of its words (`resolve.keys`), which undo romanization and case,
so that "Садырбековой" is covered where "Sadyrbekova" is masked. Rather too much than too little:

- a *strong* word (a surname, anything that is no common given name) is covered wherever it stands,
  with an ending on it or inside a longer word of an address;
- a *weak* one (a given name, three letters) is covered beside another word of the same name, and
  everywhere in a text that has a strong word of it;
- initials beside a covered word go with it;
- in an address it is covered with the part it stands in, where letters are written in percents;
- a strong word is covered also where a line ends in it, an apostrophe stands in it (Ulug'bekova)
  or its letters are set apart;
- of organizations, places and phrases, the whole run of words is covered, in any case, not each of
  them; and what a name has in quotation marks, which is the body's own name, by itself.

What is covered becomes `COVER`, always the same, so that its length tells nothing.
"""

import unicodedata
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from copy import copy
from dataclasses import dataclass
from typing import NamedTuple
from urllib.parse import unquote

import regex

from habeas.model.spans import Span
from habeas.resolve.keys import word_key
from habeas.text.transliterate import to_latin
from habeas.vocab.given_names import NameStrength, given_name

COVER = "█████"
# A part of an address in which letters are written in percents or in Punycode.
_ENCODED = regex.compile(r"(?<![^\s/?#&=.%])(?:[^\s/?#&=.%]*+%[0-9A-Fa-f]{2}|xn--)[^\s/?#&=.]*+")
_ENCODINGS = ("utf-8", "cp1251")
_WORD = regex.compile(r"\p{L}[\p{L}\p{M}\p{Cf}]*+|\d++")  # signs nobody sees do not end a word
_UNSEEN = regex.compile(r"\p{Cf}++")
# One word in two parts, at the end of a line or by an apostrophe; one with its letters set apart.
_PARTS = regex.compile(
    r"(?<!\p{L})\p{L}[\p{L}\p{M}\p{Cf}]*+(?:(?:[-\u2010][ \t]*+\r?\n[ \t]*+|['’ʼ‘ʻ`´])[\p{L}\p{M}\p{Cf}]++){1,4}+"
    r"|(?<![\p{L}\p{M}])\p{L}(?:[ \t\u00a0]\p{L}(?![\p{L}\p{M}])){4,40}+"
)
# What stands in every such word, and is looked for in a tenth of the time.
_PART_SIGN = regex.compile(
    r"[-\u2010][ \t]*+\r?\n|['’ʼ‘ʻ`´][\p{L}\p{M}\p{Cf}]|[ \t\u00a0]\p{L}(?:[ \t\u00a0]\p{L}){3}"
)
_NO_LETTER = regex.compile(r"[^\p{L}\p{M}]++")
_QUOTED = regex.compile(r"[«„“\"](?P<name>[^«»„“”\"]{2,100}+)[»“”\"]")
_UNSPACED = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}]")
_ENDING = 4  # letters that a case ending may add to the key of a strong word
_INSIDE = 6  # letters from which a key is looked for inside longer words: "sadyrbekovadetained"
_SHORT = 4  # keys below this are weak whatever they are
_NEAR = 3  # words between two words of one name: "Sadyrbekova, lawyer Ainura"
_VOWELS = "aeiou"
_SHORT_TEXT = 200  # code points: names, titles, addresses; one page asks for each several times
_MOST_OPEN = 10_000  # such texts remembered of one mask: 2 MB
_MOST_KNOWN = 50_000  # words remembered of one mask: 10 MB, nine tenths of the words of any text


@dataclass(frozen=True, slots=True)
class Covered:
    """A text with names covered, and the way from its offsets to those of the text before."""

    text: str
    spans: tuple[Span, ...]  # what was covered, in the text before

    def place(self, offset: int) -> int:
        """Return where an offset of the text before stands now; inside a cover, at its start."""
        number = bisect_right(self.spans, offset, key=lambda span: span.start) - 1
        shift = sum(len(COVER) - len(span) for span in self.spans[: max(number, 0)])
        if number < 0:
            return offset
        last = self.spans[number]
        if offset < last.end:
            return last.start + shift
        return offset + shift + len(COVER) - len(last)


class _Token(NamedTuple):
    """A word of a text. `key` is "" for one that has to do with nobody who is masked."""

    start: int
    end: int
    key: str
    strong: frozenset[int] = frozenset()  # the people whose it is, wherever it stands
    weak: frozenset[int] = frozenset()


# What a word is to a mask: the fields of its token, without the place.
_Sense = tuple[str, frozenset[int], frozenset[int]]
_NONE: _Sense = ("", frozenset(), frozenset())
_NOTHING = frozenset((_NONE, None))


class Mask:
    """The names that a viewer must not see. An empty one covers nothing, at no cost."""

    def __init__(self, people: Iterable[Sequence[str]] = (), phrases: Iterable[str] = ()) -> None:
        """Take all spellings of each person's name; names of bodies and words as they stand."""
        self._people = tuple(tuple(names) for names in people)
        self._raw_phrases = tuple(phrases)
        self._strong: dict[str, frozenset[int]] = {}
        self._weak: dict[str, frozenset[int]] = {}
        self._known: dict[str, _Sense] = {}  # threads share it: what is asked twice is one answer
        self._open: set[str] = set()  # short texts in which nothing is covered
        for person, names in enumerate(self._people):
            for name in dict.fromkeys(names):
                self._add_person(person, name)
        self._phrases: dict[str, set[tuple[str, ...]]] = defaultdict(set)
        for phrase in (part for raw in self._raw_phrases for part in _with_quoted(raw)):
            stems = tuple(_stem(key) for _, _, key in _find_keys(phrase))
            if stems:
                self._phrases[stems[0]].add(stems)
        self._in_phrases = {s for many in self._phrases.values() for stems in many for s in stems}
        self._index()

    def __bool__(self) -> bool:
        return bool(self._strong or self._weak or self._phrases)

    def with_people(self, people: Iterable[Sequence[str]]) -> "Mask":
        """Return a mask that covers these people, too."""
        more = tuple(tuple(names) for names in people)
        if not more:
            return self
        wider = copy(self)
        wider._people = (*self._people, *more)
        wider._strong, wider._weak, wider._known = dict(self._strong), dict(self._weak), {}
        wider._open = set()
        for person, names in enumerate(more, len(self._people)):
            for name in dict.fromkeys(names):
                wider._add_person(person, name)
        wider._index()
        return wider

    def _index(self) -> None:
        """Note what makes looking up quick: strong keys by their beginning, and the longest."""
        self._longest = max(map(len, self._strong), default=0)
        self._inside: dict[str, list[str]] = {}
        for key in self._strong:
            if len(key) >= _INSIDE:
                self._inside.setdefault(key[:_INSIDE], []).append(key)
        rough: list[str] = []
        shapes = {_rough(key) for key in (*self._strong, *self._weak, *self._in_phrases)}
        for shape in sorted(shapes, key=len):
            if not any(shorter in shape for shorter in rough):
                rough.append(shape)
        self._shapes = tuple(rough)

    def clean(self, text: str) -> str:
        """Return the text with what must not be seen covered."""
        return text if text in self._open else self.cover(text).text

    def hides(self, text: str) -> bool:
        """Tell whether something in the text must not be seen."""
        return text not in self._open and bool(self.cover(text).spans)

    def cover(self, text: str) -> Covered:
        """Return the text covered, with the way back to offsets."""
        if text in self._open or not self:
            return Covered(text, ())
        spans = tuple(_join(self._find(text), text)) if self._may_cover(text) else ()
        if not spans:
            self._remember(text)
            return Covered(text, ())
        pieces: list[str] = []
        at = 0
        for span in spans:
            pieces += (text[at : span.start], COVER)
            at = span.end
        return Covered("".join((*pieces, text[at:])), spans)

    def _remember(self, text: str) -> None:
        """Remember a short text, a name or a title, in which nothing is covered."""
        if len(text) <= _SHORT_TEXT:
            if len(self._open) >= _MOST_OPEN:
                self._open.clear()
            self._open.add(text)

    def find_words(self, counted: Mapping[str, int], *, passed: set[str] | None = None) -> set[str]:
        """Return those of the words of a collection by which all texts with a cover are found.

        `counted` tells of each word in how many texts it stands. Of a phrase the rarest word is
        enough, and of a strong word in two parts the rarer one; a given name counts also where it
        is not covered, for want of a second word. Words that mean nothing to this mask are added
        to `passed`, and passed over when asked again.
        """
        phrases = {stems for many in self._phrases.values() for stems in many}
        phrases |= {(key[:at], key[at:]) for key in self._strong for at in range(2, len(key) - 1)}
        wanted = {stem for stems in phrases for stem in stems}
        by_stem: dict[str, set[str]] = defaultdict(set)
        found = set()
        passed = set() if passed is None else passed
        shapes = {_rough(stem) for stem in wanted}
        for word in counted:
            if word in passed:
                continue
            means = False
            for part in _WORD.findall(word):
                if not self._may_mean(shape := _rough(part)) and not _may_open(shape, shapes):
                    continue
                key = _key_of(part)
                for stem in wanted.intersection((key, *_stems_of(key))):
                    by_stem[stem].add(word)
                    means = True
                if self._strong_at(key) or self._weak_at(key):
                    found.add(word)
                    means = True
            if not means:
                passed.add(word)
        for stems in phrases:
            rarest = min(stems, key=lambda stem: sum(counted[word] for word in by_stem[stem]))
            found |= by_stem[rarest]
        return found

    def is_beyond_words(self) -> bool:
        """Tell whether a name is in a script without spaces, of which a search has no words."""
        names = (*self._raw_phrases, *(name for names in self._people for name in names))
        return any(_UNSPACED.search(name) for name in names)

    def _add_person(self, person: int, name: str) -> None:
        for start, end, key in _find_keys(name):
            if len(key) < 2:
                continue
            common = given_name(name[start:end]) is not NameStrength.NONE
            held = self._weak if common or len(key) < _SHORT else self._strong
            stem = _stem(key)
            held[stem] = held.get(stem, frozenset()) | {person}

    def _may_cover(self, text: str) -> bool:
        """Tell whether a text has a word that means something here, or an encoded one.

        Most texts have none: that is told from what is remembered of each word, in a tenth of the
        time that it takes to place them all.
        """
        words = set(_WORD.findall(text))
        known = self._known
        senses = {known.get(word) for word in words}
        if None in senses:
            new = [word for word in words if word not in known]
            self._learn(new)
            senses.update(map(self._sense, new))
        if not senses <= _NOTHING:
            return True
        if "%" in text or "xn--" in text:
            return True
        return next(self._find_parts(text), None) is not None

    def _learn(self, words: Sequence[str]) -> None:
        """Remember of new words that they mean nothing, where that is told of all at once."""
        if len(self._known) + len(words) < _MOST_KNOWN:
            shape = _rough_all(words)
            if not self._may_mean(shape):
                self._known.update(dict.fromkeys(words, _NONE))

    def _find(self, text: str) -> Iterator[Span]:
        yield from self._find_names(text)
        yield from self._find_parts(text)
        for part in _ENCODED.finditer(text) if "%" in text or "xn--" in text else ():
            if any(self.hides(decoded) for decoded in _decode(part[0])):
                yield Span(part.start(), part.end())

    def _find_parts(self, text: str) -> Iterator[Span]:
        """Yield words in two parts, or with their letters set apart."""
        if not self._strong or _PART_SIGN.search(text) is None:
            return
        for part in _PARTS.finditer(text):
            word = _NO_LETTER.sub("", part[0])[:100]
            if self._may_mean(_rough(word)) and self._strong_at(word_key(word)):
                yield Span(part.start(), part.end())

    def _find_names(self, text: str) -> Iterator[Span]:
        tokens = [_Token(m.start(), m.end(), *self._sense(m[0])) for m in _WORD.finditer(text)]
        told = frozenset[int]().union(*(token.strong for token in tokens))
        for number, token in enumerate(tokens):
            if not token.key:
                continue
            if token.strong or token.weak & told or _is_beside(number, tokens):
                yield Span(token.start, token.end)
            yield from self._phrase_at(tokens, number)

    def _sense(self, word: str) -> _Sense:
        """Return what a word of a text is to this mask; remembered, as words come again."""
        known = self._known.get(word)
        if known is not None:
            return known
        sense = self._make_sense(word)
        if len(self._known) >= _MOST_KNOWN:
            self._known.clear()
        self._known[word] = sense
        return sense

    def _make_sense(self, word: str) -> _Sense:
        if not self._may_mean(_rough(word)):
            return _NONE
        key = _key_of(word)
        strong, weak = self._strong_at(key), self._weak_at(key)
        return (key, strong, weak) if strong or weak or self._is_in_phrases(key) else _NONE

    def _may_mean(self, shape: str) -> bool:
        """Tell whether a word of this shape may hold a key of the mask."""
        return any(each in shape for each in self._shapes)

    def _strong_at(self, key: str) -> frozenset[int]:
        for end in range(min(len(key), self._longest), max(len(key) - _ENDING, _SHORT - 2) - 1, -1):
            people = self._strong.get(key[:end])
            if people is not None:
                return people
        for at in range(len(key) - _INSIDE + 1):
            for inner in self._inside.get(key[at : at + _INSIDE], ()):
                if key.startswith(inner, at):
                    return self._strong[inner]
        return frozenset()

    def _weak_at(self, key: str) -> frozenset[int]:
        found = frozenset[int]()
        for end in range(len(key), max(len(key) - _ENDING, 1), -1):
            found |= self._weak.get(key[:end], frozenset())
        return found

    def _phrase_at(self, tokens: Sequence[_Token], number: int) -> Iterator[Span]:
        if not self._phrases:
            return
        key = tokens[number].key
        for first in _stems_of(key):
            for stems in self._phrases.get(first, ()):
                if len(stems) == 1 and len(first) < _SHORT and first != _stem(key):
                    continue  # "ошибка" is no form of "Ош"
                run = tokens[number : number + len(stems)]
                fits = len(run) == len(stems) and all(
                    stem in _stems_of(token.key) for token, stem in zip(run, stems, strict=True)
                )
                if fits:
                    yield Span(run[0].start, run[-1].end)

    def _is_in_phrases(self, key: str) -> bool:
        return bool(self._in_phrases) and not self._in_phrases.isdisjoint(_stems_of(key))


def _is_beside(number: int, tokens: Sequence[_Token]) -> bool:
    """Tell whether another word of the same person stands near."""
    weak = tokens[number].weak
    near = (*tokens[max(number - _NEAR, 0) : number], *tokens[number + 1 : number + 1 + _NEAR])
    return bool(weak) and any(weak & other.weak for other in near)


def _find_keys(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the place and the key of each word."""
    for found in _WORD.finditer(text):
        yield found.start(), found.end(), _key_of(found[0])


class _Shapes(dict[int, str]):
    """What a letter, in any script, leaves in the shape of a word; for `str.translate`."""

    def __missing__(self, code: int) -> str:
        plain = unicodedata.normalize("NFKD", to_latin(chr(code)).casefold())
        self[code] = "".join(_CLASSES.get(letter, "") for letter in plain)
        return self[code]


# Letters that no rule of `word_key` makes or takes away, but at the end of a word; a rule may make
# "v" of "f" and "f" of "p", so they are one.
_CLASSES = {letter: letter for letter in "blmnrwx"} | dict.fromkeys("vfp", "v")
_SHAPES = _Shapes()
_SHAPES_AND_SIGN = _Shapes({ord("/"): "/"})
_DOUBLES = tuple(letter * 2 for letter in sorted(set(_CLASSES.values())))


def _rough(word: str) -> str:
    """Return a shape of a word, found within that of every word whose key holds the key of it.

    It takes a tenth of the time of the key: "Besterbekova" is "brbv", "Садырбекова" "rbv".
    """
    return _single(word[:100].translate(_SHAPES))


def _rough_all(words: Iterable[str]) -> str:
    """Return the shapes of words on one line, "/" between them."""
    return _single("/".join(word[:100] for word in words).translate(_SHAPES_AND_SIGN))


def _single(shape: str) -> str:
    """Return a shape with every letter once where it stands several times."""
    for double in _DOUBLES:
        while double in shape:
            shape = shape.replace(double, double[0])
    return shape


def _may_open(shape: str, parts: set[str]) -> bool:
    """Tell whether a word may be one of the parts, with a case ending of up to two such letters."""
    return any(shape[: len(shape) - more] in parts for more in range(min(3, len(shape) + 1)))


def _key_of(word: str) -> str:
    start = word[:100]
    return word_key(start if start.isprintable() else _UNSEEN.sub("", start))


def _decode(part: str) -> Iterator[str]:
    """Yield what an encoded part of an address may say; nothing that is encoded again."""
    if "xn--" in part:
        with suppress(UnicodeError):
            yield part[part.index("xn--") : 80].encode("ascii").decode("idna")
    for encoding in _ENCODINGS:
        said = unquote(part, encoding, "replace")
        if said != part:
            yield said if _ENCODED.search(said) is None else said.replace("%", " ")


def _stem(key: str) -> str:
    """Return a key without the vowels that endings replace; never under three letters."""
    stem = key.rstrip(_VOWELS)
    return stem if len(stem) >= _SHORT - 1 else key


def _stems_of(key: str) -> Iterator[str]:
    """Yield the stems of which a word with this key may be a form: vowels first, then endings."""
    short = _stem(key)
    yield short
    for end in range(len(key), max(len(key) - _ENDING, _SHORT - 1) - 1, -1):
        if key[:end] != short:
            yield key[:end]


def _with_quoted(phrase: str) -> Iterator[str]:
    """Yield a phrase, and what it has in quotation marks where that is a name by itself."""
    yield phrase
    for found in _QUOTED.finditer(phrase):
        if any(len(key) >= _SHORT for _, _, key in _find_keys(found["name"])):
            yield found["name"]


_INITIALS_BEFORE = regex.compile(r"(?:\b\p{Lu}\p{Ll}?\.[ \t\u00a0]?){1,3}\Z")
_INITIALS_AFTER = regex.compile(r"[ \t\u00a0]?(?:\p{Lu}\.[ \t\u00a0]?){1,3}(?<![ \t\u00a0])")
_BETWEEN = regex.compile(r"[ \t\u00a0.'’ʼ-]{0,3}")


def _join(spans: Iterable[Span], text: str) -> Iterator[Span]:
    """Yield spans sorted, with their initials, neighbors with nothing between them as one."""
    wide = []
    for span in sorted(set(spans)):
        before = _INITIALS_BEFORE.search(text[max(span.start - 12, 0) : span.start])
        start = span.start - (len(before[0]) if before else 0)
        after = _INITIALS_AFTER.match(text, span.end)
        wide.append(Span(start, after.end() if after else span.end))
    current: Span | None = None
    for span in wide:
        if current is None:
            current = span
        elif span.start <= current.end or _BETWEEN.fullmatch(text, current.end, span.start):
            current = Span(min(current.start, span.start), max(current.end, span.end))
        else:
            yield current
            current = span
    if current is not None:
        yield current
