"""Norms as a letter cites them: title and provisions in its language, from the law layer."""

from collections.abc import Iterable, Iterator, Sequence

import regex

from habeas.formats.letters.words import Words, fill
from habeas.vocab.drafts import load_titles
from habeas.vocab.instruments import Instrument, load_instruments

_PROVISION = regex.compile(r"(?P<unit>art\.|principle|para\.|rule|section|guideline) (?P<n>\S.*)")
_NUMBER = regex.compile(r"(?P<article>[\w.\-–]++)(?P<sub>(?:\(\w{1,5}\)){1,2})")
_SUB = regex.compile(r"\((\w+)\)")
_LAWS = frozenset(("code", "law", "constitution"))
_JOINED = ("en", "fr")  # languages that write "9(1)" in one


def title_of(instrument: str | None, words: Words, otherwise: str = "") -> tuple[str, bool]:
    """Return the title of an instrument, and whether it is in the language of the letter.

    Where we have none in the language it is the one the law layer gives in English, and of what is
    not in the law layer what the source calls it.
    """
    known = load_instruments().get(instrument or "")
    if known is None:
        return otherwise, False
    if words.language == "en":
        return known.title, True
    titles = load_titles()
    title = titles.get((known.id, words.language)) or titles.get((known.family, words.language))
    of = f"country.of.{known.jurisdiction}"
    if title is None or ("{country}" in title and not words.has(of)):
        return known.title, False
    return fill(title, {"country": words.say(of) if words.has(of) else ""}), True


def render_provisions(
    instrument: Instrument | None, provisions: Iterable[str], words: Words
) -> str:
    """Return provisions as the language writes them: "art. 9(1), 9(3)", "п. 1, 3 ст. 9".

    They are given as citations write them in every language ("art. 9(1)", "principle 16"), several
    separated by "; ". What is of another shape stays as it is.
    """
    parts = [part.strip() for one in provisions for part in one.split(";") if part.strip()]
    rows = dict.fromkeys(parts)
    if words.language in _JOINED:
        return ", ".join(_join_units(rows, words))
    law = instrument is not None and instrument.kind in _LAWS
    return ", ".join(_split_articles(rows, words, "sub.law" if law else "sub.treaty"))


def _join_units(parts: Iterable[str], words: Words) -> Iterator[str]:
    units: dict[str, list[str]] = {}
    for part in parts:
        found = _PROVISION.fullmatch(part)
        units.setdefault(found["unit"] if found else "", []).append(found["n"] if found else part)
    for unit, numbers in units.items():
        yield _unit(unit, numbers, words) if unit else ", ".join(numbers)


def _split_articles(parts: Iterable[str], words: Words, level: str) -> Iterator[str]:
    """Yield articles, each with its parts; whole ones of a kind together."""
    articles: dict[tuple[str, str], list[str]] = {}
    for part in parts:
        found = _PROVISION.fullmatch(part)
        unit, rest = (found["unit"], found["n"]) if found else ("", part)
        number = _NUMBER.fullmatch(rest)
        subs = articles.setdefault((unit, number["article"] if number else rest), [])
        subs += [" ".join(_SUB.findall(number["sub"]))] if number else []
    whole: dict[str, list[str]] = {}
    for (unit, article), subs in articles.items():
        if not subs:
            whole.setdefault(unit, []).append(article)
    for unit, numbers in whole.items():
        yield _unit(unit, numbers, words) if unit else ", ".join(numbers)
    for (unit, article), subs in articles.items():
        if subs:
            parted = words.say(level, n=", ".join(subs))
            yield words.say("unit.parted", unit=_unit(unit, [article], words), parts=parted)


def _unit(unit: str, numbers: Sequence[str], words: Words) -> str:
    """Return numbers with the word of their unit: "principles 16, 18"."""
    one, _, many = words.say(f"unit.{unit}", n=", ".join(numbers)).partition("|")
    return many if many and len(numbers) > 1 else one
