"""A folder of drafts: each with what was found in it, worst first seen."""

from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from glossary_tui.errors import GlossaryError
from glossary_tui.lint.finding import SEVERITIES
from glossary_tui.tui.background import Background, Turn
from glossary_tui.tui.explanation import LETTERS
from glossary_tui.tui.ink import Ink
from glossary_tui.tui.text import clean
from glossary_tui.tui.widgets.key_bar import KeyBar
from glossary_tui.tui.widgets.line_list import LineList, Parts

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp

_COUNT = 6  # cells for the number of findings of a severity

Outcome = Counter[str] | str  # the findings of a file by severity, or why it cannot be read


class ChaptersScreen(Screen[None]):
    """Lists the drafts of a folder; Enter opens one, and Esc there leads back."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "check", "Check again", tooltip="Look for findings in all files again"),
        Binding("x", "stop", "Stop", tooltip="Stop the check that is running"),
        Binding("question_mark", "app.help", "Help", key_display="?", tooltip="This page"),
        Binding("f1", "app.help", "Help", show=False, tooltip="This page"),
        Binding("escape", "app.go('glossary')", "Leave", show=False, tooltip="To the glossary"),
        Binding("ctrl+o", "app.open_draft", "Open", show=False, tooltip="Open another draft or folder"),
        Binding("q", "app.quit", "Quit"),
    ]
    DEFAULT_CSS = """
    ChaptersScreen {
        #title { height: 1; padding: 0 1; text-style: bold; text-wrap: nowrap; text-overflow: ellipsis; }
        #status { height: 1; padding: 0 1; color: $text-muted; text-wrap: nowrap; text-overflow: ellipsis; }
        LineList { height: 1fr; }
    }
    """
    where = "files of a folder"

    def __init__(self, folder: Path, files: list[Path], ink: Ink) -> None:
        """List the drafts that were found in a folder."""
        super().__init__()
        self._folder, self._files, self._ink = folder, files, ink
        self._counts: dict[int, Outcome] = {}
        self._background = Background(self, self._show)

    @property
    def _app(self) -> "GlossaryApp":
        return cast("GlossaryApp", self.app)

    def compose(self) -> ComposeResult:
        """Lay out title, status, files and keys."""
        yield Static(Content(clean(str(self._folder))), id="title")
        yield Static(id="status")
        yield LineList(self._ink, id="files")
        yield KeyBar()

    def on_mount(self) -> None:
        """List the files at once, then look into them."""
        files = self.query_one(LineList)
        files.show(len(self._files), self._line)
        files.focus()
        self.action_check()

    def _line(self, number: int) -> Parts:
        found = self._counts.get(number)
        name = str(self._files[number].relative_to(self._folder))
        if isinstance(found, str):
            return (("! ", "error"), (f"{name}  ", ""), (found, "muted"))
        if found is None:
            return (("  ".ljust(3 * _COUNT), "muted"), (name, "muted"))
        counts = [
            (f"{LETTERS[level]} {found[level]}".ljust(_COUNT) if found[level] else " " * _COUNT, level)
            for level in reversed(SEVERITIES)
        ]
        return (*counts, (name, ""))

    @property
    def is_checking(self) -> bool:
        """Whether a check is running."""
        return self._background.share is not None

    def glossary_is_read(self) -> None:
        """Begin what waited for the entries."""
        if self.is_mounted:
            self.action_check()

    def action_check(self) -> None:
        """Look for findings in all files, in a thread."""
        if self._app.glossary is not None:
            self._counts.clear()
            self._background.start(self._find, lambda _: self._show(), lambda problem: self._app.tell(problem))

    def _find(self, turn: Turn) -> None:
        """Look into one file after the other; one that cannot be read does not keep the others from it."""
        from glossary_tui.lint.run import lint_source, source
        from glossary_tui.manuscript.files import read_bytes

        glossary, settings_for = self._app.glossary, self._app.drafts.settings_for
        assert glossary is not None
        for number, path in enumerate(self._files):
            try:
                item = source(str(path), read_bytes(path))
                findings = lint_source(item, glossary, settings_for(path), lambda _: turn.watch(0)).report.findings
                outcome: Outcome = Counter(finding.severity for finding in findings)
            except GlossaryError as error:
                outcome = str(error).removeprefix(f"{path}: ")
            turn.tell(partial(self._on_outcome, number, outcome))

    def _on_outcome(self, number: int, outcome: Outcome) -> None:
        self._counts[number] = outcome
        self._show()

    def action_stop(self) -> None:
        """Stop the check that is running."""
        self._background.stop()
        self._show()

    def _show(self) -> None:
        total: Counter[str] = Counter()
        for counts in self._counts.values():
            if not isinstance(counts, str):
                total += counts
        found = ", ".join(
            f"{total[level]} {level}{'' if total[level] == 1 else 's'}" for level in reversed(SEVERITIES)
        )
        is_running = self.is_checking
        if self._app.glossary is None:
            found = "reading the entries …"
        done = f"Checking {len(self._counts) + 1} of {len(self._files)} … (x stops it) · " if is_running else ""
        number = f"{len(self._files)} file{'' if len(self._files) == 1 else 's'} · "
        self.query_one("#status", Static).update(Content(f"{done}{number}{found}"), layout=False)
        self.query_one(LineList).refresh()
        self.refresh_bindings()

    @on(LineList.Selected)
    def _on_selected(self, message: LineList.Selected) -> None:
        self._app.drafts.open_file(self._files[message.place], self)

    def redraw(self) -> None:
        """Draw everything again after the way of drawing changed."""
        self.query_one(LineList).refresh()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Grey out what there is nothing for."""
        if action == "stop":
            return True if self.is_checking else None
        return True
