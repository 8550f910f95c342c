"""What the app says of a search and of a term in few words: how much was found, what to do where nothing was."""

from glossary_tui.glossary.entry import Entry
from glossary_tui.tui.ink import Ink
from glossary_tui.tui.lookup import Chosen
from glossary_tui.tui.text import clean

_EMPTY = {
    "bookmarks": "No bookmarks yet: m marks the entry that is shown. l chooses another list.",
    "recent": "Nothing was looked up yet. l chooses another list.",
}


def flags(entry: Entry, *, is_bookmarked: bool) -> list[str]:
    """Return what is to be known of an entry at first sight."""
    marks = ["★"] if is_bookmarked else []
    marks += ["draft"] if entry.is_draft else []
    return [*marks, *(["contested"] if entry.status == "contested" else [])]


def found(number: int, query: str, chosen: Chosen, ink: Ink) -> str:
    """Return how many terms are listed, and for what.

    The query is drawn here as it reads; the line in which it is typed stays as it was typed.
    """
    where = "" if chosen.kind == "all" else f" in {clean(str(chosen))} (l, a: all)"
    if not query.strip():
        return f"{number} term{'' if number == 1 else 's'}{where}"
    return f"{number or 'Nothing'} found for {ink.drawn(query.strip())}{where}"


def why_nothing(query: str, chosen: Chosen) -> str:
    """Return why no entry is shown, and the way out."""
    if query.strip():
        only = "" if chosen.kind == "all" else f" Only {clean(str(chosen))} was searched: l, a chooses all terms."
        return f"Nothing is spelt like this, nor means it. Esc in the search line clears it.{only}"
    return _EMPTY.get(chosen.kind, "No terms here. l chooses another list.")
