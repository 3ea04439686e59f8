"""A casebase in memory for tests, with a clock that tests move, and pages about invented people."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from habeas.model.access import Viewer, Visibility
from habeas.model.page import Capture
from habeas.search.memory_index import MemoryIndex
from habeas.services.adding import Tally, add_documents
from habeas.services.casebase import Casebase
from habeas.store.memory import MemoryStore
from habeas.store.originals import Originals

MEMBER = Viewer(level=Visibility.GROUP, name="ana")
CUSTODIAN = Viewer(level=Visibility.RESTRICTED, name="kim")
PUBLIC = Viewer(level=Visibility.PUBLIC)

PAGES = {
    "held.txt": (
        "Kyrgyzstan: Lawyer Tolgonai Besterbekova detained in Sary-Kemin\n\n12 May 2023\n\n"
        "On 11 May 2023 the lawyer Tolgonai Besterbekova was detained under article 205 of the "
        "Criminal Code. Her colleague, lawyer Nurzat Kalykova, was not let in.\n"
    ),
    "russian.txt": (
        "Кыргызстан: задержана адвокат Толгонай Бестербекова\n\n12 мая 2023 г.\n\n"
        "11 мая 2023 года адвокат Толгонай Бестербекова была задержана. Адвоката "
        "Бестербекову не отпустили, рассказал адвокат Эрмек Ташболотов.\n"
    ),
    "freed.txt": (
        "Kyrgyzstan: Lawyer Nurzat Kalykova speaks\n\n14 June 2023\n\n"
        "The lawyer Nurzat Kalykova said that T. Besterbekova had been released in Bishkek.\n"
    ),
}


@dataclass
class Clock:
    """Seconds that only tests move."""

    seconds: int = 0
    step: int = field(default=1)

    def __call__(self) -> str:
        self.seconds += self.step
        return f"2026-01-01T{self.seconds // 3600 % 24:02}:{self.seconds // 60 % 60:02}:{self.seconds % 60:02}Z"


def make_casebase(folder: Path) -> Casebase:
    return Casebase(
        store=MemoryStore(),
        originals=Originals(folder / "originals"),
        index=MemoryIndex(),
        clock=Clock(),
    )


def capture(name: str, text: str) -> Capture:
    data = text.encode()
    return Capture(data=data, sha256=hashlib.sha256(data).hexdigest(), name=name)


def add(casebase: Casebase, pages: dict[str, str] = PAGES, *, again: bool = False) -> Tally:
    tasks = [capture(name, text) for name, text in pages.items()]
    return add_documents(casebase, tasks, actor="ana", workers=1, again=again)
