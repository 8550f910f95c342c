"""The entries: their model, their files, the checks on them, and the look-up."""
