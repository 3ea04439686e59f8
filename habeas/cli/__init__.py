"""Commands: choose the parts, call a service, print."""
