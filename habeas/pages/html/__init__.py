"""The HTML reader: a page to its text, blocks, links and items."""
