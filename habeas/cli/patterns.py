"""Compiled patterns, remembered from one start to the next.

Reading a page needs four hundred patterns, and to compile them took a quarter of the time of a
start: the engine does it in Python. What comes out is numbers, which it takes back at once; that
is how its patterns are pickled. Here they are kept without pickle, as plain values.

- **Only what stands in our code or vocabularies is kept.** Other patterns are made of words of
  pages and of what is searched for, and those must not lie in a file.
- **The file lies beside the bytecode** of this package, where Python puts it (`__pycache__`, or
  `PYTHONPYCACHEPREFIX`), and is as much to be trusted: who can write there can change the code.
  Where nothing can be written, or `PYTHONDONTWRITEBYTECODE` is set, nothing is.
- **Nothing in it can be out of date:** a pattern is looked up by its own source and flags, in a
  file for this version of the engine and of Python.
"""

import copyreg
import hashlib
import marshal
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import regex

MOST = 2000  # patterns in a file; our own code and data have a third of that in all languages
# Modules whose functions make patterns of vocabularies, and of nothing else.
MADE_OF_DATA = (
    *("habeas.vocab.", "habeas.text.dates.rules", "habeas.pages.html.phrases"),
    *("habeas.pages.encoding", "habeas.names.sounds", "habeas.resolve.keys"),
)
DIGEST = 32  # bytes of SHA-256, before the patterns

_Key = tuple[str, int]
_Parts = tuple[Any, ...]


@contextmanager
def remembered_patterns(path: Path | None = None) -> Iterator[Callable[[], None]]:
    """Compile patterns from memory for as long as the block runs; gives what keeps the new ones.

    For a process of our own: it stands in for `regex.compile` everywhere. A file that is missing,
    damaged or of another version counts as empty.
    """
    place = path or _default_path()
    known = load_patterns(place)
    before = len(known)
    compile_anew = regex.compile
    to_pattern, _ = _to_parts(compile_anew(""))

    def compile_known(pattern: Any, flags: int = 0, *args: Any, **named: Any) -> Any:
        if args or named or not isinstance(pattern, str) or not _is_ours(sys._getframe(1)):
            return compile_anew(pattern, flags, *args, **named)
        key = (pattern, int(flags))
        parts = known.get(key)
        if parts is not None:
            return to_pattern(*parts)
        made = compile_anew(pattern, flags)
        if len(known) < MOST:
            known[key] = _to_parts(made)[1]
        return made

    def keep() -> None:
        if len(known) > before:
            save_patterns(place, known)

    vars(regex)["compile"] = compile_known
    try:
        yield keep
    finally:
        vars(regex)["compile"] = compile_anew


def load_patterns(path: Path) -> dict[_Key, _Parts]:
    """Return the patterns of a file; none where it is missing, damaged or of another version."""
    try:
        data = path.read_bytes()
        if hashlib.sha256(data[DIGEST:]).digest() != data[:DIGEST]:
            return {}
        version, known = marshal.loads(data[DIGEST:])  # noqa: S302 - plain values, checked above
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return dict(known) if version == _version() else {}


def save_patterns(path: Path, known: dict[_Key, _Parts]) -> None:
    """Write the patterns, unless bytecode may not be written or the folder takes nothing."""
    if sys.dont_write_bytecode:
        return
    with suppress(OSError, ValueError):  # a part that is no plain value: then none is kept
        data = marshal.dumps((_version(), known))
        beside = path.with_suffix(f".{os.getpid()}")  # another start may be writing its own
        try:
            beside.write_bytes(hashlib.sha256(data).digest() + data)
            beside.replace(path)
        except OSError:
            beside.unlink(missing_ok=True)
            raise


def _default_path() -> Path:
    bytecode = Path(cache_from_source(__file__))
    return bytecode.with_suffix(".compiled")


def _version() -> str:
    return f"1 {regex.__version__} {regex.DEFAULT_VERSION} {sys.version} {sys.byteorder}"


def _to_parts(pattern: "regex.Pattern[str]") -> tuple[Any, _Parts]:
    """Return the function that makes a pattern and what it takes, as pickling would keep them."""
    reduced: Any = copyreg.dispatch_table[type(pattern)](pattern)
    return reduced[0], tuple(reduced[1])


def _is_ours(frame: Any) -> bool:
    """Tell whether a pattern stands in our code or is made of our vocabularies."""
    module: str = frame.f_globals.get("__name__", "")
    if not module.startswith("habeas."):
        return False
    return frame.f_code.co_name == "<module>" or module.startswith(MADE_OF_DATA)
