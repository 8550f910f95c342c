"""Read plain text: paragraphs parted by blank lines, or one a line where no line is wrapped."""

import re
from collections.abc import Iterable, Iterator

from glossary_tui.manuscript.draft import Block, Draft, Span
from glossary_tui.manuscript.sections import Sections
from glossary_tui.manuscript.stretches import stretches

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?![ \t\r]*\n)[^\n]*)*")
_URL = re.compile(r"\b(?:https?://|www\.)[^\s<>]+")
_WRAP = 110  # code points; a line longer than any wrapped one is a paragraph of its own


def read_plain(text: str, places: Iterable[int] | None = None, sections: Sections | None = None) -> Draft:
    """Return the draft of a plain text; with ``places``, in order, only the paragraphs around them are read.

    There are no ``sections`` in it.
    """
    pieces: list[str] = []
    blocks: list[Block] = []
    end = 0
    spans = [Span(0, len(text))] if places is None else list(stretches(text, places))
    for span in spans:
        prose = _URL.sub(lambda found: " " * len(found[0]), text[span.start : span.end])
        pieces += text[end : span.start], prose
        line_end = text[span.end : text.find("\n", span.end) + 1]  # a paragraph ends before a blank line
        blocks += _blocks(prose + line_end, span.start)
        end = span.end
    return Draft(text, "".join([*pieces, text[end:]]), tuple(blocks), read=tuple(spans))


def _blocks(prose: str, offset: int) -> Iterator[Block]:
    for found in _PARAGRAPH.finditer(prose):
        begin = offset + found.start()
        lines = [(begin + line.start(), begin + line.end()) for line in re.finditer(r"\S[^\n]*", found[0])]
        if any(end - start > _WRAP for start, end in lines):
            yield from (Block(start, end, "paragraph") for start, end in lines)
        else:
            yield Block(begin, offset + found.end(), "paragraph")
