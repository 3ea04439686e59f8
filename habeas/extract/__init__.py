"""Items to findings; one small module per kind of finding. The table is in `pipeline`."""
