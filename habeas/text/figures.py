"""Numbers written in digits of any script."""


def to_int(figures: str) -> int:
    """Return the number that a run of digits writes; 0 for digits that Python does not know.

    The pattern engine follows a newer Unicode than Python: it takes for digits what `int` refuses.
    No list, date or provision counts from 0, so 0 fits nowhere.
    """
    return int(figures) if figures.isdecimal() else 0
