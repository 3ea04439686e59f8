"""Captured bytes to pages to items; one small module per kind of page."""
