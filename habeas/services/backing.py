"""A casebase into one encrypted file, and a casebase from it: on either database.

Inside the encryption lies a tar, in this order:

    format.json              {"format": "habeas.backup/1", "at": …}
    rows/000001.jsonl.gz …   every row that is no view (`formats.rows_json`)
    originals/<sha256> …     the original bytes
    manifest.json            counts, SHA-256 of the parts, the head of the custody log, what is missing

Views and the search index are derived again; accounts of the interface stay where they are. What
is restored is kept in one transaction, and only after everything was compared with the manifest.
"""

import errno
import gzip
import hashlib
import io
import json
import zlib
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import regex

from habeas.errors import BackupError, DamagedOriginal, StoreFull, StoreTooNew
from habeas.formats.rows_json import FORMAT as ROWS_FORMAT
from habeas.formats.rows_json import KINDS, RowError, dump_row, kind_of, load_row
from habeas.formats.tar_stream import Member, TarIntake, write_members
from habeas.model.cases import anchor_of
from habeas.model.records import (
    BackupRecord,
    CaptureRecord,
    CaptureState,
    CustodyLine,
    CustodyNote,
    TextRecord,
    Touch,
)
from habeas.services.batches import default_workers
from habeas.services.casebase import Casebase
from habeas.services.index_process import derive_all
from habeas.store.custody import find_breaks
from habeas.store.protocol import Pending, Row
from habeas.store.sealing import seal, unseal

FORMAT, VERSION = "habeas.backup/", 1
_PART = 8 << 20  # characters of rows in one part, before packing
_MAX_PART = (
    1 << 30
)  # what a part may unpack to: a row may hold a page of 200 MB, written as escapes
_MAX_MANIFEST = 256 << 20  # a missing original takes 67 bytes in it
_MAX_ORIGINAL = 1 << 30
_NAME = regex.compile(r"(?P<rows>rows/\d{6}\.jsonl\.gz)|(?P<original>originals/[0-9a-f]{64})")
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A backup that was written. `missing` are originals that are damaged or not there."""

    record: BackupRecord
    counts: Mapping[str, int]
    originals: int
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """A casebase that was restored, whole but for what was `missing` when it was backed up."""

    counts: Mapping[str, int]
    originals: int
    missing: tuple[str, ...]


@dataclass(slots=True)
class _Sums:
    """What the manifest says, added up on the way."""

    counts: Counter[str] = field(default_factory=Counter)
    parts: list[str] = field(default_factory=list)
    named: set[str] = field(default_factory=set)  # originals that rows speak of
    kept: int = 0
    missing: list[str] = field(default_factory=list)
    head: tuple[int, str] = (0, "")

    def note(self, row: Row) -> None:
        self.counts[kind_of(row)] += 1
        if isinstance(row, CustodyLine):
            self.head = (row.number, row.hash)
        elif isinstance(row, CaptureRecord) and row.original:
            if row.state is CaptureState.ERASED:
                self.named.discard(row.original)
            elif row.state is not CaptureState.NOT_CAPTURED:
                self.named.add(row.original)


def write_backup(
    casebase: Casebase,
    path: Path,
    *,
    actor: str,
    passphrase: str | None = None,
    recipients: Sequence[str] = (),
    progress: Progress | None = None,
) -> Written:
    """Write everything into a new encrypted file, and say so in the custody log.

    Other writers wait while rows are read. Raises `BackupError`, `StoreFull`.
    """
    sums, at = _Sums(), casebase.clock()
    members = _find_members(casebase, sums, at)
    if path.exists():
        raise BackupError(f"{path.name}: expected the name of a new file, got one that is there")
    try:
        pieces = write_members(_count(members, progress))
        sha256 = seal(pieces, path, passphrase=passphrase, recipients=recipients)
    except OSError as error:
        raise _cannot_write(path, error) from None
    finally:
        members.close()  # it holds the writer's lock where it was left half-way
    record = BackupRecord(at=at, custody=sums.head[0], sha256=sha256, name=path.name)
    _say(casebase, Touch.BACKED_UP, record, actor)
    return Written(
        record=record, counts=dict(sums.counts), originals=sums.kept, missing=tuple(sums.missing)
    )


def restore_backup(
    casebase: Casebase,
    path: Path,
    *,
    actor: str,
    passphrase: str | None = None,
    identities: Sequence[str] = (),
    progress: Progress | None = None,
) -> Restored:
    """Fill an empty casebase from a backup; everything is kept and verified, or nothing.

    Raises `BackupError`; `StoreTooNew` for a backup of a newer version; `StoreFull`.
    """
    intake = _Intake(casebase, progress)
    try:
        with casebase.store.transaction():
            if next(casebase.store.each_row(), None) is not None:
                raise BackupError("expected an empty casebase to restore into, got one with rows")
            sha256 = unseal(path, intake.feed, passphrase=passphrase, identities=identities)
            sums = intake.finish()
            record = BackupRecord(at=intake.at, custody=sums.head[0], sha256=sha256, name=path.name)
            _say(casebase, Touch.RESTORED, record, actor)
            casebase.store.mark_pending(Pending.ENTITY, list(casebase.store.entity_ids()))
            said = {anchor_of(word.case) for word in casebase.store.case_words()}
            casebase.store.mark_pending(Pending.ENTITY, said)
            casebase.store.mark_pending(Pending.INDEX, list(casebase.store.item_ids()))
    except BaseException as error:
        intake.take_back()
        if isinstance(error, OSError):
            raise _cannot_write(casebase.originals.folder, error) from None
        raise
    casebase.index.delete(casebase.index.ids())
    derive_all(casebase, workers=default_workers())
    # The proposals came with the backup: nothing has to be compared.
    casebase.store.clear_pending(Pending.MATCH, casebase.store.pending(Pending.MATCH))
    return Restored(counts=dict(sums.counts), originals=sums.kept, missing=tuple(sums.missing))


def _say(casebase: Casebase, touch: Touch, record: BackupRecord, actor: str) -> None:
    note = CustodyNote(at=casebase.clock(), action=touch, subject=record.sha256, actor=actor)
    with casebase.store.transaction():
        casebase.store.append_custody([note])
        casebase.store.put_backup(record)


def _cannot_write(path: Path, error: OSError) -> Exception:
    if error.errno in _NO_ROOM:
        return StoreFull(f"{path.name}: no room left on the disk; nothing was kept: make room")
    return BackupError(f"{path.name}: expected a place to write to, got: {error.strerror}")


def _count(members: Iterable[Member], progress: Progress | None) -> Iterator[Member]:
    for number, member in enumerate(members, 1):
        yield member
        if progress is not None:
            progress(number)


# -- writing


def _find_members(casebase: Casebase, sums: _Sums, at: str) -> Generator[Member, None, None]:
    yield "format.json", _json({"format": f"{FORMAT}{VERSION}", "rows": ROWS_FORMAT, "at": at})
    with casebase.store.transaction():  # one moment: nobody writes meanwhile
        for number, part in enumerate(_find_parts(casebase.store.each_row(), sums), 1):
            packed = gzip.compress(part, 3, mtime=0)
            sums.parts.append(hashlib.sha256(packed).hexdigest())
            yield f"rows/{number:06}.jsonl.gz", packed
        breaks = sum(1 for _ in find_breaks(casebase.store.custody()))
    for original in sorted(sums.named):
        try:
            data = casebase.originals.get(original)
        except DamagedOriginal:
            sums.missing.append(original)
            continue
        sums.kept += 1
        yield f"originals/{original}", data
    yield "manifest.json", _json(_to_manifest(sums, breaks))


def _find_parts(rows: Iterable[Row], sums: _Sums) -> Iterator[bytes]:
    lines: list[str] = []
    size = 0
    for row in rows:
        sums.note(row)
        lines.append(dump_row(row))
        size += len(lines[-1])
        if size > _PART:
            yield _join(lines)
            lines, size = [], 0
    if lines:
        yield _join(lines)


def _join(lines: Iterable[str]) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("ascii")


def _to_manifest(sums: _Sums, breaks: int) -> Mapping[str, object]:
    return {
        "rows": {kind: sums.counts[kind] for kind in KINDS},
        "parts": sums.parts,
        "originals": sums.kept,
        "missing": sums.missing,
        "custody": list(sums.head),
        "breaks": breaks,  # in a log that was broken before: it is restored as it was
    }


def _json(value: object) -> bytes:
    return json.dumps(value, indent=1).encode("ascii")


# -- reading


class _Intake:
    """Takes the files of a backup in their order, keeps them, and compares them with the manifest."""

    def __init__(self, casebase: Casebase, progress: Progress | None) -> None:
        self.casebase, self.progress = casebase, progress
        self.sums = _Sums()
        self.at = ""
        self.originals: list[str] = []
        self.made: list[str] = []  # originals that were not there before
        self.manifest: Mapping[str, Any] | None = None
        self.seen = 0
        self.last = ""
        self._tar = TarIntake(self.limit_of, self.take)

    def feed(self, piece: bytes) -> None:
        self._tar.feed(piece)

    def limit_of(self, name: str) -> int | None:
        if name in ("format.json", "manifest.json"):
            return _MAX_MANIFEST
        found = _NAME.fullmatch(name)
        if found is None:
            return None
        return _MAX_PART if found["rows"] else _MAX_ORIGINAL

    def take(self, name: str, data: bytes) -> None:
        self._check_order(name)
        if name == "format.json":
            self._take_format(_parse(data))
        elif name == "manifest.json":
            self.manifest = _parse(data)
        elif name.startswith("rows/"):
            self.sums.parts.append(hashlib.sha256(data).hexdigest())
            self.casebase.store.load(list(self._find_rows(data)))
        else:
            self._take_original(name.removeprefix("originals/"), data)
        self.seen += 1
        if self.progress is not None:
            self.progress(self.seen)

    def _check_order(self, name: str) -> None:
        """Every file once, and each where it belongs."""
        rank = ["f", "r", "o", "m"].index(name[0])
        key = f"{rank}{name}"
        if self.manifest is not None or key <= self.last or bool(self.last) == (rank == 0):
            raise BackupError("expected the files of a backup in their order, got another one")
        self.last = key

    def _take_format(self, given: Mapping[str, Any]) -> None:
        name, at = given.get("format"), given.get("at")
        number = name.removeprefix(FORMAT) if isinstance(name, str) else ""
        if number == name or not number.isdecimal() or not isinstance(at, str):
            raise BackupError("expected a backup of Habeas, got an archive of another kind")
        if int(number) > VERSION or given.get("rows") != ROWS_FORMAT:
            raise StoreTooNew(
                f"the backup has the format {number}, this version of Habeas reads up to "
                f"{VERSION}: install a later version; nothing was restored"
            )
        self.at = at

    def _find_rows(self, packed: bytes) -> Iterator[Row]:
        for line in io.BytesIO(_unpack(packed)):
            try:
                row: Row = load_row(line)
            except RowError as error:
                raise BackupError(f"a row of the backup: {error}") from None
            if isinstance(row, TextRecord) and _text_hash(row.text) != row.sha256:
                raise BackupError("expected texts with their SHA-256, got one with another")
            self.sums.note(row)
            yield row

    def _take_original(self, sha256: str, data: bytes) -> None:
        if hashlib.sha256(data).hexdigest() != sha256:
            raise BackupError(f"expected the original {sha256[:16]}, got other bytes")
        if not self.casebase.originals.has(sha256):
            self.made.append(sha256)
        self.casebase.originals.put(data, sha256)
        self.originals.append(sha256)

    def finish(self) -> _Sums:
        """Return what came, compared with the manifest and with itself."""
        self._tar.finish()
        sums, said = self.sums, self.manifest
        if said is None:
            raise BackupError("expected the manifest at the end of the backup, found none")
        missing = said.get("missing")
        if not isinstance(missing, list):
            raise BackupError("expected a manifest of Habeas, got another one")
        sums.kept, sums.missing = len(self.originals), missing
        breaks = sum(1 for _ in find_breaks(self.casebase.store.custody()))
        counted = json.loads(_json(_to_manifest(sums, breaks)))
        if _without_new_kinds(counted, said) != said:
            raise BackupError("expected what the manifest counts, got more or less")
        if sums.named != {*self.originals, *missing}:
            raise BackupError("expected every original that rows speak of and no other")
        for original in self.originals:  # one that lay there before may be damaged
            wrong = self.casebase.originals.check(original)
            if wrong is not None:
                raise BackupError(f"the original {original[:16]}: expected its bytes, got {wrong}")
        return sums

    def take_back(self) -> None:
        """Remove the originals that were put: of a restore that failed nothing stays."""
        for sha256 in self.made:
            self.casebase.originals.erase(sha256)


def _without_new_kinds(counted: dict[str, Any], said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what was counted as a version would say it that does not know all kinds of rows."""
    told = said.get("rows")
    known = told if isinstance(told, dict) else {}
    rows = {kind: count for kind, count in counted["rows"].items() if count or kind in known}
    return {**counted, "rows": rows}


def _parse(data: bytes) -> Mapping[str, Any]:
    try:
        found = json.loads(data)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict):
        raise BackupError("expected JSON in a file of the backup, got other bytes")
    return found


def _unpack(packed: bytes) -> bytes:
    """Return what a part unpacks to; a bomb is left before it fills the memory."""
    unpacking = zlib.decompressobj(wbits=31)
    try:
        data = unpacking.decompress(packed, _MAX_PART)
    except zlib.error:
        data = b""
    if not unpacking.eof or unpacking.unused_data:
        raise BackupError("expected packed rows of a bounded size, got other bytes")
    return data


def _text_hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
