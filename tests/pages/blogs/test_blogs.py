"""Archives of many systems and languages come back as their items; one text as one item."""

from collections.abc import Sequence

import pytest

from habeas.model.item import Item
from habeas.pages.html.reader import read_html
from habeas.pages.items import find_items
from habeas.pages.plain import read_plain
from tests.pages.blogs import (
    layouts,
    layouts2,
    layouts3,
    layouts4,
    sheets,
    sheets2,
    sheets3,
    texts,
    texts2,
)
from tests.pages.blogs.layouts import Layout
from tests.pages.blogs.sheets import Sheet
from tests.pages.blogs.texts import TextLayout

# A table of one row under its month; results with a number, an address and a day before the text;
# a digest of mails as text, where the headline stands behind "Subject:"; a bulleted list of days
# and headlines, which may be a chronology as well.
UNREAD = {
    "day_only_ru",
    "text_numbered_results_fr",
    "text_pipermail_digest",
    "text3_bullets_en",
}


def by_name(rows: Sequence[Layout | Sheet]) -> list[object]:
    return [pytest.param(row, id=row.name) for row in rows if row.name not in UNREAD]


@pytest.mark.parametrize(
    "layout", by_name([*layouts.LAYOUTS, *layouts2.LAYOUTS, *layouts3.LAYOUTS, *layouts4.LAYOUTS])
)
def test_archive_page_gives_its_items(layout: Layout) -> None:
    """Titles or addresses, and dates; nothing beside them, whatever made the page."""
    items = find_items(read_html(layout.render(), url="https://blog.example/archive/"))
    entries = layout.entries()
    assert len(items) == len(entries)
    for item, entry in zip(items, entries, strict=True):
        assert item.title == entry.title or item.url == entry.url
        assert item.published == entry.date


@pytest.mark.parametrize(
    "layout", [pytest.param(x, id=x.name) for x in [*texts.TEXTS, *texts2.TEXTS]]
)
def test_plain_text_archive_gives_its_items(layout: TextLayout) -> None:
    """Spans, titles and dates of an archive that was copied or saved as text."""
    text, spans = layout.render()
    items = find_items(read_plain(text))
    assert len(items) == len(spans)
    for item, entry, (start, end) in zip(items, layout.entries(), spans, strict=True):
        shared = min(item.span.end, end) - max(item.span.start, start)
        assert shared >= 0.9 * (max(item.span.end, end) - min(item.span.start, start))
        assert (item.title or "").removeprefix("Georgia: ").endswith(entry.title)
        assert item.published == entry.date


@pytest.mark.parametrize(
    "sheet",
    by_name(
        [
            *sheets.HTML_SHEETS,
            *sheets.TEXT_SHEETS,
            *sheets2.HTML_SHEETS,
            *sheets2.TEXT_SHEETS,
            *sheets3.TEXT_SHEETS,
        ]
    ),
)
def test_sheet_gives_its_items(sheet: Sheet) -> None:
    """Titles, or first words where messages have none, and days: none invented, none missed."""
    url = "https://blog.example/archive/"
    page = read_html(sheet.text, url=url) if sheet.html else read_plain(sheet.text)
    items = find_items(page)
    assert len(items) == len(sheet.expected)
    for item, (words, day) in zip(items, sheet.expected, strict=True):
        assert words in (item.title or item.text)
        assert item.published == day


def article(body: str) -> tuple[Item, ...]:
    head = '<html lang="en"><body><main><h1>Free the lamp keepers</h1>'
    return find_items(read_html(f"{head}<p>{LONG * 2}</p><p>{LONG * 2}</p>{body}</main></body>"))


def test_days_of_signatures_date_no_petition() -> None:
    """A list of dated names under a text is no list of items, and none of its days is the page's."""
    names = ("Ona Pell", "Ida Brand", "Nils Hartog", "Vera Lind", "Rita Mor")
    rows = [(f'<a href="/s/{n}">{x}</a>', f"{12 + n} March 2021") for n, x in enumerate(names)]
    listed = "".join(f"<li>{name}, {day}</li>" for name, day in rows)
    (item,) = article(f"<h2>Signed by</h2><ul>{listed}</ul>")
    assert item.published is None
    stamped = "".join(f'<div class="s">{name}<time>{day}</time></div>' for name, day in rows)
    (item,) = article(f"<h2>Signed by</h2>{stamped}")
    assert item.published is None


def test_one_day_under_a_text_is_its_own() -> None:
    """A single date that closes an article still dates it."""
    (item,) = article("<p>12 March 2021</p>")
    assert item.published == "2021-03-12"


@pytest.mark.parametrize("words", ["two days ago", "last week", "28 May"])
def test_days_without_a_year_stay_open(words: str) -> None:
    """Where no heading or address has a year, neither "3 days ago" nor "28 May" is a date."""
    rows = "".join(
        f'<div class="s"><h2><a href="/{n}">Court hears witness number {n}</a></h2>'
        f"<p>{words}</p><p>{LONG}</p></div>"
        for n in range(1, 5)
    )
    items = find_items(read_html(f'<html lang="en"><body><h1>Latest</h1>{rows}</body></html>'))
    assert [item.published for item in items] == [None] * 4


def single(source: str) -> tuple[Item, ...]:
    html = source.startswith("<")
    return find_items(read_html(source) if html else read_plain(source))


@pytest.mark.parametrize(
    ("source", "title", "date"),
    [pytest.param(*row[1:], id=row[0]) for row in [*texts.SINGLES, *texts2.SINGLES]],
)
def test_near_miss_is_one_item(source: str, title: str, date: str | None) -> None:
    """Teasers, chronologies, questions, signatures and addresses make no second item."""
    items = single(source)
    assert len(items) == 1
    assert not title or items[0].title == title
    if date is not None:
        assert items[0].published == date


HEAD = '<html lang="en"><body><h1>Tag Archives: Freedonia</h1>'
POST = (
    '<article><h2><a href="/{n}/">{title}</a></h2><p class="meta"><time datetime="2021-05-0{n}">'
    'May {n}, 2021</time> by <a href="/author/ona/">Ona Pell</a></p>{body}</article>'
)
LONG = "The judge heard both sides on Monday and put off the ruling until the end of the month. "


def posts(*bodies: str) -> tuple[Item, ...]:
    rows = [
        POST.format(n=n, title=f"Court hears witness number {n} again", body=body)
        for n, body in enumerate(bodies, start=1)
    ]
    return find_items(read_html(HEAD + "".join(rows), url="https://blog.example/tag/"))


def test_links_of_the_site_are_no_links_of_an_item() -> None:
    """The headline's own link and the author's go; a mark behind a link names its language."""
    cited = '<p><a href="https://court.example/a.pdf">The ruling</a> (RUSSIAN)</p>'
    first, second = posts(f"<p>{LONG}</p>{cited}", f"<p>{LONG}</p>")
    assert [(x.url, x.language) for x in first.links] == [("https://court.example/a.pdf", "ru")]
    assert second.links == ()


def test_text_that_ends_in_a_link_to_the_rest_is_cut() -> None:
    """A paragraph that ends in "Continue reading" is cut, whatever title follows in the link."""
    more = f'<p>{LONG}She was not <a href="/1/#more">Continue reading “Court hears”</a></p>'
    first, second = posts(more, f"<p>{LONG}</p>")
    assert first.truncated
    assert not second.truncated


def test_link_with_its_mark_is_all_of_a_link_post() -> None:
    """A headline over an address and the name of its language is a link post."""
    first, _ = posts(
        '<p><a href="https://ngo.example/r.pdf">https://ngo.example/r.pdf</a> (FRENCH)</p>',
        f"<p>{LONG}</p>",
    )
    assert first.kind == "link_post"


def test_chronology_dates_its_entries_and_not_the_text() -> None:
    """Dated headings that climb give no date of publication; a line of its own date does."""
    entries = "".join(
        f"<h3>{day} {year}</h3><p>{LONG}</p>"
        for day, year in (("12 March", 2018), ("4 June", 2019), ("2 May", 2020))
    )
    (bare,) = find_items(read_html(f"<h1>The case of the reading room</h1>{entries}"))
    assert bare.published is None
    (dated,) = find_items(
        read_html(f"<h1>The case of the reading room</h1><p>6 May 2021</p>{entries}")
    )
    assert dated.published == "2021-05-06"


@pytest.mark.parametrize(
    ("last", "publisher"),
    [
        ("(Le Courrier des Quais)", "Le Courrier des Quais"),
        ("(RUSSIAN)", None),
        ("(see the list of cases)", None),
    ],
)
def test_closing_brackets_name_the_publisher(last: str, publisher: str | None) -> None:
    """A name in brackets under the text does; a language or a remark does not."""
    (item,) = find_items(
        read_plain(f"Court hears witness again\n\n3 May 2021\n\n{LONG}\n\n{last}\n")
    )
    assert item.publisher == publisher


def test_countries_of_signatories_are_not_those_of_a_letter() -> None:
    """A list of people and their cities says where they live, not what the text is about."""
    people = "\n".join(f"{n}. Arvo Tamm the {n}th, Dushanbe, Tajikistan" for n in range(1, 5))
    (item,) = find_items(
        read_plain(f"Open letter on the reading room\n\nIn Kyrgyzstan {LONG}\n\n{people}\n")
    )
    assert item.countries == ("KG",)


def test_sections_under_a_text_are_no_items() -> None:
    """Headlines of one look make items, but not where a text stands over the first of them."""
    rows = "".join(
        f"What the {name} said to the growers that day\n{LONG}\n\n"
        for name in ("clerk", "guard", "mayor", "judge")
    )
    assert len(find_items(read_plain(f"Orchard Ledger\nNews of the week\n\n{rows}"))) == 4
    assert (
        len(find_items(read_plain(f"The growers and the slip of paper\n\n{LONG}\n\n{rows}"))) == 1
    )
