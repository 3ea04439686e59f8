"""Views: each checks access through `looking_at`, calls one service, renders."""
