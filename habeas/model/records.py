"""What the casebase keeps of its originals, and the views it derives from statements."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from habeas.model.access import Consent, Visibility
from habeas.model.statements import Statement, Status, SubjectKind


class CaptureState(StrEnum):
    """What came of an attempt to capture."""

    CAPTURED = "captured"
    UNREADABLE = "unreadable"  # there, but no reader takes it
    NOT_CAPTURED = "not captured"  # blocked, removed, refused, captcha, unreachable
    ERASED = "erased"  # a tombstone: the content is gone, the hash stays


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptureRecord:
    """One attempt to capture one document: a file, a record of an archive, an address.

    Bytes are kept once, under `original` (SHA-256 of `data`, None where nothing was captured);
    `source_sha256` differs where they came out of a packed file. `address` is `url` brought to the
    form under which several captures of one address are known. Times are UTC, ISO 8601 with "Z".
    `reason` says in one sentence why nothing was captured or read.
    """

    id: str
    state: CaptureState
    name: str
    added_at: str
    method: str
    original: str | None = None
    source_sha256: str | None = None
    size: int = 0
    media_type: str | None = None
    url: str | None = None
    final_url: str | None = None
    address: str | None = None
    retrieved_at: str | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    collector: str | None = None
    purpose: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRecord:
    """An item of an original as the latest reading gives it; a view, save its id.

    `start` and `end` count in the page's text. `published` is EDTF; `first_day` and `last_day` its
    bounds as days (proleptic Gregorian ordinals) for filters, None without a date. `fingerprint` and
    `title_key` are what copies on other pages are known by (see `resolve.items`). `same_as` is the
    id of the item it is a copy of. `current` is false for an item that the latest reading of its
    original no longer gives; it is kept, since decisions may rest on it.
    """

    id: str
    original: str
    text: str
    number: int
    start: int
    end: int
    title: str | None
    kind: str
    published: str | None
    first_day: int | None
    last_day: int | None
    publisher: str | None
    countries: tuple[str, ...]
    language: str | None
    fingerprint: str
    title_key: str = ""
    url: str | None = None
    same_as: str | None = None
    truncated: bool = False
    current: bool = True
    added_at: str = ""
    label: Visibility = Visibility.GROUP


@dataclass(frozen=True, slots=True, kw_only=True)
class TextRecord:
    """The plain text of a page: `sha256` is of its UTF-8 bytes."""

    sha256: str
    text: str
    encoding: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PassagesRecord:
    """Parts of an item's text and what each is about, by which it is found by meaning.

    `id` is that of the item. `spans` are pairs of unsigned 32-bit numbers (little-endian): start and
    end in code points of the item's text. `vectors` are as many rows of signed bytes; `version` is
    that of the weights they come from, and only those of one version can be compared.
    """

    id: str
    version: int
    spans: bytes
    vectors: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingHead:
    """That an original was read: when, by which extractors, to which text."""

    original: str
    text: str
    media_type: str
    extractors: Mapping[str, int]
    read_at: str
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingRecord:
    """One reading of one original whole: its text, items and proposals."""

    head: ReadingHead
    text: TextRecord
    items: tuple[ItemRecord, ...]
    statements: tuple[Statement, ...]
    passages: tuple[PassagesRecord, ...] = ()


class Touch(StrEnum):
    """What was done to an original: the actions of the custody log."""

    CAPTURED = "captured"
    NOT_CAPTURED = "not captured"
    READ = "read"
    EXPORTED = "exported"
    CHECKED = "checked"
    ERASED = "erased"
    BACKED_UP = "backed up"
    RESTORED = "restored"
    REPAIRED = "repaired"


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyNote:
    """What is to be written into the custody log; the store numbers and chains it."""

    at: str
    action: Touch
    subject: str
    actor: str
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CustodyLine:
    """One line of the custody log, chained to the one before by `previous`.

    `subject` is the SHA-256 of an original, or the id of what was touched; a line holds no name,
    address or text, so that it can stay when content is erased. `detail` is a few plain words or
    ids. `at` is what the clock said; the order is that of `number`, also when the clock jumps back.
    """

    number: int
    at: str
    action: Touch
    subject: str
    actor: str
    detail: str
    previous: str
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EntityRecord:
    """A person, organization, place, law or appeal: a view over statements and judgements.

    `name` is the fullest of `names`; `counts` tells of each how often it stands. `items` counts the items that mention it. `first` and `last`
    are EDTF dates of these items. `label` is what holds for it, consent taken into account.
    """

    id: str
    kind: SubjectKind
    name: str
    names: tuple[str, ...]
    items: int
    statements: int
    first: str | None = None
    last: str | None = None
    status: Status = Status.PROPOSED
    label: Visibility = Visibility.GROUP
    consent: Consent = Consent.UNKNOWN
    counts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SketchRecord:
    """What is kept of the names of a person, by the id of their view: see `habeas.names.sketches`."""

    id: str
    version: int
    shape: bytes
    keys: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRecord:
    """A backup that was written: when, up to which line of the custody log, its SHA-256."""

    at: str
    custody: int
    sha256: str
    name: str
