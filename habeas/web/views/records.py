"""People, organizations, places, laws and appeals: lists and records."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import regex
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from habeas.model.access import AccessDecision, Consent, Visibility
from habeas.model.records import EntityRecord
from habeas.model.statements import Statement, SubjectKind
from habeas.services.cases import Following
from habeas.services.looking import EntityView, InContext, Looking
from habeas.services.naming import KINDS
from habeas.services.reviewing import Reviewing
from habeas.services.signing import KINDS as SIGNERS
from habeas.services.signing import Signing
from habeas.store.protocol import EntityOrder, Window
from habeas.web.current import looking_at
from habeas.web.paging import Pages, page_number

PAGE = 60
MENTIONS = 30  # passages of a record at once: three screens, and most of what such a page costs
SIGNED, ENTRIES = 20, 200  # appeals that one signed, entries of one list, shown at once
_MOST = 300  # values shown of one property
_DIGITS = "0123456789"
_PARTS = regex.compile(r"[0-9]++|[^0-9]++")


def find(request: HttpRequest, kind: str) -> HttpResponse:
    """Show the records of a kind, by letters of the name or by how often they are named."""
    looking, asked = looking_at(request), request.GET
    words, sort = asked.get("q", "")[:200], asked.get("sort", "items")
    number = page_number(asked)
    subject = SubjectKind(kind)
    rows = looking.find_entities(
        kind=subject,
        containing=words,
        order=EntityOrder.NAME if sort == "name" else EntityOrder.ITEMS,
        window=Window(limit=PAGE + 1, offset=(number - 1) * PAGE),
    )
    total = looking.count_entities(subject)
    if words:  # counting what fits costs as much as finding it: say only whether there is more
        total = (number - 1) * PAGE + len(rows)
    context = {
        "kind": kind,
        "rows": rows[:PAGE],
        "words": words,
        "sort": sort,
        "pages": Pages(number=number, size=PAGE, total=total, asked=asked),
    }
    return render(request, "habeas/records.html", context)


def show(request: HttpRequest, record_id: str) -> HttpResponse:
    """Show a record: names, what is said, all mentions in their words."""
    looking, number = looking_at(request), page_number(request.GET)
    window = Window(limit=MENTIONS, offset=(number - 1) * MENTIONS)
    view = looking.entity(record_id, window=window)
    kind = view.entity.kind
    context = {
        "view": view,
        "record": view.entity,
        "kind": str(kind),
        "said": _said(view),
        "provisions": _provisions(view) if kind is SubjectKind.LAW else (),
        "mentions": _by_provision(view) if kind is SubjectKind.LAW else [("", view.mentions)],
        "pages": Pages(number=number, size=MENTIONS, total=view.total, asked=request.GET),
        "custodian": looking.viewer.level is Visibility.RESTRICTED,
        "visibilities": list(Visibility),
        "consents": list(Consent),
        "history": _history(looking, record_id),
        "cases": Following(looking.casebase, looking.viewer, looking).cases_of(view.entity.id),
        **_kin(looking, view),
        **_signing(request, looking, view.entity),
    }
    return render(request, "habeas/record.html", context)


@dataclass(frozen=True, slots=True)
class Said:
    """A value that is said of a record: how often, and the first finding that says it."""

    value: str
    count: int
    finding: str
    detail: Sequence[tuple[str, str]] = ()


def _said(view: EntityView) -> list[tuple[str, list[Said]]]:
    """Return what is said of a record by property; provisions stand apart."""
    return [
        (prop, sorted(_values(rows), key=_by_time) if prop == "act" else _values(rows))
        for prop, rows in view.said.items()
        if prop != "cited"
    ]


def _by_time(said: Said) -> tuple[bool, str]:
    """Return the order of acts: by their date, those without one at the end."""
    return not said.value[:1].isdigit(), said.value


def _values(rows: Sequence[Statement]) -> list[Said]:
    """Return the values, the most frequent first, each with the first finding that has it."""
    first: dict[str, Statement] = {}
    for row in rows:
        first.setdefault(row.value, row)
    counts = Counter(row.value for row in rows)
    return [Said(v, n, first[v].id, first[v].detail) for v, n in counts.most_common(_MOST)]


def _provisions(view: EntityView) -> list[Said]:
    """Return the provisions of a law that are cited, in their order."""
    found = _values(view.said.get("cited", ()))
    return sorted(found, key=lambda said: _natural(said.value))


def _by_provision(view: EntityView) -> list[tuple[str, list[InContext]]]:
    rows: dict[str, list[InContext]] = {}
    for mention in view.mentions:
        rows.setdefault(mention.statement.value, []).append(mention)
    return sorted(rows.items(), key=lambda pair: _natural(pair[0]))


def _natural(provision: str) -> tuple[tuple[int, str], ...]:
    """Return a key that sorts "art. 9" before "art. 22(2)"."""
    parts = _PARTS.findall(provision)
    return tuple((int(p[:9]) if p[0] in _DIGITS else -1, p) for p in parts)


def _kin(looking: Looking, view: EntityView) -> dict[str, object]:
    """Return who the record was joined from, whom it may be, and its spellings in languages."""
    if view.entity.kind not in KINDS:
        return {}
    reviewing = Reviewing(looking.casebase, looking.viewer, looking)
    languages = {one.name: one.languages for one in reviewing.spellings_of(view)}
    return {
        "kin": reviewing.kin_of(view.entity.id),
        "spellings": [(name, n, languages.get(name, ())) for name, n in view.names],
        "here": f"record {view.entity.id}",
    }


def _signing(request: HttpRequest, looking: Looking, record: EntityRecord) -> dict[str, object]:
    """Return what a person or body signed, or who signed an appeal; with the pages of that list."""
    signing = Signing(looking.casebase, looking.viewer, looking)
    asked, number = request.GET, page_number(request.GET, "signed")
    if record.kind in SIGNERS:
        window = Window(limit=SIGNED, offset=(number - 1) * SIGNED)
        history = signing.history(record.id, window=window)
        told: dict[str, object] = {"signed": history} if history.total else {}
        total, size = history.total, SIGNED
    elif record.kind is SubjectKind.APPEAL:
        window = Window(limit=ENTRIES, offset=(number - 1) * ENTRIES)
        signers = signing.signers(record.id, window=window)
        told = {"signers": signers} if signers.total else {}
        total, size = signers.total, ENTRIES
    else:
        return {}
    pages = Pages(number=number, size=size, total=total, asked=asked, name="signed", place="signed")
    return {**told, "signed_pages": pages}


def _history(looking: Looking, record_id: str) -> list[AccessDecision]:
    return looking.access.show_all(looking.store.access([record_id]))
