"""Changes to drafts that were not saved, kept in the state folder so that neither a fault nor a kill loses them."""

import contextlib
import os
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from glossary_tui.atomic import write_whole
from glossary_tui.errors import GlossaryError
from glossary_tui.tui.hunk import Hunk

if TYPE_CHECKING:
    from glossary_tui.tui.work import Work

_FOLDER = "unsaved"
_ENDING = ".msgpack"


def _digest(data: bytes) -> bytes:
    import hashlib  # loads OpenSSL, which a look-up has no need of

    return hashlib.sha256(data).digest()


class Unsaved(msgspec.Struct, frozen=True):
    """The changes of a draft, what its file held before them (SHA-256), and when the last was made (seconds)."""

    path: str
    digest: bytes
    when: float
    hunks: tuple[Hunk, ...]

    def fits(self, data: bytes) -> bool:
        """Whether a file still holds what the changes were made in."""
        return _digest(data) == self.digest


class Keeper:
    """Keeps the changes of each draft in a file of its own."""

    def __init__(self, state_folder: Path) -> None:
        """Keep in a folder of the state folder, which need not exist."""
        self._folder = state_folder / _FOLDER

    def _file(self, path: Path) -> Path:
        name = _digest(str(path.resolve()).encode("utf-8", "surrogateescape")).hex()[:32]
        return self._folder / f"{name}{_ENDING}"

    def keep(self, work: "Work") -> None:
        """Keep the changes of a draft, or forget it if there are none; GlossaryError where that cannot be done."""
        if not work.is_unsaved:
            self.forget(work.path)
            return
        kept = Unsaved(
            os.fsdecode(work.path.resolve()).encode("utf-8", "surrogateescape").decode("utf-8", "replace"),
            _digest(work.on_disk),
            time.time(),
            tuple(work.hunks),
        )
        try:
            self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)  # a draft may be nobody's business
        except OSError as error:
            raise GlossaryError(
                f"{self._folder}: cannot be made ({error.strerror}): save often, for a kill loses what is unsaved"
            ) from None
        write_whole(self._file(work.path), msgspec.msgpack.encode(kept))

    def forget(self, path: Path) -> None:
        """Forget the changes of a draft."""
        with contextlib.suppress(OSError):
            self._file(path).unlink()

    def find(self, path: Path) -> Unsaved | None:
        """Return the changes kept of a draft. A file that is damaged is set aside: GlossaryError says so."""
        return self._read(self._file(path))

    def _read(self, file: Path) -> Unsaved | None:
        try:
            return msgspec.msgpack.decode(file.read_bytes(), type=Unsaved)
        except OSError:
            return None
        except (msgspec.DecodeError, UnicodeDecodeError):
            aside = file.with_suffix(".damaged")
            with contextlib.suppress(OSError):
                file.replace(aside)
            raise GlossaryError(
                f"{file}: was damaged, so the unsaved changes in it are lost: it is kept as {aside.name}"
            ) from None

    def all(self) -> Iterator[Unsaved]:
        """Yield the changes kept of all drafts, the latest first; damaged files are passed over."""
        found: list[Unsaved] = []
        for file in self._files():
            with contextlib.suppress(GlossaryError):
                if kept := self._read(file):
                    found.append(kept)
        yield from sorted(found, key=lambda kept: -kept.when)

    def _files(self) -> Sequence[Path]:
        try:
            return [file for file in self._folder.iterdir() if file.suffix == _ENDING]
        except OSError:
            return []
