"""Appeals read whole: who asks whom for what, on what grounds, and who signs.

An appeal is any text that asks named or described addressees for named acts: open letters,
petitions, joint statements, urgent interventions, letters of UN mandates, the calls in a statement.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from habeas.extract.appeals.addressees import (
    find_addresses,
    find_before_salutation,
    find_head,
    find_inner_head,
    find_labeled,
    find_reported,
    find_salutation,
    find_title,
    find_turned_to,
    is_salutation,
    parse_label,
)
from habeas.extract.appeals.asked import find_objects
from habeas.extract.appeals.behalf import find_behalf, people_of
from habeas.extract.appeals.calls import find_asked, find_final_call, find_lead
from habeas.extract.appeals.counters import Counter, find_counter, is_counter
from habeas.extract.appeals.dating import Dating, find_dating
from habeas.extract.appeals.demands import Demands, find_demands
from habeas.extract.appeals.footnotes import find_footnotes
from habeas.extract.appeals.headings import is_closing, opens_notes
from habeas.extract.appeals.lines import Line, Mark, find_lines, tidy, trim_invisible
from habeas.extract.appeals.lists import Signatures, find_signatures
from habeas.extract.appeals.passages import Passages, find_passages
from habeas.extract.appeals.reply import Reply, find_reply
from habeas.extract.appeals.sections import Section, find_annexes, find_copies
from habeas.extract.appeals.senders import find_authors, find_mandates
from habeas.extract.appeals.threads import find_thread
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import (
    Addressee,
    Appeal,
    Citation,
    DateMention,
    Finding,
    Footnote,
    Mention,
    Origin,
    Reference,
    Thread,
)
from habeas.model.item import Item, ItemKind
from habeas.model.page import BlockKind
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern
from habeas.vocab.labels import label_code, load_labels
from habeas.vocab.reference_schemes import load_country_codes

NAME = "appeals"
VERSION = 2
NEEDS: tuple[str, ...] = ("dates", "references", "legal", "people", "organizations", "places")

FORMS = ("urgent_intervention", "petition", "joint_statement", "open_letter")
MAX_TITLE = 250
TITLE_LINES = 3  # lines among which titles stand
MIN_PROSE = 60  # code points of a paragraph
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
    thread: Thread | None
    senders: tuple[Span, ...]
    addressees: tuple[Addressee, ...]
    demands: Demands
    signatures: Signatures
    counter: Counter
    footnotes: tuple[Footnote, ...]
    reply: Reply
    copies: tuple[Addressee, ...]
    annexes: Section
    aside: frozenset[int]  # lines of copies and of authors
    greeted: bool
    called: bool
    told: bool  # the text opens by telling of a letter that was sent


def extract(item: Item, found: Findings, context: Context) -> Iterator[Finding]:
    """Yield the appeal of the item, if it is one.

    Its span is the item's text from the first to the last visible character. Any text is accepted.
    Unknown parts are None or empty; the date is the item's, or that of a line of its own in the
    letter.
    """
    lines = find_lines(item)
    if not lines:
        return
    parts = _find_parts(item, lines, found)
    form = _decide_form(item, parts)
    if form is None:
        return
    span = trim_invisible(item.text, 0, len(item.text))
    mentions = found.of(Mention)
    dating = find_dating(lines, found.of(DateMention), mentions, _taken(parts.signatures))
    passages = _find_passages(item, lines, found, parts, dating)
    others = {addressee.name for addressee in (*parts.addressees, *parts.copies)}
    others |= {one.of(item.text) for one in parts.senders}
    yield Appeal(
        span=span,
        surface=span.of(item.text),
        form=form,
        origin=Origin(extractor=NAME, version=VERSION),
        title=parts.title or item.title,
        date=item.published or dating.date,
        place=dating.place,
        thread=parts.thread,
        senders=parts.senders,
        addressees=parts.addressees,
        on_behalf_of=find_behalf(
            item, lines, people_of(mentions), others, demands=parts.demands.spans
        ),
        facts=passages.facts,
        grounds=passages.grounds,
        criticisms=passages.criticisms,
        demands=parts.demands.spans,
        footnotes=parts.footnotes,
        reply_address=parts.reply.address,
        reply_email=parts.reply.email,
        deadline_basis=parts.reply.deadline_basis,
        deadline=parts.reply.deadline,
        copies=parts.copies,
        annexes=tuple(entry for entry, _ in parts.annexes.entries),
        signatories_claimed=_claimed(parts),
        signatories_goal=parts.counter.goal,
        signatories=parts.signatures.signatories,
    )


def _claimed(parts: _Parts) -> int | None:
    """Return how many the text says have signed: a counter goes before other words."""
    counted = parts.counter.claimed
    return parts.signatures.claimed if counted is None else counted


def _find_parts(item: Item, lines: list[Line], found: Findings) -> _Parts:
    title, form = _find_title(item, lines)
    thread = find_thread(lines, found.of(Reference))
    if _is_communication(item, lines, thread):
        form = "un_communication"
    copies, copied = find_copies(lines)
    authors = find_authors(item.text, lines)
    aside = copied | {at for at, _ in authors}
    head = find_head(lines, aside)
    greeted = any(is_salutation(line) for line in lines)
    letter = form is not None or bool(head) or greeted or item.kind is ItemKind.APPEAL
    annexes = find_annexes(item.text, lines) if letter else Section()
    # The label of the annexes stays: no list of signatures goes on under it.
    apart = aside | set(sorted(annexes.taken)[1:])
    kept = [line for at, line in enumerate(lines) if at not in apart]
    signatures = _in_all(find_signatures(item.text, kept, asks=letter), kept, lines)
    taken = _taken(signatures)
    reply = find_reply(lines, found.of(DateMention))
    demands = find_demands(item.text, lines, taken=taken, letter=letter, reply=reply.at)
    demands = _without_title(demands, lines)
    if not letter and not signatures.signatories and _asks_itself(item.text, demands.spans):
        signatures = _in_all(find_signatures(item.text, kept, asks=True), kept, lines)
    addressees, reported = _find_addressees(item, lines, head, title, form)
    called = not addressees
    if form == "un_communication":
        addressees, called = _government(lines, thread), False
    if not addressees:
        lead = find_lead(lines[demands.lead]) if demands.lead is not None else []
        asked = find_asked(item.text, demands.spans, lines, found.of(Mention))
        free = [line for at, line in enumerate(lines) if taken is None or at not in taken]
        objects = find_objects(item.text, free) if demands.spans else []
        addressees = _joined(lead, objects) if lead else _joined(objects, asked)
    if called and not letter and item.kind is ItemKind.NEWS:
        final = find_final_call(item.text, lines, found.of(Mention))
        if final:
            demands, addressees, called = final.demands, list(final.asked), False
    return _Parts(
        form=form,
        title=title,
        thread=thread,
        senders=_find_senders(item, lines, form, [span for _, span in authors]),
        addressees=tuple(addressees),
        demands=demands,
        signatures=signatures,
        counter=find_counter(lines) if form == "petition" or signatures.first else Counter(),
        footnotes=tuple(find_footnotes(item, lines)),
        reply=reply,
        copies=copies,
        annexes=annexes,
        aside=frozenset(aside),
        greeted=greeted,
        called=called or reported,
        told=reported and any(find_reported(_opening(lines))),
    )


def _without_title(demands: Demands, lines: list[Line]) -> Demands:
    """Return demands without the one that a title tells of, where others are.

    A title is a heading or a short line without full stop among the first, with a gap behind it:
    else it is a line that was wrapped.
    """
    titles = [
        line.span
        for line, behind in pairwise(lines[: TITLE_LINES + 1])
        if line.block is BlockKind.HEADING
        or (
            line.mark is Mark.NONE
            and len(line.text) <= MAX_TITLE
            and line.text[-1].isalpha()
            and behind.gap
        )
    ]
    kept = tuple(span for span in demands.spans if not any(title.covers(span) for title in titles))
    return replace(demands, spans=kept) if kept else demands


def _asks_itself(text: str, demands: Sequence[Span]) -> bool:
    """Tell whether those who write ask: "we demand", and not "X demands"."""
    return any(
        cue_pattern("demand_lead").search(text, max(0, span.start - MIN_PROSE), span.end)
        for span in demands
    )


def _joined(first: list[Addressee], also: list[Addressee]) -> list[Addressee]:
    """Return the first ones, and of the others those whom no words of the first name."""
    if not first or not also:
        return first or also
    known = {tidy(one.name or one.role or "").casefold() for one in first}
    apart = [one for one in also if not any(one.span.overlaps(other.span) for other in first)]
    return first + [o for o in apart if tidy(o.name or o.role or "").casefold() not in known]


def _opening(lines: list[Line]) -> list[Line]:
    """Return the first two paragraphs: a text that tells of a letter there is about that letter."""
    return [line for line in lines if len(line.text) >= MIN_PROSE][:2]


def _leads(line: Line, after: Line, demands: Sequence[Span]) -> bool:
    """Tell whether a line only announces the first demand."""
    first = demands[0] if demands else None
    return line.text.endswith(":") and first is not None and after.span.overlaps(first)


def _petition_end(lines: list[Line]) -> int:
    """Return the line from which on a petition's page only asks to share it, or quotes signers."""
    heads = (
        at
        for at, line in enumerate(lines)
        if at and cue_pattern("petition_end").fullmatch(line.text.rstrip(" .:!"))
    )
    return next(heads, len(lines))


def _in_all(signatures: Signatures, kept: list[Line], lines: list[Line]) -> Signatures:
    """Return signatures with the indexes of their lines among all lines."""
    if signatures.first is None or signatures.last is None:
        return signatures
    places = {line.span: at for at, line in enumerate(lines)}
    first, last = places[kept[signatures.first].span], places[kept[signatures.last].span]
    return replace(signatures, first=first, last=last)


def _taken(signatures: Signatures) -> range | None:
    if signatures.first is None or signatures.last is None:
        return None
    return range(signatures.first, signatures.last + 1)


def _is_communication(item: Item, lines: list[Line], thread: Thread | None) -> bool:
    """Tell whether a text is a letter of special procedures: its number, and who it is from."""
    if thread is None or thread.series or not any(map(is_salutation, lines)):
        return False
    return cue_pattern("un_communication").search(item.text, 0, 2 * MAX_OPENING) is not None


def _government(lines: list[Line], thread: Thread | None) -> list[Addressee]:
    """Return the government that a communication goes to: its number names the country."""
    codes = load_country_codes()
    country = next(
        (codes[part] for part in (thread.reference.split() if thread else ()) if part in codes),
        None,
    )
    greeting = next((line for line in lines if is_salutation(line)), None)
    if country is None or greeting is None:
        return []
    name = label_code(load_labels("en"), "country", country)
    return [Addressee(span=greeting.body, name=None, role=f"Government of {name}")]


def _find_senders(
    item: Item, lines: list[Line], form: str | None, authors: list[Span]
) -> tuple[Span, ...]:
    """Return who writes: mandates, else the lines "From: …"."""
    if form == "un_communication":
        return tuple(find_mandates(item.text, lines))
    return tuple(authors)


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
    item: Item, lines: list[Line], head: list[Addressee], title: str | None, form: str | None
) -> tuple[list[Addressee], bool]:
    """Return the addressees from the best place that names any, and whether others wrote."""
    head = head or find_addresses(lines) or (find_labeled(lines) if form == "petition" else [])
    if head:
        return head, False
    where = next(
        (line.body for line in lines if line.text == title), item.title_span or lines[0].body
    )
    named = find_title(title or "", where) or (find_turned_to(lines) if form else [])
    greeted = find_before_salutation(lines) or find_salutation(lines)
    if len(greeted) > 1 and not any(one.name for one in named):
        return greeted, False
    if named or greeted:
        return _with_name(named, greeted) or greeted, False
    inner = find_inner_head(lines)
    if inner:
        return inner, False
    reported = list(find_reported(lines))
    return reported, bool(reported)


def _with_name(named: list[Addressee], greeted: list[Addressee]) -> list[Addressee]:
    """Return who a title names, with the name that the greeting adds: "Dear Minister X"."""
    if len(named) != 1 or named[0].name or len(greeted) != 1 or not greeted[0].name:
        return named
    office = (greeted[0].role or "").casefold()
    fits = office and office in (named[0].role or "").casefold()
    return [replace(named[0], name=greeted[0].name)] if fits else named


def _decide_form(item: Item, parts: _Parts) -> str | None:
    """Return the form of appeal that the parts make up, or None where they make none."""
    asks = bool(parts.demands.spans)
    signed = bool(parts.signatures.signatories)
    if parts.form == "un_communication":
        return parts.form
    if item.kind is ItemKind.URGENT_INTERVENTION:
        return "urgent_intervention"
    if parts.form and (asks or signed or parts.addressees):
        return parts.form
    if asks and cue_pattern("urgent_intervention").search(item.text, 0, MAX_OPENING):
        return "urgent_intervention"
    if item.kind is ItemKind.APPEAL or (
        parts.addressees and not parts.called and (asks or signed or parts.greeted)
    ):
        return "call" if parts.demands.final else "open_letter"
    if signed and asks:
        return "open_letter" if parts.greeted else "joint_statement"
    if parts.addressees and not asks and (parts.told or item.kind not in NO_CALLS):
        return "call"
    if asks and (parts.demands.lead is not None or item.kind not in NO_CALLS):
        return "call"
    return None


def _find_passages(
    item: Item, lines: list[Line], found: Findings, parts: _Parts, dating: Dating
) -> Passages:
    """Return facts, grounds and criticisms in what no other part of the appeal takes."""
    notes = [note.span for note in parts.footnotes if len(note.span) > len(note.n) + 2]
    demands = parts.demands.spans
    taken = set(parts.aside | parts.annexes.taken | dating.at) | set(_taken(parts.signatures) or ())
    if parts.reply.at is not None:
        taken.add(parts.reply.at)
    if parts.demands.lead is not None:
        taken.add(parts.demands.lead)
    asked = [one.span for one in parts.addressees if len(one.span) <= MAX_TITLE]
    end = _petition_end(lines) if parts.form == "petition" else len(lines)
    for at, line in enumerate(lines):
        if (
            at >= end
            or (parts.form == "petition" and is_counter(line))
            or any(line.span.overlaps(span) for span in (*demands, *notes, *asked))
            or is_salutation(line)
            or is_closing(line)
            or opens_notes(line)
            or line.text == parts.title
            or line.body == item.title_span
            or line.text == item.title
            or parse_label(line.text)
        ):
            taken.add(at)
    cited = [one for one in found.of(Citation) if not any(note.covers(one.span) for note in notes)]
    return find_passages(item.text, lines, taken, cited, demands)
