"""The choice of the list to look in: all terms, bookmarks, recent look-ups, a domain or a root."""

from glossary_tui.tui.lookup import Chosen, Finder
from glossary_tui.tui.screens.choose import Choice, Choose
from glossary_tui.tui.state import State
from glossary_tui.tui.text import clean


class Lists(Choose[Chosen]):
    """Asks for a list, each with its number of terms."""

    def __init__(self, finder: Finder, state: State, chosen: Chosen, *, with_bookmarks: bool = True) -> None:
        """Offer the lists of a glossary, with the cursor at the one looked in now."""
        bookmarks = sum(name in finder.by_id for name in state.bookmarks)
        recent = sum(name in finder.by_id for name in state.recent)
        choices = [
            Choice(f"All terms  {len(finder.glossary)}", Chosen(), "a"),
            *([Choice(f"Bookmarks  {bookmarks}", Chosen("bookmarks"), "b")] if with_bookmarks else []),
            Choice(f"Recent look-ups  {recent}", Chosen("recent"), "r"),
        ]
        for kind, title in (("domain", "Domains"), ("root", "Roots of several terms")):
            counted = finder.counts(kind)
            choices += [Choice(title)] if counted else []
            choices += [Choice(f"{clean(value)}  {n}", Chosen(kind, value)) for value, n in counted.items()]
        super().__init__("Look in which list?", choices, chosen)
