"""The exceptions of Habeas, one child per thing a caller can act on.

    HabeasError
      VocabularyError       a data file breaks its own rules: file, line, what is wrong
      UnreadableCapture     bytes that no reader can take: what was expected, what came
        CaptureTooLarge     more bytes than the limit allows
      UnknownName           a name that is not in a table: lists those that are
      SettingsError         a setting that cannot be used
      StoreError            a casebase that cannot do what was asked
        StoreBusy           another process is writing
        StoreTooNew         written by a newer version of Habeas
        StoreFull           no room left on the disk; nothing of the last step was kept
        NoCasebase          there is none where one was expected
      BackupError           a backup that cannot be written, or not be restored; nothing was changed
      DamagedOriginal       the bytes kept are not those that were captured
      NotFound              an id that names nothing the viewer may see
      StaleForm             what was decided on has changed since it was shown
      SearchIndexError      a search index that cannot be used; it can always be built anew
        IndexDamaged        files missing, changed or of another version: build it anew
        IndexBusy           another process writes to it: wait, or end that process
        IndexNotWritten     a write failed, such as on a full disk: what was found before still is

The core takes any string and finds less in it: text is never wrong. Every message says what was
expected, what came and what to do.
"""

from collections.abc import Iterable


class HabeasError(Exception):
    """Base of all errors that Habeas raises on purpose."""


class VocabularyError(HabeasError):
    """A vocabulary file breaks its own rules."""

    def __init__(self, path: str, line: int | None, problem: str) -> None:
        self.path, self.line, self.problem = path, line, problem
        where = f"{path}:{line}" if line else path
        super().__init__(f"{where}: {problem}")


class UnreadableCapture(HabeasError):
    """Bytes that no reader can take."""

    def __init__(self, name: str, expected: str, came: str, advice: str) -> None:
        self.name, self.expected, self.came, self.advice = name, expected, came, advice
        super().__init__(f"{name}: {self.reason}")

    @property
    def reason(self) -> str:
        """The message without the name, for a list that shows names beside it."""
        return f"expected {self.expected}, got {self.came}; {self.advice}"


class CaptureTooLarge(UnreadableCapture):
    """More bytes than the limit allows."""


class UnknownName(HabeasError):
    """A name that is not in a table; the message lists the known ones."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        self.kind, self.name, self.known = kind, name, tuple(sorted(known))
        super().__init__(f"unknown {kind} {name!r}; known: {', '.join(self.known)}")


class SettingsError(HabeasError):
    """A setting that cannot be used."""


class StoreError(HabeasError):
    """A casebase that cannot do what was asked."""


class StoreBusy(StoreError):
    """Another process is writing."""


class StoreTooNew(StoreError):
    """A casebase written by a newer version of Habeas."""


class StoreFull(StoreError):
    """No room left on the disk; nothing of the last step was kept."""


class NoCasebase(StoreError):
    """There is no casebase where one was expected."""


class BackupError(HabeasError):
    """A backup that cannot be written, or not be restored; nothing was changed."""


class DamagedOriginal(HabeasError):
    """The bytes kept are not those that were captured."""

    def __init__(self, sha256: str, came: str) -> None:
        self.sha256, self.came = sha256, came
        super().__init__(
            f"the original {sha256[:16]} is damaged: expected bytes with this SHA-256, got {came}; "
            "it is left as it is: put a good copy in its place, or restore a backup"
        )


class NotFound(HabeasError):
    """An id that names nothing the viewer may see; the same message in both cases."""

    def __init__(self, what: str, name: str) -> None:
        self.what, self.name = what, name
        super().__init__(f"no {what} {name!r} here; copy the id from a list or search for it")


class StaleForm(HabeasError):
    """What was decided on has changed since it was shown."""


class SearchIndexError(HabeasError):
    """A search index that cannot be used. It is never the record, so it can be built anew."""

    def __init__(self, path: str, problem: str, advice: str) -> None:
        self.path, self.problem, self.advice = path, problem, advice
        super().__init__(f"search index {path}: {problem}; {advice}")


class IndexDamaged(SearchIndexError):
    """Files of the index are missing, changed or of another version."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(path, problem, "build it anew from the casebase")


class IndexBusy(SearchIndexError):
    """Another process writes to the index."""

    def __init__(self, path: str, waited: float) -> None:
        self.waited = waited
        problem = f"another process has been writing to it for {waited:g} s"
        super().__init__(path, problem, "try again when it is done")


class IndexNotWritten(SearchIndexError):
    """A write failed; the index stands as after the last write that succeeded."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(path, problem, "free space or restore write access, then write again")
