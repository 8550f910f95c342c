"""Text with roles and links, cut into lines of a width, and each line drawn as the terminal wants its Arabic."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.cells import cell_len

from glossary_tui.tui.arabic import Drawing, clusters

_PIECES = re.compile(r"\s+|[^\s/]+/*|/+")  # a line may also be broken after a slash, for the sake of long addresses

_LEAST_ROOM = 8  # cells left for text beside an indent


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


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of a span that no line break may cut, and its width in cells."""

    span: Span
    width: int
    is_space: bool = False
    may_break: bool = False  # whether a line may end after it though no space follows


def _cells(text: str) -> int:
    return len(text) if text.isascii() else cell_len(text)


def _pieces(span: Span, room: int) -> Iterator[_Piece]:
    """Cut a span where its lines may break; a word wider than ``room`` is cut anywhere."""
    for match in _PIECES.finditer(span.text):
        text, width = match[0], _cells(match[0])
        if text.isspace():
            yield _Piece(Span(text, span.role, span.link), width, is_space=True)
            continue
        while width > room:
            found, taken = "", 0
            for cluster in clusters(text, "off"):
                if found and taken + cell_len(cluster.text) > room:
                    break
                found += cluster.text
                taken += cell_len(cluster.text)
            yield _Piece(Span(found, span.role, span.link), taken, may_break=True)
            text = text[len(found) :]
            width = _cells(text)
        if text:
            yield _Piece(Span(text, span.role, span.link), width, may_break=text.endswith("/"))


def _words(pieces: Iterable[_Piece], room: int) -> Iterator[list[_Piece]]:
    """Yield what must stay together on a line, if there is room: words, also those made of several spans."""
    word: list[_Piece] = []
    for piece in pieces:
        if piece.is_space:
            if word:
                yield word
                word = []
            yield [piece]
        else:
            if word and sum(other.width for other in word) + piece.width > room:
                yield word
                word = []
            word.append(piece)
            if piece.may_break:
                yield word
                word = []
    if word:
        yield word


def _line(pieces: list[_Piece], indent: int) -> Line:
    """Put neighbouring pieces of one kind together again, so that a run of Arabic is drawn as one."""
    while pieces and pieces[-1].is_space:
        pieces.pop()
    joined: list[Span] = []
    for piece in pieces:
        span = piece.span
        if joined and joined[-1].role == span.role and joined[-1].link is span.link:
            joined[-1] = Span(joined[-1].text + span.text, span.role, span.link)
        else:
            joined.append(span)
    return Line(tuple(joined), indent)


def wrap(paragraph: Paragraph, width: int) -> list[Line]:
    """Cut a paragraph into lines of at most ``width`` cells; indents give way where the screen is very narrow."""
    most = max(0, width - _LEAST_ROOM)
    indent, hang = min(paragraph.indent, most), min(paragraph.indent + paragraph.hang, most)
    room = max(1, width - max(indent, hang))
    lines: list[Line] = []
    current: list[_Piece] = []
    used = indent
    for word in _words((piece for span in paragraph.spans for piece in _pieces(span, room)), room):
        cells = sum(piece.width for piece in word)
        if word[0].is_space:
            if not current:
                continue
        elif current and used + cells > width:
            lines.append(_line(current, indent))
            current, indent = [], hang
            used = indent
        current += word
        used += cells
    if current:
        lines.append(_line(current, indent))
    return lines or [Line(())]


def glyphs(line: Line, drawing: Drawing, harakat: bool) -> Iterator[Glyph]:
    """Yield what is drawn of a line, from left to right, its indent left out."""
    for number, span in enumerate(line.spans):
        for cluster in clusters(span.text, drawing, harakat):
            yield Glyph(cluster.text, number, cluster.start, cluster.end)


def logical(line: Line, drawn: Iterable[Glyph]) -> str:
    """Return the logical text of some of a line's glyphs: what a selection on the screen stands for."""
    ordered = sorted({(glyph.span, glyph.start, glyph.end) for glyph in drawn})
    return "".join(line.spans[span].text[start:end] for span, start, end in ordered)
