"""What speaks for a country, town or date being that of the act a news item is about.

Counts of what the extractors found, and of Title Case words where English names a place ("in
Testham, Texas"): small towns are in no gazetteer. Weights are learnt (tools/fit_stories.py).
"""

import datetime
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import log1p

import regex

from habeas.formats.story_features import Features, find_acts, zone_of
from habeas.model.findings import DateMention, Mention, NameKind
from habeas.model.reading import ItemReading
from habeas.text.normalize import fold
from habeas.text.words import read_words
from habeas.vocab.countries import country_code
from habeas.vocab.demonyms import load_demonyms
from habeas.vocab.far_places import country_of, is_region_by_name, locate
from habeas.vocab.forms import lower_words
from habeas.vocab.gazetteer import Place, PlaceKind, find_place

# News names the state: a territory with a code of its own counts for it.
_STATE_OF = {"HK": "CN", "MO": "CN", "PR": "US", "GU": "US", "AS": "US", "VI": "US", "GP": "FR",
             "MQ": "FR", "RE": "FR", "GF": "FR", "NC": "FR", "PF": "FR", "IM": "GB", "JE": "GB"}  # fmt: skip
_CITY_STATES = frozenset(("HK", "SG", "MO", "MC", "GI"))
_TOWNS = frozenset((PlaceKind.CITY, PlaceKind.CAPITAL, PlaceKind.DISTRICT))
_NAME = r"\p{Lu}[\p{L}’'-]{1,20}+(?: \p{Lu}[\p{L}’'-]{1,20}+){0,2}+"
_SETTLEMENT = r"(?:town|city|village|suburb|township|municipality|settlement|port)"
_PLACED = regex.compile(
    rf"\b(?:(?P<in>in|at|near|outside)|(?P<other>of|from|to|around))"
    rf" (?P<word>(?:\p{{L}}{{1,12}} ){{0,2}}?{_SETTLEMENT} of )?(?P<name>{_NAME})"
    rf"(?:,? (?P<kind>{_SETTLEMENT})\b)?(?:, (?P<within>\p{{Lu}}[\p{{L}}.]{{1,20}}+(?: \p{{Lu}}\p{{L}}{{1,20}}+)?))?"
)
_YEAR = regex.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_DIGIT = regex.compile(r"\d")
_POSSESSIVE = regex.compile(r"[’']s$")
_DATELINE = regex.compile(
    r"(?m)^[ \t]{0,4}(?P<name>\p{Lu}[\p{Lu}’'-]{2,20}+(?: [\p{Lu}’'-]{2,20}+){0,2}+)"
    r"(?:, [^—–\n-]{1,40}?)?(?: ?\([^)\n]{1,30}\))? ?(?:—|–|--? )"
)
_NO_PLACE = regex.compile(  # what Title Case words after a preposition are as often
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Twitter|Facebook|Islam|Ramadan|Christmas|English|Parliament|Congress|"
    r"The|This|That|He|She|It|They|We|His|Her|An?|President|Mr|Mrs|Ms|Dr|God|Allah|COVID|Article|Section|Chapter)\b"
)


# Their officials and bodies speak of what happens elsewhere more often than those of other countries.
_SPEAKING = frozenset(("US", "GB"))
_LOCATED = regex.compile(  # "in Testland", "across the northern province of"
    r"\b(?:in|at|near|across|inside|within|outside|throughout)"
    r"(?: (?:the|of|central|capital|city|town|village|province|state|region|district"
    r"|(?:north|south|east|west)(?:east|west)?(?:ern)?|\p{Lu}[\p{L}’'-]{1,20}+,?)){0,4}+ $"
)
_BEFORE = 60  # code points before a name in which "in" is looked for


def find_countries(entry: ItemReading) -> dict[str, Features]:
    """Return the countries that an item names, by code, with what speaks for each."""
    item = entry.item
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, int] = {}
    acts = _act_spans(entry)

    def count(code: str, kind: str, at: int) -> None:
        code = _STATE_OF.get(code, code)
        rows[code][f"{kind}_{zone_of(item, at)}"] += 1
        rows[code]["act_said"] += _inside(at, acts)
        first[code] = min(at, first.get(code, at))
        if kind != "body" and _LOCATED.search(item.text[max(0, at - _BEFORE) : at]):
            rows[code]["located"] += 1
            rows[code]["located_act"] += _inside(at, acts)

    for mention in entry.findings:
        if isinstance(mention, Mention) and (said_by := _country_said(mention)):
            count(*said_by, mention.span.start)
    words = read_words(item.text)
    for found in load_demonyms().find_in(lower_words(words), 0, len(words)):
        count(found.entry, "people", words[found.first].start)
    for incident in find_acts(entry):
        if incident.place:
            code = _country_of(incident.place.of(item.text))
            if code:
                rows[_STATE_OF.get(code, code)]["acts"] += 1
    said = {code: _said(row) for code, row in rows.items()}
    total = sum(said.values()) or 1
    return {
        code: {
            **{name: log1p(n) for name, n in row.items()},
            "share": said[code] / total,
            "most": float(said[code] == max(said.values())),
            "first": first.get(code, len(item.text)) / max(len(item.text), 1),
            "earliest": float(first.get(code) == min(first.values(), default=0)),
            "speaking": float(code in _SPEAKING),
        }
        for code, row in rows.items()
    }


def _country_said(mention: Mention) -> tuple[str, str] | None:
    """Return the country that a name says, and how; None for none.

    "country" by its name, "inside" by a place in it, "body" by a name that ends in it ("Bar
    Association of Testland").
    """
    name = mention.surface
    if mention.kind is NameKind.PLACE and (code := _country_of(name)):
        return code, "country" if country_code(name) else "inside"
    if mention.kind is NameKind.PERSON:
        return None
    words = name.split()
    tails = (" ".join(words[at:]) for at in range(max(1, len(words) - 3), len(words)))
    code = next((code for tail in tails if (code := country_code(tail))), None)
    return (code, "body") if code else None


def _country_of(name: str) -> str | None:
    """Return the code of the country that a name of a place means or lies in, None for none."""
    return country_of(name) or country_code(name)


def _said(row: Mapping[str, int]) -> int:
    return sum(n for kind, n in row.items() if kind.endswith(("_title", "_opening", "_body")))


def find_cities(entry: ItemReading, country: str | None) -> dict[str, Features]:
    """Return the towns that an item names, as printed, with what speaks for each."""
    item = entry.item
    rows: dict[str, Counter[str]] = defaultdict(Counter)
    first: dict[str, int] = {}
    printed: dict[str, str] = {}
    acts = _act_spans(entry)
    placed = Counter(fold(i.place.of(item.text)) for i in find_acts(entry) if i.place)
    for name, at, signs in _town_names(entry):
        key = fold(name)
        printed.setdefault(key, name)
        first.setdefault(key, at)
        row = rows[key]
        row.update(signs)
        row[f"said_{zone_of(item, at)}"] += 1
        row["act_said"] += _inside(at, acts)
        place = locate(name)
        row["capital"] = int(place is not None and place.kind is PlaceKind.CAPITAL)
        row["unknown"] = int(place is None)
        row["region"] = int(_is_region(name, place))
        row["district"] = int(place is not None and place.kind is PlaceKind.DISTRICT)
        row["home"] = int(
            place is not None and _STATE_OF.get(place.country or "", place.country) == country
        )
    earliest = min(first.values(), default=0)
    return {
        printed[key]: {
            **{name: log1p(n) for name, n in row.items()},
            "acts": log1p(placed[key]),
            "first": first[key] / max(len(item.text), 1),
            "earliest": float(first[key] == earliest),
        }
        for key, row in rows.items()
    }


def _is_region(name: str, place: Place | None) -> bool:
    return is_region_by_name(name) or (place is not None and place.kind not in _TOWNS)


def _town_names(entry: ItemReading) -> Iterator[tuple[str, int, list[str]]]:
    """Yield names that may be of towns, where they stand, and what speaks for each."""
    text = entry.item.text
    taken: set[int] = set()
    for mention in entry.findings:
        if isinstance(mention, Mention):
            if mention.kind is not NameKind.PLACE:
                taken.update(range(mention.span.start, mention.span.end))
            elif _may_be_town(mention):
                taken.add(mention.span.start)
                yield mention.surface, mention.span.start, _signs_of(mention, text)
    for match in _DATELINE.finditer(text):
        if match.start("name") not in taken and country_code(match["name"]) is None:
            taken.add(match.start("name"))
            yield match["name"], match.start("name"), ["dateline"]
    peoples = _peoples(text)
    for match in _PLACED.finditer(text):
        at, name = match.start("name"), _POSSESSIVE.sub("", match["name"])
        if at in taken or _NO_PLACE.match(name) or fold(name) in peoples:
            continue
        if find_place(name) is None and country_code(name) is None:
            yield name, at, _signs_around(match)


def _may_be_town(mention: Mention) -> bool:
    place = find_place(mention.surface)
    if place is None:
        return False
    return place.kind is not PlaceKind.COUNTRY or place.country in _CITY_STATES


def _signs_of(mention: Mention, text: str) -> list[str]:
    start = mention.span.start
    signs = ["said_in"] if text[max(0, start - 4) : start].endswith(("in ", "at ")) else []
    # "LAGOS (Agency) — ...": the place where it was written.
    if (start == 0 or text[start - 1] == "\n") and mention.surface.isupper():
        signs.append("dateline")
    return signs


def _signs_around(match: regex.Match[str]) -> list[str]:
    signs = ["placed_in" if match["in"] else "placed_other"]
    if match["word"] or match["kind"]:
        signs.append("settlement")
    if match["within"] and (find_place(match["within"]) or "." in match["within"]):
        signs.append("within")
    return signs


def _peoples(text: str) -> frozenset[str]:
    """Return the folded words of peoples in a text ("Testanian"): "from American soil" is no town."""
    words = read_words(text)
    found = load_demonyms().find_in(lower_words(words), 0, len(words))
    return frozenset(fold(words[hit.first].text) for hit in found)


def find_date_parts(entry: ItemReading, part: str, within: str = "") -> dict[int, Features]:
    """Return the years, months or days ("year", "month", "day") that an item may be about.

    The day of publication is one of them. `within` is the year ("2019") or month ("2019-04") that
    was chosen before: dates in it count apart.
    """
    at, length = {"year": (0, 4), "month": (5, 7), "day": (8, 10)}[part]
    item = entry.item
    rows: dict[int, Counter[str]] = defaultdict(Counter)
    published = item.published or ""
    acts = _act_spans(entry)
    if (own := _part(published, at, length)) is not None:
        rows[own]["published"] = 1
        rows[own]["published_within"] = int(published.startswith(within))
    seen = 0
    for finding in entry.findings:
        if not isinstance(finding, DateMention) or not (value := _part(finding.edtf, at, length)):
            continue
        row, edtf = rows[value], finding.edtf or ""
        zone = zone_of(item, finding.span.start)
        row[f"said_{zone}"] += 1
        row["said_published"] += edtf == published
        row["said_first"] += not seen
        row["said_act"] += _inside(finding.span.start, acts)
        form = _form(finding)
        row[f"form_{form}"] += 1
        row[f"form_{form}_{zone}"] += 1
        row[f"form_{form}_act"] += _inside(finding.span.start, acts)
        row[f"away_{_distance(edtf, published)}"] += 1
        if within and edtf.startswith(within):
            row["within"] += 1
            row[f"within_{zone}"] += 1
            row["within_act"] += _inside(finding.span.start, acts)
        seen += 1
    _count_acts(entry, rows, at, length, within)
    total = sum(row["within"] if within else 1 for row in rows.values()) or 1
    return {
        value: {
            **{k: log1p(n) for k, n in row.items()},
            "within_share": row["within"] / total,
        }
        for value, row in rows.items()
    }


def _form(finding: DateMention) -> str:
    """Return how a date is printed: with its year, a day alone, or by words that count from today."""
    fine = (finding.edtf or "").count("-")
    if _YEAR.search(finding.surface):
        return ("year", "month", "day")[min(fine, 2)]
    return "short" if _DIGIT.search(finding.surface) else "words"


def _count_acts(
    entry: ItemReading, rows: Mapping[int, Counter[str]], at: int, length: int, within: str
) -> None:
    """Add what the dates of the acts say."""
    dated = 0
    for incident in find_acts(entry):
        value = _part(incident.date, at, length)
        if not value:
            continue
        row = rows[value]
        row["act"] += 1
        row["act_first"] += not dated
        row["act_early"] += zone_of(entry.item, incident.span.start) != "body"
        row["act_named"] += any(p.name for p in incident.victims)
        row["act_within"] += bool(within) and (incident.date or "").startswith(within)
        dated += 1


def _distance(edtf: str, published: str) -> str:
    """Return how long before publication a date was, roughly."""
    try:
        today = datetime.date.fromisoformat(published)
        parts = [int(part) for part in edtf.split("/")[0].split("-")]
        day = datetime.date(*parts, *(1,) * (3 - len(parts)))
    except (ValueError, TypeError):
        return "unknown"
    if len(parts) == 1:
        return f"years_{min(max(today.year - parts[0], -1), 3)}"
    if len(parts) == 2:
        return "months_" + _within(_MONTHS, (today.year - parts[0]) * 12 + today.month - parts[1])
    return _within(_DAYS, (today - day).days)


_MONTHS = ((0, "later"), (1, "0"), (2, "1"), (12, "12"))
_DAYS = ((0, "later"), (1, "same"), (2, "eve"), (8, "week"), (32, "month"), (366, "year"))


def _within(limits: Sequence[tuple[int, str]], number: int) -> str:
    return next((name for limit, name in limits if number < limit), "more")


def _act_spans(entry: ItemReading) -> list[tuple[int, int]]:
    """Return start and end of the sentences that tell of acts, in text order."""
    return sorted(
        {(span.start, span.end) for act in find_acts(entry) for span in (act.span, *act.also)}
    )


def _inside(at: int, spans: Sequence[tuple[int, int]]) -> bool:
    place = bisect_right(spans, at, key=lambda span: span[0])
    return place > 0 and at < spans[place - 1][1]


def _part(edtf: str | None, at: int, length: int) -> int | None:
    if not edtf or "/" in edtf or len(edtf) < length or not edtf[at:length].isdecimal():
        return None
    value = int(edtf[at:length])
    return None if at == 5 and value > 12 else value
