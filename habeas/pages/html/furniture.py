"""Which lines of a page belong to the site and not to its content.

Three signs, from the strongest: what elements say of themselves (`nav`, `role`, class names);
where the mass of text stands (the root of the content is the innermost element that holds nearly
all of it); and what a line says among its neighbours (the words of a button, a heading over
teasers, a list of links).
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import accumulate

from habeas.model.page import BlockKind
from habeas.pages.html.asides import find_asides
from habeas.pages.html.cards import Card
from habeas.pages.html.kind import PageKind
from habeas.pages.html.phrases import is_phrase
from habeas.pages.html.posts import shape
from habeas.pages.html.threads import ROWS, set_trappings_aside
from habeas.pages.html.tree import Box, Tree

SITE_TAGS = frozenset(("nav", "footer", "aside", "menu"))
SURE_TAGS = SITE_TAGS - {"aside"}
SITE_ROLES = frozenset((
    "navigation", "banner", "contentinfo", "search", "complementary", "dialog", "alertdialog",
    "alert", "menu", "menubar", "toolbar", "tablist",
))  # fmt: skip
LEAVES = frozenset(("p", "pre", "blockquote"))  # one of them may be long, yet is not the content
PLAIN_TAGS = frozenset(("html", "body", "main"))
NEARLY_ALL = {  # share of the text that the root of the content holds; tried 0.7 to 0.97
    PageKind.ARTICLE: 0.8,
    PageKind.LISTING: 0.8,
    PageKind.FORUM: 0.93,  # the first post often stands apart from the replies
}
OFTEN = 3  # children of one shape that are posts
IN_POSTS = 0.5  # share of the text of a thread that its posts hold
ENTRY = 120  # characters: most lines of a list are shorter, most paragraphs of a letter longer
SENTENCE = 40  # characters of a paragraph that says something
ENTRIES = 0.8  # share of the text of a list that its short lines hold
TOO_MUCH = 0.5  # share of the text that no element sets aside by its name alone
TOO_LITTLE = 0.4  # share of the text that must be left when names are believed


@dataclass(slots=True)
class Masses:
    """Running sums over lines: characters, and those outside links, of lines not set aside.

    `long` are those outside links in long lines: running text. `told` are those in paragraphs of more
    than a few words, as a short petition has.
    """

    chars: list[int]
    plain: list[int]
    long: list[int]
    told: list[int]

    def of(self, box: Box) -> int:
        """Return the characters outside links in a box."""
        return self.plain[box.last] - self.plain[box.first]

    def is_list_beside_text(self, inner: Box, outer: Box) -> bool:
        """Tell whether a box holds nothing but short lines, and the one around it a text beside them.

        Three thousand signatures are most of a page, and yet the letter is its content, too.
        """
        prose = self.long[inner.last] - self.long[inner.first]
        if prose > (1 - ENTRIES) * self.of(inner):
            return False
        if self.long[outer.last] - self.long[outer.first] > prose:
            return True
        beside = self.told[outer.last] - self.told[outer.first]
        return beside - (self.told[inner.last] - self.told[inner.first]) >= ENTRY

    def all_of(self, box: Box) -> int:
        """Return the characters in a box."""
        return self.chars[box.last] - self.chars[box.first]


def weigh(tree: Tree, aside: list[bool]) -> Masses:
    """Return the running sums over the lines that are not set aside."""
    sizes = [0 if off else x.end - x.start for x, off in zip(tree.lines, aside, strict=True)]
    plain = [
        0 if off else x.end - x.start - x.linked for x, off in zip(tree.lines, aside, strict=True)
    ]
    long = [size if size >= ENTRY else 0 for size in plain]
    told = [
        size if size >= SENTENCE and line.kind is BlockKind.PARAGRAPH else 0
        for size, line in zip(plain, tree.lines, strict=True)
    ]
    sums = ([0, *accumulate(some)] for some in (sizes, plain, long, told))
    return Masses(*sums)


def flag_boxes(tree: Tree, kind: PageKind) -> list[bool]:
    """Tell for every box whether it, or one around it, says that it is site matter.

    Names are not believed where they would leave nearly nothing: some builders call every part of
    a page a widget.
    """
    if not tree.boxes:
        return []
    masses = weigh(tree, [False] * len(tree.lines))
    named = _flag(tree, kind, masses, names=True)
    left = _left(tree, named)
    if left >= TOO_LITTLE * masses.of(tree.boxes[0]):
        return named
    tagged = _flag(tree, kind, masses, names=False)
    return named if left >= TOO_LITTLE * _left(tree, tagged) else tagged


def _left(tree: Tree, flags: list[bool]) -> int:
    """Return the characters outside links and outside flagged boxes."""
    return sum(x.end - x.start - x.linked for x in tree.lines if not flags[x.box])


def _flag(tree: Tree, kind: PageKind, masses: Masses, *, names: bool) -> list[bool]:
    total = masses.of(tree.boxes[0])
    flags: list[bool] = []
    for box in tree.boxes:
        off = box.parent >= 0 and flags[box.parent]
        telling = box.sorts or box.start.role or box.tag in SITE_TAGS
        if not off and telling and _is_site_box(box, kind, names=names):
            # not even an aside: some builders have all of the text of a page in one
            off = box.tag in SURE_TAGS or masses.of(box) < TOO_MUCH * total
        flags.append(off)
    return flags


def _is_site_box(box: Box, kind: PageKind, *, names: bool) -> bool:
    if box.tag in PLAIN_TAGS:
        return False
    if box.tag in SITE_TAGS or box.start.role in SITE_ROLES:
        return True
    if names and ("furniture" in box.sorts or "related" in box.sorts):
        return True
    return kind is PageKind.ARTICLE and "comments" in box.sorts


def find_furniture(
    tree: Tree,
    kind: PageKind,
    flags: list[bool],
    cards: list[Card],
    kept: frozenset[int] = frozenset(),
    title: int | None = None,
) -> list[bool]:
    """Tell for every line whether it is site matter, on a page of this kind.

    `flags` are those of its boxes, `cards` its items on a listing; lines in `kept` (the title of
    the page, its date) are content wherever they stand.
    """
    aside = [line.box >= 0 and flags[line.box] for line in tree.lines]
    _set_phrases_aside(tree, aside, kind, cards)
    if kind is PageKind.FORUM:
        set_trappings_aside(tree, aside)
    if kind is PageKind.ARTICLE:
        for number in find_asides(tree, aside, title):
            aside[number] = True
    root = find_root(tree, weigh(tree, aside), kind, cards)
    if root is not None:
        for number in range(len(aside)):
            if not root.first <= number < root.last:
                aside[number] = True
    if kind is PageKind.FORUM:
        _set_surroundings_aside(tree, aside, title)
    for number in kept:
        aside[number] = False
    return aside


def find_root(tree: Tree, masses: Masses, kind: PageKind, cards: list[Card]) -> Box | None:
    """Return the innermost element that holds nearly all of the text, and all of the cards."""
    if not tree.boxes:
        return None
    measure = masses.of if kind is PageKind.ARTICLE else masses.all_of
    first = min((card.start for card in cards), default=len(tree.text))
    last = max((card.end for card in cards), default=0)
    best = 0
    while True:
        box = tree.boxes[best]
        whole = measure(box)
        child = best + 1
        found = -1
        alike: Counter[str] = Counter()
        while child < box.end:
            inner = tree.boxes[child]
            alike[shape(inner)] += measure(inner) > 0
            if measure(inner) >= NEARLY_ALL[kind] * whole and _holds(tree, inner, first, last):
                listed = kind is PageKind.ARTICLE and masses.is_list_beside_text(inner, box)
                found = -1 if listed else child
            child = inner.end
        if found < 0 or whole == 0:
            return box
        if kind is PageKind.FORUM and alike[shape(tree.boxes[found])] >= OFTEN:
            return box  # one long post among others
        best = found


def _holds(tree: Tree, box: Box, first: int, last: int) -> bool:
    if box.first == box.last or box.tag in LEAVES:
        return False
    start, end = tree.lines[box.first].start, tree.lines[box.last - 1].end
    return last == 0 or (start <= first and last <= end)


def _set_phrases_aside(tree: Tree, aside: list[bool], kind: PageKind, cards: list[Card]) -> None:
    """Set aside the words of buttons, and what stands under a heading over teasers or replies.

    Not where the items of a listing stand under it: "Latest news" may be the name of the page.
    """
    titles = [card.title_span.start for card in cards]
    sorts = ("related", "comments") if kind is PageKind.ARTICLE else ("related",)
    number = 0
    while number < len(tree.lines):
        line = tree.lines[number]
        text = tree.text[line.start : line.end]
        if is_phrase(text, "button"):
            aside[number] = True
        elif line.kind is BlockKind.HEADING and any(is_phrase(text, sort) for sort in sorts):
            stop = _end_of_section(tree, number)
            end = tree.lines[stop - 1].end
            if any(line.start <= at < end for at in titles):
                number += 1
                continue
            aside[number:stop] = [True] * (stop - number)
            number = stop
            continue
        number += 1


def _set_surroundings_aside(tree: Tree, aside: list[bool], title: int | None) -> None:
    """Set aside what stands before the title and the first post of a thread, and after the last."""
    found = find_thread(tree, aside)
    if found is None:
        return
    first, last = found
    if title is not None and title < first:
        first = title
    for number in range(len(aside)):
        aside[number] = aside[number] or not first <= number < last


def find_thread(tree: Tree, aside: list[bool]) -> tuple[int, int] | None:
    """Return the lines from the first to the last post of a thread, or None.

    Posts are the elements of one shape, in parents of one shape, that hold most of the text; the
    first post may have a shape of its own. One element that holds nearly all says nothing: the
    frame of a page, beside its head and foot.
    """
    masses = weigh(tree, aside)
    shapes = [shape(box) for box in tree.boxes]
    families: dict[tuple[str | int, str], list[Box]] = defaultdict(list)
    until: dict[tuple[str | int, str], int] = {}
    for index, box in enumerate(tree.boxes):
        # rows look alike all over a page: those of one table belong together
        parent = box.parent if box.tag in ROWS else shapes[box.parent]
        family = (parent, shapes[index])
        if box.tag in LEAVES or index < until.get(family, 0) or masses.of(box) == 0:
            continue
        families[family].append(box)
        until[family] = box.end
    several = [boxes for boxes in families.values() if len(boxes) > 1]
    posts = max(several, key=lambda boxes: _weight_of_others(masses, boxes), default=[])
    if not posts or sum(map(masses.of, posts)) < IN_POSTS * masses.plain[-1]:
        return None
    return posts[0].first, posts[-1].last


def _weight_of_others(masses: Masses, boxes: list[Box]) -> int:
    """Return how much elements hold without the largest of them."""
    sizes = [masses.of(box) for box in boxes]
    return sum(sizes) - max(sizes)


def _end_of_section(tree: Tree, number: int) -> int:
    """Return where the part under a heading ends: with its box, or at a heading of its level."""
    line = tree.lines[number]
    index = line.box
    for _ in range(3):  # a heading has often a wrapper or two of its own
        if tree.boxes[index].last - tree.boxes[index].first > 1 or tree.boxes[index].parent < 0:
            break
        index = tree.boxes[index].parent
    stop = tree.boxes[index].last
    for following in range(number + 1, stop):
        other = tree.lines[following]
        if other.kind is BlockKind.HEADING and (other.level or 6) <= (line.level or 6):
            return following
    return stop
