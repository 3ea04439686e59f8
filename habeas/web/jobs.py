"""Work in the background of the server, one job at a time: adding, with progress to look at.

Bringing much up to date is done here too, so that nobody's page waits for it.

A job is only a counter: what it adds is kept batch by batch, so that one that dies with the server
has lost nothing that it said was done; adding the same again goes on.
"""

import logging
import secrets
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from threading import Lock

from django.db import connections

from habeas.errors import HabeasError, IndexBusy, StoreBusy, StoreFull
from habeas.fetch.fetcher import Fetcher
from habeas.fetch.settings import FetchSettings
from habeas.model.page import Capture
from habeas.services.adding import Tally, add_documents
from habeas.services.bulk import find_tasks
from habeas.services.casebase import Casebase
from habeas.services.fetching import add_addresses
from habeas.services.indexing import bring_up_to_date
from habeas.services.reading import Failure
from habeas.services.resolving import resolve_new

logger = logging.getLogger(__name__)
_KEPT = 50  # jobs remembered


@dataclass(slots=True)
class Job:
    """A run of adding. `error` says why it ended early: "full", "busy", "stopped", "broken"."""

    id: str
    owner: str
    tally: Tally = field(default_factory=Tally)
    done: bool = False
    error: str = ""


class _Stopped(HabeasError):
    """The server ends."""


_REASONS: dict[type[Exception], str] = {
    StoreFull: "full",
    StoreBusy: "busy",
    IndexBusy: "busy",
    _Stopped: "stopped",
}


class Jobs:
    """The jobs of this server."""

    def __init__(self, settings: FetchSettings | None = None) -> None:
        self._settings = settings
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="habeas-add")
        self._jobs: dict[str, Job] = {}
        self._lock = Lock()
        self._stopping = False
        self._catching_up = False

    def get(self, job_id: str, owner: str) -> Job | None:
        """Return a job of this account."""
        job = self._jobs.get(job_id)
        return job if job is not None and job.owner == owner else None

    def add_folder(
        self, casebase: Casebase, folder: "tempfile.TemporaryDirectory[str]", owner: str
    ) -> Job:
        """Add the files in a temporary folder, which is removed at the end."""

        def work(job: Job) -> None:
            with folder:
                named = (_without(task, folder.name) for task in find_tasks([folder.name]))
                job.tally = add_documents(
                    casebase, named, actor=owner, workers=1, progress=self._watch(job)
                )
            resolve_new(casebase)

        return self._start(owner, work)

    def add_addresses(self, casebase: Casebase, addresses: list[str], owner: str) -> Job:
        """Fetch addresses and add what they give."""

        def work(job: Job) -> None:
            with Fetcher(self._settings) as fetcher:
                job.tally = add_addresses(
                    casebase, addresses, actor=owner, fetcher=fetcher, progress=self._watch(job)
                )
            resolve_new(casebase)

        return self._start(owner, work)

    def catch_up(self, casebase: Casebase) -> None:
        """Bring up to date what is derived; once, however often it is asked for meanwhile."""

        def work(_: Job) -> None:
            self._catching_up = False  # what is noted from here on is for the next one
            bring_up_to_date(casebase, progress=self._check)

        with self._lock:
            if self._catching_up:
                return
            self._catching_up = True
        self._pool.submit(self._run, Job(id="", owner=""), work)

    def stop(self) -> None:
        """Drop the jobs that wait, and wait for the one under way: it ends with its batch.

        The server calls it at its end; a job can be started again afterwards.
        """
        self._stopping = True
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="habeas-add")
        self._stopping = self._catching_up = False

    def _start(self, owner: str, work: Callable[[Job], None]) -> Job:
        job = Job(id=secrets.token_urlsafe(9), owner=owner)
        with self._lock:
            self._jobs[job.id] = job
            for old in list(self._jobs)[:-_KEPT]:
                del self._jobs[old]
        self._pool.submit(self._run, job, work)
        return job

    def _watch(self, job: Job) -> Callable[[Tally], None]:
        """Return what notes the progress of a job, and ends it where the server stops."""

        def note(tally: Tally) -> None:
            job.tally = tally
            self._check()

        return note

    def _check(self, _: int = 0) -> None:
        if self._stopping:
            raise _Stopped("stopped with the server; what was read is kept: add the rest again")

    def _run(self, job: Job, work: Callable[[Job], None]) -> None:
        try:
            work(job)
        except Exception as error:  # noqa: BLE001 - the thread must live on for the next job
            logger.error("a job ended: %s", type(error).__name__)
            job.error = _REASONS.get(type(error), "broken")
        finally:
            job.done = True
            connections.close_all()
            del connections["default"]  # the next job may be of another casebase: in tests


def _without(task: Capture | Failure, folder: str) -> Capture | Failure:
    """Return the task under the name the person gave, without our temporary folder."""
    if isinstance(task, Failure):
        return replace(task, doc=task.doc.removeprefix(folder).lstrip("/\\"))
    return replace(task, name=task.name.removeprefix(folder).lstrip("/\\"))


jobs = Jobs()
