"""Whom "she", "the lawyer" or "the two" mean: people named shortly before, those told of first.

Who acts on others by post (a judge, an investigator) suffers nothing under a pronoun, nor does who
does the act itself. Of the others the one named nearest is meant, unless another suffered what was
told before: an item goes on about its victim, whoever speaks in between.
"""

from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

import regex

from habeas.extract.incidents.arguments import is_in_office
from habeas.extract.incidents.scene import Actor, Scene, Who
from habeas.model.findings import Mention, NameKind
from habeas.model.spans import Span
from habeas.text.inflection import stem
from habeas.vocab.given_names import gender_of
from habeas.vocab.title_genders import load_title_genders

_SENTENCES = 4  # back to which a name is looked for; farther ones belong to another story
_DEFINITE = frozenset("the le la l' this ce cette".split())
_COMMON = 4  # letters that two forms of one surname begin with: "Testov", "Testovu"
_FAR, _SUFFERED, _SURE, _FIRST, _OTHERS = 0.8, 1.5, 0.4, 0.3, -1.2
_OF_OTHERS = regex.compile(
    r"\b(?:his|her|their|son|sa|leur|его|её|ее|их|оның|анын|алардын|олардың)\s(?:[^\s.;:]{2,20},?\s){1,4}+"
    r"(?:(?:mr|ms|mrs|mme|m|me)[.]?\s)?$",
    regex.IGNORECASE,
)
_OF_OTHERS_BEHIND = regex.compile(  # Kazakh and Kyrgyz say it by an ending: "адвокаты X"
    r"(?:^|[\s,«])(?:адвокаты|қорғаушысы|жактоочусу|әріптесі|кесиптеши|әйелі|күйеуі|аялы|жубайы|анасы|әкесі"
    r"|апасы|атасы|әпкесі|ағасы|інісі|эжеси|агасы|иниси|туысы|тууганы|досы|досу|достору|ұлы|уулу)\s$",
    regex.IGNORECASE,
)
_SPEAKS = regex.compile(
    r"[^.;\n]{0,30}?\b(?:said|says|told|added|stated|wrote|explained|сказал\p{L}{0,2}|сообщил\p{L}{0,2}|рассказал\p{L}{0,2}"
    r"|заявил\p{L}{0,2}|отметил\p{L}{0,2}|утверждает|считает|деді|айтты|хабарлады|мәлімдеді|деди|билдирди|кабарлады"
    r"|a (?:déclaré|dit|annoncé|affirmé|expliqué|indiqué)|affirme|explique|déclare)\b",
    regex.IGNORECASE,
)
_TITLE = regex.compile(r"(\p{L}{1,12})\.?\s$")
_POST_REACH = 40  # code points before a name in which it says what they are
_GIVEN_REACH = 60  # code points before a name in which a possessive says whose lawyer it is


@dataclass(frozen=True, slots=True)
class _Person:
    mention: Mention
    gender: str
    of_others: bool  # "her lawyer, X": whoever "she" is, it is not X
    speaks: bool
    post: tuple[str, ...]  # what the person is called, in small letters


class Memory:
    """The people named in the last few sentences, the latest sentence first, and who suffered."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._sentences: deque[tuple[_Person, ...]] = deque(maxlen=_SENTENCES)
        self._genders: dict[str, str] = {}
        self._acting: set[str] = set()
        self._suffered: list[Mention] = []
        self._here: list[Mention] = []  # victims told of in this sentence
        self._before: list[Mention] = []  # in the one before

    def add(self, names: Iterable[Mention]) -> None:
        """Remember the people of one more sentence."""
        self._before, self._here = self._here, []
        people = [name for name in names if name.kind is NameKind.PERSON]
        if people:
            self._sentences.appendleft(tuple(self._person(name) for name in people))

    def take_posts(self, actors: Iterable[Actor]) -> None:
        """Remember whose post acts on others: they suffer nothing under a pronoun."""
        for actor in actors:
            if is_in_office(actor) and actor.mention:
                self._acting.add(_surname(actor.mention))

    def take_victims(self, names: Iterable[Span], names_here: Sequence[Mention]) -> None:
        """Remember who suffered an act that was told."""
        spans = set(names)
        told = [mention for mention in names_here if mention.span in spans]
        told += [p.mention for row in self._sentences for p in row if p.mention.span in spans]
        self._here += told
        self._suffered = [*(m for m in self._suffered if m not in told), *told][-_SENTENCES:]

    def suffered_before(self) -> list[Mention]:
        """Return the victims of what this sentence told before, else the one before it."""
        return list(dict.fromkeys(self._here or self._before))

    def meant_by(self, actor: Actor, scene: Scene, barred: Collection[Span] = ()) -> list[Mention]:
        """Return whom a short reference means: one person, the people of "they", or nobody.

        `barred` are the names of those who do or decide the act: nobody arrests themselves.
        """
        if actor.who is Who.PRONOUN:
            return self._pronoun(actor, scene, barred)
        if actor.who is Who.PEOPLE and actor.kind == "person" and not actor.owned:
            called = self._by_post(actor, scene, barred)
            if called:
                return called
        if _is_definite(actor, scene):
            if actor.kind == "person":
                noun = scene.lower[actor.last - 1]
                return self._only(
                    self._candidates(actor, scene, barred),
                    _gender_of_noun(noun, scene.language),
                )
            if actor.kind == "group" and actor.count:
                return self._of_number(actor.count)
        return []

    def _person(self, mention: Mention) -> _Person:
        before = self._text[max(0, mention.span.start - _GIVEN_REACH) : mention.span.start]
        gender = self._gender(mention, before)
        if gender and len(mention.surface.split()) > 1:
            self._genders.setdefault(_surname(mention), gender)
        words = f"{mention.role or ''} {before[-_POST_REACH:].rpartition('.')[2]}".lower().split()
        post = tuple(word.strip(',«»“”"') for word in words)
        others = _OF_OTHERS.search(before) or _OF_OTHERS_BEHIND.search(before)
        speaks = _SPEAKS.match(self._text, mention.span.end) is not None
        return _Person(mention, gender, others is not None, speaks, post)

    def _gender(self, mention: Mention, before: str) -> str:
        title = _TITLE.search(before)
        told = load_title_genders().get(title[1].lower(), "") if title else ""
        if told or len(mention.surface.split()) > 1:
            return told or gender_of(mention.surface)
        return self._genders.get(_surname(mention)) or gender_of(mention.surface)

    def _candidates(
        self, actor: Actor, scene: Scene, barred: Collection[Span]
    ) -> list[list[_Person]]:
        """Return the people who may be meant, by sentence, this one first; in it the nearest first."""
        own = [
            self._person(other.mention)
            for other in reversed(scene.actors)
            if other.mention and other.who is Who.PERSON and other.last <= actor.first
        ]
        # Who was told of under "she" is there as if named.
        here, before = (
            [m for m in row if m.kind is NameKind.PERSON] for row in (self._here, self._before)
        )
        own += [self._person(m) for m in here if m not in [p.mention for p in own]]
        told = [self._person(m) for m in before]
        last = [*told, *self._sentences[0]] if self._sentences else told
        rows: list[Sequence[_Person]] = [own, last, *list(self._sentences)[1:]]
        return [[p for p in row if self._may_suffer(p.mention, barred)] for row in rows]

    def _may_suffer(self, mention: Mention, barred: Collection[Span]) -> bool:
        if mention.span in barred or _surname(mention) in self._acting:
            return False
        return not any(_is_same(mention, span.of(self._text)) for span in barred)

    def _pronoun(self, actor: Actor, scene: Scene, barred: Collection[Span]) -> list[Mention]:
        if actor.kind == "them":
            return self._several(actor, scene, barred)
        wanted = "f" if actor.kind == "her" else "m" if actor.kind == "him" else ""
        # Kazakh and Kyrgyz "ол", "ал" and French "son" say nothing of gender.
        neutral = scene.language in ("kk", "ky", "uz") or scene.lower[actor.first] in (
            "lui", "leur", "son", "sa", "ses", "l'",
        )  # fmt: skip
        if neutral:
            wanted = ""
        scored = [
            (self._score(person, wanted, distance, place), -distance, -place, person.mention)
            for distance, people in enumerate(self._candidates(actor, scene, barred))
            for place, person in enumerate(people)
            if not wanted or person.gender in (wanted, "")
        ]
        best = max(scored, key=lambda row: row[:3], default=None)
        return [best[3]] if best else []

    def _score(self, person: _Person, wanted: str, distance: int, place: int) -> float:
        suffered = any(_is_same(person.mention, m.surface) for m in self._suffered)
        return (
            -_FAR * distance
            + _SUFFERED * suffered
            + _SURE * (bool(wanted) and person.gender == wanted)
            + _FIRST * (place == 0)
            # Who the sentence before is about may be meant; who only speaks in it, less.
            + _OTHERS * (person.of_others and (person.speaks or not distance))
        )

    def _several(self, actor: Actor, scene: Scene, barred: Collection[Span]) -> list[Mention]:
        """Return whom "they" means: those told of in this sentence, or of the last that names several."""
        groups = [
            a.last
            for a in scene.actors
            if a.who is Who.PEOPLE and a.kind == "group" and a.last <= actor.first
        ]
        if groups:  # "three activists were stopped, they ...": no names are meant but those behind
            named = [
                a.mention
                for a in scene.actors
                if a.who is Who.PERSON and groups[-1] <= a.first < actor.first and a.mention
            ]
            return named if len(named) > 1 else []
        here = [m for m in dict.fromkeys(self._here) if self._may_suffer(m, barred)]
        if len(here) > 1:
            return here
        for people in self._candidates(actor, scene, barred)[1:]:
            if len(people) > 1:
                return list(dict.fromkeys(person.mention for person in people))
        return []

    def _by_post(self, actor: Actor, scene: Scene, barred: Collection[Span]) -> list[Mention]:
        """Return the one person who was called so before: "the editor", "Редактора задержали".

        In English and French only where the words are definite.
        """
        article = scene.lower[actor.first - 1] if actor.first > scene.first else ""
        if scene.language in ("en", "fr", "es") and article not in _DEFINITE:
            return []
        noun = stem(scene.lower[actor.last - 1])
        found: dict[str, Mention] = {}
        for people in self._candidates(actor, scene, barred):
            for person in people:
                if any(stem(word) == noun for word in person.post):
                    found.setdefault(_surname(person.mention), person.mention)
        return list(found.values()) if len(found) == 1 else []

    def _only(self, candidates: Sequence[Sequence[_Person]], gender: str) -> list[Mention]:
        for people in candidates:
            fitting = [p.mention for p in people if not gender or p.gender in (gender, "")]
            if fitting:
                return fitting if len(fitting) == 1 else []
        return []

    def _of_number(self, count: int) -> list[Mention]:
        for people in self._sentences:
            if len(people) == count:
                return [person.mention for person in people]
        return []


def _surname(mention: Mention) -> str:
    """Return the beginning of the last word of a name, by which its forms meet."""
    return next(_words(mention.surface), "")[: _COMMON + 2]


def _words(name: str) -> Iterator[str]:
    """Yield the words of a name in small letters, the last first; initials left out."""
    return (word for word in reversed(name.casefold().split()) if len(word.strip(".")) > 1)


def _is_same(mention: Mention, name: str) -> bool:
    """Tell whether two names of an item mean one person: equal surnames, no other given names."""
    one, other = list(_words(mention.surface)), list(_words(name))
    if not one or not other or not _alike(one[0], other[0]):
        return False
    return len(one) == 1 or len(other) == 1 or _alike(one[-1], other[-1])


def _alike(one: str, other: str) -> bool:
    size = max(_COMMON, min(len(one), len(other)) - 2)
    return one[:size] == other[:size]


def _is_definite(actor: Actor, scene: Scene) -> bool:
    if actor.who is not Who.PEOPLE or actor.first <= scene.first:
        return False
    return scene.lower[actor.first - 1] in _DEFINITE


def _gender_of_noun(noun: str, language: str) -> str:
    """Return "f" or "m" where the noun itself says so: "militante", "активистку", "avocat"."""
    if language == "fr":
        feminine = noun.endswith(("ante", "ate", "ée", "euse", "ère", "trice", "femme"))
        return "" if noun.endswith("iste") else "f" if feminine else "m"
    if language in ("ru", "uk"):
        feminine = noun.endswith(("ка", "ку", "ки", "ица", "ицу", "ницы", "ина"))
        return "f" if feminine else ""
    return {"man": "m", "boy": "m", "woman": "f", "girl": "f"}.get(noun, "")
