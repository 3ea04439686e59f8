"""Evidence in words a monitor understands: "given name: Ainura = Aynura, spelling"."""

from habeas.names.person_evidence import Evidence

_PARTS = {"surname": "surname", "given": "given name", "father": "father's name"}
_TIES = {
    "same": "{a} = {b}",
    "ending": "{a} = {b}, another case or gender ending",
    "close": "{a} ~ {b}, one sound spelt otherwise",
    "near": "{a} ~ {b}, spelt otherwise",
    "like": "{a} ~ {b}, about one letter apart",
    "loose": "{a} and {b} are only alike",
    "faint": "{a} and {b} are hardly alike",
    "different": "{a} is not {b}",
    "differs": "{a} is not {b}",
    "family": "{a} = {b}, one name in two languages",
    "short": "{a} and {b}, a short form",
    "dropped": "{a} ~ {b}, with and without the ending",
    "initial": "{a}. fits {b}",
    "missing": "only one of the two gives it",
}
_WHOLE = {
    "initial.fits": "initial: {a}. fits {b}",
    "initial.differs": "initial: {a}. does not fit {b}",
    "initials.same": "initials: {a}. = {b}.",
    "person.extra": "one name has a word more: {a}",
    "person.gender": "the endings tell of a man and of a woman",
    "person.crossed": "given name and surname change places",
    "person.shuffled": "two surnames change places",
    "person.joined": "written in one word and in two: {a}, {b}",
    "person.empty": "one of the two has no name in it",
    "body.same": "the same words",
    "body.known": "known to be one: {a} = {b}",
    "body.known_differs": "known to be two: {a}, {b}",
    "body.country": "both of {a}",
    "body.country_differs": "country: {a} is not {b}",
    "body.numbers": "number: {a} is not {b}",
    "body.clash": "{a} stands against {b}",
    "body.extra": "one name has more: {a}",
    "body.names_differ": "their own names differ",
    "body.heads_differ": "two kinds of body",
    "body.name_shared": "their own names agree",
    "body.empty": "one of the two has no name in it",
    "acronym.full": "{a} is the acronym of {b}",
    "acronym.part": "{a} is the acronym of {b}, some words left out",
    "acronym.unordered": "{a} fits {b} in another language's order",
    "place.same": "the same words",
    "place.known": "one place in the gazetteer: {a} = {b}",
    "place.kind_differs": "{a} is not {b}",
    "place.kind_extra": "only one says: {a}",
    "place.numbers": "number: {a} is not {b}",
    "place.empty": "one of the two has no name in it",
    "fact": "{a}",
    "common": "{a} is a common name here",
}
_SHARED = ("body.shared", "place.shared")


def to_reason(item: Evidence) -> str:
    """Return one piece of evidence in words; empty where it is only arithmetic."""
    a, b = _show(item.left), _show(item.right)
    if item.feature in _SHARED:
        return f"{round(item.amount * 100)} % of what the names say is shared"
    if item.feature in _WHOLE:
        text = item.left if item.feature == "fact" else a
        return _WHOLE[item.feature].format(a=text or b, b=b)
    part, _, tie = item.feature.partition(".")
    if part not in _PARTS or tie not in _TIES or item.amount < 0.5:
        return ""
    return f"{_PARTS[part]}: {_TIES[tie].format(a=a, b=b)}"


def _show(word: str) -> str:
    return " ".join(part[:1].upper() + part[1:] for part in word[:60].split())
