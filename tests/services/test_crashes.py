"""Killed, full, torn, at once: nothing is lost, nothing is there twice, every chain is whole."""

import os
import random
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from habeas.model.records import CaptureState
from habeas.services.casebase import Casebase
from habeas.services.examining import examine
from habeas.services.looking import Looking
from habeas.settings import load_settings
from habeas.store.custody import find_breaks
from habeas.web.casebase import open_casebase
from tests.services.building import MEMBER, fill

PAGES, KILLS = 40, 12


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder of pages, each of its own."""
    folder = tmp_path_factory.mktemp("pages")
    for number in range(PAGES):
        day = f"{number % 28 + 1} May 2020"
        said = f"Bolot Jyrgalov was seen in Osh, {number} times. " * 5
        text = f"Note {number}\n\n{day}\n\n{said}\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")
    return folder


def add(base: Path, pages: Path, **more: object) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "habeas", "add", "--casebase", str(base), "--workers", "2"]
    run: subprocess.Popen[bytes] = subprocess.Popen(
        [*command, str(pages)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        **more,  # type: ignore[call-overload]
    )
    return run


def finish(base: Path, pages: Path) -> None:
    run = add(base, pages)
    _, said = run.communicate()
    assert run.returncode == 0, said.decode()


def open_again(base: Path) -> Casebase:
    return open_casebase(load_settings(casebase=base, environ={}))


def check_whole(base: Path) -> None:
    """Every page once, the chain whole, and a doctor with nothing to do."""
    casebase = open_again(base)
    try:
        counts = casebase.store.counts()
        assert (counts.originals, counts.captures, counts.items) == (PAGES, PAGES, PAGES)
        assert len(list(casebase.originals.find_all())) == PAGES
        assert list(find_breaks(casebase.store.custody())) == []
        assert list(examine(casebase, repair=False, actor="test")) == []
        assert Looking(casebase, MEMBER).find_items("Jyrgalov").total == PAGES
    finally:
        casebase.close()


def test_add_killed_at_random_places_loses_nothing(tmp_path: Path, pages: Path) -> None:
    """A dozen kills, some in a row; then it is run to its end."""
    source = random.Random(7)
    for number in range(3):
        base = tmp_path / str(number)
        for _ in range(KILLS // 3):
            run = add(base, pages)
            time.sleep(source.uniform(0.3, 2.5))
            run.kill()
            run.communicate()
        finish(base, pages)
        # What kills left half-written is told, and taken away.
        casebase = open_again(base)
        list(examine(casebase, repair=True, actor="test"))
        casebase.close()
        check_whole(base)


@pytest.mark.parametrize("room", [30_000, 200_000, 600_000])
def test_no_room_for_a_file_is_said_and_gone_on_from(
    tmp_path: Path, pages: Path, room: int
) -> None:
    """A limit on the size of files is a disk that is full in the middle of a step."""
    base = tmp_path / "base"
    run = add(
        base, pages, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    )
    _, said = run.communicate()
    assert run.returncode == 1, said.decode()
    assert b"Traceback" not in said
    finish(base, pages)
    check_whole(base)


@pytest.mark.skipif(
    os.geteuid() != 0 or shutil.which("mount") is None, reason="mounting takes root"
)
def test_a_full_disk_is_said_and_gone_on_from(tmp_path: Path, pages: Path) -> None:
    """A real one, of a megabyte or two; what was kept is whole, and more room is enough."""
    for size in (600, 900):  # KiB: an empty casebase takes 500
        base = tmp_path / f"disk{size}"
        base.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", f"size={size}k", "tmpfs", str(base)]
        if subprocess.run(mount, check=False, stderr=subprocess.DEVNULL).returncode:
            pytest.skip("mounting is not allowed here")
        try:
            run = add(base / "casebase", pages)
            _, said = run.communicate()
            assert run.returncode == 1, said.decode()
            assert b"Traceback" not in said
            subprocess.run(["mount", "-o", "remount,size=200m", str(base)], check=True)
            finish(base / "casebase", pages)
            check_whole(base / "casebase")
        finally:
            subprocess.run(["umount", "-l", str(base)], check=False)


def test_two_adding_at_once_add_everything_once(tmp_path: Path, pages: Path) -> None:
    """The second waits; both end well."""
    base = tmp_path / "base"
    runs = [add(base, pages), add(base, pages)]
    for run in runs:
        _, said = run.communicate()
        assert run.returncode == 0, said.decode()
    check_whole(base)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Give the folder of a small casebase."""
    casebase = open_casebase(load_settings(casebase=tmp_path / "small", environ={}), create=True)
    fill(casebase)
    casebase.close()
    return tmp_path / "small"


@pytest.mark.parametrize("damage", ["gone", "cut", "other", "marker"])
def test_a_damaged_index_is_built_anew(small: Path, damage: str) -> None:
    """Whatever happened to its files."""
    index = small / "index"
    for path in sorted(index.iterdir()):
        if damage == "gone" or (damage == "marker" and path.name == "habeas-index.json"):
            path.unlink()
        elif damage != "marker" and not path.name.startswith("."):
            data = path.read_bytes()
            path.write_bytes(data[: len(data) // 2] if damage == "cut" else b"x" * len(data))
    casebase = open_again(small)
    try:
        list(examine(casebase, repair=True, actor="test"))
        assert Looking(casebase, MEMBER).find_items("Seitbekov").total == 2
        assert list(examine(casebase, repair=False, actor="test")) == []
    finally:
        casebase.close()


@pytest.mark.parametrize("suffix", ["store", "fast", "fieldnorm", "idx", "pos", "term"])
def test_damage_that_no_search_notices_is_found(small: Path, suffix: str) -> None:
    """One byte of a file of the index: looked for, told, and built anew on request only."""
    index = small / "index"
    file = max(index.glob(f"*.{suffix}"), key=lambda path: path.stat().st_size)
    data = bytearray(file.read_bytes())
    data[len(data) // 3] ^= 1
    file.write_bytes(data)
    casebase = open_again(small)
    try:
        found = [t for t in examine(casebase, repair=False, actor="test") if "damaged" in t.what]
        assert [(t.area, t.repaired) for t in found] == [("index", False)]
        assert file.read_bytes() == data
        told = list(examine(casebase, repair=True, actor="test"))
        assert (told[0].area, told[0].repaired) == ("index", True)
        assert Looking(casebase, MEMBER).find_items("Seitbekov").total == 2
        assert list(examine(casebase, repair=False, actor="test")) == []
    finally:
        casebase.close()


def test_what_an_upload_left_is_taken_away(small: Path) -> None:
    """Documents that a killed server was about to take in; not those of one that is at work."""
    for name, age in (("incoming-old", 2), ("incoming-new", 0)):
        (small / name).mkdir()
        (small / name / "letter.txt").write_text("A letter about Bolot Jyrgalov.")
        then = time.time() - age * 24 * 3600
        os.utime(small / name, (then, then))
    casebase = open_again(small)
    try:
        told = list(examine(casebase, repair=False, actor="test"))
        assert [(t.area, t.subject, t.repaired) for t in told] == [
            ("original", "incoming-old", False)
        ]
        assert [t.repaired for t in examine(casebase, repair=True, actor="test")] == [True]
        assert sorted(path.name for path in small.glob("incoming-*")) == ["incoming-new"]
    finally:
        casebase.close()


def test_a_damaged_original_is_reported_and_left(small: Path) -> None:
    """Also when the same document is added again: nothing is written over it."""
    casebase = open_again(small)
    try:
        original = next(casebase.originals.find_all())
        path = casebase.originals.path(original)
        path.chmod(0o600)
        path.write_bytes(b"torn")
        fill(casebase)
        troubles = list(examine(casebase, repair=True, actor="test"))
        assert [(t.area, t.subject, t.repaired) for t in troubles if t.area == "original"] == [
            ("original", original, False)
        ]
        assert path.read_bytes() == b"torn"
        assert casebase.store.find_captures(original=original)[0].state is CaptureState.CAPTURED
    finally:
        casebase.close()
