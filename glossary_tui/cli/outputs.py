"""The files that commands are told to write: never one of those that they read."""

from collections.abc import Iterable
from pathlib import Path

from glossary_tui.errors import GlossaryError


def check_output(option: str, output: str, read: Iterable[str]) -> None:
    """Raise GlossaryError if a file to write is one of those that are read, whatever name leads to it.

    ``option`` is the one that names it. A device or pipe is none that could be lost.
    """
    if not Path(output).is_file():
        return
    for name in read:
        try:
            is_same = Path(output).samefile(name)
        except (OSError, ValueError):  # what cannot be read is told of where it is read
            continue
        if is_same:
            raise GlossaryError(f"{option} {output}: would replace {name}, which is read: name another file")
