"""Decisions on findings, and who may see what."""

import logging
from collections.abc import Iterable

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST

from habeas.errors import NotFound, SearchIndexError
from habeas.model.access import Consent, Visibility
from habeas.model.statements import Action, Statement, Status
from habeas.services.casebase import Casebase
from habeas.services.deciding import decide, find_statement, set_access, undo
from habeas.services.indexing import bring_up_to_date, refresh_entities
from habeas.services.looking import ItemView, Looking
from habeas.store.deciding import find_effective
from habeas.store.protocol import Pending
from habeas.web.current import current_casebase, looking_at
from habeas.web.forms import make_token
from habeas.web.groups import NAMES, find_next, to_anchor
from habeas.web.jobs import jobs
from habeas.web.words import say, say_count

logger = logging.getLogger(__name__)
_SOON = 50  # items written to the index while their page waits: half a second
# What a button of an item's page is called, and what it does; `restore` takes back a rejection.
_BUTTONS = {
    "accept": Action.ACCEPT,
    "reject": Action.REJECT,
    "undo": Action.UNDO,
    "restore": Action.UNDO,
}


@require_POST
def decide_in_item(request: HttpRequest, item_id: str) -> HttpResponse:
    """Accept, reject or take back one finding of an item, or all mentions of one entity in it."""
    looking = looking_at(request)
    view = looking.item(item_id)  # refuses what the viewer may not see
    name = next((name for name in _BUTTONS if request.POST.get(name)), None)
    if name is None:
        return redirect("item", item_id=item_id)
    key = request.POST[name]
    chosen = _choose(view, key, name)
    if not chosen:
        raise NotFound("finding", "")
    place = to_anchor(key) if name != "reject" else find_next(view, key)
    token = request.POST.get("token", "")[:40]
    done = _decide_all(looking, chosen, _BUTTONS[name], token)
    catch_up(current_casebase())
    messages.success(request, f"{say(f'web.done.{name}')} {say_count('web.n.findings', done)}.")
    return redirect(f"{reverse('item', args=[item_id])}#{place}")


def _choose(view: ItemView, key: str, name: str) -> list[Statement]:
    """Return the findings that a button speaks of: one, or those of an entity in the item."""
    shown = view.rejected if name == "restore" else view.statements
    if key.startswith("st:"):
        return [s for s in (*view.statements, *view.rejected) if s.id == key]
    rows = [s for s in shown if s.entity == key]
    # Who accepts a name has not looked at what the person is said to be; who rejects it means all.
    return [s for s in rows if s.prop in NAMES] if name == "accept" else rows


def _decide_all(looking: Looking, rows: Iterable[Statement], action: Action, token: str) -> int:
    """Decide on each and return how many; what has nothing to be taken back is passed over."""
    casebase, viewer, access = current_casebase(), looking.viewer, looking.access
    done = 0
    with casebase.store.transaction():
        for statement in rows:
            if action is not Action.UNDO:
                made = f"{token}{action}"
                decide(casebase, viewer, statement.id, action, token=made, access=access)
            elif find_effective(casebase.store.decisions(statements=[statement.id])):
                undo(casebase, viewer, statement.id, token=token, access=access)
            else:
                continue
            done += 1
    return done


def show(request: HttpRequest, finding_id: str) -> HttpResponse:
    """Show one finding with its words and its history, and take a decision on it."""
    looking = looking_at(request)
    casebase, access = current_casebase(), looking.access
    statement = find_statement(casebase, looking.viewer, finding_id, access=access)
    if request.method == "POST":
        _take(request, looking, statement.id)
        return redirect("finding", statement.id)
    shown = looking.access.show(statement)
    if shown is None:
        raise NotFound("finding", "")
    decisions = looking.access.show_all(looking.store.decisions(statements=[statement.id]))
    place = next(iter(looking.in_context([statement])), None)
    captures = looking.store.find_captures(original=statement.evidence.original)
    context = {
        "finding": shown,
        "place": place,
        "item": place.item if place else _item_of(looking, statement),
        "decisions": decisions,
        "held": bool(find_effective(decisions)),
        "last": decisions[-1].id if decisions else "",
        "captures": looking.access.show_all(captures),
        "record": next(iter(looking.store.entities([statement.entity or ""])), None) is not None,
        "token": make_token(),
        "rejected": statement.status is Status.REJECTED,
        "label": looking.access.label(statement.id)[0],
        "custodian": looking.viewer.level is Visibility.RESTRICTED,
        "visibilities": list(Visibility),
    }
    return render(request, "habeas/finding.html", context)


def _item_of(looking: Looking, statement: Statement) -> object | None:
    items = looking.store.items([statement.evidence.item]) if statement.evidence.item else []
    return next(iter(looking.show_items(items)), None)


def _take(request: HttpRequest, looking: Looking, statement: str) -> None:
    casebase, post = current_casebase(), request.POST
    why, token = post.get("why", ""), post.get("token", "")[:40] or None
    name = post.get("action", "")
    if name == "undo":
        undo(casebase, looking.viewer, statement, why=why, token=token, access=looking.access)
    elif name in set(Action):
        decide(
            casebase,
            looking.viewer,
            statement,
            Action(name),
            value=post.get("value"),
            why=why,
            token=token,
            last_decision=post.get("last", ""),
            access=looking.access,
        )
    else:
        raise NotFound("decision", "")
    catch_up(casebase)
    messages.success(request, f"{say(f'web.done.{name}')} {say_count('web.n.findings', 1)}.")


def catch_up(casebase: Casebase) -> None:
    """Bring up to date what is derived; where the index is busy, the next one to write does it.

    The decision is kept by then, and what is to be derived is noted with it. Where much waits (who
    protects a frequent name touches thousands of items), it is done behind the pages.
    """
    if len(casebase.store.pending(Pending.INDEX, _SOON + 1)) > _SOON:
        refresh_entities(casebase)
        jobs.catch_up(casebase)
        return
    try:
        bring_up_to_date(casebase)
    except SearchIndexError as error:
        logger.warning("the index was not brought up to date: %s", type(error).__name__)


@require_POST
def protect(request: HttpRequest, target: str) -> HttpResponse:
    """Say who may see an entity, an item or a finding; for custodians."""
    looking = looking_at(request)
    casebase, post = current_casebase(), request.POST
    if looking.viewer.level is not Visibility.RESTRICTED or not _is_there(looking, target):
        raise NotFound("record", "")
    visibility, consent = post.get("visibility", ""), post.get("consent", "")
    set_access(
        casebase,
        looking.viewer,
        target,
        visibility=Visibility(visibility) if visibility in set(Visibility) else None,
        consent=Consent(consent) if consent in set(Consent) else None,
        why=post.get("why", ""),
    )
    catch_up(casebase)
    messages.success(request, say("web.done.protect"))
    kinds = {"itm": "item", "st": "finding"}
    return redirect(kinds.get(target.partition(":")[0], "record"), target)


def _is_there(looking: Looking, target: str) -> bool:
    store = looking.store
    return bool(store.items([target]) or store.statements([target]) or store.entities([target]))
