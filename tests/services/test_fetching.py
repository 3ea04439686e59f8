"""Addresses into the casebase: what came, what did not, and what we stopped ourselves."""

import gzip
import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest

from habeas.model.records import CaptureState, Touch
from habeas.services.adding import add_documents
from habeas.services.bulk import find_tasks
from habeas.services.fetching import add_addresses
from tests.fetch.servers import PAGE, Server, answer, make_fetcher
from tests.services.building import BRIEF, find_troubles, make_casebase


def test_what_did_not_come_is_recorded(tmp_path: Path) -> None:
    """A page is a capture; a removed one a record with its reason and a line of custody."""
    casebase = make_casebase(tmp_path)
    with Server({"/page": answer(PAGE, content_type="text/html")}) as server:
        fetcher = make_fetcher(server, delay=0.0)
        addresses = [server.url("/page"), server.url("/gone")]
        tally = add_addresses(casebase, addresses, actor="Dana", fetcher=fetcher)
    assert (tally.added, len(tally.not_captured)) == (1, 1)
    (failed,) = casebase.store.find_captures(states=[CaptureState.NOT_CAPTURED])
    assert failed.url == addresses[1]
    assert [line.action for line in casebase.store.custody(subject=failed.id)] == [
        Touch.NOT_CAPTURED
    ]
    assert find_troubles(casebase) == []


def test_what_we_stopped_ourselves_is_not_recorded(tmp_path: Path) -> None:
    """It says nothing of an address that we did not want to wait for it: the next run asks again."""
    casebase = make_casebase(tmp_path)
    with Server({f"/{n}": answer(PAGE + b"%d" % n) for n in range(4)}) as server:
        addresses = [server.url(f"/{n}") for n in range(4)]
        fetcher = make_fetcher(server, delay=0.0)
        fetch = fetcher.fetch

        def stop_after_one(address: str, **known: object) -> object:
            result = fetch(address, **known)  # type: ignore[arg-type]
            fetcher.stop()
            return result

        fetcher.fetch = stop_after_one  # type: ignore[assignment, method-assign]
        tally = add_addresses(casebase, addresses, actor="Dana", fetcher=fetcher)
        assert (tally.added, tally.not_captured) == (1, [])
        assert casebase.store.count_captures() == 1
        assert {line.action for line in casebase.store.custody()} == {Touch.CAPTURED, Touch.READ}
        again = make_fetcher(server, delay=0.0)
        assert add_addresses(casebase, addresses, actor="Dana", fetcher=again).added == 3


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """Give what is hashed from now on, by whichever module of the way in."""
    hashed: list[bytes] = []
    count: Callable[..., object] = hashlib.sha256

    def sha256(data: bytes = b"", **more: bool) -> object:
        hashed.append(bytes(data))
        return count(data, **more)

    monkeypatch.setattr(hashlib, "sha256", sha256)
    monkeypatch.setattr("habeas.pages.sources.sha256", sha256)
    return hashed


def test_bytes_are_hashed_once_on_their_way_in(tmp_path: Path, counted: list[bytes]) -> None:
    """Where they come in; of a packed file, what was packed as well."""
    plain, packed = BRIEF.encode(), gzip.compress(b"Another note\n\nIn Osh on 3 May 2020.\n")
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "note.txt").write_bytes(plain)
    (tmp_path / "pages" / "other.txt.gz").write_bytes(packed)
    casebase = make_casebase(tmp_path)
    add_documents(casebase, find_tasks([str(tmp_path / "pages")]), actor="Dana", workers=1)
    inner = gzip.decompress(packed)
    # The text of a plain page is the page, and is hashed as such to be known by.
    assert [counted.count(data) - (data != packed) for data in (plain, packed, inner)] == [1, 1, 1]
    by_name = {Path(c.name).name: c for c in casebase.store.find_captures()}
    assert by_name["other.txt.gz"].original == hashlib.sha256(inner).hexdigest()
    assert by_name["other.txt.gz"].source_sha256 == hashlib.sha256(packed).hexdigest()
    assert by_name["note.txt"].source_sha256 is None
    assert find_troubles(casebase) == []
