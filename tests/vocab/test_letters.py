"""The vocabulary of letter orders holds together."""

import pytest

from habeas.vocab.letters import LetterOrder, load_letter_orders


@pytest.mark.parametrize("order", load_letter_orders(), ids=lambda order: order.language)
def test_every_language_can_be_written_in_its_first_encoding(order: LetterOrder) -> None:
    for letter in order.letters:
        written = any(letter.encode(name, "ignore") for name in order.encodings)
        assert written, f"{letter} is in none of {order.encodings}"


def test_no_language_stands_twice() -> None:
    languages = [order.language for order in load_letter_orders()]
    assert len(languages) == len(set(languages))
