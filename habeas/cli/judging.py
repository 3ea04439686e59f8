"""What the two commands on identity share."""

import click

from habeas.cli.casebase_options import current_viewer, opened, print_json
from habeas.model.identity import Verdict
from habeas.services.indexing import bring_up_to_date
from habeas.services.judging import judge


def print_judgement(
    left: str, right: str, verdict: Verdict, *, level: str, why: str, as_json: bool
) -> None:
    """Make a judgement and print it."""
    with opened() as casebase:
        judgement = judge(casebase, current_viewer(level), left, right, verdict, why=why)
        bring_up_to_date(casebase)
    if as_json:
        print_json(judgement)
    else:
        click.echo(f"{left} and {right}: {verdict} by {judgement.author}")
