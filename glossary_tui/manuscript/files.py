"""Find the drafts in folders, and read files into text; what cannot be read is told in one line."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, Final

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.formats import ENDINGS
from glossary_tui.manuscript.ignored import is_ignored, read_patterns

_LONGEST: Final = 256 * 2**20  # bytes of a draft; what has no end (/dev/zero) ends here
_PART: Final = 2**20


def find_drafts(paths: Iterable[str]) -> Iterator[Path | GlossaryError]:
    """Yield the files to read, folders walked for the endings that are known; an error for each path that has none.

    Hidden files and folders within a folder are passed over, pipes and devices, and what its ``.gitignore`` files
    leave out, those above it in the same repository too; links to folders are not followed. A file that is named is
    read whatever they say.
    """
    for name in paths:
        if not name:  # as a script gives it for a variable that is not set; Path makes of it the folder one is in
            yield GlossaryError("“”: no such file or folder: check the name")
            continue
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
    top = folder.resolve()
    patterns = {above: read_patterns(above) for above in _above(top)}
    for root, folders, files in os.walk(folder):
        here = top / Path(root).relative_to(folder)
        patterns[here] = read_patterns(here) if ".gitignore" in files else ()
        known = [(above, patterns[above]) for above in (*reversed(here.parents), here) if patterns.get(above)]
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and not is_ignored(here / name, True, known)
        )
        for name in files:
            path = Path(root, name)
            if (
                path.suffix.lower() in ENDINGS
                and not name.startswith(".")
                and not is_ignored(here / name, False, known)
                and (path.is_file() or not path.exists())
            ):
                yield path


def _above(folder: Path) -> list[Path]:
    """Return the folders above a folder that belong to its repository; none where it is in none."""
    if (folder / ".git").exists():
        return []
    above = list(folder.parents)
    top = next((number for number, parent in enumerate(above) if (parent / ".git").exists()), -1)
    return above[: top + 1]


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file; GlossaryError where it cannot be read."""
    try:
        with path.open("rb") as file:
            return read_all(file, str(path))
    except OSError as error:
        raise GlossaryError(
            f"{path}: cannot be read ({error.strerror}): check the name and its permissions"
        ) from None


def read_all(file: BinaryIO, name: str) -> bytes:
    """Return the rest of an open file; GlossaryError, with its name, where that is longer than any draft."""
    parts: list[bytes] = []
    length = 0
    while part := file.read(_PART):
        parts.append(part)
        length += len(part)
        if length > _LONGEST:
            raise GlossaryError(f"{name}: longer than {_LONGEST // 2**20} MB, as no draft is: split it")
    return b"".join(parts)
