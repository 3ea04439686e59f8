"""`habeas bench`: speed against a named peer."""

from dataclasses import asdict
from pathlib import Path

import click

from habeas.cli.reading_options import rules_only_option
from habeas.formats.reading_json import dump_record
from habeas.services.benchmarks import Figure, bench_html, bench_memory, bench_start, load_pages
from habeas.services.letter_benchmarks import bench_letter
from habeas.services.list_benchmarks import bench_lists
from habeas.services.name_benchmarks import bench_names
from habeas.services.sample import sample_folder, sample_html_pages


@click.command(
    name="bench", epilog="Example:  habeas bench --pages ../shared/data/wcxb/inputs.jsonl"
)
@rules_only_option
@click.option(
    "--pages",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="JSON Lines with html and url; the sample's pages by default.",
)
@click.option(
    "--archive",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A web archive whose reading's memory is measured too.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON Lines.")
def command(pages: Path | None, archive: Path | None, as_json: bool) -> None:
    """Measure reading HTML against trafilatura, names against rapidfuzz, the start, lists, a letter.

    Both read each page in turn in one process; figures are CPU seconds, what counts is the ratio.
    """
    figure = (
        bench_html(load_pages(pages)) if pages else bench_html([*sample_html_pages()], rounds=20)
    )
    _print(figure, as_json=as_json)
    with sample_folder() as folder:
        one = next(path for path in sorted(folder.iterdir()) if path.suffix == ".html")
        for figure in bench_start(one):
            _print(figure, as_json=as_json)
    for figure in (*bench_names(), *bench_lists()):
        _print(figure, as_json=as_json)
    _print(bench_letter(), as_json=as_json)
    if archive:
        _print(bench_memory(archive), as_json=as_json)


def _print(figure: Figure, *, as_json: bool) -> None:
    if as_json:
        click.echo(dump_record(asdict(figure)))
        return
    line = f"{figure.name:20} {figure.value:9.2f} {figure.unit}"
    if figure.peer:
        line += f"   {figure.peer}: {figure.peer_value:.2f}   ratio {figure.ratio:.2g}"
    click.echo(line)
