"""Laws named by title, subject or number: "law «On ...»", "NGO bill", "X туралы Заң"."""

from typing import NamedTuple

from habeas.extract.legal.clauses import parse_proposed
from habeas.extract.legal.lexicon import Match, Scan
from habeas.extract.legal.naming import Named, Naming
from habeas.extract.legal.provisions import skip_the
from habeas.extract.legal.surroundings import (
    find_country_after,
    find_country_before,
    find_date_end,
    find_number_end,
    is_year,
)
from habeas.extract.legal.titles import (
    find_closing,
    find_opening,
    find_phrase_end,
    find_phrase_start,
)
from habeas.vocab.instruments import load_instruments

# Languages in which the title stands before the noun: «... туралы» Заң.
_HEAD_LAST = frozenset(("kk", "ky", "uz", "az", "tr"))
_MOST_TAILS = 5  # country, date, number, country again, title
_LONGEST_SUBJECT = 5  # tokens of a quoted subject: “foreign agents” law
_MOST_CAPITALS = 8  # words of "Prevention of Unlawful Gatherings Act"
_IN_CAPITALS = frozenset(("of", "and", "the", "for", "on", "against", "to", "in", "'", "s", "-"))


class _Found(NamedTuple):
    """What stands around the noun for a law."""

    start: int
    end: int
    title: tuple[int, int] | None = None
    number: bool = False
    draft: bool = False
    country: str | None = None
    possessive: bool = False
    year: bool = False
    proposed: bool = False


def parse_law(scan: Scan, head: Match) -> Named | None:
    """Return the law that a noun names, with all that belongs to it, or None."""
    if scan.next(head.end, "not_after") or scan.before(head.start, "not_before"):
        return None
    found = _look_right(scan, head, _Found(start=head.start, end=head.end))
    found = _look_left(scan, head, found)
    if found.draft or head.value == "bill":
        end = parse_proposed(scan, found.start, found.end)
        found = found._replace(end=end, proposed=True) if end else found
    return _to_named(scan, head, found)


def parse_country_code(scan: Scan, head: Match) -> Named | None:
    """Return a code whose country stands inside its title: "Кодекс РК об ...", or None."""
    country = find_country_after(scan, head.end)
    title = _title_after(scan, country.end, quoted_only=False) if country else None
    topics = scan.within(title[0], title[1], "topic") if title else []
    if country is None or title is None or not topics:
        return None
    return Named(
        start=head.start,
        end=title[1],
        naming=Naming.LAW,
        targets=(topics[0].value,),
        jurisdiction=country.value,
        title=scan.words.phrase(head.start, title[1]),
        key="code",
        core=head.start,
    )


def _look_right(scan: Scan, head: Match, found: _Found) -> _Found:
    for _ in range(_MOST_TAILS):
        longer = _add_tail(scan, head, found)
        if longer is None:
            break
        found = longer
    return found


def _add_tail(scan: Scan, head: Match, found: _Found) -> _Found | None:
    end = found.end
    if found.title is None:
        title = _title_after(scan, end, quoted_only=head.value == "legislation")
        if title:
            return found._replace(end=title[1], title=title)
    if found.country is None:
        country = find_country_after(scan, end)
        if country:
            return found._replace(end=country.end, country=country.value)
    dated = find_date_end(scan, end)
    if dated > end and not found.year:
        return found._replace(end=dated, year=True)
    numbered = find_number_end(scan, end)
    if numbered > end and not found.number:
        return found._replace(end=numbered, number=True)
    return None


def _title_after(scan: Scan, end: int, *, quoted_only: bool) -> tuple[int, int] | None:
    """Return the tokens of a title at token `end`, with its quotation marks."""
    if end >= len(scan.words) or not scan.words.tight[end]:
        return None
    closing = find_closing(scan, end)
    if closing:
        opens_title = scan.at(end + 1, "about") or scan.words.printed(end + 1)[:1].isupper()
        return (end, closing) if opens_title else None
    about = scan.at(end, "about")
    if about is None or quoted_only:
        return None
    start = skip_the(scan, about.end)
    closing = find_closing(scan, start)
    if closing:
        return end, closing
    phrase = find_phrase_end(scan, start)
    return (end, phrase) if phrase > start else None


def _look_left(scan: Scan, head: Match, found: _Found) -> _Found:
    if found.title is None:
        title = _title_before(scan, head)
        if title is not None:
            found = found._replace(start=title, title=(title, head.start))
    found = _add_draft(scan, found)
    whole = scan.before(found.start, "whole")
    if whole:
        told = found.country or whole.value or None
        found = _add_draft(scan, found._replace(start=whole.start, country=told))
    found = _add_year(scan, found)
    country = find_country_before(scan, found.start)
    if country and found.country in (None, country.value):
        found = found._replace(
            start=country.start,
            country=country.value,
            possessive=scan.words.key(country.end) == "'",
        )
    return _add_year(scan, found)


def _add_year(scan: Scan, found: _Found) -> _Found:
    start = found.start
    if start >= 1 and is_year(scan, start - 1) and scan.words.tight[start]:
        return found._replace(start=start - 1, year=True)
    return found


def _add_draft(scan: Scan, found: _Found) -> _Found:
    draft = scan.before(found.start, "draft")
    return found._replace(start=draft.start, draft=True) if draft else found


def _title_before(scan: Scan, head: Match) -> int | None:
    """Return where a title or subject before the noun begins, or None."""
    words, start = scan.words, head.start
    if start < 1 or not words.tight[start]:
        return None
    if head.form.language in _HEAD_LAST:
        return _title_of_head_last(scan, start)
    opening = find_opening(scan, start)
    if opening is not None:
        return opening if start - opening - 2 <= _LONGEST_SUBJECT else None
    if head.form.language not in ("en", "fr", "de", "es"):
        return None
    if words.printed(start) == "Bill" and words.printed(head.end)[:1].isupper():
        return None  # "President Bill Testov": a given name
    if words.printed(start)[0].isupper() and (head.form.text == "Act" or head.value == "bill"):
        return _capitals_before(scan, start)
    subject = scan.before(start, "topic", "topic_word")
    return _past_hyphenated(scan, subject.start) if subject else None


def _past_hyphenated(scan: Scan, start: int) -> int:
    """Return where a hyphenated word begins: "anti-extremism law"."""
    words = scan.words
    if start >= 2 and words.key(start - 1) == "-" and words.glued[start] and words.glued[start - 1]:
        return start - 2
    return start


def _capitals_before(scan: Scan, start: int) -> int | None:
    """Return where a run of capitals before "Act" begins: "Prevention of Terrorism Act"."""
    words, first = scan.words, None
    for i in range(start - 1, max(start - 1 - _MOST_CAPITALS, -1), -1):
        printed = words.printed(i)
        if not (words.tight[i + 1] and printed[0].isalpha() | (words.keys[i] in _IN_CAPITALS)):
            break
        if scan.before(i + 1, "country", "country_adjective", "determiner"):
            break
        if printed[0].isupper():
            first = i
        elif words.keys[i] not in _IN_CAPITALS:
            break
    return first


def _title_of_head_last(scan: Scan, start: int) -> int | None:
    words = scan.words
    country = scan.before(start, "country")  # «...» Қазақстан Республикасының Заңы
    start = country.start if country else start
    end = start - 1 if words.key(start - 1) in ("gi", "ги") else start  # «...»gi qonun
    opening = find_opening(scan, end)
    if opening is not None:
        about = scan.before(opening, "country")
        return about.start if about else opening
    about = scan.before(start, "about_after")
    if about is None:
        return None
    opening = find_opening(scan, about.start)
    if opening is not None:
        return opening
    subject = scan.before(about.start, "topic")
    if subject:
        return subject.start
    first = find_phrase_start(scan, about.start)
    return first if first < about.start else None


def _to_named(scan: Scan, head: Match, found: _Found) -> Named | None:
    naming = _judge(scan, head, found)
    if naming is None:
        return None
    title = found.title or (head.start, head.end)
    targets = [match.value for match in scan.within(title[0], title[1], "topic")[:1]]
    known = scan.at(head.start, "instrument")  # "loi du 29 juillet 1881"
    if known and known.value in load_instruments():
        targets = [known.value]
    country = scan.at(head.start, "head_country")
    return Named(
        start=found.start,
        end=found.end,
        naming=naming,
        targets=tuple(targets),
        jurisdiction=found.country or (country.value if country else None),
        title=scan.words.phrase(found.start, found.end),
        key="law",
        core=min(head.start, title[0]),
        draft=found.draft or head.value == "bill",
        language=head.form.language,
    )


def _judge(scan: Scan, head: Match, found: _Found) -> Naming | None:
    """Tell how the noun names a law; None where it names none."""
    if head.value == "decree":
        quoted = found.title and scan.words.printed(found.title[0]) in '«“„"‘'
        return Naming.LAW if found.number or quoted else None
    if found.number or (found.title and not _is_class(scan, head, found)):
        return Naming.LAW
    if found.proposed:
        return Naming.BACK
    if found.draft or head.value == "bill":
        return None
    if found.country and not found.possessive and _is_adjective_only(scan, head, found):
        return Naming.LAW if found.year else None
    if found.country:
        return Naming.COUNTRY_LAW
    return Naming.LOOSE


def _is_class(scan: Scan, head: Match, found: _Found) -> bool:
    """Tell whether a subject makes a class of laws and no law: "anti-terror laws", "media law"."""
    words = scan.words
    if found.title is None or found.title[0] >= head.start or found.country or found.draft:
        return False
    if head.form.language not in ("en", "fr") or found.year:
        return False
    if words.printed(found.title[0])[0].isupper() and head.form.text == "Act":
        return False
    if words.key(head.start) in ("laws", "lois") or head.value == "legislation":
        return True
    return (
        scan.before(found.start, "determiner", "adjective", "of", "draft") is None
        and not (words.printed(head.start)[0].isupper() or _opens_sentence(scan, found.start))
        and find_closing(scan, found.title[0]) is None
    )


def _opens_sentence(scan: Scan, start: int) -> bool:
    return start == 0 or not scan.words.tight[start] or scan.words.key(start - 1) in (".", "!", "?")


def _is_adjective_only(scan: Scan, head: Match, found: _Found) -> bool:
    """Tell whether the country is only an adjective before the noun: "Kazakh law"."""
    return found.start < head.start and found.end <= max(head.end, find_date_end(scan, head.end))
