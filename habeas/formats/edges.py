"""Judgements as resolver edges, one JSON list a line: the file that nomenklatura saves and loads.

    ["per:8ed7ff6c16e8", "per:3f2a91c04d7e", "positive", null, "ana", "2026-11-22T10:00:00Z"]

That is: target (the greater id), source, judgement (positive, negative, unsure, no_judgement), score,
user, timestamp. There a group needs an id of its own that begins with "NK-"; we write one for every
group, and read such groups of others. A machine's edge has the user "habeas".
Source: nomenklatura, resolver/edge.py and resolver/identifier.py (MIT).
"""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import regex

from habeas.formats.export_values import to_utf8
from habeas.model.identity import MACHINE, Judgement, ProposalRecord, Verdict

ORIGIN = "edges/1"  # of a machine's judgement that came in a file
SUGGESTED = "no_judgement"
_GROUP = "NK-"
_LONGEST = 10_000  # characters of a line
_NODE = regex.compile(r"(?:per|org|pla):[0-9a-f]{12}(?:@[0-9a-f]{12})?")
_NAMED = regex.compile(r"NK-[A-Za-z0-9]{1,64}")
_STAMP = regex.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[0-9.:+Z-]{0,16}")
_VERDICTS = {str(verdict): verdict for verdict in Verdict}


class EdgeError(ValueError):
    """A line that is no edge of ours: what was expected. It never repeats the line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A line of the file. `verdict` is None for a mere suggestion."""

    left: str
    right: str
    verdict: Verdict | None
    score: float | None
    user: str
    at: str

    @property
    def group(self) -> str | None:
        """The id of a group, where the edge says that a record is of it."""
        return next((node for node in (self.left, self.right) if node.startswith(_GROUP)), None)


def render_edges(judgements: Iterable[Judgement]) -> Iterator[str]:
    """Yield a line for each judgement."""
    for made in judgements:
        score = made.score if made.by_machine else None
        yield _line(made.left, made.right, made.verdict, score, made.author, made.made_at)


def render_suggestions(proposals: Iterable[ProposalRecord]) -> Iterator[str]:
    """Yield a line for each proposal that nobody has judged."""
    for made in proposals:
        yield _line(made.left, made.right, SUGGESTED, made.score, MACHINE, made.made_at)


def render_group(canonical: str, members: Iterable[str], at: str) -> Iterator[str]:
    """Yield the lines that give a group of several an id of its own."""
    name = f"{_GROUP}{hashlib.blake2b(canonical.encode(), digest_size=11).hexdigest()}"
    for member in sorted(members):
        yield _line(name, member, Verdict.POSITIVE, None, MACHINE, at)


def _line(one: str, other: str, judgement: str, score: float | None, user: str, at: str) -> str:
    # There a group's id is greater than any other.
    source, target = sorted((one, other), key=lambda node: (node.startswith(_GROUP), node))
    row = [target, source, str(judgement), score, to_utf8(user), at]
    return json.dumps(row, ensure_ascii=False) + "\n"


def parse_edge(line: str) -> Edge:
    """Return the edge of a line. Raises `EdgeError`."""
    try:
        row = json.loads(line) if len(line) <= _LONGEST else None
    except (ValueError, RecursionError):
        row = None
    if not isinstance(row, list) or len(row) < 6:
        raise EdgeError("expected a list of target, source, judgement, score, user, timestamp")
    left, right, judgement, score, user, at = row[:6]
    for node in (left, right):
        if not isinstance(node, str) or not (_NODE.fullmatch(node) or _NAMED.fullmatch(node)):
            raise EdgeError("expected two ids of people, organizations or places of Habeas")
    if judgement != SUGGESTED and (not isinstance(judgement, str) or judgement not in _VERDICTS):
        raise EdgeError(f"expected one of {', '.join((*_VERDICTS, SUGGESTED))}")
    if isinstance(score, bool) or not isinstance(score, int | float | None):
        raise EdgeError("expected a number or null as the score")
    if score is not None and not 0 <= score <= 1:
        raise EdgeError("expected a score from 0 to 1")
    return Edge(
        left=left,
        right=right,
        verdict=_VERDICTS.get(judgement),
        score=None if score is None else float(score),
        user=user[:200] if isinstance(user, str) else "",
        at=at if isinstance(at, str) and _STAMP.fullmatch(at) else "",
    )
