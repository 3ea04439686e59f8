"""A draft from the facts of a case: the parts of a letter, each sentence with what it rests on.

Pure: the same facts, offices and order give the same draft, and in every language the same sentences
in the same places, so that two languages can stand side by side.
"""

from collections.abc import Iterator, Sequence

from habeas.formats.letters.elements import find_elements
from habeas.formats.letters.facts import (
    find_fact_cautions,
    find_name_cautions,
    join_names,
    render_fact,
)
from habeas.formats.letters.grounds import write_grounds, write_national
from habeas.formats.letters.requests import write_requests
from habeas.formats.letters.series import count_series
from habeas.formats.letters.words import Words
from habeas.model.drafts import (
    UNREVIEWED,
    CaseFacts,
    Caution,
    Draft,
    DraftKind,
    Fact,
    FactChoice,
    Footnote,
    LetterOrder,
    Office,
    Part,
    Sentence,
)

_URGENT, _UN = DraftKind.URGENT_INTERVENTION, DraftKind.UN_COMMUNICATION
# An office of the directory with the one that a second language has for it.
Addressed = Sequence[Office]


def write_draft(facts: CaseFacts, offices: Addressed, order: LetterOrder, language: str) -> Draft:
    """Return the letter in one language. `offices` are those of this language, in order."""
    writer = _Writer(facts, tuple(offices), order, Words(language))
    parts = tuple(part for part in writer.parts() if part.sentences)
    marked = "mark.unreviewed" if language in UNREVIEWED else "mark.draft"
    return Draft(
        kind=order.kind,
        language=language,
        mark=writer.words.say(marked),
        title=writer.words.say(f"title.{order.kind}"),
        parts=parts,
        footnotes=tuple(writer.footnotes),
        cautions=tuple(writer.cautions()),
        missing=tuple(writer.missing()),
    )


class _Writer:
    """Writes the parts of one letter in their order; footnotes are numbered as they come."""

    def __init__(
        self, facts: CaseFacts, offices: Addressed, order: LetterOrder, words: Words
    ) -> None:
        self.facts, self.offices, self.order, self.words = facts, offices, order, words
        self.people = {named.id: named for named in facts.people}
        self.footnotes: list[Footnote] = []
        self._said: dict[tuple[str, str], int] = {}

    def parts(self) -> Iterator[Part]:
        urgent = self.order.kind is _URGENT
        yield Part(name="head", heading="", sentences=tuple(self._head()))
        if not urgent:
            yield self._part("to", self._to())
        yield Part(name="lead", heading="", sentences=tuple(self._lead()))
        if self.order.kind is _UN:
            yield self._part("elements", find_elements(self.facts, self.order, self.words))
        yield self._part("facts", (self._fact(fact) for fact in self.facts.facts))
        yield self._part("grounds", write_grounds(self.facts, self.words))
        yield self._part("national", write_national(self.facts, self.words))
        yield self._part("demands", write_requests(self.facts, self.offices, self.words))
        if urgent:
            yield self._part("addresses", self._to())
        yield self._part("reply", self._reply())
        yield self._part("signed", self._signed())

    def _part(self, name: str, sentences: Iterator[Sentence]) -> Part:
        heading = self.words.say(f"heading.{name}")
        return Part(name=name, heading=heading, sentences=tuple(sentences))

    def _head(self) -> Iterator[Sentence]:
        say = self.words.say
        if self.order.kind is _URGENT:
            number = self.order.reference or say("fill.reference")
            yield Sentence(key="head.reference", text=say("line.reference", reference=number))
        day = self.words.date(self.order.day)
        yield Sentence(key="head.date", text=say("line.date", date=day))
        if self.order.kind in (_URGENT, _UN):
            yield Sentence(key="head.country", text=say("line.country", country=self._country()))
        ids = tuple(self.people)
        yield Sentence(
            key="head.subject",
            text=say("line.subject", names=join_names(ids, self.people, self.words)),
            cautions=tuple(find_name_cautions(ids, self.people, self.words)),
        )

    def _country(self) -> str:
        code = self.facts.country
        if code is None:
            return self.words.say("fill.country")
        key = f"country.{code}"
        return self.words.say(key) if self.words.has(key) else code

    def _to(self) -> Iterator[Sentence]:
        if not self.offices:
            yield Sentence(key="to.none", text=self.words.say("fill.office"))
        for office in self.offices:
            parts = (office.to, office.address, office.city, office.email)
            caution = Caution(key="warn.office_language", values=(("office", office.office),))
            other = office.language != self.words.language
            yield Sentence(
                key=f"to.{office.role}",
                text=", ".join(part for part in parts if part),
                cautions=(caution,) if other else (),
            )

    def _lead(self) -> Iterator[Sentence]:
        kind = str(self.order.kind)
        follows = self.order.kind is _URGENT and bool(self.order.reference)
        if self.order.kind is not _URGENT:
            yield Sentence(key="lead.salutation", text=self.words.say("salutation"))
        yield Sentence(
            key="lead", text=self.words.say("lead.follow_up" if follows else f"lead.{kind}")
        )

    def _fact(self, fact: Fact) -> Sentence:
        return Sentence(
            key=f"fact.{fact.number}",
            text=render_fact(fact, self.people, self.words),
            number=fact.number,
            claims=fact.claims,
            notes=tuple(self._notes(fact)),
            cautions=tuple(find_fact_cautions(fact, self.people, self.words)),
        )

    def _notes(self, fact: Fact) -> Iterator[int]:
        for source in fact.sources:
            number = len(self.footnotes) + 1
            same = self._said.setdefault((source.item, source.words), number)
            earlier = same if same != number else None
            self.footnotes.append(Footnote(n=number, source=source, same=earlier))
            yield number

    def _reply(self) -> Iterator[Sentence]:
        address = self.order.reply or self.words.say("fill.address")
        yield Sentence(key="reply", text=self.words.say("reply", address=address))

    def _signed(self) -> Iterator[Sentence]:
        yield Sentence(key="signed", text=self.order.sender or self.words.say("fill.signed"))

    # -- the letter as a whole

    def cautions(self) -> Iterator[Caution]:
        if self.words.language in UNREVIEWED:
            yield Caution(key="warn.unreviewed")
        yield from (Caution(key="warn.provision"), Caution(key="warn.demand"))
        if not self.offices:
            yield Caution(key="warn.office")
        if self.order.kind is _URGENT and self.order.reference:
            value = (("reference", self.order.reference),)
            yield Caution(key="warn.series", values=value)
            if count_series(self.facts.references) > 1:
                yield Caution(key="warn.series_many", values=value)
        for title in self.facts.put:
            yield Caution(key="warn.item", values=(("title", title[:120]),))
        if self.facts.untold:
            yield Caution(key="warn.untold", values=(("n", str(self.facts.untold)),))
        if self.facts.concerns:
            yield Caution(key="warn.concern", values=(("n", str(self.facts.concerns)),))

    def missing(self) -> Iterator[Caution]:
        if not self.facts.has_accepted:
            yield Caution(key="missing.accepted")
        if self.facts.country is None:
            yield Caution(key="missing.country")
        if self.order.kind is _URGENT and not self.order.reference:
            yield Caution(key="missing.reference")
        if not self.order.reply:
            yield Caution(key="missing.reply")
        if not self.order.sender:
            yield Caution(key="missing.signed")
        if self.order.kind is _UN:
            for sentence in find_elements(self.facts, self.order, self.words):
                yield from (c for c in sentence.cautions if c.key == "missing.element")


def find_gaps(facts: CaseFacts, choice: FactChoice) -> tuple[Caution, ...]:
    """Return why no letter can be drafted: there is no fact, or none that was asked for."""
    if facts.facts:
        return ()
    only = choice is FactChoice.ACCEPTED
    return (Caution(key="missing.accepted" if only else "missing.facts"),)
