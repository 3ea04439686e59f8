"""Where and when the act of a news item was, on invented people and towns."""

import pytest

from habeas.formats.hrds_predictions import to_hrds_prediction
from habeas.formats.story_features import find_people, person_features
from habeas.formats.story_places import find_cities, find_countries, find_date_parts
from habeas.model.findings import Mention, NameKind, Origin
from habeas.model.reading import ItemReading
from habeas.model.spans import Span
from habeas.services.predicting import predict_story, read_story


def _read(text: str, published: str | None = "2021-03-05") -> ItemReading:
    return read_story({"id": "1", "title": "Reporter held", "text": text, "published": published})


@pytest.mark.parametrize(
    ("text", "name", "sign"),
    [
        ("Ana Testova was arrested in Lower Testham, Texas.", "Lower Testham", "within"),
        ("She lives in the town of Testham.", "Testham", "settlement"),
        ("TESTHAM (Agency) — Police arrested Ana Testova.", "TESTHAM", "dateline"),
        ("Police in Testham’s arrested Ana Testova.", "Testham", "placed_in"),
    ],
)
def test_finds_towns_that_no_gazetteer_has(text: str, name: str, sign: str) -> None:
    """A small town is known by the words around it."""
    assert find_cities(_read(text), None)[name][sign] > 0


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested her in March and in April.",
        "He was flown from American soil.",
        "They believe in God.",
        "Ana Testova trusted in Boris Testov, a lawyer.",
    ],
)
def test_takes_months_peoples_and_persons_for_no_towns(text: str) -> None:
    """Other Title Case words after a preposition name no town."""
    assert not find_cities(_read(text), None)


def test_counts_a_territory_for_its_state() -> None:
    """Hong Kong is a town of China."""
    entry = _read("Police in Hong Kong arrested Ana Testova.")
    assert set(find_countries(entry)) == {"CN"}
    assert "Hong Kong" in find_cities(entry, "CN")


def test_looks_up_regions() -> None:
    """A region says the country and is no town; a body that ends in a country speaks for it."""
    entry = _read("Police in Tamil Nadu arrested Ana Testova, said the Bar Association of Peru.")
    names = (("Tamil Nadu", NameKind.PLACE), ("Bar Association of Peru", NameKind.ORGANIZATION))
    found = tuple(_mention(entry.item.text, name, kind) for name, kind in names)
    entry = ItemReading(item=entry.item, findings=found)
    countries = find_countries(entry)
    assert countries["IN"]["located"] > 0
    assert countries["PE"]["body_opening"] > 0 and not countries["PE"].get("located")
    assert find_cities(entry, "IN").get("Tamil Nadu", {"region": 1})["region"]


def _mention(text: str, name: str, kind: NameKind) -> Mention:
    start = text.index(name)
    origin = Origin(extractor="test", version=1)
    return Mention(span=Span(start, start + len(name)), surface=name, kind=kind, origin=origin)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A court in Scotland jailed Ana Testova. Scotland is cold.", "Scotland"),
        ("A court in Britain jailed Ana Testova. The UK is cold.", "United Kingdom"),
    ],
)
def test_names_a_nation_of_the_kingdom_where_the_news_does(text: str, country: str) -> None:
    """News calls Scotland a country unless it speaks of the kingdom more."""
    assert predict_story({"id": "1", "text": text})["country"] == country


def test_tells_printed_years_from_words_that_count_from_today() -> None:
    """A date printed with its year speaks louder than "yesterday"."""
    entry = _read("Ana Testova was arrested on 3 May 2019. Yesterday a friend wrote to her.")
    years = find_date_parts(entry, "year")
    assert "form_day" in years[2019]
    assert "form_day" not in years[2021]
    assert "form_words" in years[2021]


def test_counts_dates_of_the_chosen_year_apart() -> None:
    """A month is looked for in the year that was chosen."""
    entry = _read("Ana Testova was arrested on 3 May 2019 and freed on 7 June 2020.")
    months = find_date_parts(entry, "month", "2019")
    assert months[5]["within"] > 0
    assert "within" not in months[6]


def test_reads_words_beside_a_name() -> None:
    """The words next to a name tell what befell its bearer, not those of the next sentence."""
    entry = _read("The arrest of Ana Testova was a shock. Birds sang.")
    (features,) = person_features(entry, find_people(entry))
    assert {"before arrest", "around shock"} <= features.keys()
    assert "around sang" not in features


@pytest.mark.parametrize(
    ("text", "published"),
    [("", None), ("A" * 2000, "2021"), ("in In " * 500, "no day"), ("\x00\ud800 in X, Y", "")],
)
def test_answers_on_any_text(text: str, published: str | None) -> None:
    """Strange texts and days of publication give a row too."""
    assert to_hrds_prediction("1", _read(text, published))["id"] == "1"
