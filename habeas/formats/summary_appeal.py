"""An appeal for a terminal: whom it asks for what, and a table of who signs."""

from collections.abc import Callable, Iterator

from habeas.formats.terminal import neutralize, render_row
from habeas.model.findings import Appeal, Signatory, SignatoryKind
from habeas.model.spans import Span
from habeas.vocab.labels import Labels, label_code

_LABEL = 14  # columns; the longest label in use, "Legal grounds"
_NUMBER = 4


def render_appeal_lines(
    appeal: Appeal, text: str, labels: Labels, *, width: int, number: Callable[[Span], str]
) -> Iterator[str]:
    """Yield lines of at most `width` columns; `number` says where in the document a span is."""
    for key, value in _find_fields(appeal, text, labels, number):
        label = labels[f"appeal.{key}"] if key else ""
        yield from render_row([label, neutralize(value)], [_LABEL, width - _LABEL - 2])
    if appeal.signatories:
        claimed = appeal.signatories_claimed
        note = f" ({labels['appeal.claimed']}: {claimed})" if claimed is not None else ""
        yield ""
        yield f"{labels['appeal.signatories']}: {len(appeal.signatories)}{note}"
        yield from _render_signatories(appeal.signatories, labels, width)


def _find_fields(
    appeal: Appeal, text: str, labels: Labels, number: Callable[[Span], str]
) -> Iterator[tuple[str, str]]:
    """Yield labels and values; a value without label goes on with the one before."""
    yield "form", label_code(labels, "appeal", appeal.form)
    if appeal.date:
        yield "date", appeal.date
    if appeal.on_behalf_of:
        yield "on_behalf_of", ", ".join(appeal.on_behalf_of)
    for n, who in enumerate(appeal.addressees):
        words = ", ".join(part for part in (who.role, who.name) if part) or who.span.of(text)
        yield "" if n else "addressees", f"{words} ({number(who.span)})"
    for key, spans in (("demands", appeal.demands), ("grounds", appeal.citations)):
        for n, span in enumerate(spans, 1):
            yield "" if n > 1 else key, f"{n}. {span.of(text)} ({number(span)})"
    reply = [value for value in (appeal.reply_address, appeal.reply_email) if value]
    if reply:
        yield "reply", ", ".join(reply)
    if appeal.deadline_basis:
        yield "deadline", appeal.deadline_basis
    if appeal.footnotes:
        yield "footnotes", ", ".join(f"[{note.n}] {number(note.span)}" for note in appeal.footnotes)


def _render_signatories(
    signatories: tuple[Signatory, ...], labels: Labels, width: int
) -> Iterator[str]:
    room = width - _NUMBER - 6
    widths = [_NUMBER, room * 2 // 5, room * 7 // 20, room // 4]
    heads = [labels[f"appeal.{key}"] for key in ("n", "name", "role", "city")]
    yield from render_row(heads, widths)
    for signatory in signatories:
        yield from render_row([neutralize(cell) for cell in _cells(signatory, labels)], widths)


def _cells(signatory: Signatory, labels: Labels) -> tuple[str, str, str, str]:
    names = "; ".join((signatory.name or signatory.surface, *signatory.co_signatories))
    if signatory.kind is not SignatoryKind.PERSON:
        names += f" ({labels[f'kind.{signatory.kind.value}']})"
    role = ", ".join(part for part in (signatory.role, signatory.organization) if part)
    place = ", ".join(part for part in (signatory.city, signatory.country) if part)
    return signatory.n or "•", names, role, place
