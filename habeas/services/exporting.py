"""The casebase written out for other programs, as one viewer may see it.

Everything passes the one access function (`services.access`). Files are there whole or not at all:
written beside their place, flushed and renamed. The custody log says of every original that it was
exported, before the file has its name. The same casebase gives the same bytes.
"""

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import TextIO

from habeas.errors import HabeasError, StoreFull
from habeas.formats.case_json import render_case
from habeas.formats.csv_tables import render_csv
from habeas.formats.edges import render_edges, render_group, render_suggestions
from habeas.formats.export_json import render_json
from habeas.formats.export_values import Exported, ExportFinding, ExportItem, Lines
from habeas.formats.follow_the_money import render_ftm
from habeas.formats.ftm_statements import render_statements
from habeas.formats.signing_json import render_signature
from habeas.model.access import Viewer, Visibility
from habeas.model.records import (
    CaptureRecord,
    CustodyNote,
    EntityRecord,
    ItemRecord,
    Touch,
)
from habeas.model.spans import Span
from habeas.model.statements import Decision, Layer, Statement
from habeas.services.access import Access
from habeas.services.casebase import Casebase
from habeas.services.cases import Following
from habeas.services.signing import Signing, to_line
from habeas.store.canon import Canon
from habeas.store.masking import Covered
from habeas.store.protocol import Window

_CHUNK = 200  # items whose statements are in memory together
_PAGE = 1_000  # records
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
Progress = Callable[[int], None]


class Format(StrEnum):
    """The formats of an export."""

    JSONL = "jsonl"
    CSV = "csv"
    FTM = "ftm"
    STATEMENTS = "statements"
    EDGES = "edges"
    CASES = "cases"
    SIGNATURES = "signatures"


class ExportError(HabeasError):
    """An export that cannot be written; nothing was."""


@dataclass(slots=True)
class Tally:
    """What was exported."""

    items: int = 0
    findings: int = 0
    records: int = 0
    originals: set[str] = field(default_factory=set)


def export(
    casebase: Casebase,
    viewer: Viewer,
    path: Path,
    format_: Format,
    *,
    progress: Progress | None = None,
) -> Tally:
    """Write what the viewer may see to a new file (CSV: a new folder) and return how much it was.

    Raises `ExportError` for a place that is taken or cannot be written, `StoreFull`.
    """
    if path.exists():
        raise ExportError(f"{path.name}: expected a new name, got one that is there")
    tally = Tally()
    if format_ is Format.EDGES:
        lines = find_edges(casebase, viewer, tally)
    elif format_ is Format.CASES:
        lines = find_cases(casebase, viewer, tally)
    elif format_ is Format.SIGNATURES:
        lines = find_signatures(casebase, viewer, tally)
    else:
        exported = find_exported(casebase, viewer, tally, progress)
        lines = _render(exported, viewer, format_, path)
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        _write(part, lines, folder=format_ is Format.CSV)
        _say(casebase, viewer, tally, format_)
        part.rename(path)
    except OSError as error:
        if error.errno in _NO_ROOM:
            raise StoreFull(f"{path.name}: no room left on the disk; nothing was kept") from None
        raise ExportError(
            f"{path.name}: expected a place to write to, got: {error.strerror}"
        ) from None
    finally:
        _remove(part)
    return tally


def find_exported(
    casebase: Casebase, viewer: Viewer, tally: Tally, progress: Progress | None = None
) -> Iterator[ExportItem | EntityRecord]:
    """Yield all items that the viewer may see, then all records, by id; counts them."""
    access = Access(casebase.store, viewer)
    ids = casebase.store.item_ids()
    while chunk := list(islice(ids, _CHUNK)):
        for one in _find_items(casebase, access, chunk):
            tally.items += 1
            tally.findings += len(one.findings)
            tally.originals.add(one.item.original)
            yield one
        if progress is not None:
            progress(tally.items)
    for record in _find_records(casebase, access):
        tally.records += 1
        yield record


def _find_items(casebase: Casebase, access: Access, ids: Sequence[str]) -> Iterator[ExportItem]:
    store = casebase.store
    said: dict[str, list[Statement]] = {key: [] for key in ids}
    for statement in store.statements_of(items=ids):
        said[statement.evidence.item or ""].append(statement)
    decided = _find_decisions(casebase, [s.id for rows in said.values() for s in rows])
    texts: dict[str, str] = {}
    captures: dict[str, list[CaptureRecord]] = {}
    for item in store.items(ids):
        rows = said[item.id]
        inner = access.of_item(item, rows)
        shown = inner.show(item)
        if shown is None:
            continue
        if item.text not in texts:
            kept = store.text(item.text)
            texts[item.text] = kept.text if kept else ""
        if item.original not in captures:
            captures[item.original] = store.find_captures(original=item.original)
        cover = inner.mask.cover(texts[item.text][item.start : item.end])
        seen = inner.show_all(rows)
        made = [decision for s in seen for decision in decided.get(s.id, ())]
        yield ExportItem(
            item=shown,
            text=cover.text,
            findings=tuple(_place(item, s, cover) for s in seen),
            decisions=tuple(inner.show_all(made)),
            captures=tuple(inner.show_all(captures[item.original])),
        )


def _find_decisions(casebase: Casebase, statements: Sequence[str]) -> dict[str, list[Decision]]:
    """Return what was decided on each of these statements, in the order it was."""
    found: dict[str, list[Decision]] = {}
    for decision in casebase.store.decisions(statements=statements):
        found.setdefault(decision.statement, []).append(decision)
    return found


def _place(item: ItemRecord, statement: Statement, cover: Covered) -> ExportFinding:
    evidence = statement.evidence
    elsewhere = evidence.layer is not Layer.TEXT or evidence.text != item.text
    if elsewhere or evidence.start < item.start or evidence.end > item.end:
        return ExportFinding(statement=statement)
    span = Span(evidence.start - item.start, evidence.end - item.start)
    if any(hidden.overlaps(span) for hidden in cover.spans):
        return ExportFinding(statement=statement)
    start, end = cover.place(span.start), cover.place(span.end)
    return ExportFinding(statement=statement, start=start, end=end)


def _find_records(casebase: Casebase, access: Access) -> Iterator[EntityRecord]:
    ids = casebase.store.entity_ids()
    while chunk := list(islice(ids, _PAGE)):
        yield from access.show_all(casebase.store.entities(chunk))


def find_edges(casebase: Casebase, viewer: Viewer, tally: Tally) -> Lines:
    """Yield the judgements on who is who, and what is only proposed, as lines of resolver edges.

    None in public, and none that names a record which the viewer may not see.
    """
    store, access = casebase.store, Access(casebase.store, viewer)
    if viewer.level is Visibility.PUBLIC:
        return
    canon = access.canon
    judgements = [j for j in canon.holding() if _may_see_both(access, canon, j.left, j.right)]
    proposals = (
        made
        for made in store.each_proposal()
        if made.gain > 0 and _may_see_both(access, canon, made.left, made.right)
    )
    groups = {canon.of(j.left) for j in judgements if canon.of(j.left) == canon.of(j.right)}
    for line in (
        *render_edges(judgements),
        *(line for group in sorted(groups) for line in _render_group(canon, group)),
    ):
        tally.records += 1
        yield "", line
    for line in render_suggestions(proposals):
        tally.records += 1
        yield "", line


def find_cases(casebase: Casebase, viewer: Viewer, tally: Tally) -> Lines:
    """Yield every case that the viewer may see, with its timeline and all sources, by id."""
    following = Following(casebase, viewer)
    today = casebase.today()
    for record in following.each_case():
        shown, events = following.events_of(record.id)
        view = following.case(record.id, today=today, window=Window(limit=0), offers=False)
        tally.records += 1
        tally.originals |= {report.item.original for told in events for report in told.reports}
        yield "", render_case(shown, view, events)


def find_signatures(casebase: Casebase, viewer: Viewer, tally: Tally) -> Lines:
    """Yield every signature that the viewer may see, one a line, list by list. None in public."""
    for signers in Signing(casebase, viewer).each_list():
        tally.records += 1
        tally.originals.add(signers.item.original)
        for signer in signers.signers:
            yield "", render_signature(to_line(signers, signer))


def _render_group(canon: Canon, group: str) -> Iterator[str]:
    at = max(judgement.made_at for judgement in canon.judgements_within(group))
    return render_group(group, canon.members(group), at)


def _may_see_both(access: Access, canon: Canon, left: str, right: str) -> bool:
    if not (access.may_see(left.partition("@")[0]) and access.may_see(right.partition("@")[0])):
        return False
    if access.is_open:
        return True
    records = access.store.entities([canon.of(left), canon.of(right)])
    return len(access.show_all(records)) == len(records)


def _render(exported: Exported, viewer: Viewer, format_: Format, path: Path) -> Lines:
    if format_ is Format.CSV:
        return render_csv(exported)
    if format_ is Format.STATEMENTS:
        return render_statements(exported, as_csv=path.suffix.lower() == ".csv")
    if format_ is Format.FTM:
        return render_ftm(exported)
    return render_json(exported, viewer=str(viewer.level))


def _write(part: Path, lines: Lines, *, folder: bool) -> None:
    if folder:
        part.mkdir(mode=0o700)
    with ExitStack() as stack:
        files: dict[str, TextIO] = {}
        if not folder:
            files[""] = stack.enter_context(_open(part))
        for name, line in lines:
            if name not in files:
                files[name] = stack.enter_context(_open(part / name))
            files[name].write(line)
        for file in files.values():
            file.flush()
            os.fsync(file.fileno())


def _open(path: Path) -> TextIO:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    return os.fdopen(descriptor, "w", encoding="utf-8", newline="")


def _say(casebase: Casebase, viewer: Viewer, tally: Tally, format_: Format) -> None:
    at, detail = casebase.clock(), f"{format_} as {viewer.level}"
    notes = [
        CustodyNote(at=at, action=Touch.EXPORTED, subject=s, actor=viewer.name, detail=detail)
        for s in sorted(tally.originals)
    ]
    with casebase.store.transaction():
        casebase.store.append_custody(notes)


def _remove(part: Path) -> None:
    if part.is_dir():
        shutil.rmtree(part, ignore_errors=True)
    else:
        part.unlink(missing_ok=True)
