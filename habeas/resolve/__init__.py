"""Mentions to proposals on who is meant."""

from habeas.resolve.clusters import cluster

__all__ = ["cluster"]
