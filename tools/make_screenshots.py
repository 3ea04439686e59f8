"""Take the pictures of the tour: docs/tour/*.png, from the sample pages, with a headless Chromium.

    python -m tools.make_screenshots [--browser chromium]

The pages are read from a folder named "sample", so that no picture shows a path of this machine.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import regex

from habeas.formats.findings_page import render_findings_page
from habeas.model.reading import Reading
from habeas.resolve.clusters import cluster
from habeas.services.bulk import read_paths
from habeas.services.reading import Failure
from habeas.services.sample import sample_folder

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "tour"
LARGEST = 200_000  # bytes: a checkout should stay small
SECONDS = 60
POLICY = regex.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture: language of the page, size of the window, and the one section that is shown.

    A headless browser paints nothing below the first window of a long page, so the rest is hidden
    instead of scrolled away. Without `only` the page stands as it is.
    """

    name: str
    language: str
    width: int
    height: int
    only: str | None = None


SHOTS = (
    Shot(name="overview-en", language="en", width=1100, height=800),
    Shot(name="item-ru", language="ru", width=1100, height=800, only="d7"),
    Shot(name="person-phone", language="en", width=500, height=900, only="index"),
)


def main() -> int:
    """Take all pictures; return 1 if one is too large."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--browser", default="chromium")
    browser = parser.parse_args().browser
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        readings = _read_sample(Path(work))
        for language in sorted({shot.language for shot in SHOTS}):
            page = Path(work) / f"{language}.html"
            page.write_text(
                "".join(render_findings_page(readings, cluster(readings), language=language)),
                encoding="utf-8",
            )
        sizes = [_take(shot, Path(work), browser) for shot in SHOTS]
    return int(max(sizes) > LARGEST)


def _read_sample(work: Path) -> list[Reading]:
    with sample_folder() as folder:
        shutil.copytree(folder, work / "sample", ignore=shutil.ignore_patterns("README.md"))
    os.chdir(work)
    outcomes = read_paths(["sample"])
    return [o.reading for o in outcomes if not isinstance(o.reading, Failure)]


def _show_only(section: str | None, page: str) -> str:
    """Return a page with one section; its policy, which forbids styles but its own, goes."""
    if section is None:
        return page
    style = f"<style>#content > :not(#{section}) {{ display: none }}</style>"
    return POLICY.sub("", page).replace("</head>", style + "</head>", 1)


def _take(shot: Shot, work: Path, browser: str) -> int:
    """Write one picture and return its size in bytes."""
    target = FOLDER / f"{shot.name}.png"
    page = work / f"{shot.name}.html"
    page.write_text(_show_only(shot.only, (work / f"{shot.language}.html").read_text("utf-8")))
    subprocess.run(  # noqa: S603 (the browser that the maintainer names)
        [
            browser,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--hide-scrollbars",
            f"--user-data-dir={work / 'profile'}",
            f"--window-size={shot.width},{shot.height}",
            f"--screenshot={target}",
            page.as_uri(),
        ],
        check=True,
        capture_output=True,
        timeout=SECONDS,
    )
    size = target.stat().st_size
    print(f"{target.name}: {size:,} bytes{'  TOO LARGE' if size > LARGEST else ''}")
    return size


if __name__ == "__main__":
    sys.exit(main())
