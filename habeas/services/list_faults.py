"""What is odd in the list of who signs an appeal, in words.

One sentence each, without names: entries are given by their numbers.
"""

from collections.abc import Iterator

from habeas.extract.appeals.checks import FaultKind, find_faults
from habeas.model.findings import Appeal
from habeas.vocab.labels import Labels

_MOST = 20  # sentences of one kind: a list of thousands may have hundreds of twins


def find_fault_words(appeal: Appeal, labels: Labels) -> Iterator[str]:
    """Yield a sentence for each oddity of the list; of one kind no more than twenty.

    Counts that differ are left out: the warnings of the whole appeal tell of them.
    """
    told: dict[FaultKind, int] = {}
    for fault in find_faults(appeal):
        if fault.kind is FaultKind.COUNT_DIFFERS:
            continue
        told[fault.kind] = told.get(fault.kind, 0) + 1
        if told[fault.kind] <= _MOST:
            who = ", ".join(_number(appeal, at) for at in fault.signatories)
            words = labels[f"appeal.fault.{fault.kind.value}"]
            yield words.format(who=who, first=fault.first, last=fault.last)
    more = sum(max(0, count - _MOST) for count in told.values())
    if more:
        yield labels["appeal.fault.more"].format(n=more)


def _number(appeal: Appeal, at: int) -> str:
    """Return the number of an entry as printed, else its place in the list."""
    return appeal.signatories[at].n or f"({at + 1})"
