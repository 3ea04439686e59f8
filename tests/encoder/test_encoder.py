"""The encoder's runtime, on a toy that knows nothing and on the weights we ship."""

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.encoder.pieces import UNKNOWN, Pieces, split_words
from habeas.encoder.tagger import find_path, tag
from habeas.encoder.weights import DamagedWeights, Weights, load_weights
from habeas.model.spans import Span
from tests.encoder.toy import write_toy

SHIPPED = load_weights()
needs_weights = pytest.mark.skipif(SHIPPED is None, reason="no weights are shipped with this copy")


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> Weights:
    weights = load_weights(write_toy(tmp_path_factory.mktemp("toy")))
    assert weights is not None
    return weights


def test_words_are_runs_of_letters_and_single_signs() -> None:
    """A word tells its place, and whether a space stands before it."""
    words = split_words("A. Orozova's: 5-й", 10)
    assert [w.text for w in words] == ["A", ".", "Orozova", "'", "s", ":", "5", "-", "й"]
    assert words[2].span == Span(13, 20)
    assert [w.spaced for w in words] == [True, False, True, False, False, False, True, False, False]


def test_pieces_are_the_most_probable_ones() -> None:
    """Two pieces that are likely together go before three that are not."""
    pieces = Pieces(
        ["<s>", "<pad>", "</s>", "<unk>", "▁", "a", "b", "▁ab"], [0, 0, 0, 0, -1, -1, -1, -2]
    )
    assert pieces.of("ab", spaced=True) == (7,)
    assert pieces.of("ab", spaced=False) == (5, 6)


def test_unknown_sign_is_one_unknown_piece() -> None:
    """What no piece holds is still one piece, so that every word has a place."""
    pieces = Pieces(["<s>", "<pad>", "</s>", "<unk>", "▁", "a"], [0, 0, 0, 0, -1, -1])
    assert pieces.of("ж", spaced=False) == (UNKNOWN,)
    assert pieces.of("", spaced=False) == (UNKNOWN,)


def test_inside_stands_only_behind_its_own_kind() -> None:
    """The best path obeys the labels, even where single words would not."""
    scores = np.array([[0.0, 1.0, 0.9, 0.0], [0.0, 0.0, 0.0, 5.0]], np.float32)
    assert find_path(scores, ("O", "B-PER", "B-ORG", "I-ORG")) == [2, 3]
    assert (
        find_path(np.array([[0.0, 0.0, 0.0, 5.0]], np.float32), ("O", "B-PER", "B-ORG", "I-ORG"))[0]
        != 3
    )


def test_damaged_weights_are_refused(tmp_path: Path) -> None:
    """One wrong byte is told with both hashes and what to do."""
    file = write_toy(tmp_path)
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    with pytest.raises(DamagedWeights, match=r"expected SHA-256 \w+, got \w+; install"):
        load_weights.__wrapped__(file)


def test_weights_without_their_hash_are_refused(tmp_path: Path) -> None:
    """A file of weights that nobody vouches for is not run."""
    file = write_toy(tmp_path)
    file.with_suffix(".sha256").unlink()
    with pytest.raises(DamagedWeights, match="no file beside it"):
        load_weights.__wrapped__(file)


def test_no_weights_is_no_error(tmp_path: Path) -> None:
    """Without weights rules read alone."""
    assert load_weights.__wrapped__(tmp_path / "weights.npz") is None


@settings(deadline=None, max_examples=60)
@given(text=st.text(alphabet=st.characters(exclude_categories=[]), max_size=400))
def test_any_text_is_tagged(toy: Weights, text: str) -> None:
    """Any text gives spans inside it, in order, that do not overlap; twice the same."""
    found = tag(text, weights=toy)["names"]
    end = 0
    for tagged in found:
        assert end <= tagged.span.start < tagged.span.end <= len(text)
        assert 0.0 <= tagged.score <= 1.0
        end = tagged.span.end
    assert tag(text, weights=toy)["names"] == found


def test_windows_do_not_depend_on_each_other(toy: Weights) -> None:
    """A line of a full window is tagged alike whatever stands in the windows behind it."""
    line = "abc ABC " * 40 + "\n"
    alone = tag(line, weights=toy)["names"]
    both = tag(line * 3, weights=toy)["names"]
    assert [t.span for t in both if t.span.end <= len(line)] == [t.span for t in alone]


def test_one_endless_word_is_bounded(toy: Weights) -> None:
    """A megabyte without a space is one word; its search is cut short."""
    assert tag("a" * 1_000_000, weights=toy)["names"] is not None


@needs_weights
@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Human rights lawyer Ainagul Temirkhanova was arrested on Monday.",
            {"Ainagul Temirkhanova"},
        ),
        ("Адвоката Нурбека Садырбаева задержали у здания суда.", {"Нурбека Садырбаева"}),
        ("Кеше таңертең Әсел Мұратованы үйінен алып кетті.", {"Әсел Мұратованы"}),
        ("Кечээ эртең менен Айпери Төлөгөнованы үйүнөн алып кетишти.", {"Айпери Төлөгөнованы"}),
        ("Hier matin, Bérénice Lavandier a été interpellée chez elle.", {"Bérénice Lavandier"}),
        ("The new law on advertising may restrict the work of lawyers.", set()),
    ],
)
def test_people_are_seen_in_running_text(text: str, names: set[str]) -> None:
    """The weights we ship see invented people in five languages, and none where there is none."""
    found = {t.span.of(text) for t in tag(text)["names"] if t.label == "PER" and t.score >= 0.6}
    assert found == names
