"""`habeas read`: JSON Lines and nothing else, the same bytes however many workers, all offsets true."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from habeas.cli.main import FAILED, OK, USAGE, run
from habeas.services.sample import sample_folder

Captured = pytest.CaptureFixture[str]

KEYS = {
    "": "format doc sha256 media_type extractors items mentions dates legal_refs references incidents "
    "appeals cases entities",
    "items": "item start end title kind published publisher countries language links repeats truncated",
    "mentions": "item start end surface type entity nested role",
    "dates": "item start end surface edtf",
    "legal_refs": "item start end surface jurisdiction instrument title provision",
    "references": "item start end surface scheme normal",
    "incidents": "item start end type victims perpetrators perpetrator_type actors count date place legal_basis "
    "outcome alleged negated modality event also",
    "cases": "id entities incidents status",
    "appeals": "item start end form title date addressees on_behalf_of grounds demands footnotes reply "
    "signatories_claimed signatories",
    "entities": "id type name names",
}
SIGNATORY = (
    "n start end surface kind name role organization city country country_basis co_signatories"
)


@pytest.fixture(scope="module")
def sample_lines() -> list[dict[str, Any]]:
    """Return the records of the sample pages, as the service gives them."""
    from habeas.formats.reading_json import dump_record, to_record
    from habeas.services.bulk import read_paths
    from habeas.services.reading import Failure

    with sample_folder() as folder:
        return [
            json.loads(dump_record(to_record(o.reading, o.clusters, same_as=o.same_as)))
            for o in read_paths([str(folder)], workers=1)
            if not isinstance(o.reading, Failure)
        ]


def read_json(capsys: Captured, *args: str) -> str:
    run(["read", "--json", *args])
    return capsys.readouterr().out


def test_every_key_of_the_format_is_there(sample_lines: list[dict[str, Any]]) -> None:
    """Documents, items and findings have every key of the reading format, null or not."""
    for record in sample_lines:
        assert set(KEYS[""].split()) <= record.keys()
        for name, keys in KEYS.items():
            for row in record[name] if name else ():
                assert set(keys.split()) <= row.keys(), name
    for name in filter(None, KEYS):
        assert any(record[name] for record in sample_lines), f"the sample shows no {name}"


def test_appeals_have_all_their_parts(sample_lines: list[dict[str, Any]]) -> None:
    """An appeal has addressees, demands, a reply and signatories with all their keys."""
    appeals = [row for record in sample_lines for row in record["appeals"]]
    for appeal in appeals:
        assert {"address", "email", "deadline_basis"} <= appeal["reply"].keys()
        for addressee in appeal["addressees"]:
            assert {"name", "role"} <= addressee.keys()
        for signatory in appeal["signatories"]:
            assert set(SIGNATORY.split()) <= signatory.keys()
    assert max(len(appeal["signatories"]) for appeal in appeals) >= 20


def test_offsets_lead_back_to_the_words(sample_lines: list[dict[str, Any]]) -> None:
    """In plain text, the decoded file between the offsets of a finding is its surface."""
    with sample_folder() as folder:
        for record in sample_lines:
            if not record["doc"].endswith(".txt"):
                continue
            text = (folder / Path(record["doc"]).name).read_bytes().decode(record["encoding"])
            for name in ("mentions", "dates", "legal_refs", "references"):
                for row in record[name]:
                    assert text[row["start"] : row["end"]] == row["surface"]
            for item in record["items"]:
                words = text[item["start"] : item["end"]]
                assert words == words.strip()
            for appeal in record["appeals"]:
                for row in appeal["signatories"]:
                    assert text[row["start"] : row["end"]] == row["surface"]


def test_indexes_lead_to_rows(sample_lines: list[dict[str, Any]]) -> None:
    """Findings name an item that is there, grounds a citation, mentions an entity."""
    for record in sample_lines:
        items = {item["item"] for item in record["items"]}
        assert items == set(range(1, len(items) + 1))
        entities = {entity["id"]: entity for entity in record["entities"]}
        for name in ("mentions", "dates", "legal_refs", "references", "appeals"):
            assert {row["item"] for row in record[name]} <= items
        for mention in record["mentions"]:
            assert entities[mention["entity"]]["type"] == mention["type"]
        for appeal in record["appeals"]:
            assert all(0 <= n < len(record["legal_refs"]) for n in appeal["grounds"])


def test_an_entity_is_the_same_in_every_document_and_run(tmp_path: Path, capsys: Captured) -> None:
    """A name has one id, whichever page and run it stands in."""
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Lawyer Arman Testov was detained.\n", encoding="utf-8")
    both = [json.loads(line) for line in read_json(capsys, str(tmp_path)).splitlines()]
    alone = json.loads(read_json(capsys, str(tmp_path / "b.txt")))
    ids = [record["mentions"][0]["entity"] for record in (*both, alone)]
    assert len(set(ids)) == 1


def test_two_workers_print_what_one_prints(capsys: Captured) -> None:
    """The output is the same byte for byte, in the order of the files."""
    with sample_folder() as folder:
        one = read_json(capsys, "--workers", "1", str(folder))
        two = read_json(capsys, "--workers", "2", str(folder))
    assert one == two
    docs = [json.loads(line)["doc"] for line in one.splitlines()]
    assert len(docs) >= 13
    assert docs[:2] == sorted(docs[:2])


def test_paths_are_read_in_the_order_given(tmp_path: Path, capsys: Captured) -> None:
    """Several paths, files and folders, keep their order."""
    (tmp_path / "folder").mkdir()
    for name in ("z.txt", "folder/b.txt", "folder/a.txt"):
        (tmp_path / name).write_text(f"{name}\n", encoding="utf-8")
    lines = read_json(capsys, str(tmp_path / "z.txt"), str(tmp_path / "folder")).splitlines()
    names = [Path(json.loads(line)["doc"]).name for line in lines]
    assert names == ["z.txt", "a.txt", "b.txt"]


def test_the_same_item_again_is_marked(tmp_path: Path, capsys: Captured) -> None:
    """An item that stands on two pages names, the second time, where it was first."""
    text = "Lawyer Arman Testov was detained in Lyon on 5 June 2019, his colleagues report. " * 4
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(f"Lawyer detained\n\n{text}\n", encoding="utf-8")
    first, second = map(json.loads, read_json(capsys, str(tmp_path)).splitlines())
    assert first["items"][0]["same_as"] is None
    assert second["items"][0]["same_as"] == {"doc": first["doc"], "item": 1}


def test_standard_input(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    """`-` reads standard input; the document is called "-"."""
    stream = io.TextIOWrapper(io.BytesIO("Lawyer Arman Testov was detained.".encode("utf-16")))
    monkeypatch.setattr("sys.stdin", stream)
    record = json.loads(read_json(capsys, "-"))
    assert record["doc"] == "-"
    assert record["mentions"][0]["surface"] == "Arman Testov"


def test_for_people(tmp_path: Path, capsys: Captured) -> None:
    """Without --json the names and laws of a page are printed to be read."""
    with sample_folder() as folder:
        assert run(["read", str(folder / "03-appeal-seitaliyeva.txt")]) == OK
    printed = capsys.readouterr()
    assert "Chynarkul Seitaliyeva" in printed.out
    assert "\x1b" not in printed.out, "no colors where the output is no terminal"
    assert printed.err == ""


def test_a_name_that_moves_the_cursor_is_made_harmless(tmp_path: Path, capsys: Captured) -> None:
    """Control characters of a page never reach the terminal."""
    page = tmp_path / "a.txt"
    page.write_text("Lawyer \x1b[2JArman Testov\u202e was detained.\n", encoding="utf-8")
    run(["read", str(page)])
    printed = capsys.readouterr().out
    assert "\x1b" not in printed
    assert "\u202e" not in printed


def test_a_reference_date_opens_words_like_yesterday(tmp_path: Path, capsys: Captured) -> None:
    """--reference-date is the day against which "yesterday" is read."""
    page = tmp_path / "a.txt"
    page.write_text("Arman Testov was detained yesterday.\n", encoding="utf-8")
    record = json.loads(read_json(capsys, "--reference-date", "2020-03-02", str(page)))
    assert [date["edtf"] for date in record["dates"]] == ["2020-03-01"]


@pytest.mark.parametrize("value", ["2020-02-30", "2020", "yesterday", "01.02.2020", ""])
def test_a_reference_date_that_is_no_day_is_a_wrong_call(value: str, capsys: Captured) -> None:
    """What is no day is refused before anything is read, and the message says the form."""
    assert run(["read", "--json", "--reference-date", value, "-"]) == USAGE
    printed = capsys.readouterr()
    assert "YYYY-MM-DD" in printed.err
    assert printed.out == ""


def test_a_failure_keeps_its_line(tmp_path: Path, capsys: Captured) -> None:
    """A file that cannot be read is a JSON object with the error, and the exit code is 1."""
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n")
    assert run(["read", "--json", str(tmp_path)]) == FAILED
    printed = capsys.readouterr()
    record = json.loads(printed.out)
    assert record["items"] == []
    assert "application/pdf" in record["error"]
    assert "1 of 1 documents could not be read" in printed.err
