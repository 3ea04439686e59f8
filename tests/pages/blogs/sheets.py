"""Archives in layouts that no other file here has, each with what a careful reader finds in it.

Entries differ within a page as they do on real ones: one has no text, one two paragraphs, one a
quotation. Written, with what is expected, before they were read for the first time.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.pages.blogs.layouts import page
from tests.pages.blogs.pools import MONTHS, SENTENCES, TITLES

TITLES_TR = [
    "Gazeteci Dara Quillon'a meydandan yayın için para cezası",
    "İstinaf mahkemesi Mirel Astarov'un tutukluluğunu uzattı",
    "Yeni köprünün parasını kim ödeyecek?",
    "Öğretmen sendikası başkanı 15 gün sonra serbest",
    "Fener Kulübü'nün kapatılmasına ilişkin açıklama",
]
SENTENCES_TR = [
    "Duruşma yirmi dakikadan az sürdü ve hiçbir tanık çağrılmadı.",
    "Avukata göre dosya savunmaya ancak bir gün önce verildi.",
    "Binanın önünde akrabaların da bulunduğu kırk kadar kişi toplandı.",
    "Savcılık geçen hafta gönderilen sorulara yanıt vermedi.",
]
MONTHS_TR = "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık".split()
DAYS = ((2021, 5, 28), (2021, 5, 14), (2021, 4, 30), (2021, 4, 9), (2020, 12, 3))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One entry: what is printed of it. `month` is its month's name, `lead` one sentence."""

    n: int
    title: str
    y: int
    m: int
    d: int
    month: str
    lead: str
    more: str

    @property
    def iso(self) -> str:
        """The day as a stamp."""
        return f"{self.y}-{self.m:02}-{self.d:02}"

    @property
    def dots(self) -> str:
        """The day as 28.05.2021."""
        return f"{self.d:02}.{self.m:02}.{self.y}"

    @property
    def body(self) -> str:
        """Two paragraphs in every second entry, else one."""
        return f"<p>{self.lead} {self.more}</p>" + (f"<p>{self.more}</p>" if self.n % 2 else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page with the titles (or the first words, where entries have none) and days of its items."""

    name: str
    text: str
    expected: tuple[tuple[str, str | None], ...]
    html: bool = True


def rows(language: str, days: Sequence[tuple[int, int, int]] = DAYS, skip: int = 0) -> list[Row]:
    """Return invented entries of a language, newest first."""
    titles = TITLES_TR if language == "tr" else TITLES[language]
    pool = SENTENCES_TR if language == "tr" else SENTENCES[language]
    months = MONTHS_TR if language == "tr" else MONTHS[language].split()
    return [
        Row(
            n=n + 1,
            title=titles[(n + skip) % len(titles)],
            y=y,
            m=m,
            d=d,
            month=months[m - 1],
            lead=pool[(n + skip) % len(pool)],
            more=pool[(n + skip + 1) % len(pool)],
        )
        for n, (y, m, d) in enumerate(days)
    ]


def sheet(
    name: str,
    head: str,
    shape: Callable[[Row], str],
    foot: str,
    found: list[Row],
    *,
    dated: bool = True,
    titled: bool = True,
    html: bool = True,
) -> Sheet:
    """Return a page of entries of one shape."""
    return Sheet(
        name=name,
        text=head + "\n".join(shape(row) for row in found) + foot,
        expected=tuple((x.title if titled else x.lead, x.iso if dated else None) for x in found),
        html=html,
    )


def ordinal(day: int) -> str:
    """Return 28th for 28."""
    ends = {1: "st", 2: "nd", 3: "rd"}
    return f"{day}{'th' if 10 < day < 14 else ends.get(day % 10, 'th')}"


def _kubrick(r: Row) -> str:
    quote = f"<blockquote><p>{r.more}</p></blockquote><h4>What comes next</h4><p>{r.lead}</p>"
    inner = "" if r.n == 4 else r.body + (quote if r.n == 2 else "")
    return (
        f'<div class="post"><h3 id="post-{r.n}"><a href="/?p={r.n}" rel="bookmark" '
        f'title="Permanent Link to {r.title}">{r.title}</a></h3>'
        f"<small>{r.month} {ordinal(r.d)}, {r.y} <!-- by ona --></small>"
        f'<div class="entry">{inner}</div><p class="postmetadata">Tags: <a href="/tag/q" rel="tag">quay'
        f'</a><br /> Posted in <a href="/c/courts">Courts</a> | <a href="/?p={r.n}#respond">No Comments '
        "&#187;</a></p></div>"
    )


def _wp_search(r: Row) -> str:
    image = f'<figure class="wp-block-post-featured-image"><a href="/{r.n}"><img src="a.jpg" alt=""></a></figure>'
    return (
        f'<li class="wp-block-post post-{r.n} page type-page">{image if r.n % 2 else ""}'
        f'<div class="wp-block-columns"><div class="wp-block-column" style="flex-basis:30%">'
        f'<div class="wp-block-post-date">{r.d} {r.month} {r.y}</div></div><div class="wp-block-column">'
        f'<h3 class="wp-block-post-title"><a href="/{r.n}-histoire/">{r.title}</a></h3>'
        f'<div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">{r.lead}&#8230;</p>'
        f'<p class="wp-block-post-excerpt__more-text"><a href="/{r.n}-histoire/">Lire la suite</a></p>'
        "</div></div></div></li>"
    )


def _divi(r: Row) -> str:
    return (
        f'<article id="post-{r.n}" class="et_pb_post clearfix et_pb_blog_item_0_{r.n} post">'
        f'<div class="et_pb_image_container"><a href="/n/{r.n}" class="entry-featured-image-url"><img alt=""></a></div>'
        f'<h2 class="entry-title"><a href="/n/{r.n}">{r.title}</a></h2>'
        f'<p class="post-meta">por <span class="author vcard"><a href="/author/rita">Rita Mor</a></span> | '
        f'<span class="published">{r.month.capitalize()} {r.d}, {r.y}</span> | '
        f'<a href="/c/1" rel="category tag">Justicia</a>, <a href="/c/2" rel="category tag">Puerto</a></p>'
        f'<div class="post-content"><div class="post-content-inner"><p>{r.lead} {r.more}</p></div>'
        f'<a href="/n/{r.n}" class="more-link">leer más</a></div></article>'
    )


def _elementor(r: Row) -> str:
    lead = f'<div class="elementor-post__excerpt"><p>{r.lead}</p></div>' if r.n != 3 else ""
    return (
        f'<article class="elementor-post elementor-grid-item post-{r.n}"><a class="elementor-post__thumbnail__link" '
        f'href="/h/{r.n}" tabindex="-1"><div class="elementor-post__thumbnail"><img alt=""></div></a>'
        f'<div class="elementor-post__text"><h3 class="elementor-post__title"><a href="/h/{r.n}">{r.title}</a></h3>'
        f'<div class="elementor-post__meta-data"><span class="elementor-post-date">{r.d} {r.month} {r.y}</span>'
        f'<span class="elementor-post-avatar">Yorum yapılmamış</span></div>{lead}'
        f'<a class="elementor-post__read-more" href="/h/{r.n}">Devamını Oku »</a></div></article>'
    )


def _blogger(found: list[Row]) -> str:
    out, day = [], ""
    names = ("понеділок", "вівторок", "середа", "четвер", "пʼятниця", "субота", "неділя")
    for r in found:
        if r.iso != day:
            day = r.iso
            out.append(f'<h2 class="date-header">{names[r.n % 7]}, {r.d} {r.month} {r.y} р.</h2>')
        out.append(
            f'<div class="post"><a name="{r.n}"></a><h3 class="post-title"><a href="/{r.y}/{r.m:02}/{r.n}.html">'
            f'{r.title}</a></h3><div class="post-body"><div style="clear:both;"></div>{r.lead}<br /><br />{r.more}'
            f'<div style="clear:both; padding-bottom:0.25em"></div></div><p class="post-footer"><em>Автор: Лада о '
            f'<a href="/{r.y}/{r.m:02}/{r.n}.html" title="permanent link">10:1{r.n}</a></em> '
            f'<a class="comment-link" href="/{r.n}#c">0 коментарі</a></p></div>'
        )
    return "".join(out)


def _views_row(r: Row) -> str:
    return (
        f'<div class="views-row views-row-{r.n}"><div class="views-field views-field-field-image"><div class="field-content">'
        f'<a href="/ru/node/{r.n}"><img alt=""></a></div></div><div class="views-field views-field-title">'
        f'<span class="field-content"><a href="/ru/node/{r.n}">{r.title}</a></span></div>'
        f'<span class="views-field views-field-created"><span class="field-content">пт, {r.d:02}/{r.m:02}/{r.y} - 14:20</span></span>'
        f'<div class="views-field views-field-body"><div class="field-content"><p>{r.lead}</p></div></div>'
        f'<div class="views-field views-field-view-node"><span class="field-content"><a href="/ru/node/{r.n}">Читать далее</a></span></div></div>'
    )


def _joomla(r: Row) -> str:
    return (
        f'<div class="{"leading-0" if r.n == 1 else "item column-1"}"><h2><a href="/aktuell/{r.n}-x"> {r.title}</a></h2>'
        f'<ul class="actions"><li class="print-icon"><a href="?print=1">Drucken</a></li><li class="email-icon"><a href="?m=1">E-Mail</a></li></ul>'
        f'<dl class="article-info"><dt class="article-info-term">Details</dt><dd class="category-name">Kategorie: <a href="/aktuell">Aktuell</a></dd>'
        f'<dd class="create">Erstellt am Freitag, {r.d:02}. {r.month} {r.y} 08:12</dd><dd class="createdby">Geschrieben von Ida Brandhorst</dd>'
        f'<dd class="hits">Zugriffe: 2{r.n}4</dd></dl>{r.body}<p class="readmore"><a href="/aktuell/{r.n}-x">Weiterlesen: {r.title[:30]}...</a></p>'
        '<div class="item-separator"></div></div>'
    )


def _joomla_table(r: Row) -> str:
    return (
        f'<tr class="cat-list-row{r.n % 2}"><td headers="categorylist_header_title" class="list-title"><a href="/fr/actes/{r.n}">{r.title}</a></td>'
        f'<td headers="categorylist_header_date" class="list-date small">{r.d:02} {r.month} {r.y}</td>'
        f'<td headers="categorylist_header_hits" class="list-hits"><span class="badge badge-info">Clics : 12{r.n}</span></td></tr>'
    )


def _ghost(r: Row) -> str:
    return (
        f'<article class="post-card post {"no-image" if r.n == 2 else ""}"><a class="post-card-image-link" href="/{r.n}/"><img class="post-card-image" alt=""></a>'
        f'<div class="post-card-content"><a class="post-card-content-link" href="/{r.n}/"><header class="post-card-header"><div class="post-card-tags">'
        f'<span class="post-card-primary-tag">Courts</span><span class="post-card-featured">Featured</span></div><h2 class="post-card-title">{r.title}</h2></header>'
        f'<div class="post-card-excerpt">{r.lead}</div></a><footer class="post-card-meta"><time class="post-card-meta-date" datetime="{r.iso}">{r.d:02} {r.month[:3]} {r.y}</time>'
        f'<span class="post-card-meta-length">{r.n + 2} min read</span></footer></div></article>'
    )


def _substack(r: Row) -> str:
    return (
        f'<div class="container-Qnseki" role="article"><div class="pencraft pc-display-flex frontend-x"><div class="pencraft pc-flexDirection-column">'
        f'<a class="pencraft pc-reset color-p font-head" data-testid="post-preview-title" href="https://quay.example/p/{r.n}">{r.title}</a>'
        f'<a class="pencraft pc-reset color-s" href="https://quay.example/p/{r.n}">{r.lead}</a>'
        f'<div class="pencraft pc-display-flex"><time datetime="{r.iso}T11:02:31.000Z" class="_date_1v6nm_1">{r.month[:3]} {r.d}</time>'
        f'<div class="_divider_1v6nm_8">•</div><div class="profile-hover-card-target"><a href="https://substack.example/@ona">Ona Pell</a></div></div></div>'
        '<div class="pencraft"><button>3</button><button>1</button><button>Share</button></div></div></div>'
    )


def _medium(r: Row) -> str:
    return (
        f'<div class="js-block"><div class="u-clearfix"><div class="postMetaInline"><a href="/@ona">Ona Pell</a><div class="ui-caption">'
        f'<a class="link" href="/p/{r.n}"><time datetime="{r.iso}T09:00:01Z">{r.month[:3]} {r.d}, {r.y}</time></a><span class="readingTime" title="{r.n + 2} min read"></span></div></div></div>'
        f'<div class="postArticle-content"><a href="/p/{r.n}"><section class="section--body"><h3 class="graf--title">{r.title}</h3><p class="graf">{r.lead}</p></section></a></div>'
        f'<div class="postArticle-readMore"><a href="/p/{r.n}">Read more…</a></div><div><button>12</button><a href="/p/{r.n}#r">2 responses</a></div></div>'
    )


def _tilda(r: Row) -> str:
    return (
        f'<div class="js-feed-post t-feed__post t-item t-width t-feed__grid-col" data-post-uid="{r.n}"><a href="/tpost/{r.n}-x" class="js-feed-post-link">'
        f'<div class="t-feed__post-imgwrapper"></div><div class="t-feed__textwrapper"><div class="t-feed__post-parts-date-row"><span class="js-feed-post-date t-feed__post-date t-uptitle">{r.dots}</span>'
        f'<span class="t-feed__post-tags-wrapper"><span class="t-feed__post-tag">Суд</span></span></div><div class="js-feed-post-title t-feed__post-title t-name">{r.title}</div>'
        f'<div class="js-feed-post-descr t-feed__post-descr t-descr">{r.lead if r.n != 3 else ""}</div></div></a></div>'
    )


def _wix(r: Row) -> str:
    return (
        f'<div style="display:flex;margin-bottom:24px"><div style="width:33%"><a href="/post/{r.n}"><img alt=""></a></div><div style="padding:16px">'
        f'<div style="font-size:12px;color:#777"><span style="margin-right:8px">{r.month[:3]} {r.d}, {r.y}</span><span style="color:#999">{r.n + 1} min read</span></div>'
        f'<a href="/post/{r.n}" style="text-decoration:none"><div style="font-size:22px;font-weight:bold">{r.title}</div></a>'
        f'<div style="font-size:15px;line-height:1.5">{r.lead}</div><div style="display:flex"><span style="margin-right:8px">{r.n * 31} views</span><span>Write a comment</span></div></div></div>'
    )


def _bitrix(r: Row) -> str:
    return (
        f'<p class="news-item" id="bx_33_{r.n}"><a href="/press/{r.n}/"><img class="preview_picture" border="0" style="float:left" alt=""></a>'
        f'<span class="news-date-time">{r.dots}</span> <a href="/press/{r.n}/"><b>{r.title}</b></a><br />{r.lead}<div style="clear:both"></div>'
        f"<small>Регион:&nbsp;Старая Гавань</small><br /><small>Количество просмотров:&nbsp;{r.n * 17}</small><br /></p>"
    )


def _font_table(r: Row) -> str:
    return (
        f'<tr><td bgcolor="#EEEEEE"><font face="Verdana" size="1" color="#666666">{r.dots}</font></td></tr><tr><td><font face="Verdana" size="2" color="#003366"><b>{r.title}</b></font><br>'
        f'<font face="Verdana" size="2">{r.lead} {r.more}</font> <a href="news.php?id={r.n}"><font size="1">толугу менен &gt;&gt;</font></a></td></tr><tr><td height="10"><img src="sp.gif" width="1" height="10"></td></tr>'
    )


def _gov_kk(r: Row) -> str:
    return (
        f'<div class="news-list__item"><a href="/kk/press/news/details/{r.n}" class="news-list__img"><img alt=""></a><div class="news-list__content">'
        f'<div class="news-list__info"><span class="news-list__date">{r.d} {r.month} {r.y}, 15:3{r.n}</span><span class="news-list__type">Жаңалықтар</span></div>'
        f'<a href="/kk/press/news/details/{r.n}" class="news-list__name">{r.title}</a><div class="news-list__text">{r.lead}</div></div></div>'
    )


def _gov_uz(r: Row) -> str:
    return (
        f'<div class="col-md-12 nlist"><div class="dt"><div class="dd">{r.d:02}</div><div class="mm">{r.month} {r.y}</div></div><div class="tx"><h4><a href="/uz/news/view/{r.n}">{r.title}</a></h4>'
        f'<p>{r.lead}</p><div class="cn"><i class="fa fa-eye"></i> {r.n * 113}</div></div></div>'
    )


def _urgent(r: Row) -> str:
    return (
        f'<div class="campaign"><div class="flag">URGENT ACTION</div><h3><a href="/ua/{r.n}">{r.title}</a></h3><p class="ref">UA {50 + r.n}/21 &nbsp;|&nbsp; Index: FRE 14/{r.n}/2021 &nbsp;|&nbsp; Issued {r.d} {r.month} {r.y}</p>'
        f'<p>{r.lead} {r.more}</p><p class="deadline">Please take action before {r.d} August {r.y + 1}</p><a class="btn" href="/ua/{r.n}">Take action</a></div>'
    )


def _digest(r: Row) -> str:
    return (
        f'<hr><h3><a name="{r.n}">Message {r.n}</a></h3><table class="hdr"><tr><td>From:</td><td>Ona Pell &lt;ona@quay.example&gt;</td></tr><tr><td>Date:</td><td>Fri, {r.d} {r.month[:3]} {r.y} 10:12:0{r.n} +0200</td></tr>'
        f"<tr><td>Subject:</td><td><b>{r.title}</b></td></tr></table>{r.body}<p>-- <br>Ona Pell<br>Quay Legal Aid</p>"
    )


def _livejournal(r: Row) -> str:
    return (
        f'<div class="subcon"><div class="datesubject"><div class="date">{r.month.capitalize()[:3]}. {r.d}, {r.y} | <span class="time">02:1{r.n} pm</span></div><div class="subject"><a href="https://ona.lj.example/{r.n}.html">{r.title}</a></div></div>'
        f'<div class="entry_text">{r.lead}<br /><br />{r.more}</div><div class="ljtags"><strong>Tags:</strong> <a rel="tag" href="/tag/суд">суд</a>, <a rel="tag" href="/tag/порт">порт</a></div>'
        f'<div class="comments"><a href="https://ona.lj.example/{r.n}.html?mode=reply">Оставить комментарий</a></div></div>'
    )


def _telegram(r: Row) -> str:
    return (
        f'<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="mayak/{r.n}"><div class="tgme_widget_message_user"><a href="https://t.example/mayak"><i class="tgme_widget_message_user_photo"></i></a></div>'
        f'<div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="https://t.example/mayak"><span dir="auto">Маяк</span></a></div><div class="tgme_widget_message_text js-message_text" dir="auto">{r.lead}<br/><br/>{r.more}</div>'
        f'<div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info"><span class="tgme_widget_message_views">1.{r.n}K</span><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.example/mayak/{r.n}"><time datetime="{r.iso}T11:20:33+00:00" class="time">14:20</time></a></span></div></div></div></div></div>'
    )


def _facebook(r: Row) -> str:
    return (
        f'<div class="pam _3-95 _2ph- _a6-g uiBoxWhite noborder"><div class="_2ph_ _a6-h _a6-i">Harbor Watch updated their status.</div><div class="_2ph_ _a6-p"><div><div></div><div><div class="_2pin"><div>{r.lead} {r.more}</div></div></div><div></div></div></div>'
        f'<div class="_3-94 _a6-o"><div class="_a72d">{r.month[:3]} {r.d}, {r.y} 2:2{r.n} pm</div></div></div>'
    )


def _rss_view(r: Row) -> str:
    return f'<div class="entry"><h3><a href="https://quay.example/{r.n}"><span>{r.title}</span></a><div class="lastUpdated">{r.d} {r.month} {r.y} 10:1{r.n}</div></h3><div base="https://quay.example/" class="feedEntryContent">{r.lead}</div></div><div style="clear: both;"></div>'


def _relative(r: Row) -> str:
    return f'<div class="story"><h2 class="story-title"><a href="/s/{r.n}">{r.title}</a></h2><div class="byline">Ona Pell <span class="ago">{r.n + 2} days ago</span></div><p>{r.lead}</p></div>'


def _year_lists(found: list[Row]) -> str:
    out, year = [], 0
    for r in found:
        if r.y != year:
            out.append(("</ul>" if year else "") + f"<h2>{r.y} год</h2><ul>")
            year = r.y
        out.append(f'<li>{r.d} {r.month} — <a href="/t/{r.n}">{r.title}</a></li>')
    return "".join(out) + "</ul>"


def _month_heads(found: list[Row]) -> str:
    out, month = [], ""
    for r in found:
        if r.month != month:
            month = r.month
            out.append(f'<h2 class="mois">{r.month.capitalize()} {r.y}</h2>')
        out.append(
            f'<div class="breve"><div class="jour">Le {r.d} {r.month}</div><h3><a href="/b/{r.n}">{r.title}</a></h3><p>{r.lead}</p></div>'
        )
    return "".join(out)


def _url_dated(r: Row) -> str:
    return f'<section class="resumen"><h3><a href="https://muelle.example/{r.y}/{r.m:02}/{r.d:02}/nota-{r.n}/">{r.title}</a></h3><p>{r.lead}</p><p><a href="https://muelle.example/{r.y}/{r.m:02}/{r.d:02}/nota-{r.n}/">Seguir leyendo</a></p></section>'


def _title_attribute(r: Row) -> str:
    return f'<div class="carte"><a class="carte-lien" href="/a/{r.n}">{r.title}</a><span class="quand" title="{r.d} {r.month} {r.y} à 09:1{r.n}">il y a 5 ans</span><p>{r.lead}</p></div>'


def _span_teasers(r: Row) -> str:
    lead = f'<span class="teaser__lead">{r.lead}</span>' if r.n != 2 else ""
    return f'<a class="teaser" href="/m/{r.n}"><span class="teaser__date">{r.dots}</span><span class="teaser__headline">{r.title}</span>{lead}<span class="teaser__cta">mehr</span></a>'


def _plain_spans(r: Row) -> str:
    return f'<div><a href="/k/{r.n}"><span>{r.d} {r.month} {r.y}</span><span>{r.title}</span></a></div>'


SAME_DAYS = ((2021, 5, 28), (2021, 5, 28), (2021, 4, 30), (2021, 4, 30), (2021, 4, 9))
EN, RU, FR, UK = rows("en"), rows("ru"), rows("fr"), rows("uk", SAME_DAYS)
DRUPAL_TABLE = "".join(
    f'<tr class="{"odd" if r.n % 2 else "even"}"><td class="views-field views-field-field-day">{r.d} {r.month} {r.y}</td>'
    f'<td class="views-field views-field-title"><a href="/node/{r.n}">{r.title}</a></td>'
    f'<td class="views-field views-field-field-country">Freedonia</td></tr>'
    for r in rows("en", skip=2)
)
SITE_FOOT = "<div id='footer'><p>© 2026 All rights reserved.</p></div></body></html>"

HTML_SHEETS = [
    sheet(
        "kubrick_category",
        page("en", "Courts", "Quay Notes")
        + '<body><div id="page"><div id="header"><div id="headerimg"><h1><a href="/">Quay Notes</a></h1><div class="description">Law by the water</div></div></div><hr/><div id="content" class="narrowcolumn"><h2 class="pagetitle">Archive for the &#8216;Courts&#8217; Category</h2>',
        _kubrick,
        '<div class="navigation"><div class="alignleft"><a href="/page/2">&laquo; Older Entries</a></div></div></div><div id="sidebar"><ul><li><h2>Archives</h2><ul><li><a href="/2021/05">May 2021</a></li><li><a href="/2021/04">April 2021</a></li></ul></li><li><h2>Blogroll</h2><ul><li><a href="http://x.example">The Lamp</a></li></ul></li></ul></div><hr/><div id="footer"><p>Quay Notes is proudly powered by WordPress</p></div></div></body></html>',
        EN,
    ),
    sheet(
        "wp_block_search",
        page("fr", "Résultats de recherche", "Le Quai")
        + '<body class="search"><div class="wp-site-blocks"><header><p class="wp-block-site-title"><a href="/">Le Quai</a></p></header><main><h1 class="wp-block-query-title">Résultats de la recherche pour « tribunal »</h1><form role="search"><label>Rechercher</label></form><ul class="wp-block-post-template">',
        _wp_search,
        "</ul></main><footer><p>Fièrement propulsé par WordPress</p></footer></div></body></html>",
        FR,
    ),
    sheet(
        "divi_blog_module",
        page("es", "Justicia", "Muelle")
        + '<body class="et_pb_pagebuilder_layout"><div id="page-container"><header id="main-header"><div class="container"><nav id="top-menu-nav"><ul><li><a href="/">Inicio</a></li></ul></nav></div></header><div id="et-main-area"><div class="et_pb_section"><div class="et_pb_row"><div class="et_pb_column"><div class="et_pb_module et_pb_text"><div class="et_pb_text_inner"><h1>Justicia</h1></div></div><div class="et_pb_module et_pb_blog_0"><div class="et_pb_ajax_pagination_container">',
        _divi,
        '<div class="pagination"><div class="alignleft"><a href="?et_blog">« Entradas más antiguas</a></div></div></div></div></div></div></div></div><footer id="main-footer"><div id="footer-info">Diseñado por Muelle</div></footer></div></body></html>',
        rows("es"),
    ),
    sheet(
        "elementor_posts_tr",
        page("tr", "Haberler", "Liman")
        + '<body><header class="elementor-location-header"><nav><ul><li><a href="/">Ana Sayfa</a></li><li><a href="/iletisim">İletişim</a></li></ul></nav></header><div class="elementor elementor-99"><div class="elementor-widget-heading"><h1 class="elementor-heading-title">Haberler</h1></div><div class="elementor-widget-posts"><div class="elementor-widget-container"><div class="elementor-posts-container elementor-grid">',
        _elementor,
        '</div><nav class="elementor-pagination"><span class="page-numbers current">1</span><a class="page-numbers" href="?2">2</a></nav></div></div></div><footer><p>Tüm hakları saklıdır.</p></footer></body></html>',
        rows("tr"),
    ),
    Sheet(
        name="blogger_days_uk",
        text=page("uk", "травня 2021", "Ліхтар")
        + '<body><div id="header"><h1 id="blog-title"><a href="/">Ліхтар</a></h1><p id="description">Нотатки з порту</p></div><div id="content"><div id="main"><div id="main2">'
        + _blogger(UK)
        + '</div></div><div id="sidebar"><h2 class="sidebar-title">Попередні дописи</h2><ul id="recently"><li><a href="/1.html">Пором стоїть третій день</a></li><li><a href="/2.html">Школу почали ремонтувати</a></li></ul></div></div></body></html>',
        expected=tuple((x.title, x.iso) for x in UK),
    ),
    Sheet(
        name="drupal_views_table",
        text=page("en", "Statements", "Open Quay")
        + '<body><div id="page"><div id="main"><h1 class="title" id="page-title">Statements</h1><div class="view view-statements"><div class="view-content"><table class="views-table cols-3"><thead><tr><th class="views-field">Date</th><th class="views-field">Title</th><th class="views-field">Country</th></tr></thead><tbody>'
        + DRUPAL_TABLE
        + "</tbody></table></div></div></div></div>"
        + SITE_FOOT,
        expected=tuple((x.title, x.iso) for x in rows("en", skip=2)),
    ),
    sheet(
        "drupal_views_rows_ru",
        page("ru", "Новости", "Маяк")
        + '<body><div id="page-wrapper"><div class="region-sidebar-first"><div class="block"><h2>Темы</h2><ul class="menu"><li><a href="/t/1">Суды</a></li><li><a href="/t/2">Порт</a></li></ul></div></div><div id="content"><h1>Новости</h1><div class="view view-novosti"><div class="view-content">',
        _views_row,
        '</div><ul class="pager"><li class="pager-current">1</li><li class="pager-item"><a href="?page=1">2</a></li><li class="pager-last"><a href="?page=9">последняя »</a></li></ul></div></div></div></body></html>',
        rows("ru", skip=1),
    ),
    sheet(
        "joomla_blog_de",
        page("de", "Aktuell", "Hafenrecht")
        + '<body><div id="all"><div id="nav"><ul class="menu"><li><a href="/">Start</a></li></ul></div><div id="main"><div class="blog"><h1>Aktuell</h1>',
        _joomla,
        '<div class="items-more"><h3>Weitere Beiträge ...</h3><ol><li><a href="/aktuell/90">Fähre bleibt am Kai</a></li><li><a href="/aktuell/91">Die Schule wird saniert</a></li></ol></div><div class="pagination"><p class="counter">Seite 1 von 4</p></div></div></div></div></body></html>',
        rows("de"),
    ),
    sheet(
        "joomla_category_table_fr",
        page("fr", "Actes", "Barreau du Port")
        + '<body><div class="container"><div class="category-list"><h1>Actes</h1><form><table class="category table table-striped"><thead><tr><th id="categorylist_header_title">Titre</th><th id="categorylist_header_date">Date de publication</th><th>Clics</th></tr></thead><tbody>',
        _joomla_table,
        "</tbody></table></form></div></div></body></html>",
        rows("fr", skip=2),
    ),
    sheet(
        "ghost_cards",
        page("en", "Courts", "Quay")
        + '<body class="tag-template"><header class="site-header"><nav><a href="/">Quay</a><a href="/about">About</a></nav></header><main class="outer"><div class="inner posts"><header class="post-card-large"><h2 class="post-card-title">Courts</h2><div class="post-card-excerpt">A collection of 5 posts</div></header><div class="post-feed">',
        _ghost,
        '</div></div></main><footer class="site-footer"><section class="copyright"><a href="/">Quay</a> © 2026</section><nav><a href="/privacy">Privacy</a></nav></footer></body></html>',
        rows("en", skip=1),
    ),
    sheet(
        "substack_archive",
        page("en", "Archive", "The Quay Letter")
        + '<body><div id="entry"><div class="topbar"><a href="/">The Quay Letter</a><button>Subscribe</button><button>Sign in</button></div><div class="tabs"><a href="?sort=new">New</a><a href="?sort=top">Top</a><a href="?sort=community">Discussions</a></div><div class="portable-archive-list">',
        _substack,
        '</div><div class="footer"><div>© 2026 Ona Pell</div><a href="/privacy">Privacy</a> ∙ <a href="/tos">Terms</a></div></div></body></html>',
        rows("en", skip=3),
    ),
    sheet(
        "medium_old_archive",
        page("en", "2021", "Quay Stories")
        + '<body><div class="metabar"><a href="/">Quay Stories</a><a href="/signin">Sign in</a></div><div class="timebucket"><a href="/archive/2021">2021</a><a href="/archive/2020">2020</a></div><div class="streamItems">',
        _medium,
        "</div></body></html>",
        rows("en", skip=2),
    ),
    sheet(
        "tilda_feed_ru",
        page("ru", "Новости", "Мыс")
        + '<body class="t-body"><div id="allrecords" class="t-records"><div id="rec1" class="r t-rec"><div class="t228"><a href="/" class="t228__link">Мыс</a><a href="/about">О нас</a></div></div><div id="rec2" class="r t-rec"><div class="t-section__title t-title">Новости</div><div class="js-feed t-feed"><div class="t-feed__container">',
        _tilda,
        '</div><div class="t-feed__showmore-btn">Загрузить ещё</div></div></div><div id="rec3"><div class="t-text">Все права защищены</div></div></div></body></html>',
        rows("ru", skip=2),
    ),
    sheet(
        "wix_inline_styles",
        page("en", "News", "Pier")
        + '<body><div style="height:80px"><a href="/" style="color:#000">Pier</a><a href="/news" style="color:#000">News</a><a href="/donate">Donate</a></div><div style="max-width:980px"><div style="font-size:32px">Latest news</div>',
        _wix,
        '</div><div style="background:#eee"><span style="font-size:11px">©2026 by Pier. Proudly made with care.</span></div></body></html>',
        rows("en", skip=4),
    ),
    sheet(
        "bitrix_news_list",
        page("ru", "Пресс-центр", "Управление порта")
        + '<body><table width="100%"><tr><td class="left"><div class="menu"><a href="/">Главная</a><br><a href="/press/">Пресс-центр</a></div></td><td class="work"><h1 id="pagetitle">Пресс-центр</h1><div class="news-list">',
        _bitrix,
        '<br /><font class="text">Новости 1 - 5 из 94<br />Начало | Пред. | <b>1</b> <a href="?PAGEN_1=2">2</a> | <a href="?PAGEN_1=2">След.</a> | <a href="?PAGEN_1=9">Конец</a></font></div></td></tr></table></body></html>',
        rows("ru", skip=3),
    ),
    sheet(
        "font_tables_ky",
        '<html><head><title>Чырак - кабарлар</title></head><body bgcolor="#FFFFFF"><center><table width="760" border="0"><tr><td width="160" valign="top"><a href="index.php"><font size="2">Башкы бет</font></a><br><a href="news.php"><font size="2">Кабарлар</font></a><br></td><td valign="top"><font size="4"><b>Кабарлар</b></font><table width="100%" cellpadding="3">',
        _font_table,
        '</table></td></tr></table><font size="1">Чырак © 2004-2026</font></center></body></html>',
        rows("ky"),
    ),
    sheet(
        "gov_press_kk",
        page("kk", "Жаңалықтар", "Айлақ әкімдігі")
        + '<body><header><a href="/kk">Айлақ әкімдігі</a><ul><li><a href="/kk/about">Мекеме туралы</a></li><li><a href="/kk/press">Баспасөз орталығы</a></li></ul></header><main><h1 class="title">Жаңалықтар</h1><div class="news-list">',
        _gov_kk,
        '</div><div class="pagination"><a href="?page=1">1</a><a href="?page=2">2</a></div></main><footer>Барлық құқықтар қорғалған</footer></body></html>',
        rows("kk", skip=1),
    ),
    sheet(
        "gov_split_dates_uz",
        page("uz", "Yangiliklar", "Port boshqarmasi")
        + '<body><div class="top"><a href="/uz">Bosh sahifa</a><a href="/ru">Русский</a></div><div class="container"><h2>Yangiliklar</h2>',
        _gov_uz,
        '<ul class="pagination"><li class="active"><a>1</a></li><li><a href="?page=2">2</a></li></ul></div><div class="bottom">2026 © Port boshqarmasi</div></body></html>',
        rows("uz"),
    ),
    sheet(
        "urgent_actions",
        page("en", "Urgent actions", "Freedonia Watch")
        + '<body><div class="nav"><a href="/">Home</a><a href="/ua">Urgent actions</a></div><div class="wrap"><h1>Urgent actions</h1><p class="intro">Write a letter today: the more letters arrive, the harder they are to ignore.</p>',
        _urgent,
        '<p><a href="/ua?p=2">Older actions</a></p></div><div class="foot">Freedonia Watch, 12 Mole Street</div></body></html>',
        rows("en", skip=3),
    ),
    sheet(
        "mail_digest",
        page("en", "harbor-law Digest, Vol 17, Issue 4", "lists")
        + "<body><h1>harbor-law Digest, Vol 17, Issue 4</h1><p>Send submissions to harbor-law@lists.example</p><p>When replying, please edit your Subject line.</p>",
        _digest,
        "<hr><p>End of harbor-law Digest, Vol 17, Issue 4</p></body></html>",
        rows("en"),
    ),
    sheet(
        "livejournal_tag_ru",
        page("ru", "Записи с меткой суд", "ona")
        + '<body><div id="header"><h1>Записки Оны</h1><ul><li><a href="/">Свежие записи</a></li><li><a href="/calendar">Архив</a></li><li><a href="/friends">Друзья</a></li></ul></div><div id="content"><h2>Записи с меткой: суд</h2>',
        _livejournal,
        '<div class="skiplinks"><a href="?skip=20">Предыдущие 20</a></div></div></body></html>',
        rows("ru", skip=4),
    ),
    sheet(
        "telegram_preview_ru",
        page("ru", "Маяк", "Telegram")
        + '<body class="widget_frame_base tgme_widget"><header class="tgme_header"><div class="tgme_header_info"><a class="tgme_channel_join" href="tg://">Join</a><div class="tgme_header_title">Маяк</div><div class="tgme_header_counter">4.12K subscribers</div></div></header><main class="tgme_main"><section class="tgme_channel_history js-message_history">',
        _telegram,
        "</section></main></body></html>",
        rows("ru", DAYS[::-1], skip=1),
        titled=False,
    ),
    sheet(
        "facebook_export",
        '<html><head><title>Your posts</title></head><body class="_5vb_ _2yq"><div class="clearfix _ikh"><div class="_4bl9"><div class="_li"><div class="_3a_u"><div class="_3-8y _3-95 _a70a"><div class="_a70d"><div class="_a70e">Your posts</div><div class="_a70f">Generated by Ona Pell</div></div></div><div class="_a706" role="main">',
        _facebook,
        "</div></div></div></div></div></body></html>",
        rows("en", skip=1),
        titled=False,
    ),
    sheet(
        "rss_shown",
        page("en", "Quay Notes", "feed")
        + '<body><div id="feedBody"><div id="feedTitle"><div id="feedTitleText"><h1>Quay Notes</h1><h2>Law by the water</h2></div></div><div id="feedContent">',
        _rss_view,
        "</div></div></body></html>",
        rows("en", skip=2),
    ),
    sheet(
        "relative_dates",
        page("en", "Latest", "Quay Daily")
        + '<body><nav><a href="/">Quay Daily</a></nav><div id="wrap"><h1>Latest</h1>',
        _relative,
        "</div>" + SITE_FOOT,
        EN,
        dated=False,
    ),
    Sheet(
        name="year_lists_ru",
        text=page("ru", "Архив", "Маяк")
        + '<body><div class="hd"><a href="/">Маяк</a></div><div class="ct"><h1>Архив</h1>'
        + _year_lists(RU)
        + '</div><div class="ft">Маяк, 2004—2026</div></body></html>',
        expected=tuple((x.title, x.iso) for x in RU),
    ),
    Sheet(
        name="month_heads_fr",
        text=page("fr", "Brèves", "Le Quai")
        + '<body><div class="tete"><a href="/">Le Quai</a></div><div class="corps"><h1>Brèves</h1>'
        + _month_heads(FR)
        + '</div><div class="pied">Mentions légales</div></body></html>',
        expected=tuple((x.title, x.iso) for x in FR),
    ),
    sheet(
        "dates_in_addresses_es",
        page("es", "Etiqueta: puerto", "Muelle")
        + '<body><div class="cab"><a href="/">Muelle</a></div><div class="lista"><h1>Etiqueta: puerto</h1>',
        _url_dated,
        "</div>" + SITE_FOOT,
        rows("es", skip=2),
    ),
    sheet(
        "dates_in_title_attributes_fr",
        page("fr", "Actualités", "Le Quai")
        + '<body><div class="haut"><a href="/">Le Quai</a></div><div class="grille"><h1>Actualités</h1>',
        _title_attribute,
        "</div>" + SITE_FOOT,
        rows("fr", skip=1),
    ),
    sheet(
        "span_teasers_de",
        page("de", "Meldungen", "Kaiverein")
        + '<body><div class="kopf"><a href="/">Kaiverein</a></div><main><h1>Meldungen</h1><div class="teasers">',
        _span_teasers,
        "</div></main>" + SITE_FOOT,
        rows("de", skip=1),
    ),
    sheet(
        "plain_spans_kk",
        page("kk", "Кесімдер", "Айлақ соты")
        + '<body><div><a href="/">Айлақ соты</a></div><div><div>Кесімдер</div>',
        _plain_spans,
        "</div><div>Айлақ соты, Көше 12</div></body></html>",
        rows("kk", skip=2),
    ),
]

TEXT_SHEETS = [
    sheet(
        "text_search_en",
        "Skip to content\nQuay Notes\n\nHome\nAbout\nContact\n\nSearch results for: ferry\n\n",
        lambda r: (
            f"{r.title}\n{r.month} {r.d}, {r.y} by Ona Pell\n\n{r.lead} {r.more} […]\n\nRead more\n{r.n} comments\n\n"
        ),
        "1 2 3 Next\n\nRecent Posts\n\nThe lamp is back\n\n© 2026 Quay Notes\n",
        EN,
        html=False,
    ),
    sheet(
        "text_views_ru",
        "Главная\nНовости\nКонтакты\n\nНовости\n\n",
        lambda r: (
            f"{r.dots} 14:2{r.n}\nПросмотров: {r.n * 107}\n{r.title}\n{r.lead} {r.more}\nПодробнее\n\n"
        ),
        "1 2 3 … 12 Следующая\n",
        RU,
        html=False,
    ),
    sheet(
        "text_under_title_kk",
        "Айлақ әкімдігі\nЖаңалықтар\n\n",
        lambda r: f"{r.title}\n\n{r.y} жылғы {r.d} {r.month}\n\n{r.lead} {r.more}\n\nТолығырақ\n\n",
        "Барлық құқықтар қорғалған\n",
        rows("kk"),
        html=False,
    ),
    sheet(
        "text_month_heads_fr",
        "Brèves du port\n\nMai 2021\n\n",
        lambda r: f"{r.d} mai – {r.title}\n{r.lead}\n\n",
        "",
        rows("fr", ((2021, 5, 28), (2021, 5, 20), (2021, 5, 14), (2021, 5, 3))),
        html=False,
    ),
    sheet(
        "text_weekdays_tr",
        "Liman Haber\nAna Sayfa | Gündem | İletişim\n\nGündem\n\n",
        lambda r: f"{r.title}\n{r.d} {r.month} {r.y} Cuma\n{r.lead} {r.more}\nDevamını oku\n\n",
        "",
        rows("tr"),
        html=False,
    ),
    sheet(
        "text_counted_uz",
        "Port boshqarmasi\n\nYangiliklar\n\n",
        lambda r: f"{r.d}-{r.month}, {r.y}\n{r.title}\n{r.lead} {r.more}\n👁 {r.n * 214}\n\n",
        "",
        rows("uz", skip=1),
        html=False,
    ),
    sheet(
        "text_byline_between_es",
        "Muelle\nInicio\nQuiénes somos\n\nCategoría: Justicia\n\n",
        lambda r: (
            f"{r.title}\nPor Rita Mor\n{r.d} de {r.month} de {r.y}\n{r.lead} {r.more}\nLeer más\n0 comentarios\n\n"
        ),
        "Entradas anteriores\n",
        rows("es", skip=1),
        html=False,
    ),
    sheet(
        "text_relative_de",
        "Kaiblatt\n\nAktuelles\n\n",
        lambda r: f"{r.title}\nvor {r.n + 2} Tagen\n\n{r.lead} {r.more}\n\nWeiterlesen\n\n",
        "Impressum\n",
        rows("de"),
        dated=False,
        html=False,
    ),
    sheet(
        "text_channel_uk",
        "",
        lambda r: f"Ліхтар, [{r.dots} 14:2{r.n}]\n{r.lead}\n\n{r.more}\n\n",
        "",
        rows("uk", DAYS[::-1]),
        titled=False,
        html=False,
    ),
    sheet(
        "text_bars_ky",
        "Чырак\n\nКабарлар\n\n",
        lambda r: (
            f"{r.title}\n{r.d}-{r.month}, {r.y}-жыл | 14:2{r.n}\n\n{r.lead} {r.more}\n\nТолук окуу »\n\n"
        ),
        "",
        rows("ky", skip=1),
        html=False,
    ),
]
