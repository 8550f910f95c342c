"""What a run reads: the files that its paths name, and standard input."""

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.files import find_drafts, read_bytes


class Unreadable(msgspec.Struct, frozen=True):
    """An input that could not be read, and why."""

    path: str
    message: str


class Input(msgspec.Struct, frozen=True):
    """A file to be linted, and the name it is reported under; ``data`` is what standard input held."""

    name: str
    data: bytes | None = None

    @property
    def is_file(self) -> bool:
        """Whether it is a file, and not standard input."""
        return self.data is None

    @property
    def size(self) -> int:
        """How many bytes it has; 0 where that cannot be told."""
        if self.data is not None:
            return len(self.data)
        try:
            return os.stat(self.name).st_size  # noqa: PTH116
        except OSError:
            return 0

    def read(self) -> bytes:
        """Return its bytes; GlossaryError where it cannot be read."""
        return read_bytes(Path(self.name)) if self.data is None else self.data


def find_inputs(paths: Iterable[str], stdin: Callable[[], bytes], stdin_name: str) -> Iterator[Input | Unreadable]:
    """Yield the inputs that paths name: files, the drafts of folders, and ``-`` for standard input.

    ``stdin`` reads standard input to its end; ``stdin_name`` is what that is reported under.
    """
    for name in paths:
        if name == "-":
            yield Input(stdin_name, stdin())
            continue
        for found in find_drafts([name]):
            yield unreadable(name, found) if isinstance(found, GlossaryError) else Input(str(found))


def unreadable(path: str, error: GlossaryError) -> Unreadable:
    """Return an error as an input that could not be read, its path not said twice."""
    return Unreadable(path, str(error).removeprefix(f"{path}: "))
