"""Whose text an item is: re-posts keep their first publisher in the words around the text."""

from collections.abc import Sequence

import regex

from habeas.pages.parts import Part, parse_source_line
from habeas.vocab.languages import language_code

HEAD = 10  # parts in which the lead stands: urgent appeals have up to eight lines over it
_NAME = r"(\p{Lu}[^\n.,;:()]{2,80}?)"
# "Source: X", "Источник: X", "Via X": a line that does nothing else.
_SOURCE = regex.compile(
    r"(?:Source|Via|From|Originally published (?:by|on|at)|First published (?:by|on)|"
    r"Источник|По материалам|Опубликовано на|Source de l['’]article|Дереккөз|Дерек көзі|"
    r"Булак|Булагы|Manba|Джерело|Fuente|Quelle)\s*:?\s+(.{2,90})",
    regex.IGNORECASE,
)
# "X said today", "X is concerned": the body that speaks is the publisher of a statement.
_VERB = (
    r"(?:said today|(?:is|are) (?:deeply |gravely |seriously )?(?:concerned|alarmed)|welcomes?|condemns?|"
    r"expresse[sd] (?:its )?(?:deep |grave |serious )?concern|has received new information|"
    r"submitted|calls? on|urges?)"
)
_SPEAKER = regex.compile(
    rf"(?:^|(?<=[.\n,] )|(?<=\n)|Today,? )(?:[Tt]he )?((?:\p{{Lu}}[\p{{L}}'’.&-]*+|of|the|for|and|"
    rf"de|des|du)(?: (?:\p{{Lu}}[\p{{L}}'’.&-]*+|of|the|for|and|at|in|de|des|du)){{0,9}})"
    rf"(?:, (?:a|an|the|une?|l['’]) ?[^.\n]{{3,120}}?,)? {_VERB}"
)
# Of each verb the letters that all its forms have: most leads have none of them.
_SPEAKING = (
    "said today", "concern", "alarmed", "welcome", "condemn", "has received", "submitted", "call",
    "urge",
)  # fmt: skip
_TOLD = regex.compile(rf"\b(?:told|dit à|a déclaré à) {_NAME}(?= that|[,.]| about| on )")


_BRACKETED = regex.compile(r"[(\[](\p{Lu}[^()\[\]\d.!?:]{5,80}+)[)\]]")
# Words of the names of papers, agencies and broadcasters, where the rest of a name is in small
# letters as the languages want it.
_MEDIUM = regex.compile(
    r"(?<!\p{L})(?:новости|вести|вестник|газета|листок|агентство|радио|жаңалықтары?|хабарлары?|"
    r"хабаршысы|газеті|агенттігі|кабарлары?|жаңылыктары?|гезити|yangiliklari|gazetasi|xəbərləri|"
    r"новини|вісник|actualités|nouvelles|noticias|nachrichten|news|times|post|agency)(?!\p{L})",
    regex.IGNORECASE,
)


def find_publisher(
    parts: Sequence[Part], title: int | None, *, layered: bool = False
) -> str | None:
    """Return the publisher an item names, as printed, or None.

    A line "Source: X" comes first, then a short line under the date that is nothing but a name
    ahead of the text, then a closing "(Name, date)" (in an item of several layers that names the
    last layer's), then the body that speaks in the lead, then the paper people "told".
    """
    live = [p for p in parts if not p.furniture]
    for part in live:
        match = _SOURCE.fullmatch(part.text) if len(part.text) < 120 else None
        if match and "http" not in match[1]:
            return match[1].strip(" .")
    name = _under_date(live, title, parts)
    if name:
        return name
    closing = _closing(live[-1].text) if len(live) > 1 and not layered else None
    if closing:
        return closing
    lead = "\n".join(p.text for p in live[:HEAD] if p.prose)[:1500]
    speaks = any(verb in lead for verb in _SPEAKING)
    speaker = _SPEAKER.search(lead) if speaks else None
    if speaker and len(speaker[1]) > 2:
        return speaker[1]
    told = _TOLD.search(lead)
    return told[1] if told else None


def _closing(text: str) -> str | None:
    """Return the name in a closing line in brackets: "(Name of a Body, 28/05/19)", "(The Name)"."""
    dated = parse_source_line(text)[0]
    if dated:
        return dated
    match = _BRACKETED.fullmatch(text.strip())
    words = match[1].split() if match else []
    named = 2 <= len(words) <= 7 and language_code(match[1]) is None if match else False
    return match[1] if match and named else None


def _under_date(live: Sequence[Part], title: int | None, parts: Sequence[Part]) -> str | None:
    """Return a line of two to six capitalized words between the date line and the text."""
    if title is None:
        return None
    for k, part in enumerate(live[:6]):
        if part.date is None or k + 2 >= len(live):
            continue
        line, following = live[k + 1], live[k + 2]
        words = line.text.split()
        named = 2 <= len(words) <= 6 and (
            all(w[0].isupper() or len(w) <= 3 for w in words)
            or (words[0][0].isupper() and _MEDIUM.search(line.text) is not None)
        )
        if named and line.title_like and following.prose and line is not parts[title]:
            return line.text
    return None
