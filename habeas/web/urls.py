"""The addresses of the pages."""

from django.urls import path

from habeas.web.views import (
    accounts,
    adding,
    captures,
    cases,
    close,
    deciding,
    drafts,
    errors,
    incidents,
    items,
    matching,
    members,
    records,
    reviewing,
)

urlpatterns = [
    path("", items.overview, name="overview"),
    path("set-up/", accounts.set_up, name="set-up"),
    path("sign-in/", accounts.sign_in, name="sign-in"),
    path("sign-out/", accounts.sign_out, name="sign-out"),
    path("language/", accounts.choose_language, name="language"),
    path("account/", members.account, name="account"),
    path("members/add/", members.add, name="add-member"),
    path("members/<int:member_id>/", members.change, name="member"),
    path("items/", items.find, name="items"),
    path("items/close/", close.close, name="close"),
    path("items/<str:item_id>/", items.show, name="item"),
    path("items/<str:item_id>/decide/", deciding.decide_in_item, name="decide-in-item"),
    path("findings/<str:finding_id>/", deciding.show, name="finding"),
    path("protect/<str:target>/", deciding.protect, name="protect"),
    path("records/<str:record_id>/", records.show, name="record"),
    path("people/", records.find, {"kind": "person"}, name="people"),
    path("organizations/", records.find, {"kind": "organization"}, name="organizations"),
    path("places/", records.find, {"kind": "place"}, name="places"),
    path("laws/", records.find, {"kind": "law"}, name="laws"),
    path("appeals/", records.find, {"kind": "appeal"}, name="appeals"),
    path("incidents/", incidents.find, name="incidents"),
    path("cases/", cases.find, name="cases"),
    path("cases/open/", cases.begin, name="open-case"),
    path("cases/<str:case_id>/", cases.show, name="case"),
    path("cases/<str:case_id>/say/", cases.tell, name="tell-case"),
    path("cases/<str:case_id>/case.json", cases.download, name="case-json"),
    path("cases/<str:case_id>/draft/", drafts.show, name="draft"),
    path("cases/<str:case_id>/draft/accept/", drafts.accept, name="accept-for-draft"),
    path("cases/<str:case_id>/draft/letter.<str:ending>", drafts.download, name="draft-file"),
    path("review/", reviewing.find, name="review"),
    path("review/answer/", reviewing.answer, name="answer"),
    path("match/", matching.match, name="match"),
    path("captures/", captures.find, name="captures"),
    path("captures/<str:capture_id>/", captures.show, name="capture"),
    path("originals/<str:sha256>/", captures.original, name="original"),
    path("add/", adding.add, name="add"),
    path("add/<str:job_id>/", adding.progress, name="adding"),
]

handler400 = errors.bad_request
handler403 = errors.denied
handler404 = errors.not_found
handler500 = errors.broken
