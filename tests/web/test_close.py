"""Items by what they are about, as pages."""

from typing import Any

import pytest
import regex

from habeas.encoder.meaning import load_meaning
from habeas.encoder.shipped import RULES_ONLY
from habeas.services.casebase import Casebase
from tests.web.conftest import CUSTODIAN, MEMBER, make_client


def test_an_item_leads_to_those_about_the_same(casebase: Casebase) -> None:
    """From its page, the item said above and not among them; filters narrow, and can be taken out."""
    client = make_client(MEMBER)
    item = next(iter(casebase.store.find_items()))
    link = f"/items/close/?like={item.id}".replace(":", "%3A")
    assert link in client.get(f"/items/{item.id}/").content.decode()
    page = client.get(link).content.decode()
    rows = regex.findall(r'<h2><a href="/items/([^"]+)/"', page)
    assert rows
    assert item.id not in rows
    assert "The closest first" in page
    narrowed = client.get(f"{link}&language=ru").content.decode()
    found = regex.findall(r'<h2><a href="/items/([^"]+)/"', narrowed)
    assert found
    assert {row.language for row in casebase.store.items(found)} == {"ru"}
    assert f"?like={item.id}".replace(":", "%3A") in narrowed


def test_what_is_missing_is_said_in_words(casebase: Casebase) -> None:
    """Without weights in use; of an item that only rules have read; and where nothing is near."""
    client = make_client(MEMBER, "ru")
    assert "нет языковой модели" in client.get("/items/close/?q=арест").content.decode()
    item = next(iter(casebase.store.find_items()))
    casebase.store.delete_passages([item.id])
    page = client.get(f"/items/close/?like={item.id}").content.decode()
    assert "не прочитан языковой моделью" in page
    assert make_client(CUSTODIAN).get("/items/close/?like=itm:zzzz").status_code == 404


def test_words_lead_to_meaning_and_back(member: Any) -> None:
    """The words stay; they are escaped on the way."""
    page = member.get("/items/?q=%3Cb%3Elawyer").content.decode()
    assert 'href="/items/close/?q=%3Cb%3Elawyer"' in page
    page = member.get("/items/close/?q=%3Cb%3Elawyer").content.decode()
    assert 'href="/items/?q=%3Cb%3Elawyer"' in page
    assert "<b>lawyer" not in page


@pytest.mark.skipif(load_meaning() is None, reason="no weights are shipped with this copy")
def test_a_sentence_is_asked(member: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the weights in use: nothing here was made by them, so nothing need be close."""
    monkeypatch.delenv(RULES_ONLY)
    answer = member.get("/items/close/?q=Суд+продлил+арест")
    assert answer.status_code == 200
    assert "языковой модели" not in answer.content.decode()
