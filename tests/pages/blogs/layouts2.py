"""More archive pages, written after the first repairs and before they were measured."""

from tests.pages.blogs.layouts import Layout, page

LAYOUTS = [
    Layout(
        name="substack_archive",
        language="en",
        options={"url": "p/{n}-letter"},
        head=page("en", "Archive - Quay Letters", "Substack")
        + """<body><div id="entry"><div class="main-menu"><a class="navbar-title-link" href="/">Quay Letters</a><button>Subscribe</button></div><div class="portable-archive"><div class="portable-archive-header">New Top Discussions</div><div class="portable-archive-list">""",
        item="""<div class="pencraft container-$n"><div class="linkRowA-x"><div class="pencraft"><a href="$url" data-testid="post-preview-title" class="pencraft reset-p1">$title</a></div><div><a href="$url" class="pencraft reset-p2">$short</a></div><div class="meta-row"><time datetime="${iso}T07:00:09.000Z" class="pencraft">$printed</time><span>•</span><a href="https://substack.example/@ona">Ona Pell</a></div></div><div class="counts">4 Share this post</div></div>""",
        foot="""</div></div></div></body></html>""",
    ),
    Layout(
        name="plone_listing",
        language="es",
        options={"style": "slash", "url": "noticias/{n}-nota"},
        head=page("es", "Noticias", "Puerto Abierto")
        + """<body class="template-listing_view"><div id="portal-top"><ul id="portal-globalnav"><li><a href="/">Inicio</a></li></ul></div><div id="content"><h1 class="documentFirstHeading">Noticias</h1><div id="content-core"><div class="entries">""",
        item="""<article class="entry"><header class="vevent"><span class="summary" title="News Item"><a href="$url" class="contenttype-news-item state-published url" title="News Item">$title</a></span><div class="documentByLine"><span class="documentAuthor">por <a href="/author/ramos">Rita Ramos de la Colina Vieja</a></span> <span class="docPublishedDate">— publicado $printed 10:15</span>,</div></header><p><span class="description">$short</span></p></article>""",
        foot="""</div></div></div><div id="portal-footer">Plone</div></body></html>""",
    ),
    Layout(
        name="telegram_channel_preview",
        language="ru",
        options={"url": "chan/{n}", "length": 2},
        head=page("ru", "Пристань", "Telegram")
        + """<body class="widget_frame_base"><header class="tgme_header"><div class="tgme_header_title">Пристань</div></header><main class="tgme_main"><section class="tgme_channel_history">""",
        item="""<div class="tgme_widget_message_wrap"><div class="tgme_widget_message" data-post="chan/$n"><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author"><a class="tgme_widget_message_owner_name" href="https://t.example/chan"><span>Пристань</span></a></div><div class="tgme_widget_message_text"><b>$title</b><br/><br/>$brs</div><div class="tgme_widget_message_footer"><div class="tgme_widget_message_info"><span class="tgme_widget_message_views">1.2K</span><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="$url"><time datetime="${iso}T09:14:33+00:00" class="time">12:14</time></a></span></div></div></div></div></div>""",
        foot="""</section></main></body></html>""",
    ),
    Layout(
        name="date_headings_above_items",
        language="fr",
        options={"url": "fil/{n}"},
        head=page("fr", "Le fil", "Dépêches du quai")
        + """<body><nav><a href="/">Accueil</a></nav><main><h1>Le fil</h1>""",
        item="""<h2 class="day">$printed</h2><ul class="fil"><li><h3><a href="$url">$title</a></h3><p>$short</p></li></ul>""",
        foot="""</main></body></html>""",
    ),
    Layout(
        name="phpnuke_tables",
        language="en",
        options={"style": "gb", "url": "modules.php?name=News&file=article&sid={n}"},
        head="""<html><head><title>Quay Portal - News</title></head><body><table width="100%"><tr><td>Quay Portal</td></tr></table><table width="100%" cellspacing="0"><tr><td width="138" valign="top"><table><tr><td><font class="boxtitle"><b>Main Menu</b></font></td></tr><tr><td><a href="/">Home</a><br><a href="/topics">Topics</a></td></tr></table></td><td valign="top">""",
        item="""<table border="0" width="100%"><tr><td><font class="option" color="#363636"><b>$title</b></font></td></tr><tr><td><font class="tiny">Posted by: admin on $printed - 10:15 AM</font></td></tr></table><table border="0" width="100%"><tr><td><font class="content">$brs</font><br><font class="content">( <a href="$url"><b>Read More...</b></a> | 2104 bytes more | <a href="$url#c">comments?</a> | Score: 0 )</font></td></tr></table><br>""",
        foot="""</td></tr></table></body></html>""",
    ),
    Layout(
        name="whole_link_teasers",
        language="uk",
        options={"style": "timed", "url": "material/{n}"},
        head=page("uk", "Матеріали", "Пристань права")
        + """<body><div class="site-head"><a href="/">Пристань права</a></div><div class="list">""",
        item="""<a class="teaser" href="$path"><span class="teaser__cat">Суди</span><span class="teaser__title">$title</span><span class="teaser__lead">$short</span><span class="teaser__date">$printed</span></a>""",
        foot="""</div></body></html>""",
    ),
    Layout(
        name="unlinked_h2_more_link",
        language="de",
        options={"style": "dotted", "url": "pm-{n}.html"},
        head=page("de", "Pressemitteilungen", "Hafenverein")
        + """<body><div id="kopf"><a href="/">Hafenverein</a></div><div id="inhalt"><h1>Pressemitteilungen</h1>""",
        item="""<h2>$title</h2><p class="datum">$printed</p><p>$short</p><p><a href="$path">mehr …</a></p>""",
        foot="""</div><div id="fuss">Impressum</div></body></html>""",
    ),
    Layout(
        name="date_pipe_title_h4",
        language="kk",
        options={"style": "dotted", "url": "kk/{n}"},
        head=page("kk", "Оқиғалар", "Айлақ")
        + """<body><div class="m"><a href="/">Басты</a></div><div class="c"><h2>Оқиғалар</h2>""",
        item="""<h4><a href="$path">$printed | $title</a></h4><p>$short</p>""",
        foot="""</div></body></html>""",
    ),
    Layout(
        name="search_results_ol",
        language="en",
        options={"style": "gb", "url": "doc/{n}"},
        head=page("en", "Search results for: trial", "Rights Library")
        + """<body><header><form role="search"><input name="q"></form></header><main><h1>Search results for: trial</h1><p>Showing 1 to 5 of 41 results</p><ol class="results">""",
        item="""<li class="result"><a href="$path"><h3>$title</h3></a><p class="breadcrumb">Home &gt; Documents &gt; Freedonia</p><p>$short</p><ul class="facts"><li>Document type: Report</li><li>Date: $printed</li><li>Language: English</li></ul></li>""",
        foot="""</ol></main><footer><p>Rights Library 2009-2022</p></footer></body></html>""",
    ),
    Layout(
        name="abbr_months_author_first",
        language="ky",
        options={"style": "iso", "url": "kabar/{n}", "length": 1},
        head=page("ky", "Кабарлар", "Көпүрө")
        + """<body><aside class="left"><h3>Эң көп окулган</h3><ul><li><a href="/1">Паром кайра жүрө баштады</a></li><li><a href="/2">Китепкана күзүндө ачылат</a></li></ul></aside><section>""",
        item="""<div class="news-block"><div class="who"><a href="/u/1">Айпери Сапар кызы Токтогулова-Бекова атындагы кабарчы</a> · <span>$printed</span></div><a href="$path" class="news-block__link"><h5>$title</h5></a><div class="txt">$short</div></div>""",
        foot="""</section></body></html>""",
    ),
    Layout(
        name="month_year_grouped_li",
        language="en",
        options={"style": "en", "url": "{n}"},
        head=page("en", "Site archive", "Harbor Diary")
        + """<body><header><a href="/">Harbor Diary</a></header><main><h1>Site archive</h1><h2>2021</h2><ul class="archive-list">""",
        item="""<li><a href="$path">$title</a> <em>($printed)</em></li>""",
        foot="""</ul></main></body></html>""",
    ),
    Layout(
        name="umi_news_lents_dl",
        language="ru",
        options={"style": "dotted", "url": "press/{n}/"},
        head=page("ru", "Пресс-центр", "Союз гавани")
        + """<body><div class="top-menu"><ul><li><a href="/">Главная</a></li><li><a href="/union/">О союзе</a></li></ul></div><div class="crumbs">Главная / Пресс-центр</div><h1>Пресс-центр</h1><div class="press">""",
        item="""<dl><dt>$printed</dt><dd class="h"><a href="$path">$title</a></dd><dd>$short</dd></dl>""",
        foot="""</div><div class="pages">Страницы: 1 <a href="?p=1">2</a></div></body></html>""",
    ),
    Layout(
        name="medium_like_noclass",
        language="hy",
        options={"url": "@kay/{n}"},
        head="""<!DOCTYPE html><html><head><meta charset="utf-8"><title>Կայան</title></head><body><div><div><a href="/">Կայան</a></div><div><a href="/about">Մեր մասին</a></div></div><main><div>""",
        item="""<div><article><div><div><div><p>Ona Pell</p></div></div><a href="$url"><div><h2>$title</h2><div><h3>$short</h3></div></div></a><div><span>$printed</span><span>3 min read</span></div></div></article></div>""",
        foot="""</div></main></body></html>""",
    ),
    Layout(
        name="az_portal_mixed_sidebar",
        language="az",
        options={"style": "timed", "url": "az/news/{n}"},
        head=page("az", "Məhkəmə", "Körpü.az")
        + """<body><div class="header"><div class="date-now">22 noyabr 2026</div><ul class="nav"><li><a href="/">Siyasət</a></li><li><a href="/">Cəmiyyət</a></li></ul></div><div class="row"><div class="col-8"><h1 class="cat-title">Məhkəmə</h1>""",
        item="""<div class="news-i"><div class="news-img"><a href="$path"><img src="/$n.jpg"></a></div><div class="news-ttl"><a href="$path">$title</a></div><div class="news-dt"><i class="icon"></i>$printed</div></div>""",
        foot="""</div><div class="col-4"><h3>Son xəbərlər</h3><div class="lenta"><div class="li"><span>14:20</span><a href="/az/1">Bərə yenidən işləyir</a></div><div class="li"><span>13:05</span><a href="/az/2">Kitabxana payızda açılacaq</a></div></div></div></div></body></html>""",
    ),
    Layout(
        name="ka_bold_break_paragraphs",
        language="ka",
        options={"style": "dotted", "url": "geo/{n}", "length": 1},
        head="""<html><head><meta charset="utf-8"><title>სიახლეები</title></head><body><div id="menu"><a href="/">მთავარი</a></div><div id="main">""",
        item="""<div class="n"><i>$printed</i><br><b><a href="$path">$title</a></b><br>$brs <a href="$path">სრულად</a></div>""",
        foot="""</div></body></html>""",
    ),
]
