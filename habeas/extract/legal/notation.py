"""How provisions are written for all languages: `art. 58(4)(3)-(4)`, `principle 16`, `para. 21`."""

from itertools import pairwise

from habeas.extract.legal.numbers import Number
from habeas.extract.legal.provisions import Chain, Component, Link
from habeas.text.figures import to_int

_LABELS = {
    "article": "art.",
    "section": "section",
    "chapter": "ch.",
    "principle": "principle",
    "rule": "rule",
    "guideline": "guideline",
    "part": "part",
    "paragraph": "para.",
    "subparagraph": "para.",
}
# Units that an instrument divided into principles or paragraphs is also cited by: "article 16 of
# the Basic Principles" is principle 16.
_LOOSE = ("article", "paragraph", "subparagraph", "principle", "rule", "guideline", "section")
_MOST_PROVISIONS = 40


def render_chain(chain: Chain, *, word: str = "art.", dotted: bool | None = None) -> str:
    """Return a chain as written for all languages; several provisions are parted by "; ".

    `word` is what the instrument calls its provisions; `dotted` tells whether its articles have
    dotted numbers. None keeps the dots: nothing is known of the instrument.
    """
    found: list[str] = []
    for top, inner in _group(chain.components):
        found += _render_group(top, inner, word, dotted)
    return "; ".join(dict.fromkeys(found[:_MOST_PROVISIONS]))


_Group = tuple[Component | None, list[list[Component]]]


def _group(components: tuple[Component, ...]) -> list[_Group]:
    """Return each top with the lists of its parts, each list from the outside in."""
    tops = [c for c in components if c.is_top]
    if any(c.level == "article" for c in tops):  # "Article 5 of Chapter II" is article 5
        components = tuple(c for c in components if c.level not in ("section", "chapter"))
    groups: list[_Group] = []
    pending: list[Component] = []
    for component in components:
        if not component.is_top:
            pending.append(component)
            continue
        ahead = _joined_to(pending, component)
        behind = pending[: len(pending) - ahead]
        if groups:
            groups[-1][1].extend(_inwards(behind))
            groups.append((component, _outwards(pending[len(behind) :])))
        else:
            groups.append((component, _outwards(pending)))
        pending = []
    if groups:
        groups[-1][1].extend(_inwards(pending))
    elif pending:
        groups = [(None, _outwards(pending))]
    return groups


def _joined_to(pending: list[Component], top: Component) -> int:
    """Return how many of the components before a top belong to it: those with no break between."""
    if top.link not in (Link.OF, Link.NEXT):
        return 0
    count = 0
    for component in reversed(pending):
        count += 1
        if component.link not in (Link.OF, Link.NEXT):
            break
    return count


def _split(parts: list[Component]) -> list[list[Component]]:
    lists: list[list[Component]] = []
    for part in parts:
        if part.link is Link.AND and lists:
            lists.append([part])
        elif lists:
            lists[-1].append(part)
        else:
            lists.append([part])
    return lists


def _inwards(parts: list[Component]) -> list[list[Component]]:
    return _split(parts)


def _outwards(parts: list[Component]) -> list[list[Component]]:
    """Return lists of parts said from the inside out, each turned from the outside in.

    "п. «а» и п. «б» ч. 2": both points are of part 2, so the first list borrows what the last has.
    """
    if parts and parts[0].after:
        return _split(parts)
    lists = [list(reversed(inner)) for inner in _split(parts)]
    if lists:
        last = lists[-1]
        lists = [
            [*last[:-1], *inner] if len(inner) == 1 and inner[0].level == last[-1].level else inner
            for inner in lists[:-1]
        ] + [last]
    return lists


def _render_group(
    top: Component | None, lists: list[list[Component]], word: str, dotted: bool | None
) -> list[str]:
    if top is None:
        return [text for inner in lists for text in _render_bare(inner, word, dotted)]
    heads = [_render_top(number, top.level, word, dotted) for number in top.numbers]
    if not lists:
        return heads
    # Parts said before a list of articles belong to its first, parts said behind it to its last.
    at = 0 if lists[0][0].start < top.start else len(heads) - 1
    parts = [text for inner in lists for text in _nest(heads[at], inner)]
    return [*heads[:at], *parts, *heads[at + 1 :]]


def _render_bare(inner: list[Component], word: str, dotted: bool | None) -> list[str]:
    outer, rest = inner[0], inner[1:]
    found = []
    for number in outer.numbers:
        found += _nest(_render_top(number, outer.level, word, dotted), rest)
    return found


def _render_top(number: Number, level: str, word: str, dotted: bool | None) -> str:
    label = _LABELS[level]
    if (word != "art." and level in _LOOSE) or (level == "article"):
        label = word if word != "section" or level == "section" else "art."
    text = f"{label} {_render_number(number, dotted)}"
    return f"{text}-{number.until}" if number.until else text


def _render_number(number: Number, dotted: bool | None) -> str:
    if dotted is False:
        base = number.base[0] + "".join(f"({part})" for part in number.base[1:])
    else:
        base = ".".join(number.base)
    return base + "".join(f"({sub})" for sub in number.subs)


def _nest(head: str, inner: list[Component]) -> list[str]:
    """Return a provision with its parts: the last level may be a range, the others branch."""
    heads = [head]
    for depth, component in enumerate(inner):
        innermost = depth == len(inner) - 1
        texts = _render_parts(component.numbers, whole=innermost)
        heads = [f"{h}{text}" for h in heads for text in texts][:_MOST_PROVISIONS]
    return heads


def _render_parts(numbers: tuple[Number, ...], *, whole: bool) -> list[str]:
    if whole and len(numbers) > 1 and _are_consecutive(numbers):
        return [f"{_part(numbers[0])}-{_part(numbers[-1])}"]
    return [f"{_part(n)}-({n.until})" if n.until else _part(n) for n in numbers]


def _part(number: Number) -> str:
    return "".join(f"({text})" for text in (".".join(number.base), *number.subs))


def _are_consecutive(numbers: tuple[Number, ...]) -> bool:
    bases = [number.base[0] for number in numbers]
    if any(len(n.base) > 1 or n.subs or n.until for n in numbers):
        return False
    return all(_follows(left, right) for left, right in pairwise(bases))


def _follows(left: str, right: str) -> bool:
    if left.isdecimal() and right.isdecimal():
        return to_int(right) == to_int(left) + 1
    return len(left) == len(right) == 1 and ord(right) == ord(left) + 1
