"""What of an entry can be copied: always the logical text, never the drawn one."""

from dataclasses import dataclass

from glossary_tui.errors import GlossaryError
from glossary_tui.export.facts import SCHEME_NAMES
from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.forms import bare, romanised


@dataclass(frozen=True)
class Copyable:
    """A text to copy, what it is, and the letter that chooses it."""

    letter: str
    name: str
    text: str


def copyables(entry: Entry) -> list[Copyable]:
    """Return what can be copied of an entry, the headword first."""
    found = [Copyable("h", "headword", entry.headword)]
    if entry.arabic:
        found.append(Copyable("a", "Arabic", entry.arabic))
        if bare(entry.arabic) != entry.arabic:
            found.append(Copyable("b", "Arabic, bare", bare(entry.arabic)))
    if entry.arabic and entry.language == "ar":
        for letter, (scheme, name) in zip("il", SCHEME_NAMES.items(), strict=False):
            try:
                found.append(Copyable(letter, name, romanised(entry, entry.arabic, scheme)))
            except GlossaryError:
                continue
    return found
