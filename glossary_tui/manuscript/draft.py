"""A draft as the linter sees it: the text, and what of it is prose, in which kind of block."""

import bisect
import re
from functools import cached_property
from typing import Literal

import msgspec

from glossary_tui.lazy import pattern

BlockKind = Literal[
    "paragraph",
    "heading",
    "block quotation",
    "list item",
    "table cell",
    "footnote",
    "caption",
    "bibliography",
    "glossary",
]

# Emphasis inside a word is written as this sign, which no reader sees and which folding deletes.
INVISIBLE = "\u200b"
# Signs written otherwise than they are read: character references of HTML and Markdown, accents of LaTeX.
_SIGN = pattern(
    r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});"
    r"|\\[=.'`^\"~](?:\{\\?[a-zA-Z]\}|\\?[a-zA-Z])|\\[a-zA-Z](?:[ ]*\{\\?[a-zA-Z]\}|[ ]+[a-zA-Z])"
)


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


class Comment(msgspec.Struct, frozen=True):
    """A comment of the format: where it stands with its signs, or what it is anchored to; and what it says."""

    start: int
    end: int
    text: str


class Place(msgspec.Struct, frozen=True):
    """Where something stands in a file without lines; what the format does not tell is None.

    ``heading`` is the nearest heading before it, ``paragraph`` counts those with text from 1 within the part,
    ``part`` is the body, the footnotes, or the chapter's file within the book, ``page`` counts from 1.
    """

    heading: str | None = None
    paragraph: int | None = None
    part: str | None = None
    page: int | None = None


class Draft(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A text and its reading. ``prose`` has the length of ``text``; what is no prose is blank in it.

    A sign that the text writes otherwise (``&rsquo;``, ``\\d{h}``) stands in ``prose`` at its first code point, the
    rest of them ``INVISIBLE``. Each of ``places`` holds from its offset on; formats with lines have none.
    """

    text: str
    prose: str
    blocks: tuple[Block, ...]
    comments: tuple[Comment, ...] = ()
    places: tuple[tuple[int, Place], ...] = ()
    read: tuple[Span, ...] = ()  # the stretches that were read, where the format tells

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
        ends = r"\r\n|\r|\n" if "\r" in self.text else "\n"
        return [0, *(found.end() for found in re.finditer(ends, self.text))]

    def block_at(self, offset: int) -> Block | None:
        """Return the block in which an offset stands; None where the text is no prose."""
        place = bisect.bisect_right(self._starts, offset) - 1
        if place < 0 or offset >= self.blocks[place].end:
            return None
        return self.blocks[place]

    def place(self, offset: int) -> Place | None:
        """Return where an offset stands in a file without lines; None in one that has them."""
        number = bisect.bisect_right(self.places, offset, key=lambda pair: pair[0]) - 1
        return self.places[max(number, 0)][1] if self.places else None

    def sign_end(self, offset: int) -> int:
        """Return where the sign ends that the text writes with several code points from ``offset`` on."""
        text, prose, end = self.text, self.prose, offset + 1
        if end >= len(text) or not prose[end] == INVISIBLE != text[end]:
            return end
        if found := _SIGN.match(text, offset):
            return found.end()
        while prose[offset] != text[offset] and end < len(text) and prose[end] == INVISIBLE != text[end]:
            end += 1
        return end

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1, columns in code points."""
        line = bisect.bisect_right(self._line_starts, offset)
        return line, offset - self._line_starts[line - 1] + 1

    def line_at(self, offset: int) -> Span:
        """Return the line in which an offset stands, with its end."""
        number = bisect.bisect_right(self._line_starts, offset)
        return Span(self._line_starts[number - 1], [*self._line_starts[number : number + 1], len(self.text)][0])

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
