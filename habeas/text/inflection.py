"""Words in other case and number than in a vocabulary, for Cyrillic script.

Russian, Ukrainian, Kazakh and Kyrgyz put endings on names and common words ("министерства",
"министерством", "министрлігінің"). A vocabulary holds one form; `stems` gives the keys under which
a word of the text may stand there. Light on purpose: what it gives is a candidate for a table, and
a wrong candidate is simply not in the table.
"""

from functools import lru_cache

import regex

_CYRILLIC = regex.compile(r"\p{Cyrillic}")
# Endings of Russian nouns and adjectives, longest first by alternation order.
_SLAVIC = (
    r"[иы]ями|иями|ями|ами|[иы]ми|ого|его|ому|ему|[иы]ям|[иы]ях|ией|иям|иях|ием|"
    r"[ая]м|[ая]х|[иы]х|[иы]м|[иы]й|[ое]й|[ое]м|[ое]в|[ая]я|[ое]е|[иы]е|ую|юю|ою|ею|ье|ьи|ью|ия|ию|ии|ие|"
    r"[аяоеуюиыьй]"
)
_PLURAL = r"[лдт][аеоө]р"
_OWN = r"[ыіиуүо]м|[ыіиуү]ң|[сз]?[ыіиуү]|[ыіи]м[ыіи]з"
_CASE = (
    r"[нтд][ыіиуү][ңн]|[ндт][ыіиуү]|[гкқғ][аеоө]|[нж]?[дт][аеоө]н?|н[ае]|н[аеоө]н|[аея]"
    r"|[мбп][ео]н|[нд][еа]гі|[дт][аеоө]гы"
)
_TURKIC = rf"(?:{_PLURAL})?(?:{_OWN})?(?:{_CASE})?(?:[гқкғ][ыіи])?"
_ENDING = regex.compile(rf"(?:{_SLAVIC}|{_TURKIC})")
_LONGEST = 9  # letters: plural, possessive and case together ("лар" + "ының" + ...)
_SHORTEST_STEM = 2


@lru_cache(maxsize=1 << 14)
def stems(word: str) -> tuple[str, ...]:
    """Return what may be left of a lower-case word without its ending, longest first.

    The word itself comes first. Words in other scripts have no other stem.
    """
    if not _CYRILLIC.match(word):
        return (word,)
    cuts = range(len(word) - 1, max(len(word) - 1 - _LONGEST, _SHORTEST_STEM - 1), -1)
    return (word, *[word[:cut] for cut in cuts if _is_ending(word[cut:])])


@lru_cache(maxsize=1 << 14)
def _is_ending(text: str) -> bool:
    """Tell whether a few letters are an ending; new words mostly end as others did."""
    return _ENDING.fullmatch(text) is not None


def stem(word: str) -> str:
    """Return the key under which a vocabulary keeps a lower-case word: the stem without one ending.

    "министерство" -> "министерств", "суд" -> "суд", "полиция" -> "полици", "court" -> "court".
    """
    if not _CYRILLIC.match(word) or len(word) < 4:
        return word
    match = _LEMMA_ENDING.search(word)
    return word[: match.start()] if match and match.start() > _SHORTEST_STEM else word


_LEMMA_ENDING = regex.compile(r"(?:[иы]й|ой|ая|яя|ое|ее|[иы]е|[аяоеьйиы])$")
