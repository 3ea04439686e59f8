"""Whether what was read from a line is a signature: by its length, its capitals, its words.

Entries that speak of charges or go on for sentences are none; people and bodies are told by the
shape of their names.
"""

from collections.abc import Sequence

import regex

from habeas.extract.appeals.headings import MAX_ENTRY, MAX_SHORT
from habeas.extract.appeals.lines import Line, Mark, tidy
from habeas.extract.appeals.parties import is_body, is_told
from habeas.model.findings import Signatory, SignatoryKind
from habeas.vocab.appeals import Word, cue_pattern, word_kinds

SENTENCE_END = regex.compile(r"\p{Ll}{4,}[.!?…]\s+\p{Lu}")
CASE_SIGN = regex.compile(
    r"\b(?:18|19|20)\d\d\b|§|\b(?:art|ст|б|бап|ч)\.\s*\d|\b(?:article|статья|статьи)\s+\d",
    regex.IGNORECASE,
)
TELEPHONE = regex.compile(
    r"(?:e-?mail|эл\.?\s?почта|tel|тел|téléphone|телефон|fax|факс|phone|mob|моб)\b\.?|\+\d{1,3}[ (]",
    regex.IGNORECASE,
)
QUOTED = regex.compile(r"[«“\"„][^«»“”\"„]{1,200}[»”\"“]")
ABBREVIATED = regex.compile(r"\p{Lu}\.$")  # "A.C.", "S.A."
MAX_WORDS = 14  # of an entry whose name does not stand first
MAX_BODY_WORDS = 20
MAX_PLAIN_BODY = 10  # words of a body with one capital, where a head opens it
MAX_HEAD_LAST = 7  # words of a body whose head is its last word
SUSPECT_SHARE = 10  # one entry in ten that speaks of charges spoils a list without heading


def may_sign(signer: Signatory) -> bool:
    """Tell whether an entry could be a signature: short, no run of sentences, no demand."""
    text = signer.surface
    if len(text) > MAX_ENTRY or _ends_sentence(text) or TELEPHONE.match(text) or is_told(text):
        return False
    sentence = text.endswith((".", "?", ":")) and len(text.split()) > MAX_WORDS // 2
    return signer.kind is SignatoryKind.PERSON or not sentence or bool(ABBREVIATED.search(text))


def _ends_sentence(text: str) -> bool:
    """Tell whether a sentence ends inside a text: the stop after "проф." ends none."""
    for found in SENTENCE_END.finditer(text):
        word = text[text.rfind(" ", 0, found.start()) + 1 : found.end()].split(".")[0]
        if not word_kinds(word) & (Word.HONORIFIC | Word.LEGAL_FORM | Word.SETTLEMENT):
            return True
    return False


def is_signer_like(signer: Signatory) -> bool:
    """Tell whether an entry reads as a person, or as a body by its own words and capitals."""
    if not may_sign(signer) or signer.surface.endswith((":", "?")):
        return False
    words = tidy(signer.surface)
    if signer.kind is SignatoryKind.PERSON:
        return words.startswith(signer.name or "") or len(words.split()) <= MAX_WORDS
    if signer.co_signatories and words.startswith(signer.name or ""):
        return True
    return signer.kind is not SignatoryKind.UNKNOWN and _reads_as_body(words)


def _reads_as_body(text: str) -> bool:
    """Tell whether words name a body: a sign of one, and capitals outside its quoted name."""
    words = text.split()
    if len(words) > MAX_BODY_WORDS or words[0][0].islower() or text.endswith(("!", "?")):
        return False
    long = [word for word in QUOTED.sub("", text).split() if len(word) > 3]
    capitals = sum(not word[0].islower() for word in long)
    if QUOTED.search(text):
        return len(long) <= MAX_WORDS
    if capitals == len(long) or (is_body(text) and capitals * 2 >= len(long)):
        return True
    # French or Russian sets one capital: "Comité pour la mémoire de la ville".
    opens = bool(word_kinds(words[0]) & Word.ORGANIZATION) and not text.endswith(".")
    if opens and len(words) <= MAX_PLAIN_BODY and not is_told(text):
        return True
    # The Turkic languages set the head last: "Дала адвокаттары қауымдастығы".
    head = text.split(",", 1)[0].split()
    known = bool(head) and bool(word_kinds(head[-1]) & Word.ORGANIZATION)
    return known and len(head) <= MAX_HEAD_LAST


def is_clean(signers: list[Signatory]) -> bool:
    """Tell whether the entries speak of no charges, sentences, years of birth or articles."""
    suspects = sum(
        bool(CASE_SIGN.search(signer.surface) or cue_pattern("accused").search(signer.surface))
        for signer in signers
    )
    return suspects * SUSPECT_SHARE < len(signers)


def are_signers(signers: Sequence[Signatory]) -> bool:
    """Tell whether most rows of a table read as signers."""
    return sum(map(is_signer_like, signers)) * 2 >= len(signers)


def is_short(line: Line) -> bool:
    """Tell whether a line may be an entry by its length."""
    return len(line.text) <= (2 * MAX_SHORT if line.mark is Mark.NONE else MAX_ENTRY)
