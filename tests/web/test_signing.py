"""Pages of who signs what: on records, appeals and cases, for members alone."""

from collections.abc import Callable
from typing import Any

from habeas.services.casebase import Casebase
from tests.web.conftest import make_client

Named = Callable[[str], str]
CLAIM = """Open letter for lawyer Nurbek Vymyslov

April 2, 2024

To the Prosecutor General of the Kyrgyz Republic

On April 1, 2024, lawyer Nurbek Vymyslov was detained in Bishkek and charged under Article 357 of the
Criminal Code of the Kyrgyz Republic.

We demand that he be released.

Signed:

1. Daniyar Primerov, lawyer, Almaty
2. Gulnara Skazkina, <b>journalist</b>, Osh
3. Daniyar Primerov, lawyer, Almaty
"""


def add(casebase: Casebase, text: str = CLAIM) -> None:
    from habeas.services.adding import add_documents
    from tests.services.building import document

    add_documents(casebase, [document("claim.txt", text)], actor="test", workers=1)


def test_a_record_tells_what_it_signed(
    casebase: Casebase, member: Any, entity_named: Named
) -> None:
    """With the appeal, the day, as whom, and how many more; nothing for one who signed nothing."""
    add(casebase)
    page = member.get(f"/records/{entity_named('Primerov')}/").content.decode()
    assert 'id="signed"' in page
    for words in (
        "Open appeal in support of lawyer Aigerim Samplova",
        "10 March 2024",
        "Almaty",
        "and 2 more",
    ):
        assert words in page, words
    assert 'id="signed"' not in member.get(f"/records/{entity_named('Samplova')}/").content.decode()


def test_an_appeal_tells_who_signed(casebase: Casebase, member: Any, entity_named: Named) -> None:
    """With links to records; an entry that comes again says so."""
    add(casebase)
    appeal = entity_named("for lawyer Nurbek")
    page = member.get(f"/records/{appeal}/").content.decode()
    assert f'href="/records/{entity_named("Primerov")}/"' in page
    assert "the same as no. 1" in page
    assert "1 entry comes again" in page
    assert "<b>journalist" not in page


def test_long_lists_have_pages(
    casebase: Casebase, member: Any, entity_named: Named, monkeypatch: Any
) -> None:
    """Numbered through; the mentions below have pages of their own."""
    monkeypatch.setattr("habeas.web.views.records.ENTRIES", 2)
    appeal = entity_named("in support of lawyer")
    page = member.get(f"/records/{appeal}/").content.decode()
    assert "?signed=2#signed" in page
    assert "Nepravdina" not in page.split('id="signed"')[1].split("</section>")[0]
    page = member.get(f"/records/{appeal}/?signed=2").content.decode()
    part = page.split('id="signed"')[1].split("</section>")[0]
    assert "Nepravdina" in part
    assert '<li value="3"' in part


def test_a_case_tells_whom_to_ask(casebase: Casebase, member: Any) -> None:
    """Behind a link; with reasons and the appeals they rest on."""
    add(casebase)
    case = next(row.id for row in casebase.store.each_case() if "Vymyslov" in row.name)
    page = member.get(f"/cases/{case}/").content.decode()
    assert "?ask=1#ask" in page
    assert "Nepravdina" not in page
    page = member.get(f"/cases/{case}/?ask=1").content.decode()
    part = page.split('id="ask"')[1].split("</section>")[0]
    assert "Saule Nepravdina" in part
    assert "same addressee: <bdi" in part
    assert "Open appeal in support of lawyer Aigerim Samplova" in part
    assert "Daniyar Primerov" not in part
    assert "1 has signed already" in part or "2 have signed already" in part


def test_strangers_see_nothing(casebase: Casebase, entity_named: Named) -> None:
    """Not without an account."""
    stranger = make_client()
    for path in (f"/records/{entity_named('Primerov')}/?signed=2", "/cases/x/?ask=1"):
        assert stranger.get(path).status_code == 302
