"""The name of a body as one page uses it: of which country, how general, under which letters."""

from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from habeas.names.bodies import BodyName, Item, parse_body
from habeas.resolve.keys import body_key
from habeas.resolve.namings import Naming
from habeas.vocab.countries import iter_country_names

# Heads and topics of bodies of which every country has one.
_OF_A_STATE = frozenset(
    "ministry minister court prosecutor police parliament senate government army guard ombudsman administration"
    " bar supreme constitutional president agency embassy prison border".split()
)
_KNOWN_OF_A_STATE = frozenset(
    "mvd mid kgb knb gknb fsin".split()
)  # known by letters in many countries
_WHERE = frozenset(["city", "regional"])  # words of sort head that say where a body is
_OF_MANY = frozenset("international world european eurasian united nation".split())
_TELLING = frozenset(["head", "legal*"])
_ACRONYM = regex.compile(r"(?=(?:[^\p{Lu}]*+\p{Lu}){2})[\p{L}\p{N}&./’'-]{2,14}")
_DEFINED = regex.compile(
    r"\A\s?[(（]\s?(?:(?:далее|ниже|hereinafter|hereafter|ci-après|бұдан әрі|мындан ары)[\s,—–:-]*+)?(?:the |le |la |l[’'])?"
    r"[\"«“”„']?(?P<letters>[\p{L}\p{N}&./-]{2,14})[\"»“”']?\s?[)）,;]"
)
_REPUBLICAN = regex.compile(
    r"\b(?:republican|republic(?!\s+of\b)|республиканск\p{L}{2,3}|республикалық|республикалык|республіканськ\p{L}{1,3})(?=\s+\p{L})",
    regex.IGNORECASE,
)
_PREPOSITION = regex.compile(
    r"\b(?:of|for|on|in|against|to|de|du|des|d|pour|contre|für|по|при|для|о|за|в)\b"
)

_WHERE_BEFORE = regex.compile(
    r"\b(?:of|in|for|at|de|du|des|d|à|по|в|во|на|при)\b[’']?(?:\s+(?:the|la|le|les))?\s+\Z"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyForm:
    """A body's name on a page.

    `name` is without an acronym in brackets, `asked` what it is compared under: with the country it
    is of, where only the page tells it. `country` is that country, or the one in the name.
    """

    key: str
    name: str
    asked: str
    country: str
    parsed: BodyName

    @property
    def is_general(self) -> bool:
        """Whether no word of it is its own ("Committee", "Supreme Court")."""
        return not self.parsed.known and all(i.sort != "name" for i in self.parsed.items)

    @property
    def is_lone(self) -> bool:
        """Whether it is a kind of body and nothing else ("Committee")."""
        items = self.parsed.items
        return (
            self.is_general
            and not self.country
            and all(i.sort in _TELLING for i in items[:2])
            and len(items) <= 1
        )

    @property
    def is_placeless(self) -> bool:
        """Whether it is a body of a state, and nothing tells of which."""
        return not self.country and is_of_state(self.parsed)

    @property
    def is_acronym(self) -> bool:
        """Whether it is letters that may stand for a name."""
        return _ACRONYM.fullmatch(self.name) is not None


def to_form(naming: Naming) -> BodyForm:
    """Return the form of a body's name; of a body of a state with the country of its item."""
    return _to_form(bare_name(naming), naming.home)


@lru_cache(maxsize=1 << 12)
def _to_form(name: str, home: str) -> BodyForm:
    parsed = parse_body(name)
    own = next(iter(sorted(parsed.countries)), "")
    asked = _REPUBLICAN.sub("National", name) if _is_level(parsed) else name
    country = own
    if not own and home and is_of_state(parsed):
        country = home
        asked = f"{asked} {_english_names().get(home, home)}"
    key = body_key(name)
    return BodyForm(
        key=f"{key}|{country}" if country and not own else key,
        name=name,
        asked=asked,
        country=country,
        parsed=parsed,
    )


def bare_name(naming: Naming) -> str:
    """Return the name without an acronym in brackets behind it."""
    surface, acronym = naming.surface, naming.acronym
    if acronym and surface.endswith(f"({acronym})"):
        return surface[: -len(acronym) - 2].rstrip()
    return surface


def is_of_state(parsed: BodyName) -> bool:
    """Tell whether every country has a body of this name ("Ministry of Justice", "Bar Association")."""
    if parsed.known or not parsed.items:
        return parsed.known in _KNOWN_OF_A_STATE
    meanings = {item.meaning for item in parsed.items}
    if meanings & _OF_MANY or any(item.sort == "name" for item in parsed.items):
        return False
    return bool(meanings & _OF_A_STATE)


def _is_level(parsed: BodyName) -> bool:
    """Tell whether "republican" says that a body is that of the whole country."""
    return not any(item.meaning == "party" for item in parsed.items)


def defined_letters(naming: Naming) -> str:
    """Return the acronym that the text gives a name in brackets, else ""."""
    if naming.acronym:
        return naming.acronym
    found = _DEFINED.match(naming.after)
    return found["letters"] if found and _ACRONYM.fullmatch(found["letters"]) else ""


def main_head(form: BodyForm) -> str:
    """Return what kind of body a name says it is: the last such word before "of", else the first."""
    heads = [i for i in form.parsed.letters if i.sort in _TELLING and i.meaning not in _WHERE]
    cut, *rest = _PREPOSITION.split(form.name.casefold(), maxsplit=1)
    if rest:
        heads = [item for item in heads if item.text in cut]
    if not heads:
        return ""
    return _meaning(heads[-1 if cut.isascii() else 0])


def stands_in(short: BodyForm, full: BodyForm) -> bool:
    """Tell whether a name can stand for a longer one: all its words are in it, and the kind.

    "Bar Association" and "Bar" for "National Bar Association"; not "City Court" for "Appeals
    Collegium of the City Court".
    """
    ours = [_meaning(item) for item in short.parsed.items]
    theirs = [_meaning(item) for item in full.parsed.items]
    if not ours or len(ours) >= len(theirs):
        return False
    head = main_head(short)
    if head and head != main_head(full):
        return False
    for meaning in ours:
        if meaning not in theirs:
            return False
        theirs.remove(meaning)
    return True


def names_itself(form: BodyForm, word: str) -> bool:
    """Tell whether an own word of a name is what the body is called, not where it works ("of Osh")."""
    name = form.name.casefold()
    at = name.find(word)
    return at < 0 or _WHERE_BEFORE.search(name[max(0, at - 40) : at]) is None


def _meaning(item: Item) -> str:
    return item.meaning or (f"@{item.country}" if item.country else item.text)


@cache
def _english_names() -> dict[str, str]:
    names: dict[str, str] = {}
    for code, language, name in iter_country_names():
        if language == "en":
            names.setdefault(code, name)
    return names
