"""The other commands end to end: predict, demo, score, bench."""

import json
from pathlib import Path

import pytest

from habeas.cli.main import FAILED, OK, USAGE, run
from habeas.services import benchmarks
from habeas.services.benchmarks import Figure

Captured = pytest.CaptureFixture[str]
PAGE = "<html><head><title>Lawyer released</title></head><body><h1>Lawyer released</h1><p>{}</p></body></html>"
SCORER = """\
def score(records):
    share = SHARE if records and records[0]["format"] == "habeas.reading/1" else 0.0
    return {"items": {"f1": share, "precision": 1.0}, "dates": {"share": 1.0}}
"""


def write_rows(path: Path, *lines: str) -> Path:
    path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
    return path


def test_predictions_follow_the_rows(tmp_path: Path, capsys: Captured) -> None:
    """Each row gives one line with its id and the keys of a set of web pages."""
    html = PAGE.format("Arman Testov was released on Monday. " * 12)
    rows = write_rows(
        tmp_path / "in.jsonl",
        json.dumps({"id": "a", "html": html, "url": "https://example.org/a"}),
        "",
        json.dumps({"id": 2, "html": ""}),
    )
    assert run(["predict", "web", str(rows)]) == OK
    printed = capsys.readouterr()
    first, second = map(json.loads, printed.out.splitlines())
    assert list(first) == ["id", "text", "title", "date", "author", "items"]
    assert (first["id"], second["id"]) == ("a", "2")
    assert "Arman Testov was released" in first["text"]
    assert first["title"] == "Lawyer released"
    assert printed.err == ""


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"id": "b", "html"', "one JSON object a line"),
        ("[1, 2]", '"id"'),
        ('{"html": ""}', '"id"'),
        ('{"id": "b"}', "'html'"),
        ('{"id": "b", "html": 5}', "int"),
    ],
)
def test_a_bad_row_is_named(line: str, words: str, tmp_path: Path, capsys: Captured) -> None:
    """A row that is none ends the run with 1 and one sentence that says where and why."""
    rows = write_rows(tmp_path / "in.jsonl", json.dumps({"id": "a", "html": "<p>x"}), line)
    assert run(["predict", "web", str(rows)]) == FAILED
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    assert words in printed.err
    assert "in.jsonl:2" in printed.err or "row 'b'" in printed.err


def test_an_unknown_kind_lists_the_known(tmp_path: Path, capsys: Captured) -> None:
    """A kind of set that we do not know is answered with those we do."""
    rows = write_rows(tmp_path / "in.jsonl")
    assert run(["predict", "tables", str(rows)]) == FAILED
    assert "known: dates, ecb, hrds, identity, muc4, pairs, spans, web" in capsys.readouterr().err


def test_predict_without_its_file_is_a_wrong_call(tmp_path: Path, capsys: Captured) -> None:
    """A file that is not there is a wrong call."""
    assert run(["predict", "web", str(tmp_path / "none.jsonl")]) == USAGE
    assert "none.jsonl" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["en", "ru"])
def test_the_demo_writes_one_page(language: str, tmp_path: Path, capsys: Captured) -> None:
    """The quiet demo prints one line and writes a page that needs nothing else."""
    page = tmp_path / "findings.html"
    folder = str(tmp_path / "demo")
    call = ["demo", "--casebase", folder, "--no-open", "--quiet", "--output", str(page)]
    assert run([*call, "--language", language]) == OK
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    html = page.read_text(encoding="utf-8")
    assert "Chynarkul Seitaliyeva" in html
    assert "<script src" not in html
    assert '<link rel="stylesheet"' not in html


def test_the_demo_ends_with_things_to_try(tmp_path: Path, capsys: Captured) -> None:
    """The demo shows names, laws and appeals, and calls that work as they stand."""
    folder = tmp_path / "demo"
    assert run(["demo", "--no-open", "--casebase", str(folder)]) == OK
    printed = capsys.readouterr().out
    for heading in ("One name, many spellings", "The same article", "Appeals"):
        assert heading in printed
    tail = printed.split("Five things to try")[1].strip().splitlines()
    assert [line.strip()[:2] for line in tail] == ["1.", "2.", "3.", "4.", "5."]
    assert (folder / "findings.html").is_file()
    search = tail[1][tail[1].index("search") :].split()
    assert search[:2] == ["search", "--casebase"]
    assert run(search) == OK
    assert "Seytalieva" in capsys.readouterr().out
    assert run(tail[2][tail[2].index("resolve") :].split()) == OK
    assert "Answer: habeas same|different" in capsys.readouterr().out
    letter = tail[3][tail[3].index("appeal draft") : -len("draft.docx")].split()
    assert run([*letter, str(tmp_path / "draft.docx")]) == OK
    assert (tmp_path / "draft.docx").read_bytes().startswith(b"PK")
    assert run(["demo", "--no-open", "--quiet", "--casebase", str(folder)]) == OK  # again: the same


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    (tmp_path / "gold").mkdir()
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("Arman Testov was detained.\n", encoding="utf-8")
    write_scorer(tmp_path, 0.9)
    return tmp_path


def write_scorer(shared: Path, share: float) -> None:
    code = SCORER.replace("SHARE", str(share))
    (shared / "gold" / "score.py").write_text(code, encoding="utf-8")


def score(shared: Path, *args: str) -> int:
    return run(
        ["score", "--shared", str(shared), "--floors", str(shared / "floors.json"), *args, "seeds"]
    )


def test_floors_are_recorded_and_hold(shared: Path, capsys: Captured) -> None:
    """--record writes floors a little below the figures; they hold for the same figures."""
    assert score(shared, "--record") == OK
    floors = json.loads((shared / "floors.json").read_text(encoding="utf-8"))
    assert floors["floors"]["seeds"] == {"items": 0.895, "dates": 0.995}
    assert score(shared) == OK
    assert "floor 0.895" in capsys.readouterr().out


def test_a_fallen_figure_fails(shared: Path, capsys: Captured) -> None:
    """A figure below its floor is marked and the exit code is 1; --record does not hide it."""
    score(shared, "--record")
    write_scorer(shared, 0.5)
    assert score(shared) == FAILED
    assert "BELOW ITS FLOOR" in capsys.readouterr().out
    assert score(shared, "--record") == FAILED
    floors = json.loads((shared / "floors.json").read_text(encoding="utf-8"))
    assert floors["floors"]["seeds"]["items"] == 0.895


def test_lowering_a_floor_keeps_its_reason(shared: Path, capsys: Captured) -> None:
    """--lower takes a reason, lowers what has fallen, and keeps the reason in the file."""
    score(shared, "--record")
    write_scorer(shared, 0.5)
    assert score(shared, "--lower", "the set was corrected") == OK
    floors = json.loads((shared / "floors.json").read_text(encoding="utf-8"))
    assert floors["floors"]["seeds"]["items"] == 0.495
    assert floors["lowered"] == ["seeds: items: the set was corrected"]
    assert run(["score", "--shared", str(shared), "--lower"]) == USAGE


@pytest.mark.parametrize("reason", ["", "   "])
def test_lowering_needs_a_reason(reason: str, shared: Path, capsys: Captured) -> None:
    """An empty reason is a wrong call."""
    assert score(shared, "--lower", reason) == USAGE
    assert "reason" in capsys.readouterr().err.lower()


def test_scores_as_json(shared: Path, capsys: Captured) -> None:
    """--json gives one object a set with digest, figures and floors."""
    assert score(shared, "--json") == OK
    table = json.loads(capsys.readouterr().out)
    assert table["set"] == "seeds"
    assert table["figures"]["items"] == {"figure": 0.9, "floor": None}


def test_score_without_the_sets_says_where_they_belong(tmp_path: Path, capsys: Captured) -> None:
    """A folder without the sets ends with 1 and the option that names another."""
    assert run(["score", "--shared", str(tmp_path)]) == FAILED
    assert "--shared" in capsys.readouterr().err


def test_an_unknown_set_lists_the_known(shared: Path, capsys: Captured) -> None:
    """A set that we do not know is answered with those we do."""
    assert run(["score", "--shared", str(shared), "pictures"]) == FAILED
    assert "seeds, web" in capsys.readouterr().err


def test_floors_that_are_none_are_told(shared: Path, capsys: Captured) -> None:
    """A broken file of floors is named, not overwritten."""
    (shared / "floors.json").write_text("[]", encoding="utf-8")
    assert score(shared, "--record") == FAILED
    assert "floors.json" in capsys.readouterr().err
    assert (shared / "floors.json").read_text(encoding="utf-8") == "[]"


@pytest.fixture
def no_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out the parts that start commands ten times and compare names."""
    figure = Figure(name="start", value=0.1, unit="seconds, median")
    monkeypatch.setattr("habeas.cli.bench_command.bench_start", lambda _: iter([figure]))
    monkeypatch.setattr("habeas.cli.bench_command.bench_names", lambda: iter([]))
    monkeypatch.setattr("habeas.cli.bench_command.bench_lists", lambda: iter([]))
    monkeypatch.setattr("habeas.cli.bench_command.bench_letter", lambda: figure)


def test_bench_without_its_peer(
    tmp_path: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch, no_starts: None
) -> None:
    """A peer that is not installed gives our figure alone, and no ratio."""
    monkeypatch.setattr(benchmarks, "_load_peer", lambda _: None)
    pages = write_rows(tmp_path / "in.jsonl", json.dumps({"id": 1, "html": PAGE.format("x")}))
    assert run(["bench", "--json", "--pages", str(pages)]) == OK
    first, second, _ = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["value"] > 0
    assert first["peer"] is first["ratio"] is None
    assert second["name"] == "start"


def test_bench_of_no_pages_says_so(tmp_path: Path, capsys: Captured, no_starts: None) -> None:
    """A file without pages ends with 1 and says that pages were expected."""
    assert run(["bench", "--pages", str(write_rows(tmp_path / "in.jsonl"))]) == FAILED
    assert "expected pages" in capsys.readouterr().err
