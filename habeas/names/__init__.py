"""Names compared: how likely two of them mean one person, organization or place, and why."""

from habeas.names.comparison import SAME, Comparison, Context, compare

__all__ = ["SAME", "Comparison", "Context", "compare"]
