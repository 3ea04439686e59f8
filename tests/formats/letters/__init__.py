"""Letters: their words, what they say, and the files they are written as."""
