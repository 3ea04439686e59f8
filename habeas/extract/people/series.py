"""Names of a line accepted together: "lawyers A. Testov, B. Testova and C. Testuly"."""

from dataclasses import dataclass

import regex

from habeas.extract.people.evidence import POINTS, Cue, Evidence, find_evidence, is_name, weigh_run
from habeas.extract.people.runs import Line, Run, find_runs

_SERIES = regex.compile(r"[,&]{1,2}|,?&[TY]?|\(")


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A run with what speaks for it."""

    run: Run
    evidence: Evidence
    points: float

    @property
    def accepted(self) -> bool:
        """Tell whether it is a name."""
        return is_name(self.run, self.points)


def find_candidates(line: Line) -> list[Candidate]:
    """Return all runs of a line with their points; neighbors in a series help each other.

    A post or honorific for several ("lawyers", "Messrs.") counts for each of them.
    """
    found: list[Candidate] = []
    for run in find_runs(line):
        evidence = find_evidence(run, line)
        candidate = Candidate(
            run=run, evidence=evidence, points=weigh_run(run, line) + evidence.points
        )
        found.append(_lean(line, found[-1], candidate) if found else candidate)
    for at in range(len(found) - 2, -1, -1):
        if (
            not found[at].accepted
            and found[at + 1].accepted
            and _adjacent(line, found[at], found[at + 1])
        ):
            found[at] = _helped(found[at], (Cue.NEIGHBOR,))
    return found


def _lean(line: Line, left: Candidate, right: Candidate) -> Candidate:
    if not left.accepted or not _adjacent(line, left, right):
        return right
    if not left.evidence.many:
        return _helped(right, (Cue.NEIGHBOR,))
    inherited = tuple(cue for cue in left.evidence.cues if cue in (Cue.TITLE, Cue.POST))
    evidence = Evidence(
        cues=right.evidence.cues + inherited,
        post=right.evidence.post if right.evidence.post is not None else left.evidence.post,
        body=right.evidence.body,
        many=True,
    )
    points = right.points + sum(POINTS[cue] for cue in inherited)
    return Candidate(run=right.run, evidence=evidence, points=points)


def _helped(candidate: Candidate, cues: tuple[Cue, ...]) -> Candidate:
    evidence = candidate.evidence
    return Candidate(
        run=candidate.run,
        evidence=Evidence(
            cues=evidence.cues + cues, post=evidence.post, body=evidence.body, many=evidence.many
        ),
        points=candidate.points + sum(POINTS[cue] for cue in cues),
    )


def _adjacent(line: Line, left: Candidate, right: Candidate) -> bool:
    return bool(_SERIES.fullmatch(line.tags[left.run.last : right.run.first]))
