"""Find the drafts in folders, and read files into text; what cannot be read is told in one line."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.encoding import decode
from glossary_tui.manuscript.formats import ENDINGS


def find_drafts(paths: Iterable[str]) -> Iterator[Path | GlossaryError]:
    """Yield the files to read, folders walked for the endings that are known; an error for each path that has none.

    Hidden files and folders within a folder are passed over, and links to folders are not followed.
    """
    for name in paths:
        path = Path(name)
        try:
            is_folder, exists = path.is_dir(), path.exists()
        except OSError as error:
            yield GlossaryError(f"{path}: cannot be read ({error.strerror}): check the name and its permissions")
            continue
        if is_folder:
            found = sorted(_walk(path))
            yield from found
            if not found:
                yield GlossaryError(f"{path}: no draft in this folder: name a file, or one of {', '.join(ENDINGS)}")
        elif exists:
            yield path
        else:
            yield GlossaryError(f"{path}: no such file or folder: check the name")


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(root, name)
            if path.suffix.lower() in ENDINGS and not name.startswith("."):
                yield path


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file; GlossaryError where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise GlossaryError(
            f"{path}: cannot be read ({error.strerror}): check the name and its permissions"
        ) from None


def read_file(path: Path) -> str:
    """Return the text of a text file; GlossaryError where it cannot be read."""
    return decode(read_bytes(path), str(path))
