"""Text with roles and links, cut into lines of a width, and each line drawn as the terminal wants its Arabic."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rich.cells import cell_len

from glossary_tui.tui.arabic import Drawing, clusters

_PIECES = re.compile(r"\s+|[^\s/]+/*|/+")  # a line may also be broken after a slash, for the sake of long addresses


@dataclass(frozen=True, slots=True)
class Link:
    """Where a link leads: an entry by its id, or a list of entries (see lookup.Chosen)."""

    kind: str
    value: str


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of logical text, what it is (a role that the widget has a style for), and where it leads."""

    text: str
    role: str = "text"
    link: Link | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Spans that flow together; lines after the first are indented by ``hang`` more cells."""

    spans: tuple[Span, ...]
    indent: int = 0
    hang: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """Spans on one line of the screen, after ``indent`` spaces."""

    spans: tuple[Span, ...]
    indent: int = 0

    @property
    def text(self) -> str:
        """The logical text of the line."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True, slots=True)
class Glyph:
    """One drawn cluster of a line, with the span it comes from and its place in that span's text."""

    text: str
    span: int
    start: int
    end: int


def _cut(piece: Span, width: int) -> Iterator[Span]:
    """Cut a word that is wider than a line."""
    text = ""
    for cluster in clusters(piece.text, "off"):
        if text and cell_len(text + cluster.text) > width:
            yield Span(text, piece.role, piece.link)
            text = ""
        text += cluster.text
    yield Span(text, piece.role, piece.link)


def _words(spans: Iterable[Span], width: int) -> Iterator[list[Span]]:
    """Yield what must stay together on a line: words, also where a word goes over from one span to the next."""
    word: list[Span] = []
    for span in spans:
        for match in _PIECES.finditer(span.text):
            piece = Span(match[0], span.role, span.link)
            if match[0].isspace():
                yield word
                yield [piece]
                word = []
            else:
                for part in _cut(piece, width):
                    if word and _width(word) + cell_len(part.text) > width:
                        yield word
                        word = []
                    word.append(part)
                if match[0].endswith("/"):
                    yield word
                    word = []
    yield word


def _width(spans: Sequence[Span]) -> int:
    return sum(cell_len(span.text) for span in spans)


def _joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Put neighbouring spans of one kind together again, so that a run of Arabic is drawn as one."""
    joined: list[Span] = []
    for span in spans:
        if joined and (joined[-1].role, joined[-1].link) == (span.role, span.link):
            joined[-1] = Span(joined[-1].text + span.text, span.role, span.link)
        else:
            joined.append(span)
    return tuple(joined)


def wrap(paragraph: Paragraph, width: int) -> list[Line]:
    """Cut a paragraph into lines of at most ``width`` cells."""
    lines: list[Line] = []
    current: list[Span] = []
    indent = paragraph.indent
    hang = min(paragraph.indent + paragraph.hang, max(0, width - 8))
    indent = min(indent, max(0, width - 8))
    for word in _words(paragraph.spans, max(1, width - hang)):
        if not word:
            continue
        is_space = word[0].text.isspace()
        if current and not is_space and indent + _width(current) + _width(word) > width:
            lines.append(_line(current, indent))
            current, indent = [], hang
        if current or not is_space:
            current += word
    if current:
        lines.append(_line(current, indent))
    return lines or [Line(())]


def _line(spans: list[Span], indent: int) -> Line:
    while spans and spans[-1].text.isspace():
        spans.pop()
    return Line(_joined(spans), indent)


def glyphs(line: Line, drawing: Drawing, harakat: bool) -> Iterator[Glyph]:
    """Yield what is drawn of a line, from left to right, its indent left out."""
    for number, span in enumerate(line.spans):
        for cluster in clusters(span.text, drawing, harakat):
            yield Glyph(cluster.text, number, cluster.start, cluster.end)


def logical(line: Line, drawn: Iterable[Glyph]) -> str:
    """Return the logical text of some of a line's glyphs: what a selection on the screen stands for."""
    ordered = sorted({(glyph.span, glyph.start, glyph.end) for glyph in drawn})
    return "".join(line.spans[span].text[start:end] for span, start, end in ordered)
