"""The places of the app: its main screens, each with the key that leads there from anywhere.

To add one: ``screens/NAME.py`` with a function ``go(app)`` that shows it, and its line here. Key, help and command
palette follow.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from textual.binding import Binding
from textual.screen import Screen

if TYPE_CHECKING:
    from glossary_tui.tui.app import GlossaryApp


class Place(NamedTuple):
    """A main screen: the name of its module, its title, its key, and what one does there."""

    name: str
    title: str
    key: str
    about: str


PLACES = (
    Place("glossary", "Glossary", "f2", "Look a term up"),
    Place("draft", "Draft", "f3", "Read a chapter, or a folder of them, with what was found in it"),
    Place("transliterate", "Transliterate", "f4", "Write Arabic in Latin letters, in every scheme, and back"),
    Place("rules", "Rules", "f5", "What the linter reports, why, and what it leaves alone"),
    Place("settings", "Settings", "f6", "Schemes, house style, Arabic, colours"),
)


def bindings() -> list[Binding]:
    """Return the keys of all places."""
    return [
        Binding(
            place.key, f"app.go('{place.name}')", place.title, show=False, tooltip=f"{place.title}: {place.about}"
        )
        for place in PLACES
    ]


def go(app: "GlossaryApp", name: str) -> None:
    """Show a place; its module is imported only now."""
    import_module(f"glossary_tui.tui.screens.{name}").go(app)


def show(app: "GlossaryApp", name: str, make: Callable[[], Screen[None]]) -> None:
    """Show the screen of a place as the reader left it; at the first time ``make`` makes it."""
    if not app.is_screen_installed(name):
        app.install_screen(make(), name)  # so that leaving it does not end it
    app.show_screen(app.get_screen(name))


def shown(app: "GlossaryApp") -> Iterator[Any]:
    """Yield the screens made by ``show``; each has ``redraw()`` and ``glossary_is_read()``."""
    for place in PLACES:
        if app.is_screen_installed(place.name) and app.get_screen(place.name).is_mounted:
            yield app.get_screen(place.name)
