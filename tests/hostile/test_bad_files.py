"""Files that are broken, and readers that crash: each is listed, none stops the rest."""

import gzip
import json
import os
import random
import signal
from pathlib import Path
from typing import Any

import pytest

import habeas
from habeas.cli.main import FAILED, OK, run
from habeas.errors import UnreadableCapture
from habeas.model.page import Capture
from habeas.model.reading import Reading
from habeas.pages.readers import read_page
from habeas.services import reading as service
from habeas.services.bulk import read_paths
from habeas.services.reading import Failure
from habeas.services.sample import sample_folder

GOOD = "Lawyer Arman Testov was detained on 5 June 2019 in Lyon.\n"
RUSSIAN = (
    "Адвокат Арман Тестов был задержан 5 июня 2019 года. Суд оставил его под стражей, "
    "а коллеги просят прокурора отменить решение.\n"
)


def read_texts(*paths: Path, workers: int = 1) -> list[str]:
    """Return per document its text, or "failed: " and the reason."""
    return [
        f"failed: {outcome.reading.reason}"
        if isinstance(outcome.reading, Failure)
        else outcome.reading.page.text
        for outcome in read_paths([str(path) for path in paths], workers=workers)
    ]


def write(path: Path, data: bytes | str) -> Path:
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251", "koi8-r", "cp866"])
def test_the_encoding_named_leads_back_to_the_words(encoding: str) -> None:
    """Bytes decoded with the encoding of the reading are its text, whatever encoding they had."""
    data = (RUSSIAN * 3).encode(encoding)
    reading = habeas.read(data)
    assert "Арман Тестов" in reading.page.text
    assert data.decode(reading.page.encoding) == reading.page.text


def test_a_wrong_declaration_is_not_believed() -> None:
    """UTF-8 that says it is windows-1251 is read as UTF-8."""
    page = f'<html><head><meta charset="windows-1251"></head><body><p>{RUSSIAN}</p></body></html>'
    assert "Арман Тестов" in habeas.read(page.encode()).page.text


def test_mixed_encodings_are_read_and_told() -> None:
    """A page glued from two encodings gives the words of the larger part, and a note."""
    reading = habeas.read((RUSSIAN * 6).encode() + "Конец.\n".encode("cp1251"))
    assert reading.page.text.count("Арман Тестов") == 6
    assert reading.notes


def test_invalid_bytes_become_marks_and_a_note() -> None:
    """Lone surrogates as bytes are no UTF-8: they stand as U+FFFD, and a note says how many."""
    reading = habeas.read(GOOD.encode() + b"a\xed\xa0\x80b")
    assert GOOD in reading.page.text
    assert any("U+FFFD" in note for note in reading.notes)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\0" * 500,
        "a\ud800b " * 20,
        "\udfff",
        "\ufeffword",
        "%PDF-1.4",
        "PK\x03\x04",
        "\x1f\x8b",
    ],
)
def test_a_text_is_never_wrong(text: str) -> None:
    """A string is read as it is: nulls, lone surrogates and marks stay, offsets hold."""
    reading = habeas.read(text)
    assert reading.page.text == text
    assert reading.page.encoding == "utf-8"


def test_lone_surrogates_in_a_page_of_html() -> None:
    """A decoded page of HTML may hold lone surrogates and names an encoding that is past."""
    page = "<html><meta charset=windows-1251><body><p>Арман \ud800 Тестов</p></body></html>"
    assert "Арман" in habeas.read(page).page.text


def test_null_bytes_in_a_text(tmp_path: Path) -> None:
    """Some null bytes in a text stay where they are; offsets count them."""
    [text] = read_texts(write(tmp_path / "a.txt", b"a\0b " + GOOD.encode()))
    assert text == "a\0b " + GOOD


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "application/pdf"),
        ("a.docx", b"PK\x03\x04\x14\0\0\0word/document.xml", "wordprocessingml"),
        ("a.bin", bytes(range(256)) * 64, "octet-stream"),
        ("a.txt", random.Random(1).randbytes(9000), "octet-stream"),
        ("a.gz", b"\x1f\x8bnothing of the kind", "gzip"),
    ],
)
def test_what_is_no_text_is_listed_as_not_read(
    tmp_path: Path, name: str, data: bytes, words: str
) -> None:
    """A PDF, an office file or junk is a failure that says what came and what to do."""
    [text] = read_texts(write(tmp_path / name, data))
    assert text.startswith("failed: ")
    assert words in text
    assert ";" in text, "the message ends with an advice"


def test_bytes_no_reader_takes_raise_for_the_library() -> None:
    """`habeas.read` raises for a PDF what a caller can act on."""
    with pytest.raises(UnreadableCapture, match="application/pdf"):
        habeas.read(b"%PDF-1.7\n")


def test_truncated_gzip_gives_what_came_before(tmp_path: Path) -> None:
    """The words before the cut are read; that it was cut is a failure of its own."""
    lines = "".join(f"{n} {GOOD}" for n in range(400))
    packed = gzip.compress(lines.encode())
    outcomes = read_texts(write(tmp_path / "a.txt.gz", packed[: len(packed) * 2 // 3]))
    assert any(GOOD in text for text in outcomes)
    assert any(text.startswith("failed: ") and "cut off" in text for text in outcomes)


def test_truncated_web_archive_gives_what_came_before(tmp_path: Path) -> None:
    """The records before the cut are read, and the run goes on with the next file."""
    with sample_folder() as folder:
        data = (folder / "14-archive.warc.gz").read_bytes()
    archive = write(tmp_path / "a.warc.gz", data[: len(data) - 300])
    good = write(tmp_path / "b.txt", GOOD)
    outcomes = read_texts(archive, good)
    assert outcomes[-1] == GOOD
    assert len(outcomes) >= 3
    assert any(text.startswith("failed: ") for text in outcomes)


def test_an_empty_file_is_an_empty_document(tmp_path: Path) -> None:
    """No bytes are a text without items, and no failure."""
    assert read_texts(write(tmp_path / "a.txt", b"")) == [""]


def test_an_empty_folder_has_nothing_to_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder without files is told on standard error, with exit code 1."""
    assert run(["read", "--json", str(tmp_path)]) == FAILED
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "no files to read" in printed.err


def test_a_missing_file_does_not_stop_the_rest(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A path that is none keeps its line with the reason; the next file is read."""
    good = write(tmp_path / "b.txt", GOOD)
    assert run(["read", "--json", str(tmp_path / "none.txt"), str(good)]) == FAILED
    printed = capsys.readouterr()
    first, second = map(json.loads, printed.out.splitlines())
    assert "error" in first
    assert second["items"]
    assert "none.txt" in printed.err


def test_an_unreadable_file_does_not_stop_the_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that may not be opened is listed, and the next is read."""
    # Permissions do not bind root, under whom tests often run: refused by hand.
    bad, good = write(tmp_path / "a.txt", "x"), write(tmp_path / "b.txt", GOOD)
    opened = Path.open

    def refuse(self: Path, *args: object, **kwargs: object) -> object:
        if self == bad:
            raise PermissionError(13, "Permission denied")
        return opened(self, *args, **kwargs)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    first, second = read_texts(bad, good)
    assert "Permission denied" in first
    assert second == GOOD


def test_a_folder_is_read_while_it_is_walked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first reading comes before the walk ends: millions of entries are no wait."""
    for n in range(60):
        write(tmp_path / f"{n:03}.txt", "Word.\n")
    monkeypatch.setattr("habeas.pages.sources.BATCH", 5)
    opened: list[str] = []
    real = service.read_capture

    def note(capture: Capture, **asked: Any) -> Reading:
        opened.append(capture.name)
        return real(capture, **asked)

    monkeypatch.setattr(service, "read_capture", note)
    outcomes = read_paths([str(tmp_path)], workers=1)
    next(outcomes)
    assert len(opened) <= 2
    outcomes.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("error", [ValueError, RecursionError, MemoryError])
@pytest.mark.parametrize("workers", [1, 2])
def test_a_reader_that_raises_costs_its_file_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: type[Exception], workers: int
) -> None:
    """Whatever a page breaks, the page is listed with the kind of error and nothing of its words."""
    real = read_page

    def break_on(capture: Capture) -> object:
        if capture.name.endswith("b.txt"):
            raise error("secret words")
        return real(capture)

    monkeypatch.setattr(service, "read_page", break_on)
    paths = [write(tmp_path / name, GOOD) for name in ("a.txt", "b.txt", "c.txt")]
    first, second, third = read_texts(*paths, workers=workers)
    assert first == third == GOOD
    assert second == f"failed: internal error: {error.__name__}"


@pytest.mark.skipif(os.name != "posix", reason="the worker is killed by a signal")
def test_a_reader_that_kills_its_process_costs_its_file_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crash of a parser is a failure of its file; the order of the others is kept."""
    real = read_page

    def die_on(capture: Capture) -> object:
        if capture.name.endswith("2.txt"):
            os.kill(os.getpid(), signal.SIGKILL)
        return real(capture)

    monkeypatch.setattr(service, "read_page", die_on)
    paths = [write(tmp_path / f"{n}.txt", f"{n} {GOOD}") for n in range(5)]
    texts = read_texts(*paths, workers=2)
    assert "died twice" in texts[2]
    assert [texts[n] for n in (0, 1, 3, 4)] == [f"{n} {GOOD}" for n in (0, 1, 3, 4)]


def test_fifty_megabytes_of_markup() -> None:
    """A page of 50 MB that is mostly data and markup is read; its words are found."""
    data = "<img alt='' src='data:image/png;base64," + "iVBORw0KGgo" * 90_000 + "'>"
    page = "<html><body>" + (data + f"<p>{GOOD}</p>") * 50 + "</body></html>"
    reading = habeas.read(page.encode())
    assert len(page) > 45_000_000
    assert reading.page.text.count("Arman Testov") == 50


def test_ten_thousand_nested_elements() -> None:
    """Deep nesting is read without recursion; the words inside are found."""
    reading: Reading = habeas.read("<html><body>" + "<div>" * 10_000 + f"<p>{GOOD}")
    assert GOOD.strip() in reading.page.text


def test_crossing_and_unclosed_elements_without_end() -> None:
    """What is never closed, or closed in the wrong order, is read in linear time."""
    page = "<html><body>" + "<span>" * 50_000 + f"<p>{GOOD}" + "</i></b>" * 20_000
    assert GOOD.strip() in habeas.read(page).page.text


def test_the_kept_exit_code_for_good_files(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Files that can all be read end with 0 and no words on standard error."""
    assert run(["read", "--json", str(write(tmp_path / "a.txt", GOOD))]) == OK
    assert capsys.readouterr().err == ""


NEW_DIGIT = "\U00010d40"  # a digit that the pattern engine knows and Python 3.11 does not


@pytest.mark.parametrize(
    "text",
    [
        "{0}. Name Surname\n{0}. Other Name",
        "Article {0} of the Criminal Code, parts {0} to {0}",
        "ст. {0}.{0} УК РФ",
        "[{0}] note\ntext[{0}]",
        "KAZ {0}{0}{0} / {0}{0}{0}{0} / OBS {0}{0}{0}",
        "{0}{0}.{0}{0}.{0}{0}{0}{0}",
        "<!doctype html><article><h1>A title</h1><time>{0}{0} May {0}{0}{0}{0}</time></article>",
        "and {0}{0}{0} others\nSignatories:\n{0}) Name Surname",
        "Opinion No. {0}/{0}{0}{0}{0}, A/RES/{0}{0}/{0}{0}, UA KAZ {0}/{0}{0}{0}{0}",
    ],
)
def test_digits_of_new_scripts_are_no_numbers(text: str) -> None:
    """Digits that Python cannot count break nothing."""
    habeas.read(text.format(NEW_DIGIT))
