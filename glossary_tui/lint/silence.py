"""The comment that silences a finding, as each format writes it (see suppress.py for what such comments mean)."""

import re

from glossary_tui.lint.finding import Finding
from glossary_tui.manuscript.edit import Edit

# By the name of a format: what stands before and behind the words of a comment that may end a line of text.
_AT_LINE_END = {"markdown": ("<!--", "-->"), "html": ("<!--", "-->"), "latex": ("%", "")}
_HEADING = re.compile(r"\s{0,3}(?:#{1,6}\s|<h\d)")
_INDENT = re.compile(r"[ \t]*")


def silencing_edit(text: str, format_name: str, finding: Finding) -> Edit | None:
    """Return what to put into the text of a draft so that a finding's rule is silent in its line or block.

    None where the format has no comments that can be written so: plain text, and packed files.
    """
    start = max(text.rfind(end, 0, finding.offset) for end in "\n\r") + 1
    stops = [place for place in (text.find(end, finding.offset) for end in "\r\n") if place >= 0]
    stop = min(stops, default=len(text))
    indent = _INDENT.match(text, start, stop)
    assert indent
    line_end = _line_end(text)
    if format_name == "rst":
        begin = _paragraph(text, start)
        return Edit(begin, begin, f"{indent[0]}.. glossary: ignore {finding.rule}{line_end}{line_end}")
    if format_name not in _AT_LINE_END:
        return None
    opening, closing = _AT_LINE_END[format_name]
    comment = f"{opening} glossary: ignore-line {finding.rule} {closing}".rstrip()
    if _HEADING.match(text, start, stop):  # what ends a heading may be taken for its id
        return Edit(start, start, f"{comment}{line_end}")
    place = start + len(text[start:stop].rstrip(" \t"))  # two spaces at the end are a line break
    return Edit(place, place, f" {comment}")


def _line_end(text: str) -> str:
    """Return how lines end in a text."""
    found = re.search(r"\r\n|\n|\r", text)
    return found[0] if found else "\n"


def _paragraph(text: str, start: int) -> int:
    """Return where the paragraph begins that the line at ``start`` belongs to."""
    while start > 0:
        before = max(text.rfind(end, 0, start - 1) for end in "\n\r") + 1
        if not text[before : start - 1].strip():
            break
        start = before
    return start
