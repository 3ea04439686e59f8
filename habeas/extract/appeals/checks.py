"""What is odd in a list of signatures: who stands there twice, numbers that do not run, counts.

Nothing is mended here, and nothing is said to be wrong: a list may be right as it is, and the reader
of a report should look. Indexes are places in `Appeal.signatories`, from 0.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations, pairwise

import regex

from habeas.extract.appeals.fields import QUOTES
from habeas.model.findings import Appeal, Signatory, SignatoryKind
from habeas.names.comparison import compare
from habeas.names.keys import consonants
from habeas.names.persons import fold_word
from habeas.text.figures import to_int

ALIKE = 0.9  # score of two names from which one person may have signed twice; see names.comparison
MOST_ALIKE = (
    40  # people who share a word and an initial: of more, only those of equal words are told
)
MOST_COMPARED = 20_000  # pairs of names compared: a list of 50,000 must not take minutes
WORD = regex.compile(r"[\p{L}\p{M}\p{N}]+")
QUOTED = regex.compile(rf"[{QUOTES}]([^{QUOTES}]{{2,120}})[{QUOTES}]")
OPENING, CLOSING = "«“„", "»”"


class FaultKind(StrEnum):
    """What is odd."""

    SAME_PERSON = "same_person"
    SAME_ORGANIZATION = "same_organization"
    ORGANIZATION_AND_OFFICER = "organization_and_officer"
    SEVERAL_UNDER_ONE = "several_under_one"
    NUMBERS_MISSING = "numbers_missing"
    NUMBER_REPEATED = "number_repeated"
    NUMBERS_RESTART = "numbers_restart"
    COUNT_DIFFERS = "count_differs"
    QUOTES_BROKEN = "quotes_broken"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListFault:
    """One oddity, and the signatories that it is about, in their order.

    `first` and `last` are numbers: of a gap the first and last that are missing, of a repeated
    number that number twice, of a new start the number before it and the one it starts with, of
    counts what is claimed and what is shown. `score` is set where names are alike and not equal.
    """

    kind: FaultKind
    signatories: tuple[int, ...] = ()
    first: int | None = None
    last: int | None = None
    score: float | None = None


def find_faults(appeal: Appeal) -> tuple[ListFault, ...]:
    """Return what is odd in the list of an appeal, by the first signatory that it is about.

    A claimed number is told beside the number shown where they differ: "and 340 others" counts
    those left out, "172 signatures" all of them, and which is meant the reader must say.
    """
    signers = appeal.signatories
    found = [
        *_find_same(signers),
        *_find_officers(signers),
        *_find_several(signers),
        *_find_numbering(signers),
        *_find_broken(signers),
        *_find_count(appeal),
    ]
    return tuple(sorted(found, key=lambda fault: (fault.signatories, fault.kind)))


def _find_same(signers: Sequence[Signatory]) -> Iterator[ListFault]:
    """Yield who signs twice: equal names first, then names that are nearly one."""
    people, bodies = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
    for at, signer in enumerate(signers):
        if signer.kind is SignatoryKind.PERSON:
            for name in dict.fromkeys((signer.name or "", *signer.co_signatories)):
                people[_fold_person(name)].append(at)
        else:
            bodies[_fold_words(signer.name or "")].append(at)
    for kind, groups in (
        (FaultKind.SAME_PERSON, people),
        (FaultKind.SAME_ORGANIZATION, bodies),
    ):
        for key, places in groups.items():
            if key and len(places) > 1:
                yield ListFault(kind=kind, signatories=tuple(places))
    yield from _find_alike(signers, people)


def _find_alike(signers: Sequence[Signatory], people: dict[str, list[int]]) -> Iterator[ListFault]:
    """Yield the pairs of people whose names are spelt differently and still mean one."""
    for left, right in sorted(_find_near(people))[:MOST_COMPARED]:
        one, other = people[left][0], people[right][0]
        if one == other or _differ(signers[one], signers[other]):
            continue
        score = compare(left, right, "person").score
        if score >= ALIKE:
            places = tuple(sorted((one, other)))
            yield ListFault(kind=FaultKind.SAME_PERSON, signatories=places, score=round(score, 4))


def _find_near(people: Iterable[str]) -> set[tuple[str, str]]:
    """Return the pairs of names that share the consonants of a word and the initial of another."""
    blocks = defaultdict[tuple[str, str], list[str]](list)
    for name in people:
        words = name.split()
        for word in dict.fromkeys(words):
            key = consonants(fold_word(word)) if len(word) > 2 else ""
            for other in words:
                if key and other != word:
                    blocks[key, other[0]].append(name)
    return {
        (min(pair), max(pair))
        for some in blocks.values()
        if len(some) <= MOST_ALIKE
        for pair in combinations(dict.fromkeys(some), 2)
    }


def _differ(one: Signatory, other: Signatory) -> bool:
    """Tell whether two entries name different towns: then two people may bear nearly one name."""
    return bool(one.city and other.city) and _fold_body(one.city or "") != _fold_body(
        other.city or ""
    )


def _find_officers(signers: Sequence[Signatory]) -> Iterator[ListFault]:
    """Yield the bodies that sign beside people who sign for them."""
    bodies = {
        key: at
        for at, signer in reversed(list(enumerate(signers)))
        if signer.kind in (SignatoryKind.ORGANIZATION, SignatoryKind.MEDIA)
        and (key := _fold_body(signer.name or ""))
    }
    for at, signer in enumerate(signers):
        if signer.kind is not SignatoryKind.PERSON or not signer.organization:
            continue
        for name in signer.organization.split("; "):
            body = bodies.get(_fold_body(name))
            if body is not None:
                places = tuple(sorted((body, at)))
                yield ListFault(kind=FaultKind.ORGANIZATION_AND_OFFICER, signatories=places)


def _find_several(signers: Sequence[Signatory]) -> Iterator[ListFault]:
    for at, signer in enumerate(signers):
        if signer.kind is SignatoryKind.PERSON and signer.co_signatories and signer.n:
            yield ListFault(kind=FaultKind.SEVERAL_UNDER_ONE, signatories=(at,))


def _find_numbering(signers: Sequence[Signatory]) -> Iterator[ListFault]:
    """Yield gaps, repeats and new starts in the printed numbers, which columns may interleave."""
    numbered = [
        (at, number)
        for at, signer in enumerate(signers)
        if signer.n and signer.n.isdecimal() and (number := to_int(signer.n)) is not None
    ]
    if len(numbered) < 2:
        return
    runs = list(_find_runs(numbered))
    for before, after in pairwise(runs):
        yield ListFault(
            kind=FaultKind.NUMBERS_RESTART,
            signatories=(before[-1][0], after[0][0]),
            first=before[-1][1],
            last=after[0][1],
        )
    for run in runs:
        for (at, number), (later, following) in pairwise(sorted(run, key=lambda one: one[::-1])):
            if following == number:
                yield ListFault(
                    kind=FaultKind.NUMBER_REPEATED,
                    signatories=tuple(sorted((at, later))),
                    first=number,
                    last=number,
                )
            elif following > number + 1:
                yield ListFault(
                    kind=FaultKind.NUMBERS_MISSING,
                    signatories=tuple(sorted((at, later))),
                    first=number + 1,
                    last=following - 1,
                )


def _find_runs(numbered: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield the stretches in which numbers run; a new one starts where 1 comes again after others."""
    run: list[tuple[int, int]] = []
    for at, number in numbered:
        if number == 1 and len(run) > 1 and run[-1][1] != 1:
            yield run
            run = []
        run.append((at, number))
    if run:
        yield run


def _find_broken(signers: Sequence[Signatory]) -> Iterator[ListFault]:
    """Yield the entries in which a quotation mark has lost its partner."""
    for at, signer in enumerate(signers):
        text = signer.surface
        opened, closed = sum(map(text.count, OPENING)), sum(map(text.count, CLOSING))
        both = "„" in text and "“" in text  # German marks: “ closes
        nested = opened - closed == 1 and text.rstrip(" ,;)").endswith(("»", "”"))
        if opened != closed and not both and not nested:
            yield ListFault(kind=FaultKind.QUOTES_BROKEN, signatories=(at,))


def _find_count(appeal: Appeal) -> Iterator[ListFault]:
    """Yield the claimed number where it is not the number shown."""
    claimed, shown = appeal.signatories_claimed, len(appeal.signatories)
    if claimed is None or not shown or claimed == shown:
        return
    yield ListFault(kind=FaultKind.COUNT_DIFFERS, first=claimed, last=shown)


def _fold_person(name: str) -> str:
    return " ".join(sorted(word.casefold() for word in WORD.findall(name)))


def _fold_words(name: str) -> str:
    return " ".join(word.casefold() for word in WORD.findall(name))


def _fold_body(name: str) -> str:
    """Return a body's name without its case endings: what is quoted in it, else its words."""
    quoted = QUOTED.search(name)
    return _fold_words(quoted[1] if quoted else name)
