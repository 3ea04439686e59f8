"""Pages of a list, as links that keep what was asked."""

from dataclasses import dataclass

from django.http import QueryDict

_DEEPEST = 400  # pages; who would turn further is better served by a filter


def page_number(asked: QueryDict, name: str = "page") -> int:
    """Return the page that was asked for by a name, 1 where none or nonsense was."""
    given = asked.get(name, "1")
    return (
        min(max(int(given), 1), _DEEPEST)
        if given.isascii() and given.isdigit() and len(given) < 6
        else 1
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Pages:
    """Where one is in a list.

    `name` is what the number is called in the address, `place` the id of the list in its page: for a
    second list on a page.
    """

    number: int
    size: int
    total: int
    asked: QueryDict
    name: str = "page"
    place: str = ""

    @property
    def count(self) -> int:
        """How many pages there are."""
        return max(1, -(-self.total // self.size))

    @property
    def first(self) -> int:
        """Number of the first row shown, from 1; 0 for none."""
        return min((self.number - 1) * self.size + 1, self.total)

    @property
    def last(self) -> int:
        """Number of the last row shown."""
        return min(self.number * self.size, self.total)

    @property
    def before(self) -> str:
        """The query of the page before, "" on the first."""
        return self._query(self.number - 1) if self.number > 1 else ""

    @property
    def after(self) -> str:
        """The query of the page after, "" on the last."""
        return self._query(self.number + 1) if self.number < min(self.count, _DEEPEST) else ""

    def _query(self, number: int) -> str:
        changed = self.asked.copy()
        changed[self.name] = str(number)
        return "?" + changed.urlencode() + (f"#{self.place}" if self.place else "")
