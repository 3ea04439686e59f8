"""What belongs to the name of an instrument on both sides: country, body, year, date, number."""

from habeas.extract.legal.lexicon import Match, Scan
from habeas.extract.legal.naming import Named
from habeas.extract.legal.provisions import skip_the
from habeas.vocab.instruments import INTERNATIONAL

# In these languages a country follows only with a word between ("of", "du"); elsewhere as it is.
_NEEDS_OF = frozenset(("en", "fr", "es", "de"))
# In these a country stands before its law: one that follows belongs to the rest of the sentence.
_COUNTRY_FIRST = frozenset(("kk", "ky", "uz", "az", "tr"))
_MOST_ADJECTIVES = 3


def is_year(scan: Scan, i: int) -> bool:
    """Tell whether token i is a year from 1800 to 2099."""
    key = scan.words.key(i)
    return len(key) == 4 and key.isdecimal() and "1800" <= key <= "2099"


def find_country_after(scan: Scan, end: int) -> Match | None:
    """Return the country that belongs to a name ending at a token ("of Kazakhstan", "РК")."""
    of = scan.next(end, "of")
    if of and of.form.text in ("of", "de", "du", "des", "del", "d'", "der"):
        country = scan.next(skip_the(scan, of.end), "country")
        if country:
            return country
    country = scan.next(end, "country")
    if country and country.form.language in _COUNTRY_FIRST:
        return None
    if country and (country.form.language not in _NEEDS_OF or country.form.text.isupper()):
        return country
    adjective = scan.next(end, "country_adjective")
    if adjective and adjective.form.language == "fr":
        return adjective
    return None


def find_country_before(scan: Scan, start: int) -> Match | None:
    """Return the country right before a name: "Kazakhstan’s", "Russian", "ҚР", with adjectives."""
    at = start
    for _ in range(_MOST_ADJECTIVES):
        country = _country_ending_at(scan, at)
        if country:
            return country
        adjective = scan.before(at, "adjective", "whole")
        if adjective:
            at = adjective.start
        elif at >= 1 and is_year(scan, at - 1) and scan.words.tight[at]:
            at -= 1
        else:
            return None
    return _country_ending_at(scan, at)


def _country_ending_at(scan: Scan, at: int) -> Match | None:
    words = scan.words
    if at >= 2 and words.key(at - 1) == "s" and words.key(at - 2) == "'" and words.tight[at]:
        return scan.before(at - 2, "country")
    if at >= 1 and words.key(at - 1) == "'" and words.tight[at]:
        return scan.before(at - 1, "country")
    adjective = scan.before(at, "country_adjective")
    if adjective:
        return adjective
    country = scan.before(at, "country")
    if country and country.form.language in ("fr", "ru"):
        return None
    return country


def widen(scan: Scan, named: Named) -> Named:
    """Return a name with the country, body, year or date that stand around it."""
    if named.jurisdiction == INTERNATIONAL:
        named = _with_bodies(scan, named)
    elif named.jurisdiction is None:
        named = _with_country(scan, named)
    return _with_years(scan, named)


def _with_country(scan: Scan, named: Named) -> Named:
    after = find_country_after(scan, named.end)
    if after:
        named = named._replace(end=after.end, jurisdiction=after.value)
    before = find_country_before(scan, named.start)
    if before and named.jurisdiction in (None, before.value):
        named = named._replace(start=before.start, jurisdiction=before.value)
    return named


def _with_bodies(scan: Scan, named: Named) -> Named:
    end = named.end
    of = scan.next(end, "of")
    body = scan.next(skip_the(scan, of.end) if of else end, "body")
    while body:
        end = body.end
        slash = end + 1 if scan.words.next_key(end) == "/" else end
        body = scan.next(slash, "body")
    start = named.start
    while before := scan.before(start, "body"):
        start = before.start
        if start >= 1 and scan.words.key(start - 1) == "/" and scan.words.tight[start]:
            start -= 1
    return named._replace(start=start, end=end)


def _with_years(scan: Scan, named: Named) -> Named:
    start, end = named.start, named.end
    if start >= 1 and is_year(scan, start - 1) and scan.words.tight[start]:
        start -= 1
    return named._replace(start=start, end=find_date_end(scan, end))


def find_date_end(scan: Scan, end: int) -> int:
    """Return the token after a date or year of adoption at token `end`, or `end`.

    "of 29 November 1985", "от 19 июня 2004 года", "du 29 juillet 1881", "of 2012", "от 19.06.2004".
    """
    words = scan.words
    of = scan.next(end, "date_of")
    at = of.end if of else end
    if of is None and not is_year(scan, at):
        return end
    if not words.next_key(at):
        return end
    if is_year(scan, at):
        found = at + 1
        if of is None and not _closes_name(scan, found):
            return end
        return _past_year_word(scan, found)
    if not (words.keys[at].isdecimal() and len(words.keys[at]) <= 2):
        return end
    if words.next_key(at + 1) == "." and words.next_key(at + 3) == "." and is_year(scan, at + 4):
        return _past_year_word(scan, at + 5)
    if words.next_key(at + 1).isalpha() and is_year(scan, at + 2):
        return _past_year_word(scan, at + 3)
    return end


def _closes_name(scan: Scan, end: int) -> bool:
    """Tell whether a bare year can be part of the name before it: "Public Order Act 1986"."""
    return scan.words.next_key(end) != "-" and not scan.next(end, "unit_after")


def _past_year_word(scan: Scan, end: int) -> int:
    word = scan.next(end, "year_word")
    if not word:
        return end
    dot = scan.words.next_key(word.end) == "." and len(scan.words.key(word.end - 1)) == 1
    return word.end + 1 if dot and _goes_on(scan, word.end + 1) else word.end


def _goes_on(scan: Scan, i: int) -> bool:
    key = scan.words.next_key(i)
    return bool(key) and not scan.words.printed(i)[0].isupper()


def find_number_end(scan: Scan, end: int) -> int:
    """Return the token after the number of a law ("№ 54-ФЗ", "No. 5237") at `end`, or `end`."""
    words = scan.words
    mark = scan.next(end, "number")
    if mark is None:
        if words.next_key(end) != "n" or not words.next_key(end + 1).isdecimal():
            return end
        at = end + 1
    else:
        at = mark.end + (words.next_key(mark.end) == ".")
    if not words.next_key(at)[:1].isalnum():
        return end
    at += 1
    while (
        words.next_key(at) in ("-", "/", ".")
        and words.glued[at]
        and at + 1 < len(words)
        and words.glued[at + 1]
        and words.keys[at + 1].isalnum()
        and at - end < 16
    ):
        at += 2
    series = words.printed(at) if words.next_key(at) else ""
    return at + 1 if 2 <= len(series) <= 4 and series.isalpha() and series.isupper() else at
