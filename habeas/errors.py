"""The exceptions of Habeas, one child per thing a caller can act on.

    HabeasError
      VocabularyError       a data file breaks its own rules: file, line, what is wrong
      UnreadableCapture     bytes that no reader can take: what was expected, what came
        CaptureTooLarge     more bytes than the limit allows
      UnknownName           a name that is not in a table: lists those that are
      SettingsError         a setting that cannot be used

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
