"""One sentence laid out: its words in small letters, who is in it, its little words.

Actors are names found before (persons, organizations), people by words ("three lawyers", "her
driver"), short references ("she") and those who do acts by words ("police"). Places inside other
names, and words inside any name, give no cue.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeVar

from habeas.extract.incidents.offices import find_office
from habeas.extract.incidents.sentences import Sentence
from habeas.model.findings import Mention, NameKind
from habeas.model.spans import Span
from habeas.text.words import Shape, Word
from habeas.vocab.forms import FormIndex, Found
from habeas.vocab.incidents import Cue, load_cues, load_incident_words, load_perpetrator_kinds

E = TypeVar("E")
LATIN = frozenset(["en", "fr", "es", "uz"])
CYRILLIC = frozenset(["ru", "kk", "ky", "uk"])
_PRONOUNS = {"him", "her", "them"}
_DETERMINERS = frozenset(
    "a an the some these those another one two three several many its un une des les le la ses cinq"
    " un una los las unos бир бір".split()
)
_NUMBER_WINDOW = 4  # words between a number and its noun: "three young rights activists"


class Who(StrEnum):
    """What sort of actor."""

    PERSON = "person"
    BODY = "body"
    PEOPLE = "people"  # by words alone
    PRONOUN = "pronoun"
    AGENT = "agent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Words `first:last` (last excluded) of the item that stand for somebody.

    `kind` is "group", "person", "kin", "him", ... or what an agent is ("police"), for a person what
    their post makes them ("court" of a judge, "" of most people); `count` what a number before
    says; `owned` where a possessive stands before ("her driver").
    """

    first: int
    last: int
    who: Who
    kind: str = ""
    mention: Mention | None = None
    count: int | None = None
    owned: bool = False


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The vocabularies of the languages of a text."""

    cues: FormIndex[Cue]
    words: FormIndex[tuple[str, str]]
    agents: FormIndex[str]


def load_lexicon(languages: frozenset[str]) -> Lexicon:
    """Return the vocabularies of some languages, loaded once."""
    return Lexicon(
        load_cues(languages), load_incident_words(languages), load_perpetrator_kinds(languages)
    )


@dataclass(slots=True)
class Page:
    """What all sentences of an item share: words, and the names by the words they cover."""

    text: str
    words: Sequence[Word]
    lower: Sequence[str]
    names: Sequence[tuple[int, int, Mention]]  # outermost, by place: first and last word
    starts: Sequence[int]


@dataclass(slots=True)
class Scene:
    """One sentence: see the module text."""

    page: Page
    sentence: Sentence
    lexicon: Lexicon
    language: str
    actors: list[Actor] = field(default_factory=list)
    places: list[tuple[int, int, Mention]] = field(default_factory=list)
    little: Mapping[str, list[Found[tuple[str, str]]]] = field(default_factory=dict)
    covered: frozenset[int] = frozenset()
    names: Sequence[tuple[int, int, Mention]] = ()
    agents: Sequence[Found[str]] = ()  # who does acts by words, longest forms

    @property
    def lower(self) -> Sequence[str]:
        """Return all words of the item in small letters."""
        return self.page.lower

    @property
    def first(self) -> int:
        """Return the first word of the sentence."""
        return self.sentence.first

    @property
    def last(self) -> int:
        """Return the word after the last one."""
        return self.sentence.last

    def of(self, kind: str) -> list[Found[tuple[str, str]]]:
        """Return the little words of one kind, by place."""
        return self.little.get(kind, [])

    def has(self, kind: str, first: int, last: int) -> bool:
        """Tell whether a little word of a kind stands between two words."""
        return any(first <= f.first and f.last <= last for f in self.of(kind))

    def span(self, first: int, last: int) -> Span:
        """Return what the words `first:last` cover."""
        return Span(self.page.words[first].start, self.page.words[last - 1].end)


def build_page(
    text: str, words: Sequence[Word], lower: Sequence[str], names: Sequence[Mention]
) -> Page:
    """Return what the sentences of an item share. `names` are outermost mentions by place."""
    starts = [word.start for word in words]
    placed = []
    for mention in names:
        first = bisect_left(starts, mention.span.start)
        last = bisect_left(starts, mention.span.end)
        if first < last:
            placed.append((first, last, mention))
    return Page(text, words, lower, placed, [first for first, _, _ in placed])


def build_scene(page: Page, sentence: Sentence, lexicon: Lexicon, language: str) -> Scene:
    """Return a sentence laid out."""
    scene = Scene(page, sentence, lexicon, language)
    begin = bisect_left(page.starts, sentence.first)
    end = bisect_right(page.starts, sentence.last - 1)
    names = page.names[begin:end]
    covered = {at for first, last, _ in names for at in range(first, last)}
    scene.covered = frozenset(covered)
    scene.names = names
    scene.places = [row for row in names if row[2].kind is NameKind.PLACE]
    scene.little = _find_little(scene)
    scene.agents = list(lexicon.agents.find_in(page.lower, scene.first, scene.last))
    scene.actors = sorted(_find_actors(scene, names), key=lambda a: a.first)
    return scene


def _find_little(scene: Scene) -> Mapping[str, list[Found[tuple[str, str]]]]:
    little: dict[str, list[Found[tuple[str, str]]]] = {}
    for at in range(scene.first, scene.last):
        seen: set[str] = set()
        for found in scene.lexicon.words.find_at(scene.lower, at, scene.last):
            kind = found.entry[0]
            if kind not in seen:
                seen.add(kind)
                little.setdefault(kind, []).append(found)
    return little


def _find_actors(scene: Scene, names: Sequence[tuple[int, int, Mention]]) -> Iterator[Actor]:
    taken = set(scene.covered)
    posts: set[int] = set()  # with the bodies in them: "судья Тестовского районного суда X"
    for first, last, mention in names:
        if mention.kind is NameKind.PERSON:
            kind, post = find_office(scene, first, last)
            posts |= post
            yield Actor(first=first, last=last, who=Who.PERSON, kind=kind, mention=mention)
    taken |= posts
    for first, last, mention in names:
        if mention.kind is NameKind.ORGANIZATION and first not in posts:
            # "комитетинин кызматкерлери": those of the body do it, it does not suffer it.
            staff = last < scene.last and scene.lower[last].startswith(_STAFF)
            who = Who.AGENT if staff else Who.BODY
            yield Actor(first=first, last=last, who=who, kind="official" * staff, mention=mention)
    for found in _outside(scene.agents, taken):
        yield Actor(first=found.first, last=found.last, who=Who.AGENT, kind=found.entry)
    for kind in ("kin", "group", "person"):
        for word in _outside(scene.of(kind), taken):
            if _is_title(scene, word) or _is_of_papers(scene, word.last):
                continue
            taken.update(range(word.first, word.last))
            yield _people(scene, word)
    for kind in _PRONOUNS:
        for word in _outside(scene.of(kind), taken):
            if not _is_impersonal(scene, word.first):
                yield Actor(first=word.first, last=word.last, who=Who.PRONOUN, kind=kind)
    yield from _elided(scene)


def _is_impersonal(scene: Scene, at: int) -> bool:
    """Tell whether "il" stands for nobody: "il ressort", "il faut"."""
    after = at + 1
    return scene.lower[at] == "il" and after < scene.last and scene.lower[after] in _IMPERSONAL


_IMPERSONAL = frozenset(
    "ressort faut fallait s' y convient semble apparaît reste suffit arrive".split()
)


def _elided(scene: Scene) -> Iterator[Actor]:
    """Yield the French "l'" that is no article: "l'a assignée", "les ont battus"."""
    for at in range(scene.first, scene.last - 2):
        if scene.lower[at + 1] not in _HAVE or scene.language != "fr":
            continue
        if scene.lower[at] == "l'":
            # The participle says whom: "l'a assignée".
            late = scene.lower[at + 2 : min(at + 5, scene.last)]
            female = any(word.endswith(("ée", "ie", "ite", "ise", "ue")) for word in late)
            yield Actor(first=at, last=at + 1, who=Who.PRONOUN, kind="her" if female else "him")
        elif scene.lower[at] == "les":
            yield Actor(first=at, last=at + 1, who=Who.PRONOUN, kind="them")


_HAVE = frozenset("a ai as avons avez ont avait avaient aurait auraient aura auront eut".split())


def _outside(found: Iterable[Found[E]], taken: set[int]) -> Iterator[Found[E]]:
    for one in found:
        if one.first not in taken and (one.last - 1) not in taken:
            yield one


def _is_title(scene: Scene, word: Found[tuple[str, str]]) -> bool:
    """Tell whether a noun introduces a name, or explains one: "lawyer X", "X, a lawyer"."""
    after = word.last
    if after + 1 < scene.last and scene.lower[after] == "," and word.entry[0] != "group":
        after += 1  # "her lawyer, X"
    if word.entry[0] != "group" and scene.language in ("ru", "uk"):
        after = _behind_body(scene, after)  # "редактора сайта «Тест» Анну Тестову"
    if after in scene.covered and scene.page.words[after].shape is not Shape.MARK:
        return True
    before = word.first - 1
    while before > scene.first and scene.lower[before] in _DETERMINERS:
        before -= 1
    return before > scene.first and scene.lower[before] == "," and before - 1 in scene.covered


def _behind_body(scene: Scene, at: int) -> int:
    """Return where a name may begin behind a post and the body it is in; else the word given."""
    bodies = {first: last for first, last, m in scene.names if m.kind is NameKind.ORGANIZATION}
    people = {first for first, _, m in scene.names if m.kind is NameKind.PERSON}
    spot, seen = at, False
    for _ in range(_NUMBER_WINDOW + 2):
        if spot in people:
            return spot if seen else at
        if spot in bodies:
            spot, seen = bodies[spot], True
        elif spot < scene.last and scene.lower[spot] not in ",.;:":
            spot += 1
        else:
            break
    return at


def _is_of_papers(scene: Scene, after: int) -> bool:
    """Tell whether a noun only says whose papers they are: "nineteen client files"."""
    return after < scene.last and scene.lower[after] in _PAPERS


_STAFF = ("кызматкер", "қызметкер", "өкілдері", "өкүлдөрү", "жасағы")
_PAPERS = frozenset(
    "file files record records document documents data confidentiality privilege list lists card cards work"
    " life health safety movement movements group groups visa visas status".split()
)


def _people(scene: Scene, word: Found[tuple[str, str]]) -> Actor:
    first, count = word.first, None
    for at in range(word.first - 1, max(scene.first, word.first - _NUMBER_WINDOW) - 1, -1):
        if scene.page.words[at].shape is Shape.MARK or at in scene.covered:
            break
        value = _number(scene, at)
        if value is not None:
            first, count = at, value or None
            break
    owned = _is_owned(scene, first)
    if owned and first == word.first:
        first -= 1
    if count is None and word.entry[0] == "person":
        count = 1
    return Actor(
        first=max(first, scene.first),
        last=word.last,
        who=Who.PEOPLE,
        kind=word.entry[0],
        count=count,
        owned=owned,
    )


def _number(scene: Scene, at: int) -> int | None:
    """Return what a word counts, 0 for "dozens", None where it counts nothing."""
    word = scene.page.words[at]
    if word.shape is Shape.NUMBER:
        digits = word.text.replace(",", "")
        # Years are not counts of people.
        small = digits.isascii() and digits.isdigit() and len(digits) <= 6
        return int(digits) if small and not 1900 <= int(digits) <= 2100 else None
    for found in scene.of("number"):
        if found.first == at:
            return int(found.entry[1])
    return None


_POSSESSIVES = frozenset(
    "his her their its my our son sa ses leur leurs его её ее их оның анын su sus".split()
)


def _is_owned(scene: Scene, at: int) -> bool:
    """Tell whether a possessive stands right before a word: "her driver", "Testova's driver"."""
    if at <= scene.first:
        return False
    before = scene.lower[at - 1]
    return before in _POSSESSIVES or (before in ("'s", "'") and at - 2 in scene.covered)
