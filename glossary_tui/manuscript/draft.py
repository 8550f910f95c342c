"""A draft as the linter sees it: the text, and what of it is prose, in which kind of block."""

import bisect
import re
from functools import cached_property
from typing import Literal

import msgspec

BlockKind = Literal[
    "paragraph",
    "heading",
    "block quotation",
    "list item",
    "table cell",
    "footnote",
    "bibliography",
    "glossary",
]

# Emphasis inside a word is written as this sign, which no reader sees and which folding deletes.
INVISIBLE = "\u200b"


class Span(msgspec.Struct, frozen=True):
    """A stretch of text in code points; the end is exclusive."""

    start: int
    end: int

    def __contains__(self, offset: object) -> bool:
        """Whether an offset lies within."""
        return isinstance(offset, int) and self.start <= offset < self.end


class Block(msgspec.Struct, frozen=True):
    """A paragraph, heading, list item and so on: where its text stands."""

    start: int
    end: int
    kind: BlockKind


class Draft(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A text and its reading. ``prose`` has the length of ``text``; what is no prose is blank in it."""

    text: str
    prose: str
    blocks: tuple[Block, ...]

    @cached_property
    def _sentences(self) -> dict[int, tuple[Span, ...]]:
        return {}

    @cached_property
    def _quotes(self) -> dict[int, tuple[Span, ...]]:
        return {}

    @cached_property
    def _nested(self) -> dict[int, tuple[list[int], list[tuple[Span, ...]]]]:
        return {}

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.blocks]

    @cached_property
    def _line_starts(self) -> list[int]:
        return [0, *(found.end() for found in re.finditer(r"\r\n|\r|\n", self.text))]

    def block_at(self, offset: int) -> Block | None:
        """Return the block in which an offset stands; None where the text is no prose."""
        place = bisect.bisect_right(self._starts, offset) - 1
        if place < 0 or offset >= self.blocks[place].end:
            return None
        return self.blocks[place]

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1, columns in code points."""
        line = bisect.bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def sentences(self, block: Block) -> tuple[Span, ...]:
        """Return the sentences of a block."""
        from glossary_tui.manuscript.sentences import split_sentences

        if block.start not in self._sentences:
            self._sentences[block.start] = tuple(split_sentences(self.prose, block.start, block.end))
        return self._sentences[block.start]

    def sentence_at(self, block: Block, offset: int) -> int:
        """Return which of the sentences of a block an offset stands in; -1 where it stands in none."""
        spans = self.sentences(block)
        place = bisect.bisect_right(spans, offset, key=lambda span: span.start) - 1
        return place if place >= 0 and offset in spans[place] else -1

    def quotations(self, block: Block) -> tuple[Span, ...]:
        """Return what stands within quotation marks in a block, without the marks."""
        from glossary_tui.manuscript.quotations import find_quotations

        if block.start not in self._quotes:
            self._quotes[block.start] = tuple(find_quotations(self.prose, block.start, block.end))
        return self._quotes[block.start]

    def quotations_at(self, block: Block, offset: int) -> tuple[Span, ...]:
        """Return the quotations of a block that hold an offset, the innermost first."""
        if block.start not in self._nested:
            self._nested[block.start] = _layers(self.quotations(block))
        bounds, layers = self._nested[block.start]
        place = bisect.bisect_right(bounds, offset) - 1
        return layers[place] if place >= 0 else ()


def _layers(spans: tuple[Span, ...]) -> tuple[list[int], list[tuple[Span, ...]]]:
    """Return the places where a span starts or ends, and for each the spans open from there on, innermost first."""
    steps: dict[int, list[Span]] = {}
    for span in spans:
        steps.setdefault(span.start, []).append(span)
        steps.setdefault(span.end, []).append(span)
    bounds = sorted(steps)
    layers: list[tuple[Span, ...]] = []
    inside: set[Span] = set()
    for bound in bounds:
        inside.difference_update(span for span in steps[bound] if span.end == bound)
        inside.update(span for span in steps[bound] if span.start == bound < span.end)
        layers.append(tuple(sorted(inside, key=lambda span: (-span.start, span.end))))
    return bounds, layers
