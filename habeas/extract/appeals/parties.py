"""Who or what a field names: a person, a body, a post. By the shape of words first, then by words.

The shape of a name of a person: two to four words with capitals, or initials; a patronymic or a
usual ending of surnames is strong evidence. A head ("Fund", "ассоциация"), a legal form, quotation
marks or a word that no person is called ("rights", "against") speak for a body.
"""

from functools import lru_cache

import regex

from habeas.extract.appeals.fields import QUOTES, is_quoted, unquote
from habeas.vocab.appeals import Word, is_section_word, is_telling_word, word_kinds
from habeas.vocab.given_names import NameStrength, given_name

INITIALS = regex.compile(r"(?:\p{Lu}\p{M}?\p{Ll}?\.\s?-?){1,3}|\p{Lu}")
GLUED = regex.compile(r"(?:\p{Lu}\.\s?){1,3}\p{Lu}[\p{L}\p{M}'’ʼʻ‘`-]+")
TRAILING = regex.compile(r"\p{Lu}[\p{L}\p{M}'’ʼʻ‘`-]+(?:\p{Lu}\.){1,3}")
# A word of a name: capital, small letters, parts joined by hyphens or apostrophes; or all capitals.
NAME_WORD = regex.compile(
    r"(?:(?:(?:Mc|Mac|De|Di|Le|La|Ste?\.|O['’])?\p{Lu}[\p{Ll}\p{M}]+|\p{Lu}[\p{Ll}\p{M}]*['’ʼʻ‘`]\p{L}[\p{Ll}\p{M}]*"
    r"|\p{Lu}[\p{Ll}\p{M}]*)(?:['’ʼʻ‘`][\p{L}\p{M}]+)*(?:-\p{L}[\p{Ll}\p{M}'’ʼʻ‘`]*)*"
    r"|\p{Lu}[\p{Lu}\p{M}'’ʼʻ‘`-]*|[\p{Lo}\p{M}]{2,})"
)
PATRONYMIC = regex.compile(
    r"(?:ович|евич|ич|овна|евна|ична|инична|ovich|evich|yevich|ovna|evna|yevna|ivna|івна|йович|уулу|уулы|кызы|қызы|ұлы|улы"
    r"|[a-z](?:uly|uulu|kyzy|qyzy|kizi|qizi|ogly|oglu|oghlu|ugli|o'g'li)|о[гғ]лы|ўғли|қизи|зода|zoda|zada|заде)$",
    regex.IGNORECASE,
)
SURNAME = regex.compile(
    r"(?:[оеё]ва?|[иы]на?|ск(?:ий|ая|ой)|цк(?:ий|ая)|енко|ук|юк|чук|як|ян|янц|дзе|швили|ия|беков|баев|бек|бай"
    r"|ov|ova|ev|eva|yev|yeva|in|ina|yn|yna|sk(?:y|i|iy|aya|aia|yi)|tsky|enko|uk|yuk|chuk|yan|ian|dze|shvili|bek|bay|bai"
    r"|off|son|sen|vić|ić|escu|oglu|zadeh?|berg|mann|stein)$",
    regex.IGNORECASE,
)
BRACKETED = regex.compile(r"\(\p{L}+\.?\)")  # "Justice (Retd.)"
ELIDED = regex.compile(r"[dl]['’]\p{Lu}[\p{L}\p{M}-]+")  # French: "d’Urville"
NOT_PERSON = Word.ORGANIZATION | Word.MEDIA | Word.LEGAL_FORM
NICK = r"[\p{L} .-]{2,20}"
NICKNAME = regex.compile(
    rf"(?<=\p{{L}})\s+(?:[{QUOTES}]{NICK}[{QUOTES}]|\({NICK}\))\s+(?=\p{{Lu}})"
)
PAIR = regex.compile(r"\s+(?:and|&|et|und|y|e|и|та|і|және|жана|мен|менен|va|ва|ve|ҳамда)\s+")
MIN_TOLD = 2
MOST_TOLD = 8  # one word in eight
CACHED = 1 << 13  # fields kept: one list asks for each of its own several times
MAX_PARTICLE = 3  # letters of a particle that is in no list: "wa", "ole"
MAX_NAME_WORDS = 6
MAX_FIELD_WORDS = 60  # longer fields are prose


def _strip(word: str) -> str:
    return word.strip(QUOTES + ",;:()[]!?")


@lru_cache(maxsize=1 << 14)
def _is_name_word(word: str) -> bool:
    return bool(
        NAME_WORD.fullmatch(word)
        or INITIALS.fullmatch(word)
        or GLUED.fullmatch(word)
        or TRAILING.fullmatch(word)
    )


@lru_cache(maxsize=1 << 14)
def is_evidence(word: str) -> bool:
    """Tell whether a word alone says that a person is named: initials, patronymic."""
    if "." in word:
        return bool(INITIALS.fullmatch(word) or GLUED.fullmatch(word) or TRAILING.fullmatch(word))
    return len(word) > 3 and bool(PATRONYMIC.search(word))


def is_person(text: str) -> bool:
    """Tell whether `text` has the shape of one person's name, in either order, titles left out."""
    words = text.split()
    if not 2 <= len(words) <= MAX_NAME_WORDS:
        return len(words) == 1 and bool(GLUED.fullmatch(text) or TRAILING.fullmatch(text))
    small = [word for word in words if word[0].islower()]
    if not all(map(_is_particle, small)) or (
        small and words[-1] is small[-1] and not _may_end_name(small[-1])
    ):
        return False
    names = [word for word in words if not word[0].islower()]
    if not names or not all(_is_name_word(word) for word in names):
        return False
    strong = bool(small) or any(map(is_evidence, names))
    if len(words) > 4 and not strong:
        return False
    return _is_no_body(names, strong, evident=any(map(is_evidence, names)))


def _is_particle(word: str) -> bool:
    """Tell whether a small word may stand in a name: a known particle, or a short word of no language."""
    if word_kinds(word) & Word.PARTICLE or ELIDED.fullmatch(word):
        return True
    return (
        len(word) <= MAX_PARTICLE
        and not word_kinds(word)
        and not is_telling_word(word)
        and not is_section_word(word)
    )


def _may_end_name(word: str) -> bool:
    """Tell whether a small word may be the last of a name: a particle, "d’Urville"."""
    return bool(word_kinds(word) & Word.PARTICLE or ELIDED.fullmatch(word))


def _is_no_body(names: list[str], strong: bool, *, evident: bool) -> bool:
    kinds = [word_kinds(word) for word in names]
    if any(kind & NOT_PERSON for kind in kinds):
        # A surname may sound like a head ("Dom"): initials or a patronymic outweigh one such word.
        return evident and sum(bool(kind & NOT_PERSON) for kind in kinds) == 1 and len(names) > 1
    plain = sum(
        bool(kind & Word.WORD) and given_name(word) is not NameStrength.STRONG
        for word, kind in zip(names, kinds, strict=True)
    )
    if (plain and not strong) or (plain > 1 and not evident):
        return plain == 1 and any(SURNAME.search(word) and not word_kinds(word) for word in names)
    if all(word.isupper() and len(word) > 1 and word.isalpha() for word in names):
        return strong or all(len(word) > 3 for word in names)
    return True


@lru_cache(maxsize=CACHED)
def parse_people(text: str) -> tuple[str, ...]:
    """Return the names in a field that names one person, or several joined by "and"; else none."""
    text = _without_honorific(text)
    if is_person(text) or (NICKNAME.search(text) and is_person(NICKNAME.sub(" ", text))):
        return (text,)
    parts = [_without_honorific(part) for part in PAIR.split(text)]
    if 2 <= len(parts) <= 6 and all(is_person(part) for part in parts):
        return tuple(parts)
    return ()


def has_surname(name: str) -> bool:
    """Tell whether a name of the right shape also has a usual ending of surnames, or initials."""
    return any(is_evidence(word) or SURNAME.search(word) for word in name.split())


def _without_honorific(text: str) -> str:
    words = text.split()
    while len(words) > 2 and (
        word_kinds(words[0].rstrip(".")) & Word.HONORIFIC or BRACKETED.fullmatch(words[0])
    ):
        words.pop(0)
    return " ".join(words)


@lru_cache(maxsize=CACHED)
def is_body(text: str) -> bool:
    """Tell whether `text` has a sign of a body: a head, a legal form, quotes, an acronym."""
    if any(sign in QUOTES for sign in text):
        return True
    words = text.split()
    return any(word_kinds(_strip(word)) & NOT_PERSON or _is_acronym(_strip(word)) for word in words)


def is_told(text: str) -> bool:
    """Tell whether words are a sentence, by those that names hardly ever have: "you", "это"."""
    words = [word.strip(",;:()!?") for word in text.split()]
    if len(words) <= MIN_TOLD:
        return False
    told = sum(bool(word) and word[0].islower() and is_telling_word(word) for word in words)
    return told >= MIN_TOLD and told * MOST_TOLD >= len(words)


def is_medium(text: str) -> bool:
    """Tell whether a body's name has the head of a medium: "the newspaper “X”", "редакция"."""
    outside = regex.sub(rf"[{QUOTES}][^{QUOTES}]*(?:[{QUOTES}]|$)", " ", text)
    for source in (outside, text) if outside.strip() else (text,):
        for before, word in zip(["", *source.split()], source.split(), strict=False):
            kinds = word_kinds(_strip(word))
            if kinds & Word.MEDIA:
                return True
            if kinds & (Word.ORGANIZATION | Word.LEGAL_FORM):
                return bool(kinds & Word.ORGANIZATION) and _is_news(before)
    return False


def _is_news(word: str) -> bool:
    return word.casefold().startswith(
        ("news", "press", "информационн", "новостн", "ақпарат", "маалымат", "presse")
    )


def _is_acronym(word: str) -> bool:
    return len(word) > 1 and word.isupper() and word.isalpha() and len(word) < 9


def clean_organization(text: str) -> str:
    """Return the name of a body without article, generic words before a quoted name, outer marks.

    'the newspaper “X”' gives 'X'; 'The Public Fund “X”' loses its article; '“X” Center' stays.
    """
    text = text.strip(" ,;:")
    words = text.split()
    if len(words) > 1 and words[0].casefold() in ("the", "l'"):
        text = text[len(words[0]) :].lstrip()
    at = next((i for i, sign in enumerate(text) if sign in QUOTES), -1)
    if at > 0 and is_quoted(text[at:]) and _is_generic(text[:at]):
        return unquote(text[at:])
    return unquote(text)


def _is_generic(words: str) -> bool:
    """Tell whether the words before a quoted name only say what sort of thing it is."""
    parts = [_strip(word) for word in words.split()]
    heads = [part for part in parts if word_kinds(part) & NOT_PERSON]
    if len(parts) > 1 and word_kinds(parts[-1]) & Word.ORGANIZATION:
        return False  # "Public organization “X”": the words are of its name
    return bool(parts) and len(heads) == 1 and bool(word_kinds(parts[-1]) & Word.GENERIC)
