"""The app: its state, its settings, and what is the same on every screen."""

import gc
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from itertools import starmap
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

import msgspec
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.tui import places
from glossary_tui.tui.arabic import Drawing
from glossary_tui.tui.drafts import Drafts, SettingsFor
from glossary_tui.tui.emulator import KEEP_ORDER, ORDER_AGAIN, detect
from glossary_tui.tui.ink import Ink
from glossary_tui.tui.paragraph import Link
from glossary_tui.tui.screens.glossary import GlossaryScreen
from glossary_tui.tui.state import Store
from glossary_tui.tui.text import clean

if TYPE_CHECKING:
    from glossary_tui.export.facts import Book


class GlossaryApp(App[None]):
    """The glossary in a terminal."""

    TITLE = "glossary-tui"
    CSS_PATH = "screens/glossary.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+q", "app.quit", "Quit", priority=True), *places.bindings()]

    def __init__(
        self,
        load: Callable[[], Glossary],
        *,
        state_folder: Path,
        term: str = "",
        draft: Path | None = None,
        arabic: str = "auto",
        settings_for: SettingsFor | None = None,
        personal_folder: Path | None = None,
        is_served: bool = False,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        """Show the glossary that ``load`` returns, at ``term``, drawing Arabic as ``arabic`` says (see tui.arabic).

        ``load`` is called in a thread after the first paint; a GlossaryError of it ends the app and is then in
        ``failure``. Bookmarks and the like are kept in ``state_folder``.

        ``draft`` is a file or folder to begin with. ``settings_for`` returns the settings for linting a draft;
        ``personal_folder`` is where personal entries are kept, if they are in use. An app that ``is_served`` to
        others reads and writes no files of the user: no drafts, no state, no bookmarks.
        """
        super().__init__()
        self.is_served = is_served
        self.failure: GlossaryError | None = None
        self.terminal = detect(os.environ if environment is None else environment)
        self._load = load
        self.glossary: Glossary | None = None
        self.book: Book | None = None
        self._problems: list[str] = []
        self._has_copied = False
        self.store = Store(state_folder, self._on_state_problem, is_kept=not is_served)
        remembered = self.store.state.arabic.get(self.terminal.name)
        self.must_ask_arabic = arabic == "auto" and remembered is None and not self.terminal.is_known
        drawing = remembered or self.terminal.drawing if arabic == "auto" else cast("Drawing", arabic)
        self.ink = Ink(drawing, self.store.state.harakat)
        self.glossary_screen = GlossaryScreen(self.ink, term)
        self.drafts = Drafts(self, state_folder, settings_for, personal_folder)
        self._draft = draft

    def get_default_screen(self) -> Screen[None]:
        """Begin at the glossary."""
        return self.glossary_screen

    def on_mount(self) -> None:
        """Paint, and only then read the entries."""
        if self.store.state.theme in self.available_themes:
            self.theme = self.store.state.theme
        self.theme_changed_signal.subscribe(self, lambda theme: self._keep_theme(theme.name))
        self._tell_terminal()
        if self._draft is not None:
            self.drafts.open(self._draft)
        self.call_after_refresh(self.run_worker, self._read, thread=True)

    def _keep_theme(self, name: str) -> None:
        if name != self.store.state.theme:
            self.store.change(lambda state: msgspec.structs.replace(state, theme=name))

    def _read(self) -> None:
        try:
            glossary = self._load()
        except GlossaryError as error:
            self.failure = error
            self.call_from_thread(self.exit, return_code=error.exit_code)
            return
        self.call_from_thread(self._open, glossary)

    def _open(self, glossary: Glossary) -> None:
        from glossary_tui.export.facts import Book
        from glossary_tui.tui import taste
        from glossary_tui.tui.article import Article
        from glossary_tui.tui.lookup import Finder

        gc.freeze()  # the entries stay: looking through them for garbage would hold up a keystroke now and then
        self.glossary = glossary
        finder = Finder(glossary)
        self.book = Book(glossary)
        self._article = Article(finder, self.book, self.ink.with_arabic, taste.entry_schemes(self.store.state))
        self.glossary_screen.open_glossary(finder, self._article)
        problems = [*self._problems, *glossary.problems]
        self._problems.clear()
        for problem in problems[:3]:
            self.tell(problem, is_problem=True)
        if len(problems) > 3:
            self.tell(f"{len(problems) - 3} more problems: glossary-tui check lists them", is_problem=True)
        if self.must_ask_arabic:
            self.action_arabic()
        self.drafts.glossary_is_read()
        for screen in places.shown(self):
            screen.glossary_is_read()

    def _on_state_problem(self, problem: str) -> None:
        """Tell of a failure to keep state; before there is anything to tell it on, keep it for later."""
        if self.glossary is None:
            self._problems.append(problem)
        else:
            self.tell(problem, is_problem=True)

    def tell(self, message: str, *, is_problem: bool = False) -> None:
        """Tell the reader something in a corner, as text."""
        self.notify(
            clean(message),
            markup=False,
            severity="warning" if is_problem else "information",
            timeout=8 if is_problem else 3,
        )

    def tell_copied(self, text: str) -> None:
        """Tell what was sent to the clipboard; whether it came there a terminal does not say."""
        self.tell(f"Sent to the clipboard: {self.ink.drawn(text)}")
        if not self._has_copied:
            self._has_copied = True
            self.tell(
                "If pasting brings nothing, this terminal lets no program copy: select with Shift and the mouse."
            )

    # Places

    def action_go(self, name: str) -> None:
        """Go to one of the places of the app."""
        places.go(self, name)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Leave out what reads or writes files, where others use the app."""
        if self.is_served and (action == "open_draft" or (action == "go" and parameters == ("draft",))):
            return False
        return super().check_action(action, parameters)

    def show_screen(self, screen: Screen[None]) -> None:
        """Show a main screen. Those that were left stay as they are; the glossary lies below them all."""
        if screen is self.glossary_screen:
            while len(self.screen_stack) > 1:
                self.pop_screen()
        elif len(self.screen_stack) > 1:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def read_entry(self, name: str) -> None:
        """Show an entry in the glossary."""
        self.show_screen(self.glossary_screen)
        self.glossary_screen.follow(Link("entry", name))

    def action_open_draft(self) -> None:
        """Ask which draft to open."""
        self.drafts.ask()

    async def action_quit(self) -> None:
        """Leave the app, once each draft with unsaved changes is saved or let go."""
        if not self.drafts.ask_before_leaving(lambda: self.run_worker(self.action_quit())):
            self.exit()

    def change_schemes(self, schemes: tuple[str, ...]) -> None:
        """Show these schemes from now on; with none, those that are usual."""
        self.store.change(lambda state: msgspec.structs.replace(state, schemes=schemes))
        self._rewrite()

    def change_profile(self, profile: str) -> None:
        """Lint by another house style from now on."""
        self.store.change(lambda state: msgspec.structs.replace(state, profile=profile))
        self.drafts.check_again()

    # Arabic

    def _tell_terminal(self) -> None:
        """Tell a terminal that orders Arabic itself whether to do so."""
        if self.terminal.orders_arabic and self._driver is not None:
            self._driver.write(ORDER_AGAIN if self.ink.drawing in ("logical", "off") else KEEP_ORDER)

    def draw_arabic(self, drawing: Drawing) -> None:
        """Draw Arabic another way, and remember it for this terminal."""
        self.ink.drawing = drawing
        name = self.terminal.name
        self.store.change(lambda state: msgspec.structs.replace(state, arabic={**state.arabic, name: drawing}))
        self._tell_terminal()
        self._rewrite()

    def action_arabic(self) -> None:
        """Ask how Arabic reads right here."""
        from glossary_tui.tui.screens.arabic import AskArabic

        def choose(drawing: Drawing | None) -> None:
            self.draw_arabic(drawing or self.ink.drawing)

        if self.glossary is not None:
            self.push_screen(AskArabic(self.glossary, self.ink.drawing), choose)

    def action_harakat(self) -> None:
        """Show or hide the vowel marks of Arabic."""
        self.ink.harakat = not self.ink.harakat
        self.store.change(lambda state: msgspec.structs.replace(state, harakat=self.ink.harakat))
        self.tell(f"Vowel marks {'shown' if self.ink.harakat else 'hidden'}")
        self.glossary_screen.redraw()
        self._redraw()

    def _rewrite(self) -> None:
        """Write entries out another way, and draw everything again."""
        from dataclasses import replace

        from glossary_tui.tui import taste

        if self.glossary is not None:
            schemes = taste.entry_schemes(self.store.state)
            self._article = replace(self._article, with_arabic=self.ink.with_arabic, schemes=schemes)
            self.glossary_screen.use(self._article)
        self._redraw()

    def _redraw(self) -> None:
        """Draw what was shown elsewhere again."""
        self.drafts.redraw()
        for screen in places.shown(self):
            screen.redraw()

    # Help, commands

    def action_help(self) -> None:
        """Show the keys of where the reader is."""
        from glossary_tui.tui.screens.help import HelpScreen, keys_of

        where = getattr(self.screen, "where", None)
        if where is not None:
            self.push_screen(HelpScreen(where, keys_of(self.screen), getattr(self.screen, "about", None)))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """Offer everything in the command palette."""
        here = self.glossary_screen
        if screen is here:
            yield SystemCommand("Search", "Look a term up", here.action_search)
            yield SystemCommand("Lists", "Bookmarks, recent look-ups, domains, roots", here.action_lists)
            yield SystemCommand("Copy", "Copy a form of the entry", here.action_copy)
            if not self.is_served:
                yield SystemCommand("Bookmark", "Mark the entry, or take the mark away", here.action_bookmark)
            yield SystemCommand("Back", "Go to the entry read before", here.action_back)
            yield SystemCommand("Forward", "Go on to the entry after", here.action_forward)
        if not screen.is_modal:
            for place in places.PLACES:
                if self.check_action("go", (place.name,)):
                    yield SystemCommand(place.title, place.about, partial(self.action_go, place.name))
            if not self.is_served:
                yield SystemCommand("Open a draft", "A chapter, or a folder of them", self.action_open_draft)
            yield from starmap(SystemCommand, getattr(screen, "commands", tuple)())
            yield SystemCommand("Arabic", "Choose how Arabic is drawn in this terminal", self.action_arabic)
            yield SystemCommand("Vowel marks", "Show or hide the vowel marks of Arabic", self.action_harakat)
            yield SystemCommand("Help", "The keys of where you are", self.action_help)
        yield SystemCommand("Theme", "Change the colours", self.action_change_theme)
        yield SystemCommand("Quit", "Leave the app", self.action_quit)


def run(app: GlossaryApp) -> None:
    """Run the app, and leave the terminal as it was.

    Raises GlossaryError where the entries could not be read.
    """
    try:
        app.run()
    finally:
        if app.terminal.orders_arabic and sys.__stderr__ is not None:
            sys.__stderr__.write(ORDER_AGAIN)
            sys.__stderr__.flush()
    if app.failure is not None:
        raise app.failure
