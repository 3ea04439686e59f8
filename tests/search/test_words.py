"""Tokens, stems and sound keys: what an index holds and a query asks for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.search.normal import LONGEST, find_tokens, to_words
from habeas.search.sounds import sound_key
from habeas.search.stemming import latin_stem, slavic_stem, stems, turkic_stem

TEXTS = st.text(st.characters(codec=None), max_size=300)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("KAZ 001 / 1016 / OBS 085.4", "kaz 001 1016 obs 085 4"),
        ("ст. 19.3 КоАП", "ст 19 3 коап"),
        ("экс-адвокат\u00a0ЁЛКИНА", "экс адвокат елкина"),
        ("l’ÉTAT, l'état", "l état l état"),
        ("IҚТИСАД ӨКҮМ", "iқтисад өкүм"),
        ("слово\u00adформа \u202eabc\u202c", "словоформа abc"),
        ("日本の法", "日 本 の 法"),
        ("a\x00b\ud800c", "a b c"),
        ("½ № ﬁ", "1 2 fi"),
        ("(((.*+?[^$|\\", ""),
    ],
)
def test_words(text: str, words: str) -> None:
    """Letters and digits make words; everything else separates, and invisible signs are passed over."""
    assert " ".join(to_words(text)) == words


@given(TEXTS)
def test_tokens_lie_in_the_text(text: str) -> None:
    """Any text gives tokens in order, inside it, of letters, marks and digits alone."""
    tokens = list(find_tokens(text))
    assert [token.word for token in tokens] == to_words(text)
    places = [(token.start, token.end) for token in tokens]
    assert places == sorted(places)
    for token in tokens:
        assert 0 <= token.start < token.end <= len(text)
        assert 0 < len(token.word) <= LONGEST
        assert not any(c.isspace() or c in ".*+?()[]{}|\\^$" for c in token.word)


@given(TEXTS)
def test_words_of_words(text: str) -> None:
    """Normalizing what is normalized changes nothing."""
    words = to_words(text)
    assert to_words(" ".join(words)) == words


@pytest.mark.parametrize(
    "forms",
    [
        "адвокат адвоката адвокату адвокатом адвокате адвокаты адвокатов адвокатами адвокатах",
        "суд суда суду судом суде суды судов",
        "дисциплинарный дисциплинарная дисциплинарного дисциплинарную дисциплинарными",
        "правозащитница правозащитницы правозащитницу правозащитницей",
        "независимость независимости",
        "задержан задержана задержаны задержали",
    ],
)
def test_russian_forms_meet(forms: str) -> None:
    """The case forms of a Russian word have one stem."""
    assert len({slavic_stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    "forms",
    [
        "адвокат адвокаты адвокаттың адвокатқа адвокатты адвокатта адвокатпен адвокаттардың",
        "сот соты сотқа сотта соттың сотында сотының соттар сотунда",
        "құқық құқығы құқықтар құқығын құқықтарды",
        "укук укугу укуктар укуктарын укугун",
        "мекеме мекемесі мекемеде мекемесінде мекемелер",
        "заң заңы заңның заңға заңдар",
    ],
)
def test_kazakh_and_kyrgyz_forms_meet(forms: str) -> None:
    """Case, possessive and plural endings are taken off."""
    assert len({turkic_stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("суд", "судно"),
        ("суд", "судак"),
        ("право", "правда"),
        ("закон", "законченный"),
        ("сот", "сотрудник"),
    ],
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    """Words that only begin alike share no stem, neither in a text nor with a query."""
    assert not set(stems(one)) & set(stems(other))
    assert not set(stems(one, "ru")) & set(stems(other))
    assert not set(stems(one)) & set(stems(other, "kk"))


def test_latin_stems() -> None:
    """Accents and the plural "-s" are taken off; "-ss" and "-us" stay."""
    words = "lawyers cities avocats états process status bus été 085"
    expected = "lawyer city avocat etat process status bus ete 085"
    assert [latin_stem(word) for word in words.split()] == expected.split()


def test_language_chooses_the_stem() -> None:
    """A word in a Russian text has the Russian stem; where nobody knows, both."""
    assert stems("суде", "ru") == ("суд",)
    assert set(stems("адвокаттар", "kk-Cyrl")) & set(stems("адвокат"))
    assert not set(stems("адвокаттар", "kk-Cyrl")) & set(stems("адвокат", "ru"))
    assert set(stems("сотында", "ky")) & set(stems("соты"))
    assert stems("court", "ru") == ("court",)


@pytest.mark.parametrize(
    "spellings",
    [
        "tolymbekova tolimbekova толымбекова толымбековой толымбекову tolymbekov толымбековтың толымбековдун толымбековго",
        "yerlan erlan ерлан ерлана",
        "kairat qairat kayrat қайрат кайрат кайратом",
        "pyotr petr петр",
        "alexei aleksey alexey алексей алексея",
        "yulia yuliya iulia юлия",
        "zhanbolat janbolat djanbolat жанболат",
        "shynar şynar šynar шынар",
        "choro çoro чоро",
        "nursultan нұрсұлтан nūrsūltan нурсултан",
        "mukhtar muhtar мұхтар мухтар",
        "galym ghalym ғалым ğalym галым",
        "tsoi tsoy цой",
        "evgeny yevgeny evgeniy evgueni евгений",
        "dzhanibekov janibekov zhanibekov жәнібеков джанибеков",
        "sergei sergey сергей sergej serguei",
        "belinskaya belinskaia белинская белинской belinsky",
    ],
)
def test_spellings_of_a_name_meet(spellings: str) -> None:
    """One name has one key in either script and in its case forms."""
    keys = {sound_key(to_words(spelling)[0]) for spelling in spellings.split()}
    assert len(keys) == 1
    assert None not in keys


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("karimov", "karpov"),
        ("asanov", "usenov"),
        ("marat", "murat"),
        ("ivanov", "ivankov"),
        ("толымбеков", "толыбаев"),
    ],
)
def test_other_names_stay_apart(one: str, other: str) -> None:
    """Names that differ in a consonant or a full vowel have different keys."""
    assert sound_key(one) != sound_key(other)


def test_what_has_no_key() -> None:
    """Initials, numbers, mixed and other scripts have no key."""
    assert [sound_key(word) for word in ("ай", "a1b", "085", "日", "abвг", "")] == [None] * 6


@given(st.text(max_size=80))
def test_stems_and_keys_of_any_word(word: str) -> None:
    """Any word has a stem, and the same one each time."""
    for each in to_words(word):
        assert stems(each)
        assert all(stems(each))
        assert sound_key(each) == sound_key(each)
