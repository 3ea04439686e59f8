"""The list of incidents: filters, words, counts, refusals."""

from pathlib import Path
from typing import Any

import pytest

from habeas.services.casebase import Casebase
from habeas.settings import load_settings
from habeas.store.protocol import Pending
from habeas.web.casebase import open_casebase
from tests.web.conftest import make_client


@pytest.mark.parametrize(
    ("query", "there", "missing"),
    [
        ("", ("4 March 2024", "detention", "Aigerim Samplova", "was detained in Bishkek"), ()),
        ("?type=charge", ("charge",), ("4 March 2024",)),
        ("?from=2024-03-06&to=2024-03-08", ("7 March 2024",), ("4 March 2024",)),
        ("?q=Obraztsov&type=detention", ("4 March 2024",), ()),
        ("?q=nobodyatall", ("No incident fits",), ("4 March 2024",)),
        ("?status=accepted", ("No incident fits",), ()),
        ("?country=JP", ("No incident fits", "JP"), ()),
    ],
)
def test_incidents_are_listed_and_narrowed(
    member: Any, query: str, there: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    """With the words that tell of them and whom they befell."""
    page = member.get(f"/incidents/{query}").content.decode().split("<main")[1]
    for words in there:
        assert words in page, words
    for words in missing:
        assert words not in page, words


def test_the_overview_counts_cases_and_incidents(casebase: Casebase, member: Any) -> None:
    """With a way to both."""
    page = member.get("/").content.decode()
    count = casebase.store.count_incidents()
    assert f'<a href="/incidents/">Incidents</a></dt><dd>{count}</dd>' in page
    assert '<a href="/cases/">Cases</a></dt><dd>' in page


def test_strangers_see_no_incident(casebase: Casebase) -> None:
    """Not without an account."""
    assert make_client().get("/incidents/").status_code == 302


def test_a_casebase_of_an_older_version_has_its_incidents(
    casebase: Casebase, tmp_path: Path
) -> None:
    """Derived as it is opened, before anybody looks."""
    from django.core.management import call_command

    before = list(casebase.store.each_incident())
    assert before
    call_command("migrate", "habeas", "0005", verbosity=0)
    casebase.close()
    opened = open_casebase(load_settings(casebase=tmp_path / "casebase", environ={}))
    assert list(opened.store.each_incident()) == before
    assert opened.store.pending(Pending.ENTITY) == []
    opened.close()
