"""Words by which appeals and signatures are told: `appeal_cues.csv` and `signatory_words.csv`.

Two questions are answered: what kinds of word is this one (`word_kinds`), and where in a text does
a cue of a kind stand (`cue_pattern`). Both take all languages at once: an appeal often mixes them,
and the forms of different languages seldom collide.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

import regex

from habeas.vocab.loader import Row, load_rows

CUES = "appeal_cues.csv"
WORDS = "signatory_words.csv"
COLUMNS = ("kind", "language", "forms")

# Words that "..." in a cue may stand for: "we, the undersigned organizations, therefore call on".
GAP_SIGN = "..."
GAP = r"(?:[\s,]+[^\s,]{1,40}){0,8}?[\s,]+"


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


@cache
def _word_tables() -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """Return exact forms, stems (both in lower case) and legal forms (as written)."""
    exact: dict[str, int] = {}
    stems: dict[str, int] = {}
    legal: dict[str, int] = {}
    for row in load_rows(WORDS, columns=COLUMNS, required=COLUMNS):
        kind = _word_kind(row)
        for form in row.many("forms"):
            table = legal if kind == Word.LEGAL_FORM else stems if form.endswith("*") else exact
            key = form.rstrip("*")
            table[key] = table.get(key, 0) | kind
    return exact, stems, legal


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
    exact, stems, legal = _word_tables()
    found = legal.get(word, 0)
    folded = word.casefold()
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


@cache
def cue_pattern(*kinds: str) -> regex.Pattern[str]:
    """Return a pattern that finds the cues of the kinds, whole words, in any letter case."""
    forms = sorted({form for kind in kinds for form in _forms(kind)}, key=len, reverse=True)
    plain = [_form_pattern(form) for form in forms if GAP_SIGN not in form]
    parted: dict[str, list[str]] = {}
    for form in forms:
        if GAP_SIGN in form:
            head, _, tail = form.partition(GAP_SIGN)
            parted.setdefault(_form_pattern(head), []).append(_form_pattern(tail))
    # Forms with the same head share it: the gap after "we" is then walked once, not once per verb.
    gapped = [f"{head}{GAP}(?:{'|'.join(tails)})" for head, tails in parted.items()]
    body = "|".join((*gapped, *plain))
    return regex.compile(rf"(?<!\w)(?:{body})(?!\w)", regex.IGNORECASE)


def _forms(kind: str) -> Iterator[str]:
    rows = [row for row in _cue_rows() if row["kind"] == kind]
    if not rows:
        known = ", ".join(sorted({row["kind"] for row in _cue_rows()}))
        raise KeyError(f"expected a kind of cue in {CUES} ({known}), got {kind!r}")
    for row in rows:
        yield from row.many("forms")


@cache
def _cue_rows() -> tuple[Row, ...]:
    return tuple(load_rows(CUES, columns=COLUMNS, required=COLUMNS))


def _form_pattern(form: str) -> str:
    """Return the pattern of words without a gap: "наши требован*"."""
    stems = ((word.rstrip("*"), word.endswith("*")) for word in form.split())
    return r"\s+".join(
        regex.escape(stem, literal_spaces=True).replace("'", "['’]") + (r"\w*+" if open_end else "")
        for stem, open_end in stems
    )
