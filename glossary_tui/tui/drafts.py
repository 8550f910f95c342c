"""The drafts that are open, each on its screen, and their unsaved changes."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from glossary_tui.errors import GlossaryError
from glossary_tui.tui.unsaved import Keeper

if TYPE_CHECKING:
    from glossary_tui.lint.settings import Settings
    from glossary_tui.tui.app import GlossaryApp
    from glossary_tui.tui.screens.chapters import ChaptersScreen
    from glossary_tui.tui.screens.draft import DraftScreen
    from glossary_tui.tui.work import Work

    DraftOrFolder = DraftScreen | ChaptersScreen

SettingsFor = Callable[[Path, str], "Settings"]


def usual_settings(_: Path, profile: str) -> "Settings":
    """Return the settings of a draft beside which there are none."""
    from glossary_tui.lint.profile import load_profile

    return load_profile(profile)


class Drafts:
    """Opens drafts and keeps what is open."""

    def __init__(
        self,
        app: "GlossaryApp",
        state_folder: Path,
        settings_for: SettingsFor | None = None,
        personal_folder: Path | None = None,
    ) -> None:
        """Open drafts in an app, linted as ``settings_for`` says; no personal entries without their folder."""
        self._app = app
        self.keeper = Keeper(state_folder)
        self._settings_for = settings_for or usual_settings
        self.personal_folder = personal_folder
        self.current: DraftOrFolder | None = None  # what F3 leads to
        self._open: dict[Path, DraftScreen] = {}
        self._cannot_keep = False

    def settings_for(self, path: Path) -> "Settings":
        """Return how a draft is to be linted: by the profile that the reader chose here, or as is said beside it."""
        from glossary_tui.tui import taste

        return self._settings_for(path, taste.profile(self._app.store.state))

    def check_again(self) -> None:
        """Lint all that was shown again, after what is asked of a draft changed."""
        for screen in self.screens():
            screen.glossary_is_read()

    def screens(self) -> "Iterator[DraftOrFolder]":
        """Yield the screens that have been shown."""
        yield from self._open.values()
        if self.current is not None and self.current not in self._open.values():
            yield self.current

    def ask(self) -> None:
        """Ask which draft to open."""
        from glossary_tui.tui.screens.open_draft import OpenDraft

        def answer(path: Path | None) -> None:
            if path is not None:
                self.open(path)

        unsaved = (kept.path for kept in self.keeper.all())
        self._app.push_screen(OpenDraft(unsaved, self._app.store.state.drafts, Path.cwd()), answer)

    def open(self, path: Path) -> None:
        """Show a draft, or the drafts of a folder; what cannot be read is told."""
        from glossary_tui.manuscript.files import find_drafts

        if not path.is_dir():
            self.open_file(path)
            return
        from glossary_tui.tui.screens.chapters import ChaptersScreen

        found = list(find_drafts([str(path)]))
        files = [item for item in found if isinstance(item, Path)]
        if files:
            self._show(ChaptersScreen(path, files, self._app.ink), path)
        else:
            self._app.tell(str(found[0]), is_problem=True)

    def open_file(self, path: Path, parent: "ChaptersScreen | None" = None) -> None:
        """Show a draft; Esc there leads to ``parent``, or the glossary."""
        from glossary_tui.tui.screens.draft import DraftScreen
        from glossary_tui.tui.work import Work

        try:
            screen = self._open.get(path.resolve()) or DraftScreen(Work(path), self._app.ink, parent)
        except (GlossaryError, OSError, RuntimeError) as error:
            self._app.tell(str(error), is_problem=True)
            return
        self._open[path.resolve()] = screen
        self._show(screen, path)

    def _show(self, screen: "DraftOrFolder", path: Path) -> None:
        self.current = screen
        self._app.store.change(lambda state: state.with_draft(str(path.resolve())))
        name = f"draft {id(screen)}"
        if not self._app.is_screen_installed(name):
            self._app.install_screen(screen, name)  # so that leaving it does not end it
        self._app.show_screen(screen)

    def keep(self, work: "Work") -> None:
        """Keep the changes of a draft so that a kill does not lose them; tell once where that cannot be."""
        try:
            self.keeper.keep(work)
        except GlossaryError as error:
            if not self._cannot_keep:
                self._cannot_keep = True
                self._app.tell(str(error), is_problem=True)

    def glossary_is_read(self) -> None:
        """Begin what waited for the entries, and tell of changes that were never saved."""
        self.check_again()
        if self._app.is_served:
            return
        if self.current is None and (kept := next(self.keeper.all(), None)):
            name = Path(kept.path).name
            self._app.tell(f"Changes to {name} were never saved: F3 opens it and offers them again.")

    def redraw(self) -> None:
        """Draw all that was shown again, after the way of drawing changed."""
        for screen in self.screens():
            if screen.is_mounted:
                screen.redraw()

    def ask_before_leaving(self, leave: Callable[[], object]) -> bool:
        """Ask what to do with a draft that has unsaved changes, then call ``leave``; False if there is none."""
        unsaved = next((path for path, screen in self._open.items() if screen.desk.work.is_unsaved), None)
        if unsaved is None:
            return False
        from glossary_tui.tui.screens.saving import ask_before_leaving

        screen = self._open[unsaved]
        if self._app.screen.is_modal:  # a question is being asked: its answer comes first
            return True
        if self._app.screen is not screen:
            self._show(screen, unsaved)

        def go_on() -> None:
            self._open.pop(unsaved, None)
            leave()

        ask_before_leaving(screen, go_on)
        return True
