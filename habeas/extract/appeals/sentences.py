"""Sentences of a line, as spans. A full stop after an initial or an abbreviation ends none."""

from collections.abc import Iterator

import regex

from habeas.extract.appeals.lines import trim_invisible
from habeas.model.spans import Span

# Bounds of repeats: a line of ten thousand dots is gone through once, not from each of its dots.
END = regex.compile(
    r"(?<!\b\p{Lu}|\b(?:Mr|Ms|Mrs|Dr|Art|No|St|Prof|ст|г|им|ул|д|стр|т|см|гл|пп?|pp?|paras?|subpara|nos?|cf|ff|ch|sec|vol|ed|art|arts|al|inc|lit|кв|корп|тел|о|р|роки|рр|ч|абз|М|M|Mme|Mlle|Sra?|Dra?|Lic|Bd|Ave|Rd|approx|ca|e\.g|i\.e|Messrs|Gen|Col|Lt|Hon|Rev))"
    r"[.!?…]{1,20}+[\"”»’)\]]{0,8}+(?:\[\d{1,3}\]){0,20}+(?=\s++[\p{Lu}\p{Lo}“«\"„(\[\d–—-])"
)


def find_sentences(text: str, span: Span) -> Iterator[Span]:
    """Yield the sentences of `span`, in order, without white space at their ends."""
    start = span.start
    for end in END.finditer(text, span.start, span.end):
        sentence = trim_invisible(text, start, end.end())
        if sentence:
            yield sentence
        start = end.end()
    rest = trim_invisible(text, start, span.end)
    if rest:
        yield rest
