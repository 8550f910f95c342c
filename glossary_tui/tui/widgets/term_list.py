"""The list of terms: two lines a term, drawn line by line, so that twenty thousand cost no more than twenty."""

from collections.abc import Callable, Collection
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip

from glossary_tui.glossary.index import Row
from glossary_tui.tui.highlight import marked
from glossary_tui.tui.ink import Ink
from glossary_tui.tui.lookup import Finder, Result
from glossary_tui.tui.paragraph import Paragraph, Span, wrap
from glossary_tui.tui.text import clean
from glossary_tui.tui.widgets.length import set_length

_HEIGHT = 2  # lines a term
_CURSOR, _NO_CURSOR = "▌ ", "  "


class TermList(ScrollView, can_focus=True, inherit_bindings=False):
    """Terms with their Arabic and first meaning; one of them is at the cursor."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "select", "Open"),
        Binding("up,k", "move(-1)", "Up", show=False),
        Binding("down,j", "move(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown,space", "page(1)", "Page down", show=False),
        Binding("home,g", "move_to(0)", "First", show=False),
        Binding("end,G", "move_to(-1)", "Last", show=False),
        Binding("right", "select", "Open", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "list--headword",
        "list--arabic",
        "list--gloss",
        "list--mark",
        "list--flag",
        "list--cursor",
    }
    DEFAULT_CSS = """
    TermList {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        & > .list--headword { text-style: bold; }
        & > .list--arabic { color: $text-accent; }
        & > .list--gloss { color: $text-muted; }
        & > .list--flag { color: $text-warning; text-style: italic; }
        & > .list--mark { color: $text-primary; text-style: bold underline; }
        & > .list--cursor { background: $surface-lighten-2; }
        &:focus > .list--cursor { background: $primary-muted; }
    }
    """

    cursor: reactive[int] = reactive(0, init=False)

    class Highlighted(Message):
        """The cursor came to a term, or the list to nothing."""

        def __init__(self, name: str | None) -> None:
            """Tell the id of the entry."""
            self.name = name
            super().__init__()

    class Selected(Message):
        """A term is to be opened."""

        def __init__(self, name: str) -> None:
            """Tell the id of the entry."""
            self.name = name
            super().__init__()

    def __init__(self, ink: Ink, flags: Callable[[str], Collection[str]], *, id: str | None = None) -> None:
        """Draw with ``ink``; ``flags`` says what is to be known of an entry at first sight (*draft*)."""
        super().__init__(id=id)
        self._ink = ink
        self._flags = flags
        self._result = Result(())
        self._finder: Finder | None = None
        self._hint = ""
        self._hint_lines: list[str] | None = None
        self._styles_known: dict[tuple[str, bool], Style] = {}

    @property
    def current(self) -> str | None:
        """The id of the entry at the cursor."""
        rows = self._result.rows
        return rows[self.cursor].id if 0 <= self.cursor < len(rows) else None

    @property
    def count(self) -> int:
        """The number of terms listed."""
        return len(self._result.rows)

    def show(self, result: Result, finder: Finder, hint: str = "") -> None:
        """List other terms, with the cursor at the first, without a message; where there are none, ``hint``."""
        self._result, self._finder, self._hint = result, finder, hint
        set_length(self, len(result.rows) * _HEIGHT)
        self._hint_lines = None
        self.set_reactive(TermList.cursor, 0)
        self.scroll_to(y=0, animate=False)
        self.refresh()

    def go_to(self, name: str) -> bool:
        """Move the cursor to an entry, without a message; False if it is not listed."""
        place = next((index for index, row in enumerate(self._result.rows) if row.id == name), None)
        if place is None:
            return False
        self.set_reactive(TermList.cursor, place)
        self._show_cursor()
        self.refresh()
        return True

    def watch_cursor(self) -> None:
        """Draw the cursor where it is, and tell."""
        self._show_cursor()
        self.refresh()
        self.post_message(self.Highlighted(self.current))

    def validate_cursor(self, cursor: int) -> int:
        """Keep the cursor in the list."""
        return max(0, min(cursor, self.count - 1))

    def _show_cursor(self) -> None:
        self.scroll_to_region(Region(0, self.cursor * _HEIGHT, 1, _HEIGHT), animate=False, force=True, x_axis=False)

    def action_move(self, step: int) -> None:
        """Move the cursor up or down."""
        self.cursor += step

    def action_page(self, step: int) -> None:
        """Move the cursor by a screenful."""
        self.cursor += step * max(1, self.size.height // _HEIGHT - 1)

    def action_move_to(self, place: int) -> None:
        """Move the cursor to the first term, or the last (-1)."""
        self.cursor = place if place >= 0 else self.count - 1

    def action_select(self) -> None:
        """Open the term at the cursor."""
        if self.current is not None:
            self.post_message(self.Selected(self.current))

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on a term; a second click opens it."""
        offset = event.get_content_offset(self)
        place = (offset.y + self.scroll_offset.y) // _HEIGHT if offset else -1
        if 0 <= place < self.count:
            was_there = place == self.cursor
            self.cursor = place
            if was_there:
                self.action_select()

    def notify_style_update(self) -> None:
        """Forget the styles of the old theme."""
        super().notify_style_update()
        self._styles_known.clear()

    def _style(self, name: str, at_cursor: bool) -> Style:
        style = self._styles_known.get((name, at_cursor))
        if style is None:
            base = self.rich_style
            if at_cursor:
                base += Style(bgcolor=self.get_component_rich_style("list--cursor").bgcolor)
            style = base
            if name:  # in full, since muted colours are only known over a background, which is then replaced
                style = base + self.get_component_rich_style(f"list--{name}") + Style(bgcolor=base.bgcolor)
            self._styles_known[name, at_cursor] = style
        return style

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        place, line = divmod(y + self.scroll_offset.y, _HEIGHT)
        width = self.size.width
        if not self.count:
            return self._hint_line(y)
        if place >= self.count:
            return Strip.blank(width, self.rich_style)
        row, at_cursor = self._result.rows[place], place == self.cursor
        segments = self._first(row, at_cursor) if line == 0 else self._second(row, at_cursor)
        lead = Segment(_CURSOR if at_cursor else _NO_CURSOR, self._style("headword", at_cursor))
        return Strip([lead, *segments]).adjust_cell_length(width, self._style("", at_cursor))

    def _hint_line(self, y: int) -> Strip:
        if self._hint_lines is None:
            wrapped = wrap(Paragraph((Span(self._hint),)), max(1, self.size.width - 2))
            self._hint_lines = [f" {self._ink.drawn(line.text)}" for line in wrapped]
        text = self._hint_lines[y] if y < len(self._hint_lines) else ""
        return Strip([Segment(text, self.rich_style)]).adjust_cell_length(self.size.width, self.rich_style)

    def on_resize(self) -> None:
        """Cut the hint anew."""
        self._hint_lines = None

    def _first(self, row: Row, at_cursor: bool) -> list[Segment]:
        """Draw headword and flags at the left, Arabic at the right; the headword goes first where room is scarce."""
        room = self.size.width - len(_NO_CURSOR) - 1
        headword = self._text(row.headword, "headword", at_cursor, room)
        flags = "".join(f" {flag}" for flag in self._flags(row.id))
        if flags and _width(headword) + cell_len(flags) <= room:
            headword.append(Segment(flags, self._style("flag", at_cursor)))
        arabic = self._text(row.arabic, "arabic", at_cursor, room) if self._ink.with_arabic else []
        gap = room - _width(headword) - _width(arabic)
        if not arabic or gap < 1:
            return headword
        return [*headword, Segment(" " * gap, self._style("", at_cursor)), *arabic]

    def _second(self, row: Row, at_cursor: bool) -> list[Segment]:
        """Draw what the query found, where the headword does not show it, and the meaning."""
        room = self.size.width - len(_NO_CURSOR) - 1
        found = self._result.found.get(row.id)
        segments: list[Segment] = []
        if found and found.how != "gloss" and not self._is_shown(row, found.matched):
            avoid = found.matched in self._avoided(row.id)
            before = "✗ " if avoid else "≈ " if found.how == "near" else "= "
            segments = [Segment(before, self._style("flag" if avoid else "gloss", at_cursor))]
            matched = found.matched if self._ink.with_arabic or found.how != "arabic" else ""
            segments += self._text(matched, "gloss", at_cursor, room, near=found.how == "near")
            segments.append(Segment(" · ", self._style("gloss", at_cursor)))
        gloss = row.gloss
        if found and found.how == "gloss" and found.matched not in gloss.split("; ")[0]:
            gloss = found.matched
        return [*segments, *self._text(gloss, "gloss", at_cursor, room - _width(segments))]

    def _avoided(self, name: str) -> Collection[str]:
        return self._finder.glossary[name].avoid if self._finder else ()

    def _is_shown(self, row: Row, matched: str) -> bool:
        return matched in (row.headword, row.arabic) or row.headword.startswith(matched)

    def _text(self, text: str, role: str, at_cursor: bool, room: int, *, near: bool = False) -> list[Segment]:
        """Draw text with its matched letters marked, cut to ``room`` cells."""
        text = _cut(clean(text), room)
        places: frozenset[int] = frozenset()
        if self._finder and self._result.key:
            places = marked(text, self._result.key, self._finder.glossary.folder, near=near)
        plain, mark = self._style(role, at_cursor), self._style("mark", at_cursor)
        segments: list[Segment] = []
        for cluster in self._ink.clusters(text):
            style = mark if cluster.start in places else plain
            if segments and segments[-1].style is style:
                segments[-1] = Segment(segments[-1].text + cluster.text, style)
            else:
                segments.append(Segment(cluster.text, style))
        return segments


def _width(segments: list[Segment]) -> int:
    return sum(cell_len(segment.text) for segment in segments)


def _cut(text: str, room: int) -> str:
    """Cut logical text to a width, before anything is reversed, with a sign that it was."""
    if cell_len(text) <= room:
        return text
    while text and cell_len(text) > room - 1:
        text = text[:-1]
    return f"{text.rstrip()}…" if room > 1 else ""
