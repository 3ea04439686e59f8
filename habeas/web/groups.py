"""The findings of an item as its page shows them: by entity, by field, in sections.

What an item says of one person, organization, place or law is one group with its mentions; every
other finding is a group of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from habeas.model.statements import Layer, Statement, Status, SubjectKind
from habeas.services.looking import ItemView
from habeas.store.fields import find_best

FIELDS = ("title", "published", "kind", "country", "publisher", "language")
NAMED = (SubjectKind.PERSON, SubjectKind.ORGANIZATION, SubjectKind.PLACE, SubjectKind.LAW)
NAMES = ("name", "cited")
# Sections after those of the named, in this order; others follow as they come.
_ORDER = (
    "appeal.form",
    "appeal.date",
    "appeal.place",
    "appeal.name",
    "appeal.thread",
    "appeal.sender",
    "appeal.addressee",
    "appeal.copy",
    "appeal.on_behalf_of",
    "appeal.demand",
    "appeal.ground",
    "appeal.criticism",
    "appeal.deadline",
    "appeal.deadline_basis",
    "appeal.reply_email",
    "appeal.reply_address",
    "appeal.signatories_claimed",
    "appeal.signatories_goal",
    "appeal.signatory",
    "appeal.annex",
    "appeal.footnote",
    "item.date",
    "item.reference",
    "item.link",
)
# Findings of the whole item, or on words that another finding marks already: not marked in the text.
_UNMARKED = frozenset(
    (SubjectKind.ITEM, prop) for prop in ("kind", "language", "country", "title")
) | {
    (SubjectKind.PERSON, "role"),
    (SubjectKind.PERSON, "affiliation"),
    (SubjectKind.PERSON, "act"),
    (SubjectKind.ORGANIZATION, "act"),
    (SubjectKind.LAW, "act"),
    (SubjectKind.LAW, "name"),
    (SubjectKind.INCIDENT, "name"),
    (SubjectKind.APPEAL, "name"),
    (SubjectKind.APPEAL, "form"),
    (SubjectKind.APPEAL, "date"),
    (SubjectKind.APPEAL, "place"),
    (SubjectKind.APPEAL, "thread"),
    (SubjectKind.APPEAL, "ground"),
    (SubjectKind.APPEAL, "criticism"),
    (SubjectKind.APPEAL, "on_behalf_of"),
}


@dataclass(frozen=True, slots=True)
class Group:
    """What an item says of one entity, or one finding. `key` is what a decision on it names.

    `said` is what the item says of the entity besides its names: roles, affiliations, provisions.
    """

    key: str
    prop: str
    value: str
    statements: Sequence[Statement]
    accepted: bool
    decided: bool
    kind: SubjectKind
    said: Sequence[Statement] = ()
    record: bool = False  # whether the entity has a page that the viewer may see
    rejected: bool = False
    first: bool = True  # the one that is shown, where several say different things

    @property
    def anchor(self) -> str:
        """The id of the group in the page."""
        return to_anchor(self.key)


@dataclass(frozen=True, slots=True)
class Section:
    """Groups of one sort. `key` names the heading."""

    key: str
    groups: Sequence[Group]

    @property
    def anchor(self) -> str:
        """The id of the section in the page."""
        return f"s-{self.key.replace('.', '-')}"


def to_anchor(key: str) -> str:
    """Return the id, in the page, of the group with a key."""
    return key.replace(":", "-")


def is_marked(statement: Statement) -> bool:
    """Tell whether the words of a statement are marked in the text of its item."""
    shown = (statement.kind, statement.prop) not in _UNMARKED
    return shown and statement.evidence.layer is Layer.TEXT


def group_key(statement: Statement) -> str:
    """Return the key of the group that a statement stands in."""
    named = statement.kind in NAMED and statement.entity
    return statement.entity or statement.id if named else statement.id


def find_sections(view: ItemView) -> Iterator[Section]:
    """Yield the sections of an item: its fields, who and what is named, the rest."""
    fields: dict[str, list[Statement]] = defaultdict(list)
    named: dict[SubjectKind, dict[str, list[Statement]]] = {kind: {} for kind in NAMED}
    other: dict[str, list[Statement]] = {key: [] for key in _ORDER}
    for statement in view.statements:
        if statement.kind in NAMED and statement.entity:
            named[statement.kind].setdefault(statement.entity, []).append(statement)
        elif statement.kind is SubjectKind.ITEM and statement.prop in FIELDS:
            fields[statement.prop].append(statement)
        else:
            other.setdefault(f"{statement.kind}.{statement.prop}", []).append(statement)
    if fields:
        yield Section("fields", [group for prop in FIELDS for group in _fields(fields[prop])])
    for kind, entities in named.items():
        groups = [_entity(view, kind, key, rows) for key, rows in entities.items()]
        if groups:
            yield Section(str(kind), groups)
    for key, rows in other.items():
        if rows:
            yield Section(key, [_one(view, row) for row in rows])


def find_rejected(view: ItemView) -> list[Group]:
    """Return what was rejected, the mentions of an entity together."""
    entities: dict[str, list[Statement]] = defaultdict(list)
    for statement in view.rejected:
        entities[group_key(statement)].append(statement)
    return [
        Group(
            key,
            rows[0].prop,
            rows[0].value,
            rows,
            accepted=False,
            decided=True,
            kind=rows[0].kind,
            rejected=True,
        )
        for key, rows in entities.items()
    ]


def find_next(view: ItemView, key: str) -> str:
    """Return the place in the page of the group after this one: where a rejected one leads to."""
    keys = [group.key for section in find_sections(view) for group in section.groups]
    after = keys[keys.index(key) + 1 :] if key in keys else []
    return to_anchor(after[0]) if after else "found"


def _fields(rows: Sequence[Statement]) -> Iterable[Group]:
    best = find_best(rows)
    for row in sorted(rows, key=lambda s: s is not best):
        accepted = row.status is Status.ACCEPTED
        yield Group(
            row.id,
            row.prop,
            row.value,
            [row],
            accepted=accepted,
            decided=accepted,
            kind=row.kind,
            # A country beside another is no contradiction; a second title is.
            first=row is best or row.prop == "country",
        )


def _one(view: ItemView, row: Statement) -> Group:
    accepted = row.status is Status.ACCEPTED
    return Group(
        row.id,
        row.prop,
        row.value,
        [row],
        accepted=accepted,
        decided=row.id in view.decisions and accepted,
        kind=row.kind,
    )


def _entity(view: ItemView, kind: SubjectKind, entity: str, rows: Sequence[Statement]) -> Group:
    record = view.entities.get(entity)
    # "name" of a law rests on the same words as its "cited": one of them is enough to read.
    main = "cited" if kind is SubjectKind.LAW else "name"
    mentions = [row for row in rows if row.prop == main]
    said = [row for row in rows if row.prop not in NAMES]
    names = [row.value for row in rows if row.prop == "name"]
    return Group(
        entity,
        main,
        record.name if record else (names or [rows[0].value])[0],
        mentions or rows,
        accepted=all(row.status is Status.ACCEPTED for row in rows if row.prop in NAMES),
        decided=any(row.status is Status.ACCEPTED for row in rows),
        kind=kind,
        said=list({(row.prop, row.value): row for row in said}.values()),
        record=record is not None,
    )
