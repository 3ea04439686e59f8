"""A post taken apart: "deputy director of the Fund “X”" is the post and the body.

Two orders are read. Post first, as in English, French and Russian ("директор ОФ «X»"); body first,
as in the Turkic languages ("«X» қорының директоры"). The printed case of a name is kept.
"""

from dataclasses import dataclass
from functools import lru_cache

import regex

from habeas.extract.appeals.fields import QUOTES
from habeas.extract.appeals.parties import (
    CACHED,
    MAX_FIELD_WORDS,
    NOT_PERSON,
    clean_organization,
    is_medium,
)
from habeas.extract.appeals.places import parse_place
from habeas.vocab.appeals import Word, word_kinds

AND = regex.compile(r"\s+(?:and|et|und|и|та|және|жана|va|ва)\s+")
AND_THE = regex.compile(r"\s+and\s+the\s+(?=\p{Lu})")
ELISION = regex.compile(
    r"(?<!\w)([LlDd]['’])(?=\w)"
)  # French: one word for the eye, two for the grammar
ELIDED = regex.compile(r"(?<!\w)([LlDd]['’]) (?=\w)")
FRENCH = frozenset({"de", "du", "des", "au", "aux", "à", "la", "le", "les", "l'", "l’", "d'", "d’"})
CYRILLIC = regex.compile(r"\p{Cyrillic}")
ADJECTIVE = regex.compile(r"(?:ого|его|ой|ей|ых|их|ый|ий|ая|яя|ое|ої|ого|ської)$", regex.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Post:
    """A post and the body it is held at; either may be unsaid.

    `clue` is the name of the body where it may tell a country: a newspaper's name does not
    ("North Kazakhstan" may be read anywhere).
    """

    role: str | None
    organization: str | None
    clue: str | None = None


@lru_cache(maxsize=CACHED)
def parse_post(text: str) -> Post | None:
    """Return the post a field names, with the body if it says one; None where no post is named.

    'lawyer' has no body; 'chairman of “X” and editor of the newspaper “Y”' gives two of each,
    joined with "; ".
    """
    text = ELISION.sub(r"\1 ", text)
    posts = [_parse_one(part) for part in _split_posts(text)]
    found = [post for post in posts if post is not None]
    if not found:
        return None
    roles = [post.role for post in found if post.role]
    bodies = [post.organization for post in found if post.organization]
    clues = [post.clue for post in found if post.clue]
    return Post(*(_elide("; ".join(parts)) or None for parts in (roles, bodies, clues)))


def _elide(text: str) -> str:
    return ELIDED.sub(r"\1", text)


def _split_posts(text: str) -> list[str]:
    """Cut 'head of X and editor of Y' in two; 'lawyer and human rights defender' stays one post."""
    for joint in AND.finditer(text):
        left, right = text[: joint.start()], text[joint.end() :]
        words = right.split()
        if not words or not right[0].islower() or not _find_head(words[:4]):
            continue
        post = _parse_one(left)
        if post and post.role and post.organization:
            return [left, *_split_posts(right)]
    return [text]


def _find_head(words: list[str]) -> bool:
    return any(word_kinds(bare(word)) & Word.ROLE for word in words)


def bare(word: str) -> str:
    """Return a word without the marks around it."""
    return word.strip(QUOTES + ",;:()[]!?.") or word


def _parse_one(text: str) -> Post | None:
    words = text.split()
    if not words or len(words) > MAX_FIELD_WORDS:
        return None
    kinds = [word_kinds(bare(word)) for word in words]
    head = next(
        (i for i, kind in enumerate(kinds) if kind & Word.ROLE and not _is_quoted_at(words, i)),
        None,
    )
    if head is None:
        return None
    proper = _find_proper(words, kinds)
    if proper is None:
        return Post(_without_article(text), None)
    if head < proper:
        return _post_first(words, kinds, head, proper)
    return _body_first(words, kinds)


def _is_quoted_at(words: list[str], at: int) -> bool:
    """Tell whether the word lies inside quotation marks opened before it."""
    return (
        sum(sign in QUOTES for word in words[:at] for sign in word) % 2 == 1
        or words[at][0] in QUOTES
    )


def _find_proper(words: list[str], kinds: list[int]) -> int | None:
    """Return where a proper name begins: quotes, a legal form, a capital that is no post."""
    for i, word in enumerate(words):
        if word[0] in QUOTES or kinds[i] & Word.LEGAL_FORM:
            return i
        if not word[0].isupper() or kinds[i] & (Word.ROLE | Word.LINKER):
            continue
        if _is_within_post(kinds, i):
            continue
        if not kinds[i] & Word.ROLE_MODIFIER or not (
            _leads_to_post(kinds[i:]) or _ends_post(kinds, i)
        ):
            return i
    return None


def _is_within_post(kinds: list[int], at: int) -> bool:
    """Tell whether a modifier stands between a post and its body: "Secretary General of X"."""
    if (
        not kinds[at] & Word.ROLE_MODIFIER
        or at + 1 >= len(kinds)
        or not kinds[at + 1] & Word.LINKER
    ):
        return False
    before = at - 1 if at and kinds[at - 1] & Word.ROLE else at - 2
    return before >= 0 and bool(kinds[before] & Word.ROLE)


def _ends_post(kinds: list[int], at: int) -> bool:
    """Tell whether a modifier closes the post before it: "Secretary General"."""
    return at == len(kinds) - 1 and at > 0 and bool(kinds[at - 1] & Word.ROLE)


def _leads_to_post(kinds: list[int]) -> bool:
    """Tell whether modifiers run into a post ("Executive Director") and not into a body."""
    for kind in kinds:
        if kind & Word.ROLE:
            return True
        if not kind & Word.ROLE_MODIFIER:
            return False
    return False


def _without_article(text: str) -> str:
    return regex.sub(r"^(?:the|an?|la|le|l['’])\s+", "", text, flags=regex.IGNORECASE)


def _post_first(words: list[str], kinds: list[int], head: int, proper: int) -> Post | None:
    if any(kind & Word.AWARD for kind in kinds[head:proper]):
        return Post(_without_article(" ".join(words)), None)
    start = _walk_back(words, kinds, head, proper)
    rest = words[start:]
    if parse_place(" ".join(rest)):
        return Post(_without_article(" ".join(words)), None, " ".join(rest))
    if not _is_body_name(rest, kinds[start:], words[start - 1] if start else ""):
        return Post(_without_article(" ".join(words)), None)
    end = start
    while end > head + 1 and kinds[end - 1] & Word.LINKER:
        end -= 1
    role = _without_article(" ".join(words[:end])).strip(" ,:")
    if not role:
        return None
    name = _split_bodies(" ".join(_without_generic(rest, proper - start)))
    return Post(role, name, None if is_medium(" ".join(rest)) else name)


def _walk_back(words: list[str], kinds: list[int], head: int, proper: int) -> int:
    """Return where the name of the body begins: words of its sort stand before the proper name.

    'of the social-political newspaper “X”', 'общественного фонда «X»', 'Human Rights Center'.
    """
    start = proper
    while start > head + 1 and words[start - 1][0].isupper() and not kinds[start - 1] & Word.ROLE:
        start -= 1  # capitalized words that could have belonged to the post: "Human", "Legal"
    back = start
    seen_head = False
    while back > head + 1:
        kind = kinds[back - 1]
        if kind & Word.ROLE or (kind & Word.LINKER and words[back - 1].casefold() not in FRENCH):
            break
        if words[back - 1].casefold() in FRENCH:
            back -= 1
            continue
        if kind & NOT_PERSON and seen_head:
            break
        if kind & NOT_PERSON:
            seen_head = True
        elif CYRILLIC.search(words[back - 1]) and not (
            seen_head and ADJECTIVE.search(words[back - 1])
        ):
            break
        back -= 1
    while back < proper and kinds[back] & Word.LINKER:
        back += 1
    return back if seen_head else start


def _without_generic(rest: list[str], proper: int) -> list[str]:
    """Drop the lower-case words that only say "newspaper" before a proper name."""
    before = [word_kinds(bare(word)) for word in rest[:proper] if word[0].islower()]
    if len(before) == proper and before and before[-1] & (Word.MEDIA | Word.GENERIC):
        return rest[proper:]
    return rest


def _is_body_name(rest: list[str], kinds: list[int], before: str) -> bool:
    """Tell whether words after a post name a body: 'of Kazakh media and public ideas' do not."""
    if rest[0][0] in QUOTES or any(kind & NOT_PERSON for kind in kinds):
        return True
    if before.casefold() in ("on", "für"):
        return False
    if len(rest) == 1 and kinds[0]:
        return False
    capitals = sum(word[0].isupper() for word in rest)
    small = sum(
        word[0].islower() and not kind & Word.LINKER for word, kind in zip(rest, kinds, strict=True)
    )
    return capitals > small


def _split_bodies(text: str) -> str:
    """Join two bodies under one post with "; ": 'the A Commission and the B Union'."""
    parts = AND_THE.split(text)
    if len(parts) > 1 and all(
        any(word_kinds(bare(w)) & NOT_PERSON for w in part.split()) for part in parts
    ):
        return "; ".join(clean_organization(part) for part in parts)
    return clean_organization(text)


def _body_first(words: list[str], kinds: list[int]) -> Post | None:
    """Read '«X» қоғамдық қорының директоры': the post is the tail, the body what is before."""
    last = max(i for i, kind in enumerate(kinds) if kind & Word.ROLE)
    start = last
    while (
        start > 1
        and kinds[start - 1] & (Word.ROLE | Word.ROLE_MODIFIER)
        and words[start - 1][0].islower()
    ):
        start -= 1
    body, tail = words[:start], words[start:]
    known = any(kind & NOT_PERSON for kind in kinds[:start])
    if not body or not (known or body[0][0] in QUOTES) or last < len(words) - 3:
        return None
    name = clean_organization(" ".join(body))
    return Post(" ".join(tail), name, None if is_medium(" ".join(body)) else name)
