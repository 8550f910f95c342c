"""A list with one line an item, drawn line by line, so that thousands of findings cost no more than ten."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from glossary_tui.tui.ink import Ink
from glossary_tui.tui.text import clean
from glossary_tui.tui.widgets.length import set_length

_ROLES = ("error", "warning", "suggestion", "muted", "supplied", "cursor")

Parts = Iterable[tuple[str, str]]  # texts with their roles: one of _ROLES, or "" for plain text


class LineList(ScrollView, can_focus=True, inherit_bindings=False):
    """Lines, one of them at the cursor."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open"),
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown,space", "page(1)", "Page down", show=False),
        Binding("home,g", "move_to(0)", "First", show=False),
        Binding("end,G", "move_to(-1)", "Last", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {f"lines--{role}" for role in _ROLES}
    DEFAULT_CSS = """
    LineList {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        & > .lines--error { color: $text-error; text-style: bold; }
        & > .lines--warning { color: $text-warning; text-style: bold; }
        & > .lines--suggestion { color: $text-primary; text-style: bold; }
        & > .lines--muted { color: $text-muted; }
        & > .lines--supplied { text-style: underline; }
        & > .lines--cursor { background: $surface-lighten-2; }
        &:focus > .lines--cursor { background: $primary-muted; }
    }
    """

    cursor: reactive[int] = reactive(0, init=False)

    class Highlighted(Message):
        """The reader moved the cursor to a line."""

        def __init__(self, lines: "LineList", place: int) -> None:
            """Tell the number of the line."""
            self.lines, self.place = lines, place
            super().__init__()

        @property
        def control(self) -> "LineList":
            """The list, for handlers that ask for one by its id."""
            return self.lines

    class Selected(Highlighted):
        """A line is to be opened."""

    def __init__(self, ink: Ink, *, id: str | None = None) -> None:
        """Draw with ``ink``."""
        super().__init__(id=id)
        self._ink = ink
        self._count = 0
        self._parts: Callable[[int], Parts] = lambda _: ()
        self._hint = ""
        self._styles_known: dict[tuple[str, bool], Style] = {}  # asked for while lines are painted, and dear

    def show(self, count: int, parts: Callable[[int], Parts], hint: str = "", cursor: int = 0) -> None:
        """List ``count`` lines, each asked of ``parts`` when it is drawn; where there are none, ``hint``."""
        self._count, self._parts, self._hint = count, parts, hint
        set_length(self, count)
        self.go_to(cursor)

    def go_to(self, place: int) -> None:
        """Move the cursor without a message."""
        self.set_reactive(LineList.cursor, self.validate_cursor(place))
        self._show_cursor()
        self.refresh()

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor in the list."""
        return max(0, min(cursor, self._count - 1))

    def watch_cursor(self) -> None:
        """Draw the cursor where it is, and tell."""
        self._show_cursor()
        self.refresh()
        self.post_message(self.Highlighted(self, self.cursor))

    def _show_cursor(self) -> None:
        self.scroll_to_region(Region(0, self.cursor, 1, 1), animate=False, force=True, x_axis=False)

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._show_cursor()

    def action_move(self, step: int) -> None:
        """Move the cursor up or down."""
        self.cursor += step

    def action_page(self, step: int) -> None:
        """Move the cursor by a screenful."""
        self.cursor += step * max(1, self.size.height - 1)

    def action_move_to(self, place: int) -> None:
        """Move the cursor to the first line, or the last (-1)."""
        self.cursor = place if place >= 0 else self._count - 1

    def action_select(self) -> None:
        """Open the line at the cursor."""
        if self._count:
            self.post_message(self.Selected(self, self.cursor))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a line; a second click opens it."""
        offset = event.get_content_offset(self)
        place = offset.y + self.scroll_offset.y if offset else -1
        if 0 <= place < self._count:
            was_there = place == self.cursor
            self.cursor = place
            if was_there:
                self.action_select()

    def notify_style_update(self) -> None:
        """Forget the styles that were, after theme or focus changed."""
        super().notify_style_update()
        self._styles_known.clear()

    def _style(self, role: str, at_cursor: bool) -> Style:
        key = role, at_cursor
        if key not in self._styles_known:
            self._styles_known[key] = self._make_style(role, at_cursor)
        return self._styles_known[key]

    def _make_style(self, role: str, at_cursor: bool) -> Style:
        base = self.rich_style
        if at_cursor:
            base += Style(bgcolor=self.get_component_rich_style("lines--cursor").bgcolor)
        if not role:
            return base
        return base + self.get_component_rich_style(f"lines--{role}") + Style(bgcolor=base.bgcolor)

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        place, width = y + self.scroll_offset.y, self.size.width
        if place >= self._count:
            text = f" {self._hint}" if y == 0 and not self._count else ""
            return Strip([Segment(text, self.rich_style)]).adjust_cell_length(width, self.rich_style)
        at_cursor = place == self.cursor
        segments = [Segment("▌" if at_cursor else " ", self._style("", at_cursor))]
        for text, role in self._parts(place):
            segments.append(Segment(self._ink.drawn(clean(text)), self._style(role, at_cursor)))
        return Strip(segments).adjust_cell_length(width, self._style("", at_cursor))
