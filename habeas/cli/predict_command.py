"""`habeas predict`: predictions in the shape of a data set's gold rows."""

from collections.abc import Iterator
from typing import TextIO

import click

from habeas.cli.reading_options import rules_only_option
from habeas.formats.reading_json import dump_record
from habeas.services.predicting import find_predictor, load_rows


@click.command(
    name="predict", epilog="Example:  habeas predict web inputs.jsonl > predictions.jsonl"
)
@rules_only_option
@click.argument("kind")
@click.argument("inputs", type=click.File("r", encoding="utf-8"))
def command(kind: str, inputs: TextIO) -> None:
    """Print predictions for the rows of INPUTS, one JSON object a line.

    KIND is the kind of data set: web (rows with id, html and maybe url; gives text, title, date,
    author and items), pairs (rows with id, a, b and maybe schema; gives a score and reasons),
    identity (readings with their mentions given; gives them with entities, whose ids hold for all
    rows), hrds (rows with id, text and maybe title and published; gives victims, types of act, who
    did it, place and date) or spans (rows with id and text; gives names, dates and laws as
    [start, end, type]). INPUTS is a JSON Lines file, or - for standard input.
    """
    predict = find_predictor(kind)
    lines: Iterator[str] = iter(inputs)
    for record in predict(load_rows(lines, inputs.name, kind)):
        click.echo(dump_record(record))
