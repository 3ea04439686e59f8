"""What an extractor finds in an item: mentions of names, dates, provisions, references; appeals; acts.

Every finding has `span` (code points of `item.text`, end exclusive), `surface` (the words, equal to
`span.of(item.text)`) and `origin` (who made it).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from habeas.model.spans import Span
from habeas.model.statements import Standing


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who made a finding: extractor, its version, and the vocabulary entry it rests on, if any."""

    extractor: str
    version: int
    entry: str | None = None


class NameKind(StrEnum):
    """What a name is the name of."""

    PERSON = "person"
    ORGANIZATION = "organization"
    PLACE = "place"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name in the text. What the text says, not who is meant.

    `nested` is true inside a longer name ("Almaty" in "Almaty City Court"). `role` is the post or
    calling the text gives ("lawyer", "Prosecutor General"), `affiliation` the body, `city` and
    `country` as printed. `acronym` is a short form that the text itself defines in brackets.
    """

    span: Span
    surface: str
    kind: NameKind
    origin: Origin
    nested: bool = False
    role: str | None = None
    affiliation: str | None = None
    city: str | None = None
    country: str | None = None
    acronym: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """A date with the words it comes from. `edtf` is None where the words do not settle one."""

    span: Span
    surface: str
    edtf: str | None
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A provision, or a whole instrument, that the text cites.

    `jurisdiction` is an ISO 3166-1 alpha-2 code, or "INT". `instrument` is an id of the law layer,
    or None where the law is not in it. `provision` is written the same in every language:
    `art. 58(4)(3)-(4)`, `principle 16`, `para. 21`; several are separated by "; ".
    """

    span: Span
    surface: str
    jurisdiction: str | None
    instrument: str | None
    title: str | None
    provision: str | None
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A reference number: scheme ("OBS", "UN-COMM", "CCPR-VIEWS", ...) and its normal form."""

    span: Span
    surface: str
    scheme: str
    normal: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Addressee:
    """Whom an appeal asks, or who gets a copy. `name` is None where only the office is known.

    `name` and `role` stand in the nominative; what the text prints is under `span`.
    """

    span: Span
    name: str | None
    role: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A note at the end of a text: its mark, and the span of the whole note.

    `marks` are the places of the running text that point to it.
    """

    span: Span
    n: str
    marks: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A passage that rests on law, and the spans of the `Citation`s in it."""

    span: Span
    citations: tuple[Span, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Criticism:
    """What an appeal finds wrong with a law.

    `provisions` are the spans of what is criticized, of a `Citation` where the law is known,
    `against` those of the citations it is held against: "contrary to article 23 of the
    Constitution".
    """

    span: Span
    provisions: tuple[Span, ...]
    against: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """The reference number that an appeal bears itself.

    `series` is what all appeals of one thread share ("OBS 085"), `number` the place in it: 0 for
    the first, 4 for its fourth follow-up. Both None where the scheme numbers no threads.
    """

    span: Span
    reference: str
    series: str | None = None
    number: int | None = None


class SignatoryKind(StrEnum):
    """Who signs."""

    PERSON = "person"
    ORGANIZATION = "organization"
    MEDIA = "media"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """One entry of a list of signatures.

    `n` is the number as printed, None for bullets. `span` and `surface` leave out number and
    bullet. `country_basis` says what the country rests on: "stated", "city" or "name".
    """

    span: Span
    surface: str
    kind: SignatoryKind
    n: str | None = None
    name: str | None = None
    role: str | None = None
    organization: str | None = None
    city: str | None = None
    country: str | None = None
    country_basis: str | None = None
    co_signatories: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """A text that asks named or described addressees for named acts.

    `form` is one of open_letter, petition, urgent_intervention, un_communication, joint_statement,
    call. `place` is where it is dated. `senders` are who writes without signing a list: the
    mandates of a UN communication, the author of a petition. `facts` are passages that tell what
    happened, `demands` what is asked. `reply_*` is the reply clause: postal address and e-mail;
    `deadline_basis` the words that the deadline rests on, `deadline` the day (EDTF) or the period
    (ISO 8601: "P60D") that they give. `copies` are who else gets the letter, `annexes` what goes
    with it. `signatories_claimed` is the number of signatures that the text gives,
    `signatories_goal` the one a petition hopes for.
    """

    span: Span
    surface: str
    form: str
    origin: Origin
    title: str | None = None
    date: str | None = None
    place: str | None = None
    thread: Thread | None = None
    senders: tuple[Span, ...] = ()
    addressees: tuple[Addressee, ...] = ()
    on_behalf_of: tuple[str, ...] = ()
    facts: tuple[Span, ...] = ()
    grounds: tuple[Ground, ...] = ()
    criticisms: tuple[Criticism, ...] = ()
    demands: tuple[Span, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    reply_address: str | None = None
    reply_email: str | None = None
    deadline_basis: str | None = None
    deadline: str | None = None
    copies: tuple[Addressee, ...] = ()
    annexes: tuple[Span, ...] = ()
    signatories_claimed: int | None = None
    signatories_goal: int | None = None
    signatories: tuple[Signatory, ...] = ()

    @property
    def citations(self) -> tuple[Span, ...]:
        """The spans of the citations that the appeal rests on, in text order, each once.

        What a law is criticized against is rested on as well.
        """
        spans = {span for ground in self.grounds for span in ground.citations}
        spans |= {span for criticism in self.criticisms for span in criticism.against}
        return tuple(sorted(spans, key=lambda span: (span.start, span.end)))


class Modality(StrEnum):
    """How an act stands to the world, as the text tells it."""

    ACTUAL = "actual"
    ATTEMPTED = "attempted"
    PLANNED = "planned"
    PROPOSED = "proposed"
    HABITUAL = "habitual"
    NOT_OCCURRED = "not_occurred"


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Somebody with a part in an act: the words that say so, and the name they stand for.

    `name` is the span of the `Mention` that is meant: the words themselves, or for "she" the name
    before it. None where the text gives no name ("three lawyers", "her driver").
    """

    span: Span
    surface: str
    name: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One act that a sentence tells of: who did what to whom, when, where, under which law.

    `span` is the sentence, `trigger` the words that name the act; `type` is one of
    `incident_types.csv`. For rulings in favor, acquittals and decisions of international bodies
    `victims` are those who benefit. `actors` are bodies that decide or speak. `count` is the number
    of people where the text gives one. `date` is EDTF, None where the item does not give one.
    `place` is the span of a `Mention`. `legal_basis` are spans of `Citation`. `outcome` are the
    words that say what came of it ("five years in prison"). `speaker` is who the sentence says tells
    it, `standing` how firmly: alleged, found by a court, said by a state body, else reported.
    `alleged` says that the text itself hedges. `also` are sentences of the item that tell the same act again.
    """

    span: Span
    surface: str
    trigger: Span
    type: str
    origin: Origin
    victims: tuple[Party, ...] = ()
    perpetrators: tuple[Party, ...] = ()
    perpetrator_type: str | None = None
    actors: tuple[Party, ...] = ()
    count: int | None = None
    date: str | None = None
    date_span: Span | None = None
    place: Span | None = None
    legal_basis: tuple[Span, ...] = ()
    outcome: str | None = None
    speaker: Party | None = None
    standing: Standing = Standing.REPORTED
    alleged: bool = False
    negated: bool = False
    modality: Modality = Modality.ACTUAL
    also: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A part of the text, of about 100 words, and what it is about.

    `vector` is one signed byte a dimension; only those of the same `model` can be compared.
    """

    span: Span
    vector: bytes
    model: int


Finding: TypeAlias = Mention | DateMention | Citation | Reference | Appeal | Incident
