"""Predictions for sets of newswire on attacks: templates of slots, one for each act.

A thin mapping: acts, people, places and dates are those that the extractors found in the text, put
into small letters before; the words of the templates are those of the text.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import regex

from habeas.formats.hrds_predictions import english_names
from habeas.model.findings import Incident, Mention, Modality, NameKind, Party
from habeas.model.reading import ItemReading
from habeas.text.normalize import squeeze
from habeas.vocab.gazetteer import country_of_place

_KINDS = {
    "killing": "ATTACK",
    "physical_attack": "ATTACK",
    "enforced_disappearance": "KIDNAPPING",
}
_BOMB = regex.compile(
    r"\b(?:car[- ])?bombs?\b|bombing|\bdynamite|explosives?\b|explosions?\b", regex.I
)
_FIRE = regex.compile(r"\bset (?:fire|on fire|ablaze)|\bburn(?:ed|t|ing)\b|\barson", regex.I)
_WEAPON = regex.compile(
    r"\b(?:car bombs?|bombs?|dynamite(?: sticks| charges?)?|explosives?|explosive devices?|grenades?"
    r"|rockets?|mortars?|machine ?guns?|rifles?|pistols?|mines?|booby traps?|revolvers?|shotguns?)\b",
    regex.I,
)
_TARGET = regex.compile(
    r"\b(?:houses?|homes?|cars?(?! bomb)|bus(?:es)?|vehicles?|trucks?|restaurants?|stores?|shops?|hotels?"
    r"|buildings?|bridges?|embass(?:y|ies)|offices?|pylons?|power lines?|pipelines?|headquarters"
    r"|barracks|churche?s?|schools?|farms?|banks?|stations?|substations?|helicopters?|planes?)\b",
    regex.I,
)
_INJURY = regex.compile(r"\b(?:wound|injur)")
_MOST = 4  # acts of a text; briefings that list more say little of each
_STAGES = {Modality.ATTEMPTED: "ATTEMPTED", Modality.PLANNED: "THREATENED"}


def to_template_prediction(row_id: str, entry: ItemReading) -> dict[str, Any]:
    """Return a row: one template for each act that the text tells of, the fullest first."""
    acts = [f for f in entry.findings if isinstance(f, Incident) and _is_attack(f)]
    groups = _group(acts)
    templates = [_template(entry, group) for group in groups]
    templates.sort(key=lambda template: -sum(bool(value) for value in template.values()))
    return {"id": row_id, "templates": templates[:_MOST]}


def _is_attack(act: Incident) -> bool:
    told = act.modality is not Modality.HABITUAL and not act.negated
    return act.type in _KINDS and told


def _kind(act: Incident) -> str:
    if act.type == "enforced_disappearance":
        return "KIDNAPPING"
    if _BOMB.search(act.surface):
        return "BOMBING"
    return "ARSON" if _FIRE.search(act.surface) else "ATTACK"


def _group(acts: Sequence[Incident]) -> list[list[Incident]]:
    """Return acts in groups of one kind that share a sentence, a named victim, or say no victim."""
    groups: list[list[Incident]] = []
    for act in acts:
        home = next((g for g in groups if _kind(g[0]) == _kind(act) and _meet(g, act)), None)
        if home is None:
            groups.append([act])
        else:
            home.append(act)
    return groups


def _meet(group: Sequence[Incident], act: Incident) -> bool:
    spans = {span for one in group for span in (one.span, *one.also)}
    names = {party.name for one in group for party in one.victims if party.name}
    if spans & {act.span, *act.also} or any(party.name in names for party in act.victims):
        return True
    dates = {one.date for one in group if one.date}
    same_day = not act.date or not dates or act.date in dates
    return same_day and (not act.victims or not any(one.victims for one in group))


def _template(entry: ItemReading, acts: Sequence[Incident]) -> dict[str, Any]:
    text = entry.item.text
    doers = [party for act in acts for party in act.perpetrators]
    bodies = {m.span: m for m in entry.findings if isinstance(m, Mention)}
    words = " ".join(act.surface for act in acts)
    hurt = {"DEATH"} if any(act.type == "killing" for act in acts) else set()
    if any(act.type == "physical_attack" for act in acts) and _INJURY.search(words):
        hurt.add("INJURY")
    return {
        "type": _kind(acts[0]),
        "date": _date(entry, acts),
        "location": _location(entry, acts),
        "stage": _STAGES.get(acts[0].modality, "ACCOMPLISHED"),
        "weapon": _fillers(match[0] for match in _WEAPON.finditer(words)),
        "perp_ind": _fillers(_words(text, p) for p in doers if not _is_body(p, bodies)),
        "perp_org": _fillers(_words(text, p) for p in doers if _is_body(p, bodies)),
        "phys": _fillers(match[0] for match in _TARGET.finditer(words)),
        "hum": _fillers(_words(text, p) for act in acts for p in act.victims),
        "effect": [[effect] for effect in sorted(hurt)],
    }


def _is_body(party: Party, names: Mapping[Any, Mention]) -> bool:
    mention = names.get(party.name)
    return mention is not None and mention.kind is NameKind.ORGANIZATION


def _words(text: str, party: Party) -> str:
    return party.name.of(text) if party.name else party.surface


def _fillers(words: Iterator[str]) -> list[list[str]]:
    """Return fillers in capitals, each once, with one spelling each."""
    return [[word] for word in dict.fromkeys(squeeze(word).upper() for word in words)]


def _date(entry: ItemReading, acts: Sequence[Incident]) -> list[str] | None:
    """Return first and last day; what no sentence dates was before the day of the text."""
    known = next((act.date for act in acts if act.date), None)
    if known is None:
        day = entry.item.published
        return ["0000", day] if day else None
    first, _, last = known.partition("/")
    return [_full(first, "-01"), _full(last or first, "-31")]


def _full(day: str, part: str) -> str:
    return day + part * (2 - day.count("-"))


def _location(entry: ItemReading, acts: Sequence[Incident]) -> list[str]:
    """Return country and place of the acts; where no sentence says it, the country first named."""
    text = entry.item.text
    place = next((act.place for act in acts if act.place), None)
    if place is None:
        code = next(
            (code for name in _place_names(entry) if (code := country_of_place(name))), None
        )
        return [_name(code)] if code else []
    name = squeeze(place.of(text)).upper()
    code = country_of_place(name)
    return [_name(code), name] if code and _name(code) != name else [name]


def _place_names(entry: ItemReading) -> Iterator[str]:
    for finding in entry.findings:
        if isinstance(finding, Mention) and finding.kind is NameKind.PLACE:
            yield finding.surface


def _name(code: str) -> str:
    return english_names().get(code, code).upper()
