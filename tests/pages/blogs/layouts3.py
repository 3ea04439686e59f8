"""A third set, written after all repairs and only measured: what the reader does with the new."""

from tests.pages.blogs.layouts import Layout, page

LAYOUTS = [
    Layout(
        name="wagtail_rows",
        language="en",
        options={"style": "gb", "url": "en/latest/{n}/"},
        head=page("en", "Latest", "Gate House")
        + """<body><header class="site"><nav><ul><li><a href="/en/">Home</a></li></ul></nav></header><main><div class="hero"><h1>Latest</h1><p>News, appeals and analysis from Gate House and its members around the sea.</p></div><div class="filters"><form><select><option>Topic</option></select></form></div><div class="grid">""",
        item="""<div class="grid__cell"><div class="promo"><div class="promo__meta"><span class="promo__type">Statement</span> <span class="promo__when">$printed</span></div><h2 class="promo__heading"><a href="$path">$title</a></h2><div class="promo__intro"><p>$short</p></div><ul class="promo__tags"><li><a href="/t/1">Freedonia</a></li><li><a href="/t/2">Lawyers</a></li></ul></div></div>""",
        foot="""</div><div class="newsletter"><h2>Stay informed</h2><p>Get our letter each month.</p></div></main><footer><ul><li>Privacy</li></ul></footer></body></html>""",
    ),
    Layout(
        name="ru_news_line_time_and_date",
        language="ru",
        options={"style": "ru", "url": "n/{n}"},
        head=page("ru", "Лента", "Голос причала")
        + """<body><div class="top"><a href="/">Голос причала</a><span class="today">22 ноября 2026, воскресенье</span></div><div class="wrap"><div class="line"><h1>Лента</h1>""",
        item="""<div class="line__row"><div class="line__time">12:4$n<br>$printed</div><div class="line__body"><a href="$path">$title</a><p>$short</p></div></div>""",
        foot="""</div><div class="right"><div class="ttl">Выбор редакции</div><div class="sm"><a href="/1">Паром встал из-за шторма на трое суток</a></div><div class="sm"><a href="/2">Школу на Портовой наконец отремонтируют</a></div><div class="sm"><a href="/3">Как устроен портовый суд: большой разбор</a></div></div></div></body></html>""",
    ),
    Layout(
        name="kz_table_with_images",
        language="kk",
        options={"style": "dotted", "url": "kz/show/{n}"},
        head="""<html><head><meta charset="utf-8"><title>Мақалалар</title></head><body><table><tr><td class="logo">Шырақ</td></tr></table><h2>Мақалалар</h2><table class="art">""",
        item="""<tr><td><img src="/$n.jpg"></td><td><a class="t" href="$path">$title</a><div class="d">$printed, қаралды: 4$n</div><div class="a">$short <a href="$path">толығырақ</a></div></td></tr>""",
        foot="""</table></body></html>""",
    ),
    Layout(
        name="fr_full_posts_signed_dates_below",
        language="fr",
        options={"length": 3, "url": "?p={n}"},
        head=page("fr", "Blog", "Carnet du greffe")
        + """<body><div id="entete"><h1><a href="/">Carnet du greffe</a></h1></div><div id="billets">""",
        item="""<div class="billet"><h2><a href="$url">$title</a></h2><div class="texte">$body</div><p class="pied">Rédigé par Odile Ferrand le $printed | <a href="$url#com">Commentaires (3)</a> | <a href="$url">Lien permanent</a></p></div>""",
        foot="""</div><div id="colonne"><h2>À propos</h2><p>Un greffier raconte les audiences du port.</p><h2>Archives</h2><ul><li><a href="/2021-05">mai 2021</a></li></ul></div></body></html>""",
    ),
    Layout(
        name="uz_cards_button_aria",
        language="uz",
        options={"style": "dotted", "url": "uz/post/{n}", "dated": True},
        head=page("uz", "Maqolalar", "Mayoq")
        + """<body><div id="app"><div class="Nav_nav__x1"><a href="/uz">Mayoq</a></div><div class="List_list__a2">""",
        item="""<div class="Card_root__k9"><img src="/$n.webp" alt="$title"><div class="Card_content__p0"><div class="Card_date__z8">$printed</div><div class="Card_title__q7">$title</div><div class="Card_text__w6">$short</div><a class="Card_more__e5" href="$path">Batafsil</a></div></div>""",
        foot="""</div></div></body></html>""",
    ),
    Layout(
        name="en_p_links_br_dates",
        language="en",
        options={"style": "iso", "url": "letters/{n}.txt"},
        head="""<html><head><title>Letters</title></head><body><h2>Letters we sent</h2><p>Newest first.</p>""",
        item="""<p><a href="$path">$title</a><br>$printed<br>$short</p>""",
        foot="""<address>webmaster</address></body></html>""",
    ),
    Layout(
        name="es_schema_itemlist_h4",
        language="es",
        options={"style": "es", "url": "comunicados/{n}"},
        head=page(
            "es",
            "Comunicados",
            "Red del Muelle",
            '<script type="application/ld+json">{"@context":"https://schema.org","@type":"CollectionPage","name":"Comunicados"}</script>',
        )
        + """<body><nav class="bread"><ol><li><a href="/">Inicio</a></li><li>Comunicados</li></ol></nav><section><header><h2>Comunicados</h2></header>""",
        item="""<div class="media"><div class="media-left"><div class="fecha">$printed</div></div><div class="media-body"><h4 class="media-heading"><a href="$path" title="$title">$title</a></h4>$body<div class="redes"><a href="#">Compartir</a></div></div></div>""",
        foot="""</section></body></html>""",
    ),
    Layout(
        name="ky_wordpress_magazine_nested",
        language="ky",
        options={"url": "{y}/{m:02}/{n}/"},
        head=page("ky", "Рубрика: соттор", "Булак сөз")
        + """<body class="archive category"><div class="mh-wrapper"><div class="mh-main"><div class="mh-content"><header class="page-header"><h1 class="page-title">Соттор</h1></header>""",
        item="""<article class="mh-loop-item clearfix post-$n post"><figure class="mh-loop-thumb"><a href="$url"><img src="/$n.jpg" alt=""/></a></figure><div class="mh-loop-content"><header><h3 class="entry-title mh-loop-title"><a href="$url" rel="bookmark">$title</a></h3><div class="mh-meta mh-loop-meta"><span class="mh-meta-date updated"><i class="fa"></i>$printed</span><span class="mh-meta-comments"><a href="$url#r">0</a></span></div></header><div class="mh-loop-excerpt"><div class="mh-excerpt"><p>$cut <a class="mh-excerpt-more" href="$url">[...]</a></p></div></div></div></article>""",
        foot="""</div><aside class="mh-sidebar"><div class="mh-widget"><h4 class="mh-widget-title">Жаңы жазуулар</h4><ul><li><a href="/1">Паром кайра жүрө баштады</a></li><li><a href="/2">Китепкана күзүндө ачылат</a></li></ul></div></aside></div></div></body></html>""",
    ),
]
