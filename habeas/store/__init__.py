"""The casebase kept: the Store protocol, the stores that need no server, originals and custody."""
