"""A letter drafted from a case: what kind, in which languages, to whom; the letter, and its files."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.safestring import mark_safe
from django.views.decorators.http import require_POST

from habeas.errors import NotFound, UnknownName, VocabularyError
from habeas.formats.letters.html import render_rows
from habeas.formats.letters.layout import clean, list_cautions
from habeas.formats.letters.words import render_caution
from habeas.model.drafts import (
    DRAFT_LANGUAGES,
    Caution,
    Draft,
    DraftKind,
    FactChoice,
    LetterOrder,
)
from habeas.model.statements import Action
from habeas.services.addressing import read_directory
from habeas.services.cases import Following
from habeas.services.deciding import decide
from habeas.services.drafting import Drafted, Wanted, draft_case, find_unaccepted, to_edtf
from habeas.services.letters import MEDIA_TYPES, LetterFormat, render_letter
from habeas.vocab.offices import WORLD, find_office
from habeas.web.current import current_casebase, looking_at
from habeas.web.forms import make_token
from habeas.web.views.deciding import catch_up
from habeas.web.words import current_language

_LONGEST = 500  # code points of what is typed into a letter
_OWN = ("en", "ru")  # languages of the application


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """What a sentence of a letter rests on, for the list beside it."""

    text: str
    claims: tuple[str, ...]
    facts: tuple[int, ...]
    cautions: tuple[str, ...]


def show(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show the letter that the form asks for, what it rests on, and the files it can be had as.

    Where nobody has accepted a fact of the case, the acts that wait for it.
    """
    following = _following(request)
    record = following.find_case(case_id)
    wanted = _wanted(request, following)
    try:
        drafted = _draft(following, record.id, wanted)
    except VocabularyError as error:  # the group's own file of offices
        broken = {"case": record, "order": wanted.order, "wrong": str(error)}
        return render(request, "habeas/draft.html", broken, status=422)
    context = {
        "case": record,
        "order": wanted.order,
        "wanted": wanted,
        "drafted": drafted,
        "kinds": list(DraftKind),
        "choices": list(FactChoice),
        "languages_of_letters": DRAFT_LANGUAGES,
        "offices": _offices(following, drafted),
        "formats": list(LetterFormat),
        "query": request.GET.urlencode(),
        "token": make_token(),
        "gaps": _say(drafted.gaps),
        "waiting": find_unaccepted(following, record.id) if drafted.gaps else [],
        **(_letter(drafted) if drafted.drafts else {}),
    }
    return render(request, "habeas/draft.html", context)


def download(request: HttpRequest, case_id: str, ending: str) -> HttpResponse:
    """Give the letter as a file; where there is none yet, lead to the page that says why."""
    following = _following(request)
    record = following.find_case(case_id)
    if ending not in set(LetterFormat):
        raise NotFound("format", ending[:20])
    format_ = LetterFormat(ending)
    drafted = _draft(following, record.id, _wanted(request, following))
    if not drafted.drafts:
        return redirect("draft", record.id)
    layout = drafted.lay_out(annex=request.GET.get("notes") == "yes")
    answer = HttpResponse(render_letter(layout, format_), content_type=MEDIA_TYPES[format_])
    # No name in the name of the file: it stands in lists of downloads.
    name = f"{drafted.drafts[0].kind}-{drafted.drafts[0].language}.{format_}"
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    return answer


@require_POST
def accept(request: HttpRequest, case_id: str) -> HttpResponse:
    """Accept an act of the case that waits for it, and go back to the draft."""
    following, casebase = _following(request), current_casebase()
    case, chosen = following.find_case(case_id).id, request.POST.get("accept", "")
    if chosen not in {row.statement.id for row in find_unaccepted(following, case)}:
        raise NotFound("finding", "")
    token = request.POST.get("token", "")[:40] or None
    decide(casebase, following.viewer, chosen, Action.ACCEPT, token=token, access=following.access)
    catch_up(casebase)
    return redirect(f"{reverse('draft', args=[case])}?{request.GET.urlencode()}")


def _draft(following: Following, case: str, wanted: Wanted) -> Drafted:
    directory = read_directory(following.casebase)
    try:
        return draft_case(following, case, wanted, directory=directory)
    except UnknownName:  # an office that another country has: as if none had been chosen
        usual = Wanted(order=wanted.order, country=wanted.country, choice=wanted.choice)
        return draft_case(following, case, usual, directory=directory)


def _wanted(request: HttpRequest, following: Following) -> Wanted:
    asked = request.GET
    own = current_language()
    language, beside = asked.get("language", ""), asked.get("beside", "")
    language = language if language in DRAFT_LANGUAGES else own
    country = asked.get("country", "").strip().upper()[:2]
    choice = asked.get("facts", "")
    kind = asked.get("kind", "")
    order = LetterOrder(
        kind=DraftKind(kind) if kind in set(DraftKind) else DraftKind.OPEN_LETTER,
        language=language,
        beside=beside if beside in DRAFT_LANGUAGES and beside != language else "",
        day=to_edtf(following.casebase.today()),
        reply=asked.get("reply", "").strip()[:_LONGEST],
        sender=asked.get("sender", "").strip()[:_LONGEST],
    )
    return Wanted(
        order=order,
        to=tuple(asked.getlist("to"))[:40],
        country=country if len(country) == 2 and country.isascii() and country.isalpha() else None,
        choice=FactChoice(choice) if choice in set(FactChoice) else FactChoice.ALL,
    )


def _offices(following: Following, drafted: Drafted) -> list[tuple[str, str, bool]]:
    """Return the offices to choose from: role, title in the language of the page, whether chosen."""
    directory, language = read_directory(following.casebase), current_language()
    chosen = {office.role for office in drafted.offices}
    rows = []
    for role in drafted.roles:
        country = drafted.facts.country or WORLD
        office = find_office(directory, country, role, language)
        office = office or find_office(directory, WORLD, role, language)
        rows.append((role, office.office if office else role, role in chosen))
    return rows


def _letter(drafted: Drafted) -> dict[str, object]:
    first = drafted.drafts[0]
    return {
        # All of it is escaped where it is made.
        "letter": mark_safe(render_rows(drafted.lay_out())),  # noqa: S308
        "missing": _say(first.missing),
        "cautions": _say(first.cautions),
        "lines": _lines(first),
        "unreviewed": [d.language for d in drafted.drafts if d.language not in (*_OWN, "fr")],
    }


def _say(cautions: tuple[Caution, ...]) -> list[str]:
    return [clean(render_caution(caution, current_language())) for caution in cautions]


def _lines(draft: Draft) -> list[_Line]:
    return [
        _Line(
            text=clean(f"{sentence.number}. {sentence.text}" if sentence.number else sentence.text),
            claims=sentence.claims,
            facts=sentence.facts,
            cautions=tuple(said),
        )
        for sentence, said in list_cautions(draft, current_language())
    ]


def _following(request: HttpRequest) -> Following:
    looking = looking_at(request)
    return Following(current_casebase(), looking.viewer, looking)
