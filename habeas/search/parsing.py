"""What a user types, as a query tree: any string gives a tree, and notes on what was left out.

    адвокат Алматы            both words, in any form and spelling
    "сложил полномочия"       these words side by side, exactly so
    адвок*                    words that begin so
    Karimova~                 one letter more, less or other
    a OR b, a | b, a ИЛИ b    one of them
    -word, NOT word, НЕ word  not this
    country:KZ страна:Казахстан kind:appeal lang:ru person:"Temir Asanov" law:=KZ-CC
    date:2016..2017 before:2016-05 after:2016    "after" has the day itself, "before" has not

Operators count only in capitals, "and" is a word. Length, depth and number of words are bounded, so
the time is linear in a bounded text.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import regex

from habeas.model.item import ItemKind
from habeas.search.days import LAST_DAY, parse_days
from habeas.search.normal import to_words
from habeas.search.query import (
    Dated,
    Everything,
    Facet,
    Field,
    Is,
    Node,
    Not,
    Note,
    Nothing,
    Phrase,
    Prefix,
    Query,
    Term,
    Within,
    join_all,
    join_any,
)
from habeas.text.dates import parse_date
from habeas.text.edtf import Days
from habeas.vocab.countries import country_code
from habeas.vocab.languages import language_code
from habeas.vocab.search_words import load_fields, load_item_kinds, load_operators

MAX_LENGTH = 1000  # code points: two paragraphs pasted into the box; the rest says nothing new
MAX_DEPTH = 10  # brackets inside brackets; nobody types more than three
MAX_LEAVES = 60  # words and phrases; each costs the engine up to five look-ups
_LEAST_PREFIX = 2  # letters before a star: with one, a third of all words would be joined
_QUOTES = '"«»“”„‟'
_LEX = regex.compile(
    rf"(?P<space>[\s\p{{Cc}}]++)|(?P<quote>[{_QUOTES}])|(?P<open>\()|(?P<close>\))"
    r"|(?P<or>\|++)|(?P<and>&++)|(?P<not>[-−–!]++(?=[^\s\p{Cc}]))"
    rf"|(?P<field>[\p{{L}}_]{{1,30}}+):|(?P<word>[^\s\p{{Cc}}(){_QUOTES}|]++)"
)
_CLOSING = regex.compile(rf"[{_QUOTES}]")


@dataclass(frozen=True, slots=True)
class _Mark:
    """One mark of the query: its kind (a group of `_LEX`, or "phrase") and its words."""

    kind: str
    text: str


def parse_query(text: str) -> Query:
    """Return the query that `text` asks; an empty or blank one asks for everything."""
    notes: list[Note] = []
    if len(text) > MAX_LENGTH:
        notes.append(Note("cut", str(MAX_LENGTH)))
    reader = _Reader(_scan(text[:MAX_LENGTH], notes), notes)
    root = reader.read_all()
    return Query(root=root, text=text[:MAX_LENGTH], notes=tuple(dict.fromkeys(notes)))


def _scan(text: str, notes: list[Note]) -> list[_Mark]:
    """Return the marks of a query; white space is left out, a quotation is one mark."""
    marks: list[_Mark] = []
    at, before = 0, "space"
    while at < len(text):
        match = _LEX.match(text, at)
        if match is None:  # a lone colon
            at, before = at + 1, "word"
            continue
        kind, at = match.lastgroup or "word", match.end()
        if kind == "quote":
            end = _CLOSING.search(text, at)
            if end is None:
                notes.append(Note("quote_closed"))
            stop = end.start() if end else len(text)
            marks.append(_Mark("phrase", text[at:stop]))
            at = end.end() if end else stop
        elif kind == "not" and before == "word":
            pass  # a dash at the end of a word: "Kazakhstan-"(2016)
        elif kind == "field":
            at, kind = _scan_field(text, match, marks, notes)
        elif kind != "space":
            marks.append(_Mark(_operator(match[0]) if kind == "word" else kind, match[0]))
        before = "word" if kind in ("word", "quote") else kind
    return marks


def _scan_field(
    text: str, match: "regex.Match[str]", marks: list[_Mark], notes: list[Note]
) -> tuple[int, str]:
    """Add the name of a field, or the word with a colon that is none; return where it ends."""
    key = load_fields().get(match["field"].casefold())
    if key:
        marks.append(_Mark("field", key))
        return match.end(), "field"
    whole = _WHOLE.match(text, match.start())
    end = whole.end() if whole else match.end()
    if end > match.end() and not text.startswith("//", match.end()):
        notes.append(Note("field_unknown", match["field"]))
    marks.append(_Mark("word", text[match.start() : end]))
    return end, "word"


_WHOLE = regex.compile(rf"[^\s\p{{Cc}}(){_QUOTES}|]++")


def _operator(word: str) -> str:
    return load_operators().get(word, "word")


@dataclass(slots=True)
class _Reader:
    """Reads marks from left to right; `at` is the next one."""

    marks: list[_Mark]
    notes: list[Note]
    at: int = 0
    leaves: int = 0
    fields: dict[str, Callable[[str, bool], Node | None]] = field(init=False)

    def __post_init__(self) -> None:
        self.fields = {
            "country": self._country,
            "language": self._language,
            "kind": self._kind,
            "date": self._date,
            "before": self._before,
            "after": self._after,
        }

    def read_all(self) -> Node:
        """Return the whole tree; a closing bracket without an opening one is passed over."""
        parts: list[Node] = []
        while self.at < len(self.marks):
            node = self._any(0)
            if node is not None:
                parts.append(node)
            if self.at < len(self.marks):
                self.at += 1
                self._note("bracket_ignored")
        return join_all(tuple(parts))

    def _note(self, key: str, value: str = "") -> None:
        self.notes.append(Note(key, value[:60]))

    def _peek(self) -> str:
        return self.marks[self.at].kind if self.at < len(self.marks) else ""

    def _any(self, depth: int) -> Node | None:
        """Read parts joined by OR, up to a closing bracket or the end."""
        parts: list[Node] = []
        while True:
            node = self._all(depth)
            if node is not None:
                parts.append(node)
            if self._peek() != "or":
                return join_any(tuple(parts)) if parts else None
            sign = self.marks[self.at].text
            self.at += 1
            if node is None or self._peek() in ("", "close"):
                self._note("operator_ignored", sign)

    def _all(self, depth: int) -> Node | None:
        """Read parts joined by AND or by nothing."""
        parts: list[Node] = []
        sign = None
        while self._peek() not in ("", "close", "or"):
            if self._peek() == "and":
                if sign is not None or not parts:
                    self._note("operator_ignored", self.marks[self.at].text)
                sign = self.marks[self.at].text
                self.at += 1
                continue
            node = self._negated(depth)
            if node is not None:
                parts.append(node)
                sign = None
        if sign is not None and parts:
            self._note("operator_ignored", sign)
        return join_all(tuple(parts)) if parts else None

    def _negated(self, depth: int) -> Node | None:
        """Read one part with the NOTs before it."""
        negative, sign = False, ""
        while self._peek() == "not":
            negative, sign = not negative, self.marks[self.at].text
            self.at += 1
        if sign and self._peek() in ("", "close", "or", "and"):
            self._note("operator_ignored", sign)
            return None
        node = self._one(depth)
        return Not(node) if negative and node is not None else node

    def _one(self, depth: int) -> Node | None:
        """Read a bracket, a field with its value, a phrase or a word."""
        mark = self.marks[self.at]
        self.at += 1
        if mark.kind == "open":
            return self._bracket(depth)
        if mark.kind == "field":
            return self._field(mark.text, depth)
        return self._leaf(self._words(mark.text, exact=mark.kind == "phrase"))

    def _bracket(self, depth: int) -> Node | None:
        if depth >= MAX_DEPTH:
            self._note("too_deep", str(MAX_DEPTH))
            while self._peek() == "open":
                self.at += 1
            return None
        node = self._any(depth + 1)
        if self._peek() == "close":
            self.at += 1
        elif depth < MAX_DEPTH:
            self._note("bracket_closed")
        return node

    def _leaf(self, node: Node | None) -> Node | None:
        """Count a leaf; those beyond the bound are left out with a note."""
        self.leaves += node is not None
        if self.leaves <= MAX_LEAVES:
            return node
        self._note("too_many", str(MAX_LEAVES))
        return None

    def _words(self, text: str, *, exact: bool) -> Node | None:
        """Return the node for one word as typed or one quotation."""
        words = tuple(to_words(text))
        if not words:
            if text.strip("-–—!?.,;:…*~^+ "):
                self._note("no_words", text)
            return None
        if exact:
            return Phrase(words)
        if text.endswith("*") and (len(words[-1]) >= _LEAST_PREFIX):
            head = words[:-1]
            return join_all((*((_side_by_side(head),) if head else ()), Prefix(words[-1])))
        if "*" in text:
            self._note("star_ignored", text)
        if text.endswith("~") and len(words) == 1:
            return Term(words[0], fuzzy=True)
        return _side_by_side(words)

    def _field(self, key: str, depth: int) -> Node | None:
        """Read the value of a field: a word, a quotation, or for fields of words a bracket."""
        if self._peek() in ("", "close", "or", "and", "not", "field"):
            self._note("value_missing", key)
            return None
        mark = self.marks[self.at]
        read = self.fields.get(key)
        if read is None and mark.kind == "open":
            self.at += 1
            inner = self._bracket(depth)
            return Within(Field(key), inner) if inner is not None else None
        if mark.kind == "open":
            self._note("value_missing", key)
            return None
        self.at += 1
        exact = mark.kind == "phrase"
        return self._leaf(read(mark.text, exact) if read else self._named(key, mark.text, exact))

    def _named(self, key: str, text: str, exact: bool) -> Node | None:
        """Return a node for a field of words: "=" before the value asks for an id."""
        if text.startswith("="):
            return Is(Facet(key), text[1:]) if key in set(Facet) else None
        # A name in quotation marks keeps its words together but may be spelled in other ways.
        if exact and key == Field.PERSON:
            words = tuple(Term(word) for word in to_words(text))
            return Within(Field(key), join_all(words)) if words else None
        node = self._words(text, exact=exact)
        return Within(Field(key), node) if node is not None else None

    def _country(self, text: str, _exact: bool) -> Node:
        name = text.removeprefix("=")
        code = name.upper() if len(name) == 2 and name.isascii() else country_code(name)
        return self._is(Facet.COUNTRY, code, "country_unknown", text)

    def _language(self, text: str, _exact: bool) -> Node:
        name = text.removeprefix("=")
        code = name.lower() if len(name) == 2 and name.isascii() else language_code(name)
        return self._is(Facet.LANGUAGE, code, "language_unknown", text)

    def _kind(self, text: str, _exact: bool) -> Node:
        name = " ".join(text.removeprefix("=").casefold().split())
        kind = name if name in set(ItemKind) else load_item_kinds().get(name)
        return self._is(Facet.KIND, kind, "kind_unknown", text)

    def _is(self, facet: Facet, value: str | None, key: str, text: str) -> Node:
        if value is None:
            self._note(key, text)
            return Nothing()
        return Is(facet, value)

    def _date(self, text: str, _exact: bool) -> Node:
        first, dots, last = text.partition("..")
        if not dots:
            days = self._days(text)
            return Dated(*days) if days else Everything()
        start = self._days(first) if first else (1, LAST_DAY)
        end = self._days(last) if last else (1, LAST_DAY)
        if start is None or end is None:
            return Everything()
        return Dated(start[0] if first else None, end[1] if last else None)

    def _before(self, text: str, _exact: bool) -> Node:
        days = self._days(text)
        return Dated(None, days[0] - 1) if days else Everything()

    def _after(self, text: str, _exact: bool) -> Node:
        days = self._days(text)
        return Dated(days[0], None) if days else Everything()

    def _days(self, text: str) -> Days | None:
        days = parse_days(text)
        if days is None:
            written = parse_date(text)  # "31.05.2016", "5 мая 2016"
            days = parse_days(written) if written else None
        if days is None:
            self._note("date_unknown", text)
        return days


def _side_by_side(words: tuple[str, ...]) -> Node:
    """Return one word as a term, several that were typed without a space as a phrase."""
    return Term(words[0]) if len(words) == 1 else Phrase(words)
