"""What all commands share that work on a casebase: where it is, who looks, how to print."""

import getpass
import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, TypeVar

import click

from habeas.formats.terminal import escape_json
from habeas.model.access import Viewer, Visibility
from habeas.settings import Settings, load_settings

if TYPE_CHECKING:
    from habeas.services.casebase import Casebase

F = TypeVar("F", bound=Callable[..., Any])


def casebase_options(function: F) -> F:
    """Add --casebase and --database; the function gets `settings`."""

    def to_settings(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
        ctx.ensure_object(dict)[param.name] = value
        return value

    database = click.option(
        "--database",
        metavar="ADDRESS",
        expose_value=False,
        is_eager=True,
        callback=to_settings,
        help="postgresql://... for a team; by default a file in the casebase.",
    )
    casebase = click.option(
        "--casebase",
        metavar="FOLDER",
        expose_value=False,
        is_eager=True,
        callback=to_settings,
        help="Folder of the casebase.  [default: $HABEAS_CASEBASE, else ./casebase]",
    )
    return casebase(database(function))


def json_option(function: F) -> F:
    """Add --json."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")(
        function
    )


def viewer_option(function: F) -> F:
    """Add --as; the function gets `level`."""
    return click.option(
        "--as",
        "level",
        type=click.Choice([str(v) for v in Visibility]),
        default=str(Visibility.GROUP),
        show_default=True,
        help="Whose eyes to look with: names that these may not see are covered.",
    )(function)


def current_settings(**values: Any) -> Settings:
    """Return the settings of the running command."""
    given = click.get_current_context().ensure_object(dict)
    return load_settings(casebase=given.get("casebase"), database=given.get("database"), **values)


@contextmanager
def opened(*, create: bool = False) -> "Iterator[Casebase]":
    """Open the casebase of the running command, and close it at the end."""
    from habeas.web.casebase import open_casebase

    casebase = open_casebase(current_settings(), create=create)
    try:
        yield casebase
    finally:
        casebase.close()


def current_viewer(level: str) -> Viewer:
    """Return the viewer with this level, under the name of the account of this machine."""
    return Viewer(level=Visibility(level), name=current_actor())


def current_actor() -> str:
    """Return the name decisions and custody lines are signed with."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account without a name, as in some containers
        return "unknown"


def print_json(value: object) -> None:
    """Print a value as one line of JSON."""
    click.echo(escape_json(json.dumps(to_plain(value), ensure_ascii=False, sort_keys=True)))


def to_plain(value: object) -> object:
    """Return a value of the house as JSON knows it."""
    if isinstance(value, str):  # lone surrogates are text, but no JSON that others can read
        return str(value) if value.isascii() else value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, list | tuple | set | frozenset):
        return [to_plain(part) for part in value]
    if isinstance(value, Mapping):
        return {str(key): to_plain(part) for key, part in value.items()}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in fields(value)}
    return value
