"""Predictions for data sets: rows in, rows in the shape of the set's gold out."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import regex

from habeas.errors import HabeasError, UnknownName
from habeas.extract import dates
from habeas.extract.pipeline import extractor_versions
from habeas.extract.protocol import Context, Findings
from habeas.formats.act_templates import to_template_prediction
from habeas.formats.date_predictions import to_date_prediction
from habeas.formats.hrds_predictions import to_hrds_prediction
from habeas.formats.identity_rows import (
    fits,
    name_of,
    text_of,
    to_identity_prediction,
    to_reading,
)
from habeas.formats.pair_predictions import to_name_kind, to_pair_prediction
from habeas.formats.span_predictions import to_span_prediction
from habeas.formats.web_predictions import to_web_prediction
from habeas.model.item import Item
from habeas.model.reading import ItemReading, Reading
from habeas.model.spans import Span
from habeas.names.comparison import compare
from habeas.pages.html.reader import read_html
from habeas.pages.items import find_items
from habeas.resolve.pages import resolve_page
from habeas.resolve.runs import Run
from habeas.resolve.stories import StoryWords, find_stories, to_story_words
from habeas.services.reading import read, read_item
from habeas.text.capitals import is_in_capitals, to_mixed_case
from habeas.text.dates import parse_date
from habeas.text.languages import identify_language

Row = Mapping[str, Any]
_LARGEST = 64_000_000  # bytes of a document that is read for the words around its names


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


def predict_identity(rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    """Yield readings whose mentions are given, with who is meant; ids hold for all rows together.

    Where a row has no text, its document is read if it is a file and the mentions stand there.
    """
    run = Run()
    for row in rows:
        text, found = _read_text(row)
        reading = to_reading(row, text, found)
        yield to_identity_prediction(row, reading, run.settle(resolve_page(reading)))


def _read_text(row: Row) -> tuple[str, Reading | None]:
    """Return the text of a row's document and what we find in it; "" where there is none."""
    text = text_of(row)
    if text is not None:
        return (text, read(text, name=name_of(row))) if fits(row, text) else ("", None)
    path = Path(name_of(row))
    try:
        if "\0" in name_of(row) or not path.is_file() or path.stat().st_size > _LARGEST:
            return "", None
        data = path.read_bytes()
        plain = data.decode("utf-8", "replace")
        found = read(plain if fits(row, plain) else data, name=path.name)
    except (OSError, HabeasError):
        return "", None
    return (found.page.text, found) if fits(row, found.page.text) else ("", None)


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


_WIRE_DAY = regex.compile(r"\b\d{1,2} [A-Z]{3,9} \d\d\b")
_HEAD = 200  # code points in which a telegram says where and when it was sent


def read_telegram(row: Row) -> ItemReading:
    """Return the reading of newswire in capitals given as `text`: small letters, its own date."""
    text = _text(row, "text")
    day = _WIRE_DAY.search(text, 0, _HEAD)
    mixed = to_mixed_case(text) if is_in_capitals(text) else text
    published = parse_date(day[0].title()) if day else None
    return read_story({"id": row["id"], "text": mixed, "published": published})


def predict_templates(row: Row) -> dict[str, Any]:
    """Return the attacks that a text given as `id` and `text` tells of, as templates of slots."""
    return to_template_prediction(str(row["id"]), read_telegram(row))


def predict_same_stories(rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    """Yield for each row (`id`, `text`) the story it tells: rows with one `incident` tell one."""
    ids: list[str] = []
    words: list[StoryWords] = []
    for row in rows:
        ids.append(str(row["id"]))
        words.append(to_story_words(read_story(row)))
    for row_id, first in zip(ids, find_stories(words), strict=True):
        yield {"id": row_id, "incident": f"story-{first}"}


def predict_dates(row: Row) -> dict[str, Any]:
    """Return the dates (EDTF) of a text given as `id`, `text` and maybe `ref`, its own date, and `lang`."""
    text, day, language = _text(row, "text"), row.get("ref"), row.get("lang")
    item = Item(
        number=1,
        span=Span(0, len(text)),
        text=text,
        published=day if isinstance(day, str) else None,
        language=language if isinstance(language, str) else None,
    )
    return to_date_prediction(str(row["id"]), dates.extract(item, Findings(), Context()))


def predict_spans(row: Row) -> dict[str, Any]:
    """Return the names, dates and laws of a text given as `id` and `text`: `[start, end, type]`."""
    return to_span_prediction(str(row["id"]), read_story({**row, "title": None}))


Predictor = Callable[[Iterable[Row]], Iterator[dict[str, Any]]]


def _each(predict: Callable[[Row], dict[str, Any]]) -> Predictor:
    return lambda rows: map(predict, rows)


PREDICTORS: Mapping[str, Predictor] = {
    "web": _each(predict_web),
    "pairs": _each(predict_pair),
    "hrds": _each(predict_story),
    "dates": _each(predict_dates),
    "muc4": _each(predict_templates),
    "ecb": predict_same_stories,
    "spans": _each(predict_spans),
    "identity": predict_identity,
}
_KEYS = {"identity": ("doc", "id")}  # how a row of a kind is known


def find_predictor(kind: str) -> Predictor:
    """Return the function for a kind of set; `UnknownName` lists the known kinds."""
    if kind not in PREDICTORS:
        raise UnknownName("kind of data set", kind, PREDICTORS)
    return PREDICTORS[kind]


def load_rows(lines: Iterable[str], name: str, kind: str = "") -> Iterator[Row]:
    """Yield the rows of a JSON Lines file; each must be an object with an `id` (a reading: `doc`)."""
    keys = _KEYS.get(kind, ("id",))
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
        if not isinstance(row, dict) or not any(key in row for key in keys):
            raise HabeasError(
                f'{name}:{number}: expected an object with "{keys[0]}", got {line[:40]!r}'
            )
        yield row


def _text(row: Row, key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str):
        raise HabeasError(
            f"row {row['id']!r}: expected text under {key!r}, got {type(value).__name__}"
        )
    return value
