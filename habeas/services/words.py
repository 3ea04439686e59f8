"""What people said on who is who and who may see what, read once for as long as nobody says more.

Every request asks for all of it: with thousands of judgements that is most of a page's time. The
store tells by a stamp when something was said; where it cannot tell, all is read anew. Who judges reads
the judgements anew inside the transaction (`Canon(store.judgements())`).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from threading import Lock
from weakref import WeakKeyDictionary

from habeas.model.access import LEVELS, AccessDecision, Consent, Viewer, Visibility, effective_label
from habeas.store.canon import Canon
from habeas.store.protocol import Store

Held = Mapping[str, tuple[Visibility | None, Consent | None]]
_kept: "WeakKeyDictionary[Store, tuple[str, Words]]" = WeakKeyDictionary()
_lock = Lock()


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The groups that judgements make, the label and consent of each target, what each level misses."""

    canon: Canon
    held: Held
    hidden: Mapping[Visibility, frozenset[str]]


def read_words(store: Store) -> Words:
    """Return what holds now."""
    stamp = store.words_stamp()
    if stamp is None:
        return _read(store)
    with _lock:
        known = _kept.get(store)
    if known is not None and known[0] == stamp:
        return known[1]
    words = _read(store)
    with _lock:
        _kept[store] = stamp, words
    return words


def _read(store: Store) -> Words:
    canon = Canon(store.judgements())
    held = derive_labels(store.access())
    return Words(
        canon=canon, held=held, hidden={level: _find_hidden(level, held, canon) for level in LEVELS}
    )


def _find_hidden(level: Visibility, held: Held, canon: Canon) -> frozenset[str]:
    viewer = Viewer(level=level)
    hidden = {
        target
        for target, (visibility, consent) in held.items()
        if not viewer.may_see(label_of(target, visibility, consent))
    }
    for target in tuple(hidden):  # whoever is joined with one who is hidden is hidden
        if not target.startswith(("st:", "itm:")):
            hidden |= canon.members(canon.of(target))
    return frozenset(hidden)


def derive_labels(decisions: Iterable[AccessDecision]) -> Held:
    """Return the label and consent that the last decisions give to each target."""
    held: dict[str, tuple[Visibility | None, Consent | None]] = {}
    for row in decisions:
        visibility, consent = held.get(row.target, (None, None))
        held[row.target] = (row.visibility or visibility, row.consent or consent)
    return held


def label_of(target: str, visibility: Visibility | None, consent: Consent | None) -> Visibility:
    """Return the label that holds for a target with these."""
    return effective_label(visibility, consent, person=target.startswith("per:"))
