"""A question with a few answers, one of which is chosen by its letter, the arrows or the mouse."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Generic, TypeVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

_AROUND = 9  # lines that are not answers: border, question (two lines), keys, gaps, and some of what lies below

Value = TypeVar("Value")


@dataclass(frozen=True)
class Choice(Generic[Value]):
    """An answer: what is shown, what it stands for, and the letter that chooses it; without a value, a heading."""

    label: str
    value: Value | None = None
    letter: str = ""


class Choose(ModalScreen[Value | None], Generic[Value]):
    """Asks, and is dismissed with the value of the answer, or None."""

    KEYS = "Enter choose · Esc cancel"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "cancel", "Cancel", show=False),
        Binding("j", "move('down')", "Down", show=False),
        Binding("k", "move('up')", "Up", show=False),
    ]
    DEFAULT_CSS = """
    Choose {
        align: center middle;
        & > Vertical {
            width: 90%;
            max-width: 72;
            height: auto;
            max-height: 90%;
            padding: 0 1;
            border: round $primary;
            background: $surface;
        }
        Static { width: 1fr; height: auto; }
        #question { text-style: bold; margin-bottom: 1; }
        #keys { color: $text-muted; margin-top: 1; }
        OptionList { height: auto; padding: 0; background: $surface; }
        OptionList, OptionList:focus { border: none; }
    }
    """

    def __init__(self, question: str, choices: Sequence[Choice[Value]], chosen: Value | None = None) -> None:
        """Ask ``question``, with the cursor at the answer that is ``chosen`` already."""
        super().__init__()
        self._question = question
        self._choices = choices
        values = [choice.value for choice in choices]
        self._at_first = values.index(chosen) if chosen in values else 0
        self._is_answered = False

    def compose(self) -> ComposeResult:
        """Lay out the question, its answers and the keys."""
        with Vertical():
            yield Static(Content(self._question), id="question")
            yield OptionList(
                *(Option(self._prompt(choice), disabled=choice.value is None) for choice in self._choices)
            )
            yield Static(Content(self.KEYS), id="keys")

    def on_mount(self) -> None:
        """Put the cursor where it belongs."""
        self.query_one(OptionList).highlighted = self._at_first

    def on_resize(self) -> None:
        """Leave room for the question and the keys."""
        self.query_one(OptionList).styles.max_height = max(3, self.size.height - _AROUND)

    def _prompt(self, choice: Choice[Value]) -> Content:
        if choice.value is None:
            return Content.styled(choice.label, "bold")
        if any(other.letter for other in self._choices):
            return Content.assemble((f"{choice.letter or ' '} ", "bold"), " ", choice.label)
        return Content(choice.label)

    def _leave(self, value: Value | None) -> None:
        """Be dismissed, once: a second key may come before the screen is gone."""
        if not self._is_answered:
            self._is_answered = True
            self.dismiss(value)

    def on_key(self, event: events.Key) -> None:
        """Choose by letter."""
        for choice in self._choices:
            if choice.letter and event.character == choice.letter:
                event.stop()
                self._leave(choice.value)
                return

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Choose what Enter or a click chose."""
        self._leave(self._choices[event.option_index].value)

    def action_move(self, where: str) -> None:
        """Move the cursor."""
        options = self.query_one(OptionList)
        options.action_cursor_down() if where == "down" else options.action_cursor_up()

    def action_cancel(self) -> None:
        """Choose nothing."""
        self._leave(None)
