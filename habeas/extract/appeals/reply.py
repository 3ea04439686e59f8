"""The reply clause of an appeal: where the answer goes, and what its deadline rests on."""

from dataclasses import dataclass

import regex

from habeas.extract.appeals.lines import Line, tidy
from habeas.vocab.appeals import cue_pattern

EMAIL = regex.compile(r"[\w.+-]{1,64}+@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}")
CONTACT = regex.compile(
    r"[,;.\s]*\b(?:e-?mail|эл(?:ектронн\p{L}*|\.)?\s?(?:почт\p{L}*|адрес\p{L}*|пошта)|courriel|tel|тел|phone|fax|факс|телефон)\b.*+$",
    regex.IGNORECASE | regex.DOTALL,
)
CLAUSE_END = regex.compile(r"[,;:.](?=\s|$)")
MAX_CLAUSE = 700  # code points looked at: a reply clause is a sentence or two


@dataclass(frozen=True, slots=True)
class Reply:
    """Postal address, e-mail and basis of the deadline, each as printed or None."""

    address: str | None = None
    email: str | None = None
    deadline_basis: str | None = None


def find_reply(lines: list[Line]) -> Reply:
    """Return the reply clause: the last line that speaks of an answer and says where or when."""
    for line in reversed(lines):
        cue = cue_pattern("reply").search(line.text, 0, MAX_CLAUSE)
        if not cue:
            continue
        clause = line.text[max(0, cue.start() - MAX_CLAUSE // 2) : cue.start() + MAX_CLAUSE]
        reply = _parse_clause(clause)
        if reply.address or reply.email or reply.deadline_basis:
            return reply
    return Reply()


def _parse_clause(clause: str) -> Reply:
    email = EMAIL.search(clause)
    return Reply(
        _parse_address(clause), email[0].rstrip(".") if email else None, _parse_deadline(clause)
    )


def _parse_address(clause: str) -> str | None:
    found = cue_pattern("postal").search(clause)
    if not found:
        return None
    words = CONTACT.sub("", EMAIL.split(clause[found.end() :])[0])
    words = words.strip(" :;,.-–—")
    return tidy(words) if any(sign.isdigit() for sign in words) or "," in words else None


def _parse_deadline(clause: str) -> str | None:
    """Return the words from the cue to the end of its clause, the address left out."""
    found = cue_pattern("deadline").search(clause)
    if not found:
        return None
    rest = clause[found.start() :]
    address = cue_pattern("postal").search(rest)
    end = CLAUSE_END.search(rest, len(found[0]))
    stops = [stop.start() for stop in (address, end) if stop]
    return rest[: min(stops, default=len(rest))].strip(" ,;:.") or None
