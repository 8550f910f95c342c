"""Where a draft is set in italics, as its markup says: Markdown and reStructuredText, HTML, LaTeX."""

import re
from collections.abc import Iterator

from glossary_tui.lazy import pattern
from glossary_tui.manuscript.draft import Draft, Span

_LONGEST = 2000  # code points between two signs of emphasis
_HTML = pattern(r"<(?P<tag>em|i|cite|dfn)\b[^<>]{0,200}>(?P<inside>[^<>]{1,2000})</(?P=tag)\s*>", re.IGNORECASE)
_LATEX = pattern(
    r"\\(?:emph|textit|textsl)\{(?P<inside>[^{}]{1,2000})\}|\{\\(?:it|em|sl)\s(?P<group>[^{}]{1,2000})\}"
)
_RUN = pattern(r"\*+|_+")


def italics(draft: Draft) -> list[Span]:
    """Return the spans in italics, in order. A format whose text has no markup (plain text, Word) shows none."""
    spans = [
        Span(found.start(group), found.end(group))
        for pattern in (_HTML, _LATEX)
        for found in pattern.finditer(draft.text)
        for group in [found.lastgroup or "inside"]
    ]
    for block in draft.blocks:
        spans += _by_signs(draft, block.start, block.end)
    return sorted(spans, key=lambda span: span.start)


def _by_signs(draft: Draft, start: int, end: int) -> Iterator[Span]:
    """Yield what stands between signs of emphasis: one or three are italics, two are bold, or close one of three."""
    opened: dict[str, int] = {}
    # A sign may stand just before the text of a block, or behind it.
    while start > 0 and draft.text[start - 1] in "*_":
        start -= 1
    while end < len(draft.text) and draft.text[end] in "*_":
        end += 1
    for run in _RUN.finditer(draft.text, start, end):
        if draft.prose[run.start()] == run[0][0] or len(run[0]) % 2 == 0:
            continue  # read as a character, or bold
        sign = run[0][0]
        before = opened.pop(sign, -1)
        if before < 0:
            opened[sign] = run.end()
        elif run.start() - before <= _LONGEST:
            yield Span(before, run.start())
