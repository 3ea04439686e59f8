"""Predictions for data sets: rows in, rows in the shape of the set's gold out."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from habeas.errors import HabeasError, UnknownName
from habeas.extract.pipeline import extractor_versions
from habeas.formats.hrds_predictions import to_hrds_prediction
from habeas.formats.pair_predictions import to_name_kind, to_pair_prediction
from habeas.formats.span_predictions import to_span_prediction
from habeas.formats.web_predictions import to_web_prediction
from habeas.model.item import Item
from habeas.model.reading import ItemReading, Reading
from habeas.model.spans import Span
from habeas.names.comparison import compare
from habeas.pages.html.reader import read_html
from habeas.pages.items import find_items
from habeas.services.reading import read_item
from habeas.text.languages import identify_language

Row = Mapping[str, Any]


def predict_web(row: Row) -> dict[str, Any]:
    """Return main text, title, date and items of a page given as `id`, `html` and maybe `url`.

    Names and facts in the items are not looked for: no set of this kind asks for them.
    """
    page = read_html(_text(row, "html"), url=row.get("url"))
    reading = Reading(
        doc=str(row["id"]),
        sha256="",
        media_type=page.media_type,
        page=page,
        items=tuple(ItemReading(item=item) for item in find_items(page)),
        extractors=extractor_versions(),
    )
    return to_web_prediction(str(row["id"]), reading)


def predict_pair(row: Row) -> dict[str, Any]:
    """Return score and match of two names given as `id`, `a`, `b` and maybe `schema`."""
    schema = row.get("schema")
    kind = to_name_kind(schema if isinstance(schema, str) else "")
    return to_pair_prediction(str(row["id"]), compare(_text(row, "a"), _text(row, "b"), kind))


def read_story(row: Row) -> ItemReading:
    """Return the reading of a news item given as `text` and maybe `title` and `published`."""
    title, published = row.get("title"), row.get("published")
    head = title if isinstance(title, str) else ""
    text = f"{head}\n{_text(row, 'text')}" if head else _text(row, "text")
    day = published if isinstance(published, str) else None
    item = Item(
        number=1,
        span=Span(0, len(text)),
        text=text,
        title=head or None,
        title_span=Span(0, len(head)) if head else None,
        published=day,
        language=identify_language(text),
    )
    return read_item(item, day)


def predict_story(row: Row) -> dict[str, Any]:
    """Return victims, types of act, who did it, place and date of a news item."""
    return to_hrds_prediction(str(row["id"]), read_story(row))


def predict_spans(row: Row) -> dict[str, Any]:
    """Return the names, dates and laws of a text given as `id` and `text`: `[start, end, type]`."""
    return to_span_prediction(str(row["id"]), read_story({**row, "title": None}))


PREDICTORS: Mapping[str, Callable[[Row], dict[str, Any]]] = {
    "web": predict_web,
    "pairs": predict_pair,
    "hrds": predict_story,
    "spans": predict_spans,
}


def find_predictor(kind: str) -> Callable[[Row], dict[str, Any]]:
    """Return the function for a kind of set; `UnknownName` lists the known kinds."""
    if kind not in PREDICTORS:
        raise UnknownName("kind of data set", kind, PREDICTORS)
    return PREDICTORS[kind]


def load_rows(lines: Iterable[str], name: str) -> Iterator[Row]:
    """Yield the rows of a JSON Lines file; each must be an object with an `id`."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise HabeasError(
                f"{name}:{number}: expected one JSON object a line, got {error}; "
                "give the set's inputs.jsonl"
            ) from error
        if not isinstance(row, dict) or "id" not in row:
            raise HabeasError(f'{name}:{number}: expected an object with "id", got {line[:40]!r}')
        yield row


def _text(row: Row, key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str):
        raise HabeasError(
            f"row {row['id']!r}: expected text under {key!r}, got {type(value).__name__}"
        )
    return value
