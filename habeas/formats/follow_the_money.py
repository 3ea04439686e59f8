"""The casebase as FollowTheMoney entities, one JSON object a line: Article, Person, Organization, Mention.

The properties are those of the schemata Thing, Document, Article, LegalEntity and Mention
(https://followthemoney.tech). Every person and organization stands before nothing that leads to it:
a Mention ties one to the Article whose words name it. Text is not exported: an Article has none.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping

import regex

from habeas.formats.export_values import Exported, ExportItem, Lines, to_utf8
from habeas.model.records import EntityRecord
from habeas.model.statements import SubjectKind

_SCHEMATA = {SubjectKind.PERSON: "Person", SubjectKind.ORGANIZATION: "Organization"}
_DATE = regex.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?+(?![\d-])")
_YEAR = regex.compile(r"\d{4}")
_WEB = regex.compile(r"https?://[^\s/]++\S*+")
# ISO 639-1 to 639-3, which FollowTheMoney asks for: the languages that monitors read here.
_LANGUAGES = dict(
    pair.split(":")
    for pair in (
        "ar:ara az:aze be:bel de:deu en:eng es:spa fa:fas fr:fra hy:hye it:ita ka:kat kk:kaz "
        "ky:kir mn:mon pl:pol pt:por ru:rus tg:tgk tk:tuk tr:tur tt:tat uk:ukr uz:uzb zh:zho"
    ).split()
)
_LONGEST = 1_000  # characters of a name or title; nothing longer is one


def render_ftm(exported: Exported) -> Lines:
    """Yield the lines of the export."""
    for one in exported:
        entities = _find_entities(one) if isinstance(one, ExportItem) else _find_record(one)
        for entity in entities:
            yield "", json.dumps(entity, ensure_ascii=False, sort_keys=True) + "\n"


Entity = dict[str, object]


def _entity(key: str, schema: str, values: Mapping[str, object]) -> Entity:
    """Return an entity; every property is a list of texts, and an empty one is left out."""
    properties = {}
    for name, value in values.items():
        given = value if isinstance(value, list | tuple) else [value]
        texts = [to_utf8(str(one))[:_LONGEST] for one in given if one]
        if texts:
            properties[name] = list(dict.fromkeys(texts))
    return {"id": key, "schema": schema, "properties": properties}


def _find_entities(one: ExportItem) -> Iterator[Entity]:
    item = one.item
    title = item.title or f"({item.kind})"
    files = [c.name.rstrip("/").rpartition("/")[2] for c in one.captures]
    urls = [item.url, *(url for c in one.captures for url in (c.url, c.final_url))]
    yield _entity(
        item.id,
        "Article",
        {
            "name": title,
            "title": title,
            "fileName": files or [item.id],  # every Document must have one
            "publishedAt": to_date(item.published),
            "publisher": item.publisher,
            "country": [code.lower() for code in item.countries],
            "language": _LANGUAGES.get(item.language or ""),
            "sourceUrl": [url for url in urls if url and _WEB.fullmatch(url)],
            "retrievedAt": [to_moment(c.retrieved_at) for c in one.captures],
            "notes": f"SHA-256 of the original: {item.original}",
        },
    )
    for finding in one.findings:
        s = finding.statement
        schema = _SCHEMATA.get(s.kind)
        if schema and s.prop == "name" and s.entity and s.stands:
            values = {
                "document": item.id,
                "resolved": s.entity,
                "name": s.value,
                "detectedSchema": schema,
                "contextCountry": [code.lower() for code in item.countries],
            }
            yield _entity(_mention_id(s.id), "Mention", values)


def _find_record(record: EntityRecord) -> Iterator[Entity]:
    schema = _SCHEMATA.get(record.kind)
    if schema is not None:
        others = [name for name in record.names if name != record.name]
        yield _entity(record.id, schema, {"name": record.name, "alias": others})


def _mention_id(statement: str) -> str:
    return f"men:{hashlib.blake2b(statement.encode(), digest_size=8).hexdigest()}"


def to_language(tag: str | None) -> str | None:
    """Return the code that FollowTheMoney has for a language, None for one that we do not read."""
    return _LANGUAGES.get(tag or "")


def to_date(edtf: str | None) -> str | None:
    """Return the beginning of a date as FollowTheMoney takes it: a year, month or day.

    A season or an open beginning gives its year or nothing.
    """
    found = _DATE.match(edtf or "") or _YEAR.match(edtf or "")
    return found[0] if found else None


def to_moment(at: str | None) -> str | None:
    """Return a time (ISO 8601) as FollowTheMoney takes it: to the second, without its zone.

    Ours are UTC; one of an archive in another zone keeps its day only.
    """
    if not at:
        return None
    return at[:19] if at[19:] in ("", "Z", "+00:00") else to_date(at[:10])
