"""The formats of drafts, by the ending of the file name. To add one: its reader, and its line in ``FORMATS``."""

from collections.abc import Callable
from pathlib import PurePath

from glossary_tui.manuscript.draft import Draft
from glossary_tui.manuscript.markdown import read_markdown
from glossary_tui.manuscript.plain import read_plain

FORMATS: dict[str, Callable[[str], Draft]] = {
    ".txt": read_plain,
    ".text": read_plain,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".qmd": read_markdown,
    ".mdx": read_markdown,
}


def read_draft(text: str, path: str) -> Draft:
    """Return the draft of a text, read as the ending of its path says; as plain text where that says nothing."""
    return FORMATS.get(PurePath(path).suffix.lower(), read_plain)(text)
