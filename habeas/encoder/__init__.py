"""A small multilingual encoder of our own: words in, what each word is out; numpy only."""
