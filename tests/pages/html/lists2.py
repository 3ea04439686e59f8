"""Archive pages of many engines and languages, with their items and days; people invented.

Each has the start of an item that has no title, too.
"""

from tests.pages.html.listed import Pages

PAGES = Pages()
html = PAGES.add


SIDE_RU = '<div id="sidebar"><div class="widget"><h3>Свежие записи</h3><ul><li><a href="#">Сбор подписей</a> 02.11.2026</li><li><a href="#">Старый колодец</a> 30.10.2026</li></ul></div><div class="widget"><h3>Архивы</h3><ul><li><a href="#">Март 2014</a> (3)</li></ul></div></div>'
# 1
html(
    "wp_classic_ru",
    '<!DOCTYPE html><html lang="ru-RU"><head><title>Суды | Нижний Тракт</title></head><body class="archive category"><div id="page"><div id="header"><h1><a href="/">Нижний Тракт</a></h1><div class="description">хроника района</div></div><div id="content" class="narrowcolumn"><h2 class="pagetitle">Архив рубрики «Суды»</h2>'
    + "".join(
        f'<div class="post-{i} post hentry"><h3 id="post-{i}"><a href="#" rel="bookmark" title="Постоянная ссылка: {t}">{t}</a></h3><small>{d}</small><div class="entry"><p>{b}</p></div><p class="postmetadata">Рубрика: <a href="#" rel="category tag">Суды</a> | <a href="#">{i} комментариев »</a></p></div>'
        for i, (t, d, b) in enumerate(
            [
                (
                    "Бондарей признали потерпевшими",
                    "Пятница, Март 28th, 2014",
                    "Следователь признал бондарей потерпевшими по делу о поджоге мастерской 3 января 2014 года.",
                ),
                (
                    "Заседание без секретаря",
                    "Среда, Март 19th, 2014",
                    "Протокол вёл пристав, а секретарь болела.",
                ),
                (
                    "Ответ из прокуратуры",
                    "Понедельник, Март 3rd, 2014",
                    "В ответе три строки и ни одной подписи.",
                ),
            ],
            3,
        )
    )
    + '<div class="navigation"><div class="alignleft"><a href="#">« Предыдущие записи</a></div></div></div>'
    + SIDE_RU
    + '<div id="footer"><p>Нижний Тракт работает на WordPress</p></div></div></body></html>',
    [
        ("Бондарей признали потерпевшими", "2014-03-28"),
        ("Заседание без секретаря", "2014-03-19"),
        ("Ответ из прокуратуры", "2014-03-03"),
    ],
)
# 2
html(
    "drupal_table_en",
    '<!DOCTYPE html><html lang="en"><head><title>Statements</title></head><body><div id="page"><div id="header"><a href="/">Fen Law Clinic</a></div><div class="region-content"><h1 class="title">Statements</h1><div class="view-content"><table class="views-table cols-4"><thead><tr><th>Title</th><th>Country</th><th>Type</th><th>Date</th></tr></thead><tbody>'
    + "".join(
        f'<tr class="{"odd" if i % 2 else "even"}"><td class="views-field-title"><a href="/s/{i}">{t}</a></td><td>{c}</td><td>{k}</td><td class="views-field-created active">{d}</td></tr>'
        for i, (t, c, k, d) in enumerate(
            [
                ("Release the Marsh Lane potters", "Arvonia", "Press release", "Mar 14, 2014"),
                ("Open letter on the sealed library", "Arvonia", "Letter", "Mar 6, 2014"),
                ("Submission to the 2015 review", "Tolland", "Submission", "Feb 27, 2014"),
                ("Trial observation: first hearing", "Tolland", "Report", "Jan 9, 2014"),
            ]
        )
    )
    + '</tbody></table></div></div><div id="footer">© 2014</div></div></body></html>',
    [
        ("Release the Marsh Lane potters", "2014-03-14"),
        ("Open letter on the sealed library", "2014-03-06"),
        ("Submission to the 2015 review", "2014-02-27"),
        ("Trial observation: first hearing", "2014-01-09"),
    ],
)
# 3 LJ old, English dates, table
html(
    "lj_old_tables",
    '<html><head><title>brod_vest</title></head><body bgcolor="#ffffff"><table width="100%"><tr><td><font size="+2">brod_vest</font></td></tr><tr><td><a href="#">Recent Entries</a> | <a href="#">Archive</a> | <a href="#">Friends</a></td></tr></table><table cellpadding="5">'
    + "".join(
        f'<tr><td align="left"><b>{d}</b><br><font color="#444"><b>{h}</b></font></td></tr><tr><td><b><a href="/{i}.html">{t}</a></b><br>{b}<br><br>(<a href="#">{i} comments</a> | <a href="#">Leave a comment</a>)<hr></td></tr>'
        for i, (d, h, t, b) in enumerate(
            [
                (
                    "March 4th, 2012",
                    "06:40 pm",
                    "Кто закрыл паром",
                    "Паром закрыли без приказа, капитан узнал об этом от пассажиров.",
                ),
                (
                    "February 27th, 2012",
                    "09:05 pm",
                    "Письмо без марки",
                    "Письмо шло четыре недели, хотя почта через дорогу.",
                ),
                (
                    "February 11th, 2012",
                    "10:15 am",
                    "Дело о трёх вёдрах",
                    "Судья трижды спросил, чьи это вёдра. Никто не ответил.",
                ),
            ],
            2,
        )
    )
    + "</table><p>Powered by LiveJournal</p></body></html>",
    [
        ("Кто закрыл паром", "2012-03-04"),
        ("Письмо без марки", "2012-02-27"),
        ("Дело о трёх вёдрах", "2012-02-11"),
    ],
)


# 4 VK wall untitled
def vk(d: str, b: str, k: int) -> str:
    return f'<div class="_post post page_block all own"><div class="post_header"><a class="post_image" href="/club1"><img src="a.jpg"></a><div class="post_header_info"><h5 class="post_author"><a class="author" href="/club1">Верхняя Слобода: права</a></h5><div class="post_date"><a class="post_link" href="/wall-1_{k}"><span class="rel_date">{d}</span></a></div></div></div><div class="post_content"><div class="wall_text"><div class="wall_post_text">{b}</div></div></div><div class="like_cont"><a>Нравится {k % 9}</a><a>Поделиться</a></div></div>'


html(
    "untitled_vk",
    '<!DOCTYPE html><html lang="ru"><head><title>Верхняя Слобода: права | Записи</title></head><body><div class="page_wall">'
    + vk(
        "14 мар 2022 в 18:40",
        "Сегодня утром дружинников не пустили в зал. Пристав сказал, что мест нет, хотя в зале сидели трое.",
        811,
    )
    + vk(
        "9 мар 2022 в 9:02",
        "Собираем подписи под письмом о библиотеке. Подписать можно до 20 марта у входа.",
        803,
    )
    + vk(
        "27 фев 2022 в 12:30",
        "Передачу для Крутогона приняли со второго раза. Лекарства вернули.",
        790,
    )
    + vk("15 фев 2022 в 20:11", "Суд продлил срок на два месяца, защитник подаст жалобу.", 781)
    + "</div></body></html>",
    [
        ("Сегодня утром дружинников не пустили в зал", "2022-03-14"),
        ("Собираем подписи под письмом о библиотеке", "2022-03-09"),
        ("Передачу для Крутогона приняли", "2022-02-27"),
        ("Суд продлил срок на два месяца", "2022-02-15"),
    ],
)
# 5 Ghost
html(
    "ghost_en",
    '<!DOCTYPE html><html lang="en"><head><title>Quarry Notes</title></head><body class="home-template"><header class="gh-head"><a href="/">Quarry Notes</a></header><main><div class="post-feed">'
    + "".join(
        f'<article class="post-card post"><a class="post-card-image-link" href="/{i}/"><img src="i.jpg" alt="{t}"></a><div class="post-card-content"><a class="post-card-content-link" href="/{i}/"><header class="post-card-header"><div class="post-card-tags"><span class="post-card-primary-tag">Courts</span></div><h2 class="post-card-title">{t}</h2></header><div class="post-card-excerpt">{b}</div></a><footer class="post-card-meta"><time class="post-card-meta-date" datetime="{iso}">{d}</time><span class="post-card-meta-length">{i + 2} min read</span></footer></div></article>'
        for i, (t, b, iso, d) in enumerate(
            [
                (
                    "The quarrymen's second appeal",
                    "Ten quarrymen filed again on 30 May 2022 after the clerk lost the first set.",
                    "2022-06-02",
                    "Jun 2, 2022",
                ),
                (
                    "What the bailiff wrote down",
                    "The inventory lists a kettle, two lamps and “papers”.",
                    "2022-05-19",
                    "May 19, 2022",
                ),
                (
                    "Forty nights",
                    "Ilse Narrowmoor has been held for forty nights without a hearing.",
                    "2022-05-01",
                    "May 1, 2022",
                ),
            ]
        )
    )
    + '</div></main><footer class="site-footer">Quarry Notes © 2026 <a href="#">Sign up</a></footer></body></html>',
    [
        ("The quarrymen's second appeal", "2022-06-02"),
        ("What the bailiff wrote down", "2022-05-19"),
        ("Forty nights", "2022-05-01"),
    ],
)
# 6 squarespace short US dates
html(
    "short_us_en",
    '<!DOCTYPE html><html lang="en-US"><head><title>News — Harbor Rights Project</title></head><body><header id="header"><a href="/">Harbor Rights Project</a></header><section class="blog-alternating-side-by-side-wrapper">'
    + "".join(
        f'<article class="blog-item"><div class="blog-item-text"><div class="blog-meta-section"><span class="blog-categories">News</span><span class="blog-date">{d}</span></div><h1 class="blog-title"><a href="/news/{i}">{t}</a></h1><div class="blog-excerpt"><p>{b}</p></div><a class="blog-more-link" href="/news/{i}">Read More</a></div></article>'
        for i, (t, b, d) in enumerate(
            [
                ("Dockers walk free", "All six dockers were released at noon.", "6/3/22"),
                (
                    "Hearing moved to another town",
                    "The judge cited the size of the room.",
                    "5/28/22",
                ),
                (
                    "Our comment on the harbor bill",
                    "Seven pages on a bill of nine lines.",
                    "5/4/22",
                ),
                ("Annual dinner recap", "Thank you to all who came on April 2.", "4/9/22"),
            ]
        )
    )
    + "</section></body></html>",
    [
        ("Dockers walk free", "2022-06-03"),
        ("Hearing moved to another town", "2022-05-28"),
        ("Our comment on the harbor bill", "2022-05-04"),
        ("Annual dinner recap", "2022-04-09"),
    ],
)
# 7 wix
html(
    "wix_es",
    '<!DOCTYPE html><html lang="es"><head><title>Blog | Taller Jurídico</title></head><body><div id="SITE_CONTAINER"><header><div>Taller Jurídico</div></header><div data-hook="post-list">'
    + "".join(
        f'<div class="gHZ3p9" data-hook="post-list-item"><div class="QxY0Za"><div class="kR2x"><ul class="aB1"><li><span class="user-name tQ0" title="Amaya Vertiz">Amaya Vertiz</span></li><li><span title="{d}" class="post-metadata__date time-ago" data-hook="time-ago">{d}</span></li><li><span class="post-metadata__readTime" data-hook="time-to-read">{i + 1} min de lectura</span></li></ul></div><a href="/post/{i}" class="O16KGI"><div class="bD0vt9"><p class="bD0vt9 KNiaIk">{t}</p></div></a><div class="JMCi2v"><div>{b}</div></div><div class="i6wKmL"><span>{i * 11 + 3} visualizaciones</span><span>{i} comentarios</span></div></div></div>'
        for i, (t, b, d) in enumerate(
            [
                (
                    "Las tejedoras vuelven al juzgado",
                    "La vista quedó señalada para el 30 de junio de 2021. La abogada pidió otro intérprete.",
                    "11 jun 2021",
                ),
                (
                    "Sin acta no hay audiencia",
                    "El secretario no levantó acta y nadie la firmó.",
                    "27 may 2021",
                ),
                ("Guía para pedir un expediente", "Paso a paso, con modelos.", "2 may 2021"),
            ]
        )
    )
    + "</div><footer>©2021 por Taller Jurídico. Creado con Wix.com</footer></div></body></html>",
    [
        ("Las tejedoras vuelven al juzgado", "2021-06-11"),
        ("Sin acta no hay audiencia", "2021-05-27"),
        ("Guía para pedir un expediente", "2021-05-02"),
    ],
)
# 8 Bitrix
html(
    "bitrix_ru",
    '<!DOCTYPE html><html lang="ru"><head><title>Новости</title></head><body><div class="header"><a href="/">Уполномоченный по правам, Заречный край</a></div><div class="workarea"><h1>Новости</h1><div class="news-list">'
    + "".join(
        f'<p class="news-item" id="bx_{i}"><a href="/news/{i}/"><img class="preview_picture" src="p.jpg" alt="{t}"/></a><span class="news-date-time">{d}</span> <a href="/news/{i}/"><b>{t}</b></a><br />{b}<div style="clear:both"></div></p>'
        for i, (t, b, d) in enumerate(
            [
                (
                    "Уполномоченный посетила изолятор",
                    "В камерах установили вентиляцию, но окна не открываются.",
                    "14.03.2022",
                ),
                (
                    "Приём граждан в Заречном",
                    "Приём состоится 22.03.2022 в здании библиотеки.",
                    "09.03.2022",
                ),
                (
                    "Доклад за 2021 год направлен в собрание",
                    "Доклад содержит сто двадцать обращений.",
                    "28.02.2022",
                ),
                (
                    "Разъяснения о порядке обжалования",
                    "Срок считается с дня вручения копии.",
                    "17.02.2022",
                ),
            ],
            4410,
        )
    )
    + '<br /><font class="text">Новости 1 - 4 из 88<br />Начало | Пред. | 1 | 2 | След. | Конец</font></div></div><div class="footer">Последнее обновление: 14.03.2022</div></body></html>',
    [
        ("Уполномоченный посетила изолятор", "2022-03-14"),
        ("Приём граждан в Заречном", "2022-03-09"),
        ("Доклад за 2021 год направлен в собрание", "2022-02-28"),
        ("Разъяснения о порядке обжалования", "2022-02-17"),
    ],
)
# 9 gov kz
html(
    "gov_kk",
    '<!DOCTYPE html><html lang="kk"><head><title>Пресс-релиздер</title></head><body><header><div class="logo">Сарыөзен облысының прокуратурасы</div><nav><a href="#">Басты бет</a><a href="#">Жаңалықтар</a></nav></header><main><div class="news">'
    + "".join(
        f'<div class="news__item"><div class="news__date">{d}</div><div class="news__title"><a href="/kk/{i}">{t}</a></div><div class="news__lead">{b}</div></div>'
        for i, (t, b, d) in enumerate(
            [
                (
                    "Сот отырысы кейінге қалдырылды",
                    "Отырыс 5 сәуірге белгіленді.",
                    "2022 жылғы 14 наурыз",
                ),
                ("Азаматтарды қабылдау өтті", "Қабылдауға отыз адам келді.", "2022 жылғы 9 наурыз"),
                (
                    "Заң бұзушылық анықталды",
                    "Тексеру барысында алты заң бұзушылық анықталды.",
                    "2022 жылғы 28 ақпан",
                ),
            ]
        )
    )
    + "</div></main><footer>© 2022 Прокуратура</footer></body></html>",
    [
        ("Сот отырысы кейінге қалдырылды", "2022-03-14"),
        ("Азаматтарды қабылдау өтті", "2022-03-09"),
        ("Заң бұзушылық анықталды", "2022-02-28"),
    ],
)
# 10 K2 ky
html(
    "k2_ky",
    '<!DOCTYPE html><html lang="ky-kg"><head><title>Жаңылыктар</title></head><body><div id="k2Container" class="itemListView"><div class="itemList"><div id="itemListPrimary">'
    + "".join(
        f'<div class="itemContainer"><div class="catItemView groupPrimary"><div class="catItemHeader"><span class="catItemDateCreated">{d}</span><h3 class="catItemTitle"><a href="/item/{i}">{t}</a></h3><span class="catItemAuthor">Жазган <a href="#">Редактор</a></span></div><div class="catItemBody"><div class="catItemIntroText"><p>{b}</p></div></div><div class="catItemLinks"><div class="catItemHitsBlock"><span class="catItemHits">{i * 7} жолу окулду</span></div></div><div class="catItemReadMore"><a href="#">Толугураак ...</a></div></div></div>'
        for i, (t, b, d) in enumerate(
            [
                (
                    "Усталардын иши кайра каралат",
                    "Иш 12-майда каралат деп билдирди сот.",
                    "Шаршемби, 20 Апрель 2022 10:15",
                ),
                (
                    "Айыл өкмөтүнө кат",
                    "Катка кырк киши кол койду.",
                    "Дүйшөмбү, 11 Апрель 2022 18:02",
                ),
                ("Бийлик жооп берген жок", "Үч жума өттү, жооп жок.", "Жума, 25 Март 2022 09:40"),
            ],
            31,
        )
    )
    + "</div></div></div></body></html>",
    [
        ("Усталардын иши кайра каралат", "2022-04-20"),
        ("Айыл өкмөтүнө кат", "2022-04-11"),
        ("Бийлик жооп берген жок", "2022-03-25"),
    ],
)
# 11 Typo3 de
html(
    "typo3_de",
    '<!DOCTYPE html><html lang="de"><head><title>Aktuelles</title></head><body><div id="main"><h1>Aktuelles</h1><div class="news"><div class="news-list-view">'
    + "".join(
        f'<div class="article articletype-0"><div class="header"><h3><a title="{t}" href="/a/{i}"><span itemprop="headline">{t}</span></a></h3></div><div class="teaser-text"><div itemprop="description"><p>{b}</p></div><a class="more" href="/a/{i}">weiterlesen</a></div><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="{iso}">{d}</time></span><span class="news-list-category">Presse</span><span class="news-list-author">Von Jorun Velde</span></p></div></div>'
        for i, (t, b, d, iso) in enumerate(
            [
                (
                    "Seilmacher vor Gericht",
                    "Das Verfahren wird am 3. Mai 2022 fortgesetzt.",
                    "14.03.2022",
                    "2022-03-14",
                ),
                (
                    "Stellungnahme zum Hafengesetz",
                    "Das Gesetz verletzt drei Grundrechte.",
                    "09.03.2022",
                    "2022-03-09",
                ),
                (
                    "Wer hat den Brunnen verkauft?",
                    "Akten zeigen: niemand wurde gefragt.",
                    "28.02.2022",
                    "2022-02-28",
                ),
            ]
        )
    )
    + "</div></div></div></body></html>",
    [
        ("Seilmacher vor Gericht", "2022-03-14"),
        ("Stellungnahme zum Hafengesetz", "2022-03-09"),
        ("Wer hat den Brunnen verkauft?", "2022-02-28"),
    ],
)
# 12 SPIP fr
html(
    "spip_fr",
    '<!DOCTYPE html><html dir="ltr" lang="fr"><head><title>Le Relais</title></head><body class="page_sommaire"><div id="entete"><a href="/">Le Relais</a></div><div id="conteneur"><div id="contenu"><div class="liste articles"><h2>Derniers articles</h2><ul class="liste-items">'
    + "".join(
        f'<li class="item hentry"><h3 class="entry-title"><a href="spip.php?article{i}" rel="bookmark">{t}</a></h3><p class="info-publi"><abbr class="published" title="{iso}">{d}</abbr>, <span class="sep">par</span> <span class="auteurs">Odile Brancart</span></p><div class="introduction entry-content"><p>{b}</p></div></li>'
        for i, (t, b, d, iso) in enumerate(
            [
                (
                    "Les cordiers en appel",
                    "L’audience, prévue le 4 avril 2013, n’aura pas lieu. (…)",
                    "lundi 11 mars 2013",
                    "2013-03-11T10:04:00Z",
                ),
                (
                    "Une pétition de trop",
                    "Le maire refuse de la recevoir.",
                    "jeudi 28 février 2013",
                    "2013-02-28T10:04:00Z",
                ),
                (
                    "Qui paie les scellés ?",
                    "La question posée au greffe reste sans réponse.",
                    "mardi 5 février 2013",
                    "2013-02-05T10:04:00Z",
                ),
            ],
            77,
        )
    )
    + '</ul></div></div><div id="navigation"><h2>Rubriques</h2><ul><li>Procès</li></ul></div></div></body></html>',
    [
        ("Les cordiers en appel", "2013-03-11"),
        ("Une pétition de trop", "2013-02-28"),
        ("Qui paie les scellés ?", "2013-02-05"),
    ],
)
# 13 flat p uk
html(
    "flat_p_uk",
    '<html><head><title>Новини</title></head><body><table><tr><td width="150"><a href="/">Головна</a><br><a href="/n">Новини</a></td><td><h2>Новини</h2><p><b>14.03.2009</b> <a href="/n/91">Суд зупинив виселення гончарів</a><br>Рішення діє до 1 квітня, далі буде нове засідання.</p><p><b>09.03.2009</b> <a href="/n/90">Архів відкрили на годину</a><br>Пускали по двоє і без ручок.</p><p><b>28.02.2009</b> <a href="/n/88">Голова ради не прийшов</a><br>Чекали до вечора 27 лютого.</p><p><a href="/n?p=2">Архів новин</a></p></td></tr></table></body></html>',
    [
        ("Суд зупинив виселення гончарів", "2009-03-14"),
        ("Архів відкрили на годину", "2009-03-09"),
        ("Голова ради не прийшов", "2009-02-28"),
    ],
)
# 14 DLE
html(
    "dle_tg_ru",
    '<!DOCTYPE html><html lang="ru"><head><title>Новости</title></head><body><div class="wrap"><div id="dle-content">'
    + "".join(
        f'<div class="base shortstory"><h2 class="btl"><a href="/{i}.html">{t}</a></h2><div class="bhinfo"><span class="baseinfo">Автор: <a href="#">admin</a> от {d}</span><span class="radial">посмотрело: {i}</span></div><div class="maincont">{b}</div><div class="mlink"><span class="argmore"><a href="/{i}.html"><b>Подробнее</b></a></span><span class="argcoms">Комментарии (<b>0</b>)</span></div></div>'
        for i, (t, b, d) in enumerate(
            [
                (
                    "Каменщиков отпустили домой",
                    "Следующая явка назначена на 05-04-2022.",
                    "14-03-2022, 10:15",
                ),
                ("Кто спилил дуб", "Дуб был записан в реестр памятников.", "9-03-2022, 18:40"),
                ("Решение вступило в силу", "Срок обжалования истёк.", "28-02-2022, 09:02"),
            ],
            501,
        )
    )
    + '<div class="navigation">1 2 3 ... 14</div></div></div></body></html>',
    [
        ("Каменщиков отпустили домой", "2022-03-14"),
        ("Кто спилил дуб", "2022-03-09"),
        ("Решение вступило в силу", "2022-02-28"),
    ],
)
# 15 fa numeric solar
html(
    "fa_numeric",
    '<!DOCTYPE html><html dir="rtl" lang="fa-IR"><head><title>اخبار</title></head><body><div class="archive">'
    + "".join(
        f'<div class="row item"><div class="col-3"><img src="a.jpg"></div><div class="col-9"><a class="t" href="/n/{i}"><h3>{t}</h3></a><div class="lead">{b}</div><div class="d"><i class="fa fa-calendar"></i> {d}</div></div></div>'
        for i, (t, b, d) in enumerate(
            [
                ("سنگ‌تراشان آزاد شدند", "شش نفر ظهر دیروز آزاد شدند.", "۱۴۰۱/۰۳/۱۴ ۱۰:۲۰"),
                ("جلسه بدون وکیل", "وکیل را به سالن راه ندادند.", "۱۴۰۱/۰۳/۰۹ ۰۸:۰۵"),
                ("دادخواست تازه ثبت شد", "دادخواست با چهل امضا ثبت شد.", "۱۴۰۱/۰۲/۲۸ ۱۹:۴۵"),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("سنگ‌تراشان آزاد شدند", "2022-06-04"),
        ("جلسه بدون وکیل", "2022-05-30"),
        ("دادخواست تازه ثبت شد", "2022-05-18"),
    ],
)
# 16 event + published
html(
    "events_published_en",
    '<!DOCTYPE html><html lang="en-GB"><head><title>Urgent appeals</title></head><body><h1>Urgent appeals</h1><div class="appeals">'
    + "".join(
        f'<div class="appeal"><h3><a href="/a/{i}">{t}</a></h3><dl><dt>Date of arrest</dt><dd>{e}</dd><dt>Place</dt><dd>{pl}</dd><dt>Published</dt><dd>{d}</dd></dl></div>'
        for i, (t, e, pl, d) in enumerate(
            [
                ("Osric Fennimore held after vigil", "12 May 2022", "Marsh Lane", "20 May 2022"),
                ("Two coopers missing", "2 January 2022", "Tolland", "3 May 2022"),
                ("Lawyer barred from court", "25 April 2022", "Arvonia", "28 April 2022"),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("Osric Fennimore held after vigil", "2022-05-20"),
        ("Two coopers missing", "2022-05-03"),
        ("Lawyer barred from court", "2022-04-28"),
    ],
)
# 17 pt
html(
    "pt_portal",
    '<!DOCTYPE html><html lang="pt-BR"><head><title>Últimas</title></head><body><div class="lista">'
    + "".join(
        f'<div class="feed-post"><span class="chapeu">Justiça</span><a class="feed-post-link" href="/{i}.html">{t}</a><div class="feed-post-body-resumo">{b}</div><span class="feed-post-datetime">{d}</span></div>'
        for i, (t, b, d) in enumerate(
            [
                (
                    "Oleiros voltam ao tribunal",
                    "Audiência remarcada para 2 de julho de 2021.",
                    "11 de junho de 2021 às 10h15",
                ),
                (
                    "Arquivo segue fechado",
                    "A chave está com a prefeitura.",
                    "27 de maio de 2021 às 18h02",
                ),
                (
                    "Sentença anulada por falta de ata",
                    "Juíza reconheceu o erro do cartório.",
                    "02 de maio de 2021 às 09h30",
                ),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("Oleiros voltam ao tribunal", "2021-06-11"),
        ("Arquivo segue fechado", "2021-05-27"),
        ("Sentença anulada por falta de ata", "2021-05-02"),
    ],
)
# 18 months with day numbers
html(
    "month_days_en",
    '<!DOCTYPE html><html lang="en"><head><title>Chronicle</title></head><body><h1>All posts</h1><h2>March 2020</h2><ul><li>14: <a href="/p/1">Millers return to court</a></li><li>6: <a href="/p/2">Who sealed the reading room?</a></li></ul><h2>February 2020</h2><ul><li>27: <a href="/p/3">Forty names on a letter</a></li><li>3: <a href="/p/4">Nothing in the minutes</a></li><li>1: <a href="/p/5">First snow, first hearing</a></li></ul></body></html>',
    [
        ("Millers return to court", "2020-03-14"),
        ("Who sealed the reading room?", "2020-03-06"),
        ("Forty names on a letter", "2020-02-27"),
        ("Nothing in the minutes", "2020-02-03"),
        ("First snow, first hearing", "2020-02-01"),
    ],
)
# 19 zh
html(
    "zh_list",
    '<!DOCTYPE html><html lang="zh-CN"><head><title>新闻</title></head><body><div class="nav"><a href="/">首页</a></div><div class="list"><ul>'
    + "".join(
        f'<li><a href="/n/{i}.htm">{t}</a><span>[{d}]</span></li>'
        for i, (t, d) in enumerate(
            [
                ("磨坊工人案件再次开庭审理", "2022-03-14"),
                ("社区图书馆被查封无任何文件", "2022-03-09"),
                ("关于二〇二一年度投诉情况的报告", "2022-02-28"),
                ("律师未获准进入法庭", "2022-01-17"),
            ]
        )
    )
    + "</ul></div></body></html>",
    [
        ("磨坊工人案件再次开庭审理", "2022-03-14"),
        ("社区图书馆被查封无任何文件", "2022-03-09"),
        ("关于二〇二一年度投诉情况的报告", "2022-02-28"),
        ("律师未获准进入法庭", "2022-01-17"),
    ],
)
# 20 lenta-like day separators
html(
    "day_separators_ru",
    '<!DOCTYPE html><html lang="ru"><head><title>Архив</title></head><body><div class="top">22 ноября 2026, воскресенье</div><h1>Архив за март 2022 года</h1><div class="feed"><div class="sep">14 марта, понедельник</div><div class="row"><span class="tm">18:40</span><a href="/n/9">Паромщики вернулись на работу</a></div><div class="row"><span class="tm">09:05</span><a href="/n/8">Суд отложил дело о паводке</a></div><div class="sep">13 марта, воскресенье</div><div class="row"><span class="tm">20:00</span><a href="/n/7">Сход прошёл без задержаний</a></div><div class="row"><span class="tm">11:31</span><a href="/n/6">На мосту сняли камеру наблюдения</a></div><div class="row"><span class="tm">10:10</span><a href="/n/5">Жалобу приняли без номера</a></div></div></body></html>',
    [
        ("Паромщики вернулись на работу", "2022-03-14"),
        ("Суд отложил дело о паводке", "2022-03-14"),
        ("Сход прошёл без задержаний", "2022-03-13"),
        ("На мосту сняли камеру наблюдения", "2022-03-13"),
        ("Жалобу приняли без номера", "2022-03-13"),
    ],
)
# 21 yearless without capture: no date; with year: date
html(
    "medium_en",
    '<!DOCTYPE html><html lang="en"><head><title>Ada Winslow-Quay – Medium</title></head><body><div><div class="ab">Ada Winslow-Quay</div>'
    + "".join(
        f'<article class="meteredContent"><a href="/@ada/{i}"><h2 class="be bf">{t}</h2><div><h3 class="be b">{b}</h3></div></a><div class="dd"><span>{d}</span><span>{i + 3}</span></div></article>'
        for i, (t, b, d) in enumerate(
            [
                ("How to read a custody log", "A field guide for visitors", "Mar 14"),
                ("The clerk’s pencil", "Why small corrections matter", "Feb 2"),
                ("Lessons from the ferry case", "What we would do differently", "Nov 30, 2021"),
                ("On waiting rooms", "Notes from forty mornings", "Jun 8, 2021"),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("How to read a custody log", None),
        ("The clerk’s pencil", None),
        ("Lessons from the ferry case", "2021-11-30"),
        ("On waiting rooms", "2021-06-08"),
    ],
)
# 22 no dates, events in text
html(
    "no_dates_de",
    '<!DOCTYPE html><html lang="de"><head><title>Fälle</title></head><body><h1>Unsere Fälle</h1>'
    + "".join(
        f'<div class="fall"><h2><a href="/f/{i}">{t}</a></h2><p>{b}</p><a href="/f/{i}">Zum Fall</a></div>'
        for i, (t, b) in enumerate(
            [
                (
                    "Der Fall Imke Torfbruch",
                    "Am 3. Mai 2019 wurde die Imkerin auf dem Markt festgenommen und ohne Anhörung verurteilt.",
                ),
                (
                    "Der Fall der sieben Flößer",
                    "Seit dem 12. Juni 2020 sitzen sieben Flößer in Haft, weil sie ein Transparent trugen.",
                ),
                (
                    "Der Fall Gero Steinmar",
                    "Der Drucker verlor seine Werkstatt, nachdem er Flugblätter gedruckt hatte.",
                ),
            ]
        )
    )
    + "</body></html>",
    [
        ("Der Fall Imke Torfbruch", None),
        ("Der Fall der sieben Flößer", None),
        ("Der Fall Gero Steinmar", None),
    ],
)
# 23 uz rss-like day box + year span
html(
    "daybox_year_uz",
    '<!DOCTYPE html><html lang="uz"><head><title>Yangiliklar</title></head><body><div class="blog-list">'
    + "".join(
        f'<div class="blog-post"><div class="post-date-box"><span class="d">{d}</span><span class="m">{m}</span><span class="y">{y}</span></div><div class="post-body"><h4><a href="/b/{i}">{t}</a></h4><p>{b}</p></div></div>'
        for i, (t, b, d, m, y) in enumerate(
            [
                (
                    "G‘ishtchilar ozod qilindi",
                    "Olti kishi tushda ozod qilindi.",
                    "14",
                    "Mar",
                    "2022",
                ),
                ("Advokatsiz majlis", "Advokat zalga kiritilmadi.", "09", "Mar", "2022"),
                ("Yangi shikoyat", "Shikoyatga qirq kishi imzo chekdi.", "28", "Fev", "2022"),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("G‘ishtchilar ozod qilindi", "2022-03-14"),
        ("Advokatsiz majlis", "2022-03-09"),
        ("Yangi shikoyat", "2022-02-28"),
    ],
)
