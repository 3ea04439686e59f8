"""The pages served by waitress: on this machine only, unless told otherwise."""

import gc
import ipaddress
import logging
import signal
from collections.abc import Callable
from contextlib import suppress
from types import FrameType
from typing import Any, Protocol
from urllib.parse import urlencode

from habeas.errors import SettingsError
from habeas.settings import Settings

THREADS = 8
_LARGEST = 512 << 20  # bytes of one upload: a web archive of a site
logger = logging.getLogger(__name__)


class Server(Protocol):
    """What we use of a waitress server."""

    effective_port: int

    def run(self) -> None:
        """Serve until closed."""

    def close(self) -> None:
        """Stop taking requests."""


def is_loopback(host: str) -> bool:
    """Tell whether only this machine can reach a host."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def make_server(settings: Settings) -> Server:
    """Return a server that listens, and serves the casebase given to `serve_casebase`.

    Django must be configured. Raises SettingsError where the port is taken, and for a host that
    others can reach while there is no account: whoever came first would make it.
    """
    from django.core.wsgi import get_wsgi_application
    from waitress import create_server  # type: ignore[import-untyped] # ships no types

    from habeas.web.views.accounts import has_accounts

    if not is_loopback(settings.host) and not has_accounts():
        raise SettingsError(
            f"host: expected 127.0.0.1 until there is an account, got {settings.host!r}; run "
            "`habeas serve` once without --host, make the first account, then serve to others"
        )
    options: dict[str, Any] = {
        "host": settings.host,
        "port": settings.port,
        "threads": THREADS,
        "ident": "",
        "max_request_body_size": _LARGEST,
        "clear_untrusted_proxy_headers": not settings.names,
    }
    if settings.names:  # a proxy on this machine speaks TLS for us
        options["trusted_proxy"] = "127.0.0.1"
        options["trusted_proxy_headers"] = "x-forwarded-proto"
    try:
        server: Server = create_server(get_wsgi_application(), **options)
    except OSError as error:
        raise SettingsError(
            f"port: expected one that is free, got {settings.port} ({error.strerror}); name "
            "another with --port"
        ) from error
    return server


def address_of(settings: Settings, server: Server) -> str:
    """Return the address of the first page."""
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    return f"http://{host}:{server.effective_port}/"


def make_setup_link(address: str) -> str | None:
    """Return the link to make the first account with; None where there is one already."""
    from habeas.web.views.accounts import has_accounts, make_setup_code

    if has_accounts():
        return None
    return f"{address}set-up/?{urlencode({'code': make_setup_code()})}"


class _Discreet(logging.Formatter):
    """Says of an error its type and no more: messages and traces may hold names and texts."""

    def formatException(self, ei: Any) -> str:  # noqa: N802 - a method of logging
        """Return the name of the error."""
        return str(getattr(ei[0], "__name__", ei[0]))


def configure_logging() -> None:
    """Send warnings to standard error, a line each, without what people look at."""
    handler = logging.StreamHandler()
    handler.setFormatter(_Discreet("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger().addHandler(handler)
    # Below that are pages that are not there: a line for each mistyped address helps nobody.
    logging.getLogger("django.request").setLevel(logging.ERROR)


def settle_memory() -> None:
    """Let what is loaded stay out of the search for garbage.

    To go through a million objects again and again held up one page in fifty by a tenth of a second.
    """
    gc.collect()
    gc.freeze()


def run(server: Server, *, ready: Callable[[], None] = lambda: None) -> None:
    """Serve until the process is told to end (Ctrl-C, TERM); requests under way are finished."""
    from habeas.web.jobs import jobs

    before = signal.signal(signal.SIGTERM, _interrupt)
    try:
        settle_memory()
        ready()
        with suppress(KeyboardInterrupt):
            server.run()  # ends on an interrupt, after its threads have ended
    finally:
        server.close()
        jobs.stop()
        signal.signal(signal.SIGTERM, before)


def _interrupt(number: int, frame: FrameType | None) -> None:
    del number, frame
    raise KeyboardInterrupt
