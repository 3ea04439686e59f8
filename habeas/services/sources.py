"""What a person names as a source: a path, a web address, or standard input."""

_SCHEMES = ("http://", "https://")


def is_address(source: str) -> bool:
    """Tell whether a source is a web address, not a path."""
    return source.lower().startswith(_SCHEMES)
