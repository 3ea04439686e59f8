"""Words by which appeals and signatures are told: `appeal_cues.csv` and `signatory_words.csv`.

Two questions are answered: what kinds of word is this one (`word_kinds`), and where in a text does
a cue of a kind stand (`cue_pattern`). Both take all languages at once: an appeal often mixes them,
and the forms of different languages seldom collide.
"""

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

import regex

from habeas.vocab.loader import Row, load_rows

CUES = "appeal_cues.csv"
WORDS = "signatory_words.csv"
COLUMNS = ("kind", "language", "forms")

# Words that "..." in a cue may stand for: "we, the undersigned organizations, therefore call on".
GAP_SIGN = "..."
GAP = r"(?:[\s,]+[^\s,]{1,40}){0,8}?[\s,]+"
LONG = 4_000  # code points: what is longer than a long paragraph is looked at once or twice

Found = regex.Match[str] | None

_WORD = regex.compile(r"\w+")
_APOSTROPHES = str.maketrans("’‘ʼʻ`", "'''''")
_DOTLESS = str.maketrans("İı", "ii")


class Word:
    """What a word in a signature may be, as bits: a word may be several things at once.

    Plain numbers, not an enum.Flag: they are tested for every word of every entry, and a Flag
    made the reading of a long list three times slower.
    """

    ROLE = 1
    ROLE_MODIFIER = 2
    ORGANIZATION = 4
    LEGAL_FORM = 8
    MEDIA = 16
    GENERIC = 32
    AWARD = 64
    WORD = 128
    HONORIFIC = 256
    PARTICLE = 512
    SETTLEMENT = 1024
    REGION = 2048
    LINKER = 4096
    SECTION = 8192
    TELLING = 16384


_ASIDE = Word.SECTION | Word.TELLING


class _Tables(NamedTuple):
    """Forms with their kinds: exact ones and stems in lower case, legal forms as written.

    `aside` has the words of headings and of sentences: they may be of other kinds as well.
    """

    exact: dict[str, int]
    stems: dict[str, int]
    legal: dict[str, int]
    aside: dict[str, int]


@cache
def _word_tables() -> _Tables:
    tables = _Tables({}, {}, {}, {})
    for row in load_rows(WORDS, columns=COLUMNS, required=COLUMNS):
        kind = _word_kind(row)
        for form in row.many("forms"):
            stem = form.rstrip("*")
            if kind == Word.LEGAL_FORM:
                table, key = tables.legal, stem
            else:
                usual = tables.stems if stem != form else tables.exact
                table, key = tables.aside if kind & _ASIDE else usual, _fold_word(stem)
            table[key] = table.get(key, 0) | kind
    return tables


def _fold_word(word: str) -> str:
    """Return a word in small letters, with one apostrophe for all and the Turkish İ as i."""
    return word.casefold().replace("i\u0307", "i").translate(_APOSTROPHES)


def _word_kind(row: Row) -> int:
    kinds = {name.lower(): value for name, value in vars(Word).items() if isinstance(value, int)}
    if row["kind"] not in kinds:
        raise row.wrong(f"unknown kind {row['kind']!r}; known are {', '.join(kinds)}")
    return kinds[row["kind"]]


@lru_cache(maxsize=1 << 14)
def word_kinds(word: str) -> int:
    """Return what `word` may be; 0 for most words, names above all.

    An exact form wins over a stem: "адвокатов" is not the role "адвокат*" but a word of the names
    of bodies. Of a hyphenated word unknown as a whole, the last part counts ("vice-rector").
    """
    exact, stems, legal, _ = _word_tables()
    found = legal.get(word, 0)
    folded = _fold_word(word)
    if folded in exact:
        return found | exact[folded]
    for size in range(len(folded), 1, -1):
        if folded[:size] in stems:
            found |= stems[folded[:size]]
            break
    if not found and "-" in folded[1:]:
        last = folded.rsplit("-", 1)[1]
        return word_kinds(last) & Word.ROLE if last else 0
    return found


@lru_cache(maxsize=1 << 14)
def is_section_word(word: str) -> bool:
    """Tell whether headings over parts of a list are made of such words: "organizations", "и"."""
    return bool(_word_tables().aside.get(_fold_word(word), 0) & Word.SECTION)


@lru_cache(maxsize=1 << 14)
def is_telling_word(word: str) -> bool:
    """Tell whether sentences have such words and names hardly ever: "you", "это"."""
    return bool(_word_tables().aside.get(_fold_word(word), 0) & Word.TELLING)


class CuePattern:
    """A pattern over the cues of some kinds: whole words, in any letter case.

    It answers as the pattern of all forms in one alternation would, which costs a tenth of a
    second to compile and looks at every letter. Here the words of a text are looked up in a table
    first; only the forms that begin with one of them are compiled and tried.
    """

    __slots__ = ("_bits", "_forms", "_patterns")

    def __init__(self, kinds: tuple[str, ...]) -> None:
        table = _load_table()
        for kind in kinds:
            if kind not in table.bits:
                known = ", ".join(sorted(table.bits))
                raise KeyError(f"expected a kind of cue in {CUES} ({known}), got {kind!r}")
        self._bits = 0
        self._forms: dict[str, set[str]] = {}
        self._patterns: dict[str, regex.Pattern[str]] = {}
        for kind in kinds:
            self._bits |= table.bits[kind]
            for head, forms in table.forms[kind].items():
                self._forms.setdefault(head, set()).update(forms)

    def search(self, text: str, pos: int = 0, endpos: int | None = None) -> Found:
        """Return the first cue in `text[pos:endpos]`, the longest of those that begin there."""
        return _first(self._find_patterns(text, pos, endpos), text, pos, endpos)

    def match(self, text: str, pos: int = 0, endpos: int | None = None) -> Found:
        """Return the cue that begins at `pos`."""
        pattern = self._pattern_at(text, pos)
        return pattern.match(text, pos, endpos) if pattern else None

    def fullmatch(self, text: str) -> Found:
        """Return the cue that is all of `text`."""
        pattern = self._pattern_at(text, 0)
        return pattern.fullmatch(text) if pattern else None

    def finditer(self, text: str) -> Iterator[regex.Match[str]]:
        """Yield the cues in text order, none overlapping."""
        patterns = self._find_patterns(text, 0, None)
        found = _first(patterns, text, 0, None)
        while found:
            yield found
            found = _first(patterns, text, found.end(), None)

    def _find_patterns(
        self, text: str, pos: int, endpos: int | None
    ) -> tuple[regex.Pattern[str], ...] | list[regex.Pattern[str]]:
        """Return the patterns of the heads that the text has."""
        part = text[pos:endpos]
        heads, bits = _heads_in(part) if len(part) <= LONG else _heads_in_long(part)
        if not bits & self._bits:
            return ()
        return [self._pattern(head) for head in heads if head in self._forms]

    def _pattern_at(self, text: str, pos: int) -> regex.Pattern[str] | None:
        """Return the pattern of the word at `pos`, if it is a head."""
        word = _WORD.match(text, pos)
        head = _head_of(word[0]) if word else None
        return self._pattern(head[0]) if head and head[1] & self._bits else None

    def _pattern(self, head: str) -> regex.Pattern[str]:
        pattern = self._patterns.get(head)
        if pattern is None:
            pattern = self._patterns[head] = _compile(self._forms[head])
        return pattern


def _first(
    patterns: Iterable[regex.Pattern[str]], text: str, pos: int, endpos: int | None
) -> Found:
    """Return the first match of any pattern; no two begin at one place, as heads differ."""
    best = None
    for pattern in patterns:
        found = pattern.search(text, pos, endpos)
        if found and (best is None or found.start() < best.start()):
            best = found
    return best


def _compile(forms: Iterable[str]) -> regex.Pattern[str]:
    """Return the pattern of the forms of one head, the longest first, those with a gap before."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    plain = [_form_pattern(form) for form in ordered if GAP_SIGN not in form]
    parted: dict[str, list[str]] = {}
    for form in ordered:
        if GAP_SIGN in form:
            head, _, tail = form.partition(GAP_SIGN)
            parted.setdefault(_form_pattern(head), []).append(_form_pattern(tail))
    # Forms with the same head share it: the gap after "we" is then walked once, not once per verb.
    gapped = [f"{head}{GAP}(?:{'|'.join(tails)})" for head, tails in parted.items()]
    body = "|".join((*gapped, *plain))
    return regex.compile(rf"(?<!\w)(?:{body})(?!\w)", regex.IGNORECASE)


@cache
def cue_pattern(*kinds: str) -> CuePattern:
    """Return a pattern that finds the cues of the kinds; an unknown kind is a `KeyError`."""
    return CuePattern(kinds)


class _Table(NamedTuple):
    """The cues by kind and head, and the kinds (as bits) that a head opens cues of.

    A head is the first word of cues; where cues begin with stems, the shortest stem stands for
    all that begin with it, so that a word of a text has one head at most.
    """

    bits: dict[str, int]
    forms: dict[str, dict[str, list[str]]]
    heads: dict[str, int]
    stems: frozenset[str]


@cache
def _load_table() -> _Table:
    rows = load_rows(CUES, columns=COLUMNS, required=COLUMNS)
    opened = [
        (row["kind"], form, _first_word(row, form)) for row in rows for form in row.many("forms")
    ]
    stems = frozenset(
        _fold(word) for _, form, word in opened if form[len(word) : len(word) + 1] == "*"
    )
    table = _Table({}, {}, {}, stems)
    for kind, form, word in opened:
        bit = table.bits.setdefault(kind, 1 << len(table.bits))
        head = _shortest_stem(_fold(word), stems) or _fold(word)
        table.forms.setdefault(kind, {}).setdefault(head, []).append(form)
        table.heads[head] = table.heads.get(head, 0) | bit
    return table


def _first_word(row: Row, form: str) -> str:
    found = _WORD.match(form)
    if found is None:
        raise row.wrong(f"expected a cue that begins with a word, got {form!r}")
    return found[0]


def _shortest_stem(word: str, stems: frozenset[str]) -> str | None:
    return next((word[:n] for n in range(1, len(word) + 1) if word[:n] in stems), None)


def _fold(word: str) -> str:
    """Return a word so that what IGNORECASE takes for the same is the same: "İ" is "i"."""
    return word.translate(_DOTLESS).casefold()


@lru_cache(maxsize=1 << 14)
def _head_of(word: str) -> tuple[str, int] | None:
    """Return the head that a word of a text is, and the kinds of its cues; None for most words."""
    table = _load_table()
    folded = _fold(word)
    head = _shortest_stem(folded, table.stems) or folded
    bits = table.heads.get(head)
    return (head, bits) if bits else None


def _find_heads(text: str) -> tuple[tuple[str, ...], int]:
    """Return the heads of cues among the words of a text, and the kinds of their cues."""
    found = dict(filter(None, map(_head_of, set(_WORD.findall(text)))))
    bits = 0
    for some in found.values():
        bits |= some
    return tuple(found), bits


# A line is asked for some forty kinds one after the other. Long ones are kept apart: of them, few.
_heads_in = lru_cache(maxsize=1 << 10)(_find_heads)
_heads_in_long = lru_cache(maxsize=4)(_find_heads)


def _form_pattern(form: str) -> str:
    """Return the pattern of words without a gap: "наши требован*"."""
    stems = ((word.rstrip("*"), word.endswith("*")) for word in form.split())
    return r"\s+".join(
        regex.escape(stem, literal_spaces=True).replace("'", "['’]") + (r"\w*+" if open_end else "")
        for stem, open_end in stems
    )
