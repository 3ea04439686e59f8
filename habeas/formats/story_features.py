"""What speaks for a person or a kind of act being what a news item is about, from its findings.

Counts of what the extractors found, by where it stands: title, opening, body. Weights are learnt
(tools/fit_stories.py); this module says only what is counted.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import log1p

import regex

from habeas.model.findings import Incident, Mention, NameKind
from habeas.model.item import Item
from habeas.model.reading import ItemReading
from habeas.model.spans import Span
from habeas.text.normalize import fold
from habeas.text.words import read_words
from habeas.vocab.forms import lower_words
from habeas.vocab.given_names import NameStrength, given_name

Features = dict[str, float]
OPENING = 700  # code points after the title: two or three paragraphs of news
_CONCERN = "statement_of_concern"
_GROUPS = {
    "arrest": "custody", "detention": "custody", "charge": "court", "trial_hearing": "court",
    "conviction": "court", "sentence": "court", "fine": "court", "killing": "killing",
    "enforced_disappearance": "taken", "physical_attack": "attack", "threat": "threat",
    "torture_or_ill_treatment": "torture", "release": "release",
}  # fmt: skip
_OFFICE = regex.compile(
    r"president|minister|spokes|police|officer|judge|prosecutor|secretary|commission|general|chief|director|senator"
    r"|governor|mayor|chair|analyst|professor|executive|coordinator|ambassador|inspector|superintendent|king|prince"
    r"|representative|head|leader|commander|sheriff|expert|researcher|adviser|rapporteur",
    regex.IGNORECASE,
)
_DEFENDER = regex.compile(
    r"journalist|activist|lawyer|defender|reporter|editor|blogger|unionist|attorney|advocate|protester|writer"
    r"|photograph|student|broadcaster|dissident|correspondent|campaigner|publisher|poet|presenter|cameraman",
    regex.IGNORECASE,
)
_SAYS_AFTER = regex.compile(
    r"[^.\n]{0,45}?\b(?:said|says|told|tells|stated|added|wrote|tweeted|explained|noted|announced|claimed|argued|called|confirmed|warned|condemned|urged)\b"
)
_SAYS_BEFORE = regex.compile(
    r"(?:said|says|according to|added|told by|by|statement from)\s+(?:[\w-]+\s+){0,3}$"
)


def zone_of(item: Item, at: int) -> str:
    """Return where an offset stands: "title", "opening" or "body"."""
    title = item.title_span.end if item.title_span else 0
    return "title" if at < title else "opening" if at < title + OPENING else "body"


@dataclass(slots=True)
class Person:
    """One person of an item: the fullest name, all mentions."""

    name: str
    mentions: list[Mention] = field(default_factory=list)


def find_people(entry: ItemReading) -> list[Person]:
    """Return the people of an item, mentions by surname joined to the full name before them."""
    people: list[Person] = []
    by_word: dict[str, Person] = {}
    for mention in entry.findings:
        if not isinstance(mention, Mention) or mention.kind is not NameKind.PERSON:
            continue
        words = fold(mention.surface).split()
        if not words:
            continue
        known = by_word.get(" ".join(words))
        if known is None:
            known = by_word.get(words[-1]) if len(words) == 1 else None
        if known is None and len(words) == 1:
            known = next((p for w, p in by_word.items() if words[0] in w.split()), None)
        if known is None and len(words) > 1:
            known = by_word.get(words[-1])
            if known is not None and not _same_person(known.name, mention.surface):
                known = None
        if known is None:
            known = Person(mention.surface)
            people.append(known)
        if len(mention.surface.split()) > len(known.name.split()):
            known.name = mention.surface
        known.mentions.append(mention)
        by_word[" ".join(words)] = known
        if given_name(words[-1]) is not NameStrength.STRONG or len(words) > 1:
            by_word.setdefault(words[-1], known)
    return people


def _same_person(one: str, other: str) -> bool:
    """Tell whether two names that end alike may be one: "Testov" and "Ivan Testov", not two brothers."""
    a, b = fold(one).split(), fold(other).split()
    return len(a) == 1 or len(b) == 1 or set(a) <= set(b) or set(b) <= set(a)


def person_features(entry: ItemReading, people: Sequence[Person]) -> Iterator[Features]:
    """Yield what speaks for each person being a victim, in the order given."""
    item = entry.item
    suffers, does = _parts_by_name(entry)
    counted = [sum(len(suffers.get(m.span, ())) for m in person.mentions) for person in people]
    most = max(counted, default=0)
    mentions = sum(len(person.mentions) for person in people)
    for person, count in zip(people, counted, strict=True):
        f: Features = {"bias": 1.0}
        rows = [row for m in person.mentions for row in suffers.get(m.span, ())]
        for zone, number in Counter(zone_of(item, span.start) for _, span in rows).items():
            f[f"suffers_{zone}"] = log1p(number)
        for group in {_GROUPS.get(kind, "other") for kind, _ in rows}:
            f[f"suffers_{group}"] = 1.0
        f["suffers_share"] = count / most if most else 0.0
        f["suffers_none"] = float(not count)
        f["does"] = log1p(sum(does[m.span] for m in person.mentions))
        zones = {zone_of(item, m.span.start) for m in person.mentions}
        f["in_title"], f["in_opening"] = float("title" in zones), float("opening" in zones)
        f["mentions"] = log1p(len(person.mentions))
        f["share"] = len(person.mentions) / mentions
        f["first"] = person.mentions[0].span.start / max(len(item.text), 1)
        says = sum(_speaks(item.text, m.span) for m in person.mentions)
        f["says"], f["says_share"] = log1p(says), says / len(person.mentions)
        roles = " ".join(m.role for m in person.mentions if m.role)
        f["office"], f["defender"] = (
            float(bool(_OFFICE.search(roles))),
            float(bool(_DEFENDER.search(roles))),
        )
        near = _words_beside(item.text, person.mentions[0].span)
        f["office_near"], f["defender_near"] = (
            float(bool(_OFFICE.search(near))),
            float(bool(_DEFENDER.search(near))),
        )
        f["one_word"] = float(len(person.name.split()) == 1)
        f["long_name"] = float(len(person.name.split()) > 2)
        f["known_given"] = float(given_name(person.name.split()[0]) is NameStrength.STRONG)
        f["crowd"] = log1p(len(people))
        for mention in person.mentions[:_TOLD]:
            f.update(_words_around(item.text, mention.span))
        yield f


_TOLD = 6  # mentions of a person whose neighbors are read
_LOWER = regex.compile(r"(?<![\w’'-])\p{Ll}{2,20}+(?![\w’'-])")
_BESIDE = 40  # code points that stand next to a name
_WIDE = 120  # code points of its sentence on each side


def _words_around(text: str, span: Span) -> Features:
    """Return the common words beside a name and in its sentence: "the arrest of", "was beaten"."""
    before = text[max(0, span.start - _WIDE) : span.start].rpartition("\n")[2]
    after = text[span.end : span.end + _WIDE].partition("\n")[0]
    before, after = before.rpartition(". ")[2], after.partition(". ")[0]
    rows = {
        "before": _LOWER.findall(before[-_BESIDE:])[-3:],
        "after": _LOWER.findall(after[:_BESIDE])[:4],
        "around": _LOWER.findall(before) + _LOWER.findall(after),
    }
    return {f"{place} {word}": 1.0 for place, words in rows.items() for word in words}


def _words_beside(text: str, span: Span) -> str:
    before = text[max(0, span.start - 45) : span.start].rpartition(".")[2]
    after = text[span.end : span.end + 60].partition(".")[0]
    return before + " " + (after if after.startswith((",", " (", " is", " was")) else "")


def _speaks(text: str, span: Span) -> bool:
    if _SAYS_AFTER.match(text, span.end, span.end + 70):
        return True
    return _SAYS_BEFORE.search(text[max(0, span.start - 60) : span.start]) is not None


def _parts_by_name(
    entry: ItemReading,
) -> tuple[Mapping[Span, list[tuple[str, Span]]], Counter[Span]]:
    suffers: dict[Span, list[tuple[str, Span]]] = defaultdict(list)
    does: Counter[Span] = Counter()
    for incident in find_acts(entry):
        for party in incident.victims:
            if party.name:
                # A reference counts where it stands: "she" tells of the name again.
                suffers[party.name].append((incident.type, incident.span))
        does.update(party.name for party in incident.perpetrators if party.name)
    return suffers, does


def find_acts(entry: ItemReading) -> list[Incident]:
    """Return the acts of an item, statements of concern apart."""
    return [f for f in entry.findings if isinstance(f, Incident) and f.type != _CONCERN]


def act_features(entry: ItemReading) -> Features:
    """Return what speaks for the kinds of act and of doer that an item is about."""
    f: Features = {"bias": 1.0}
    counts: Counter[str] = Counter()
    for incident in find_acts(entry):
        spans = (incident.span, *incident.also)
        kind = incident.type
        for span in spans:
            counts[f"{kind}_{zone_of(entry.item, span.start)}"] += 1
        counts[f"{kind}_named"] += any(party.name for party in incident.victims)
        if incident.perpetrator_type:
            counts[f"by_{incident.perpetrator_type}"] += len(spans)
        counts["by_nobody"] += not incident.perpetrators
        counts["by_name"] += any(party.name for party in incident.perpetrators)
    f.update({name: log1p(count) for name, count in counts.items()})
    words = read_words(entry.item.text)
    present = Counter(word for word in lower_words(words) if word in _TELLING)
    f.update({f"word_{word}": log1p(count) for word, count in present.items()})
    f.update(_stems(entry.item))
    return f


def _stems(item: Item) -> Features:
    """Return the stems of English words in small letters (no names) by where they stand, and pairs of them."""
    f: Features = {}
    before = ""
    for match in _WORD.finditer(item.text):
        if match[0] in _COMMON:
            continue
        stem = _ENDING.sub("", match[0])
        names = [f"has {stem}", f"pair {before}_{stem}"]
        if zone_of(item, match.start()) != "body":
            names.append(f"early {stem}")
        f.update(dict.fromkeys(names, 1.0))
        before = stem
    return f


_WORD = regex.compile(r"(?<!\p{L})[a-z]{3,20}+(?!\p{L})")
_ENDING = regex.compile(  # leaves four letters and more
    r"(?<=[a-z]{4})(?:ations?|ings?|ions?|ers?|ists?|ments?|ed|es|s)$"
)
_COMMON = frozenset(
    "the and for that with from was were are been has have had its his her she they their this which who will would"
    " not but".split()
)


# Words of crime and state that tell who did it, beyond the sentences that were read as acts.
_TELLING = frozenset(
    "police army soldiers military government authorities gunmen militants taliban boko isis islamic rebels militia"
    " court judge prison security forces junta regime protesters demonstrators unidentified unknown bandits kidnappers"
    " ransom abducted kidnapped disappeared missing murdered killed shot dead died tortured beaten arrested detained"
    " charged jailed sentenced assassinated hacked threatened attack attacked bomb explosion company employer union"
    " strike harassment intimidation un commission gang cartel mob supporters husband neighbor herdsmen terrorists"
    " agents intelligence state ministry protest protests rally wages workers journalist journalists activist lawyer".split()
)
