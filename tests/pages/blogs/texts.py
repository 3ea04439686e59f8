"""Archives as plain text: what a browser saves or a person copies; and pages that are one item.

`«|` and `|»` in a shape mark where a careful reader lets the item begin and end.
"""

import textwrap
from dataclasses import dataclass, field
from string import Template
from typing import Any

from tests.pages.blogs.layouts import _values
from tests.pages.blogs.pools import Entry, make_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLayout:
    """An archive as plain text; `wrap` folds the paragraphs at that width."""

    name: str
    language: str
    head: str
    item: str
    foot: str = ""
    wrap: int = 0
    options: dict[str, Any] = field(default_factory=dict)

    def entries(self) -> list[Entry]:
        """Return the entries that the page shows."""
        return make_entries(self.language, **self.options)

    def render(self) -> tuple[str, list[tuple[int, int]]]:
        """Return the text and the spans of its items."""
        rows = [self.head]
        for entry in self.entries():
            values = _values(entry, self.language)
            values["paras"] = "\n\n".join(entry.body)
            values["lines"] = "\n".join(entry.body)
            words = entry.title.split()
            values["t1"] = " ".join(words[: len(words) // 2])
            values["t2"] = " ".join(words[len(words) // 2 :])
            rows.append(Template(self.item).substitute(values))
        text = "".join([*rows, self.foot])
        if self.wrap:
            text = "\n".join(textwrap.fill(line, self.wrap) for line in text.split("\n"))
        return _take_marks(text)


def _take_marks(text: str) -> tuple[str, list[tuple[int, int]]]:
    spans, out, start, at = [], [], 0, 0
    for part in text.replace("«|", "\x01«|").replace("|»", "\x01|»").split("\x01"):
        if part[:2] == "«|":
            start, part = at, part[2:]
        elif part[:2] == "|»":
            spans.append((start, at))
            part = part[2:]
        out.append(part)
        at += len(part)
    return "".join(out), spans


TEXTS = [
    TextLayout(
        name="browser_save_menus",
        language="en",
        head="The Harbor Watch\n\nHome\nAbout\nContact\n\nSearch\n\nTag: Freedonia\n\n",
        item="«|$title\n\nPosted on $printed by Vera Lind\n\n$paras|»\n\nPosted in News | Tagged Freedonia | Leave a comment\n\n",
        foot="← Older posts\n\nRecent Posts\n\nFerry strike enters its third week\nThe bakery on Mole Street is back\n\nArchives\n\nJune 2021\nMay 2021\n\nProudly powered by WordPress\n",
    ),
    TextLayout(
        name="dates_over_titles",
        language="ru",
        head="Записки из Старой Гавани\n\nРубрика: суды\n\n",
        item="«|$printed\n\n$title\n\n$paras|»\n\n",
    ),
    TextLayout(
        name="no_blank_lines",
        language="fr",
        head="Observatoire des quais\nAccueil\nAsie\n",
        item="«|$title\n$printed\n$lines|»\n",
    ),
    TextLayout(
        name="dates_beside_titles",
        language="uk",
        options={"style": "dotted"},
        head="Новини\n\n",
        item="«|$printed $title\n\n$paras|»\n\n",
    ),
    TextLayout(
        name="byline_continue_reading",
        language="en",
        options={"style": "gb", "length": 1},
        head="Court Notes\n\nCategory: Trials\n\n",
        item="«|$title\nBy Nils Hartog on $printed\n$cut […]\nContinue reading →|»\n\n",
        foot="Page 1 of 4\n",
    ),
    TextLayout(
        name="hard_wrapped",
        language="en",
        wrap=64,
        head="TAG ARCHIVES: RIVERS\n\n",
        item="«|$title\n\n$printed\n\n$paras|»\n\n\n",
    ),
    TextLayout(
        name="link_only_items",
        language="kk",
        options={"style": "dotted"},
        head="Мұрағат: соттар\n\n",
        item="«|$printed\n$title\n$url|»\n\n",
    ),
    TextLayout(
        name="titles_over_two_lines",
        language="de",
        head="Hafenblatt\n\nSchlagwort: Justiz\n\n",
        item="«|$t1\n$t2\n\n$printed\n\n$paras|»\n\n",
    ),
    TextLayout(
        name="country_prefixes",
        language="en",
        head="Tag Archives: Freedonia\n\n",
        item="«|Georgia: $title\n\n$printed\n\n$paras|»\n\n",
        foot="Follow us\n",
    ),
    TextLayout(
        name="kyrgyz_reader",
        language="ky",
        options={"style": "ky"},
        head="Кабарлар\n\nБашкы бет | Биз жөнүндө\n\n",
        item="«|$title\n$printed\n\n$paras|»\n\nБөлүшүү\n\n",
    ),
    TextLayout(
        name="uzbek_dates_under_body",
        language="uz",
        head="Yangiliklar\n\n",
        item="«|$title\n\n$paras\n\n$printed|»\n\n* * *\n\n",
    ),
    TextLayout(
        name="spanish_rules_between",
        language="es",
        head="Cuaderno del Puerto\n\n",
        item="--------------------\n\n«|$title\n$printed · Rita Mor\n\n$paras|»\n\n",
    ),
]

_LONG = (
    "<p>The tribunal of the harbor district heard the case behind closed doors on Monday morning.</p>"
    "<p>Neither the defendant nor her lawyer was told of the change of room, the lawyer said.</p>"
    "<p>A second hearing is expected before the end of the month, according to the registry.</p>"
)

# Each is one item: name, html or text, title, date.
SINGLES: list[tuple[str, str, str, str | None]] = [
    (
        "news_with_teasers",
        f"""<html lang="en"><head><title>Harbor court hears Dara Quillon - Morning Gull</title><meta property="og:title" content="Harbor court hears Dara Quillon"><meta property="article:published_time" content="2021-03-04T10:00:00Z"></head><body>
<nav><a href="/">Home</a></nav><article><h1>Harbor court hears Dara Quillon</h1><time datetime="2021-03-04">4 March 2021</time>{_LONG}</article>
<section><h2>Read also</h2><div class="card"><h3><a href="/a">Ferry strike enters its third week</a></h3><span>2 March 2021</span><p>The crews want a new contract.</p></div>
<div class="card"><h3><a href="/b">The bakery on Mole Street is back</a></h3><span>1 March 2021</span><p>After a year of repairs.</p></div><div class="card"><h3><a href="/c">Ten walks along the wall</a></h3><span>27 February 2021</span><p>A weekend guide.</p></div></section></body></html>""",
        "Harbor court hears Dara Quillon",
        "2021-03-04",
    ),
    (
        "press_release",
        f"""<html><head><title>Press release: Lantern Club to appeal</title></head><body><div id="menu"><a href="/">Home</a></div><div class="content"><p>PRESS RELEASE</p><p>9 June 2020</p><h1>Lantern Club to appeal against its closure</h1>{_LONG}<h3>Notes to editors</h3><p>The Lantern Club was founded in 1998.</p><h3>Contact</h3><p>Ona Pell, press officer</p></div></body></html>""",
        "Lantern Club to appeal against its closure",
        "2020-06-09",
    ),
    (
        "open_letter_text",
        "Open letter on the fate of the Lantern Club\n\nTo the Minister of Culture\n\nDear Minister,\n\n"
        "We write to you about the closure of the club, which we regard as unlawful.\n\n"
        "We ask you to:\n\n1. Withdraw the order of the inspectorate;\n2. Return the seized library.\n\nSincerely,\n\n"
        "Arvo Tamm, engineer, Old Harbor\nLise Odum, teacher, Lower Quay\nPetra Voll, lawyer\nHarbor Reading Society\n\n14 October 2018\n",
        "Open letter on the fate of the Lantern Club",
        "2018-10-14",
    ),
    (
        "chronology_html",
        """<html lang="ru"><head><title>Хроника дела Астарова</title></head><body><h1>Хроника дела Астарова</h1><p>Собрали главное о деле за три года.</p>
<h3>12 марта 2018</h3><p>Полиция приходит с обыском в редакцию и изымает компьютеры.</p><h3>4 июня 2018</h3><p>Мирелю Астарову предъявляют обвинение, он не признаёт вину.</p><h3>19 января 2019</h3><p>Суд отправляет его под домашний арест до конца следствия.</p><h3>2 февраля 2020</h3><p>Апелляция оставляет решение без изменения, защита подаёт жалобу.</p></body></html>""",
        "Хроника дела Астарова",
        None,
    ),
    (
        "chronology_text",
        "The case of Mirel Astarov, step by step\n\nWhat we know about three years of proceedings.\n\n"
        "12 March 2018\nPolice search the newsroom and take the computers with them.\n\n4 June 2018\nMirel Astarov is charged; he pleads not guilty before the judge.\n\n"
        "19 January 2019\nThe court places him under house arrest until the end of the inquiry.\n\n2 February 2020\nThe appeal court leaves the decision in force.\n",
        "The case of Mirel Astarov, step by step",
        None,
    ),
    (
        "interview_html",
        """<html lang="fr"><head><title>« Je continuerai d’écrire »</title></head><body><main><h1>« Je continuerai d’écrire »</h1><p class="meta">Publié le 7 avril 2022</p><p>Entretien avec Dara Quillon.</p>
<p><strong>Comment s’est passée l’audience ?</strong></p><p>Très vite. On ne m’a posé que deux questions, puis tout était fini.</p><p><strong>Aviez-vous un avocat ?</strong></p><p>Oui, mais il n’a reçu le dossier que la veille au soir.</p><p><strong>Et maintenant ?</strong></p><p>Je continuerai d’écrire, il n’y a pas d’autre chemin.</p></main></body></html>""",
        "« Je continuerai d’écrire »",
        "2022-04-07",
    ),
    (
        "urgent_appeal_new_information",
        "URGENT APPEAL\n\nNew information\nFRD 003 / 0419 / OBS 021.2\nContinued detention / Fear for health\nFreedonia\n18 July 2019\n\n"
        "The Quay Observatory has received new information and asks for your urgent action in the following case.\n\nNew information:\n\n"
        "According to the information received, on 11 July 2019 Mirel Astarov was moved to a punishment cell.\n\nBackground information:\n\n"
        "On 2 April 2019, Mirel Astarov was arrested at his home by plainclothes officers.\n\nActions requested:\n\nPlease write to the authorities, urging them to release him.\n\nAddresses:\n\nMinister of Justice, 1 Quay Street, Old Harbor\n",
        "",
        "2019-07-18",
    ),
    (
        "faq_html",
        """<html lang="en"><head><title>Frequently asked questions - Shield Network</title></head><body><nav><a href="/">Home</a></nav><main><h1>Frequently asked questions</h1>
<h3>Who may ask for help?</h3><p>Any lawyer or journalist under threat may write to us.</p><h3>What does it cost?</h3><p>Nothing; the network lives on gifts from its members.</p><h3>How soon will you answer?</h3><p>Within two days, and at once where a life is in danger.</p><h3>Do you work abroad?</h3><p>Yes, together with partners in eleven countries.</p></main></body></html>""",
        "Frequently asked questions",
        None,
    ),
    (
        "contact_html",
        """<html lang="en"><head><title>Contact - Shield Network</title></head><body><main><h1>Contact</h1><h3>Head office</h3><p>12 Quay Street, Old Harbor, open Monday to Friday.</p><h3>Branch in Lower Quay</h3><p>4 Rope Lane, Lower Quay, by appointment only.</p><h3>Press</h3><p>Ona Pell answers questions of the press.</p></main></body></html>""",
        "Contact",
        None,
    ),
    (
        "report_html",
        """<html lang="de"><head><title>Jahresbericht zur Lage der Anwälte</title><meta name="date" content="2020-12-10"></head><body><article><h1>Jahresbericht zur Lage der Anwälte</h1><p>10. Dezember 2020</p><h2>1. Einleitung</h2><p>Der Bericht beruht auf vierzig Gesprächen mit Anwältinnen und Anwälten.</p><h2>2. Festnahmen</h2><p>Am 3. März 2020 wurde ein Anwalt vor dem Gericht festgenommen und erst am Abend freigelassen.</p><h2>3. Empfehlungen</h2><ul><li>Das Parlament soll das Gesetz ändern.</li><li>Die Kammer soll ihre Mitglieder schützen.</li></ul></article></body></html>""",
        "Jahresbericht zur Lage der Anwälte",
        "2020-12-10",
    ),
]
