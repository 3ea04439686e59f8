"""The reply clause of an appeal: where the answer goes, and until when it is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

import regex

from habeas.extract.appeals.deadlines import Deadline, dates_in, parse_deadline
from habeas.extract.appeals.lines import Line, tidy
from habeas.model.findings import DateMention
from habeas.vocab.appeals import cue_pattern

EMAIL = regex.compile(r"[\w.+-]{1,64}+@[\w-]{1,64}(?:\.[\w-]{1,64}){1,5}")
CONTACT = regex.compile(
    r"[,;.\s(]*\b(?:e-?mail|эл(?:ектронн\p{L}*|\.)?\s?(?:почт\p{L}*|адрес\p{L}*|пошта)|ел(?:ектронн\p{L}*|\.)?\s?(?:пошт\p{L}*|адрес\p{L}*)"
    r"|courriel|correo|tel|тел|phone|fax|факс|телефон)\b.*+$",
    regex.IGNORECASE | regex.DOTALL,
)
COLON = regex.compile(r":\s+(?=\S)")
# What an address may begin with where no word announces it: "at 720001, Bishkek, …", "to: 12 Mill St".
PLACED = regex.compile(r"(?:\b(?:at|to)\b:?|:)\s+(?=(?:\S+\s+){0,8}?\S*\d)", regex.IGNORECASE)
POSTAL_CODE = regex.compile(r"(?<!\d)\d{4,6}(?!\d)")
STREET = regex.compile(
    r"\b(?:street|str|st|road|avenue|ave|lane|square|box|ул|пр|просп|проспект|переулок|пер|д|кв|а/я|вул|rue|avenue|calle"
    r"|avenida|көшесі|көчөсү|straße)\b",
    regex.IGNORECASE,
)
AFTER_ADDRESS = regex.compile(
    r"[,;.]?\s+(?:or|and|или|и|ou|y|by|until|до|не\s+позднее|within|в\s+течение|nous\s+vous|avant)\s|(?<=\p{L}{4}|\d)\.\s+(?=\p{Lu})",
    regex.IGNORECASE,
)
MAX_CLAUSE = 700  # code points looked at: a reply clause is a sentence or two
LABELS_AFTER = 4  # lines under the clause in which "Postal address: …" may stand
MAX_LABEL_LINE = 200


@dataclass(frozen=True, slots=True)
class Reply:
    """Postal address, e-mail, and the words and the value of the deadline, each or None.

    `at` is the line (by index) of the clause.
    """

    address: str | None = None
    email: str | None = None
    deadline_basis: str | None = None
    deadline: str | None = None
    at: int | None = None


def find_reply(lines: Sequence[Line], dates: Sequence[DateMention] = ()) -> Reply:
    """Return the reply clause: the last line that speaks of an answer and says where or when."""
    for at in range(len(lines) - 1, -1, -1):
        line = lines[at]
        cue = cue_pattern("reply").search(line.text, 0, MAX_CLAUSE)
        if not cue:
            continue
        reply = _parse_clause(line, cue.start(), cue.end(), list(dates), at)
        if reply.address or reply.email or reply.deadline_basis:
            return _with_labels(reply, lines, at)
    return Reply()


def _parse_clause(line: Line, start: int, end: int, dates: list[DateMention], at: int) -> Reply:
    clause = line.text[max(0, start - MAX_CLAUSE // 2) : start + MAX_CLAUSE]
    email = EMAIL.search(clause)
    deadline = parse_deadline(clause, dates_in(line, clause, dates)) or Deadline("")
    return Reply(
        _parse_address(clause) or _parse_unannounced(line.text[end : end + MAX_CLAUSE]),
        email[0].rstrip(".") if email else None,
        deadline.basis or None,
        deadline.value,
        at,
    )


def _with_labels(reply: Reply, lines: Sequence[Line], at: int) -> Reply:
    """Return a clause with the address and e-mail that labeled lines right under it give."""
    address, email = reply.address, reply.email
    for line in lines[at + 1 : at + 1 + LABELS_AFTER]:
        if len(line.text) > MAX_LABEL_LINE:
            break
        found = EMAIL.search(line.text)
        labeled = cue_pattern("postal").match(line.text)
        if address is None and labeled and ":" in line.text[labeled.end() : labeled.end() + 3]:
            address = _parse_address(line.text)
        if email is None and found and (CONTACT.match(line.text) or labeled):
            email = found[0].rstrip(".")
    return Reply(address, email, reply.deadline_basis, reply.deadline, reply.at)


def _parse_address(clause: str) -> str | None:
    """Return what follows "at the address"; where a colon comes first without a figure, after it."""
    found = cue_pattern("postal").search(clause)
    if not found:
        return None
    words = _clean(clause[found.end() :])
    colon = COLON.search(words)
    if colon and not any(sign.isdigit() for sign in words[: colon.start()]):
        words = words[colon.end() :]
    return words if any(sign.isdigit() for sign in words) or "," in words else None


def _parse_unannounced(clause: str) -> str | None:
    """Return an address that only its figures and words tell: "to: …, 12 Mill Street, Bishkek"."""
    for placed in PLACED.finditer(clause):
        words = _clean(clause[placed.end() :])
        words = AFTER_ADDRESS.split(words, maxsplit=1)[0].strip(" ,;:.")
        if "," in words and (POSTAL_CODE.search(words) or STREET.search(words)):
            return words
    return None


def _clean(words: str) -> str:
    return tidy(CONTACT.sub("", EMAIL.split(words)[0]).strip(" :;,.-–—("))
