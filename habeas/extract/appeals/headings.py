"""The lines around signatures: what announces them, stands between them, ends them.

Each question is asked of one line, by its words and its length: headings and formulas are short.
"""

from dataclasses import replace

import regex

from habeas.extract.appeals.entries import first_words
from habeas.extract.appeals.lines import Line, Mark
from habeas.extract.appeals.parties import is_body, parse_people
from habeas.extract.appeals.places import parse_place
from habeas.model.page import BlockKind
from habeas.text.figures import to_int
from habeas.vocab.appeals import cue_pattern, is_section_word

NOTE_MARK = regex.compile(r"^(?:\[\d{1,3}\]|\^\d|[¹²³⁴⁵⁶⁷⁸⁹⁰]+\s)")
RULE = regex.compile(r"^[\W_]+$")
BY = regex.compile(r"\b(?:by|par|von|por)$", regex.IGNORECASE)
# What a page of a document prints at its edge: "3", "- 3 -", "Page 3 of 9", "стр. 3".
# What a heading adds in brackets: "Signatories (as of 5 May 2023):".
REMARK = regex.compile(r"\s*\([^()]{1,120}\)\.?(?P<end>\s?:?)$")
PAGE = regex.compile(
    r"(?:[-–—]\s?)?(?:\p{L}{1,8}\.?\s)?\d{1,4}(?:\s?(?:/|of|из|de|von|sur)\s?\d{1,4})?(?:\s?[-–—])?",
    regex.IGNORECASE,
)
CELL = regex.compile(r"[|\t]")
WORD = regex.compile(r"[\w'’-]+")
DIGIT = regex.compile(r"\d")
YEAR = regex.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
CLAIM = regex.compile(r"(?<!\d)(?P<n>\d{1,3}(?:[ \xa0,.]\d{3})+|\d{1,7})(?!\d)\s*")
# "and 46 lawyers who do not wish to be named", "и ещё 46 адвокатов"
MORE = regex.compile(
    r"(?:and|plus|и|та|і|et|y|e|und|ve|va|və|және|жана|а также)\s+(?:another\s+|ещё\s+|еще\s+|ще\s+|otr[oa]s\s+"
    r"|outr[oa]s\s+|autres\s+|weitere\s+|тағы\s+|дагы\s+|yana\s+|daha\s+)?(?P<n>\d{1,3}(?:[ \xa0,.]\d{3})+|\d{1,7})\s+\p{Ll}",
    regex.IGNORECASE,
)
MAX_HEADING = 400  # code points: an introducing sentence may be long, a paragraph is none
MAX_SECTION_WORDS = 7
MAX_FAREWELL = 8  # words of a closing formula
MAX_ENTRY = 400
MAX_SHORT = 90
MAX_DATE = 60
NEAR_START = 25  # code points before the cue of a heading without colon
# What a heading speaks of that opens another list than one of signatures.
OTHER_LISTS = ("accused", "intro", "demand_lead", "demand_heading", "demand_verb", "reply")
TO_COLON = 60  # code points between the cue and the colon after which names follow


def parse_announcement(line: Line) -> str | None:
    """Return what follows the heading of a signature list in its line: "" if it stands alone.

    None where the line announces no signatures. A line that also speaks of people detained or
    accused announces none unless it opens with the word: they may have been detained for signing.
    """
    if len(line.text) > MAX_HEADING and ":" not in line.text[:MAX_SHORT]:
        return None
    remark = REMARK.search(line.text)
    if remark and remark.start() and len(line.text) <= 2 * MAX_SHORT:
        line = replace(line, text=line.text[: remark.start()].rstrip() + remark["end"])
    cue = cue_pattern("signed").search(line.text, 0, MAX_HEADING)
    # A sign of decoration before a heading reads as a bullet: "✍ Подписали:".
    if not cue or not (line.mark is Mark.NONE or _is_decorated(line, cue.start())):
        return None
    colon = line.text.find(":", cue.end())
    head = line.text[: colon + 1] if colon >= 0 else line.text
    if cue.start() and cue_pattern("accused").search(head):
        return None
    if cue_pattern("demand_lead").search(head, cue.end()) or (is_claim(line) and colon < 0):
        return None
    if colon >= 0 and (colon == len(line.text) - 1 or colon < cue.end() + TO_COLON):
        return line.text[colon + 1 :].strip()
    if not cue.start() and BY.search(cue[0]):
        return line.text[cue.end() :].strip()
    return "" if _stands_alone(line.text, cue.start(), cue.end()) else None


def tells_more(line: Line) -> bool:
    """Tell whether an announcement is a sentence that goes on: "We, the undersigned, protest …:".

    What stands after its colon need not be those who sign.
    """
    cue = cue_pattern("signed").search(line.text, 0, MAX_HEADING)
    colon = line.text.find(":", cue.end()) if cue else -1
    return cue is not None and (colon if colon >= 0 else len(line.text)) - cue.end() > TO_COLON


def is_aside(line: Line) -> bool:
    """Tell whether a line is a remark in brackets: "(in alphabetical order)"."""
    text = line.text.rstrip(".")
    return text.startswith("(") and text.endswith(")") and text.find(")") == len(text) - 1


def _is_decorated(line: Line, cue: int) -> bool:
    return line.mark is Mark.BULLET and cue == 0 and line.text.endswith(":")


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether a cue without colon is a heading: "Signatories", "The following signed"."""
    if start == 0 and len(text) - end < 3:
        return True
    if len(text) <= MAX_SHORT and start < NEAR_START and not text.endswith((".", ";", ",")):
        return True
    return cue_pattern("intro").search(text) is not None


def is_between(line: Line) -> bool:
    """Tell whether a line may stand between signatures: a heading, a claim, a date, a rule."""
    if is_section(line) or is_claim(line) or is_date_line(line) or is_aside(line):
        return True
    return is_table_head(line) or is_edge(line)


def is_edge(line: Line) -> bool:
    """Tell whether a line is a rule, or the number of a page that cuts a list."""
    if RULE.match(line.text):
        return True
    # The dashes around "- 3 -" are no bullet.
    return line.mark is not Mark.NUMBER and PAGE.fullmatch(line.text) is not None


def is_date_line(line: Line) -> bool:
    """Tell whether a line is a date, with a place or without: "Astana, 15 January 2020"."""
    if len(line.text) > MAX_DATE or not YEAR.search(line.text) or line.mark is Mark.NUMBER:
        return False
    return not is_body(line.text) and not parse_people(first_words(line.text))


def is_section(line: Line) -> bool:
    """Tell whether a line is a heading inside a list: "Organizations:", "From Kazakhstan:"."""
    if line.mark is not Mark.NONE or len(line.text) > MAX_SHORT:
        return False
    head = line.text.rstrip(": ")
    if cue_pattern("accused").search(head):
        return False
    if cue_pattern("section").fullmatch(head) or _is_made_of_sections(head):
        return True
    if not line.text.endswith(":"):
        return bool(line.gap or line.block is BlockKind.HEADING) and _is_part(head)
    return cue_pattern("section").search(head) is not None or parse_place(head) is not None


def _is_made_of_sections(head: str) -> bool:
    """Tell whether a heading says sorts and places only: "Regional and international", "Africa"."""
    words = [word for word in WORD.findall(head) if not word.isdecimal()]
    if not 0 < len(words) <= MAX_SECTION_WORDS or head[0].islower():
        return False
    return all(map(is_section_word, words)) and any(len(word) > 3 for word in words)


def _is_part(head: str) -> bool:
    """Tell whether a line alone is a letter of the alphabet or a country, over a part of a list."""
    if len(head) == 1:
        return head.isalpha()
    place = parse_place(head)
    return place is not None and place.kind == "country"


def is_group_head(line: Line) -> bool:
    """Tell whether a line may head a group of signatures by its form alone: "Advocates:".

    Its words say nothing of signing; what stands before and after must decide. Lines that say that
    they head something else (people harmed, demands, contacts, footnotes, a list) are none.
    """
    if line.mark is not Mark.NONE or len(line.text) > MAX_SHORT:
        return False
    if not line.text.endswith(":") and line.block is not BlockKind.HEADING:
        return False
    head = line.text.rstrip(": .")
    if opens_notes(line) or cue_pattern("contact", "copies", "addresses", "petition_end").match(
        head
    ):
        return False
    return not cue_pattern(*OTHER_LISTS).search(head)


def is_table_head(line: Line) -> bool:
    """Tell whether a line names the columns of a table: "№ | ФИО | Город"."""
    if len(line.text) > MAX_SHORT:
        return False
    cells = [cell.strip(" .№#") for cell in CELL.split(line.text.replace(",", "|"))]
    named = [cell for cell in cells if cell]
    return len(cells) > 1 and bool(named) and all(map(cue_pattern("table_header").match, named))


def is_claim(line: Line) -> bool:
    """Tell whether a line says how many sign: "and 340 others", "Всего 172 подписи"."""
    return len(line.text) <= MAX_SHORT and parse_claim(line.text) is not None


def parse_claim(text: str) -> int | None:
    """Return the number of signatures that the words claim: 1245 for '1,245 people have signed'."""
    if not DIGIT.search(text):
        return None
    more = MORE.match(text)
    if more:
        return to_int("".join(c for c in more["n"] if c.isdecimal())) or None
    for found in CLAIM.finditer(text):
        if cue_pattern("claimed").match(text, found.end()):
            return to_int("".join(c for c in found["n"] if c.isdecimal())) or None
    return None


def is_closing(line: Line) -> bool:
    """Tell whether a line is a closing formula: "Sincerely,", "С уважением,"."""
    if len(line.text) > MAX_SHORT or line.mark is not Mark.NONE:
        return False
    return cue_pattern("closing").match(line.text) is not None


def is_closed(line: Line) -> bool:
    """Tell whether a line is a closing formula and nothing else: no body is called so."""
    return is_closing(line) and (
        line.text.endswith(",")
        or cue_pattern("closing").fullmatch(line.text.rstrip(" .!")) is not None
    )


def is_farewell(line: Line) -> bool:
    """Tell whether a short line closes a letter by its form: words before names end in a comma."""
    words = line.text.split()
    return (
        line.mark is Mark.NONE
        and bool(line.gap)
        and line.text.endswith(",")
        and 1 < len(words) <= MAX_FAREWELL
        and not parse_people(line.text.rstrip(","))
    )


def opens_notes(line: Line) -> bool:
    """Tell whether a line is a footnote or the heading over footnotes."""
    if line.block is BlockKind.FOOTNOTE or NOTE_MARK.match(line.text):
        return True
    return cue_pattern("notes").fullmatch(line.text.rstrip(": .")) is not None


def ends_list(line: Line) -> bool:
    """Tell whether a list of signatures cannot go on with this line."""
    if opens_notes(line) or line.block is BlockKind.LINK:
        return True
    if line.block is BlockKind.HEADING and not is_section(line):
        return True
    if cue_pattern("petition_end").fullmatch(line.text.rstrip(": .!")) is not None:
        return True
    if line.mark is not Mark.NONE:
        return False
    head = line.text.rstrip(": .")
    label = head.split(":")[0].rstrip()
    if cue_pattern("copies", "demand_heading").fullmatch(label):
        return True
    if cue_pattern("contact").fullmatch(label) or cue_pattern("annex").fullmatch(label):
        return True
    if cue_pattern("contact").match(line.text) and not is_body(label):
        return True
    return is_accused_heading(line) or (len(line.text) > MAX_ENTRY and not is_run_on(line.text))


def is_accused_heading(line: Line) -> bool:
    """Tell whether a short line opens a list of people harmed or accused: "Political prisoners"."""
    if len(line.text) > MAX_SHORT or not cue_pattern("accused").search(line.text):
        return False
    return line.text.endswith(":") or not (
        is_body(line.text) or parse_people(first_words(line.text))
    )


def is_run_on(text: str) -> bool:
    """Tell whether a long line may be a list of names in a row, by its dividing signs."""
    signs = (text.count(sign) > 2 for sign in (";", " / ", " • ", " · ", " | "))
    return text.count(",") > 5 or any(signs)
