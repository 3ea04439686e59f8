"""What a page says of itself as a whole: JSON-LD, OpenGraph and other meta elements.

Only what is said of publication counts as the date: `dateModified`, a copyright year or the day of
capture never do.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Any

import regex
from selectolax.lexbor import LexborHTMLParser

from habeas.pages.html.dates import WHOLE, parse_stamp

ARTICLES = frozenset((
    "Article", "NewsArticle", "BlogPosting", "Report", "ReportageNewsArticle",
    "AnalysisNewsArticle", "OpinionNewsArticle", "TechArticle", "ScholarlyArticle",
    "SocialMediaPosting", "LiveBlogPosting", "DiscussionForumPosting",
    "AdvertiserContentArticle", "BackgroundNewsArticle", "Review", "ReviewNewsArticle",
    "MedicalWebPage", "Recipe", "PodcastEpisode",
))  # fmt: skip
DISCUSSIONS = frozenset(("DiscussionForumPosting", "QAPage", "Question"))
STAMPS = ("datePublished", "datePosted", "uploadDate", "dateCreated")
WARES = frozenset(("Product", "ProductGroup", "Offer", "AggregateOffer", "Event"))
REPLIES = frozenset(("Comment", "Review", "UserReview", "Answer", "Person", "Organization"))
LISTS = frozenset(
    ("ItemList", "CollectionPage", "Blog", "SearchResultsPage", "OfferCatalog", "ProductCollection")
)
DATES = (  # names of meta elements that state the publication, the most exact first
    "article:published_time", "og:article:published_time", "datepublished", "og:published_time",
    "article:published", "article.published", "article:post_date", "parsely-pub-date",
    "sailthru.date", "citation_publication_date", "citation_date", "citation_online_date", "dc.date.issued",
    "dcterms.issued", "publication_date", "publicationdate", "publish-date", "publish_date",
    "publishdate", "published_time", "published-date", "pubdate", "pub_date", "bt:pubdate",
    "originalpublicationdate", "cxenseparse:recs:publishtime", "rnews:datepublished",
    "article_date_original", "video:release_date", "release_date",
)  # fmt: skip
LOOSE_DATES = (  # names that engines also fill with the day of a change or of delivery
    "dcterms.created", "dc.date.created", "dc.created", "datecreated", "date.created",
    "creation_date", "created", "article:create_time", "dc.date", "dcterms.date", "date",
    "timestamp",
)  # fmt: skip
# Other names of the day of publication, the marks between the words left out.
PUBLISHED_NAME = regex.compile(
    r"publish(?:ed)?(?:at|on|date|time)?\Z|first-?publish|publicationdate|(?:^|[a-z])pubdate\Z|^datepublish|"
    r"dateposted|dateavailable|dctermsavailable|^citationdate\Z|^eprintsdate\Z|^displaydate\Z|^gentime\Z|^sortdate\Z|^releasedate\Z|^pdate\Z|^searchdate\Z"
)
MARKS = str.maketrans(dict.fromkeys("-_.: "))
COMMENTS = regex.compile(
    r"^\s*+(?:<!--|//\s*+<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*+\]\]>|\]\]>)\s*+$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metadata:
    """What the head of a page states.

    `types` are the schema.org types it names; `others` are further days that it gives as those of
    publication, `dated` is a date that it does not call one. `listed` are the days of several
    texts that it lists, by the letters of the title and by "/" and the path of the address.
    """

    title: str | None = None
    published: str | None = None
    others: frozenset[str] = frozenset()
    dated: str | None = None
    publisher: str | None = None
    author: str | None = None
    language: str | None = None
    url: str | None = None
    og_type: str | None = None
    generator: str = ""
    types: frozenset[str] = frozenset()
    headlines: tuple[str, ...] = ()
    listed: Mapping[str, str] = field(default_factory=dict)

    def day_of(self, title: str, href: str | None) -> str | None:
        """Return the day that the page states for one of several texts, by its address or title."""
        if not self.listed:
            return None
        return self.listed.get("/" + _path_of(href)) or self.listed.get(_plain(title))

    @property
    def is_ware(self) -> bool:
        """Tell whether the page offers a thing or an event, and is no text."""
        sells = (self.og_type or "").startswith("product") or not WARES.isdisjoint(self.types)
        return sells and ARTICLES.isdisjoint(self.types - {"Review"}) and self.og_type != "article"


def read_metadata(parser: LexborHTMLParser) -> Metadata:
    """Return what the meta elements and JSON-LD of a page state; broken JSON is passed over."""
    metas = _read_metas(parser)
    things = list(_find_things(parser))
    types = frozenset(name for thing in things for name in _types(thing))
    articles = [x for x in things if not ARTICLES.isdisjoint(_types(x))]
    html = parser.css_first("html")
    canonical = parser.css_first("link[rel=canonical]")
    title = parser.css_first("title")
    titles = (metas.get("og:title") or "", title.text() if title else "")
    addresses = {
        _path(x)
        for x in (canonical.attributes.get("href") if canonical else None, metas.get("og:url"))
    }
    article = _own_thing(articles, titles, addresses)
    stamp = _stamp(article)
    if stamp is None:
        stamp = next(filter(None, (_stamp(x) for x in things if "WebPage" in _types(x))), None)
    stamps = _find_stamps([stamp, *(metas.get(name) for name in DATES)]) or _find_stamps(
        [x for name, x in metas.items() if _names_publication(name)]
    )
    if not stamps:
        others = [x for x in things if _stamp(x) and REPLIES.isdisjoint(_types(x))]
        stamps = _find_stamps([_stamp(_own_thing(others, titles, addresses))])
    return Metadata(
        title=_text(article.get("headline"))
        or metas.get("og:title")
        or (_clean(title.text()) if title is not None else None),
        published=next(iter(stamps), None),
        others=frozenset(stamps),
        dated=next(iter(_find_stamps([metas.get(name) for name in LOOSE_DATES])), None),
        publisher=_name(article.get("publisher")) or metas.get("og:site_name"),
        author=_name(article.get("author")) or metas.get("author") or metas.get("article:author"),
        language=_language(
            (html.attributes.get("lang") if html is not None else None)
            or _text(article.get("inLanguage"))
            or metas.get("content-language")
            or metas.get("og:locale")
        ),
        url=(canonical.attributes.get("href") if canonical is not None else None)
        or metas.get("og:url"),
        og_type=metas.get("og:type"),
        generator=(metas.get("generator") or "").lower(),
        types=types,
        headlines=tuple(filter(None, (_text(x.get("headline")) for x in articles))),
        listed=_list_days(articles) if len(articles) > 1 else {},
    )


def _own_thing(
    things: list[dict[str, Any]], titles: Sequence[str], addresses: set[str]
) -> dict[str, Any]:
    """Return the one thing that a page is about; of several, the one with its title or address."""
    names = [_plain(x.get("headline") or x.get("name")) for x in things]
    if len(set(names)) == 1:
        return things[0]
    wanted = [_plain(title) for title in titles]
    own = [
        x
        for x, name in zip(things, names, strict=True)
        if name and any(name in title for title in wanted)
    ]
    if len(own) != 1:
        own = [x for x in own or things if not addresses.isdisjoint(_addresses(x))]
    return own[0] if own and len({_stamp(x) for x in own}) == 1 else {}


def _list_days(articles: list[dict[str, Any]]) -> dict[str, str]:
    """Return the days of texts by title and address; what two texts of two days share is no key."""
    found: dict[str, set[str]] = {}
    for article in articles:
        days = _find_stamps([_stamp(article)])
        if days:
            names = (_plain(article.get("headline") or article.get("name")), *_addresses(article))
            for at, name in enumerate(names):
                if name:
                    found.setdefault(f"/{name}" if at else name, set()).add(days[0])
    return {name: next(iter(days)) for name, days in found.items() if len(days) == 1}


def _addresses(thing: dict[str, Any]) -> Iterator[str]:
    """Yield the paths of the addresses that a thing says to be its own; none for the first page."""
    main = thing.get("mainEntityOfPage")
    main = main.get("@id") or main.get("url") if isinstance(main, dict) else main
    for value in (thing.get("url"), thing.get("@id"), main):
        path = _path(value)
        if path:
            yield path


def _path(address: Any) -> str:
    """Return the path and query of an address, or "" for none."""
    if not isinstance(address, str):
        return ""
    return address.partition("#")[0].partition("://")[2].partition("/")[2].rstrip("/")


def _path_of(href: str | None) -> str:
    """Return the path and query of an address of a link, which may be relative to the site."""
    address = (href or "").partition("#")[0]
    return _path(address) if "://" in address else address.strip("/")


def _plain(words: Any) -> str:
    """Return the letters and digits of a title in lower case: engines write its marks in many ways."""
    text = unescape(words) if isinstance(words, str) else ""
    return "".join(filter(str.isalnum, text.casefold()))


def _stamp(thing: dict[str, Any]) -> str | None:
    return next(filter(None, (_text(thing.get(name)) for name in STAMPS)), None)


def _names_publication(name: str) -> bool:
    """Tell whether the name of a meta element is one of many for the day of publication."""
    return PUBLISHED_NAME.search(name.translate(MARKS)) is not None


def _read_metas(parser: LexborHTMLParser) -> dict[str, str]:
    """Return the content of meta elements by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for node in parser.css("meta"):
        attributes = node.attributes
        content = _clean(attributes.get("content") or "")
        if not content:
            continue
        for key in ("property", "name", "itemprop", "http-equiv"):
            name = attributes.get(key)
            # microdata inside the page speaks of an item; only the head speaks of the page
            if name and (key != "itemprop" or (node.parent and node.parent.tag == "head")):
                found.setdefault(name.strip().lower(), content)
    return found


def _find_things(parser: LexborHTMLParser) -> Iterator[dict[str, Any]]:
    """Yield the typed objects of the JSON-LD blocks, outer ones first."""
    for node in parser.css('script[type^="application/ld+json" i]'):
        try:
            text = node.text().strip()
            if text[:1] in "</" or text[-1:] == ">":
                text = COMMENTS.sub("", text)
            data = json.loads(text, strict=False)
        except (ValueError, RecursionError):
            continue
        queue: list[Any] = [data]
        for value in queue:  # grows while it is read
            if isinstance(value, list):
                queue.extend(value)
            elif isinstance(value, dict):
                if "@type" in value:
                    yield value
                queue.extend(
                    x for key, x in value.items() if isinstance(x, dict | list) and key != "comment"
                )


def _types(thing: dict[str, Any]) -> list[str]:
    names = thing.get("@type")
    names = names if isinstance(names, list) else [names]
    return [name.rsplit("/", 1)[-1] for name in names if isinstance(name, str)]


def _find_stamps(values: list[str | None]) -> list[str]:
    """Return the dates that values state, whole days first."""
    stamps = [stamp for value in values if value and (stamp := parse_stamp(value))]
    return sorted(stamps, key=lambda stamp: len(stamp) != WHOLE)


def _name(value: Any) -> str | None:
    for _ in range(3):
        if isinstance(value, list):
            value = value[0] if value else None
        elif isinstance(value, dict):
            value = value.get("name")
    return _text(value)


def _text(value: Any) -> str | None:
    return (_clean(value) or None) if isinstance(value, str) else None


def _clean(text: str) -> str:
    return " ".join(text.split())


def _language(value: str | None) -> str | None:
    code = (value or "").strip().replace("_", "-").split(",")[0]
    return code if 2 <= len(code) <= 12 and code.replace("-", "").isalnum() else None
