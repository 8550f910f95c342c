"""What a heading makes of the text below it: a bibliography, a glossary, or neither."""

import re

from glossary_tui.manuscript.draft import BlockKind

_TITLES: tuple[tuple[re.Pattern[str], BlockKind], ...] = (
    (
        re.compile(
            r"\W*+(?:[\d.]++\s+)?(?:(?:select(?:ed)?|annotated)\s+)?(?:bibliography\b|(?:references|sources"
            r"|further\s+reading|works(?=\s+c))(?:\s+(?:cited|consulted|and\s+further\s+reading))?\W*+$)",
            re.I,
        ),
        "bibliography",
    ),
    (re.compile(r"\W*+(?:[\d.]++\s+)?glossary\b", re.I), "glossary"),
)
_BODY = ("paragraph", "list item", "table cell")


class Sections:
    """Follows the headings of a draft in order."""

    def __init__(self) -> None:
        """Begin under no heading."""
        self._kind: BlockKind = "paragraph"
        self._level = 0

    def enter(self, level: int, title: str) -> None:
        """Take note of a heading; a section ends with the next heading of its level or above."""
        if self._kind == "paragraph" or level <= self._level:
            self._level = level
            self._kind = next((kind for pattern, kind in _TITLES if pattern.match(title)), "paragraph")

    @property
    def is_glossary(self) -> bool:
        """Whether the draft's own glossary stands here."""
        return self._kind == "glossary"

    def kind(self, kind: BlockKind) -> BlockKind:
        """Return the kind of a block: that of the section where it is part of its body."""
        return self._kind if self._kind != "paragraph" and kind in _BODY else kind
