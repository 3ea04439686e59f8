"""Which items tell of one story."""

from hypothesis import given
from hypothesis import strategies as st

from habeas.model.item import Item
from habeas.model.reading import ItemReading
from habeas.model.spans import Span
from habeas.resolve.stories import find_stories, to_story_words

FIRE = "Fire destroyed the Testville dairy on 3 May 2012, said owner Carla Testova. {}"
TRIAL = "Judge Omar Probe opened the trial of blogger Nils Beispiel in Mustertown. {}"
OTHER = "Rain fell all day while farmers harvested potatoes on the hills. {}"


def stories(*texts: str) -> list[int]:
    """Return the stories of some texts without names found in them."""
    return find_stories([to_story_words(entry(text)) for text in texts])


def entry(text: str) -> ItemReading:
    """Return an item of a text, read as having no findings."""
    return ItemReading(item=Item(number=1, span=Span(0, len(text)), text=text))


def test_items_that_share_names_are_one_story() -> None:
    """Two reports of a fire and two of a trial are two stories; what is like neither stands alone."""
    texts = [
        FIRE.format("The dairy was old."),
        TRIAL.format("The hearing lasted an hour."),
        FIRE.format("Carla Testova wept as the dairy burned."),
        OTHER.format(""),
        TRIAL.format("Beispiel denied everything before Probe."),
    ]
    assert stories(*texts) == [0, 1, 0, 3, 1]


def test_a_look_alike_of_another_year_is_another_story() -> None:
    """The same sort of act years later shares words, and is told apart by its year and names."""
    texts = [
        "On 3 May 2012 striker Ivo Probe was held for speeding near Testville. Probe apologized.",
        "Striker Ivo Probe was held for speeding on 3 May 2012; Probe apologized near Testville.",
        "On 9 July 2019 goalkeeper Lars Muster was held for speeding near Altdorf. Fans laughed.",
        "Goalkeeper Lars Muster, held for speeding on 9 July 2019 near Altdorf: fans laughed.",
    ]
    assert stories(*texts) == [0, 0, 2, 2]


def test_nothing_and_empty_texts() -> None:
    """No items give no stories; empty texts are like nothing, themselves included."""
    assert find_stories([]) == []
    assert stories("", "") == [0, 1]


@given(st.lists(st.text(max_size=40), max_size=8))
def test_any_texts_are_accepted(texts: list[str]) -> None:
    """Every item gets the place of an item at or before it, which leads its story."""
    found = stories(*texts)
    assert len(found) == len(texts)
    assert all(first <= at and found[first] == first for at, first in enumerate(found))
