"""What passages are about: on a toy that knows nothing, and on what we ship."""

from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from habeas.encoder import meaning as module
from habeas.encoder.meaning import Meaning, load_meaning, pack, unpack
from habeas.encoder.network import Floats
from habeas.encoder.tagger import see
from habeas.encoder.weights import DamagedWeights, Weights, load_weights
from tests.encoder.toy import write_toy, write_toy_meaning

SHIPPED = load_meaning()
needs_weights = pytest.mark.skipif(SHIPPED is None, reason="no weights are shipped with this copy")
# Each says the same in English, Russian, Kazakh, Kyrgyz and French.
SAME = (
    (
        "The court left the editor in custody for two more months.",
        "Суд оставил редактора под стражей ещё на два месяца.",
        "Сот редакторды тағы екі айға қамауда қалдырды.",
        "Сот редакторду дагы эки айга камакта калтырды.",
        "Le tribunal a maintenu le rédacteur en détention pour deux mois encore.",
    ),
    (
        "Officers searched the flat of the doctor and took away his phone.",
        "Сотрудники обыскали квартиру врача и забрали его телефон.",
        "Қызметкерлер дәрігердің пәтерін тінтіп, телефонын алып кетті.",
        "Кызматкерлер дарыгердин батирин тинтип, телефонун алып кетишти.",
        "Des agents ont perquisitionné l'appartement du médecin et pris son téléphone.",
    ),
    (
        "The ministry wants to close the shelter for women.",
        "Министерство хочет закрыть приют для женщин.",
        "Министрлік әйелдерге арналған баспананы жапқысы келеді.",
        "Министрлик аялдар үчүн башпаанекти жапкысы келет.",
        "Le ministère veut fermer le foyer pour femmes.",
    ),
    (
        "Farmers blocked the road in protest against the dam.",
        "Фермеры перекрыли дорогу в знак протеста против плотины.",
        "Фермерлер бөгетке қарсылық білдіріп, жолды жауып тастады.",
        "Фермерлер дамбага каршы чыгып, жолду тосуп коюшту.",
        "Des paysans ont bloqué la route pour protester contre le barrage.",
    ),
)


@pytest.fixture(scope="module")
def toy(tmp_path_factory: pytest.TempPathFactory) -> tuple[Weights, Meaning]:
    folder = tmp_path_factory.mktemp("toy")
    weights = load_weights(write_toy(folder, layers=6))
    assert weights is not None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "load_weights", lambda: weights)
        meaning = load_meaning.__wrapped__(write_toy_meaning(folder, len(weights.pieces.texts)))
    assert meaning is not None
    return weights, meaning


@settings(deadline=None, max_examples=40)
@given(text=st.text(alphabet=st.characters(exclude_categories=[]), max_size=400))
def test_any_text_has_passages(toy: tuple[Weights, Meaning], text: str) -> None:
    """They lie inside it, in order, do not overlap, and have a number for every dimension."""
    passages = see(text, (), weights=toy[0], meaning=toy[1]).passages
    end = 0
    for passage in passages:
        assert end <= passage.span.start < passage.span.end <= len(text)
        assert len(passage.vector) == 64
        assert passage.model == 9
        end = passage.span.end
    assert see(text, (), weights=toy[0], meaning=toy[1]).passages == passages


def test_a_passage_knows_nothing_of_what_stands_around_it(toy: tuple[Weights, Meaning]) -> None:
    """Else what is hidden in one would be told by another."""
    line = "abc ABC " * 40 + "\n"
    alone = see(line, (), weights=toy[0], meaning=toy[1]).passages
    both = see(line + "zzz, xyz. " * 30, (), weights=toy[0], meaning=toy[1]).passages
    assert [one.span for one in both[: len(alone)]] == [one.span for one in alone]
    for mine, theirs in zip(alone, both, strict=False):
        near = unpack(mine.vector + theirs.vector, 2)
        assert near[0] @ near[1] > 0.999  # to the last bit of a sum they may differ


def test_packing_keeps_the_direction() -> None:
    """A byte a number is enough: the likeness of two vectors changes in the third place."""
    rows = np.random.default_rng(3).normal(size=(6, 256)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    again = unpack(b"".join(pack(rows)), 6)
    assert np.abs(again @ again.T - rows @ rows.T).max() < 0.01
    assert np.isfinite(unpack(bytes(256), 1)).all()


def test_what_was_made_for_another_encoder_is_refused(tmp_path: Path) -> None:
    """It would give numbers, and they would mean nothing."""
    weights = load_weights(write_toy(tmp_path, layers=6))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "load_weights", lambda: weights)
        with pytest.raises(DamagedWeights, match="made for another encoder"):
            load_meaning.__wrapped__(write_toy_meaning(tmp_path, 5))


def test_nothing_is_said_without_files(tmp_path: Path) -> None:
    """Without it names are still seen; without an encoder there is nothing."""
    assert load_meaning.__wrapped__(tmp_path / "meaning.npz") is None
    assert see("Nobody stands here.", weights=load_weights()).passages == []


@needs_weights
@pytest.mark.parametrize(("one", "other"), [*permutations(range(5), 2)])
def test_the_translation_is_closest(one: int, other: int) -> None:
    """From each of five languages into each, among sentences of one kind of subject."""
    found = _vectors([same[one] for same in SAME]) @ _vectors([same[other] for same in SAME]).T
    assert found.argmax(axis=1).tolist() == list(range(len(SAME)))


def _vectors(texts: list[str]) -> Floats:
    passages = [see(text, (), meaning=SHIPPED).passages[0] for text in texts]
    return unpack(b"".join(one.vector for one in passages), len(texts))
