"""Names in running text that the encoder sees and the rules before it did not.

Rules know structure (lists, titles, signatures) and what vocabularies hold; the encoder has read
sentences. Where they speak of the same words the rules stay, as they can tell what they rest on;
what only the encoder sees counts from a probability on. Without its weights nothing is added.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from habeas.encoder.shipped import has_weights
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Finding, Mention, NameKind, Origin
from habeas.model.item import Item
from habeas.model.spans import Span

if TYPE_CHECKING:
    from habeas.encoder.tagger import Tagged

NAME, VERSION, NEEDS = "tagged", 1, ("places", "organizations", "people")

# Tried 0.5 to 0.9 on documents held out from training and on our development pages: below these the
# names that are none cost more than those found are worth. Run the score again before changing one.
_LEAST: Mapping[str, tuple[NameKind, float]] = {
    "PER": (NameKind.PERSON, 0.6),
    "ORG": (NameKind.ORGANIZATION, 0.75),
    "LOC": (NameKind.PLACE, 0.7),
}


def extract(item: Item, found: Findings, context: Context) -> Iterator[Finding]:
    """Yield names that cross no finding of a rule, in text order; they do not overlap.

    Spans are code points of item.text. Source: the weights in habeas/encoder (see its model card).
    """
    if not has_weights():
        return
    # Imported where it is used: without weights nothing of it is needed, nor the time it takes.
    from habeas.encoder.tagger import tag

    taken = sorted({m.span for m in found.of(Mention)})
    at = 0
    for tagged in tag(item.text)["names"]:
        while at < len(taken) and taken[at].end <= tagged.span.start:
            at += 1
        if _is_free(tagged.span, taken, at) and _is_sure(tagged, item.text):
            yield Mention(
                span=tagged.span,
                surface=tagged.span.of(item.text),
                kind=_LEAST[tagged.label][0],
                origin=Origin(extractor=NAME, version=VERSION),
            )


def _is_free(span: Span, taken: list[Span], at: int) -> bool:
    """Tell whether no name of a rule crosses the span; `at` is the first that may."""
    return all(not span.overlaps(other) for other in taken[at : at + 4])


def _is_sure(tagged: "Tagged", text: str) -> bool:
    """Tell whether the encoder is sure, and the words look like a name in their script."""
    words = tagged.span.of(text)
    return tagged.score >= _LEAST[tagged.label][1] and any(c.isupper() for c in words)
