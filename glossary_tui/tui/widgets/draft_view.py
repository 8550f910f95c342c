"""The text of a draft with its findings underlined: only the rows in sight are drawn, however long it is."""

import bisect
import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from glossary_tui.lint.finding import SEVERITIES, Finding
from glossary_tui.tui.arabic import has_arabic, is_arabic
from glossary_tui.tui.explanation import LETTERS
from glossary_tui.tui.ink import Ink
from glossary_tui.tui.rows import Rows
from glossary_tui.tui.text import clean
from glossary_tui.tui.widgets.length import set_length

_GUTTER = 3  # cells: the sign of the finding chosen, the letter of the worst in the row, a space
_NO_LETTER = "·"  # in place of an Arabic letter where the reader wants none drawn


class DraftView(ScrollView, can_focus=True, inherit_bindings=False):
    """A text to scroll through; one of its findings is chosen."""

    ALLOW_SELECT = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up,k", "scroll_by(-1)", "Up", show=False),
        Binding("down,j", "scroll_by(1)", "Down", show=False),
        Binding("pageup", "page(-1)", "Page up", show=False),
        Binding("pagedown,space", "page(1)", "Page down", show=False),
        Binding("home,g", "scroll_home", "Beginning", show=False),
        Binding("end,G", "scroll_end", "End", show=False),
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {*(f"draft--{severity}" for severity in SEVERITIES), "draft--chosen"}
    DEFAULT_CSS = """
    DraftView {
        overflow-x: hidden;
        overflow-y: scroll;
        scrollbar-size-vertical: 1;
        & > .draft--error { color: $text-error; text-style: bold underline; }
        & > .draft--warning { color: $text-warning; text-style: underline; }
        & > .draft--suggestion { color: $text-primary; text-style: italic underline; }
        & > .draft--chosen { text-style: reverse; }
    }
    """

    class Clicked(Message):
        """A finding was clicked."""

        def __init__(self, place: int) -> None:
            """Tell its number."""
            self.place = place
            super().__init__()

    def __init__(self, ink: Ink, *, id: str | None = None) -> None:
        """Draw with ``ink``."""
        super().__init__(id=id)
        self._ink = ink
        self._text = ""
        self._rows = Rows("", 1)
        self._width = 0
        self._show_findings((), -1)

    @property
    def rows(self) -> Rows:
        """The rows of the text."""
        return self._rows

    def show(self, text: str, findings: Sequence[Finding], chosen: int) -> None:
        """Show a text and its findings, in the order of their places, where the reader is."""
        top = self._rows.span(min(self.scroll_offset.y, len(self._rows) - 1))[0]
        if text is not self._text:
            self._text = text
            self._lay_out(top)
        self._show_findings(findings, chosen)
        self.refresh()

    def choose(self, chosen: int) -> None:
        """Choose a finding and bring it into sight, with some of the text before it."""
        self._chosen = chosen
        if 0 <= chosen < len(self._findings):
            first = self._rows.row_at(self._findings[chosen].offset)
            last = self._rows.row_at(max(0, self._findings[chosen].end_offset - 1))
            top, height = self.scroll_offset.y, max(1, self.size.height)
            if not (top <= first and last < top + height):
                self.scroll_to(y=max(0, first - height // 3), animate=False)
        self.refresh()

    def _show_findings(self, findings: Sequence[Finding], chosen: int) -> None:
        self._findings, self._chosen = findings, chosen
        # The furthest end so far: where it lies behind a place, a finding may reach there from before.
        self._reach = list(itertools.accumulate((finding.end_offset for finding in findings), max))

    def _lay_out(self, top: int) -> None:
        self._width = self.scrollable_content_region.width
        self._rows = Rows(self._text, self._width - _GUTTER)
        set_length(self, len(self._rows))
        self.scroll_to(y=self._rows.row_at(top), animate=False)
        self.refresh()

    def on_resize(self) -> None:
        """Cut the rows anew where the width changed, and stay at the same words."""
        if self.scrollable_content_region.width != self._width:
            self._lay_out(self._rows.span(min(self.scroll_offset.y, len(self._rows) - 1))[0])
            self.choose(self._chosen)

    def action_scroll_by(self, rows: int) -> None:
        """Scroll up or down."""
        self.scroll_to(y=self.scroll_offset.y + rows, animate=False)

    def action_page(self, step: int) -> None:
        """Scroll by a screenful."""
        self.action_scroll_by(step * max(1, self.size.height - 1))

    def action_scroll_home(self) -> None:
        """Scroll to the beginning."""
        self.scroll_to(y=0, animate=False)

    def action_scroll_end(self) -> None:
        """Scroll to the end."""
        self.scroll_to(y=len(self._rows), animate=False)

    def within(self, start: int, end: int) -> list[int]:
        """Return the numbers of the findings that touch a stretch of the text, in order."""
        first = bisect.bisect_right(self._reach, start)
        last = bisect.bisect_left(self._findings, max(end, start + 1), key=lambda finding: finding.offset)
        return [n for n in range(first, last) if self._findings[n].end_offset > start]

    def render_line(self, y: int) -> Strip:
        """Draw one row of the screen."""
        row, width = y + self.scroll_offset.y, self.size.width
        if row >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        start, end = self._rows.span(row)
        found = self.within(start, end)
        segments = [*self._gutter(found), *self._segments(start, end, found)]
        return Strip(segments).adjust_cell_length(width, self.rich_style)

    def _gutter(self, found: Sequence[int]) -> Iterator[Segment]:
        yield Segment("▌" if self._chosen in found else " ", self.rich_style)
        if not found:
            yield Segment("  ", self.rich_style)
            return
        worst = max((self._findings[n].severity for n in found), key=SEVERITIES.index)
        yield Segment(LETTERS[worst], self._style(worst) + Style(underline=False))
        yield Segment(" ", self.rich_style)

    def _style(self, role: str) -> Style:
        return self.rich_style + self.get_component_rich_style(f"draft--{role}", partial=True)

    def _holding(self, offset: int, found: Iterable[int]) -> tuple[int, ...]:
        """Return the findings that hold a place."""
        return tuple(n for n in found if self._findings[n].offset <= offset < self._findings[n].end_offset)

    def _style_of(self, holding: Sequence[int]) -> Style:
        if not holding:
            return self.rich_style
        style = self._style(max((self._findings[n].severity for n in holding), key=SEVERITIES.index))
        if self._chosen in holding:
            style += self.get_component_rich_style("draft--chosen", partial=True)
        return style

    def _segments(self, start: int, end: int, found: Sequence[int]) -> Iterator[Segment]:
        """Yield a row in pieces of one style."""
        raw = self._text[start:end]
        if has_arabic(raw) or clean(raw) != raw:
            pieces = ((text, self._holding(start + place, found)) for text, place in self._clusters(raw))
            for holding, group in itertools.groupby(pieces, key=lambda piece: piece[1]):
                yield Segment("".join(text for text, _ in group), self._style_of(holding))
            return
        bounds = {start, end}
        for n in found:
            bounds.update(
                place for place in (self._findings[n].offset, self._findings[n].end_offset) if start < place < end
            )
        for begin, stop in itertools.pairwise(sorted(bounds)):
            yield Segment(self._text[begin:stop], self._style_of(self._holding(begin, found)))

    def _clusters(self, raw: str) -> Iterator[tuple[str, int]]:
        """Yield what is drawn of a row from left to right, each piece with its place in the row."""
        shown: list[str] = []
        places: list[int] = []
        for place, character in enumerate(raw):
            cleaned = clean(character) if self._ink.with_arabic else _without_arabic(clean(character))
            if cleaned:
                shown.append(cleaned)
                places.append(place)
        for cluster in self._ink.clusters("".join(shown)):
            yield cluster.text, places[min(cluster.start, len(places) - 1)]

    def on_click(self, event: events.Click) -> None:
        """Choose the finding that was clicked."""
        offset = event.get_content_offset(self)
        row = offset.y + self.scroll_offset.y if offset else len(self._rows)
        if offset is None or row >= len(self._rows):
            return
        start, end = self._rows.span(row)
        cell = offset.x - _GUTTER
        for text, place in self._clusters(self._text[start:end]):
            cell -= cell_len(text)
            if cell < 0:
                touched = self.within(start + place, start + place + 1)
                if touched:
                    self.post_message(self.Clicked(touched[0]))
                return


def _without_arabic(character: str) -> str:
    """Return what stands for a character where no Arabic is drawn: a dot for a letter, nothing for its marks."""
    if "\u064b" <= character <= "\u065f" or character == "\u0670":
        return ""
    return _NO_LETTER if is_arabic(character) else character
