"""Read plain text: paragraphs parted by blank lines, or one a line where no line is wrapped."""

import re

from glossary_tui.manuscript.draft import Block, Draft

_PARAGRAPH = re.compile(r"\S[^\n]*(?:\n(?![ \t\r]*\n)[^\n]*)*")
_URL = re.compile(r"\b(?:https?://|www\.)[^\s<>]+")
_WRAP = 110  # code points; a line longer than any wrapped one is a paragraph of its own


def read_plain(text: str) -> Draft:
    """Return the draft of a plain text."""
    prose = _URL.sub(lambda found: " " * len(found[0]), text)
    blocks: list[Block] = []
    for found in _PARAGRAPH.finditer(prose):
        lines = re.finditer(r"\S[^\n]*", found[0])
        pieces = [(found.start() + line.start(), found.start() + line.end()) for line in lines]
        if any(end - start > _WRAP for start, end in pieces):
            blocks.extend(Block(start, end, "paragraph") for start, end in pieces)
        else:
            blocks.append(Block(found.start(), found.end(), "paragraph"))
    return Draft(text, prose, tuple(blocks))
