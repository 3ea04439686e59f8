"""Values for tests of stores, short to write: what is not said has a plain default."""

from typing import Any

from habeas.model.access import AccessDecision, Consent, Visibility
from habeas.model.findings import NameKind
from habeas.model.identity import Judgement, ProposalRecord, Verdict
from habeas.model.records import (
    CaptureRecord,
    CaptureState,
    CustodyNote,
    EntityRecord,
    ItemRecord,
    ReadingHead,
    TextRecord,
    Touch,
)
from habeas.model.statements import Action, Decision, Evidence, Statement, SubjectKind

NOON = "2024-03-01T12:00:00Z"


def sha(name: str) -> str:
    """Return 64 hex digits that begin with the name's letters in hex."""
    return (name.encode().hex() + "0" * 64)[:64]


def capture(ident: str, original: str | None = "a", **more: Any) -> CaptureRecord:
    kept = None if original is None else sha(original)
    plain: dict[str, Any] = {
        "state": CaptureState.CAPTURED,
        "name": f"{ident}.html",
        "added_at": NOON,
        "method": "file",
        "original": kept,
    }
    return CaptureRecord(id=ident, **{**plain, **more})


def item(ident: str, original: str = "a", **more: Any) -> ItemRecord:
    plain: dict[str, Any] = {
        "number": 1,
        "start": 0,
        "end": 10,
        "title": "A title",
        "kind": "news",
        "published": None,
        "first_day": None,
        "last_day": None,
        "publisher": None,
        "countries": (),
        "language": "en",
        "fingerprint": "",
        "added_at": NOON,
    }
    return ItemRecord(
        id=ident, original=sha(original), text=sha("t" + original), **{**plain, **more}
    )


def statement(
    ident: str,
    value: str = "Asel Nurova",
    *,
    entity: str | None = "per:1",
    original: str = "a",
    in_item: str | None = "itm:1",
    start: int = 0,
    words: str | None = None,
    **more: Any,
) -> Statement:
    plain: dict[str, Any] = {
        "subject": f"{entity}@{sha(original)[:12]}" if entity else (in_item or "nothing"),
        "kind": SubjectKind.PERSON if entity else SubjectKind.ITEM,
        "prop": "name" if entity else "title",
        "origin": "people/1",
        "first_seen": NOON,
        "last_seen": NOON,
    }
    said = value if words is None else words
    evidence = Evidence(
        original=sha(original),
        text=sha("t" + original),
        item=in_item,
        start=start,
        end=start + len(said),
        words=said,
    )
    return Statement(id=ident, value=value, evidence=evidence, entity=entity, **{**plain, **more})


def decision(ident: str, on: str, action: Action = Action.ACCEPT, **more: Any) -> Decision:
    return Decision(
        id=ident, statement=on, action=action, **{"who": "Dana", "at": NOON, "why": "", **more}
    )


def judgement(left: str, right: str, verdict: Verdict = Verdict.POSITIVE) -> Judgement:
    return Judgement(left=left, right=right, verdict=verdict, author="Dana", made_at=NOON)


def proposal(left: str, right: str, score: float = 0.5, **more: Any) -> ProposalRecord:
    plain: dict[str, Any] = {
        "kind": NameKind.PERSON,
        "left_name": "Asel Nurova",
        "right_name": "Асель Нурова",
        "origin": "names/1",
        "made_at": NOON,
        "reasons": (("surname.same", 1.5, "nurova", "нурова"), ("fact.city", 1.0, "Osh", "")),
        "gain": 1.0,
    }
    return ProposalRecord(left=left, right=right, score=score, **{**plain, **more})


def access(
    ident: str,
    target: str,
    visibility: Visibility | None = None,
    consent: Consent | None = None,
) -> AccessDecision:
    return AccessDecision(
        id=ident, target=target, visibility=visibility, consent=consent, who="Dana", at=NOON, why=""
    )


def entity(ident: str, name: str = "Asel Nurova", **more: Any) -> EntityRecord:
    plain: dict[str, Any] = {"kind": SubjectKind.PERSON, "names": (name,), "items": 1}
    return EntityRecord(id=ident, name=name, statements=1, **{**plain, **more})


def note(subject: str = "a", action: Touch = Touch.CAPTURED, at: str = NOON) -> CustodyNote:
    return CustodyNote(at=at, action=action, subject=sha(subject), actor="test")


def head(original: str, text: str, at: str = NOON) -> ReadingHead:
    return ReadingHead(
        original=sha(original),
        text=sha(text),
        media_type="text/html",
        extractors={"people": 1},
        read_at=at,
        notes=("short",),
    )


def text(name: str, words: str = "Some words.") -> TextRecord:
    return TextRecord(sha256=sha(name), text=words, encoding="utf-8")
