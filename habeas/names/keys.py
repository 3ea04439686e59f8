"""Keys under which candidates for one person meet, before they are compared.

Wide on purpose: a word's key is its consonants, with those that spellings mix made one, so that nearly
every pair worth a comparison shares a key. A key of a name is made of two of its words, or of a word
and an initial; a single word makes one only where it stands alone.
"""

from functools import lru_cache
from itertools import combinations

from habeas.names.persons import parse_person
from habeas.names.words import dropped_endings, read_word

_ONE = str.maketrans("ZJjcSCxqgkpfwdzy", "sssssshhhhbbvtsi")  # sounds that spellings mix
_NOT_HEARD = str.maketrans("", "", "aeiouyh")
_LONGEST = 4  # consonants of a key; endings and slips stand behind


@lru_cache(maxsize=1 << 14)
def word_keys(text: str) -> tuple[str, ...]:
    """Return the keys of one folded word: of its sounds, and of the given name it is a form of."""
    word = read_word(text)
    if not word.forms:
        return ()
    bases = [next(iter(word.bases)), min(word.bases, key=len)]
    cuts = {min(dropped_endings(base), key=len) for base in bases}
    keys = {_key(cut) for cut in cuts}
    # One letter opens Gnat- in Russian and Hnat- in Ukrainian: an h that is not heard is a g too.
    keys |= {_key("g" + cut[1:]) for cut in cuts if cut[:1] == "h"}
    keys |= {f"={family}" for family in word.families}
    return tuple(sorted(keys))


def person_keys(name: str) -> frozenset[str]:
    """Return the keys of a person's name; names that share none are not worth a comparison."""
    parsed = parse_person(name)
    texts = [word.text for word in parsed.words]
    if len(texts) < 2:  # "Temir Bolatuly": the father's name stands as surname
        texts += [word.text for word in parsed.fathers]
    words = [word_keys(text) for text in texts]
    pairs = {
        "+".join(sorted((one, other)))
        for first, second in combinations(words[:4], 2)
        for one in first
        for other in second
    }
    return frozenset(pairs | _with_initials(texts, parsed.initials, words)) or frozenset(
        key for keys in words for key in keys
    )


def _with_initials(
    texts: list[str], initials: tuple[str, ...], words: list[tuple[str, ...]]
) -> set[str]:
    """Return keys of a word and the first letter of the others, which initials also give."""
    found: set[str] = set()
    for at, keys in enumerate(words):
        others = [text for i, text in enumerate(texts) if i != at]
        letters = {o for text in (*others, *initials) for o in _openings(text)}
        found |= {f"{key}.{letter}" for key in keys if key[0] != "=" for letter in letters}
    return found


def _openings(text: str) -> set[str]:
    return {_key(form)[:1] or form[:1] for form in read_word(text).forms[:1]}


def _key(form: str) -> str:
    """Return the first letter of a form (vowels are one) and its first consonants."""
    return consonants(form)[:_LONGEST]


def consonants(form: str) -> str:
    """Return the first letter of a form (vowels are one) and all consonants, those that mix made one."""
    first = "a" if form[:1] in "aeiouyh" else form[:1].translate(_ONE)
    return first + form[1:].translate(_NOT_HEARD).translate(_ONE)
