"""Certificates, and ways from https to http."""

import shutil
import socket
import ssl
import subprocess
from pathlib import Path

import pytest

from habeas.errors import SettingsError
from habeas.fetch.fetcher import Fetcher
from habeas.fetch.results import FetchResult, NotCaptured, Trouble
from habeas.fetch.settings import FetchSettings
from habeas.model.page import Capture
from tests.fetch.servers import HOST, Server, answer, make_fetcher

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes certificates")


def make_certificate(folder: Path, name: str) -> Path:
    """Write a key and a certificate that signs itself, in one file."""
    key, certificate, both = (folder / f"{name}.{end}" for end in ("key", "crt", "pem"))
    subprocess.run(
        [
            *("openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"),
            *("-nodes", "-days", "2", "-subj", f"/CN={name}", "-keyout", str(key)),
            *("-addext", f"subjectAltName=DNS:{name}", "-out", str(certificate)),
        ],
        check=True,
        capture_output=True,
    )
    both.write_text(key.read_text() + certificate.read_text())
    return both


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a certificate for the host of the tests."""
    return make_certificate(tmp_path_factory.mktemp("tls"), HOST)


def server_context(path: Path) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(path)
    return context


def trouble(result: FetchResult) -> Trouble:
    assert isinstance(result, NotCaptured), result
    return result.kind


def test_trusted(certificate: Path) -> None:
    """A page with a certificate that is trusted comes through."""
    with Server({"/": answer()}, tls=server_context(certificate)) as server:
        fetcher = make_fetcher(server, ca_file=str(certificate))
        assert isinstance(fetcher.fetch(server.url(scheme="https")), Capture)


def test_not_trusted(certificate: Path) -> None:
    """A certificate that nobody vouches for is a record, and is not tried again."""
    with Server({"/": answer()}, tls=server_context(certificate)) as server:
        result = make_fetcher(server).fetch(server.url(scheme="https"))
    assert trouble(result) == Trouble.CERTIFICATE
    assert isinstance(result, NotCaptured)
    assert "self-signed" in result.reason
    assert server.requests == []


def test_another_name(certificate: Path) -> None:
    """A good certificate of another host is refused."""
    with Server({"/": answer()}, tls=server_context(certificate)) as server:
        fetcher = make_fetcher(server, ca_file=str(certificate))
        result = fetcher.fetch(server.url(host="other.example", scheme="https"))
    assert trouble(result) == Trouble.CERTIFICATE


def test_no_tls() -> None:
    """A server that speaks no TLS is unreachable by https."""

    def talk(connection: socket.socket) -> None:
        connection.recv(1 << 16)
        connection.sendall(answer(b"", 400))

    with Server(talk=talk) as server:
        result = make_fetcher(server, retries=0).fetch(server.url(scheme="https"))
    assert trouble(result) == Trouble.UNREACHABLE


def test_silent_handshake() -> None:
    """A handshake that does not go on ends after the time for one piece."""

    def talk(connection: socket.socket) -> None:
        while connection.recv(1 << 16):
            pass

    with Server(talk=talk) as server:
        fetcher = make_fetcher(server, read_timeout=0.1, retries=0)
        assert trouble(fetcher.fetch(server.url(scheme="https"))) == Trouble.TIMEOUT


def test_downgrade(certificate: Path) -> None:
    """A redirect from https to http is refused unless it is allowed; upwards is fine."""
    with Server({"/": answer()}) as plain:
        routes = {"/": answer(b"", 301, Location=plain.url()), "/b": answer()}
        with Server(routes, tls=server_context(certificate)) as secure:
            url = secure.url(scheme="https")
            strict = make_fetcher(plain, secure, ca_file=str(certificate))
            lax = make_fetcher(plain, secure, ca_file=str(certificate), allow_downgrade=True)
            assert trouble(strict.fetch(url)) == Trouble.REFUSED_ADDRESS
            assert isinstance(lax.fetch(url), Capture)
            plain.routes["/up"] = answer(b"", 301, Location=secure.url("/b", scheme="https"))
            assert isinstance(strict.fetch(plain.url("/up")), Capture)


def test_bad_file(tmp_path: Path) -> None:
    """A file of certificates that is missing or none is an error of settings."""
    (tmp_path / "empty").write_text("no certificate")
    for name in ("empty", "missing"):
        with pytest.raises(SettingsError, match="ca_file"):
            Fetcher(FetchSettings(ca_file=str(tmp_path / name)))
