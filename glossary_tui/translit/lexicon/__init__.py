"""Vocalised readings learned from pairs of Arabic and Latin, and choosing among them by the words around."""
