"""A text cut into the rows of a screen: where each begins, found fast enough for a whole book at each new width.

Only places are found here; what a row shows is worked out when it is drawn.
"""

import bisect
import re
from array import array
from functools import lru_cache

from rich.cells import cell_len

from glossary_tui.tui.text import clean

_MARKS = 8  # characters a cell, at most: letters with marks without end are cut
_LINE_ENDS = re.compile(r"\r\n|\r|\n")
# All characters that do not take one cell each, and a few that do: combining, invisible and wide ones.
_UNEVEN = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0600-\u061c\u064b-\u065f\u0670\u06d6-\u06ed\u0700-\u109f\u1100-\u11ff"
    "\u1300-\u1dff\u200b-\u200f\u2028-\u202e\u2060-\u206f\u20d0-\u20ff\u2300-\u27bf\u2b00-\u2bff\u2e80-\ua4ff"
    "\ua600-\uabff\uac00-\ud7ff\ud800-\udfff\uf900-\ufaff\ufb1e\ufe00-\ufe6f\ufeff-\uff60\uffe0-\ufff8"
    "\U00010000-\U0010ffff\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad]"
)


class Rows:
    """The rows of a text at a width, by number."""

    def __init__(self, text: str, width: int) -> None:
        """Cut a text into rows of at most ``width`` cells, at spaces where there are any."""
        self.text = text
        self._starts = array("L", [0])
        self._ends = array("L")
        begin = 0
        for found in _LINE_ENDS.finditer(text):
            self._cut(begin, found.start(), max(1, width))
            begin = found.end()
            self._starts.append(begin)
        self._cut(begin, len(text), max(1, width))

    def __len__(self) -> int:
        """The number of rows: one at least."""
        return len(self._ends)

    def span(self, row: int) -> tuple[int, int]:
        """Return where a row begins and ends in the text, its line end left out."""
        return self._starts[row], self._ends[row]

    def row_at(self, offset: int) -> int:
        """Return the row in which an offset stands."""
        return max(0, bisect.bisect_right(self._starts, offset) - 1)

    def _cut(self, begin: int, end: int, width: int) -> None:
        """Cut a line, whose first row has begun already."""
        text = self.text
        while (stop := _reach(text, begin, end, width)) < end:
            space = text.rfind(" ", begin + 1, stop + 1)
            self._ends.append(space if space > 0 else stop)
            begin = space + 1 if space > 0 else stop
            self._starts.append(begin)
        self._ends.append(end)


def _reach(text: str, begin: int, end: int, width: int) -> int:
    """Return how far the characters from ``begin`` on fit into a width: one at least."""
    if not _UNEVEN.search(text, begin, min(end, begin + width + 1)):
        return min(end, begin + width)
    taken = 0
    for place in range(begin, min(end, begin + _MARKS * width)):
        taken += _width(text[place])
        if taken > width and place > begin:
            return place
    return min(end, begin + _MARKS * width)


@lru_cache(maxsize=4096)
def _width(character: str) -> int:
    return cell_len(clean(character))
