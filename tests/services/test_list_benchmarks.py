"""The speed of reading lists is measured on a list that is read whole."""

from habeas.services.list_benchmarks import bench_lists, invent_letter
from habeas.services.signatures import read_signatories


def test_an_invented_letter_is_read_whole() -> None:
    """Each numbered name is a signature: what is measured is the reading of all."""
    found = read_signatories(invent_letter(40).encode(), "letter.txt")
    assert [one.n for one in found] == [str(n) for n in range(1, 41)]


def test_the_figure() -> None:
    """Names a second, without a peer."""
    (figure,) = bench_lists(20)
    assert figure.value > 0
    assert figure.peer is None
