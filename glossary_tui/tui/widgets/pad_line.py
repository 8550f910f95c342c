"""The line that is transliterated as it is typed."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from glossary_tui.tui.pad import LONGEST
from glossary_tui.tui.widgets.search_box import SearchBox


class PadLine(SearchBox):
    """An input whose up and down move in the rows below, and whose Enter copies the one that is chosen there."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Copy", tooltip="Copy the row that is chosen"),
        Binding("tab", "screen.leave_line", "Rows", tooltip="To the rows, where single keys do more"),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        """Make an empty line."""
        super().__init__(id=id)
        self.placeholder = "Arabic, or Latin letters of a scheme"
        self.max_length = LONGEST
