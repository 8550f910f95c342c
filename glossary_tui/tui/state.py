"""What the app remembers between runs: bookmarks, recent look-ups, and how the reader likes Arabic and colours."""

from collections.abc import Callable
from pathlib import Path

import msgspec

from glossary_tui.atomic import write_whole
from glossary_tui.errors import GlossaryError
from glossary_tui.tui.arabic import Drawing

RECENT = 50  # look-ups remembered
_DRAFTS = 12  # paths of drafts remembered
_NAME = "state.json"


class State(msgspec.Struct, frozen=True, omit_defaults=True):
    """What is remembered; the newest bookmark and look-up come first.

    Unknown fields are let be: a later version of the program may have written the file.
    """

    bookmarks: tuple[str, ...] = ()
    recent: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()  # paths of those opened lately
    arabic: dict[str, Drawing] = {}  # by terminal
    harakat: bool = True
    theme: str = ""
    schemes: tuple[str, ...] = ()  # of the transliteration pad; none for all
    profile: str = ""  # for linting; none for what the settings beside a draft say

    def with_bookmark(self, name: str) -> "State":
        """Return the state with an entry marked, or no longer marked if it was."""
        others = tuple(other for other in self.bookmarks if other != name)
        return msgspec.structs.replace(self, bookmarks=others if name in self.bookmarks else (name, *others))

    def with_look_up(self, name: str) -> "State":
        """Return the state with an entry as the latest look-up."""
        others = (other for other in self.recent if other != name)
        return msgspec.structs.replace(self, recent=(name, *others)[:RECENT])

    def with_draft(self, path: str) -> "State":
        """Return the state with a draft or folder as the latest that was opened."""
        others = (other for other in self.drafts if other != path)
        return msgspec.structs.replace(self, drafts=(path, *others)[:_DRAFTS])


class Store:
    """The state and the file it is kept in. Nothing about that file is ever fatal: what goes wrong is told once."""

    def __init__(self, folder: Path, tell: Callable[[str], None], *, is_kept: bool = True) -> None:
        """Read the state in ``folder``; ``tell`` is given what the reader should know of a failure.

        What is not kept is neither read nor written, and lasts as long as the app.
        """
        self.path = folder / _NAME
        self._tell = tell
        self._cannot_write = not is_kept
        self.state = (self._read() if is_kept else None) or State()

    def change(self, change: Callable[[State], State]) -> None:
        """Change the state and write it; what another window wrote meanwhile is kept."""
        current = None if self._cannot_write else self._read()
        self.state = change(self.state if current is None else current)
        if not self._cannot_write:
            self._write()

    def _read(self) -> State | None:
        try:
            return msgspec.json.decode(self.path.read_bytes(), type=State)
        except FileNotFoundError:
            return None
        except OSError as error:
            self._give_up(f"{self.path}: cannot be read ({error.strerror})")
        except (msgspec.DecodeError, UnicodeDecodeError):
            self._set_aside()
        return None

    def _set_aside(self) -> None:
        aside = self.path.with_suffix(".damaged.json")
        try:
            self.path.replace(aside)
        except OSError as error:
            self._give_up(f"{self.path}: is damaged and cannot be set aside ({error.strerror})")
        else:
            self._tell(f"{self.path}: was damaged, so bookmarks start anew; the old file is kept as {aside.name}")

    def _write(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            write_whole(self.path, msgspec.json.format(msgspec.json.encode(self.state), indent=1))
        except OSError as error:
            self._give_up(f"{self.path.parent}: cannot be made ({error.strerror})")
        except GlossaryError as error:
            self._give_up(str(error).rpartition(":")[0])

    def _give_up(self, problem: str) -> None:
        self._cannot_write = True
        self._tell(f"{problem}: bookmarks and look-ups last until you quit")
