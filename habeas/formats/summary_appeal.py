"""An appeal for a terminal: whom it asks for what, on what law, and a table of who signs."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from habeas.formats.appeal_warnings import find_lost_parts, find_warnings
from habeas.formats.terminal import neutralize, render_row, wrap
from habeas.model.findings import (
    Addressee,
    Appeal,
    Citation,
    Criticism,
    Footnote,
    Ground,
    Signatory,
    SignatoryKind,
    Thread,
)
from habeas.model.spans import Span
from habeas.vocab.labels import Labels, label_code

_LABEL = 14  # columns; the longest label in use, "Legal grounds"
_NUMBER = 4

Number = Callable[[Span], str]


def render_appeal_lines(
    appeal: Appeal,
    text: str,
    labels: Labels,
    *,
    width: int,
    number: Number,
    laws: Mapping[Span, Citation] | None = None,
) -> Iterator[str]:
    """Yield lines of at most `width` columns; `number` says where in the document a span is.

    `laws` are the citations of the item by their spans: with them a ground says which law it is.
    """
    for key, value in _find_fields(appeal, text, labels, number, laws or {}):
        label = labels[f"appeal.{key}"] if key else ""
        yield from render_row([label, neutralize(value)], [_LABEL, width - _LABEL - 2])
    if appeal.signatories:
        yield ""
        yield f"{labels['appeal.signatories']}: {len(appeal.signatories)}{_claim(appeal, labels)}"
        yield from _render_signatories(appeal.signatories, labels, width)


def render_anatomy(
    appeal: Appeal,
    text: str,
    labels: Labels,
    *,
    width: int,
    number: Number,
    laws: Mapping[Span, Citation],
    oddities: Sequence[str] = (),
) -> Iterator[str]:
    """Yield an appeal with its title, then what to look at: warnings, and parts not found.

    `oddities` are sentences about the list of who signs.
    """
    if appeal.title:
        yield from wrap(neutralize(appeal.title), width)
        yield ""
    yield from render_appeal_lines(appeal, text, labels, width=width, number=number, laws=laws)
    warnings = [
        *find_warnings(appeal, labels),
        *oddities,
        *find_lost_parts(appeal, labels),
    ]
    if warnings:
        yield ""
        yield f"{labels['appeal.warnings']}:"
    for warning in warnings:
        for at, line in enumerate(wrap(neutralize(warning), width - 2)):
            yield ("  " if at else "! ") + line


def _claim(appeal: Appeal, labels: Labels) -> str:
    claimed = appeal.signatories_claimed
    return f" ({labels['appeal.claimed']}: {claimed})" if claimed is not None else ""


def _find_fields(
    appeal: Appeal, text: str, labels: Labels, number: Number, laws: Mapping[Span, Citation]
) -> Iterator[tuple[str, str]]:
    """Yield labels and values; a value without label goes on with the one before."""
    yield "form", label_code(labels, "appeal", appeal.form)
    if appeal.thread:
        yield "thread", _thread(appeal.thread, labels)
    if appeal.date or appeal.place:
        yield "date", ", ".join(part for part in (appeal.date, appeal.place) if part)
    yield from _listed("senders", [f"{one.of(text)} ({number(one)})" for one in appeal.senders])
    if appeal.on_behalf_of:
        yield "on_behalf_of", ", ".join(appeal.on_behalf_of)
    for key, people in (("addressees", appeal.addressees), ("copies", appeal.copies)):
        yield from _listed(key, [f"{_who(one, text)} ({number(one.span)})" for one in people])
    for key, spans in (("facts", appeal.facts), ("demands", appeal.demands)):
        yield from _listed(key, _numbered(spans, text, number))
    grounds = [
        f"{n}. {_ground(one, text, number, laws)}" for n, one in enumerate(appeal.grounds, 1)
    ]
    yield from _listed("grounds", grounds)
    wrong = [
        f"{n}. {_criticism(one, text, number, labels)}"
        for n, one in enumerate(appeal.criticisms, 1)
    ]
    yield from _listed("criticisms", wrong)
    reply = [value for value in (appeal.reply_address, appeal.reply_email) if value]
    if reply:
        yield "reply", ", ".join(reply)
    if appeal.deadline_basis:
        yield "deadline", appeal.deadline_basis + _meant(appeal.deadline, labels)
    yield from _listed("annexes", _numbered(appeal.annexes, text, number))
    if appeal.footnotes:
        yield "footnotes", ", ".join(_footnote(note, number) for note in appeal.footnotes)
    if appeal.signatories_goal is not None and not appeal.signatories:
        yield "signatories", f"{appeal.signatories_claimed or '?'} / {appeal.signatories_goal}"
    elif appeal.signatories_claimed is not None and not appeal.signatories:
        yield "signatories", str(appeal.signatories_claimed)


def _meant(deadline: str | None, labels: Labels) -> str:
    """Return what the words of a deadline give: "(that is 30 days)"."""
    words = deadline_words(deadline, labels) if deadline else ""
    return f" ({labels['appeal.deadline_value']} {words})" if words else ""


def deadline_words(deadline: str, labels: Labels) -> str:
    """Return a day as it is, and a period in words: "30 days" for "P30D"."""
    if not deadline.startswith("P"):
        return deadline
    return labels[f"appeal.period_{deadline[-1]}"].format(n=deadline[1:-1])


def _listed(key: str, values: list[str]) -> Iterator[tuple[str, str]]:
    for n, value in enumerate(values):
        yield "" if n else key, value


def _numbered(spans: tuple[Span, ...], text: str, number: Number) -> list[str]:
    return [f"{n}. {span.of(text)} ({number(span)})" for n, span in enumerate(spans, 1)]


def _thread(thread: Thread, labels: Labels) -> str:
    if thread.series is None:
        return thread.reference
    place = f"{labels['appeal.series']} {thread.series}"
    follow = f", {labels['appeal.follow_up']} {thread.number}" if thread.number else ""
    return f"{thread.reference} ({place}{follow})"


def _who(one: Addressee, text: str) -> str:
    return ", ".join(part for part in (one.role, one.name) if part) or one.span.of(text)


def _ground(ground: Ground, text: str, number: Number, laws: Mapping[Span, Citation]) -> str:
    """Return a passage with the laws it rests on, each by its name in the law layer."""
    cited = [_law(laws[span]) for span in ground.citations if span in laws]
    found = "; ".join(dict.fromkeys(cited))
    words = f"{ground.span.of(text)} ({number(ground.span)})"
    return f"{words} → {found}" if found else words


def _law(citation: Citation) -> str:
    title = citation.title or citation.instrument or citation.surface
    place = f"{citation.jurisdiction}: " if citation.jurisdiction else ""
    return place + ", ".join(part for part in (title, citation.provision) if part)


def _criticism(criticism: Criticism, text: str, number: Number, labels: Labels) -> str:
    wrong = "; ".join(span.of(text) for span in criticism.provisions)
    against = "; ".join(span.of(text) for span in criticism.against)
    head = f"{wrong}: " if wrong else ""
    tail = f" ({labels['appeal.against']} {against})" if against else ""
    return f"{head}{criticism.span.of(text)} ({number(criticism.span)}){tail}"


def _footnote(note: Footnote, number: Number) -> str:
    marks = ", ".join(number(mark) for mark in note.marks if mark != note.span)
    return f"[{note.n}] {number(note.span)}" + (f" ← {marks}" if marks else "")


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
