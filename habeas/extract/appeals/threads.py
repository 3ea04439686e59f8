"""The reference number that an appeal bears, and its place in the thread of such numbers."""

from collections.abc import Sequence

import regex

from habeas.extract.appeals.lines import Line
from habeas.model.findings import Reference, Thread
from habeas.text.figures import to_int

# Schemes of letters; a judgment or a resolution may stand in a head, too, and is none.
SCHEMES = frozenset({"OBS", "UN-COMM", "AMNESTY-UA"})
OBS = regex.compile(r"(?P<series>OBS \d{3})(?:\.(?P<number>\d{1,2}))?$")
MAX_LINE = 120  # code points: the number stands in a line of its own or beside a label
HEAD_LINES = 25


def find_thread(lines: Sequence[Line], references: Sequence[Reference]) -> Thread | None:
    """Return the reference that the head of an appeal prints, None where it prints none."""
    for line in lines[:HEAD_LINES]:
        if len(line.text) > MAX_LINE:
            continue
        for reference in references:
            if reference.scheme in SCHEMES and line.span.covers(reference.span):
                return parse_thread(reference)
    return None


def parse_thread(reference: Reference) -> Thread:
    """Return series and number of a reference: ("OBS 085", 4) for "KAZ 001 / 1016 / OBS 085.4".

    The first of a series bears no follow-up number and is 0. Codes of UN communications and of
    urgent actions number no threads.
    """
    found = OBS.search(reference.normal) if reference.scheme == "OBS" else None
    if not found:
        return Thread(span=reference.span, reference=reference.normal)
    return Thread(
        span=reference.span,
        reference=reference.normal,
        series=found["series"],
        number=to_int(found["number"]) if found["number"] else 0,
    )
