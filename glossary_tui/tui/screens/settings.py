"""The settings: what each is now, and a question to change it. All take effect at once and are remembered."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar, NamedTuple, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from glossary_tui.lint.profile import PROFILES
from glossary_tui.translit import scheme_names
from glossary_tui.tui import places, taste
from glossary_tui.tui.ink import Ink
from glossary_tui.tui.pad import label_of
from glossary_tui.tui.screens.choose import Choice, Choose
from glossary_tui.tui.widgets.key_bar import KeyBar
from glossary_tui.tui.widgets.line_list import LineList, Parts

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp

_NAMES = 18  # columns for the names of settings
_SHOWN = 3  # names of schemes
_DRAWINGS = {
    "visual": "reversed and shaped by the app",
    "logical": "left to the terminal",
    "words": "words reversed, letters left to the terminal",
    "off": "left out",
}


class Setting(NamedTuple):
    """A setting: its name, what it is for, what it is now, and what asks for another value."""

    name: str
    about: str
    value: Callable[[], str]
    change: Callable[[], None]


class _Several(Choose[str]):
    """Asks for one after the other."""

    KEYS = "Enter shows or hides · Esc done"


class Lines(LineList):
    """The settings; Enter changes the one at the cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter,space", "select", "Change")]


class SettingsScreen(Screen[None]):
    """A line for each setting, and what it is for."""

    CSS_PATH = "settings.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,left", "app.go('glossary')", "Glossary", tooltip="Back to the glossary"),
        Binding("question_mark", "app.help", "Help", key_display="?", tooltip="This page"),
        Binding("f1", "app.help", "Help", show=False, tooltip="This page"),
        Binding("q", "app.quit", "Quit"),
    ]
    where = "settings"
    is_checking = False
    about = (
        ("Settings", "They take effect at once and are kept for the next time. What a house asks of its drafts "
         "stands in a file beside them, glossary-tui.toml, and holds for all who work on them."),
    )  # fmt: skip

    def __init__(self, ink: Ink) -> None:
        """Draw with ``ink``."""
        super().__init__()
        self._ink = ink
        self.settings = (
            Setting("Schemes", "Transliterations in entries and in the pad.", self._schemes, self._ask_schemes),
            Setting(
                "House style",
                "What drafts are held to.",
                lambda: self._profile() or "as beside the draft",
                self._ask_profile,
            ),
            Setting(
                "Arabic",
                "How this terminal is given Arabic.",
                lambda: _DRAWINGS[ink.drawing],
                self._app_action("arabic"),
            ),
            Setting(
                "Vowel marks",
                "Whether Arabic is shown with its vowel marks.",
                lambda: "shown" if ink.harakat else "hidden",
                self._app_action("harakat"),
            ),
            Setting("Colours", "The theme of the app.", lambda: self.app.theme, self._ask_theme),
        )

    @property
    def _app(self) -> "GlossaryApp":
        return cast("GlossaryApp", self.app)

    def compose(self) -> ComposeResult:
        """Lay out title, settings, what the chosen one is for, and keys."""
        yield Static(Content("Settings"), id="title")
        yield Lines(self._ink, id="lines")
        yield Static(id="about")
        yield KeyBar()

    def on_mount(self) -> None:
        """Begin at the first."""
        self.query_one(Lines).focus()
        self.app.theme_changed_signal.subscribe(self, lambda _: self.redraw())
        self.redraw()

    def redraw(self) -> None:
        """Show what the settings are now."""
        lines = self.query_one(Lines)
        lines.show(len(self.settings), self._line, cursor=lines.cursor)
        self._tell()

    def glossary_is_read(self) -> None:
        """Nothing here waits for the entries."""

    def on_screen_resume(self) -> None:
        """Show what was changed by the answer to a question."""
        if self.is_mounted:
            self.redraw()

    def _line(self, place: int) -> Parts:
        setting = self.settings[place]
        yield setting.name.ljust(_NAMES if self.app.size.width >= 60 else 13), "muted"
        yield setting.value(), ""

    @on(LineList.Highlighted)
    def _tell(self) -> None:
        setting = self.settings[self.query_one(Lines).cursor]
        self.query_one("#about", Static).update(Content(f"{setting.about} Now {setting.value()}."))

    @on(LineList.Selected)
    def _change(self, message: LineList.Selected) -> None:
        self.settings[message.place].change()

    # What the settings are, and the questions for them

    def _app_action(self, name: str) -> Callable[[], None]:
        return lambda: getattr(self._app, f"action_{name}")()

    def _schemes(self) -> str:
        chosen = self._app.store.state.schemes
        names = [label_of(name) for name in scheme_names() if name in chosen]
        if not names:
            return "as usual: IJMES and ALA-LC, all in the pad"
        more = len(names) - _SHOWN
        return ", ".join(names[:_SHOWN]) + (f" and {more} more" if more > 0 else "")

    def _ask_schemes(self, at: str = "") -> None:
        chosen = self._app.store.state.schemes

        def toggle(name: str | None) -> None:
            if name is not None:
                without = tuple(other for other in chosen if other != name)
                self._app.change_schemes(() if not name else without if name in chosen else (*chosen, name))
                self._ask_schemes(name)

        choices = [Choice("  as usual", "")]
        choices += [Choice(f"{'✓' if name in chosen else ' '} {label_of(name)}", name) for name in scheme_names()]
        self.app.push_screen(_Several("Which schemes are shown?", choices, at), toggle)

    def _profile(self) -> str:
        return taste.profile(self._app.store.state)

    def _ask_profile(self) -> None:
        def take(profile: str | None) -> None:
            if profile is not None:
                self._app.change_profile(profile)

        choices = [Choice("as the settings beside the draft say", ""), *(Choice(name, name) for name in PROFILES)]
        self._ask("Drafts are held to which house style?", choices, self._profile(), take)

    def _ask_theme(self) -> None:
        def take(theme: str | None) -> None:
            if theme is not None:
                self.app.theme = theme

        choices = [Choice(name, name) for name in sorted(self.app.available_themes)]
        self._ask("Which colours?", choices, self.app.theme, take)

    def _ask(
        self, question: str, choices: Sequence[Choice[str]], now: str, take: Callable[[str | None], None]
    ) -> None:
        self.app.push_screen(Choose(question, choices, now), take)


def go(app: "GlossaryApp") -> None:
    """Show the settings."""
    places.show(app, "settings", lambda: SettingsScreen(app.ink))
