"""The choice of what of an entry to copy: always the logical text, never the drawn one."""

from collections.abc import Mapping
from dataclasses import dataclass

from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.forms import bare, romanised
from glossary_tui.tui.ink import Ink
from glossary_tui.tui.screens.choose import Choice, Choose

_LETTERS = {"ijmes": "i", "ala-lc": "l"}


@dataclass(frozen=True)
class Copyable:
    """A text to copy, what it is, and the letter that chooses it."""

    letter: str
    name: str
    text: str


def copyables(entry: Entry, selected: str, schemes: Mapping[str, str]) -> list[Copyable]:
    """Return what can be copied: the selected text if there is any, the forms of the entry, these in ``schemes``."""
    found = [Copyable("s", "selection", selected)] if selected else []
    found.append(Copyable("h", "headword", entry.headword))
    if entry.arabic:
        found.append(Copyable("a", "Arabic", entry.arabic))
        if bare(entry.arabic) != entry.arabic:
            found.append(Copyable("b", "Arabic, bare", bare(entry.arabic)))
        if entry.language == "ar":
            found += [
                Copyable(_LETTERS.get(scheme, ""), name, romanised(entry, entry.arabic, scheme))
                for scheme, name in schemes.items()
            ]
    return found


class Copy(Choose[str]):
    """Asks which text to copy."""

    def __init__(self, entry: Entry, selected: str, schemes: Mapping[str, str], ink: Ink) -> None:
        """Offer the forms of an entry, drawn with ``ink``."""
        texts = copyables(entry, selected, schemes)
        width = max(len(text.name) for text in texts) + 2
        choices = [
            Choice(f"{text.name.ljust(width)}{ink.drawn(text.text)}", text.text, text.letter) for text in texts
        ]
        super().__init__("Copy which form?", choices)
