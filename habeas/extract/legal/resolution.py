"""Which instrument is meant: by the words, by what was cited before, by the country of the item."""

from collections.abc import Iterator
from typing import NamedTuple

from habeas.extract.legal.joining import Cited, is_lone_name
from habeas.extract.legal.lexicon import Scan
from habeas.extract.legal.naming import Named, Naming
from habeas.extract.legal.notation import render_chain
from habeas.model.item import Item
from habeas.vocab.instruments import (
    INTERNATIONAL,
    Instrument,
    load_instruments,
    load_members,
)

# Whose law is meant by a code in a language of one country, where neither text nor item say.
_COUNTRY_OF_LANGUAGE = {
    "kk": "KZ", "ky": "KG", "uz": "UZ", "tg": "TJ", "uk": "UA", "be": "BY", "az": "AZ", "hy": "AM",
    "ka": "GE", "tr": "TR",
}  # fmt: skip
_POSSESSIVE = frozenset(("its", "their", "его", "ее", "ses", "son"))
_FARTHEST = 1_500  # code points back to the code that a bare "Article 405" belongs to


class Resolved(NamedTuple):
    """A citation with its instrument settled as far as the text goes; places are code points."""

    start: int
    end: int
    jurisdiction: str | None
    instrument: Instrument | None
    title: str | None
    provision: str | None
    naming: Naming | None
    key: str


class _History:
    """What was cited so far: the last provision, and the last citation under each word."""

    def __init__(self) -> None:
        self.last_provision: Resolved | None = None
        self.last: Resolved | None = None
        self._by_word: dict[str, Resolved] = {}

    def add(self, resolved: Resolved) -> None:
        """Keep one more citation, under its kind and under the words of its title."""
        self.last = resolved
        if resolved.provision:
            self.last_provision = resolved
        for word in (resolved.key, *(resolved.title or "").lower().split()):
            self._by_word[word] = resolved

    def find(self, key: str) -> Resolved | None:
        """Return what was cited last under a word ("law", "covenant"); None under no word."""
        return self._by_word.get(key) if key else None


def resolve(item: Item, scan: Scan, cited: list[Cited]) -> Iterator[Resolved]:
    """Yield the citations that can stand, in text order, one per instrument of a list."""
    if not cited:
        return
    history = _History()
    home = _find_home(item, scan)
    for one in _share_countries(scan, cited):
        for resolved in _resolve_one(scan, one, history, home):
            if _is_short_form(scan, one, resolved, history.last):
                continue
            history.add(resolved)
            yield resolved


def _is_short_form(scan: Scan, one: Cited, resolved: Resolved, last: Resolved | None) -> bool:
    """Tell whether the text only gives a short form: "Covenant on Civil ... Rights (ICCPR)"."""
    words = scan.words
    return (
        last is not None
        and resolved.instrument is not None
        and resolved.instrument == last.instrument
        and resolved.provision is None
        and words.key(one.start - 1) == "("
        and words.key(one.end) == ")"
        and words.ends[one.start - 2] == last.end
    )


def _find_home(item: Item, scan: Scan) -> str | None:
    """Return the country whose law is meant where nothing is said: the item's, if it has one."""
    if item.countries:
        return item.countries[0] if len(item.countries) == 1 else None
    seen = {
        match.value
        for i in scan.starts("country", "country_adjective")
        if (match := scan.at(i, "country", "country_adjective")) is not None
    }
    return next(iter(seen)) if len(seen) == 1 else None


def _share_countries(scan: Scan, cited: list[Cited]) -> Iterator[Cited]:
    """Yield the citations with the country that the last of a list gives: "УК и УПК РК".

    Weak names ("УК") that have neither a provision nor a country are left out.
    """
    shared: list[Cited] = []
    following: Cited | None = None
    for one in reversed(cited):
        country = _country(following)
        named = _open_name(one)
        if named and following and country and _are_joined(scan, one, following):
            one = one._replace(named=named._replace(jurisdiction=country))
        if not _is_too_weak(one):
            shared.append(one)
        following = one
    yield from reversed(shared)


def _country(one: Cited | None) -> str | None:
    named = one.named if one else None
    return named.jurisdiction if named and named.jurisdiction != INTERNATIONAL else None


def _open_name(one: Cited) -> Named | None:
    """Return the name of a citation whose country is still open."""
    named = one.named
    is_open = named and named.naming is Naming.FORM and named.jurisdiction is None
    return named if is_open else None


def _is_too_weak(one: Cited) -> bool:
    named = one.named
    if named is None or one.chain is not None:
        return False
    if named.naming is Naming.LOOSE:
        return True
    beside = named.jurisdiction not in (None, INTERNATIONAL)
    return named.weak and not beside


def _are_joined(scan: Scan, one: Cited, following: Cited) -> bool:
    at = one.end
    if scan.words.next_key(at) == ",":
        at += 1
    joined = scan.next(at, "and")
    at = joined.end if joined else at
    return one.end < at and at == following.start


def _resolve_one(scan: Scan, one: Cited, history: _History, home: str | None) -> Iterator[Resolved]:
    named = one.named
    start, end = scan.words.starts[one.start], scan.words.ends[one.end - 1]
    if named is None:
        yield from _resolve_bare(scan, one, history, home, start, end)
    elif named.naming in (Naming.BACK, Naming.LOOSE):
        yield from _resolve_back(one, named, history, home, start, end)
    else:
        for target in named.targets or ("",):
            instrument, jurisdiction = _look_up(target, named, home)
            yield _to_resolved(one, named, instrument, jurisdiction, start, end)


def _look_up(target: str, named: Named, home: str | None) -> tuple[Instrument | None, str | None]:
    known = load_instruments().get(target)
    if known:
        return known, known.jurisdiction
    jurisdiction = named.jurisdiction or home or _COUNTRY_OF_LANGUAGE.get(named.language)
    return load_members().get((target, jurisdiction or "")), jurisdiction


def _resolve_bare(
    scan: Scan, one: Cited, history: _History, home: str | None, start: int, end: int
) -> Iterator[Resolved]:
    """Yield an article without an instrument: of what was cited last, if that is near.

    A provision cited before weighs more than a bare name, except behind "its"; of bare names only
    codes count.
    """
    last = history.last_provision or history.find("code")
    if scan.words.key(one.start - 1) in _POSSESSIVE:
        last = history.last
    if last and start - last.end > _FARTHEST:
        last = None
    if last is None and one.chain and is_lone_name(one.chain):
        return
    instrument = last.instrument if last else None
    yield Resolved(
        start=start,
        end=end,
        jurisdiction=last.jurisdiction if last else home,
        instrument=instrument,
        title=last.title if last else None,
        provision=_render(one, instrument),
        naming=None,
        key=last.key if last else "",
    )


def _resolve_back(
    one: Cited, named: Named, history: _History, home: str | None, start: int, end: int
) -> Iterator[Resolved]:
    """Yield what "the same Law" stands for; without a provision it must stand for something."""
    meant = history.find(named.key)
    if meant is None and one.chain is None and not named.draft:
        return
    instrument = meant.instrument if meant else None
    jurisdiction = named.jurisdiction or (meant.jurisdiction if meant else home)
    resolved = _to_resolved(one, named, instrument, jurisdiction, start, end)
    if meant and instrument is None:
        resolved = resolved._replace(title=meant.title)
    yield resolved


def _to_resolved(
    one: Cited,
    named: Named,
    instrument: Instrument | None,
    jurisdiction: str | None,
    start: int,
    end: int,
) -> Resolved:
    return Resolved(
        start=start,
        end=end,
        jurisdiction=jurisdiction,
        instrument=instrument,
        title=instrument.title if instrument else named.title,
        provision=_render(one, instrument),
        naming=named.naming,
        key=instrument.kind if instrument else named.key,
    )


def _render(one: Cited, instrument: Instrument | None) -> str | None:
    if one.chain is None:
        return None
    if instrument is None:
        return render_chain(one.chain)
    return render_chain(one.chain, word=instrument.provision, dotted=instrument.dotted)
