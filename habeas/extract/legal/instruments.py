"""Every place where a text names an instrument: by a form, a list of codes, or "the same Law"."""

from collections.abc import Iterator

from habeas.extract.legal.clauses import add_clause, parse_provision_noun
from habeas.extract.legal.laws import parse_country_code, parse_law
from habeas.extract.legal.lexicon import Match, Scan
from habeas.extract.legal.naming import BETWEEN_STATES, Named, Naming
from habeas.extract.legal.provisions import skip_the
from habeas.extract.legal.surroundings import find_date_end, is_year, widen
from habeas.text.figures import to_int
from habeas.vocab.instruments import INTERNATIONAL, load_instruments

_MOST_CODES = 8
_LONGEST_REVIEW = 12  # tokens between "recommendations" and the name of the review
_RANK = {Naming.BACK: 1, Naming.LOOSE: 2}  # the rest comes first


def find_named(scan: Scan) -> list[Named]:
    """Return the instruments that a text names, by place, none inside another.

    The codes of a list ("Criminal and Civil Codes") are one value with several targets.
    """
    starts = scan.starts(*_OPENING)
    return _select(add_clause(scan, named) for i in starts for named in _find_at(scan, i))


def _find_at(scan: Scan, i: int) -> Iterator[Named]:
    form = scan.at(i, "instrument")
    if form and not _is_other_name(scan, form):
        yield widen(scan, _to_named(scan, form))
    for role, parse in _PARSERS:
        match = scan.at(i, role)
        named = parse(scan, match) if match else None
        if named:
            yield named


def _is_other_name(scan: Scan, form: Match) -> bool:
    """Tell whether the words are in another name: "Constitution Square", "День Конституции"."""
    return bool(scan.next(form.end, "not_after") or scan.before(form.start, "not_before"))


def _to_named(scan: Scan, form: Match) -> Named:
    instrument = load_instruments().get(form.value)
    return Named(
        start=form.start,
        end=form.end,
        naming=Naming.FORM,
        targets=(form.value,),
        jurisdiction=instrument.jurisdiction if instrument else None,
        title=scan.words.phrase(form.start, form.end),
        core=form.start,
        weak=form.form.strength == "weak",
        language=form.form.language,
    )


def _parse_code_list(scan: Scan, head: Match) -> Named | None:
    """Return "Criminal, Criminal Procedure and Criminal Executive Codes" as one value."""
    modifiers = _modifiers_before(scan, head.start)
    start, end = (modifiers[0].start, head.end) if modifiers else (head.start, head.end)
    if not modifiers:  # "Codes pénal et de procédure pénale"
        modifiers = _modifiers_after(scan, head.end)
        end = modifiers[-1].end if modifiers else end
    if len(modifiers) < 2:
        return None
    return widen(
        scan,
        Named(
            start=start,
            end=end,
            naming=Naming.FORM,
            targets=tuple(dict.fromkeys(modifier.value for modifier in modifiers)),
            title=scan.words.phrase(start, end),
            core=start,
        ),
    )


def _modifiers_before(scan: Scan, end: int) -> list[Match]:
    found: list[Match] = []
    while len(found) < _MOST_CODES:
        modifier = scan.before(end, "code_modifier")
        if modifier is None:
            break
        found.insert(0, modifier)
        end = modifier.start
        joined = scan.before(end, "and")
        if joined:
            end = joined.start
        if scan.words.key(end - 1) == "," and scan.words.tight[end]:
            end -= 1
        if end == modifier.start:
            break
    return found


def _modifiers_after(scan: Scan, end: int) -> list[Match]:
    found: list[Match] = []
    while len(found) < _MOST_CODES:
        modifier = scan.next(end, "code_modifier")
        if modifier is None:
            break
        found.append(modifier)
        end = modifier.end + (scan.words.next_key(modifier.end) == ",")
        joined = scan.next(end, "and")
        end = joined.end if joined else end
    return found


def _parse_back(scan: Scan, back: Match) -> Named | None:
    """Return a noun with a capital that points back: "the same Law", "the Covenant"."""
    words, start = scan.words, back.start
    before = scan.before(start, "same", "body")
    if before is None and not _is_definite(scan, start):
        return None
    if scan.next(back.end, "about", "not_after"):
        return None
    return Named(
        start=before.start if before else start,
        end=back.end,
        naming=Naming.BACK,
        title=words.phrase(start, back.end),
        jurisdiction=INTERNATIONAL if back.value in BETWEEN_STATES else None,
        key=back.value,
        core=start,
    )


def _is_definite(scan: Scan, start: int) -> bool:
    """Tell whether a capital in mid-sentence stands for one known thing: "the Code", "Закона"."""
    words = scan.words
    if start < 1 or not words.tight[start]:
        return False
    if words.printed(start).isascii():
        return words.key(start - 1) in ("the", "this", "la", "le", "du", "l")
    return words.key(start - 1)[0].isalnum() or words.key(start - 1) == ","


def _parse_resolution(scan: Scan, noun: Match) -> Named | None:
    """Return a numbered resolution: "General Assembly resolution 40/34 of 29 November 1985"."""
    numbered = _resolution_number_end(scan, noun.end)
    end, bodies = numbered, 0
    while True:
        of = scan.next(end, "of")
        body = scan.next(skip_the(scan, of.end) if of else end, "body")
        if body is None:
            break
        end, bodies = body.end, bodies + 1
    if numbered == noun.end:
        late = _resolution_number_end(scan, end)
        numbered = late if bodies and late > end else noun.end
        end = late
    start = noun.start
    while before := scan.before(start, "body"):
        start, bodies = before.start, bodies + 1
    if numbered == noun.end or (not bodies and scan.words.key(numbered - 2) != "/"):
        return None
    return _international(scan, start, find_date_end(scan, end))


def _resolution_number_end(scan: Scan, end: int) -> int:
    """Return the token after "40/34", "1325 (2000)" or "S-17/1" at token `end`, or `end`."""
    words, at = scan.words, end
    mark = scan.next(at, "number")
    if mark:
        at = mark.end + (words.next_key(mark.end) == ".")
    if words.next_key(at) == "s" and words.next_key(at + 1) == "-":
        at += 2
    if not words.next_key(at).isdecimal():
        return end
    if words.next_key(at + 1) == "/" and words.next_key(at + 2).isdecimal():
        return at + 3
    if words.next_key(at + 1) == "(" and is_year(scan, at + 2):
        return at + 4
    return end


def _parse_comment(scan: Scan, noun: Match) -> Named | None:
    """Return a numbered general comment: "General Comment No. 34"."""
    at = noun.end
    mark = scan.next(at, "number")
    if mark:
        at = mark.end + (scan.words.next_key(mark.end) == ".")
    number = scan.words.next_key(at)
    if not (number.isdecimal() and len(number) <= 2):
        return None
    named = widen(scan, _international(scan, noun.start, at + 1))
    target = f"ccpr-gc-{to_int(number)}"
    others = any(
        name in scan.words.phrase(named.start, named.end) for name in ("Torture", "Economic")
    )
    known = target in load_instruments() and not others
    return named._replace(targets=(target,)) if known else named


def _parse_review(scan: Scan, review: Match) -> Named | None:
    """Return "recommendations accepted during the Universal Periodic Review"."""
    words, end = scan.words, review.start
    for i in range(review.start - 1, max(review.start - _LONGEST_REVIEW, -1), -1):
        if not words.tight[i + 1] or not words.keys[i].isalpha():
            return None
        noun = scan.at(i, "review_noun")
        if noun:
            named = _international(scan, noun.start, max(end, review.end))
            return named._replace(targets=("upr-recommendations",))
    return None


def _international(scan: Scan, start: int, end: int) -> Named:
    return Named(
        start=start,
        end=end,
        naming=Naming.LAW,
        jurisdiction=INTERNATIONAL,
        title=scan.words.phrase(start, end),
        key="resolution",
        core=start,
    )


_PARSERS = (
    ("code_head", _parse_code_list),
    ("code_head", parse_country_code),
    ("head", parse_law),
    ("back", _parse_back),
    ("resolution", _parse_resolution),
    ("comment", _parse_comment),
    ("review", _parse_review),
    ("provision", parse_provision_noun),
)
_OPENING = frozenset(("instrument", *(role for role, _ in _PARSERS)))


def _select(found: Iterator[Named]) -> list[Named]:
    """Return the names that do not overlap: of two that do, the one that says more."""
    ranked = sorted(found, key=lambda n: (_RANK.get(n.naming, 0), n.start - n.end, n.start))
    taken: set[int] = set()
    kept = []
    for named in ranked:
        span = range(named.start, named.end)
        if taken.isdisjoint(span):
            taken.update(span)
            kept.append(named)
    return sorted(kept, key=lambda named: named.start)
