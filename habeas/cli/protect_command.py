"""`habeas protect`: who may see a person, an item or a finding."""

import click

from habeas.cli.casebase_options import casebase_options, current_actor, opened
from habeas.model.access import Consent, Viewer, Visibility
from habeas.services.deciding import set_access
from habeas.services.indexing import bring_up_to_date


@click.command(
    name="protect",
    epilog="Example:  habeas protect per:3f2a91c04d7e --visibility restricted --why 'at risk'",
)
@click.argument("target")
@casebase_options
@click.option("--visibility", type=click.Choice([str(v) for v in Visibility]))
@click.option("--consent", type=click.Choice([str(c) for c in Consent]))
@click.option("--why", default="", help="The reason; only custodians read it.")
def command(target: str, visibility: str | None, consent: str | None, why: str) -> None:
    """Say who may see TARGET (an entity, item or finding), or what a person consented to.

    A restricted name is covered at once in every page, search, export and feed, in all its
    spellings, for all but custodians.
    """
    viewer = Viewer(level=Visibility.RESTRICTED, name=current_actor())
    with opened() as casebase:
        set_access(
            casebase,
            viewer,
            target,
            visibility=Visibility(visibility) if visibility else None,
            consent=Consent(consent) if consent else None,
            why=why,
        )
        bring_up_to_date(casebase)
    click.echo(
        f"{target}: {visibility or 'visibility as before'}, {consent or 'consent as before'}"
    )
