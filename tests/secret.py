"""A person planted in a casebase, in every place where a name can stand, and what finds them again.

Invented: Zarina Ulugbekova. `plant` puts the name, in Latin and Cyrillic, with case endings, into
texts, titles, addresses, file names, lists of signatories, corrections and reasons; `restrict` hides
the person from all but custodians. `find_secret` looks through anything that came out.
"""

import regex

from habeas.model.access import AccessDecision, Consent, Visibility
from habeas.model.page import Capture
from habeas.model.statements import Action, SubjectKind
from habeas.services.adding import add_documents
from habeas.services.casebase import Casebase
from habeas.services.deciding import decide, set_access
from habeas.services.indexing import bring_up_to_date
from tests.services.building import CUSTODIAN, MEMBER, document

NAME, CYRILLIC = "Zarina Ulugbekova", "Зарина Улугбекова"
# Forms of the surname in any script and case, percent-encoded, or run together in an address.
TRACES = regex.compile(
    r"ul[uo]+g+bek|ouloug|улугбек|%D1%83%D0%BB%D1%83%D0%B3|\\u0443\\u043b\\u0443\\u0433", regex.I
)
QUERIES = (
    "Ulugbekova", "ulugbekov*", "Улугбекова", "Улугбековой", '"Zarina Ulugbekova"', "Zarina",
    "person:Ulugbekova", "title:Ulugbekova", "lawyer OR Ulugbekova", "detained -Ulugbekova", "",
)  # fmt: skip

LETTER = """\
Open letter for Zarina Ulugbekova

14 April 2022

To the Prosecutor General of Kyrgyzstan

We demand the release of the lawyer Zarina Ulugbekova, detained in Osh on 12 April 2022 under Article
278 of the Criminal Code of Kyrgyzstan. Ulugbekova's colleagues were threatened. Z. Ulugbekova is ill.

Signed by:
1. Ainur Kalmetova, lawyer, Almaty
2. Zarina Ulugbekova, lawyer, Osh
3. Bolot Jyrgalov, journalist, Bishkek
"""
NEWS = """\
<html lang="ru"><head><title>Суд над Зариной Улугбековой</title></head><body><article>
<h1>Суд над Зариной Улугбековой</h1><time datetime="2022-05-02">2 мая 2022</time>
<p>Адвоката Зарину Улугбекову обвиняют по статье 278 Уголовного кодекса. Об этом сообщил Болот
Жыргалов. Улугбековой стало плохо. УЛУГБЕКОВА З. Т. не признаёт вины.</p>
<p><a href="https://example.org/news/zarina-ulugbekova-trial">Подробнее</a></p></article></body></html>
"""
ARCHIVE = """\
Osh: Court to hear the case of Ulugbekova

3 May 2022

The hearing in the case of Zarina Ulugbekova was put off. Bolot Jyrgalov was present.

Bishkek: Journalist Jyrgalov released

4 May 2022

Bolot Jyrgalov was released in Bishkek. He thanked his colleagues.
"""


def find_documents() -> list[Capture]:
    return [
        document("open-letter-ulugbekova.txt", LETTER, url="https://ulugbekova.example/letter"),
        document("sud.html", NEWS, url="https://news.example/%D1%83%D0%BB%D1%83%D0%B3%D0%B1%D0%B5%D0%BA%D0%BE%D0%B2%D0%B0", media_type="text/html"),
        document("archive.txt", ARCHIVE),
    ]  # fmt: skip


def plant(casebase: Casebase) -> list[str]:
    """Fill a casebase; return the ids of the person's records, in all spellings."""
    add_documents(casebase, find_documents(), actor="Dana", workers=1)
    add_documents(
        casebase, [document("ulugbekova.pdf", b"%PDF-1.4 \0\1\2")], actor="Dana", workers=1
    )
    store = casebase.store
    other = next(s for s in store.each_statement() if s.prop == "name" and "Jyrgalov" in s.value)
    decide(casebase, MEMBER, other.id, Action.REJECT, why=f"this is about {NAME}, not him")
    title = next(s for s in store.each_statement() if s.prop == "title" and "Journalist" in s.value)
    decide(casebase, MEMBER, title.id, Action.CORRECT, value=f"Jyrgalov, friend of {NAME}, free")
    return find_records(casebase)


def find_records(casebase: Casebase) -> list[str]:
    people = casebase.store.statements_of(prop="name")
    return sorted(
        {s.entity for s in people if s.entity and s.kind is SubjectKind.PERSON and TRACES.search(s.value)}
    )  # fmt: skip


def restrict(casebase: Casebase) -> list[AccessDecision]:
    """Hide the person from all but custodians, and bring everything up to date."""
    made = [
        set_access(
            casebase,
            CUSTODIAN,
            record,
            visibility=Visibility.RESTRICTED,
            consent=Consent.WITHDRAWN,
            why=f"{NAME} is at risk",
        )
        for record in find_records(casebase)
    ]
    bring_up_to_date(casebase)
    return made


def find_secret(text: object) -> list[str]:
    """Return where the person can be recognized in anything that came out."""
    said = text.decode("utf-8", "replace") if isinstance(text, bytes) else str(text)
    return [said[max(m.start() - 40, 0) : m.end() + 20] for m in TRACES.finditer(said)]
