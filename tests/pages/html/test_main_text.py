"""Main text of threads and articles in the layouts of many engines, and the days of articles."""

from collections import Counter

import pytest
import regex
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.pages.html.reader import main_text, read_html
from tests.pages.html.articles import ARTICLES, Article
from tests.pages.html.articles2 import MORE_ARTICLES
from tests.pages.html.threads import THREADS, Thread
from tests.pages.html.threads2 import MORE_THREADS

MARKS = regex.compile(r"\[\[|\]\]|\(\(|\)\)")
MAIN = regex.compile(r"\[\[(.*?)\]\]", regex.DOTALL)
MAYBE = regex.compile(r"\(\((.*?)\)\)", regex.DOTALL)
TAG = regex.compile(r"<[^>]*+>")
WORD = regex.compile(r"\w++")
# Shares of words; what the reader gave when they were written down, less 0.01. Raise them with it.
THREADS_F1, ARTICLES_F1 = 0.92, 0.95


def words(texts: list[str]) -> Counter[str]:
    return Counter(WORD.findall(TAG.sub(" ", " ".join(texts)).casefold()))


def word_f1(marked: str, found: str) -> float:
    """Return the F1 of words; those that may be there or not are not counted against it."""
    wanted, maybe, got = words(MAIN.findall(marked)), words(MAYBE.findall(marked)), words([found])
    got -= (got - wanted) & maybe
    return 2 * (got & wanted).total() / (got.total() + wanted.total())


def read_marked(marked: str, url: str) -> float:
    return word_f1(marked, main_text(read_html(MARKS.sub("", marked), url=url)))


def test_threads_on_the_whole() -> None:
    """The posts of a thread are its text, whatever made the page."""
    shares = [
        read_marked(x.render(), "https://site.example/x?id=9") for x in [*THREADS, *MORE_THREADS]
    ]
    assert sum(shares) / len(shares) > THREADS_F1


def test_articles_on_the_whole() -> None:
    """What stands in and under an article of other texts is not its text."""
    shares = [read_marked(x.html, x.url) for x in [*ARTICLES, *MORE_ARTICLES]]
    assert sum(shares) / len(shares) > ARTICLES_F1


@pytest.mark.parametrize("thread", THREADS, ids=lambda x: x.name)
def test_no_post_is_lost(thread: Thread) -> None:
    """Short replies and quotes stay, too."""
    marked = thread.render()
    found = words([main_text(read_html(MARKS.sub("", marked)))])
    wanted = words(MAIN.findall(marked))
    assert (found & wanted).total() > 0.94 * wanted.total()


@pytest.mark.parametrize("article", ARTICLES, ids=lambda x: x.name)
def test_article_is_whole_and_dated(article: Article) -> None:
    """No sentence of an article is lost, and its day is that of publication."""
    page = read_html(MARKS.sub("", article.html), url=article.url)
    found, wanted = words([main_text(page)]), words(MAIN.findall(article.html))
    assert (found & wanted).total() == wanted.total()
    assert page.published == article.date


BODY = "<article><h1>The ferry stood still</h1><time>3 May 2021</time><p>{}</p><p>{}</p></article>"


@pytest.mark.parametrize(
    ("line", "stays"),
    [
        ('Read also: <a href="/2">Why the mole is crooked</a>', False),
        ('<a href="/2">Back to the front page</a>', False),
        ("Subscribe to our letter", False),
        (
            'Related work by <a href="/2">the society</a> of Ina Tell and nine others is older.',
            True,
        ),
        ("Read also the second page of the ruling, said the clerk.", True),
    ],
)
def test_lines_in_an_article(line: str, stays: bool) -> None:
    """Invitations and links to other texts go; sentences that begin like them stay."""
    rest = "Nobody crossed the bay on Monday, because the pilots were in court for the whole day."
    found = main_text(read_html("<title>The ferry stood still</title>" + BODY.format(rest, line)))
    assert rest in found
    assert (TAG.sub("", line) in found) is stays


@settings(max_examples=50)
@given(st.lists(st.sampled_from([*"<>/ a", "<article>", "<p>Reply", "<h1>x", "<a href=x>Related"])))
def test_any_page(parts: list[str]) -> None:
    """Any page has a text, the same each time."""
    html = "".join(parts)
    assert main_text(read_html(html)) == main_text(read_html(html))


@pytest.mark.parametrize("letter", [True, False])
def test_a_long_list_beside_a_few_sentences(letter: bool) -> None:
    """A short petition with its hundred signatures is whole; the line of a button beside them goes."""
    says = "<p>The village school in Low Testing is to close in May.</p><p>We ask the council to keep it open for ten more years.</p><p>Please let our children stay in the valley where they live.</p>"
    names = "".join(f"<li>Testina Probe{n}, baker, Low Testing</li>" for n in range(100))
    page = f"<div><h1>Petition</h1>{says if letter else '<p>Show more</p>'}<ul>{names}</ul></div>"
    found = main_text(read_html(f"<html><body>{page}</body></html>"))
    assert "Probe99" in found
    assert ("keep it open" in found) is letter
