"""Ids that follow from what they name, so that doing a thing twice is doing it once."""

import hashlib

from habeas.model.statements import SubjectKind

_SIZES = {"st": 10, "itm": 6, "app": 6, "inc": 8, "cap": 8, "dec": 8, "law": 6, "own": 6, "wrd": 8}


def make_id(prefix: str, *parts: str | int) -> str:
    """Return `prefix:hex` for the parts; equal parts give equal ids.

    Statements have 80 bits (ten million statements collide with a chance of 1 in 10^10); items,
    appeals and entities 48, since a casebase has a hundred times fewer of them and they are typed.
    """
    # A length before each part: ("ab", "c") is not ("a", "bc"). Lone surrogates are text as well.
    joined = "".join(f"{len(str(part))}:{part}" for part in parts)
    data = joined.encode("utf-8", "surrogatepass")
    return f"{prefix}:{hashlib.blake2b(data, digest_size=_SIZES[prefix]).hexdigest()}"


def statement_id(
    original: str, kind: SubjectKind, prop: str, value: str, start: int, words: str
) -> str:
    """Return the id of a statement: who found it, and by which version, is not part of it."""
    return make_id("st", original, kind, prop, value, start, words)


def local_subject(entity: str, original: str) -> str:
    """Return the id that one original gives to who is meant: the entity's, and where it is from."""
    return f"{entity}@{original[:12]}"


def entity_of_subject(subject: str) -> str:
    """Return the entity that a subject stands for as long as nobody judges otherwise."""
    return subject.partition("@")[0]
