"""Acts that an item tells of: who did what to whom, when, where, under which law.

By rules and vocabularies. A sentence that holds a cue ("was arrested", "обыскали", "қамауға алынды")
is laid out (`scene`), its cues are read with their voice (`triggers`), who takes part is chosen by
place and ending (`arguments`, `offices`, `joining`, `references`), whether it is told of at all
(`telling`, `generality`), how it stands to the world by the words around it (`circumstances`),
statements of concern apart (`concerns`); what is told again is one act (`retelling`).
"""

import datetime
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

import regex

from habeas.extract.incidents.arguments import (
    TURKIC,
    Roles,
    find_roles,
    is_court,
)
from habeas.extract.incidents.attribution import find_judge, find_speaker, standing_of
from habeas.extract.incidents.circumstances import (
    find_date,
    find_place,
    is_alleged,
    is_negated,
    is_term,
    modality_of,
)
from habeas.extract.incidents.concerns import CONCERN, Heard, find_concerns
from habeas.extract.incidents.generality import is_general
from habeas.extract.incidents.joining import CARRIED, carry_over, settle_posts
from habeas.extract.incidents.outcomes import find_outcome
from habeas.extract.incidents.references import Memory
from habeas.extract.incidents.retelling import Told, join_retold, name_words
from habeas.extract.incidents.scene import (
    CYRILLIC,
    LATIN,
    Actor,
    Page,
    Scene,
    Who,
    build_page,
    build_scene,
    load_lexicon,
)
from habeas.extract.incidents.sentences import Sentence, find_sentences
from habeas.extract.incidents.telling import is_cited, is_told
from habeas.extract.incidents.triggers import Trigger, Voice, find_triggers
from habeas.extract.protocol import Context, Findings
from habeas.extract.settling import settle_names
from habeas.model.findings import (
    Appeal,
    Citation,
    DateMention,
    Finding,
    Incident,
    Mention,
    Modality,
    NameKind,
    Origin,
    Party,
)
from habeas.model.item import Item
from habeas.model.spans import Span
from habeas.text.words import read_words
from habeas.vocab.countries import country_code
from habeas.vocab.forms import lower_words

D = TypeVar("D", DateMention, Citation)
NAME, VERSION = "incidents", 3
NEEDS: tuple[str, ...] = ("dates", "legal", "places", "organizations", "people", "appeals")
_CYRILLIC_LETTER = regex.compile(r"[Ѐ-ԯ]")
_LAW = "restrictive_law"
# "The appeal court quashed the fine": of whom the sentence before tells.
_RULINGS = frozenset(["court_ruling_in_favour", "court_ruling_against"])
_ELLIPTIC = _RULINGS | {"search", "seizure"}  # "Officers searched the flat"
_A_DAY = len("2021-06-10")
_SAME_DAY = 3  # words between an act and "on the same day"
_MOST_IN_SENTENCE = 12  # acts; a longer row is a list of words, not a story


def extract(item: Item, found: Findings, context: Context) -> Iterator[Finding]:
    """Yield one incident per act, by the place of the sentence that tells it best.

    Spans are code points of item.text. One entry per type and sentence; what the item tells again
    is in `also`. A date is only what the item gives; `None` is an answer. Texts of rules and
    demands are no acts. Any text is accepted. Source: data/incident_cues.csv, incident_words.csv,
    perpetrator_kinds.csv.
    """
    reader = _Reader(item, found)
    acts = join_retold(reader.read())
    yield from sorted(
        [*acts, *find_concerns(item, reader.heard, acts, reader.origin)],
        key=lambda i: (i.span, i.type),
    )


class _Reader:
    """Reads the sentences of one item in turn; holds what they share."""

    def __init__(self, item: Item, found: Findings) -> None:
        self.item = item
        self.heard: list[Heard] = []
        words = read_words(item.text)
        settled = list(settle_names(found.of(Mention), item.furniture))
        days = {d.span for d in found.of(DateMention)}
        names = [m for m in settled if not m.nested and m.span not in days]
        self.inner = [m for m in settled if m.nested and m.kind is NameKind.PLACE]
        self.page: Page = build_page(item.text, words, lower_words(words), names)
        self.named = {
            at
            for first, last, mention in self.page.names
            if mention.kind is NameKind.PERSON
            for at in range(first, last)
        }
        self.dates = sorted(found.of(DateMention), key=lambda d: d.span)
        self.citations = sorted(found.of(Citation), key=lambda c: c.span)
        self.silent = list(_silent(found.of(Appeal), item))
        self.home = _home(item, names)
        self.memory = Memory(item.text)
        self.day: DateMention | None = None  # the last one on which something was done

    @staticmethod
    def origin(entry: str) -> Origin:
        return Origin(extractor=NAME, version=VERSION, entry=entry)

    def read(self) -> Iterator[Told]:
        """Yield what every sentence tells, statements of concern apart."""
        spot = 0
        for sentence in find_sentences(self.page.words):
            names: list[Mention] = []
            while spot < len(self.page.names) and self.page.names[spot][0] < sentence.last:
                names.append(self.page.names[spot][2])
                spot += 1
            if not any(part.covers(sentence.span) for part in self.silent):
                yield from self._sentence(sentence)
            self.memory.add(names)

    def _sentence(self, sentence: Sentence) -> Iterator[Told]:
        language = self._language(sentence)
        lexicon = load_lexicon(frozenset({language} | ({"ru"} if language in CYRILLIC else set())))
        lower, cues = self.page.lower, lexicon.cues
        if not cues.stands_in(lower, sentence.first, sentence.last):
            return
        scene = build_scene(self.page, sentence, lexicon, language)
        self.memory.take_posts(scene.actors)
        cited = list(_within(self.citations, sentence.span))
        dates = self._dates_of(scene, cited)
        rows: dict[str, list[tuple[Trigger, Roles]]] = {}
        told: list[tuple[Trigger, Roles]] = []
        for trigger in list(find_triggers(scene))[:_MOST_IN_SENTENCE]:
            if trigger.cue.type == CONCERN:
                self.heard.append(
                    Heard(scene, trigger, find_date(scene, trigger, dates, speaks=True))
                )
                continue
            if is_cited(scene, trigger, cited):
                continue
            roles = carry_over(scene, trigger, find_roles(scene, trigger), told)
            told.append((trigger, roles))
        for trigger, roles in settle_posts(told):
            if is_told(scene, trigger, roles, cited=bool(cited)):
                rows.setdefault(trigger.cue.type, []).append((trigger, roles))
        for kind, found in rows.items():
            # A law is dated by its name: "the law of 5 July 2018".
            own = self._dates_of(scene, ()) if cited and kind == _LAW else dates
            for group in _by_victims(found):
                yield self._told(scene, group, own, cited)

    def _language(self, sentence: Sentence) -> str:
        """Return the language of a sentence: of its layer or item, if the script allows."""
        language = self.item.language
        for layer in self.item.layers:
            if layer.language and layer.span.covers(sentence.span):
                language = layer.language
        base = (language or "").split("-")[0]
        sample = self.page.text[sentence.span.start : sentence.span.end][:200]
        if len(_CYRILLIC_LETTER.findall(sample)) * 2 > sum(map(str.isalpha, sample)):
            return base if base in CYRILLIC else _guess_cyrillic(sample)
        return base if base in LATIN else "en"

    def _dates_of(
        self, scene: Scene, cited: Sequence[Citation]
    ) -> list[tuple[int, int, DateMention]]:
        rows, sentence = [], scene.sentence
        for date in _within(self.dates, sentence.span):
            if any(c.span.covers(date.span) for c in cited):
                continue
            first = _word_at(self.page, sentence, date.span.start)
            if first in self.named:
                continue  # a name that is also a day of the week somewhere
            last = max(_word_at(self.page, sentence, date.span.end), first + 1)
            if not is_term(scene, first, last):
                rows.append((first, last, date))
        return rows

    def _told(
        self,
        scene: Scene,
        found: Sequence[tuple[Trigger, Roles]],
        dates: Sequence[tuple[int, int, DateMention]],
        cited: Sequence[Citation],
    ) -> Told:
        # Several cues of one type in a sentence tell one act, or one each of several people.
        trigger, _ = max(found, key=lambda row: (_named(row[1].victims), bool(row[1].victims)))
        victims = _unique(actor for _, row in found for actor in row.victims)
        judge = find_judge(scene, trigger)
        speaker = judge or find_speaker(scene, trigger)
        if len(victims) > 1:  # "according to lawyer A, B was beaten": A was not
            victims = [actor for actor in victims if actor is not speaker]
        doers = _unique(actor for _, row in found for actor in row.perpetrators)
        courts = _unique(actor for _, row in found for actor in row.actors)
        negated = is_negated(scene, trigger)
        date = self._same_day(scene, trigger) or find_date(scene, trigger, dates)
        if date is not None and date.edtf and len(date.edtf) == _A_DAY:
            self.day = date
        place = find_place(scene, trigger) or self._seat(scene, courts)
        barred = {a.mention.span for a in (*doers, *courts) if a.mention}
        parties = tuple(
            dict.fromkeys(p for actor in victims for p in self._parties(actor, scene, barred))
        )
        if not victims and trigger.cue.type in _ELLIPTIC:
            before = self.memory.suffered_before()
            alone = len(before) == 1 or trigger.cue.type in _RULINGS
            parties = tuple(self._party_of(mention) for mention in before if alone)
        self.memory.take_victims((p.name for p in parties if p.name), _named_in(scene))
        alleged = is_alleged(scene, trigger)
        type_ = "threat" if _is_animal(scene, victims, trigger) else trigger.cue.type
        incident = Incident(
            span=scene.sentence.span,
            surface=scene.sentence.span.of(self.page.text),
            trigger=scene.span(trigger.first, trigger.last),
            type=type_,
            origin=self.origin(trigger.cue.form),
            victims=parties,
            perpetrators=tuple(p for actor in doers for p in self._parties(actor, scene)),
            perpetrator_type=next((a.kind for a in doers if a.kind), None),
            actors=tuple(p for actor in courts for p in self._parties(actor, scene)),
            count=_count(victims),
            date=date.edtf if date else None,
            date_span=date.span if date else None,
            place=place or self.home,
            legal_basis=tuple(c.span for c in cited),
            outcome=find_outcome(scene, trigger),
            speaker=next(self._parties(speaker, scene), None) if speaker else None,
            standing=standing_of(scene, speaker, alleged=alleged, judged=judge is not None),
            alleged=alleged,
            negated=negated,
            modality=modality_of(scene, trigger, victims, negated=negated),
        )
        if incident.modality is Modality.ACTUAL and is_general(scene, trigger, victims, dates):
            incident = replace(incident, modality=Modality.HABITUAL)
        names = tuple(
            name_words(self.page.text[p.name.start : p.name.end]) for p in parties if p.name
        )
        if incident.modality is Modality.HABITUAL:
            incident = _undated(incident)
        return Told(
            incident,
            names,
            bare=_is_bare(trigger, incident),
            at_home=_is_at_home(scene, trigger),
            stated_place=place is not None,
            place=place.of(self.page.text) if place else None,
        )

    @staticmethod
    def _party_of(mention: Mention) -> Party:
        return Party(span=mention.span, surface=mention.surface, name=mention.span)

    def _same_day(self, scene: Scene, trigger: Trigger) -> DateMention | None:
        """Return the day told of before where the words say that it is the same."""
        for word in scene.of("same_day"):
            behind = 0 <= word.first - trigger.last <= _SAME_DAY
            opens = word.first - scene.first <= 1 or scene.language in TURKIC
            before = opens and 0 <= trigger.first - word.last <= CARRIED
            if behind or before:
                return self.day
        for word in scene.of("next_day"):
            gap = (
                trigger.first - word.last
                if word.first < trigger.first
                else (word.first - trigger.last)
            )
            if self.day is not None and 0 <= gap <= CARRIED:
                return _next_day(self.day)
        return None

    def _seat(self, scene: Scene, courts: Sequence[Actor]) -> Span | None:
        """Return the place in the name of the court that decides: "the Testville City Court"."""
        bodies = [actor for actor in scene.actors if actor.who is Who.BODY]
        for actor in (*courts, *bodies):
            if actor.mention is not None and is_court(scene, actor):
                for place in self.inner:
                    if actor.mention.span.covers(place.span):
                        return place.span
        return None

    def _parties(
        self, actor: Actor, scene: Scene, barred: Collection[Span] = ()
    ) -> Iterator[Party]:
        span = scene.span(actor.first, actor.last)
        if actor.mention is not None:
            yield self._party_of(actor.mention)
            return
        meant = self.memory.meant_by(actor, scene, barred)
        for mention in meant:
            yield Party(span=span, surface=span.of(self.page.text), name=mention.span)
        if not meant and actor.who is Who.PRONOUN:
            group = _group_before(actor, scene)
            span = scene.span(group.first, group.last) if group else span
            meant_nobody = group is None
        else:
            meant_nobody = bool(meant)
        if not meant_nobody:
            yield Party(span=span, surface=span.of(self.page.text))


def _group_before(actor: Actor, scene: Scene) -> Actor | None:
    """Return the people without names whom "they" means in a sentence, None for none."""
    groups = [a for a in scene.actors if a.who is Who.PEOPLE and a.kind == "group"]
    before = [group for group in groups if group.last <= actor.first]
    return before[-1] if actor.kind == "them" and before else None


def _next_day(day: DateMention) -> DateMention | None:
    """Return the day after, with the words of the day before as its evidence."""
    try:
        after = datetime.date.fromisoformat(day.edtf or "") + datetime.timedelta(days=1)
    except (ValueError, OverflowError):
        return None
    return replace(day, edtf=after.isoformat())


_ANIMALS = frozenset("dog dogs cat собака собаку собаки кошка кошку chien chat perro gato".split())


def _named_in(scene: Scene) -> list[Mention]:
    """Return the names of the people and bodies of a sentence."""
    return [actor.mention for actor in scene.actors if actor.mention is not None]


def _is_animal(scene: Scene, victims: Sequence[Actor], trigger: Trigger) -> bool:
    """Tell whether only an animal was hurt: somebody's dog is killed to frighten its owner."""
    if trigger.cue.type not in ("killing", "physical_attack"):
        return False
    return bool(victims) and all(scene.lower[a.last - 1] in _ANIMALS for a in victims)


def _is_at_home(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether somebody is held at home, which is another act than being stopped and taken in."""
    return any(scene.lower[at].startswith(_HOMES) for at in range(trigger.first, trigger.last))


_HOMES = ("house", "home", "домашн", "үйқамақ", "үй", "résidence", "domicil")


def _undated(incident: Incident) -> Incident:
    return replace(incident, date=None, date_span=None)


def _guess_cyrillic(sample: str) -> str:
    """Return kk or ky where letters say so, else Russian, whose cues serve the rest."""
    lowered = sample.lower()
    if any(c in "әқғұһі" for c in lowered):
        return "kk"
    return "ky" if any(c in "өүң" for c in lowered) else "ru"


def _silent(appeals: Sequence[Appeal], item: Item) -> Iterator[Span]:
    """Yield the parts that tell no acts: demands and signatures of appeals, furniture."""
    yield from item.furniture
    for appeal in appeals:
        yield from appeal.demands
        if appeal.signatories:
            spans = [signatory.span for signatory in appeal.signatories]
            yield Span(min(s.start for s in spans), max(s.end for s in spans))


def _home(item: Item, names: Sequence[Mention]) -> Span | None:
    """Return the first mention of the one country that the item is about, if it names it."""
    if len(item.countries) != 1:
        return None
    for mention in names:
        if mention.kind is NameKind.PLACE and country_code(mention.surface) == item.countries[0]:
            return mention.span
    return None


def _within(found: Sequence[D], span: Span) -> Iterator[D]:
    """Yield the findings that begin inside a span; they are sorted by place."""
    at = bisect_left(found, span.start, key=_start_of)
    while at < len(found) and found[at].span.start < span.end:
        yield found[at]
        at += 1


def _start_of(finding: DateMention | Citation) -> int:
    return finding.span.start


def _word_at(page: Page, sentence: Sentence, offset: int) -> int:
    """Return the first word of a sentence that begins at an offset or behind it, else its end."""
    return bisect_left(page.words, offset, sentence.first, sentence.last, key=lambda w: w.start)


def _by_victims(
    found: Sequence[tuple[Trigger, Roles]],
) -> list[list[tuple[Trigger, Roles]]]:
    """Return the cues of one type in groups that tell of the same people.

    Cues without a named victim belong to the first group.
    """
    groups: list[tuple[set[int], list[tuple[Trigger, Roles]]]] = []
    nameless = []
    for row in found:
        who = {actor.first for actor in row[1].victims if actor.mention is not None}
        if not who:
            nameless.append(row)
            continue
        home = next((group for group in groups if group[0] & who), None)
        if home is None:
            groups.append((who, [row]))
        else:
            home[0].update(who)
            home[1].append(row)
    if not groups:
        return [nameless]
    # "The trio's detainments ... the release of imprisoned X" tells of others besides X.
    loud = [row for row in nameless if any(a.who is Who.PEOPLE for a in row[1].victims)]
    rest = [row for row in nameless if row not in loud]
    groups[0][1].extend(rest)
    return [group for _, group in groups] + ([loud] if loud else [])


def _named(actors: Sequence[Actor]) -> int:
    return sum(actor.mention is not None for actor in actors)


def _unique(actors: Iterator[Actor]) -> list[Actor]:
    return list({actor.first: actor for actor in actors}.values())


def _count(victims: Sequence[Actor]) -> int | None:
    counts = [actor.count for actor in victims if actor.count and actor.mention is None]
    if counts:
        return sum(counts)
    return len(victims) if victims and all(a.mention is not None for a in victims) else None


def _is_bare(trigger: Trigger, incident: Incident) -> bool:
    """Tell whether a report says so little that it only counts beside another one."""
    if incident.victims or incident.modality is Modality.HABITUAL:
        return False
    noun = trigger.voice is Voice.NOUN and trigger.last - trigger.first < _CLAUSE
    return noun and trigger.cue.type not in _SELF_STANDING


_CLAUSE = 3  # words of a form that says by itself what happened: "licence was revoked"
_SELF_STANDING = frozenset(
    ["international_decision", "court_ruling_in_favour", "court_ruling_against", "denial_of_counsel",
     "obstruction_of_lawyer", "cyber_attack", "smear", "harassment_of_family"]
)  # fmt: skip
