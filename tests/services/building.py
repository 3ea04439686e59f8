"""Casebases for tests of services: filled from texts written here, with a clock that counts."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from habeas.model.access import Viewer, Visibility
from habeas.model.page import Capture
from habeas.search.engine import SearchIndex
from habeas.search.memory_index import MemoryIndex
from habeas.services.adding import Tally, add_documents
from habeas.services.casebase import Casebase
from habeas.services.examining import examine
from habeas.store.memory import MemoryStore
from habeas.store.originals import Originals
from habeas.store.protocol import Store

MEMBER = Viewer(level=Visibility.GROUP, name="Dana")
CUSTODIAN = Viewer(level=Visibility.RESTRICTED, name="Keeper")
PUBLIC = Viewer(level=Visibility.PUBLIC)

APPEAL = """\
Open letter to the Prosecutor General of Kazakhstan

12 March 2021

We, the undersigned, call on the authorities to release the lawyer Timur Seitbekov, detained in
Almaty on 9 March 2021 under Article 274 of the Criminal Code of Kazakhstan.

We demand that all charges be dropped.

Signed by:
1. Ainur Kalmetova, lawyer, Almaty
2. Bolot Jyrgalov, journalist, Bishkek
3. Human Rights Centre "Ak Kanat", Osh
"""
NEWS = """\
<html lang="ru"><head><title>Адвоката Сейтбекова задержали</title></head><body><article>
<h1>Адвоката Сейтбекова задержали</h1><time datetime="2021-03-10">10 марта 2021</time>
<p>Адвокат Тимур Сейтбеков задержан в Алматы 9 марта 2021 года, сообщила Айнур Калметова. Суд
рассмотрит дело по статье 274 Уголовного кодекса Казахстана в понедельник.</p></article></body></html>
"""
BRIEF = (
    "Short note\n\nNothing but words, <script>alert(1)</script> and =1+1 in Osh on 2 May 2020.\n"
)


class Clock:
    """Each question is a second later."""

    def __init__(self) -> None:
        self.seconds = 0

    def __call__(self) -> str:
        self.seconds += 1
        hours, rest = divmod(self.seconds, 3600)
        return f"2024-05-01T{hours:02}:{rest // 60:02}:{rest % 60:02}Z"


def make_casebase(
    folder: Path, store: Store | None = None, index: SearchIndex | None = None
) -> Casebase:
    return Casebase(
        store=store or MemoryStore(),
        originals=Originals(folder / "originals"),
        index=index or MemoryIndex(),
        clock=Clock(),
    )


def document(name: str, text: str | bytes, **more: str) -> Capture:
    data = text.encode() if isinstance(text, str) else text
    return Capture(data=data, sha256=hashlib.sha256(data).hexdigest(), name=name, **more)  # type: ignore[arg-type]


def documents() -> Iterator[Capture]:
    yield document("letter.txt", APPEAL)
    yield document("news.html", NEWS, url="https://news.example/sud?id=7", media_type="text/html")
    yield document("note.txt", BRIEF)


def fill(casebase: Casebase, *more: Capture) -> Tally:
    return add_documents(casebase, more or documents(), actor="Dana", workers=1)


def find_troubles(casebase: Casebase) -> list[object]:
    return list(examine(casebase, repair=False, actor="Dana"))
