"""The extractors in the order they run, and what they find together.

`NEEDS` of each is checked against the order on import. What two extractors both claim is settled
here: furniture gives nothing, a name inside a longer name is nested, and of two names on the same
words the one that `settling` puts first stays.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from types import ModuleType

from habeas.encoder.shipped import is_in_use
from habeas.errors import HabeasError
from habeas.extract import (
    appeals,
    dates,
    incidents,
    legal,
    organizations,
    people,
    places,
    references,
    tagged,
)
from habeas.extract.protocol import Context, Extractor, Findings
from habeas.extract.settling import is_in_any, settle_names
from habeas.extract.windows import LONGEST_WHOLE, cut_appeal, cut_item, find_windows, shift
from habeas.model.findings import Appeal, Finding, Mention, Passage
from habeas.model.item import Item
from habeas.model.reading import ItemReading
from habeas.model.spans import Span

EXTRACTORS: tuple[ModuleType, ...] = (
    dates,
    references,
    legal,
    places,
    organizations,
    people,
    tagged,
    appeals,
    incidents,
)


def check_order(extractors: Sequence[Extractor]) -> None:
    """Raise a `HabeasError` if an extractor needs one that does not run before it."""
    ran: set[str] = set()
    for extractor in extractors:
        missing = set(extractor.NEEDS) - ran
        if missing:
            raise HabeasError(
                f"extractor {extractor.NAME!r} needs {sorted(missing)} before it; got {sorted(ran)}"
            )
        ran.add(extractor.NAME)


check_order(EXTRACTORS)


def extractor_versions() -> Mapping[str, int]:
    """Return the name and version of every extractor that reads, in order."""
    return {
        extractor.NAME: extractor.VERSION
        for extractor in EXTRACTORS
        if extractor is not tagged or is_in_use()
    }


def load_readers(*, passages: bool = False) -> None:
    """Load what many items need, before the first is read or workers start.

    Raises `DamagedWeights` if the encoder's weights are not those that were shipped.
    """
    tagged.load(passages=passages)


def find_findings(item: Item, context: Context) -> tuple[Finding, ...]:
    """Return everything found in `item`, sorted by place. Spans count in `item.text`."""
    return read_item(item, context).findings


def read_item(item: Item, context: Context) -> ItemReading:
    """Return an item with its findings, and with its passages where the encoder reads.

    An item above `LONGEST_WHOLE` code points is read in windows, appeals apart: a name, an acronym
    or a law that the text explains is known in its window only.
    """
    if len(item.text) > LONGEST_WHOLE:
        passages: list[Passage] = []
        inside = find_in_windows(item, context, find_windows(item.text), passages)
        return ItemReading(
            item=item, findings=settle(inside, item.furniture), passages=tuple(passages)
        )
    found = Findings()
    for extractor in EXTRACTORS:
        found.add(list(extractor.extract(item, found, context)))
    return ItemReading(
        item=item, findings=settle(found, item.furniture), passages=tuple(found.passages)
    )


def find_in_windows(
    item: Item, context: Context, windows: Iterable[Span], passages: list[Passage]
) -> Iterator[Finding]:
    """Yield what the extractors find in the windows of an item; appeals are read in the whole.

    Its passages are added to `passages`.
    """
    parts: list[tuple[Span, list[Finding]]] = []
    for window in windows:
        part, found = cut_item(item, window), Findings()
        for extractor in EXTRACTORS[: EXTRACTORS.index(appeals)]:
            found.add(list(extractor.extract(part, found, context)))
        parts.append((window, [shift(finding, window.start) for finding in found]))
        passages += [replace(p, span=p.span.shift(window.start)) for p in found.passages]
    everything = Findings(chain.from_iterable(found for _, found in parts))
    whole = [f for f in appeals.extract(item, everything, context) if isinstance(f, Appeal)]
    yield from chain(everything, whole)
    for window, before in parts:
        part, found = cut_item(item, window), Findings(_bring(before, whole, window))
        for extractor in EXTRACTORS[EXTRACTORS.index(appeals) + 1 :]:
            new = list(extractor.extract(part, found, context))
            found.add(new)
            yield from (shift(finding, window.start) for finding in new)


def _bring(found: Iterable[Finding], whole: Iterable[Appeal], window: Span) -> Iterator[Finding]:
    """Yield what is known of a window, as its own text counts it."""
    yield from (shift(finding, -window.start) for finding in found)
    yield from filter(None, (cut_appeal(appeal, window) for appeal in whole))


def settle(found: Iterable[Finding], furniture: Sequence[Span]) -> tuple[Finding, ...]:
    """Return findings without those in furniture, names settled against each other, sorted."""
    everything = list(found)
    rest = [f for f in everything if not isinstance(f, Mention)]
    kept: list[Finding] = [f for f in rest if not is_in_any(f.span, furniture)]
    names = settle_names((f for f in everything if isinstance(f, Mention)), furniture)
    return tuple(sorted([*kept, *names], key=_place))


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, -finding.span.end, type(finding).__name__
