"""What a monitor should look at in an appeal that was read: counts that differ, notes without marks.

One sentence each, without names.
"""

from collections.abc import Iterator

import regex

from habeas.model.findings import Appeal
from habeas.vocab.labels import Labels

# Parts that nearly every appeal has, by the label that names them.
_EXPECTED = ("addressees", "demands", "facts", "grounds", "date")
_EMAIL_LABEL = regex.compile(
    r"e-?mail:?\s*$|(?:эл\.?|электронн\p{L}+)\s*(?:почт\p{L}+|адрес):?\s*$", regex.IGNORECASE
)


def find_warnings(appeal: Appeal, labels: Labels) -> Iterator[str]:
    """Yield what does not fit together in an appeal, one sentence each."""
    claimed, shown = appeal.signatories_claimed, len(appeal.signatories)
    if claimed is not None and shown and claimed != shown:
        yield labels["appeal.shown_fewer"].format(claimed=claimed, shown=shown)
    for note in appeal.footnotes:
        if note.marks == (note.span,):
            yield labels["appeal.marks_lost"].format(n=note.n)
        elif not note.marks:
            yield labels["appeal.note_unused"].format(n=note.n)
    if appeal.reply_email is None and any(map(_EMAIL_LABEL.search, appeal.surface.splitlines())):
        yield labels["appeal.email_lost"]


def find_lost_parts(appeal: Appeal, labels: Labels) -> Iterator[str]:
    """Yield one sentence that names the usual parts that were not found, if any."""
    lost = [key for key in _EXPECTED if not getattr(appeal, key)]
    if lost:
        parts = ", ".join(labels[f"appeal.{key}"].lower() for key in lost)
        yield labels["appeal.lost"].format(parts=parts)
