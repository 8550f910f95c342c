"""Keep what a draft was before it is written anew, so that nothing a program does to it is final."""

import contextlib
import os
from datetime import UTC, datetime
from pathlib import Path

from glossary_tui.atomic import write_whole
from glossary_tui.errors import GlossaryError

_KEPT_OF_EACH = 20  # backups of one draft
_KEPT = 1_000  # backups of all drafts
_LONGEST = 200  # bytes of a name; systems allow 255


def backup_folder() -> Path:
    """Return the folder of backups, in the user's state folder, which outlasts a clearing of caches."""
    from platformdirs import user_state_path

    return user_state_path("glossary-tui") / "backups"


def replace_draft(path: Path, before: bytes, after: bytes) -> Path:
    """Write a draft anew, and return where what it was is kept.

    ``before`` is what it held when it was read. Raises GlossaryError, with the draft untouched, where it changed
    since, must not be replaced (see :func:`glossary_tui.atomic.write_whole`), or no backup can be written.
    """
    backup = keep(path, before)
    try:
        write_whole(path, after, before=before)
    except BaseException:
        if not _holds(path, after):  # an interruption may come when all is done
            backup.unlink(missing_ok=True)
        raise
    return backup


def _holds(path: Path, data: bytes) -> bool:
    try:
        return path.read_bytes() == data
    except OSError:
        return False


def keep(path: Path, data: bytes) -> Path:
    """Write what a draft holds into the folder of backups, and drop the oldest ones; return the file.

    Its name tells the time (UTC) and the whole path of the draft, ``/`` written as ``%``.
    """
    folder = backup_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise GlossaryError(
            f"{path}: left as it is, since no backup can be kept in {folder} ({error.strerror}): "
            "make that folder, or set XDG_STATE_HOME"
        ) from None
    name = _name(path)
    backup = folder / f"{datetime.now(UTC):%Y%m%dT%H%M%S.%fZ}{name}"
    mask = os.umask(0o077)  # a draft may be nobody's business
    try:
        write_whole(backup, data)
    except GlossaryError as error:
        raise GlossaryError(f"{path}: left as it is, since no backup can be kept: {error}") from None
    finally:
        os.umask(mask)
    with contextlib.suppress(OSError):  # it is done the next time
        _drop_oldest(folder, name)
    return backup


def _name(path: Path) -> str:
    """Return the part of a backup's name that tells the draft: its path, cut in front where it is too long."""
    name = str(path.resolve()).replace("/", "%").replace("\\", "%")
    while len(os.fsencode(name)) > _LONGEST:
        name = name[1:]
    return name if name.startswith("%") else f"%{name}"


def _drop_oldest(folder: Path, name: str) -> None:
    backups = sorted(entry for entry in os.listdir(folder) if "Z%" in entry)  # noqa: PTH208 names alone
    own = [entry for entry in backups if entry.partition("Z")[2] == name]
    for entry in {*own[:-_KEPT_OF_EACH], *backups[:-_KEPT]}:
        (folder / entry).unlink(missing_ok=True)
