"""The pace of exports, backup and restore, in CPU seconds, on invented pages.

python -m bench.vault --pages 1000 --seed 1
"""

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pyrage

from bench.kill_add import write_pages
from habeas.model.access import Viewer, Visibility
from habeas.services.adding import add_documents
from habeas.services.backing import restore_backup, write_backup
from habeas.services.bulk import find_tasks
from habeas.services.exporting import Format, export
from habeas.settings import load_settings
from habeas.web.casebase import open_casebase


def spend(call: Callable[[], object]) -> float:
    """Return the CPU seconds that a call takes in this process."""
    began = time.process_time()
    call()
    return round(time.process_time() - began, 2)


def measure(folder: Path, *, pages: int, seed: int) -> dict[str, float]:
    """Return the seconds by step, and the most memory in MB."""
    write_pages(folder / "pages", pages, seed)
    casebase = open_casebase(load_settings(casebase=folder / "base", environ={}), create=True)
    figures: dict[str, float] = {}
    tasks = find_tasks([str(folder / "pages")])
    add_documents(casebase, tasks, actor="bench", workers=2)
    figures["items"] = casebase.store.counts().items
    figures["findings"] = casebase.store.counts().statements
    for level in (Visibility.GROUP, Visibility.PUBLIC):
        viewer = Viewer(level=level, name="bench")
        for format_ in Format:
            path = folder / f"{format_}-{level}"
            figures[path.name] = spend(
                lambda p=path, v=viewer, f=format_: export(casebase, v, p, f)
            )  # type: ignore[misc]
    key = pyrage.x25519.Identity.generate()
    backup = folder / "backup"
    figures["backup"] = spend(
        lambda: write_backup(casebase, backup, actor="bench", recipients=[str(key.to_public())])
    )
    figures["backup MB"] = round(backup.stat().st_size / 1e6, 1)
    casebase.close()
    other = open_casebase(load_settings(casebase=folder / "other", environ={}), create=True)
    figures["restore"] = spend(
        lambda: restore_backup(other, backup, actor="bench", identities=[str(key)])
    )
    other.close()
    figures["memory MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    return figures


def main() -> None:
    """Read the arguments, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="habeas-vault-") as folder:
        print(json.dumps(measure(Path(folder), pages=given.pages, seed=given.seed)))


if __name__ == "__main__":
    main()
