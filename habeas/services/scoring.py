"""Our figures on the development sets against recorded floors.

A set is a scorer of the shared folder, run on what we find there. Floors stand in `floors.json` at
the root of the checkout: per set a digest of its files, and per figure the floor. A figure below
its floor fails the run; a set whose digest changed is scored, and the change is said. Floors go up
with `--record`; they go down only with `--lower` and a reason, which is kept in the file.
"""

import hashlib
import importlib.util
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

from habeas.errors import HabeasError, UnknownName
from habeas.formats.reading_json import to_record
from habeas.resolve.clusters import cluster
from habeas.services.predicting import load_rows, predict_web
from habeas.services.reading import read

FLOORS = Path("floors.json")
MARGIN = 0.005  # what a new floor leaves under the figure: unrelated changes move single cases


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """The figures of one set, 0 to 1, by name; the digest is of the files they were taken on."""

    name: str
    digest: str
    figures: Mapping[str, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A figure beside its floor; `floor` is None where none is recorded."""

    name: str
    figure: float
    floor: float | None

    @property
    def holds(self) -> bool:
        """Whether the figure is not below its floor."""
        return self.floor is None or self.figure >= self.floor


@dataclass(frozen=True, slots=True, kw_only=True)
class Floors:
    """What `floors.json` holds: digest and floors per set, and every lowering with its reason."""

    digests: Mapping[str, str] = field(default_factory=dict)
    floors: Mapping[str, Mapping[str, float]] = field(default_factory=dict)
    lowered: tuple[str, ...] = ()


def score_seeds(shared: Path) -> Score:
    """Return the figures of `gold/score.py` on the pages in `seeds/`."""
    files = sorted((shared / "seeds").glob("*.txt"))
    readings = [read(path.read_bytes(), name=path.name) for path in files]
    clusters = cluster(readings)
    scorer = _load_module(shared / "gold" / "score.py")
    records = json.loads(json.dumps([to_record(reading, clusters) for reading in readings]))
    table = scorer.score(records)
    figures = {name: row.get("f1", row.get("share", 0.0)) for name, row in table.items()}
    return Score(
        name="seeds",
        digest=_digest([*files, *sorted((shared / "gold").glob("*.json"))]),
        figures=figures,
    )


def score_web(shared: Path) -> Score:
    """Return word F1 by kind of page and the dates right, on `data/wcxb`."""
    folder = shared / "data" / "wcxb"
    with (folder / "inputs.jsonl").open(encoding="utf-8") as lines:
        predictions = [predict_web(row) for row in load_rows(lines, "inputs.jsonl")]
    scorer = _load_module(shared / "data" / "score.py")
    table = scorer.score_web(scorer.read_jsonl(folder / "gold.jsonl"), predictions)
    figures = {f"word_f1.{group}": row["word_f1"]["f1"] for group, row in table.items()}
    figures["date.article"] = table["article"]["date"]["accuracy"]
    return Score(
        name="web",
        digest=_digest([folder / "inputs.jsonl", folder / "gold.jsonl"]),
        figures=figures,
    )


SETS: Mapping[str, Callable[[Path], Score]] = {"seeds": score_seeds, "web": score_web}


def find_set(name: str) -> Callable[[Path], Score]:
    """Return the function that scores a set; `UnknownName` lists the known sets."""
    if name not in SETS:
        raise UnknownName("set", name, SETS)
    return SETS[name]


def check_shared(shared: Path) -> None:
    """Raise a `HabeasError` unless `shared` is the folder with the development sets."""
    if not (shared / "gold" / "score.py").is_file():
        raise HabeasError(
            f"expected the development sets in {shared}, found no gold/score.py there; "
            "give their folder with --shared"
        )


def load_floors(path: Path = FLOORS) -> Floors:
    """Return the recorded floors; none where the file does not exist."""
    if not path.exists():
        return Floors()
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Floors(
            digests=dict(data["digests"]),
            floors={name: dict(rows) for name, rows in data["floors"].items()},
            lowered=tuple(data.get("lowered", ())),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise HabeasError(f"{path}: expected floors as written by --record, got {error}") from error


def compare(score: Score, floors: Floors) -> list[Verdict]:
    """Return every figure of a set with its floor; a floor whose figure is gone counts as 0."""
    known = floors.floors.get(score.name, {})
    names = [*score.figures, *(name for name in known if name not in score.figures)]
    return [Verdict(name=n, figure=score.figures.get(n, 0.0), floor=known.get(n)) for n in names]


def record(score: Score, floors: Floors, *, lower: str | None = None) -> Floors:
    """Return floors that follow the figures of `score`.

    A floor goes up to the figure less a margin. It goes down only where `lower` gives the reason,
    and the reason is kept with the names of the figures.
    """
    known = dict(floors.floors.get(score.name, {}))
    fallen = [v.name for v in compare(score, floors) if not v.holds]
    for name, figure in score.figures.items():
        floor = round(max(figure - MARGIN, 0.0), 4)
        known[name] = floor if name in fallen and lower else max(floor, known.get(name, 0.0))
    reasons = floors.lowered
    if lower and fallen:
        reasons = (*reasons, f"{score.name}: {', '.join(fallen)}: {lower}")
    return Floors(
        digests={**floors.digests, score.name: score.digest},
        floors={**floors.floors, score.name: known},
        lowered=reasons,
    )


def save_floors(floors: Floors, path: Path = FLOORS) -> None:
    """Write the floors, sorted, for a readable difference."""
    data = {"digests": floors.digests, "floors": floors.floors, "lowered": list(floors.lowered)}
    text = json.dumps(data, indent=1, sort_keys=True, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")


def _digest(files: list[Path]) -> str:
    digest = hashlib.sha256()
    for path in files:
        digest.update(path.name.encode("utf-8", "surrogateescape"))
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


class _AsItStands(SourceFileLoader):
    """Loads a file from its source: bytecode of a file changed in the same second would be old."""

    def get_code(self, fullname: str) -> CodeType:  # noqa: ARG002 - the loader asks so
        """Return the code; nothing is written beside the file, which is not ours."""
        return self.source_to_code(self.get_data(self.path), self.path)


def _load_module(path: Path) -> ModuleType:
    """Return a scorer of the shared folder as a module; it is the set's own code, run as given."""
    name = f"habeas_scorer_{path.parent.name}"
    spec = importlib.util.spec_from_file_location(name, path, loader=_AsItStands(name, str(path)))
    if spec is None or spec.loader is None:
        raise HabeasError(f"expected a Python file at {path}")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def to_table(score: Score, verdicts: list[Verdict]) -> dict[str, Any]:
    """Return a set's figures as a JSON object."""
    return {
        "set": score.name,
        "digest": score.digest,
        "figures": {v.name: {"figure": v.figure, "floor": v.floor} for v in verdicts},
    }
