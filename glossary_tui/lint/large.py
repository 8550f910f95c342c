"""Lint a text file too large to be held in memory: what stands around mentions, put together, is linted as one draft.

So rules that look at the whole draft (spellings, the draft's own glossary, first uses) see all that they would see.
What they do not see is text without a term in it: nothing that they compare.
"""

import bisect
import re
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.lint.engine import Report, count_words, interesting, lint
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.scan import scan
from glossary_tui.lint.settings import Settings
from glossary_tui.lint.uses import Use
from glossary_tui.manuscript.draft import Block, Comment, Draft, Span
from glossary_tui.manuscript.formats import read_draft
from glossary_tui.manuscript.sections import Sections

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

_MOST = 32 * 2**20  # code points that may stand around mentions
_COMMENT_END = re.compile(r"-->\s*")  # what follows is kept too: a comment may silence it


_Part = TypeVar("_Part", Block, Comment)


class _Start(NamedTuple):
    """Where a stretch begins: in what is put together, and in the source, there with the lines before it."""

    offset: int
    source: int
    lines: int


class _Collected:
    """What is kept of the pieces of a text."""

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.proses: list[str] = []
        self.blocks: list[Block] = []
        self.comments: list[Comment] = []
        self.starts: list[_Start] = []
        self.length = 0  # of what is kept
        self.read = self.lines = self.words = 0  # of the source

    def take(self, draft: Draft) -> None:
        """Keep what was read of a piece."""
        for span in draft.read:
            self.starts.append(_Start(self.length, self.read + span.start, self.lines + _lines(draft, span.start)))
            shift = self.length - span.start
            self.texts.append(draft.text[span.start : span.end])
            self.proses.append(draft.prose[span.start : span.end])
            self.blocks += (_moved(block, shift) for block in _within(draft.blocks, span))
            self.comments += (_moved(comment, shift) for comment in _within(draft.comments, span))
            self.length += span.end - span.start
        self.read += len(draft.text)
        self.lines += _lines(draft, len(draft.text))
        self.words += count_words(draft.text)

    def draft(self) -> Draft:
        """Return what was kept as one draft."""
        return Draft("".join(self.texts), "".join(self.proses), tuple(self.blocks), tuple(self.comments))


def _lines(draft: Draft, offset: int) -> int:
    """Return how many lines stand before that of an offset."""
    return draft.position(offset)[0] - 1


def _within(parts: Sequence[_Part], span: Span) -> Sequence[_Part]:
    """Return what starts within a span, of parts that come in order."""
    first, last = (bisect.bisect_left(parts, at, key=lambda part: part.start) for at in (span.start, span.end))
    return parts[first:last]


def _moved(part: _Part, shift: int) -> _Part:
    return msgspec.structs.replace(part, start=part.start + shift, end=part.end + shift)


def lint_large(path: str, pieces: Iterable[str], glossary: "Glossary", settings: Settings) -> tuple[int, Report]:
    """Return the length of a text in code points, and the report on it.

    ``pieces`` are cut as by :func:`~glossary_tui.manuscript.pieces.pieces_of`. Raises GlossaryError where more of it
    stands around mentions than can be held.
    """
    kept = _Collected()
    sections = Sections()
    for piece in pieces:
        words: set[bytes] = set()
        mentions = list(scan(piece, glossary, words))
        _, places = interesting(piece, mentions, words, glossary)
        places += (found.end() for found in _COMMENT_END.finditer(piece))
        kept.take(read_draft(piece, path, sorted({0, *places}), sections))
        if kept.length > _MOST:
            raise GlossaryError(
                f"{path}: more than {_MOST // 2**20} MB of it stand around terms: split it into files"
            )
    draft = kept.draft()
    report = lint(draft.text, glossary, path, settings, draft)
    offsets = [start.offset for start in kept.starts]

    def start_of(offset: int) -> _Start:
        return kept.starts[bisect.bisect_right(offsets, offset) - 1]

    def placed(finding: Finding) -> Finding:
        start = start_of(finding.offset)
        shift, lines = start.source - start.offset, start.lines - _lines(draft, start.offset)
        return msgspec.structs.replace(
            finding,
            offset=finding.offset + shift,
            end_offset=finding.end_offset + shift,
            line=finding.line + lines,
            end_line=finding.end_line + lines,
        )

    def moved(use: Use) -> Use:
        start = start_of(use.offset)
        return msgspec.structs.replace(use, offset=use.offset + start.source - start.offset)

    findings, uses = tuple(map(placed, report.findings)), tuple(map(moved, report.uses))
    return kept.read, Report(findings, kept.words, report.mentions, uses)
