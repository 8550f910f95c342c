"""How text is drawn just now: shared by the widgets, changed by the app."""

from dataclasses import dataclass

from glossary_tui.tui.arabic import Cluster, Drawing, clusters, drawn
from glossary_tui.tui.text import clean


@dataclass
class Ink:
    """How Arabic is drawn, and whether with its vowel marks."""

    drawing: Drawing = "visual"
    harakat: bool = True

    @property
    def with_arabic(self) -> bool:
        """Whether Arabic is drawn at all; if not, its transliteration stands alone."""
        return self.drawing != "off"

    def clusters(self, text: str) -> tuple[Cluster, ...]:
        """Return clean text as it is drawn, from left to right."""
        return clusters(text, self.drawing, self.harakat)

    def drawn(self, text: str) -> str:
        """Return any text as it is drawn, in one piece."""
        return drawn(clean(text), self.drawing, self.harakat)
