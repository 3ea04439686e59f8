"""The words of the pages, in the language of the request, from our own vocabularies."""

from django.utils.functional import lazy
from django.utils.translation import get_language

from habeas.vocab.interface import choose_form, load_interface
from habeas.vocab.labels import Labels

_SPACE = {"ru": "\N{NO-BREAK SPACE}"}  # between thousands; a comma elsewhere


def current_language() -> str:
    """Return the language of this request: "en" or "ru"."""
    return (get_language() or "en").partition("-")[0]


def current_labels() -> Labels:
    """Return the words of the language of this request."""
    return load_interface(current_language())


def say(key: str, **values: object) -> str:
    """Return words, their {fields} filled in."""
    text = current_labels()[key]
    return text.format(**values) if values else text


def say_number(number: int) -> str:
    """Return a number as people write it: 12,345."""
    return f"{number:,}".replace(",", _SPACE.get(current_language(), ","))


def say_count(key: str, number: int) -> str:
    """Return a number with what is counted, in the form that goes with it: "2 items"."""
    forms = current_labels()[key].split("|")
    return f"{say_number(number)} {forms[choose_form(current_language(), number)]}"


say_later = lazy(say, str)  # for what is defined before the language is known: fields of forms
