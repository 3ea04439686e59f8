"""Small parts of forms."""

import secrets


def make_token() -> str:
    """Return a token that makes a form's second submit the same act as the first."""
    return secrets.token_urlsafe(9)
