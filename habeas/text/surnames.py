"""Endings by which surnames and patronymics are known, in Latin and Cyrillic, in any case."""

from functools import lru_cache

import regex

from habeas.text.inflection import stems

_DASH = regex.compile(r"[-\u2010\u2011\u2013]")
_LATIN = (
    r"(?<=\p{L}{3})(?:[eiy]?ev|ov|yov)a?|(?<=\p{L}{3})(?:enko|chuk|[iy]uk|shvili|vich|vych|wicz)"
    r"|(?<=\p{L}{2})(?:sk(?:iy|yi|ii|y|aya|aia)|dze|yan(?:ts)?|zod[ae]|zade|zadeh|kina?|h?odjaev|gali)"
    r"|(?<=\p{L}{3})(?:escu|opoulos|akis|idis|eanu|auskas|evicius|sson|ssen)"
)
_CYRILLIC = (
    r"(?<=\p{L}{3})(?:[оеё]в|[оеё]ва)|(?<=\p{L}{4})[иы]на?|(?<=\p{L}{3})(?:енко|чук|юк|швили|ович)"
    r"|(?<=\p{L}{2})(?:дзе|ян|янц|зода|заде|ск(?:ий|ая|ого|ой|ому|им|ую)|цк(?:ий|ая|ого|ой|ому|им|ую))"
)
# Read from the end, where the ending is: several times faster.
_SURNAME = regex.compile(rf"(?:{_LATIN}|{_CYRILLIC})$", regex.REVERSE)
_PATRONYMIC = regex.compile(
    r"(?<=\p{L}{3})(?:[oe]vich|[oe]vych|[oe]vna|yevna|i[ct]hna|uly|uulu|kyzy|kizi|qizi|gyzy|o[gğ][lł][uy]"
    r"|[оеё]вич|ьич|[оеё]вн[аы]?|ичн[аы]?|[уұ]лы|уулу|[кқ]ызы|оглы|углы|кизи|г[иы]з[иы])$",
    regex.REVERSE,
)
_SHORTEST = 4  # letters of a surname that its ending alone makes likely


@lru_cache(maxsize=1 << 14)
def is_surname_like(word: str) -> bool:
    """Tell whether a word ends like a surname of Eastern Europe, the Caucasus or Central Asia.

    "Testov", "Testovany", "Testovoy" in Cyrillic cases too. A double name counts by its last part.
    """
    last = _DASH.split(word.lower())[-1]
    return len(last) > _SHORTEST and any(_SURNAME.search(cut) for cut in stems(last))


@lru_cache(maxsize=1 << 14)
def is_patronymic(word: str) -> bool:
    """Tell whether a word ends like a patronymic ("Petrovich", "Асанұлы", "Testkyzy")."""
    return any(_PATRONYMIC.search(cut) for cut in stems(word.lower()))
