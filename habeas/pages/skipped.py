"""What a web archive holds beside pages, told instead of read; apart, as few sources are archives."""

from dataclasses import dataclass

MAX_RECORD = 64 << 20  # bytes of one page; a long page with its pictures inlined has five to ten


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedRecord:
    """What was left out of an archive: why, from which byte on, and how many of that sort.

    `offset` counts bytes of the file as it is stored, and is None for a sum.
    """

    name: str
    reason: str
    offset: int | None = None
    count: int = 1
