"""What the commands share in printing: colour, text made safe for a terminal, files written whole."""

import os
import sys
from pathlib import Path

from glossary_tui.errors import GlossaryError

# C0 but tab and line end, DEL, C1, and the signs that turn the direction of what follows.
_UNSAFE = {
    code: "\ufffd"
    for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029)
    if chr(code) not in "\t\n"
}


def safe(text: str) -> str:
    """Return text from a draft or an entry without what could steer a terminal; tabs and line ends stay."""
    return text.translate(_UNSAFE).encode("utf-8", "replace").decode("utf-8")


def plain(text: str) -> str:
    """Return text safe for a terminal, on one line."""
    return safe(text.replace("\r\n", " ").replace("\n", " ").replace("\r", " "))


def has_colour() -> bool:
    """Whether to print in colour: NO_COLOR, then FORCE_COLOR, then whether stdout is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (sys.stdout.isatty() and os.environ.get("TERM") != "dumb")


def styled(text: str, code: str, *, colour: bool) -> str:
    """Return text with an SGR code around it, where colour is wanted."""
    return f"\x1b[{code}m{text}\x1b[0m" if colour and text else text


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
