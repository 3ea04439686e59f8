"""Habeas: pages that human-rights monitors read, turned into findings that lead to their source.

>>> reading = habeas.read(Path("appeal.txt").read_bytes())
>>> clusters = habeas.resolve.cluster([reading])
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from habeas.model.reading import Reading

__version__ = "0.1.0"
__all__ = ["__version__", "read"]


def read(
    data: bytes | str,
    media_type: str | None = None,
    url: str | None = None,
    reference_date: str | None = None,
) -> "Reading":
    """Return what can be read from one document; see `habeas.services.reading.read`."""
    # Imported here because every command imports this package first, and `habeas --help` must not
    # pay for extractors it does not run.
    from habeas.services import reading

    return reading.read(data, media_type, url, reference_date)
