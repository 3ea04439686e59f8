"""The commands on a casebase, end to end: success, refusal, JSON, exit codes."""

import json
from collections.abc import Iterator
from pathlib import Path

import pyrage
import pytest

from habeas.cli.main import FAILED, OK, USAGE, run
from habeas.encoder.meaning import load_meaning
from habeas.encoder.shipped import RULES_ONLY
from tests.secret import CYRILLIC, NAME, find_secret
from tests.secret import find_documents as find_secret_documents
from tests.services.building import APPEAL, BRIEF, NEWS

Captured = pytest.CaptureFixture[str]
WORDS = "correct horse battery"


class Casebase:
    """Calls commands on one casebase and takes what they print."""

    def __init__(self, folder: Path, capsys: Captured) -> None:
        self.folder, self.capsys = folder, capsys

    def __call__(self, *args: object, code: int = OK) -> str:
        name, *rest = map(str, args)
        came = run([name, "--casebase", str(self.folder), *rest])
        printed = self.capsys.readouterr()
        assert came == code, printed.err
        return printed.out if code == OK else printed.out + printed.err

    def json(self, *args: object) -> dict[str, object]:
        found: dict[str, object] = json.loads(self(*args, "--json"))
        return found


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, text in {"letter.txt": APPEAL, "news.html": NEWS, "note.txt": BRIEF}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def casebase(
    tmp_path: Path, pages: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Casebase]:
    """Give a casebase with three documents."""
    monkeypatch.delenv("HABEAS_PASSPHRASE", raising=False)
    made = Casebase(tmp_path / "base", capsys)
    made("add", "--workers", 1, pages)
    yield made
    from django.db import connections

    connections["default"].close()


def findings(casebase: Casebase, prop: str) -> list[dict[str, str]]:
    item = find_item(casebase, "undersigned")
    view = json.loads(casebase("item", item, "--json"))
    return [row for row in view["statements"] if row["prop"] == prop]


def find_item(casebase: Casebase, words: str) -> str:
    found = json.loads(casebase("search", words, "--json"))
    ident: str = found["items"][0]["item"]["id"]
    return ident


def test_init_makes_one_and_leaves_one(tmp_path: Path, capsys: Captured) -> None:
    """Twice is once."""
    casebase = Casebase(tmp_path / "new", capsys)
    assert "0 items" in casebase("init")
    assert "0 items" in casebase("init")
    assert "All is well" in casebase("doctor")


@pytest.mark.parametrize(
    "args",
    [
        ("search", "x"),
        ("item", "itm:1"),
        ("person",),
        ("doctor",),
        ("decide", "st:12345", "accept"),
        ("undo", "st:12345"),
        ("protect", "per:1", "--visibility", "public"),
        ("erase", "per:1", "--why", "x", "--yes"),
        ("export", "--to", "out"),
        ("backup", "out", "--to", "age1"),
    ],
)
def test_without_a_casebase_it_is_said(
    args: tuple[str, ...], tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every command names `habeas init`, and makes nothing."""
    monkeypatch.chdir(tmp_path)
    assert "habeas init" in Casebase(tmp_path / "none", capsys)(*args, code=FAILED)
    assert list(tmp_path.iterdir()) == []


def test_add_again_changes_nothing(casebase: Casebase, pages: Path) -> None:
    """And tells so, in numbers."""
    again = casebase.json("add", "--workers", 1, pages)
    assert (again["unchanged"], again["added"]) == (3, 0)
    assert casebase.json("add", "--workers", 1, "--again", pages)["read_again"] == 3
    assert "All is well" in casebase("doctor")


def test_what_cannot_be_added_is_listed(casebase: Casebase, tmp_path: Path) -> None:
    """With the reason, recorded, and exit code 1; the rest is added."""
    bad, good = tmp_path / "bad.pdf", tmp_path / "good.txt"
    bad.write_bytes(b"%PDF-1.4 \0\1\2")
    good.write_text("Something new in Osh.\n")
    out = casebase("add", "--workers", 1, bad, good, tmp_path / "none", code=FAILED)
    assert "bad.pdf" in out
    assert "1 documents added" in out
    assert "none" in out
    empty = tmp_path / "empty"
    empty.mkdir()
    assert "no files" in casebase("add", empty, code=FAILED)


def test_search_finds_and_says_how_many(casebase: Casebase) -> None:
    """With and without a hit."""
    assert "Open letter" in casebase("search", "Seitbekov")
    assert "0 items" in casebase("search", "nothing-like-that")
    assert casebase.json("search", "lawyer")["total"] == 1


@pytest.mark.skipif(load_meaning() is None, reason="no weights are shipped with this copy")
def test_search_by_meaning(
    tmp_path: Path, pages: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A sentence, or an item; one of the two; with rules alone it says what is missing."""
    monkeypatch.delenv(RULES_ONLY)
    casebase = Casebase(tmp_path / "close", capsys)
    casebase("add", "--workers", 1, pages)
    told = casebase("search", "--meaning", "Un", "avocat", "a", "été", "arrêté")
    assert "Адвоката Сейтбекова задержали" in told
    assert "the closest first" in told
    found = casebase.json("search", "--like", find_item(casebase, "undersigned"))
    assert found["known"] == 3
    assert "not both" in casebase("search", "--meaning", code=USAGE)
    assert "not both" in casebase("search", "--like", "itm:x", "words", code=USAGE)
    assert "here" in casebase("search", "--like", "itm:x", code=FAILED)
    monkeypatch.setenv(RULES_ONLY, "1")
    assert "search for words" in casebase("search", "--meaning", "x", code=FAILED)
    from django.db import connections

    connections["default"].close()


def test_an_item_and_a_person_are_shown(casebase: Casebase) -> None:
    """By id; people by name; what is not there is not found."""
    item = find_item(casebase, "undersigned")
    out = casebase("item", item, "--text")
    assert "signatory" in out
    assert "We demand" in out
    people = casebase("person", "Kalmetova")
    assert "Kalmetova" in people
    assert "Almaty" in casebase("person", "Almaty", "--kind", "place")
    assert "no person" in casebase("person", "Nobody")
    assert "here" in casebase("item", "itm:000", code=FAILED)
    assert "here" in casebase("person", "per:000", code=FAILED)


def test_decisions_are_made_and_taken_back(casebase: Casebase) -> None:
    """They survive reading again; the index and the fields follow at once."""
    title = findings(casebase, "title")[0]
    corrected = casebase.json(
        "decide", title["id"], "correct", "A better headline", "--why", "typo"
    )
    assert corrected["value"] == "A better headline"
    assert "A better headline" in casebase("search", "title:headline")
    casebase("add", "--again", "--workers", 1, casebase.folder.parent / "pages")
    assert "A better headline" in casebase("search", "title:headline")
    assert "taken back" in casebase("undo", title["id"])
    assert "0 items" in casebase("search", "title:headline")
    assert "one without" in casebase("undo", title["id"], code=FAILED)
    assert "All is well" in casebase("doctor")


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("accept", "value"), USAGE),
        (("correct",), USAGE),
        (("believe",), USAGE),
        (("correct", " "), FAILED),
        (("correct", "next Tuesday"), FAILED),
    ],
)
def test_a_decision_that_is_none_is_refused(
    casebase: Casebase, args: tuple[str, ...], code: int
) -> None:
    """A value too many, too few, empty, or no date."""
    date = findings(casebase, "published")[0]
    assert "xpected" in casebase("decide", date["id"], *args, code=code) or code == USAGE


def test_an_unknown_finding_is_not_found(casebase: Casebase) -> None:
    """Too short a beginning, too."""
    for given in ("st:ffffffffffff", "st:1", "x"):
        assert "no finding" in casebase("decide", given, "accept", code=FAILED)


def test_a_protected_name_is_covered_in_all_commands(
    casebase: Casebase, tmp_path: Path, capsys: Captured
) -> None:
    """In lists, items, passages, exports, errors; for the group and in public."""
    for document in find_secret_documents():
        path = tmp_path / document.name
        path.write_bytes(document.data)
        casebase("add", "--workers", 1, path)
    people = json.loads(casebase("person", "lugbekova", "--json"))
    for row in people:
        casebase("protect", row["id"], "--visibility", "restricted", "--why", f"{NAME} at risk")
    items = json.loads(casebase("search", "--json", "--as", "restricted", "--limit", 100))["items"]
    for level in ("group", "public"):
        eyes = ("--as", level)
        outputs = [casebase("search", words, *eyes) for words in (NAME, CYRILLIC, "lawyer", "суд")]
        outputs += [casebase("search", *eyes, "--json"), casebase("person", *eyes)]
        outputs += [casebase("person", *eyes, "--json", "--kind", k) for k in ("law", "appeal")]
        for item in items:
            code = OK if level == "group" else FAILED
            outputs.append(casebase("item", item["item"]["id"], "--text", *eyes, code=code))
        outputs += [casebase("person", row["id"], *eyes, code=FAILED) for row in people]
        casebase("export", "--to", tmp_path / level, *eyes)
        outputs.append((tmp_path / level).read_text())
        outputs += [casebase("doctor"), casebase("export", "--to", tmp_path / level, code=FAILED)]
        assert [trace for output in outputs for trace in find_secret(output)] == []
    assert find_secret(casebase("person", people[0]["id"], "--as", "restricted"))
    assert "neither" in casebase("protect", people[0]["id"], code=FAILED)


def test_what_is_erased_is_gone_and_refused(casebase: Casebase, pages: Path) -> None:
    """The plan is shown, the reason checked, a tombstone left."""
    item = find_item(casebase, "undersigned")
    person = json.loads(casebase("person", "Kalmetova", "--json"))[0]["id"]
    assert "does" in casebase("erase", person, "--why", "Kalmetova asked", "--yes", code=FAILED)
    assert "1 items" in casebase("erase", item, "--why", "request of 3 May", "--yes")
    assert "0 items" in casebase("search", "undersigned")
    assert "erased on request" in casebase("add", "--workers", 1, pages, code=FAILED)
    assert "All is well" in casebase("doctor")
    assert "here" in casebase("erase", "per:000", "--why", "x", "--yes", code=FAILED)
    casebase("erase", item, code=USAGE)


def test_doctor_repairs_what_is_derived_and_reports_the_rest(casebase: Casebase) -> None:
    """Exit code 1 as long as something is left."""
    for file in (casebase.folder / "index").iterdir():
        file.unlink()
    assert "repaired" in casebase("doctor") or "All is well" in casebase("doctor")
    assert "Open letter" in casebase("search", "Seitbekov")
    original = next(p for p in (casebase.folder / "originals").rglob("*") if p.is_file())
    original.chmod(0o600)
    original.write_bytes(b"other")
    assert original.name in casebase("doctor", code=FAILED)
    assert original.read_bytes() == b"other"
    troubles = json.loads(casebase("doctor", "--json", code=FAILED))
    assert troubles[0]["area"] == "original"


@pytest.mark.parametrize("format_", ["jsonl", "csv", "ftm"])
def test_export_writes_what_was_not_there(casebase: Casebase, tmp_path: Path, format_: str) -> None:
    """And nothing over what is."""
    path = tmp_path / "out"
    assert casebase.json("export", "--format", format_, "--to", path)["items"] == 3
    assert path.is_dir() == (format_ == "csv")
    assert "is there" in casebase("export", "--format", format_, "--to", path, code=FAILED)
    assert "got" in casebase("export", "--to", tmp_path / "no" / "where", code=FAILED)
    casebase("export", "--format", "docx", "--to", path, code=USAGE)
    assert not [p for p in tmp_path.rglob("*") if p.name.endswith(".part")]


def test_a_casebase_is_destroyed_and_restored(
    casebase: Casebase, tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Doctor is content, and the exports are the same byte for byte."""
    title = findings(casebase, "title")[0]
    casebase("decide", title["id"], "correct", "A better headline")
    words = tmp_path / "words"
    words.write_text(f"{WORDS}\n")
    backup = tmp_path / "backup.habeas"
    for format_ in ("jsonl", "csv", "ftm"):
        casebase("export", "--format", format_, "--to", tmp_path / f"before.{format_}")
    out = casebase("backup", backup, "--passphrase-file", words)
    assert "3 originals" in out
    from django.db import connections

    connections["default"].close()
    casebase.folder.rename(tmp_path / "gone")
    other = Casebase(tmp_path / "restored", capsys)
    monkeypatch.setenv("HABEAS_PASSPHRASE", "another passphrase")
    assert "another one" in other("restore", backup, code=FAILED)
    assert not other.folder.exists()
    monkeypatch.setenv("HABEAS_PASSPHRASE", WORDS)
    assert "Restored and verified" in other("restore", backup)
    assert "All is well" in other("doctor")
    for format_ in ("jsonl", "csv", "ftm"):
        after = tmp_path / f"after.{format_}"
        other("export", "--format", format_, "--to", after)
        assert read(after) == read(tmp_path / f"before.{format_}")
    assert "empty casebase" in other("restore", backup, code=FAILED)
    assert "A better headline" in other("search", "headline")


def test_a_backup_for_a_key_opens_with_it(
    casebase: Casebase, tmp_path: Path, capsys: Captured
) -> None:
    """The key is in a file, and no passphrase is asked."""
    key = pyrage.x25519.Identity.generate()
    (tmp_path / "key").write_text(f"# made today\n{key}\n")
    backup = tmp_path / "b"
    casebase("backup", backup, "--to", key.to_public())
    assert "is there" in casebase("backup", backup, "--to", key.to_public(), code=FAILED)
    other = Casebase(tmp_path / "other", capsys)
    assert "no text" in other("restore", backup, "--key-file", backup, code=FAILED)
    assert other.json("restore", backup, "--key-file", tmp_path / "key")["originals"] == 3
    assert "All is well" in other("doctor")


def read(path: Path) -> dict[str, bytes]:
    files = [path] if path.is_file() else sorted(path.iterdir())
    return {file.name if file != path else "": file.read_bytes() for file in files}


def test_cases(casebase: Casebase) -> None:
    """Listed, found however the name is spelt, told of, taken back; wrong ones are refused."""
    assert "Seitbekov" in casebase("cases")
    rows: list[dict[str, object]] = json.loads(casebase("cases", "--json"))
    (case,) = (row["id"] for row in rows if "Seitbekov" in str(row["name"]))
    told = casebase("case", "Сейтбеков", "--today", "2021-04-01")
    assert "last heard 22 days ago" in told
    assert "2021-03-09  detention" in told
    assert "itm:" in told
    item = told.partition("itm:")[2].split()[0]
    casebase("case", case, "--out", f"itm:{item}", "--why", "namesake", "--call", "Mine")
    whole = casebase.json("case", "Mine")
    said = whole["words"]
    assert isinstance(said, list)
    assert [word["why"] for word in said] == ["namesake", "namesake"]
    assert "Mine" in casebase("cases", "--kept")
    casebase("case", case, "--undecided", f"itm:{item}", "--call", "", "--close")
    assert "Seitbekov" in casebase("cases", "--closed")
    assert "Campaign" in casebase("case", "Campaign", "--open", "--put", f"itm:{item}")
    for wrong in (["Nobody"], ["cas:per:0~1"], [case, "--join", "x"], [case, "--today", "soon"]):
        casebase("case", *wrong, code=FAILED)
    assert casebase("cases", "--state", "killed") == "no cases\n"
    assert "no cases" in casebase("cases", "--as", "public")


def test_an_appeal_is_matched_by_its_signatures(casebase: Casebase, pages: Path) -> None:
    """Those who sign are looked up; with a table beside it, and with neither, the call is wrong."""
    letter = pages / "letter.txt"
    printed = casebase("match", "--appeal", letter, "--json")
    found = [json.loads(line) for line in printed.splitlines()]
    assert len(found) == len(findings(casebase, "signatory"))
    assert found[0]["candidates"][0]["score"] > 0.9
    assert "give no TABLE" in casebase("match", "--appeal", letter, letter, code=USAGE)
    assert "give a TABLE" in casebase("match", code=USAGE)
    assert "got none" in casebase("match", "--appeal", pages / "news.html", code=FAILED)
