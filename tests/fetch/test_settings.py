"""Settings check themselves."""

import pytest

from habeas.errors import SettingsError
from habeas.fetch.settings import FetchSettings


@pytest.mark.parametrize(
    "setting",
    [
        *({"delay": -1}, {"delay": float("nan")}, {"max_wire": 0}, {"total_timeout": 0.0}),
        *({"retries": -1}, {"max_wait": float("inf")}, {"max_ratio": -2.0}),
        *({"user_agent": "a\r\nb"}, {"user_agent": ""}, {"contact": "х"}, {"contact": "a\n"}),
        *({"accept_language": "ru\r\nX: y"}, {"user_agent": "a" * 400}),
    ],
)
def test_bad_settings(setting: dict[str, object]) -> None:
    """A setting that cannot be used is named in the error."""
    with pytest.raises(SettingsError, match=next(iter(setting))):
        FetchSettings(**setting)  # type: ignore[arg-type]


def test_agent() -> None:
    """The agent names itself and its contact; robots.txt is asked about the name alone."""
    settings = FetchSettings(contact="https://desk.example/")
    assert settings.agent.endswith(" (+https://desk.example/)")
    assert settings.robot == "habeas"
    assert FetchSettings(user_agent="Mozilla/5.0 (X11)").robot == "mozilla"
    assert FetchSettings(user_agent="007").robot == ""
