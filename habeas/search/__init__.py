"""One query tree, one text normalization, a backend per engine."""
