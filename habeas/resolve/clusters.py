"""Mentions to proposed entities, inside and across pages.

A page is resolved from its own words first (`pages`), then against what the run has named so far
(`runs`). What is only near is a proposal with a score and its reasons, and joins nothing.
"""

from collections.abc import Iterable
from itertools import chain, islice

from habeas.model.identity import Clusters, Entity, Place, Proposal
from habeas.model.reading import Reading
from habeas.resolve.pages import entity_id, fullest, resolve_page, to_clusters
from habeas.resolve.runs import Run

__all__ = ["cluster", "entity_id", "fullest"]


def cluster(readings: Iterable[Reading]) -> Clusters:
    """Return proposed entities for all mentions of `readings`, which are resolved in their order."""
    given = iter(readings)
    head = list(islice(given, 2))
    if len(head) == 1:
        return to_clusters(resolve_page(head[0]))  # a page alone asks no run
    run = Run()
    entities: dict[str, Entity] = {}
    assigned: dict[Place, str] = {}
    proposals: dict[tuple[str, str], Proposal] = {}
    for reading in chain(head, given):
        settled = run.settle(resolve_page(reading))
        entities.update(settled.entities)
        assigned.update(settled.assigned)
        for proposal in settled.proposals:
            pair = proposal.left, proposal.right
            if pair not in proposals or proposals[pair].score < proposal.score:
                proposals[pair] = proposal
    ranked = sorted(proposals.values(), key=lambda p: (-p.score, p.left, p.right))
    return Clusters(entities=entities, assigned=assigned, proposals=tuple(ranked))
