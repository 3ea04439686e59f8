"""A casebase with all its parts, opened from settings: what commands and the server begin with."""

from datetime import UTC, datetime

from habeas.errors import IndexDamaged
from habeas.search.tantivy_index import TantivyIndex, create_index, open_index
from habeas.services.casebase import Casebase
from habeas.settings import Settings
from habeas.store.originals import Originals
from habeas.store.protocol import Pending, Store
from habeas.web.opening import open_store

ORIGINALS, INDEX = "originals", "index"  # folders beside the database file


def open_casebase(settings: Settings, *, create: bool = False) -> Casebase:
    """Return the casebase of `settings`; with `create`, made where there is none.

    A search index that is missing, damaged or of another version is built anew: all items are
    noted as waiting for it. Raises what `open_store` raises.
    """
    store = open_store(settings, create=create)
    return Casebase(
        store=store,
        originals=Originals(settings.folder / ORIGINALS),
        index=_open_index(settings, store),
        clock=utc_now,
    )


def _open_index(settings: Settings, store: Store) -> TantivyIndex:
    path = settings.folder / INDEX
    try:
        return open_index(path)
    except IndexDamaged:
        # Noted first: a kill in between leaves work to do, never an index that looks whole.
        with store.transaction():
            store.mark_pending(Pending.INDEX, list(store.item_ids()))
        return create_index(path)


def utc_now() -> str:
    """Return the time: UTC, ISO 8601 to the second, with "Z"."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
