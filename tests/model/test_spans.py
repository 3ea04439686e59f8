"""Spans laid over a text: inside, across, side by side."""

from habeas.model.spans import Span, nest, outermost


def test_nesting_keeps_the_first_of_crossing_spans() -> None:
    """Inner spans are told, crossing ones dropped, neighbors kept; the order given is no matter."""
    spans = [Span(12, 20), Span(0, 10), Span(2, 5), Span(8, 14)]
    assert list(nest(spans)) == [(Span(0, 10), False), (Span(2, 5), True), (Span(12, 20), False)]
    assert outermost(spans) == [Span(0, 10), Span(8, 14), Span(12, 20)]
