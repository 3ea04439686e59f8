"""The same invented signers in many layouts and languages; and lists that nobody signs."""

import pytest

from habeas.extract.appeals.anatomy import extract
from habeas.extract.appeals.lines import find_lines
from habeas.extract.appeals.lists import find_signatures
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Appeal, Signatory, SignatoryKind
from habeas.model.page import Block, BlockKind
from habeas.model.spans import Span
from habeas.pages.items import find_items
from habeas.pages.readers import read_decoded
from tests.extract.appeals.signers import (
    ENTRIES,
    LAYOUTS,
    SPEECHES,
    Signer,
    draw_signers,
    table,
)
from tests.golden import make_item

COUNT = 17  # odd, so that two columns are of unequal length
UNMARKED = ("bullets", "dashes", "bare", "spaced", "semicolons", "bold")
LETTERS = {
    "en": ("Open letter to the President of Kaland", "We call on you to stop the trial."),
    "ru": ("Обращение к Президенту Республики Каланд", "Призываем прекратить этот суд."),
    "kk": ("Каланд Республикасының Президентіне ашық хат", "Сотты тоқтатуды талап етеміз."),
    "ky": ("Каланд Республикасынын Президентине кайрылуу", "Сотту токтотууну талап кылабыз."),
    "fr": ("Lettre ouverte au Président de Kalande", "Nous demandons d'arrêter ce procès."),
}
ACCUSED = {
    "en": (
        "The following people were detained:", "Political prisoners", "List of the accused:",
        "Detained for having signed the petition:", "Those who remain in custody are",
        "The case has many defendants.", "The victims of that night:",
    ),
    "ru": (
        "Были задержаны:", "Политзаключённые", "Список задержанных при сборе подписей:",
        "В заключении остаются следующие лица:", "По делу проходят обвиняемые.", "Пострадавшие",
    ),
    "kk": ("Мына адамдар ұсталды:", "Саяси тұтқындар", "Айыпталушылардың тізімі:"),
    "ky": ("Төмөнкү адамдар кармалды:", "Саясий туткундар", "Айыпталуучулардын тизмеси:"),
    "fr": ("Les personnes suivantes sont détenues :", "Prisonniers politiques", "Accusés :"),
}  # fmt: skip
PROSE = (
    "On the third of May nobody was let into the building of the court, and those who had come "
    "from far away stood in the rain until the evening, when the doors were closed at last."
)


def read(text: str) -> tuple[Signatory, ...]:
    """Return the signatures of a list given alone."""
    return find_signatures(text, find_lines(make_item(text)), asks=False).signatories


def plain(text: str | None) -> str | None:
    """Return a field as it is compared: settlement words, articles and outer marks left out."""
    if text is None:
        return None
    for word in ("г. ", " қаласы", " шаары", "l’"):
        text = text.replace(word, "")
    return text.replace("« ", "«").replace(" »", "»").strip("«»“” ")


def assert_same(got: tuple[Signatory, ...], want: list[Signer]) -> None:
    """Fail unless the signatures are those signers, in order, field by field."""
    assert [one.name for one in got] == [signer.name for signer in want]
    assert {one.kind for one in got} == {SignatoryKind.PERSON}
    for one, signer in zip(got, want, strict=True):
        assert one.role == signer.role
        assert plain(one.organization) == plain(signer.organization)
        assert plain(one.city) == plain(signer.city)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("entry", ENTRIES)
@pytest.mark.parametrize("language", SPEECHES)
def test_layouts(language: str, entry: str, layout: str) -> None:
    """Signers come back the same from every layout, with the numbers it prints."""
    speech = SPEECHES[language]
    want = draw_signers(language, COUNT, seed=len(layout) + len(entry))
    body = LAYOUTS[layout]([ENTRIES[entry](signer, speech) for signer in want])
    got = read(f"{speech.heading}\n\n{body}\n")
    if layout == "columns":  # read line by line: 1, 10, 2, 11, ...
        got = tuple(sorted(got, key=lambda one: int(one.n or 0)))
    assert_same(got, want)
    numbers = [None if layout in UNMARKED else str(n) for n in range(1, COUNT + 1)]
    assert [one.n for one in got] == numbers


@pytest.mark.parametrize("bar", [" | ", "\t"])
@pytest.mark.parametrize("language", SPEECHES)
def test_tables(language: str, bar: str) -> None:
    """A table gives a signer a row; its heading row gives none."""
    want = draw_signers(language, COUNT, seed=3)
    head = bar.join(("№", "ФИО", "Должность", "Организация", "Город"))
    got = read(f"{SPEECHES[language].heading}\n\n{head}\n{table(want, bar)}\n")
    assert_same(got, want)


def test_list_items_of_html() -> None:
    """List items whose numbers only the structure of the page gives keep them."""
    names = [signer.name for signer in draw_signers("en", 5, seed=1)]
    text = "Signatories:\n" + "\n".join(names)
    starts = [text.index(name) for name in names]
    blocks = tuple(
        Block(span=Span(at, at + len(name)), kind=BlockKind.LIST_ITEM, marker=f"{n}.")
        for n, (at, name) in enumerate(zip(starts, names, strict=True), 1)
    )
    got = find_signatures(text, find_lines(make_item(text, blocks=blocks)), asks=False).signatories
    assert [(one.n, one.name) for one in got] == [(str(n), name) for n, name in enumerate(names, 1)]


@pytest.mark.parametrize("layout", ["numbered", "bullets", "bare", "semicolons"])
@pytest.mark.parametrize("signed", [True, False])
@pytest.mark.parametrize("language", SPEECHES)
def test_no_accused_among_the_signatures(language: str, signed: bool, layout: str) -> None:
    """People listed as detained or accused never sign, with a list of signatures or without."""
    speech = SPEECHES[language]
    title, demand = LETTERS[language]
    people = draw_signers(language, 12, seed=5)
    accused, signers = people[:7], people[7:]
    for heading in ACCUSED[language]:
        harmed = LAYOUTS[layout]([ENTRIES["commas"](one, speech) for one in accused])
        text = f"{title}\n\n{PROSE}\n\n{heading}\n\n{harmed}\n\n{demand}\n"
        if signed:
            names = LAYOUTS["numbered"]([ENTRIES["commas"](one, speech) for one in signers])
            text += f"\n{speech.heading}\n\n{names}\n"
        else:
            text = f"{title}\n\n{PROSE}\n\n{demand}\n\n{heading}\n\n{harmed}\n"
        found = list(extract(make_item(text), Findings(), Context()))
        assert len(found) == 1
        assert isinstance(found[0], Appeal)
        names_found = [one.name for one in found[0].signatories]
        assert names_found == ([one.name for one in signers] if signed else []), heading


@pytest.mark.parametrize("language", SPEECHES)
def test_a_list_without_heading_ends_a_letter(language: str) -> None:
    """After the last demand, names without a heading are signatures, in two blocks too."""
    speech = SPEECHES[language]
    title, demand = LETTERS[language]
    people = draw_signers(language, 12, seed=9)
    entries = [ENTRIES["commas"](one, speech) for one in people]
    blocks = LAYOUTS["numbered"](entries[:7]) + "\n\n\n" + LAYOUTS["bullets"](entries[7:])
    text = f"{title}\n\n{PROSE}\n\n{demand}\n\n{blocks}\n"
    found = list(extract(make_item(text), Findings(), Context()))
    assert isinstance(found[0], Appeal)
    assert_same(found[0].signatories, people)


@pytest.mark.parametrize("numbered", [True, False])
@pytest.mark.parametrize("headed", [True, False])
def test_cells_of_html(numbered: bool, headed: bool) -> None:
    """The cells of an HTML table, a line each, are brought together into rows."""
    want = [s for s in draw_signers("en", 30, seed=2) if s.role and s.organization and s.city][:6]
    rows = [[s.name, s.role or "", s.organization or "", s.city or ""] for s in want]
    head = [["Name", "Position", "Organization", "City"]] if headed else []
    if numbered:
        rows = [[str(n), *row] for n, row in enumerate(rows, 1)]
        head = [["№", *row] for row in head]
    cells = [cell for row in (*head, *rows) for cell in row]
    text = "Signatories:\n\n" + "\n\n".join(cells)
    blocks, at = [], 0
    for cell in cells:
        at = text.index(cell, at)
        blocks.append(Block(span=Span(at, at + len(cell)), kind=BlockKind.TABLE_CELL))
        at += len(cell)
    item = make_item(text, blocks=tuple(blocks))
    got = find_signatures(text, find_lines(item), asks=False).signatories
    assert_same(got, want)
    assert [one.n for one in got] == [str(n) if numbered else None for n in range(1, len(want) + 1)]


def page_of(rows: list[list[str]]) -> str:
    """Return a letter in HTML whose signatures stand in a table; empty cells stay."""
    cells = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    head = "<h1>Open letter to the President of Kaland</h1><p>We call on you to stop the trial.</p>"
    head += f"<p>{PROSE}</p>"
    return f"<html><body><article>{head}<p>Signatories:</p><table>{cells}</table></article></body></html>"


TABLE = [
    ["No", "Name", "Position", "Organization", "City"],
    ["1", "Velina Haskova", "", "", "Geneva"],
    ["2", "Steppe Lawyers Association", "", "", ""],
    ["3", "Torvald Brevik", "lawyer", "Clear River", ""],
]


@pytest.mark.parametrize("layout", ["html", "tabs", "bars", "aligned", "sheet"])
def test_columns_are_known_by_their_headings(layout: str) -> None:
    """Empty cells shift nothing, whatever parts the columns."""
    if layout == "html":
        text, name = page_of(TABLE), "letter.html"
    else:
        lines = {
            "tabs": ["\t".join(row) for row in TABLE],
            "bars": [" | ".join(row) for row in TABLE],
            "aligned": ["".join(cell.ljust(28) for cell in row).rstrip() for row in TABLE],
            "sheet": [",".join(f'"{cell}"' for cell in row) for row in TABLE],
        }[layout]
        text, name = "\n".join(("Signatories:", "", *lines)), "letter.txt"
    items = find_items(read_decoded(text, name=name))
    got = [
        one
        for item in items
        for one in find_signatures(item.text, find_lines(item), asks=False).signatories
    ]
    fields = [(s.n, s.name, s.role, s.organization, s.city) for s in got]
    assert fields == [
        ("1", "Velina Haskova", None, None, "Geneva"),
        ("2", "Steppe Lawyers Association", None, "Steppe Lawyers Association", None),
        ("3", "Torvald Brevik", "lawyer", "Clear River", None),
    ]


def test_a_long_list_leaves_its_letter_on_the_page() -> None:
    """Hundreds of rows are most of a page, and the letter over them is its content still."""
    rows = [
        [str(n), f"Velina Haskov{'abcdefghij'[n % 10]}", "lawyer", "", "Osh"] for n in range(300)
    ]
    items = find_items(read_decoded(page_of(rows), name="letter.html"))
    assert len(items) == 1
    assert not any(span.of(items[0].text).startswith("We call") for span in items[0].furniture)


def test_blocks_are_no_items() -> None:
    """Entries of several lines with empty lines between stay in the letter that they sign."""
    people = [f"Velina Haskov{letter}\nlawyer\nOsh" for letter in "abcdefghij"]
    letter = f"Open letter to the President of Kaland\n\n{PROSE}\n\nSignatories:\n\n"
    items = find_items(read_decoded(letter + "\n\n".join(people), name="letter.txt"))
    assert len(items) == 1
    got = find_signatures(items[0].text, find_lines(items[0]), asks=False).signatories
    assert {(one.role, one.city) for one in got} == {("lawyer", "Osh")}
    assert len(got) == 10
