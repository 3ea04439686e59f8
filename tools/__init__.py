"""Scripts that make the data files; run by a developer, never by a user."""
