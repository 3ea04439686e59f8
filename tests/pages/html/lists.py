"""Archive pages of many engines and languages, with their items and days; people invented.

Written before the reader was looked at, as those of `lists2` and `lists3` are.
"""

from tests.pages.html.listed import Pages

PAGES = Pages()
html = PAGES.add


# 1 Blogger, old layouts template, ru; one date header over two posts
def blogger(date: str, posts: list[tuple[str, str, str]]) -> str:
    out = f'<div class="date-outer">\n<h2 class=\'date-header\'><span>{date}</span></h2>\n<div class="date-posts">\n'
    for i, (t, b, tm) in enumerate(posts):
        out += f"""<div class='post-outer'><div class='post hentry uncustomized-post-template' itemprop='blogPost' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'>
<meta content='5101{len(t)}' itemprop='postId'/><a name='77{len(b)}'></a>
<h3 class='post-title entry-title' itemprop='name'><a href='http://tikhiebrod.blogspot.example/2014/03/blog-post_{len(t)}{i}.html'>{t}</a></h3>
<div class='post-header'><div class='post-header-line-1'></div></div>
<div class='post-body entry-content' id='post-body-77{len(b)}' itemprop='description articleBody'>
<div dir="ltr" style="text-align: left;" trbidi="on"><div class="separator" style="clear: both; text-align: center;"><a href="http://1.bp.blogspot.example/x.jpg" imageanchor="1"><img border="0" src="http://1.bp.blogspot.example/x.jpg" width="320" /></a></div>
{b}</div><div style='clear: both;'></div></div>
<div class='post-footer'><div class='post-footer-line post-footer-line-1'><span class='post-author vcard'>Автор: <span class='fn' itemprop='author'>Рима Долотова</span></span>
<span class='post-timestamp'>на <a class='timestamp-link' href='#' rel='bookmark' title='permanent link'>{tm}</a></span>
<span class='post-comment-link'><a class='comment-link' href='#'>{3 + i} комментария:</a></span></div>
<div class='post-footer-line post-footer-line-2'><span class='post-labels'>Ярлыки: <a href='#' rel='tag'>суд</a>, <a href='#' rel='tag'>пекарни</a></span></div></div></div></div>"""
    return out + "</div></div>"


html(
    "blogger_old_ru",
    """<!DOCTYPE html><html dir='ltr' lang='ru'><head><meta content='text/html; charset=UTF-8' http-equiv='Content-Type'/><meta content='blogger' name='generator'/><title>Тихий Брод: март 2014</title></head><body class='loading'>
<div class='navbar section' id='navbar'></div><header><div class='titlewrapper'><h1 class='title'><a href='/'>Тихий Брод</a></h1></div><div class='descriptionwrapper'><p class='description'><span>Заметки о судах нашего района</span></p></div></header>
<div class='main section' id='main'><div class='widget Blog' id='Blog1'><div class='blog-posts hfeed'>"""
    + blogger(
        "пятница, 28 марта 2014 г.",
        [
            (
                "Суд вернул жалобу мельников",
                "Судья вернула жалобу мельников без рассмотрения. В определении сказано, что подпись на второй странице неразборчива.<br /><br />Мельники подадут её снова 4 апреля 2014 года.",
                "21:14",
            ),
            (
                "Кто следит за мостом",
                "Камеру над мостом повесили ночью. В управе отвечают, что камера не их.",
                "09:40",
            ),
        ],
    )
    + blogger(
        "среда, 19 марта 2014 г.",
        [
            (
                "Письмо из колонии номер семь",
                "Осуждённый Вавила Крутоног пишет, что бумагу выдают раз в месяц. Посылку от 2 февраля ему не отдали.",
                "18:05",
            )
        ],
    )
    + blogger(
        "воскресенье, 2 марта 2014 г.",
        [
            (
                "Три дня без света",
                "Свет отключили во всём посёлке, кроме здания управы. Монтёр объяснил, что действует по телефонному звонку.",
                "11:30",
            ),
            (
                "Сход перенесли",
                "Сход жителей перенесли на неделю. Зал закрыт на ремонт, которого никто не видел.",
                "10:02",
            ),
        ],
    )
    + """</div><div class='blog-pager' id='blog-pager'><span id='blog-pager-newer-link'><a class='blog-pager-newer-link' href='#'>Следующие</a></span><span id='blog-pager-older-link'><a href='#'>Предыдущие</a></span><a class='home-link' href='/'>Главная страница</a></div></div></div>
<aside><div class='widget BlogArchive'><h2>Архив блога</h2><ul class='hierarchy'><li>▼ <a href='#'>2014</a> <span class='post-count'>(18)</span><ul><li><a href='#'>марта</a> (5)</li><li><a href='#'>февраля</a> (9)</li></ul></li><li>► <a href='#'>2013</a> (44)</li></ul></div>
<div class='widget PopularPosts'><h2>Популярные сообщения</h2><ul><li><div class='item-title'><a href='#'>Как мы искали протокол</a></div><div class='item-snippet'>Протокол нашли под лестницей 12 мая 2013 года, без двух страниц...</div></li><li><div class='item-title'><a href='#'>Список свидетелей</a></div></li></ul></div></aside>
<footer>Технологии Blogger. Copyright 2011-2014</footer></body></html>""",
    [
        ("Суд вернул жалобу мельников", "2014-03-28"),
        ("Кто следит за мостом", "2014-03-28"),
        ("Письмо из колонии номер семь", "2014-03-19"),
        ("Три дня без света", "2014-03-02"),
        ("Сход перенесли", "2014-03-02"),
    ],
)


# 2 Blogger Contempo, es
def contempo(t: str, b: str, d: str, slug: str, first: bool = False) -> str:
    return f"""<article class='post-outer-container'><div class='post-outer'><div class='post-outer-inner'><div class='post'><script type='application/ld+json'>{{}}</script>
<div class='slide'><div class='post-header-container container'><h3 class='post-title'><a href='https://orilla.blogspot.example/{slug}.html'>{t}</a></h3><div class='post-header'><div class='post-header-line-1'><span class='byline post-author vcard'>Publicado por <span class='fn'>Amaya Vertiz</span></span> <span class='byline post-timestamp'>el <a class='timestamp-link' href='#'><time class='published' title='x'>{d}</time></a></span></div></div></div>
<div class='container post-body entry-content'><div class='snippet-thumbnail'><img src='a.jpg'/></div><div class='post-snippet snippet-container r-snippet-container'><div class='snippet-item r-snippetized'>{b}</div><a class='snippet-fade r-snippet-fade hidden' href='#'></a></div></div>
<div class='post-bottom'><div class='post-footer float-container'><div class='share-buttons'><button>Compartir</button><ul><li>Obtener enlace</li><li>Facebook</li><li>Correo electrónico</li></ul></div><a class='comment-link' href='#'>Publicar un comentario</a></div><div class='jump-link'><a href='#'>Leer más</a></div></div></div></div></div></div></article>"""


html(
    "blogger_contempo_es",
    """<!DOCTYPE html><html dir='ltr' lang='es'><head><title>La otra orilla</title></head><body><div class='page'><header class='centered-top-container'><h1><a href='/'>La otra orilla</a></h1><div class='search'><form><input placeholder='Buscar este blog'/></form></div></header><main class='centered-bottom'><div class='blog-posts hfeed container'>"""
    + contempo(
        "El alcalde no recibe a las molineras",
        "Siete molineras esperaron cuatro horas en el pasillo. El ujier dijo que el alcalde había salido por otra puerta y que volvieran el 30 de junio.",
        "junio 11, 2019",
        "2019/06/alcalde",
    )
    + contempo(
        "Absuelven al maestro de Valdespina",
        "La jueza Clara Orduz leyó la sentencia en once minutos. El maestro llevaba preso desde el 3 de enero de 2018.",
        "mayo 27, 2019",
        "2019/05/maestro",
    )
    + contempo(
        "Nuevo registro de talleres",
        "La ordenanza obliga a registrar cada taller. Quien no lo haga perderá la llave del local.",
        "mayo 02, 2019",
        "2019/05/registro",
    )
    + contempo(
        "Diez preguntas sin respuesta",
        "Enviamos diez preguntas al ministerio. Nos devolvieron el sobre abierto.",
        "abril 15, 2019",
        "2019/04/diez",
    )
    + """</div><div class='blog-pager'><a href='#'>Más entradas</a></div></main><aside class='sidebar-container'><div class='widget Profile'><h3>Datos personales</h3><a href='#'>Amaya Vertiz</a><a href='#'>Ver perfil</a></div><div class='widget BlogArchive'><h3>Archivo</h3><ul><li>junio 2019 1</li><li>mayo 2019 2</li><li>abril 2019 1</li></ul></div><div class='widget Label'><h3>Etiquetas</h3><ul><li>molinos</li><li>tribunales</li></ul></div></aside><footer>Con la tecnología de Blogger</footer></div></body></html>""",
    [
        ("El alcalde no recibe a las molineras", "2019-06-11"),
        ("Absuelven al maestro de Valdespina", "2019-05-27"),
        ("Nuevo registro de talleres", "2019-05-02"),
        ("Diez preguntas sin respuesta", "2019-04-15"),
    ],
)


# 3 WordPress block theme, fr; dates "1er", no datetime attr, category above
def wpb(t: str, b: str, d: str, c: str) -> str:
    return f"""<li class="wp-block-post post type-post status-publish hentry category-x"><figure class="wp-block-post-featured-image"><a href="#"><img src="i.jpg" alt="{t}"/></a></figure><div class="taxonomy-category wp-block-post-terms"><a href="#" rel="tag">{c}</a></div><h3 class="wp-block-post-title"><a href="https://vallon.example/{t.split()[0].lower()}/" target="_self">{t}</a></h3><div class="wp-block-post-excerpt"><p class="wp-block-post-excerpt__excerpt">{b}&hellip;</p><p class="wp-block-post-excerpt__more-text"><a class="wp-block-post-excerpt__more-link" href="#">Lire la suite</a></p></div><div class="wp-block-post-date"><a href="#">{d}</a></div></li>"""


html(
    "wp_block_fr",
    """<!DOCTYPE html><html lang="fr-FR"><head><title>Actualités - Comité du Vallon</title></head><body class="archive"><div class="wp-site-blocks"><header class="wp-block-template-part"><p class="wp-block-site-title"><a href="/">Comité du Vallon</a></p><nav class="wp-block-navigation"><ul><li><a href="#">Qui sommes-nous</a></li><li><a href="#">Actualités</a></li><li><a href="#">Nous soutenir</a></li></ul></nav></header><main class="wp-block-group"><h1 class="wp-block-query-title">Actualités</h1><div class="wp-block-query"><ul class="columns-3 wp-block-post-template">"""
    + wpb(
        "Une tisserande devant ses juges",
        "Accusée d’avoir prêté son métier à tisser, Odile Brancart comparaîtra le 12 décembre 2023 devant le tribunal de Morteval",
        "1er décembre 2023",
        "Procès",
    )
    + wpb(
        "Le dépôt reste fermé",
        "Malgré la décision rendue en mars, les clés n’ont pas été remises à l’association",
        "17 novembre 2023",
        "Libertés",
    )
    + wpb(
        "Lettre ouverte au préfet",
        "Vingt-deux associations demandent que le registre soit rendu public",
        "4 novembre 2023",
        "Appels",
    )
    + wpb(
        "Rapport annuel : ce que disent les chiffres",
        "Notre rapport recense 118 audiences tenues à huis clos",
        "23 octobre 2023",
        "Rapports",
    )
    + wpb(
        "Perquisition chez un relieur",
        "La police a emporté trois presses et un carnet d’adresses",
        "9 octobre 2023",
        "Libertés",
    )
    + """</ul><nav class="wp-block-query-pagination"><span class="page-numbers current">1</span><a class="page-numbers" href="#">2</a><a class="wp-block-query-pagination-next" href="#">Page suivante</a></nav></div></main><footer><h2>Articles récents</h2><ul class="wp-block-latest-posts__list"><li><a href="#">Une tisserande devant ses juges</a><time class="wp-block-latest-posts__post-date">1 décembre 2023</time></li><li><a href="#">Le dépôt reste fermé</a><time class="wp-block-latest-posts__post-date">17 novembre 2023</time></li></ul><p>© 2024 Comité du Vallon</p></footer></div></body></html>""",
    [
        ("Une tisserande devant ses juges", "2023-12-01"),
        ("Le dépôt reste fermé", "2023-11-17"),
        ("Lettre ouverte au préfet", "2023-11-04"),
        ("Rapport annuel : ce que disent les chiffres", "2023-10-23"),
        ("Perquisition chez un relieur", "2023-10-09"),
    ],
)


# 4 Elementor, tr
def elem(t: str, b: str, d: str) -> str:
    return f"""<article class="elementor-post elementor-grid-item post type-post"><div class="elementor-post__card"><a class="elementor-post__thumbnail__link" href="#"><div class="elementor-post__thumbnail"><img src="x.webp" alt=""/></div></a><div class="elementor-post__badge">Haber</div><div class="elementor-post__text"><h3 class="elementor-post__title"><a href="#">{t}</a></h3><div class="elementor-post__excerpt"><p>{b}</p></div><a class="elementor-post__read-more" href="#" tabindex="-1">Devamını oku »</a></div><div class="elementor-post__meta-data"><span class="elementor-post-author">Basın Odası</span><span class="elementor-post-date">{d}</span><span class="elementor-post-avatar">Yorum yok</span></div></div></article>"""


html(
    "elementor_tr",
    """<!DOCTYPE html><html lang="tr"><head><title>Haberler – Köprübaşı Hukuk Derneği</title></head><body><header class="elementor-location-header"><nav><ul><li><a href="#">Anasayfa</a></li><li><a href="#">Hakkımızda</a></li><li><a href="#">İletişim</a></li></ul></nav></header><div class="elementor-widget-theme-archive-title"><h1>Haberler</h1></div><div class="elementor-posts-container elementor-posts elementor-grid">"""
    + elem(
        "Dokumacılar yeniden hâkim karşısında",
        "Duruşma 3 Ocak 2023 tarihine ertelendi. Avukat Sevde Kırkoluk karara itiraz etti.",
        "12 Ekim 2022",
    )
    + elem(
        "Gözaltındaki fırıncılar serbest bırakıldı",
        "Dokuz fırıncı dört gün sonra serbest bırakıldı. Savcılık açıklama yapmadı.",
        "30 Eylül 2022",
    )
    + elem(
        "Derneğimizin kapısı mühürlendi",
        "Belediye ekipleri sabah saatlerinde kapıyı mühürledi, tutanak bırakmadı.",
        "7 Eylül 2022",
    )
    + elem(
        "Basın kartları neden verilmiyor?",
        "On yedi gazeteci iki yıldır yanıt bekliyor.",
        "19 Ağustos 2022",
    )
    + """</div><nav class="elementor-pagination"><span class="page-numbers current">1</span><a class="page-numbers" href="#">2</a></nav><footer><p>Köprübaşı Hukuk Derneği © 2026. Tüm hakları saklıdır. Son güncelleme: 01.11.2026</p></footer></body></html>""",
    [
        ("Dokumacılar yeniden hâkim karşısında", "2022-10-12"),
        ("Gözaltındaki fırıncılar serbest bırakıldı", "2022-09-30"),
        ("Derneğimizin kapısı mühürlendi", "2022-09-07"),
        ("Basın kartları neden verilmiyor?", "2022-08-19"),
    ],
)


# 5 Joomla blog, uk; created/published/modified/hits in dl
def joom(t: str, b: str, pub: str, mod: str, k: int) -> str:
    return f"""<div class="item column-1" itemprop="blogPost" itemscope itemtype="https://schema.org/BlogPosting"><div class="page-header"><h2 itemprop="name"><a href="/novyny/{k}-x" itemprop="url">{t}</a></h2></div><dl class="article-info muted"><dt class="article-info-term">Деталі</dt><dd class="createdby">Автор: <span>Прес-служба</span></dd><dd class="category-name">Категорія: <a href="#">Новини</a></dd><dd class="modified"><span class="icon-calendar"></span>Останнє оновлення: {mod}</dd><dd class="published"><span class="icon-calendar"></span>Опубліковано: {pub}</dd><dd class="hits"><span class="icon-eye-open"></span>Перегляди: {k * 7}</dd></dl><p>{b}</p><p class="readmore"><a class="btn" href="#">Докладніше ...</a></p></div>"""


html(
    "joomla_uk",
    """<!DOCTYPE html><html lang="uk-ua"><head><title>Новини</title><meta name="generator" content="Joomla! - Open Source Content Management"/></head><body class="site"><header><a class="brand" href="/">Правова допомога «Острів»</a></header><nav><ul class="nav menu"><li>Головна</li><li>Новини</li><li>Контакти</li></ul></nav><main><div class="blog" itemscope itemtype="https://schema.org/Blog"><div class="items-leading">"""
    + joom(
        "Пасічників відпустили під заставу",
        "Суд відпустив чотирьох пасічників. Прокурор просив тримати їх до 1 грудня.",
        "12 жовтня 2021",
        "02 листопада 2021",
        418,
    )
    + "</div><div class='items-row'>"
    + joom(
        "Скаргу зареєстровано втретє",
        "Канцелярія двічі губила скаргу. Тепер номер вписали від руки.",
        "05 жовтня 2021",
        "05 жовтня 2021",
        417,
    )
    + joom(
        "Засідання без перекладача",
        "Лікарку Оріну Жуковець судили мовою, якої вона не знає.",
        "28 вересня 2021",
        "30 вересня 2021",
        411,
    )
    + joom(
        "Обшук у бібліотеці",
        "Забрали каталог і дві лампи. Протокол склали наступного дня.",
        "14 вересня 2021",
        "14 вересня 2021",
        402,
    )
    + """</div><div class="items-more"><h3>Більше статей...</h3><ol class="nav nav-tabs"><li><a href="#">Перше засідання ради</a></li><li><a href="#">Оголошення про збори</a></li></ol></div><div class="pagination"><p class="counter">Сторінка 1 із 9</p></div></div></main><aside><h3>Останні новини</h3><ul class="latestnews"><li><a href="#">Пасічників відпустили під заставу</a></li><li><a href="#">Скаргу зареєстровано втретє</a></li></ul><div>Сьогодні 318</div><div>Вчора 402</div></aside></body></html>""",
    [
        ("Пасічників відпустили під заставу", "2021-10-12"),
        ("Скаргу зареєстровано втретє", "2021-10-05"),
        ("Засідання без перекладача", "2021-09-28"),
        ("Обшук у бібліотеці", "2021-09-14"),
    ],
)


# 6 Drupal views, pt, dd/mm ambiguous days except one
def dru(t: str, b: str, d: str) -> str:
    return f"""<div class="views-row"><div class="views-field views-field-field-imagem"><div class="field-content"><img src="x.jpg" alt="Foto" /></div></div><div class="views-field views-field-created"><span class="field-content">{d}</span></div><div class="views-field views-field-title"><span class="field-content"><a href="/noticia/{len(t)}" hreflang="pt-br">{t}</a></span></div><div class="views-field views-field-body"><div class="field-content"><p>{b}</p></div></div></div>"""


html(
    "drupal_pt",
    """<!DOCTYPE html><html lang="pt-br" dir="ltr"><head><title>Notícias | Defensoria do Vale</title></head><body><div class="layout-container"><header role="banner"><a href="/">Defensoria do Vale</a></header><main role="main"><h1 class="page-title">Notícias</h1><div class="views-element-container"><div class="view view-noticias"><div class="view-content">"""
    + dru(
        "Moleiros denunciam ameaças",
        "Três moleiros relataram ameaças ao ouvidor. A audiência será em 09/07/2020.",
        "06/05/2020 - 14:05",
    )
    + dru(
        "Liminar devolve ferramentas",
        "A juíza Tarsila Moreno mandou devolver as ferramentas apreendidas.",
        "04/05/2020 - 09:12",
    )
    + dru(
        "Relatório sobre prisões sem mandado",
        "O relatório reúne 41 relatos colhidos em doze comarcas.",
        "01/05/2020 - 18:30",
    )
    + dru("Comunidade pede água", "A adutora segue fechada desde a enchente.", "08/04/2020 - 10:00")
    + dru(
        "Nota de pesar",
        "A Defensoria lamenta a morte do ferreiro Anselmo Catarino.",
        "03/04/2020 - 11:47",
    )
    + """</div><nav class="pager"><h4 class="visually-hidden">Paginação</h4><ul><li class="is-active"><a href="#">Página atual 1</a></li><li><a href="#">2</a></li><li><a href="#">Próxima página ››</a></li></ul></nav></div></div></main><footer>Atualizado em 12/08/2026</footer></div></body></html>""",
    [
        ("Moleiros denunciam ameaças", "2020-05-06"),
        ("Liminar devolve ferramentas", "2020-05-04"),
        ("Relatório sobre prisões sem mandado", "2020-05-01"),
        ("Comunidade pede água", "2020-04-08"),
        ("Nota de pesar", "2020-04-03"),
    ],
)


# 7 Tilda feed, kk
def tilda(t: str, b: str, d: str) -> str:
    return f"""<div class="js-feed-post t-feed__post t-item t-width t-feed__grid-col t-col t-col_4" data-post-uid="x{len(t)}"><a href="#" class="js-feed-post-link"><div class="t-feed__post-imgwrapper"><div class="t-feed__post-bgimg t-bgimg"></div></div><div class="t-feed__textwrapper"><div class="js-feed-post-title t-feed__post-title t-name t-name_xs">{t}</div><div class="js-feed-post-descr t-feed__post-descr t-descr t-descr_xxs">{b}</div><div class="t-feed__post-parts-date-row"><span class="js-feed-post-date t-feed__post-date t-uptitle t-uptitle_xs">{d}</span></div></div></a></div>"""


html(
    "tilda_kk",
    """<!DOCTYPE html><html lang="kk"><head><title>Жаңалықтар</title></head><body class="t-body"><div id="allrecords" class="t-records"><div class="r t-rec"><div class="t-title">Ақ Көпір қоры</div><div class="t-menu"><a class="t-menu__link-item" href="#">Біз туралы</a><a class="t-menu__link-item" href="#">Жаңалықтар</a></div></div><div class="r t-rec"><div class="t-section__title t-title t-title_xs">Соңғы жаңалықтар</div><div class="js-feed-container t-feed__container">"""
    + tilda(
        "Диірменшілердің ісі сотқа жетті",
        "Облыстық сот істі 14.06.2021 күні қарайды. Адвокат Нұргүл Сазанова айыптауға қарсы.",
        "12.05.2021",
    )
    + tilda("Кітапхана қайта ашылды", "Үш айдан кейін есіктің мөрі алынды.", "07.05.2021")
    + tilda(
        "Бейбіт жиынға рұқсат берілмеді",
        "Әкімдік алаңда жөндеу жүріп жатыр деп жауап берді.",
        "11.04.2021",
    )
    + tilda("Жаңа есеп жарияланды", "Есепте жүзден астам шағым талданған.", "02.04.2021")
    + """</div><div class="t-feed__showmore-btn">Тағы көрсету</div></div><div class="r t-rec"><div class="t-text">© 2021 Ақ Көпір қоры. Барлық құқықтар қорғалған</div></div></div></body></html>""",
    [
        ("Диірменшілердің ісі сотқа жетті", "2021-05-12"),
        ("Кітапхана қайта ашылды", "2021-05-07"),
        ("Бейбіт жиынға рұқсат берілмеді", "2021-04-11"),
        ("Жаңа есеп жарияланды", "2021-04-02"),
    ],
)


# 8 uCoz, tg; details row below
def ucoz(t: str, b: str, d: str, h: int) -> str:
    return f"""<div id="entryID{h}"><table border="0" width="100%" cellspacing="1" cellpadding="2" class="eBlock"><tr><td style="padding:3px;"><div style="float:right" class="u-mpanel"></div><div class="eTitle" style="text-align:left;"><a href="/news/x/{h}">{t}</a></div><div class="eMessage" style="text-align:left;clear:both;padding-top:2px;padding-bottom:2px;"><p>{b}</p></div><div class="eDetails" style="clear:both;"><div class="rate-stars-wrapper" style="float:right"></div><span class="e-reads"><span class="ed-title">Просмотров:</span> <span class="ed-value">{h}</span></span> <span class="ed-sep">|</span> <span class="e-author"><span class="ed-title">Добавил:</span> <a href="#">Masʼul</a></span> <span class="ed-sep">|</span> <span class="e-date"><span class="ed-title">Дата:</span> <span class="ed-value" title="18:22">{d}</span></span> <span class="ed-sep">|</span> <a href="#">Комментарии (0)</a></div></td></tr></table><br /></div>"""


html(
    "ucoz_tg",
    """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Хабарҳо - Маркази Чашма</title></head><body><table width="100%"><tr><td><h1><a href="/">Маркази Чашма</a></h1></td></tr><tr><td><a href="/">Главная</a> | <a href="/reg">Регистрация</a> | <a href="/login">Вход</a></td></tr></table><table width="100%"><tr><td width="200" valign="top"><table class="boxTable"><tr><td class="boxTitle"><b>Меню сайта</b></td></tr><tr><td><ul class="uMenuRoot"><li><a href="/">Асосӣ</a></li><li><a href="/news">Хабарҳо</a></li><li><a href="/gb">Меҳмонхона</a></li></ul></td></tr></table><table class="boxTable"><tr><td class="boxTitle"><b>Календарь</b></td></tr><tr><td><table class="calTable"><tr><td class="calMonth" colspan="7">«  Март 2015  »</td></tr><tr><td class="calWday">Пн</td><td class="calWday">Вт</td><td class="calWday">Ср</td></tr><tr><td class="calMday">9</td><td class="calMdayLink">10</td><td class="calMday">11</td></tr></table></td></tr></table></td><td valign="top"><div id="nativeroll"></div>"""
    + ucoz(
        "Нонвойҳо аз суд баргаштанд",
        "Суд парвандаи нонвойҳоро ба 25 марти соли 2015 мавқуф гузошт. Вакили дифоъ Зарнигор Обидова розӣ нест.",
        "12.03.2015",
        231,
    )
    + ucoz(
        "Китобхона баста шуд",
        "Китобхонаро бе ҳуҷҷат бастанд. Калид дар ҳокимият аст.",
        "10.03.2015",
        230,
    )
    + ucoz(
        "Мактуб аз маҳбас", "Дар мактуб гуфта мешавад, ки доруҳоро намедиҳанд.", "02.03.2015", 226
    )
    + """<div align="center"><span class="pagesBlock1"><b class="swchItemA"><span>1</span></b> <a class="swchItem" href="#"><span>2</span></a></span></div></td></tr></table><div>Copyright MyCorp © 2026 | <a href="#">Бесплатный хостинг uCoz</a></div></body></html>""",
    [
        ("Нонвойҳо аз суд баргаштанд", "2015-03-12"),
        ("Китобхона баста шуд", "2015-03-10"),
        ("Мактуб аз маҳбас", "2015-03-02"),
    ],
)


# 9 LiveJournal S2, be
def lj(t: str, b: str, d: str) -> str:
    return f"""<div class="entry-wrap"><dl class="entry hentry"><dt class="entry-title"><a href="https://vyaz.livejournal.example/{len(b)}.html" class="subj-link">{t}</a></dt><dd class="entry-userpic"><img alt="vyaz" src="u.jpg"/></dd><dd class="entry-date"><abbr class="updated" title="x">{d}</abbr></dd><dd class="entry-text"><div class="entry-content">{b}</div><div class="ljtags"><strong>Tags:</strong> <a rel="tag" href="#">вёска</a>, <a rel="tag" href="#">суд</a></div></dd><dd class="entry-linkbar"><ul><li class="comments"><a href="#">4 comments</a></li><li><a href="#">Leave a comment</a></li><li>Share</li></ul></dd></dl></div>"""


html(
    "livejournal_be",
    """<!DOCTYPE html><html lang="be"><head><title>vyaz — LiveJournal</title></head><body class="lj-view-recent"><div id="header"><h1><a href="#">Вяз пад акном</a></h1></div><div id="content">"""
    + lj(
        "Ліст кавалёў",
        "Кавалі напісалі ў раён. Адказу няма ўжо трэці тыдзень, хоць тэрмін скончыўся 20 лютага 2012 г.",
        "Сак. 4, 2012 | 18:40",
    )
    + lj(
        "Суд над пчаляром",
        "Суддзя выйшла праз сем хвілін. Штраф — дваццаць базавых.",
        "Лют. 27, 2012 | 21:05",
    )
    + lj(
        "Як здымалі замок",
        "Замок здымалі ўтрох, а ключ ляжаў пад дыванком.",
        "Лют. 11, 2012 | 10:15",
    )
    + lj(
        "Пытанні без адказу",
        "Хто загадаў зачыніць клуб? Ніхто не падпісаўся.",
        "Студз. 30, 2012 | 23:51",
    )
    + """<ul class="page-nav"><li class="prev"><a href="#">Previous 10</a></li></ul></div><div id="sidebar"><h3>Profile</h3><p>vyaz</p><h3>Latest Month</h3><table><caption>March 2012</caption><tr><td>S</td><td>M</td><td>T</td></tr><tr><td></td><td>1</td><td>2</td></tr><tr><td><a href="#">4</a></td><td>5</td><td>6</td></tr></table></div></body></html>""",
    [
        ("Ліст кавалёў", "2012-03-04"),
        ("Суд над пчаляром", "2012-02-27"),
        ("Як здымалі замок", "2012-02-11"),
        ("Пытанні без адказу", "2012-01-30"),
    ],
)


# 10 Telegram web preview, uz
def tg(b: str, iso: str, tm: str, views: str, n: int) -> str:
    return f"""<div class="tgme_widget_message_wrap js-widget_message_wrap"><div class="tgme_widget_message text_not_supported_wrap js-widget_message" data-post="koprik_uz/{n}"><div class="tgme_widget_message_user"><a href="#"><i class="tgme_widget_message_user_photo"><img src="p.jpg"></i></a></div><div class="tgme_widget_message_bubble"><div class="tgme_widget_message_author accent_color"><a class="tgme_widget_message_owner_name" href="#"><span dir="auto">Ko‘prik huquq markazi</span></a></div><div class="tgme_widget_message_text js-message_text" dir="auto">{b}</div><div class="tgme_widget_message_footer compact js-message_footer"><div class="tgme_widget_message_info short js-message_info"><span class="tgme_widget_message_views">{views}</span><span class="copyonly"> views</span><span class="tgme_widget_message_meta"><a class="tgme_widget_message_date" href="https://t.me/koprik_uz/{n}"><time datetime="{iso}" class="time">{tm}</time></a></span></div></div></div></div></div>"""


html(
    "telegram_uz",
    """<!DOCTYPE html><html class="theme_light"><head><meta charset="utf-8"><title>Ko‘prik huquq markazi – Telegram</title><meta property="og:site_name" content="Telegram"></head><body class="widget_frame_base tgme_webpreview emoji_image"><header class="tgme_header search_collapsed"><div class="tgme_header_info"><div class="tgme_channel_info_header_title"><span>Ko‘prik huquq markazi</span></div><div class="tgme_header_counter">1.24K subscribers</div></div></header><main class="tgme_main"><section class="tgme_channel_history js-message_history">"""
    + tg(
        "<b>Novvoylar ishi sudga oshirildi</b><br/><br/>Tuman sudi ishni 18-mart kuni ko‘radi. Advokat Dilbar Ergashova ayblovga qarshi chiqdi.<br/><br/>@koprik_uz",
        "2024-03-05T04:12:44+00:00",
        "09:12",
        "1.1K",
        811,
    )
    + tg(
        "Bugun ertalab kutubxona eshigi muhrlandi. Hujjat ko‘rsatilmadi.",
        "2024-03-05T13:40:02+00:00",
        "18:40",
        "912",
        812,
    )
    + tg(
        "Qamoqdan xat keldi. Dorilar ikki haftadan beri berilmayapti.<br/><a href='https://koprik.example/xat'>Batafsil</a>",
        "2024-03-07T05:02:10+00:00",
        "10:02",
        "874",
        813,
    )
    + tg(
        "Yangi hisobot: 2023-yilda yuz o‘ttizta shikoyat",
        "2024-03-11T07:30:00+00:00",
        "12:30",
        "640",
        815,
    )
    + """</section></main></body></html>""",
    [
        ("Novvoylar ishi sudga oshirildi", "2024-03-05"),
        ("Bugun ertalab kutubxona eshigi muhrlandi", "2024-03-05"),
        ("Qamoqdan xat keldi", "2024-03-07"),
        ("Yangi hisobot: 2023-yilda yuz o‘ttizta shikoyat", "2024-03-11"),
    ],
    url="https://t.me/s/koprik_uz",
)

# 11 Static archive list de: years as headings, day.month. without year
html(
    "static_years_de",
    """<!DOCTYPE html><html lang="de"><head><title>Archiv · Werkstatt Recht</title></head><body><nav><a href="/">Start</a> <a href="/archiv">Archiv</a> <a href="/impressum">Impressum</a></nav><main><h1>Archiv</h1>
<h2 id="y2022">2022</h2><ul class="archive-list"><li><span class="d">17.05.</span> <a href="/t/korbmacher">Korbmacher klagt gegen Platzverbot</a></li><li><span class="d">03.05.</span> <a href="/t/akten">Akten bleiben geschlossen</a></li><li><span class="d">11.01.</span> <a href="/t/haft">Haftprüfung ohne Anwältin</a></li></ul>
<h2 id="y2021">2021</h2><ul class="archive-list"><li><span class="d">22.12.</span> <a href="/t/bilanz">Bilanz eines Jahres: 41 Beschwerden</a></li><li><span class="d">09.10.</span> <a href="/t/brunnen">Der Brunnen von Niederau</a></li></ul>
<h2 id="y2019">2019</h2><ul class="archive-list"><li><span class="d">30.08.</span> <a href="/t/gruendung">Warum wir anfangen</a></li></ul></main><footer><p>Stand: 12.06.2022 · Werkstatt Recht e. V.</p></footer></body></html>""",
    [
        ("Korbmacher klagt gegen Platzverbot", "2022-05-17"),
        ("Akten bleiben geschlossen", "2022-05-03"),
        ("Haftprüfung ohne Anwältin", "2022-01-11"),
        ("Bilanz eines Jahres: 41 Beschwerden", "2021-12-22"),
        ("Der Brunnen von Niederau", "2021-10-09"),
        ("Warum wir anfangen", "2019-08-30"),
    ],
)


# 12 Gov az: day boxes, no year shown, year in url
def az(t: str, b: str, d: str, m: str, u: str) -> str:
    return f"""<div class="news-item clearfix"><a href="{u}"><div class="date-box"><span class="day">{d}</span><span class="month">{m}</span></div><div class="news-img"><img src="t.jpg" alt=""></div><div class="news-text"><h4>{t}</h4><p>{b}</p></div></a></div>"""


html(
    "gov_daybox_az",
    """<!DOCTYPE html><html lang="az"><head><title>Xəbərlər</title></head><body><div class="top"><a href="/az">AZ</a><a href="/en">EN</a></div><header><h2>Bölgə Hüquq Şurası</h2><ul class="menu"><li>Şura</li><li>Xəbərlər</li><li>Əlaqə</li></ul></header><div class="container"><h1>Xəbərlər</h1><div class="news-list">"""
    + az(
        "Dəyirmançıların işi məhkəməyə verildi",
        "Məhkəmə iclası 20 aprelə təyin edilib. Vəkil Günay Sarıyeva etiraz edib.",
        "14",
        "Mart",
        "/az/news/2023/03/14/deyirman",
    )
    + az(
        "Kitabxana yenidən açıldı",
        "Qapıdakı möhür üç aydan sonra çıxarıldı.",
        "09",
        "Mart",
        "/az/news/2023/03/09/kitab",
    )
    + az(
        "Şikayət qeydə alınmadı",
        "Dəftərxana sənədi geri qaytardı.",
        "27",
        "Fevral",
        "/az/news/2023/02/27/sikayet",
    )
    + az(
        "İllik hesabat təqdim olundu",
        "Hesabatda yüz iyirmi müraciət təhlil edilib.",
        "30",
        "Dekabr",
        "/az/news/2022/12/30/hesabat",
    )
    + """</div><ul class="pagination"><li class="active">1</li><li><a href="#">2</a></li></ul></div><footer>© 2023 Bölgə Hüquq Şurası</footer></body></html>""",
    [
        ("Dəyirmançıların işi məhkəməyə verildi", "2023-03-14"),
        ("Kitabxana yenidən açıldı", "2023-03-09"),
        ("Şikayət qeydə alınmadı", "2023-02-27"),
        ("İllik hesabat təqdim olundu", "2022-12-30"),
    ],
)


# 13 NGO table hy
def row(n: int, t: str, d: str) -> str:
    return f"<tr><td>{n}</td><td><a href='/doc/{n}.pdf'>{t}</a></td><td nowrap>{d}</td><td>PDF, {n * 3} KB</td></tr>"


html(
    "ngo_table_hy",
    """<!DOCTYPE html><html lang="hy"><head><title>Հայտարարություններ</title></head><body><div id="head"><b>Աղբյուր իրավապաշտպան կենտրոն</b></div><div id="nav"><a href="#">Գլխավոր</a> | <a href="#">Հայտարարություններ</a> | <a href="#">Կապ</a></div><h2>Հայտարարություններ</h2><table class="docs" border="1"><tr><th>№</th><th>Վերնագիր</th><th>Ամսաթիվ</th><th>Ֆայլ</th></tr>"""
    + row(31, "Հայտարարություն ջրաղացպանների գործի մասին", "14.03.2021")
    + row(30, "Բաց նամակ քաղաքապետին", "02.03.2021")
    + row(29, "Դատարանը մերժեց բողոքը", "19.02.2021")
    + row(28, "Գրադարանի փակման մասին", "05.02.2021")
    + row(27, "2020 թվականի տարեկան զեկույց", "11.01.2021")
    + """</table><p class="copy">© 2009-2026</p></body></html>""",
    [
        ("Հայտարարություն ջրաղացպանների գործի մասին", "2021-03-14"),
        ("Բաց նամակ քաղաքապետին", "2021-03-02"),
        ("Դատարանը մերժեց բողոքը", "2021-02-19"),
        ("Գրադարանի փակման մասին", "2021-02-05"),
        ("2020 թվականի տարեկան զեկույց", "2021-01-11"),
    ],
)


# 14 Arabic, Arabic-Indic digits, Levantine months, sidebar with dates
def ar(t: str, b: str, d: str) -> str:
    return f"""<div class="jeg_post jeg_pl_md_2"><div class="jeg_thumb"><a href="#"><img src="a.jpg" alt="{t}"></a></div><div class="jeg_postblock_content"><h3 class="jeg_post_title"><a href="#">{t}</a></h3><div class="jeg_post_meta"><div class="jeg_meta_author"><span class="by">بواسطة</span> <a href="#">هيئة التحرير</a></div><div class="jeg_meta_date"><a href="#"><i class="fa fa-clock-o"></i> {d}</a></div></div><div class="jeg_post_excerpt"><p>{b}</p></div></div></div>"""


html(
    "ar_magazine",
    """<!DOCTYPE html><html dir="rtl" lang="ar"><head><title>أخبار - مركز النبع</title></head><body><div class="jeg_topbar">الأحد, ٢٠ تشرين الثاني ٢٠٢٦</div><header><a href="/">مركز النبع للحقوق</a><nav><ul><li>الرئيسية</li><li>أخبار</li><li>تقارير</li></ul></nav></header><div class="jeg_content"><h1 class="jeg_archive_title">أخبار</h1><div class="jeg_posts">"""
    + ar(
        "محاكمة الطحانين تبدأ من جديد",
        "حددت المحكمة جلسة ٣ نيسان ٢٠٢٢ للنظر في القضية. المحامية ريما السروجي طلبت الملف كاملا.",
        "١٢ آذار ٢٠٢٢",
    )
    + ar(
        "إغلاق مكتبة الحي", "أغلقت المكتبة دون قرار مكتوب وبقي المفتاح لدى البلدية.", "٩ آذار ٢٠٢٢"
    )
    + ar("رسالة من السجن", "يقول السجين إن الدواء لم يصل منذ أسبوعين.", "٢٨ شباط ٢٠٢٢")
    + ar("بيان مشترك حول التوقيف", "وقعت عشرون منظمة على البيان.", "١٧ كانون الثاني ٢٠٢٢")
    + """</div></div><div class="jeg_sidebar"><h3>الأكثر قراءة</h3><div class="jeg_post jeg_pl_sm"><a href="#">قصة البئر القديمة</a><div class="jeg_meta_date">١ تشرين الأول ٢٠٢١</div></div><div class="jeg_post jeg_pl_sm"><a href="#">أسئلة بلا جواب</a><div class="jeg_meta_date">٤ أيلول ٢٠٢١</div></div></div><footer>جميع الحقوق محفوظة ٢٠٢٦</footer></body></html>""",
    [
        ("محاكمة الطحانين تبدأ من جديد", "2022-03-12"),
        ("إغلاق مكتبة الحي", "2022-03-09"),
        ("رسالة من السجن", "2022-02-28"),
        ("بيان مشترك حول التوقيف", "2022-01-17"),
    ],
)


# 15 Persian, solar calendar
def fa(t: str, b: str, d: str) -> str:
    return f"""<li class="news"><figure><a href="#"><img src="n.jpg"></a></figure><div class="desc"><h3><a href="/news/{len(t)}">{t}</a></h3><p>{b}</p><time>{d}</time></div></li>"""


html(
    "fa_solar",
    """<!DOCTYPE html><html dir="rtl" lang="fa"><head><title>آرشیو خبرها</title></head><body><header><a href="/">کانون چشمه</a></header><section class="box list-thumbs"><header><h2>آرشیو</h2></header><div><ul>"""
    + fa(
        "نانوایان دوباره به دادگاه رفتند",
        "جلسه بعدی ۲۰ فروردین ۱۴۰۲ برگزار می‌شود. وکیل آنان، مهرنوش آبگون، به حکم اعتراض کرد.",
        "۱۴ اسفند ۱۴۰۱ - ۱۰:۳۵",
    )
    + fa("کتابخانه محله بسته شد", "در را بدون حکم پلمب کردند.", "۹ اسفند ۱۴۰۱ - ۰۸:۱۲")
    + fa("نامه‌ای از زندان", "دو هفته است که دارو نمی‌دهند.", "۲۷ بهمن ۱۴۰۱ - ۱۹:۴۰")
    + fa("گزارش سالانه منتشر شد", "گزارش صد و بیست شکایت را بررسی کرده است.", "۳ دی ۱۴۰۱ - ۱۲:۰۰")
    + """</ul></div></section><footer>© ۱۴۰۱ کانون چشمه</footer></body></html>""",
    [
        ("نانوایان دوباره به دادگاه رفتند", "2023-03-05"),
        ("کتابخانه محله بسته شد", "2023-02-28"),
        ("نامه‌ای از زندان", "2023-02-16"),
        ("گزارش سالانه منتشر شد", "2022-12-24"),
    ],
)


# 16 Georgian government
def ka(t: str, b: str, d: str) -> str:
    return f"""<div class="col-md-12 newsrow"><div class="newsdate">{d}</div><a class="newshead" href="#">{t}</a><div class="newsshort">{b}</div><div class="more"><a href="#">ვრცლად</a></div></div>"""


html(
    "gov_ka",
    """<!DOCTYPE html><html lang="ka"><head><title>სიახლეები</title></head><body><div class="lang"><a>ქართული</a> <a>English</a></div><div class="nav"><a href="#">მთავარი</a><a href="#">სიახლეები</a><a href="#">კონტაქტი</a></div><h1>სიახლეები</h1><div class="row">"""
    + ka(
        "მეწისქვილეების საქმე სასამართლოშია",
        "სხდომა 20 აპრილს გაიმართება. ადვოკატი ნათია წყაროელი არ ეთანხმება ბრალდებას.",
        "14 მარტი, 2022",
    )
    + ka("ბიბლიოთეკა დაიხურა", "კარი დალუქეს, დოკუმენტი არ უჩვენებიათ.", "9 მარტი, 2022")
    + ka("წერილი ციხიდან", "ორი კვირაა წამალს არ აძლევენ.", "28 თებერვალი, 2022")
    + ka("წლიური ანგარიში", "ანგარიშში ას ოცი საჩივარია განხილული.", "17 იანვარი, 2022")
    + """</div><div class="pager">1 2 3 ... 40</div><div class="foot">© 2022</div></body></html>""",
    [
        ("მეწისქვილეების საქმე სასამართლოშია", "2022-03-14"),
        ("ბიბლიოთეკა დაიხურა", "2022-03-09"),
        ("წერილი ციხიდან", "2022-02-28"),
        ("წლიური ანგარიში", "2022-01-17"),
    ],
)


# 17 Indonesian news index, infinite scroll, dates with clock, two sidebars
def idn(t: str, b: str, d: str) -> str:
    return f"""<article class="list-content__item"><div class="media media--left"><div class="media__image"><a href="#"><span class="ratiobox"><img src="i.jpg"></span></a></div><div class="media__text"><h2 class="media__subtitle">Hukum</h2><h3 class="media__title"><a href="#" class="media__link">{t}</a></h3><div class="media__desc">{b}</div><div class="media__date"><span title="x">{d}</span></div></div></div></article>"""


html(
    "id_index",
    """<!DOCTYPE html><html lang="id"><head><title>Indeks Berita</title></head><body><nav><a>Beranda</a><a>Indeks</a></nav><div class="list-content">"""
    + idn(
        "Para penggiling padi kembali disidang",
        "Sidang berikutnya digelar 02/05/2022. Pengacara Ratih Sumberan menolak dakwaan.",
        "Senin, 14/03/2022 10:15 WIB",
    )
    + idn("Perpustakaan desa disegel", "Pintu disegel tanpa surat.", "Rabu, 09/03/2022 07:40 WIB")
    + idn(
        "Surat dari penjara",
        "Obat tidak diberikan selama dua pekan.",
        "Sabtu, 05/03/2022 20:11 WIB",
    )
    + idn(
        "Laporan tahunan dirilis",
        "Laporan memuat seratus dua puluh aduan.",
        "Selasa, 01/02/2022 16:00 WIB",
    )
    + """<div class="load-more">Muat lainnya</div></div><aside><h3>Terpopuler</h3><ol><li><a href="#">Kisah sumur tua</a><span>Kamis, 03/03/2022 11:00 WIB</span></li><li><a href="#">Lima pertanyaan</a><span>Jumat, 04/03/2022 12:00 WIB</span></li></ol></aside></body></html>""",
    [
        ("Para penggiling padi kembali disidang", "2022-03-14"),
        ("Perpustakaan desa disegel", "2022-03-09"),
        ("Surat dari penjara", "2022-03-05"),
        ("Laporan tahunan dirilis", "2022-02-01"),
    ],
)


# 18 Relative dates, ru, captured 2025-06-18
def rel(t: str, b: str, d: str) -> str:
    return f"""<div class="feed-card"><a class="feed-card__img" href="#"><img src="x.jpg"></a><div class="feed-card__info"><span class="feed-card__time">{d}</span><span class="feed-card__views">{len(t) * 13}</span></div><a class="feed-card__title" href="#">{t}</a><p class="feed-card__lead">{b}</p></div>"""


html(
    "relative_ru",
    """<!DOCTYPE html><html lang="ru"><head><title>Лента</title></head><body><header><a href="/">Верхний Лог</a><div class="today">Среда, 18 июня 2025</div></header><main><h1>Лента новостей</h1>"""
    + rel(
        "Гончаров вызвали на допрос",
        "Семерых гончаров вызвали к следователю. Повестки пришли ночью.",
        "Сегодня, 09:12",
    )
    + rel(
        "Жители подали иск к управе",
        "Иск подписали сорок человек. Слушание назначат до 1 июля.",
        "Вчера, 18:40",
    )
    + rel("Архив закрыли на замок", "Замок висит с понедельника.", "3 дня назад")
    + rel("Судья взяла отвод", "Судья сослалась на болезнь.", "9 июня, 12:05")
    + rel("Врачей не пустили к больному", "Пропуск был выписан накануне.", "28 мая, 10:44")
    + """<button>Показать ещё</button></main><footer>© 2025 Верхний Лог</footer></body></html>""",
    [
        ("Гончаров вызвали на допрос", "2025-06-18"),
        ("Жители подали иск к управе", "2025-06-17"),
        ("Архив закрыли на замок", "2025-06-15"),
        ("Судья взяла отвод", "2025-06-09"),
        ("Врачей не пустили к больному", "2025-05-28"),
    ],
    retrieved="2025-06-18T10:00:00Z",
)

# 19 Only in addresses, en
html(
    "url_only_en",
    """<!DOCTYPE html><html lang="en"><head><title>Dispatches</title></head><body><div id="top"><a href="/">Fen Rights Watch</a></div><div id="menu"><a href="/about">About</a><a href="/donate">Donate</a></div><div id="content"><h1>Dispatches</h1>"""
    + "".join(
        f"<div class='entry'><h2><a href='/{u}'>{t}</a></h2><p>{b}</p></div>"
        for t, b, u in [
            (
                "Potters held overnight",
                "Four potters were held at Marsh Lane station and released without papers.",
                "2018/11/23/potters-held/",
            ),
            (
                "Ministry will not publish the list",
                "The list of closed workshops was promised for 1 December 2018.",
                "2018/11/14/ministry-list/",
            ),
            (
                "Court upholds ban on the fair",
                "Judge Ilka Renshaw read the ruling to an empty room.",
                "2018/10/30/fair-ban/",
            ),
            (
                "A year without keys",
                "The reading room was locked on 2 October 2017 and nobody has the keys.",
                "2018/10/02/year-without-keys/",
            ),
        ]
    )
    + """</div><div id="foot">&copy; 2016-2026 Fen Rights Watch</div></body></html>""",
    [
        ("Potters held overnight", "2018-11-23"),
        ("Ministry will not publish the list", "2018-11-14"),
        ("Court upholds ban on the fair", "2018-10-30"),
        ("A year without keys", "2018-10-02"),
    ],
)

# 20 ky: month headings with year, day number per item
html(
    "ky_months",
    """<!DOCTYPE html><html lang="ky"><head><title>Кабарлар архиви</title></head><body><div class="header">Ак Булак укук борбору</div><div class="nav"><a href="#">Башкы бет</a><a href="#">Кабарлар</a></div><h1>Кабарлар архиви</h1>
<div class="month"><h3>Апрель 2021</h3><div class="n"><b>22-апрель</b> <a href="#">Наабайлардын иши сотко өттү</a><br>Сот отуруму 12-майга белгиленди.</div><div class="n"><b>6-апрель</b> <a href="#">Китепкана жабылды</a><br>Эшикке мөөр басылды, документ көрсөтүлгөн жок.</div></div>
<div class="month"><h3>Март 2021</h3><div class="n"><b>30-март</b> <a href="#">Түрмөдөн кат</a><br>Дары эки жумадан бери берилбейт.</div><div class="n"><b>11-март</b> <a href="#">Жылдык отчет</a><br>Отчетто жүз жыйырма арыз каралган.</div><div class="n"><b>2-март</b> <a href="#">Митингге уруксат берилген жок</a><br>Мэрия аянтта оңдоо иштери жүрүп жатат деди.</div></div>
<div class="foot">© 2021 Ак Булак</div></body></html>""",
    [
        ("Наабайлардын иши сотко өттү", "2021-04-22"),
        ("Китепкана жабылды", "2021-04-06"),
        ("Түрмөдөн кат", "2021-03-30"),
        ("Жылдык отчет", "2021-03-11"),
        ("Митингге уруксат берилген жок", "2021-03-02"),
    ],
)

# 21 US-style mm/dd, en; agreement of the page's own dates
html(
    "us_slashes_en",
    """<!DOCTYPE html><html lang="en-US"><head><title>Press Releases</title></head><body><header><nav><ul><li>Home</li><li>Press</li></ul></nav></header><main><h1>Press Releases</h1><div class="pr-list">"""
    + "".join(
        f"<div class='pr'><p class='pr-date'>{d}</p><p class='pr-title'><a href='/pr/{i}'>{t}</a></p></div>"
        for i, (t, d) in enumerate(
            [
                ("Coalition Calls for Release of Ada Winslow-Quay", "06/03/2021"),
                ("Statement on the Closure of the Ferry Library", "05/28/2021"),
                ("Testimony Before the County Council", "05/04/2021"),
                ("New Report Documents Night Arrests", "04/09/2021"),
                ("Joint Letter to the Sheriff", "02/11/2021"),
            ]
        )
    )
    + """</div></main><footer>Copyright 2021</footer></body></html>""",
    [
        ("Coalition Calls for Release of Ada Winslow-Quay", "2021-06-03"),
        ("Statement on the Closure of the Ferry Library", "2021-05-28"),
        ("Testimony Before the County Council", "2021-05-04"),
        ("New Report Documents Night Arrests", "2021-04-09"),
        ("Joint Letter to the Sheriff", "2021-02-11"),
    ],
)

# 22 Divi cards, uz Cyrillic
html(
    "divi_uz_cyrl",
    """<!DOCTYPE html><html lang="uz"><head><title>Янгиликлар</title></head><body><div id="page-container"><header id="main-header"><ul id="top-menu"><li>Бош саҳифа</li><li>Янгиликлар</li></ul></header><div class="et_pb_ajax_pagination_container">"""
    + "".join(
        f"""<article class="et_pb_post clearfix post"><a href="#" class="entry-featured-image-url"><img src="x.jpg" alt=""></a><h2 class="entry-title"><a href="#">{t}</a></h2><p class="post-meta">by <span class="author vcard"><a href="#">admin</a></span> | <span class="published">{d}</span> | <a href="#" rel="category tag">Янгиликлар</a></p><div class="post-content"><div class="post-content-inner"><p>{b}</p></div><a href="#" class="more-link">read more</a></div></article>"""
        for t, b, d in [
            (
                "Новвойлар иши судда",
                "Кейинги мажлис 2020 йил 3 июнда бўлади. Адвокат Зулайҳо Булоқова айбловга қарши.",
                "Май 19, 2020",
            ),
            ("Кутубхона ёпилди", "Эшик муҳрланди, ҳужжат кўрсатилмади.", "Май 6, 2020"),
            ("Қамоқдан мактуб", "Дорилар икки ҳафтадан бери берилмайди.", "Апр 27, 2020"),
        ]
    )
    + """<div class="pagination clearfix"><div class="alignleft"><a href="#">« Older Entries</a></div></div></div><footer>Designed by Elegant Themes | Powered by WordPress</footer></div></body></html>""",
    [
        ("Новвойлар иши судда", "2020-05-19"),
        ("Кутубхона ёпилди", "2020-05-06"),
        ("Қамоқдан мактуб", "2020-04-27"),
    ],
)
