"""The question which draft to open: those with unsaved changes, the latest, those of this folder, or any other."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import Suggester
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from glossary_tui.manuscript.formats import ENDINGS
from glossary_tui.tui.text import clean

_SHOWN = 40  # files of a folder


def drafts_in(folder: Path) -> list[Path]:
    """Return the drafts that lie in a folder, by name, at most as many as one looks through."""
    try:
        names = sorted(path.name for path in folder.iterdir())
    except OSError:
        return []
    return [folder / name for name in names if not name.startswith(".") and Path(name).suffix.lower() in ENDINGS][
        :_SHOWN
    ]


class _Paths(Suggester):
    """Completes the name of a file or folder, which the right arrow takes over."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return the first path that begins so."""
        folder, name = os.path.split(value)
        try:
            names = sorted(path.name for path in Path(folder or ".").expanduser().iterdir()) if name else []
        except OSError:
            return None
        for other in names:
            path = os.path.join(folder, other)  # noqa: PTH118 as the user began it
            if other.startswith(name) and clean(other) == other:
                if Path(path).expanduser().is_dir():
                    return f"{path}{os.sep}"
                if Path(other).suffix.lower() in ENDINGS:
                    return path
        return None


class OpenDraft(ModalScreen[Path | None]):
    """Asks for a file or a folder; is dismissed with its path."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", show=False),
        Binding("down", "app.focus_next", "Choose", show=False),
    ]
    DEFAULT_CSS = """
    OpenDraft {
        align: center middle;
        & > Vertical {
            width: 90%;
            max-width: 84;
            height: auto;
            max-height: 90%;
            padding: 0 1;
            border: round $primary;
            background: $surface;
        }
        Static { width: 1fr; height: auto; }
        #question { text-style: bold; }
        #keys { color: $text-muted; margin-top: 1; }
        Input { margin: 1 0; }
        OptionList { height: auto; max-height: 12; padding: 0; background: $surface; }
        OptionList, OptionList:focus { border: none; }
    }
    """

    def __init__(self, unsaved: Iterable[str], recent: Iterable[str], folder: Path) -> None:
        """Offer drafts with unsaved changes, those opened lately, and those of a folder."""
        super().__init__()
        marked: dict[str, str] = dict.fromkeys(unsaved, "  (unsaved changes)")
        for path in recent:
            marked.setdefault(path, "  (lately)")
        here = drafts_in(folder)
        for file in here:
            marked.setdefault(str(file), "")
        if len(here) > 1:
            marked.setdefault(str(folder), "  (all drafts of this folder)")
        self._paths: Sequence[str] = [path for path in marked if Path(path).exists()]
        self._labels = [f"{_short(path, folder)}{marked[path]}" for path in self._paths]

    def compose(self) -> ComposeResult:
        """Lay out the line to type in, the drafts and the keys."""
        with Vertical():
            yield Static(Content("Open which draft, or folder of drafts?"), id="question")
            yield Input(placeholder="path of a file or folder", compact=True, suggester=_Paths())
            yield OptionList(*(Option(Content(clean(label))) for label in self._labels))
            yield Static(Content("Enter opens · → completes · ↓ or Tab: the drafts below · Esc cancels"), id="keys")

    def on_mount(self) -> None:
        """Let the reader type, or choose where there is something to choose from."""
        options = self.query_one(OptionList)
        options.display = bool(self._paths)
        (options if self._paths else self.query_one(Input)).focus()

    @on(Input.Submitted)
    def _on_typed(self, event: Input.Submitted) -> None:
        text = event.value.strip().strip("'\"")
        if text:
            self._leave(Path(text).expanduser())

    @on(OptionList.OptionSelected)
    def _on_chosen(self, event: OptionList.OptionSelected) -> None:
        self._leave(Path(self._paths[event.option_index]))

    def _leave(self, path: Path | None) -> None:
        if self.is_current:
            self.dismiss(path)

    def action_cancel(self) -> None:
        """Open nothing."""
        self._leave(None)


def _short(path: str, folder: Path) -> str:
    """Return a path as it is best read from a folder."""
    full = Path(path)
    if full == folder:
        return f"{folder.name or folder}{os.sep}"
    if full.is_relative_to(folder):
        return str(full.relative_to(folder))
    home = Path.home()
    return str(Path("~") / full.relative_to(home)) if full.is_relative_to(home) else path
