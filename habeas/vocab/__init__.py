"""One loader for all vocabularies; it complains with file and line."""
