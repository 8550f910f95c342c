"""Files written whole or not at all."""

import contextlib
import os
import stat
from pathlib import Path

from glossary_tui.errors import GlossaryError

_PREFIX = ".glossary-tui-"  # a temporary file that a killed program leaves behind is told by it


class FileChanged(GlossaryError):
    """A file that is no longer what it was when it was read; it has been left alone."""


def write_whole(path: Path, data: bytes, *, before: bytes | None = None) -> None:
    """Write a file whole or not at all: a temporary file beside it, flushed to the disk, then a rename.

    Mode, owner and extended attributes of a file that was there are kept, and a link is written through. What is no
    regular file (``/dev/stdout``, a pipe) is written straight to.

    ``before`` is what a draft held when it was read. The file is then written only if it still holds that, is not
    read-only, has no other name (a hard link, which a rename would part from it) and keeps its owner.

    Raises GlossaryError where it cannot be written, and FileChanged; what was there before is then untouched.
    """
    temporary = ""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
            return
        target = path.resolve() if path.is_symlink() else path
        old = os.stat(target) if target.exists() else None  # noqa: PTH116 one way to the disk, which tests break
        if before is not None:
            _check(path, old)
        temporary = str(target.parent / f"{_PREFIX}{os.urandom(8).hex()}")
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600)
        try:
            _write(handle, data)
            _keep(handle, target, old, is_draft=before is not None, path=path)
            os.fsync(handle)
        finally:
            os.close(handle)
        if before is not None and _read(target) != before:
            raise FileChanged(f"{path}: changed since it was read: left as it is; run the command again")
        os.replace(temporary, target)  # noqa: PTH105
        temporary = ""
        _flush_folder(target.parent)
    except BrokenPipeError:  # the reader of /dev/stdout left
        raise
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
        reason = error.strerror if isinstance(error, OSError) else "a link that leads to itself"
        raise GlossaryError(
            f"{path}: cannot be written ({reason}): name a file in a folder you may write to"
        ) from None
    finally:
        if temporary:
            with contextlib.suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108


def _check(path: Path, old: os.stat_result | None) -> None:
    """Raise GlossaryError for a draft that must not be replaced."""
    if old is None:
        raise FileChanged(f"{path}: gone since it was read: nothing was written")
    if not old.st_mode & 0o222 or not os.access(path, os.W_OK):
        raise GlossaryError(f"{path}: read-only, so it is left as it is: make it writable first (chmod u+w)")
    if old.st_nlink > 1:
        raise GlossaryError(
            f"{path}: has a second name (a hard link), from which writing would part it: copy it, and name the copy"
        )


def _read(target: Path) -> bytes | None:
    try:
        handle = os.open(target, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    except FileNotFoundError:
        return None
    with os.fdopen(handle, "rb") as file:
        return file.read()


def _write(handle: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _keep(handle: int, target: Path, old: os.stat_result | None, *, is_draft: bool, path: Path) -> None:
    """Give a new file the owner, extended attributes and mode of the old one, or the mode that new files have."""
    if old is None:
        mask = os.umask(0)
        os.umask(mask)
        os.fchmod(handle, 0o666 & ~mask)
        return
    new = os.fstat(handle)
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        try:
            os.fchown(handle, old.st_uid, old.st_gid)
        except PermissionError:
            if is_draft:
                raise GlossaryError(
                    f"{path}: belongs to another user or group, which writing would change: copy it first"
                ) from None
    for name in os.listxattr(target) if hasattr(os, "listxattr") else ():
        try:
            os.setxattr(handle, name, os.getxattr(target, name))
        except OSError:  # a label that only the system may set, or a disk that has none
            continue
    os.fchmod(handle, stat.S_IMODE(old.st_mode))


def _flush_folder(folder: Path) -> None:
    """Flush a folder, so that the rename outlasts a loss of power; a disk that cannot is no failure."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
