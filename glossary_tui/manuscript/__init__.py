"""A draft and where everything in it stands: what is prose, which block, which sentence. Knows no glossary."""
