"""Vocabularies about the web: tracking parameters and signs of challenges."""

import pytest

from habeas.errors import VocabularyError
from habeas.vocab import challenges, loader, tracking
from habeas.vocab.challenges import PLACES, load_challenge_signs
from habeas.vocab.tracking import is_tracking, load_tracking


def test_tracking_names() -> None:
    """Names are in lower case, and none is covered by a beginning."""
    exact, prefixes = load_tracking()
    assert not [name for name in exact if name.startswith(prefixes)]
    assert all(name == name.lower() for name in (*exact, *prefixes))


@pytest.mark.parametrize("name", ["utm_source", "UTM_x", "fbclid"])
def test_tracking(name: str) -> None:
    """What follows the reader is known in any case."""
    assert is_tracking(name)


@pytest.mark.parametrize("name", ["", "utm", "id", "fbclid2", "page"])
def test_no_tracking(name: str) -> None:
    """What may choose the page is not."""
    assert not is_tracking(name)


def test_signs() -> None:
    """Signs are in lower case; those of headers have a name and a value."""
    for place in PLACES:
        signs = load_challenge_signs(place)
        assert signs
        assert all(sign == sign.lower() for sign in signs)
    assert all(": " in sign for sign in load_challenge_signs("header"))


@pytest.mark.parametrize(
    ("load", "text"),
    [
        (load_tracking, "match,form\nsuffix,a"),
        (lambda: load_challenge_signs("body"), "place,language,form\nfooter,en,a"),
    ],
)
def test_wrong_rows(load: object, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A row of no known sort is an error with its line."""
    opening = "# source: x\n# licence: CC0-1.0\n# date: 2026\n"
    monkeypatch.setattr(loader, "read_vocabulary", lambda _: opening + text)
    tracking.load_tracking.cache_clear()
    challenges.load_challenge_signs.cache_clear()
    with pytest.raises(VocabularyError, match=":5: expected"):
        load()  # type: ignore[operator]
