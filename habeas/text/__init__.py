"""Strings in, strings out; the way back to the source is kept."""
