"""The language of a text.

Letters decide where they can: Kazakh, Kyrgyz, Tajik, Uzbek, Ukrainian and Belarusian each have
Cyrillic letters that Russian lacks, and no statistics beat them on a short line. The rest is
py3langid's statistics, restricted to the languages our pages come in; restricting it takes it from 70 to 74 of
77 short lines (measured in the project's notes on language tools).
"""

from collections import Counter
from functools import cache
from itertools import chain
from operator import itemgetter

import regex

from habeas.vocab.language_model import load_language_model
from habeas.vocab.languages import load_function_words

# What monitors of the region and its neighbours meet; more languages make short lines worse.
LANGUAGES = (
    "en", "fr", "ru", "kk", "ky", "uz", "tg", "uk", "be", "es", "de", "it", "pt", "pl", "tr", "az",
    "ar", "fa", "hy", "ka", "zh", "mn", "ro", "nl", "sr", "bg",
)  # fmt: skip
SAMPLE = 1200  # characters looked at: more does not change the answer, less errs on mixed items
SHORTEST = 12  # letters below which a guess is worse than the neighbours' language

# Letters of one Cyrillic language that its neighbours lack, the most telling first.
_LETTERS = (
    ("kk", "әұіқғ"),
    ("tg", "ӣӯҷ"),
    ("uk", "їєґ"),
    ("uz", "ўҳ"),
    ("ky", "ңөү"),
    ("be", "ў"),
)
_ADDRESS = regex.compile(r"(?:https?://|www\.)\S++|\S++@\S++")
_CYRILLIC = regex.compile(r"\p{Cyrillic}++")
_GLANCE = 60  # characters


_NOT_RUSSIAN = regex.compile(r"[\p{Cyrillic}--[а-яёА-ЯЁ]]", regex.V1)


def identify_language(text: str, *, expected: str | None = None) -> str | None:
    """Return the BCP-47 code of the language of `text`, or None for a text of few letters.

    Addresses are not looked at. A text in two languages gives the one with more of the sample.
    `expected` is what markup or neighbours say: it is believed of a Latin text that has more of
    its small words than of any other language's, and spares the slow statistics.
    """
    sample = text[: SAMPLE * 3]
    if "@" in sample or "://" in sample or "www." in sample:
        sample = _ADDRESS.sub(" ", sample)
    sample = sample[:SAMPLE]
    # Most texts show in their first words that they have letters enough.
    if sum(map(str.isalpha, sample[:_GLANCE])) < SHORTEST > sum(map(str.isalpha, sample)):
        return None
    cyrillic = 0 if sample.isascii() else sum(map(len, _CYRILLIC.findall(sample)))
    if cyrillic and cyrillic * 2 > sum(map(str.isalpha, sample)):
        by_letters = _identify_cyrillic(sample, cyrillic)
        if by_letters:
            return by_letters
    near = (expected or "").split("-")[0].lower()
    return (
        _by_function_words(sample, near)
        or _as_expected(sample, near)
        or load_language_model().classify(sample)
    )


def _by_function_words(sample: str, expected: str) -> str | None:
    """Return the language whose small words make up much of the sample, if one stands out.

    A seventh of running text in English or French is such words; a headline has too few, and goes
    on to the statistics. 8 words at least: fewer decide by chance. Of the expected language two
    will do.
    """
    words = sample.casefold().replace("’", "'").split()
    known = _languages_of_words()
    counts = Counter(chain.from_iterable(filter(None, map(known.get, words))))
    ranked = sorted(counts.items(), key=itemgetter(1), reverse=True)
    (best, most), (_, second) = [*ranked[:2], ("", 0), ("", 0)][:2]
    if best == expected and most >= 2 and most > second and most * 12 >= len(words):
        return best
    return best if most >= 8 and most * 7 >= len(words) and most >= 2 * second else None


def _as_expected(sample: str, expected: str) -> str | None:
    """Return Russian where it is expected and the letters of a Cyrillic sample are its own.

    A paragraph may have no "ы" by chance; the statistics would only say the same. Bulgarian has "ъ" in every other sentence, Russian in every tenth.
    """
    if expected != "ru" or _NOT_RUSSIAN.search(sample) or sample.count("ъ") > 1:
        return None
    return expected if sum("а" <= c <= "я" for c in sample) * 2 > len(sample) else None


@cache
def _languages_of_words() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for language, own in load_function_words().items():
        for word in own:
            found.setdefault(word, []).append(language)
    return found


def _identify_cyrillic(sample: str, cyrillic: int) -> str | None:
    """Return a language by its own letters, or Russian for a longer text that has none of them."""
    counts = Counter(sample.casefold())
    best, share = None, 0.0
    for language, own in _LETTERS:
        found = sum(counts[letter] for letter in own) / cyrillic
        # 1 %: a Russian text that quotes a few Kazakh names has less, Kazakh prose has 8 to 15 %.
        if found > max(share, 0.01):
            best, share = language, found
    if best == "uz" and counts["і"]:
        return "be"  # both write ў; only Belarusian writes і
    if best in ("kk", "uk") and counts["і"] and not any(counts[c] for c in "әұқғ"):
        return "uk" if any(counts[c] for c in "їє") else None
    if best is None and cyrillic >= 60 and (counts["ы"] or counts["э"]):
        return "ru"  # Bulgarian, Serbian and Ukrainian have neither letter
    return best
