"""Indented code in Markdown (CommonMark 4.4): four spaces after a blank line, where no list or note goes on."""

import re

from glossary_tui.lazy import pattern

_CHUNK = pattern(r"(?:\A\n?|^[ \t]*\r?\n)((?:(?:[ ]{4}|[ ]{0,3}\t)[^\n]*(?:\n|\Z))+)", re.MULTILINE)
_HOLDER = pattern(r"[ ]{0,3}(?:(?:[-*+]|\d{1,9}[.)]|\(?[#@\w]{1,12}[.)]|:|~)[ \t]|\[\^[^\]\n]+\]:)")
_BACK = 400  # lines that are looked at before a chunk


class IndentedCode:
    """Tells code from what goes on in a list, for the chunks of a text in order."""

    def __init__(self, text: str) -> None:
        """Begin before the first chunk."""
        self._text = text
        self._last, self._last_is_code = -1, False

    def blanked(self, prose: str, start: int) -> str:
        """Return the prose of a stretch that starts at an offset of the text, its indented code blank."""
        raw = self._text[start : start + len(prose)]
        if "\n    " not in raw and "\t" not in raw and not raw.startswith("    "):
            return prose
        pieces: list[str] = []
        place = 0
        for found in _CHUNK.finditer(raw):
            if found[1].strip() and self._take(start + found.start(1)):
                pieces += prose[place : found.start(1)], re.sub(r"[^\r\n]", " ", found[1])
                place = found.end()
        return "".join([*pieces, prose[place:]])

    def _take(self, offset: int) -> bool:
        self._last_is_code = self._is_code(offset)
        self._last = offset
        return self._last_is_code

    def _is_code(self, offset: int) -> bool:
        """Whether no list item or note before an offset holds what is indented there."""
        end, seen = offset, False
        for _ in range(_BACK):
            if end <= 0:
                return True
            if end <= self._last:
                return self._last_is_code
            begin = self._text.rfind("\n", 0, end - 1) + 1
            line = self._text[begin:end]
            is_blank = not line.strip()
            if not is_blank and not line.startswith(("    ", "\t", " \t", "  \t", "   \t")):
                if _HOLDER.match(line):
                    return False
                seen = True  # within a paragraph whose first line may be that of an item
            elif seen and is_blank:
                return True
            end = begin
        return False
