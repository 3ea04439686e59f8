"""The items of a page that holds several: cards of one shape that stand side by side.

No engine is known by name. Siblings of one shape (tag and first class), wherever they stand, form a
group; a group whose members have one title each, and mostly a date or a link, is a list of items.
Where items have no element of their own, a heading (or a bold or linked title with a date) opens
an item that runs to the next one. Of several groups the one with the most to say is the content.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

import regex

from habeas.model.page import BlockKind
from habeas.pages.html.cards import Card, Cards
from habeas.pages.html.names import LONGEST_LIST
from habeas.pages.html.phrases import is_phrase
from habeas.pages.html.tree import Box, Tree

LOPSIDED, LONG = 0.6, 1500  # share and size of one undated card that is no item but the article
MOST = 10_000  # cards of one list: no page shows more; bounds the work on a page of 50 MB
TEASER = 600  # mean size of cards that are teasers; sections of an article are longer
PROBE = 12  # members of a family that are looked at first
LONG_LINE, LONG_LINK = 60, 25  # characters of running text, of a link that is a headline
MOST_LINES = 2000  # lines that are looked through for the heading of a text
SHORTEST = 15  # characters of a card: a title, or a date and a word
DIGITS = regex.compile(r"\d++")
NO_SHAPE = frozenset((
    "first", "last", "odd", "even", "active", "current", "clearfix", "sticky", "row", "item-0",
))  # fmt: skip
TABLES, LIFTS = frozenset(("table", "tbody", "tr", "td")), 3  # to the box around a table
LOOSE_TAGS = frozenset((
    "tr", "td", "p", "dd", "dl",
))  # fmt: skip
CARD_TAGS = frozenset((
    "article", "li", "tr", "div", "section", "p", "dd", "dt", "a", "dl", "td", "figure",
))  # fmt: skip


@dataclass(slots=True)
class Group:
    """Cards of one shape, in text order."""

    cards: list[Card]
    explicit: bool  # an element says that each is an item: article, h-entry, schema.org

    @property
    def dated(self) -> float:
        """The share of cards with a date, 0 to 1."""
        return sum(card.published is not None for card in self.cards) / len(self.cards)

    @property
    def headed(self) -> float:
        """The share of cards whose title is a heading or named a title."""
        return sum(card.strong for card in self.cards) / len(self.cards)

    def score(self) -> float:
        """How much speaks for this being the list of items of the page."""
        weight = 1.0 + self.headed + 1.5 * self.dated + (1.0 if self.explicit else 0.0)
        size = sum(min(card.end - card.start, 600) for card in self.cards)
        return weight * sqrt(len(self.cards)) * sqrt(size + 100)


def find_groups(tree: Tree, flags: list[bool], cards: Cards) -> list[Group]:
    """Return the groups of cards outside flagged boxes, the best first."""
    groups = list(_sibling_groups(tree, flags, cards))
    groups += _flat_groups(tree, flags, cards)
    groups = [group for group in groups if not _is_beside_text(tree, group)]
    return sorted(groups, key=Group.score, reverse=True)


def _is_beside_text(tree: Tree, group: Group) -> bool:
    """Tell whether cards stand under "Read also" that follows a heading and running text."""
    first = bisect_left(tree.lines, group.cards[0].start, key=lambda line: line.start)
    near = range(max(0, first - 3), first)
    head = next((n for n in near if _opens_list(tree, n)), None)
    if head is None:
        return False
    for number in range(head - 1, max(-1, head - MOST_LINES), -1):
        line = tree.lines[number]
        if line.kind is BlockKind.HEADING:
            return any(
                x.end - x.start - x.linked >= LONG_LINE for x in tree.lines[number + 1 : head]
            )
    return False


def _opens_list(tree: Tree, number: int) -> bool:
    """Tell whether a line says that other pages follow, or a heading that a list of its own does.

    "Signed by:" announces a part of the text.
    """
    words = _words(tree, number)
    if tree.lines[number].kind is BlockKind.HEADING and words.endswith(":"):
        return True
    return is_phrase(words, "related")


def _words(tree: Tree, number: int) -> str:
    return tree.text[tree.lines[number].start : tree.lines[number].end]


def choose_cards(groups: list[Group], cards: Cards) -> list[Card]:
    """Return the cards of the best group, with those of others that are as good beside it."""
    if not groups:
        return []
    best = groups[0]
    chosen = list(best.cards)
    for group in groups[1:]:
        if not _is_as_good(group, best):
            continue
        if any(a.start < b.end and b.start < a.end for a in group.cards for b in chosen):
            continue
        chosen += group.cards
    chosen.sort(key=lambda card: card.start)
    cards.inherit_dates(chosen)
    return _without_copies(chosen)


def _is_as_good(group: Group, best: Group) -> bool:
    return (
        group.dated >= 0.8 * best.dated
        and group.headed >= 0.8 * best.headed
        and group.explicit == best.explicit
        and (best.dated > 0.5 or best.headed > 0.5)
    )


def _without_copies(cards: list[Card]) -> list[Card]:
    """Leave out the second card of the same title and address."""
    seen: set[tuple[str, str | None]] = set()
    kept = []
    for card in cards:
        key = (card.title.casefold(), card.href)
        if key not in seen:
            seen.add(key)
            kept.append(card)
    return kept


def shape(box: Box) -> str:
    """Return what siblings of one sort share: the tag and the first telling class."""
    return _shape(box.tag, box.names)


@lru_cache(maxsize=16384)
def _shape(tag: str, names: str) -> str:
    if tag in ("li", "tr", "article"):
        return tag
    for name in names[:LONGEST_LIST].lower().split():
        plain = DIGITS.sub("", name).strip("-_")
        if plain and plain not in NO_SHAPE:
            return f"{tag}.{plain}"
    return tag


def is_explicit(box: Box) -> bool:
    """Tell whether an element says that it is an item."""
    if box.tag == "article" or "card" in box.sorts:
        return True
    kind = box.kind or ""
    return kind.endswith(("BlogPosting", "Article"))


def _sibling_groups(tree: Tree, flags: list[bool], cards: Cards) -> list[Group]:
    groups = []
    for members in _families(tree, flags).values():
        if not 2 <= len(members) <= MOST:
            continue
        members = _innermost(tree, members)
        probe = members[:PROBE]
        if sum(cards.has_title(tree.boxes[i]) for i in probe) * 4 < len(probe) or len(members) < 2:
            continue
        titled = [i for i in members if cards.has_title(tree.boxes[i])]
        if len(titled) < 2 or len(titled) < 0.5 * len(members):
            continue
        found = [(i, cards.parse_box(tree.boxes[i])) for i in titled]
        good = [card for _, card in found if card is not None]
        if len(good) < 2:
            continue
        explicit = sum(is_explicit(tree.boxes[i]) for i, c in found if c) >= 0.6 * len(good)
        groups.append(Group(good, explicit))
    return [group for group in groups if _is_list(group)]


def _families(tree: Tree, flags: list[bool]) -> dict[tuple[object, ...], list[int]]:
    """Return boxes by what they share: the shape of themselves and their parents, or a type."""
    shapes = [shape(box) for box in tree.boxes]
    families: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, box in enumerate(tree.boxes):
        if flags[index] or box.parent < 0 or box.first == box.last or "comments" in box.sorts:
            continue
        opening = tree.lines[box.first]
        if not index <= opening.box < box.end:  # a link in the midst of a line
            continue
        if tree.lines[box.last - 1].end - opening.start < SHORTEST:
            continue
        if is_explicit(box):
            families["explicit", box.kind or box.tag].append(index)
        if box.tag in CARD_TAGS:
            # rows and paragraphs look alike all over a page: one parent's belong together
            parent = box.parent if box.tag in LOOSE_TAGS else shapes[box.parent]
            families[parent, shapes[index]].append(index)
    return families


def _innermost(tree: Tree, members: list[int]) -> list[int]:
    """Leave out members that hold another one: they are the frame, not the item."""
    following = [*members[1:], len(tree.boxes)]
    return [i for i, after in zip(members, following, strict=True) if after >= tree.boxes[i].end]


def _is_list(group: Group) -> bool:
    """Tell whether cards are items: dated, or headed with a link, and with titles that differ."""
    cards = group.cards
    titles = Counter(card.title.casefold() for card in cards)
    if len(titles) < 0.6 * len(cards):
        return False
    if group.dated >= (0.5 if len(cards) > 2 else 1.0):
        return True
    linked = sum(card.linked for card in cards)
    sizes = [card.end - card.start for card in cards]
    if max(sizes) > LOPSIDED * sum(sizes) and max(sizes) > LONG:
        return False  # an article among boxes of the site
    if sum(sizes) < TEASER * len(sizes):  # a short card may lead to its item by any link
        linked = sum(card.href is not None for card in cards)
    if linked < 0.6 * len(cards):
        return False
    return group.headed >= 0.6 or _are_teasers(group)


def _are_teasers(group: Group) -> bool:
    """Tell whether cards without heading or date are a link each, with some words under it."""
    told = sum(
        card.linked and len(card.title) >= LONG_LINK and card.end - card.title_span.end >= LONG_LINE
        for card in group.cards
    )
    return len(group.cards) >= 3 and told >= 0.8 * len(group.cards)


def _flat_groups(tree: Tree, flags: list[bool], cards: Cards) -> list[Group]:
    """Return items that stand in one box without an element of their own."""
    starters: dict[tuple[int, int | None], list[int]] = defaultdict(list)
    for number, line in enumerate(tree.lines):
        if not flags[line.box] and cards.is_starter(number):
            starters[cards.holder(number), line.level].append(number)
    groups = []
    for (holder, _), titles in _lifted(tree, starters).items():
        if not 2 <= len(titles) <= MOST:
            continue
        box = tree.boxes[holder]
        starts = cards.with_dates_before(titles, box.first)
        ends = [*starts[1:], cards.end_of_last(titles[-1], box.last)]
        found = [
            cards.parse_lines(a, b, title_line=t)
            for a, b, t in zip(starts, ends, titles, strict=True)
        ]
        group = Group([card for card in found if card is not None], explicit=False)
        if len(group.cards) >= 2 and _is_flat_list(group):
            groups.append(group)
    return groups


def _lifted(
    tree: Tree, starters: dict[tuple[int, int | None], list[int]]
) -> dict[tuple[int, int | None], list[int]]:
    """Return starters by box; those alone in a table of their own go to the box around it.

    Old portals print an item as two or three tables in a row.
    """
    found: dict[tuple[int, int | None], list[int]] = defaultdict(list)
    for (holder, level), titles in starters.items():
        if len(titles) == 1:
            for _ in range(LIFTS):
                box = tree.boxes[holder]
                if box.tag not in TABLES or box.parent < 0:
                    break
                holder = box.parent
        found[holder, level] += titles
    return {place: sorted(titles) for place, titles in found.items()}


def _is_flat_list(group: Group) -> bool:
    if group.dated >= 0.6:
        return True
    linked = sum(card.linked and card.strong for card in group.cards)
    return len(group.cards) >= 3 and linked >= 0.8 * len(group.cards)
