"""A fourth set, written before the reader's code was opened, and measured at once."""

from tests.pages.blogs.layouts import Layout, page

LAYOUTS = [
    Layout(
        name="movable_type_monthly",
        language="en",
        options={"url": "{y}/{m:02}/entry_{n}.html", "length": 3},
        head=page("en", "The Ferry Log: May 2021 Archives", "The Ferry Log")
        + """<body class="mt-archive-listing layout-wt"><div id="container"><div id="container-inner"><div id="header"><div id="header-inner"><div id="header-content"><div id="header-name"><a href="https://blog.example/" accesskey="1">The Ferry Log</a></div><div id="header-description">Courts, piers, people</div></div></div></div><div id="content"><div id="content-inner"><div id="alpha"><div id="alpha-inner"><h1 class="page-title">Freedonia: May 2021 Archives</h1>""",
        item="""<div id="entry-$n" class="entry-asset asset hentry"><div class="asset-header"><h2 class="asset-name entry-title"><a href="$url" rel="bookmark">$title</a></h2><div class="asset-meta"><span class="byline">By <span class="vcard author">Ona Pell</span> on <abbr class="published" title="${iso}T09:12:00+00:00">$printed 9:12 AM</abbr></span> <span class="separator">|</span> <a href="$url#comments">Comments (2)</a></div></div><div class="asset-content entry-content"><div class="asset-body">$body</div></div></div>""",
        foot="""<div class="content-nav"><a href="/2021/04/">&laquo; April 2021</a> | <a href="/">Main Index</a> | <a href="/archives.html">Archives</a></div></div></div><div id="beta"><div class="widget-search widget"><h3 class="widget-header">Search</h3></div><div class="widget-recent-entries widget-archives widget"><h3 class="widget-header">Recent Entries</h3><ul class="widget-list"><li class="widget-list-item"><a href="/2021/06/a.html">What the tide left behind</a></li><li class="widget-list-item"><a href="/2021/06/b.html">A clerk remembers the flood</a></li></ul></div></div></div></div></div></div></body></html>""",
    ),
    Layout(
        name="tumblr_notes_below",
        language="en",
        options={"url": "post/{n}/slug", "length": 2},
        head=page("en", "#freedonia", "lantern notes")
        + """<body><div id="top"><h1><a href="/">lantern notes</a></h1><p id="description">small reports from a large port</p><ul id="pages"><li><a href="/ask">Ask me anything</a></li><li><a href="/submit">Submit</a></li></ul></div><div id="posts">""",
        item="""<div class="post text"><h3><a href="$url">$title</a></h3><div class="caption">$body</div><div class="tags"><a href="/tagged/freedonia">#freedonia</a> <a href="/tagged/courts">#courts</a></div><div class="footer"><a href="$url">Posted on $printed with 14 notes</a> <a href="$url#notes">Reblog</a></div></div>""",
        foot="""</div><div id="pagination"><a href="/page/2">Older posts</a></div><div id="credit">Theme by Osk</div></body></html>""",
    ),
    Layout(
        name="webflow_collection",
        language="en",
        options={"url": "updates/{n}"},
        head=page("en", "Updates", "Open Quay")
        + """<body><div data-collapse="medium" class="navbar w-nav"><a href="/" class="w-nav-brand"><img src="/l.svg" alt=""></a><nav role="navigation" class="w-nav-menu"><a href="/about" class="w-nav-link">About</a><a href="/updates" class="w-nav-link w--current">Updates</a></nav></div><div class="section"><div class="w-layout-blockcontainer container w-container"><h1 class="heading-12">Updates</h1><div class="w-dyn-list"><div role="list" class="collection-list w-dyn-items">""",
        item="""<div role="listitem" class="w-dyn-item"><a href="$path" class="link-block-4 w-inline-block"><img loading="lazy" src="/$n.png" alt=""><div class="div-block-9"><div class="text-block-7">Courts</div><div class="text-block-8">$printed</div></div><h3 class="heading-15">$title</h3><p class="paragraph-3">$short</p><div class="text-block-10">Read the update</div></a></div>""",
        foot="""</div><div role="navigation" class="w-pagination-wrapper"><a href="?p=2" class="w-pagination-next"><div>Next</div></a></div></div></div></div><div class="footer"><div class="text-block-2">© 2021 Open Quay. All rights reserved.</div></div></body></html>""",
    ),
    Layout(
        name="contao_newslist",
        language="de",
        options={"style": "dotted", "url": "meldung/{n}.html"},
        head=page("de", "Meldungen", "Hafenrecht e.V.")
        + """<body id="top"><div id="wrapper"><header id="header"><div class="inside"><nav class="mod_navigation block"><ul class="level_1"><li class="first"><a href="/">Start</a></li><li class="active"><strong>Meldungen</strong></li></ul></nav></div></header><div id="container"><main id="main"><div class="inside"><div class="mod_newslist block"><h1>Meldungen</h1>""",
        item="""<div class="layout_latest arc_1 block odd"><p class="info"><time datetime="${iso}T10:20:00+02:00">$printed 10:20</time> von Ida Brandhorst</p><h2><a href="$path" title="Den Artikel lesen: $title">$title</a></h2><div class="ce_text block"><p>$short</p></div><p class="more"><a href="$path" title="Den Artikel lesen: $title">Weiterlesen … <span class="invisible">$title</span></a></p></div>""",
        foot="""<nav class="pagination block"><p>Seite 1 von 7</p><ul><li><strong class="active">1</strong></li><li><a href="?page=2">2</a></li></ul></nav></div></div></main><aside id="right"><div class="inside"><h3>Spenden</h3><p>Unterstützen Sie unsere Arbeit am Hafen.</p></div></aside></div><footer id="footer"><div class="inside"><p>Impressum | Datenschutz</p></div></footer></div></body></html>""",
    ),
    Layout(
        name="aspnet_gridview",
        language="ru",
        options={"style": "dotted", "url": "ShowNews.aspx?id={n}"},
        head="""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Пресс-служба</title></head><body><form name="aspnetForm" method="post" action="News.aspx" id="aspnetForm"><div id="head"><span id="ctl00_lblDate">22 ноября 2026 г.</span></div><div id="menu"><a href="/">Главная</a> <a href="/about.aspx">О порте</a></div><span id="ctl00_Title" class="hdr">Новости пресс-службы</span><div><table cellspacing="0" border="0" id="ctl00_cph_GridView1" style="border-collapse:collapse;">""",
        item="""<tr><td><table class="n"><tr><td class="d"><span id="ctl00_cph_GridView1_ctl$n">$printed</span></td></tr><tr><td><a id="ctl00_cph_GridView1_ctl${n}_h" href="$path"><b>$title</b></a></td></tr><tr><td class="t"><span>$short</span> <a href="$path">Подробнее...</a></td></tr></table></td></tr>""",
        foot="""<tr><td><table border="0"><tr><td><span>1</span></td><td><a href="javascript:__doPostBack('2')">2</a></td><td><a href="javascript:__doPostBack('3')">3</a></td></tr></table></td></tr></table></div></form></body></html>""",
    ),
    Layout(
        name="planet_of_blogs",
        language="en",
        options={"style": "gb", "url": "~lark/{n}.html", "length": 2},
        head=page("en", "Planet Harbor", "Planet Harbor")
        + """<body><div id="banner"><h1>Planet Harbor</h1></div><div class="sidebar"><h2>Subscriptions</h2><ul><li><a href="http://a.example/">Clerk at Sea</a></li><li><a href="http://b.example/">Odile's Docket</a></li><li><a href="http://c.example/">The Lamp</a></li></ul><p>Last updated: November 22, 2026 05:00 AM. All times are UTC.</p></div>""",
        item="""<div class="channelgroup"><div class="author"><h3><a href="http://a.example/">Clerk at Sea</a></h3></div><div class="entrygroup" id="urn:x:$n"><h4><a href="$url">$title</a></h4><div class="entry"><div class="content">$body</div><p class="date"><a href="$url">by Clerk Lark at $printed 08:15 AM</a></p></div></div></div>""",
        foot="""</body></html>""",
    ),
    Layout(
        name="next_styled_kk_ministry",
        language="kk",
        options={"style": "dotted", "url": "kk/press/{n}"},
        head=page("kk", "Баспасөз", "Айлақ басқармасы")
        + """<body><div id="__next"><header class="sc-1q"><a href="/kk">Айлақ басқармасы</a><a href="/ru">Рус</a></header><main class="sc-2w"><div class="sc-bread"><a href="/kk">Басты бет</a> / Баспасөз орталығы</div><h1 class="sc-h1">Баспасөз орталығы</h1><div class="sc-tabs"><button>Жаңалықтар</button><button>Бейне</button></div><div class="sc-grid">""",
        item="""<a class="sc-bdVaJa kXyz" href="$path"><div class="sc-bwzfXH"><img src="/$n.jpg"/></div><div class="sc-htpNat"><div class="sc-bxivhb">$title</div><div class="sc-ifAKCX"><span>$printed</span><span>56</span></div></div></a>""",
        foot="""</div><button class="sc-more">Тағы көрсету</button></main><footer class="sc-f"><p>© 2026 Айлақ басқармасы</p></footer></div></body></html>""",
    ),
    Layout(
        name="serendipity_days",
        language="de",
        options={"url": "archives/{n}-x.html", "length": 3},
        head=page("de", "Kategorie Gericht", "Molennotizen")
        + """<body><div id="serendipity_banner"><h1><a class="homelink1" href="/">Molennotizen</a></h1><h2>Notizen vom Kai</h2></div><table id="mainpane"><tr><td id="content" valign="top">""",
        item="""<h3 class="serendipity_date">Freitag, $printed</h3><div class="serendipity_Entry_Date"><h4 class="serendipity_title"><a href="$url">$title</a></h4><div class="serendipity_entry serendipity_entry_author_ida"><div class="serendipity_entry_body">$body</div><div class="serendipity_entryFooter">Geschrieben von <a href="/authors/1">Ida Brandhorst</a> in <a href="/categories/2">Gericht</a> um 11:40 | <a href="$url#comments">Kommentare (4)</a> | <a href="$url#trackbacks">Trackbacks (0)</a></div></div></div>""",
        foot="""<div class="serendipity_entryFooter">Seite 1 von 3, insgesamt 15 Einträge</div></td><td id="serendipityRightSideBar" valign="top"><div class="serendipitySideBarItem"><h3 class="serendipitySideBarTitle">Kalender</h3><table><tr><td>Mo</td><td>Di</td></tr><tr><td>1</td><td>2</td></tr></table></div></td></tr></table></body></html>""",
    ),
    Layout(
        name="tailwind_utilities_only",
        language="uk",
        options={"url": "n/{n}"},
        head=page("uk", "Новини", "Маяк")
        + """<body class="bg-white text-gray-900"><div class="flex justify-between px-4"><a href="/" class="font-bold">Маяк</a><div class="space-x-4"><a href="/n">Новини</a><a href="/p">Проєкти</a></div></div><div class="max-w-4xl mx-auto py-8"><div class="text-3xl font-bold mb-6">Новини</div><div class="divide-y">""",
        item="""<div class="py-6 flex gap-4"><div class="w-32 text-sm text-gray-500">$printed</div><div class="flex-1"><a href="$path" class="text-lg font-semibold hover:underline">$title</a><div class="mt-2 text-gray-700">$short</div></div></div>""",
        foot="""</div><div class="mt-8 flex justify-center gap-2"><a href="?page=1">1</a><a href="?page=2">2</a><a href="?page=3">3</a></div></div><div class="bg-gray-100 p-8 text-sm">Використання матеріалів дозволено з посиланням.</div></body></html>""",
    ),
    Layout(
        name="overblog_stream",
        language="fr",
        options={"url": "{y}/{m:02}/{n}.html", "length": 3},
        head=page("fr", "#freedonie", "Le quai des plaideurs")
        + """<body><div id="ob-header"><p class="ob-title"><a href="/">Le quai des plaideurs</a></p><p>Chronique d'un barreau au bord de l'eau</p></div><div id="ob-list"><div class="ob-tag">Articles avec #freedonie tag</div>""",
        item="""<div class="Post Post--light"><div class="Post-header"><div class="Post-title"><a href="$url">$title</a></div><div class="Post-date">Publié le <span>$printed</span> par Odile Ferrand</div><div class="Post-tags">Publié dans : <a href="/tag/a">#barreau</a>, <a href="/tag/b">#freedonie</a></div></div><div class="Post-body"><div class="ob-section ob-section-html">$body</div></div><div class="Post-footer"><a href="$url#share">Partager cet article</a> <a href="/repost/$n">Repost</a></div></div>""",
        foot="""<div class="Paginator"><a href="/p2">2</a> <a href="/p3">3</a> &gt; &gt;&gt;</div></div><div id="ob-side"><div class="ob-block"><div class="ob-btitle">Newsletter</div><p>Abonnez-vous pour être averti des nouveaux articles publiés.</p></div></div></body></html>""",
    ),
    Layout(
        name="eleventy_postlist",
        language="en",
        options={"style": "gb", "url": "posts/{n}/"},
        head=page("en", "Tagged “freedonia”", "Pell on Law")
        + """<body><a href="#skip" class="visually-hidden">Skip to main content</a><header><a href="/" class="home-link">Pell on Law</a><nav><ul class="nav"><li class="nav-item"><a href="/">Home</a></li></ul></nav></header><main id="skip"><h1>Tagged “freedonia”</h1><ol reversed class="postlist" style="counter-reset: start-from 6">""",
        item="""<li class="postlist-item"><a href="$path" class="postlist-link">$title</a><time class="postlist-date" datetime="$iso">$printed</time></li>""",
        foot="""</ol><p>See <a href="/tags/">all tags</a>.</p></main><footer><p><em>Built with Eleventy</em></p></footer></body></html>""",
    ),
    Layout(
        name="hy_day_boxes_divs",
        language="hy",
        options={"style": "gb", "url": "hy/n/{n}"},
        head=page("hy", "Լուրեր", "Փարոս")
        + """<body><div class="hdr"><a href="/hy">Փարոս</a></div><div class="cnt"><div class="pgtitle">Լուրեր</div>""",
        item="""<div class="nw"><div class="nw-im"><a href="$path"><img src="/$n.jpg" alt=""></a></div><div class="nw-tx"><div class="nw-hd"><a href="$path">$title</a></div><div class="nw-ds">$short</div><div class="nw-ft"><span class="nw-dt">$printed</span><span class="nw-vw">123</span></div></div></div>""",
        foot="""<div class="pgr"><span>1</span><a href="?p=2">2</a></div></div><div class="ftr">© Փարոս 2026</div></body></html>""",
    ),
    Layout(
        name="modx_italic_dates",
        language="ru",
        options={"url": "novosti/{n}.html"},
        head=page("ru", "Новости", "Союз грузчиков")
        + """<body><div class="container"><div class="row"><div class="col-md-3"><div class="list-group"><a class="list-group-item" href="/">Главная</a><a class="list-group-item active" href="/novosti/">Новости</a><a class="list-group-item" href="/kontakty.html">Контакты</a></div></div><div class="col-md-9"><h1>Новости</h1><div id="pdopage"><div class="rows">""",
        item="""<h4><a href="$path">$title</a></h4><p><i>$printed г.</i></p><p>$short</p><hr>""",
        foot="""</div><ul class="pagination"><li class="active"><a href="novosti/">1</a></li><li><a href="novosti/?page=2">2</a></li></ul></div></div></div></div></body></html>""",
    ),
    Layout(
        name="b2evolution_full",
        language="es",
        options={"url": "blog.php/{n}", "length": 3},
        head=page("es", "Categoría: Justicia", "Cuaderno del muelle")
        + """<body><div class="pageHeader"><h1>Cuaderno del muelle</h1><div class="tagline">Justicia y puerto</div></div><div class="bPosts"><h2>Categoría: Justicia</h2>""",
        item="""<div class="bPost bPostes" lang="es"><div class="bSmallHead"><a href="$url" title="Enlace permanente"><img src="/c.gif" alt="Enlace permanente"></a> $printed, por <a href="/user/1">inesd</a>, 412 vistas, Categorías: <a href="/cat/1">Justicia</a></div><h3 class="bTitle"><a href="$url">$title</a></h3><div class="bText">$body</div><div class="bSmallPrint"><a href="$url" class="permalink_right">Enlace permanente</a> <a href="$url#comments">Dejar un comentario</a></div></div>""",
        foot="""</div><div class="bSideBar"><div class="bSideItem"><h3>Buscar</h3></div><div class="bSideItem"><h3>Archivos</h3><ul><li><a href="/m/202105">mayo 2021</a> (5)</li></ul></div></div></body></html>""",
    ),
    Layout(
        name="ka_react_hashed",
        language="ka",
        options={"url": "ka/article/{n}"},
        head=page("ka", "სიახლეები", "შუქურა")
        + """<body><div id="root"><div class="css-1a2b"><a href="/ka">შუქურა</a></div><div class="css-9z8y"><h2 class="css-t0">სიახლეები</h2>""",
        item="""<div class="css-5f6g"><div class="css-im"><img src="/$n.jpg"></div><div class="css-7h8j"><h5 class="css-hh"><a href="$path">$title</a></h5><p class="css-pp">$short</p><div class="css-dd"><svg></svg><span>$printed</span></div></div></div>""",
        foot="""</div><div class="css-ft">ყველა უფლება დაცულია</div></div></body></html>""",
    ),
    Layout(
        name="ky_details_accordion",
        language="ky",
        options={"style": "dotted", "url": "kabar/{n}"},
        head=page("ky", "Кабарлар", "Чырак")
        + """<body><header><a href="/">Чырак</a><nav><a href="/kabar">Кабарлар</a><a href="/biz">Биз жөнүндө</a></nav></header><main><h1>Кабарлар</h1>""",
        item="""<section class="kabar" id="k$n"><header><h2><a href="$path">$title</a></h2><p class="kachan">Жарыяланды: $printed</p></header><p>$short</p><p>$more</p><footer><a href="$path">Толук окуу</a> · <a href="https://t.example/share?u=$path">Бөлүшүү</a></footer></section>""",
        foot="""<aside><h2>Эң көп окулган</h2><ol><li><a href="/kabar/1">Паром үч күн турду</a></li><li><a href="/kabar/2">Мектеп оңдоло баштады</a></li></ol></aside></main></body></html>""",
    ),
]
