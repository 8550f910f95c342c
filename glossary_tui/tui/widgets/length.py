"""How many lines a view that draws itself line by line has."""

from textual.geometry import Size
from textual.scroll_view import ScrollView


def set_length(view: ScrollView, lines: int) -> None:
    """Tell a view its number of lines.

    To set ``virtual_size`` would lay the whole screen out again, which takes longer than to draw it; of all that
    only the scroll bar and the furthest place to scroll to depend on the length.
    """
    view.set_reactive(ScrollView.virtual_size, Size(0, lines))
    view.vertical_scrollbar.window_virtual_size = lines
    if view.scroll_offset.y > view.max_scroll_y:
        view.scroll_to(y=view.max_scroll_y, animate=False)
