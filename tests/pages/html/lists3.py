"""Archive pages of many engines and languages, with their items and days; people invented.

The hardest of four.
"""

from tests.pages.html.listed import Pages

PAGES = Pages()
html = PAGES.add


# 1
html(
    "overlay_pieces_ru",
    '<!DOCTYPE html><html lang="ru"><head><title>События</title></head><body><section class="uk-section"><h1>События</h1><div class="uk-grid">'
    + "".join(
        f'<div class="uk-card"><div class="uk-card-media-top"><a href="/s/{i}"><img src="a.jpg"></a><div class="uk-when"><div>{d}</div><div>{m}</div></div></div><div class="uk-card-body"><h3 class="uk-card-title"><a href="/s/{i}">{t}</a></h3><p>{b}</p></div></div>'
        for i, (d, m, t, b) in enumerate(
            [
                (
                    "14",
                    "03.2022",
                    "Рыбаки вышли из суда",
                    "Дело рассмотрели за час, без свидетелей.",
                ),
                ("09", "03.2022", "Причал опечатали", "Печать поставили в воскресенье."),
                ("28", "02.2022", "Ходатайство отклонено", "Отклонили устно, бумаги нет."),
            ]
        )
    )
    + "</div></section></body></html>",
    [
        ("Рыбаки вышли из суда", "2022-03-14"),
        ("Причал опечатали", "2022-03-09"),
        ("Ходатайство отклонено", "2022-02-28"),
    ],
)
# 2
html(
    "nuxt_kk",
    '<!DOCTYPE html><html lang="kk"><head><title>Жаңалықтар</title></head><body><div id="__nuxt"><header><a href="/">Арна</a></header><div class="list">'
    + "".join(
        f'<div class="card-horizontal"><a href="/n/{i}" class="card-horizontal__img"></a><div class="card-horizontal__body"><div class="card-horizontal__meta"><span>Құқық</span><span>{d}</span></div><a href="/n/{i}" class="card-horizontal__heading">{t}</a></div></div>'
        for i, (d, t) in enumerate(
            [
                ("14:05, 14 наурыз 2022", "Балықшылар соттан шықты"),
                ("09:40, 9 наурыз 2022", "Айлақ мөрленді"),
                ("18:22, 28 ақпан 2022", "Өтінішхат қабылданбады"),
                ("10:00, 3 ақпан 2022", "Куәгерлер қайта шақырылды"),
            ]
        )
    )
    + "</div></div></body></html>",
    [
        ("Балықшылар соттан шықты", "2022-03-14"),
        ("Айлақ мөрленді", "2022-03-09"),
        ("Өтінішхат қабылданбады", "2022-02-28"),
        ("Куәгерлер қайта шақырылды", "2022-02-03"),
    ],
)
# 3
html(
    "gridview_be",
    '<html><head><title>Навіны</title></head><body><form><div id="menu"><a href="/">Галоўная</a></div><table id="gv" cellspacing="0">'
    + "".join(
        f'<tr><td style="width:80px">{d}</td><td><a href="/n.aspx?id={i}">{t}</a></td></tr>'
        for i, (d, t) in enumerate(
            [
                ("14.03.22", "Рыбакоў адпусцілі з суда"),
                ("09.03.22", "Прычал апячаталі без паперы"),
                ("28.02.22", "Хадайніцтва адхілілі вусна"),
                ("03.02.22", "Сведкаў выклікалі зноў"),
            ],
            77,
        )
    )
    + "</table></form></body></html>",
    [
        ("Рыбакоў адпусцілі з суда", "2022-03-14"),
        ("Прычал апячаталі без паперы", "2022-03-09"),
        ("Хадайніцтва адхілілі вусна", "2022-02-28"),
        ("Сведкаў выклікалі зноў", "2022-02-03"),
    ],
)
# 4
html(
    "weebly_fr",
    '<!DOCTYPE html><html lang="fr"><head><title>Blog</title></head><body><div id="wsite-content"><div class="blog-posts">'
    + "".join(
        f'<div class="blog-post"><div class="blog-header"><h2 class="blog-title"><a class="blog-title-link" href="/blog/{i}">{t}</a></h2><p class="blog-date"><span class="date-text">{d}</span></p><p class="blog-comments"><a href="/blog/{i}#comments">0 Commentaires</a></p></div><div class="blog-separator"></div><div class="blog-content"><div class="paragraph">{b}</div></div><p class="blog-comments-bottom"><a href="/blog/{i}#comments">0 Commentaires</a></p></div>'
        for i, (t, d, b) in enumerate(
            [
                (
                    "Les pêcheurs sortent libres",
                    "5/3/2022",
                    "L’audience du 2/2/2022 avait été annulée. Maître Brancart parle d’un soulagement.",
                ),
                ("Le quai sous scellés", "4/3/2022", "Les scellés portent une date du 12/12/2021."),
                ("Requête rejetée", "11/2/2022", "Rejetée oralement, sans papier."),
            ]
        )
    )
    + '</div><div class="column-blog"><h2 class="blog-author-title">Archives</h2><p class="blog-archive-list"><a href="#">Mars 2022</a><br><a href="#">Février 2022</a></p></div></div></body></html>',
    [
        ("Les pêcheurs sortent libres", "2022-03-05"),
        ("Le quai sous scellés", "2022-03-04"),
        ("Requête rejetée", "2022-02-11"),
    ],
)
# 5
html(
    "untitled_tumblr",
    '<!DOCTYPE html><html lang="en"><head><title>marsh lane diary</title></head><body><h1><a href="/">marsh lane diary</a></h1><div id="posts">'
    + "".join(
        f'<div class="post text"><div class="body"><p>{b}</p></div><div class="meta"><a href="/post/{i}">{d}</a> <a href="/post/{i}#notes">{i + 9} notes</a></div></div>'
        for i, (b, d) in enumerate(
            [
                (
                    "Sat in court three all morning. The judge never came and nobody said why. We will go back on the 20th.",
                    "Mar 14th, 2022",
                ),
                (
                    "The clerk gave us the file at last, forty pages with every name blacked out except ours.",
                    "Mar 9th, 2022",
                ),
                (
                    "Two potters were let go this afternoon, hungry and laughing at the bus stop.",
                    "Feb 28th, 2022",
                ),
            ]
        )
    )
    + '</div><p><a href="/page/2">Older</a></p></body></html>',
    [
        ("Sat in court three all morning", "2022-03-14"),
        ("The clerk gave us the file at last", "2022-03-09"),
        ("Two potters were let go", "2022-02-28"),
    ],
)
# 6
html(
    "dl_tr",
    '<!DOCTYPE html><html lang="tr"><head><title>Duyurular</title></head><body><div id="ust"><a href="/">Baro</a></div><h2>Duyurular</h2><dl class="duyuru">'
    + "".join(
        f'<dt>{d}</dt><dd><a href="/d/{i}">{t}</a></dd>'
        for i, (d, t) in enumerate(
            [
                ("14 Mart 2022", "Balıkçılar hakkında açıklama"),
                ("9 Mart 2022", "İskelenin mühürlenmesine itiraz"),
                ("28 Şubat 2022", "Genel kurul çağrısı"),
                ("3 Şubat 2022", "Meslektaşımızın gözaltına alınması hakkında"),
            ]
        )
    )
    + "</dl></body></html>",
    [
        ("Balıkçılar hakkında açıklama", "2022-03-14"),
        ("İskelenin mühürlenmesine itiraz", "2022-03-09"),
        ("Genel kurul çağrısı", "2022-02-28"),
        ("Meslektaşımızın gözaltına alınması hakkında", "2022-02-03"),
    ],
)
# 7
html(
    "year_tables_en",
    '<!DOCTYPE html><html lang="en-GB"><head><title>Publications</title></head><body><h1>Publications</h1><h3>2022</h3><table><tr><td>14 March</td><td><a href="/1.pdf">Locked doors: access to courts in Tolland</a></td></tr><tr><td>2 February</td><td><a href="/2.pdf">Briefing on the harbour bill</a></td></tr></table><h3>2021</h3><table><tr><td>30 November</td><td><a href="/3.pdf">Forty mornings: waiting-room diaries</a></td></tr><tr><td>8 June</td><td><a href="/4.pdf">Open letter to the chief bailiff</a></td></tr><tr><td>17 May</td><td><a href="/5.pdf">Who keeps the keys?</a></td></tr></table></body></html>',
    [
        ("Locked doors: access to courts in Tolland", "2022-03-14"),
        ("Briefing on the harbour bill", "2022-02-02"),
        ("Forty mornings: waiting-room diaries", "2021-11-30"),
        ("Open letter to the chief bailiff", "2021-06-08"),
        ("Who keeps the keys?", "2021-05-17"),
    ],
)
# 8
html(
    "joomla_pl",
    '<!DOCTYPE html><html lang="pl-pl"><head><title>Aktualności</title></head><body><div class="blog-featured">'
    + "".join(
        f'<article class="item"><h2 class="item-title"><a href="/a/{i}">{t}</a></h2><div class="article-info"><span class="created">Utworzono: {d}</span> <span class="hits">Odsłon: {i * 31 + 5}</span></div><section class="article-intro"><p>{b}</p></section></article>'
        for i, (t, d, b) in enumerate(
            [
                ("Rybacy wyszli z sądu", "14 marca 2022", "Kolejna rozprawa 5 kwietnia 2022 roku."),
                ("Przystań opieczętowana", "9 marca 2022", "Pieczęć położono w niedzielę."),
                ("Wniosek oddalony", "28 lutego 2022", "Oddalono ustnie."),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("Rybacy wyszli z sądu", "2022-03-14"),
        ("Przystań opieczętowana", "2022-03-09"),
        ("Wniosek oddalony", "2022-02-28"),
    ],
)
# 9
html(
    "gatsby_en",
    '<!DOCTYPE html><html lang="en"><head><title>Notes</title></head><body><div id="___gatsby"><main><ol style="list-style:none">'
    + "".join(
        f'<li><article class="post-list-item"><header><h2><a href="/n/{i}/"><span>{t}</span></a></h2><small>{d}</small></header><section><p>{b}</p></section><p class="tags">#courts #law</p><p class="upd">Last modified: {m}</p></article></li>'
        for i, (t, d, b, m) in enumerate(
            [
                (
                    "What a stamp proves",
                    "March 14, 2022",
                    "A stamp of 1 January proves only that someone owns a stamp.",
                    "April 2, 2022",
                ),
                (
                    "Counting chairs",
                    "March 9, 2022",
                    "Public hearings need chairs.",
                    "March 10, 2022",
                ),
                (
                    "Names in pencil",
                    "February 28, 2022",
                    "The list of 12 June 2021 was written in pencil.",
                    "March 1, 2022",
                ),
            ]
        )
    )
    + "</ol></main><footer>© 2026, built with Gatsby</footer></div></body></html>",
    [
        ("What a stamp proves", "2022-03-14"),
        ("Counting chairs", "2022-03-09"),
        ("Names in pencil", "2022-02-28"),
    ],
)
# 10
html(
    "ka_portal",
    '<!DOCTYPE html><html lang="ka"><head><title>ამბები</title></head><body><div class="posts">'
    + "".join(
        f'<div class="entry"><div class="entry-media"><a href="/p/{i}"><img src="x.jpg"></a></div><h2><a href="/p/{i}">{t}</a></h2><span class="time">{d}</span><p>{b}</p></div>'
        for i, (t, d, b) in enumerate(
            [
                (
                    "მეთევზეები სასამართლოდან გამოვიდნენ",
                    "მარტი 14, 2022",
                    "შემდეგი სხდომა 5 აპრილს.",
                ),
                ("ნავმისადგომი დალუქეს", "მარტი 9, 2022", "ბეჭედი კვირას დაადეს."),
                ("შუამდგომლობა უარყვეს", "თებერვალი 28, 2022", "უარი ზეპირად თქვეს."),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("მეთევზეები სასამართლოდან გამოვიდნენ", "2022-03-14"),
        ("ნავმისადგომი დალუქეს", "2022-03-09"),
        ("შუამდგომლობა უარყვეს", "2022-02-28"),
    ],
)
# 11
html(
    "hy_portal",
    '<!DOCTYPE html><html lang="hy"><head><title>Լուրեր</title></head><body><div class="newslist">'
    + "".join(
        f'<a class="newsitem" href="/n/{i}"><span class="img"></span><span class="txt"><span class="tt">{t}</span><span class="dt">{d}</span></span></a>'
        for i, (t, d) in enumerate(
            [
                ("Ձկնորսները դուրս եկան դատարանից", "14 Մարտի, 2022 10:15"),
                ("Նավամատույցը կնքվեց", "9 Մարտի, 2022 18:40"),
                ("Միջնորդությունը մերժվեց", "28 Փետրվարի, 2022 09:02"),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("Ձկնորսները դուրս եկան դատարանից", "2022-03-14"),
        ("Նավամատույցը կնքվեց", "2022-03-09"),
        ("Միջնորդությունը մերժվեց", "2022-02-28"),
    ],
)


# 12
def dh(date: str, t: str, b: str, k: int) -> str:
    return f"<div class='date-outer'><h2 class='date-header'><span>{date}</span></h2><div class='date-posts'><div class='post-outer'><div class='post hentry'><h3 class='post-title entry-title'><a href='/2022/0{k}/p.html'>{t}</a></h3><div class='post-body entry-content'>{b}</div><div class='post-footer'><span class='post-timestamp'>في <a class='timestamp-link' href='/2022/0{k}/p.html'>10:1{k} م</a></span></div></div></div></div></div>"


html(
    "blogger_ar",
    "<!DOCTYPE html><html dir='rtl' lang='ar'><head><title>دفتر الميناء</title></head><body><header><h1>دفتر الميناء</h1></header><div class='blog-posts hfeed'>"
    + dh(
        "الاثنين، 14 مارس 2022",
        "الصيادون خارج المحكمة",
        "تأجلت الجلسة إلى 5 أبريل 2022 بطلب من المحامية.",
        3,
    )
    + dh("الأربعاء، 9 فبراير 2022", "ختم على الرصيف", "وضع الختم يوم الأحد.", 2)
    + dh("الجمعة، 28 يناير 2022", "رفض الطلب", "رفض شفهيا.", 1)
    + "</div></body></html>",
    [
        ("الصيادون خارج المحكمة", "2022-03-14"),
        ("ختم على الرصيف", "2022-02-09"),
        ("رفض الطلب", "2022-01-28"),
    ],
)
# 13
html(
    "gov_uz",
    '<!DOCTYPE html><html lang="uz"><head><title>Yangiliklar</title></head><body><div class="news_block">'
    + "".join(
        f'<div class="box_in"><p class="info">{d} | {h} | {i * 40 + 12} ko‘rildi</p><a href="/n/{i}" class="link">{t}</a></div>'
        for i, (t, d, h) in enumerate(
            [
                ("Baliqchilar suddan chiqdi", "14.03.2022", "10:15"),
                ("Iskala muhrlandi", "09.03.2022", "18:40"),
                ("Iltimosnoma rad etildi", "28.02.2022", "09:02"),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("Baliqchilar suddan chiqdi", "2022-03-14"),
        ("Iskala muhrlandi", "2022-03-09"),
        ("Iltimosnoma rad etildi", "2022-02-28"),
    ],
)
# 14
html(
    "tg_words",
    '<!DOCTYPE html><html lang="tg"><head><title>Хабарҳо</title></head><body><div class="items">'
    + "".join(
        f'<div class="it"><h4><a href="/{i}">{t}</a></h4><div class="when">{d}</div><div class="ann">{b}</div></div>'
        for i, (t, d, b) in enumerate(
            [
                ("Моҳигирон аз суд баромаданд", "14 марти соли 2022", "Маҷлиси навбатӣ 5 апрел."),
                ("Бандар мӯҳр шуд", "9 марти соли 2022", "Мӯҳрро рӯзи якшанбе заданд."),
                ("Дархост рад шуд", "28 феврали соли 2022", "Шифоҳӣ рад карданд."),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("Моҳигирон аз суд баромаданд", "2022-03-14"),
        ("Бандар мӯҳр шуд", "2022-03-09"),
        ("Дархост рад шуд", "2022-02-28"),
    ],
)
# 15
html(
    "mailchimp_en",
    '<!DOCTYPE html><html><head><title>Past Campaigns</title></head><body><div class="display_archive">'
    + "".join(
        f'<div class="campaign">{d} - <a href="/c/{i}" title="{t}">{t}</a></div>'
        for i, (d, t) in enumerate(
            [
                ("03/14/2022", "Fishermen walk out of court"),
                ("03/09/2022", "Pier sealed on a Sunday"),
                ("02/28/2022", "Motion denied, no paper given"),
                ("02/03/2022", "Winter digest"),
                ("01/12/2022", "What we plan for the year"),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("Fishermen walk out of court", "2022-03-14"),
        ("Pier sealed on a Sunday", "2022-03-09"),
        ("Motion denied, no paper given", "2022-02-28"),
        ("Winter digest", "2022-02-03"),
        ("What we plan for the year", "2022-01-12"),
    ],
)
# 16
html(
    "relative_en",
    '<!DOCTYPE html><html lang="en"><head><title>Latest</title></head><body><h1>Latest</h1>'
    + "".join(
        f'<div class="story"><h3><a href="/s/{i}">{t}</a></h3><p class="dek">{b}</p><p class="by">By Tam Orrick · {d}</p></div>'
        for i, (t, b, d) in enumerate(
            [
                ("Ferrymen return to work", "They had waited nine weeks.", "Yesterday"),
                ("Clerk resigns", "No reason was given.", "3 days ago"),
                ("Bill read a second time", "It has nine lines.", "Mar 2"),
                ("The well is dry", "Nobody was told.", "Feb 20"),
            ]
        )
    )
    + "</body></html>",
    [
        ("Ferrymen return to work", "2022-03-13"),
        ("Clerk resigns", "2022-03-11"),
        ("Bill read a second time", "2022-03-02"),
        ("The well is dry", "2022-02-20"),
    ],
    "2022-03-14T08:00:00Z",
)
# 17
html(
    "title_attr_ru",
    '<!DOCTYPE html><html lang="ru"><head><title>Лента</title></head><body><div class="lst">'
    + "".join(
        f'<div class="lst-i"><a class="lst-t" href="/l/{i}">{t}</a><span class="lst-d" title="{full}">{d}</span></div>'
        for i, (t, d, full) in enumerate(
            [
                ("Лодочники вышли из суда", "3 часа назад", "14 марта 2022, 10:15"),
                ("Пристань опечатали в воскресенье", "1 день назад", "13 марта 2022, 18:40"),
                ("Ходатайство отклонили устно", "2 недели назад", "28 февраля 2022, 09:02"),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("Лодочники вышли из суда", "2022-03-14"),
        ("Пристань опечатали в воскресенье", "2022-03-13"),
        ("Ходатайство отклонили устно", "2022-02-28"),
    ],
)
# 18
html(
    "jsonld_only_de",
    '<!DOCTYPE html><html lang="de"><head><title>Blog</title><script type="application/ld+json">{"@context":"https://schema.org","@type":"Blog","blogPost":[{"@type":"BlogPosting","headline":"Fischer verlassen das Gericht","datePublished":"2022-03-14T10:15:00+01:00","url":"https://site.example/b/0"},{"@type":"BlogPosting","headline":"Steg versiegelt","datePublished":"2022-03-09T10:15:00+01:00","url":"https://site.example/b/1"},{"@type":"BlogPosting","headline":"Antrag abgelehnt","datePublished":"2022-02-28T10:15:00+01:00","url":"https://site.example/b/2"}]}</script></head><body><h1>Blog</h1>'
    + "".join(
        f'<div class="teaser"><h2><a href="/b/{i}">{t}</a></h2><p>{b}</p></div>'
        for i, (t, b) in enumerate(
            [
                ("Fischer verlassen das Gericht", "Am 5. April 2022 wird weiterverhandelt."),
                ("Steg versiegelt", "Das Siegel kam am Sonntag."),
                ("Antrag abgelehnt", "Mündlich, ohne Papier."),
            ]
        )
    )
    + "</body></html>",
    [
        ("Fischer verlassen das Gericht", "2022-03-14"),
        ("Steg versiegelt", "2022-03-09"),
        ("Antrag abgelehnt", "2022-02-28"),
    ],
)
# 19
html(
    "flat_br_ru",
    '<html><head><title>Архив публикаций</title></head><body><h1>Архив публикаций</h1><p><a href="/a1.htm">Лодочников отпустили</a> (14.03.2008)<br><a href="/a2.htm">Печать на пристани</a> (09.03.2008)<br><a href="/a3.htm">Ходатайство без ответа</a> (28.02.2008)<br><a href="/a4.htm">Кому мешает паром</a> (03.02.2008)</p><hr><p>Редакция</p></body></html>',
    [
        ("Лодочников отпустили", "2008-03-14"),
        ("Печать на пристани", "2008-03-09"),
        ("Ходатайство без ответа", "2008-02-28"),
        ("Кому мешает паром", "2008-02-03"),
    ],
)
# 20
html(
    "two_columns_ru",
    "<html><head><title>Хроника</title></head><body><h2>Новости организации</h2><table border=0>"
    + "".join(
        f'<tr valign="top"><td><i>{d}</i></td><td><b>{t}</b><br>{b}</td></tr>'
        for t, d, b in [
            (
                "Открыта приёмная",
                "14 марта 2008 г.",
                "Приём по вторникам. Записаться можно до 20 марта 2008 года.",
            ),
            ("Издан сборник решений", "9 марта 2008 г.", "В сборнике сорок решений за 2007 год."),
            ("Семинар для юристов", "28 февраля 2008 г.", "Приехали двадцать человек."),
        ]
    )
    + "</table></body></html>",
    [
        ("Открыта приёмная", "2008-03-14"),
        ("Издан сборник решений", "2008-03-09"),
        ("Семинар для юристов", "2008-02-28"),
    ],
)
# 21
html(
    "slider_grid_pt",
    '<!DOCTYPE html><html lang="pt"><head><title>Atualidade</title></head><body><div class="slider"><div class="slide"><h2><a href="/n/1">Pescadores saem livres</a></h2></div><div class="slide"><h2><a href="/n/2">Cais selado ao domingo</a></h2></div></div><div class="grid">'
    + "".join(
        f'<div class="grid-item"><div class="cat">Justiça</div><h3><a href="/n/{i}">{t}</a></h3><div class="info"><span>Redação</span><span>{d}</span></div><p>{b}</p></div>'
        for i, (t, d, b) in enumerate(
            [
                ("Pescadores saem livres", "14 mar. 2022", "A sessão segue a 5 de abril."),
                ("Cais selado ao domingo", "9 mar. 2022", "Sem papel nem aviso."),
                ("Pedido recusado", "28 fev. 2022", "Recusado de viva voz."),
                ("Nova direção na ordem", "3 fev. 2022", "Tomou posse ontem."),
            ],
            1,
        )
    )
    + "</div></body></html>",
    [
        ("Pescadores saem livres", "2022-03-14"),
        ("Cais selado ao domingo", "2022-03-09"),
        ("Pedido recusado", "2022-02-28"),
        ("Nova direção na ordem", "2022-02-03"),
    ],
)
# 22
html(
    "blogger_id_h2",
    '<!DOCTYPE html><html lang="id"><head><title>Catatan Dermaga</title></head><body><div id="main">'
    + "".join(
        f'<h2 class="date-header">{d}</h2><div class="post"><a name="{i}"></a><h3 class="post-title"><a href="/p{i}.html">{t}</a></h3><div class="post-body"><p>{b}</p></div><p class="post-footer"><em>diposkan oleh Ratih @ {h}</em> <a href="/p{i}.html#c">{i} komentar</a></p></div>'
        for i, (d, t, b, h) in enumerate(
            [
                (
                    "Senin, 14 Maret 2022",
                    "Nelayan keluar dari pengadilan",
                    "Sidang berikut 5 April 2022.",
                    "10.15",
                ),
                ("Rabu, 09 Maret 2022", "Dermaga disegel", "Segel dipasang hari Minggu.", "18.40"),
                ("Senin, 28 Februari 2022", "Permohonan ditolak", "Ditolak lisan.", "09.02"),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("Nelayan keluar dari pengadilan", "2022-03-14"),
        ("Dermaga disegel", "2022-03-09"),
        ("Permohonan ditolak", "2022-02-28"),
    ],
)
