"""Clauses that tell which rule is meant where no number does.

"the Criminal Code provision prohibiting “X”", "a provision of the Code on “X”", "a draft law
proposed by the ministry", "Kazakhstan’s law, which requires ...": the clause is part of it all.
"""

import regex

from habeas.extract.legal.lexicon import Match, Scan
from habeas.extract.legal.naming import Named, Naming
from habeas.extract.legal.provisions import skip_the
from habeas.extract.legal.titles import find_closing, find_phrase_end

_LONGEST_CLAUSE = 45  # tokens
_ACTIVE = regex.compile(r"\p{Ll}{3,}ing")
_PASSIVE = regex.compile(r"\p{Ll}{2,}(?:ed|wn|de)")
_BEHIND_PASSIVE = frozenset(["by", "against", "at", "in", "on", "for", "to", "under"])
_RELATIVE = frozenset(("that", "which", "qui"))
_FINITE = frozenset((
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "may",
    "might", "must", "should", "do", "does", "did", "est", "sont", "a", "ont",
))  # fmt: skip
_ADJECTIVES = 2


def add_clause(scan: Scan, named: Named) -> Named:
    """Return a name with the clause that tells which of its rules is meant, if there is one."""
    if named.naming is Naming.COUNTRY_LAW:
        return _with_relative(scan, named)
    if named.naming not in (Naming.FORM, Naming.LAW) or len(named.targets) != 1 or named.weak:
        return named
    noun = scan.next(named.end, "provision")
    if noun and not noun.value:
        end = _clause_end(scan, noun.end) or _subject_end(scan, noun.end)
        return named._replace(end=end) if end else named
    start = _noun_before(scan, named.start)
    if start is None:
        return named
    end = _clause_end(scan, named.end)
    return named._replace(start=start, end=end) if end else named


def _noun_before(scan: Scan, start: int) -> int | None:
    """Return where "provision of the new" begins that leads to a name, or None."""
    words = scan.words
    for _ in range(_ADJECTIVES):
        adjective = scan.before(start, "adjective")
        if adjective:
            start = adjective.start
    if words.key(start - 1) in ("the", "la", "le") and words.tight[start]:
        start -= 1
    of = scan.before(start, "of")
    noun = scan.before(of.start, "provision") if of else None
    return noun.start if noun and not noun.value else None


def parse_provision_noun(scan: Scan, noun: Match) -> Named | None:
    """Return a rule without number: "provision on libel", "constitutional provision that ..."."""
    if noun.value:
        end = _clause_end(scan, noun.end)
        if end is None:
            return None
        return _named(scan, noun.start, end, Naming.FORM, (noun.value,))
    end = _subject_end(scan, noun.end)
    if end is None:
        return None
    adjective = scan.before(noun.start, "adjective")
    start = adjective.start if adjective else noun.start
    return _named(scan, start, end, Naming.BACK, ())


def _subject_end(scan: Scan, end: int) -> int | None:
    """Return the end of "on libel" at token `end`, or None."""
    about = scan.next(end, "about")
    if about is None:
        return None
    start = skip_the(scan, about.end)
    phrase = find_phrase_end(scan, start)
    return phrase if phrase > start else None


def _named(scan: Scan, start: int, end: int, naming: Naming, targets: tuple[str, ...]) -> Named:
    return Named(
        start=start,
        end=end,
        naming=naming,
        targets=targets,
        title=scan.words.phrase(start, end),
        key="code",
        core=start,
    )


def parse_proposed(scan: Scan, start: int, end: int) -> int | None:
    """Return the end of "proposed by the cabinet last spring" behind a draft law, or None."""
    words = scan.words
    if _PASSIVE.fullmatch(words.next_key(end)) and words.next_key(end + 1) == "by":
        return _run(scan, end + 2, start)
    return None


def _with_relative(scan: Scan, named: Named) -> Named:
    """Return a law of a country with ", which requires ...": the clause says what law it is."""
    words, at = scan.words, named.end
    if words.next_key(at) == ",":
        at += 1
    relative = words.next_key(at) in _RELATIVE or words.next_key(at).startswith("котор")
    if not relative or not scan.next(at + 1, "says"):
        return named
    return named._replace(end=_run(scan, at + 2, at) or named.end)


def _clause_end(scan: Scan, end: int) -> int | None:
    """Return the end of the clause at token `end`: a title, a participle or a relative clause."""
    words = scan.words
    key = words.next_key(end)
    about = scan.next(end, "about")
    if about:
        return find_closing(scan, about.end)
    if _ACTIVE.fullmatch(key):
        return _run(scan, end + 1, end)
    if _PASSIVE.fullmatch(key) and words.next_key(end + 1) in _BEHIND_PASSIVE:
        return _run(scan, end + 1, end)
    if key in _RELATIVE and scan.next(end + 1, "says"):
        return _run(scan, end + 2, end)
    return None


def _run(scan: Scan, start: int, begin: int) -> int | None:
    """Return where a clause ends that goes on at token `start`: at a mark or at a finite verb."""
    words, i = scan.words, start
    while i < len(words) and words.tight[i] and i - begin < _LONGEST_CLAUSE:
        closing = find_closing(scan, i) if words.keys[i] != "'" else None
        if closing:
            i = closing
            if words.keys[closing - 2] in (",", "."):
                break
            continue
        if words.keys[i] in (",", ".", ";", ":", ")", "!", "?") or words.keys[i] in _FINITE:
            break
        i += 1
    return i if i > start else None
