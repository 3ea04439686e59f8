"""Archive pages as the systems of the web print them, filled with invented entries.

A layout is a page's head, the shape of one entry and a foot, `string.Template` style. The shapes
were written from memory of what the systems give, before the code that reads them was looked at.
"""

from dataclasses import dataclass, field
from string import Template
from typing import Any

from tests.pages.blogs.pools import SENTENCES, Entry, make_entries


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """One kind of page: `first` stands for `item` in its first entry (a pinned post, say)."""

    name: str
    language: str
    head: str
    item: str
    foot: str = ""
    first: str | None = None
    options: dict[str, Any] = field(default_factory=dict)

    def entries(self) -> list[Entry]:
        """Return the entries that the page shows."""
        return make_entries(self.language, **self.options)

    def render(self) -> str:
        """Return the page."""
        rows = []
        for number, entry in enumerate(self.entries()):
            shape = self.first if number == 0 and self.first else self.item
            rows.append(Template(shape).substitute(_values(entry, self.language)))
        return f"{self.head}\n" + "\n".join(rows) + f"\n{self.foot}"


def _values(entry: Entry, language: str) -> dict[str, Any]:
    pool = SENTENCES[language]
    return {
        "title": entry.title,
        "url": entry.url,
        "path": (entry.url or "").removeprefix("https://blog.example"),
        "iso": entry.date or "",
        "printed": entry.printed,
        "day": entry.printed.split()[0],
        "rest": " ".join(entry.printed.split()[1:]),
        "body": "".join(f"<p>{p}</p>" for p in entry.body),
        "brs": "<br><br>".join(entry.body),
        "short": entry.body[0],
        "cut": entry.body[0].rsplit(" ", 3)[0],
        "n": entry.number,
        "other": pool[entry.number % len(pool)],
        "more": pool[(entry.number + 1) % len(pool)],
    }


def page(language: str, title: str, site: str, inner: str = "") -> str:
    """Return the start of a page up to its content."""
    return (
        f'<!DOCTYPE html><html lang="{language}"><head><meta charset="utf-8">'
        f"<title>{title} - {site}</title>{inner}</head>"
    )


LAYOUTS = [
    Layout(
        name="wordpress_twentyten",
        language="en",
        head=page("en", "Tag Archives: Freedonia", "The Harbor Watch")
        + """<body class="archive tag"><div id="wrapper" class="hfeed"><div id="header"><div id="site-title">
<a href="https://blog.example/" rel="home">The Harbor Watch</a></div><div id="site-description">Notes on law and streets</div>
<div id="access"><div class="menu"><ul><li><a href="/">Home</a></li><li><a href="/about/">About</a></li></ul></div></div></div>
<div id="main"><div id="container"><div id="content" role="main"><h1 class="page-title">Tag Archives: <span>Freedonia</span></h1>
<div id="nav-above" class="navigation"><div class="nav-previous"><a href="/tag/f/page/2/"><span class="meta-nav">&larr;</span> Older posts</a></div></div>""",
        item="""<div id="post-$n" class="post-$n post type-post hentry category-news tag-freedonia"><h2 class="entry-title">
<a href="$url" title="Permalink to $title" rel="bookmark">$title</a></h2><div class="entry-meta"><span class="meta-prep meta-prep-author">Posted on</span>
<a href="$url" title="9:12 am" rel="bookmark"><span class="entry-date">$printed</span></a> <span class="meta-sep">by</span>
<span class="author vcard"><a class="url fn n" href="/author/vera/" title="View all posts by Vera Lind">Vera Lind</a></span></div>
<div class="entry-summary">$body<p>$other <a href="$url">Continue reading <span class="meta-nav">&rarr;</span></a></p></div>
<div class="entry-utility"><span class="cat-links"><span class="entry-utility-prep">Posted in</span> <a href="/category/news/">News</a></span> |
<span class="tag-links">Tagged <a href="/tag/f/">Freedonia</a></span> | <span class="comments-link"><a href="$url#respond">Leave a comment</a></span></div></div>""",
        foot="""<div id="nav-below" class="navigation"><div class="nav-previous"><a href="/tag/f/page/2/">Older posts</a></div></div></div></div>
<div id="primary" class="widget-area"><ul class="xoxo"><li class="widget-container widget_recent_entries"><h3 class="widget-title">Recent Posts</h3>
<ul><li><a href="/2021/06/1-a/">Ferry strike enters its third week</a></li><li><a href="/2021/06/2-b/">The bakery on Mole Street is back</a></li></ul></li>
<li class="widget-container widget_archive"><h3 class="widget-title">Archives</h3><ul><li><a href="/2021/06/">June 2021</a></li><li><a href="/2021/05/">May 2021</a></li></ul></li></ul></div>
</div><div id="footer"><div id="site-info"><a href="/">The Harbor Watch</a></div><div id="site-generator">Proudly powered by WordPress.</div></div></div></body></html>""",
    ),
    Layout(
        name="wordpress_twentyfifteen_time_only",
        language="es",
        head=page("es", "Libertad de prensa archivos", "Cuaderno del Puerto")
        + """<body><div id="page" class="hfeed site"><div id="sidebar" class="sidebar"><header id="masthead"><p class="site-title"><a href="/">Cuaderno del Puerto</a></p>
</header><div id="secondary"><nav class="main-navigation"><ul><li><a href="/">Inicio</a></li><li><a href="/quienes/">Quiénes somos</a></li></ul></nav>
<aside class="widget widget_calendar"><table id="wp-calendar"><caption>mayo 2021</caption><thead><tr><th>L</th><th>M</th></tr></thead><tbody><tr><td>3</td><td><a href="/2021/05/04/">4</a></td></tr></tbody></table></aside></div></div>
<div id="content"><div id="primary"><main id="main" class="site-main"><header class="page-header"><h1 class="page-title">Etiqueta: Libertad de prensa</h1></header>""",
        item="""<article id="post-$n" class="post-$n post hentry"><a class="post-thumbnail" href="$url" aria-hidden="true"><img src="/i/$n.jpg" alt="$title"></a>
<header class="entry-header"><h2 class="entry-title"><a href="$url" rel="bookmark">$title</a></h2></header><div class="entry-content">$body
<p><a href="$url#more-$n" class="more-link">Continúa leyendo <span class="screen-reader-text">$title</span></a></p></div>
<footer class="entry-footer"><span class="posted-on"><span class="screen-reader-text">Publicado el </span><a href="$url" rel="bookmark"><time class="entry-date published" datetime="${iso}T10:11:12+02:00">hace tiempo</time><time class="updated" datetime="2022-01-09T08:00:00+02:00">actualizado</time></a></span>
<span class="byline"><span class="author vcard"><span class="screen-reader-text">Autor </span><a class="url fn n" href="/author/r/">Rita Mor</a></span></span><span class="comments-link"><a href="$url#respond">Deja un comentario</a></span></footer></article>""",
        foot="""<nav class="navigation pagination"><h2 class="screen-reader-text">Navegación de entradas</h2><div class="nav-links"><span class="page-numbers current">1</span><a class="page-numbers" href="?p=2">2</a><a class="next page-numbers" href="?p=2">Página siguiente</a></div></nav></main></div></div>
<footer id="colophon"><div class="site-info"><a href="https://es.wordpress.org/">Funciona gracias a WordPress</a></div></footer></div></body></html>""",
    ),
    Layout(
        name="wordpress_block_theme",
        language="de",
        head=page("de", "Schlagwort: Justiz", "Hafenblatt")
        + """<body class="archive wp-embed-responsive"><div class="wp-site-blocks"><header class="wp-block-template-part"><div class="wp-block-group"><p class="wp-block-site-title"><a href="/">Hafenblatt</a></p>
<nav class="wp-block-navigation"><ul><li class="wp-block-navigation-item"><a href="/"><span class="wp-block-navigation-item__label">Startseite</span></a></li><li class="wp-block-navigation-item"><a href="/impressum/">Impressum</a></li></ul></nav></div></header>
<main class="wp-block-group"><h1 class="wp-block-query-title">Schlagwort: <span>Justiz</span></h1><div class="wp-block-query"><ul class="wp-block-post-template">""",
        item="""<li class="wp-block-post post-$n post type-post"><div class="wp-block-group"><figure class="wp-block-post-featured-image"><a href="$url"><img src="/u/$n.jpg" alt=""/></a></figure>
<h2 class="wp-block-post-title has-large-font-size"><a href="$url" target="_self">$title</a></h2><div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">$short [&hellip;]</p></div>
<div class="wp-block-post-date has-small-font-size"><time datetime="${iso}T09:30:00+02:00"><a href="$url">$printed</a></time></div></div></li>""",
        foot="""</ul><nav class="wp-block-query-pagination"><a href="?q=2" class="wp-block-query-pagination-next">Nächste Seite</a></nav></div></main>
<footer class="wp-block-template-part"><p>Gestaltet mit <a href="https://de.wordpress.org">WordPress</a></p></footer></div></body></html>""",
    ),
    Layout(
        name="astra_gb_date_beside",
        language="en",
        options={"style": "gb", "url": "{n}-news/"},
        head=page("en", "Category: Trials", "Court Notes")
        + """<body class="ast-desktop"><div id="page" class="hfeed site"><header id="masthead"><div class="main-header-bar"><span class="site-title"><a href="/">Court Notes</a></span></div></header>
<div id="content" class="site-content"><div class="ast-container"><div id="primary" class="content-area primary"><section class="ast-archive-description"><h1 class="page-title ast-archive-title">Trials</h1><p>What judges did, week by week.</p></section><main id="main" class="site-main"><div class="ast-row">""",
        item="""<article class="post-$n post ast-grid-common-col ast-article-post" id="post-$n"><div class="ast-post-format- blog-layout-1"><div class="post-content ast-col-md-12"><div class="ast-blog-featured-section post-thumb"></div>
<header class="entry-header"><h2 class="entry-title" itemprop="headline"><a href="$url" rel="bookmark">$title</a></h2><div class="entry-meta"><span class="comments-link"><a href="$url#respond">Leave a Comment</a></span> / <span class="ast-terms-link"><a href="/category/trials/">Trials</a></span> / By <span class="posted-by vcard author"><a href="/author/admin/"><span class="author-name">admin</span></a></span> / <span class="posted-on"><span class="published">$printed</span></span></div></header>
<div class="entry-content clear"><p>$short</p><p class="read-more"><a href="$url"><span class="screen-reader-text">$title</span> Read More &raquo;</a></p></div></div></div></article>""",
        foot="""</div></main></div><div class="widget-area secondary" id="secondary"><aside class="widget"><h2 class="widgettitle">Search</h2><form><input type="search"><button>Search</button></form></aside><aside class="widget"><h2>Recent Comments</h2><ul><li>A reader on <a href="/9-news/#c1">A bridge too dear</a></li></ul></aside></div></div></div>
<footer>Copyright &copy; 2024 Court Notes | Powered by Astra</footer></div></body></html>""",
    ),
    Layout(
        name="divi_blog_grid",
        language="fr",
        options={"url": "actu-{n}/"},
        head=page("fr", "Actualités", "Le Quai des droits")
        + """<body><div id="page-container"><header id="main-header"><div class="container"><nav id="top-menu-nav"><ul id="top-menu"><li><a href="/">Accueil</a></li><li><a href="/dons/">Faire un don</a></li></ul></nav></div></header><div id="et-main-area"><div id="main-content"><div class="et_pb_section"><div class="et_pb_row"><div class="et_pb_text"><h1>Actualités</h1></div></div><div class="et_pb_row"><div class="et_pb_blog_grid_wrapper"><div class="et_pb_salvattore_content" data-columns>""",
        item="""<article id="post-$n" class="et_pb_post clearfix post-$n post"><div class="et_pb_image_container"><a href="$url" class="entry-featured-image-url"><img src="/w/$n.png" alt="$title"/></a></div><h2 class="entry-title"><a href="$url">$title</a></h2><p class="post-meta"><span class="published">$printed</span> | <a href="/c/actu/" rel="category tag">Actualités</a></p><div class="post-content"><div class="post-content-inner"><p>$cut...</p></div><a href="$url" class="more-link">lire plus</a></div></article>""",
        foot="""</div><div><div class="pagination clearfix"><div class="alignleft"><a href="/page/2/">&laquo; Entrées précédentes</a></div></div></div></div></div></div></div><footer id="main-footer"><div id="footer-info">Mentions légales</div></footer></div></div></body></html>""",
    ),
    Layout(
        name="elementor_loop_grid",
        language="uz",
        options={"style": "dotted", "url": "yangilik/{n}"},
        head=page("uz", "Yangiliklar", "Huquq Ko‘prigi")
        + """<body><div data-elementor-type="header"><div class="elementor-widget-nav-menu"><nav><ul><li><a href="/" class="elementor-item">Bosh sahifa</a></li><li><a href="/biz" class="elementor-item">Biz haqimizda</a></li></ul></nav></div></div><div data-elementor-type="archive" class="elementor"><div class="elementor-widget-theme-archive-title"><h1 class="elementor-heading-title">Yangiliklar</h1></div><div class="elementor-loop-container elementor-grid">""",
        item="""<div data-elementor-type="loop-item" class="elementor e-loop-item post-$n post"><div class="elementor-element e-con"><div class="elementor-widget elementor-widget-image"><a href="$url"><img src="/i/$n.webp" alt=""></a></div><div class="elementor-widget-post-info"><ul class="elementor-icon-list-items"><li class="elementor-icon-list-item"><span class="elementor-post-info__item--type-date">$printed</span></li></ul></div><div class="elementor-widget-heading"><div class="elementor-heading-title elementor-size-default"><a href="$url">$title</a></div></div><div class="elementor-widget-theme-post-excerpt"><div class="elementor-widget-container">$short</div></div><a class="elementor-button" href="$url"><span class="elementor-button-text">Batafsil</span></a></div></div>""",
        foot="""</div><nav class="elementor-pagination"><span class="page-numbers current">1</span><a class="page-numbers" href="?2">2</a></nav></div><div data-elementor-type="footer"><p>© 2023 Huquq Ko‘prigi</p></div></body></html>""",
    ),
    Layout(
        name="newspaper_tagdiv",
        language="en",
        options={"url": "{n}-report/"},
        head=page("en", "Tag: prisons", "Morning Gull")
        + """<body class="td-standard-pack"><div class="td-header-wrap"><div class="td-header-menu"><ul class="sf-menu"><li><a href="/politics/">Politics</a></li><li><a href="/society/">Society</a></li></ul></div></div><div class="td-main-content-wrap td-container-wrap"><div class="td-container"><div class="td-crumb-container"><div class="entry-crumbs"><a class="entry-crumb" href="/">Home</a> Tags Posts tagged with "prisons"</div></div><div class="td-pb-row"><div class="td-pb-span8 td-main-content"><div class="td-ss-main-content"><div class="td-page-header"><h1 class="entry-title td-page-title"><span>Tag: prisons</span></h1></div>""",
        item="""<div class="td_module_10 td_module_wrap td-animation-stack"><div class="td-module-thumb"><a href="$url" rel="bookmark" title="$title"><img class="entry-thumb" src="/t/$n.jpg" alt="$title"></a></div><div class="item-details"><h3 class="entry-title td-module-title"><a href="$url" rel="bookmark" title="$title">$title</a></h3><div class="td-module-meta-info"><a href="/politics/" class="td-post-category">Politics</a><span class="td-post-author-name"><a href="/author/nils/">Nils Hartog</a> <span>-</span> </span><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="${iso}T18:22:01+00:00">$printed</time></span><span class="td-module-comments"><a href="$url#respond">0</a></span></div><div class="td-excerpt">$cut...</div></div></div>""",
        foot="""<div class="page-nav td-pb-padding-side"><span class="current">1</span><a href="/p/2" class="page">2</a><span class="pages">Page 1 of 2</span></div></div></div>
<div class="td-pb-span4 td-main-sidebar"><div class="td_block_wrap"><h4 class="block-title"><span>MOST POPULAR</span></h4><div class="td_module_6 td_module_wrap"><div class="item-details"><h3 class="entry-title td-module-title"><a href="/77-old/">Ferry timetable for the summer season</a></h3><div class="td-module-meta-info"><span class="td-post-date"><time class="entry-date" datetime="2020-03-04T10:00:00+00:00">March 4, 2020</time></span></div></div></div><div class="td_module_6 td_module_wrap"><div class="item-details"><h3 class="entry-title td-module-title"><a href="/78-old/">Ten walks along the old harbor wall</a></h3><div class="td-module-meta-info"><span class="td-post-date"><time class="entry-date" datetime="2020-02-04T10:00:00+00:00">February 4, 2020</time></span></div></div></div></div></div></div></div></div>
<div class="td-footer-wrapper"><h4>ABOUT US</h4><div>Morning Gull is a newspaper for the harbor.</div></div></body></html>""",
    ),
    Layout(
        name="blogger_date_headers",
        language="ru",
        options={"url": "2021/05/post_{n}.html", "length": 3},
        head="""<!DOCTYPE html><html dir="ltr"><head><meta charset="utf-8"><title>Записки из Старой Гавани: суды</title><meta content="blogger" name="generator"></head><body><div class="content"><div class="header section"><h1 class="title"><a href="/">Записки из Старой Гавани</a></h1></div><div class="main-outer"><div class="column-center-outer"><div class="main section" id="main"><div class="widget Blog" id="Blog1"><div class="status-msg-wrap">Показаны сообщения с ярлыком <b>суды</b>. <a href="/">Показать все сообщения</a></div><div class="blog-posts hfeed">""",
        item="""<div class="date-outer"><h2 class="date-header"><span>$printed г.</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry uncustomized-post-template"><a name="$n"></a><h3 class="post-title entry-title"><a href="$url">$title</a></h3><div class="post-header"></div><div class="post-body entry-content" id="post-body-$n"><div class="separator" style="clear: both;"><a href="/img$n.jpg"><img src="/img$n.jpg"></a></div>$brs</div><div class="post-footer"><div class="post-footer-line"><span class="post-author vcard">Автор: <span class="fn">Лев Пристань</span></span> <span class="post-timestamp">на <a class="timestamp-link" href="$url" rel="bookmark"><abbr class="published" title="${iso}T12:00:00+06:00">12:00</abbr></a></span> <span class="post-comment-link"><a class="comment-link" href="$url#comments">2 комментария:</a></span></div><div class="post-footer-line"><span class="post-labels">Ярлыки: <a href="/l/s" rel="tag">суды</a></span></div></div></div></div></div></div>""",
        foot="""</div><div class="blog-pager"><a class="blog-pager-older-link" href="?older">Предыдущие</a> <a href="/">Главная страница</a></div><div class="blog-feeds">Подписаться на: <a href="/atom">Комментарии (Atom)</a></div></div></div></div><div class="column-right-outer"><div class="widget BlogArchive"><h2>Архив блога</h2><ul class="hierarchy"><li><a href="/2021/">2021</a> (34)<ul><li><a href="/2021/05/">мая</a> (5)</li></ul></li></ul></div><div class="widget PopularPosts"><h2>Популярные сообщения</h2><ul><li><a href="/2019/01/a.html">Как записаться на паром без очереди</a><div class="item-snippet">Расписание меняется с первого числа...</div></li></ul></div></div></div></div></body></html>""",
    ),
    Layout(
        name="drupal7_views",
        language="uk",
        options={"style": "dotted", "url": "node/{n}"},
        head=page("uk", "Новини", "Правозахисна пристань")
        + """<body class="html not-front page-news"><div id="page-wrapper"><div id="header"><a href="/" id="logo"><img alt="Головна"></a><ul class="links inline" id="main-menu-links"><li class="first"><a href="/">Головна</a></li><li><a href="/about">Про нас</a></li></ul></div><div id="main-wrapper"><div id="content" class="column"><h1 class="title" id="page-title">Новини</h1><div class="region region-content"><div id="block-system-main" class="block block-system"><div class="view view-news view-id-news"><div class="view-content">""",
        item="""<div class="views-row views-row-$n"><div class="views-field views-field-created"><span class="field-content">$printed</span></div><div class="views-field views-field-title"><span class="field-content"><a href="$path">$title</a></span></div><div class="views-field views-field-body"><div class="field-content"><p>$short</p></div></div><div class="views-field views-field-view-node"><span class="field-content"><a href="$path">Докладніше</a></span></div></div>""",
        foot="""</div><h2 class="element-invisible">Сторінки</h2><div class="item-list"><ul class="pager"><li class="pager-current first">1</li><li class="pager-item"><a href="?page=1">2</a></li><li class="pager-next"><a href="?page=1">наступна ›</a></li></ul></div></div></div></div></div><div id="sidebar-first" class="column sidebar"><div class="block"><h2>Опитування</h2><div class="content">Чи вірите ви суду?</div></div></div></div></div></body></html>""",
    ),
    Layout(
        name="drupal9_teasers",
        language="en",
        options={"url": "news/{n}-item"},
        head=page("en", "News and statements", "Lantern Rights Centre")
        + """<body><div class="layout-container"><header role="banner"><nav role="navigation"><ul class="menu"><li class="menu-item"><a href="/news">News</a></li><li class="menu-item"><a href="/donate">Donate</a></li></ul></nav></header><main role="main"><div class="layout-content"><div class="region"><div class="block-page-title-block"><h1 class="page-title">News and statements</h1></div><div class="views-element-container"><div class="view view-frontpage"><div class="view-content">""",
        item="""<div class="views-row"><article data-history-node-id="$n" role="article" about="$path" class="node node--type-article node--view-mode-teaser"><h2 class="node__title"><a href="$path" rel="bookmark"><span class="field field--name-title">$title</span></a></h2><footer class="node__meta"><div class="node__submitted">Submitted by <span>editor</span> on <span class="field field--name-created">Fri, $printed - 11:20</span></div></footer><div class="node__content"><div class="field field--name-body">$body</div><div class="node__links"><ul class="links inline"><li class="node-readmore"><a href="$path" rel="tag" title="$title">Read more<span class="visually-hidden"> about $title</span></a></li></ul></div></div></article></div>""",
        foot="""</div><nav class="pager"><h4 class="visually-hidden">Pagination</h4><ul><li class="pager__item is-active">Current page 1</li><li class="pager__item"><a href="?page=1">Next page</a></li></ul></nav></div></div></div></div></main><footer role="contentinfo">12 Quay Street, Old Harbor</footer></div></body></html>""",
    ),
    Layout(
        name="joomla_category_blog",
        language="ru",
        options={"url": "index.php/novosti/{n}-zapis"},
        head=page("ru", "Новости", "Правовая гавань")
        + """<body><div class="body"><div class="container"><header class="header"><a class="brand" href="/"><span class="site-title">Правовая гавань</span></a></header><nav class="navigation"><ul class="nav menu"><li class="item-101 current active"><a href="/">Главная</a></li><li><a href="/kontakty">Контакты</a></li></ul></nav><main id="content" class="span9"><div class="blog" itemscope itemtype="https://schema.org/Blog"><div class="page-header"><h1>Новости</h1></div><div class="items-leading clearfix">""",
        item="""<div class="leading-0" itemprop="blogPost" itemscope><div class="page-header"><h2 itemprop="name"><a href="$path" itemprop="url">$title</a></h2></div><dl class="article-info muted"><dt class="article-info-term">Информация о материале</dt><dd class="createdby">Автор: <span itemprop="name">Редактор</span></dd><dd class="category-name">Категория: <a href="/novosti">Новости</a></dd><dd class="published"><span class="icon-calendar"></span><time datetime="${iso}T08:00:00+06:00" itemprop="datePublished">Опубликовано: $printed</time></dd><dd class="hits">Просмотров: 5$n</dd></dl>$body<p class="readmore"><a class="btn" href="$path">Подробнее: $title</a></p></div>""",
        foot="""</div><div class="items-more"><h3>Ещё статьи...</h3><ol class="nav nav-tabs"><li><a href="/novosti/7-old">Паром снова ходит по расписанию</a></li><li><a href="/novosti/8-old">Библиотека откроется осенью</a></li></ol></div><div class="pagination"><p class="counter">Страница 1 из 9</p></div></div></main></div></div></body></html>""",
    ),
    Layout(
        name="bitrix_news_list",
        language="kk",
        options={"style": "dotted", "url": "kz/news/{n}/"},
        head=page("kk", "Жаңалықтар", "Құқық айлағы")
        + """<body><div class="wrap"><div class="top"><a href="/kz/">Басты бет</a> <a href="/kz/about/">Біз туралы</a> <a href="/ru/">Рус</a></div><div class="bx-breadcrumb"><a href="/">Басты бет</a> / Жаңалықтар</div><h1>Жаңалықтар</h1><div class="news-list">""",
        item="""<p class="news-item" id="bx_$n"><a href="$path"><img class="preview_picture" src="/upload/$n.jpg" alt="$title" title="$title"/></a><span class="news-date-time">$printed</span> <a href="$path"><b>$title</b></a><br/>$short<div style="clear:both"></div></p>""",
        foot="""<br/><font class="text">Жаңалықтар 1 - 5 / 44<br/>Басы | Алд. | <b>1</b> <a href="?PAGEN_1=2">2</a> | <a href="?PAGEN_1=2">Кейін</a></font></div><div class="footer">© Құқық айлағы, 2021</div></div></body></html>""",
    ),
    Layout(
        name="dle_short_story",
        language="ru",
        options={"style": "dle", "url": "novosti/{n}-story.html"},
        head=page("ru", "Материалы за май", "Гавань-инфо")
        + """<body><table width="100%"><tr><td colspan="2"><a href="/">Главная</a> | <a href="/lastnews/">Новое на сайте</a> | <a href="/stat.html">Статистика</a></td></tr><tr><td valign="top"><div class="speedbar">Гавань-инфо &raquo; Новости</div><div id="dle-content">""",
        item="""<div class="base shortstory"><div class="dpad"><h3 class="btl"><a href="$url">$title</a></h3><div class="bhinfo"><ul class="isicons"><li></li></ul><span class="baseinfo radial">Автор: <a href="/user/admin/">admin</a> от <a href="/2021/05/28/">$printed</a></span></div><div class="maincont"><div id="news-id-$n" style="display:inline;">$brs</div><div class="clr"></div></div><div class="mlink"><span class="argmore"><a href="$url"><b>Подробнее</b></a></span><span class="argviews">Просмотров: 31$n</span><span class="argcoms">Комментариев: <a href="$url#comment">0</a></span></div></div></div>""",
        foot="""<div class="navigation"><span>Назад</span> <span>1</span> <a href="/page/2/">2</a> <a href="/page/2/">Далее</a></div></div></td><td valign="top"><div class="block"><h4>Популярное</h4><ul class="reset"><li><a href="/n/1.html">Паром встал из-за шторма</a></li><li><a href="/n/2.html">Школу на Портовой отремонтируют</a></li></ul></div></td></tr></table></body></html>""",
    ),
    Layout(
        name="ucoz_news_tables",
        language="ru",
        options={"style": "dotted", "url": "news/2021-05-{n}", "length": 1},
        head=page("ru", "Новости", "Сайт инициативной группы «Причал»")
        + """<body><table class="uTable"><tr><td class="menuTd"><div class="block"><div class="blockTitle">Меню сайта</div><ul class="uMenuRoot"><li><a href="/"><span>Главная страница</span></a></li><li><a href="/gb">Гостевая книга</a></li></ul></div></td><td class="contentTd"><div id="allEntries">""",
        item="""<div id="entryID$n"><table border="0" width="100%" class="eBlock"><tr><td style="padding:3px;"><div class="eTitle"><a href="$path">$title</a></div><div class="eMessage">$brs <!--"--><span class="entryReadAll"><a class="entryReadAllLink" href="$path">Читать дальше »</a></span></div><div class="eDetails"><div class="rate-stars"></div><span class="e-category">Категория: <a href="/news/1-0-1">Суды</a></span> | <span class="e-reads">Просмотров: 12$n</span> | <span class="e-author">Добавил: <a href="/index/8-1">prichal</a></span> | <span class="e-date">Дата: <span title="14:30">$printed</span></span> | <span class="e-comments"><a href="$path#comments">Комментарии (0)</a></span></div></td></tr></table><br /></div>""",
        foot="""<div class="catPages1"><b>1</b> <a href="?page2">2</a> <a href="?page2">»</a></div></div></td><td><div class="blockTitle">Календарь</div><table class="calTable"><tr><td class="calMonth" colspan="7">«  Май 2021  »</td></tr><tr><td>Пн</td><td>Вт</td></tr><tr><td>3</td><td><a href="/news/2021-05-04">4</a></td></tr></table></td></tr></table>Copyright Причал © 2021</body></html>""",
    ),
    Layout(
        name="tilda_feed",
        language="kk",
        options={"style": "dotted", "url": "tpost/{n}abc"},
        head=page("kk", "Жаңалықтар", "Шамшырақ")
        + """<body class="t-body"><div id="allrecords" class="t-records"><div class="r t-rec"><div class="t228__centercontainer"><ul class="t228__list"><li class="t228__list_item"><a class="t-menu__link-item" href="/">Басты</a></li><li class="t228__list_item"><a class="t-menu__link-item" href="/team">Команда</a></li></ul></div></div><div class="r t-rec"><div class="t-section__title t-title">Соңғы материалдар</div><div class="t-feed__container js-feed-container">""",
        item="""<div class="js-feed-post t-feed__post t-item" data-post-uid="$n"><a class="t-feed__link" href="$url"><div class="t-feed__col-grid__post-wrapper"><div class="t-feed__post-imgwrapper"><div class="t-feed__post-bgimg" style="background-image:url(/$n.jpg)"></div></div><div class="t-feed__textwrapper"><div class="t-feed__post-title t-name t-name_xs">$title</div><div class="t-feed__post-descr t-descr">$short</div></div><div class="t-feed__post-parts-date-row"><span class="js-feed-post-date t-feed__post-date t-uptitle">$printed</span></div></div></a></div>""",
        foot="""</div><div class="t-feed__showmore-btn">Тағы көрсету</div></div><div class="t-rec"><div class="t-text">© Шамшырақ 2021</div></div></div></body></html>""",
    ),
    Layout(
        name="ghost_cards",
        language="en",
        options={"url": "{n}-slug/", "style": "gb"},
        head=page("en", "Justice", "Night Ferry", '<meta name="generator" content="Ghost 4.3">')
        + """<body class="tag-template"><div class="viewport"><header id="gh-head" class="gh-head"><nav><ul class="nav"><li class="nav-home"><a href="/">Home</a></li></ul></nav><a class="gh-head-button" href="#/portal/signup">Subscribe</a></header><main id="site-main" class="site-main outer"><div class="inner"><div class="post-feed"><section class="post-card post-card-large"><div class="post-card-content"><div class="post-card-tags">A collection of 5 posts</div><h2 class="post-card-title">Justice</h2></div></section>""",
        item="""<article class="post-card post tag-justice"><a class="post-card-image-link" href="$path"><img class="post-card-image" src="/c/$n.jpg" alt="$title"/></a><div class="post-card-content"><a class="post-card-content-link" href="$path"><header class="post-card-header"><div class="post-card-tags"><span class="post-card-primary-tag">Justice</span></div><h2 class="post-card-title">$title</h2></header><div class="post-card-excerpt"><p>$short</p></div></a><footer class="post-card-meta"><time class="post-card-meta-date" datetime="$iso">$printed</time><span class="post-card-meta-length">2 min read</span></footer></div></article>""",
        foot="""</div><nav class="pagination"><span class="page-number">Page 1 of 1</span></nav></div></main><footer class="site-footer outer"><section class="copyright">Night Ferry © 2024</section><div class="gh-portal">Powered by Ghost</div></footer></div></body></html>""",
    ),
    Layout(
        name="hugo_list_dates_first",
        language="en",
        options={"style": "iso", "url": "posts/{n}/"},
        head=page("en", "Posts", "quiet docket")
        + """<body><header><nav><a href="/">quiet docket</a><a href="/tags/">tags</a></nav></header><main><h1>Posts</h1><ul class="posts">""",
        item="""<li><span><time datetime="$iso">$printed</time></span> <a href="$path">$title</a></li>""",
        foot="""</ul></main><footer>© 2022 · Made with Hugo</footer></body></html>""",
    ),
    Layout(
        name="jekyll_minima",
        language="az",
        options={"url": "{y}/{m:02}/{d:02}/{n}.html"},
        head=page("az", "Bloq", "Körpü qeydləri")
        + """<body><header class="site-header"><a class="site-title" href="/">Körpü qeydləri</a></header><main class="page-content"><div class="home"><h2 class="post-list-heading">Yazılar</h2><ul class="post-list">""",
        item="""<li><span class="post-meta">$printed</span><h3><a class="post-link" href="$path">$title</a></h3><p>$short</p></li>""",
        foot="""</ul><p class="rss-subscribe">abunə ol <a href="/feed.xml">RSS</a></p></div></main></body></html>""",
    ),
    Layout(
        name="squarespace_summary",
        language="en",
        options={"style": "en", "url": "blog/{n}"},
        head=page("en", "Blog", "Open Gate")
        + """<body id="collection"><div class="Site"><header class="Header"><nav class="Header-nav"><a href="/about" class="Header-nav-item">About</a></nav></header><main class="Main"><section class="BlogList sqs-blog-list">""",
        item="""<article class="BlogList-item hentry entry" id="post-$n"><a href="$path" class="BlogList-item-image-link"><figure><img data-src="/$n.jpg" alt="$n.jpg"></figure></a><div class="Blog-meta BlogList-item-meta"><time class="Blog-meta-item Blog-meta-item--date" datetime="$iso">$printed</time><span class="Blog-meta-item Blog-meta-item--author">Ona Pell</span></div><h1 class="BlogList-item-title"><a href="$path">$title</a></h1><div class="BlogList-item-excerpt"><p>$short</p></div><a href="$path" class="BlogList-item-readmore"><span>Read More</span></a></article>""",
        foot="""</section><nav class="BlogList-pagination"><a href="/blog?offset=1"><span>Older Posts</span></a></nav></main><footer class="Footer"><p>Powered by Squarespace</p></footer></div></body></html>""",
    ),
    Layout(
        name="wix_like_divs",
        language="ka",
        options={"style": "ka", "url": "post/{n}"},
        head="""<!DOCTYPE html><html><head><meta charset="utf-8"><title>სიახლეები | ღია კარი</title></head><body><div id="SITE_CONTAINER"><div id="SITE_HEADER"><div class="x1"><a href="/">მთავარი</a></div><div class="x1"><a href="/about">ჩვენ შესახებ</a></div></div><div id="PAGES_CONTAINER"><div class="_2Hij5"><h2>სიახლეები</h2></div><div class="gallery">""",
        item="""<div class="k8fh"><div class="zz1"><div class="qq9"><img src="/m/$n.png"></div><div class="ww3"><div class="u0"><a href="$url"><div class="bD0vt9"><p class="s1">$title</p></div></a></div><div class="u1"><div class="s2">$short</div></div><div class="u2"><span class="s3">$printed</span><span class="s3">2 წთ</span></div></div></div></div>""",
        foot="""</div></div><div id="SITE_FOOTER"><p>©2023 ღია კარი</p></div></div></body></html>""",
    ),
    Layout(
        name="mediawiki_news",
        language="en",
        options={"style": "gb", "url": "wiki/Item_{n}"},
        head=page("en", "News", "DocketWiki")
        + """<body class="mediawiki"><div id="content" class="mw-body"><h1 id="firstHeading">News</h1><div id="siteSub">From DocketWiki</div><div id="mw-content-text"><div class="mw-parser-output"><div id="toc"><h2>Contents</h2><ul><li><a href="#a">1 May</a></li></ul></div>""",
        item="""<h3><span class="mw-headline" id="x$n"><a href="$path">$title</a></span><span class="mw-editsection">[<a href="/e?$n">edit</a>]</span></h3><dl><dd><small>$printed</small></dd></dl>$body""",
        foot="""</div></div></div><div id="mw-navigation"><div id="p-personal"><ul><li><a href="/l">Log in</a></li></ul></div></div><div id="footer"><ul><li>This page was last edited on 3 February 2023.</li></ul></div></body></html>""",
    ),
    Layout(
        name="spip_rubrique",
        language="fr",
        options={"url": "spip.php?article{n}"},
        head=page("fr", "Asie", "Observatoire des quais")
        + """<body class="page_rubrique"><div id="page"><div id="entete"><a href="/">Observatoire des quais</a></div><div class="hierarchie"><a href="/">Accueil</a> &gt; Asie</div><div id="conteneur"><div id="contenu"><div class="cartouche"><h1>Asie</h1></div><div class="liste articles"><h2 class="h2">Articles de cette rubrique</h2><ul class="liste-items">""",
        item="""<li class="item hentry"><h3 class="entry-title"><a href="$path" rel="bookmark">$title</a></h3><small><abbr class="published" title="${iso}T10:00:00Z">$printed</abbr>, par <span class="vcard author">Odile Ferrand</span></small><div class="introduction entry-content"><p>$cut&nbsp;(…)</p></div></li>""",
        foot="""</ul><p class="pagination"><strong class="on">0</strong> | <a href="?debut=10">10</a></p></div></div></div><div id="navigation"><div class="rubriques"><h2>Rubriques</h2><ul><li><a href="/r1">Afrique</a></li></ul></div></div><div id="pied"><a href="/plan">Plan du site</a> | SPIP</div></div></body></html>""",
    ),
    Layout(
        name="typo3_news",
        language="de",
        options={"style": "dotted", "url": "aktuelles/detail/{n}"},
        head=page("de", "Aktuelles", "Verein Offenes Tor")
        + """<body><div class="frame-top"><ul class="nav"><li><a href="/">Start</a></li><li><a href="/spenden">Spenden</a></li></ul></div><div id="c12" class="frame frame-type-list"><header><h1>Aktuelles</h1></header><div class="news"><div class="news-list-view">""",
        item="""<div class="article articletype-0" itemscope itemtype="http://schema.org/Article"><div class="header"><h3><a itemprop="url" title="$title" href="$path"><span itemprop="headline">$title</span></a></h3></div><div class="teaser-text"><div itemprop="description"><p>$short</p></div><a class="more" href="$path">Weiterlesen</a></div><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="$iso">$printed</time></span></p></div></div>""",
        foot="""<div class="page-navigation"><p>Seite 1 von 3.</p></div></div></div></div><footer>Kontakt | Datenschutz</footer></body></html>""",
    ),
    Layout(
        name="handmade_table",
        language="ky",
        options={"style": "ky", "url": "kabar/{n}.html"},
        head="""<html><head><title>Кабарлар</title><meta charset="utf-8"></head><body bgcolor="#ffffff"><table width="780" border="0"><tr><td width="150"><a href="index.html">Башкы бет</a><br><a href="biz.html">Биз жөнүндө</a></td><td><font size="5"><b>КАБАРЛАР</b></font><table border="0" cellpadding="4">""",
        item="""<tr><td valign="top" nowrap><font color="gray">$printed</font></td><td><a href="$path"><b>$title</b></a><br>$short</td></tr>""",
        foot="""</table></td></tr><tr><td colspan="2">Байланыш: 0312 00-00-00</td></tr></table></body></html>""",
    ),
    Layout(
        name="h3_small_stream",
        language="hy",
        options={"style": "dotted", "url": "lur/{n}"},
        head=page("hy", "Լուրեր", "Բաց դուռ")
        + """<body><div id="menu"><a href="/">Գլխավոր</a> <a href="/about">Մեր մասին</a></div><div id="text"><h1>Լուրեր</h1>""",
        item="""<h3><a href="$path">$title</a></h3><small>$printed</small><p>$short</p>""",
        foot="""<p><a href="?page=2">Հաջորդ</a></p></div></body></html>""",
    ),
    Layout(
        name="li_date_dash_link",
        language="en",
        options={"style": "gb", "url": "statements/{n}.html"},
        head=page("en", "Statements", "Bar Watch")
        + """<body><div class="nav"><a href="/">Home</a> | <a href="/join">Join</a></div><h1>Statements</h1><p>All statements of the association, newest first.</p><ul>""",
        item="""<li>$printed - <a href="$path">$title</a></li>""",
        foot="""</ul><p>Write to us: office at barwatch dot example</p></body></html>""",
    ),
    Layout(
        name="definition_list",
        language="fr",
        options={"style": "slash", "url": "communiques/{n}"},
        head=page("fr", "Communiqués", "Ligue du Quai")
        + """<body><ul id="nav"><li><a href="/">Accueil</a></li></ul><h1>Communiqués</h1><dl class="communiques">""",
        item="""<dt>$printed : <a href="$path">$title</a></dt><dd>$short</dd>""",
        foot="""</dl></body></html>""",
    ),
    Layout(
        name="full_posts_own_headings",
        language="en",
        options={"length": 3, "start": "2019-11-30", "url": "{n}-full/"},
        head=page("en", "Archive", "Long Reads of the Quay")
        + """<body><div class="wrapper"><header><a href="/">Long Reads of the Quay</a></header><div class="content">""",
        item="""<div class="post"><h2 class="post-title"><a href="$url">$title</a></h2><p class="byline">By Ulla Marsh | $printed</p><div class="post-body"><p>$short</p><h2>What happened</h2><p>$other</p><figure><img src="/$n.jpg"><figcaption>Outside the court. Photo: Quay archive, 3 May 2018</figcaption></figure><h3>Background</h3>$body<blockquote><p>$more</p></blockquote><h3>Signed by</h3><ol><li>Arvo Tamm, engineer, Old Harbor</li><li>Lise Odum, teacher, Lower Quay</li><li>Petra Voll, lawyer</li></ol></div><div class="sharedaddy"><h3 class="sd-title">Share this:</h3><ul><li><a href="#">Twitter</a></li><li><a href="#">Facebook</a></li></ul></div><div class="post-tags">Tags: <a href="/t/a">courts</a>, <a href="/t/b">police</a></div><div class="comments">3 comments</div></div>""",
        foot="""</div><aside><h3>Most read</h3><ol><li><a href="/m1">How to read a verdict</a></li><li><a href="/m2">The bridge in ten figures</a></li></ol></aside><footer>All rights reserved</footer></div></body></html>""",
    ),
    Layout(
        name="date_only_in_url",
        language="en",
        options={"url": "{y}/{m:02}/{d:02}/{n}-story/"},
        head=page("en", "Category: rivers", "River Post")
        + """<body><nav><a href="/">Home</a></nav><main><h1>Category: rivers</h1>""",
        item="""<article><h2><a href="$url">$title</a></h2><p>$short</p><a href="$url">Read more</a></article>""",
        foot="""</main></body></html>""",
    ),
    Layout(
        name="no_dates_at_all",
        language="es",
        options={"dated": False, "url": "noticias/{n}"},
        head=page("es", "Noticias", "Casa Abierta")
        + """<body><header><nav><a href="/">Inicio</a> <a href="/equipo">Equipo</a></nav></header><main><h1>Noticias</h1>""",
        item="""<div class="card"><img src="/$n.jpg" alt=""><div class="card-body"><h5 class="card-title">$title</h5><p class="card-text">$short</p><a href="$path" class="btn btn-primary">Leer más</a></div></div>""",
        foot="""</main><footer><p>Calle del Muelle 4</p><p>© 2020</p></footer></body></html>""",
    ),
    Layout(
        name="relative_dates",
        language="en",
        options={"dated": False, "url": "n/{n}"},
        head=page("en", "Latest", "Wire of the Quay")
        + """<body><header><a href="/">Wire of the Quay</a></header><section class="latest"><h1>Latest</h1>""",
        item="""<div class="story"><h3><a href="$path">$title</a></h3><span class="time">$n hours ago</span><p>$short</p></div>""",
        foot="""</section><footer>Contact the desk</footer></body></html>""",
    ),
    Layout(
        name="country_prefix_pinned",
        language="en",
        options={"url": "{n}-case/"},
        head=page("en", "Urgent appeals", "Shield Network")
        + """<body><header><ul><li><a href="/who">Who we are</a></li></ul></header><div id="main"><h1>Urgent appeals</h1>""",
        first="""<div class="entry sticky"><span class="label">Pinned</span><h2><a href="$url">$title</a></h2><div class="meta">$printed</div>$body</div>""",
        item="""<div class="entry"><h2><a href="$url">$title</a></h2><div class="meta">$printed</div>$body</div>""",
        foot="""<div class="pager"><a href="?2">Next &raquo;</a></div></div></body></html>""",
    ),
    Layout(
        name="bootstrap_cards_badges",
        language="ru",
        options={"style": "timed", "url": "ru/materials/{n}"},
        head=page("ru", "Материалы", "Мост прав")
        + """<body><nav class="navbar"><a class="navbar-brand" href="/">Мост прав</a><ul class="navbar-nav"><li class="nav-item"><a class="nav-link" href="/ru/about">О нас</a></li></ul></nav><div class="container"><h1 class="my-4">Материалы</h1><div class="row">""",
        item="""<div class="col-md-4"><div class="card h-100"><a href="$path"><img class="card-img-top" src="/$n.jpg" alt=""></a><div class="card-body"><span class="badge badge-info">Суды</span><h4 class="card-title"><a href="$path">$title</a></h4><p class="card-text">$cut…</p></div><div class="card-footer"><small class="text-muted">$printed</small> <small><i class="fa fa-eye"></i> 4$n</small></div></div></div>""",
        foot="""</div><ul class="pagination"><li class="page-item"><a class="page-link" href="?p=2">2</a></li></ul></div><footer><p>Мост прав, 2021</p></footer></body></html>""",
    ),
    Layout(
        name="link_titles_in_p_strong",
        language="uk",
        options={"url": "p/{n}"},
        head=page("uk", "Стрічка", "Щоденник спостерігача")
        + """<body><div class="menu"><a href="/">Головна</a> <a href="/arch">Архів</a></div><div class="content">""",
        item="""<p><strong><a href="$path">$title</a></strong></p><p><em>$printed року</em></p>$body<hr>""",
        foot="""<p><a href="?p=2">Старіші записи</a></p></div></body></html>""",
    ),
    Layout(
        name="day_month_boxes",
        language="ru",
        options={"url": "events/{n}/"},
        head=page("ru", "Хроника", "Обозреватель причалов")
        + """<body><header><a href="/">Обозреватель причалов</a></header><div class="feed"><h1>Хроника</h1>""",
        item="""<div class="feed-item"><div class="date"><span class="d">$day</span> <span class="m">$rest</span></div><div class="txt"><a class="ttl" href="$path">$title</a><div class="anons">$short</div></div></div>""",
        foot="""</div><footer>Обратная связь</footer></body></html>""",
    ),
    Layout(
        name="custom_articles_footer_date",
        language="az",
        options={"style": "dotted", "url": "xeber/{n}"},
        head=page("az", "Xəbərlər", "Hüquq Körpüsü")
        + """<body><div class="hdr"><a href="/">Ana səhifə</a><a href="/elaqe">Əlaqə</a></div><div class="news-wrap"><h2 class="section-title">Xəbərlər</h2>""",
        item="""<a class="news-card" href="$path"><img src="/$n.jpg"><h3>$title</h3><p>$short</p><span class="news-card__date">$printed</span></a>""",
        foot="""</div><div class="ftr">Bütün hüquqlar qorunur</div></body></html>""",
    ),
    Layout(
        name="press_table_rows",
        language="uz",
        options={"style": "iso", "url": "doc/{n}"},
        head=page("uz", "Bayonotlar", "Adolat Ko‘prigi")
        + """<body><h1>Bayonotlar</h1><table class="table table-striped"><thead><tr><th>Sana</th><th>Sarlavha</th></tr></thead><tbody>""",
        item="""<tr><td>$printed</td><td><a href="$path">$title</a></td></tr>""",
        foot="""</tbody></table></body></html>""",
    ),
    Layout(
        name="livejournal_like",
        language="ru",
        options={"url": "{n}.html", "length": 3},
        head=page("ru", "journal", "pristan_live")
        + """<body><div id="header"><h1><a href="/">pristan_live</a></h1><ul><li><a href="/profile">Профиль</a></li><li><a href="/friends">Друзья</a></li></ul></div><div class="entries">""",
        item="""<dl class="entry hentry"><dt class="entry-title"><a href="$url" class="subj-link">$title</a></dt><dd class="entry-meta"><ul><li><a href="/user">pristan_live</a></li><li><abbr class="updated" title="${iso}T10:00:00">$printed, 10:0$n</abbr></li></ul></dd><dd class="entry-text"><div class="entry-content">$brs</div></dd><dd class="entry-footer"><ul><li>Метки: <a href="/tag/sud">суд</a></li><li><a href="$url?mode=reply">Оставить комментарий</a></li></ul></dd></dl>""",
        foot="""<ul class="prevnext"><li><a href="?skip=10">Предыдущие 10</a></li></ul></div></body></html>""",
    ),
    Layout(
        name="old_font_news_with_b_dates",
        language="ru",
        options={"style": "dotted", "url": "arch/{n}.htm", "length": 1},
        head="""<html><head><meta charset="utf-8"><title>Архив новостей</title></head><body><center><h1>Архив новостей</h1></center>""",
        item="""<p><b>$printed</b> <a href="$path">$title</a><br>$brs</p>""",
        foot="""<hr><center><a href="index.htm">На главную</a></center></body></html>""",
    ),
]
