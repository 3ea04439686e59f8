"""An incident as lists show it: a view over the statement that an item tells of an act."""

from dataclasses import dataclass

from habeas.model.statements import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentRecord:
    """One act that one item tells of; a view.

    `id` is that of the record, `statement` the finding. `date` is EDTF, None where the item gives
    none. `first` and `last` are the bounds of its day (ordinals); of an act without a date those of the
    day it was told, None where that is not known either. `countries` are the item's. `copy` tells whether
    the item is a copy of another that tells the same.
    """

    id: str
    statement: str
    item: str
    type: str
    date: str | None
    first: int | None
    last: int | None
    countries: tuple[str, ...]
    status: Status
    copy: bool = False
