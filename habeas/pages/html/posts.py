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
from habeas.pages.html.agreement import find_open_dates, inherit_dates, settle_dates
from habeas.pages.html.cards import Card, Cards
from habeas.pages.html.names import LONGEST_LIST
from habeas.pages.html.phrases import is_phrase
from habeas.pages.html.titles import weak_title
from habeas.pages.html.tree import Box, Line, Tree
from habeas.vocab.appeals import cue_pattern

LOPSIDED, LONG = 0.6, 1500  # share and size of one undated card that is no item but the article
MOST = 10_000  # cards of one list: no page shows more; bounds the work on a page of 50 MB
TEASER = 600  # mean size of cards that are teasers; sections of an article are longer
PROBE = 12  # members of a family that are looked at first
LONG_LINE, LONG_LINK = 60, 25  # characters of running text, of a link that is a headline
MOST_LINES = 2000  # lines that are looked through for the heading of a text
DISTINCT, DATED, HEADED, TOLD = 0.6, 0.5, 0.6, 0.8  # shares of the cards of a list
SHORTEST = 15  # characters of a card: a title, or a date and a word
DIGITS = regex.compile(r"\d++")
FEWEST_MESSAGES = 3
MOSTLY = 0.8  # share of cards with a heading and a date from which others must have both
PERSON = regex.compile(r"(?:\p{Lu}[\p{L}\p{M}’'.-]*+,?+(?:\s++|\Z)){2,4}+")
NEAR_LIST = 12  # lines between the words over a list and its first row: headings of columns
LONGEST_BESIDE = 150  # characters beside a name in a signature: town, day, a comment
NO_SHAPE = frozenset((
    "first", "last", "odd", "even", "active", "current", "clearfix", "sticky", "row", "item-0",
))  # fmt: skip
TABLES, LIFTS = frozenset(("table", "tbody", "tr", "td")), 3  # to the box around a table
LOOSE_TAGS = frozenset((
    "tr", "td", "p", "dd", "dl",
))  # fmt: skip
NAMELESS = frozenset(("div", "a", "section"))
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
    groups = [x for x in groups if not _is_beside_text(tree, x) and not _are_people(tree, x)]
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


def _are_people(tree: Tree, group: Group) -> bool:
    """Tell whether cards under a text are its signatures: names with little beside them."""
    names = sum(
        PERSON.fullmatch(card.title) is not None
        and card.end - card.start - len(card.title) < LONGEST_BESIDE
        for card in group.cards
    )
    first = bisect_left(tree.lines, group.cards[0].start, key=lambda line: line.start)
    above = tree.lines[max(0, first - MOST_LINES) : first]
    if _stand_under_signing(tree, group.cards):
        return True
    if names < MOSTLY * len(group.cards):
        return False
    return sum(x.end - x.start - x.linked >= LONG_LINE for x in above) >= 2


def _follows_invitation(tree: Tree, group: Group) -> bool:
    """Tell whether the line over a group says that it is of other pages: "Most read"."""
    first = bisect_left(tree.lines, group.cards[0].start, key=lambda line: line.start)
    return first > 0 and is_phrase(_words(tree, first - 1), "related")


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
    """Return the cards of the best group, with those of others that are as good beside it.

    And with those between them that have a shape of their own: the first of a page is often wider.
    """
    if not groups:
        return []
    best = groups[0]
    chosen = list(best.cards)
    for group in groups[1:]:
        if not _is_as_good(group, best, cards):
            continue
        if any(a.start < b.end and b.start < a.end for a in group.cards for b in chosen):
            continue
        chosen += group.cards
    chosen.sort(key=lambda card: card.start)
    if best.headed > MOSTLY and best.dated > MOSTLY:
        chosen = sorted((*chosen, *cards.find_odd(chosen)), key=lambda card: card.start)
    inherit_dates(cards, chosen)
    find_open_dates(cards, chosen)
    return _without_copies(chosen)


def _is_as_good(group: Group, best: Group, cards: Cards) -> bool:
    if _follows_invitation(cards.tree, group):
        return False
    return (
        group.dated >= 0.8 * best.dated
        and group.headed >= 0.8 * best.headed
        and group.explicit == best.explicit
        and (best.dated > 0.5 or best.headed > 0.5)
    )


def _stand_under_signing(tree: Tree, cards: list[Card]) -> bool:
    """Tell whether words of signing stand over cards: then they are the rows of a petition."""
    first = bisect_left(tree.lines, cards[0].start, key=lambda line: line.start)
    near = tree.lines[max(0, first - NEAR_LIST) : first]
    return any(_opens_signatures(tree, line) for line in near)


def _opens_signatures(tree: Tree, line: Line) -> bool:
    """Tell whether a short line says that signatures follow."""
    if line.end - line.start > LONG_LINE:
        return False
    text = tree.text[line.start : line.end]
    found = cue_pattern("signed", "closing").search(text)
    return found is not None and (found.start() == 0 or text.endswith(":"))


def _without_copies(cards: list[Card]) -> list[Card]:
    """Leave out all but one of the cards of the same title and address: the first with a date."""
    best: dict[tuple[str, str | None], Card] = {}
    for card in cards:
        key = (card.title.casefold(), card.href)
        if key not in best or (best[key].published is None and card.published is not None):
            best[key] = card
    return [card for card in cards if best[card.title.casefold(), card.href] is card]


def find_untitled(tree: Tree, flags: list[bool], cards: Cards) -> list[Card]:
    """Return dated messages without titles, of one shape, that hold most of the text of a page.

    Channels and exports of social media show them.
    """
    total = sum(x.end - x.start - x.linked for x in tree.lines if not flags[x.box])
    best: list[Card] = []
    for members in _families(tree, flags).values():
        if not FEWEST_MESSAGES <= len(members) <= MOST:
            continue
        members = _innermost(tree, members)
        if len(members) < FEWEST_MESSAGES or not cards.parse_message(tree.boxes[members[0]]):
            continue
        found = [cards.parse_message(tree.boxes[i]) for i in members]
        good = [card for card in found if card is not None]
        if len(good) < MOSTLY * len(found) or len(good) < len(best):
            continue
        if _stand_under_signing(tree, good):
            continue
        size = sum(card.end - card.start for card in good)
        if size > MOSTLY * total and size > sum(card.end - card.start for card in best):
            best = good
    return best


def shape(box: Box) -> str:
    """Return what siblings of one sort share: the tag and the first telling class."""
    start = box.start
    if not start.shape:
        start.shape = _shape(start.tag, start.names)
    return start.shape


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
    kind = box.start.kind or ""
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
        if not _may_be_list(tree, [tree.boxes[i] for i in titled], cards):
            continue
        found = [(i, cards.parse_box(tree.boxes[i])) for i in titled]
        good = [card for _, card in found if card is not None]
        if len(good) < 2:
            continue
        explicit = sum(is_explicit(tree.boxes[i]) for i, c in found if c) >= 0.6 * len(good)
        _retitle(good, cards)
        settle_dates(cards, good)
        groups.append(Group(good, explicit))
    return [group for group in groups if _is_list(group)]


def _retitle(found: list[Card], cards: Cards) -> None:
    """Give cards whose titles differ in their numbers alone ("Message 3") those that tell them apart."""
    frames = {DIGITS.sub("0", card.title) for card in found}
    if len(found) < FEWEST_MESSAGES or len(frames) > 1:
        return
    below = [weak_title(cards, card.title_span.end, card.end) for card in found]
    titles = [title[0] for title in below if title is not None]
    words = {title.of(cards.tree.text) for title in titles}
    if len(words) < len(found):
        return
    for card, title in zip(found, titles, strict=True):
        card.title, card.title_span = " ".join(title.of(cards.tree.text).split("\n")), title


def _may_be_list(tree: Tree, boxes: list[Box], cards: Cards) -> bool:
    """Tell whether `_is_list` may hold of boxes, by their titles: most are menus, and no cards.

    Refuses nothing that the cards themselves would not: to read them takes most of the time.
    """
    datable = strong = told = count = 0
    titles = set()
    for box in boxes:
        first = cards.first_line(box)
        found = cards.box_title(first, box.last)
        if found is None or not found[0]:
            continue
        span, named = found
        start, end = tree.lines[first].start, tree.lines[box.last - 1].end
        count += 1
        titles.add(" ".join(span.of(tree.text).split("\n")).casefold())
        # A day without a year may be completed from above, or stand in the line above itself.
        above = tree.lines[first - 1].start if first else start
        datable += DIGITS.search(tree.text, above, end) is not None
        strong += named
        told += len(span) >= LONG_LINK and end - span.end >= LONG_LINE
    if len(titles) < DISTINCT * count:
        return False
    if datable >= (DATED if count > 2 else 1.0) * count:
        return True
    return strong >= HEADED * count or (count >= 3 and told >= TOLD * count)


def _families(tree: Tree, flags: list[bool]) -> dict[tuple[object, ...], list[int]]:
    """Return boxes by what they share: the shape of themselves and their parents, or a type."""
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
            families["explicit", box.start.kind or box.tag].append(index)
        if box.tag in CARD_TAGS:
            # rows and paragraphs look alike all over a page: one parent's belong together
            parent = box.parent if box.tag in LOOSE_TAGS else shape(tree.boxes[box.parent])
            families[parent, shape(box)].append(index)
            if not box.start.names and box.tag in NAMELESS:
                families["nameless", box.parent].append(index)  # styled where they stand
    return families


def _innermost(tree: Tree, members: list[int]) -> list[int]:
    """Leave out members that hold another one: they are the frame, not the item."""
    following = [*members[1:], len(tree.boxes)]
    return [i for i, after in zip(members, following, strict=True) if after >= tree.boxes[i].end]


def _is_list(group: Group) -> bool:
    """Tell whether cards are items: dated, or headed with a link, and with titles that differ."""
    cards = group.cards
    titles = Counter(card.title.casefold() for card in cards)
    if len(titles) < DISTINCT * len(cards):
        return False
    if group.dated >= (DATED if len(cards) > 2 else 1.0):
        return True
    linked = sum(card.linked for card in cards)
    sizes = [card.end - card.start for card in cards]
    if max(sizes) > LOPSIDED * sum(sizes) and max(sizes) > LONG:
        return False  # an article among boxes of the site
    if sum(sizes) < TEASER * len(sizes):  # a short card may lead to its item by any link
        linked = sum(card.href is not None for card in cards)
    if linked < 0.6 * len(cards):
        return False
    return group.headed >= HEADED or _are_teasers(group)


def _are_teasers(group: Group) -> bool:
    """Tell whether cards without heading or date are a link each, with some words under it."""
    told = sum(
        card.linked and len(card.title) >= LONG_LINK and card.end - card.title_span.end >= LONG_LINE
        for card in group.cards
    )
    return len(group.cards) >= 3 and told >= TOLD * len(group.cards)


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
        _retitle(group.cards, cards)
        settle_dates(cards, group.cards)
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
