"""Paths to captures: folders, files, standard input, and what is wrong with them."""

import gzip
import os
from collections.abc import Iterator
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from unittest.mock import patch

import pytest

from habeas.errors import CaptureTooLarge, UnreadableCapture
from habeas.model.page import Capture
from habeas.pages import sources
from habeas.pages.skipped import SkippedRecord
from habeas.pages.sources import Limits, Opened, Source, find_sources, open_captures
from tests.pages.test_archives import Pipe
from tests.pages.warcs import make_record

unless_root = pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")


def read(path: Path, **limits: int) -> list[Opened]:
    """Return what a path gives."""
    found = list(find_sources([path]))
    assert all(isinstance(source, Source) for source in found)
    return [
        opened
        for source in found
        if isinstance(source, Source)
        for opened in open_captures(source, limits=Limits(**limits))
    ]


def paths_of(found: Iterator[sources.Found]) -> list[str]:
    return [item.path for item in found if isinstance(item, Source)]


def test_files_come_as_given_and_folders_sorted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("b/2.txt", "b/1.txt", "a.txt", "c.txt", ".hidden", "b/.git/config"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("text")
    monkeypatch.chdir(tmp_path)
    assert paths_of(find_sources(["./c.txt", ".", "-"])) == [
        "./c.txt",
        "./a.txt",
        "./b/1.txt",
        "./b/2.txt",
        "./c.txt",
        "-",
    ]


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert list(find_sources([tmp_path])) == []


def test_a_large_folder_starts_at_once_and_is_not_held(tmp_path: Path) -> None:
    """The first file comes before the folder is read to its end, and every file comes once."""
    for number in range(3000):
        (tmp_path / f"{number:05}.txt").touch()
    scanned = 0

    def count(entries: "Iterator[os.DirEntry[str]]") -> "Iterator[os.DirEntry[str]]":
        nonlocal scanned
        for entry in entries:
            scanned += 1
            yield entry

    class Scan:
        def __init__(self, folder: str) -> None:
            self._inner = real(folder)

        def __enter__(self) -> "Scan":
            return self

        def __exit__(self, *_: object) -> None:
            self._inner.close()

        def __iter__(self) -> "Iterator[os.DirEntry[str]]":
            return count(self._inner)

        def close(self) -> None:
            self._inner.close()

    real = os.scandir
    with patch.object(sources, "BATCH", 100), patch.object(os, "scandir", Scan):
        found = find_sources([tmp_path])
        next(found)
        assert scanned <= 101
        rest = paths_of(found)
    assert len(set(rest)) == 2999


def test_links_that_lead_in_circles_are_followed_once(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "page.txt").write_text("text")
    (tmp_path / "a" / "up").symlink_to(tmp_path)
    (tmp_path / "b").symlink_to(tmp_path / "a")
    assert len(paths_of(find_sources([tmp_path]))) == 1


def test_a_tree_deeper_than_open_files_allow_is_walked(tmp_path: Path) -> None:
    here = tmp_path
    for _ in range(300):
        here = here / "d"
    here.mkdir(parents=True)
    (here / "page.txt").write_text("text")
    assert len(paths_of(find_sources([tmp_path]))) == 1


def test_what_is_missing_broken_or_no_file_is_a_value(tmp_path: Path) -> None:
    (tmp_path / "broken").symlink_to(tmp_path / "gone")
    os.mkfifo(tmp_path / "pipe")
    found = list(find_sources([tmp_path / "none", tmp_path, "a\0b", "\ud800"]))
    assert [type(item) for item in found] == [UnreadableCapture] * 5
    assert "No such file" in str(found[0])
    assert "a pipe, socket or device" in str(found[2])


@unless_root
def test_files_and_folders_that_may_not_be_read_are_values(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir(mode=0)
    (tmp_path / "secret.txt").write_text("text")
    (tmp_path / "secret.txt").chmod(0)
    found = list(find_sources([tmp_path]))
    (tmp_path / "closed").chmod(0o700)
    assert isinstance(found[0], UnreadableCapture)
    assert isinstance(found[1], Source)
    assert isinstance(next(open_captures(found[1])), UnreadableCapture)


def test_files_that_cannot_be_opened_are_values(tmp_path: Path) -> None:
    """A file may vanish, or lose its permissions, between the walk and the reading."""
    gone = Source(path=str(tmp_path / "gone.txt"))
    (opened,) = open_captures(gone)
    assert isinstance(opened, UnreadableCapture)
    (opened,) = open_captures(Source(path=str(tmp_path)))
    assert isinstance(opened, UnreadableCapture)
    (tmp_path / "a.txt").write_text("text")
    with patch.object(Path, "open", side_effect=PermissionError(13, "Permission denied")):
        (opened,) = open_captures(Source(path=str(tmp_path / "a.txt")))
    assert "Permission denied" in str(opened)


def test_a_plain_file_is_one_capture(tmp_path: Path) -> None:
    (tmp_path / "page.txt").write_bytes(b"One line")
    (capture,) = read(tmp_path / "page.txt")
    assert isinstance(capture, Capture)
    assert capture.data == b"One line"
    assert capture.sha256 == sha256(b"One line").hexdigest()
    assert capture.media_type == "text/plain"
    assert capture.name == str(tmp_path / "page.txt")


def test_an_empty_file_is_an_empty_text(tmp_path: Path) -> None:
    (tmp_path / "empty.html").touch()
    (capture,) = read(tmp_path)
    assert isinstance(capture, Capture)
    assert (capture.data, capture.media_type) == (b"", "text/plain")


def test_a_packed_page_keeps_the_hash_of_its_file(tmp_path: Path) -> None:
    packed = gzip.compress(b"<!doctype html><p>Hi") + gzip.compress(b" there")
    (tmp_path / "page.html.gz").write_bytes(packed)
    (capture,) = read(tmp_path)
    assert isinstance(capture, Capture)
    assert capture.data == b"<!doctype html><p>Hi there"
    assert capture.media_type == "text/html"
    assert capture.sha256 == sha256(packed).hexdigest()


def test_a_truncated_packed_page_gives_what_is_there_and_says_so(tmp_path: Path) -> None:
    text = b"".join(b"Line %d of a long text.\n" % number for number in range(5000))
    (tmp_path / "page.txt.gz").write_bytes(gzip.compress(text)[:-2000])
    capture, problem = read(tmp_path)
    assert isinstance(capture, Capture)
    assert text.startswith(capture.data)
    assert len(capture.data) > 10_000
    assert isinstance(problem, UnreadableCapture)
    assert "cut off" in str(problem)


def test_what_is_over_the_limit_is_a_value(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x" * 101)
    (tmp_path / "b.txt").write_bytes(b"x" * 100)
    (tmp_path / "c.txt.gz").write_bytes(gzip.compress(b"x" * 10_000_000)[:100])
    assert [type(opened) for opened in read(tmp_path, page=100)] == [
        CaptureTooLarge,
        Capture,
        CaptureTooLarge,
    ]


def test_what_is_not_read_yet_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n")
    (opened,) = read(tmp_path)
    assert isinstance(opened, UnreadableCapture)
    assert opened.came == "application/pdf"
    assert "save the text" in opened.advice
    (tmp_path / "a.pdf").write_bytes(gzip.compress(b"%PDF-1.7\n"))
    (opened,) = read(tmp_path)
    assert isinstance(opened, UnreadableCapture)
    assert opened.came == "application/pdf"


def test_an_archive_gives_its_pages(tmp_path: Path) -> None:
    data = make_record(1) + make_record(2, status="500 Error") + make_record(3)
    (tmp_path / "a.warc").write_bytes(data)
    assert [type(opened) for opened in read(tmp_path)] == [Capture, Capture, SkippedRecord]


@pytest.mark.parametrize("stream", [Pipe, BytesIO])
def test_standard_input_may_be_a_page_or_an_archive(stream: type[BytesIO]) -> None:
    (capture,) = open_captures(Source(path="-"), stdin=stream("Сот".encode()))
    assert isinstance(capture, Capture)
    assert (capture.name, capture.data) == ("-", "Сот".encode())
    data = b"".join(make_record(number, b"<html>" + b"x" * 9000) for number in range(20))
    assert len(list(open_captures(Source(path="-"), stdin=stream(data)))) == 20


def test_file_names_outside_utf_8_can_be_printed(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), b"caf\xe9.txt")  # noqa: PTH118 - bytes
    try:
        with open(path, "wb") as file:  # noqa: PTH123 - bytes
            file.write(b"text")
    except OSError:
        pytest.skip("this file system takes UTF-8 only")
    (capture,) = read(tmp_path)
    assert isinstance(capture, Capture)
    assert capture.name.encode("utf-8").endswith(b"caf\\udce9.txt")
