"""The terminal app: look terms up in a full window."""
