"""Files written whole or not at all."""

import os
from pathlib import Path

from glossary_tui.errors import GlossaryError


def write_whole(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: a temporary file beside it, then a rename.

    What is no regular file (``/dev/stdout``, a pipe) is written straight to. Raises GlossaryError where it cannot be
    written; what was there before is then untouched.
    """
    import tempfile

    temporary = ""
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
            return
        target = path.resolve() if path.is_symlink() else path
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
        temporary = ""
    except BrokenPipeError:  # the reader of /dev/stdout left
        raise
    except (OSError, RuntimeError) as error:  # RuntimeError: a link that leads to itself
        reason = error.strerror if isinstance(error, OSError) else "a link that leads to itself"
        raise GlossaryError(
            f"{path}: cannot be written ({reason}): name a file in a folder you may write to"
        ) from None
    finally:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
