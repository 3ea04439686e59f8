"""Organizations: "Ministry of Justice", "Public Association “X”", "chambre du conseil", "ТОО «X»".

Found by known names, head words, quoted names beside a head or legal form, acronyms that the text
explains in brackets, and short forms of what the text named before. Articles are outside, legal
forms inside; where only a quoted name stands, the marks are outside. Lower-case generic words ("the
court") are no names; French and Russian institutions in lower case ("chambre du conseil") are.
"""

from collections.abc import Iterator, Sequence

from habeas.extract.organizations.acronyms import find_acronyms, find_actors, find_short_forms
from habeas.extract.organizations.lines import find_in_line
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Finding, Mention, NameKind, Origin
from habeas.model.item import Item
from habeas.model.spans import Span, nest
from habeas.text.words import Word, read_words, split_lines, words_of

NAME, VERSION, NEEDS = "organizations", 2, ("places",)


def extract(item: Item, found: Findings, context: Context) -> Iterator[Finding]:
    """Yield one mention per name, sorted by place, the longer first.

    Spans are code points of item.text. A name inside a longer one has nested=True. `acronym` is set
    where the text gives one in brackets. Any text is accepted; nothing is marked in addresses.
    Source: data/organization_words.csv, legal_forms.csv, organizations.csv.
    """
    words = read_words(item.text)
    spans: set[Span] = set()
    places = _places(words, found)
    for begin, end in split_lines(words):
        spans.update(find_in_line(words, begin, end, places))
    acronyms = find_acronyms(words, spans)
    spans.update(acronyms.spans, find_actors(item.text, words))
    spans.update(find_short_forms(words, spans))
    for span, nested in nest(spans):
        yield Mention(
            span=span,
            surface=span.of(item.text),
            kind=NameKind.ORGANIZATION,
            origin=Origin(extractor=NAME, version=VERSION),
            nested=nested,
            acronym=acronyms.of.get(span),
        )


def _places(words: Sequence[Word], found: Findings) -> dict[int, int]:
    """Return the first and last word of each outer place found before."""
    spans = [m.span for m in found.of(Mention) if m.kind is NameKind.PLACE and not m.nested]
    return {first: last for first, last, _ in words_of(words, spans)}
