"""Letters: drafted from the facts of a case, and written as text, HTML, Word and PDF."""
