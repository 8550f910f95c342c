"""The order of entries."""

from glossary_tui.fold import Folder


def sort_key(folder: Folder, text: str) -> str:
    """Return what entries are sorted by: no case, diacritics, ʿayn, hamza, or leading al- (entries.md)."""
    words = folder.key(text).decode("latin-1").split()
    if len(words) > 1 and words[0] == "al":
        words = words[1:]
    return " ".join(words)
