"""A person planted in a casebase, in every place where a name can stand, and what finds them again.

Invented: Zarina Ulugbekova, a centre "Karlygash", a plan "Zimorodok". `plant` puts the name, in Latin and Cyrillic, with case endings, into
texts, titles, addresses, file names, lists of signatories, corrections and reasons; `restrict` hides
the person from all but custodians. `find_secret` looks through anything that came out.
"""

import regex

from habeas.model.access import AccessDecision, Consent, Visibility
from habeas.model.cases import CaseAction
from habeas.model.page import Capture
from habeas.model.statements import Action, SubjectKind
from habeas.services.adding import add_documents
from habeas.services.case_words import open_case, say
from habeas.services.casebase import Casebase
from habeas.services.cases import Following
from habeas.services.deciding import decide, set_access
from habeas.services.indexing import bring_up_to_date
from habeas.store.protocol import CaseFilter, Window
from tests.services.building import CUSTODIAN, MEMBER, document

NAME, CYRILLIC = "Zarina Ulugbekova", "Зарина Улугбекова"
# Forms of the surname in any script and case, percent-encoded, or run together in an address; with
# what nobody sees in it, or broken at the end of a line.
_BREAK = r"(?:[\u00ad\u200b'’]|-\s*|&shy;|\\u00ad)?"
_PERSON = (
    rf"ul[uo]+g+{_BREAK}bek|ouloug|улуг{_BREAK}бек|%D1%83%D0%BB%D1%83%D0%B3"
    r"|\\u0443\\u043b\\u0443\\u0433|u l u g b e k"
)
_CENTRE = r"karl[yi]g|карлыг|\\u043a\\u0430\\u0440\\u043b\\u044b|%D0%BA%D0%B0%D1%80%D0%BB"
_PLAN = r"zimorod|зимород|\\u0437\\u0438\\u043c\\u043e\\u0440|%D0%B7%D0%B8%D0%BC%D0%BE%D1%80"
SECRETS = {
    name: regex.compile(trace, regex.I)
    for name, trace in (("person", _PERSON), ("centre", _CENTRE), ("plan", _PLAN))
}
TRACES = regex.compile("|".join((_PERSON, _CENTRE, _PLAN)), regex.I)
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


# The same person in forms that no reader finds as a name; a body and an item that are hidden.
FORMS = """\
Notes of a trial

6 May 2022

Zarina Ulugbekova was in court. Ulug\u00adbekova was pale; Зарина Улуг\u200bбекова молчала. ULUGBEKOVA Z. sat.
Ulug'bekova's mother wept. Дело Улуг-
бековой отложили. The file U l u g b e k o v a is closed. Улугбекову увели. З.\u00a0Улугбекова больна.
Write to zarina.ulugbekova@example.org or see https://example.org/u/%D1%83%D0%BB%D1%83%D0%B3%D0%B1%D0%B5%D0%BA%D0%BE%D0%B2%D0%B0.
"""
BODY = """\
<html lang="ru"><head><title>Обыск в Правозащитном центре «Карлыгаш»</title></head><body><article>
<h1>Обыск в Правозащитном центре «Карлыгаш»</h1><time datetime="2022-06-01">1 июня 2022</time>
<p>В Оше обыскали Правозащитный центр «Карлыгаш». Сотрудники Правозащитного центра «Карлыгаш» молчат.
Болот Жыргалов работал с Правозащитным центром «Карлыгаш» пять лет. «Карлыгаш» основан в 2010 году.</p>
<p><a href="https://karlygash.example/about">О центре</a></p></article></body></html>
"""
PLAN = """\
Plan Zimorodok of the group

7 June 2022

By the plan Zimorodok, Ainur Kalmetova leaves Osh on 9 June 2022. План «Зимородок» никому не показывать.
"""
VERSIONS = [
    f"Notice of {day}\n\n{day} July 2022\n\nThe lawyer Zarina Ulugbekova is heard on {day} July 2022 in Osh.\n"
    for day in (4, 11)
]  # two captures of one address, with a difference to look at


def find_all_documents() -> list[Capture]:
    """Return the documents of all secrets."""
    address = "https://court.example/notice"
    return [
        *find_documents(),
        document("forms.txt", FORMS),
        document("karlygash.html", BODY, url="https://karlygash.example/news", media_type="text/html"),
        document("zimorodok-plan.txt", PLAN, url="https://group.example/zimorodok"),
        *(document("notice.txt", text, url=address) for text in VERSIONS),
    ]  # fmt: skip


def plant_all(casebase: Casebase) -> None:
    """Fill a casebase with all secrets."""
    plant(casebase)
    add_documents(casebase, find_all_documents(), actor="Dana", workers=1)
    plant_cases(casebase)


def plant_cases(casebase: Casebase) -> None:
    """Name the person in words on cases: names, reasons, joins; put items of theirs into others."""
    following = Following(casebase, MEMBER)
    rows = following.find_cases(CaseFilter(), window=Window(limit=1_000))
    theirs = [row for row in rows if TRACES.search(row.name)]
    others = [row for row in rows if not TRACES.search(row.name)]
    items = casebase.store.items(list(casebase.store.item_ids()))
    told = [i.id for i in items if TRACES.search(i.title or "")]
    for row in theirs:
        say(casebase, MEMBER, row.id, CaseAction.NAME, value=f"{NAME}: the case", why=NAME)
    for row in others:
        say(casebase, MEMBER, row.id, CaseAction.NAME, value=f"A friend of {NAME}", why=NAME)
        say(casebase, MEMBER, row.id, CaseAction.BELONGS, target=told[0], why=f"names {NAME}")
        say(casebase, MEMBER, row.id, CaseAction.OUT, target=told[1], why=f"is of {CYRILLIC}")
    say(casebase, MEMBER, theirs[0].id, CaseAction.JOIN, target=others[0].id, why=f"with {NAME}")
    for number, item in enumerate(told):
        open_case(casebase, MEMBER, f"Case {number} of {NAME}", item=item, why=CYRILLIC)
    plan = next(i.id for i in items if SECRETS["plan"].search(i.title or ""))
    open_case(casebase, MEMBER, "Zimorodok", item=plan)


def hide_all(casebase: Casebase) -> None:
    """Hide the person, the body and the plan from all but custodians."""
    store = casebase.store
    for row in store.find_entities(window=Window(limit=1_000)):
        if SECRETS["centre"].search(" ".join(row.names)):
            set_access(casebase, CUSTODIAN, row.id, visibility=Visibility.RESTRICTED, why="asked")
    for item in store.items(list(store.item_ids())):
        if SECRETS["plan"].search(item.title or ""):
            set_access(casebase, CUSTODIAN, item.id, visibility=Visibility.RESTRICTED, why="plan")
    restrict(casebase)


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
