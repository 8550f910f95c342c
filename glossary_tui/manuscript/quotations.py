"""Find what stands within quotation marks: curly, straight, guillemets; an apostrophe is no mark."""

import re
from collections.abc import Iterator

from glossary_tui.manuscript.draft import Span

_DEPTH = 8  # quotations within quotations; a mark that opens one more is passed over
_PAIRS = {"“": "”", "«": "»", "‘": "’", "„": "“"}
_MARKS = re.compile('["“”«»‘’„]')


def find_quotations(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the quotations between two offsets, in the order of their ends, nested ones too.

    A mark that is never closed quotes to the end of the block, as a quotation that runs over a paragraph does;
    a single mark has to close, since it may be an apostrophe or an ʿayn.
    """
    open_marks: list[tuple[str, int]] = []
    for found in _MARKS.finditer(text, start, end):
        offset, character = found.start(), found[0]
        if character == '"':
            if open_marks and open_marks[-1][0] == '"':
                yield Span(open_marks.pop()[1], offset)
            elif _opens(text, offset, start) and len(open_marks) < _DEPTH:
                open_marks.append(('"', offset + 1))
            continue
        if open_marks and character == open_marks[-1][0] and character != '"':
            if character == "’" and _within_word(text, offset, end):
                continue
            yield Span(open_marks.pop()[1], offset)
        elif character in _PAIRS and not (character == "‘" and not _opens(text, offset, start)):
            if len(open_marks) < _DEPTH:
                open_marks.append((_PAIRS[character], offset + 1))
        elif character in "”»" and any(mark == character for mark, _ in open_marks):
            while open_marks:
                mark, opened = open_marks.pop()
                if mark == character:
                    yield Span(opened, offset)
                    break
    for mark, opened in open_marks:
        if mark != "’":
            yield Span(opened, end)


def _opens(text: str, offset: int, start: int) -> bool:
    return offset == start or not (text[offset - 1].isalnum() or text[offset - 1] in ".,;:!?’")


def _within_word(text: str, offset: int, end: int) -> bool:
    return offset + 1 < end and text[offset + 1].isalpha()
