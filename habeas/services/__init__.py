"""The use cases: read, predict, score, measure."""
