"""Who says that an act happened, and how firmly: "police said", "according to her lawyer", "the court found".

Only what the sentence itself says counts: a speaker stands beside a word of saying, before it or,
where the words said come first, behind it.
"""

from collections.abc import Sequence

import regex

from habeas.extract.incidents.arguments import TURKIC, is_court
from habeas.extract.incidents.scene import Actor, Scene, Who
from habeas.extract.incidents.triggers import Trigger
from habeas.model.statements import Standing
from habeas.vocab.forms import Found

_BESIDE = 3  # words between a speaker and the word of saying: "police in Testville said"
_BESIDE_POST = 5  # behind "according to": posts and articles come first
_TURKIC = 14  # words between the subject and the verb of saying, which stands last
_BEFORE_WORDS = frozenset(  # words of saying that stand before who says it
    "according selon d'après según по за".split()
)
_AFTER_QUOTE = frozenset([",", '"', "”", "»", "“", "—", "–", "-"])
_STATE = frozenset(["police", "security", "prosecutor", "military", "official", "prison"])
_STATE_BODY = regex.compile(
    r"police|ministry|minister|prosecut|government|national security|interior|authorit|armed forces|army"
    r"|полици|милици|министерств|мвд|прокуратур|правительств|кнб|гкнб|следственн|комитет национальной безопасности"
    r"|министрлі|министрли|прокурат|үкімет|өкмөт|ұлттық қауіпсіздік|укмк|ұқк"
    r"|ministère|gouvernement|parquet|préfecture|gendarmerie|ministerio|fiscalía",
    regex.IGNORECASE,
)


def find_speaker(scene: Scene, trigger: Trigger) -> Actor | None:
    """Return who the sentence says tells of the act, None where it says nobody."""
    for word in scene.of("told"):
        if word.first < trigger.last and trigger.first < word.last:
            continue
        speaker = _beside(scene, word, trigger)
        if speaker is not None:
            return speaker
    return None


def find_judge(scene: Scene, trigger: Trigger) -> Actor | None:
    """Return the court that the sentence says established the act: "the court found that ..."."""
    for word in scene.of("established"):
        turkic = scene.language in TURKIC
        if (word.first < trigger.last) is turkic:
            continue
        for actor in scene.actors:
            gap = word.first - actor.last
            if is_court(scene, actor) and 0 <= gap <= (_TURKIC if turkic else _BESIDE):
                return actor
    return None


def standing_of(scene: Scene, speaker: Actor | None, *, alleged: bool, judged: bool) -> Standing:
    """Return how firmly the sentence says it. What is hedged stays alleged, whoever says it."""
    if alleged:
        return Standing.ALLEGED
    if judged:
        return Standing.FOUND
    if speaker is not None and _is_state(speaker):
        return Standing.OFFICIAL
    return Standing.REPORTED


def _is_state(speaker: Actor) -> bool:
    if speaker.who is Who.AGENT:
        return speaker.kind in _STATE
    mention = speaker.mention
    if mention is None:
        return False
    words = mention.surface if speaker.who is Who.BODY else mention.role or ""
    return _STATE_BODY.search(words) is not None


def _beside(scene: Scene, word: Found[tuple[str, str]], trigger: Trigger) -> Actor | None:
    """Return the actor beside a word of saying, the nearest one."""
    turkic = scene.language in TURKIC
    first_word = scene.lower[word.first]
    able = [a for a in scene.actors if a.who is not Who.PRONOUN and _apart(a, word, trigger)]
    if first_word in _BEFORE_WORDS and not turkic:
        return _behind(scene, able, word, _BESIDE_POST)
    before = [a for a in able if 0 <= word.first - a.last <= (_TURKIC if turkic else _BESIDE)]
    if before and not (turkic and trigger.first < before[0].first < trigger.last):
        return before[0] if turkic else before[-1]
    quoted = word.first > scene.first and scene.lower[word.first - 1] in _AFTER_QUOTE
    slavic = scene.language in ("ru", "uk")
    return _behind(scene, able, word, _BESIDE) if quoted or slavic else None


def _apart(actor: Actor, word: Found[tuple[str, str]], trigger: Trigger) -> bool:
    return not (actor.first < word.last and word.first < actor.last) and not (
        actor.first < trigger.last and trigger.first < actor.last
    )


def _behind(
    scene: Scene, able: Sequence[Actor], word: Found[tuple[str, str]], gap: int
) -> Actor | None:
    for actor in able:
        if 0 <= actor.first - word.last <= gap:
            between = scene.lower[word.last : actor.first]
            return actor if not {",", "that", "что", "que", ":"} & set(between) else None
    return None
