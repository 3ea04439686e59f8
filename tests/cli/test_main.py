"""The command line: help, exit codes, completion."""

import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from habeas.cli.main import CLOSED_PIPE, COMMANDS, INTERRUPTED, OK, USAGE, run

Captured = pytest.CaptureFixture[str]
HABEAS = [sys.executable, "-m", "habeas"]
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and pipes of POSIX")


@pytest.fixture
def many_pages(tmp_path: Path) -> Path:
    for n in range(3000):
        (tmp_path / f"{n:04}.txt").write_text(f"{n} Arman Testov\n", encoding="utf-8")
    return tmp_path


def test_help_lists_every_command(capsys: Captured) -> None:
    """`habeas --help` names every command with a line, and an example."""
    assert run(["--help"]) == OK
    printed = capsys.readouterr().out
    assert "Example:" in printed
    for name, line in COMMANDS.items():
        assert name in printed
        assert line[:30] in printed


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_shows_an_example(name: str, capsys: Captured) -> None:
    """Each command's help has an example that begins with its own call."""
    assert run([name, "--help"]) == OK
    printed = " ".join(capsys.readouterr().out.split())
    assert "Example:" in printed
    assert f"habeas {name}" in printed.split("Example:")[1]


def test_version(capsys: Captured) -> None:
    """The version is printed with the name."""
    from habeas import __version__

    assert run(["--version"]) == OK
    assert __version__ in capsys.readouterr().out


@pytest.mark.parametrize(
    "args",
    [["raed", "x"], ["read"], ["read", "--jsno", "x"], ["read", "--workers", "0", "x"]],
    ids=" ".join,
)
def test_a_wrong_call_ends_with_2(args: list[str], capsys: Captured) -> None:
    """A wrong call prints nothing on standard output and says on standard error what is wrong."""
    assert run(args) == USAGE
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err


def test_an_unknown_command_lists_the_known(capsys: Captured) -> None:
    """A name that is no command is answered with those that are."""
    run(["raed"])
    assert "read, predict, score" in capsys.readouterr().err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_command(shell: str, capsys: Captured) -> None:
    """A script is printed for each of the three shells, ready to be evaluated."""
    assert run(["completion", shell]) == OK
    printed = capsys.readouterr().out
    assert "_HABEAS_COMPLETE" in printed
    assert "habeas" in printed


def test_completion_of_another_shell_is_a_wrong_call(capsys: Captured) -> None:
    """A shell that we have no script for is answered with those we have."""
    assert run(["completion", "tcsh"]) == USAGE
    assert "bash" in capsys.readouterr().err


@POSIX
@pytest.mark.skipif(shutil.which("bash") is None, reason="bash is not installed")
@pytest.mark.parametrize(
    ("words", "wanted"), [("habeas re", "read"), ("habeas read --js", "--json")]
)
def test_completion_completes_in_bash(tmp_path: Path, words: str, wanted: str) -> None:
    """Evaluated in bash, the script completes commands and options."""
    command = tmp_path / "habeas"
    command.write_text(f'#!/bin/sh\nexec {sys.executable} -m habeas "$@"\n', encoding="utf-8")
    command.chmod(0o755)
    script = f"""
        eval "$(habeas completion bash)"
        COMP_WORDS=({words}); COMP_CWORD={len(words.split()) - 1}
        _habeas_completion habeas
        printf '%s\\n' "${{COMPREPLY[@]}}"
    """
    environment = {**os.environ, "PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    done = subprocess.run(
        ["bash", "-c", script], env=environment, capture_output=True, text=True, check=False
    )
    assert wanted in done.stdout.split(), done.stderr


@POSIX
def test_a_closed_pipe_ends_quietly_with_141(many_pages: Path) -> None:
    """`habeas read ... | head -c 100` ends at once and says nothing."""
    with subprocess.Popen(
        [*HABEAS, "read", "--json", str(many_pages)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(100).startswith(b'{"format"')
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == CLOSED_PIPE


def _heed_interrupts() -> None:
    """Undo what a shell does to commands in the background: there Ctrl-C is ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@POSIX
@pytest.mark.parametrize("workers", ["1", "2"])
def test_an_interrupt_ends_with_130_and_whole_lines(many_pages: Path, workers: str) -> None:
    """Ctrl-C leaves whole lines behind, says how far it came, and ends with 130."""
    with subprocess.Popen(
        [*HABEAS, "read", "--json", "--workers", workers, str(many_pages)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_heed_interrupts,
    ) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest, told = process.communicate(timeout=30)
    assert process.returncode == INTERRUPTED
    assert (first + rest).endswith(b"}\n")
    assert b"interrupted after" in told
    assert b"Traceback" not in told


def test_help_loads_no_extractor() -> None:
    """What `habeas --help` imports stays small, so that it answers at once."""
    code = (
        "import sys; from habeas.cli.main import run; run(['--help']);"
        "heavy = {'regex', 'lxml', 'numpy', 'fastwarc', 'multiprocessing', 'habeas.services'};"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_reading_a_text_loads_nothing_it_does_not_need(tmp_path: Path) -> None:
    """One plain English page needs no process pool, XML parser or statistics of languages."""
    page = tmp_path / "a.txt"
    page.write_text(
        "The lawyer was in the court of the city, and he was not heard by the judge, as it was said"
        " in the report of the bar that was read to the press on the day of the trial.\n",
        encoding="utf-8",
    )
    code = (
        "import sys; from habeas.cli.main import run; run(['read', sys.argv[1]]);"
        "heavy = {'lxml', 'numpy', 'concurrent.futures.process', 'multiprocessing'};"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(page)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
