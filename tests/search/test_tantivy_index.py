"""The index in a folder: damage, other versions, two writers, two readers, a killed writer."""

import json
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

import pytest

from habeas.errors import IndexBusy, IndexDamaged, IndexNotWritten, SearchIndexError
from habeas.search.analysis import stamp_of
from habeas.search.document import Document
from habeas.search.parsing import parse_query
from habeas.search.query import Facet
from habeas.search.tantivy_files import MARKER
from habeas.search.tantivy_index import TantivyIndex, create_index, open_index
from tests.search.corpus import LABELS, make_document

EVERYBODY = frozenset(LABELS)


@pytest.fixture
def filled(tmp_path: Path) -> Path:
    """Return a folder with an index of ten documents."""
    with open_index(tmp_path / "index") as index:
        index.write(make_document(n) for n in range(10))
    return tmp_path / "index"


def test_a_missing_folder_is_a_new_index(tmp_path: Path) -> None:
    """An index is made where there is none, and is there when it is opened again."""
    path = tmp_path / "deep" / "index"
    assert open_index(path).count() == 0
    open_index(path).write([make_document(1)])
    assert open_index(path).ids() == {"d1"}


def test_a_reader_sees_what_another_wrote(filled: Path) -> None:
    """An index that is open finds what was committed through another one."""
    reader, writer = open_index(filled), open_index(filled)
    assert reader.count() == 10
    writer.write([make_document(10)])
    assert reader.count() == 11
    writer.delete(["d10", "d9"])
    assert reader.ids() == {f"d{n}" for n in range(9)}


def test_a_folder_of_something_else_is_refused(tmp_path: Path) -> None:
    """A folder with other files is no index, and making one there takes nothing away."""
    (tmp_path / "letter.txt").write_text("keep me")
    with pytest.raises(IndexDamaged, match="build it anew"):
        open_index(tmp_path)
    create_index(tmp_path)
    assert (tmp_path / "letter.txt").read_text() == "keep me"
    assert open_index(tmp_path).count() == 0


def test_another_version_is_refused(filled: Path) -> None:
    """An index with another schema is refused, and can be made anew in its place."""
    marker = json.loads((filled / MARKER).read_text())
    (filled / MARKER).write_text(json.dumps(marker | {"schema": "older"}))
    with pytest.raises(IndexDamaged, match="another version"):
        open_index(filled)
    assert create_index(filled).count() == 0


def use(path: Path) -> None:
    """Open an index, look at the whole of it, write to it."""
    index = open_index(path)
    faults = index.find_damage()
    if faults:
        raise IndexDamaged(str(path), faults[0])
    index.search(parse_query("адвокат OR l*"), viewer=EVERYBODY, facets=tuple(Facet))
    index.stamps()
    index.write([make_document(50)])


SUFFIXES = (".store", ".fast", ".fieldnorm", ".idx", ".pos", ".term")


@pytest.mark.parametrize("what", ["gone", "empty", "short", "changed"])
@pytest.mark.parametrize("name", [MARKER, "meta.json", *SUFFIXES])
def test_damage_is_noticed(filled: Path, name: str, what: str) -> None:
    """A file that is gone, cut or changed is `IndexDamaged`, never a crash or a wrong answer."""
    file = next(f for f in sorted(filled.iterdir()) if f.name.endswith(name))
    data = file.read_bytes()
    if what == "gone":
        file.unlink()
    else:
        middle = len(data) // 2
        changed = data[:middle] + bytes([data[middle] ^ 0x55]) + data[middle + 1 :]
        file.write_bytes({"empty": b"", "short": data[:middle], "changed": changed}[what])
    if what == "changed" and name == "meta.json":
        return  # one letter of a comment-free JSON may still be the same index
    with pytest.raises(SearchIndexError):
        use(filled)


def test_an_index_that_cannot_be_made_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a full disk there is none, and the next one who comes makes it."""

    def fail(*_: object, **__: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr(Path, "write_text", fail)
        with pytest.raises(IndexNotWritten, match="No space"):
            open_index(tmp_path / "index")
    with pytest.raises(IndexDamaged):
        open_index(tmp_path / "index")
    assert create_index(tmp_path / "index").count() == 0


def test_a_sound_index_has_no_fault(filled: Path) -> None:
    """Checksums agree after writing and deleting."""
    index = open_index(filled)
    index.delete(["d1"])
    assert index.find_damage() == []
    use(filled)


@pytest.fixture
def other_writer(filled: Path) -> Iterator["subprocess.Popen[str]"]:
    """Return another process that holds the writer until its input closes."""
    code = """
        import sys
        from pathlib import Path
        from habeas.search.tantivy_index import open_index
        index = open_index(Path(sys.argv[1]))
        writer = index._lock()
        print("locked", flush=True)
        sys.stdin.read()
    """
    process = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), str(filled)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "locked\n"
    yield process
    process.kill()
    process.communicate()


def test_two_writers(filled: Path, other_writer: "subprocess.Popen[str]") -> None:
    """A second writer waits, then says that the index is busy; reading goes on."""
    index = open_index(filled, wait=0.1)
    with pytest.raises(IndexBusy, match="another process"):
        index.write([make_document(11)])
    assert index.count() == 10
    other_writer.kill()
    other_writer.wait()
    assert index.write([make_document(11)]) == 1
    assert index.count() == 11


def test_a_failing_source_writes_nothing_of_its_batch(filled: Path) -> None:
    """Where the documents cannot be read to the end, the batch is left out and the lock given back."""

    def documents() -> Iterator[Document]:
        yield make_document(77)
        raise RuntimeError("the source broke")

    index = open_index(filled, wait=0.1)
    with pytest.raises(RuntimeError, match="the source broke"):
        index.write(documents())
    assert index.count() == 10
    assert index.write([make_document(77)]) == 1


def test_a_write_that_fails_changes_nothing(filled: Path) -> None:
    """What the engine cannot write is an error with advice, and the index stays as it was."""
    index = open_index(filled)
    before = index.stamps()
    meta = filled / "meta.json"
    kept = meta.read_bytes()
    limit = """
        import resource, sys
        from pathlib import Path
        from habeas.errors import IndexNotWritten
        from habeas.search.tantivy_index import open_index
        from tests.search.corpus import make_document
        import signal
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        index = open_index(Path(sys.argv[1]))
        resource.setrlimit(resource.RLIMIT_FSIZE, (300, 300))
        try:
            index.write(make_document(n) for n in range(100, 400))
        except IndexNotWritten as error:
            print(type(error).__name__)
    """
    done = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(limit), str(filled)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == f"{IndexNotWritten.__name__}\n", done.stderr
    assert meta.read_bytes() == kept
    assert open_index(filled).stamps() == before
    assert open_index(filled).write([make_document(12)]) == 1


def test_a_document_is_replaced(filled: Path) -> None:
    """The same id again replaces the document, also twice within one batch."""
    index: TantivyIndex = open_index(filled)
    index.write([make_document(1, seed=1), make_document(1, seed=2)])
    assert index.count() == 10
    assert index.stamps()["d1"] == stamp_of(make_document(1, seed=2))
