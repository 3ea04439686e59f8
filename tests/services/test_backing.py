"""A casebase is backed up, destroyed and restored; what is no whole backup leaves nothing behind."""

import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pyrage
import pytest

from habeas.errors import BackupError, HabeasError, StoreFull, StoreTooNew
from habeas.formats.rows_json import dump_row
from habeas.formats.tar_stream import END, member_head, padding, write_members
from habeas.model.records import CustodyLine, Touch
from habeas.model.statements import Action
from habeas.services import backing
from habeas.services.backing import restore_backup, write_backup
from habeas.services.casebase import Casebase
from habeas.services.deciding import decide
from habeas.services.erasing import erase
from habeas.services.indexing import bring_up_to_date
from habeas.store.custody import find_breaks
from habeas.store.sealing import seal
from tests.services.building import CUSTODIAN, MEMBER, fill, find_troubles, make_casebase

IDENTITY = str(pyrage.x25519.Identity.generate())
WORDS = "correct horse battery"
RECIPIENT = str(pyrage.x25519.Identity.from_str(IDENTITY).to_public())


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Casebase:
    """Give a casebase with documents and decisions."""
    casebase = make_casebase(tmp_path_factory.mktemp("one"))
    fill(casebase)
    first = next(casebase.store.each_statement())
    decide(casebase, MEMBER, first.id, Action.REJECT, why="no \ud800 such \0 thing")
    bring_up_to_date(casebase)
    return casebase


@pytest.fixture(scope="module")
def backup(original: Casebase, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a backup of it."""
    path = tmp_path_factory.mktemp("backup") / "casebase.habeas"
    write_backup(original, path, actor="Dana", recipients=[RECIPIENT])
    return path


def restore(casebase: Casebase, path: Path) -> backing.Restored:
    return restore_backup(casebase, path, actor="Dana", identities=[IDENTITY])


def is_untouched(casebase: Casebase) -> bool:
    return not list(casebase.store.each_row()) and not list(casebase.originals.find_all())


def test_a_restored_casebase_is_the_same(original: Casebase, backup: Path, tmp_path: Path) -> None:
    """Every row, every original, the views and the index; doctor finds nothing."""
    casebase = make_casebase(tmp_path)
    done = restore(casebase, backup)
    kept = [dump_row(row) for row in casebase.store.each_row()]
    custody = original.store.backups()[0].custody
    before = [
        dump_row(row)
        for row in original.store.each_row()
        if not isinstance(row, CustodyLine) or row.number <= custody
    ]
    assert set(before) <= set(kept)
    assert len(kept) == len(before) + 1  # the line that says it was restored
    assert list(casebase.originals.find_all()) == list(original.originals.find_all())
    assert casebase.index.stamps() == original.index.stamps()
    assert casebase.store.counts().entities == original.store.counts().entities > 0
    assert list(find_breaks(casebase.store.custody())) == []
    assert list(casebase.store.custody())[-1].action is Touch.RESTORED
    assert casebase.store.backups() == original.store.backups()
    assert (done.originals, done.missing) == (3, ())
    assert find_troubles(casebase) == []


def test_a_passphrase_opens_it_and_another_does_not(original: Casebase, tmp_path: Path) -> None:
    """A wrong one, none, and a secret key for a backup without one are told."""
    path = tmp_path / "a.habeas"
    write_backup(original, path, actor="Dana", passphrase=WORDS)
    assert path.stat().st_mode & 0o777 == 0o600
    empty = make_casebase(tmp_path)
    for passphrase, words in (("wrong horse battery", "another one"), (None, "passphrase or")):
        with pytest.raises(BackupError, match=words):
            restore_backup(empty, path, actor="Dana", passphrase=passphrase)
        assert is_untouched(empty)
    with pytest.raises(BackupError, match="12 characters"):
        write_backup(original, tmp_path / "b", actor="Dana", passphrase=WORDS[:5])
    restore_backup(empty, path, actor="Dana", passphrase=WORDS)
    assert empty.store.counts().items == original.store.counts().items


def test_another_key_and_no_key_are_told(original: Casebase, backup: Path, tmp_path: Path) -> None:
    """And keys that are none."""
    empty = make_casebase(tmp_path)
    other = str(pyrage.x25519.Identity.generate())
    for keys, words in (([other], "another one"), (["age1x"], "AGE-SECRET"), ([], "secret key")):
        with pytest.raises(BackupError, match=words):
            restore_backup(empty, backup, actor="Dana", identities=keys)
    with pytest.raises(BackupError, match="made without"):
        restore_backup(empty, backup, actor="Dana", passphrase=WORDS)
    with pytest.raises(BackupError, match="public key"):
        write_backup(original, tmp_path / "x", actor="Dana", recipients=["age1x"])
    with pytest.raises(BackupError, match="neither"):
        write_backup(original, tmp_path / "x", actor="Dana")
    assert not (tmp_path / "x").exists()


@pytest.mark.parametrize("share", [0.0, 0.1, 0.5, 0.9, 0.999])
def test_a_cut_backup_restores_nothing(backup: Path, tmp_path: Path, share: float) -> None:
    """Wherever it is cut."""
    data = backup.read_bytes()
    cut = tmp_path / "cut"
    cut.write_bytes(data[: int((len(data) - 2048) * share)])
    empty = make_casebase(tmp_path)
    with pytest.raises(BackupError):
        restore(empty, cut)
    assert is_untouched(empty)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8])
def test_a_changed_byte_restores_nothing(backup: Path, tmp_path: Path, share: float) -> None:
    """Wherever it was changed."""
    data = bytearray(backup.read_bytes())
    data[4096 + int((len(data) - 12_000) * share)] ^= 1
    damaged = tmp_path / "damaged"
    damaged.write_bytes(data)
    empty = make_casebase(tmp_path)
    with pytest.raises(BackupError, match="damaged"):
        restore(empty, damaged)
    assert is_untouched(empty)


def test_other_files_are_no_backups(tmp_path: Path) -> None:
    """Text, nothing, an archive of other files, no file at all."""
    empty = make_casebase(tmp_path)
    path = tmp_path / "other"
    other = b"".join(write_members([("../../evil", b"x")]))
    for data in (b"never a backup" * 100, b"", other):
        path.write_bytes(data)
        with pytest.raises(BackupError):
            restore(empty, path)
    with pytest.raises(BackupError, match="no file"):
        restore(empty, tmp_path / "none")
    assert is_untouched(empty)


def test_a_casebase_with_rows_is_not_restored_into(original: Casebase, backup: Path) -> None:
    """It stays as it is."""
    before = list(original.store.each_row())
    with pytest.raises(BackupError, match="empty casebase"):
        restore(original, backup)
    assert list(original.store.each_row()) == before
    assert find_troubles(original) == []


def test_a_file_that_is_there_is_not_overwritten(original: Casebase, tmp_path: Path) -> None:
    """Whatever it is."""
    path = tmp_path / "mine"
    path.write_text("mine")
    with pytest.raises(BackupError, match="is there"):
        write_backup(original, path, actor="Dana", recipients=[RECIPIENT])
    assert path.read_text() == "mine"


def pieces_of(casebase: Casebase) -> list[tuple[str, bytes]]:
    return list(backing._find_members(casebase, backing._Sums(), casebase.clock()))


def seal_members(path: Path, members: list[tuple[str, bytes]], *, end: bytes = END) -> Path:
    def stream() -> Iterator[bytes]:
        for name, data in members:
            yield member_head(name, len(data)) + data + padding(len(data))
        yield end

    seal(stream(), path, passphrase=None, recipients=[RECIPIENT])
    return path


def change_manifest(members: list[tuple[str, bytes]], **values: object) -> None:
    manifest = {**json.loads(members[-1][1]), **values}
    members[-1] = ("manifest.json", json.dumps(manifest).encode())


Members = list[tuple[str, bytes]]
BOMB = gzip.compress(bytes(1 << 20))
CHANGES: dict[str, Callable[[Members], None]] = {
    "a part less": lambda m: m.pop(1) and None,
    "no manifest": lambda m: m.pop() and None,
    "nothing": lambda m: m.clear(),
    "an original less": lambda m: m.pop(3) and None,
    "an original twice": lambda m: m.insert(3, m[3]),
    "another order": lambda m: m.reverse(),
    "other counts": lambda m: change_manifest(m, originals=7),
    "another head": lambda m: change_manifest(m, custody=[3, "0" * 64]),
    "missing is no list": lambda m: change_manifest(m, missing=5),
    "other bytes": lambda m: m.__setitem__(3, (m[3][0], b"other")),
    "a stranger": lambda m: m.insert(-1, ("originals/" + "f" * 64, b"")),
    "a path": lambda m: m.insert(-1, ("originals/../../evil", b"x")),
    "an absolute path": lambda m: m.insert(-1, ("/etc/evil", b"x")),
    "a part that is no row": lambda m: m.__setitem__(1, (m[1][0], gzip.compress(b"[]\n"))),
    "a part that is not packed": lambda m: m.__setitem__(1, (m[1][0], b"{}\n")),
    "two streams in a part": lambda m: m.__setitem__(1, (m[1][0], m[1][1] + BOMB)),
    "format of no kind": lambda m: m.__setitem__(0, ("format.json", b"{}")),
    "format that is no JSON": lambda m: m.__setitem__(0, ("format.json", b"[" * 100_000)),
    "two formats": lambda m: m.insert(1, m[0]),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_a_hostile_backup_says_is_refused(
    original: Casebase, tmp_path: Path, change: Callable[[Members], None]
) -> None:
    """Well encrypted by somebody who has the public key, and wrong inside."""
    members = pieces_of(original)
    change(members)
    empty = make_casebase(tmp_path)
    with pytest.raises(BackupError):
        restore(empty, seal_members(tmp_path / "hostile", members))
    assert is_untouched(empty)
    assert not list(tmp_path.rglob("*evil*"))


@pytest.mark.parametrize("kind", [b"1", b"2", b"5", b"L", b"x", b"g", b"S"])
def test_links_and_long_names_are_refused(original: Casebase, tmp_path: Path, kind: bytes) -> None:
    """Hard and symbolic links, folders, long names, extended headers, sparse files."""
    members = pieces_of(original)
    head = bytearray(member_head("originals/" + "a" * 64, 0))
    head[156:157] = kind
    head[148:156] = b" " * 8
    head[148:156] = f"{sum(head):06o}\0 ".encode()
    empty = make_casebase(tmp_path)
    with pytest.raises(BackupError):
        restore(empty, seal_members(tmp_path / "hostile", members[:-1], end=bytes(head) + END))
    assert is_untouched(empty)


def test_sizes_and_bombs_are_refused(
    original: Casebase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A header that promises a terabyte, a part that unpacks to more than a part."""
    empty = make_casebase(tmp_path)
    huge = member_head("originals/" + "a" * 64, 1 << 40)
    with pytest.raises(BackupError, match="size"):
        restore(empty, seal_members(tmp_path / "huge", pieces_of(original)[:2], end=huge))
    monkeypatch.setattr(backing, "_MAX_PART", 1 << 16)
    members = [*pieces_of(original)[:1], ("rows/000001.jsonl.gz", BOMB)]
    with pytest.raises(BackupError, match="bounded"):
        restore(empty, seal_members(tmp_path / "bomb", members))
    assert is_untouched(empty)


def test_a_newer_format_is_named(original: Casebase, tmp_path: Path) -> None:
    """It says to install a later version."""
    members = pieces_of(original)
    newer = {**json.loads(members[0][1]), "format": "habeas.backup/2"}
    members[0] = ("format.json", json.dumps(newer).encode())
    empty = make_casebase(tmp_path)
    with pytest.raises(StoreTooNew, match="later version"):
        restore(empty, seal_members(tmp_path / "newer", members))
    assert is_untouched(empty)


def test_damaged_originals_are_told_and_the_rest_is_kept(tmp_path: Path) -> None:
    """The backup names them; a restored casebase tells them to the doctor."""
    casebase = make_casebase(tmp_path / "one")
    fill(casebase)
    lost = next(casebase.originals.find_all())
    path = casebase.originals.path(lost)
    path.chmod(0o600)
    path.write_bytes(b"other")
    written = write_backup(casebase, tmp_path / "b", actor="Dana", recipients=[RECIPIENT])
    assert written.missing == (lost,)
    other = make_casebase(tmp_path / "two")
    assert restore(other, tmp_path / "b").missing == (lost,)
    assert {getattr(t, "subject", "") for t in find_troubles(other)} >= {lost}


def test_what_was_erased_is_in_no_later_backup(tmp_path: Path) -> None:
    """And earlier ones are named when it is erased, also by a casebase restored from one."""
    casebase = make_casebase(tmp_path / "one")
    fill(casebase)
    write_backup(casebase, tmp_path / "before", actor="Dana", recipients=[RECIPIENT])
    other = make_casebase(tmp_path / "two")
    restore(other, tmp_path / "before")
    gone = next(casebase.originals.find_all())
    for one in (casebase, other):
        assert [b.name for b in erase(one, CUSTODIAN, gone, why="a request").backups] == ["before"]
    write_backup(casebase, tmp_path / "after", actor="Dana", recipients=[RECIPIENT])
    third = make_casebase(tmp_path / "three")
    assert restore(third, tmp_path / "after").originals == 2
    assert not third.originals.has(gone)
    assert find_troubles(third) == []


def test_a_full_disk_leaves_no_half_backup(
    original: Casebase, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither where it should be nor beside it; and the casebase can be written to again."""

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    before = len(original.store.backups())
    monkeypatch.setattr("habeas.store.sealing.os.fsync", full)
    with pytest.raises(StoreFull):
        write_backup(original, tmp_path / "b", actor="Dana", recipients=[RECIPIENT])
    assert list(tmp_path.iterdir()) == []
    assert len(original.store.backups()) == before
    original.store.compact()


def test_a_full_disk_restores_nothing(
    backup: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was put is taken back."""
    empty = make_casebase(tmp_path)
    put, left = empty.originals.put, [1]

    def fill_up(data: bytes, sha256: str) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(28, "No space left on device")
        put(data, sha256)

    monkeypatch.setattr(empty.originals, "put", fill_up)
    with pytest.raises(HabeasError):
        restore(empty, backup)
    assert is_untouched(empty)
