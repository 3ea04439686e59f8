"""What templates can say: labels, counts, dates in words, names with their own direction."""

import html
from collections.abc import Sequence
from datetime import date

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe

from habeas.formats.incident_words import type_label
from habeas.formats.markup import link_target
from habeas.formats.reasons import render_reason, split_reasons
from habeas.formats.signing_words import render_value
from habeas.model.cases import CaseWord
from habeas.model.identity import ProposalRecord, Reason
from habeas.model.records import EntityRecord, ItemRecord
from habeas.model.spans import Span
from habeas.model.statements import ACT, Statement, SubjectKind
from habeas.services.asking import Candidate, Why
from habeas.services.cases import CaseView
from habeas.services.casework import family_of
from habeas.services.matching import Candidate as Match
from habeas.services.signing import Capacity, Signature, Signer
from habeas.text.edtf import is_edtf
from habeas.vocab.incidents import find_type
from habeas.vocab.labels import label_code
from habeas.web.groups import Group, is_marked, to_anchor
from habeas.web.words import current_labels, say, say_count, say_number

register = template.Library()

PATHS = {
    SubjectKind.PERSON: "people",
    SubjectKind.ORGANIZATION: "organizations",
    SubjectKind.PLACE: "places",
    SubjectKind.LAW: "laws",
    SubjectKind.APPEAL: "appeals",
}
# Properties whose values are codes, and the room of labels that has the words for them.
_ROOMS = {
    "kind": "itemkind",
    "country": "country",
    "language": "language",
    "form": "appeal",
    "year": "year",
}
_DATES = frozenset(("published", "date"))
_LONGEST_WORD = 40  # code points: a longer run without a space is shown as it was cut
_AROUND = 80  # of a context shorter than this nothing was cut: it is the start or end of the item
_SIGNS = {"accept": "✓", "reject": "✕", "undo": "↶", "restore": "↶"}
_NAMES = 4  # other names of a record shown in a list
_SHORT = 160  # code points of a title or a name in a list: two lines at the widest


@register.simple_tag
def label(key: str, **values: object) -> str:
    """Return words in the language of the page."""
    return say(key, **values)


@register.simple_tag
def counted(key: str, number: int) -> str:
    """Return a number with the word for what is counted."""
    return say_count(key, number)


@register.filter
def number(count: int) -> str:
    """Return a number as people write it."""
    return say_number(count)


@register.simple_tag
def code(room: str, value: str | None) -> str:
    """Return the label of a code: a country, a language, a kind of item."""
    return label_code(current_labels(), room, value) if value else ""


@register.simple_tag
def value(prop: str, given: str, kind: str = "") -> str | SafeString:
    """Return the value of a property in words: a date, the name of a country, else as it stands.

    `kind` is that of the subject: an incident is named by its act.
    """
    if prop == ACT or kind == SubjectKind.INCIDENT:
        return _told(given)
    if prop in _DATES:
        return day(given)
    room = _ROOMS.get(prop)
    return label_code(current_labels(), room, given) if room else name(given)


def _told(given: str) -> SafeString:
    """Return an act as it is kept ("2024-05-01 arrest") in the words of the page; others as they stand."""
    when, _, what = given.partition(" ") if is_edtf(given.partition(" ")[0]) else ("", "", given)
    kind = find_type(what)
    if kind is None:
        return name(given)
    return format_html("{}{}{}", day(when) if when else "", " · " if when else "", act(kind))


@register.filter
def without_ids(detail: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the particulars of a finding but those that are ids of other records."""
    return [(key, given) for key, given in detail if key not in ("law", "incident")]


@register.filter
def cut(text: str | None, most: int = _SHORT) -> str:
    """Return text on one line, cut after so many code points: titles of strangers may be endless."""
    if not text:
        return ""
    start = " ".join(text[: most * 4].split())
    fits = len(start) <= most and len(text) <= most * 4
    return start if fits else start[:most].rstrip() + "…"


@register.filter
def name(text: str | None) -> SafeString:
    """Return words of a source, cut to a line or two and isolated: direction marks end with them."""
    return mark_safe(f'<bdi dir="auto">{html.escape(cut(text))}</bdi>')  # noqa: S308 - escaped


@register.filter
def words(text: str | None) -> SafeString:
    """Return words of a source whole, isolated."""
    return mark_safe(f'<bdi dir="auto">{html.escape(text or "")}</bdi>')  # noqa: S308 - escaped


@register.filter
def followed(url: str | None) -> str:
    """Return an address where following it is safe (web, mail), else ""."""
    return url if url and link_target(url) else ""


@register.filter
def anchor(key: str) -> str:
    """Return the id, in a page, of what has a key."""
    return to_anchor(key)


@register.simple_tag
def said_heading(prop: str) -> str:
    """Return the heading for what is said of a record: of a person, of an appeal."""
    return label_code(current_labels(), "web.section", f"appeal.{prop}").removeprefix("appeal.")


@register.simple_tag
def other_names(record: EntityRecord) -> SafeString:
    """Return the other names of a record, those first that stand most often."""
    others = [one for one in record.names if one != record.name][:_NAMES]
    return format_html_join(", ", "{}", ((name(one),) for one in others))


@register.simple_tag
def as_whom(one: Capacity | Candidate | Signature | Signer) -> SafeString:
    """Return as what somebody signs, in the words of the list: role, body, city."""
    parts = (one.role, one.organization, one.city)
    return format_html_join(", ", "{}", ((name(part),) for part in parts if part))


@register.simple_tag
def likeness(why: Why) -> SafeString:
    """Return what two matters have in common, in the words of the page."""
    # The keys of its words begin with "web.sign.why."
    labels = current_labels()
    values = ((name(render_value(labels, why.code, value)),) for value in why.values)
    return format_html(
        "{}: {}", labels[f"web.sign.why.{why.code}"], format_html_join(", ", "{}", values)
    )


@register.filter
def speaks_for(proposal: ProposalRecord | Match) -> list[Reason]:
    """Return what speaks for two being one."""
    return split_reasons(proposal.reasons)[0]


@register.filter
def speaks_against(proposal: ProposalRecord | Match) -> list[Reason]:
    """Return what speaks against two being one."""
    return split_reasons(proposal.reasons)[1]


@register.filter
def reason(given: Reason) -> SafeString:
    """Return a reason in the words of the page."""
    # The keys of its words begin with f"web.reason.{given}"; names in them have their own direction.
    return name(render_reason(current_labels(), given))


@register.filter
def percent(share: float | None) -> str:
    """Return a share of one in hundredths, never more sure than it is: 99 for 0.998."""
    return "" if share is None else str(min(int(share * 100), 99))


@register.simple_tag
def group_places(group: Group) -> SafeString:
    """Return where the words of a group stand, as links to them and to the page of each finding.

    Not a template: an item of 340 findings takes 20 ms here and took 90 ms there.
    """
    more, show = say("web.act.more"), say("link.words")
    said = "".join(
        f'<li>{name(row.value)} <a class="more" href="/findings/{row.id}/" '
        f'aria-label="{more}: {html.escape(cut(row.value, 80))}">…</a></li>'
        for row in group.said
    )
    said = f'<ul class="said">{said}</ul>' if said else ""
    rows = group.statements
    if len(rows) == 1 and group.prop != "cited":
        spoken = html.escape(cut(group.value, 80))
        words = (
            f'<a class="more" href="#w-{to_anchor(rows[0].id)}" title="{show}" '
            f'aria-label="{show}: {spoken}">¶</a>'
        )
        return mark_safe(  # noqa: S308 - every value is escaped
            f' {words if is_marked(rows[0]) else ""}<a class="more" href="/findings/{rows[0].id}/" title="{more}" '
            f'aria-label="{more}: {spoken}">…</a>{said}'
        )
    places = "".join(
        f'<li><a href="#w-{to_anchor(row.id)}">{_place(group, row)}</a> '
        f'<a class="more" href="/findings/{row.id}/" '
        f'aria-label="{more}: {html.escape(cut(row.evidence.words, 80))}">…</a></li>'
        for row in rows
    )
    summary = say_count("web.n.mentions", len(rows))
    return mark_safe(  # noqa: S308 - every value is escaped
        f"{said}<details><summary>{summary}</summary><ul>{places}</ul></details>"
    )


@register.simple_tag
def group_buttons(group: Group) -> SafeString:
    """Return the buttons of a group: what can be done with it as it stands."""
    names = ["accept", "reject"] if not group.accepted else []
    if group.rejected:
        names = ["restore"]
    elif group.decided:
        names.append("undo")
    about = html.escape(cut(group.value, 80))
    buttons = (
        f'<button name="{act}" value="{html.escape(group.key)}" title="{said}" '
        f'aria-label="{said}: {about}">{sign}</button>'
        for act in names
        for said, sign in ((say(f"web.act.{act}"), _SIGNS[act]),)
    )
    return mark_safe(f'<div class="acts">{"".join(buttons)}</div>')  # noqa: S308 - escaped


def _place(group: Group, row: Statement) -> str:
    cited = f"<b>{name(row.value)}</b> " if group.prop == "cited" else ""
    return f"{cited}{name(row.evidence.words)}"


@register.filter
def day(edtf: str | None) -> SafeString:
    """Return a date as people of the page's language write it, with the exact one for machines."""
    if not edtf:
        return mark_safe("")
    if "/" in edtf or not is_edtf(edtf):  # no machine form: HTML knows no spans of days
        return format_html("<span>{}</span>", _spoken(edtf) if is_edtf(edtf) else cut(edtf))
    return format_html('<time datetime="{}">{}</time>', edtf, _spoken(edtf))


@register.filter
def moment(stamp: str | None) -> SafeString:
    """Return a time (ISO 8601, UTC) as a day and a time of day."""
    if not stamp:
        return mark_safe("")
    shown = f"{_spoken(stamp[:10])}, {stamp[11:16]}"
    return format_html('<time datetime="{}">{} UTC</time>', stamp, shown)


@register.simple_tag
def act(kind: str) -> str:
    """Return the label of a type of incident."""
    return type_label(kind, current_labels())


@register.simple_tag
def act_of(statement: Statement) -> SafeString:
    """Return what a statement says befell somebody: the day and the type of the act."""
    detail = dict(statement.detail)
    shown = type_label(detail.get("type", ""), current_labels())
    return format_html("{} {}", day(detail.get("date")), shown)


@register.simple_tag
def ago(heard: int | None, today: int) -> SafeString:
    """Return a day (ordinal) with how long ago it was."""
    if heard is None:
        return mark_safe(html.escape(say("web.case.no_date")))  # noqa: S308 - escaped
    count = today - heard
    shown = day(date.fromordinal(heard).isoformat())
    return format_html("{}, {}", say_count("web.n.days_ago", count), shown) if count >= 0 else shown


@register.simple_tag
def due(expected: int, today: int) -> SafeString:
    """Return the day on which something is expected, and how far away it is."""
    count = expected - today
    key = "web.n.days_left" if count >= 0 else "web.n.days_over"
    shown = day(date.fromordinal(expected).isoformat())
    return format_html("{}, {}", shown, say_count(key, abs(count)))


@register.simple_tag
def days_of(first: int | None, last: int | None) -> SafeString:
    """Return the first and the last day (ordinals) of something, as years and months."""
    if first is None or last is None:
        return mark_safe("")
    months = [date.fromordinal(one).isoformat()[:7] for one in (first, last)]
    return format_html_join(" – ", "{}", ((day(one),) for one in dict.fromkeys(months)))


@register.simple_tag
def case_word(view: CaseView, item: ItemRecord) -> CaseWord | None:
    """Return the word by which a person put an item, or a copy of it, into a case."""
    return view.inside.get(family_of(item))


@register.filter
def marked(text: str, spans: Sequence[Span]) -> SafeString:
    """Return a text with the words marked that a search found."""
    pieces, at = [], 0
    for span in spans:
        pieces += [(text[at : span.start], ""), ("", text[span.start : span.end])]
        at = span.end
    pieces.append((text[at:], ""))
    shown = format_html_join(
        "", "{}{}", ((a, format_html("<mark>{}</mark>", b) if b else "") for a, b in pieces)
    )
    return format_html('<bdi dir="auto">{}</bdi>', shown)


@register.filter
def whole_words(text: str, side: str) -> str:
    """Return the words around a mention without the one that was cut in two on that side."""
    cut_at = text.find(" ") + 1 if side == "before" else text.rfind(" ")
    fits = 0 < cut_at < _LONGEST_WORD if side == "before" else len(text) - cut_at < _LONGEST_WORD
    if not fits or len(text) < _AROUND:
        return text
    return f"…{text[cut_at:]}" if side == "before" else f"{text[:cut_at]}…"


@register.filter
def size(count: int) -> str:
    """Return how many bytes, in words: "12 kB"."""
    if count < 1000:
        return say_count("web.n.bytes", count)
    if count < 1_000_000:
        return say("web.size.kb", number=say_number(round(count / 1000)))
    return say("web.size.mb", number=say_number(round(count / 1_000_000)))


def _spoken(edtf: str) -> str:
    first, slash, last = edtf.partition("/")
    if slash:
        return " – ".join(_spoken(part) if part.strip(".") else "…" for part in (first, last))
    months = say("web.months").split()
    try:
        found = date.fromisoformat(edtf) if len(edtf) == 10 else None
    except ValueError:
        found = None
    if found is not None:
        return f"{found.day} {months[found.month - 1]} {found.year}"
    year, _, month = edtf.partition("-")
    if month.isdigit() and 1 <= int(month) <= 12:
        return f"{say('web.months.alone').split()[int(month) - 1]} {year}"
    return edtf
