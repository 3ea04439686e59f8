"""Archive pages of many engines and languages, with their items and days; people invented.

The last of four.
"""

from tests.pages.html.listed import Pages

PAGES = Pages()
html = PAGES.add


html(
    "swiper_uk",
    '<!DOCTYPE html><html lang="uk"><head><title>Новини громади</title></head><body><header><p>Понеділок, 23 листопада 2026</p><a href="/">Громада Верхів’я</a></header><div class="container"><div class="news-grid">'
    + "".join(
        f'<div class="news-card"><div class="news-card__head"><span class="news-card__rubric">Суди</span><span class="news-card__when">{d}</span></div><a class="news-card__link" href="/n/{i}">{t}</a><div class="news-card__tags"><a href="/tag/1">суд</a><a href="/tag/2">млин</a></div></div>'
        for i, (t, d) in enumerate(
            [
                ("Мельникам повернули печатку", "5 трав. 2021, 10:15"),
                ("Хто підписав наказ про мито", "28 квіт. 2021, 18:40"),
                ("Суд не почув свідка", "13 квіт. 2021, 09:02"),
                ("Скарга без номера", "30 бер. 2021, 11:11"),
            ]
        )
    )
    + "</div></div></body></html>",
    [
        ("Мельникам повернули печатку", "2021-05-05"),
        ("Хто підписав наказ про мито", "2021-04-28"),
        ("Суд не почув свідка", "2021-04-13"),
        ("Скарга без номера", "2021-03-30"),
    ],
)
html(
    "press_h4_strong_fr",
    '<!DOCTYPE html><html lang="fr"><head><title>Communiqués</title></head><body><div id="menu"><a href="/">Accueil</a></div><h1>Communiqués de presse</h1><div class="texte">'
    + "".join(
        f'<p><strong>{d} –</strong> <a href="/c/{i}.pdf">{t}</a> (PDF, {i + 1}2 Ko)</p>'
        for i, (d, t) in enumerate(
            [
                ("14 juin 2018", "La Ligue saisit le médiateur"),
                ("2 mai 2018", "Après l’audience du 30 avril : nos questions"),
                ("19 avril 2018", "Appel des cent notaires"),
                ("7 mars 2018", "Sur la fermeture du bac"),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("La Ligue saisit le médiateur", "2018-06-14"),
        ("Après l’audience du 30 avril : nos questions", "2018-05-02"),
        ("Appel des cent notaires", "2018-04-19"),
        ("Sur la fermeture du bac", "2018-03-07"),
    ],
)
html(
    "prime_time_kk",
    '<!DOCTYPE html><html lang="kk-KZ"><head><title>Мұрағат</title></head><body><main><h1>Мұрағат</h1><ul class="arch">'
    + "".join(
        f'<li><p class="tm">{d}</p><div><a href="/{i}">{t}</a><p>{b}</p></div></li>'
        for i, (d, t, b) in enumerate(
            [
                (
                    "21.05.2020, 10:15",
                    "Тегіршілерге мөр қайтарылды",
                    "Іс 2019 жылғы 3 наурызда басталған.",
                ),
                ("18.05.2020, 09:30", "Бұйрыққа кім қол қойды", "Жауап 25 мамырға дейін күтіледі."),
                ("02.05.2020, 18:00", "Сот куәні тыңдамады", "Куә дәлізде төрт сағат отырды."),
            ]
        )
    )
    + "</ul></main></body></html>",
    [
        ("Тегіршілерге мөр қайтарылды", "2020-05-21"),
        ("Бұйрыққа кім қол қойды", "2020-05-18"),
        ("Сот куәні тыңдамады", "2020-05-02"),
    ],
)
html(
    "wp_twentyten_tr",
    '<!DOCTYPE html><html lang="tr-TR"><head><title>Değirmen Günlüğü</title></head><body class="home blog"><div id="wrapper"><div id="header"><div id="site-title"><a href="/">Değirmen Günlüğü</a></div></div><div id="main"><div id="content">'
    + "".join(
        f'<div id="post-{i}" class="post-{i} post type-post hentry"><h2 class="entry-title"><a href="/{i}" rel="bookmark">{t}</a></h2><div class="entry-meta"><span class="meta-prep">Tarih:</span> <a href="/{i}" title="10:15" rel="bookmark"><span class="entry-date">{d}</span></a> <span class="meta-sep">Yazar:</span> <span class="author vcard"><a href="/a">Sevde</a></span></div><div class="entry-content"><p>{b}</p></div><div class="entry-utility">Kategori: <a href="/c">Genel</a> | <a href="/{i}#respond">Yorum yapın</a></div></div>'
        for i, (t, d, b) in enumerate(
            [
                (
                    "Değirmencilerin mührü geri verildi",
                    "5 Mayıs 2013",
                    "Mühür 3 Mart 2013 günü alınmıştı.",
                ),
                ("Emri kim imzaladı?", "28 Nisan 2013", "Yanıt bekleniyor."),
                ("Mahkeme tanığı dinlemedi", "13 Nisan 2013", "Tanık dört saat koridorda bekledi."),
            ],
            1,
        )
    )
    + '</div></div><div id="primary"><ul><li><h3>Son Yazılar</h3><ul><li><a href="/1">Değirmencilerin mührü geri verildi</a></li></ul></li><li><h3>Arşivler</h3><ul><li><a href="/m">Mayıs 2013</a></li></ul></li></ul></div></div></body></html>',
    [
        ("Değirmencilerin mührü geri verildi", "2013-05-05"),
        ("Emri kim imzaladı?", "2013-04-28"),
        ("Mahkeme tanığı dinlemedi", "2013-04-13"),
    ],
)
html(
    "untitled_tg_ru",
    '<!DOCTYPE html><html><head><title>Мельничный вестник – Telegram</title></head><body><main class="tgme_main"><section class="tgme_channel_history">'
    + "".join(
        f'<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="m/{i}"><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="/m">Мельничный вестник</a></div><div class="tgme_widget_message_text" dir="auto">{b}</div><div class="tgme_widget_message_footer"><div class="tgme_widget_message_info"><span class="tgme_widget_message_views">{i * 9}</span><span class="tgme_widget_message_meta">edited <a class="tgme_widget_message_date" href="/m/{i}"><time datetime="{d}" class="time">{d[11:16]}</time></a></span></div></div></div></div></div>'
        for i, (b, d) in enumerate(
            [
                (
                    "Печать мельникам вернули. Опись составили заново, 3 марта её не было.",
                    "2021-05-05T07:15:00+00:00",
                ),
                (
                    "<b>Кто подписал приказ?</b><br>Ответа ждём до 25 мая.",
                    "2021-05-06T15:40:00+00:00",
                ),
                (
                    "Суд не стал слушать свидетеля, тот просидел в коридоре четыре часа.",
                    "2021-05-11T06:02:00+00:00",
                ),
            ],
            300,
        )
    )
    + "</section></main></body></html>",
    [
        ("Печать мельникам вернули", "2021-05-05"),
        ("Кто подписал приказ?", "2021-05-06"),
        ("Суд не стал слушать свидетеля", "2021-05-11"),
    ],
    None,
    "https://t.me/s/m",
)
html(
    "table_nested_az",
    '<html><head><title>Xəbərlər</title></head><body><table><tr><td><table width="100%">'
    + "".join(
        f'<tr><td rowspan="2"><img src="a.gif"></td><td class="bas"><a href="/x/{i}">{t}</a></td></tr><tr><td class="alt">{b} <font color="gray">[{d}]</font></td></tr>'
        for i, (t, b, d) in enumerate(
            [
                ("Möhür dəyirmançılara qaytarıldı", "İş martın 3-də başlanmışdı.", "05/05/2011"),
                ("Əmri kim imzalayıb?", "Cavab gözlənilir.", "28/04/2011"),
                ("Məhkəmə şahidi dinləmədi", "Şahid dəhlizdə gözlədi.", "13/04/2011"),
            ]
        )
    )
    + "</table></td></tr></table></body></html>",
    [
        ("Möhür dəyirmançılara qaytarıldı", "2011-05-05"),
        ("Əmri kim imzalayıb?", "2011-04-28"),
        ("Məhkəmə şahidi dinləmədi", "2011-04-13"),
    ],
)
html(
    "month_boxes_es",
    '<!DOCTYPE html><html lang="es"><head><title>Agenda y noticias</title></head><body><h1>Noticias 2017</h1><section>'
    + "".join(
        f'<article class="nota"><time class="caja"><b class="dia">{d}</b><span class="mes">{m}</span></time><div class="cuerpo"><h2><a href="/nota/{i}">{t}</a></h2><p>{b}</p></div></article>'
        for i, (d, m, t, b) in enumerate(
            [
                (
                    "05",
                    "MAY",
                    "Devuelven el sello a los molineros",
                    "El caso empezó el 3 de marzo.",
                ),
                ("28", "ABR", "¿Quién firmó la orden?", "Se espera respuesta."),
                ("13", "ABR", "El juez no oyó al testigo", "Esperó cuatro horas."),
            ]
        )
    )
    + "</section></body></html>",
    [
        ("Devuelven el sello a los molineros", "2017-05-05"),
        ("¿Quién firmó la orden?", "2017-04-28"),
        ("El juez no oyó al testigo", "2017-04-13"),
    ],
)
html(
    "us_press_table",
    '<!DOCTYPE html><html lang="en-US"><head><title>Newsroom</title></head><body><h1>Newsroom</h1><div class="tbl">'
    + "".join(
        f'<div class="tr"><div class="td c1">{d}</div><div class="td c2"><a href="/n/{i}">{t}</a><div class="sum">{b}</div></div><div class="td c3">{k}</div></div>'
        for i, (d, t, b, k) in enumerate(
            [
                ("May 5", "Millers get their seal back", "The case began on March 3.", "Release"),
                ("Apr 28", "Who signed the order?", "We asked on April 1.", "Statement"),
                ("Apr 13", "Court refuses to hear witness", "He waited four hours.", "Release"),
            ]
        )
    )
    + "</div><footer>© 2017</footer></body></html>",
    [
        ("Millers get their seal back", None),
        ("Who signed the order?", None),
        ("Court refuses to hear witness", None),
    ],
)
html(
    "th_buddhist_skip_be",
    '<!DOCTYPE html><html lang="be"><head><title>Архіў</title></head><body><div class="posts">'
    + "".join(
        f'<div class="p"><div class="p-t"><a href="/2016/0{5 - i}/{i}.html">{t}</a></div><div class="p-m">Дадана: {d} | Праглядаў: {i * 80}</div><div class="p-x">{b}</div></div>'
        for i, (t, d, b) in enumerate(
            [
                ("Млынарам вярнулі пячатку", "5 мая 2016 г.", "Справа пачалася 3 сакавіка 2016 г."),
                ("Хто падпісаў загад", "28 красавіка 2016 г.", "Адказу чакаюць."),
                ("Суд не пачуў сведку", "13 сакавіка 2016 г.", "Сведка чакаў чатыры гадзіны."),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("Млынарам вярнулі пячатку", "2016-05-05"),
        ("Хто падпісаў загад", "2016-04-28"),
        ("Суд не пачуў сведку", "2016-03-13"),
    ],
)
html(
    "definition_fa",
    '<!DOCTYPE html><html lang="fa" dir="rtl"><head><title>بیانیه‌ها</title></head><body><h1>بیانیه‌ها</h1>'
    + "".join(
        f'<div class="b"><span class="z">{d}</span><h2><a href="/b/{i}">{t}</a></h2></div>'
        for i, (t, d) in enumerate(
            [
                ("مهر آسیابانان پس داده شد", "چهارشنبه ۱۵ اردیبهشت ۱۴۰۰"),
                ("چه کسی دستور را امضا کرد؟", "چهارشنبه ۸ اردیبهشت ۱۴۰۰"),
                ("دادگاه شاهد را نشنید", "سه‌شنبه ۲۴ فروردین ۱۴۰۰"),
            ]
        )
    )
    + "</body></html>",
    [
        ("مهر آسیابانان پس داده شد", "2021-05-05"),
        ("چه کسی دستور را امضا کرد؟", "2021-04-28"),
        ("دادگاه شاهد را نشنید", "2021-04-13"),
    ],
)
html(
    "portal_sections_ky",
    '<!DOCTYPE html><html lang="ky"><head><title>Башкы бет</title></head><body><div class="sec"><h2>Саясат</h2>'
    + "".join(
        f'<div class="it"><a class="it-t" href="/s/{i}">{t}</a><span class="it-d">{d}</span></div>'
        for i, (t, d) in enumerate(
            [
                ("Тегирменчилерге мөөр кайтарылды", "05.05.2021 / 10:15"),
                ("Буйрукка ким кол койду", "28.04.2021 / 18:40"),
            ]
        )
    )
    + '</div><div class="sec"><h2>Коом</h2>'
    + "".join(
        f'<div class="it"><a class="it-t" href="/k/{i}">{t}</a><span class="it-d">{d}</span></div>'
        for i, (t, d) in enumerate(
            [
                ("Сот күбөнү уккан жок", "13.04.2021 / 09:02"),
                ("Арыз номери жок калды", "30.03.2021 / 11:11"),
            ]
        )
    )
    + "</div></body></html>",
    [
        ("Тегирменчилерге мөөр кайтарылды", "2021-05-05"),
        ("Буйрукка ким кол койду", "2021-04-28"),
        ("Сот күбөнү уккан жок", "2021-04-13"),
        ("Арыз номери жок калды", "2021-03-30"),
    ],
)
html(
    "plain_old_en",
    '<html><head><title>Newsletter back issues</title></head><body bgcolor=white><center><h2>Back issues</h2></center><p><font size=2>No. 14 - May 5, 2003</font><br><a href="n14.htm">The millers and their seal</a></p><p><font size=2>No. 13 - April 28, 2003</font><br><a href="n13.htm">Who signed the order</a></p><p><font size=2>No. 12 - March 30, 2003</font><br><a href="n12.htm">A witness in the corridor</a></p><hr><i>Last revised 1 June 2003</i></body></html>',
    [
        ("The millers and their seal", "2003-05-05"),
        ("Who signed the order", "2003-04-28"),
        ("A witness in the corridor", "2003-03-30"),
    ],
)
html(
    "views_tg_counts",
    '<!DOCTYPE html><html lang="tg"><head><title>Хабар</title></head><body>'
    + "".join(
        f'<div class="n"><div class="n-i"><i class="fa"></i>{d}<i class="fa"></i>{i * 37 + 2015}</div><div class="n-t"><a href="/h/{i}">{t}</a></div><div class="n-b">{b}</div></div>'
        for i, (t, d, b) in enumerate(
            [
                ("Мӯҳр ба осиёбонҳо баргашт", "05.05.2021", "Парванда 03.03.2021 оғоз шуда буд."),
                ("Фармонро кӣ имзо кард", "28.04.2021", "Ҷавобро интизоранд."),
                ("Суд шоҳидро нашунид", "13.04.2021", "Шоҳид чор соат нишаст."),
            ]
        )
    )
    + "</body></html>",
    [
        ("Мӯҳр ба осиёбонҳо баргашт", "2021-05-05"),
        ("Фармонро кӣ имзо кард", "2021-04-28"),
        ("Суд шоҳидро нашунид", "2021-04-13"),
    ],
)
