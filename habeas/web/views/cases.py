"""Cases: the list, one case with its timeline, and what people say of them."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from habeas.errors import NotFound
from habeas.formats.case_json import render_case
from habeas.model.cases import CaseAction
from habeas.services.asking import Asking
from habeas.services.case_words import open_case, say
from habeas.services.cases import Following
from habeas.store.protocol import CaseFilter, CaseOrder, Window
from habeas.vocab.cases import load_states
from habeas.web.current import current_casebase, looking_at
from habeas.web.forms import make_token
from habeas.web.paging import Pages, page_number
from habeas.web.words import say as words

PAGE, EVENTS = 40, 20
_KEPT, _CLOSED = "kept", "closed"
_OFTEN = 6  # words of people shown at once


def find(request: HttpRequest) -> HttpResponse:
    """Show the cases that fit, what was last heard of first."""
    asked, number = request.GET, page_number(request.GET)
    state, which = asked.get("state", ""), asked.get("which", "")
    wanted = CaseFilter(
        state=state if state in load_states() else "",
        kept=True if which == _KEPT else None,
        closed=None if which == _KEPT else which == _CLOSED,
        containing=asked.get("q", "")[:200],
    )
    following = _following(request)
    order = CaseOrder.NAME if asked.get("sort") == "name" else CaseOrder.HEARD
    window = Window(limit=PAGE, offset=(number - 1) * PAGE)
    context = {
        "rows": following.find_cases(wanted, order=order, window=window),
        "pages": Pages(number=number, size=PAGE, total=following.count_cases(wanted), asked=asked),
        "asked": wanted,
        "which": which,
        "sort": order,
        "narrowed": bool(wanted.state or wanted.containing or which),
        "states": sorted(load_states(), key=lambda name: words(f"web.case.state.{name}")),
        "today": following.casebase.today(),
        "token": make_token(),
    }
    return render(request, "habeas/cases.html", context)


def show(request: HttpRequest, case_id: str) -> HttpResponse:
    """Show a case: where it stands, what comes next, its timeline, what may belong to it."""
    following, number = _following(request), page_number(request.GET)
    window = Window(limit=EVENTS, offset=(number - 1) * EVENTS)
    today = following.casebase.today()
    asked = bool(request.GET.get("ask"))
    # What may belong to a case stands on its own page: who asks for names is not kept waiting.
    view = following.case(case_id, today=today, window=window, offers=not asked)
    context = {
        "view": view,
        "case": view.record,
        "today": today,
        "pages": Pages(number=number, size=EVENTS, total=view.total, asked=request.GET),
        "token": make_token(),
        "words": view.words[-_OFTEN:][::-1],
        "earlier": view.words[:-_OFTEN][::-1],
        # Asked for by a link: a tenth of a second that most who follow a case do not need.
        "asked": Asking(following).ask_next(view) if asked else None,
    }
    return render(request, "habeas/case.html", context)


def download(request: HttpRequest, case_id: str) -> HttpResponse:
    """Give a case as JSON: its timeline with all sources."""
    following = _following(request)
    record, events = following.events_of(case_id)
    today = following.casebase.today()
    view = following.case(case_id, today=today, window=Window(limit=0), offers=False)
    answer = HttpResponse(render_case(record, view, events), content_type="application/json")
    name = "".join(c if c.isalnum() else "-" for c in record.id)
    answer["Content-Disposition"] = f'attachment; filename="{name}.json"'
    return answer


@require_POST
def tell(request: HttpRequest, case_id: str) -> HttpResponse:
    """Take a word on a case, and go back to where it was said."""
    following, post = _following(request), request.POST
    given, _, target = post.get("say", "").partition(" ")
    if given not in set(CaseAction) - {CaseAction.OPEN}:
        raise NotFound("case", "")
    word = say(
        current_casebase(),
        following.viewer,
        case_id[:120],
        CaseAction(given),
        target=(target or post.get("target", ""))[:120] or None,
        value=post.get("value"),
        why=post.get("why", ""),
        token=post.get("token", "")[:40] or None,
        following=following,
    )
    messages.success(request, words(f"web.case.done.{given}"))
    item = post.get("item", "")
    if item.startswith("itm:"):
        return redirect(f"{reverse('item', args=[item[:80]])}#cases")
    return redirect("case", word.case)


@require_POST
def begin(request: HttpRequest) -> HttpResponse:
    """Open a case of one's own, with an item in it where one is named."""
    post, following = request.POST, _following(request)
    item = post.get("item", "")[:80] or None
    case = open_case(
        current_casebase(),
        following.viewer,
        post.get("name", ""),
        item=item,
        why=post.get("why", ""),
        token=post.get("token", "")[:40] or None,
    )
    messages.success(request, words("web.case.done.open"))
    return redirect("case", case)


def _following(request: HttpRequest) -> Following:
    looking = looking_at(request)
    return Following(current_casebase(), looking.viewer, looking)
