"""What befell somebody, told in one sentence of a letter: date, place, act, and how sure it is."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import regex

from habeas.formats.letters.words import Words, fill
from habeas.model.access import Consent, Visibility
from habeas.model.drafts import Caution, Fact, Named
from habeas.model.statements import Standing, SubjectKind
from habeas.text.normalize import squeeze
from habeas.vocab.drafts import load_sentences
from habeas.vocab.gazetteer import (
    PlaceKind,
    find_place,
    fold_place,
    load_place_names,
    match_place,
)

_NAMED = 6  # names in a sentence; of more it says how many
_FIRM = {Standing.OFFICIAL: "official", Standing.FOUND: "found"}
_LATIN = ("en", "fr")
_KIN = {"fr": "en", "kk": "ru", "ky": "ru"}  # whose name of a place stands in where there is none
_CYRILLIC = regex.compile(r"\p{Cyrillic}")

People = Mapping[str, Named]


class Placed(NamedTuple):
    """A place as a sentence has it; `quoted` where it stands in the words of the source."""

    text: str
    quoted: bool


def render_fact(fact: Fact, people: People, words: Words) -> str:
    """Return the sentence of a fact; names stand as they are, whatever the grammar."""
    place = find_place_words(fact, words)
    what = _what(fact, people, words)
    if fact.unreal:
        what = words.say(f"unreal.{fact.unreal}", what=what)
    remarks = [*_hedges(fact, words), *_terms(fact, words)]
    when = words.date(fact.date) if fact.date else words.say("date.none")
    where = f", {words.quote(place.text) if place.quoted else place.text}" if place else ""
    what += f" ({'; '.join(remarks)})" if remarks else ""
    told = words.say("fact", when=when, place=where, what=what)
    if not fact.differs:
        return told
    others = words.join([words.say("fact.ref", n=n) for n in fact.differs])
    return f"{told} {words.say('fact.differ', numbers=others)}."


def join_names(ids: tuple[str, ...], people: People, words: Words) -> str:
    """Return names in a list; of many, the first and how many more."""
    names = [words.name(people[key])[0] for key in ids if key in people]
    if len(names) <= _NAMED:
        return words.join(names)
    rest = words.say("list.more", n=len(names) - _NAMED)
    return f"{', '.join(names[:_NAMED])} {rest}"


def find_fact_cautions(fact: Fact, people: People, words: Words) -> Iterator[Caution]:
    """Yield what the author must look at in the sentence of a fact, the gravest first."""
    yield from find_name_cautions(fact.who, people, words)
    if not fact.accepted:
        yield Caution(key="warn.proposed")
    if fact.differs:
        numbers = words.numbers(fact.differs)
        yield Caution(key="warn.disputed", values=(("numbers", numbers),))
    if fact.alleged:
        yield Caution(key="warn.alleged")
    if fact.unreal:
        yield Caution(key="warn.unreal")
    if any(source.masked for source in fact.sources):
        yield Caution(key="warn.masked")
    others = dict.fromkeys(name for source in fact.sources for name in source.others)
    if others:
        yield _of_names("warn.others", list(others))
    if not fact.date:
        yield Caution(key="warn.undated")
    place = find_place_words(fact, words)
    if place and place.quoted:
        yield Caution(key="warn.place", values=(("words", place.text),))
    for source in fact.sources:
        if not source.url:
            title = squeeze(source.title or words.say("source.untitled"))
            yield Caution(key="warn.source", values=(("title", title[:120]),))
    if fact.more:
        yield Caution(key="warn.more", values=(("n", str(fact.more)),))


def find_name_cautions(ids: tuple[str, ...], people: People, words: Words) -> Iterator[Caution]:
    """Yield what stands against naming somebody, and faults of the spelling."""
    named = [people[key] for key in ids if key in people]
    persons = [one for one in named if one.kind is SubjectKind.PERSON]
    withdrawn = [one for one in persons if one.consent is Consent.WITHDRAWN]
    held = [one for one in named if one.label is Visibility.RESTRICTED and one not in withdrawn]
    silent = [one for one in persons if one.consent in (Consent.UNKNOWN, Consent.INTERNAL)]
    for key, rows in (
        ("warn.withdrawn", withdrawn),
        ("warn.protected", held),
        ("warn.consent", silent),
    ):
        if rows:
            yield _of_names(key, [words.name(one)[0] for one in rows])
    spelt = [words.name(one) for one in named]
    bent = [name for name, fine in spelt if not fine and _is_ours(name, words)]
    foreign = [name for name, fine in spelt if not fine and not _is_ours(name, words)]
    if foreign:
        yield _of_names("warn.spelling", foreign)
    if bent:
        yield _of_names("warn.name", bent)


def find_place_words(fact: Fact, words: Words) -> Placed | None:
    """Return the place of a fact in the language of the letter; None where no source gives one.

    A place of the gazetteer has its name in the language. Another one stands as a source has it: in
    quotation marks where it may be in some case or script. Countries say nothing.
    """
    unknown: list[str] = []
    for said in fact.places:
        parts = fold_place(said).split()
        named = match_place(parts)
        exact = named is not None and len(named.parts) == len(parts)
        if named is not None and (named.place.kind is PlaceKind.COUNTRY or not named.place.country):
            continue
        ours = _place_name(named.place.id, words.language) if named else None
        if ours and exact:
            return Placed(ours, quoted=False)
        unknown.append(said)
    fitting = [said for said in unknown if _is_ours(said, words)] or unknown
    if not fitting:
        return None
    plain = _is_ours(fitting[0], words) and (
        words.language in _LATIN or find_place(fitting[0]) is not None
    )
    return Placed(fitting[0], quoted=not plain)


def _place_name(place: str, language: str) -> str | None:
    names = load_place_names()
    return names.get((place, language)) or names.get((place, _KIN.get(language, language)))


def _what(fact: Fact, people: People, words: Words) -> str:
    who = join_names(fact.who, people, words) or words.say("who.unknown")
    texts = load_sentences()
    sentence = texts.get((fact.type, words.language, "sentence"))
    if sentence is None or fact.unreal:
        return fill(texts[fact.type, words.language, "noun"], {"who": who})
    many = len(fact.who) > 1
    adverb = _adverb(fact)
    hedge = words.say(f"hedge.adverb.{adverb}") if adverb else ""
    return fill(sentence, {"who": who, "was": "were" if many else "was", "hedge": hedge})


def _adverb(fact: Fact) -> str:
    """Return how an act is told that nobody has accepted, or that sources only allege."""
    if fact.alleged:
        return "alleged"
    return "" if fact.accepted or fact.standing in _FIRM else "reported"


def _hedges(fact: Fact, words: Words) -> Iterator[str]:
    adverb = _adverb(fact)
    spoken = (fact.type, words.language, "sentence") in load_sentences()
    if adverb and not fact.unreal and not spoken:
        yield words.say(f"hedge.{adverb}")
    if fact.standing in _FIRM:
        yield words.say(f"hedge.{_FIRM[fact.standing]}")
    if fact.speaker and fact.accepted:
        yield words.say("hedge.speaker", speaker=squeeze(fact.speaker))


def _terms(fact: Fact, words: Words) -> Iterator[str]:
    term = words.term(fact.term) if fact.term else ""
    if term:
        yield words.say("term", term=term)


def _is_ours(text: str, words: Words) -> bool:
    return (_CYRILLIC.search(text) is None) == (words.language in _LATIN)


def _of_names(key: str, names: list[str]) -> Caution:
    return Caution(key=key, values=(("names", ", ".join(dict.fromkeys(names))),))
