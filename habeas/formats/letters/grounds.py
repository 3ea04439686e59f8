"""The norms that the acts of a case concern: proposals, each with the facts that it follows from."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from habeas.formats.letters.norms import render_provisions, title_of
from habeas.formats.letters.words import Words
from habeas.model.drafts import CaseFacts, Caution, Fact, Sentence
from habeas.vocab.drafts import load_grounds
from habeas.vocab.instruments import INTERNATIONAL, load_instruments

_TREATY = "treaty"
_DENIED = "not_occurred"
_KINDS = ("treaty", "principles", "guidelines", "comment")  # what binds is named first


@dataclass(slots=True)
class _Row:
    """What a letter says of one instrument, while it is gathered."""

    provisions: dict[str, None] = field(default_factory=dict)
    topics: dict[str, dict[str, None]] = field(default_factory=dict)  # provisions by right
    facts: set[int] = field(default_factory=set)
    claims: dict[str, None] = field(default_factory=dict)
    title: str = ""


def write_grounds(facts: CaseFacts, words: Words) -> Iterator[Sentence]:
    """Yield a sentence for each international instrument, treaties first."""
    rows: dict[str, _Row] = {}
    for fact in facts.facts:
        if fact.unreal != _DENIED:
            _gather(fact, rows)
    known = load_instruments()
    for instrument in sorted(rows, key=lambda key: _KINDS.index(known[key].kind)):
        yield _ground(instrument, rows[instrument], facts, words)


def write_national(facts: CaseFacts, words: Words) -> Iterator[Sentence]:
    """Yield a sentence for each national law that sources cite in the sentences of the facts."""
    rows: dict[tuple[str, str], _Row] = {}
    for fact in facts.facts:
        for cited in fact.cited:
            if cited.jurisdiction == INTERNATIONAL or not cited.provision:
                continue
            key = (cited.instrument or "", "" if cited.instrument else cited.title)
            row = rows.setdefault(key, _Row(title=cited.title))
            row.provisions[cited.provision] = None
            row.facts.add(fact.number)
            row.claims[cited.claim] = None
    for (instrument, _), row in rows.items():
        title, ours = title_of(instrument, words, row.title)
        provisions = render_provisions(
            load_instruments().get(instrument), sorted(row.provisions), words
        )
        numbers = words.numbers(row.facts)
        cautions = (Caution(key="warn.national"), *(() if ours else (Caution(key="warn.title"),)))
        text = words.say("ground.national", title=title, provisions=provisions, numbers=numbers)
        yield Sentence(
            key=f"national.{instrument or row.title}",
            text=f"{text}.",
            claims=tuple(row.claims),
            facts=tuple(sorted(row.facts)),
            cautions=cautions,
        )


def _gather(fact: Fact, rows: dict[str, _Row]) -> None:
    for ground in load_grounds().get(fact.type, ()):
        row = rows.setdefault(ground.instrument, _Row())
        row.topics.setdefault(ground.topic, {})[ground.provision] = None
        row.facts.add(fact.number)
    for cited in fact.cited:
        known = load_instruments().get(cited.instrument or "")
        if known is None or known.kind not in _KINDS or not cited.provision:
            continue
        row = rows.setdefault(known.id, _Row())
        row.provisions.update(dict.fromkeys(cited.provision.split("; ")))
        row.facts.add(fact.number)
        row.claims[cited.claim] = None


def _ground(key: str, row: _Row, facts: CaseFacts, words: Words) -> Sentence:
    instrument = load_instruments()[key]
    title, ours = title_of(key, words)
    rights = [
        words.say(
            "ground.right",
            topic=words.say(f"topic.{topic}"),
            provisions=render_provisions(instrument, sorted(provisions, key=_order), words),
        )
        for topic, provisions in row.topics.items()
    ]
    told = {provision for provisions in row.topics.values() for provision in provisions}
    cited = [provision for provision in row.provisions if provision not in told]
    if cited:
        shown = render_provisions(instrument, sorted(cited, key=_order), words)
        rights.append(words.say("ground.cited", provisions=shown))
    numbers = words.numbers(row.facts)
    cautions = []
    if instrument.kind == _TREATY:
        country = facts.country
        name = f"country.{country}"
        party = words.say(name) if words.has(name) else country or words.say("fill.country")
        values = (("country", party), ("title", title))
        cautions.append(Caution(key="warn.treaty", values=values))
    if not ours:
        cautions.append(Caution(key="warn.title"))
    return Sentence(
        key=f"ground.{key}",
        text=f"{words.say('ground', title=title, rights='; '.join(rights), numbers=numbers)}.",
        claims=tuple(row.claims),
        facts=tuple(sorted(row.facts)),
        cautions=tuple(cautions),
    )


def _order(provision: str) -> tuple[int, str]:
    """Return the place of a provision among others: art. 9 before art. 14."""
    digits = "".join(c if c.isascii() and c.isdigit() else " " for c in provision).split()
    return int(digits[0][:9]) if digits else 0, provision
