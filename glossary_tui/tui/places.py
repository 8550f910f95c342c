"""The places of the app: its main screens, each with the key that leads there from anywhere.

To add one: ``screens/NAME.py`` with a function ``go(app)`` that shows it, and its line here. Key, help and command
palette follow.
"""

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from textual.binding import Binding

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
