"""Citations of laws: "part 1 of article 275 of the Criminal Code", "ст. 19.3 КоАП РФ".

Provisions are written one way for all languages; see `provisions`. The law layer is data; see
`habeas.vocab.instruments`.
"""

from bisect import bisect_left
from collections.abc import Iterator

from habeas.extract.legal.instruments import find_named
from habeas.extract.legal.joining import find_chains, join
from habeas.extract.legal.lexicon import scan_text
from habeas.extract.legal.resolution import Resolved, resolve
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Citation, Finding, Origin
from habeas.model.item import Item
from habeas.model.spans import Span, outermost

NAME = "legal"
VERSION = 1
NEEDS: tuple[str, ...] = ()


def extract(item: Item, found: Findings, context: Context) -> Iterator[Finding]:
    """Yield one citation per provision or bare instrument, in text order.

    The span covers provision, instrument and the words that say whose law it is. Several articles
    of one law are one citation ("art. 174; art. 405"); several laws in one list are one citation
    each, on one span. Where the text names no country, the item's is taken if it has exactly one.
    Any text is accepted. Source: `data/instruments.csv` and the vocabularies around it.
    """
    scan = scan_text(item.text)
    cited = join(scan, find_chains(scan), find_named(scan))
    addresses = outermost(link.span for link in item.links if "://" in link.span.of(item.text))
    for resolved in resolve(item, scan, cited):
        span = Span(resolved.start, resolved.end)
        if not _is_in_address(span, addresses):
            yield _to_citation(item, span, resolved)


def _is_in_address(span: Span, addresses: list[Span]) -> bool:
    at = bisect_left(addresses, span.end, key=lambda address: address.start)
    return at > 0 and addresses[at - 1].overlaps(span)


def _to_citation(item: Item, span: Span, resolved: Resolved) -> Citation:
    entry = resolved.instrument.id if resolved.instrument else None
    return Citation(
        span=span,
        surface=span.of(item.text),
        jurisdiction=resolved.jurisdiction,
        instrument=entry,
        title=resolved.title,
        provision=resolved.provision,
        origin=Origin(extractor=NAME, version=VERSION, entry=entry),
    )
