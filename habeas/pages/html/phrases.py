"""Lines that belong to the site by their words: `data/furniture_phrases.csv` made ready."""

from functools import cache

import regex

from habeas.vocab.loader import load_rows

FILE = "furniture_phrases.csv"
COLUMNS = ("language", "sort", "phrases")
SORTS = frozenset(
    (
        "button",
        "related",
        "comments",
        "modified",
        "profile",
        "reply",
        "notice",
        "member",
        "quoting",
        "visitor",
        "published",
        "due",
    )
)
LONGEST = 60  # code points of a line that may be such a phrase
OPENING = 6  # characters by which most lines are told from phrases
SENTENCE_END = regex.compile(r"[.!?…][»”\"')]*+\Z")
ENDS = " \t\n\u00a0.,:;!…»«›‹→←>|<•·+-–—()[]0123456789"


@cache
def load_phrases() -> dict[str, frozenset[str]]:
    """Return the phrases of each sort, all languages together."""
    found: dict[str, set[str]] = {sort: set() for sort in SORTS}
    for row in load_rows(FILE, columns=COLUMNS, required=COLUMNS):
        if row["sort"] not in SORTS:
            raise row.wrong(f"unknown sort {row['sort']!r}; known: {', '.join(sorted(SORTS))}")
        found[row["sort"]].update(phrase.casefold() for phrase in row.many("phrases"))
    return {sort: frozenset(phrases) for sort, phrases in found.items()}


def is_phrase(text: str, sort: str) -> bool:
    """Tell whether a line is nothing but a phrase of a sort; marks and counts around it go."""
    if len(text) > LONGEST:
        return False
    return text.strip(ENDS).replace("’", "'").casefold() in load_phrases()[sort]


@cache
def _phrase_pattern(sort: str, behind: str = r"(?!\w)") -> "regex.Pattern[str]":
    # The same order in each process, so that the compiled form is known at the next start.
    words = sorted(load_phrases()[sort], key=lambda word: (-len(word), word))
    return regex.compile(rf"(?<!\w)(?:{'|'.join(map(regex.escape, words))}){behind}")


@cache
def _openings(sort: str) -> tuple[int, frozenset[str]]:
    phrases = load_phrases()[sort]
    size = min(OPENING, *map(len, phrases))
    return size, frozenset(phrase[:size] for phrase in phrases)


def opens_with(text: str, sort: str) -> bool:
    """Tell whether a line begins with the words of a phrase of a sort."""
    return _opens(text[: 2 * LONGEST].replace("’", "'"), sort)


def _opens(text: str, sort: str) -> bool:
    start = text.lstrip(ENDS).casefold()
    size, openings = _openings(sort)
    if start[:size] not in openings:  # most lines: no need to try phrase after phrase
        return False
    return _phrase_pattern(sort).match(start) is not None


def says_modified(text: str) -> bool:
    """Tell whether a short line speaks of a change: "Last updated on 17 December"."""
    return _phrase_pattern("modified").search(text[:200].casefold()) is not None


def ends_announcing(text: str) -> bool:
    """Tell whether words lead to a day of publication: "This entry was posted on"."""
    if len(text) > 2 * LONGEST:
        return False
    return _phrase_pattern("published", r"[\s:,]*+\Z").search(text.casefold()) is not None


def says_due(text: str) -> bool:
    """Tell whether words before a day say that something is due on it: "Next review due:"."""
    return _phrase_pattern("due").search(text[:200].casefold()) is not None


def opens_profile(text: str) -> bool:
    """Tell whether a line tells of the author or the editing of a post: "Joined: 2019"."""
    return len(text) < 2 * LONGEST and _opens(text, "profile")


def ends_quoting(text: str) -> bool:
    """Tell whether a line says who wrote what follows: "odo wrote on Mar 3:", "odo said:"."""
    if len(text) > 2 * LONGEST or text[-1:] != ":":
        return False
    pattern = _phrase_pattern("quoting", r"(?:\s?\(\w\))?\s?:\Z")
    return pattern.search(text.casefold()) is not None


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does, a quotation mark or bracket behind its stop."""
    return SENTENCE_END.search(text) is not None
