"""Who is who: the list of what people are asked, and their answers."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from habeas.errors import NotFound
from habeas.model.findings import NameKind
from habeas.model.identity import Verdict
from habeas.services.judging import judge
from habeas.services.reviewing import Reviewing
from habeas.web.current import current_casebase, looking_at
from habeas.web.views.deciding import catch_up
from habeas.web.words import say

SHOWN = 8
_SKIPPED = "skipped"  # of the session: keys of questions that were put off
_MOST_SKIPPED = 300
_ANSWERS = {
    "same": Verdict.POSITIVE,
    "different": Verdict.NEGATIVE,
    "unsure": Verdict.UNSURE,
    "undo": Verdict.UNSURE,
}


def find(request: HttpRequest) -> HttpResponse:
    """Show what is asked, what decides most first."""
    looking, given = looking_at(request), request.GET.get("kind", "")
    kind = NameKind(given) if given in set(NameKind) else None
    reviewing = Reviewing(current_casebase(), looking.viewer, looking)
    later = request.session.get(_SKIPPED, [])
    context = {
        "questions": reviewing.find_questions(kind=kind, limit=SHOWN, later=later),
        "total": reviewing.count_questions(kind),
        "kinds": list(NameKind),
        "kind": kind,
        "here": f"review {kind or ''}".strip(),
    }
    return render(request, "habeas/review.html", context)


@require_POST
def answer(request: HttpRequest) -> HttpResponse:
    """Take an answer on a pair, and go back to where it was given."""
    looking, post = looking_at(request), request.POST
    given, pair = post.get("answer", ""), post.get("pair", "")[:300].split()
    if len(pair) != 2 or given not in {*_ANSWERS, "skip"}:
        raise NotFound("record", "")
    if given == "skip":
        skipped = [*request.session.get(_SKIPPED, []), " ".join(pair)]
        request.session[_SKIPPED] = skipped[-_MOST_SKIPPED:]
    else:
        casebase = current_casebase()
        why = post.get("why", "")
        judge(casebase, looking.viewer, pair[0], pair[1], _ANSWERS[given], why=why)
        catch_up(casebase)
    messages.success(request, say(f"web.review.done.{given}"))
    return redirect(_back(post.get("here", "")))


def _back(here: str) -> str:
    """Return the address of a page of ours that a form names, never one that it spells out."""
    page, _, what = here.partition(" ")
    if page == "record" and ":" in what:
        return reverse("record", args=[what[:80]])
    kind = f"?kind={what}" if what in set(NameKind) else ""
    return f"{reverse('review')}{kind}#q1"
