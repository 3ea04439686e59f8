"""How long a letter takes: a case of thirty acts, from the casebase to Word and PDF.

The case is made here, of one invented lawyer and thirty short pages, in memory. What is timed is what
a person waits for: gathering, drafting in two languages, both files, and loading their libraries.
"""

import hashlib
import tempfile
import time
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from habeas.errors import HabeasError
from habeas.model.access import Viewer, Visibility
from habeas.model.drafts import DraftKind, FactChoice, LetterOrder
from habeas.model.page import Capture
from habeas.search.memory_index import MemoryIndex
from habeas.services.adding import add_documents
from habeas.services.benchmarks import Figure
from habeas.services.casebase import Casebase
from habeas.services.cases import Following
from habeas.services.drafting import Wanted, draft_case
from habeas.services.letters import LetterFormat, render_letter
from habeas.store.memory import MemoryStore
from habeas.store.originals import Originals
from habeas.store.protocol import CaseFilter

_ACTS = 30
_SAID = (
    "was detained in Almaty", "was released in Almaty", "was fined by a court in Almaty",
    "was threatened in Almaty", "was beaten by police in Almaty", "was arrested in Almaty",
)  # fmt: skip
_NAME = "Temir Benchbekov"


def bench_letter() -> Figure:
    """Return the CPU seconds of a letter about thirty acts in two languages, as Word and PDF."""
    with tempfile.TemporaryDirectory() as folder:
        casebase = _make_casebase(Path(folder))
        viewer = Viewer(level=Visibility.GROUP, name="bench")
        found = Following(casebase, viewer).find_cases(CaseFilter(containing=_NAME))
        if not found:
            raise HabeasError(f"expected a case of {_NAME}, got none: its pages were not read")
        order = LetterOrder(
            kind=DraftKind.OPEN_LETTER, language="en", beside="ru", day="2024-05-01"
        )
        started = time.process_time()
        wanted = Wanted(order=order, choice=FactChoice.ALL)
        drafted = draft_case(Following(casebase, viewer), found[0].id, wanted)
        for format_ in (LetterFormat.DOCX, LetterFormat.PDF):
            render_letter(drafted.lay_out(), format_)
        spent = time.process_time() - started
    acts = len(drafted.facts.facts)
    return Figure(name=f"letter, {acts} acts", value=spent, unit="CPU seconds, Word and PDF")


def _make_casebase(folder: Path) -> Casebase:
    casebase = Casebase(
        store=MemoryStore(),
        originals=Originals(folder),
        index=MemoryIndex(),
        clock=lambda: "2024-05-01T00:00:00Z",
    )
    add_documents(casebase, _pages(), actor="bench", workers=1)
    return casebase


def _pages() -> Iterator[Capture]:
    for number in range(_ACTS):
        day = date(2023, 1, 10) + timedelta(days=14 * number)
        said = f"{day.day} {day:%B} {day.year}"
        text = (
            f"Kazakhstan: Lawyer {_NAME}, note {number}\n\n{said}\n\n"
            f"On {said} the lawyer {_NAME} {_SAID[number % len(_SAID)]}.\n"
        )
        data = text.encode()
        yield Capture(data=data, sha256=hashlib.sha256(data).hexdigest(), name=f"{number}.txt")
