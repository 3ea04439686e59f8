"""Who is meant: proposals of a machine, judgements of people, and the entities they lead to."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from habeas.model.findings import NameKind
from habeas.model.spans import Span


class Verdict(StrEnum):
    """What a person says of a pair."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a mention stands: document as given, number of the item, span in the item's text."""

    doc: str
    item: int
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A machine's word that two names mean one entity: score from 0 to 1, with the reason."""

    left: str
    right: str
    kind: NameKind
    score: float
    reason: str


# One thing that counts for or against: what ("surname.same", "fact.city"), its weight in nats (below
# zero: against), the words of the left and of the right name, or the value that is shared.
Reason = tuple[str, float, str, str]
MACHINE = "habeas"  # who signs what nobody has judged


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposalRecord:
    """A machine's word on a pair of entities, as the casebase keeps it. It binds nobody.

    `left` < `right`. The names are those of the two that are nearest; `origin` is "<matcher>/<version>".
    `gain` orders what people are asked: 0 for what is settled.
    """

    left: str
    right: str
    kind: NameKind
    score: float
    left_name: str
    right_name: str
    origin: str
    made_at: str
    reasons: tuple[Reason, ...] = ()
    gain: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """A word on a pair of entities. It can be taken back.

    A person's word binds; a machine's (which has an `origin`, "<matcher>/<version>", and a score)
    holds only as far as no person has said otherwise.
    """

    left: str
    right: str
    verdict: Verdict
    author: str
    made_at: str
    reason: str | None = None
    score: float | None = None
    origin: str | None = None

    @property
    def by_machine(self) -> bool:
        """Tell whether nobody has said it but a matcher."""
        return self.origin is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """Who is meant by a group of mentions, as proposed. `name` is the fullest of `names`."""

    id: str
    kind: NameKind
    name: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Clusters:
    """Mentions grouped by who is meant. `entities` maps ids to entities."""

    entities: Mapping[str, Entity] = field(default_factory=dict)
    assigned: Mapping[Place, str] = field(default_factory=dict)
    proposals: tuple[Proposal, ...] = ()

    def entity_of(self, doc: str, item: int, span: Span) -> str | None:
        """Return the id of the entity meant there, or None where nothing is assigned."""
        return self.assigned.get(Place(doc=doc, item=item, span=span))
