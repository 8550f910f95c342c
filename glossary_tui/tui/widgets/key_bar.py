"""The keys of where the reader is, on one line; where that is short, the ones less needed are left out."""

from typing import Any, ClassVar

from rich.cells import cell_len
from rich.segment import Segment
from textual import events
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

_KEPT = ("app.help", "app.quit")  # never left out: the help page tells all the others


class KeyBar(Widget):
    """Shows the keys that do something just now, and does it when one is clicked."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES: ClassVar[set[str]] = {"keys--key", "keys--does"}
    DEFAULT_CSS = """
    KeyBar {
        dock: bottom;
        height: 1;
        background: $panel;
        & > .keys--key { color: $text-accent; text-style: bold; }
        & > .keys--does { color: $text; }
    }
    """

    def on_mount(self) -> None:
        """Follow what the keys do."""
        self.screen.bindings_updated_signal.subscribe(self, self._on_bindings)

    def _on_bindings(self, _: Screen[Any]) -> None:
        self.refresh()

    def keys(self) -> list[tuple[str, str, str]]:
        """Return the keys that there is room for: their sign, what they do, and the key itself."""
        found: dict[str, tuple[str, str, str]] = {}
        for active in self.screen.active_bindings.values():
            binding = active.binding
            if not binding.show or not active.enabled:
                continue
            sign = self.app.get_key_display(binding)
            if binding.action not in found or len(sign) < len(found[binding.action][0]):
                found[binding.action] = sign, binding.description, binding.key
        room = self.size.width - 1
        while sum(map(_width, found.values())) > room:
            last = next((action for action in reversed(found) if action not in _KEPT), None)
            if last is None:
                break
            del found[last]
        return list(found.values())

    def render_line(self, y: int) -> Strip:
        """Draw the keys."""
        key_style = self.rich_style + self.get_component_rich_style("keys--key", partial=True)
        does_style = self.rich_style + self.get_component_rich_style("keys--does", partial=True)
        segments = [Segment(" ", self.rich_style)]
        for sign, does, _ in self.keys():
            segments += [Segment(sign, key_style), Segment(f" {does}  ", does_style)]
        return Strip(segments).adjust_cell_length(self.size.width, self.rich_style)

    def on_click(self, event: events.Click) -> None:
        """Do what the key does that was clicked."""
        place = 1
        for key in self.keys():
            if place <= event.x < place + _width(key):
                self.app.simulate_key(key[2])
                return
            place += _width(key)


def _width(key: tuple[str, str, str]) -> int:
    return cell_len(key[0]) + cell_len(key[1]) + 3
