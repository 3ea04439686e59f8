"""Who suffers an act and who does it: actors of the sentence chosen by place, voice and ending.

Every choice is a sum of small costs, so that what speaks for one reading can outweigh what speaks
against it; the costs are set by hand on sentences written for the purpose and stand in `_COST`.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from habeas.extract.incidents.agreement import (
    Forms,
    agrees,
    forms_of_cue,
    forms_of_words,
    french_gender,
    is_attribute,
    share_case,
)
from habeas.extract.incidents.scene import Actor, Scene, Who
from habeas.extract.incidents.triggers import Trigger, Voice
from habeas.text.words import Shape
from habeas.vocab.given_names import gender_of
from habeas.vocab.incidents import Frame

TURKIC = frozenset(["kk", "ky", "uz"])
SLAVIC = frozenset(["ru", "uk"])
_FARTHEST = 45  # words between a trigger and its subject
_OBJECT = 18  # words between an active verb and its object
_NOUN = 14  # words between "arrest of" and the name
_MOST = 2.6  # what an actor may cost at the most
_COST = {
    "word": 0.03, "comma": 0.1, "stop": 0.7, "speech": 1.2, "preposition": 1.6, "possessor": 2.6,
    "people": 0.35, "pronoun": 0.3, "body": 1.2, "agent": 3.0, "case": 1.6, "between": 0.5,
    "behind": 0.6, "kin": 0.2, "speaker": 1.5, "official": 1.2, "office": 2.2, "noun": 0.8, "nearer": 1.0,
    "agrees": -0.3, "disagrees": 2.0,
}  # fmt: skip
_PREPOSITIONS = frozenset(
    "of by with for from in against about to after at on into near under over between among de du des"
    " d' par avec contre pour chez sur vers dans à au aux aupres con por para contra en sobre del al"
    " с со от для о об против у к ко по при за из на над через в во перед между около"
    " з від для про до".split()
)
_OF = frozenset(
    "of against on to into for between upon toward towards targeting involving at de du des d' contre"
    " envers visant sur à aux au contra sobre del против над на к в отношении".split()
)
_POSSESSIVE = frozenset(("'s", "'"))
_JOINERS = frozenset(
    ", and & et y e и та жана және with alongside as well & with а также і й ва va".split()
)
_ACCUSATIVE = regex.compile(r"(?:[нтд][ыіиуүө])$|ni$")
_GENITIVE = regex.compile(r"(?:[нтд][ыіиуү][ңн])$|ning$")
_DATIVE = regex.compile(r"(?:[гкқғ][аеоө]|[нй][ае])$|ga$|ka$|qa$")
_ABLATIVE = regex.compile(r"(?:[дтн][аеоө]н)$|dan$")


@dataclass(frozen=True, slots=True)
class Roles:
    """Who takes part in an act."""

    victims: tuple[Actor, ...] = ()
    perpetrators: tuple[Actor, ...] = ()
    actors: tuple[Actor, ...] = ()


def find_roles(scene: Scene, trigger: Trigger) -> Roles:
    """Return who suffers, does and decides the act that a trigger names."""
    doers = _find_doers(scene, trigger)
    # "Strangers" are read as people, too.
    free = [
        a for a in scene.actors if not any(a.first < d.last and d.first < a.last for d in doers)
    ]
    victims = _find_victims(scene, trigger, free)
    courts = tuple(a for a in doers if is_court(scene, a))
    return Roles(
        victims=tuple(victims),
        perpetrators=tuple(a for a in doers if not is_court(scene, a)),
        actors=courts,
    )


_COURT = regex.compile(
    r"\b(?:court|tribunal|chamber|collegium|суд\w{0,3}|коллеги\w+|сот\w{0,4}|cour|chambre|corte)\b",
    regex.IGNORECASE,
)


def is_in_office(actor: Actor) -> bool:
    """Tell whether an actor is a person whose post acts on others: a judge, an investigator."""
    return actor.who is Who.PERSON and actor.kind != ""


def is_court(scene: Scene, actor: Actor) -> bool:
    """Tell whether an actor is a court: courts decide and are no perpetrators."""
    if actor.who is Who.AGENT or is_in_office(actor):
        return actor.kind == "court"
    return actor.who is Who.BODY and bool(actor.mention and _COURT.search(actor.mention.surface))


# -- victims


def _find_victims(scene: Scene, trigger: Trigger, free: Sequence[Actor]) -> list[Actor]:
    best = _best(scene, trigger, free)
    if best is None:
        return _owners(scene, trigger)
    if _is_of_one(scene, trigger, best):
        return [best]
    return _without_heads([a for a in _series(scene, best, free) if a.who is not Who.AGENT])


def _is_of_one(scene: Scene, trigger: Trigger, actor: Actor) -> bool:
    """Tell whether a participle behind a name is singular: "Тестова и Примеров, задержанный вчера"."""
    word = _telling_word(scene, trigger)
    behind = actor.who is Who.PERSON and actor.last < trigger.first
    if scene.language not in SLAVIC or not behind or not is_attribute(word):
        return False
    return all(form[1] != "p" for form in forms_of_cue(word))


def _without_heads(found: Sequence[Actor]) -> list[Actor]:
    """Return victims without the words that only introduce names: "two students, A and B"."""
    kept = list(found)
    for at, actor in enumerate(found):
        if actor.who is not Who.PEOPLE:
            continue
        names = 0
        while at + 1 + names < len(found) and found[at + 1 + names].who is Who.PERSON:
            names += 1
        if names and names == (actor.count or 1) and (actor.count or actor.kind == "kin"):
            kept.remove(actor)
    return kept


def _owners(scene: Scene, trigger: Trigger) -> list[Actor]:
    """Return whose rooms or things are meant, by a possessive: "searched her office"."""
    if trigger.cue.type not in _AT_HOME or scene.language in TURKIC:
        return []
    near = range(max(scene.first, trigger.first - _OWNED), min(scene.last, trigger.last + 4))
    found = [at for at in near if scene.lower[at] in _OWNERS and at + 1 < scene.last]
    if not found:
        return []
    at = min(found, key=lambda place: abs(place - trigger.first))
    kind = _OWNERS[scene.lower[at]]
    return [Actor(first=at, last=at + 1, who=Who.PRONOUN, kind=kind)]


_OWNED = 10  # words between "her office" and "were taken away"
_OWNERS = {
    "his": "him", "her": "her", "their": "them", "son": "him", "sa": "him", "ses": "him", "leur": "them",
    "leurs": "them", "его": "him", "её": "her", "ее": "her", "их": "them", "su": "him", "sus": "him",
}  # fmt: skip


def _best(scene: Scene, trigger: Trigger, free: Sequence[Actor]) -> Actor | None:
    costs = [
        (cost, abs(actor.first - trigger.first), at)
        for at, actor in enumerate(free)
        if (cost := _cost(scene, trigger, actor)) <= _MOST
    ]
    return free[min(costs)[2]] if costs else None


def _cost(scene: Scene, trigger: Trigger, actor: Actor) -> float:
    left = actor.last <= trigger.first
    if not left and actor.first < trigger.last and not _inside_gap(trigger, actor):
        return _MOST + 1
    turkic = scene.language in TURKIC
    if turkic:
        cost = _turkic_cost(scene, trigger, actor, left=left)
    elif trigger.voice is Voice.PASSIVE:
        cost = _subject_cost(scene, trigger, actor, left=left)
    elif trigger.voice is Voice.ACTIVE:
        cost = _object_cost(scene, trigger, actor, left=left)
    elif trigger.voice in (Voice.NOUN, Voice.DATIVE):
        cost = _noun_cost(scene, trigger, actor, left=left)
    else:
        return _MOST + 1
    return cost + _kind_cost(scene, trigger, actor) + _speaker_cost(scene, actor)


def _inside_gap(trigger: Trigger, actor: Actor) -> bool:
    """Tell whether an actor stands in the gap of a form: "stripped Testova of her license"."""
    return trigger.first < actor.first and actor.last <= trigger.last


def _kind_cost(scene: Scene, trigger: Trigger, actor: Actor) -> float:
    if is_in_office(actor):
        return _COST["official" if actor.kind == "official" else "office"]
    if actor.who is Who.AGENT or is_court(scene, actor):
        return _COST["agent"]
    if actor.mention and actor.mention.role and _OFFICIAL.search(actor.mention.role):
        return _COST["official"]
    if actor.who is Who.BODY:
        premises = trigger.cue.type in (
            "search",
            "fine",
            "cyber_attack",
            "smear",
            "confiscation",
            "seizure",
        )
        return 0.0 if premises else _COST["body"]
    if actor.who is Who.PEOPLE:
        return _COST["kin"] if actor.kind == "kin" else _COST["people"]
    return _COST["pronoun"] if actor.who is Who.PRONOUN else 0.0


def _speaker_cost(scene: Scene, actor: Actor) -> float:
    """Return what it costs that somebody speaks right there: "said Testova"."""
    if actor.mention is None:
        return 0.0
    beside = any(
        (f.first == actor.last and not _is_of_self(scene, f.last))
        or (f.last == actor.first and not _has_subject(scene, f.first))
        for f in scene.of("speech")
    )
    return _COST["speaker"] if beside else 0.0


def _has_subject(scene: Scene, at: int) -> bool:
    """Tell whether somebody stands right before a verb: in "relatives said X was" X says nothing."""
    return any(actor.last == at for actor in scene.actors)


# Those who investigate, judge and govern are seldom the ones who suffer.
_OFFICIAL = regex.compile(
    r"investigat|prosecutor|judge|police|inspector|minister|president of|governor|следоват|прокур|суд[ья]|полиц"
    r"|министр|тергеуші|тергөөчү|juge|procureur|ministre|préfet",
    regex.IGNORECASE,
)


def _between(scene: Scene, first: int, last: int) -> float:
    """Return what the words between an actor and a trigger cost."""
    cost = _COST["word"] * max(last - first, 0)
    for at in range(first, last):
        word = scene.lower[at]
        if word == ",":
            cost += _COST["comma"]
        elif word in ";:" or word in "–—":
            cost += _COST["stop"]
    if any(first <= f.first < last and not _is_of_self(scene, f.last) for f in scene.of("speech")):
        cost += _COST["speech"]
    return cost


def _is_of_self(scene: Scene, after: int) -> bool:
    """Tell whether somebody speaks of what befell themselves: "dit avoir reçu des menaces"."""
    return after < scene.last and scene.lower[after] in ("avoir", "être")


def _word_before(scene: Scene, actor: Actor) -> str:
    """Return the word before an actor, articles and posts left out ("of the lawyer X" gives "of")."""
    at = actor.first - 1
    post = (actor.mention.role or "").lower().split() if actor.mention else []
    skipped = 0
    while at >= scene.first and skipped < 4:
        word = scene.lower[at]
        shape = scene.page.words[at].shape
        if word in _PREPOSITIONS or shape is Shape.MARK:
            return word
        if not _is_title_word(scene, at) and word not in post:
            return word if skipped == 0 else ""
        at -= 1
        skipped += 1
    return ""


_ARTICLES = frozenset(
    "the a an le la les l' un une el los las una mr mrs ms messrs mme m dr г-н г-жа".split()
)


def _is_title_word(scene: Scene, at: int) -> bool:
    if scene.lower[at] in _ARTICLES or scene.page.words[at].shape is Shape.NUMBER:
        return True
    for kind in ("person", "group", "kin", "number"):
        if any(f.first <= at < f.last for f in scene.of(kind)):
            return True
    return scene.lower[at].endswith(("ist", "ists", "yer", "yers", "ian", "er", "ers", "ed"))


def _is_possessor(scene: Scene, actor: Actor) -> bool:
    """Tell whether an actor only owns what follows: "Testova's lawyer"."""
    return actor.last < scene.last and scene.lower[actor.last] in _POSSESSIVE


def _subject_cost(scene: Scene, trigger: Trigger, actor: Actor, *, left: bool) -> float:
    if not left:
        return _right_subject_cost(scene, trigger, actor)
    if trigger.first - actor.last > _FARTHEST:
        return _MOST + 1
    cost = _between(scene, actor.last, trigger.first)
    relative = _relative_before(scene, trigger.first)
    fit = _fit_cost(scene, trigger, actor, relative)
    if (
        relative is None
        and scene.language in SLAVIC
        and is_attribute(_telling_word(scene, trigger))
    ):
        # "об Анне Тестовой, арестованной": the nearest that agrees, and nobody who does not.
        return cost + (fit if fit <= 0 else _MOST + 1)
    cost += fit
    if relative is not None:
        # "X, who was arrested": the nearest name before "who" is meant, whatever stands before it.
        if actor.last > relative:
            return cost + _COST["between"]
        return cost * 0.5 + (_COST["nearer"] if _is_nearer(scene, actor, relative) else 0.0)
    before = _word_before(scene, actor)
    if before in _PREPOSITIONS:
        cost += _COST["preposition"]
    elif actor.first == scene.first or not before or _is_apposed(scene, trigger, actor):
        cost -= 0.3
    if _is_possessor(scene, actor):
        cost += _COST["possessor"]
    if _other_act_between(scene, trigger, actor):
        cost += _COST["between"]
    if scene.language not in SLAVIC and _is_noun_before(scene, trigger.first, actor.last):
        cost += _COST["noun"]
    return cost


def _is_apposed(scene: Scene, trigger: Trigger, actor: Actor) -> bool:
    """Tell whether a bare participle stands behind a name and a comma: "X, arrested in March"."""
    return trigger.first - actor.last == 1 and scene.lower[actor.last] == ","


def _fit_cost(scene: Scene, trigger: Trigger, actor: Actor, relative: int | None) -> float:
    """Return what it costs that an actor does not agree with a participle or with "who"."""
    if scene.language == "fr":
        fits = _fits_french(scene, trigger, actor)
    elif scene.language in SLAVIC:
        word = _telling_word(scene, trigger) if relative is None else scene.lower[relative]
        asked = forms_of_cue(word)
        several = any(form[1] == "p" for form in asked) and _is_in_series(scene, actor)
        fits = agrees(asked, _forms_of(scene, actor), several=several)
    else:
        fits = _fits_number(scene, actor, relative)
    return 0.0 if fits is None else _COST["agrees" if fits else "disagrees"]


def _telling_word(scene: Scene, trigger: Trigger) -> str:
    """Return the word of an act that agrees: the participle before "под домашний арест", too."""
    before = scene.lower[trigger.first - 1] if trigger.first > scene.first else ""
    return before if is_attribute(before) else scene.lower[trigger.first]


def _is_in_series(scene: Scene, actor: Actor) -> bool:
    return len(_series(scene, actor, scene.actors)) > 1


def _forms_of(scene: Scene, actor: Actor) -> Forms:
    """Return the forms in which the words of an actor may be."""
    if actor.who is Who.PRONOUN:
        return forms_of_words(())
    forms = forms_of_words(scene.lower[actor.first : actor.last], name=actor.who is Who.PERSON)
    owner = _is_owner(scene, actor) and frozenset(form for form in forms if form[0] == "g")
    return owner or forms


def _is_owner(scene: Scene, actor: Actor) -> bool:
    """Tell whether a name is whose kin somebody before it is: "Тестова, сестра Тестова"."""
    for kin in scene.of("kin"):
        if (
            kin.last == actor.first
            and kin.first > scene.first
            and scene.lower[kin.first - 1] == ","
        ):
            return any(a.last == kin.first - 1 and a.who is Who.PERSON for a in scene.actors)
    return False


def _fits_french(scene: Scene, trigger: Trigger, actor: Actor) -> bool | None:
    """Tell whether a French participle has the gender of a given name: "Anne, arrêtée"."""
    asked = french_gender(scene.lower[trigger.first : trigger.last])
    said = gender_of(actor.mention.surface) if actor.mention and actor.who is Who.PERSON else ""
    return None if not asked or not said else asked == said


_SINGULAR, _PLURAL = frozenset(("was", "is", "has")), frozenset(("were", "are", "have"))


def _fits_number(scene: Scene, actor: Actor, relative: int | None) -> bool | None:
    """Tell whether "who was" may be of one person or "who were" of several; None for other words."""
    after = scene.lower[relative + 1] if relative is not None and relative + 1 < scene.last else ""
    if after not in _SINGULAR | _PLURAL or actor.who not in (Who.PERSON, Who.PEOPLE):
        return None
    plural = scene.lower[actor.last - 1].endswith(("s", "men", "people"))
    if actor.who is Who.PERSON:
        plural = _is_in_series(scene, actor)
    return plural == (after in _PLURAL)


def _is_nearer(scene: Scene, actor: Actor, relative: int) -> bool:
    """Tell whether people by words stand between a name and the "who" right behind them."""
    return any(
        other.who is Who.PEOPLE and actor.last < other.first and 0 <= relative - other.last <= 1
        for other in scene.actors
        if other is not actor
    )


def _is_noun_before(scene: Scene, at: int, floor: int) -> bool:
    """Tell whether a common noun stands right before a verb: the court *decision* was released."""
    at -= 1
    while at >= floor and (scene.lower[at] in _LITTLE_VERBS or scene.lower[at].endswith("ly")):
        at -= 1
    if at < floor or at in scene.covered or scene.page.words[at].shape is not Shape.LOWER:
        return False
    if any(actor.first <= at < actor.last for actor in scene.actors):
        return False
    known = scene.lower[at] in _JOINERS or any(f.first == at for f in scene.of("number"))
    return not known and not _is_title_word(scene, at)


_LITTLE_VERBS = frozenset(
    "is are was were be been being has have had not yet never also then later still again get got gets will"
    " would who which that and or both all each were recently subsequently now a été est sont ont avait"
    " être étaient était fut furent pas qui".split()
)


def _other_act_between(scene: Scene, trigger: Trigger, actor: Actor) -> bool:
    return any(actor.last <= f.first < trigger.first for f in scene.of("by"))


def _right_subject_cost(scene: Scene, trigger: Trigger, actor: Actor) -> float:
    """Return the cost of a subject behind its verb: "Задержан активист Тестов", "detained activist X"."""
    gap = actor.first - trigger.last
    if gap > _OBJECT or gap < 0:
        return _MOST + 1
    cost = _between(scene, trigger.last, actor.first) + _COST["behind"]
    cost += _fit_cost(scene, trigger, actor, None)
    if _word_before(scene, actor) in _PREPOSITIONS:
        cost += _COST["preposition"]
    if scene.language not in SLAVIC:
        cost += 1.0 if gap > 3 else 0.4
    if _is_possessor(scene, actor):
        cost += _COST["possessor"]
    return cost


def _relative_before(scene: Scene, at: int) -> int | None:
    """Return where "who" stands right before a verb and its little words, None where it does not."""
    near = [f.first for f in scene.of("relative") if at - 5 <= f.first < at]
    if not near:
        return None
    place = near[-1]
    names = any(place < actor.first < at for actor in scene.actors if actor.who is not Who.PRONOUN)
    return None if names else place


def _object_cost(scene: Scene, trigger: Trigger, actor: Actor, *, left: bool) -> float:
    if left:
        return _left_object_cost(scene, trigger, actor)
    gap = max(actor.first - trigger.last, 0)
    if gap > _OBJECT:
        return _MOST + 1
    cost = _between(scene, trigger.last, actor.first)
    before = _word_before(scene, actor)
    if before in _PREPOSITIONS and gap > 1:
        cost += _COST["preposition"] if before not in ("of", "de", "des", "du") else 0.5
    elif before in _PREPOSITIONS:
        cost += 0.6
    if _is_possessor(scene, actor):
        cost += _COST["possessor"]
    return cost


_CLITICS = frozenset(("l'", "les", "lui", "leur"))


def _left_object_cost(scene: Scene, trigger: Trigger, actor: Actor) -> float:
    """Return the cost of an object before its verb: "Тестову задержали", "l'a arrêtée"."""
    if scene.language == "fr" and scene.lower[actor.first] in _CLITICS:
        return 0.0 if 1 <= trigger.first - actor.last <= 3 else _MOST + 1
    relative = _relative_before(scene, trigger.first)
    if scene.language in SLAVIC and relative is not None and actor.last <= relative:
        fit = _fit_cost(scene, trigger, actor, relative)  # "Тестов, которого задержали"
        return _between(scene, actor.last, trigger.first) * 0.5 + fit
    if scene.language not in SLAVIC or trigger.first - actor.last > 12:
        if (
            relative is not None
            and actor.last <= relative
            and scene.lower[relative] in ("whom", "que")
        ):
            return _between(scene, actor.last, trigger.first)
        return _MOST + 1
    if actor.who is Who.PRONOUN and actor.last < trigger.first:
        return _MOST + 1  # "её подзащитного избили": hers, not her
    plural = scene.lower[trigger.first].endswith(("ли", "ют", "ят", "ат"))
    cost = _between(scene, actor.last, trigger.first) + (0.2 if plural else 1.2)
    if _word_before(scene, actor) in _PREPOSITIONS:
        cost += _COST["preposition"]
    return cost


def _noun_cost(scene: Scene, trigger: Trigger, actor: Actor, *, left: bool) -> float:
    if left:
        return _left_noun_cost(scene, trigger, actor)
    gap = max(actor.first - trigger.last, 0)
    if gap > _NOUN:
        return _MOST + 1
    cost = _between(scene, trigger.last, actor.first)
    last_word = scene.lower[trigger.last - 1]
    before = _word_before(scene, actor)
    slavic = scene.language in SLAVIC
    if last_word in _OF or _inside_gap(trigger, actor):
        cost += 0.0 if gap <= 3 or before in _OF else 0.3
    elif before in _OF:
        cost += 0.1
    elif slavic and gap <= 4 and before not in _PREPOSITIONS:
        cost += 0.2
    elif before in _PREPOSITIONS:
        cost += _COST["preposition"] + 0.4
    else:
        cost += 0.9 if gap <= 2 else 1.5
    if _is_possessor(scene, actor):
        cost += 0.8
    return cost


def _left_noun_cost(scene: Scene, trigger: Trigger, actor: Actor) -> float:
    gap = trigger.first - actor.last
    if actor.who is Who.PRONOUN:
        near = gap <= 2 and scene.lower[actor.first] in _OWN
        if not near and scene.lower[actor.first] in _OWN and scene.lower[actor.first] != "her":
            return _MOST + 1
        return 0.2 if near else 1.4 + _between(scene, actor.last, trigger.first)
    if _is_possessor(scene, actor) and gap <= 5:
        return 0.2 + _COST["word"] * gap
    # "X faces charges", "X was subjected to threats": the subject, if nothing else offers itself.
    if gap > _FARTHEST // 2:
        return _MOST + 1
    before = _word_before(scene, actor)
    if before in _AGAINST and gap <= 8:
        return 0.2 + _COST["word"] * gap  # "Против Тестовой возбудили дело"
    cost = 1.3 + _between(scene, actor.last, trigger.first)
    head = _series(scene, actor, scene.actors)[0]  # "signed by lawyers, bodies and citizens"
    if before in _PREPOSITIONS or _word_before(scene, head) in _PREPOSITIONS:
        cost += _COST["preposition"]
    if _is_possessor(scene, actor):
        cost += 1.0
    return cost


_AGAINST = frozenset("against contre против проти отношении contra".split())
_OWN = frozenset("his her their son sa ses leur leurs его её ее их його її їх su sus".split())


# -- Kazakh, Kyrgyz, Uzbek: the verb stands last, endings tell the part


def _turkic_cost(scene: Scene, trigger: Trigger, actor: Actor, *, left: bool) -> float:
    if not left:
        # A headline may begin with the act; else what follows belongs to the next clause.
        return _MOST + 1 if trigger.first > scene.first + 1 else 1.5
    cost = _between(scene, actor.last, trigger.first)
    ending = _ending(scene, actor)
    wanted = _WANTED.get(trigger.voice, "")
    if trigger.cue.frame is Frame.NOUN:
        wanted = "genitive"
    if ending == wanted:
        return cost - 0.4
    if trigger.cue.type in _AT_HOME and ending == "genitive":
        return cost - 0.2  # "Сынақованың үйінде тінту жүргізілді": her house
    if trigger.cue.frame is Frame.NOUN and ending in ("accusative", "dative"):
        return cost
    if ending == "ablative":
        return cost + _COST["case"] + 0.6
    # An accusative that lost its ending, a name that happens to end so: possible, not likely.
    return cost + (_COST["case"] if ending else 0.7 if wanted else 0.0)


_AT_HOME = frozenset(["search", "seizure", "confiscation"])
_WANTED = {Voice.PASSIVE: "", Voice.ACTIVE: "accusative", Voice.DATIVE: "dative"}


def _ending(scene: Scene, actor: Actor) -> str:
    """Return the case of the last word of an actor in Kazakh, Kyrgyz or Uzbek, "" for none."""
    word = scene.lower[actor.last - 1]
    if actor.who is Who.PRONOUN:
        return {"оны": "accusative", "аны": "accusative", "оған": "dative", "ага": "dative",
                "оның": "genitive", "анын": "genitive"}.get(word, "")  # fmt: skip
    if _GENITIVE.search(word):
        return "genitive"
    if _ACCUSATIVE.search(word):
        return "accusative"
    if _DATIVE.search(word):
        return "dative"
    return "ablative" if _ABLATIVE.search(word) else ""


# -- who else is named with the one found


def _series(scene: Scene, actor: Actor, free: Sequence[Actor]) -> list[Actor]:
    """Return an actor with those joined to it: "A, B and C", "lawyer A and his wife B"."""
    at = next(i for i, other in enumerate(free) if other is actor)
    group = [actor]
    for step in (-1, 1):
        here = at + step
        edge = actor
        while 0 <= here < len(free):
            other = free[here]
            one, two = (other, edge) if step < 0 else (edge, other)
            if not _joined(scene, one, two):
                break
            if other.who is not Who.PRONOUN:
                group.append(other)
            edge = other
            here += step
    return sorted(group, key=lambda a: a.first)


def _joined(scene: Scene, one: Actor, two: Actor) -> bool:
    """Tell whether two actors stand in one list: commas, "and", posts and brackets between them."""
    if two.first - one.last > 12 or one.who is Who.AGENT or two.who is Who.AGENT:
        return False
    if one.last > two.first:
        return False
    if scene.language in SLAVIC and not _in_one_case(scene, one, two):
        return False
    if two.who is Who.BODY or one.who is Who.BODY:
        return two.first - one.last <= 2 and one.who is two.who and two.first > one.last
    joiner = False
    depth = 0
    for at in range(one.last, two.first):
        word = scene.lower[at]
        if word in "([":
            depth += 1
        elif word in ")]":
            depth -= 1
        elif depth > 0:
            continue
        elif word in _JOINERS:
            joiner = True
        elif not (_is_title_word(scene, at) or at in scene.covered) and word not in (
            "mr",
            "ms",
            ".",
            "his",
            "her",
            "г-н",
        ):
            return False
    return joiner


def _in_one_case(scene: Scene, one: Actor, two: Actor) -> bool:
    """Tell whether two Slavic names may stand in one list: not "Тестова, сестра Тестова"."""
    said = _forms_of(scene, two)
    posts = [
        forms_of_words(scene.lower[found.first : found.last])
        for kind in ("person", "group", "kin")
        for found in scene.of(kind)
        if one.last <= found.first and found.last <= two.first
    ]
    return all(share_case(forms, said) for forms in (_forms_of(scene, one), *posts))


# -- those who do it


def _find_doers(scene: Scene, trigger: Trigger) -> list[Actor]:
    able = [a for a in scene.actors if a.who in (Who.AGENT, Who.BODY, Who.PERSON)]
    if scene.language in TURKIC:
        return _turkic_doers(scene, trigger, able)
    by = _doers_behind_by(scene, trigger, able) or _doers_behind_from(scene, trigger)
    if by or trigger.voice in (Voice.PASSIVE, Voice.NOUN, Voice.NONE):
        return by or (_instrumental(scene, trigger, able) if scene.language in SLAVIC else [])
    return _subjects(scene, trigger, able)


def _doers_behind_by(scene: Scene, trigger: Trigger, able: Sequence[Actor]) -> list[Actor]:
    for by in scene.of("by"):
        if trigger.voice is Voice.NOUN and scene.has("passive", trigger.last, by.first):
            continue  # "the arrest was condemned by X": X did not arrest
        near = 0 <= by.first - trigger.last <= 10
        if (
            near
            and trigger.voice is Voice.PASSIVE
            and _is_other_verb(scene, trigger.last, by.first)
        ):
            continue  # "detained on 9 June and beaten by guards"
        if near or by.last == trigger.last:
            # "by two women": people do it as well as those who do such things by their name.
            people = [a for a in scene.actors if a.who is Who.PEOPLE and a.kind == "group"]
            for actor in (*able, *people):
                if 0 <= actor.first - by.last <= 4:
                    return _with_neighbors(scene, actor, able)
    return []


def _is_other_verb(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a verb of another act stands between two words."""
    return any(
        found.entry.frame is Frame.VERB
        for at in range(first, last)
        if at not in scene.covered
        for found in scene.lexicon.cues.find_at(scene.lower, at, last)
    )


def _doers_behind_from(scene: Scene, trigger: Trigger) -> list[Actor]:
    """Return who threatens: "threats from neighbors", "угрозы от незнакомых людей"."""
    if trigger.cue.type != "threat" or trigger.voice not in (Voice.NOUN, Voice.PASSIVE):
        return []
    for word in scene.of("from"):
        if 0 <= word.first - trigger.last <= 4:
            for actor in scene.actors:
                if actor.who is not Who.PRONOUN and 0 <= actor.first - word.last <= 2:
                    return [actor]
    return []


def _with_neighbors(scene: Scene, actor: Actor, able: Sequence[Actor]) -> list[Actor]:
    found = [actor]
    for other in able:
        if other.first >= found[-1].last and _joined_agents(scene, found[-1], other):
            found.append(other)
    return found


def _joined_agents(scene: Scene, one: Actor, two: Actor) -> bool:
    between = scene.lower[one.last : two.first]
    return 0 < len(between) <= 3 and between[0] in _JOINERS


_INSTRUMENTAL = regex.compile(r"(?:ами|ями|ой|ей|ом|ем|ым|им|ою|єю)$")


def _instrumental(scene: Scene, trigger: Trigger, able: Sequence[Actor]) -> list[Actor]:
    """Return who did it after a Slavic passive: "задержан сотрудниками полиции"."""
    if trigger.voice is not Voice.PASSIVE:
        return []
    for actor in able:
        close = 0 <= actor.first - trigger.last <= 3 or 0 <= trigger.first - actor.last <= 2
        if close and actor.who is not Who.PERSON and _INSTRUMENTAL.search(scene.lower[actor.first]):
            return [actor]
    return []


def _subjects(scene: Scene, trigger: Trigger, able: Sequence[Actor]) -> list[Actor]:
    """Return the nearest agent before an active verb: "police in Almaty have detained"."""
    best: list[tuple[float, int]] = []
    for at, actor in enumerate(able):
        gap = trigger.first - actor.last
        if gap < 0 and scene.language in SLAVIC and 0 <= actor.first - trigger.last <= 2:
            gap = actor.first - trigger.last + 4  # "задержали полицейские"
            if actor.who is Who.PERSON:
                continue
        if not 0 <= gap <= 25:
            continue
        cost = gap * _COST["word"] + _between(scene, actor.last, max(actor.last, trigger.first))
        if _word_before(scene, actor) in _PREPOSITIONS:
            cost += _COST["preposition"]
        if actor.who is Who.PERSON:
            cost += 0.8 if scene.language in SLAVIC else 0.3
        if _is_possessor(scene, actor):
            cost += _COST["possessor"]
        if cost <= 1.9:
            best.append((cost, at))
    plural = scene.lower[trigger.first].endswith(("ли", "ют", "ят"))
    if not best:
        return []
    found = able[min(best)[1]]
    # "Тестову задержали": many did it, so one person before the verb did not.
    if plural and scene.language in SLAVIC and found.who is Who.PERSON:
        return []
    return [found]


def _turkic_doers(scene: Scene, trigger: Trigger, able: Sequence[Actor]) -> list[Actor]:
    for by in scene.of("by"):
        for actor in able:
            if actor.last == by.first:
                return [actor]
    if trigger.voice not in (Voice.ACTIVE, Voice.DATIVE):
        return []
    found: list[Actor] = []
    for actor in able:
        early = actor.last <= trigger.first and trigger.first - actor.last <= 20
        if early and _may_be_subject(scene, actor):
            # Behind a comma begins another clause with a subject of its own.
            if found and "," not in scene.lower[found[0].last : actor.first]:
                break
            found = [actor]
    return found


def _may_be_subject(scene: Scene, actor: Actor) -> bool:
    """Tell whether an actor may do an act in Kazakh, Kyrgyz or Uzbek: its ending is none.

    A person does it by post, or with somebody behind them whom the ending says it is done to.
    """
    if actor.who is Who.PERSON:
        named = is_in_office(actor) or any(
            other.first >= actor.last and _ending(scene, other) == "accusative"
            for other in scene.actors
        )
        return named and not _ending(scene, actor)
    return actor.who is not Who.BODY or not _ending(scene, actor)
