"""The counter of a petition: how many have signed, and how many are hoped for.

"12,345 have signed. Let's get to 15,000!", "Подписей: 312 из 500", "4 871 / 5 000 signatures".
"""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from habeas.extract.appeals.lines import Line
from habeas.text.figures import to_int
from habeas.vocab.appeals import cue_pattern

NUMBER = regex.compile(r"(?<![\d№-])(?:\d{1,3}(?:[ \xa0\u202f,.'’]\d{3})++|\d{1,8})(?!\d)")
OUT_OF = regex.compile(
    r"\s*(?:\p{L}{3,15}\s+)?(?:/|out\s+of|of|from|из|з|із|sur|de|von|нан|нен|дан|ден|дин|нын)\s*",
    regex.IGNORECASE,
)
BETWEEN = regex.compile(r"[\s:—–-]*")
MAX_LINE = 140  # code points: a counter is a line of its own, or two short sentences
MAX_LINES = 60  # it stands over the text of a petition, or right under it


@dataclass(frozen=True, slots=True)
class Counter:
    """What a counter shows; None for what it does not."""

    claimed: int | None = None
    goal: int | None = None


def find_counter(lines: Sequence[Line]) -> Counter:
    """Return the first number of signatures that the lines show, and the first goal."""
    claimed = goal = None
    for line in lines[:MAX_LINES]:
        if len(line.text) > MAX_LINE:
            continue
        counter = parse_counter(line.text)
        claimed = claimed if claimed is not None else counter.claimed
        goal = goal if goal is not None else counter.goal
        if claimed is not None and goal is not None:
            break
    return Counter(claimed, goal)


def is_counter(line: Line) -> bool:
    """Tell whether a line shows how many have signed, or are hoped for."""
    return len(line.text) <= MAX_LINE and parse_counter(line.text) != Counter()


def parse_counter(text: str) -> Counter:
    """Return what one line counts; a number that no word of signing stands beside counts nothing."""
    numbers = list(NUMBER.finditer(text))
    claimed = goal = None
    for at, found in enumerate(numbers):
        value = _value(found[0])
        after = numbers[at + 1] if at + 1 < len(numbers) else None
        if (
            after
            and OUT_OF.fullmatch(text, found.end(), after.start())
            and _is_counted(text, found, after)
        ):
            return Counter(value, _value(after[0]))
        if goal is None and _after_cue(text, found.start(), "goal"):
            goal = value
        elif claimed is None and (
            _before_cue(text, found.end()) or _after_cue(text, found.start(), "counted")
        ):
            claimed = value
    return Counter(claimed, goal)


def _value(figures: str) -> int:
    return to_int("".join(sign for sign in figures if sign.isdecimal()))


def _is_counted(text: str, first: regex.Match[str], last: regex.Match[str]) -> bool:
    return (
        _before_cue(text, last.end())
        or _after_cue(text, first.start(), "counted", "author")
        or bool(cue_pattern("counted").search(text, 0, first.start()))
    )


def _before_cue(text: str, end: int) -> bool:
    """Tell whether words for signatures follow a number."""
    start = BETWEEN.match(text, end)
    return cue_pattern("claimed", "counted").match(text, start.end() if start else end) is not None


def _after_cue(text: str, start: int, *kinds: str) -> bool:
    """Tell whether a cue stands right before a number."""
    reach = max(0, start - MAX_LINE // 3)
    cues = list(cue_pattern(*kinds).finditer(text[reach:start]))
    return bool(cues) and BETWEEN.fullmatch(text, reach + cues[-1].end(), start) is not None
