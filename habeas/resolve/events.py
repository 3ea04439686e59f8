"""Reports of one event: the same type of act, the same victims, dates that agree.

The id of an event follows from what it is about alone, so that two pages of a run, in whatever
process they are read, give one event one id: the type, the entity of a victim (the first by id), and
the year. A report without a year is of the one event of its page that it fits, and else of the year
of its item.
"""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from habeas.model.findings import Citation, Incident
from habeas.model.identity import Clusters
from habeas.model.reading import ItemReading, Reading
from habeas.model.spans import Span
from habeas.resolve.keys import person_key
from habeas.text.edtf import to_days
from habeas.vocab.given_names import NameStrength, given_name

Key = tuple[int, int]  # number of the item, number of the finding in it, both from 0
_LATEST = 40  # groups that a report is compared with: nobody is arrested so often on a page
_SHORTEST = 3  # letters of a surname by which two reports may meet
FARTHEST = 62  # days from one month to the next but one: dates further apart never agree
_NEAR = 1  # days that two reports of one act may lie apart: "in the night to Tuesday"


@dataclass(frozen=True, slots=True)
class _Report:
    key: Key
    type: str
    victims: frozenset[str]
    words: frozenset[str]  # surnames of the victims, by which spellings of one page meet
    actors: frozenset[str]
    date: str | None
    item: int
    year: str
    held: bool  # negated, planned and habitual reports stand for themselves


def find_events(reading: Reading, clusters: Clusters) -> Mapping[Key, str]:
    """Return the id of the event of every incident of a reading."""
    reports = list(_reports(reading, clusters))
    ids: dict[Key, str] = {}
    groups: dict[tuple[str, str], list[list[_Report]]] = {}
    for report in sorted(reports, key=lambda r: (r.date is None, r.key)):
        if report.held or not (report.victims or report.actors):
            ids[report.key] = _alone(reading, report)
            continue
        who = sorted(report.victims or report.actors) + sorted(report.words)
        home = _home(groups, report, who)
        if home is None:
            home = []
            for one in who:
                groups.setdefault((family_of(report.type), one), []).append(home)
        home.append(report)
    for home in {id(group): group for rows in groups.values() for group in rows}.values():
        event = _event_id(home)
        ids.update({report.key: event for report in home})
    return ids


def _reports(reading: Reading, clusters: Clusters) -> Iterator[_Report]:
    for number, part in enumerate(reading.items):
        beside: dict[tuple[Span, str], frozenset[str]] = {}
        for at, finding in enumerate(part.findings):
            if not isinstance(finding, Incident):
                continue
            entities = [
                [
                    clusters.entity_of(reading.doc, part.item.number, party.name)
                    for party in parties
                    if party.name
                ]
                for parties in (finding.victims, finding.actors)
            ]
            known = frozenset(e for e in entities[0] if e) or beside.get(
                (finding.span, family_of(finding.type)), frozenset()
            )
            beside.setdefault((finding.span, family_of(finding.type)), known)
            yield _Report(
                key=(number, at),
                type=finding.type,
                victims=known or _laws(part, finding),
                words=frozenset(
                    word
                    for party in finding.victims
                    if party.name
                    for word in _surnames(party.name.of(part.item.text))
                ),
                actors=frozenset(e for e in entities[1] if e),
                date=finding.date,
                item=part.item.number,
                year=(finding.date or part.item.published or "")[:4],
                held=finding.negated or finding.modality in ("planned", "proposed", "habitual"),
            )


def _surnames(name: str) -> Iterator[str]:
    """Yield the words of a name that are no given names, as names of people are compared."""
    for word in name.split():
        if given_name(word) is NameStrength.NONE and len(word) > _SHORTEST:
            yield from person_key(word).words


def _laws(part: ItemReading, incident: Incident) -> frozenset[str]:
    """Return the instruments that a report about nobody in particular is about."""
    return frozenset(
        f"law:{finding.instrument or finding.title}"
        for finding in part.findings
        if isinstance(finding, Citation)
        and incident.span.covers(finding.span)
        and (finding.instrument or finding.title)
    )


_FAMILIES = {
    "conviction": "verdict", "sentence": "verdict", "seizure": "search",
    "acquittal_or_dismissal": "ruling for", "court_ruling_in_favour": "ruling for",
}  # fmt: skip


def family_of(kind: str) -> str:
    """Return the kind of event: a verdict convicts and sentences, a search seizes."""
    return _FAMILIES.get(kind, kind)


def _home(
    groups: Mapping[tuple[str, str], Sequence[list[_Report]]], report: _Report, who: Sequence[str]
) -> list[_Report] | None:
    for one in who:
        fitting = [
            g for g in groups.get((family_of(report.type), one), ())[-_LATEST:] if _fits(g, report)
        ]
        if fitting:
            # What gives no date is of the event that most is told of.
            return fitting[0] if report.date else max(fitting, key=len)
    return None


def _fits(group: Sequence[_Report], report: _Report) -> bool:
    if report.type == "statement_of_concern" and any(r.actors != report.actors for r in group):
        return False
    return all(agree(r.date, report.date) for r in group[:20])


def agree(one: str | None, other: str | None) -> bool:
    """Tell whether two dates may be those of one act; none agrees with any."""
    if one is None or other is None:
        return True
    (a, b), (c, d) = to_days(one), to_days(other)
    if a is None or b is None or c is None or d is None:
        return one == other
    if _is_month(one) and _is_month(other) and one != other:
        # Sources disagree by a month more often than one person suffers the same act twice in two.
        return abs(a - c) <= FARTHEST
    return a - _NEAR <= d and c - _NEAR <= b


def _is_month(edtf: str) -> bool:
    return len(edtf) == 7


def _event_id(group: Sequence[_Report]) -> str:
    first = min(group, key=lambda r: (r.date is None, r.key))
    who = min(set.union(*(set(r.victims or r.actors) for r in group)))
    year = next((r.date[:4] for r in group if r.date), first.year)
    if first.type == "statement_of_concern":
        # One body speaks up many times a year: the day and the speaker tell them apart.
        return _digest(first.type, *sorted(first.actors), first.date or f"{first.key}")
    return _digest(family_of(first.type), who, year)


def _alone(reading: Reading, report: _Report) -> str:
    return _digest(reading.sha256, report.type, str(report.key))


def _digest(*parts: str) -> str:
    text = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return f"evt:{hashlib.blake2b(text, digest_size=6).hexdigest()}"
