"""An incident in words of ours, for people: what, to whom, when, where, by whom, how surely."""

from collections.abc import Iterator

from habeas.model.findings import Incident, Modality, Party
from habeas.model.item import Item
from habeas.model.statements import Standing
from habeas.vocab.incidents import load_incident_types
from habeas.vocab.labels import Labels

_FIRM = {Standing.OFFICIAL: "official", Standing.FOUND: "found"}


def type_label(name: str, labels: Labels) -> str:
    """Return what a type of incident is called in the language of the labels."""
    known = load_incident_types().get(name)
    language = labels["labels.language"]
    return known.labels.get(language, name) if known else name.replace("_", " ")


def find_remarks(incident: Incident, labels: Labels) -> Iterator[str]:
    """Yield what must be said beside an act: that it is alleged, planned, did not happen."""
    if incident.alleged:
        yield labels["incident.alleged"]
    if incident.standing in _FIRM:
        yield labels[f"incident.{_FIRM[incident.standing]}"]
    if incident.modality is not Modality.ACTUAL:
        yield labels[f"incident.{incident.modality.value}"]


def find_parts(incident: Incident, item: Item, labels: Labels) -> Iterator[tuple[str, str]]:
    """Yield the parts of an act that the text gives: key of the label, words as printed."""
    parts = {
        "incident.victims": _names(incident.victims, item),
        "incident.perpetrators": _names(incident.perpetrators, item),
        "incident.actors": _names(incident.actors, item),
        "incident.date": incident.date or "",
        "incident.place": " ".join(incident.place.of(item.text).split()) if incident.place else "",
        "incident.outcome": incident.outcome or "",
        "incident.speaker": _names((incident.speaker,), item) if incident.speaker else "",
        "incident.count": str(incident.count) if incident.count and incident.count > 1 else "",
        "incident.remarks": ", ".join(find_remarks(incident, labels)),
    }
    yield from ((key, words) for key, words in parts.items() if words)


def _names(parties: tuple[Party, ...], item: Item) -> str:
    found = (party.name.of(item.text) if party.name else party.surface for party in parties)
    return ", ".join(dict.fromkeys(" ".join(words.split()) for words in found))
