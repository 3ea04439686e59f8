"""Appeals read whole: who asks whom for what, on what grounds, and who signs.

An appeal is any text that asks named or described addressees for named acts: open letters,
petitions, joint statements, urgent interventions, and the calls in a statement.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from habeas.extract.appeals.addressees import (
    find_addresses,
    find_head,
    find_reported,
    find_salutation,
    find_title,
    is_salutation,
)
from habeas.extract.appeals.calls import find_asked, find_lead
from habeas.extract.appeals.demands import Demands, find_demands
from habeas.extract.appeals.footnotes import find_footnotes
from habeas.extract.appeals.headings import is_date_line
from habeas.extract.appeals.lines import Line, find_lines, trim_invisible
from habeas.extract.appeals.lists import Signatures, find_signatures
from habeas.extract.appeals.parties import parse_people
from habeas.extract.appeals.reply import Reply, find_reply
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import (
    Addressee,
    Appeal,
    Citation,
    DateMention,
    Finding,
    Footnote,
    Mention,
    NameKind,
    Origin,
)
from habeas.model.item import Item, ItemKind
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

NAME = "appeals"
VERSION = 1
NEEDS: tuple[str, ...] = ("dates", "legal", "people")

FORMS = ("urgent_intervention", "petition", "joint_statement", "open_letter")
MAX_TITLE = 250
MAX_OPENING = 1_500  # code points in which an urgent intervention says what it is
HEAD_LINES = (
    14  # lines in which the title of an appeal, or the words of an urgent intervention, stand
)
NO_CALLS = frozenset({ItemKind.NEWS, ItemKind.PODCAST, ItemKind.LINK_POST, ItemKind.SUBMISSION})


@dataclass(frozen=True, slots=True)
class _Parts:
    """What was found in an item, before it is decided whether it is an appeal."""

    form: str | None
    title: str | None
    addressees: tuple[Addressee, ...]
    demands: Demands
    signatures: Signatures
    footnotes: tuple[Footnote, ...]
    reply: Reply
    greeted: bool
    called: bool


def extract(item: Item, found: Findings, context: Context) -> Iterator[Finding]:
    """Yield the appeal of the item, if it is one.

    Its span is the item's text from the first to the last visible character. Any text is accepted.
    Unknown parts are None or empty; the date is the item's, or that of a line of its own in the
    letter.
    """
    lines = find_lines(item)
    if not lines:
        return
    parts = _find_parts(item, lines)
    form = _decide_form(item, parts)
    if form is None:
        return
    span = trim_invisible(item.text, 0, len(item.text))
    yield Appeal(
        span=span,
        surface=span.of(item.text),
        form=form,
        origin=Origin(extractor=NAME, version=VERSION),
        title=parts.title or item.title,
        date=item.published or _find_date(lines, found),
        addressees=parts.addressees,
        on_behalf_of=_find_behalf(item, lines, found, parts),
        grounds=_find_grounds(found, parts),
        demands=parts.demands.spans,
        footnotes=parts.footnotes,
        reply_address=parts.reply.address,
        reply_email=parts.reply.email,
        deadline_basis=parts.reply.deadline_basis,
        signatories_claimed=parts.signatures.claimed,
        signatories=parts.signatures.signatories,
    )


def _find_parts(item: Item, lines: list[Line]) -> _Parts:
    title, form = _find_title(item, lines)
    head = find_head(lines)
    greeted = any(is_salutation(line) for line in lines)
    letter = form is not None or bool(head) or greeted or item.kind is ItemKind.APPEAL
    signatures = find_signatures(item.text, lines, asks=letter)
    taken = _taken(signatures)
    demands = find_demands(item.text, lines, taken=taken, letter=letter)
    addressees, reported = _find_addressees(item, lines, head, title)
    called = not addressees
    lead = find_lead(lines[demands.lead]) if demands.lead is not None else None
    if not addressees:
        addressees = [lead] if lead else find_asked(item.text, demands.spans, lines)
    return _Parts(
        form=form,
        title=title,
        addressees=tuple(addressees),
        demands=demands,
        signatures=signatures,
        footnotes=tuple(find_footnotes(item, lines)),
        reply=find_reply(lines),
        greeted=greeted,
        called=called or reported,
    )


def _taken(signatures: Signatures) -> range | None:
    if signatures.first is None or signatures.last is None:
        return None
    return range(signatures.first, signatures.last + 1)


def _find_title(item: Item, lines: list[Line]) -> tuple[str | None, str | None]:
    """Return the line that calls the text an appeal, and the form it names; else (None, None)."""
    for line in lines[:HEAD_LINES]:
        if len(line.text) <= MAX_TITLE and not line.text.rstrip('”»"').endswith((".", ";")):
            form = _form_of(line.text)
            if form:
                return line.text, form
    form = _form_of(item.title or "")
    return (item.title, form) if form else (None, None)


def _form_of(text: str) -> str | None:
    return next((form for form in FORMS if cue_pattern(form).search(text)), None)


def _find_addressees(
    item: Item, lines: list[Line], head: list[Addressee], title: str | None
) -> tuple[list[Addressee], bool]:
    """Return the addressees from the best place that names any, and whether others wrote."""
    head = head or find_addresses(lines)
    if head:
        return head, False
    where = next(
        (line.body for line in lines if line.text == title), item.title_span or lines[0].body
    )
    named = find_title(title or "", where)
    greeted = find_salutation(lines)
    if named or greeted:
        return [named or greeted], False  # type: ignore[list-item]
    reported = list(find_reported(lines))
    return reported, bool(reported)


def _decide_form(item: Item, parts: _Parts) -> str | None:
    """Return the form of appeal that the parts make up, or None where they make none."""
    asks = bool(parts.demands.spans)
    signed = bool(parts.signatures.signatories)
    if item.kind is ItemKind.URGENT_INTERVENTION:
        return "urgent_intervention"
    if parts.form and (asks or signed or parts.addressees):
        return parts.form
    if asks and cue_pattern("urgent_intervention").search(item.text, 0, MAX_OPENING):
        return "urgent_intervention"
    if item.kind is ItemKind.APPEAL or (
        parts.addressees and not parts.called and (asks or signed or parts.greeted)
    ):
        return "open_letter"
    if signed and asks:
        return "open_letter" if parts.greeted else "joint_statement"
    if parts.addressees and not asks and item.kind not in NO_CALLS:
        return "call"
    if asks and (parts.demands.lead is not None or item.kind not in NO_CALLS):
        return "call"
    return None


def _find_date(lines: list[Line], found: Findings) -> str | None:
    """Return the date of the first line that is nothing but a date, or a place and a date."""
    dates = [date for date in found.of(DateMention) if date.edtf]
    for line in lines:
        if is_date_line(line):
            for date in dates:
                if line.span.covers(date.span):
                    return date.edtf
    return None


def _find_behalf(item: Item, lines: list[Line], found: Findings, parts: _Parts) -> tuple[str, ...]:
    """Return the people for whom the appeal asks: named after "in support of", or in its title."""
    asked = {addressee.name for addressee in parts.addressees}
    names: list[str] = []
    for line in (line for line in lines[:HEAD_LINES] if len(line.text) <= MAX_TITLE):
        cue = cue_pattern("behalf").search(line.text)
        if not cue and line.text != item.title:
            continue
        start = cue.end() if cue else 0
        names.extend(parse_people(line.text[start:].strip(" .,")))
        names.extend(
            mention.surface
            for mention in found.of(Mention)
            if mention.kind is NameKind.PERSON and line.span.covers(mention.span)
        )
    return tuple(dict.fromkeys(name for name in names if name not in asked))


def _find_grounds(found: Findings, parts: _Parts) -> tuple[Span, ...]:
    """Return the citations that the text itself rests on, those inside footnotes left out."""
    notes = [note.span for note in parts.footnotes]
    spans = (citation.span for citation in found.of(Citation))
    return tuple(sorted({span for span in spans if not any(note.covers(span) for note in notes)}))
