"""Write a set of files into a folder: never half-written, and no file of another's touched."""

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from glossary_tui.errors import GlossaryError


def _is_own(path: Path, mark: str) -> bool:
    """Whether a file begins with our mark. A symbolic link never is our own: we write none."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as file:
        return file.read(len(mark.encode())) == mark.encode()


def _check(folder: Path, names: Mapping[str, str], mark: str) -> None:
    for name in names:
        path = folder / name
        if os.path.lexists(path) and not _is_own(path, mark):
            raise GlossaryError(
                f"{path}: not written by an earlier export: move it away, or name another folder for --split"
            )


@contextlib.contextmanager
def _staging(beside: Path) -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(dir=beside, prefix=".glossary-tui-"))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


def _write_all(folder: Path, files: Mapping[str, str]) -> None:
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_bytes(text.encode("utf-8"))


def _swap(folder: Path, staging: Path, files: Mapping[str, str], stale: list[str]) -> None:
    """Put the new files in the place of the old ones; where that fails midway, put the old ones back."""
    (staging / "old").mkdir()
    moved: list[tuple[Path, Path]] = []

    def move(path: Path, to: Path) -> None:
        path.replace(to)
        moved.append((path, to))

    try:
        for name in [*files, *stale]:
            if os.path.lexists(folder / name):
                move(folder / name, staging / "old" / name)
            if name in files:
                move(staging / "new" / name, folder / name)
    except BaseException:
        for path, to in reversed(moved):
            with contextlib.suppress(OSError):
                to.replace(path)
        raise


def write_folder(folder: Path, files: Mapping[str, str], mark: str) -> None:
    """Write the files, name to text, into a folder, made if it is missing; the parent must be there.

    Each text begins with ``mark``. Files of an earlier export, known by it, are replaced, and removed where
    they are no longer among the files; any other file that is in the way is left alone and named.

    Raises GlossaryError where something is in the way or cannot be written; the folder is then as it was.
    """
    try:
        if folder.exists():
            _check(folder, files, mark)
            stale = [p.name for p in sorted(folder.glob("*.md")) if p.name not in files and _is_own(p, mark)]
            with _staging(folder) as staging:
                _write_all(staging / "new", files)
                _swap(folder, staging, files, stale)
        else:
            with _staging(folder.parent) as staging:
                _write_all(staging / "new", files)
                (staging / "new").rename(folder)
    except OSError as error:
        raise GlossaryError(
            f"{folder}: cannot be written ({error.strerror}): name a folder that you may write to"
        ) from None
