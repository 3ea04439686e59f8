"""A second set of archives nobody had read, written after the first was learnt from."""

from tests.pages.blogs.layouts import page
from tests.pages.blogs.sheets import SITE_FOOT, Row, Sheet, rows, sheet

UNTITLED = {"vk_wall_ru", "status_export_en"}


def _twenty(r: Row) -> str:
    rule = (
        '<hr class="post-separator styled-separator is-style-wide" aria-hidden="true" />'
        if r.n > 1
        else ""
    )
    return (
        f'{rule}<article class="post-{r.n} post" id="post-{r.n}"><header class="entry-header has-text-align-center"><div class="entry-header-inner section-inner medium">'
        f'<div class="entry-categories"><span class="screen-reader-text">Categories</span><div class="entry-categories-inner"><a href="/c/courts/" rel="category tag">Courts</a></div></div>'
        f'<h2 class="entry-title heading-size-1"><a href="/{r.n}/">{r.title}</a></h2><div class="post-meta-wrapper post-meta-single"><ul class="post-meta"><li class="post-author meta-wrapper"><span class="meta-icon"><span class="screen-reader-text">Post author</span></span>'
        f'<span class="meta-text">By <a href="/author/ona/">Ona Pell</a></span></li><li class="post-date meta-wrapper"><span class="meta-icon"><span class="screen-reader-text">Post date</span></span><span class="meta-text"><a href="/{r.n}/">{r.month} {r.d}, {r.y}</a></span></li>'
        f'<li class="post-comment-link meta-wrapper"><span class="meta-text"><a href="/{r.n}/#respond">No Comments on {r.title}</a></span></li></ul></div></div></header><div class="post-inner thin"><div class="entry-content">{r.body}</div></div></article>'
    )


def _contempo(r: Row) -> str:
    return (
        f'<article class="post-outer-container"><div class="post-outer"><div class="post"><script type="application/ld+json">{{}}</script><a name="{r.n}"></a><h3 class="post-title entry-title"><a href="/{r.y}/{r.m:02}/{r.n}.html">{r.title}</a></h3>'
        f'<div class="post-header"><div class="post-header-line-1"><span class="byline post-author vcard"><span class="post-author-label">от</span> <span class="fn"><meta content="x" itemprop="url"/><span itemprop="name">Лада</span></span></span> '
        f'<span class="byline post-timestamp"><meta content="https://x.example/{r.n}"/><a class="timestamp-link" href="/{r.y}/{r.m:02}/{r.n}.html" rel="bookmark" title="permanent link"><time class="published" datetime="{r.iso}T14:20:00+03:00" title="{r.iso}T14:20:00+03:00">{r.month} {r.d}, {r.y}</time></a></span></div></div>'
        f'<div class="container post-body entry-content"><div class="snippet-container r-snippet-container"><div class="r-snippetized">{r.lead}</div></div></div><div class="post-bottom"><div class="post-footer"><div class="post-footer-line"><span class="byline post-comment-link container"><a class="comment-link" href="/{r.n}#c">Отправить комментарий</a></span></div></div><div class="byline jump-link"><a href="/{r.y}/{r.m:02}/{r.n}.html">Далее…</a></div></div></div></div></article>'
    )


def _drupal8(r: Row) -> str:
    return (
        f'<div class="views-row"><article role="article" class="node node--type-article node--promoted node--view-mode-teaser"><header><h2 class="node__title"><a href="/node/{r.n}" rel="bookmark"><span class="field field--name-title field--type-string field--label-hidden">{r.title}</span></a></h2>'
        f'<div class="node__meta"><article class="profile"></article><span>Submitted by <span class="field field--name-uid"><span lang="" typeof="schema:Person">webmaster</span></span> on <span class="field field--name-created">Fri, {r.m:02}/{r.d:02}/{r.y} - 14:20</span></span></div></header>'
        f'<div class="node__content clearfix"><div class="clearfix text-formatted field field--name-body"><p>{r.lead}</p></div><div class="node__links"><ul class="links inline"><li><a href="/node/{r.n}" rel="tag" title="{r.title}">Read more<span class="visually-hidden"> about {r.title}</span></a></li></ul></div></div></article></div>'
    )


def _weebly(r: Row) -> str:
    return (
        f'<div id="blog-post-{r.n}" class="blog-post"><div class="blog-header"><h2 class="blog-title"><a class="blog-title-link blog-link" href="//quay.example/blog/{r.n}">{r.title}</a></h2><p class="blog-date"><span class="date-text">{r.m}/{r.d}/{r.y}</span></p>'
        f'<p class="blog-comments"><a href="//quay.example/blog/{r.n}#comments" class="blog-link">0 Comments</a></p><div class="blog-separator">&nbsp;</div></div><div class="blog-content"><div class="paragraph">{r.lead}<br /><br />{r.more}</div></div><div class="blog-social"></div><div class="blog-comments-bottom"><a class="blog-link" href="#">0 Comments</a></div></div>'
    )


def _squarespace(r: Row) -> str:
    return (
        f'<article class="BlogList-item hentry"><a href="/blog/{r.n}" class="BlogList-item-image-link"><img alt=""/></a><a href="/blog/{r.n}" class="BlogList-item-title" data-content-field="title">{r.title}</a>'
        f'<div class="Blog-meta BlogList-item-meta"><time class="Blog-meta-item Blog-meta-item--date" datetime="{r.iso}">{r.d} {r.month[:4]} {r.y}</time><span class="Blog-meta-delimiter"></span><a href="/blog?author=1" class="Blog-meta-item Blog-meta-item--author">Odile Ferrand</a></div>'
        f'<div class="BlogList-item-excerpt"><p>{r.lead}</p></div><a href="/blog/{r.n}" class="BlogList-item-readmore"><span>Lire la suite</span></a></article>'
    )


def _typo3(r: Row) -> str:
    return (
        f'<div class="article articletype-0 topnews" itemscope="itemscope" itemtype="http://schema.org/Article"><div class="header"><h3><a title="{r.title}" href="/aktuelles/detail/{r.n}"><span itemprop="headline">{r.title}</span></a></h3></div>'
        f'<div class="teaser-text"><div itemprop="description"><p>{r.lead}</p></div><a class="more" title="{r.title}" href="/aktuelles/detail/{r.n}">Weiterlesen</a></div><div class="footer"><p><span class="news-list-date"><time itemprop="datePublished" datetime="{r.iso}">{r.dots}</time></span><span class="news-list-category">Gericht</span></p></div></div>'
    )


def _plone(r: Row) -> str:
    return (
        f'<div class="tileItem visualIEFloatFix"><h2 class="tileHeadline"><a href="https://muelle.example/noticias/{r.n}" class="summary url">{r.title}</a></h2><div class="documentByLine"><span class="documentAuthor">por <a href="/author/rita">rita</a></span> — <span class="documentPublished">publicado</span> {r.d:02}/{r.m:02}/{r.y} 10:1{r.n}, '
        f'<span class="documentModified">última modificación</span> 02/06/2022 09:00</div><p class="tileBody"><span class="description">{r.lead}</span></p><p class="tileFooter"><a href="https://muelle.example/noticias/{r.n}">Leer más…</a></p></div>'
    )


def _wiki_days(found: list[Row]) -> str:
    out, day = [], ""
    for r in found:
        if r.iso != day:
            out.append(
                ("</ul>" if day else "")
                + f'<h2><span class="mw-headline" id="d{r.n}">{r.d} {r.month} {r.y}</span><span class="mw-editsection"><span>[</span><a href="?edit={r.n}">edit</a><span>]</span></span></h2><ul>'
            )
            day = r.iso
        out.append(f'<li><a href="/wiki/{r.n}" title="{r.title}">{r.title}</a>. {r.lead}</li>')
    return "".join(out) + "</ul>"


def _ucoz(r: Row) -> str:
    return (
        f'<div id="entryID{r.n}"><table border="0" width="100%" cellspacing="1" cellpadding="2" class="eBlock"><tr><td style="padding:3px;"><div class="eTitle" style="text-align:left;"><div style="float:right;font-size:9px;"></div><a href="/news/x/{r.y}-{r.m:02}-{r.d:02}-{r.n}">{r.title}</a></div>'
        f'<div class="eMessage" style="text-align:left;clear:both;"><p>{r.lead}</p><!--"--><span class="entDots">... </span><span class="entryReadAll"><a class="entryReadAllLink" href="/news/x/{r.n}">Читать дальше »</a></span></div>'
        f'<div class="eDetails" style="clear:both;">Просмотров: {r.n * 7} | Добавил: <a href="javascript://" rel="nofollow">ona</a> | Дата: <span title="14:2{r.n}">{r.dots}</span> | <a href="/news/x/{r.n}#comments">Комментарии (0)</a></div></td></tr></table><br /></div>'
    )


def _definitions(r: Row) -> str:
    return f'<dt>{r.d} {r.month} {r.y}</dt><dd><a href="/z/{r.n}">{r.title}</a><p>{r.lead}</p></dd>'


def _bold_dates(r: Row) -> str:
    return f'<p><b>{r.y}-ж. {r.d}-{r.month}.</b> <a href="/k/{r.n}">{r.title}</a></p>'


def _bracketed(r: Row) -> str:
    return f'<li><a href="/d/{r.n}.pdf">{r.title}</a> ({r.d} {r.month} {r.y})</li>'


def _dash_dated(r: Row) -> str:
    return f'<div class="x1f4a"><a href="/p/{r.n}"><span>{r.title}</span></a><span> — {r.dots}</span></div>'


def _mixed(found: list[Row]) -> str:
    out = []
    for r in found:
        when = (
            f'<div class="when">{r.d} {r.month} {r.y}</div>'
            if r.n != 1
            else '<div class="when">Pinned</div>'
        )
        pic = '<img src="x.jpg" alt="A pier at dusk">' if r.n % 2 else ""
        text = f"<p>{r.lead}</p>" if r.n != 3 else ""
        out.append(
            f'<div class="upd"><h4><a href="/u/{r.n}">{r.title}</a></h4>{when}{pic}{text}</div>'
        )
    return "".join(out)


def _vk(r: Row) -> str:
    return (
        f'<div class="wall_item" id="w{r.n}"><div class="wi_head"><div class="wi_cont"><div class="wi_author"><a class="pi_author" href="/mayak">Маяк</a></div><div class="wi_info"><a class="wi_date" href="/wall-1_{r.n}">{r.d} {r.month} {r.y} в 14:2{r.n}</a></div></div></div>'
        f'<div class="wi_body"><div class="pi_text">{r.lead}<br/>{r.more}</div></div><div class="wi_buttons"><a>Нравится <b>{r.n * 4}</b></a><a>Поделиться</a></div></div>'
    )


def _status(r: Row) -> str:
    return f'<div class="status-x"><div><p>{r.lead}</p></div><div><a href="https://m.example/@ona/{r.n}"><time datetime="{r.iso}T08:00:00Z">{r.month[:3]} {r.d}, {r.y}, 10:00</time></a> · <span>Web</span> · <span>{r.n}</span></div></div>'


def _two_rows(r: Row) -> str:
    return f'<tr class="r1"><td width="90" class="tarih">{r.dots}</td><td><a href="/duyuru/{r.n}">{r.title}</a></td></tr><tr class="r2"><td></td><td class="ozet">{r.lead}</td></tr>'


def _day_only(found: list[Row]) -> str:
    names = {5: "Май", 4: "Апрель", 12: "Декабрь"}
    out, month = [], 0
    for r in found:
        if r.m != month:
            out.append(("</table>" if month else "") + f"<h3>{names[r.m]} {r.y}</h3><table>")
            month = r.m
        out.append(f'<tr><td class="num">{r.d}</td><td><a href="/r/{r.n}">{r.title}</a></td></tr>')
    return "".join(out) + "</table>"


def _leaf(r: Row) -> str:
    return f'<div class="actu"><div class="leaf"><span class="jj">{r.d}</span><span class="mm">{r.month}</span></div><div class="corps"><h3><a href="/actu/{r.n}">{r.title}</a></h3><p>{r.lead}</p></div></div>'


def _az_like(r: Row) -> str:
    return f'<div class="news_box"><div class="news_box_in"><a href="/az/news/{r.n}"><div class="thumb"></div><div class="nb_title">{r.title}</div></a><div class="nb_date"><i></i>{r.d} {r.month} {r.y}, 14:2{r.n}</div></div></div>'


def _kg_gov(r: Row) -> str:
    return f'<div class="row item-row"><div class="col-sm-3"><img alt=""></div><div class="col-sm-9"><span class="label label-default">{r.y}-{r.m:02}-{r.d:02}</span> <span class="label label-info">Маалымат</span><h3><a href="/ky/post/{r.n}">{r.title}</a></h3><p>{r.lead} <a href="/ky/post/{r.n}">Кененирээк</a></p></div></div>'


def _appeal_cards(r: Row) -> str:
    return f'<a class="campaign-card" href="/agir/{r.n}"><span class="campaign-card__tag">Action urgente</span><span class="campaign-card__title">{r.title}</span><span class="campaign-card__text">{r.lead}</span><span class="campaign-card__date">Publié le {r.d} {r.month} {r.y}</span><span class="campaign-card__count">{r.n * 1021} signatures</span></a>'


TWICE = ((2021, 5, 28), (2021, 5, 28), (2021, 5, 14), (2021, 4, 30), (2021, 4, 30))
WIKI = rows("en", TWICE, skip=1)
MIXED = rows("en", skip=3)
DAY_ONLY = rows("ru", skip=2)
YEAR = ((2021, 5, 28), (2021, 5, 14), (2021, 4, 30), (2021, 4, 9))
SIDE = "".join(
    f'<div class="side_item"><a href="/az/s/{n}"><div class="side_title">{t}</div></a><div class="side_date">{d}.11.2026</div></div>'
    for n, t, d in (
        (1, "Bərə üç gün dayandı", 20),
        (2, "Məktəb təmir olunur", 19),
        (3, "Körpü bağlandı", 18),
    )
)

HTML_SHEETS = [
    sheet(
        "twentytwenty",
        page("en", "Courts", "Quay")
        + '<body class="archive"><header id="site-header"><div class="site-title"><a href="/">Quay</a></div><nav class="primary-menu-wrapper"><ul><li><a href="/">Home</a></li></ul></nav></header><main id="site-content"><header class="archive-header"><div class="archive-header-inner"><h1 class="archive-title"><span class="color-accent">Category:</span> Courts</h1></div></header>',
        _twenty,
        '<div class="pagination-wrapper"><nav class="navigation pagination"><h2 class="screen-reader-text">Posts navigation</h2><a href="/2">2</a></nav></div></main><div class="footer-widgets-outer-wrapper"><div class="widget widget_recent_entries"><h2 class="widget-title">Recent Posts</h2><ul><li><a href="/9">A lamp in the fog</a></li></ul></div></div><footer id="site-footer"><p class="footer-copyright">© 2026 Quay</p></footer></body></html>',
        rows("en"),
    ),
    sheet(
        "blogger_contempo_ru",
        page("ru", "суд", "Фонарь")
        + '<body class="search-view feed-view"><div class="page"><header class="Header"><div id="header-inner"><h1><a href="/">Фонарь</a></h1></div></header><main class="centered-bottom"><div class="status-msg-wrap"><div class="status-msg-body">Показаны сообщения с ярлыком <span class="search-label">суд</span> <a href="/">Показать все</a></div></div><div class="blog-posts hfeed container">',
        _contempo,
        '</div></main><aside class="sidebar-container"><h3 class="title">Архив</h3><ul><li><a href="/2021/05/">мая 2021</a> 3</li></ul></aside></div></body></html>',
        rows("ru"),
    ),
    sheet(
        "drupal8_teasers_us",
        page("en", "News", "Open Quay")
        + '<body><div class="layout-container"><header role="banner"><a href="/">Open Quay</a></header><main role="main"><h1 class="page-title">News</h1><div class="views-element-container"><div class="view-content">',
        _drupal8,
        '</div><nav class="pager" role="navigation"><ul><li><a href="?page=1">Next</a></li></ul></nav></div></main></div></body></html>',
        rows("en", skip=1),
    ),
    sheet(
        "weebly_us",
        page("en", "Blog", "Quay Aid")
        + '<body class="blog-page"><div id="header"><span id="wsite-title">Quay Aid</span></div><div id="main"><table id="blogTable"><tr><td class="blog-body">',
        _weebly,
        '<div class="blog-page-nav"><a class="blog-page-nav-previous blog-link" href="/previous/2">&lt;&lt;Previous</a></div></td><td class="blog-sidebar"><h2 class="blog-author-title">Author</h2><p>Write something about yourself. No need to be fancy.</p><h2 class="blog-archive-title">Archives</h2><p class="blog-archive-list"><a href="/a/05-2021">May 2021</a><br /><a href="/a/04-2021">April 2021</a></p></td></tr></table></div></body></html>',
        rows("en", skip=2),
    ),
    sheet(
        "squarespace_fr",
        page("fr", "Journal", "Atelier du Quai")
        + '<body><header class="Header"><a href="/" class="Header-branding">Atelier du Quai</a><nav class="Header-nav"><a href="/journal" class="Header-nav-item">Journal</a></nav></header><main class="Main"><section class="Main-content"><div class="BlogList BlogList--posts-excerpt">',
        _squarespace,
        '<nav class="BlogList-pagination"><a href="?offset=1" class="BlogList-pagination-link">Plus anciens</a></nav></div></section></main><footer class="Footer"><p>12 rue du Môle</p></footer></body></html>',
        rows("fr", skip=1),
    ),
    sheet(
        "typo3_news_de",
        page("de", "Aktuelles", "Kammer")
        + '<body><div id="top"><ul><li><a href="/">Startseite</a></li></ul></div><div id="content"><h1>Aktuelles</h1><div class="news"><div class="news-list-view" id="news-container-7">',
        _typo3,
        '<div class="page-navigation"><p>Seite 1 von 9.</p><ul class="f3-widget-paginator"><li class="current">1</li><li><a href="?2">2</a></li></ul></div></div></div></div></body></html>',
        rows("de", skip=2),
    ),
    sheet(
        "plone_listing_es",
        page("es", "Noticias", "Muelle")
        + '<body><div id="portal-breadcrumbs">Usted está aquí: <a href="/">Inicio</a> / Noticias</div><div id="content"><h1 class="documentFirstHeading">Noticias</h1><div id="content-core">',
        _plone,
        '<div class="listingBar"><a href="?b_start=5">Siguiente 5 elementos »</a></div></div></div></body></html>',
        rows("es", skip=3),
    ),
    Sheet(
        name="wiki_days",
        text=page("en", "News archive", "Quay Wiki")
        + '<body class="mediawiki"><div id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading">News archive</h1><div id="bodyContent"><div id="mw-content-text"><div class="mw-parser-output">'
        + _wiki_days(WIKI)
        + '</div></div></div></div><div id="mw-navigation"><ul><li><a href="/wiki/Main_Page">Main page</a></li></ul></div></body></html>',
        expected=tuple((x.title, x.iso) for x in WIKI),
    ),
    sheet(
        "ucoz_blocks_ru",
        page("ru", "Новости", "Мыс")
        + '<body><table width="100%"><tr><td class="lc"><table class="boxTable"><tr><td><b>Меню сайта</b></td></tr><tr><td><a href="/">Главная</a><br><a href="/gb">Гостевая</a></td></tr></table></td><td class="cc"><div class="breadcrumbs">Главная » Новости</div><hr/>',
        _ucoz,
        '<div class="pgs">1-5 6-10 » </div></td></tr></table></body></html>',
        rows("ru", skip=1),
    ),
    sheet(
        "definition_list_uk",
        page("uk", "Події", "Ліхтар")
        + '<body><div class="menu"><a href="/">Ліхтар</a></div><h1>Події</h1><dl class="events">',
        _definitions,
        "</dl></body></html>",
        rows("uk", skip=2),
    ),
    sheet(
        "bold_dates_ky",
        page("ky", "Кабарлар", "Чырак") + '<body><h1>Кабарлар</h1><div class="t">',
        _bold_dates,
        "</div></body></html>",
        rows("ky", skip=1),
    ),
    sheet(
        "bracketed_dates_fr",
        page("fr", "Communiqués", "Barreau")
        + '<body><div id="m"><a href="/">Barreau</a></div><div id="c"><h1>Communiqués</h1><ul>',
        _bracketed,
        "</ul></div></body></html>",
        rows("fr", skip=3),
    ),
    sheet(
        "dash_dated_ru",
        page("ru", "Публикации", "Мыс")
        + '<body><div class="h9"><a href="/">Мыс</a></div><div class="b77">',
        _dash_dated,
        "</div></body></html>",
        rows("ru", skip=3),
    ),
    Sheet(
        name="mixed_updates",
        text=page("en", "Updates", "Quay")
        + '<body><div class="bar"><a href="/">Quay</a></div><div class="all"><h1>Updates</h1>'
        + _mixed(MIXED)
        + "</div>"
        + SITE_FOOT,
        expected=tuple((x.title, x.iso if x.n != 1 else None) for x in MIXED),
    ),
    sheet(
        "vk_wall_ru",
        page("ru", "Маяк", "ВК")
        + '<body><div class="head"><a href="/">ВК</a></div><h2 class="op_header">Маяк</h2><div class="posts_list">',
        _vk,
        "</div></body></html>",
        rows("ru", skip=4),
        titled=False,
    ),
    sheet(
        "status_export_en",
        '<html><head><title>Ona: posts</title></head><body><h1>Posts of @ona</h1><div class="tl">',
        _status,
        "</div></body></html>",
        rows("en", skip=2),
        titled=False,
    ),
    sheet(
        "two_rows_tr",
        page("tr", "Duyurular", "Baro")
        + '<body><div class="ust"><a href="/">Baro</a> | <a href="/iletisim">İletişim</a></div><table class="liste">',
        _two_rows,
        '</table><div class="alt">Baro © 2026</div></body></html>',
        rows("tr"),
    ),
    Sheet(
        name="day_only_ru",
        text=page("ru", "Релизы", "Порт")
        + '<body><div class="m"><a href="/">Порт</a></div><h1>Релизы</h1>'
        + _day_only(DAY_ONLY)
        + "</body></html>",
        expected=tuple((x.title, x.iso) for x in DAY_ONLY),
    ),
    sheet(
        "calendar_leaves_fr",
        page("fr", "Actualités", "Le Quai")
        + '<body><div class="haut"><a href="/">Le Quai</a></div><h1>Actualités</h1><h2>2021</h2><div class="grille">',
        _leaf,
        "</div></body></html>",
        rows("fr", YEAR),
    ),
    sheet(
        "az_with_side_list",
        page("az", "Xəbərlər", "Liman")
        + '<body><div class="top"><a href="/az">Liman</a></div><div class="row"><div class="col-md-8"><h1>Xəbərlər</h1>',
        _az_like,
        '</div><div class="col-md-4"><div class="side"><div class="side_head">Ən çox oxunan</div>'
        + SIDE
        + "</div></div></div></body></html>",
        rows("az"),
    ),
    sheet(
        "gov_labels_ky",
        page("ky", "Жаңылыктар", "Порт башкармасы")
        + '<body><nav><a href="/ky">Порт башкармасы</a></nav><div class="container"><h1>Жаңылыктар</h1>',
        _kg_gov,
        '<ul class="pagination"><li>1</li><li><a href="?2">2</a></li></ul></div></body></html>',
        rows("ky", skip=2),
    ),
    sheet(
        "appeal_cards_fr",
        page("fr", "Agir", "Veille du Port")
        + '<body><div class="menu"><a href="/">Veille du Port</a><a href="/agir">Agir</a></div><main><h1>Agir</h1><div class="cards">',
        _appeal_cards,
        "</div></main>" + SITE_FOOT,
        rows("fr", skip=2),
    ),
]

TEXT_SHEETS = [
    sheet(
        "text_numbered_results_fr",
        "Résultats 1 à 5 sur 41\n\n",
        lambda r: (
            f"{r.n}. {r.title}\nhttps://quai.example/{r.n}\n{r.d} {r.month} {r.y} — {r.lead}\n\n"
        ),
        "",
        rows("fr"),
        html=False,
    ),
    sheet(
        "text_bar_line_ru",
        "Маяк\nГлавная\n\n",
        lambda r: f"{r.d} {r.month} {r.y} | Новости | {r.title}\n{r.lead}\n\n",
        "",
        rows("ru", skip=1),
        html=False,
    ),
    sheet(
        "text_labels_en",
        "Freedonia Watch\n\nLatest\n\n",
        lambda r: f"NEWS\n{r.month} {r.d}, {r.y}\n{r.title}\n{r.lead}\n\n",
        "Load more\n",
        rows("en", skip=1),
        html=False,
    ),
    sheet(
        "text_date_after_kk",
        "Жаңалықтар\n\n",
        lambda r: f"{r.title}\n{r.lead} {r.more}\nЖарияланды: {r.dots}\n\n",
        "",
        rows("kk", skip=1),
        html=False,
    ),
    sheet(
        "text_brackets_de",
        "Pressemitteilungen\n\n",
        lambda r: f"{r.title} ({r.dots})\n{r.lead}\n\n",
        "",
        rows("de", skip=1),
        html=False,
    ),
    sheet(
        "text_relative_es",
        "Muelle\n\nÚltimas noticias\n\n",
        lambda r: (
            f"{r.title}\nhace {r.n + 2} días · {r.n + 3} min de lectura\n{r.lead} {r.more}\n\n"
        ),
        "",
        rows("es"),
        dated=False,
        html=False,
    ),
    sheet(
        "text_month_then_days_ru",
        "Хроника порта\n\nМай 2021\n\n",
        lambda r: f"{r.d} мая\n{r.title}\n{r.lead}\n\n",
        "",
        rows("ru", ((2021, 5, 28), (2021, 5, 20), (2021, 5, 14), (2021, 5, 3))),
        html=False,
    ),
    sheet(
        "text_pipermail_digest",
        "Send harbor-law mailing list submissions to\n\tharbor-law@lists.example\n\nToday's Topics:\n\n   1. Hearing (Ona Pell)\n\n\n----------------------------------------------------------------------\n\n",
        lambda r: (
            f"Message: {r.n}\nDate: Fri, {r.d} {r.month[:3]} {r.y} 10:12:0{r.n} +0200\nFrom: Ona Pell <ona@quay.example>\nSubject: {r.title}\n\n{r.lead}\n{r.more}\n\n------------------------------\n\n"
        ),
        "End of harbor-law Digest\n",
        rows("en"),
        html=False,
    ),
    sheet(
        "text_author_date_tr",
        "Liman Haber\n\nGündem\n\n",
        lambda r: (
            f"{r.title}\nOna Pell - {r.dots} - 14:2{r.n}\nOkunma: {r.n * 123}\n{r.lead} {r.more}\n\n"
        ),
        "",
        rows("tr", skip=1),
        html=False,
    ),
    sheet(
        "text_dated_uz_cards",
        "Yangiliklar\n\n",
        lambda r: (
            f"{r.title}\n{r.d} {r.month} {r.y} 14:2{r.n}  |  {r.n * 31} marta o‘qildi\n\n{r.lead}\n\nBatafsil\n\n"
        ),
        "",
        rows("uz", skip=2),
        html=False,
    ),
]

# Written after both sets were learnt from.
TEXT_SHEETS += [
    sheet(
        "text3_bullets_en",
        "Quay Notes\nHome\n\nMay 2021 archive\n\n",
        lambda r: f"* {r.month} {r.d}, {r.y} - {r.title}\n",
        "",
        rows("en"),
        html=False,
    ),
    sheet(
        "text3_no_blank_views_uk",
        "Новини\n",
        lambda r: f"{r.dots}, 14:2{r.n}\n{r.title}\n{r.lead}\nКоментарів: {r.n}\nДокладніше\n",
        "",
        rows("uk"),
        html=False,
    ),
    sheet(
        "text3_category_between_fr",
        "Le Quai\n\nAccueil\n\n",
        lambda r: f"Justice\n{r.title}\n{r.d} {r.month} {r.y}\n{r.lead}\n\n",
        "",
        rows("fr"),
        html=False,
    ),
    sheet(
        "text3_comments_title_en",
        "Quay\n\n",
        lambda r: (
            f"{r.title}\nPosted by Ona Pell on {r.month} {r.d}, {r.y} at 2:2{r.n} pm · {r.n} Comments\n\n{r.lead} {r.more}\n\nFiled under Courts\n\n"
        ),
        "",
        rows("en", skip=2),
        html=False,
    ),
    sheet(
        "text3_weekday_over_ru",
        "Записки\n\n",
        lambda r: (
            f"пятница, {r.d} {r.month} {r.y} г.\n{r.title}\n{r.lead}\n\n{r.more}\n\nАвтор: Лада на 14:2{r.n} Комментариев нет:\n\n"
        ),
        "",
        rows("ru", skip=2),
        html=False,
    ),
    sheet(
        "text3_iso_kk",
        "Жаңалықтар\n\n",
        lambda r: f"{r.iso}\n{r.title}\n{r.lead}\n\n",
        "",
        rows("kk", skip=2),
        html=False,
    ),
    sheet(
        "text3_city_date_uz",
        "Yangiliklar\n\n",
        lambda r: f"{r.title}\nToshkent, {r.d}-{r.month}, {r.y}-yil\n{r.lead}\n\n",
        "",
        rows("uz"),
        html=False,
    ),
    sheet(
        "text3_wire_es",
        "Muelle\n\n",
        lambda r: f"{r.title}\n\n{r.lead}\n\n{r.d}/{r.m:02}/{r.y} | Justicia | {r.n} min\n\n",
        "",
        rows("es", skip=2),
        html=False,
    ),
]
