"""Predictions for sets of news on attacks on human-rights defenders: one row an item.

A thin mapping: people, places, dates and acts are those that the extractors found; linear models
over where they stand (`story_features`) say which of them the news is about.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from math import exp
from typing import Any

import regex

from habeas.formats.story_features import (
    Person,
    act_features,
    find_people,
    person_features,
)
from habeas.formats.story_places import find_cities, find_countries, find_date_parts
from habeas.model.reading import ItemReading
from habeas.vocab.choice_weights import weigh
from habeas.vocab.countries import iter_country_names
from habeas.vocab.given_names import gender_of

TYPES = (
    "arbitrary detention", "enforced disappearance", "kidnapping", "killing", "other", "torture", "unknown",
)  # fmt: skip
DOERS = (
    "state actor", "other state actors", "other actors with permissions", "other actors without permissions",
    "other non-state actors", "regional orgs", "insufficient info", "none",
)  # fmt: skip
_VICTIM_FROM = -0.9  # log odds; set where F1 on held-out folds of the train part is best
_MOST_TYPES = 3  # of an item; the train part has four once in a hundred
# Where the first English name of a country is not the one that news writes.
_NAMES = {
    "US": "USA", "MM": "Myanmar", "TR": "Turkey", "GB": "United Kingdom", "PS": "Palestine",
    "NL": "Netherlands", "KR": "South Korea", "KG": "Kyrgyzstan", "TJ": "Tajikistan", "UZ": "Uzbekistan",
    "TM": "Turkmenistan", "VN": "Vietnam", "CD": "Democratic Republic of the Congo", "VA": "Vatican City",
    "CG": "Republic of the Congo", "BA": "Bosnia and Herzegovina", "XK": "Kosovo", "TT": "Trinidad and Tobago",
    "CI": "Ivory Coast", "MK": "North Macedonia", "TL": "Timor-Leste", "AG": "Antigua and Barbuda",
}  # fmt: skip
_NATIONS = ("England", "Scotland", "Wales", "Northern Ireland")  # news gives them as countries
_KINGDOM = regex.compile(r"\b(?:United Kingdom|Britain|British|U\.?K)\b")
_HONORIFIC = regex.compile(r"^(?:mr|mrs|ms|dr|sir|mps?|hon)\.?\s+", regex.IGNORECASE)
_KINDS = (
    (
        "journalist",
        regex.compile(r"journalist|reporter|editor|blogger|broadcaster|correspondent|photograph"),
    ),
    ("trade unionist", regex.compile(r"union")),
    (
        "human rights defender",
        regex.compile(r"activist|lawyer|defender|attorney|advocate|campaigner|dissident"),
    ),
)


def to_hrds_prediction(row_id: str, entry: ItemReading) -> dict[str, Any]:
    """Return a row: victims by name, types of act, who did it, where and when."""
    acts = act_features(entry)
    people = find_people(entry)
    country = best("country", find_countries(entry))
    doer = max(DOERS, key=lambda kind: weigh(f"doer {kind}", acts))
    return {
        "id": row_id,
        "perpetrator_mention": doer != "none",
        "perpetrator_type": None if doer == "none" else doer,
        "violation_types": _types(acts),
        "victims": [_victim(person) for person in _victims(entry, people)],
        "country": _country(country, entry.item.text),
        "region": None,
        "city": best("city", find_cities(entry, country)),
        **_date(entry),
    }


def best(model: str, candidates: Mapping[Any, Mapping[str, float]]) -> Any:
    """Return the candidate that weighs most, None where there is none."""
    return max(candidates, key=lambda c: weigh(model, candidates[c]), default=None)


def _date(entry: ItemReading) -> dict[str, int | None]:
    """Return year, month and day, each chosen within the ones before it."""
    chosen: dict[str, int | None] = {}
    within = ""
    for part in ("year", "month", "day"):
        value = best(part, find_date_parts(entry, part, within))
        chosen[part] = value
        if value is not None and (within or part == "year"):
            within = f"{within}-{value:02d}" if within else f"{value:04d}"
    return chosen


def _types(acts: Mapping[str, float]) -> list[str]:
    """Return the types whose set has the best F1 to be expected of their probabilities.

    On held-out folds of the train part 0.01 above one threshold for all, and nothing to set.
    """
    chances = {kind: 1 / (1 + exp(-weigh(f"act {kind}", acts))) for kind in TYPES}
    total = sum(chances.values())
    ranked = sorted(TYPES, key=lambda kind: -chances[kind])
    sets = [ranked[:size] for size in range(1, _MOST_TYPES + 1)]
    return max(
        sets, key=lambda kinds: 2 * sum(chances[kind] for kind in kinds) / (len(kinds) + total)
    )


def _victims(entry: ItemReading, people: Sequence[Person]) -> list[Person]:
    scored = zip(people, person_features(entry, people), strict=True)
    return [person for person, features in scored if weigh("victim", features) > _VICTIM_FROM]


def _victim(person: Person) -> dict[str, Any]:
    roles = " ".join(m.role for m in person.mentions if m.role).lower()
    kinds = [kind for kind, words in _KINDS if words.search(roles)]
    return {
        "name": _HONORIFIC.sub("", person.name),
        "type": kinds[:1] or ["insufficient information"],
        "sex": {"m": "man", "f": "woman"}.get(gender_of(person.name), "unknown"),
        "age": "adult",
        "population": "individual",
    }


def _country(code: str | None, text: str) -> str | None:
    """Return the English name of a country as news writes it, None for none."""
    if code == "GB":
        nation = max(_NATIONS, key=text.count)
        if text.count(nation) > len(_KINGDOM.findall(text)):
            return nation
    return (_NAMES.get(code) or english_names().get(code)) if code else None


@cache
def english_names() -> Mapping[str, str]:
    """Return the first English name of each country that is no acronym."""
    names: dict[str, str] = {}
    for code, language, name in iter_country_names():
        if language == "en" and not name.isupper() and "." not in name:
            names.setdefault(code, name)
    return names
