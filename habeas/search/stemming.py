"""Words without their endings, so that "адвокат" finds "адвокатами" and "адвокаттардың".

A stem is a key, not a word: it is only ever compared with another stem. Russian goes by the
Snowball rules (M. Porter, BSD licence; written anew here), which also serve Ukrainian and
Belarusian loosely. Kazakh and Kyrgyz lose one case, one possessive and one plural ending, the order
in which those languages put them on. Latin script loses its accents and the plural "-s" (the
"S-stemmer" of D. Harman, 1991), which French plurals share.

A word alone does not say whether it is Russian or Kazakh: "суде" ends in "-де", a Kazakh ending.
So the language of the document chooses, and a query, whose language nobody knows, asks for both.
The two sorts of stem are kept apart (a Turkic one begins with "1"): else "правда", read as Kazakh
"прав-да", would find every "право".
"""

import unicodedata
from functools import lru_cache

import regex

_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_TURKIC_LETTERS = regex.compile("[әғқңөұүһі]")
SLAVIC = frozenset(("ru", "uk", "be", "bg", "sr", "mk"))
TURKIC_MARK = "1"
_VOWEL = "[аеиоуыэюяіїє]"


@lru_cache(maxsize=1 << 14)
def stems(word: str, language: str | None = None) -> tuple[str, ...]:
    """Return the stems of one folded word, without repeats; at least one.

    `language` is the one of the text (BCP-47, only its first part counts). A text in Kazakh or
    Kyrgyz quotes Russian words, so there, and where the language is unknown, a Cyrillic word has
    both stems; a word with letters that Russian lacks has the Turkic one.
    """
    if not _CYRILLIC.match(word):
        return (latin_stem(word),)
    tongue = language.split("-")[0] if language else ""
    if tongue in SLAVIC:
        return (slavic_stem(word),)
    if _TURKIC_LETTERS.search(word):
        return (TURKIC_MARK + turkic_stem(word),)
    return slavic_stem(word), TURKIC_MARK + turkic_stem(word)


def latin_stem(word: str) -> str:
    """Return a word in Latin script without accents and plural "-s"; digits and others unchanged.

    "avocats" -> "avocat", "états" -> "etat", "cities" -> "city", "process" -> "process".
    """
    plain = word
    if not word.isascii():
        parts = unicodedata.normalize("NFKD", word)
        plain = "".join(c for c in parts if not unicodedata.combining(c)) or word
    if len(plain) < 4 or not plain.endswith("s"):
        return plain
    if plain.endswith("ies") and not plain.endswith(("eies", "aies")):
        return plain[:-3] + "y"
    return plain if plain.endswith(("us", "ss")) else plain[:-1]


# Kazakh and Kyrgyz endings by the vowels and consonants they may take; harmony is not checked.
_PLURAL = regex.compile(r"[лдт][аеоө]р\Z")
_OWN = regex.compile(r"(?:[ыіиуү]?м[ыіиуү]з|[ыіиуү]?ң[ыіиуү]з|[ыіиуү][мң]|с[ыіиуү]|[ыіиуү])\Z")
_VOICELESS = "(?<=[пфкқтсшщчцхһ])"  # "-ты" only behind these: "адвокатты", but "адвокат-ы"
_CASE = regex.compile(
    rf"(?:{_VOICELESS}т[ыіиуү][ңн]?|{_VOICELESS}т[аеоө]н?|(?<=[аеиоуыэюяіүұөәмнң])н[ыіиуү][ңн]?"
    r"|(?<![аеиоуыэюяіүұөә])д[ыіиуү][ңн]?|н?д[аеоө]н?|(?<=[ыіиуү])н[аеоө]н?|[гкқғ][аеоө]|менен|[мбп]ен"
    r"|(?<=[ыіиуү])н)\Z"
)
_SHORTEST = 3  # letters a Turkic stem keeps: with two, "сүт" and "сүре" meet
_HARD = str.maketrans("ғгбж", "қкпш")  # "құқық" -> "құқығы", "укук" -> "укугу"


def turkic_stem(word: str) -> str:
    """Return a Kazakh or Kyrgyz word without case, possessive and plural ending.

    "адвокаттардың" -> "адвокат", "сотында" -> "сот", "құқығы" -> "құқық".
    """
    stem = word
    for ending in (_CASE, _OWN, _PLURAL):
        match = ending.search(stem)
        if match and match.start() >= _SHORTEST:
            stem = stem[: match.start()]
    return stem[:-1] + stem[-1:].translate(_HARD)


# Snowball Russian: https://snowballstem.org/algorithms/russian/stemmer.html
_GERUND = regex.compile(r"(?:(?<=[ая])(?:вшись|вши|в)|ывшись|ившись|ывши|ивши|ыв|ив)\Z")
_REFLEXIVE = regex.compile(r"с[яь]\Z")
_ADJECTIVE = regex.compile(r"(?:ими|ыми|его|ого|ему|ому|ее|ие|ые|ое|ей|ий|ый|ой|ем|им|ым|ом|их|ых|ую|юю|ая|яя|ою|ею)\Z")  # fmt: skip
_PARTICIPLE = regex.compile(r"(?:(?<=[ая])(?:ем|нн|вш|ющ|щ)|ивш|ывш|ующ)\Z")
_VERB = regex.compile(
    r"(?:(?<=[ая])(?:нно|йте|ешь|ете|ла|на|ли|ем|ло|но|ет|ют|ны|ть|й|л|н)"
    r"|ейте|уйте|ила|ыла|ена|ите|или|ыли|ило|ыло|ено|ует|уют|ены|ить|ыть|ишь|ей|уй|ил|ыл|им|ым|ен|ят|ит|ыт|ую|ю)\Z"
)
_NOUN = regex.compile(
    r"(?:иями|ями|ами|иях|иям|ием|ией|ев|ов|ие|ье|еи|ии|ей|ой|ий|ям|ем|ам|ом|ах|ях|ию|ью|ия|ья|а|е|и|й|о|у|ы|ь|ю|я)\Z"
)
_ABSTRACT = regex.compile(r"ость?\Z")
_FIRST_REGION = regex.compile(rf"[^аеиоуыэюяіїє]*{_VOWEL}")
_SECOND_REGION = regex.compile(rf".*?{_VOWEL}[^аеиоуыэюяіїє].*?{_VOWEL}[^аеиоуыэюяіїє]")


def slavic_stem(word: str) -> str:
    """Return a Russian word without its ending: "адвокатами" -> "адвокат", "судьи" -> "суд".

    Words without a vowel are their own stem.
    """
    head = _FIRST_REGION.match(word)
    if head is None:
        return word
    start, rest = head[0], word[head.end() :]
    rest = _strip_inflection(rest)
    rest = rest.removesuffix("и")
    second = _SECOND_REGION.match(word)
    abstract = _ABSTRACT.search(rest)
    if second and abstract and len(start) + abstract.start() >= second.end():
        rest = rest[: abstract.start()]
    if rest.endswith("нн"):
        rest = rest[:-1]
    return start + rest.removesuffix("ь")


def _strip_inflection(rest: str) -> str:
    """Return the part behind the first vowel without its gerund, adjective, verb or noun ending."""
    gerund = _GERUND.search(rest)
    if gerund:
        return rest[: gerund.start()]
    rest = _REFLEXIVE.sub("", rest)
    adjective = _ADJECTIVE.search(rest)
    if adjective:
        return _PARTICIPLE.sub("", rest[: adjective.start()])
    verb = _VERB.search(rest)
    return rest[: verb.start()] if verb else _NOUN.sub("", rest)
