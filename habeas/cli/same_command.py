"""`habeas same`: two records are one person, organization or place."""

import click

from habeas.cli.casebase_options import casebase_options, json_option, viewer_option
from habeas.cli.judging import print_judgement
from habeas.model.identity import Verdict


@click.command(
    name="same",
    epilog="Example:  habeas same per:3f2a91c04d7e per:8ed7ff6c16e8 --why 'same bar number'",
)
@click.argument("left")
@click.argument("right")
@casebase_options
@json_option
@viewer_option
@click.option("--why", default="", help="The reason, for whoever reads the record later.")
@click.option("--unsure", is_flag=True, help="Take an earlier judgement on the pair back.")
def command(left: str, right: str, as_json: bool, level: str, why: str, unsure: bool) -> None:
    """Judge LEFT and RIGHT (ids of records) to be one; their mentions then share one record.

    Nothing is rewritten: `--unsure` takes it back. Refused where somebody judged them different.
    """
    verdict = Verdict.UNSURE if unsure else Verdict.POSITIVE
    print_judgement(left, right, verdict, level=level, why=why, as_json=as_json)
