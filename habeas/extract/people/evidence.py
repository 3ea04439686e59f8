"""How much speaks for a run of capitalized words being a person's name.

Points are added up and compared with a threshold. They were set by hand on the development texts so
that a two-word name passes with a well-known given name or a Slavic or Central Asian surname, a
bare surname only after an honorific, a post or before a verb of speech.
"""

from dataclasses import dataclass
from enum import StrEnum

import regex

from habeas.extract.people.runs import Line, Run
from habeas.text.inflection import stem
from habeas.vocab.organizations import load_body_kinds

THRESHOLD = 2.0
SINGLE_THRESHOLD = 3.0  # one word says little by itself


class Cue(StrEnum):
    """What the words beside a run say."""

    TITLE = "title"
    POST = "post"
    POST_AND_BODY = "post and body"  # "director of Luch A. Testova", "судья суда А. Тестова"
    WEAK_POST = "weak post"
    APPOSITION = "apposition"  # "X, a lawyer"
    SPEECH = "speech"  # "X said"
    SPEECH_BEFORE = "speech before"  # "said X"
    AGE = "age"  # "X, 45,"
    ENTRY = "entry"  # the first thing in an entry of a list
    NEIGHBOR = "neighbor"  # beside an accepted name in a series


POINTS = {
    Cue.TITLE: 3.0,
    Cue.POST: 2.5,
    Cue.POST_AND_BODY: 2.0,
    Cue.WEAK_POST: 1.0,
    Cue.APPOSITION: 1.5,
    Cue.SPEECH: 2.0,
    Cue.SPEECH_BEFORE: 1.5,
    Cue.AGE: 1.5,
    Cue.ENTRY: 1.0,
    Cue.NEIGHBOR: 1.0,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What speaks for a run: cues beside it, and which units give post and body."""

    cues: tuple[Cue, ...]
    post: int | None = None
    body: int | None = None
    many: bool = False

    @property
    def points(self) -> float:
        """Return the points of all cues."""
        return sum(POINTS[cue] for cue in self.cues)


_GIVEN, _WEAK_GIVEN, _SURNAME, _PATRONYMIC, _INITIALS, _TWO_WORDS = 2.0, 1.0, 1.5, 2.0, 1.5, 0.5
_HEADLINE = -1.0  # in Title Case every word is a capital
_QUOTED = -2.0  # between quotation marks stand titles and bodies
_CAPITALS = -1.0  # a word in capitals is rather an acronym

_NOBODY = -3.0  # "the Rapid Desk", "the weekly Alpine News": bodies have articles, people have not

_BEFORE = (
    (regex.compile(r"(?P<post>[TY])$"), Cue.TITLE),
    (regex.compile(r"(?:(?P<body>O)s?)?(?P<post>[RQ])$"), Cue.POST),
    (
        regex.compile(
            r"(?P<post>[RQ])(?:,|[xX]{1,2}|[xo]?t?(?P<body>[OL])(?:\.?n)?[,]?|x{1,3}[OL]?)$"
        ),
        Cue.POST_AND_BODY,
    ),
    (regex.compile(r"(?P<post>r)$"), Cue.WEAK_POST),
    (regex.compile(r"V$"), Cue.SPEECH_BEFORE),
)
_AFTER = (
    (regex.compile(r"s?[.)]?\"?,?V"), Cue.SPEECH),
    (
        regex.compile(
            r"(?:\(n?[.n]*\))?[,\-(][tx]{0,3}(?P<post>[RQr])(?:[xR&]{0,3}[ox]?t?\"?(?P<body>O))?"
        ),
        Cue.APPOSITION,
    ),
    (regex.compile(r",t?(?P<body>O)s?(?P<post>[RQ])"), Cue.APPOSITION),
    (regex.compile(r"[,(]n[,).]"), Cue.AGE),
)

_LEAD = regex.compile(r"[n.,)\-]*+")  # number or bullet of an entry


def weigh_run(run: Run, line: Line) -> float:
    """Return the points of the words of a run by themselves."""
    tags = run.tags
    points = _GIVEN if "G" in tags else _WEAK_GIVEN if "g" in tags else 0.0
    if "S" in tags:
        points += _SURNAME
    if "M" in tags or "K" in tags:
        points += _PATRONYMIC
    if "I" in tags and run.size:
        points += _INITIALS + (0.5 if tags.count("I") > 1 else 0.0)
    if run.size > 1:
        points += _TWO_WORDS
    if "U" in tags:
        points += _CAPITALS * tags.count("U") * (0.0 if "G" in tags else 1.0)
    if line.headline:
        points += _HEADLINE
    if "G" not in tags and (_is_after_article(line, run.first) or _is_after_kind(line, run.first)):
        points += _NOBODY
    if line.tags[max(0, run.first - 1) : run.first] == '"' == line.tags[run.last : run.last + 1]:
        points += _QUOTED
    return points


def _is_after_article(line: Line, first: int) -> bool:
    """Tell whether the English article stands right before a run."""
    return first > 0 and line.words[line.units[first - 1].last].text.lower() == "the"


def _is_after_kind(line: Line, first: int) -> bool:
    """Tell whether a word for a kind of body stands right before: "weekly", "газета", "company"."""
    if first == 0 or line.tags[first - 1] not in "xXo":
        return False
    return stem(line.words[line.units[first - 1].last].text.lower()) in load_body_kinds()


def find_evidence(run: Run, line: Line) -> Evidence:
    """Return the cues beside a run."""
    cues: list[Cue] = []
    post = body = None
    many = False
    before = line.tags[max(0, run.first - 8) : run.first]
    base = run.first - len(before)
    for pattern, cue in _BEFORE:
        if match := pattern.search(before):
            cues.append(cue)
            groups = match.groupdict()
            if groups.get("post"):
                post = base + match.start("post")
                many = line.tags[post] in "QY"
            if groups.get("body"):
                body = base + match.start("body")
            break
    after = line.tags[run.last : run.last + 12]
    for pattern, cue in _AFTER:
        if match := pattern.match(after):
            cues.append(cue)
            groups = match.groupdict()
            if groups.get("post") and post is None:
                post = run.last + match.start("post")
            if groups.get("body"):
                body = run.last + match.start("body")
            break
    if line.entry and _LEAD.fullmatch(line.tags, 0, run.first):
        cues.append(Cue.ENTRY)
    if body is not None and body < run.first and not _is_owner(line, body):
        body = None
    if post is not None and line.tags[post] in "TY":
        post = None
    return Evidence(cues=tuple(cues), post=post, body=body, many=many)


def _is_owner(line: Line, body: int) -> bool:
    """Tell whether a body before a post is the one it belongs to.

    "ABC director X", "мектебінің директоры X"; not "Тестовский суд адвокату X".
    """
    word = line.words[line.units[body].last]
    after = line.tags[body + 1]
    return after not in "RQ" or not _CYRILLIC.match(word.text) or bool(_GENITIVE.search(word.text))


_CYRILLIC = regex.compile(r"\p{Cyrillic}")
_GENITIVE = regex.compile(r"[нтд][ыіиуү][ңн]$")


def is_name(run: Run, points: float) -> bool:
    """Tell whether the points are enough for the length of the run."""
    full = run.size > 1 or "I" in run.tags or "K" in run.tags
    return points >= (THRESHOLD if full else SINGLE_THRESHOLD)
