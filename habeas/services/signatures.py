"""The signatures of an appeal as rows of a table, to be matched against the casebase."""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from habeas.errors import HabeasError
from habeas.extract import appeals
from habeas.extract.protocol import Context, Findings
from habeas.model.findings import Appeal, NameKind, Signatory, SignatoryKind
from habeas.model.page import Capture
from habeas.pages.items import find_items
from habeas.pages.readers import read_page
from habeas.services.matching import SIGNATURES, Columns

_ANY = "und"  # lists are read alike in all languages; to tell them apart takes a second
_BODIES = replace(SIGNATURES, kind=NameKind.ORGANIZATION, organization=None)


class NoSignatures(HabeasError):
    """A file that holds no list of signatures."""


def read_signatories(data: bytes, name: str) -> tuple[Signatory, ...]:
    """Return the signatures of all appeals in a file, in their order.

    Only lists are read, no names, laws or acts: three thousand names take two seconds, and with
    everything else a minute. Raises `UnreadableCapture` for bytes that no reader takes, and
    `NoSignatures` where nobody signs.
    """
    sha256 = hashlib.sha256(data).hexdigest()
    page = read_page(Capture(data=data, sha256=sha256, name=name))
    found = [
        signer
        for item in find_items(page, language=_ANY)
        for one in appeals.extract(item, Findings(), Context())
        if isinstance(one, Appeal)
        for signer in one.signatories
    ]
    if not found:
        raise NoSignatures(f"{name}: expected an appeal with signatures, got none")
    return tuple(found)


def to_rows(signatories: Iterable[Signatory]) -> Iterator[tuple[Columns, tuple[str, ...]]]:
    """Yield a row for each who signs, with its columns: several under one number are several rows.

    Who stands for a body ("in the person of") has a row of their own beside it.
    """
    for one in signatories:
        person = one.kind is SignatoryKind.PERSON
        names = dict.fromkeys((one.name or "", *one.co_signatories))
        for name in names:
            is_body = not person and name == one.name
            cells = (one.n, name, one.role, one.organization, one.city, one.country)
            columns = _BODIES if is_body else SIGNATURES
            yield columns, tuple(cell or "" for cell in cells)
