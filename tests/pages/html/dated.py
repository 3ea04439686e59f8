"""Pages written for the day of their publication: many engines and languages, people invented.

Each has a name, an address, its markup and the day that a reader takes from it, or None.
"""

PAGES: list[tuple[str, str, str, str | None]] = []


def page(name: str, url: str, html: str, gold: str | None) -> None:
    """Add a page."""
    PAGES.append((name, url, html, gold))


P = {
    "en": [
        "The bakers of Lower Sill were summoned to the police station on Friday over the letter they signed in the spring. None of the nine was told what the questions would be about, and two were sent home without a hearing.",
        "Their lawyer, Orla Teck, said that the investigator had shown her a sheet with the names of all signers. She asked for a copy and was refused. The court will hear her complaint next week, and the bakers say they will keep the ovens cold until then.",
        "The mayor's office did not answer the questions sent by this newspaper. A spokesman for the prosecutor said that no case has been opened against anyone.",
    ],
    "ru": [
        "Пекарей Нижней Силы вызвали в полицию из-за письма, которое они подписали весной. Никому из девяти не сказали, о чём будут спрашивать, а двоих отправили домой без беседы.",
        "Адвокат Орла Тек рассказала, что следователь показал ей лист с именами всех подписавших. Копию ей не дали. Жалобу рассмотрят на следующей неделе, до этого дня печи останутся холодными.",
        "В мэрии на вопросы редакции не ответили. Представитель прокуратуры сообщил, что дел не возбуждали.",
    ],
    "fr": [
        "Les boulangers de Basse-Sille ont été convoqués au commissariat à propos de la lettre signée au printemps. Aucun des neuf n'a su sur quoi porteraient les questions, et deux ont été renvoyés chez eux.",
        "Leur avocate, Orla Teck, explique que l'enquêteur lui a montré une feuille portant les noms de tous les signataires. Elle en a demandé une copie, en vain. Le tribunal examinera sa plainte la semaine prochaine.",
        "La mairie n'a pas répondu à nos questions.",
    ],
    "de": [
        "Die Bäcker von Niedersill wurden wegen eines Briefes vorgeladen, den sie im Frühjahr unterzeichnet hatten. Keinem der neun wurde gesagt, worum es gehen würde, zwei wurden nach Hause geschickt.",
        "Ihre Anwältin Orla Teck sagt, der Ermittler habe ihr ein Blatt mit den Namen aller Unterzeichner gezeigt. Eine Kopie bekam sie nicht. Das Gericht hört die Beschwerde nächste Woche.",
        "Das Rathaus beantwortete unsere Fragen nicht.",
    ],
    "es": [
        "Los panaderos de Sila Baja fueron citados por la policía a causa de la carta que firmaron en primavera. A ninguno de los nueve se le dijo sobre qué serían las preguntas, y dos fueron enviados a casa.",
        "Su abogada, Orla Teck, dijo que el investigador le mostró una hoja con los nombres de todos los firmantes. Pidió una copia y se la negaron. El tribunal examinará la queja la semana que viene.",
        "El ayuntamiento no respondió a las preguntas.",
    ],
    "kk": [
        "Төменгі Сілдің наубайшыларын көктемде қол қойған хаты үшін полицияға шақырды. Тоғыздың ешқайсысына не туралы сұралатыны айтылмады, екеуін үйіне қайтарды.",
        "Адвокат Орла Тек тергеуші оған барлық қол қойғандардың тізімін көрсеткенін айтты. Көшірмесін бермеді. Сот шағымды келесі аптада қарайды.",
        "Әкімдік сұрақтарға жауап бермеді.",
    ],
    "ky": [
        "Төмөнкү Силдин наабайчыларын жазында кол койгон каты үчүн милицияга чакырышты. Тогузунун бирине да эмне жөнүндө сурашары айтылган жок, экөөнү үйүнө кайтарышты.",
        "Адвокат Орла Тек тергөөчү ага бардык кол койгондордун тизмесин көрсөткөнүн айтты. Көчүрмөсүн берген жок. Сот арызды кийинки жумада карайт.",
        "Мэрия суроолорго жооп берген жок.",
    ],
    "tr": [
        "Aşağı Sil fırıncıları, baharda imzaladıkları mektup nedeniyle polise çağrıldı. Dokuz kişiden hiçbirine soruların ne hakkında olacağı söylenmedi, ikisi eve gönderildi.",
        "Avukatları Orla Teck, soruşturmacının kendisine tüm imzacıların adlarını içeren bir sayfa gösterdiğini söyledi. Kopyasını istedi ama verilmedi. Mahkeme şikâyeti gelecek hafta görecek.",
        "Belediye sorulara yanıt vermedi.",
    ],
    "zh": [
        "下西尔的面包师因为春天签署的一封信被警方传唤。九个人都没有被告知要问什么问题，其中两人被送回家。",
        "他们的律师说，调查员给她看了一张写有所有签名者姓名的纸。她要求复印件，遭到拒绝。法院将在下周审理她的申诉。",
        "市政府没有回答本报的提问。",
    ],
    "ar": [
        "استدعت الشرطة خبازي سيل السفلى بسبب الرسالة التي وقعوها في الربيع. ولم يُبلَّغ أي من التسعة بموضوع الأسئلة، وأُعيد اثنان إلى منزليهما.",
        "وقالت محاميتهم إن المحقق أراها ورقة تحمل أسماء جميع الموقعين. وطلبت نسخة فرُفض طلبها. وستنظر المحكمة في الشكوى الأسبوع المقبل.",
        "لم ترد البلدية على الأسئلة.",
    ],
}


def ps(language: str, tag: str = "p") -> str:
    """Return the paragraphs of the story in a language."""
    return "".join(f"<{tag}>{x}</{tag}>\n" for x in P[language])


# 1 WordPress classic theme, entry-date with time datetime + updated hidden, widget with recent posts dates
page(
    "wp_twentyfifteen",
    "https://granary.example/?p=812",
    f"""<!DOCTYPE html><html lang="en-US"><head><title>Bakers summoned - Granary Watch</title><meta name="generator" content="WordPress 6.2"></head><body class="single"><div id="page"><header class="site-header"><h1 class="site-title">Granary Watch</h1></header>
<main><article id="post-812" class="post"><header class="entry-header"><h1 class="entry-title">Bakers summoned over letter</h1></header><div class="entry-content">{ps("en")}</div>
<footer class="entry-footer"><span class="posted-on"><span class="screen-reader-text">Posted on </span><a href="/?p=812" rel="bookmark"><time class="entry-date published" datetime="2017-04-03T09:12:11+00:00">April 3, 2017</time><time class="updated" datetime="2018-01-09T10:00:00+00:00">January 9, 2018</time></a></span></footer></article></main>
<aside><section class="widget_recent_entries"><h2>Recent Posts</h2><ul><li><a href="/?p=900">Mill closed</a><span class="post-date">March 2, 2019</span></li><li><a href="/?p=899">Oven seized</a><span class="post-date">March 1, 2019</span></li></ul></section></aside></div></body></html>""",
    "2017-04-03",
)
# 2 Yoast graph: WebSite, WebPage with dates, Article none; related Articles later in the graph
page(
    "yoast_graph_webpage",
    "https://mills.example/news/bakers-summoned/",
    f"""<html lang="en-GB"><head><title>Bakers summoned | Mills</title><meta property="og:type" content="article"/><meta property="article:modified_time" content="2022-02-14T08:00:00+00:00"/>
<script type="application/ld+json" class="yoast-schema-graph">{{"@context":"https://schema.org","@graph":[{{"@type":"WebPage","@id":"https://mills.example/news/bakers-summoned/","url":"https://mills.example/news/bakers-summoned/","name":"Bakers summoned","datePublished":"2021-11-30T23:40:00+00:00","dateModified":"2022-02-14T08:00:00+00:00"}},{{"@type":"BreadcrumbList","itemListElement":[]}},{{"@type":"WebSite","name":"Mills"}}]}}</script></head>
<body><nav>Home News About</nav><article><h1>Bakers summoned</h1>{ps("en")}</article><footer>© 2014–2025 Mills</footer></body></html>""",
    "2021-11-30",
)
# 3 several ld objects, the first a video with another uploadDate, the second a list of related articles, third the page
page(
    "ld_several",
    "https://sill-herald.example/2020/bakers-called",
    f"""<html lang="en"><head><title>Bakers called to station - Sill Herald</title><link rel="canonical" href="https://sill-herald.example/2020/bakers-called">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"VideoObject","name":"Ovens","uploadDate":"2016-05-01T10:00:00Z"}}</script>
<script type="application/ld+json">[{{"@type":"NewsArticle","headline":"Mill closed","url":"https://sill-herald.example/2019/mill-closed","datePublished":"2019-02-02T10:00:00Z"}},{{"@type":"NewsArticle","headline":"Well dug","url":"https://sill-herald.example/2019/well","datePublished":"2019-01-02T10:00:00Z"}}]</script>
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","mainEntityOfPage":{{"@type":"WebPage","@id":"https://sill-herald.example/2020/bakers-called"}},"headline":"Bakers called to station","datePublished":"2020-06-18T16:22:00+02:00","dateModified":"2020-06-19T09:00:00+02:00"}}</script></head>
<body><div class="top">Sunday, 22 November 2026</div><h1>Bakers called to station</h1><div class="story">{ps("en")}</div></body></html>""",
    "2020-06-18",
)
# 4 header today widget + byline text only
page(
    "today_widget_byline",
    "https://uplands-post.example/story/bakers-cold-ovens",
    f"""<html lang="en-GB"><head><title>Cold ovens | Uplands Post</title></head><body><div id="header"><span id="today">Monday 9 March 2026</span><a href="/">Uplands Post</a><ul><li>News<li>Sport</ul></div>
<div id="content"><h1>Cold ovens in Lower Sill</h1><p class="byline">By <b>Tam Orrick</b> | Published: 3 May 2019, 14:05 | Updated: 7 May 2019, 08:30</p>{ps("en")}</div><div id="footer">&copy; Uplands Post 2026</div></body></html>""",
    "2019-05-03",
)
# 5 US order in numbers, decided by lang en-US
page(
    "us_numeric",
    "https://county-ledger.example/local/bakers.html",
    f"""<html lang="en-US"><head><title>Bakers questioned</title></head><body><div class="wrap"><h1>Bakers questioned</h1><div class="meta">Tam Orrick, Staff Writer &bull; 04/07/2016</div>{ps("en")}</div></body></html>""",
    "2016-04-07",
)
# 6 European order in numbers (es)
page(
    "es_numeric",
    "https://elhorno.example/noticia.php?id=88",
    f"""<html lang="es-ES"><head><title>Panaderos citados</title></head><body><div class="cabecera"><a href="/">El Horno</a></div><h2 class="titular">Panaderos citados por la policía</h2><div class="fecha">07/04/2016 - 11:20h</div>{ps("es")}<div class="pie">Actualizado: 22/11/2026</div></body></html>""",
    "2016-04-07",
)
# 7 UTC evening, local visible the next day
page(
    "utc_local",
    "https://bishkek-oven.example/news/4411",
    f"""<html lang="ru"><head><title>Пекарей вызвали</title><meta property="article:published_time" content="2023-08-14T19:30:00Z"></head><body><h1>Пекарей вызвали в полицию</h1><div class="news-date">15 августа 2023, 01:30</div>{ps("ru")}</body></html>""",
    "2023-08-15",
)
# 8 Blogger
page(
    "blogger",
    "https://mukomol.blogspot.example/2013/10/blog-post.html",
    f"""<html dir="ltr" lang="ru"><head><title>Записки мукомола: Пекарей вызвали</title><meta content='blogger' name='generator'/></head><body><div class="date-outer"><h2 class="date-header"><span>вторник, 8 октября 2013 г.</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry"><h3 class="post-title entry-title">Пекарей вызвали</h3><div class="post-body entry-content">{ps("ru", "div")}</div><div class="post-footer">Автор: <span>Мукомол</span> на <a class="timestamp-link"><abbr class="published" title="2013-10-08T21:14:00+06:00">21:14</abbr></a></div></div></div></div></div>
<div class="comments"><h4>2 комментария:</h4><dl><dt>Аноним</dt><dd>Держитесь!</dd><dd><a>9 октября 2013 г. в 07:30</a></dd></dl></div><div class="widget BlogArchive"><ul><li>► 2014 (3)</li><li>▼ 2013 (44)</li></ul></div></body></html>""",
    "2013-10-08",
)
# 9 Drupal 7 submitted
page(
    "drupal7",
    "https://rights-sill.example/node/301",
    f"""<html lang="en" xml:lang="en" version="XHTML+RDFa 1.0"><head><title>Bakers summoned | Rights Sill</title><meta name="Generator" content="Drupal 7 (http://drupal.org)" /></head><body class="html not-front node-type-story"><div id="block-system-main"><div id="node-301" class="node node-story"><span property="dc:title" content="Bakers summoned"></span><h1 class="title">Bakers summoned</h1><div class="submitted"><span property="dc:date dc:created" content="2012-09-11T13:05:00+02:00" datatype="xsd:dateTime">Submitted by tam on Tue, 09/11/2012 - 13:05</span></div><div class="content">{ps("en")}</div></div></div><div class="comment"><span property="dc:created" content="2012-09-13T08:00:00+02:00">Thu, 09/13/2012 - 08:00</span> Shame!</div></body></html>""",
    "2012-09-11",
)
# 10 Joomla
page(
    "joomla_ru",
    "https://pravda-sil.example/index.php/novosti/77-pekari",
    f"""<html lang="ru-ru"><head><title>Пекарей вызвали в полицию</title><meta name="generator" content="Joomla! - Open Source Content Management"/></head><body><div class="item-page" itemscope itemtype="https://schema.org/Article"><h2 itemprop="headline">Пекарей вызвали в полицию</h2><dl class="article-info"><dd class="create"><time datetime="2019-03-01T10:10:00+03:00" itemprop="dateCreated">Создано: 01 марта 2019</time></dd><dd class="published"><time datetime="2019-03-04T06:00:00+03:00" itemprop="datePublished">Опубликовано: 04 марта 2019</time></dd><dd class="modified"><time datetime="2020-01-02T06:00:00+03:00" itemprop="dateModified">Обновлено: 02 января 2020</time></dd></dl><div itemprop="articleBody">{ps("ru")}</div></div></body></html>""",
    "2019-03-04",
)
# 11 Ghost
page(
    "ghost",
    "https://notes.example/cold-ovens/",
    f"""<html lang="en"><head><title>Cold ovens</title><meta name="generator" content="Ghost 5.8"><meta property="article:published_time" content="2022-07-21T05:00:00.000Z"><meta property="article:modified_time" content="2024-07-21T05:00:00.000Z"></head><body><article class="gh-article"><h1>Cold ovens</h1><div class="gh-article-meta"><time datetime="2022-07-21">Jul 21, 2022</time> — 4 min read</div><section>{ps("en")}</section></article><section class="read-more"><article><h3>Earlier</h3><time datetime="2022-07-01">Jul 1, 2022</time></article></section></body></html>""",
    "2022-07-21",
)
# 12 Medium-like, only script state
page(
    "state_script",
    "https://penned.example/@tam/cold-ovens-8fa3b",
    f"""<html lang="en"><head><title>Cold ovens. Why bakers… | Penned</title></head><body><div id="root"><article><h1>Cold ovens</h1><div><span>Tam Orrick</span><span>·</span><span>4 min read</span></div>{ps("en")}</article></div><script>window.__STATE__={{"Post:8fa3b":{{"id":"8fa3b","title":"Cold ovens","createdAt":1585612800000,"firstPublishedAt":"2020-04-02T11:00:00.000Z","latestPublishedAt":"2021-09-09T11:00:00.000Z","updatedAt":"2021-09-09T11:00:00.000Z"}},"Post:1":{{"title":"Other","firstPublishedAt":"2018-01-01T11:00:00.000Z"}}}}</script></body></html>""",
    "2020-04-02",
)
# 13 URL only
page(
    "url_only",
    "https://valley-news.example/2018/11/23/bakers-summoned-to-station/",
    f"""<html lang="en"><head><title>Bakers summoned to station</title></head><body><h1>Bakers summoned to station</h1>{ps("en")}<p>Copyright 2025 Valley News</p></body></html>""",
    "2018-11-23",
)
# 14 URL compact id style
page(
    "url_compact",
    "https://valley-news.example/news/20181123-bakers-summoned.html",
    f"""<html lang="en"><head><title>Bakers summoned to station</title></head><body><h1>Bakers summoned to station</h1>{ps("en")}</body></html>""",
    "2018-11-23",
)
# 15 gov page first published / last updated
page(
    "gov_dates",
    "https://www.ministry.example/guidance/bread-labels",
    f"""<html lang="en-GB"><head><title>Bread labels: guidance - Ministry of Grain</title><meta name="govuk:updated-at" content="2024-02-02T10:00:00Z"></head><body><main><h1>Bread labels: guidance</h1><div class="metadata"><dl><dt>From:</dt><dd>Ministry of Grain</dd><dt>Published</dt><dd>12 March 2015</dd><dt>Last updated</dt><dd>2 February 2024 — <a href="#h">See all updates</a></dd></dl></div>{ps("en")}<h2 id="h">Updates to this page</h2><ol><li><time datetime="2024-02-02T10:00:00Z">2 February 2024</time><p>Added labels for rye.</p></li><li><time datetime="2015-03-12T10:00:00Z">12 March 2015</time><p>First published.</p></li></ol></main></body></html>""",
    "2015-03-12",
)
# 16 product page, no date
page(
    "product",
    "https://ovens.example/p/stone-oven-40",
    """<html lang="en"><head><title>Stone oven 40</title><meta property="og:type" content="product"></head><body><h1>Stone oven 40</h1><p>Price: 1,299.00</p><p>Delivery from 12 January 2026. The stone oven bakes forty loaves at once and keeps its heat for nine hours. It is delivered in four parts and put up by two people in half a day.</p><h2>Reviews</h2><div class="review"><b>Mara</b> <span class="date">3 March 2024</span><p>Good oven, bad manual. It took us two days.</p></div><div class="review"><b>Odo</b> <span class="date">9 May 2023</span><p>Bakes well.</p></div><footer>© 2026 Ovens</footer></body></html>""",
    None,
)
# 17 about page no date
page(
    "about",
    "https://ovens.example/about",
    """<html lang="en"><head><title>About us</title></head><body><h1>About us</h1><p>Founded on 4 June 1987 by two brothers, Ovens Ltd. builds stone ovens for bakers all over the uplands. In March 2009 we opened a second yard. Since then our thirty people have built more than nine thousand ovens.</p><p>Visit us on Mondays from 9 to 5 or write to the office.</p><footer>Copyright © 2012-2026 Ovens Ltd.</footer></body></html>""",
    None,
)
# 18 news agency dateline last resort
page(
    "dateline_only",
    "https://wire.example/item/7714",
    f"""<html lang="en"><head><title>Bakers questioned over letter</title></head><body><h1>Bakers questioned over letter</h1><p>LOWER SILL, May 3, 2014 (Wire) - {P["en"][0]}</p><p>{P["en"][1]}</p><p>{P["en"][2]}</p></body></html>""",
    "2014-05-03",
)
# 19 French newspaper
page(
    "fr_publie",
    "https://lefournil.example/actualite/boulangers-convoques_1182.html",
    f"""<html lang="fr"><head><title>Boulangers convoqués - Le Fournil</title><meta property="og:locale" content="fr_FR"></head><body><header><p class="jour">dimanche 22 novembre 2026</p></header><h1>Boulangers convoqués</h1><p class="signature">Par Odile Marne</p><p class="meta">Publié le 1er février 2018 à 18h04 - Mis à jour le 02 février 2018 à 06h10</p><p class="chapo">La lettre du printemps vaut convocation.</p>{ps("fr")}<div class="lire-aussi"><a href="/x">Le four éteint</a> <time datetime="2018-02-05">5 février 2018</time></div></body></html>""",
    "2018-02-01",
)
# 20 German newspaper Stand
page(
    "de_stand",
    "https://muehlenblatt.example/politik/baecker-vorgeladen-a-9912.html",
    f"""<html lang="de"><head><title>Bäcker vorgeladen</title><meta name="date" content="2016-12-28T17:45:00+01:00"><meta name="last-modified" content="2016-12-29T08:00:00+01:00"></head><body><h1>Bäcker vorgeladen</h1><div>Von Jo Anders · <span>28. Dezember 2016, 17:45 Uhr</span> · Aktualisiert am 29.12.2016</div>{ps("de")}</body></html>""",
    "2016-12-28",
)
# 21 Kazakh CMS
page(
    "kk_news",
    "https://naubai.example/kz/news/3312",
    f"""<html lang="kk"><head><title>Наубайшыларды полицияға шақырды</title></head><body><div class="top-line"><span class="date">22 Қараша 2026</span><span>USD 520</span></div><h1>Наубайшыларды полицияға шақырды</h1><div class="info"><span>2021 жылғы 17 мамыр, 12:40</span><span>Қаралды: 1204</span></div>{ps("kk")}<div class="other"><a>Диірмен жабылды</a><span>18 мамыр 2021</span></div></body></html>""",
    "2021-05-17",
)
# 22 Kyrgyz CMS
page(
    "ky_news",
    "https://naabai.example/ky/kabar/912",
    f"""<html lang="ky"><head><title>Наабайчыларды милицияга чакырышты</title></head><body><h1>Наабайчыларды милицияга чакырышты</h1><p class="datetime">2019-жылдын 6-июну, 09:15</p>{ps("ky")}</body></html>""",
    "2019-06-06",
)
# 23 Turkish
page(
    "tr_news",
    "https://firinhaber.example/gundem/firincilar-h5512.html",
    f"""<html lang="tr"><head><title>Fırıncılar polise çağrıldı</title></head><body><h1>Fırıncılar polise çağrıldı</h1><div class="haber-tarih">Giriş Tarihi: 14.09.2020 16:31 <span>Güncelleme Tarihi: 15.09.2020 10:02</span></div>{ps("tr")}</body></html>""",
    "2020-09-14",
)
# 24 Chinese
page(
    "zh_news",
    "https://mianbao.example/a/5521.html",
    f"""<html lang="zh-CN"><head><title>面包师被传唤_下西尔新闻网</title></head><body><h1>面包师被传唤</h1><div class="info">2017年08月09日 07:32　来源：下西尔日报　编辑：李某</div>{ps("zh")}</body></html>""",
    "2017-08-09",
)
# 25 Arabic with Arabic-Indic digits
page(
    "ar_news",
    "https://khubz.example/news/991",
    f"""<html lang="ar" dir="rtl"><head><title>استدعاء الخبازين</title></head><body><h1>استدعاء الخبازين</h1><div class="date">نشر في: الثلاثاء ١٢ مارس ٢٠١٩ - ١٤:٠٠</div>{ps("ar")}</body></html>""",
    "2019-03-12",
)
# 26 meta DC.date.issued vs DC.date.modified
page(
    "dc_meta",
    "https://archive-sill.example/doc/44",
    f"""<html lang="en"><head><title>Statement on the bakers</title><meta name="DC.date.modified" content="2020-10-10"><meta name="DC.date.issued" content="2010-02-26"><meta name="DC.title" content="Statement on the bakers"></head><body><h1>Statement on the bakers</h1>{ps("en")}</body></html>""",
    "2010-02-26",
)
# 27 scientific article
page(
    "journal",
    "https://journal-bread.example/articles/10.9999/jb.2011.17",
    f"""<html lang="en"><head><title>Bread and letters</title><meta name="citation_title" content="Bread and letters"><meta name="citation_publication_date" content="2011/06/15"><meta name="citation_online_date" content="2011/05/02"><meta name="citation_journal_title" content="J Bread"></head><body><h1>Bread and letters</h1><p>Received 3 January 2011; accepted 20 March 2011; published 15 June 2011</p>{ps("en")}<h2>References</h2><p>1. Orrick T (1999) Ovens. J Bread 3:1-9.</p></body></html>""",
    "2011-06-15",
)
# 28 only last modified
page(
    "last_modified_only",
    "https://handbook-sill.example/ovens",
    f"""<html lang="en"><head><title>Handbook: ovens</title></head><body><h1>Ovens</h1>{ps("en")}<p class="lastmod">Last modified: 12 June 2021</p></body></html>""",
    "2021-06-12",
)
# 29 forum thread
page(
    "forum",
    "https://forum-bread.example/viewtopic.php?t=551",
    f"""<html lang="en-gb"><head><title>Bakers summoned - Bread Forum</title></head><body><p class="datetime">It is currently Sun Nov 22, 2026 7:14 pm</p><h2 class="topic-title">Bakers summoned</h2><div class="post"><p class="author">by <strong>odo</strong> » Sat Feb 06, 2010 8:12 pm</p><div class="content">{P["en"][0]}</div></div><div class="post"><p class="author">by <strong>mara</strong> » Sun Feb 07, 2010 1:02 am</p><div class="content">{P["en"][1]}</div></div><div class="post"><p class="author">by <strong>tam</strong> » Fri Feb 12, 2010 9:40 am</p><div class="content">{P["en"][2]}</div></div></body></html>""",
    "2010-02-06",
)
# 30 relative time only, datetime in title attribute
page(
    "relative_title",
    "https://quickpost.example/s/5512",
    f"""<html lang="en"><head><title>Cold ovens</title></head><body><h1>Cold ovens</h1><div class="by">Tam Orrick <span class="ago" title="Thursday, October 14, 2021 6:30 PM">5 years ago</span></div>{ps("en")}</body></html>""",
    "2021-10-14",
)
# 31 split date blocks
page(
    "split_badge",
    "https://mill-parish.example/blog/cold-ovens",
    f"""<html lang="en"><head><title>Cold ovens</title></head><body><article><div class="date-badge"><span class="day">09</span><span class="month">Feb</span><span class="year">2015</span></div><h1>Cold ovens</h1>{ps("en")}</article><aside><h3>Upcoming events</h3><p>12 December 2026: Bread fair</p></aside></body></html>""",
    "2015-02-09",
)
# 32 microdata meta inside article; visible "Updated"
page(
    "microdata_meta",
    "https://sill-times.example/a/4412",
    f"""<html lang="en"><head><title>Ovens stay cold</title></head><body><div itemscope itemtype="http://schema.org/NewsArticle"><meta itemprop="datePublished" content="2018-10-01T22:15:00-05:00"><meta itemprop="dateModified" content="2018-10-03T09:00:00-05:00"><h1 itemprop="headline">Ovens stay cold</h1><p>Updated 9:00 AM, Wed October 3, 2018</p><div itemprop="articleBody">{ps("en")}</div></div></body></html>""",
    "2018-10-01",
)
# 33 OG updated only + visible byline
page(
    "og_updated",
    "https://villagevoice.example/ovens",
    f"""<html lang="en"><head><title>Ovens</title><meta property="og:updated_time" content="2023-03-03T10:00:00Z"></head><body><h1>Ovens stay cold</h1><p><i>January 17th, 2019 by Tam Orrick in News</i></p>{ps("en")}</body></html>""",
    "2019-01-17",
)
# 34 cnn-like path meta pubdate with plain names
page(
    "meta_pubdate",
    "https://upnet.example/ovens/index.html",
    f"""<html lang="en"><head><title>Ovens stay cold - Upnet</title><meta name="pubdate" content="20140503T120000Z"><meta name="lastmod" content="20140504T120000Z"></head><body><h1>Ovens stay cold</h1>{ps("en")}</body></html>""",
    "2014-05-03",
)
# 35 comments without dates for article: only comment dates -> none expected
page(
    "only_comments",
    "https://petition-sill.example/cold-ovens",
    f"""<html lang="en"><head><title>Cold ovens</title></head><body><article><h1>Cold ovens</h1>{ps("en")}</article><section id="comments"><h3>3 comments</h3><ol class="comment-list"><li class="comment"><b>Mara</b> <time datetime="2017-01-02T10:00:00+00:00">January 2, 2017 at 10:00 am</time><p>Shame on them all, I say.</p></li><li class="comment"><b>Odo</b> <time datetime="2017-01-03T10:00:00+00:00">January 3, 2017 at 10:00 am</time><p>Yes.</p></li></ol></section></body></html>""",
    None,
)
# 36 month only
page(
    "month_only",
    "https://quarterly-sill.example/essay/cold",
    f"""<html lang="en"><head><title>Cold ovens, an essay</title></head><body><h1>Cold ovens</h1><p class="issue">June 2016 issue</p>{ps("en")}</body></html>""",
    None,
)
# 37 JSON-LD escaped in broken JSON (trailing comma, newline in string)
page(
    "ld_broken",
    "https://brk.example/news/cold-ovens",
    f"""<html lang="en"><head><title>Cold ovens</title><script type="application/ld+json">
{{"@context":"http://schema.org","@type":"NewsArticle","headline":"Cold ovens",
"description":"The bakers
of Lower Sill",
"datePublished":"2019-09-05T07:00:00Z","dateModified":"2019-09-06T07:00:00Z",}}
</script></head><body><h1>Cold ovens</h1>{ps("en")}</body></html>""",
    "2019-09-05",
)
# 38 visible differs from metadata (republished; metadata is re-import date), byline explicit
page(
    "meta_vs_visible",
    "https://moved-site.example/cold-ovens",
    f"""<html lang="en"><head><title>Cold ovens</title><meta property="article:published_time" content="2013-06-11T00:00:00+00:00"><script type="application/ld+json">{{"@type":"BlogPosting","headline":"Cold ovens","datePublished":"2013-06-11","dateModified":"2024-01-01"}}</script></head><body><h1>Cold ovens</h1><p>Last updated on January 1, 2024</p>{ps("en")}</body></html>""",
    "2013-06-11",
)
# 39 Russian news with dd.mm.yyyy and time first, today's in header, related in the middle
page(
    "ru_news_cms",
    "https://novosti-sil.example/society/23411/",
    f"""<html lang="ru"><head><title>Пекарей вызвали в полицию — Новости Силы</title></head><body><div class="header"><span>22.11.2026, воскресенье</span></div><div class="detail"><span class="news-date-time">14:20, 05.02.2014</span><h3>Пекарей вызвали в полицию</h3><p>{P["ru"][0]}</p><div class="related"><b>Читайте также:</b> <a href="/a">Мельницу закрыли</a> 01.02.2014</div><p>{P["ru"][1]}</p></div><div class="footer">© 2003-2026</div></body></html>""",
    "2014-02-05",
)
# 40 listing of posts: a tag page; no single date
page(
    "tag_listing",
    "https://granary.example/tag/bakers/",
    """<html lang="en"><head><title>bakers Archives</title><meta property="og:type" content="website"></head><body><h1>Tag: bakers</h1>"""
    + "".join(
        f'<article class="post"><h2><a href="/{i}">Bakers story number {i}</a></h2><time datetime="2020-0{i}-0{i}T10:00:00Z">2020-0{i}-0{i}</time><p>{P["en"][i % 3]}</p></article>'
        for i in (7, 6, 5, 4, 3)
    )
    + "</body></html>",
    None,
)
EN = P["en"]
SIDE = '<aside class="sidebar"><h4>Most read</h4><ul><li><a href="/1">Mill closed at dawn</a> <small>01.09.2026</small></li><li><a href="/2">Well is dry</a> <small>02.09.2026</small></li><li><a href="/3">Bridge opened</a> <small>03.09.2026</small></li></ul></aside>'
page(
    "hubspot",
    "https://blog.ovenhub.example/marketing/bread-letters",
    f"""<html lang="en"><head><title>How to write bread letters</title><meta property="og:type" content="article"></head><body><div class="blog-post"><h1><span class="hs_cos_wrapper">How to write bread letters</span></h1><div class="blog-post-meta"><a>Tam Orrick</a><p>Updated: <span>August 11, 2023</span></p><p>Published: <span>11/02/18</span></p></div><div class="body">{ps("en")}</div></div></body></html>""",
    "2018-11-02",
)
page(
    "squarespace",
    "https://www.quietoven.example/journal/cold",
    f"""<html lang="en-US"><head><title>Cold — Quiet Oven</title><meta itemprop="datePublished" content="2020-02-29T18:05:00-0500"/><meta itemprop="dateModified" content="2021-02-28T18:05:00-0500"/></head><body><article class="h-entry"><div class="blog-meta-item--date"><time class="dt-published blog-item-date" datetime="Feb 29" pubdate data-animation-role="date"><span>Feb 29</span></time></div><h1 class="entry-title">Cold</h1>{ps("en")}</article></body></html>""",
    "2020-02-29",
)
page(
    "substack",
    "https://letters.example/p/cold-ovens",
    f"""<html lang="en"><head><title>Cold ovens - by Tam Orrick</title><script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","url":"https://letters.example/p/cold-ovens","mainEntityOfPage":"https://letters.example/p/cold-ovens","headline":"Cold ovens","datePublished":"2023-05-03T22:31:07+00:00","dateModified":"2023-05-03T22:31:07+00:00","comment":[{{"@type":"Comment","datePublished":"2023-05-04T00:00:00+00:00"}}]}}</script></head><body><h1 class="post-title">Cold ovens</h1><div>May 04, 2023</div>{ps("en")}</body></html>""",
    "2023-05-04",
)
page(
    "wix",
    "https://www.bakery-rights.example/post/cold-ovens",
    f"""<html lang="en"><head><title>Cold ovens</title></head><body><div data-hook="post"><ul class="post-metadata"><li><span data-hook="user-name">Tam</span></li><li><span title="Mar 15, 2021" data-hook="time-ago">Mar 15, 2021</span></li><li><span data-hook="time-to-read">2 min read</span></li></ul><p>Updated: <span title="Mar 20, 2021" data-hook="time-ago">Mar 20, 2021</span></p><h1 data-hook="post-title"><span>Cold ovens</span></h1>{ps("en")}</div></body></html>""",
    "2021-03-15",
)
page(
    "devsite",
    "https://docs.ovens.example/guides/heat",
    f"""<html lang="en"><head><title>Heat | Guides</title></head><body><main><h1>Heat</h1>{ps("en")}{ps("en")}{ps("en")}{ps("en")}<p>Except as otherwise noted, the content of this page is licensed under the Bread License.</p><p>Last updated 2024-09-17 UTC.</p></main><footer>© 2026</footer></body></html>""",
    "2024-09-17",
)
page(
    "mediawiki",
    "https://wiki-sill.example/wiki/Cold_ovens",
    f"""<html lang="en"><head><title>Cold ovens - Sillpedia</title><meta name="generator" content="MediaWiki 1.39"></head><body class="mediawiki"><div id="content"><h1 id="firstHeading">Cold ovens</h1><div id="bodyContent"><p>The cold ovens were a protest that began on 3 May 2019 in Lower Sill. {EN[0]}</p><p>{EN[1]}</p></div></div><div id="footer"><ul><li id="footer-info-lastmod"> This page was last edited on 7 August 2022, at 11:04.</li></ul></div></body></html>""",
    "2022-08-07",
)
page(
    "discourse",
    "https://talk-bread.example/t/cold-ovens/812",
    f"""<html lang="en"><head><title>Cold ovens - Bread talk</title><meta name="generator" content="Discourse 3.1"><meta property="article:published_time" content="2021-01-04T09:00:00+00:00"></head><body><h1><a>Cold ovens</a></h1><div class="topic-body crawler-post" itemprop="mainEntity" itemscope><span itemprop="author">odo</span><time datetime="2021-01-04T09:00:00Z" itemprop="datePublished" class="post-time">January 4, 2021, 9:00am</time><div itemprop="text">{EN[0]}</div></div><div class="topic-body crawler-post"><time datetime="2021-01-05T09:00:00Z" itemprop="datePublished">January 5, 2021, 9:00am</time><div>{EN[1]}</div></div></body></html>""",
    "2021-01-04",
)
page(
    "bitrix_ru",
    "https://sud-sil.example/press/news/188/",
    f"""<html lang="ru"><head><title>Суд рассмотрит жалобу пекарей</title></head><body><div class="header"><div class="h-date">Воскресенье, 22 ноября 2026 г. 19:40</div></div><h1 id="pagetitle">Суд рассмотрит жалобу пекарей</h1><div class="news-detail"><span class="news-date-time">17.06.2015</span>{ps("ru")}</div></body></html>""",
    "2015-06-17",
)
page(
    "dle_ru",
    "https://sil-today.example/society/1022-pekari.html",
    f"""<html lang="ru"><head><title>Пекари молчат » Сила сегодня</title></head><body><div id="dle-content"><div class="base fullstory"><div class="argcoms">Комментариев: 12</div><h1 class="btl">Пекари молчат</h1><div class="baseinfo"><div class="argcat">Категория: Общество</div> Автор: admin 28-08-2011, 09:15 Просмотров: 4411</div>{ps("ru")}</div><div class="bcomment"><h3>Гость <span>29 августа 2011 10:00</span></h3><p>Держитесь</p></div></div></body></html>""",
    "2011-08-28",
)
page(
    "ucoz",
    "https://mukomol.ucoz.example/news/pekari/2010-04-19-77",
    f"""<html><head><title>Пекари - 19 Апреля 2010 - Мукомол</title></head><body><div class="eTitle">Пекари вышли на площадь</div><div class="eMessage">{ps("ru")}</div><div class="eDetails">Просмотров: 771 | Добавил: <a href="/u">mukomol</a> | Рейтинг: 0.0/0</div></body></html>""",
    "2010-04-19",
)
page(
    "agency_24",
    "https://00.news.example/191880/",
    f"""<html lang="ru"><head><title>Наабайчылар в суде - news.example</title></head><body><div class="topbar">Бишкек, 22 ноября, воскресенье 19:41</div><h1 class="newsTitle">Пекари пришли в суд</h1><div class="newsDate">13:45, 05 марта 2021, Бишкек - 00.news, Орла ТЕК</div><div class="cont">{ps("ru")}</div>{SIDE}</body></html>""",
    "2021-03-05",
)
page(
    "radio_kk",
    "https://www.radio-naubai.example/a/31234567.html",
    f"""<html lang="kk"><head><title>Наубайшылар сотқа келді</title></head><body><div class="hdr-container"><h1 class="title pg-title">Наубайшылар сотқа келді</h1><div class="publishing-details"><div class="published"><span class="date"><time pubdate="pubdate" datetime="2020-11-30T20:12:00+00:00">01 Желтоқсан, 2020</time></span></div></div></div>{ps("kk")}<div class="media-block"><span class="date">02 Желтоқсан, 2020</span><a>Диірмен</a></div></body></html>""",
    "2020-12-01",
)
page(
    "fidh_like",
    "https://www.federation.example/en/region/sill/bakers-summoned",
    f"""<html lang="en"><head><title>Bakers summoned</title></head><body><h1 class="crayon article-titre-9">Bakers summoned</h1><div class="date-bloc"><span>02/03/2021</span> <span>Press release</span></div><div class="langs">en fr es ru</div>{ps("en")}<p class="liste"><a href="/x">Bakers: the trial</a> 25/06/2021</p></body></html>""",
    "2021-03-02",
)
page(
    "amnesty_like",
    "https://www.candle.example/en/documents/eur99/3812/2021/en/",
    f"""<html lang="en"><head><title>Sill: bakers at risk</title></head><body><p class="date">March 5, 2021</p><p>Index Number: EUR 99/3812/2021</p><h1>Sill: bakers at risk</h1>{ps("en")}<p>Please send appeals before 16 April 2021.</p></body></html>""",
    "2021-03-05",
)
page(
    "hrw_like",
    "https://www.watch.example/news/2019/05/31/sill-bakers-questioned",
    f"""<html lang="en"><head><title>Sill: Bakers Questioned</title></head><body><div class="news-header__dateline-date"><span class="news-header__dateline-day">May 31, 2019 12:00AM EDT</span></div><h1>Sill: Bakers Questioned</h1><p>(Berlin) – {EN[0]}</p><p>{EN[1]}</p></body></html>""",
    "2019-05-31",
)
page(
    "un_press",
    "https://www.commission.example/en/press-releases/2018/07/experts-bakers",
    f"""<html lang="en"><head><title>Experts alarmed by questioning of bakers</title></head><body><div class="pr-type">Press releases | Special Procedures</div><h1>Experts alarmed by questioning of bakers</h1><div class="pr-date">24 July 2018</div><p>GENEVA (24 July 2018) – {EN[0]}</p><p>{EN[1]}</p></body></html>""",
    "2018-07-24",
)
page(
    "court_decision",
    "https://courts-sill.example/decisions/case-4411-17",
    f"""<html lang="en"><head><title>Case 4411/17 Orrick v. Sill</title></head><body><h1>CASE OF ORRICK v. SILL</h1><p>(Application no. 4411/17)</p><p>JUDGMENT</p><p>LOWER SILL</p><p>14 January 2020</p><p>In the case of Orrick v. Sill, the Court, having deliberated in private on 3 December 2019, delivers the following judgment, which was adopted on that date. {EN[1]}</p></body></html>""",
    "2020-01-14",
)
page(
    "telegram",
    "https://t.example/s/naubai/881",
    f"""<html><head><title>Наубай – Telegram</title><meta property="og:site_name" content="Telegram"></head><body><div class="tgme_widget_message"><div class="tgme_widget_message_text">{P["ru"][0]}</div><div class="tgme_widget_message_info"><span class="views">1.2K</span><a class="tgme_widget_message_date" href="https://t.example/naubai/881"><time datetime="2022-10-09T18:20:11+00:00" class="time">18:20</time></a></div></div></body></html>""",
    "2022-10-09",
)
page(
    "podcast_show",
    "https://cast-sill.example/ep/44",
    f"""<html lang="en"><head><title>Ep. 44: Cold ovens</title><script type="application/ld+json">{{"@context":"https://schema.org","@type":"PodcastEpisode","name":"Ep. 44: Cold ovens","datePublished":"2021-02-10","partOfSeries":{{"@type":"PodcastSeries","name":"Sill talks","datePublished":"2018-01-01"}}}}</script></head><body><h1>Ep. 44: Cold ovens</h1><p>{EN[0]}</p></body></html>""",
    "2021-02-10",
)
page(
    "video",
    "https://tube-sill.example/watch?v=abc",
    f"""<html lang="en"><head><title>Cold ovens - Tube</title><meta itemprop="uploadDate" content="2019-12-24"><meta property="og:type" content="video.other"></head><body><h1>Cold ovens</h1><div>12,004 views • Dec 24, 2019</div><p>{EN[0]}</p></body></html>""",
    "2019-12-24",
)
page(
    "event",
    "https://hall-sill.example/events/bread-fair",
    f"""<html lang="en"><head><title>Bread fair</title><script type="application/ld+json">{{"@type":"Event","name":"Bread fair","startDate":"2026-12-12T10:00"}}</script></head><body><h1>Bread fair</h1><p>When: 12 December 2026, 10:00</p><p>Where: Lower Sill town hall</p><p>{EN[0]}</p></body></html>""",
    None,
)
page(
    "job",
    "https://jobs-sill.example/vacancy/17",
    f"""<html lang="en"><head><title>Baker (m/f)</title><script type="application/ld+json">{{"@context":"https://schema.org","@type":"JobPosting","title":"Baker","datePosted":"2022-04-02","validThrough":"2022-05-02"}}</script></head><body><h1>Baker (m/f)</h1><p>Apply by 2 May 2022.</p><p>{EN[1]}</p></body></html>""",
    "2022-04-02",
)
page(
    "home_page",
    "https://granary.example/",
    """<html lang="en"><head><title>Granary Watch</title><meta property="og:type" content="website"></head><body><div class="date">Sunday, November 22, 2026</div><div class="teasers">"""
    + "".join(
        f'<div class="teaser"><h3><a href="/2026/s{i}">Story {i} of the bakers</a></h3><span class="date">November {i + 10}, 2026</span></div>'
        for i in range(9)
    )
    + "</div></body></html>",
    None,
)
page(
    "ua_news",
    "https://pekarnia.example/novyny/pekari-v-sudi",
    """<html lang="uk"><head><title>Пекарі в суді</title></head><body><h1>Пекарі в суді</h1><div class="post__info"><div class="post__date">Опубліковано: 3 травня 2021, 09:41</div><div>Оновлено: 4 травня 2021</div></div><p>Пекарів викликали до поліції через лист, який вони підписали навесні. Нікому не сказали, про що питатимуть.</p></body></html>""",
    "2021-05-03",
)
page(
    "ge_news",
    "https://puri.example/ka/news/12",
    """<html lang="ka"><head><title>მცხობელები სასამართლოში</title></head><body><h1>მცხობელები სასამართლოში</h1><span class="d">14 ივნისი, 2022</span><p>პოლიციამ მცხობელები დაიბარა წერილის გამო, რომელსაც ისინი გაზაფხულზე მოაწერეს ხელი. არავის უთქვამთ, რას ჰკითხავდნენ.</p></body></html>""",
    "2022-06-14",
)
page(
    "uz_news",
    "https://nonvoy.example/uz/news/2021/09/01/nonvoylar",
    """<html lang="uz"><head><title>Nonvoylar chaqirildi</title></head><body><div class="single-header__meta"><div class="date">14:20 / 01.09.2021</div><div class="view">3381</div></div><h1 class="single-header__title">Nonvoylar politsiyaga chaqirildi</h1><p>Nonvoylarni bahorda imzolagan xati uchun politsiyaga chaqirishdi. Hech kimga nima haqida soʻralishi aytilmadi.</p></body></html>""",
    "2021-09-01",
)
page(
    "tj_news",
    "https://nonpaz.example/tj/khabar/88",
    """<html lang="tg"><head><title>Нонпазонро ба милитсия даъват карданд</title></head><body><h1>Нонпазонро ба милитсия даъват карданд</h1><p>Санаи нашр: 12 декабри соли 2018, соати 10:30</p><p>Нонпазонро барои мактубе, ки баҳорон имзо карда буданд, ба милитсия даъват карданд. Ба ҳеҷ кас нагуфтанд, ки дар бораи чӣ мепурсанд.</p></body></html>""",
    "2018-12-12",
)
page(
    "ar_state",
    "https://akhbar.example/2020/khabbaz",
    f"""<html lang="ar" dir="rtl"><head><title>الخبازون أمام المحكمة</title></head><body><div class="top"><span>الأحد 22 نوفمبر 2026</span></div><h1>الخبازون أمام المحكمة</h1><div>تاريخ النشر: 7 أيار 2020</div>{ps("ar")}</body></html>""",
    "2020-05-07",
)
page(
    "zh_gov",
    "http://www.sill.gov.example/art/2019/3/8/art_11_22.html",
    f"""<html lang="zh"><head><title>关于面包师的通知</title><meta name="PubDate" content="2019-03-08 16:40"></head><body><p>今天是2026年11月22日 星期日</p><h1>关于面包师的通知</h1><p>发布日期：2019-03-08 16:40　浏览次数：331</p>{ps("zh")}</body></html>""",
    "2019-03-08",
)
page(
    "ko_news",
    "https://ppang.example/news/view?id=1",
    """<html lang="ko"><head><title>제빵사들 소환</title></head><body><h1>제빵사들 소환</h1><div>입력 2021. 5. 3. 09:12 수정 2021. 5. 4. 10:00</div><p>경찰은 봄에 서명한 편지 때문에 제빵사들을 소환했다. 아홉 명 중 누구도 무엇을 묻는지 듣지 못했다. 두 명은 집으로 돌려보내졌다.</p></body></html>""",
    "2021-05-03",
)
page(
    "es_iso_title",
    "https://pan.example/noticias/panaderos",
    f"""<html lang="es"><head><title>Panaderos ante el juez</title></head><body><h1>Panaderos ante el juez</h1><p class="autor">Redacción | Sila Baja | 5 de junio de 2017 | 08:00 h | Act. 6 de junio de 2017</p>{ps("es")}</body></html>""",
    "2017-06-05",
)
page(
    "footer_pub",
    "https://mill.example/letter",
    f"""<html lang="en"><head><title>Open letter of the bakers</title></head><body><h1>Open letter of the bakers</h1>{ps("en")}{ps("en")}{ps("en")}{ps("en")}{ps("en")}<p>Signed by nine bakers</p><p>Published: 19 April 2016</p></body></html>""",
    "2016-04-19",
)
page(
    "letter_place_date",
    "https://mill.example/appeal",
    f"""<html lang="fr"><head><title>Lettre ouverte des boulangers</title></head><body><h1>Lettre ouverte des boulangers</h1><p>Basse-Sille, le 19 avril 2016</p>{ps("fr")}</body></html>""",
    "2016-04-19",
)
page(
    "yearless_url",
    "https://chron.example/2014/06/bakers-called.html",
    f"""<html lang="en"><head><title>Bakers called</title></head><body><p class="d">June 17</p><h1>Bakers called</h1>{ps("en")}</body></html>""",
    "2014-06-17",
)
page(
    "block_badge",
    "https://parish2.example/b/cold",
    f"""<html lang="en"><head><title>Cold ovens</title></head><body><div class="badge"><div>9</div><div>Feb</div><div>2015</div></div><h1>Cold ovens</h1>{ps("en")}</body></html>""",
    "2015-02-09",
)
page(
    "two_og",
    "https://press.example/x/cold",
    f"""<html lang="en"><head><title>Cold ovens</title><meta property="og:updated_time" content="2019-01-09T10:00:00Z"><meta name="publish-date" content="09.01.2019"><meta name="date" content="2026-11-22"></head><body><h1>Cold ovens</h1>{ps("en")}</body></html>""",
    "2019-01-09",
)
page(
    "nextjs",
    "https://app.example/news/cold-ovens",
    f"""<html lang="en"><head><title>Cold ovens stay cold | App</title></head><body><div id="__next"><h1>Cold ovens stay cold</h1>{ps("en")}</div><script id="__NEXT_DATA__" type="application/json">{{"props":{{"pageProps":{{"article":{{"title":"Cold ovens stay cold","slug":"cold-ovens","publishedAt":"2022-03-17T08:00:00Z","updatedAt":"2022-03-19T08:00:00Z"}},"related":[{{"title":"Mill","publishedAt":"2021-03-17T08:00:00Z"}}]}}}}}}</script></body></html>""",
    "2022-03-17",
)
page(
    "gov_table",
    "https://gov-sill.example/acts/77",
    f"""<html lang="en"><head><title>Order No. 77 on ovens</title></head><body><h1>Order No. 77 on ovens</h1><table><tr><td>Date of adoption</td><td>3 May 2009</td></tr><tr><td>Date of publication</td><td>11 May 2009</td></tr></table>{ps("en")}</body></html>""",
    "2009-05-11",
)
page(
    "ago_only",
    "https://quick2.example/s/1",
    f"""<html lang="en"><head><title>Cold ovens</title></head><body><h1>Cold ovens</h1><span>3 hours ago</span>{ps("en")}<p>© 2025</p></body></html>""",
    None,
)
page(
    "series_nav",
    "https://serial.example/part-2",
    f"""<html lang="en"><head><title>Cold ovens, part 2</title></head><body><div class="series"><ul><li><a href="/part-1">Part 1 (2 May 2018)</a></li><li>Part 2 (9 May 2018)</li><li><a href="/part-3">Part 3 (16 May 2018)</a></li></ul></div><h1>Cold ovens, part 2</h1><p>Tam Orrick, 9 May 2018</p>{ps("en")}</body></html>""",
    "2018-05-09",
)

page(
    "elementor_meta",
    "https://e1.example/cold",
    f"""<html lang="en"><head><title>Cold ovens</title></head><body><div class="elementor-widget-theme-post-title"><h1>Cold ovens</h1></div><ul class="elementor-post-info"><li><span class="elementor-icon-list-text elementor-post-info__item--type-author">Tam</span></li><li><span class="elementor-icon-list-text elementor-post-info__item--type-date"><time>July 19, 2022</time></span></li></ul>{ps("en")}<div class="related-grid"><h4>You may also like</h4><div><a href="/x">Mill</a><span>July 30, 2022</span></div><div><a href="/y">Well</a><span>July 31, 2022</span></div></div></body></html>""",
    "2022-07-19",
)
page(
    "webflow_comment",
    "https://w1.example/blog/cold",
    f"""<!DOCTYPE html><!-- Last Published: Thu Nov 19 2026 17:35:39 GMT+0000 --><html lang="en"><head><title>Cold ovens</title></head><body><div class="nav">Menu</div><div class="blog-header"><div class="text-size-small">March 4, 2025</div><div class="text-size-small">5 min</div><h1>Cold ovens</h1></div><div class="rich-text">{ps("en")}</div></body></html>""",
    "2025-03-04",
)
page(
    "press_foot_contact",
    "https://p1.example/pr/cold",
    f"""<html lang="en"><head><title>Statement on ovens</title></head><body><h1>Statement on ovens</h1>{ps("en")}<p>For more information call the office on 12 34 56.</p><p>Lower Sill, 8 October 2013</p></body></html>""",
    "2013-10-08",
)
page(
    "ru_regnum",
    "https://r1.example/news/1.html",
    f"""<html lang="ru"><head><title>Пекари в суде</title><meta itemprop="datePublished" content="2018-03-07T08:15:00+03:00"></head><body><h1>Пекари в суде</h1><span>7 марта 2018, 08:15</span><p>Сила, 7 марта, 2018, 08:15 — АГЕНТСТВО. {P["ru"][0]}</p><p>{P["ru"][1]}</p></body></html>""",
    "2018-03-07",
)
page(
    "de_datum_dt",
    "https://d1.example/x",
    f"""<html lang="de"><head><title>Kalte Öfen</title></head><body><h1>Kalte Öfen</h1><dl><dt>Aktualisiert</dt><dd>09.02.2021</dd><dt>Veröffentlicht</dt><dd>04.02.2021</dd><dt>Autor</dt><dd>Jo Anders</dd></dl>{ps("de")}</body></html>""",
    "2021-02-04",
)
page(
    "amp_ld_array_type",
    "https://amp1.example/a",
    f"""<html lang="en"><head><title>Cold ovens</title><script type="application/ld+json">{{"@context":"http://schema.org","@type":["NewsArticle","Article"],"headline":"Cold ovens &amp; letters","datePublished":"Thu, 05 Sep 2019 07:00:00 GMT"}}</script></head><body><h1>Cold ovens & letters</h1>{ps("en")}</body></html>""",
    "2019-09-05",
)
page(
    "nhs_review",
    "https://h1.example/ovens",
    f"""<html lang="en-GB"><head><title>Ovens</title></head><body><h1>Ovens</h1>{ps("en")}<div class="review-date"><p>Page last reviewed: 06 March 2023<br>Next review due: 06 March 2026</p></div></body></html>""",
    "2023-03-06",
)
page(
    "github_release",
    "https://g1.example/releases/tag/v2",
    f"""<html lang="en"><head><title>Release v2 · ovens</title></head><body><h1>v2</h1><div><a>tam</a> released this <relative-time datetime="2021-06-02T14:00:01Z">Jun 2, 2021</relative-time></div><p>{EN[0]}</p></body></html>""",
    "2021-06-02",
)
page(
    "qa_question",
    "https://qa1.example/questions/17/cold",
    f"""<html lang="en"><head><title>Why are the ovens cold? - QA</title><script type="application/ld+json">{{"@type":"QAPage","mainEntity":{{"@type":"Question","name":"Why are the ovens cold?","dateCreated":"2014-04-01T10:00:00","acceptedAnswer":{{"@type":"Answer","dateCreated":"2014-04-02T10:00:00"}}}}}}</script></head><body><h1>Why are the ovens cold?</h1><div class="question"><p>{EN[0]}</p><div class="user-action-time">asked <span title="2014-04-01 10:00:00Z">Apr 1, 2014 at 10:00</span></div></div><div class="answer"><p>{EN[1]}</p><div>answered <span title="2014-04-02 10:00:00Z">Apr 2, 2014 at 10:00</span></div></div></body></html>""",
    "2014-04-01",
)
page(
    "tr_iso_meta_modified_first",
    "https://t1.example/h",
    f"""<html lang="tr"><head><title>Fırınlar soğuk</title><meta property="article:modified_time" content="2020-05-05T10:00:00+03:00"><meta name="datePublished" content="2020-05-04T23:30:00+03:00"></head><body><h1>Fırınlar soğuk</h1><div>Güncelleme: 05.05.2020 10:00</div>{ps("tr")}</body></html>""",
    "2020-05-04",
)
page(
    "fr_spip",
    "https://s1.example/spip.php?article77",
    f"""<html lang="fr"><head><title>Les fours froids</title><meta name="generator" content="SPIP 3.2"></head><body><h1 class="titre">Les fours froids</h1><p class="info-publi"><abbr class="published" title="2016-11-14T10:20:00Z">lundi 14 novembre 2016</abbr>, par <span class="vcard author">Odile</span></p>{ps("fr")}<div class="forum"><p>1. Bravo, 15 novembre 2016, par Jo</p></div></body></html>""",
    "2016-11-14",
)
page(
    "kz_gov",
    "https://gov1.example/kz/press/1",
    f"""<html lang="kk"><head><title>Пештер туралы</title></head><body><div class="date-now">2026 жылғы 22 қараша</div><h1>Пештер туралы</h1><div><span>Жарияланған күні:</span> <span>14.08.2019</span></div><div><span>Жаңартылған күні:</span> <span>15.08.2019</span></div>{ps("kk")}</body></html>""",
    "2019-08-14",
)
page(
    "privacy",
    "https://sv2.example/privacy",
    f"""<html lang="en"><head><title>Privacy policy</title></head><body><h1>Privacy policy</h1><p>Effective date: May 25, 2018</p><p>{EN[1]}</p></body></html>""",
    "2018-05-25",
)
page(
    "ru_blog_li",
    "https://lj1.example/881.html",
    f"""<html lang="ru"><head><title>Про печи: mel — LiveJournal</title></head><body><article><h1>Про печи</h1><ul class="aentry-head__info"><li><time>2011-12-19 23:55:00</time></li></ul><div>{ps("ru")}</div></article><div class="comments"><div class="comment"><span>20 декабря 2011, 08:00</span> Да</div></div></body></html>""",
    "2011-12-19",
)
page(
    "zh_time_class",
    "https://z1.example/c/123.htm",
    f"""<html lang="zh"><head><title>面包师出庭</title></head><body><h1>面包师出庭</h1><span class="time">2020/04/12 09:31:00</span><span class="src">来源：新闻网</span>{ps("zh")}<p>更新时间：2020/04/13</p></body></html>""",
    "2020-04-12",
)
page(
    "ky_kloop",
    "https://k1.example/blog/2017/09/14/naabai/",
    f"""<html lang="ky"><head><title>Наабайчылар сотто</title></head><body><h1>Наабайчылар сотто</h1><div class="meta"><a>Орла Тек</a> - 14/09/2017</div>{ps("ky")}</body></html>""",
    "2017-09-14",
)
page(
    "es_actualizado_only_time",
    "https://es1.example/n",
    f"""<html lang="es"><head><title>Hornos fríos</title></head><body><h1>Hornos fríos</h1><div>Actualizado a 11/07/2019 13:20</div><div>Publicado: 10/07/2019 21:05</div>{ps("es")}</body></html>""",
    "2019-07-10",
)
page(
    "archive_org_like",
    "https://lib1.example/details/ovens",
    f"""<html lang="en"><head><title>Ovens : a pamphlet</title></head><body><h1>Ovens : a pamphlet</h1><dl><dt>Publication date</dt><dd><span itemprop="datePublished">1994-03-01</span></dd><dt>Topics</dt><dd>Ovens</dd><dt>Addeddate</dt><dd>2015-06-07 11:00:00</dd></dl><p>{EN[0]}</p></body></html>""",
    "1994-03-01",
)
page(
    "substack_note_abbr",
    "https://n1.example/p/x",
    f"""<html lang="en"><head><title>Notes</title><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Tam"></head><body><h1 class="post-title">Notes on ovens</h1><div class="meta">Oct 3 '23 · Tam</div>{ps("en")}</body></html>""",
    "2023-10-03",
)
page(
    "thread_start_date",
    "https://board.example/threads/cold.5/",
    """<html lang="en"><head><title>Cold ovens | Board</title></head><body><h1>Cold ovens</h1><ul><li>Thread starter odo</li><li>Start date May 3, 2020</li></ul><p>Nine bakers of the lower town were called to the station, and none of them was told why. The ovens are cold since then.</p></body></html>""",
    "2020-05-03",
)
