"""Write the pictures of `docs/tour/`: the sample pages in a casebase, seen in a browser.

Run by hand after a change to the pages; needs Debian's chromium and playwright:

    python -m tools.make_screenshots [FOLDER]
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from habeas.services.adding import add_documents
from habeas.services.bulk import find_tasks
from habeas.services.casebase import Casebase
from habeas.services.sample import sample_folder
from habeas.settings import load_settings
from habeas.web.casebase import open_casebase
from tests.web.conftest import CUSTODIAN, PASSWORD, make_accounts
from tests.web.serving import CHROMIUM, FLAGS, serving

TOUR = Path(__file__).parent.parent / "docs" / "tour"
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 860}, "locale": "en"}
DARK = {**DESK, "color_scheme": "dark"}
PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 760},
    "locale": "ru",
    "device_scale_factor": 2,
    "is_mobile": True,
}


def main(folder: Path) -> None:
    """Fill a casebase, look at it, and write the pictures."""
    with tempfile.TemporaryDirectory() as made:
        where = Path(made) / "casebase"
        casebase = open_casebase(load_settings(casebase=where, environ={}), create=True)
        with sample_folder() as pages:
            add_documents(casebase, find_tasks([str(pages)]), actor="sample", workers=1)
        make_accounts()
        shots = find_shots(casebase)
        casebase.close()
        with serving(where) as served:
            take(served.address, shots, folder)


def find_shots(casebase: Casebase) -> list[tuple[str, dict[str, Any], str]]:
    """Return name, device and path of each picture; the pages that show most are chosen."""
    store = casebase.store
    items = store.items(list(store.item_ids()))
    fullest = max(
        (item for item in items if item.kind == "urgent_intervention"),
        key=lambda item: item.end - item.start,
    )
    people = [entity for entity in store.find_entities() if entity.kind == "person"]
    person = f"/records/{max(people, key=lambda entity: entity.statements).id}/"
    item = f"/items/{fullest.id}/"
    return [
        ("app-overview-en", DESK, "/"),
        ("app-search-en", DESK, "/items/?q=lawyer&country=KG"),
        ("app-item-en", DESK, item),
        ("app-person-en", DESK, person),
        ("app-item-dark", DARK, item),
        ("app-item-phone-ru", PHONE, item),
    ]


def take(address: str, shots: list[tuple[str, dict[str, Any], str]], folder: Path) -> None:
    """Write a picture of what is seen first of each page."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        for name, device, path in shots:
            context = browser.new_context(base_url=address, **device)
            page = context.new_page()
            page.goto("/sign-in/")
            page.fill("#id_username", CUSTODIAN)
            page.fill("#id_password", PASSWORD)
            page.click("main button.main")
            page.goto(path)
            page.screenshot(path=folder / f"{name}.png")
            print(folder / f"{name}.png")
            context.close()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else TOUR)
