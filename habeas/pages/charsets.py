"""Which single-byte encoding makes the most likely text of some bytes.

The bytes are read in every encoding of `data/letter_orders.csv`, and each reading is given a
log-likelihood (natural logarithm, 0 is best) under the letter frequencies of the languages written
in it. Only bytes from 0x80 up count, each in the company of the byte before it: a Cyrillic letter
glued to a Latin one, a capital in the middle of a word, a control sign speak against a reading.
uchardet is asked for what no row covers: Chinese, Japanese, Korean, Thai.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import log

from habeas.vocab.letters import LetterOrder, load_letter_orders

Pairs = Mapping[tuple[int, int], int]  # (byte before, byte) -> how often, one of them >= 0x80

SAMPLE = 1 << 17  # bytes from 0x80 up that are counted; frequencies stand still long before
WINDOW = 1 << 18  # bytes searched for them: counting takes 30 ms

# A reading is convincing above this mean log-likelihood a letter. Right readings of half a page
# lie between -0.5 (French) and -3.4 (Kazakh), wrong ones and Chinese below -5.
CONVINCING = -4.3

# Signs at home in every language: common between accented letters, rare among Cyrillic ones.
MARKS = frozenset("\xa0«»“”„‘’–—…")
MARK, MARK_AMONG_LETTERS = log(0.03), log(0.003)
RARE_MARKS = frozenset("\xad‚‹›•·№§©®™°€¿¡ºª±")
RARE_MARK = log(5e-4)
OPENING, CLOSING = frozenset("«„‚‹№§€¿¡"), frozenset("»›…”™®°")
WRONG_SIDE = log(0.05)  # an opening sign after a letter, or a letter after a closing one
GUEST = log(5e-4)  # a letter of another Latin language of the same encoding: names of people
FOREIGN = log(1e-5)  # a letter of another language, or a rare sign
BROKEN = log(1e-7)  # a control sign, or a byte that the encoding does not have
GLUED = log(1e-4)  # letters of two scripts in one word
ACCENTS = log(0.02)  # two letters outside ASCII in a row, in a Latin script
CAPITAL = log(0.1)  # at the start of a word
CAPITALS = log(0.6)  # after another capital: rare, but then so are all its neighbors
CAMEL = log(0.001)  # after a small letter
FINALS = frozenset("ςםןףץך")  # letters that only end a word
RARER = 2.0  # nats for each place down the list of a language's encodings: 1 in 7
# The rarest letter of a language against the commonest: about so in Russian and in French.
TAIL, TAIL_OF_ACCENTS = 0.02, 0.002


@dataclass(frozen=True, slots=True, kw_only=True)
class Guess:
    """A reading: its encoding, how likely it is in all, and the mean a letter."""

    encoding: str
    total: float
    mean: float

    @property
    def is_convincing(self) -> bool:
        """Tell whether the reading looks like a text at all."""
        return self.mean > CONVINCING


def guess_charset(data: bytes) -> Guess | None:
    """Return the most likely single-byte reading, or None where no byte is 0x80 or above.

    Of equally likely ones, the first of the vocabulary.
    """
    pairs = count_pairs(data)
    if not pairs:
        return None
    singles = _count_singles(pairs)
    hopes = [
        (_hope(singles, order, encoding), order, encoding)
        for encoding, orders in _languages_by_encoding().items()
        for order in orders
    ]
    hopes.sort(key=lambda hope: -hope[0])
    best: Guess | None = None
    for hope, order, encoding in hopes:
        if best and hope <= best.total:
            break  # company only speaks against a reading, so no later one can win
        guess = _guess(pairs, order, encoding)
        best = guess if best is None or guess.total > best.total else best
    return best


def score_charset(pairs: Pairs, encoding: str) -> Guess:
    """Return how likely the bytes are in an encoding, in the language that suits them best.

    An encoding that is not in the vocabulary is held against all languages.
    """
    orders = _languages_by_encoding().get(encoding) or load_letter_orders()
    guesses = (_guess(pairs, order, encoding) for order in orders)
    return max(guesses, key=lambda guess: guess.total)


def count_pairs(data: bytes) -> Pairs:
    """Return the pairs of neighbors that hold a byte from 0x80 up, from the start of `data`."""
    window = data[:WINDOW]
    pairs = Counter(zip(b"\n" + window, window, strict=False))
    high = {pair: times for pair, times in pairs.items() if max(pair) >= 0x80}
    if high or len(data) <= WINDOW:
        return high
    rest = data[WINDOW:].translate(None, delete=bytes(range(0x80)))[:SAMPLE]
    return Counter((0x20, byte) for byte in rest)


def ask_uchardet(data: bytes) -> str | None:
    """Return the name of the encoding that uchardet finds, which Python may not know, or None."""
    # Loaded where it is used: most pages are UTF-8 and should not wait for it.
    from resiliparse.parse.encoding import detect_encoding

    name = detect_encoding(data, html5_compatible=False)
    return name.lower() if name else None


@cache
def _languages_by_encoding() -> Mapping[str, tuple[LetterOrder, ...]]:
    orders: dict[str, tuple[LetterOrder, ...]] = {}
    for order in load_letter_orders():
        for encoding in order.encodings:
            orders[encoding] = (*orders.get(encoding, ()), order)
    return orders


def _count_singles(pairs: Pairs) -> Mapping[int, int]:
    singles: Counter[int] = Counter()
    for (_, byte), times in pairs.items():
        if byte >= 0x80:
            singles[byte] += times
    return singles


def _hope(singles: Mapping[int, int], order: LetterOrder, encoding: str) -> float:
    """Return the likelihood of the bytes in the best of company."""
    frequencies, chars = _frequencies(order, encoding), _table(encoding)
    latin = order.script == "Latn"
    total = -_rarity(order, encoding)
    for byte, times in singles.items():
        weight = frequencies.get(chars[byte])
        total += times * (_weigh_sign(chars[byte], latin=latin) if weight is None else weight)
    return total


def _guess(pairs: Pairs, order: LetterOrder, encoding: str) -> Guess:
    """Return how likely the bytes are in one encoding and language."""
    frequencies, chars = _frequencies(order, encoding), _table(encoding)
    latin = order.script == "Latn"
    total = -_rarity(order, encoding)
    for (one, two), times in pairs.items():
        total += times * _weigh(chars[one], chars[two], frequencies, latin=latin)
    count = sum(times for (_, byte), times in pairs.items() if byte >= 0x80)
    return Guess(encoding=encoding, total=total, mean=total / max(count, 1))


def _rarity(order: LetterOrder, encoding: str) -> float:
    place = order.encodings.index(encoding) if encoding in order.encodings else 0
    return order.rarity + RARER * place


@cache
def _table(encoding: str) -> tuple[str, ...]:
    """Return the character of each byte; U+FFFD where the encoding has none."""
    return tuple(bytes((byte,)).decode(encoding, "replace")[:1] or "\ufffd" for byte in range(256))


@cache
def _frequencies(order: LetterOrder, encoding: str) -> Mapping[str, float]:
    """Return log-likelihoods that fall evenly from the first letter to the last, then guests."""
    latin = order.script == "Latn"
    tail = TAIL_OF_ACCENTS if latin else TAIL
    step = tail ** (1 / max(len(order.letters) - 1, 1))
    whole = sum(step**rank for rank in range(len(order.letters)))
    weights = {letter: log(step**rank / whole) for rank, letter in enumerate(order.letters)}
    neighbors = _languages_by_encoding().get(encoding, ()) if latin else ()
    for letter in "".join(neighbor.letters for neighbor in neighbors):
        weights.setdefault(letter, GUEST)
    capitals = {letter.upper(): weight for letter, weight in weights.items()}
    return capitals | weights


@cache
def _weigh_sign(char: str, *, latin: bool) -> float:
    """Return the log-likelihood of what is no letter of the language."""
    if char in MARKS:
        return MARK if latin else MARK_AMONG_LETTERS
    if char in RARE_MARKS:
        return RARE_MARK
    return FOREIGN if char.isprintable() and char != "\ufffd" else BROKEN


def _weigh(before: str, char: str, frequencies: Mapping[str, float], *, latin: bool) -> float:
    """Return the log-likelihood of `char` after `before`; 0 for ASCII in its usual company."""
    if char.isascii():
        glued = not latin and char.isalpha() and before.isalpha()
        return GLUED if glued else 0.0
    weight = frequencies.get(char)
    if weight is not None:
        return weight + _weigh_place(before, char, latin=latin)
    side = WRONG_SIDE if char in OPENING and before.isalpha() else 0.0
    return _weigh_sign(char, latin=latin) + side


def _weigh_place(before: str, char: str, *, latin: bool) -> float:
    weight = WRONG_SIDE if before in CLOSING else 0.0
    if before.isalpha():
        if before in FINALS:
            weight += CAMEL
        if latin and not before.isascii():
            weight += ACCENTS
        elif not latin and before.isascii():
            weight += GLUED
    if char.isupper():
        weight += CAPITALS if before.isupper() else CAMEL if before.isalpha() else CAPITAL
    return weight
