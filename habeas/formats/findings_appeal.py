"""An appeal on the page of findings: whom it asks for what, on what grounds, and who signs."""

from collections.abc import Iterator

from habeas.formats.markup import escape, isolate, to_fields, to_heading, to_link, to_list, to_note
from habeas.formats.summary_appeal import deadline_words
from habeas.model.findings import Addressee, Appeal, Signatory, SignatoryKind
from habeas.vocab.labels import Labels, label_code

_COLUMNS = ("n", "name", "city", "country", "role", "organization")  # a phone shows the first


def render_appeal(appeal: Appeal, anchor: str, text: str, labels: Labels) -> Iterator[str]:
    """Yield the anatomy of an appeal as a section of its own; `anchor` is that of its finding."""
    yield f'<section class="appeal" id="{anchor}" aria-labelledby="v-{anchor}">\n'
    yield to_heading(4, labels["appeal.heading"], anchor=f"v-{anchor}")
    yield to_fields([(labels[key], value) for key, value in _find_fields(appeal, labels)])
    for kind, heading, words in _find_parts(appeal, text):
        if words:
            yield to_heading(5, labels[f"appeal.{heading}"], count=len(words))
            rows = [_part(f"{anchor}-{kind}{n}", part) for n, part in enumerate(words, 1)]
            yield to_list(rows, tag="ul" if kind == "footnote" else "ol")  # notes print their mark
    if appeal.signatories:
        yield from _render_signatories(appeal, anchor, labels)
    yield "</section>\n"


def _find_fields(appeal: Appeal, labels: Labels) -> Iterator[tuple[str, str]]:
    yield "appeal.form", escape(label_code(labels, "appeal", appeal.form))
    if appeal.title:
        yield "appeal.title", isolate(appeal.title)
    if appeal.thread:
        yield "appeal.thread", escape(appeal.thread.reference)
    if appeal.date:
        yield "appeal.date", escape(appeal.date)
    if appeal.place:
        yield "appeal.place", isolate(appeal.place)
    if appeal.on_behalf_of:
        yield "appeal.on_behalf_of", ", ".join(isolate(name) for name in appeal.on_behalf_of)
    reply = [value for value in (appeal.reply_address, appeal.reply_email) if value]
    if reply:
        yield "appeal.reply", "<br>".join(isolate(value) for value in reply)
    if appeal.deadline_basis:
        words = deadline_words(appeal.deadline, labels) if appeal.deadline else None
        meant = to_note(f"{labels['appeal.deadline_value']} {words}" if words else None)
        yield "appeal.deadline", isolate(appeal.deadline_basis) + meant
    if appeal.signatories_goal is not None:
        yield "appeal.goal", escape(str(appeal.signatories_goal))


def _find_parts(appeal: Appeal, text: str) -> Iterator[tuple[str, str, list[str]]]:
    """Yield kind of part, label of its heading, and the words; facts are read in the text itself."""
    yield "sender", "senders", [span.of(text) for span in appeal.senders]
    yield "addressee", "addressees", [_who(one, text) for one in appeal.addressees]
    yield "copy", "copies", [_who(one, text) for one in appeal.copies]
    yield "demand", "demands", [span.of(text) for span in appeal.demands]
    yield "ground", "grounds", [span.of(text) for span in appeal.citations]
    yield "criticism", "criticisms", [one.span.of(text) for one in appeal.criticisms]
    yield "annex", "annexes", [span.of(text) for span in appeal.annexes]
    yield "footnote", "footnotes", [note.span.of(text) for note in appeal.footnotes]


def _who(one: Addressee, text: str) -> str:
    return ", ".join(part for part in (one.role, one.name) if part) or one.span.of(text)


def _part(anchor: str, words: str) -> str:
    return f'<li id="v-{anchor}">{to_link(anchor, isolate(words))}</li>\n'


def _render_signatories(appeal: Appeal, anchor: str, labels: Labels) -> Iterator[str]:
    caption = f"{labels['appeal.signatories']}: {len(appeal.signatories)}"
    if appeal.signatories_claimed is not None:
        caption += f" ({labels['appeal.claimed']}: {appeal.signatories_claimed})"
    yield f'<div class="scroll" role="region" tabindex="0" aria-labelledby="{anchor}-caption">\n'
    yield f'<table class="signatories">\n<caption id="{anchor}-caption">{escape(caption)}</caption>'
    heads = (f'<th scope="col">{escape(labels[f"appeal.{key}"])}</th>' for key in _COLUMNS)
    yield f"\n<thead><tr>{''.join(heads)}</tr></thead>\n<tbody>\n"
    for n, signatory in enumerate(appeal.signatories, 1):
        cells = "".join(_find_cells(signatory, f"{anchor}-signatory{n}", labels))
        yield f'<tr id="v-{anchor}-signatory{n}">{cells}</tr>\n'
    yield "</tbody>\n</table>\n</div>\n"


def _find_cells(signatory: Signatory, anchor: str, labels: Labels) -> Iterator[str]:
    name = to_link(anchor, isolate(signatory.name or signatory.surface))
    others = "".join(f"; {isolate(other)}" for other in signatory.co_signatories)
    person = signatory.kind is SignatoryKind.PERSON
    kind = to_note(None if person else labels[f"kind.{signatory.kind.value}"])
    yield f'<td class="n">{escape(signatory.n or "•")}</td>'
    yield f'<th scope="row">{name}{others}{kind}</th>'
    country = label_code(labels, "country", signatory.country or "")
    basis = to_note(label_code(labels, "basis", signatory.country_basis or ""))
    yield f"<td>{isolate(signatory.city or '')}</td>"
    yield f"<td>{escape(country)}{basis}</td>"
    yield f"<td>{isolate(signatory.role or '')}</td>"
    yield f"<td>{isolate(signatory.organization or '')}</td>"
