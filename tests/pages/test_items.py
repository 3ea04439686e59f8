"""Pages split into items, in layouts and languages the code was not written for."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.model.item import Item, ItemKind
from habeas.pages.items import find_items
from habeas.pages.plain import read_plain
from tests.pages import archives


def items_of(text: str) -> tuple[Item, ...]:
    return find_items(read_plain(text))


@pytest.mark.parametrize("language", sorted(archives.TITLES))
@pytest.mark.parametrize("render", archives.RENDERERS, ids=lambda f: f.__name__)
@pytest.mark.parametrize("seed", range(3))
def test_archive_gives_its_items_back(language: str, render, seed: int) -> None:  # type: ignore[no-untyped-def]
    """Every layout in every language comes back with its headlines, dates and language."""
    entries = archives.make_entries(language, seed)
    found = items_of(render(entries, language))
    bare = [i.title.removeprefix(f"{archives.COUNTRY[language]}: ") for i in found if i.title]
    assert bare == [e.title for e in entries]
    assert all(i.language == language for i in found)
    for item, entry in zip(found, entries, strict=True):
        assert item.published in (entry.published, None)
        if entry.date in item.text:
            assert item.published == entry.published
        assert item.text.rstrip().endswith(entry.body[-1])
        assert not item.truncated


def test_head_of_archive_and_footers_are_in_no_item() -> None:
    """The site's own lines are in no item's span."""
    text = archives.render_footers(archives.make_entries("en", 1), "en")
    found = items_of("Tag Archives: Kyrgyzstan\n\n" + text)
    assert len(found) == 5
    assert not any("Leave a comment" in i.text or "Tag Archives" in i.text for i in found)


def test_letter_with_its_date_at_the_end_is_one_item() -> None:
    """A date over the signatures dates the letter and begins nothing."""
    text = (
        "Open letter on the closing of the Tokmok bar\n\nTo the Minister of Justice\n\n"
        "We ask you to let the bar association go on with its work, which the law protects.\n\n"
        "12 March 2020\n\n1. Medina Orozova, Tokmok\n2. Temir Saparov, Naryn\n"
    )
    (item,) = items_of(text)
    assert item.published == "2020-03-12"
    assert item.kind == ItemKind.APPEAL
    assert item.title == "Open letter on the closing of the Tokmok bar"


def test_chronology_inside_a_text_is_not_an_archive() -> None:
    """Dated lines that run upward through time, without an archive head, are one item."""
    days = ["3 March 2020", "9 April 2020", "17 May 2020"]
    steps = ["Summons by the police", "Search of the office", "Charges are brought"]
    text = "How the case of the river defenders came about\n\n" + "\n\n".join(
        f"{day}\n\n{step}\n\nThe lawyer was told of it by telephone late in the evening, she said."
        for day, step in zip(days, steps, strict=True)
    )
    assert len(items_of(text)) == 1


def test_date_in_running_text_is_not_the_items_date() -> None:
    """No date is invented: a day the text speaks of is not the day it was published."""
    (item,) = items_of(
        "Lawyer freed after a night in custody\n\n"
        "Medina Orozova was released on 4 May 2019 after a night in custody, her colleague said."
    )
    assert item.published is None


def test_place_and_date_that_open_the_text_date_it() -> None:
    """A dateline "(Osh, 12 March 2020) – " is the item's own date."""
    (item,) = items_of(
        "Lawyer freed after a night in custody\n\n(Osh, March 12, 2020) – Medina Orozova was "
        "released this morning after a night in custody, her colleague said to reporters."
    )
    assert item.published == "2020-03-12"


def test_repeated_headline_begins_nothing() -> None:
    """The headline again as a link under the text stays in its item and is a repeat."""
    title = "Kyrgyzstan: Lawyer freed after a night in custody"
    text = (
        f"{title}\n\nMay 5, 2019\n\nMedina Orozova was released on Saturday, her colleague said.\n\n"
        f"{title}\n\nKyrgyzstan: Court sits again in Naryn\n\nMay 2, 2019\n\nThe hearing was short."
    )
    first, second = items_of(text)
    assert first.text.count(title) == 2
    assert [span.of(first.text) for span in first.repeats] == [title]
    assert second.published == "2019-05-02"


def test_link_only_item_with_language_marks() -> None:
    """A post of headline, month and marked addresses is an item of its own kind."""
    text = (
        "Kyrgyzstan: Letter of the bar on the draft law\n\nApril 2019\n\n"
        "https://example.org/a?x=1 (RUSSIAN)\n\nhttps://example.org/b (KYRGYZ)\n\n"
        "Kyrgyzstan: Court sits again in Naryn\n\nMay 2, 2018\n\nThe hearing was short."
    )
    first, _ = items_of(text)
    assert first.kind == ItemKind.LINK_POST
    assert first.published == "2019-04"
    assert [(link.url, link.language) for link in first.links] == [
        ("https://example.org/a?x=1", "ru"),
        ("https://example.org/b", "ky"),
    ]


def test_section_of_other_pages_under_the_text_is_furniture() -> None:
    """Headlines under "Related posts" begin no items, though they carry a country."""
    text = (
        "Appeal for the lawyers of Naryn\n\nWe ask the prosecutor to close the case against them, "
        "since the law forbids it.\n\nRelated posts\n\nKyrgyzstan: Court sits again in Naryn\n\n"
        "Kyrgyzstan: Two teachers released\n\nSubscribe to our news\n"
    )
    (item,) = items_of(text)
    assert item.text.endswith("the law forbids it.")


def test_menu_on_top_is_furniture() -> None:
    """A run of menu lines before the text is in no item."""
    text = (
        "Home\nAbout us\nAdvanced search\n\nLawyer freed after a night in custody\n\nShe is well."
    )
    (item,) = items_of(text)
    assert item.title == "Lawyer freed after a night in custody"
    assert item.text.startswith("Lawyer freed")


def test_layers_keep_the_language_of_the_first() -> None:
    """A post in another language pasted under a report is a layer, not the item's language."""
    russian = archives.BODIES["ru"][0] + " " + archives.BODIES["ru"][1]
    english = archives.BODIES["en"][0] + " " + archives.BODIES["en"][1]
    (item,) = items_of(
        f"{archives.TITLES['ru'][0]}\n\n{russian}\n\nN.B.: the lawyer has appealed.\n\n"
        f"{english}\n\n{english}\n\n(Institute of Mountain Lawyers, 28/05/19)"
    )
    assert item.language == "ru"
    assert item.layers[0].language == "ru"
    assert item.layers[-1].publisher == "Institute of Mountain Lawyers"
    assert item.layers[-1].published == "2019-05-28"


@pytest.mark.parametrize(
    "end", ["the officers then…", "see the annex:", "Continue reading", "and asked to [...]"]
)
def test_cut_text_is_truncated(end: str) -> None:
    """A text that shows its own cut says so."""
    (item,) = items_of(f"Lawyer freed in Osh\n\n{archives.BODIES['en'][1]}\n\n{'x' * 90} {end}")
    assert item.truncated


@given(st.text(max_size=400))
def test_any_text_splits_in_order(text: str) -> None:
    """Items are inside the text, sorted, do not overlap and read as they stand there."""
    end = 0
    for item in items_of(text):
        assert end <= item.span.start < item.span.end <= len(text)
        assert item.text == item.span.of(text)
        assert not item.text[0].isspace() and not item.text[-1].isspace()
        for span in (item.title_span, item.published_span, *item.repeats):
            assert span is None or span.end <= len(item.text)
        end = item.span.end


def test_a_given_language_is_not_asked() -> None:
    """Who knows the language, or does not ask, gives it: nothing else of the items is other."""
    page = read_plain("Newsroom\n\nThe court has heard the case of the journalists for two days.\n")
    (found,), (given_,) = find_items(page), find_items(page, language="und")
    assert (found.language, given_.language) == ("en", "und")
    assert replace(given_, language="en") == found
