"""Lines, folding, addresses, letters: the small tools everything stands on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.text.addresses import find_addresses
from habeas.text.languages import identify_language
from habeas.text.lines import find_lines
from habeas.text.normalize import fold, squeeze
from habeas.text.transliterate import to_latin


def test_lines_know_the_gap_before_them() -> None:
    """Blank lines, no-break spaces and any line break count; the text is not changed."""
    text = "\n\na\r\n \xa0\n  b \rc\u2028d"
    lines = [(line.text, line.gap, line.indent) for line in find_lines(text)]
    assert lines == [("a", 2, 0), ("b", 1, 2), ("c", 0, 0), ("d", 0, 0)]


@given(st.text())
def test_lines_lead_back(text: str) -> None:
    """Every line stands in the text where its span says."""
    for line in find_lines(text):
        assert line.span.of(text) == line.text


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """Folding is done after one time, and leaves no space at the ends."""
    once = fold(text)
    assert fold(once) == once == once.strip()


def test_fold_makes_quotes_case_and_letters_equal() -> None:
    """Copies of a headline in another dress are the same."""
    assert fold("«Всё» — НЕ так!") == fold("“все” не  так")
    assert squeeze("a\xa0 b\n") == "a b"


@pytest.mark.parametrize(
    ("text", "urls"),
    [
        ("(see https://a.org/b).", ["https://a.org/b"]),
        ("https://a.org/b_(c), then", ["https://a.org/b_(c)"]),
        ("http://a.org/1http://b.org/2", ["http://a.org/1", "http://b.org/2"]),
        (
            "https://web.archive.org/web/2020/https://a.org/x",
            ["https://web.archive.org/web/2020/https://a.org/x"],
        ),
        ("www.example.org/x!", ["www.example.org/x"]),
        ("https:// nothing", []),
        ("mail a@b.org", []),
        ("https://пример.рф/статья?id=1&b=2”", ["https://пример.рф/статья?id=1&b=2"]),
    ],
)
def test_addresses_end_where_the_sentence_goes_on(text: str, urls: list[str]) -> None:
    """Closing punctuation belongs to the sentence; glued addresses are two."""
    found = list(find_addresses(text))
    assert [address.url for address in found] == urls
    assert all(address.span.of(text) == address.url for address in found)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The judge postponed the hearing of the river defenders"),
        ("ru", "Суд в Нарыне отложил слушание по делу защитников реки на три недели вперёд"),
        ("kk", "Сот оның ісін үш аптаға кейінге қалдырды"),
        ("ky", "Нарын соту дарыяны коргоочулардын ишин үч жумага жылдырды, өкүнүчтүү"),
        ("fr", "Le tribunal reporte l’audience des défenseurs de la rivière"),
        ("tg", "Суд парвандаи ҳимоятгарони дарёро ба таъхир андохт ва ҷавоб надод"),
        ("uk", "Суд у їхній справі відклав слухання на три тижні"),
        ("uz", "Sud daryo himoyachilari ishini uch haftaga qoldirdi va sababini aytmadi"),
        ("be", "Суд адклаў слуханне па справе абаронцаў ракі на тры тыдні"),
    ],
)
def test_language_of_a_line(language: str, text: str) -> None:
    """Letters decide where they can, statistics else."""
    assert identify_language(text) == language


@pytest.mark.parametrize("text", ["", "12.03.2020", "https://example.org/long/address/here", "Ok"])
def test_language_of_too_little_is_unknown(text: str) -> None:
    """Few letters give no language."""
    assert identify_language(text) is None


@given(st.text())
def test_language_never_raises(text: str) -> None:
    """Any text has a language or none."""
    language = identify_language(text)
    assert language is None or len(language) == 2


def test_letters_to_latin() -> None:
    """Cyrillic letters of the region go to press Latin; others stay."""
    assert to_latin("Шәкір Ғұлам Жээнбек Ўткир") == "Shakir Gulam Zheenbek Utkir"
    assert to_latin("Émile 李") == "Émile 李"
