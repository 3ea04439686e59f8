"""The fields of an item as its statements give them: what people decided before what machines say."""

from collections.abc import Iterable
from dataclasses import replace

from habeas.model.item import ItemKind
from habeas.model.records import ItemRecord
from habeas.model.statements import Statement, Status
from habeas.text.edtf import to_days

_SINGLE = ("title", "kind", "published", "publisher", "language")


def find_best(statements: Iterable[Statement]) -> Statement | None:
    """Return the statement that is shown first: accepted before proposed, then the latest.

    Rejected ones, and proposals that the latest reading no longer gives, are none.
    """
    standing = [s for s in statements if is_standing(s)]
    return max(
        standing,
        key=lambda s: (s.status is Status.ACCEPTED, s.last_seen, s.id),
        default=None,
    )


def is_standing(statement: Statement) -> bool:
    """Tell whether a statement counts: accepted, or still proposed by the latest reading."""
    return statement.seen and statement.status is not Status.REJECTED


def with_fields(item: ItemRecord, statements: Iterable[Statement]) -> ItemRecord:
    """Return the item with the fields that the statements about it give.

    A field without any statement stays as it is; one whose statements were all rejected is empty.
    """
    by_prop: dict[str, list[Statement]] = {}
    for statement in statements:
        by_prop.setdefault(statement.prop, []).append(statement)
    changed: dict[str, str | None] = {}
    for prop in _SINGLE:
        if prop in by_prop:
            best = find_best(by_prop[prop])
            changed[prop] = best.value if best else None
    kind = changed.pop("kind", item.kind) or ItemKind.NEWS
    countries = item.countries
    if "country" in by_prop:
        standing = (s.value for s in by_prop["country"] if is_standing(s))
        countries = tuple(dict.fromkeys(standing))
    published = changed.get("published", item.published)
    first, last = to_days(published)
    return replace(
        item,
        title=changed.get("title", item.title),
        kind=kind,
        published=published,
        first_day=first,
        last_day=last,
        publisher=changed.get("publisher", item.publisher),
        language=changed.get("language", item.language),
        countries=countries,
    )
