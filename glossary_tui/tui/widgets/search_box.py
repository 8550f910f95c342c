"""The line in which a term is looked for, in any spelling, script or English meaning."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.widgets import Input

from glossary_tui.tui.text import clean

_LONGEST = 200  # code points: as much as a search looks at


class SearchBox(Input):
    """An input whose up and down move in the list below, so that one can type and choose with the same hand."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "submit", "Open"),
        Binding("down", "screen.in_list('move', 1)", "Choose", key_display="↑↓"),
        Binding("up", "screen.in_list('move', -1)", "Up", show=False),
        Binding("pagedown", "screen.in_list('page', 1)", "Page down", show=False),
        Binding("pageup", "screen.in_list('page', -1)", "Page up", show=False),
        Binding("escape", "screen.leave_search", "Clear"),
        Binding("f1", "app.help", "Help"),
    ]

    def __init__(self, *, id: str | None = None) -> None:
        """Make an empty line."""
        super().__init__(placeholder="any spelling, script or meaning", compact=True, max_length=_LONGEST, id=id)

    def check_consume_key(self, key: str, character: str | None) -> bool:
        """Whether a key is typed here: the keys of the screen that are signs must not be offered meanwhile."""
        return key in ("slash", "question_mark") or super().check_consume_key(key, character)

    def insert_text_at_cursor(self, text: str) -> None:
        """Insert what is typed or pasted, as text only, and as much of it as there is room for."""
        super().insert_text_at_cursor(clean(text)[: self._room])

    def replace(self, text: str, start: int, end: int) -> None:
        """Replace selected text with what is typed or pasted, as text only, and as much as there is room for."""
        super().replace(clean(text)[: self._room + abs(end - start)], start, end)

    @property
    def _room(self) -> int:
        """How many more code points may stand here; of more than that, an input would take none."""
        return max(0, (self.max_length or _LONGEST) - len(self.value))
