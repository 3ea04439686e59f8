"""Whether a word that tells of an act agrees with somebody: Slavic case, gender, number; French gender.

A form is two letters: case (n, g, d, a, i, p) and gender or number (m, f, p for plural). Endings leave
several forms open, and words of other languages all of them; what is open speaks neither way.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

import regex

from habeas.vocab.given_names import fold, load_given_genders

Forms = frozenset[str]
_ANY: Forms = frozenset(case + kind for case in "ngdaip" for kind in "mfp")
_HERS: Forms = frozenset(
    case + "f" for case in "ngdaip"
)  # surnames of women in a consonant stay so


def _forms(codes: str) -> Forms:
    return frozenset(codes.split())


# Long participles and "который" by ending.
_LONG = {
    ending: _forms(codes)
    for endings, codes in (
        ("ого его", "gm am"), ("ому ему", "dm"), ("ым им", "im dp"), ("ом ем", "pm"), ("ый ий", "nm am"),
        ("ая яя", "nf"), ("ой ей", "gf df if pf"), ("ую юю", "af"), ("ые ие", "np ap"), ("ых их", "gp ap pp"),
        ("ыми ими", "ip"),
    )
    for ending in endings.split()
}  # fmt: skip
_SHORT = {
    "": _forms("nm"),
    "а": _forms("nf"),
    "ы": _forms("np nm nf"),
}  # of several, each stands alone
_LONG_PARTICIPLE = regex.compile(
    r"\p{Cyrillic}{2,30}+(?<=(?:нн|[еёяаиы]т|[бв]ит|ш|щ)(?:ого|его|ому|ему|ый|ий|ая|яя|ой|ей|ую|юю|ые|ие|ых|их|ыми|ими|ым|им|ом|ем))"
)
_SHORT_PARTICIPLE = regex.compile(r"\p{Cyrillic}{2,30}+(?<=[аеёяиы][нт](?P<end>[аы]?))")
_WHICH = regex.compile(r"котор(?P<end>\p{Cyrillic}{2,3})")
# Nouns and names by ending, longest first.
_NOUN = tuple(
    (ending, _forms(codes))
    for endings, codes in (
        ("ыми ими ами ями", "ip"), ("ого его", "gm am"), ("ому ему", "dm"), ("ов ев", "nm gp ap gf df af if pf nf"),
        ("ых их", "gp ap pp gm nm am gf af nf"), ("ым им", "im dp"), ("ую юю", "af"), ("ам ям", "dp"),
        ("ах ях", "pp"), ("ая яя", "nf"), ("ые ие", "np"), ("ский цкий", "nm"), ("ою ею", "if"),
        ("ой ей", "gf df if pf nm gp ap"), ("ом ем", "im pm"), ("ии", "gf df pf np"),
        ("а", "nf gm am"), ("я", "nf gm am nm"), ("у", "af dm"), ("ю", "af dm"), ("ы", "gf np nm"),
        ("и", "gf df pf np"), ("е", "df pf pm np"), ("ь", "nm nf af"), ("й", "nm"),
    )
    for ending in endings.split()
)  # fmt: skip
# Nouns in -а are first of all cases of his: "адвоката", "брата"; not these.
_HER_KIN = frozenset(
    "сестра жена супруга мама подруга бабушка тётя тетя вдова невеста дружина донька".split()
)
_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_CONSONANT = regex.compile(r"[бвгджзклмнпрстфхцчшщ]$")
_FRENCH = regex.compile(r"\p{L}{2,30}+(?<=[éiu](?P<end>es?|s?))")


def is_attribute(word: str) -> bool:
    """Tell whether a folded Slavic word is a long participle: "арестованного", not "арестован"."""
    return _LONG_PARTICIPLE.fullmatch(word) is not None


def forms_of_cue(word: str) -> Forms:
    """Return the forms that a participle or "который" asks of its head; none where it asks nothing."""
    if _LONG_PARTICIPLE.fullmatch(word):
        return next((_LONG[word[-size:]] for size in (3, 2) if word[-size:] in _LONG), Forms())
    if which := _WHICH.fullmatch(word):
        # Its case is that of its own clause.
        kinds = {form[1] for form in _LONG.get(which["end"], ())}
        return frozenset(form for form in _ANY if form[1] in kinds)
    short = _SHORT_PARTICIPLE.fullmatch(word)
    return _SHORT[short["end"]] if short else Forms()


def forms_of_words(words: Iterable[str], *, name: bool = False) -> Forms:
    """Return the forms that all words may be in at once; all where they say nothing.

    Of a `name` the first word is looked up: "марка" is a case of Марк.
    """
    forms = _ANY
    for at, word in enumerate(words):
        given = _forms_of_given(word) if name and not at else Forms()
        forms &= given or _forms_of_word(word)
    return forms or _ANY


def agrees(asked: Forms, said: Forms, *, several: bool) -> bool | None:
    """Tell whether a head in the forms `said` may be meant, None where its words say nothing.

    Of `several` people together each is singular and their participle plural: the case decides.
    """
    if not asked or said == _ANY:
        return None
    if several:
        return bool({form[0] for form in asked if form[1] == "p"} & {form[0] for form in said})
    return bool(asked & said)


def share_case(one: Forms, other: Forms) -> bool:
    """Tell whether two names may stand in one case, as those of a list do."""
    return bool({form[0] for form in one} & {form[0] for form in other})


# Given names by the ending of the first case: what stands for it, and the forms.
_DECLENSIONS = tuple(
    (lemma, {ending: _forms(codes) for ending, codes in endings.items()})
    for lemma, endings in (
        ("", {"": "nm", "а": "gm am", "у": "dm", "ом": "im", "е": "pm"}),
        ("й", {"й": "nm", "я": "gm am", "ю": "dm", "ем": "im", "е": "pm", "и": "pm"}),
        ("ь", {"ь": "nm", "я": "gm am", "ю": "dm", "ем": "im", "е": "pm"}),
        ("а", {"а": "nf", "ы": "gf", "и": "gf", "е": "df pf", "у": "af", "ой": "if", "ей": "if"}),
        ("я", {"я": "nf", "и": "gf df pf", "е": "df pf", "ю": "af", "ей": "if"}),
    )
)


@lru_cache(maxsize=1 << 12)
def _forms_of_given(word: str) -> Forms:
    """Return the forms in which a word is a given name of our list; none where it is none."""
    genders = load_given_genders() if _CYRILLIC.match(word) else {}
    forms = Forms()
    for lemma, endings in _DECLENSIONS:
        for ending, said in endings.items():
            stem = word.removesuffix(ending)
            if genders and word.endswith(ending) and (g := genders.get(fold(stem + lemma), "")):
                # Никита and Илья go as her names do.
                forms |= (
                    {form[0] + g for form in said}
                    if lemma in ("а", "я") or g == "m"
                    else said & _HERS
                )
    return forms


@lru_cache(maxsize=1 << 12)
def _forms_of_word(word: str) -> Forms:
    if not _CYRILLIC.match(word):
        return _ANY
    if word in _HER_KIN:
        return _forms("nf")
    for ending, forms in _NOUN:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return forms
    return _HERS | {"nm", "gp", "ap"} if _CONSONANT.search(word) else _ANY


def french_gender(words: Sequence[str]) -> str:
    """Return "m" or "f" of the last participle among words ("a été arrêtée"), "" for none."""
    for word in reversed(words):
        if match := _FRENCH.fullmatch(word):
            return "f" if match["end"].startswith("e") else "m"
    return ""
