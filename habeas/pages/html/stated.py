"""The day of publication that a page states in its scripts or its address."""

from datetime import UTC, datetime

import regex

IN_ADDRESS = regex.compile(
    r"/((?:19|20)\d\d)([/-]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)|"
    r"/((?:19|20)\d\d)/([1-9]|1[0-2])/([1-9]|[12]\d|3[01])(?=/)"
)
AT_END = regex.compile(  # "story-2019-03-14.html", "story_20190314"
    r"[-_](20\d\d)(-?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])/?(?:\.\w{2,5})?(?:[?#]|\Z)"
)
DAY_FIRST = regex.compile(r"/(0[1-9]|[12]\d|3[01])-(0[1-9]|1[0-2])-(20\d\d)(?=[/_-])")
MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NAMED_IN_ADDRESS = regex.compile(
    rf"/((?:19|20)\d\d)[/-]({'|'.join(MONTHS)})[a-z]*+[/-](0[1-9]|[12]\d|3[01])(?!\d)", regex.I
)
QUOTE = r"\\*+(?:\"|&quot;|&#34;)"
IN_DATA = regex.compile(rf"datePublished(?:{QUOTE})\s*+:\s*+{QUOTE}((?:19|20)\d\d-\d\d-\d\d)")
# Begins with letters, so that the engine jumps to the few places that have them: pages are long.
IN_SCRIPT = regex.compile(
    r"ubli(?<!latest_?[pP]ubli)(?:sh(?:ed)?|cation)_?(?:[aA]t|[oO]n|[dD]ate|[tT]ime)?"
    rf"{QUOTE}\s*+:\s*+(?:{QUOTE}((?:19|20)\d\d-\d\d-\d\d)|(?:{QUOTE})?(1\d{{9}})(?:\d{{3}})?(?!\d))"
)
NEAR = 4_000  # characters between a date of a script and the title that it goes with
LONGEST_TITLE = 40  # characters of a title that are looked for in scripts
MOST = 200  # dates of a script that are looked at: an archive has more, and no single day


def parse_data_day(html: str, title: str) -> str | None:
    """Return the day that structured data gives which no reader of JSON understands."""
    return _own_day(IN_DATA, html, title) if "datePublished" in html else None


def parse_script_day(html: str, title: str) -> str | None:
    """Return the day of publication in the state that scripts hold: "publishedAt":"2019-03-14"."""
    return _own_day(IN_SCRIPT, html, title)


def _own_day(pattern: "regex.Pattern[str]", html: str, title: str) -> str | None:
    """Return the one day that the scripts of a page state; of several, the one beside its title."""
    stated: list[tuple[int, str]] = []
    for found in pattern.finditer(html):
        stated.append((found.start(), _to_day(found)))
        if len(stated) > MOST:
            return None
    if len({day for _, day in stated}) < 2:
        return stated[0][1] if stated else None
    places = _places(html, title)
    ranked = sorted((min((abs(at - x) for x in places), default=NEAR), day) for at, day in stated)
    return ranked[0][1] if ranked[0][0] < NEAR else None


def _to_day(found: "regex.Match[str]") -> str:
    groups = found.groups()
    if groups[0]:
        return str(groups[0])
    return datetime.fromtimestamp(int(groups[1]), UTC).date().isoformat()


def _places(html: str, title: str) -> list[int]:
    """Return where a title stands in a page as a value: behind a quotation mark."""
    places: list[int] = []
    words = '"' + title[:LONGEST_TITLE]
    at = html.find(words) if len(words) > 8 else -1
    while at >= 0 and len(places) < MOST:
        places.append(at)
        at = html.find(words, at + 1)
    return places


def parse_address_day(url: str) -> str | None:
    """Return the day that stands in an address: "/2019/03/14/", "/2019/mar/14/", "-20190314.html"."""
    found = IN_ADDRESS.search(url)
    if found is not None:
        year, month, day = found.group(1, 3, 4) if found[1] else found.group(5, 6, 7)
        return f"{year}-{month:0>2}-{day:0>2}"
    found = NAMED_IN_ADDRESS.search(url)
    if found is not None:
        return f"{found[1]}-{MONTHS.index(found[2].lower()) + 1:02}-{found[3]}"
    found = DAY_FIRST.search(url)
    if found is not None:
        return f"{found[3]}-{found[2]}-{found[1]}"
    found = AT_END.search(url)
    return f"{found[1]}-{found[3]}-{found[4]}" if found is not None else None
