"""Articles as sites of the press and of bodies print them, about invented people and places.

`[[...]]` is main text, `((...))` may be or not (titles, bylines, credits); the rest is site matter.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """A page with one text, and the day on which it says it was published."""

    name: str
    html: str
    date: str | None
    url: str = "https://paper.example/story"


def head(lang: str, title: str, inner: str = "") -> str:
    """Return the head of a page."""
    return f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>{inner}</head>'


ARTICLES = [
    Article(
        name="wordpress_share_bio_comments",
        date="2022-04-11",
        html=head(
            "en",
            "Ferry court drops the case against Osk - Harbor Watch",
            '<meta property="og:type" content="article">',
        )
        + """<body class="single single-post"><header class="site-header"><nav><ul><li><a href="/">Home</a></li></ul></nav></header><div class="site-content"><main><article class="post-9 post type-post hentry"><header class="entry-header"><h1 class="entry-title">((Ferry court drops the case against Osk))</h1><div class="entry-meta">April 11, 2022 by <a href="/a" rel="author">Ina Tell</a> <span class="comments-link"><a href="#c">2 Comments</a></span></div></header><div class="entry-content"><p class="lead">[[The court of the ferry district has closed the case against the teacher Milo Osk after nine months.]]</p><figure class="wp-block-image"><img src="a.jpg"><figcaption>((Milo Osk outside the court on Monday. Photo: Ina Tell))</figcaption></figure><h2>[[What the judge said]]</h2><p>[[The judge found that a walk along the pier is not an assembly, and that nobody had been asked to leave.]]</p><ul><li>[[The fine of 300 crowns is lifted.]]</li><li>[[The phone goes back to its owner.]]</li></ul><blockquote><p>[[“I only wanted to see the ships,” Osk said after the hearing.]]</p></blockquote><p>[[The prosecutor may appeal within ten days.]]</p><div class="sharedaddy"><h3>Share this:</h3><ul><li><a href="#">Tweet</a></li><li><a href="#">Email</a></li></ul></div><div id="jp-relatedposts" class="jp-relatedposts"><h3>Related</h3><a href="/1">Osk held for nine days</a> <p>A teacher was held after a walk.</p></div></div><footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">Courts</a></span><span class="tags-links">Tagged <a href="/t">Osk</a></span></footer></article><div class="author-bio"><h4>About Ina Tell</h4><p>Ina Tell has written about the courts of the port since 2011 and keeps two goats on the east shore.</p></div><nav class="post-navigation"><a href="/p">Previous: The flood of May</a></nav><div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts on “Ferry court drops the case”</h2><ol class="comment-list"><li class="comment"><div class="comment-body"><cite class="fn">Per</cite> <p>At last somebody reads the law as it is written, and not as the harbor master would like it.</p></div></li></ol></div></main><aside class="widget-area"><h2>Archives</h2></aside></div><footer class="site-footer">Proudly powered by WordPress</footer></body></html>""",
    ),
    Article(
        name="amp_news_inline_related",
        date="2021-09-30",
        html=head(
            "en",
            "Pilots' union goes to court over night work",
            '<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"x"},{"@type":"NewsArticle","headline":"Pilots\' union goes to court over night work","datePublished":"2021-09-30T07:10:00Z","dateModified":"2021-10-02T07:10:00Z"}]}</script>',
        )
        + """<body><amp-sidebar id="sb"><ul><li><a href="/">News</a></li><li><a href="/s">Sport</a></li></ul></amp-sidebar><header class="hd"><a href="/">The Pilot</a></header><main><h1>((Pilots' union goes to court over night work))</h1><p class="byline">((By Tove Marn))</p><time datetime="2021-09-30">30 Sep 2021</time><amp-social-share type="email"></amp-social-share><div class="article-text"><p>[[The union of harbor pilots has asked the labor court to end night work without rest.]]</p><p>[[Four pilots fell ill in the spring, and one ship touched the mole in June.]]</p><div class="inline-related"><span>Read also:</span> <a href="/2">Why the mole was built crooked</a></div><p>[[“We are not asking for money,” said Brita Soll, who speaks for the union. “We ask for eight hours of sleep.”]]</p><div class="newsletter-box"><h4>The Pilot in your inbox</h4><p>Get our letter each morning before the first ferry leaves.</p><form></form></div><p>[[The port company says that the rules of 1986 allow what it does.]]</p></div><div class="tags"><a href="/t/1">Pilots</a><a href="/t/2">Labor</a></div><section class="more"><h2>More on this story</h2><ul><li><a href="/3">Ship touches the mole at night</a></li><li><a href="/4">Company takes on two pilots</a></li></ul></section></main><footer>© 2021 The Pilot</footer></body></html>""",
    ),
    Article(
        name="ghost_post_members",
        date="2023-02-17",
        html=head(
            "en",
            "The clerk who kept every letter",
            '<meta property="article:published_time" content="2023-02-17T06:00:00.000Z"><meta property="article:modified_time" content="2023-03-01T06:00:00.000Z"><meta name="generator" content="Ghost 5.3"><meta property="og:type" content="article">',
        )
        + """<body class="post-template"><div class="gh-site"><header class="gh-head"><a class="gh-head-logo" href="/">Lamp Letter</a><nav class="gh-head-menu"><ul><li><a href="/about/">About</a></li></ul></nav><a class="gh-head-button" href="#/portal/signup">Subscribe</a></header><main class="gh-main"><article class="gh-article post"><header class="gh-article-header gh-canvas"><span class="gh-article-tag"><a href="/tag/x">Courts</a></span><h1 class="gh-article-title">((The clerk who kept every letter))</h1><p class="gh-article-excerpt">[[For thirty years Edda Qvist filed what others threw away.]]</p><div class="gh-article-meta"><h4 class="gh-article-author-name"><a href="/author/o">Ona Pell</a></h4><div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="2023-02-17">Feb 17, 2023</time> <span>4 min read</span></div></div></header><section class="gh-content gh-canvas"><p>[[Edda Qvist began as a typist in the year the old court burned.]]</p><div class="kg-card kg-callout-card"><div class="kg-callout-text">[[The archive is open to readers on the first Tuesday of the month.]]</div></div><p>[[She keeps nine thousand letters in boxes that once held oranges.]]</p><figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="/x"><div class="kg-bookmark-content"><div class="kg-bookmark-title">What burned in the old court</div><div class="kg-bookmark-description">A list of losses, forty years on.</div><div class="kg-bookmark-metadata"><span>Lamp Letter</span></div></div></a></figure><h2 id="n">[[Nine thousand letters]]</h2><p>[[Most are complaints about fish. Some are the only trace of a trial.]]</p></section></article><aside class="gh-sidebar"></aside><div class="footer-cta"><h2>Sign up for more like this.</h2><a class="footer-cta-button">Enter your email</a></div><section class="read-more-wrap"><article class="post-card"><h2 class="post-card-title">A bridge and its judges</h2><div class="post-card-excerpt">Who may close a bridge? The court had three answers and gave none of them in writing.</div><time datetime="2022-12-01">Dec 1, 2022</time></article><article class="post-card"><h2 class="post-card-title">Fog and the law</h2><div class="post-card-excerpt">In fog every ship is a stranger, says the code of the sea.</div><time datetime="2022-11-11">Nov 11, 2022</time></article></section></main><footer class="gh-foot">Lamp Letter © 2026</footer></div></body></html>""",
    ),
    Article(
        name="medium_like",
        date="2019-08-05",
        html=head(
            "en",
            "I read two hundred fines so you do not have to",
            '<meta property="og:type" content="article"><meta property="article:published_time" content="2019-08-05T10:01:00.000Z">',
        )
        + """<body><div id="root"><div class="a b c"><div class="d e"><a href="/">Open in app</a><a href="/signup">Sign up</a><a href="/signin">Sign in</a></div></div><div class="l"><article><div class="l"><div class="l"><section><div><h1 class="pw-post-title">((I read two hundred fines so you do not have to))</h1><h2 class="pw-subtitle-paragraph">[[What a summer with the papers of the port magistrate taught me]]</h2><div class="m n"><div><a href="/@wren" rel="author">Wren Hallo</a></div><span>Follow</span><div><span>6 min read</span><span>·</span><span>Aug 5, 2019</span></div></div><div class="o p"><div>--</div><div>3</div><div>Listen</div><div>Share</div></div><p class="pw-post-body-paragraph">[[It began with a fine of my own, for standing on the quay with a cup of tea.]]</p><p class="pw-post-body-paragraph">[[The officer wrote that I had gathered. I had gathered nobody.]]</p><figure><img src="a.png"><figcaption>((The quay in July. Drawing by the author.))</figcaption></figure><h1>[[The same words, a hundred times]]</h1><p class="pw-post-body-paragraph">[[Every report has the same three sentences, and the third has a spelling mistake.]]</p><pre>[[gathered in a maner likely to disturb]]</pre><p class="pw-post-body-paragraph">[[I asked for the reasons in May and have no answer.]]</p></div></section></div></div></article></div><div class="q"><div><a href="/tag/law">Law</a><a href="/tag/port">Port</a></div></div><div class="r"><h2>Written by Wren Hallo</h2><p>412 Followers</p><p>Reader of small print. Lives by the water.</p></div><div class="s"><h2>More from Wren Hallo</h2><article><h2>How to ask for a court file</h2><p>Bring a card, a date and some patience.</p></article><article><h2>The house of the harbor master</h2><p>A short walk around a long building.</p></article></div><div class="t"><h2>Recommended from Medium</h2><article><h2>Ten habits of early risers</h2><p>Number four will surprise you at dawn.</p></article></div></div></body></html>""",
    ),
    Article(
        name="substack_subscribe_widgets",
        date="2024-01-09",
        html=head(
            "en",
            "Notes from the witness bench",
            '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Notes from the witness bench","datePublished":"2024-01-09T05:01:00+00:00"}</script>',
        )
        + """<body><div id="entry"><div id="main" class="main"><div class="main-menu"><a href="/">Bench Notes</a><button>Subscribe</button><button>Sign in</button></div><div class="single-post-container"><div class="container"><div class="single-post"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">((Notes from the witness bench))</h1><h3 class="subtitle">[[Day four: the harbor master does not remember]]</h3><div class="post-meta"><div class="profile-hover-card-target"><a href="/u">Dara Quill</a></div><div class="pencraft">Jan 09, 2024</div></div><div class="post-ufi"><a class="like-button"><div class="label">14</div></a><a class="post-ufi-comment-button"><div class="label">3</div></a><a>Share</a></div></div><div class="available-content"><div class="body markup"><p>[[The harbor master was asked eleven times who signed the order.]]</p><p>[[Eleven times he did not remember, and the judge wrote it down each time.]]</p><div class="subscription-widget-wrap"><div class="subscription-widget show-subscribe"><div class="preamble"><p class="cta-caption">Bench Notes is a reader-supported publication. To receive new posts and support my work, consider becoming a free or paid subscriber.</p></div><form class="subscription-widget-subscribe"><input></form></div></div><p>[[Then the clerk brought the book of the night watch.]]</p><div class="pullquote"><p>[[“It is my hand, but not my word.”]]</p></div><p>[[The hearing goes on on Thursday.]]</p><p class="button-wrapper"><a class="button primary" href="/s"><span>Share Bench Notes</span></a></p></div></div></article></div></div><div class="single-post-section comments-section"><h4>Discussion about this post</h4><div class="comment-list"><div class="comment"><div class="comment-body"><p>Thank you for sitting through all of it, I could not have borne the eleventh time.</p></div></div></div></div><div class="single-post-section"><div class="portable-archive"><div class="post-preview"><a href="/p/1">Day three: a letter turns up</a><div>The letter was in the file all along</div></div></div></div></div><div class="footer-wrap"><p>© 2024 Dara Quill</p><a>Privacy</a> ∙ <a>Terms</a></div></div></div></body></html>""",
    ),
    Article(
        name="blogger_single",
        date="2013-10-06",
        html=head(
            "en", "Valley Notes: The strike is over", '<meta content="blogger" name="generator">'
        )
        + """<body><div class="content"><div class="content-outer"><header><div class="header section"><h1 class="title"><a href="/">Valley Notes</a></h1></div></header><div class="main-outer"><div class="column-center-outer"><div class="main section" id="main"><div class="widget Blog" id="Blog1"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>Sunday, October 6, 2013</span></h2><div class="date-posts"><div class="post-outer"><div class="post hentry"><h3 class="post-title entry-title">((The strike is over))</h3><div class="post-body entry-content"><div class="separator"><a href="x.jpg"><img src="x.jpg"></a></div>[[After eleven weeks the men and women of the valley mill went back to work on Friday.]]<br><br>[[The new contract runs to a page and a half. It says nothing about the night shift.]]<br><br><b>[[What they got]]</b><br>[[A raise of four percent, and a stove in the hall.]]<div style="clear: both;"></div></div><div class="post-footer"><div class="post-footer-line"><span class="post-author vcard">Posted by <span class="fn">Ina Tell</span></span> <span class="post-timestamp">at <a class="timestamp-link" href="/"><abbr class="published" title="2013-10-06T18:02:00+02:00">6:02 PM</abbr></a></span></div><div class="post-footer-line"><span class="post-labels">Labels: <a href="/l" rel="tag">mill</a></span></div></div></div><div class="comments" id="comments"><h4>1 comment:</h4><div id="Blog1_comments-block-wrapper"><dl id="comments-block"><dt class="comment-author">Per said...</dt><dd class="comment-body"><p>A stove! My grandfather asked for that stove in 1950 and was sent home.</p></dd></dl></div></div></div></div></div></div><div class="blog-pager"><a href="/n">Newer Post</a> <a href="/o">Older Post</a></div></div></div></div><div class="column-right-outer"><aside><div class="widget"><h2>Blog Archive</h2><ul><li>2013 (12)</li></ul></div></aside></div></div></div></div></body></html>""",
    ),
    Article(
        name="drupal_ministry_release",
        date="2020-06-18",
        html=head(
            "en",
            "Ministry of Tides announces new rules for piers | Ministry of Tides",
            '<meta name="Generator" content="Drupal 9"><meta name="dcterms.modified" content="2020-07-02">',
        )
        + """<body class="path-node page-node-type-press-release"><a href="#main-content" class="visually-hidden focusable">Skip to main content</a><div class="gov-banner"><p>An official website of the government of Freedonia</p></div><header role="banner"><div class="site-name"><a href="/">Ministry of Tides</a></div></header><nav aria-label="Main"><ul><li><a href="/news">News</a></li></ul></nav><main role="main"><a id="main-content"></a><div class="region region-content"><nav class="breadcrumb"><ol><li><a href="/">Home</a></li></ol></nav><h1 class="page-title"><span>((Ministry of Tides announces new rules for piers))</span></h1><article class="node node--type-press-release"><div class="node__content"><div class="field field--name-field-release-date field--label-inline"><div class="field__label">For immediate release</div><div class="field__item">Thursday, June 18, 2020</div></div><div class="field field--name-field-contact"><div class="field__label">Contact</div><div class="field__item">Press Office, 555-0101</div></div><div class="field field--name-body field__item"><p>[[PORT FREEDONIA — The Ministry of Tides today published new rules for gatherings on piers.]]</p><p>[[From September, groups of up to fifty people need no permit. Larger groups give notice five days before.]]</p><p>[[“Piers belong to everybody,” said the minister, Alva Renn.]]</p><p>[[The rules were drafted after the court of the ferry district struck down those of 1986.]]</p><p>[[###]]</p></div><div class="field field--name-field-tags"><div class="field__label">Topics</div><div class="field__item"><a href="/t/1">Piers</a></div></div></div></article><div class="views-element-container block"><h2>Latest news</h2><div class="views-row"><a href="/1">Minister visits the east mole</a> <time>June 12, 2020</time></div><div class="views-row"><a href="/2">Fees for moorings go down</a> <time>June 3, 2020</time></div></div></div></main><footer role="contentinfo"><p>Last updated: July 2, 2020</p></footer></body></html>""",
    ),
    Article(
        name="joomla_article",
        date="2018-03-14",
        html=head(
            "en",
            "Annual meeting of the dockers",
            '<meta name="generator" content="Joomla! - Open Source Content Management">',
        )
        + """<body class="site com_content view-article"><div class="body"><div class="container"><header class="header"><a class="brand" href="/">Union of Dockers</a></header><nav class="navigation"><ul class="nav menu"><li><a href="/">Home</a></li></ul></nav><div class="row-fluid"><main id="content" class="span9"><div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2 itemprop="headline">((Annual meeting of the dockers))</h2></div><div class="icons"><div class="btn-group"><ul><li><a href="#">Print</a></li><li><a href="#">Email</a></li></ul></div></div><dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby">Written by <span itemprop="name">Super User</span></dd><dd class="category-name">Category: <a href="/n">News</a></dd><dd class="published"><time datetime="2018-03-14T10:00:00+00:00" itemprop="datePublished">Published: 14 March 2018</time></dd><dd class="modified"><time datetime="2018-03-20" itemprop="dateModified">Last Updated: 20 March 2018</time></dd><dd class="hits">Hits: 1042</dd></dl><div itemprop="articleBody"><p>[[Two hundred members came to the hall by the dry dock on Saturday.]]</p><p>[[They chose Odd Vinje to speak for them for another two years, and asked for:]]</p><ol><li>[[gloves that do not tear,]]</li><li>[[a doctor on each shift,]]</li><li>[[an end to fines for being late in fog.]]</li></ol><p>[[The meeting ended with soup.]]</p></div><ul class="pager pagenav"><li class="previous"><a href="/p">Prev</a></li><li class="next"><a href="/n">Next</a></li></ul></div></main><div id="aside" class="span3"><div class="well"><h3 class="page-header">Latest Articles</h3><ul class="latestnews"><li><a href="/a"><span>New cranes</span></a></li></ul></div></div></div></div></div><footer class="footer"><p>© 2026 Union of Dockers</p></footer></body></html>""",
    ),
    Article(
        name="ru_portal_inline_boxes",
        date="2021-03-15",
        html=head(
            "ru",
            "Суд вернул дело лоцмана Вельта прокурору — Голос причала",
            '<meta property="og:type" content="article">',
        )
        + """<body><div class="top-line"><a href="/">Голос причала</a><div class="menu"><a href="/news">Новости</a><a href="/rubrics">Рубрики</a></div></div><div class="layout"><div class="col-main"><div class="bread"><a href="/">Главная</a> / <a href="/news">Новости</a></div><h1>((Суд вернул дело лоцмана Вельта прокурору))</h1><div class="art-info"><span>15 марта 2021, 14:32</span> <span>Просмотров: 1204</span> <span>Автор: ((Ида Ланге))</span></div><div class="art-lead">[[В обвинительном заключении не указано время столкновения, решил судья портового района.]]</div><div class="art-img"><img src="1.jpg"><div class="sign">((Фото: архив редакции))</div></div><div class="art-text"><p>[[Портовый районный суд вернул прокурору дело лоцмана Андерса Вельта, которого обвиняют в нарушении правил движения судов.]]</p><div class="art-insert"><div class="art-insert-t">Читайте также</div><a href="/n/1">Паром встал из-за шторма на трое суток</a></div><p>[[По словам адвоката Тильды Роос, следователь трижды менял время столкновения.]]</p><h3>[[Что было раньше]]</h3><p>[[Вельта задержали в ноябре. Он провёл под стражей сорок дней.]]</p><p>[[Прокуратура может обжаловать решение до конца месяца.]]</p><p><strong>Подписывайтесь на наш <a href="https://t.example/x">Telegram-канал</a>, чтобы узнавать новости первыми.</strong></p></div><div class="art-tags">Теги: <a href="/t/1">суд</a>, <a href="/t/2">порт</a></div><div class="art-share"><span>Поделиться:</span> <a href="#">ВК</a> <a href="#">ОК</a></div><div class="art-more"><div class="h">Другие материалы рубрики</div><div class="i"><a href="/n/2">Школу на Портовой наконец отремонтируют к осени</a><span>14.03.2021</span></div><div class="i"><a href="/n/3">Как устроен портовый суд: большой разбор</a><span>12.03.2021</span></div></div><div class="art-comments"><div class="h">Комментарии (1)</div><div class="c"><b>Олег</b><p>Наконец-то хоть кто-то прочитал дело до конца, а не только обложку.</p></div></div></div><div class="col-side"><div class="h">Лента новостей</div><div class="i">15:10 <a href="/n/4">На восточном молу погас маяк</a></div><div class="i">15:02 <a href="/n/5">Рыбакам разрешили выход</a></div></div></div><div class="bottom">© 2009–2026 Голос причала. При перепечатке ссылка обязательна.</div></body></html>""",
    ),
    Article(
        name="kk_news",
        date="2022-09-08",
        html=head("kk", "Айлақ соты мұғалімді ақтады")
        + """<body><div class="header"><a href="/">Шырақ</a><ul class="nav"><li><a href="/kk">Жаңалықтар</a></li></ul></div><div class="content-wrap"><div class="single"><h1 class="single__title">((Айлақ соты мұғалімді ақтады))</h1><div class="single__info"><span class="single__date">2022 жылғы 8 қыркүйек, 12:40</span><span class="single__views">512</span></div><div class="single__img"><img src="1.jpg" alt=""></div><div class="single__text"><p><b>[[Айлақ аудандық соты мұғалім Ерден Сыналғанды ақтады, деп хабарлайды «Шырақ».]]</b></p><p>[[Сот оның жағалаудағы серуені жиналыс емес деп шешті.]]</p><p>[[Адвокат Мәлика Сыналқызы шешімге риза екенін айтты.]]</p><p class="related-link">Оқи отырыңыз: <a href="/kk/2">Паром үш күн тұрды</a></p><p>[[Прокурор он күн ішінде шағымдана алады.]]</p></div><div class="single__tags"><a href="/t/1">сот</a><a href="/t/2">айлақ</a></div></div><div class="other"><h3>Соңғы жаңалықтар</h3><ul><li><a href="/kk/3">Мектеп жөнделе бастады</a><span>07.09.2022</span></li><li><a href="/kk/4">Балықшыларға рұқсат берілді</a><span>06.09.2022</span></li></ul></div></div><div class="footer">© Шырақ, 2026</div></body></html>""",
    ),
    Article(
        name="fr_lire_aussi_paywall",
        date="2023-11-21",
        html=head(
            "fr", "Au port, un procès sans témoins", '<meta property="og:type" content="article">'
        )
        + """<body><header class="Header"><a href="/">La Jetée</a><a href="/abo" class="Header-abo">S'abonner</a></header><main class="article article-wrapped"><section class="article__wrapper"><section class="article__header"><ul class="breadcrumb"><li><a href="/justice">Justice</a></li></ul><h1 class="article__title">((Au port, un procès sans témoins))</h1><p class="article__desc">[[La présidente du tribunal a refusé d'entendre les neuf dockers cités par la défense.]]</p><p class="article__author">((Par Odile Ferrand))</p><p class="meta__date">Publié le 21 novembre 2023 à 06h10, modifié le 22 novembre 2023 à 09h30</p><p class="article__status">Réservé aux abonnés</p></section><section class="article__content"><figure class="article__media"><img src="a.jpg"><figcaption>((Devant le tribunal du port, lundi. ANTON VIRE POUR LA JETÉE))</figcaption></figure><p class="article__paragraph">[[L'audience avait commencé depuis une heure quand la défense a demandé la parole.]]</p><p class="article__paragraph">[[« Neuf hommes attendent dans le couloir », a dit Me Solène Aubry.]]</p><section class="catcher catcher--inline"><span class="catcher__title">Lire aussi |</span> <a href="/2"><span class="catcher__desc">Le jour où la grue est tombée</span></a></section><h2 class="article__sub-title">[[Une grue et trois rapports]]</h2><p class="article__paragraph">[[Trois experts ont vu la grue ; aucun n'a vu la même.]]</p><div class="paywall"><p>Il vous reste 70 % de cet article à lire. La suite est réservée aux abonnés.</p></div></section><section class="article__reactions"><h3>Contributions</h3><p>L'espace des contributions est réservé aux abonnés.</p></section></section><section class="friend"><h2>Services La Jetée</h2><ul><li><a href="/j">Jeux</a></li></ul></section></main><footer id="footer">© La Jetée</footer></body></html>""",
    ),
    Article(
        name="de_infobox_mehr_zum_thema",
        date="2020-02-06",
        html=head(
            "de",
            "Lotse nach vierzig Tagen frei - Hafenblatt",
            '<meta name="date" content="2020-02-06T18:20:00+01:00"><meta property="og:type" content="article">',
        )
        + """<body><header role="banner"><a href="/">Hafenblatt</a></header><nav><a href="/politik">Politik</a></nav><article id="content"><header><h2><span>Justiz im Hafen</span><span class="hidden">: </span></h2><h1>((Lotse nach vierzig Tagen frei))</h1><p class="intro">[[Das Landgericht hebt den Haftbefehl gegen Anders Welt auf.]]</p><p class="autor">((Von Ida Brandhorst))</p><time>Stand: 06.02.2020, 18:20 Uhr</time></header><div class="text"><p>[[Der Lotse Anders Welt ist am Donnerstag aus der Haft entlassen worden.]]</p><p>[[Es gebe keine Fluchtgefahr, sagte die Richterin. Welt wohne seit dreißig Jahren am selben Kai.]]</p><aside class="infobox"><h4>Der Fall</h4><p>Im November stieß eine Fähre im Nebel an die Mole.</p></aside><h3>[[Kritik am Staatsanwalt]]</h3><p>[[Verteidigerin Tilda Roos wirft dem Staatsanwalt vor, die Uhrzeit dreimal geändert zu haben.]]</p><p>[[Der Prozess soll im April beginnen.]]</p></div><div class="box mehr"><h3>Mehr zum Thema</h3><ul><li><a href="/1">Nebel über der Mole: was geschah</a></li><li><a href="/2">Wer bezahlt die Fähre?</a></li></ul></div><div id="kommentare"><h3>Kommentare</h3><p>Klaus K.: Vierzig Tage für eine falsche Uhrzeit, das muss man sich erst einmal vorstellen.</p></div></article><footer>Impressum</footer></body></html>""",
    ),
    Article(
        name="es_news_modules",
        date="2022-05-03",
        html=head(
            "es",
            "El juez del puerto archiva la causa",
            '<script type="application/ld+json">[{"@context":"https://schema.org","@type":"BreadcrumbList"},{"@type":"NewsArticle","headline":"El juez del puerto archiva la causa","datePublished":"2022-05-03T09:00:00+02:00"}]</script>',
        )
        + """<body><header class="x-h"><a href="/">El Muelle</a></header><main class="x-m"><article class="a _g"><header class="a_e"><a class="a_k" href="/j">Justicia</a><h1 class="a_t">((El juez del puerto archiva la causa))</h1><h2 class="a_st">[[La multa por pasear por el muelle queda sin efecto nueve meses después]]</h2></header><div class="a_md"><div class="a_md_a"><a href="/autor/i">((Inés Duarte))</a></div><div class="a_md_f"><span>Port Freedonia</span> - <time datetime="2022-05-03T07:00:00Z"><a>03 may 2022 - 09:00 CEST</a></time></div></div><div class="a_c clearfix"><p>[[El juez del distrito ha archivado la causa contra el maestro Milo Osco.]]</p><section class="w-mi"><h3>Más información</h3><article><a href="/1">Un paseo de trescientas coronas</a></article></section><p>[[«Un paseo no es una reunión», dice el auto.]]</p><p>[[La fiscalía tiene diez días para recurrir.]]</p><section class="b-nl"><p>Recibe cada mañana nuestro boletín. <a href="/nl">Apúntate aquí</a></p></section></div><section class="a_ei"><h3>Sobre la firma</h3><div><a href="/autor/i">Inés Duarte</a><p>Redactora de Tribunales. Ha trabajado en la radio del puerto y es autora de un libro sobre faros.</p></div></section><section class="a_ta"><h3>Archivado en</h3><ul><li><a href="/n/1">Justicia</a></li><li><a href="/n/2">Puerto</a></li></ul></section></article><aside class="x-a"><h3>Lo más visto</h3><ol><li><a href="/v">La grúa que cayó dos veces</a></li></ol></aside></main><footer>© El Muelle</footer></body></html>""",
    ),
    Article(
        name="live_blog",
        date="2021-10-12",
        html=head(
            "en",
            "Pier trial: day one as it happened",
            '<script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Pier trial: day one as it happened","datePublished":"2021-10-12T07:00:00Z","coverageEndTime":"2021-10-12T18:00:00Z"}</script>',
        )
        + """<body><header><a href="/">The Pilot</a></header><nav><ul><li>News</li></ul></nav><main><h1>((Pier trial: day one as it happened))</h1><div class="standfirst"><p>[[The first hearing against the nine dockers of the east pier.]]</p></div><div class="byline">((Tove Marn)) <time datetime="2021-10-12T18:00:00Z">Tue 12 Oct 2021 18.00</time></div><section class="key-events"><h2>Key events</h2><ul><li><a href="#b3">Judge puts off the hearing</a></li><li><a href="#b1">Doors open</a></li></ul></section><div class="liveblog"><div class="block" id="b3"><p class="block-time"><time datetime="2021-10-12T15:40:00Z">15.40</time></p><h2 class="block-title">[[Judge puts off the hearing]]</h2><div class="block-elements"><p>[[The judge has put off the hearing to Thursday because two of the lawyers are stuck on the ferry.]]</p></div><div class="block-share"><a>Share</a></div></div><div class="block" id="b2"><p class="block-time"><time datetime="2021-10-12T11:05:00Z">11.05</time></p><div class="block-elements"><p>[[Brita Soll, who speaks for the union, says that nobody has seen the charge in writing.]]</p><blockquote>[[We have read about it in the paper.]]</blockquote></div><div class="block-share"><a>Share</a></div></div><div class="block" id="b1"><p class="block-time"><time datetime="2021-10-12T08:30:00Z">08.30</time></p><h2 class="block-title">[[Doors open]]</h2><div class="block-elements"><p>[[About sixty people stand in line in front of the court, most of them in oilskin.]]</p></div><div class="block-share"><a>Share</a></div></div></div><div class="submeta"><h2>Topics</h2><ul><li><a href="/t">Courts</a></li></ul></div><section class="related"><h2>Most viewed</h2><ol><li><a href="/1">Ship touches the mole at night</a></li></ol></section></main><footer>© The Pilot</footer></body></html>""",
    ),
    Article(
        name="hashed_components",
        date="2024-05-14",
        html=head(
            "en",
            "Lighthouse keeper wins back his post",
            '<meta property="og:type" content="article">',
        )
        + """<body><div id="__next"><div data-component="nav"><a href="/">Coast News</a><a href="/news">News</a><a href="/weather">Weather</a></div><main id="main-content"><article class="ssrcss-1072xwf-ArticleWrapper"><div data-component="headline-block"><h1 class="ssrcss-15xko80-StyledHeading">((Lighthouse keeper wins back his post))</h1></div><div data-component="byline-block" class="ssrcss-1wngb8k-Byline"><div><time data-testid="timestamp" datetime="2024-05-14T10:22:11.000Z">14 May 2024</time></div><div>((Aksel Brun))</div><div>Coast correspondent</div></div><div data-component="image-block"><figure><img src="a.png"><div class="ssrcss-ab5fd8-StyledFigureContainer"><span>PA</span><figcaption>((Jon Tarr has kept the light for 22 years))</figcaption></div></figure></div><div data-component="text-block"><div class="ssrcss-7uxr49-RichTextContainer"><p><b>[[A lighthouse keeper who was dismissed for talking to a paper has won back his post.]]</b></p></div></div><div data-component="text-block"><div class="ssrcss-7uxr49-RichTextContainer"><p>[[The labor court said Jon Tarr had told nothing that could not be seen from the beach.]]</p></div></div><div data-component="subheadline-block"><h2>[[‘A light is not a secret’]]</h2></div><div data-component="text-block"><div class="ssrcss-7uxr49-RichTextContainer"><p>[[Mr Tarr was dismissed in March, a day after an article on the state of the lamp.]]</p></div></div><div data-component="unordered-list-block"><ul><li><a href="/1">Why the lamp went out</a></li><li><a href="/2">Keepers ask for a second boat</a></li></ul></div><div data-component="text-block"><div class="ssrcss-7uxr49-RichTextContainer"><p>[[The coast office said that it would study the ruling.]]</p></div></div><section data-component="links-block"><h2>Related internet links</h2><ul><li><a href="http://c.example">Coast office</a></li></ul></section><section data-component="tag-list"><h2>Related topics</h2><ul><li><a href="/t/1">Lighthouses</a></li></ul></section></article><div data-component="topStories"><h2>Top stories</h2><a href="/3"><p>Fog closes the port for a second day</p></a><a href="/4"><p>Union and company meet again on Friday</p></a></div></main><footer>Copyright © 2026 Coast News.</footer></div></body></html>""",
    ),
    Article(
        name="old_tables_1999",
        date="1999-11-30",
        html="""<html><head><title>Harbor Gazette</title></head><body bgcolor="white"><table width="760"><tr><td colspan="3"><img src="top.gif" alt="Harbor Gazette"></td></tr><tr><td width="120" valign="top" bgcolor="#ccccff"><font size="2"><a href="index.htm">Front page</a><br><a href="local.htm">Local</a><br><a href="sea.htm">At sea</a><br><a href="arch.htm">Archive</a></font></td><td valign="top"><font size="5"><b>((Customs officer cleared of taking fish))</b></font><br><font size="2">((By Rolf Enger)), November 30, 1999</font><p><font size="3">[[A customs officer who was said to have taken two barrels of herring was cleared by the town court on Monday.]]</font><p><font size="3">[[The barrels were found in the store of the customs house, where he had put them.]]</font><p><font size="3">[[The town will pay for his lawyer.]]</font><p><font size="1"><a href="index.htm">Back to the front page</a></font></td><td width="140" valign="top"><font size="2"><b>Also today</b><br><a href="2.htm">Ice on the inner basin</a><br><a href="3.htm">Choir looks for tenors</a></font></td></tr></table><center><font size="1">Copyright 1999 Harbor Gazette. Updated December 2, 1999</font></center></body></html>""",
    ),
    Article(
        name="company_blog_toc_faq_cta",
        date="2023-06-27",
        html=head(
            "en",
            "How to prepare a hearing: a guide | Brief Desk",
            '<meta property="article:published_time" content="2023-06-27">',
        )
        + """<body><div class="navbar"><a href="/">Brief Desk</a><a href="/pricing">Pricing</a><a class="btn">Book a demo</a></div><div class="hero"><div class="category-label">Guides</div><h1>((How to prepare a hearing: a guide))</h1><div class="author-row"><img src="a.png"><div>((Lena Ost))</div><div>June 27, 2023</div><div>9 min read</div></div></div><div class="blog-layout"><div class="toc-wrapper"><div class="toc-title">Table of contents</div><a href="#1">Read the file</a><a href="#2">Write the timeline</a><a href="#3">Common questions</a></div><div class="rich-text w-richtext"><p>[[A hearing is won in the week before it. This guide shows what to do in that week.]]</p><h2 id="1">[[Read the file]]</h2><p>[[Ask for the file early, and read it from the last page to the first.]]</p><ul><li>[[Note every date.]]</li><li>[[Note who signed.]]</li></ul><div class="cta-box"><h3>Prepare hearings faster with Brief Desk</h3><p>Try it free for 14 days. No credit card needed.</p><a class="button">Start free trial</a></div><h2 id="2">[[Write the timeline]]</h2><p>[[A timeline on one page helps the judge more than a brief of forty.]]</p><table><tr><th>[[Day]]</th><th>[[What happened]]</th></tr><tr><td>[[3 March]]</td><td>[[The order was signed]]</td></tr><tr><td>[[5 March]]</td><td>[[The order was read out]]</td></tr></table><h2 id="3">[[Common questions]]</h2><h3>[[May I bring a friend?]]</h3><p>[[Yes. A friend may sit with you and take notes.]]</p></div></div><div class="about-author"><div class="author-name">About the author</div><p>Lena Ost is a content lead at Brief Desk. She likes rowing.</p></div><div class="section"><h2>Related posts</h2><div class="grid"><div class="card"><a href="/1"><h3>What a judge reads first</h3></a><p>Seven judges told us what they look at.</p></div><div class="card"><a href="/2"><h3>Ten phrases to leave out</h3></a><p>Words that cost you time.</p></div></div></div><div class="footer-cta"><h2>Ready to get started?</h2><a>Book a demo</a></div><footer><p>© 2026 Brief Desk, Inc.</p></footer></body></html>""",
    ),
    Article(
        name="no_names_divs_only",
        date="2017-07-19",
        html=head("en", "Oyster farmers sue the town")
        + """<body><div><div><a href="/">Bay Paper</a></div><div><a href="/a">Today</a> <a href="/b">Week</a> <a href="/c">Letters</a></div></div><div><div><h1>((Oyster farmers sue the town))</h1><div>19 July 2017 | Leif Amund</div><div>[[Eleven oyster farmers have sued the town over the pipe that was laid across their beds in spring.]]</div><div>[[They say that nobody asked them, and that a third of the oysters died within a month.]]</div><div>[[“A pipe has one end in the town hall and one in our beds,” said Gro Amdal, who leads them.]]</div><div>[[The town says the pipe is needed. A hearing is set for September.]]</div><div><a href="/x">Print</a> <a href="/y">Send</a></div></div><div><h3>Elsewhere</h3><div><a href="/1">Bridge closed for a week</a></div><div><a href="/2">Swans counted</a></div><div><a href="/3">The tide table for August</a></div></div></div><div>Bay Paper, Shore Road 1. Write to us at paper@bay.example. © 2026</div></body></html>""",
    ),
    Article(
        name="statement_with_notes",
        date="2019-12-10",
        url="https://org.example/statements/2019/12/10/release-the-pilot",
        html=head("en", "Release the pilot: joint statement")
        + """<body><div id="page"><div id="nav-wrap"><ul class="main-menu"><li><a href="/">Home</a></li><li><a href="/donate">Donate</a></li></ul></div><div class="wrap"><div class="page-banner"><h1>((Release the pilot: joint statement))</h1></div><div class="two-col"><div class="text-col"><p>[[We, the undersigned, ask the court of the ferry district to release Anders Velt.]]</p><p>[[Mr Velt has been held for forty days without a hearing.]]</p><p><strong>[[We call on the authorities to:]]</strong></p><ol><li>[[release him at once;]]</li><li>[[tell his lawyer the charge;]]</li><li>[[pay for the days lost.]]</li></ol><p><strong>[[Signed by:]]</strong></p><ul><li>[[Union of Harbor Pilots]]</li><li>[[Lamp Society]]</li><li>[[Open Quay]]</li></ul><p>[[Notes]]</p><p>[[1. Rule 4 of the Code of the Sea asks for a hearing within three days.]]</p><p>[[For more information write to press@org.example.]]</p></div><div class="side-col"><div class="box"><h3>Take action</h3><p>Write to the harbor master today and ask him to answer.</p><a class="btn">Act now</a></div><div class="box"><h3>Latest statements</h3><ul><li><a href="/1">On the closing of the reading room</a></li></ul></div></div></div></div><div id="foot">Registered society no. 77</div></div></body></html>""",
    ),
    Article(
        name="pl_news_foreign_months",
        date="2021-01-28",
        html=head("pl", "Sąd portowy uniewinnił nauczyciela")
        + """<body><header><a href="/">Latarnia</a></header><main><article><h1>((Sąd portowy uniewinnił nauczyciela))</h1><div class="info"><span class="autor">((Jan Mewa))</span> <span class="kiedy">28 stycznia 2021, 10:15</span></div><p class="lead">[[Spacer po molo nie jest zgromadzeniem, uznał sąd.]]</p><p>[[Sąd rejonowy w porcie uniewinnił nauczyciela Miła Oska.]]</p><p>[[Prokurator ma siedem dni na odwołanie.]]</p><div class="zobacz"><h4>Zobacz także</h4><a href="/1">Prom stał trzy dni</a></div></article></main><footer>© Latarnia 2026</footer></body></html>""",
    ),
    Article(
        name="it_news_updated_first",
        date="2020-10-02",
        html=head("it", "Il porto chiude il molo vecchio")
        + """<body><header><a href="/">Il Faro</a></header><main><h1>((Il porto chiude il molo vecchio))</h1><div class="meta">Aggiornato il 5 ottobre 2020 - Pubblicato il 2 ottobre 2020 alle 18:40</div><div class="testo"><p>[[La capitaneria ha chiuso il molo vecchio per ragioni di sicurezza.]]</p><p>[[I pescatori chiedono di vedere la perizia, che nessuno ha mai letto in pubblico.]]</p><p>[[Una nuova riunione è prevista per lunedì.]]</p></div><div class="correlati"><h3>Articoli correlati</h3><a href="/1">La gru caduta due volte</a></div></main><footer>© Il Faro</footer></body></html>""",
    ),
]
