"""The question which of several drawings of a word reads right in this terminal."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from glossary_tui.glossary.forms import romanised
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.tui.arabic import DRAWINGS, Drawing, drawn
from glossary_tui.tui.screens.choose import Choice, Choose
from glossary_tui.tui.text import clean

_LETTERS: dict[Drawing, str] = {"logical": "1", "visual": "2", "words": "3"}


def sample(glossary: Glossary) -> tuple[str, str]:
    """Return the Arabic of an entry of two words, and how it is read; of one word where there is none of two."""
    rows = [row for row in glossary.rows if row.arabic]
    row = next((row for row in rows if " " in row.arabic), rows[0] if rows else None)
    if row is None:
        return "", ""
    entry = glossary[row.id]
    return clean(row.arabic), clean(romanised(entry, row.arabic, "ijmes") if entry.language == "ar" else row.headword)


class AskArabic(Choose[Drawing], inherit_bindings=False):
    """Shows some Arabic drawn each way, and asks which reads right.

    It comes unasked at a first start, so the letters of a word typed at once must do nothing here.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "cancel", "Cancel", show=False)]

    def __init__(self, glossary: Glossary, drawing: Drawing) -> None:
        """Show a term of the glossary, with the cursor at the drawing used now."""
        arabic, latin = sample(glossary)
        choices: list[Choice[Drawing]] = [
            Choice(drawn(arabic, way), way, _LETTERS[way]) for way in DRAWINGS if way != "off"
        ]
        choices.append(Choice("None does: leave Arabic out", "off", "4"))
        super().__init__(
            "Terminals differ in how they draw Arabic. "
            f"Which line reads {latin}, from right to left, with joined letters?",
            choices,
            drawing,
        )
