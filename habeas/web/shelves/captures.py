"""Captures and the custody log in the database."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from habeas.model.records import CaptureRecord, CaptureState, CustodyLine, CustodyNote
from habeas.store.custody import chain_all
from habeas.store.protocol import Window
from habeas.web import models, rows
from habeas.web.session import told
from habeas.web.shelves.table import PAGE, Shelf, cut, first, pieces


class Captures(Shelf):
    """See the protocol."""

    def put_captures(self, records: Iterable[CaptureRecord]) -> None:
        self._put(rows.CAPTURES, records)

    @told()
    def capture(self, capture: str) -> CaptureRecord | None:
        return first(rows.CAPTURES.read(self._rows(models.CaptureRow).filter(ident=capture)))

    @told()
    def find_captures(
        self,
        *,
        original: str | None = None,
        address: str | None = None,
        states: Collection[CaptureState] = (),
        window: Window = Window(),
    ) -> list[CaptureRecord]:
        found = self._rows(models.CaptureRow).order_by("-key")
        if original is not None:
            found = found.filter(original=original)
        if address is not None:
            found = found.filter(address_mark=rows.mark(address), address=address)
        if states:
            found = found.filter(state__in=states)
        return rows.CAPTURES.read(cut(found, window))

    @told()
    def count_captures(self, states: Collection[CaptureState] = ()) -> int:
        found = self._rows(models.CaptureRow)
        return (found.filter(state__in=states) if states else found).count()

    @told()
    def known_originals(self, originals: Collection[str]) -> Mapping[str, CaptureState]:
        known: dict[str, CaptureState] = {}
        for some in pieces(originals):
            found = self._rows(models.CaptureRow).filter(original__in=some)
            for original, state in found.values_list("original", "state").distinct():
                if state is CaptureState.ERASED:
                    known[original] = state
                elif state is not CaptureState.NOT_CAPTURED:
                    known.setdefault(original, CaptureState.CAPTURED)
        return known

    def append_custody(self, notes: Sequence[CustodyNote]) -> list[CustodyLine]:
        if not notes:
            return []
        with self.transaction():
            last = self._rows(models.CustodyRow).order_by("-number")[:1]
            lines = chain_all(first(rows.CUSTODY.read(last)), notes)
            self._add(rows.CUSTODY, lines)
        return lines

    def custody(self, *, subject: str | None = None, after: int = 0) -> Iterator[CustodyLine]:
        found = self._rows(models.CustodyRow).order_by("number")
        if subject is not None:
            found = found.filter(subject=subject)
        while True:
            with told():
                lines = rows.CUSTODY.read(found.filter(number__gt=after)[:PAGE])
            yield from lines
            if len(lines) < PAGE:
                return
            after = lines[-1].number
