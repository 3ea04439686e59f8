"""Words by which texts introduce people: posts, honorifics, verbs; and words that are no names."""

from dataclasses import dataclass
from functools import cache, lru_cache

from habeas.text.inflection import stem, stems
from habeas.vocab.loader import load_rows
from habeas.vocab.phrases import PhraseIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A post, calling or tie ("lawyer", "адвокат"). A weak one only supports a name."""

    form: str
    many: bool
    strong: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Title:
    """An honorific ("Mr", "г-жа"); `many` for those before several names ("Messrs")."""

    form: str
    many: bool
    stop: bool  # needs its full stop ("Gen.")


@cache
def load_roles() -> PhraseIndex[Role]:
    """Return posts, callings and ties by their phrases."""
    columns = ("form", "language", "number", "strength")
    rows = load_rows("roles.csv", columns=columns, required=columns)
    return PhraseIndex(
        (
            row["form"],
            Role(
                form=row["form"], many=row["number"] == "many", strong=row["strength"] == "strong"
            ),
        )
        for row in rows
    )


@cache
def load_titles() -> PhraseIndex[Title]:
    """Return honorifics by their words."""
    columns = ("form", "language", "number")
    rows = load_rows("titles.csv", columns=columns, required=columns)
    return PhraseIndex(
        (
            row["form"],
            Title(form=row["form"], many=row["number"] == "many", stop=row["number"] == "stop"),
        )
        for row in rows
    )


@cache
def load_words_before_names() -> frozenset[str]:
    """Return honorifics and posts of one word, in small letters, as printed and as stems."""
    titles = load_rows("titles.csv", columns=("form", "language", "number"), required=("form",))
    columns = ("form", "language", "number", "strength")
    roles = load_rows("roles.csv", columns=columns, required=columns)
    forms = [row["form"] for row in titles]
    forms += [row["form"] for row in roles if row["strength"] == "strong"]
    words = {form.rstrip(".").casefold() for form in forms if " " not in form}
    return frozenset(words | {stem(word) for word in words})


@cache
def load_person_cues() -> PhraseIndex[str]:
    """Return verbs that people take ("said", "was arrested") by their phrases."""
    columns = ("form", "language")
    rows = load_rows("person_cues.csv", columns=columns, required=columns)
    return PhraseIndex((row["form"], row["form"]) for row in rows)


@cache
def load_not_names() -> frozenset[str]:
    """Return capitalized words, in lower case, that are no part of a person's name."""
    return frozenset(_not_names())


@lru_cache(maxsize=1 << 14)
def is_not_name(word: str) -> bool:
    """Tell whether a word in lower case is no part of a person's name, in any case form."""
    if word in load_not_names():
        return True
    return any(
        cut in _not_name_stems() or (len(cut) > _LONG_STEM and cut in load_not_names())
        for cut in stems(word)[1:]
    )


_LONG_STEM = (
    5  # letters of a whole word before an ending ("полиция" + "ның"); shorter ones begin names
)


@cache
def _not_name_stems() -> frozenset[str]:
    """Return the stems of Cyrillic words; short ones would catch too much ("Она", "Он")."""
    return frozenset(key for form in _not_names() if len(key := stem(form)) > 3 and key != form)


@cache
def load_function_words() -> frozenset[str]:
    """Return words, in lower case, that begin sentences and stand at the head of no name."""
    return frozenset(form for form, kind in _not_names().items() if kind == "function")


@cache
def load_time_words() -> frozenset[str]:
    """Return months and days of the week in lower case."""
    return frozenset(form for form, kind in _not_names().items() if kind == "time")


@cache
def _not_names() -> dict[str, str]:
    columns = ("form", "language", "kind")
    rows = load_rows("not_names.csv", columns=columns, required=columns)
    return {row["form"].lower(): row["kind"] for row in rows}
