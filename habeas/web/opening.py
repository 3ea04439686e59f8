"""A casebase opened: found, of the right version, brought up to date. Importing it is cheap."""

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from habeas.errors import NoCasebase, SettingsError, StoreTooNew
from habeas.settings import Settings, ensure_secret_key
from habeas.web.configure import configure

if TYPE_CHECKING:
    from django.db.migrations.executor import MigrationExecutor

    from habeas.web.store import DjangoStore

_LOG = logging.getLogger(__name__)
_ALIAS = "default"
_APP = "habeas"  # the label of our application in Django's table of migrations


def open_store(
    settings: Settings, *, create: bool = False, say: Callable[[str], None] = _LOG.warning
) -> "DjangoStore":
    """Return the store of a casebase; with `create`, made where there is none.

    An older one is brought up to date, and `say` is told so before. Raises NoCasebase, StoreTooNew,
    StoreBusy, or StoreError for a database that cannot be used. Safe to call again and at once from
    two processes.
    """
    if create:
        _make_folder(settings)
    elif settings.postgres is None and not settings.sqlite.is_file():
        raise _none(str(settings.folder))
    configure(settings)
    from habeas.web.session import told
    from habeas.web.store import DjangoStore

    with told():
        _bring_up_to_date(create=create, say=say)
        return DjangoStore(_ALIAS)


def _make_folder(settings: Settings) -> None:
    try:
        settings.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        ensure_secret_key(settings.folder)
        if settings.postgres is None:
            settings.sqlite.touch(mode=0o600)
    except OSError as error:
        raise SettingsError(
            f"{settings.folder}: expected a folder that can be written, got: {error.strerror}"
        ) from error


def _bring_up_to_date(*, create: bool, say: Callable[[str], None]) -> None:
    from django.db import connections

    from habeas.web.session import writing

    connection = connections[_ALIAS]
    if _is_current(create=create):
        return
    # Whole or not at all, and one process at a time. SQLite can change tables inside a transaction
    # only where the checks were switched off before it began.
    connection.disable_constraint_checking()
    try:
        with writing(_ALIAS):
            _migrate(say)
    finally:
        connection.enable_constraint_checking()


def _is_current(*, create: bool) -> bool:
    """Tell whether all tables are those of this version; raises StoreTooNew and NoCasebase."""
    executor = _executor()
    applied = {name for app, name in executor.loader.applied_migrations if app == _APP}
    known = {name for app, name in executor.loader.disk_migrations if app == _APP}
    if applied - known:
        raise StoreTooNew(
            f"the casebase was written by a newer version of Habeas (it has {max(applied)}, this "
            f"version knows up to {max(known)}): install that version or a later one; nothing was "
            "changed"
        )
    if not applied and not create:
        raise _none("the database")
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _migrate(say: Callable[[str], None]) -> None:
    executor = _executor()  # asked again under the lock: another process may have done it
    targets = executor.loader.graph.leaf_nodes()
    if not executor.migration_plan(targets):
        return
    if any(app == _APP for app, _ in executor.loader.applied_migrations):
        say("The casebase is of an older version; bringing its tables up to date.")
    executor.migrate(targets)


def _executor() -> "MigrationExecutor":
    from django.db import connections
    from django.db.migrations.executor import MigrationExecutor

    return MigrationExecutor(connections[_ALIAS])


def _none(where: str) -> NoCasebase:
    return NoCasebase(
        f"expected a casebase in {where}, found none; make one with `habeas init`, or name another "
        "with --casebase or HABEAS_CASEBASE"
    )
