"""More archives as plain text, and more pages that are one item."""

from tests.pages.blogs.texts import TextLayout

TEXTS = [
    TextLayout(
        name="bullets_date_dash_title",
        language="en",
        options={"style": "gb"},
        head="Statements\n\nHome | Join | Contact\n\n",
        item="«|$printed - $title\n$short|»\n\n",
    ),
    TextLayout(
        name="meta_line_pipes",
        language="ru",
        options={"style": "dotted"},
        head="Гавань-инфо » Новости\n\nГлавная\nНовое на сайте\nСтатистика\n\n",
        item="«|$title\n\nАвтор: admin | $printed | Комментариев: 0\n\n$paras|»\n\nПодробнее\n\n",
        foot="Популярное\n\nПаром встал из-за шторма\nШколу на Портовой отремонтируют\n",
    ),
    TextLayout(
        name="wrapped_french",
        language="fr",
        wrap=70,
        head="Articles de cette rubrique\n\n",
        item="«|$title\n$printed, par Odile Ferrand\n\n$paras|»\n\n",
    ),
    TextLayout(
        name="hy_titles_dates",
        language="hy",
        head="Լուրեր\n\n",
        item="«|$title\n\n$printed\n\n$paras|»\n\n",
    ),
    TextLayout(
        name="az_no_blank",
        language="az",
        options={"style": "timed"},
        head="Körpü.az\nAna səhifə\nƏlaqə\n",
        item="«|$title\n$printed\n$lines|»\n",
        foot="Bütün hüquqlar qorunur\n",
    ),
    TextLayout(
        name="source_lines",
        language="kk",
        head="Тег: соттар\n\n",
        item="«|Қазақстан: $title\n\n$printed\n\n$paras\n\n$url (KAZAKH)|»\n\n",
    ),
]

SINGLES: list[tuple[str, str, str, str | None]] = [
    (
        "article_bold_subheads_dates",
        """<html lang="en"><head><title>Three years of the Lantern case | Morning Gull</title><meta property="og:type" content="article"></head><body><header><a href="/">Morning Gull</a></header><main><h1>Three years of the Lantern case</h1><p class="by">By Nils Hartog, 6 May 2021</p><p>The club was closed, reopened and closed again; its members remember every hearing of the case.</p><p><b>12 March 2018</b></p><p>Inspectors seal the reading room and carry away two hundred books in plastic bags.</p><p><b>4 June 2018</b></p><p>The district court refuses to hear the complaint of the members for want of form.</p><p><b>2 February 2020</b></p><p>The appeal court opens the club again, on condition that the roof be repaired.</p></main></body></html>""",
        "Three years of the Lantern case",
        "2021-05-06",
    ),
    (
        "petition_with_list_links",
        """<html lang="ru"><head><title>Петиция в защиту клуба «Фонарь»</title></head><body><div class="menu"><a href="/">Главная</a></div><div class="page"><h1>Петиция в защиту клуба «Фонарь»</h1><p>Мы, нижеподписавшиеся, просим отменить решение инспекции и вернуть клубу его помещение.</p><h3>Подписали:</h3><ul><li><a href="/u/1">Арво Тамм, инженер, 3 мая 2021</a></li><li><a href="/u/2">Лизе Одум, учительница, 3 мая 2021</a></li><li><a href="/u/3">Петра Фолль, адвокат, 4 мая 2021</a></li></ul></div></body></html>""",
        "Петиция в защиту клуба «Фонарь»",
        None,
    ),
    (
        "faq_text",
        "Frequently asked questions\n\nWho may ask for help?\n\nAny lawyer or journalist under threat may write to the network at any hour of the day.\n\nWhat does it cost?\n\nNothing; the network lives on the gifts of its members and of two foundations abroad.\n\nHow soon will you answer?\n\nWithin two days, and at once where a life is in danger or a trial is about to begin.\n",
        "Frequently asked questions",
        None,
    ),
    (
        "news_text_with_related",
        "Harbor court hears Dara Quillon\n\n4 March 2021\n\nThe tribunal of the harbor district heard the case behind closed doors on Monday morning.\n\nA second hearing is expected before the end of the month, according to the registry.\n\nRead also\n\nFerry strike enters its third week\n2 March 2021\n\nThe bakery on Mole Street is back\n1 March 2021\n",
        "Harbor court hears Dara Quillon",
        "2021-03-04",
    ),
    (
        "press_release_quotes_fr",
        """<html lang="fr"><head><title>Communiqué</title></head><body><main><p>Communiqué de presse</p><h2>Le club « La Lanterne » fera appel</h2><p>Paris, le 9 juin 2020 – Le club a annoncé mardi qu’il contesterait la décision devant la cour d’appel.</p><h4>Contexte</h4><p>Le club a été fondé en 1998 et compte aujourd’hui plus de trois cents membres.</p><h4>Contact presse</h4><p>Ona Pell</p></main></body></html>""",
        "Le club « La Lanterne » fera appel",
        "2020-06-09",
    ),
]
