"""Find the drafts in folders, and read files into text; what cannot be read is told in one line."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.formats import FORMATS

_SNIFF = 4096  # bytes in which a NUL says that a file is no text
_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_UTF_32 = (b"\xff\xfe\0\0", b"\0\0\xfe\xff")


# What writers have and this does not read: how such a file begins, and what it is.
_NO_TEXT = (
    (b"PK\x03\x04", "a Word, OpenDocument or other packed file"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word file"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a rich text file"),
)


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
                yield GlossaryError(f"{path}: no draft in this folder: name a file, or one of {', '.join(FORMATS)}")
        elif exists:
            yield path
        else:
            yield GlossaryError(f"{path}: no such file or folder: check the name")


def _walk(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in files:
            path = Path(root, name)
            if path.suffix.lower() in FORMATS and not name.startswith("."):
                yield path


def decode(data: bytes, name: str) -> str:
    """Return the text of a file, without its byte order mark, line ends as stored.

    Raises GlossaryError for a file that is no text, or is in an encoding other than UTF-8 and UTF-16.
    """
    for magic, kind in _NO_TEXT:
        if data.startswith(magic):
            raise GlossaryError(
                f"{name}: {kind}, which is not read yet: save a copy as plain text in UTF-8 and name that"
            )
    if data.startswith(_UTF_32):
        raise GlossaryError(f"{name}: UTF-32 at byte 0: save the file as UTF-8")
    mark, encoding = next((pair for pair in _BOMS if data.startswith(pair[0])), (b"", "utf-8"))
    data = data[len(mark) :]
    if encoding == "utf-8" and b"\0" in data[:_SNIFF]:
        raise GlossaryError(f"{name}: not a text file (a NUL byte at {data.index(0)}): name a text or Markdown file")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise GlossaryError(
            f"{name}: not {encoding.upper()} at byte {len(mark) + error.start} (line {line}): save the file as UTF-8"
        ) from None


def read_file(path: Path) -> str:
    """Return the text of a file; GlossaryError where it cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise GlossaryError(
            f"{path}: cannot be read ({error.strerror}): check the name and its permissions"
        ) from None
    return decode(data, str(path))
