"""Adding by upload, by pasted text and by address, and how far it has come."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

import regex
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from habeas.errors import NotFound
from habeas.fetch.urls import parse_address
from habeas.services.casebase import Casebase
from habeas.services.sources import is_address
from habeas.web.context import viewer_of
from habeas.web.current import current_casebase
from habeas.web.jobs import Job, jobs
from habeas.web.words import say

_MOST_ADDRESSES = 500  # at two seconds a page, a quarter of an hour
_LONGEST_NAME = 120  # code points: 4 bytes each at most, and file systems take 255 to 500
# What no file system takes, and what would hide a file or turn its name round.
_UNFIT = regex.compile(r'[\p{C}/\\:*?"<>|\p{Bidi_Control}]')


def add(request: HttpRequest) -> HttpResponse:
    """Show the ways of adding; start what was asked for."""
    if request.method != "POST":
        return _page(request, "", 200)
    casebase, owner = current_casebase(), viewer_of(request).name
    files = request.FILES.getlist("files")
    text, listed = request.POST.get("text", ""), request.POST.get("addresses", "")
    if files:
        return _to_progress(_add_files(casebase, files, owner))
    if text.strip():
        name = f"{_fit(request.POST.get('name', '')) or say('web.add.pasted')}.txt"
        return _to_progress(_add_texts(casebase, [(name, text.encode("utf-8", "replace"))], owner))
    addresses = list(dict.fromkeys(line.strip() for line in listed.splitlines() if line.strip()))
    wrong = [line for line in addresses if not is_address(line) or parse_address(line) is None]
    if wrong or len(addresses) > _MOST_ADDRESSES:
        key = "web.add.wrong.addresses" if wrong else "web.add.wrong.many"
        return _page(request, say(key, most=_MOST_ADDRESSES), 422)
    if addresses:
        return _to_progress(jobs.add_addresses(casebase, addresses, owner))
    return _page(request, say("web.add.wrong.empty"), 422)


def progress(request: HttpRequest, job_id: str) -> HttpResponse:
    """Show how far a job has come; the page asks again by itself until it is done."""
    job = jobs.get(job_id, viewer_of(request).name)
    if job is None:
        raise NotFound("job", "")
    failed = [*job.tally.unread, *job.tally.not_captured]
    context = {"job": job, "tally": job.tally, "failed": failed[:100], "more": len(failed) - 100}
    return render(request, "habeas/progress.html", context)


def _page(request: HttpRequest, wrong: str, status: int) -> HttpResponse:
    context = {
        "wrong": wrong,
        "text": request.POST.get("text", ""),
        "name": request.POST.get("name", ""),
        "addresses": request.POST.get("addresses", ""),
    }
    return render(request, "habeas/add.html", context, status=status)


def _to_progress(job: Job) -> HttpResponse:
    return redirect("adding", job_id=job.id)


def _add_files(casebase: Casebase, files: "Iterable[UploadedFile[bytes]]", owner: str) -> Job:
    folder = _make_folder(casebase)
    for file in files:
        with _free(Path(folder.name), _fit(file.name or "")).open("xb") as kept:
            for chunk in file.chunks():
                kept.write(chunk)
    return jobs.add_folder(casebase, folder, owner)


def _add_texts(casebase: Casebase, texts: Iterable[tuple[str, bytes]], owner: str) -> Job:
    folder = _make_folder(casebase)
    for name, data in texts:
        _free(Path(folder.name), name).write_bytes(data)
    return jobs.add_folder(casebase, folder, owner)


def _make_folder(casebase: Casebase) -> "tempfile.TemporaryDirectory[str]":
    """Return a temporary folder beside the originals: what is protected there is protected here."""
    return tempfile.TemporaryDirectory(prefix="incoming-", dir=casebase.originals.folder.parent)


def _fit(name: str) -> str:
    """Return a name that every file system takes and no screen is confused by; may be empty."""
    clean = " ".join(_UNFIT.sub(" ", name[: _LONGEST_NAME * 4]).split()).strip(". ")
    stem, dot, ending = clean.rpartition(".")
    if not dot or len(ending) > 10:
        return clean[:_LONGEST_NAME]
    return f"{stem[: _LONGEST_NAME - len(ending)]}.{ending}"


def _free(folder: Path, name: str) -> Path:
    """Return a path in the folder that is not taken."""
    path = folder / (name or "file")
    number = 1
    while path.exists():
        number += 1
        path = folder / f"{number} {name or 'file'}"
    return path
