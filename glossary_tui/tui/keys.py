"""The keys of the glossary screen; those of its parts stand with them, and help shows both."""

from textual.binding import Binding, BindingType

GLOSSARY_KEYS: list[BindingType] = [
    Binding("slash", "search", "Search", key_display="/", tooltip="Look another term up"),
    Binding("c", "copy", "Copy", tooltip="Copy headword, Arabic, IJMES or ALA-LC"),
    Binding("m", "bookmark", "Mark", tooltip="Bookmark the entry, or take the bookmark away"),
    Binding("l", "lists", "Lists", tooltip="Look in bookmarks, recent look-ups, a domain or a root"),
    Binding("d", "app.go('draft')", "Draft", tooltip="Read a chapter with what was found in it, or go back to it"),
    Binding("t", "app.go('transliterate')", "Translit", tooltip="Write Arabic in Latin letters, and back"),
    Binding("b", "back", "Back", tooltip="Back to the entry read before"),
    Binding("alt+left,backspace", "back", "Back", show=False, tooltip="Back to the entry read before"),
    Binding("f", "forward", "Fwd", tooltip="Forward again"),
    Binding("alt+right", "forward", "Fwd", show=False, tooltip="Forward again"),
    Binding("question_mark", "app.help", "Help", key_display="?", tooltip="This page"),
    Binding("f1", "app.help", "Help", show=False, tooltip="This page"),
    Binding("escape,left", "leave", "To the list", show=False, tooltip="From entry to list to search line"),
    Binding("v", "app.harakat", "Vowel marks", show=False, tooltip="Show or hide the vowel marks of Arabic"),
    Binding("q", "app.quit", "Quit"),
]
