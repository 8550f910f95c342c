"""The transliteration pad: a line, and below it that line in all schemes, as it is typed."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Input, Label, Static

from glossary_tui.tui import places, taste
from glossary_tui.tui.arabic import has_arabic
from glossary_tui.tui.background import Background
from glossary_tui.tui.ink import Ink
from glossary_tui.tui.pad import SUPPLIED, Pad, Page, Row, label_of, sources
from glossary_tui.tui.paragraph import Paragraph, Span, wrap
from glossary_tui.tui.screens.choose import Choice, Choose
from glossary_tui.tui.text import clean
from glossary_tui.tui.widgets.key_bar import KeyBar
from glossary_tui.tui.widgets.line_list import LineList, Parts
from glossary_tui.tui.widgets.pad_line import PadLine

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp

_LABEL = 17  # columns for the name of a scheme
_NARROW = 12
_MIDDLE = 72  # columns from which there is room for the longest names
_LEGEND = f"{SUPPLIED} underlined: not written, but supplied or guessed · a dot: a vowel unknown"
_HINT = "Type or paste a word or sentence."

KEYS: list[BindingType] = [
    Binding("slash", "line", "Type", key_display="/", tooltip="To the line, to type"),
    Binding("c", "copy", "Copy", key_display="⏎ c", tooltip="Copy the row that is chosen"),
    Binding("r", "readings", "Readings", tooltip="Choose among several readings of a line without vowel marks"),
    Binding("s", "source", "From", tooltip="Choose the scheme that Latin letters are read as"),
    Binding("question_mark", "app.help", "Help", key_display="?", tooltip="This page"),
    Binding("f1", "app.help", "Help", show=False, tooltip="This page"),
    Binding("escape", "leave", "Leave", show=False, tooltip="From the rows to the line, from there to the glossary"),
    Binding("v", "app.harakat", "Vowel marks", show=False, tooltip="Show or hide the vowel marks of Arabic"),
    Binding("q", "app.quit", "Quit"),
]
ABOUT = (
    ("Writing", "Arabic, with or without vowel marks, is written in all schemes. Latin letters are written in Arabic "
     "and in the other schemes; which scheme they are of is told by the letters, or by you (s)."),
    ("Certain or not", "What the Arabic itself says stands plain. What it does not say is underlined, and "
     f"{SUPPLIED} stands after the word: its vowels are those of the glossary, or a guess. The line above the rows "
     f"tells which. A dot (·) is a vowel that nobody knows. {SUPPLIED} also ends a row that is guessed from Latin "
     "letters. Signs are not copied."),
    ("Readings", "Where a line may be read in several ways, r shows them; the one you choose takes the place of the "
     "line, with its vowel marks."),
    ("Schemes", "Settings (F6) choose the schemes shown. glossary-tui translit --list tells what each is."),
    ("Plain text", "All of this can be had without this window: glossary-tui translit."),
)  # fmt: skip


class Rows(LineList):
    """The rows of the pad, of which Enter copies one."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "select", "Copy", show=False)]


class TransliterateScreen(Screen[None]):
    """A line, its rows, and the chosen row in full."""

    BINDINGS: ClassVar[list[BindingType]] = KEYS
    CSS_PATH = "transliterate.tcss"
    about = ABOUT

    def __init__(self, ink: Ink) -> None:
        """Draw with ``ink``."""
        super().__init__()
        self._ink = ink
        self._pad: Pad | None = None
        self._page = Page()
        self._source = ""
        self._background = Background(self, lambda: None)

    @property
    def _app(self) -> "GlossaryApp":
        return cast("GlossaryApp", self.app)

    @property
    def where(self) -> str:
        """What has the keys, for the help page."""
        return "line to transliterate" if isinstance(self.focused, PadLine) else "rows of the pad"

    @property
    def is_checking(self) -> bool:
        """Whether the line is being worked on."""
        return self._background.share is not None

    def compose(self) -> ComposeResult:
        """Lay out line, echo, rows and keys."""
        with Horizontal(id="top"):
            yield Label("Transliterate")
            yield PadLine(id="line")
        yield Static(id="echo")
        yield Static(Content(_HINT), id="said")
        yield Rows(self._ink, id="rows")
        yield Static(id="whole")
        yield Static(Content(_LEGEND), id="legend")
        yield KeyBar()

    def on_mount(self) -> None:
        """Let the reader type at once."""
        self.query_one(PadLine).focus()
        self.query_one("#echo").display = False
        self._show(Page())

    # Writing

    @on(Input.Changed, "#line")
    def _on_typed(self) -> None:
        self.write()

    def write(self) -> None:
        """Transliterate the line, beside the keys: the first line may have to load the vowel model."""
        text, glossary = clean(self.query_one(PadLine).value).strip(), self._app.glossary
        echo = self.query_one("#echo", Static)
        echo.display = has_arabic(text) and self._ink.with_arabic
        echo.update(self._drawn(((text, False),)))
        if not text:
            self._background.stop()
            self._show(Page())
        elif glossary is not None:
            pad = self._pad = self._pad or Pad(glossary)
            schemes, source = taste.schemes(self._app.store.state), self._source
            self._background.start(lambda _: pad.write(text, schemes, source), self._show, self._fail)

    def glossary_is_read(self) -> None:
        """Write what was typed while the entries were read."""
        self.write()

    def _fail(self, problem: str) -> None:
        self._show(Page(said=problem))

    def _show(self, page: Page) -> None:
        before, self._page = self._page, page
        rows = self.query_one(Rows)
        rows.show(len(page.rows), self._parts, cursor=rows.cursor)
        if page.said != before.said:  # to lay out anew, and to draw the keys, takes longer than all else here
            self.query_one("#said", Static).update(Content(clean(page.said) or _HINT))
        self._show_whole()
        if (bool(page.rows), bool(page.readings)) != (bool(before.rows), bool(before.readings)):
            self.refresh_bindings()

    def _parts(self, place: int) -> Parts:
        row = self._page.rows[place]
        width = _LABEL if self.app.size.width >= _MIDDLE else _NARROW
        label = label_of(row.scheme).rjust(width) if not row.scheme else label_of(row.scheme)[:width].ljust(width)
        yield f"{label} ", "muted"
        for text, is_supplied in self._pieces(row):
            yield text, "supplied" if is_supplied else ""

    def _pieces(self, row: Row) -> Iterable[tuple[str, bool]]:
        if has_arabic(row.text) and not self._ink.with_arabic:
            return (("[Arabic: c copies it]", False),)
        return row.pieces

    @property
    def _chosen(self) -> Row | None:
        rows = self._page.rows
        return rows[min(self.query_one(Rows).cursor, len(rows) - 1)] if rows else None

    @on(LineList.Highlighted)
    def _show_whole(self) -> None:
        """Show the chosen row in full, for the list cuts off what is too long."""
        row, whole = self._chosen, self.query_one("#whole", Static)
        whole.display = row is not None
        if row is not None:
            whole.update(self._drawn(self._pieces(row)))

    def _drawn(self, pieces: Iterable[tuple[str, bool]]) -> Content:
        """Return a line of text as lines of the screen, each drawn as Arabic is drawn here."""
        spans = tuple(Span(clean(text), "supplied" if is_supplied else "text") for text, is_supplied in pieces)
        lines = wrap(Paragraph(spans), max(1, self.app.size.width - 2))
        styles = {"supplied": "underline", "text": ""}
        return Content("\n").join(
            Content.assemble(*((self._ink.drawn(span.text), styles[span.role]) for span in line.spans))
            for line in lines
        )

    def redraw(self) -> None:
        """Draw everything again after the way of drawing, or the schemes, changed."""
        self.write()

    def on_resize(self) -> None:
        """Break lines anew."""
        self._show_whole()

    # Keys

    def action_in_list(self, action: str, step: int) -> None:
        """Move in the rows from the line."""
        rows = self.query_one(Rows)
        rows.action_move(step) if action == "move" else rows.action_page(step)

    def action_line(self) -> None:
        """Go to the line."""
        self.query_one(PadLine).focus()

    def action_leave_line(self) -> None:
        """Go to the rows."""
        self.query_one(Rows).focus()

    def action_leave_search(self) -> None:
        """Clear the line; where it is empty, go back to the glossary."""
        line = self.query_one(PadLine)
        if line.value:
            line.value = ""
        else:
            self._app.action_go("glossary")

    def action_leave(self) -> None:
        """Go from the rows to the line."""
        self.action_line()

    @on(Input.Submitted)
    @on(LineList.Selected)
    def action_copy(self) -> None:
        """Copy the row that is chosen: the text as it is written, not as it is drawn."""
        if row := self._chosen:
            self.app.copy_to_clipboard(row.text)
            self._app.tell_copied(row.text)

    def action_readings(self) -> None:
        """Choose among the readings of the line."""

        def take(text: str | None) -> None:
            if text is not None:
                self.query_one(PadLine).value = text

        if self._page.readings and self._pad is not None:
            latin = taste.schemes(self._app.store.state)[:1]
            choices = [
                Choice(self._ink.drawn(f"{self._pad.write(text, latin).rows[0].text}  {text}"), text)
                for text in self._page.readings
            ]
            self.app.push_screen(Choose("Read it how?", choices), take)

    def action_source(self) -> None:
        """Choose what Latin letters are read as."""

        def take(name: str | None) -> None:
            if name is not None:
                self._source = name
                self.write()

        choices = [Choice("found out by the letters", ""), *(Choice(label_of(name), name) for name in sources())]
        self.app.push_screen(Choose("Latin letters are of which scheme?", choices, self._source), take)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Grey out what there is nothing for."""
        if action == "readings":
            return True if self._page.readings else None
        if action == "copy":
            return True if self._page.rows else None
        return True

    def commands(self) -> Iterable[tuple[str, str, object]]:
        """Yield what the command palette offers here."""
        yield "Copy", "Copy the row that is chosen", self.action_copy
        yield "Readings", "Choose among several readings of the line", self.action_readings
        yield "From", "Choose the scheme that Latin letters are read as", self.action_source


def go(app: "GlossaryApp") -> None:
    """Show the pad as the reader left it."""
    places.show(app, "transliterate", lambda: TransliterateScreen(app.ink))
