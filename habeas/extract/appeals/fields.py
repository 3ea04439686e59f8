"""An entry of a list cut into its fields: at commas, dashes, bars and brackets, not inside a name.

Quotation marks protect what they enclose, also where they are broken: a mark without its partner
protects nothing.
"""

from bisect import bisect_right
from dataclasses import dataclass

import regex

QUOTES = '“”„‟«»"″'
SIGN = regex.compile(
    r"(?P<quote>[“”„‟«»\"″])|(?P<open>[(\[])|(?P<close>[)\]])|(?P<bar>\||\t)|(?P<dash>\s[-–—―]+\s|:\s)|(?P<slash>\s?/\s?)"
    r"|(?P<comma>[,;،、])"
)


JOINTS = {"comma": ",", "dash": "-", "bar": "|", "slash": "/"}


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an entry. `joint` is the sign before it: ",", "-", "|", "/", "(" or "".

    `printed` is that sign as it stands, with the spaces around it.
    """

    text: str
    joint: str
    printed: str = ""


def split_fields(text: str) -> list[Field]:
    """Return the fields of a tidied entry, in order, empty ones left out.

    'A B, head of “C, D” (E)' gives 'A B', 'head of “C, D”' and 'E'. A bracket is a field only where
    a field ends with it.
    """
    signs = list(SIGN.finditer(text))
    if not signs:
        return [Field(text, "")] if text else []
    starts, ends = _protected(text, signs)
    fields: list[Field] = []
    position, joint, printed = 0, "", ""
    for sign in signs:
        name = sign.lastgroup or ""
        if name not in JOINTS or _inside(sign.start(), starts, ends):
            continue
        _add(fields, text[position : sign.start()], joint, printed)
        position, joint, printed = sign.end(), JOINTS[name], sign[0]
    _add(fields, text[position:], joint, printed)
    return fields


def find_open_commas(text: str) -> list[int]:
    """Return where the commas of `text` stand that neither brackets nor quotation marks enclose."""
    signs = list(SIGN.finditer(text))
    starts, ends = _protected(text, signs)
    return [
        sign.start() for sign in signs if sign["comma"] and not _inside(sign.start(), starts, ends)
    ]


def _add(fields: list[Field], text: str, joint: str, printed: str) -> None:
    """Append a field, and what stands in brackets at its end as fields of their own."""
    text = text.strip(" .:") if not text.rstrip().endswith(".") else text.strip(" :")
    inner: list[str] = []
    while text.endswith((")", "]")) and len(inner) < 4:
        depth, at = 0, -1
        for at in range(len(text) - 1, -1, -1):
            depth += (text[at] in ")]") - (text[at] in "([")
            if depth == 0:
                break
        if depth != 0:
            break
        inner.append(text[at + 1 : -1].strip())
        text = text[:at].rstrip()
    if text:
        fields.append(Field(text, joint, printed))
    for bracket in reversed(inner):
        fields.extend(Field(part.text, "(") for part in split_fields(bracket))


def _inside(at: int, starts: list[int], ends: list[int]) -> bool:
    found = bisect_right(starts, at) - 1
    return found >= 0 and at < ends[found]


def _protected(text: str, signs: list[regex.Match[str]]) -> tuple[list[int], list[int]]:
    """Return starts and ends of the outermost pairs of quotation marks and brackets, sorted."""
    pairs: list[tuple[int, int]] = []
    quotes: list[int] = []
    brackets: list[int] = []
    for sign in signs:
        at = sign.start()
        if sign["quote"]:
            _quote(text, at, quotes, pairs)
        elif sign["open"]:
            brackets.append(at)
        elif sign["close"] and brackets:
            pairs.append((brackets.pop(), at + 1))
    pairs.sort()
    outer: list[tuple[int, int]] = []
    for pair in pairs:
        if not outer or pair[0] >= outer[-1][1]:
            outer.append(pair)
    return [start for start, _ in outer], [end for _, end in outer]


def _quote(text: str, at: int, quotes: list[int], pairs: list[tuple[int, int]]) -> None:
    """Pair a quotation mark by its surroundings: typists mix opening and closing signs."""
    opens = (at == 0 or text[at - 1] in " ([-–—/") and text[at] != "»"
    if opens:
        quotes.append(at)
    elif quotes:
        pairs.append((quotes.pop(), at + 1))


def is_quoted(text: str) -> bool:
    """Tell whether the whole of `text` is one name in quotation marks."""
    return (
        len(text) > 2
        and text[0] in QUOTES
        and text[-1] in QUOTES
        and not any(sign in QUOTES for sign in text[1:-1])
    )


def unquote(text: str) -> str:
    """Return a name without the quotation marks around it, a lost partner included.

    Marks inside a longer name stay: 'Fund “X”' is returned as it is.
    """
    if not text:
        return text
    count = sum(sign in QUOTES for sign in text)
    if is_quoted(text):
        return text[1:-1].strip()
    if count == 1 and (text[0] in QUOTES or text[-1] in QUOTES):
        return text.strip(QUOTES + " ")
    return text
