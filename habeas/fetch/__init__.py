"""All that touches the network: asked for, polite, bounded, and safe against what answers."""
