"""Whom "she", "the lawyer" or "the two" mean: people named shortly before, where only one fits."""

from collections import deque
from collections.abc import Iterable, Sequence

from habeas.extract.incidents.scene import Actor, Scene, Who
from habeas.model.findings import Mention, NameKind
from habeas.vocab.given_names import gender_of

_SENTENCES = 4  # back to which a name is looked for; farther ones belong to another story
_DEFINITE = frozenset("the le la l' this ce cette".split())


class Memory:
    """The people named in the last few sentences, the latest sentence first."""

    def __init__(self) -> None:
        self._sentences: deque[tuple[Mention, ...]] = deque(maxlen=_SENTENCES)

    def add(self, names: Iterable[Mention]) -> None:
        """Remember the people of one more sentence."""
        people = tuple(name for name in names if name.kind is NameKind.PERSON)
        self._sentences.appendleft(people)

    def meant_by(self, actor: Actor, scene: Scene) -> list[Mention]:
        """Return whom a short reference means: one person, the people of "they", or nobody."""
        if actor.who is Who.PRONOUN:
            return self._pronoun(actor, scene)
        if _is_definite(actor, scene):
            if actor.kind == "person":
                noun = scene.lower[actor.last - 1]
                return self._only(
                    self._candidates(actor, scene), _gender_of_noun(noun, scene.language)
                )
            if actor.kind == "group" and actor.count:
                return self._of_number(actor.count)
        return []

    def _candidates(self, actor: Actor, scene: Scene) -> list[list[Mention]]:
        here = [a.mention for a in scene.actors if a.who is Who.PERSON and a.last <= actor.first]
        own = [mention for mention in here if mention is not None]
        return [own, *(list(people) for people in self._sentences)]

    def _pronoun(self, actor: Actor, scene: Scene) -> list[Mention]:
        candidates = self._candidates(actor, scene)
        if actor.kind == "them":
            for people in candidates[1:]:
                if len(people) > 1:
                    return people
            return []
        wanted = "f" if actor.kind == "her" else "m"
        # Kazakh and Kyrgyz "ол", "ал" and French "son" say nothing of gender.
        neutral = scene.language in ("kk", "ky") or scene.lower[actor.first] in ("lui", "leur")
        for people in candidates:
            fitting = [m for m in people if neutral or gender_of(m.surface) in (wanted, "")]
            if fitting:
                sure = [m for m in fitting if gender_of(m.surface) == wanted] or fitting
                return sure[:1] if len(sure) == 1 or people is not candidates[0] else sure[-1:]
        return []

    def _only(self, candidates: Sequence[Sequence[Mention]], gender: str) -> list[Mention]:
        for people in candidates:
            fitting = [m for m in people if not gender or gender_of(m.surface) in (gender, "")]
            if fitting:
                return fitting if len(fitting) == 1 else []
        return []

    def _of_number(self, count: int) -> list[Mention]:
        for people in self._sentences:
            if len(people) == count:
                return list(people)
        return []


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
