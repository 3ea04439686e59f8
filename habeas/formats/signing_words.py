"""Reasons to ask somebody to sign, in the words of a language."""

from habeas.formats.incident_words import type_label
from habeas.vocab.labels import Labels, label_code
from habeas.vocab.professions import load_professions


def render_value(labels: Labels, code: str, value: str) -> str:
    """Return what two matters have in common in words: the label of a code, else as it stands."""
    if code == "type":
        return type_label(value, labels)
    if code == "country":
        return label_code(labels, "country", value)
    if code == "profession":
        return load_professions().get(value, {}).get(labels["labels.language"], value)
    return value
