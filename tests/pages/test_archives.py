"""Web archives: what they give, and what damage leaves of them."""

import gzip
import zlib
from io import BytesIO

import pytest
from fastwarc.stream_io import ZstdWriter
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.model.page import Capture
from habeas.pages.archives import find_records
from habeas.pages.skipped import SkippedRecord
from tests.pages.warcs import make_record, pack_each

RECORDS = [make_record(number) for number in range(5)]
PLAIN, EACH, WHOLE = b"".join(RECORDS), pack_each(RECORDS), gzip.compress(b"".join(RECORDS))
GARBAGE = b"\x00garbage\xff" * 30 + b"\r\n"


class Pipe(BytesIO):
    """A stream that cannot seek."""

    def seekable(self) -> bool:
        """Tell that it cannot."""
        return False

    def seek(self, *_: int) -> int:
        """Fail as a pipe does."""
        raise OSError("a pipe")

    def tell(self) -> int:
        """Fail as a pipe does."""
        raise OSError("a pipe")


def read(data: bytes, *, max_record: int = 1 << 20) -> tuple[list[Capture], list[SkippedRecord]]:
    """Return what an archive gives, and what it does not."""
    outcomes = list(find_records(BytesIO(data), name="a.warc", max_record=max_record))
    captures = [outcome for outcome in outcomes if isinstance(outcome, Capture)]
    return captures, [outcome for outcome in outcomes if isinstance(outcome, SkippedRecord)]


def numbers(data: bytes) -> list[int]:
    """Return the numbers of the pages that an archive gives."""
    return [int((capture.url or "").rpartition("/")[2]) for capture in read(data)[0]]


def pack_zstd(data: bytes) -> bytes:
    class Kept(BytesIO):
        def close(self) -> None:
            """Stay readable after the writer has closed it."""

    kept = Kept()
    with ZstdWriter(kept) as writer:
        writer.write(data)
        writer.finish()
    return kept.getvalue()


@pytest.mark.parametrize("data", [PLAIN, EACH, WHOLE, pack_zstd(PLAIN)])
def test_pages_come_with_address_time_and_type(data: bytes) -> None:
    captures, skipped = read(data)
    assert skipped == []
    assert [capture.name for capture in captures] == [f"a.warc#urn:uuid:{n}" for n in range(5)]
    assert captures[3].url == "https://pages.example/3"
    assert captures[3].retrieved_at == "2019-03-05T23:30:00Z"
    assert captures[3].media_type == "text/html"
    assert captures[3].headers["content-type"] == "text/html; charset=utf-8"
    assert captures[3].data == b"<html><p>Page number 3</p></html>"


def test_wet_records_are_texts_even_where_they_quote_markup() -> None:
    captures, _ = read(make_record(1, b"<html>\nA lesson on markup.", kind="conversion"))
    assert captures[0].media_type == "text/plain"


def test_what_is_no_page_is_counted_or_passed_over() -> None:
    data = b"".join(
        [
            make_record(1, kind="request"),
            make_record(2, kind="warcinfo"),
            make_record(3, status="404 Not Found"),
            make_record(4, status="404 Not Found"),
            make_record(5, b"\x89PNG\r\n\x1a\n", headers="Content-Type: image/png\r\n"),
            make_record(6, b"  \n"),
            make_record(7),
        ]
    )
    captures, skipped = read(data)
    assert [capture.url for capture in captures] == ["https://pages.example/7"]
    assert {(record.reason, record.count) for record in skipped} == {
        ("HTTP status 404", 2),
        ("no text (image/png)", 1),
        ("empty", 1),
    }


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ("Content-Encoding: gzip\r\n", gzip.compress(b"<html>Hi</html>", mtime=0)),
        ("Content-Encoding: deflate\r\n", zlib.compress(b"<html>Hi</html>")),
        ("Content-Encoding: gzip\r\n", b"<html>Hi</html>"),
        ("Content-Encoding: br\r\n", b"<html>Hi</html>"),
        ("Transfer-Encoding: chunked\r\n", b"6\r\n<html>\r\n9;x=y\r\nHi</html>\r\n0\r\n\r\n"),
        ("Transfer-Encoding: chunked\r\n", b"<html>Hi</html>"),
    ],
)
def test_codings_are_undone_or_were_undone_before(headers: str, body: bytes) -> None:
    captures, _ = read(make_record(1, body, headers=headers))
    assert captures[0].data == b"<html>Hi</html>"


def test_a_bomb_stays_packed() -> None:
    bomb = make_record(
        1, gzip.compress(b"<html>" + bytes(30_000_000)), headers="Content-Encoding: gzip\r\n"
    )
    captures, skipped = read(bomb + RECORDS[2])
    assert [capture.url for capture in captures] == ["https://pages.example/2"]
    assert skipped[0].reason == "page over the limit of 1048576 bytes when unpacked"


def test_a_record_over_the_limit_is_left_out_with_its_place() -> None:
    captures, skipped = read(RECORDS[0] + make_record(1, b"x" * 5000) + RECORDS[2], max_record=999)
    assert len(captures) == 2
    assert skipped[0].offset == len(RECORDS[0])
    assert "over the limit of 999" in skipped[0].reason


@pytest.mark.parametrize("data", [PLAIN[:-60], EACH[:-20], WHOLE[:-20]])
def test_a_truncated_archive_gives_what_is_there_and_says_where_it_ends(data: bytes) -> None:
    captures, skipped = read(data)
    assert len(captures) >= 3
    assert "cut off" in skipped[0].reason
    assert skipped[0].offset is not None


def test_reading_goes_on_after_garbage() -> None:
    assert numbers(RECORDS[0] + GARBAGE + RECORDS[1] + RECORDS[2]) == [0, 1, 2]
    packed = [gzip.compress(record) for record in RECORDS]
    assert numbers(packed[0] + GARBAGE + packed[1] + packed[2]) == [0, 1, 2]
    broken = packed[1][:30] + b"\xff" * 20 + packed[1][50:]
    assert numbers(packed[0] + broken + packed[2]) == [0, 2]


def test_a_wrong_length_does_not_swallow_what_follows() -> None:
    for length in (10_000, 10**14, 5):
        data = RECORDS[0] + make_record(1, length=length) + RECORDS[2] + RECORDS[3]
        assert [n for n in numbers(data) if n != 1] == [0, 2, 3]
    no_length = RECORDS[1].replace(b"Content-Length", b"Content-Size")
    assert numbers(RECORDS[0] + no_length + RECORDS[2]) == [0, 2]


def test_a_pipe_is_read_up_to_the_first_damage() -> None:
    outcomes = list(find_records(Pipe(RECORDS[0] + GARBAGE + RECORDS[1]), name="-"))
    assert isinstance(outcomes[0], Capture)
    assert isinstance(outcomes[1], SkippedRecord)
    assert len(outcomes) == 2


def test_a_failing_disk_is_told() -> None:
    class Failing(BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > 0:
                raise OSError(5, "Input/output error")
            return super().read(min(size or 0, 900))

    outcomes = list(find_records(Failing(PLAIN), name="a.warc"))
    assert isinstance(outcomes[0], Capture)
    assert "Input/output error" in str(outcomes[-1])


def test_nothing_gives_nothing() -> None:
    assert read(b"") == ([], [])


@settings(max_examples=150)
@given(
    data=st.sampled_from([PLAIN, EACH, WHOLE, pack_zstd(PLAIN)]),
    cuts=st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 40), st.binary(max_size=20))),
)
def test_no_damage_raises(data: bytes, cuts: list[tuple[int, int, bytes]]) -> None:
    for place, size, instead in cuts:
        data = data[:place] + instead + data[place + size :]
    captures, _ = read(data)
    assert len({capture.sha256 for capture in captures}) <= 6
