"""A pasted or uploaded list against the casebase."""

import io
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from django.http import FileResponse, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from habeas.formats.spreadsheets import (
    MOST_BYTES,
    Row,
    TableError,
    read_csv,
    read_table,
    render_csv,
    write_xlsx,
)
from habeas.model.findings import NameKind
from habeas.services.matching import Columns, NoNames, find_columns, match_rows, render_matched
from habeas.web.current import current_casebase, looking_at
from habeas.web.words import current_labels, say

SHOWN = 200  # rows on the page; all are in what is downloaded
BEST = 3
_MOST = 50_000  # rows taken from the application; `habeas match` takes any number
_PASTED = 2_000_000  # code points of a pasted list
_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def match(request: HttpRequest) -> HttpResponseBase:
    """Show the form; match what was sent, on the page or as a file."""
    if request.method != "POST":
        return _page(request, {}, 200)
    try:
        rows = _rows(request)
        first = next(rows, None)
        if first is None:
            return _page(request, {"wrong": say("web.match.empty")}, 422)
        given = request.POST.get("kind", "")
        kind = NameKind(given) if given in set(NameKind) else None
        chosen = [c.strip() for c in request.POST.get("column", "").split(",") if c.strip()]
        columns = find_columns(first, chosen=chosen, kind=kind)
        left = rows if columns.headings else chain([first], rows)
        return _answer(request, left, columns, len(first))
    except (TableError, NoNames) as error:
        return _page(request, {"wrong": str(error)}, 422)


def _rows(request: HttpRequest) -> Iterator[Row]:
    file = request.FILES.get("table")
    if file is None:
        return read_csv(request.POST.get("list", "")[:_PASTED])
    if (file.size or 0) > MOST_BYTES:
        raise TableError(f"expected a table of up to {MOST_BYTES >> 20} MB, got a larger one")
    return read_table(file.read())


def _answer(
    request: HttpRequest, rows: Iterator[Row], columns: Columns, width: int
) -> HttpResponseBase:
    looking, wanted = looking_at(request), request.POST.get("as", "")
    limited = islice(rows, _MOST if wanted in _TYPES else SHOWN)
    matched = match_rows(current_casebase(), looking.viewer, limited, columns, limit=BEST)
    if wanted not in _TYPES:
        shown = list(matched)
        context = {
            "matched": shown,
            "more": next(rows, None) is not None,
            "named": sum(bool(one.candidates) for one in shown),
            "names_in": [_heading(columns, at) for at in columns.names],
        }
        return _page(request, context, 200)
    table = render_matched(matched, columns, current_labels(), width=width, best=BEST)
    return _download(table, wanted)


def _heading(columns: Columns, at: int) -> str:
    return columns.headings[at] if columns.headings else str(at + 1)


def _download(rows: Iterator[Sequence[str]], wanted: str) -> FileResponse:
    file = io.BytesIO()
    if wanted == "xlsx":
        write_xlsx(rows, file)
    else:
        file.writelines(line.encode("utf-8", "replace") for line in render_csv(rows))
    file.seek(0)
    return FileResponse(
        file, as_attachment=True, filename=f"matches.{wanted}", content_type=_TYPES[wanted]
    )


def _page(request: HttpRequest, context: dict[str, object], status: int) -> HttpResponse:
    sent = request.POST
    more = {
        "list": sent.get("list", "")[:_PASTED],
        "column": sent.get("column", "")[:200],
        "kind": sent.get("kind", ""),
        "kinds": list(NameKind),
        "uploaded": bool(request.FILES),
        "shown": SHOWN,
    }
    return render(request, "habeas/match.html", {**more, **context}, status=status)
