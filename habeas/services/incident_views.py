"""The view of incidents brought up to date: what items tell of acts, one row each."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from habeas.model.incidents import IncidentRecord
from habeas.model.records import ItemRecord
from habeas.model.statements import Statement, SubjectKind
from habeas.store.fields import find_best
from habeas.store.protocol import Store
from habeas.text.edtf import is_edtf, to_days
from habeas.vocab.incidents import load_incident_types

PREFIX = "inc:"  # how ids of incidents begin


def refresh_incidents(store: Store, entities: Collection[str]) -> None:
    """Derive the views of those of these records that are incidents. Call inside a transaction."""
    ids = [entity for entity in entities if entity.startswith(PREFIX)]
    if not ids:
        return
    derived = derive_incidents(store, ids)
    store.delete_incidents(set(ids) - {record.id for record in derived})
    store.put_incidents(derived)


def derive_incidents(store: Store, ids: Collection[str]) -> list[IncidentRecord]:
    """Return the views as they should be, by id; those that no current item tells are left out."""
    said: dict[str, list[Statement]] = defaultdict(list)
    for row in store.statements_of(entities=ids, prop="name"):
        if row.entity and row.kind is SubjectKind.INCIDENT:
            said[row.entity].append(row)
    told = {key: best for key, rows in said.items() if (best := find_best(rows)) is not None}
    asked = sorted({row.evidence.item for row in told.values() if row.evidence.item})
    items = {item.id: item for item in store.items(asked) if item.current}
    return [
        _to_record(key, row, items[row.evidence.item])
        for key, row in sorted(told.items())
        if row.evidence.item in items
    ]


def _to_record(key: str, row: Statement, item: ItemRecord) -> IncidentRecord:
    detail = dict(row.detail)
    kind, date = detail.get("type", ""), detail.get("date")
    if row.by_user:  # the value is a person's, what stands beside it was the machine's
        given = row.value.partition(" ")[0]
        date = given if is_edtf(given) else None
    first, last = to_days(date) if date else (None, None)
    if first is None and last is None:
        first, last = item.first_day, item.last_day
    return IncidentRecord(
        id=key,
        statement=row.id,
        item=item.id,
        type=kind if kind in load_incident_types() else "",
        date=date,
        first=first,
        last=last,
        countries=item.countries,
        status=row.status,
        copy=item.same_as is not None,
    )


def find_wrong(store: Store, ids: Iterator[Sequence[str]]) -> Iterator[str]:
    """Yield the incidents whose view is not what their statements give; `ids` are all there are."""
    seen: set[str] = set()
    for some in ids:
        asked = [key for key in some if key.startswith(PREFIX)]
        seen.update(asked)
        kept = {record.id: record for record in store.incidents(asked)}
        right = {record.id: record for record in derive_incidents(store, asked)}
        yield from (key for key in asked if kept.get(key) != right.get(key))
    yield from (record.id for record in store.each_incident() if record.id not in seen)
