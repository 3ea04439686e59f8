"""The frozen values that travel between the rooms. They check themselves, nothing more."""
