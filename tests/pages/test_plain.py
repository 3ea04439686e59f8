"""Plain text to blocks and links: the text stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from habeas.model.page import BlockKind
from habeas.pages.plain import read_plain, without_marker


def kinds(text: str) -> list[str]:
    return [block.kind.value for block in read_plain(text).blocks]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("• to release her at once", BlockKind.LIST_ITEM),
        ("12. Medina Orozova, Tokmok", BlockKind.LIST_ITEM),
        ("95.Medina Orozova", BlockKind.LIST_ITEM),
        ("12.03.2020", BlockKind.PARAGRAPH),
        ("3.5 million people", BlockKind.PARAGRAPH),
        ("[1] See the opinion of the bar.", BlockKind.FOOTNOTE),
        ("[sic] she said", BlockKind.PARAGRAPH),
        ("-----", BlockKind.RULE),
        ("* * *", BlockKind.RULE),
        ("https://example.org/a (RUSSIAN)", BlockKind.LINK),
        ("See https://example.org/a for more", BlockKind.PARAGRAPH),
        ("> quoted words", BlockKind.QUOTE),
        ("Photo by nobody / CC BY", BlockKind.CAPTION),
        ("Medina Orozova | lawyer | Tokmok", BlockKind.TABLE_CELL),
    ],
)
def test_kind_of_a_line(line: str, kind: BlockKind) -> None:
    """Marks and words say what a line is; near misses stay paragraphs."""
    assert kinds(line) == [kind.value]


def test_text_broken_at_a_width_gives_paragraphs() -> None:
    """Lines cut by their width are one paragraph; a list in it stays a list."""
    paragraph = (
        "The lawyer said on the phone that she had been told neither the\n"
        "reason nor the article of the code and that she would come with\n"
        "a colleague from the bar association of the town in the evening\n"
        "of the same day although the office is closed on Saturdays, and\n"
        "that nobody had read the order aloud to any of the eleven\n"
        "villagers who stood there."
    )
    text = f"{paragraph}\n\n{paragraph}\n\n1. first\n2. second\n"
    assert kinds(text) == ["paragraph", "paragraph", "list_item", "list_item"]


def test_signatures_one_a_line_stay_apart() -> None:
    """Lines that begin with a capital are not glued, however alike their length."""
    lines = [f"Name{n} Surname{n}, director of the Foundation for Rivers, Tokmok" for n in range(9)]
    assert len(read_plain("\n".join(["We sign:", "", *lines])).blocks) >= 9


def test_links_carry_the_language_behind_them() -> None:
    """A mark in brackets names the language in any of our languages; other brackets do not."""
    text = "https://a.org/1 (FRANCAIS)\nhttps://a.org/2 [қаз.]\nhttps://a.org/3 (pdf)"
    assert [link.language for link in read_plain(text).links] == ["fr", "kk", None]


def test_marker_is_left_out_of_the_words() -> None:
    """The words of a list entry begin behind its number."""
    page = read_plain("  95.Medina Orozova")
    assert without_marker(page.text, page.blocks[0]).of(page.text) == "Medina Orozova"


@given(st.text(max_size=500))
def test_blocks_lie_in_any_text(text: str) -> None:
    """Blocks are sorted, do not overlap, hold something visible, and the text is unchanged."""
    page = read_plain(text)
    assert page.text == text
    end = 0
    for block in page.blocks:
        assert end <= block.span.start < block.span.end <= len(text)
        assert block.span.of(text).strip()
        end = block.span.end
    for link in page.links:
        assert link.span.of(text) == link.url
