"""The same act told again in the item: one incident with several sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from habeas.model.findings import Incident, Modality, Party
from habeas.text.edtf import to_days
from habeas.text.inflection import stem

_LATEST = 40  # groups of one type that a new report is compared with; an item has few
_SHORTEST = 3  # letters of a word that may tell one name from another
_COMMON = 5  # letters that two forms of one name begin with: "Testov", "Testova"


@dataclass(frozen=True, slots=True)
class Told:
    """An incident with what retelling needs: words of the victims' names, and is it a headline."""

    incident: Incident
    victims: tuple[frozenset[str], ...]
    bare: bool = False
    at_home: bool = False  # held at home
    stated_place: bool = False
    place: str | None = None


def join_retold(told: Iterable[Told]) -> list[Incident]:
    """Return one incident for each act, with the other sentences that tell it as `also`.

    Two reports of one type tell one act if their victims agree (a report without names agrees with
    any), their dates do, and both say that it happened, or both that it is planned. The fullest
    report stands for the act; what it does not say is taken from the others.
    """
    groups: dict[str, list[list[Told]]] = {}
    for one in told:
        known = groups.setdefault(one.incident.type, [])
        home = next((g for g in known[-_LATEST:] if _is_same(g, one)), None)
        if home is None:
            home = []
            known.append(home)
        home.append(one)
    merged = [(group, _merge(group)) for row in groups.values() for group in row]
    found = [(group, incident) for group, incident in merged if incident is not None]
    return sorted(_fold_deaths(found), key=lambda i: (i.span, i.type))


def _fold_deaths(found: Sequence[tuple[list[Told], Incident]]) -> list[Incident]:
    """Return the acts; an attack that somebody died of is told with the killing: "was shot ... died"."""
    kept = [incident for _, incident in found]
    deaths = [row for row in found if row[1].type == "killing"][:_LATEST]
    for group, attack in found:
        if attack.type != "physical_attack" or attack.modality is not Modality.ACTUAL:
            continue
        home = next((at for at, row in enumerate(deaths) if _is_deadly(group, attack, *row)), None)
        if home is None:
            continue
        members, death = deaths[home]
        told = replace(
            death,
            perpetrators=death.perpetrators or attack.perpetrators,
            perpetrator_type=death.perpetrator_type or attack.perpetrator_type,
            date=death.date or attack.date,
            date_span=death.date_span or attack.date_span,
            also=tuple(sorted({*death.also, attack.span, *attack.also} - {death.span})),
        )
        kept = [told if one is death else one for one in kept if one is not attack]
        deaths[home] = (members, told)
    return kept


def _is_deadly(
    group: Sequence[Told], attack: Incident, members: Sequence[Told], death: Incident
) -> bool:
    """Tell whether an attack is the one that somebody died of: the same victim, a few lines away."""
    one = [names for member in group for names in member.victims]
    other = [names for member in members for names in member.victims]
    same = bool(one) and any(_agree(a, b) for a in one for b in other)
    near = abs(attack.span.start - death.span.start) <= _NEAR_DEATH
    return (
        same
        and near
        and death.modality is Modality.ACTUAL
        and (_dates_agree(attack.date, death.date))
    )


_NEAR_DEATH = 600  # code points: two or three paragraphs


def _is_same(group: Sequence[Told], one: Told) -> bool:
    other = group[0]
    if one.incident.negated != other.incident.negated:
        return False
    loose = (one.bare or other.bare) and one.incident.type != "restrictive_law"
    if one.incident.modality is not other.incident.modality and not loose:
        return False
    placed = one.stated_place and other.stated_place and one.place != other.place
    if one.incident.type == "transfer" and placed:
        return False  # to one prison, then to another
    if one.incident.type == "detention" and one.at_home is not other.at_home and not loose:
        return False
    if _is_of_another(group, one) or any(_is_crowd(a, b) for a, b in ((one, other), (other, one))):
        return False
    victims = [names for member in group[:_LATEST] for names in member.victims]
    if one.victims and victims and not any(_agree(a, b) for a in one.victims for b in victims):
        return False
    return all(_dates_agree(one.incident.date, m.incident.date) for m in group[:_LATEST])


def _is_crowd(one: Told, other: Told) -> bool:
    """Tell whether one report is on several people without names, the other on fewer with."""
    count = one.incident.count or 0
    return count > 1 and not one.victims and 0 < len(other.victims) < count


def _is_of_another(group: Sequence[Told], one: Told) -> bool:
    """Tell whether a report that names nobody brings a day that a named group has not."""
    nameless = not one.victims and not one.bare
    named = any(member.victims for member in group[:_LATEST])
    new = one.incident.date and not any(member.incident.date for member in group[:_LATEST])
    return bool(nameless and named and new)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool:
    if one & other:
        return True
    return any(_alike(a, b) for a in one for b in other)


def _alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _COMMON and long.startswith(short)


def name_words(name: str) -> frozenset[str]:
    """Return the words of a name by which two reports are compared; initials say nothing."""
    words = (stem(word.casefold().strip(".,")) for word in name.split())
    return frozenset(word for word in words if len(word) > _SHORTEST)


def _dates_agree(one: str | None, other: str | None) -> bool:
    if one is None or other is None:
        return True
    (a, b), (c, d) = to_days(one), to_days(other)
    if a is None or b is None or c is None or d is None:
        return one == other
    return a <= d and c <= b


def _merge(members: Sequence[Told]) -> Incident | None:
    best = max(members, key=lambda m: (_fullness(m), -m.incident.span.start))
    if all(member.bare for member in members):
        return None
    incident = best.incident
    rest = [m.incident for m in members if m is not best and m.incident.span != incident.span]
    dated = next((i for i in rest if i.date), None) if incident.date is None else None
    if dated is not None:
        incident = replace(incident, date=dated.date, date_span=dated.date_span)
    if not best.stated_place:
        placed = next((m.incident.place for m in members if m.stated_place), None)
        incident = replace(incident, place=placed or incident.place)
    doers = incident.perpetrators or _first(i.perpetrators for i in rest)
    victims = incident.victims or _first(i.victims for i in rest)
    kinds = [i.perpetrator_type for i in (incident, *rest) if i.perpetrator_type]
    outcome = incident.outcome or next((i.outcome for i in rest if i.outcome), None)
    also = sorted({i.span for i in rest})
    return replace(
        incident,
        perpetrators=doers,
        perpetrator_type=kinds[0] if kinds else None,
        victims=victims,
        outcome=outcome,
        also=tuple(also),
    )


def _first(rows: Iterable[tuple[Party, ...]]) -> tuple[Party, ...]:
    return next((row for row in rows if row), ())


def _fullness(told: Told) -> float:
    incident = told.incident
    return (
        (2.0 if told.victims else 0.0)
        + (1.0 if incident.victims else 0.0)
        + (1.0 if incident.date else 0.0)
        + (0.5 if told.stated_place else 0.0)
        + (0.5 if incident.perpetrators or incident.actors else 0.0)
        - (1.0 if told.bare else 0.0)
    )
