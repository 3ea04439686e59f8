"""Texts written to make regular expressions try for ever: four times the text, four times the time."""

import gc
import time

import pytest

import habeas

SMALL = 6_000  # characters; the larger text has four times as many
# Linear is 4. Twelve leaves room for a machine that is shared; quadratic is 16.
MOST = 12.0
FLOOR = 0.08  # seconds: below it, what is loaded once and noise are more than the reading

BAITS = {
    "brackets": "(",
    "guillemets": "«",
    "dots": ".",
    "digits": "7",
    "one Cyrillic word": "а",
    "capitals": "АННА ",
    "titles": "Mr. ",
    "provisions": "art. 1, ",
    "numbered lines": "1.\n",
    "initials": "A. B. ",
    "addresses": "https://",
    "mail": "a@",
    "and": "Anna Testova and ",
    "bodies": "Court of the ",
    "Cyrillic bodies": "Министерства внутренних дел и ",
    "law titles": "Закон «О ",
    "open brackets": "(Law (No ",
    "dates": "12.06.2019\n",
    "entries": "1. Anna Testova, lawyer, Astana\n",
    "line separators": "\u2028x",
    "surrogates": "\ud800",
    "markup": "<",
    "entities": "&",
}


def measure(text: str) -> float:
    started = time.process_time()
    habeas.read(text)
    return time.process_time() - started


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """Load the vocabularies before anything is measured, and keep them out of garbage counts."""
    habeas.read("Mr. Arman Testov, lawyer, was detained on 5 June 2019 under art. 5 in Lyon.")
    habeas.read("Адвокат Арман Тестов был задержан 5 июня 2019 года по ст. 5 Закона «О суде».")
    gc.collect()
    gc.freeze()  # as `habeas` does with a higher threshold: they live to the end


@pytest.mark.parametrize("bait", BAITS.values(), ids=BAITS.keys())
def test_four_times_the_text_takes_four_times_the_time(bait: str) -> None:
    """Reading is linear in the length of the text, whatever it repeats."""
    small = measure((bait * SMALL)[:SMALL])
    large = measure((bait * SMALL)[: 4 * SMALL])
    assert large / max(small, FLOOR) < MOST


def test_a_page_of_one_line() -> None:
    """A line of a megabyte is a text like any other."""
    text = " " * 500_000 + "Arman Testov. " + "\t" * 500_000
    reading = habeas.read(text)
    assert reading.page.text == text
