"""The figures of names that `habeas bench` prints."""

from habeas.services.name_benchmarks import bench_names, invent_name_pairs


def test_each_figure_has_its_peer() -> None:
    """Three figures, each a positive rate beside a peer's, and their ratio."""
    found = [*bench_names(40)]
    assert [figure.name for figure in found] == [
        "names, first seen",
        "names, seen again",
        "names, in arrays",
    ]
    for figure in found:
        assert figure.peer is not None
        assert figure.peer_value is not None
        assert figure.peer.startswith("rapidfuzz")
        assert figure.ratio == figure.value / figure.peer_value > 0


def test_pairs_are_always_the_same() -> None:
    """The same count gives the same pairs, each of two full names."""
    pairs = invent_name_pairs(10)
    assert pairs == invent_name_pairs(10)
    assert all(len(name.split()) >= 2 for pair in pairs for name in pair)
