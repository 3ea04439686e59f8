"""The sample pages that ship with the package: invented people, real layouts."""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path


@contextmanager
def sample_folder() -> Iterator[Path]:
    """Give the folder of the sample pages as a path for as long as the block runs."""
    with as_file(files("habeas") / "data" / "sample") as folder:
        yield folder


def sample_html_pages() -> Iterator[tuple[str, str | None]]:
    """Yield the sample's HTML pages that are UTF-8, with no address."""
    with sample_folder() as folder:
        for path in sorted(folder.glob("*.html")):
            data = path.read_bytes()
            try:
                yield data.decode("utf-8"), None
            except UnicodeDecodeError:
                continue  # one page is in windows-1251 on purpose
