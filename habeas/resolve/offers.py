"""Why an item may belong to a case: reasons with points, from what the item says.

Only named people bind: who merely signs, is addressed, or stands there as somebody's lawyer or
judge does not bring an item into their own case.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from habeas.model.statements import ACT, Statement, SubjectKind

ENOUGH = 2  # points from which an item is offered
_ACT, _TITLE, _BEHALF, _OFTEN, _NAMED, _BESIDE = 6, 4, 4, 2, 1, -2
_MANY = 3  # mentions from which an item is taken to speak of somebody
_LISTS = ("signatory", "addressee")


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferReason:
    """What speaks for (or against) it: a code of ours, points, and words of the source."""

    code: str
    points: int
    words: str = ""


class ItemSaid:
    """What an item says, by whom it says it of: asked once for every case that it may belong to."""

    def __init__(self, statements: Iterable[Statement], *, title: str | None) -> None:
        self.title = title or ""
        self.acts: list[Statement] = []
        self.behalf: set[str] = set()
        self._lists: list[Statement] = []
        self._names: dict[str, list[Statement]] = defaultdict(list)
        for s in statements:
            if s.prop == ACT:
                self.acts.append(s)
            elif s.prop == "name" and s.entity:
                self._names[s.entity].append(s)
            elif s.prop == "on_behalf_of":
                self.behalf.add(s.value)
            elif s.kind is SubjectKind.APPEAL and s.prop in _LISTS:
                self._lists.append(s)

    def names_of(self, anchors: Collection[str]) -> list[Statement]:
        """Return where records are named, lists of signatures and addressees apart."""
        named = [s for anchor in anchors for s in self._names.get(anchor, ())]
        return [s for s in named if not any(_inside(s, entry) for entry in self._lists)]


def find_offer_reasons(said: ItemSaid, anchors: Collection[str]) -> list[OfferReason]:
    """Return why an item may belong to a case about `anchors`, the weightiest first.

    Nothing where the item only lists them.
    """
    own = [s for s in said.acts if s.entity in anchors]
    reasons = [OfferReason(code="act", points=_ACT, words=s.value) for s in own[:3]]
    if named := said.names_of(anchors):
        reasons += _of_names(named, said)
        if said.acts and not own:
            reasons.append(OfferReason(code="others", points=_BESIDE, words=said.acts[0].value))
    return sorted(reasons, key=lambda reason: -reason.points)


def is_offered(reasons: Iterable[OfferReason]) -> bool:
    """Tell whether the reasons are enough to ask a person."""
    return sum(reason.points for reason in reasons) >= ENOUGH


def _of_names(named: Sequence[Statement], said: ItemSaid) -> Iterable[OfferReason]:
    names = sorted({s.value for s in named})
    in_title = next((name for name in names if name and name in said.title), None)
    if in_title:
        yield OfferReason(code="title", points=_TITLE, words=in_title)
    for name in [name for name in names if name in said.behalf][:1]:
        yield OfferReason(code="behalf", points=_BEHALF, words=name)
    often = len(named) >= _MANY
    code, points = ("often", _OFTEN) if often else ("named", _NAMED)
    yield OfferReason(code=code, points=points, words=named[0].evidence.words[:80])


def _inside(name: Statement, entry: Statement) -> bool:
    inner, outer = name.evidence, entry.evidence
    same = inner.text == outer.text and inner.layer is outer.layer
    return same and outer.start <= inner.start and inner.end <= outer.end
