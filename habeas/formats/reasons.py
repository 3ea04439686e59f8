"""Why two names may mean one, in words: "surname: Nurova = Нурова", "both in Osh"."""

from collections.abc import Mapping

from habeas.model.identity import Reason

_PARTS = ("surname", "given", "father")
_OTHER = "web.reason.other"
_LONGEST = 60  # code points of a word or value that is shown
# Nats below which a thing says nothing; what is common in a small casebase is so by chance.
_LEAST = {"common": 0.5}
_LEAST_OTHER = 0.05


def split_reasons(reasons: tuple[Reason, ...]) -> tuple[list[Reason], list[Reason]]:
    """Return what speaks for and what speaks against, the weightiest first."""
    heard = (r for r in reasons if abs(r[1]) >= _LEAST.get(r[0], _LEAST_OTHER))
    told = sorted(heard, key=lambda r: (-abs(r[1]), r))
    return [r for r in told if r[1] > 0], [r for r in told if r[1] < 0]


def render_reason(labels: Mapping[str, str], reason: Reason) -> str:
    """Return a reason in the words of a page's language (`vocab.interface`)."""
    what, _, left, right = reason
    part, _, tie = what.partition(".")
    names = {"a": _show(left or right), "b": _show(right or left)}  # one may say nothing
    if part in _PARTS and f"web.reason.tie.{tie}" in labels:
        said = labels[f"web.reason.tie.{tie}"].format(**names)
        return f"{labels[f'web.reason.part.{part}']}: {said}"
    if what.startswith("fact.country"):
        names = {key: labels.get(f"country.{code}", code) for key, code in names.items()}
    return labels.get(f"web.reason.{what}", labels[_OTHER]).format(**names)


def _show(word: str) -> str:
    if not word.islower():  # as printed: a city, a body
        return word[:_LONGEST]
    return " ".join(part[:1].upper() + part[1:] for part in word[:_LONGEST].split())
