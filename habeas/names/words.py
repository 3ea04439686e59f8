"""One word of a name and all that it alone tells: sounds, what it may be, whose gender."""

from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from habeas.names.sounds import script_of, skeleton, sounds
from habeas.text.surnames import is_surname_like
from habeas.vocab.given_names import NameStrength, fold, load_given_genders, load_given_names
from habeas.vocab.name_families import load_name_families

# Endings of father's names in sounds, case endings of Russian behind them.
_FATHER = regex.compile(
    r"(?:(?P<m>[oe]v[iy]C|(?<=[^oe]v)iC|[^aeiouv]\KiC)(?:a|u|em|om|e)?"
    r"|(?P<f>(?:[oe]vna|in[iy]Cna|iCna|ivna))|(?:(?:[oe]vn|in[iy]Cn|iCn|ivn)(?P<fc>[iueo]i?|oiu))"
    r"|(?P<son>uli|ulu|ogli|ogly|oglu|ugli|oghlu|zoda|zade)(?:n[iu]n|g[ae]|d[ai]n?)?"
    r"|(?P<girl>kizi|gizi|kiz|giz)(?:n[iu]n|g[ae]|d[ai]n?)?)\Z"
)
# One of these stands in every such ending: what has none is not searched.
_FATHER_SIGN = regex.compile("C|vn|ul|gl|zod|zad|oghl|[kg]iz")
# Words that say "son of", "daughter of" behind a father's name, or before it.
SON = frozenset("uli ulu ogli oglu ugli ogly uglu".split())
DAUGHTER = frozenset("kizi gizi kiz giz".split())
BEFORE_FATHER = frozenset("bin ibn ben bint binti veled".split())
_SHORTEST_STEM = 3
_SHORT_FATHER = "il"  # Ilya, in Ilyich
READINGS = 4
_FEMALE_SURNAME = regex.compile(r"(?:(?<=\w(?:ov|ev|in|skn))a|(?<=[sc]k)aia|(?<=[sc]k)a)\Z")
_MALE_SURNAME = regex.compile(r"(?:ov|ev|\w{2}in|[sc]ki)\Z")
_SLAVIC_CASE = regex.compile(r"(?<=\w(?:ov|ev|in))(?:a|u|im|e|oi|om|oiu)\Z")
_ADJECTIVE = regex.compile(r"(?<=[sc]k)(?:ogo|omu|im|om|oi|uiu|aia|ai|a|i)\Z")
_OTHER_ADJECTIVE = regex.compile(r"(?<=\w{3}[ntl])(?:ogo|omu|aia|uiu)\Z")
_TURKIC_CASE = regex.compile(r"(?<=\w{4})(?:[dtn]in|[dtn]i|[gk][aeo]|[dtn]an|[dt]a|[mbp]en)\Z")
_UKRAINIAN = regex.compile(r"ivsk(?=[aio]|yi)")  # Ukrainian has i where Russian has o
_NOMINATIVE = regex.compile(r"(?<=\w{2})(?:a|u|om|em|e|oi|ei|i|iu)\Z")
_ARTICLE = regex.compile(r"[ae]l(?=[^eiou]\w{3})")  # glued: Altamimi, Elkhatib
_GLUED = 0.4
_LAST_OF_CASES = frozenset("aeioumn")  # sounds with which endings of cases end
_OTHER_ENDINGS = ("ogo", "omu", "aia", "uiu")
_DROPPED = regex.compile(r"(?<=\w{3})(?:ov|ev|in)\Z")
_LAST_OF_DROPPED = frozenset("vniuae")  # sounds with which such endings end
_SON_ENDING = regex.compile(r"(?<=\w{3})(?:uli|ulu|ogli|oglu|zoda|zade|ov|ev)\Z")
_PLACE_ENDING = regex.compile(r"(?<=\w{3})l?i\Z")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Word:
    """A folded word. `forms` are its sounds, `bases` the sounds without case and gender endings."""

    text: str
    script: str
    forms: tuple[str, ...]
    bases: dict[str, float]  # base form: what it costs to suppose it
    surname: bool
    given: bool
    gender: str  # of the bearer, as a given name: m, f or empty
    surname_gender: str
    readings: tuple[str, ...]  # the likeliest of `bases`, which are aligned
    families: dict[str, bool]  # id: is it a short form
    father: str  # the father's own name where the word may be a patronymic
    father_sure: bool  # -ovna, -uly: never a surname's ending alone
    father_gender: str
    bones: tuple[str, ...]  # the consonants of each form, for scripts without vowels


@lru_cache(maxsize=1 << 14)
def read_word(text: str) -> Word:
    """Return what one folded word tells, alone."""
    script = script_of(text)
    forms = sounds(text)
    first = forms[0] if forms else ""
    surname_gender, given_gender = _surname_gender(first, script), ""
    families = _families_of(forms)
    key = fold(text)
    strength = load_given_names().get(key, NameStrength.NONE)
    given_gender = load_given_genders().get(key, "") or _gender_of(families)
    stem, sure, father_gender = _father(first)
    surname, given = is_surname_like(text) or bool(surname_gender), bool(strength) or bool(families)
    bases = _bases(forms, script)
    may_be_glued = script == "latin" and not surname and not given
    glued = _ARTICLE.match(first) if may_be_glued else None
    if glued:
        bases.setdefault(first[glued.end() :], _GLUED)
    return Word(
        text=text,
        script=script,
        forms=forms,
        bases=bases,
        readings=tuple(bases)[:READINGS],
        surname=surname,
        given=given,
        gender=given_gender,
        surname_gender=surname_gender,
        families=families,
        father=stem,
        father_sure=sure,
        father_gender=father_gender,
        bones=_bones(forms, first[glued.end() :] if glued else ""),
    )


def _bones(forms: tuple[str, ...], without_article: str) -> tuple[str, ...]:
    """Return the consonants of each form; of a word with a glued article, of what is behind it alone."""
    read = (without_article,) if without_article else forms
    return tuple(dict.fromkeys([skeleton(form).replace("v", "") for form in read]))


def _father(form: str) -> tuple[str, bool, str]:
    """Return the father's name in a patronymic, whether it is surely one, and the child's gender."""
    found = _FATHER.search(form) if _FATHER_SIGN.search(form[-9:]) else None
    if found is None or (found.start() < _SHORTEST_STEM and form[: found.start()] != _SHORT_FATHER):
        return "", False, ""
    gender = "f" if found["f"] or found["girl"] or found["fc"] else "m"
    return form[: found.start()], not found["m"], gender


def _surname_gender(form: str, script: str) -> str:
    """Return the gender a surname's ending tells; a Cyrillic -ова may be the genitive of a man's."""
    if len(form) < 5:
        return ""
    if form[-1] == "a" and _FEMALE_SURNAME.search(form):
        return "" if script == "cyrillic" and not form.endswith("aia") else "f"
    return "m" if form[-1] in "vni" and _MALE_SURNAME.search(form) else ""


def _bases(forms: tuple[str, ...], script: str) -> dict[str, float]:
    """Return the forms without endings of gender and case, each with what it costs to suppose."""
    bases: dict[str, float] = {}
    for place, form in enumerate(forms[:3]):
        extra = 0.5 if place else 0.0
        for base, cost in _without_endings(form, script):
            if cost + extra < bases.get(base, 99.0):
                bases[base] = cost + extra
    return bases


def _without_endings(form: str, script: str) -> list[tuple[str, float]]:
    found = [(form, 0.0)]
    if form[-1:] not in _LAST_OF_CASES:
        return found
    if script == "cyrillic" and (cut := _TURKIC_CASE.sub("", form)) != form:
        found.append((cut, 1.2))
    if (cut := _UKRAINIAN.sub("ovsk", form)) != form:
        found.append((cut, 0.3))
    for whole, cost in tuple(found):
        if "k" in whole[-5:] and (cut := _ADJECTIVE.sub("i", whole)) != whole:
            found.append((cut, cost + 0.2))
        elif whole.endswith(_OTHER_ENDINGS) and (cut := _OTHER_ADJECTIVE.sub("i", whole)) != whole:
            found.append((cut, cost + 0.4))
        if (
            ("ov" in (tail := whole[-5:]) or "ev" in tail or "in" in tail)
            and (cut := _SLAVIC_CASE.sub("", whole)) != whole
            and len(cut) > 3
        ):
            found.append((cut, cost + 0.2))
        elif script == "cyrillic" and (cut := _NOMINATIVE.sub("", whole)) != whole:
            found += [(cut, cost + 0.8), (cut + "a", cost + 1.0), (cut + "ia", cost + 1.0)]
    return found


@cache
def _families() -> dict[str, dict[str, bool]]:
    """Return the families of each sound form, and whether it is their short form."""
    found: dict[str, dict[str, bool]] = {}
    for family in load_name_families():
        for short, names in ((False, family.full), (True, family.short)):
            for name in names:
                for form in sounds(name.casefold())[:2]:
                    found.setdefault(form, {}).setdefault(family.id, short)
    return found


@cache
def _genders() -> dict[str, str]:
    return {family.id: family.gender for family in load_name_families()}


def _families_of(forms: tuple[str, ...]) -> dict[str, bool]:
    table = _families()
    for form in forms[:2]:
        if form in table:
            return table[form]
    for form in forms[:1]:
        cut = _NOMINATIVE.sub("", form)
        guesses = (cut, cut + "a", cut + "ia", cut + "i") if cut != form else ()
        # "Олеси" may be Oles or Olesya in another case: it is a form of both.
        found = {
            family: short for guess in guesses for family, short in table.get(guess, {}).items()
        }
        if found:
            return found
    return {}


def _gender_of(families: dict[str, bool]) -> str:
    genders = {_genders()[family] for family in families}
    return genders.pop() if len(genders) == 1 else ""


@lru_cache(maxsize=1 << 14)
def dropped_endings(base: str) -> frozenset[str]:
    """Return a base form also without a surname's ending (-ov, -uly, -zoda, -li), as many now write it."""
    if base[-1:] not in _LAST_OF_DROPPED:
        return frozenset([base])
    return changed_endings(base) | {_PLACE_ENDING.sub("", base)}


@lru_cache(maxsize=1 << 14)
def changed_endings(base: str) -> frozenset[str]:
    """Return a base form also without those endings of which people change one for another.

    Naimov is Naimzoda by now. But Hasanov and Hasanli are mostly two: both have an own ending.
    """
    if base[-1:] not in _LAST_OF_DROPPED:
        return frozenset([base])
    return frozenset([base, _DROPPED.sub("", base), _SON_ENDING.sub("", base)])
