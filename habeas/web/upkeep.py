"""Upkeep of a database: whether it is sound, and giving back space so that nothing erased is left."""

from collections.abc import Iterator

from django.db import connections

from habeas.errors import StoreBusy

_MOST = 20  # faults told; one is enough to restore a backup
_LOOSE = """
SELECT COUNT(*) FROM habeas_statement LEFT JOIN habeas_source
ON habeas_source.key = habeas_statement.source_id WHERE habeas_source.key IS NULL
"""
_GAPS = "SELECT COUNT(*), COALESCE(MAX(number), 0) FROM habeas_custody"


def find_faults(alias: str) -> Iterator[str]:
    """Yield what is wrong with a database, in plain sentences."""
    connection = connections[alias]
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(f"PRAGMA integrity_check({_MOST})")
            # Its sentences name tables and pages of the file, never what stands in them.
            yield from (f"SQLite says: {row[0]}." for row in cursor.fetchall() if row[0] != "ok")
            cursor.execute("PRAGMA foreign_key_check")
            for row in cursor.fetchmany(_MOST):
                yield f"A row of {row[0]} leads to one of {row[2]} that is not there."
        cursor.execute(_LOOSE)
        loose = cursor.fetchone()[0]
        if loose:
            yield f"{loose} findings lead to no original."
        cursor.execute(_GAPS)
        lines, last = cursor.fetchone()
        if lines != last:
            yield f"The custody log has {lines} lines, and the last is number {last}."


def vacuum(alias: str) -> None:
    """Write the tables anew without what was deleted; outside of any transaction.

    Raises `StoreBusy` where somebody reads so long that the former pages cannot be let go.
    """
    connection = connections[alias]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # FULL writes new files: what was deleted is in none of them. The server's log of
            # writes keeps it for a while, and is the server's business.
            cursor.execute("VACUUM FULL")
            return
        cursor.execute("VACUUM")
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        busy = cursor.fetchone()[0]
    if busy:
        raise StoreBusy(
            "what was asked is done, but another process is reading and holds former pages of the "
            "database: close it, then run `habeas doctor`, which gives them back"
        )
