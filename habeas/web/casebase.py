"""A casebase with all its parts, opened from settings: what commands and the server begin with."""

import logging
from datetime import UTC, datetime
from functools import partial

from habeas.errors import IndexDamaged
from habeas.search.tantivy_index import TantivyIndex, create_index, open_index
from habeas.services.casebase import Casebase
from habeas.services.indexing import bring_up_to_date
from habeas.settings import Settings
from habeas.store.originals import Originals
from habeas.store.protocol import Pending, Store
from habeas.web.opening import open_store

_LOG = logging.getLogger(__name__)
ORIGINALS, INDEX = "originals", "index"  # folders beside the database file


def open_casebase(settings: Settings, *, create: bool = False) -> Casebase:
    """Return the casebase of `settings`; with `create`, made where there is none.

    A search index that is missing, damaged or of another version is built anew: all items are
    noted as waiting for it. One of an older version is brought up to date whole. Raises what `open_store` raises.
    """
    changed: list[str] = []
    store = open_store(settings, create=create, say=changed.append)
    for sentence in changed:
        _LOG.warning(sentence)
    casebase = Casebase(
        store=store,
        originals=Originals(settings.folder / ORIGINALS),
        index=_open_index(settings, store),
        clock=utc_now,
        reopen=partial(open_casebase, settings),
    )
    if changed:  # a new table of what is derived begins empty
        bring_up_to_date(casebase)
    return casebase


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
