"""Whom a letter asks: its head, its title, its salutation, a sentence, the addresses at its end."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

import regex

from habeas.extract.appeals.lines import Line, Mark
from habeas.extract.appeals.nominative import Case, to_nominative_name, to_nominative_office
from habeas.extract.appeals.offices import (
    LATIN_DATIVE,
    MAX_MORE,
    TO_PERSON,
    clean_office,
    is_dative,
    is_single,
    opens_with_country,
    parse_addressee,
    strip_honorific,
)
from habeas.extract.appeals.parties import parse_people
from habeas.extract.appeals.phrases import INTO, is_turkic_name, parse_addressees
from habeas.model.findings import Addressee
from habeas.model.spans import Span
from habeas.vocab.appeals import cue_pattern
from habeas.vocab.countries import find_country_names

MAX_LINE = 220  # code points: lines of a head are short
MAX_LABELED = 1_200  # "To:" may be followed by a whole cabinet
MAX_HEAD = 40  # lines looked at before the text begins
MAX_OPENING = 12  # paragraphs in which a letter says whom it turns to
PROSE = 160
SENTENCE = regex.compile(r"(?:\p{Ll}{4,}[.?…:]|\p{Ll}{4,}[.?]\[\d+\])$|\p{Ll}{4,}\.\s+\p{Lu}")
TITLE_TO = regex.compile(
    r"(?:\bto\b|\bк\b|\bв\b|\bà\b|\bau\b|\baux\b|\bto:|\bal\b|\ba\b|\ban\b|\bao\b|\baos\b|\bàs\b|\bдо\b|\bба\b)\s+(?P<who>.+)$",
    regex.IGNORECASE,
)
MAX_ADDRESS = 500  # code points: office, name, street, telephone, e-mail
DIGITS = regex.compile(r"\d{3}|@|https?:")
SUBJECT = regex.compile(
    r"\s+(?:regarding|concerning|on the|on|about|calling|in support|in connection|to release|"
    r"demanding|asking|urging|over|with the|with a|по поводу|о|об|в связи|с требованием|с просьбой|"
    r"с призывом|с приводу|у зв['’]язку|з вимогою|concernant|sur|demandant|au sujet|pour|sobre|para|"
    r"en relación|con motivo)\s",
    regex.IGNORECASE,
)
SENTENCE_STOP = regex.compile(r"(?<!\b\p{Lu})(?<!\b(?:Mr|Ms|Dr|Mrs|г|им))[.!?]\s+(?=\p{Lu})|:\s*$")
LABEL = regex.compile(r"(?P<label>[^:]{2,60}):\s*(?P<rest>\S.*)?$", regex.DOTALL)
GENITIVE = regex.compile(
    r"^(?:of|de|du|des|der|für)\s|^\p{L}{2,}(?:ой|ей|ого|его|ых|их|ии|ов|ев|ства|ния|ры|ты|ны|ки|ги|ла|на|та|ра|ні|ої|ий)\b",
    regex.IGNORECASE,
)
# A line that goes on with an office names somebody only by initials or by a father's name.
NAMED_TAIL = regex.compile(
    r"(?:\b\p{Lu}\.\s?){1,2}(?:\p{Lu}\p{L}+)?$|(?:вич|вичу|вна|вне|вні|ична|ичне|уулу|кызы)$"
)
STATE = regex.compile(r"\b(?:Республик|Федераци|Republic|Républi|Repúbli|Республік)\p{L}*")
MAX_LABEL = 30  # code points of words over a block of addressees
MAX_BLOCK = 8  # lines of an address over a greeting


@dataclass(slots=True)
class _Head:
    """The addressees of a head so far; a name still without office waits for the next line."""

    found: list[Addressee]
    at: list[int]  # the line that each of them was last read from
    waiting: tuple[int, str, Span] | None = None


def find_head(lines: Sequence[Line], skipped: Collection[int] = ()) -> list[Addressee]:
    """Return the addressees named in the lines before the text of a letter, in order.

    `skipped` are lines that name others: who gets a copy, who writes.
    """
    head = _Head([], [])
    sure = False
    for at, line in enumerate(lines[:MAX_HEAD]):
        if at in skipped:
            continue
        if _opens_block(lines, at):
            sure = True
            continue
        prose = is_salutation(line) or len(line.text) > PROSE or SENTENCE.search(line.text)
        labeled = parse_label(line.text) is not None
        if prose and not labeled:
            break
        sure = labeled or (sure and (not line.gap or _opens_block(lines, at - 1)))
        _read_line(head, lines, at, sure=sure and not labeled)
    return head.found


def _opens_block(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line only says that addressees follow under it: "To:", "Señores:"."""
    if at < 0 or at + 1 >= len(lines) or len(lines[at].text) > MAX_LABEL:
        return False
    plain = lines[at].text.rstrip(" :,.")
    kinds: tuple[str, ...] = ("to_label", "address")
    if lines[at].text.endswith(":"):
        kinds += ("salutation", "honorific")  # "Señores:" and not "Your Excellency,"
    if cue_pattern(*kinds).fullmatch(plain) is None:
        return False
    after = lines[at + 1].text
    if len(after) > MAX_MORE or is_salutation(lines[at + 1]) or after.endswith("."):
        return False
    return _parse_name(after) is not None or cue_pattern("office").search(after) is not None


def find_inner_head(lines: Sequence[Line]) -> list[Addressee]:
    """Return the addressees of lines of their own in a letter that a page quotes.

    They end in a comma, or stand in the dative: "Adalet Bakanlığı'na,". The first block counts.
    """
    head = _Head([], [])
    for at, line in enumerate(lines[: 2 * MAX_HEAD]):
        text = line.text.rstrip(" ,:")
        short = len(text) <= MAX_MORE and not SENTENCE.search(line.text) and line.text[0].isupper()
        apart = (
            line.mark is Mark.NONE
            and "," not in text
            and cue_pattern("signed").search(text) is None
        )
        if (
            short
            and apart
            and _is_addressed(text)
            and cue_pattern("demand_lead", "demand_verb").search(text) is None
        ):
            _read_line(head, lines, at)
        elif head.found:
            break
    return head.found


def find_before_salutation(lines: Sequence[Line]) -> list[Addressee]:
    """Return the addressees of the short lines right over a greeting: a letter inside a text."""
    at = next((at for at, line in enumerate(lines) if at and is_salutation(line)), 0)
    first = at
    while first > 0 and at - first < MAX_BLOCK and len(lines[first - 1].text) <= MAX_MORE:
        first -= 1
        if lines[first].gap:
            break
    block = lines[first:at]
    head = _Head([], [])
    for n in range(len(block)):
        _read_line(head, block, n, sure=True)
    return head.found


def _read_line(head: _Head, lines: Sequence[Line], at: int, *, sure: bool = False) -> None:
    """Add what a line of the head names: an addressee, or the name or office of the one before.

    `sure` says that an office alone names one: the line stands where addressees do.
    """
    line = lines[at]
    labeled = parse_label(line.text)
    if labeled is not None:
        for one in parse_addressees(labeled, line.body, announced=True):
            _add(head, one, at)
        return
    if len(line.text) > MAX_LINE or is_title(line.text) or line.text.endswith("!"):
        return
    if cue_pattern("copies", "author").match(line.text):
        return
    name = _parse_name(line.text)
    if name and _names_country(line.text) and _extend(head, lines, at):
        return
    if name:
        _add_name(head, name, line.body, at)
        return
    if _add_office(head, line, at) or _extend(head, lines, at):
        return
    if sure and _give_office(head, line, at):
        return
    found = parse_addressees(line.text, line.body)
    if found and (sure or _is_addressed(line.text) or is_beside(lines, at)):
        for one in found:
            _add(head, one, at)


def _add(head: _Head, one: Addressee, at: int) -> None:
    head.found.append(one)
    head.at.append(at)


def _add_name(head: _Head, name: str, body: Span, at: int) -> None:
    """Give a name to the office right before it, or keep it for the office right after it."""
    last = head.found[-1] if head.found else None
    if last and last.name is None and head.at[-1] == at - 1:
        plain = to_nominative_name(name, turkic=is_turkic_name(name))
        head.found[-1] = replace(last, span=Span(last.span.start, body.end), name=plain)
        head.at[-1] = at
    else:
        head.waiting = (at, name, body)


def _add_office(head: _Head, line: Line, at: int) -> bool:
    """Add the office of a name in the line before: "Mr. A. B." and under it "Minister of C"."""
    if head.waiting is None or head.waiting[0] != at - 1:
        return False
    role = _office_line(line.text)
    if role is None:
        return False
    _, name, body = head.waiting
    inflected = is_dative(role.split()[0]) or to_nominative_office(role) != role
    who = to_nominative_name(name) if inflected else name
    span = Span(body.start, line.body.end)
    _add(head, Addressee(span=span, name=who, role=to_nominative_office(role)), at)
    head.waiting = None
    return True


def _give_office(head: _Head, line: Line, at: int) -> bool:
    """Add the office of a name that a label gave: "To: Mr. A B" and under it "Minister of C"."""
    last = head.found[-1] if head.found else None
    role = _office_line(line.text) if last and last.role is None and head.at[-1] == at - 1 else None
    if last is None or role is None:
        return False
    head.found[-1] = replace(last, span=Span(last.span.start, line.body.end), role=role)
    head.at[-1] = at
    return True


def _extend(head: _Head, lines: Sequence[Line], at: int) -> bool:
    """Let a line go on with the office of the line before: "Президенту" and "Республики Каланд"."""
    line, last = lines[at], head.found[-1] if head.found else None
    if last is None or last.name or head.at[-1] != at - 1 or line.gap or line.mark is not Mark.NONE:
        return False
    text = line.text.rstrip(" ,;")
    if len(text) > MAX_MORE or DIGITS.search(text) or _is_addressed(text):
        return False
    if cue_pattern("author").match(text):
        return False
    if not (text[:1].islower() or GENITIVE.match(text) or opens_with_country(text)):
        return False
    more = to_nominative_office(text)
    role, name = _split_tail(f"{last.role} {text}" if more == text else f"{last.role}, {more}")
    span = Span(last.span.start, line.body.end)
    head.found[-1] = Addressee(span=span, name=name, role=role)
    head.at[-1] = at
    return True


def _split_tail(words: str) -> tuple[str | None, str | None]:
    """Return office and name of "Министр внутренних дел Республики Каланд Пеналову А.С."."""
    found = parse_addressees(words, Span(0, 0)) if NAMED_TAIL.search(words) else []
    if not found:
        return words, None
    name = found[0].name
    return found[0].role, to_nominative_name(name) if name else None


def _names_country(text: str) -> bool:
    """Tell whether words with capitals are no name but a state: "Адвокатуры Кыргызской Республики"."""
    return NAMED_TAIL.search(text) is None and any(
        True for _ in find_country_names(text[:MAX_MORE])
    )


def _parse_name(text: str) -> str | None:
    """Return the name of a line that holds nothing else: "Mr. S. Name", "Фамилии И.О."."""
    plain = text.strip(" ,;:")
    stripped = strip_honorific(plain)
    if cue_pattern("office").search(stripped) or not parse_people(stripped):
        return stripped if stripped != plain and is_single(stripped) else None
    return stripped


def _office_line(text: str) -> str | None:
    return (
        clean_office(text)
        if cue_pattern("office").search(text) and not DIGITS.search(text)
        else None
    )


def _is_addressed(text: str) -> bool:
    """Tell whether a line itself says that it names an addressee: "To the …", a dative office."""
    office = cue_pattern("office", "collective").search(text)
    if office is None:
        return False
    if cue_pattern("address").match(text) or (INTO.match(text) and office.start() <= PROSE // 4):
        return True
    if office.start() > PROSE // 2:
        return False
    first = text.split()[0]
    ending = regex.match(r"['’]?\p{Ll}*", text, pos=office.end())
    if LATIN_DATIVE.search(office[0] + (ending[0] if ending else "")):
        return True
    return is_dative(office[0]) or is_dative(first) or TO_PERSON.search(text) is not None


def is_beside(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a name stands alone next to a line: with an honorific, or in the dative."""
    near = [lines[other] for other in (at - 1, at + 1) if 0 <= other < len(lines)]
    return any(
        (cue_pattern("honorific").match(line.text) and _parse_name(line.text))
        or (line.gap == 0 and is_turkic_name(line.text.strip(" ,;")))
        for line in near
    )


def parse_label(text: str) -> str | None:
    """Return what follows a label that announces addressees: "To: …", "Кому: …"; else None."""
    found = LABEL.match(text) if len(text) <= MAX_LABELED else None
    if not found or not found["rest"]:
        return None
    label = found["label"].strip(" .")
    return found["rest"] if cue_pattern("to_label").fullmatch(label) else None


def find_labeled(lines: Sequence[Line]) -> list[Addressee]:
    """Return the addressees after a label, wherever in the opening it stands: petitions have one."""
    for line in lines[:MAX_HEAD]:
        rest = parse_label(line.text)
        if rest is None:
            continue
        found = parse_addressees(rest, line.body, announced=True)
        if found:
            return found
    return []


def is_title(text: str) -> bool:
    """Tell whether a line is the title of an appeal rather than the head of a letter."""
    found = cue_pattern("open_letter", "petition", "joint_statement", "urgent_intervention").search(
        text
    )
    return found is not None and found.start() < 60


def is_salutation(line: Line) -> bool:
    """Tell whether a line greets: "Dear President X,", "Уважаемый Имя Отчество!"."""
    found = cue_pattern("salutation").match(line.text)
    return found is not None and len(line.text) <= MAX_LINE and line.text.endswith((",", "!", ":"))


def find_title(title: str, span: Span) -> list[Addressee]:
    """Return the addressees that a title names after "to": 'Appeal to President A B'."""
    found = cue_pattern("open_letter", "petition", "reported").search(title)
    if not found:
        return []
    to = TITLE_TO.search(title, max(0, found.end() - 4))
    if to:
        case = Case.GENITIVE if to[0].casefold().startswith("до ") else None
        return parse_addressees(cut_subject(to["who"]), span, case=case)
    after = cue_pattern("office").search(title, found.end())
    if after and is_dative(after[0]):
        colon = title.rfind(":", found.end(), after.start())
        start = after.start() if colon < 0 else colon + 1
        return parse_addressees(cut_subject(title[start:]), span)
    office = cue_pattern("office").search(title, 0, found.start())
    named = office is not None and is_dative(office[0])  # the Turkic order: "to X an open letter"
    return parse_addressees(title[: found.start()], span) if named else []


def cut_subject(text: str) -> str:
    """Return an addressee without what the letter is about."""
    return SUBJECT.split(text, maxsplit=1)[0].rstrip(" :;")


def find_turned_to(lines: Sequence[Line]) -> list[Addressee]:
    """Return whom a sentence turns to: 'we address the President of X and the Minister of Y …'."""
    prose = [line for line in lines if len(line.text) > MAX_LINE // 4][:MAX_OPENING]
    for line in prose:
        cue = cue_pattern("turn_to").search(line.text)
        if not cue:
            continue
        rest = SENTENCE_STOP.split(line.text[cue.end() :], maxsplit=1)[0]
        case = Case.ACCUSATIVE if cue[0].casefold().endswith(" в") else Case.DATIVE
        found = parse_addressees(cut_subject(rest), line.body, case=case)
        if found:
            return found
    return []


def find_salutation(lines: Sequence[Line]) -> list[Addressee]:
    """Return the addressees of the first greetings that name an office: 'Dear President A B,'."""
    greeted: list[Addressee] = []
    for line in lines:
        if not is_salutation(line):
            if greeted:
                break
            continue
        found = cue_pattern("salutation").match(line.text)
        words = line.text[found.end() :] if found else line.text
        named = parse_addressees(words, line.body)
        greeted.extend(one for one in named if _is_telling(one))
    return greeted


def _is_telling(one: Addressee) -> bool:
    """Tell whether a greeting says more than "Dear Minister"."""
    return one.name is not None or len((one.role or "").split()) > 1


def find_addresses(lines: Sequence[Line]) -> list[Addressee]:
    """Return the addressees under a heading "Addresses:", as urgent interventions list them."""
    heads = (
        at
        for at, line in enumerate(lines)
        if cue_pattern("addresses").fullmatch(line.text.rstrip(": "))
    )
    at = next(heads, None)
    found: list[Addressee] = []
    for line in lines[at + 1 : at + 1 + MAX_HEAD] if at is not None else ():
        named = parse_addressees(line.text, line.body) if len(line.text) <= MAX_ADDRESS else []
        if named and cue_pattern("office").search(line.text, 0, MAX_LINE // 2):
            found.extend(named[:1] if len(named) > 1 and line.mark is not Mark.NONE else named)
        elif line.mark is Mark.NONE and len(line.text) > PROSE:
            break
    return found


def find_reported(lines: Sequence[Line]) -> Iterator[Addressee]:
    """Yield the addressee of a letter that the text tells of: "joined an appeal to the X"."""
    for line in lines:
        joined = cue_pattern("joined").search(line.text)
        cue = cue_pattern("reported").search(line.text, joined.start()) if joined else None
        if joined and cue and cue.start() - joined.start() < 160:
            phrase = regex.split(r"[,.;:]\s", cut_subject(line.text[cue.end() : cue.end() + 200]))[
                0
            ]
            addressee = parse_addressee(phrase, line.body)
            if addressee:
                yield addressee
                return
