"""Answers that test whether a person asks, instead of giving the page."""

from collections.abc import Mapping

from selectolax.lexbor import LexborHTMLParser

from habeas.vocab.challenges import load_challenge_signs

HEAD = 1 << 18  # bytes looked at; challenges have 2 to 60 kB
# Code points a reader sees. Challenges say up to 300; a short post with the name of its blog, the
# menu and a comment form has more.
LITTLE = 400
REFUSALS = (401, 403, 405, 429, 503)


def is_challenge(status: int, headers: Mapping[str, str], body: bytes) -> bool:
    """Tell whether an answer is a challenge.

    A refusal needs one sign; a page that comes with success must besides say next to nothing,
    because the same scripts guard the comment forms of ordinary pages. Any bytes are taken.
    """
    for sign in load_challenge_signs("header"):
        name, _, value = sign.partition(": ")
        if headers.get(name, "").lower().startswith(value):
            return True
    may_be_page = status in (200, 202) and "html" in headers.get("content-type", "html").lower()
    if status not in REFUSALS and not may_be_page:
        return False
    text = body[:HEAD].decode("utf-8", "replace").lower()
    if not any(sign in text for sign in load_challenge_signs("body")):
        return False
    return status in REFUSALS or len(_visible_text(body[:HEAD])) < LITTLE


def _visible_text(data: bytes) -> str:
    tree = LexborHTMLParser(data.decode("utf-8", "replace"))
    tree.strip_tags(["head", "script", "style", "noscript", "template", "svg"])
    return " ".join(tree.body.text(separator=" ").split()) if tree.body else ""
