"""The keys of where the reader is, and how to search."""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen, Screen
from textual.widgets import Static

_WIDEST = 76  # columns; also in the style sheet below
_AROUND = 6  # columns of border, padding and scroll bar
About = Sequence[tuple[str, str]]  # titles and texts

ABOUT: About = (
    ("Searching", "Type a term as you met it: in any spelling, in Arabic script with or without marks, in a "
     "transliteration, or by its English meaning. The letters that matched are underlined."),
    ("Signs", "✗ a spelling to avoid or a wrong use · ≈ a near spelling · = another form of the term · "
     "★ a bookmark · “draft”: no source was read · “contested”: authorities disagree."),
    ("Links", "Underlined words in an entry lead to other entries, or to all terms of a root or domain. Tab goes "
     "from one to the next, Enter or a click follows it."),
    ("Copying", "What is copied is always the text as it is written, whatever way this terminal needs it drawn. "
     "Text may also be selected with the mouse."),
    ("Plain text", "All of this can be had without this window: glossary-tui search, glossary-tui show."),
)  # fmt: skip


class HelpScreen(ModalScreen[None]):
    """Lists keys; any of the usual keys closes it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,f1,question_mark,enter", "close", "Close"),
        Binding("j", "scroll('down')", show=False),
        Binding("k", "scroll('up')", show=False),
    ]
    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        & > VerticalScroll {
            width: 90%;
            max-width: 76;
            height: auto;
            max-height: 90%;
            padding: 0 1;
            border: round $primary;
            background: $surface;
        }
        Static { width: 1fr; height: auto; }
    }
    """

    def __init__(self, where: str, keys: Iterable[tuple[str, str]], about: About | None = None) -> None:
        """Show ``keys``: what to press, and what it does ``where`` the reader is; and what is to be known there."""
        super().__init__()
        self._where = where
        self._keys = list(keys)
        self._about = ABOUT if about is None else about

    def compose(self) -> ComposeResult:
        """Lay out keys and explanations."""
        column = max((len(key) for key, _ in self._keys), default=0) + 2
        room = max(column + 12, min(_WIDEST, self.app.size.width * 9 // 10) - _AROUND)
        lines = [Content.styled(f"Keys: {self._where}", "bold"), Content("")]
        for key, does in self._keys:
            first, *rest = textwrap.wrap(does, room - column)
            lines.append(Content.assemble((key.ljust(column), "bold"), first))
            lines += [Content(" " * column + line) for line in rest]
        for title, text in self._about:
            lines += [Content(""), Content.assemble((f"{title}. ", "bold"), text)]
        lines += [Content(""), Content("Esc closes this page.")]
        with VerticalScroll():
            yield Static(Content("\n").join(lines))

    def action_scroll(self, where: str) -> None:
        """Scroll by a line."""
        pane = self.query_one(VerticalScroll)
        pane.scroll_down(animate=False) if where == "down" else pane.scroll_up(animate=False)

    def action_close(self) -> None:
        """Go back to where the reader was."""
        if self.is_current:  # a second key may come before the screen is gone
            self.dismiss()


def keys_of(screen: Screen[Any]) -> Iterator[tuple[str, str]]:
    """Yield the keys that do something on a screen just now: what to press, and what it does."""
    keys: dict[tuple[str, str], list[str]] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if binding.description:
            pressed = keys.setdefault((binding.action, binding.tooltip or binding.description), [])
            pressed.append(screen.app.get_key_display(binding))
    for (_, does), pressed in keys.items():
        yield " ".join(dict.fromkeys(pressed)), does
