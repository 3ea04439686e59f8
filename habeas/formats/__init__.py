"""Findings to and from the formats of others; dictionaries begin here."""
