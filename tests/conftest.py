"""What all tests share: no time limits, and in CI the same examples every time."""

import os

from hypothesis import settings

# Rules are tested alone, here and in the commands that tests start: what the encoder adds is tested
# by itself, and a casebase of it in tests/encoder.
os.environ["HABEAS_RULES_ONLY"] = "1"

# A test on a busy machine is slow, not wrong.
settings.register_profile("here", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")
