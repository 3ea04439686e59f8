"""The extractors in the order they run, and what they find together.

`NEEDS` of each is checked against the order on import. What two extractors both claim is settled
here: furniture gives nothing, a name inside a longer name is nested, and of two names on the same
words the one whose extractor stands first in `_PRECEDENCE` stays.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from types import ModuleType

from habeas.errors import HabeasError
from habeas.extract import appeals, dates, legal, organizations, people, places, references
from habeas.extract.protocol import Context, Extractor, Findings
from habeas.model.findings import Finding, Mention, NameKind
from habeas.model.item import Item
from habeas.model.spans import Span

EXTRACTORS: tuple[ModuleType, ...] = (
    dates,
    references,
    legal,
    places,
    organizations,
    people,
    appeals,
)
# A court named after a city is a court; a person named like a town is a person.
_PRECEDENCE = {NameKind.ORGANIZATION: 0, NameKind.PERSON: 1, NameKind.PLACE: 2}


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
    """Return the name and version of every extractor, in order."""
    return {extractor.NAME: extractor.VERSION for extractor in EXTRACTORS}


def find_findings(item: Item, context: Context) -> tuple[Finding, ...]:
    """Return everything found in `item`, sorted by place. Spans count in `item.text`."""
    found = Findings()
    for extractor in EXTRACTORS:
        found.add(list(extractor.extract(item, found, context)))
    return settle(found, item.furniture)


def settle(found: Iterable[Finding], furniture: Sequence[Span]) -> tuple[Finding, ...]:
    """Return findings without those in furniture, names settled against each other, sorted."""
    kept = [f for f in found if not _in_any(f.span, furniture)]
    names = [f for f in kept if isinstance(f, Mention)]
    rest: list[Finding] = [f for f in kept if not isinstance(f, Mention)]
    return tuple(sorted(rest + list(_settle_names(names)), key=_place))


def _place(finding: Finding) -> tuple[int, int, str]:
    return finding.span.start, -finding.span.end, type(finding).__name__


def _in_any(span: Span, furniture: Sequence[Span]) -> bool:
    return any(part.covers(span) for part in furniture)


def _settle_names(names: list[Mention]) -> Iterable[Mention]:
    """Keep one name per span, drop crossing ones (the longer stays), mark inner ones nested."""
    names.sort(key=lambda m: (m.span.start, -m.span.end, _PRECEDENCE[m.kind]))
    kept: list[Mention] = []
    for mention in names:
        open_names = [m for m in kept[-4:] if m.span.end > mention.span.start]
        if any(m.span == mention.span for m in open_names):
            continue
        if any(not m.span.covers(mention.span) for m in open_names):
            continue
        nested = mention.nested or bool(open_names)
        kept.append(replace(mention, nested=nested) if nested != mention.nested else mention)
    return kept
