"""One signature taken apart: who signs, as what, for which body, from where.

Fields may come in any order: "Name, role of Body, City, Country", "Body (City)", "Body, role Name".
A word that the gazetteer does not know, alone at the end after a name, is taken for a city.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

import regex

from habeas.extract.appeals.fields import QUOTES, Field, split_fields
from habeas.extract.appeals.parties import (
    clean_organization,
    has_surname,
    is_body,
    is_evidence,
    is_medium,
    is_person,
    parse_people,
)
from habeas.extract.appeals.places import Place, find_country, parse_place
from habeas.extract.appeals.posts import Post, bare, parse_post
from habeas.model.findings import Signatory, SignatoryKind
from habeas.model.spans import Span
from habeas.vocab.appeals import Word, cue_pattern, word_kinds
from habeas.vocab.given_names import NameStrength, given_name

SPACED_QUOTES = regex.compile(r"(?<=[«„])\s+|\s+(?=»)")
GLUED_COMMA = regex.compile(r"(?<=\p{Ll}),(?=\p{L})")
DATE = regex.compile(
    r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}(?:\s\d{1,2}:\d\d(?::\d\d)?)?"
    r"|\d{1,2}\s\p{L}{3,12}\s(?:19|20)\d\d(?:\s\p{L}{1,5}\.?)?|\p{L}{3,12}\s\d{1,2},?\s(?:19|20)\d\d"
)
POSTNOMINAL = regex.compile(
    r"(?:Ph\.?\s?D|M\.?D|LL\.?M|LL\.?B|J\.?D|M\.?A|B\.?A|M\.?Sc|Esq|Q\.?C|K\.?C|S\.?C|O\.?B\.?E|C\.?B\.?E"
    r"|S\.?J|O\.?P|OFM|OSB|SVD|OMI|CSsR|F\.?R\.?S|Jr|Sr|к\.?\s?ю\.?\s?н|д\.?\s?ю\.?\s?н|к\.?\s?и\.?\s?н)\.?"
)
LEGAL_END = regex.compile(r"(?:\p{Lu}\.\s?){2,5}|Inc\.?|Ltd\.?|LLC|e\.\s?V\.|z\.\s?s\.|ry")
# "Pour la Ligue X : A B", "За Союз Y: A B"
FOR = regex.compile(
    r"(?:pour|for|on behalf of|por|per|pela|pelo|für|za|за|от|від|namens|au nom d[eu])\s+"
    r"(?:l['’]|(?:le|la|les|the|el|los|las)\s+)?(?=[\p{Lu}«“\"])",
    regex.IGNORECASE,
)
MAX_ENTRY = 600  # code points: longer entries are prose, and what follows is not looked at
MAX_CITY_WORDS = 3
MAX_PLAIN_POST = 3  # small words before a name that are a post of no list: "критики А Б"
MAX_PARTICLE = 3  # letters of "von", "del"
_NAMES = ("name", "first", "father", "last")


@dataclass(slots=True)
class _Draft:
    """What the fields gave so far. `open` tells that a comma may go on with the last body."""

    people: tuple[str, ...] = ()
    roles: list[tuple[str, bool]] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    clues: list[str] = field(default_factory=list)
    city: str | None = None
    country: str | None = None
    basis: str | None = None
    open: bool = False


def parse_signatory(
    text: str, surface: str, span: Span, n: str | None = None, *, inverted: bool = False
) -> Signatory:
    """Return the signatory that an entry names; `text` is the entry tidied, without its list mark.

    `inverted` says that the list sets surnames first, parted by a comma. Any text is read; one that names neither a person nor a body has kind "unknown" and is its own
    name. Country rests on what is printed, else on the city, else on a name.
    """
    is_name = may_be_inverted if inverted else is_inverted
    fields = _join_name(_divide(split_fields(_prepare(text[:MAX_ENTRY]))), is_name)
    fields = _without_for(fields)
    at, people, post = _find_people(fields, is_name)
    draft = _Draft(people=people)
    if post:
        _add_post(draft, post, fields[at].text)
    for index, part in enumerate(fields):
        if index != at:
            _read_field(draft, part, rest=fields[index + 1 :], first=index == 0)
    return _finish(draft, fields, text or None, surface, span, n)


def _finish(
    draft: _Draft, fields: list[Field], text: str | None, surface: str, span: Span, n: str | None
) -> Signatory:
    """Return the signatory that a draft has become; `text` is the name where nothing else is."""
    kind = _kind(draft, fields)
    names = draft.people if kind is SignatoryKind.PERSON else tuple(draft.bodies[:1])
    country, city, basis = _locate(draft)
    return Signatory(
        span=span,
        surface=surface,
        kind=kind,
        n=n,
        name=names[0] if names else text,
        role=_join_roles(draft.roles),
        organization="; ".join(draft.bodies) or None,
        city=city,
        country=country,
        country_basis=basis,
        co_signatories=draft.people[1:] if kind is SignatoryKind.PERSON else draft.people,
    )


def parse_row(
    cells: Iterable[tuple[str, str]], surface: str, span: Span, n: str | None
) -> Signatory:
    """Return the signatory of a row whose columns are known: pairs of meaning and words.

    Meanings are those of `vocab.table_headings`, and "fields" where a column holds several; a
    column without one is read as fields are, too.
    """
    told = [
        (meaning, words)
        for meaning, cell in cells
        if (words := _prepare(cell[:MAX_ENTRY])).strip(QUOTES + " ")
    ]
    name = " ".join(words for meaning, words in told if meaning in _NAMES)
    fields = split_fields(name)
    draft = _Draft(people=_people_of(name, fields))
    if not draft.people and name:
        named = parse_signatory(name, name, Span(0, len(name)))
        draft.people = (
            (named.name or name, *named.co_signatories)
            if named.kind is SignatoryKind.PERSON
            else named.co_signatories
        )
        draft.bodies = [named.organization] if named.organization else []
        draft.clues = list(draft.bodies)
    for meaning, words in told:
        _read_cell(draft, meaning, words)
    return _finish(draft, fields or split_fields(surface), name or None, surface, span, n)


def _people_of(name: str, fields: list[Field]) -> tuple[str, ...]:
    """Return the people of a cell of names: "Surname, Given" is one."""
    people = parse_people(name)
    if people or len(fields) != 2 or fields[1].joint != ",":
        return people
    return (name,) if is_person(" ".join(part.text for part in fields)) else ()


def _read_cell(draft: _Draft, meaning: str, words: str) -> None:
    """Add to the draft what a cell says by the meaning of its column."""
    if meaning == "role":
        post = parse_post(words)
        if post and post.organization:
            _add_post(draft, post, words)
        else:
            draft.roles.append((words, bool(draft.bodies)))
    elif meaning == "organization" and not _is_post_alone(words):
        _add_body(draft, words)
    elif meaning in ("city", "country"):
        for part in split_fields(words):
            place = parse_place(part.text)
            if place:
                _add_place(draft, place)
            elif meaning == "city" and not draft.city:
                draft.city = part.text
    elif meaning in ("", "fields", "organization"):
        for part in split_fields(words):
            _read_field(draft, Field(part.text, "|"), rest=[], first=False)


def _is_post_alone(words: str) -> bool:
    """Tell whether a column of bodies has a post and no body: "journalist"."""
    post = parse_post(words) if words[:1].islower() else None
    return post is not None and post.organization is None


def _prepare(text: str) -> str:
    return GLUED_COMMA.sub(", ", SPACED_QUOTES.sub("", text)).strip(" ;,|/")


def _divide(fields: list[Field]) -> list[Field]:
    """Mend what the signs alone cut wrong: dashes inside a name, a name without its comma."""
    merged: list[Field] = []
    for part in fields:
        last = part is fields[-1] or part.joint == "/"
        if merged and part.joint in ("-", "/") and not _may_divide(merged[-1], part, last=last):
            before = merged.pop()
            words = before.text + part.printed + part.text
            merged.append(Field(words, before.joint, before.printed))
        else:
            merged.append(part)
    return [*_divide_first(merged[0].text), *merged[1:]] if merged else merged


def _join_name(fields: list[Field], is_name: Callable[[str, str], bool]) -> list[Field]:
    """Join the first two fields where they are one name: "Surname, Given"."""
    at = 1 if len(fields) > 2 and parse_place(fields[0].text) else 0
    if len(fields) < at + 2 or fields[at + 1].joint != ",":
        return fields
    surname, given = fields[at], fields[at + 1]
    if not is_name(surname.text, given.text):
        return fields
    name = Field(f"{surname.text}, {given.text}", surname.joint, surname.printed)
    return [*fields[:at], name, *fields[at + 2 :]]


def is_inverted(surname: str, given: str) -> bool:
    """Tell whether two fields are a surname and a given name: one of them must look like it."""
    if not may_be_inverted(surname, given):
        return False
    words = given.split()
    known = given_name(words[0]) is not NameStrength.NONE or is_evidence(words[-1])
    # "Eberhard Quast, Lyrikerin": what has two words before its comma may be whole already.
    return known or (has_surname(surname) and len(surname.split()) == 1)


def may_be_inverted(surname: str, given: str) -> bool:
    """Tell whether two fields have the shape of a surname and a given name."""
    words = given.split()
    if (
        not words
        or len(surname.split()) > 2
        or len(words) > 2
        or not is_person(f"{words[0]} {surname}")
    ):
        return False
    if any(word_kinds(bare(word)) & ~Word.PARTICLE for word in (*surname.split(), *words)):
        return False
    return not (parse_place(given) or parse_place(surname))


def _may_divide(before: Field, after: Field, *, last: bool) -> bool:
    """Tell whether a dash parts two fields: it does beside a person, a country or a post.

    And before a place that is the `last` field.
    """
    if parse_people(before.text) or parse_people(after.text):
        return True
    place = parse_place(after.text)
    if parse_place(before.text) or (place and (place.kind == "country" or last)):
        return True
    return parse_post(before.text) is not None or parse_post(after.text) is not None


def _divide_first(text: str) -> list[Field]:
    """Cut 'A B “Body”' and 'A B lawyer' after the name, 'Body represented by A B' before these."""
    cue = cue_pattern("represented").search(text)
    if cue and cue.start() > 0 and is_body(text[: cue.start()]):
        return [Field(text[: cue.start()].strip(), ""), Field(text[cue.start() :], ",")]
    words = text.split()
    if len(words) > 2 and not parse_people(text):
        cut = next((i for i, word in enumerate(words) if i > 1 and _ends_name(word)), 0)
        # "Anna Petrova Lawyer", but "Caspian Labour Monitor": a capital may go on with a name.
        known = words[cut][0].islower() or words[cut][0] in QUOTES or _is_known(words[:cut])
        if cut and known and is_person(" ".join(words[:cut])):
            return [Field(" ".join(words[:cut]), ""), Field(" ".join(words[cut:]), ",")]
    return [Field(text, "")]


def _is_known(words: list[str]) -> bool:
    """Tell whether words have a given name, initials or a patronymic."""
    return any(given_name(word) is not NameStrength.NONE or is_evidence(word) for word in words)


def _ends_name(word: str) -> bool:
    kinds = word_kinds(bare(word))
    modifier = word[0].islower() and kinds & Word.ROLE_MODIFIER
    return word[0] in QUOTES or bool(modifier) or bool(kinds & (Word.ROLE | Word.LEGAL_FORM))


def _find_people(
    fields: list[Field], is_name: Callable[[str, str], bool]
) -> tuple[int, tuple[str, ...], Post | None]:
    """Return which field names the people who sign, their names, and the post before the name.

    (-1, (), None) where no field does, or where people only stand for a body ("represented by").
    """
    for index, part in enumerate(fields):
        surname, _, given = part.text.partition(", ")
        if given and is_name(surname, given):
            return index, (part.text,), None
        if index == 0 and _is_named_in_brackets(fields):
            continue
        if index and (parse_place(part.text) or cue_pattern("represented").match(part.text)):
            continue
        post, people = _after_post(part.text)
        people = people or parse_people(part.text)
        if people:
            return index, people, post
    return -1, (), None


def _is_named_in_brackets(fields: list[Field]) -> bool:
    """Tell whether an unknown name is a body's, as a person stands in brackets after it."""
    words = fields[0].text.split()
    if len(fields) < 2 or fields[1].joint != "(" or len(words) < 2 or _is_known(words):
        return False
    return len(fields[1].text.split()) > 1 and bool(parse_people(fields[1].text))


def _after_post(text: str) -> tuple[Post | None, tuple[str, ...]]:
    """Return post and names of 'lawyer A B', 'директор ОФ «X» А. Б.'; else (None, ())."""
    words = text.split()
    lead = 0
    while lead < len(words) and word_kinds(bare(words[lead])) & (Word.ROLE | Word.ROLE_MODIFIER):
        lead += 1
    posted = any(word_kinds(bare(word)) & Word.ROLE for word in words[:lead])
    while (
        posted and lead < len(words) and words[lead].islower() and len(words[lead]) > MAX_PARTICLE
    ):
        lead += 1  # "deputada federal A B"
    people = parse_people(" ".join(words[lead:])) if posted else ()
    if people:
        return Post(" ".join(words[:lead]), None), people
    small = next((i for i, word in enumerate(words) if not word[0].islower()), 0)
    while small and word_kinds(bare(words[small - 1])) & Word.HONORIFIC:
        small -= 1  # "д-р", "проф." are of the name
    if small and any(word_kinds(bare(word)) & Word.ROLE for word in words[:small]):
        people = parse_people(" ".join(words[small:]))
        if people:
            return Post(" ".join(words[:small]), None), people
    if 0 < small <= MAX_PLAIN_POST and all(len(word) > MAX_PARTICLE for word in words[:small]):
        people = parse_people(" ".join(words[small:]))
        if people and all(has_surname(name) or _is_known(name.split()) for name in people):
            return Post(" ".join(words[:small]), None), people
    for size in (3, 2):
        if (
            len(words) > size
            and _closes_post(words[-size - 1])
            and is_person(" ".join(words[-size:]))
        ):
            return parse_post(" ".join(words[:-size])), (" ".join(words[-size:]),)
    return None, ()


def _closes_post(word: str) -> bool:
    return word[-1] in QUOTES or bool(word_kinds(bare(word)) & Word.ROLE)


def _read_field(draft: _Draft, part: Field, *, rest: list[Field], first: bool) -> None:
    """Add to the draft what one field says."""
    represented = cue_pattern("represented").match(part.text) if draft.bodies else None
    if represented:
        rest_of = part.text[represented.end() :].strip()
        draft.people += _after_post(rest_of)[1] or parse_people(rest_of)
        return
    if DATE.fullmatch(part.text) or (draft.people and POSTNOMINAL.fullmatch(part.text)):
        return  # the day of signing; a degree, an order
    place = parse_place(part.text) if draft.people or not first else None
    if place:
        _add_place(draft, place)
        return
    post = None if first and not draft.people else parse_post(part.text)
    if post:
        _add_post(draft, post, part.text)
        return
    people = parse_people(part.text) if draft.people and not is_body(part.text) else ()
    if people and all(map(_may_stand_beside, people)):
        draft.people += people
        return
    if part.joint == "," and draft.bodies and not draft.people and LEGAL_END.fullmatch(part.text):
        draft.bodies[-1] += f", {part.text}"
        return
    if part.joint == "(" and draft.people and not draft.bodies and _is_alias(part.text):
        return
    _add_words(draft, part, last=all(parse_place(after.text) for after in rest))


def _may_stand_beside(name: str) -> bool:
    """Tell whether a name after a comma is of another who signs, and not of a body or a town."""
    words = name.split()
    return has_surname(name) and (_is_known(words) or has_surname(f"{words[0]} {words[-1]}"))


def _is_alias(text: str) -> bool:
    """Tell whether a bracket after a name is another name of its bearer."""
    words = text.split()
    if len(words) > 2 or not words[0][:1].isupper():
        return False
    return given_name(words[0]) is not NameStrength.NONE or text[0] in QUOTES


def _add_place(draft: _Draft, place: Place) -> None:
    if place.kind == "country":
        draft.country, draft.basis = place.country, "stated"
        return
    draft.city = draft.city or place.city
    if draft.basis is None and place.country:
        draft.country, draft.basis = place.country, "name" if place.kind == "capital" else "city"


def _add_post(draft: _Draft, post: Post, text: str) -> None:
    if post.role:
        draft.roles.append((post.role, bool(draft.bodies)))
    if post.organization:
        draft.bodies.append(post.organization)
    if post.clue:
        draft.clues.append(post.clue)
    draft.open = bool(post.organization) and text[-1] not in QUOTES


def _add_words(draft: _Draft, part: Field, *, last: bool) -> None:
    """Read a field that is no known place and no post: a body, a city, a calling, an alias."""
    text = part.text
    plain = not is_body(text) and not any(
        word_kinds(bare(word)) & Word.WORD for word in text.split()
    )
    if part.joint == "(" and draft.bodies and draft.people and text.isupper() and text.isalpha():
        return  # the short form of the body before it
    if part.joint == "(" and draft.bodies and not draft.people and not plain:
        _add_alias(draft, text)
    elif draft.people and text[0].islower() and not is_body(text):
        draft.roles.append((text, bool(draft.bodies)))
    elif plain and last and _may_be_city(draft, part):
        draft.city = text
    elif draft.open and draft.bodies and part.joint == "," and not is_body(text):
        draft.bodies[-1] += ", " + text
    elif not draft.bodies or not text[0].islower() or text[-1] in QUOTES:
        _add_body(draft, text)


def _may_be_city(draft: _Draft, part: Field) -> bool:
    words = part.text.split()
    if draft.city or not part.joint or not part.text[0].isupper() or part.text.isupper():
        return False
    if part.joint == "(":
        return len(words) <= MAX_CITY_WORDS
    if len(words) != 1:
        return False
    # "Center for Open Cities, Niš": one word with a capital ends no list of nouns.
    alone = draft.bodies and part.joint == "," and "," not in draft.bodies[-1]
    return bool(draft.people or (draft.bodies and not draft.open) or alone)


def _add_alias(draft: _Draft, text: str) -> None:
    """Add the other name that a body gives itself in brackets."""
    name = draft.clues[-1] if draft.clues else draft.bodies[-1]
    draft.bodies[-1] = f"{name} ({text})"
    draft.clues.append(text)


def _add_body(draft: _Draft, text: str) -> None:
    draft.bodies.append(clean_organization(text))
    if not (draft.people and is_medium(text)):
        draft.clues.append(text)
    draft.open = text[-1] not in QUOTES


def _join_roles(roles: list[tuple[str, bool]]) -> str | None:
    """Join posts with ", ", and with "; " where the one before has a body of its own."""
    joined = ""
    for role, parted in roles:
        joined += ("; " if parted else ", ") + role if joined else role
    return joined or None


def _kind(draft: _Draft, fields: list[Field]) -> SignatoryKind:
    if draft.people and not _is_represented(fields):
        return SignatoryKind.PERSON
    if not draft.bodies or not fields:
        return SignatoryKind.UNKNOWN
    if is_medium(fields[0].text):
        return SignatoryKind.MEDIA
    words = fields[0].text.split()
    if len(words) == 1 and len(fields) == 1 and not is_body(fields[0].text):
        return SignatoryKind.UNKNOWN
    return SignatoryKind.ORGANIZATION


def _without_for(fields: list[Field]) -> list[Field]:
    """Return the fields without the "for" before a body that a person signs for."""
    found = FOR.match(fields[0].text) if len(fields) > 1 else None
    if found is None or not any(parse_people(part.text) for part in fields[1:]):
        return fields
    return [replace(fields[0], text=fields[0].text[found.end() :]), *fields[1:]]


def _is_represented(fields: list[Field]) -> bool:
    return any(cue_pattern("represented").match(part.text) for part in fields[1:])


def _locate(draft: _Draft) -> tuple[str | None, str | None, str | None]:
    """Return country, city and what the country rests on."""
    country, city = None, None
    for clue in draft.clues:
        found = find_country(clue)
        country, city = country or found[0], city or found[1]
    if draft.city:
        city = draft.city
    if draft.country:
        return draft.country, city, draft.basis
    return country, city, "name" if country else None
