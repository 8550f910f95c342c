"""From the glossary to documents: one format a module, each a pure function from glossary and ids to text."""

# The formats of whole glossaries: each names a module here with a function ``render(glossary, ids) -> str``.
FORMATS = ("markdown", "json", "csv")
