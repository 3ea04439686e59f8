"""Who may see what: labels on entities and statements, and the eyes that look.

Three levels, each seeing what the ones before it see. What carries no label of its own is
`GROUP`: nothing is public until a person says so.
"""

from dataclasses import dataclass
from enum import StrEnum


class Visibility(StrEnum):
    """The least level that may see a thing."""

    PUBLIC = "public"  # may stand on a public page or in a public export
    GROUP = "group"  # the members of the group that keeps the casebase
    RESTRICTED = "restricted"  # the few who are named as custodians; masked for all others


class Consent(StrEnum):
    """What a person has said about being named."""

    UNKNOWN = "unknown"
    GIVEN = "given"  # may be named in public
    INTERNAL = "internal"  # may be named inside the group, never in public
    WITHDRAWN = "withdrawn"  # is masked for all but custodians, until erased


LEVELS = (Visibility.PUBLIC, Visibility.GROUP, Visibility.RESTRICTED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """Who looks: the highest label they may see, and the name that decisions are signed with."""

    level: Visibility
    name: str = ""

    def may_see(self, label: Visibility) -> bool:
        """Tell whether a thing with this label is open to the viewer."""
        return LEVELS.index(label) <= LEVELS.index(self.level)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessDecision:
    """A person's word on who may see a thing. The last one on a target holds.

    `target` is the id of an entity, an item or a statement. What is None is left as it was.
    """

    id: str
    target: str
    visibility: Visibility | None
    consent: Consent | None
    who: str
    at: str
    why: str


def effective_label(
    visibility: Visibility | None, consent: Consent | None, *, person: bool
) -> Visibility:
    """Return the label that holds for a thing.

    Consent only ever narrows: a withdrawn one restricts, an internal one keeps the thing in the
    group; a person is public only where the label says so and consent is given.
    """
    label = visibility or Visibility.GROUP
    if consent is Consent.WITHDRAWN:
        return Visibility.RESTRICTED
    if label is Visibility.PUBLIC and person and consent is not Consent.GIVEN:
        return Visibility.GROUP
    return label
