"""Provisions and instruments brought together: which chain belongs to which name."""

from collections.abc import Iterator
from typing import NamedTuple

from habeas.extract.legal.lexicon import Match, Scan
from habeas.extract.legal.naming import BETWEEN_STATES, Named, Naming
from habeas.extract.legal.numbers import skip_note
from habeas.extract.legal.provisions import Chain, parse_chain, skip_the
from habeas.vocab.instruments import INTERNATIONAL

_LONGEST_LIST = 40  # tokens before a unit that stands behind its numbers
_MOST_ADJECTIVES = 3
_LONGEST_ENDING = 5  # letters behind an abbreviation: "ҚПК-дегі"
_LONGEST_LOOSE = 6  # words of "the Prison Service Regulations"
_LIST_MARKS = frozenset((",", ".", "-", "/", "(", ")"))
_NAMED_LIKE_AN_ARTICLE = "19"  # a well-known organization is called Article 19


class Cited(NamedTuple):
    """A chain with its instrument, or one of them alone; in tokens, end exclusive."""

    start: int
    end: int
    chain: Chain | None = None
    named: Named | None = None


def find_chains(scan: Scan) -> list[Chain]:
    """Return the chains of provisions of a text, by place, none overlapping."""
    found: list[Chain] = []
    done = 0
    for start in _chain_starts(scan):
        if start < done:
            continue
        chain = parse_chain(scan, start)
        if chain:
            found.append(chain)
            done = chain.end
    return found


def _chain_starts(scan: Scan) -> list[int]:
    starts = set(scan.starts("unit", "ordinal"))
    for i in scan.starts("unit_after"):
        starts.update(_list_starts(scan, i))
    return sorted(starts)


def _list_starts(scan: Scan, unit: int) -> Iterator[int]:
    """Yield the numbers from which a list may run up to a unit that stands behind it."""
    words = scan.words
    for i in range(unit - 1, max(unit - _LONGEST_LIST, -1), -1):
        if not words.tight[i + 1]:
            return
        if words.keys[i][0].isnumeric():
            yield i
        elif words.keys[i] not in _LIST_MARKS and not scan.at(i, "and", "suffix", "to"):
            return


def join(scan: Scan, chains: list[Chain], names: list[Named]) -> list[Cited]:
    """Return chains with their instruments, then what is left of both, by place.

    A chain takes the instrument it leads to ("Article 5 of the Code"), else the one before it that
    no chain leads to ("Penal Code, Article 5"), else one behind a comma ("Article 5, Penal Code").
    """
    names_by_start = {named.start: named for named in names}
    names_by_end = {named.end: named for named in names}
    found: dict[int, Cited] = {}
    used: set[int] = set()
    for find in (_join_after, _join_before, _join_behind_comma):
        for chain in chains:
            if chain.start in found:
                continue
            cited = find(scan, chain, names_by_end if find is _join_before else names_by_start)
            if cited and cited.named and cited.named.start not in used:
                found[chain.start] = cited
                used.add(cited.named.start)
    alone = [c for c in chains if c.start not in found and _cites_alone(scan, c)]
    rest = [named for named in names if named.start not in used]
    return _without_overlaps(
        [
            *found.values(),
            *(Cited(start=chain.start, end=chain.end, chain=chain) for chain in alone),
            *(Cited(start=named.start, end=named.end, named=named) for named in rest),
        ]
    )


def _without_overlaps(cited: list[Cited]) -> list[Cited]:
    """Return the citations by place; of two that overlap, the one that begins first."""
    kept: list[Cited] = []
    for one in sorted(cited, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def _led_to(chain: Chain, named: Named) -> Cited:
    return Cited(start=chain.start, end=max(chain.end, named.end), chain=chain, named=named)


def _join_after(scan: Scan, chain: Chain, names: dict[int, Named]) -> Cited | None:
    """Return a chain with the instrument it leads to, past a note in brackets."""
    if chain.follows_instrument:
        return None
    for end in dict.fromkeys((chain.end, skip_note(scan, chain.end))):
        comma = scan.words.next_key(end) == ","  # "art. 19, para. 3, of the Covenant"
        of = scan.next(end + comma, "of")
        starts = [] if comma else [end]
        if of:
            starts.append(of.end)
        for start in starts:
            named = _named_at(scan, start, names)
            if named:
                return _led_to(chain, named)
        loose = _parse_loose(scan, skip_the(scan, of.end)) if of else None
        if loose:
            return _led_to(chain, loose)
    loose = _parse_loose_genitive(scan, chain.end)
    return _led_to(chain, loose) if loose else None


def _join_behind_comma(scan: Scan, chain: Chain, names: dict[int, Named]) -> Cited | None:
    if chain.follows_instrument or scan.words.next_key(chain.end) != ",":
        return None
    named = _named_at(scan, chain.end + 1, names)
    return _led_to(chain, named) if named else None


def _named_at(scan: Scan, start: int, by_start: dict[int, Named]) -> Named | None:
    at = skip_the(scan, start)
    for _ in range(_MOST_ADJECTIVES):
        named = by_start.get(at)
        if named and scan.words.tight[at]:
            return named
        adjective = scan.next(at, "adjective", "draft", "same")
        if adjective is None:
            return None
        at = adjective.end
    return None


def _parse_loose(scan: Scan, start: int) -> Named | None:
    """Return an instrument outside the law layer that a provision leads to: "the Prison Act"."""
    words, i = scan.words, start
    while i < len(words) and words.tight[i] and i - start < _LONGEST_LOOSE:
        noun = scan.at(i, "loose")
        if noun:
            return _loose(scan, start, noun)
        if not (words.keys[i].isalpha() or words.keys[i] in "-'’") or scan.at(i, "stop", "of"):
            return None
        i += 1
    return None


def _parse_loose_genitive(scan: Scan, start: int) -> Named | None:
    """Return "статьи 6 Договора", "ст. 10 нового закона": no word stands between."""
    words, i = scan.words, start
    while i < len(words) and words.tight[i] and i - start < 3:
        noun = scan.at(i, "loose", "head")
        if noun and noun.form.language in ("ru", "uk", "be"):
            return _loose(scan, start, noun)
        if not words.keys[i].isalpha() or words.printed(i).isascii() or scan.at(i, "stop"):
            return None
        i += 1
    return None


def _loose(scan: Scan, start: int, noun: Match) -> Named:
    alone = noun.start == start or scan.at(start, "same") is not None
    return Named(
        start=start,
        end=noun.end,
        naming=Naming.LOOSE,
        jurisdiction=INTERNATIONAL if noun.value in BETWEEN_STATES else None,
        title=scan.words.phrase(start, noun.end),
        key=noun.value if alone else "",
        core=start,
    )


def _join_before(scan: Scan, chain: Chain, names: dict[int, Named]) -> Cited | None:
    """Return a chain with the instrument before it: "ҚК 174-бабы", "Penal Code (Article 5)"."""
    words, start = scan.words, chain.start
    if not words.tight[start]:
        return None
    bracket = words.key(start - 1) == "("
    before = start - 1 if bracket or words.key(start - 1) in (",", ":") else start
    if words.key(before - 2) in ("'", "-") and words.glued[before - 1]:
        ending = words.key(before - 1)  # "the Code’s Article 5", "ҚПК-нің 65-бабы"
        before -= 2 if ending.isalpha() and len(ending) <= _LONGEST_ENDING else 0
    named = names.get(before)
    if named is None or not words.tight[before]:
        return None
    if named.naming is Naming.LOOSE and before != start:
        return None
    closes = bracket and words.next_key(chain.end) == ")"
    if bracket and not closes:
        return None
    return Cited(start=named.start, end=chain.end + closes, chain=chain, named=named)


def _cites_alone(scan: Scan, chain: Chain) -> bool:
    """Tell whether a chain cites without an instrument: an article that belongs to nothing else."""
    if not chain.has_article:
        return False
    if scan.next(chain.end, "counted"):
        return False
    words, first = scan.words, chain.components[0]
    unit = first.printed_unit
    latin = unit.isascii()
    if latin and unit.isupper() and len(unit) > 3:
        return False
    following = skip_note(scan, chain.end)
    if latin and scan.next(chain.end, "of") and not scan.next(chain.end, "stop"):
        return False
    if latin and (unit[0].islower() and not _can_follow(scan, chain.end)):
        return False
    return not (words.next_key(following) == "-" and words.glued[following])


def _can_follow(scan: Scan, end: int) -> bool:
    """Tell whether the word behind a number leaves it alone: not "an article 5 years ago"."""
    key = scan.words.next_key(end)
    return not key[:1].isalpha() or scan.at(end, "stop", "and", "of", "about") is not None


def is_lone_name(chain: Chain) -> bool:
    """Tell whether a chain without instrument is also the name of an organization."""
    numbers = chain.components[0].numbers
    return len(chain.components) == 1 and [n.base for n in numbers] == [(_NAMED_LIKE_AN_ARTICLE,)]
