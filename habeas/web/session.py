"""Transactions and errors of a database in the words of the Store protocol."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DatabaseError, InterfaceError, connections, transaction

from habeas.errors import StoreBusy, StoreError, StoreFull
from habeas.web.configure import BUSY_SECONDS

_WRITER = 7_521_963_001  # our advisory lock: any number that no other application here uses
# Result codes of SQLite (the low byte of sqlite_errorcode) and states of PostgreSQL.
_SQLITE_BUSY, _SQLITE_FULL, _SQLITE_DAMAGED = {5, 6}, {13}, {11, 26}
_POSTGRES_BUSY = {"55P03", "40001", "40P01"}
_POSTGRES_FULL = {"53100"}


@contextmanager
def told() -> Iterator[None]:
    """Turn what the database raises into what a caller can act on."""
    try:
        yield
    except (DatabaseError, InterfaceError) as error:
        raise _explain(error) from error


def _explain(error: Exception) -> StoreError:
    cause = error.__cause__
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    state = getattr(cause, "sqlstate", None)
    if code in _SQLITE_BUSY or state in _POSTGRES_BUSY:
        return StoreBusy(
            f"another process is writing to the casebase and did not finish in {BUSY_SECONDS} "
            "seconds; nothing was changed: try again when it is done"
        )
    if code in _SQLITE_FULL or state in _POSTGRES_FULL:
        return StoreFull(
            "no room left on the disk of the casebase; nothing of the last step was kept: make "
            "room and run the same command again"
        )
    if code in _SQLITE_DAMAGED:
        return StoreError(
            "expected a database of Habeas, got a damaged file or one of another kind; it was left "
            "as it is: run `habeas doctor`, or restore a backup"
        )
    # The type and the code only: a message of the database may quote names and texts.
    kind = type(cause or error).__name__
    return StoreError(
        f"the database of the casebase refused ({kind} {state or code}); nothing of the last step "
        "was kept: see that it runs and can be written, then try again"
    )


@contextmanager
def writing(alias: str) -> Iterator[None]:
    """Hold the writer's lock and a transaction, or join the transaction that is open.

    What fails inside takes everything back to the outermost one, also where somebody between
    catches the error: half a step is never kept.
    """
    connection = connections[alias]
    if connection.in_atomic_block:
        with transaction.atomic(using=alias, savepoint=False):
            yield
        return
    with told(), transaction.atomic(using=alias):
        if connection.vendor == "postgresql":  # SQLite locks as the transaction begins
            with connection.cursor() as cursor:
                cursor.execute(f"SET LOCAL lock_timeout = '{BUSY_SECONDS}s'")
                cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_WRITER])
        yield
        if connection.needs_rollback:
            raise StoreError("a step inside failed and was passed over; nothing of it was kept")
