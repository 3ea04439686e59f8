"""Lists of signatures: those that words announce ("Signatories:", "Подписи:", "Қол қойғандар:").

In a text that asks somebody for something, a list without such words is looked for at its end
(`unheaded`). How far a list goes is told in `runs`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import regex

from habeas.extract.appeals.headings import (
    MAX_HEADING,
    MAX_SHORT,
    is_claim,
    parse_announcement,
    parse_claim,
    tells_more,
)
from habeas.extract.appeals.layout import drop_edges, split_labels
from habeas.extract.appeals.likeness import is_signer_like
from habeas.extract.appeals.lines import Line, tidy
from habeas.extract.appeals.majority import Group, settle
from habeas.extract.appeals.runs import parse_line, read_run
from habeas.extract.appeals.unheaded import find_unannounced, is_paragraph
from habeas.extract.appeals.wraps import join_run_ons
from habeas.model.findings import Signatory
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern

LAST = regex.compile(r";|\s[·•|/]\s")  # signs that part the entries of a run-on


@dataclass(frozen=True, slots=True)
class Signatures:
    """The signatures of an appeal, how many it claims, and the lines (by index) that they take."""

    signatories: tuple[Signatory, ...] = ()
    claimed: int | None = None
    first: int | None = None
    last: int | None = None


def find_signatures(text: str, lines: list[Line], *, asks: bool) -> Signatures:
    """Return the signatures in the lines; `asks` says that the text is an appeal without them."""
    kept, places = drop_edges(lines)
    split, halves = split_labels(text, kept)
    joined, starts = join_run_ons(text, split)
    signatures = _find_joined(text, joined, asks=asks)
    if signatures.first is None or signatures.last is None:
        return signatures
    first = places[halves[starts[signatures.first]]]
    after = signatures.last + 1
    last = halves[starts[after] - 1] if after < len(starts) else len(kept) - 1
    return replace(signatures, first=first, last=places[last])


def _find_joined(text: str, lines: list[Line], *, asks: bool) -> Signatures:
    """Return the signatures in lines whose run-ons are whole."""
    parts = _without_told(lines, list(_find_parts(text, lines)))
    if parts:
        first, last = parts[0].first, parts[-1].last
        found = [signer for part in parts for signer in part.signers]
        return Signatures(tuple(found), _find_claimed(lines, first), first, last)
    if not asks:
        return Signatures((), _find_claimed(lines, None))
    start, end, found = find_unannounced(text, lines)
    told = tuple(one for one in found if not _is_claim_entry(one))
    return Signatures(told, _find_claimed(lines, start), start, end)


@dataclass(frozen=True, slots=True)
class _Part:
    """A list under one announcement: its first line, which announces it, and its last one."""

    first: int
    last: int
    signers: tuple[Signatory, ...]


def _find_parts(text: str, lines: list[Line]) -> Iterator[_Part]:
    """Yield the lists that words announce."""
    at = 0
    while at < len(lines):
        end, signers = _list_at(text, lines, at)
        if signers:
            yield _Part(at, end - 1, tuple(signers))
        at = max(end, at + 1)


def _without_told(lines: list[Line], parts: list[_Part]) -> list[_Part]:
    """Return the lists without those of people that a letter tells of.

    "We, the undersigned, protest the arrest of five people: …": the text goes on after these, and
    those who sign are listed after it; or the words tell of harm.
    """
    told = [tells_more(lines[part.first]) for part in parts]
    if not any(told):
        return parts
    prose = max((at for at in range(len(lines)) if is_paragraph(lines, at)), default=-1)
    kept: list[_Part] = []
    for part, tells in zip(parts, told, strict=True):
        harmed = cue_pattern("harm").search(lines[part.first].text) is not None
        if not (tells and part.last < prose and (harmed or not all(told))):
            kept.append(part)
    return kept


def _find_claimed(lines: list[Line], first: int | None) -> int | None:
    """Return the number of signatures that a line about signing claims, or None."""
    for at, line in enumerate(lines):
        words = line.text if len(line.text) <= MAX_HEADING else _last_entry(line.text)
        claim = parse_claim(words)
        if claim is None:
            continue
        near = first is not None and at >= first - 1 and (is_claim(line) or words != line.text)
        if near or cue_pattern("signed").search(line.text):
            return claim
    return None


def _last_entry(text: str) -> str:
    """Return what a run-on says last, where it may count the signatures that it leaves out."""
    last = LAST.split(text)[-1]
    return last if len(last) <= MAX_SHORT else ""


def _list_at(text: str, lines: list[Line], at: int) -> tuple[int, list[Signatory]]:
    """Return the list announced by the line `at`: the index after it, and its signatures."""
    line = lines[at]
    rest = parse_announcement(line)
    if rest is None:
        return at + 1, []
    signers: list[Signatory] = []
    if rest:
        body = Span(_rest_start(text, line, rest), line.body.end)
        signers = [one for one in parse_line(text, line, body) if not _is_claim_entry(one)]
        if sum(map(is_signer_like, signers)) * 10 < len(signers) * 7:
            return at + 1, []
    head = line.text[: len(line.text) - len(rest)]
    end, more = read_run(text, lines, at + 1, announced=True, head=head)
    return end, [*settle([Group(head, signers)]), *more]


def _rest_start(text: str, line: Line, rest: str) -> int:
    """Return where what follows an announcement begins: after as many colons as stand before it."""
    start = line.body.start
    for _ in range(line.text[: len(line.text) - len(rest)].count(":")):
        start = text.find(":", start, line.body.end) + 1
    return start if start > line.body.start else max(start, line.body.end - len(rest))


def _is_claim_entry(signer: Signatory) -> bool:
    """Tell whether an entry of a run-on counts the others: "and 212 more signatures"."""
    words = tidy(signer.surface)
    return len(words) <= MAX_SHORT and parse_claim(words) is not None
