"""Files written whole or not at all."""

import os
from pathlib import Path

from glossary_tui.errors import GlossaryError


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: a temporary file beside it, then a rename.

    Raises GlossaryError where it cannot be written; what was there before is then untouched.
    """
    import tempfile

    target = path.resolve() if path.is_symlink() else path
    temporary = ""
    try:
        mode = target.stat().st_mode & 0o7777 if target.exists() else None
        handle, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is None:
            mask = os.umask(0)
            os.umask(mask)
            mode = 0o666 & ~mask
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise GlossaryError(
            f"{path}: cannot be written ({error.strerror}): name a file in a folder you may write to"
        ) from None
