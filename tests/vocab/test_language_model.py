"""The statistics of languages: the same answers as py3langid, whose model they are."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.errors import VocabularyError
from habeas.text.languages import LANGUAGES
from habeas.vocab.language_model import FILE, load_language_model, read_language_model

TEXTS = (
    ("Die Behörde teilte der Anwältin mit, dass der Antrag geprüft werde.", "de"),
    ("La abogada presentó el recurso ante el tribunal de la ciudad.", "es"),
    ("Prawniczka złożyła wczoraj skargę do sądu okręgowego.", "pl"),
    ("Avukat dün mahkemeye yeni bir dilekçe verdi.", "tr"),
    ("Փաստաբանը երեկ դիմեց դատարան։", "hy"),
    ("律师昨天向法院提交了申诉。", "zh"),
)


@pytest.fixture(scope="module")
def peer() -> Any:
    """Return py3langid with our languages."""
    langid = pytest.importorskip("py3langid.langid")
    identifier = langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE)
    identifier.set_languages(LANGUAGES)
    return identifier


@pytest.mark.parametrize(("text", "language"), TEXTS)
def test_sentences_are_known(text: str, language: str) -> None:
    """A sentence gets its language, in capitals too."""
    model = load_language_model()
    assert model.classify(text) == language
    assert model.classify(text.upper()) == language


@settings(deadline=None, max_examples=300)
@given(
    text=st.one_of(
        st.text(max_size=60),
        st.text(st.characters(min_codepoint=0x20, max_codepoint=0x4FF), max_size=60),
        st.lists(st.sampled_from(" ".join(t for t, _ in TEXTS).split()), max_size=8).map(" ".join),
        st.text(st.characters(categories=["Cs", "Lu"]), max_size=9),
    )
)
def test_answers_are_those_of_the_peer(peer: Any, text: str) -> None:
    """Any text, noise and lone surrogates too, gets what py3langid gives it."""
    assert load_language_model().classify(text) == peer.classify(text)[0]


def test_languages_are_ours() -> None:
    """The file was made for the languages that are asked for."""
    assert set(load_language_model().languages) == set(LANGUAGES)


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:0],
        lambda data: data[:-1],
        lambda data: data[:100],
        lambda data: b"PK" + data,
        lambda data: data.replace(b'"rows": ', b'"rows": 9', 1),
        lambda data: data.replace(b'"slots"', b'"slats"', 1),
    ],
)
def test_damaged_file_is_said(tmp_path: Path, damage: Any) -> None:
    """A file that is empty, cut short or not ours is a broken vocabulary with its name."""
    path = tmp_path / "languages.model"
    path.write_bytes(damage(FILE.read_bytes()))
    with pytest.raises(VocabularyError, match=r"languages\.model"):
        read_language_model(path)


def test_missing_file_is_said(tmp_path: Path) -> None:
    """A file that is not there is a broken vocabulary, too."""
    with pytest.raises(VocabularyError, match="cannot be read"):
        read_language_model(tmp_path / "none.model")
