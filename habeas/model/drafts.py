"""A draft of an appeal: what a case gives as facts, and the sentences that a letter makes of them.

`CaseFacts` hold no words of ours and belong to no language; a `Draft` is one letter in one language,
and every sentence of it names the claims and the footnotes that it rests on.
"""

from dataclasses import dataclass
from enum import StrEnum

from habeas.model.access import Consent, Visibility
from habeas.model.statements import Standing, SubjectKind

DRAFT_LANGUAGES = ("en", "ru", "fr", "kk", "ky")
UNREVIEWED = ("kk", "ky")  # languages whose words no lawyer has read yet


class DraftKind(StrEnum):
    """What sort of letter it is."""

    OPEN_LETTER = "open_letter"
    PROSECUTOR_LETTER = "prosecutor_letter"
    URGENT_INTERVENTION = "urgent_intervention"
    UN_COMMUNICATION = "un_communication"


# -- what the case gives


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Words of a source, as the viewer may see them, and the claim they bear.

    `others` are people whom the words name besides those of the case, and whose consent is not on
    record. `masked` tells whether names in it are covered.
    """

    claim: str
    item: str
    words: str
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    accepted: bool = False
    masked: bool = False
    others: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NameForm:
    """A spelling of a name that stands in the items of the case; `count` is how often."""

    text: str
    language: str | None = None
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A person, organization or law of the case, with its spellings: the one of its record first."""

    id: str
    kind: SubjectKind
    forms: tuple[NameForm, ...]
    consent: Consent = Consent.UNKNOWN
    label: Visibility = Visibility.GROUP


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """A provision that a source cites in the sentence that tells of an act; `claim` says so."""

    instrument: str | None
    jurisdiction: str | None
    title: str
    provision: str | None
    claim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """An act of the case, with its sources.

    `who` are ids of those it befell. `unreal` is "" for what is told to have happened, else what it
    is instead: "planned", "proposed", "attempted", "habitual", "not_occurred". `places` are the
    words of the sources, those said most often first. `differs` are the numbers of facts with which
    it cannot both hold. `sources` are those shown, `more` how many others there are.
    """

    number: int
    type: str
    date: str | None
    who: tuple[str, ...]
    sources: tuple[Source, ...]
    more: int = 0
    accepted: bool = False
    alleged: bool = False
    unreal: str = ""
    standing: Standing = Standing.REPORTED
    speaker: str | None = None
    places: tuple[str, ...] = ()
    term: str | None = None
    by: bool = False  # whether a source says who did it
    differs: tuple[int, ...] = ()
    cited: tuple[Cited, ...] = ()

    @property
    def claims(self) -> tuple[str, ...]:
        """The statements it rests on, as far as they are shown."""
        return tuple(source.claim for source in self.sources)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """All that a letter can say of a case, as one viewer may see it.

    `states` map a state of the case to the numbers of the facts it rests on. `references` are the
    numbers of urgent interventions that items of the case bear, in the order in which they came.
    `put` are titles of items put in by hand that tell no act; `concerns` counts statements of
    concern, which are no acts, `untold` acts beyond those that a letter tells.
    """

    case: str
    name: str
    people: tuple[Named, ...]
    facts: tuple[Fact, ...]
    states: tuple[tuple[str, tuple[int, ...]], ...] = ()
    country: str | None = None
    references: tuple[str, ...] = ()
    put: tuple[str, ...] = ()
    concerns: int = 0
    untold: int = 0

    @property
    def has_accepted(self) -> bool:
        """Tell whether a person has accepted any of the facts."""
        return any(fact.accepted for fact in self.facts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """Whom a letter is addressed to: an office in one language, never a person.

    `to` is how a letter is addressed to it. `country` is ISO 3166-1 alpha-2, or INT.
    """

    country: str
    role: str
    language: str
    office: str
    to: str
    city: str = ""
    address: str = ""
    email: str = ""


# -- the letter


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """What the author must look at: a key of the words (`warn.*`, `missing.*`), and its values."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    """A note with its number; `same` is the number of an earlier one with the same words."""

    n: int
    source: Source
    same: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of a letter with what it rests on.

    `key` is the same in every language ("fact.3", "ground.iccpr"). `number` is printed before it.
    `claims` are ids of statements, `facts` numbers of facts, `notes` numbers of footnotes.
    """

    key: str
    text: str
    number: int | None = None
    claims: tuple[str, ...] = ()
    facts: tuple[int, ...] = ()
    notes: tuple[int, ...] = ()
    cautions: tuple[Caution, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of a letter: its name, the heading ("" for none) and its sentences."""

    name: str
    heading: str
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One letter in one language, with what is to be checked and what is missing as a whole."""

    kind: DraftKind
    language: str
    mark: str
    title: str
    parts: tuple[Part, ...]
    footnotes: tuple[Footnote, ...]
    cautions: tuple[Caution, ...] = ()
    missing: tuple[Caution, ...] = ()


class FactChoice(StrEnum):
    """Which facts a letter tells."""

    ACCEPTED = "accepted"  # only what a person has accepted
    ALL = "all"  # also what a machine proposes: the letter says "reported", a caution who says it


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterOrder:
    """What letter is wanted: `beside` is a second language, set beside the first.

    `day` is EDTF. `reply` is where the answer goes, `sender` who signs; empty, their places are left
    marked. `reference` is the next number of the series, "" where there is none.
    """

    kind: DraftKind
    language: str
    day: str
    beside: str = ""
    reply: str = ""
    sender: str = ""
    reference: str = ""
