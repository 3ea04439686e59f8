"""What two extractors both claim as a name, settled: one name per span, inner ones nested."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from habeas.model.findings import Mention, NameKind
from habeas.model.spans import Span

# A court named after a city is a court; a person named like a town is a person.
_PRECEDENCE = {NameKind.ORGANIZATION: 0, NameKind.PERSON: 1, NameKind.PLACE: 2}


def settle_names(names: Iterable[Mention], furniture: Sequence[Span] = ()) -> list[Mention]:
    """Keep one name per span, drop crossing ones (the longer stays), mark inner ones nested.

    Names in furniture are left out; the rest comes sorted by place, outer before inner.
    """
    ordered = sorted(
        (name for name in names if not is_in_any(name.span, furniture)),
        key=lambda m: (m.span.start, -m.span.end, _PRECEDENCE[m.kind]),
    )
    kept: list[Mention] = []
    for mention in ordered:
        open_names = [m for m in kept[-4:] if m.span.end > mention.span.start]
        if any(m.span == mention.span for m in open_names):
            continue
        if any(not m.span.covers(mention.span) for m in open_names):
            continue
        nested = mention.nested or bool(open_names)
        kept.append(replace(mention, nested=nested) if nested != mention.nested else mention)
    return kept


def is_in_any(span: Span, parts: Sequence[Span]) -> bool:
    """Tell whether a span lies inside one of some parts."""
    return any(part.covers(span) for part in parts)
