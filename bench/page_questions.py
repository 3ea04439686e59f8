"""The addresses of a full casebase, page by page, and what each takes to answer as a whole.

The real application answers: signed in, with its middleware and templates, in this process.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from habeas.model.access import Viewer, Visibility
from habeas.model.records import EntityRecord
from habeas.model.statements import SubjectKind
from habeas.services.access import Access
from habeas.services.casebase import Casebase
from habeas.store.protocol import EntityOrder, Store, Window
from habeas.web.current import serve_casebase

if TYPE_CHECKING:
    from django.test import Client

_DEEP = {SubjectKind.PERSON: 10_000, SubjectKind.ORGANIZATION: 1_000, SubjectKind.PLACE: 500}
Address = Callable[[], str]


def sign_in(casebase: Casebase, *, custodian: bool) -> "Client":
    """Return a browser that is signed in; the account is made where there is none."""
    from django.conf import settings
    from django.contrib.auth.models import Group, User
    from django.test import Client

    from habeas.web.context import CUSTODIANS

    serve_casebase(casebase)
    settings.ALLOWED_HOSTS = [*settings.ALLOWED_HOSTS, "testserver"]
    user, _ = User.objects.get_or_create(username="custodian" if custodian else "member")
    if custodian:
        user.groups.add(Group.objects.get_or_create(name=CUSTODIANS)[0])
    browser = Client()
    browser.force_login(user)
    return browser


def find_addresses(store: Store, *, seed: int = 7) -> Mapping[str, Address]:
    """Return, for every kind of page, a function that gives the address of one, drawn anew."""
    source = random.Random(seed)
    items = list(islice(store.item_ids(), 5_000))
    texts = [text.text for item in store.items(items[:200]) if (text := store.text(item.text))]
    words = [word for text in texts for word in text.split() if word.isalpha() and len(word) > 2]
    captures = [capture.id for capture in store.find_captures(window=Window(limit=500))]
    findings = [s.id for s in store.statements_of(items=items[:50])]
    people = _most(store, SubjectKind.PERSON, 0, 50)
    said = [e.name for e in people]
    filters = {"country": ["KZ", "KG"], "language": "ru", "kind": "news"}
    return {
        "overview": lambda: "/",
        "items": lambda: "/items/",
        "items, page 50": lambda: "/items/?page=50",
        "items, filters": lambda: _items(**filters),
        "items, one year, oldest": lambda: _items(year="2019", sort="oldest"),
        "items, dates": lambda: _items(**{"from": "2015-03", "to": "2018"}),
        "item": lambda: f"/items/{source.choice(items)}/",
        "finding": lambda: f"/findings/{source.choice(findings)}/",
        "search, a word": lambda: _items(q=source.choice(words)),
        "search, two words": lambda: _items(q=" ".join(source.sample(words, 2))),
        "search, a name": lambda: _items(q=source.choice(said)),
        "search, a phrase": lambda: _items(q=_phrase(source, texts)),
        "search, a beginning": lambda: _items(q=source.choice(words)[:3] + "*"),
        "search, word and filters": lambda: _items(q=source.choice(words), **filters),
        "search, no hit": lambda: _items(q="qqqqzzzz"),
        "people": lambda: "/people/",
        "people, by name, page 50": lambda: "/people/?sort=name&page=50",
        "people, containing": lambda: f"/people/?{urlencode({'q': source.choice(said)[:5]})}",
        "people, containing nothing known": lambda: "/people/?q=qqqqzzzz",
        "places": lambda: "/places/",
        "laws": lambda: "/laws/",
        "appeals": lambda: "/appeals/",
        "captures": lambda: "/captures/",
        "captures, page 50": lambda: "/captures/?page=50",
        "capture": lambda: f"/captures/{source.choice(captures)}/",
        **_records(store, source),
        **_cases(store, source),
        **_incidents(words, said, source),
        **_appeals(store, source),
    }


def _records(store: Store, source: random.Random) -> Mapping[str, Address]:
    """Return addresses of records: those that stand in most items, in tens, in one or two."""
    pools = {"law": _most(store, SubjectKind.LAW, 0, 40)}
    for kind, deep in _DEEP.items():
        pools[f"{kind}, most frequent"] = _most(store, kind, 0, 1)
        pools[f"{kind}, frequent"] = _most(store, kind, 1, 20)
        pools[f"{kind}, 300 to 1,200 items"] = _between(store, kind, 300, 1_200)
        pools[f"{kind}, seldom"] = _most(store, kind, deep, 50)
    made: dict[str, Address] = {}
    for name, pool in pools.items():
        if pool:
            made[name] = lambda pool=pool: f"/records/{source.choice(pool).id}/"  # type: ignore[misc]
    made["person, frequent, page 20"] = lambda: (
        f"/records/{source.choice(pools['person, frequent']).id}/?page=20"
    )
    return made


def _cases(store: Store, source: random.Random) -> Mapping[str, Address]:
    """Return addresses of cases, where there are any: see `bench.case_filling`."""
    rows = store.find_cases(window=Window(limit=2_000))
    if not rows:
        return {}
    by_size = sorted(rows, key=lambda row: -row.events)
    made: dict[str, Address] = {
        "cases": lambda: "/cases/",
        "cases, page 20": lambda: "/cases/?page=20",
        "cases, by state and name": lambda: "/cases/?state=in_custody&sort=name",
        "cases, containing": lambda: f"/cases/?{urlencode({'q': source.choice(rows).name[:5]})}",
    }
    pools = {"largest": by_size[:1], "large": by_size[1:20], "any": rows}
    for name, pool in pools.items():
        made[f"case, {name}"] = lambda pool=pool: f"/cases/{source.choice(pool).id}/"  # type: ignore[misc]
    return made


def _incidents(
    words: Sequence[str], said: Sequence[str], source: random.Random
) -> Mapping[str, Address]:
    """Return addresses of the list of incidents."""

    def asked(**fields: str) -> str:
        return "/incidents/?" + urlencode(fields)

    return {
        "incidents": lambda: "/incidents/",
        "incidents, page 50": lambda: asked(page="50"),
        "incidents, a type": lambda: asked(type="detention"),
        "incidents, country, period": lambda: asked(country="KG", **{"from": "2018", "to": "2019"}),
        "incidents, a country without any": lambda: asked(country="JP"),
        "incidents, a word": lambda: asked(q=source.choice(words)),
        "incidents, a name": lambda: asked(q=source.choice(said)),
    }


def _appeals(store: Store, source: random.Random) -> Mapping[str, Address]:
    """Return addresses of appeals and of whom to ask, where there are any: see `bench.appeal_filling`."""
    rows = store.find_entities(kind=SubjectKind.APPEAL, window=Window(limit=500))
    if not rows:
        return {}
    by_size = sorted(rows, key=lambda row: -row.statements)
    cases = store.find_cases(window=Window(limit=500))
    return {
        "appeal, 1,000 names": lambda: f"/records/{by_size[0].id}/",
        "appeal": lambda: f"/records/{source.choice(rows).id}/",
        "case, whom to ask": lambda: f"/cases/{source.choice(cases).id}/?ask=1",
    }


def _most(store: Store, kind: SubjectKind, skip: int, count: int) -> Sequence[EntityRecord]:
    window = Window(limit=count, offset=skip)
    found = store.find_entities(kind=kind, order=EntityOrder.ITEMS, window=window)
    return Access(store, Viewer(level=Visibility.GROUP)).show_all(found)


def _between(store: Store, kind: SubjectKind, least: int, most: int) -> Sequence[EntityRecord]:
    return [e for e in _most(store, kind, 0, 300) if least <= e.items <= most]


def _items(**asked: str | Sequence[str]) -> str:
    return "/items/?" + urlencode(asked, doseq=True)


def _phrase(source: random.Random, texts: Sequence[str]) -> str:
    words = source.choice(texts).split()
    at = source.randrange(max(len(words) - 2, 1))
    return '"' + " ".join(words[at : at + 2]) + '"'
