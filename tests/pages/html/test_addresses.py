"""Addresses of a page made absolute."""

from urllib.parse import urljoin

from hypothesis import given
from hypothesis import strategies as st

from habeas.pages.html.reader import read_html

BASE = "https://site.example/one/two?x=1#top"


@given(st.text(alphabet="ab1.%=?#/;:-_@!,~+", max_size=12))
def test_rooted_addresses_are_joined_as_the_standard_library_does(path: str) -> None:
    """However an address from the root is made absolute, the result is that of `urljoin`."""
    href = f"/{path}"
    (link,) = read_html(f'<p><a href="{href}">words</a></p>', url=BASE).links
    try:
        expected = urljoin(BASE, href)
    except ValueError:
        expected = href
    assert link.url == expected


def test_address_inside_another_attribute_is_not_taken() -> None:
    """A value that ends as the beginning of an address does not hide the address itself."""
    (link,) = read_html("<a title=' href=' href=\"/one\">words</a>", url=BASE).links
    assert link.url == "https://site.example/one"
