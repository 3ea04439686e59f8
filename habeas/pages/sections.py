"""What on a page belongs to no item: lines that are furniture by their words, menus, lists of others."""

from collections.abc import Sequence

from habeas.pages.parts import Part
from habeas.vocab.pages import Cue, is_menu_line

_FURNITURE_CUES = {Cue.ARCHIVE, Cue.SECTION, Cue.FOOTER, Cue.MORE, Cue.SHARE}


def mark_furniture(parts: list[Part]) -> list[Part]:
    """Mark cue lines, the menu at the top, and lists of other pages under a section head."""
    marked = {i for i, part in enumerate(parts) if part.furniture or _is_furniture_line(part)}
    marked |= _find_menu(parts)
    done = 0  # a head inside the list of another opens none of its own
    for i, part in enumerate(parts):
        if i >= done and part.cue == Cue.SECTION and len(part.text) <= 80:
            done = _section_end(parts, i)
            marked.update(range(i, done))
    for i in marked:
        if not parts[i].furniture:
            parts[i] = parts[i]._replace(furniture=True)
    return parts


def _is_furniture_line(part: Part) -> bool:
    """Tell whether a line is furniture by its words; a date line ("Posted on ...") is none."""
    if part.cue not in _FURNITURE_CUES or part.date is not None:
        return False
    # "Tags" and "Results of ..." may open a real headline: only short lines are taken at the word.
    return part.cue == Cue.ARCHIVE or len(part.text) <= 120


def _find_menu(parts: Sequence[Part]) -> set[int]:
    """Return the run of menu lines at the top; one line alone is no menu."""
    found: list[int] = []
    for i, part in enumerate(parts[:60]):
        if is_menu_line(part.text):
            found.append(i)
        elif (found and i - found[-1] > 1) or (not found and i > 2):
            break
    return set(range(found[0], found[-1] + 1)) if len(found) >= 2 else set()


def _section_end(parts: Sequence[Part], head: int) -> int:
    """Return where the list of other pages under `head` ends: at prose, or at the next item."""
    told = any(part.prose for part in parts[:head])
    last = max((i for i, part in enumerate(parts) if part.prose), default=-1)
    for i in range(head + 1, len(parts)):
        following = parts[i + 1] if i + 1 < len(parts) else None
        if parts[i].prose and parts[i].cue is None:
            # The headline over the prose is not of the list, unless it stands right under the head.
            above = i - 2 if parts[i - 1].repeated and i - 2 > head else i - 1
            return max(above, head + 1) if parts[above].title_like else i
        if parts[i].title_like and following and following.date and not following.furniture:
            if told and i > last:
                continue  # headlines and dates of other pages
            return i
    return len(parts)
