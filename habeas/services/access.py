"""The one access function: what a viewer sees of a value of the casebase.

Everything that leaves the casebase passes `Access.show`, or `Access.clean` where it is bare text:
pages, search results, counts, exports, the command line. What a viewer may not see at all comes
back as None; what they may see comes back with masked names covered in every string of it, file
names and addresses too. `access_*` rules live here and nowhere else.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, fields, is_dataclass, replace
from functools import cache, lru_cache, singledispatchmethod
from itertools import zip_longest
from typing import Any, TypeVar, cast

from habeas.model.access import LEVELS, AccessDecision, Consent, Viewer, Visibility, effective_label
from habeas.model.cases import CaseWord, anchor_of
from habeas.model.identity import Reason
from habeas.model.records import CaptureRecord, CustodyLine, EntityRecord, ItemRecord
from habeas.model.statements import SIGNATORY, Decision, Statement, Status, SubjectKind
from habeas.resolve.clusters import entity_id
from habeas.services.words import read_words
from habeas.store.masking import Mask
from habeas.store.protocol import Store
from habeas.store.views import NAME, Tally, to_view
from habeas.store.views import Access as Held

V = TypeVar("V")
_PERSON = SubjectKind.PERSON
_SIGNED_BY_BODIES = frozenset(("organization", "media"))
# Fields that are ids, hashes, times or words of our own vocabularies: they hold no name.
_PLAIN = frozenset(
    "id original text source_sha256 sha256 hash previous item subject entity kind state method "
    "added_at at first_seen last_seen published language fingerprint status standing label consent "
    "layer origin prop action statement result undoes retrieved_at media_type same_as encoding "
    "first last countries case target".split()
)


class Access:
    """What one viewer may see, as things stand when it is made: one is made for every request."""

    def __init__(self, store: Store, viewer: Viewer) -> None:
        self.store, self.viewer = store, viewer
        self.labels = frozenset(label for label in LEVELS if viewer.may_see(label))
        words = read_words(store)
        self.canon, self._decided = words.canon, words.held
        self._hidden = words.hidden[viewer.level]
        self.mask = build_mask(store, self._hidden)
        self._shut: _Shut | None = None  # asked for seldom, and then for many

    def of_item(self, item: ItemRecord, statements: Iterable[Statement]) -> "Access":
        """Return the access that holds inside an item, given its statements.

        In public, every person of it is masked who has not said otherwise. In the group the same
        mask holds everywhere.
        """
        if self.viewer.level is not Visibility.PUBLIC or not self.viewer.may_see(item.label):
            return self
        closed = defaultdict[str, list[str]](list)
        for row in statements:
            if row.kind is _PERSON and row.prop == "name":
                closed[row.entity or row.subject].extend((row.value, row.evidence.words))
            elif _is_signature(row):  # a name in a list, where no mention may stand
                closed[entity_id("person", row.value)].append(row.value)
        people = [
            names
            for entity, names in closed.items()
            if self.label(entity, person=True)[0] is not Visibility.PUBLIC
        ]
        inner = copy(self)
        inner.mask = self.mask.with_people(people)
        return inner

    def clean(self, text: str) -> str:
        """Return text with the names covered that the viewer must not see."""
        return self.mask.clean(text)

    def clean_reasons(self, reasons: Iterable[Reason]) -> tuple[Reason, ...]:
        """Return reasons with the names covered that the viewer must not see."""
        clean = self.clean
        return tuple((what, weight, clean(a), clean(b)) for what, weight, a, b in reasons)

    @property
    def is_open(self) -> bool:
        """Tell whether nothing is hidden but items by their own label."""
        return not self._hidden and self.viewer.level is not Visibility.PUBLIC

    @property
    def hidden(self) -> frozenset[str]:
        """Return the ids of all that is hidden from the viewer by a label of its own."""
        return self._hidden

    @property
    def in_hidden_items(self) -> frozenset[str]:
        """Return the entities that stand in an item which the viewer must not see."""
        return self._find_shut().entities

    def may_see(self, target: str) -> bool:
        """Tell whether what has this id is open to the viewer, as far as it has its own label."""
        return target not in self._hidden

    def label(self, target: str, *, person: bool = False) -> tuple[Visibility, Consent]:
        """Return the label and the consent that hold for a target."""
        visibility, consent = self._decided.get(target, (None, None))
        return effective_label(visibility, consent, person=person), consent or Consent.UNKNOWN

    def show_all(self, values: Iterable[V]) -> list[V]:
        """Return what may be seen of many values."""
        return [seen for value in values if (seen := self.show(value)) is not None]

    def show(self, value: V) -> V | None:
        """Return what the viewer sees of a value, None where they see nothing of it."""
        return cast("V | None", self._show(value))

    def is_told(self, value: Statement) -> bool:
        """Tell whether `show` gives a statement: for those that are counted and not shown.

        Whatever of it is shown must still pass `show`, or `clean` where it is bare text.
        """
        hidden = self._hidden
        if value.id in hidden or value.subject in hidden:
            return False
        if value.entity in hidden or value.evidence.item in hidden:
            return False
        if not self._is_open_by_default(value.entity):
            return False
        if value.prop == SIGNATORY and self.viewer.level is Visibility.PUBLIC:
            return False  # who signs what is for the group, whatever the label of the appeal
        # A name that is masked is not a finding with a cover on it: that it stands there is told
        # by the text, whom it names by nothing.
        return value.prop != "name" or not self.mask.hides(value.value)

    @singledispatchmethod
    def _show(self, value: object) -> object | None:
        return self._covered(value)

    @_show.register
    def _(self, value: ItemRecord) -> object | None:
        open_to = self.may_see(value.id) and self.viewer.may_see(value.label)
        return self._covered(value) if open_to else None

    @_show.register
    def _(self, value: Statement) -> object | None:
        return self._covered(value) if self.is_told(value) else None

    @_show.register
    def _(self, value: EntityRecord) -> object | None:
        if not self.may_see(value.id) or not self.viewer.may_see(value.label):
            return None
        seen = self._from_open_items(value)
        if seen is None or self.mask.hides(seen.name):
            return None
        if not self.mask:
            return seen
        pairs = zip_longest(seen.names, seen.counts, fillvalue=0)
        shown = [(name, count) for name, count in pairs if not self.mask.hides(str(name))]
        names, counts = tuple(str(n) for n, _ in shown), tuple(int(c) for _, c in shown)
        return self._covered(replace(seen, names=names, counts=counts))

    @_show.register
    def _(self, value: CaptureRecord) -> object | None:
        if self.viewer.level is Visibility.PUBLIC:
            return None  # where the group got a page is nobody else's business
        if value.original in self._find_shut().originals:
            return None  # its name and address tell what its items say
        return self._covered(value)

    @_show.register
    def _(self, value: Decision) -> object | None:
        if self.viewer.level is Visibility.PUBLIC or not self.may_see(value.statement):
            return None
        return self._covered(value)

    @_show.register
    def _(self, value: CaseWord) -> object | None:
        about = (value.case, value.target or "")
        targets = (*map(anchor_of, about), *about)
        open_to = self.viewer.level is not Visibility.PUBLIC and all(map(self.may_see, targets))
        return self._covered(value) if open_to else None

    @_show.register
    def _(self, value: CustodyLine) -> object | None:
        return None if self.viewer.level is Visibility.PUBLIC else self._covered(value)

    @_show.register
    def _(self, value: AccessDecision) -> object | None:
        # Who is protected, and why, is for those who protect.
        return value if self.viewer.level is Visibility.RESTRICTED else None

    def _from_open_items(self, record: EntityRecord) -> EntityRecord | None:
        """Return a record as the items that the viewer may see give it; None where none does.

        Names, counts and dates of a hidden item are hidden with it.
        """
        if self.viewer.level is Visibility.RESTRICTED:
            return record
        in_hidden = record.id in self._find_shut().entities
        if self.viewer.level is not Visibility.PUBLIC and not in_hidden:
            return record
        rows = [
            row
            for row in self.store.statements_of(entities=[record.id])
            if row.seen and row.status is not Status.REJECTED and self.may_see(row.id)
        ]
        items = {
            item.id: item
            for item in self.store.items(sorted({r.evidence.item or "" for r in rows}))
            if item.current and self.may_see(item.id) and self.viewer.may_see(item.label)
        }
        tally = Tally(kind=record.kind, items=len(items))
        for row in rows:
            if row.evidence.item not in items:
                continue
            tally.statements += 1
            tally.accepted = tally.accepted or row.status is Status.ACCEPTED
            if row.prop == NAME:
                tally.forms[row.value] = tally.forms.get(row.value, 0) + 1
        if not tally.statements:
            return None
        days = [item for item in items.values() if item.first_day is not None]
        tally.first = min(((i.first_day or 0, i.published) for i in days), default=(0, None))[1]
        tally.last = max(((i.last_day or 0, i.published) for i in days), default=(0, None))[1]
        return replace(
            to_view(record.id, tally, Held()), label=record.label, consent=record.consent
        )

    def count_shut(self, kind: SubjectKind) -> int:
        """Return how many records of a kind with an open label the viewer sees nothing of."""
        rows = self.store.entities(sorted(self._find_shut().entities))
        return sum(
            row.kind is kind and row.label in self.labels and self.show(row) is None for row in rows
        )

    def _find_shut(self) -> "_Shut":
        """Return what is hidden because the items are in which it stands."""
        if self._shut is None:
            hidden = [target for target in self._hidden if target.startswith("itm:")]
            self._shut = _find_shut(self, self.store.items(hidden))
        return self._shut

    def is_in_hidden(self, entity: str) -> bool:
        """Tell whether an entity stands in an item that the viewer must not see."""
        return entity in self._find_shut().entities

    def may_see_original(self, sha256: str) -> bool:
        """Tell whether the bytes may be given out: nothing in them is hidden from the viewer."""
        if self.viewer.level is Visibility.PUBLIC:
            return False
        rows = self.store.items_of([sha256])
        if any(self.show(row) is None for row in rows):
            return False
        if not self.mask:
            return True
        texts = {row.text for row in rows}
        texts |= {head.text for head in self.store.latest_readings([sha256]).values()}
        for key in texts:
            kept = self.store.text(key)
            if kept is not None and self.mask.hides(kept.text):
                return False
        captures = self.store.find_captures(original=sha256)
        return not any(self.mask.hides(f"{c.name} {c.url} {c.final_url}") for c in captures)

    def _is_open_by_default(self, entity: str | None) -> bool:
        """Tell whether an entity without a label of its own may be seen: in the group, not beyond."""
        if self.viewer.level is not Visibility.PUBLIC or entity is None:
            return True
        label, _ = self.label(entity, person=entity.startswith("per:"))
        return label is Visibility.PUBLIC

    def _covered(self, value: V) -> V:
        """Return a value with names covered in every string it holds."""
        return cast("V", _cover(self.mask, value)) if self.mask else value


def _is_signature(row: Statement) -> bool:
    return row.prop == SIGNATORY and dict(row.detail).get("kind") not in _SIGNED_BY_BODIES


@dataclass(frozen=True, slots=True)
class _Shut:
    """What stands in hidden items: entities, and originals all of whose items are hidden."""

    entities: frozenset[str]
    originals: frozenset[str]


def _find_shut(access: Access, items: Sequence[ItemRecord]) -> _Shut:
    if not items:
        return _Shut(frozenset(), frozenset())
    entities = access.store.entities_in([item.id for item in items])
    originals = {item.original for item in items}
    open_ones = {
        item.original
        for item in access.store.items_of(sorted(originals))
        if item.current and access.may_see(item.id)
    }
    return _Shut(frozenset(entities), frozenset(originals - open_ones))


@cache
def _open_fields(kind: type[Any]) -> tuple[str, ...]:
    """Return the fields of a kind of value that may hold a name."""
    return tuple(field.name for field in fields(kind) if field.name not in _PLAIN)


def _cover(mask: Mask, value: object) -> object:
    if isinstance(value, str):
        return mask.clean(value)
    if value is None or isinstance(value, int):  # or True or False: most fields that are no text
        return value
    if isinstance(value, Mapping):
        return {_cover(mask, key): _cover(mask, part) for key, part in value.items()}
    if isinstance(value, tuple):
        return tuple([_cover(mask, part) for part in value])
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed: dict[str, Any] = {}
    for name in _open_fields(type(value)):
        part = getattr(value, name)
        covered = _cover(mask, part)
        if covered is not part and covered != part:
            changed[name] = covered
    return replace(value, **changed) if changed else value


def build_mask(store: Store, hidden: frozenset[str]) -> Mask:
    """Return the mask for what a viewer must not see: names of entities, words of statements."""
    if not hidden:
        return Mask()
    people: dict[str, set[str]] = defaultdict(set)
    phrases: set[str] = set()
    entities = [target for target in hidden if not target.startswith(("st:", "itm:"))]
    for form in store.name_forms(entities) if entities else ():
        if form.kind is _PERSON:
            people[form.entity].update((form.value, form.words))
        else:
            phrases.add(form.value)
    for statement in store.statements([t for t in hidden if t.startswith("st:")]):
        if statement.kind is _PERSON and statement.prop == NAME:
            people[statement.id].add(statement.value)
        else:
            phrases |= {statement.value, statement.evidence.words}
    return _make_mask(frozenset(map(frozenset, people.values())), frozenset(phrases))


@lru_cache(maxsize=4)  # one a level; a mask remembers the words of the texts it has seen
def _make_mask(people: frozenset[frozenset[str]], phrases: frozenset[str]) -> Mask:
    return Mask(sorted(map(sorted, people)), sorted(phrases))
