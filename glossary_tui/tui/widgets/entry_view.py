"""An entry to read: drawn line by line, with links to follow and text to select."""

import sys
from collections.abc import Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from glossary_tui.tui.ink import Ink
from glossary_tui.tui.paragraph import Glyph, Line, Link, Paragraph, glyphs, logical, wrap
from glossary_tui.tui.widgets.length import set_length

_MARGIN = 1  # cells at each side
_ROLES = (
    "headword", "arabic", "arabic-head", "heading", "label", "gloss", "warning", "wrong", "right", "link",
)  # fmt: skip


class EntryView(ScrollView, can_focus=True, inherit_bindings=False):
    """Paragraphs with links. Tab goes from link to link and Enter follows, as in a browser."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "follow", "Follow", tooltip="Follow the chosen link"),
        Binding("tab", "link(1)", "Link", tooltip="Choose the next link"),
        Binding("shift+tab", "link(-1)", "Link before", show=False),
        Binding("up,k", "scroll_by(-1)", "Up", show=False),
        Binding("down,j", "scroll_by(1)", "Down", show=False),
        Binding("pageup", "page_up", "Page up", show=False),
        Binding("pagedown,space", "page_down", "Page down", show=False),
        Binding("home,g", "scroll_home", "Beginning", show=False),
        Binding("end,G", "scroll_end", "End", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"entry--{role}" for role in _ROLES),
        "entry--link-chosen",
        "entry--selection",
    }
    DEFAULT_CSS = """
    EntryView {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        & > .entry--headword { text-style: bold underline; color: $text-primary; }
        & > .entry--arabic { color: $text-accent; }
        & > .entry--arabic-head { color: $text-accent; text-style: bold; }
        & > .entry--heading { text-style: bold; color: $text-secondary; }
        & > .entry--label { color: $text-muted; }
        & > .entry--gloss { text-style: bold; }
        & > .entry--warning { text-style: bold; color: $text-warning; }
        & > .entry--wrong { color: $text-error; }
        & > .entry--right { color: $text-success; }
        & > .entry--link { text-style: underline; color: $text-primary; }
        & > .entry--link-chosen { text-style: reverse bold; }
        & > .entry--selection { background: $primary; color: $background; }
    }
    """

    class Followed(Message):
        """A link was followed."""

        def __init__(self, link: Link) -> None:
            """Tell where it leads."""
            self.link = link
            super().__init__()

    def __init__(self, ink: Ink, *, id: str | None = None) -> None:
        """Draw with ``ink``."""
        super().__init__(id=id)
        self._ink = ink
        self._paragraphs: Sequence[Paragraph] = ()
        self._lines: list[Line] = []
        self._width = 0
        self._links: list[tuple[Link, int]] = []  # in reading order, with the line where each begins
        self._chosen: int | None = None
        self._styles_known: dict[str, Style] = {}
        self._is_painting = False

    @property
    def lines(self) -> list[Line]:
        """The lines of the entry, logical."""
        return self._lines

    @property
    def chosen(self) -> Link | None:
        """The link that Enter follows."""
        return None if self._chosen is None else self._links[self._chosen][0]

    def show(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show an entry from its beginning."""
        self._paragraphs = paragraphs
        self._chosen = None
        self._lay_out()
        self.scroll_to(y=0, animate=False)

    def redraw(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show the same entry again where the reader is, after something about it changed."""
        self._paragraphs = paragraphs
        self._lay_out()

    def _lay_out(self) -> None:
        width = max(1, self.scrollable_content_region.width - 2 * _MARGIN)
        self._width = self.scrollable_content_region.width
        self._lines = [line for paragraph in self._paragraphs for line in wrap(paragraph, width)]
        self._links = []
        # Links are told apart by identity: two that lead to one place are two links, one cut in two is one.
        for number, line in enumerate(self._lines):
            for span in line.spans:
                if span.link and not any(span.link is link for link, _ in self._links):
                    self._links.append((span.link, number))
        if self._chosen is not None and self._chosen >= len(self._links):
            self._chosen = None
        set_length(self, len(self._lines))
        self.refresh()

    def on_resize(self) -> None:
        """Cut the lines anew where the width changed."""
        if self.scrollable_content_region.width != self._width:
            self._lay_out()

    def notify_style_update(self) -> None:
        """Forget the styles of the old theme."""
        super().notify_style_update()
        self._styles_known.clear()

    def action_scroll_by(self, lines: int) -> None:
        """Scroll up or down."""
        self.scroll_to(y=self.scroll_offset.y + lines, animate=False)

    def action_page_up(self) -> None:
        """Scroll up by a screenful."""
        self.action_scroll_by(1 - self.size.height)

    def action_page_down(self) -> None:
        """Scroll down by a screenful."""
        self.action_scroll_by(self.size.height - 1)

    def action_scroll_home(self) -> None:
        """Scroll to the beginning."""
        self.scroll_to(y=0, animate=False)

    def action_scroll_end(self) -> None:
        """Scroll to the end."""
        self.scroll_to(y=len(self._lines), animate=False)

    def action_link(self, step: int) -> None:
        """Choose the next link, or the one before; past the last, go on to the next part of the screen."""
        chosen = self._next_link(step)
        if chosen is None:
            self._chosen = None
            self.refresh()
            self.screen.focus_next() if step > 0 else self.screen.focus_previous()
            return
        self._chosen = chosen
        line = self._links[chosen][1]
        top, height = self.scroll_offset.y, self.size.height
        if not top <= line < top + height:
            self.scroll_to(y=line - height // 2, animate=False)
        self.refresh()

    def _next_link(self, step: int) -> int | None:
        if self._chosen is not None:
            following = self._chosen + step
            return following if 0 <= following < len(self._links) else None
        top = self.scroll_offset.y
        order = range(len(self._links)) if step > 0 else range(len(self._links) - 1, -1, -1)
        below = (index for index in order if step < 0 or self._links[index][1] >= top)
        return next(below, None)

    def action_follow(self) -> None:
        """Follow the chosen link; with none chosen, choose the first in sight."""
        if self.chosen is not None:
            self.post_message(self.Followed(self.chosen))
        elif self._links:
            self.action_link(1)

    def on_click(self, event: events.Click) -> None:
        """Follow the link that was clicked."""
        offset = event.get_content_offset(self)
        if offset is None or self.text_selection is not None:
            return
        number = offset.y + self.scroll_offset.y
        if number < len(self._lines):
            line = self._lines[number]
            cell = offset.x - _MARGIN - line.indent
            for glyph, start, end in self._cells(line):
                if start <= cell < end and (link := line.spans[glyph.span].link):
                    self.post_message(self.Followed(link))

    def _cells(self, line: Line) -> list[tuple[Glyph, int, int]]:
        """Return what is drawn of a line, with the cells it takes after the indent."""
        found, place = [], 0
        for glyph in glyphs(line, self._ink.drawing, self._ink.harakat):
            width = cell_len(glyph.text)
            found.append((glyph, place, place + width))
            place += width
        return found

    def _style(self, role: str) -> Style:
        style = self._styles_known.get(role)
        if style is None:
            style = self.rich_style
            if role != "text":
                style += self.get_component_rich_style(f"entry--{role}")
            self._styles_known[role] = style
        return style

    def render_line(self, y: int) -> Strip:
        """Draw one line of the screen."""
        number, width = y + self.scroll_offset.y, self.size.width
        if number >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._lines[number]
        segments = [Segment(" " * (_MARGIN + line.indent), self._style("text"))]
        selected = _selected(self.text_selection, number)
        chosen = self.chosen if self.has_focus else None
        place = _MARGIN + line.indent  # in characters drawn: the unit in which Textual tells a selection
        for glyph in glyphs(line, self._ink.drawing, self._ink.harakat):
            span = line.spans[glyph.span]
            style = self._style(span.role)
            if span.link and span.link is chosen:
                style += self._style("link-chosen")
            if selected and selected[0] <= place < selected[1]:
                style += self.get_component_rich_style("entry--selection", partial=True)
            place += len(glyph.text)
            if segments[-1].style is style:
                segments[-1] = Segment(segments[-1].text + glyph.text, style)
            else:
                segments.append(Segment(glyph.text, style))
        strip = Strip(segments).adjust_cell_length(width, self.rich_style)
        # Textual asks for a line outside of painting to learn which character is under the mouse.
        return strip if self._is_painting else strip.apply_offsets(0, number)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Draw lines for painting: without the places of characters, which cost more than all the rest."""
        self._is_painting = True
        try:
            return super().render_lines(crop)
        finally:
            self._is_painting = False

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw what the mouse selected."""
        self.refresh()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """Return the logical text of what the mouse selected, whatever order it is drawn in."""
        found: list[str] = []
        for number, line in enumerate(self._lines):
            span = _selected(selection, number)
            if span is None:
                continue
            place, chosen = _MARGIN + line.indent, []
            for glyph in glyphs(line, self._ink.drawing, self._ink.harakat):
                if span[0] <= place < span[1]:
                    chosen.append(glyph)
                place += len(glyph.text)
            found.append(logical(line, chosen))
        return "\n".join(found), "\n"


def _selected(selection: Selection | None, number: int) -> tuple[int, int] | None:
    """Return where in a line the selection begins and ends, in characters drawn."""
    span = selection.get_span(number) if selection else None
    if span is None:
        return None
    return span[0], span[1] if span[1] >= 0 else sys.maxsize
