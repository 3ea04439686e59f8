"""`habeas different`: two records are not one; it is remembered."""

import click

from habeas.cli.casebase_options import casebase_options, json_option, viewer_option
from habeas.cli.judging import print_judgement
from habeas.model.identity import Verdict


@click.command(
    name="different",
    epilog="Example:  habeas different per:3f2a91c04d7e per:8ed7ff6c16e8 --why 'father and son'",
)
@click.argument("left")
@click.argument("right")
@casebase_options
@json_option
@viewer_option
@click.option("--why", default="", help="The reason, for whoever reads the record later.")
def command(left: str, right: str, as_json: bool, level: str, why: str) -> None:
    """Judge LEFT and RIGHT (ids of records) never to be one, whatever their names.

    Two mentions of one record are told apart by their subjects: per:ID@ORIGINAL.
    """
    print_judgement(left, right, Verdict.NEGATIVE, level=level, why=why, as_json=as_json)
