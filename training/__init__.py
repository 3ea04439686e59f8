"""The recipe that trains the encoder's weights. Needs torch; nothing here runs at reading time."""
