"""Read reStructuredText (docutils' specification, and Sphinx' directives): line by line, by indentation."""

import re
from collections.abc import Iterator
from itertools import pairwise

from glossary_tui.lazy import pattern
from glossary_tui.manuscript.draft import INVISIBLE, Block, BlockKind, Comment, Draft
from glossary_tui.manuscript.sections import Sections

_LINE = re.compile(r"([ \t]*)([^\r\n]*)(?:\r\n|\r|\n|\Z)")
_UNDERLINE = pattern(r"([!-/:-@\[-`{-~])\1{2,}\s*\Z")
_ITEM = pattern(r"(?:[-*+•‣]|(?:\d{1,4}|\#)[.)]|\(\d{1,4}\))[ \t]+(?=\S)")
_FOOTNOTE = pattern(r"\.\.[ \t]+\[[^\]\n]{1,60}\](?=\s|\Z)[ \t]*")
_TARGET = pattern(r"(?:\.\.[ \t]+_|__[ \t])[^\n]*|\.\.[ \t]+\|")
_DIRECTIVE = pattern(r"\.\.[ \t]+([A-Za-z][\w:.+-]{0,40})::(?:[ \t]+|\Z)")
_FIELD = pattern(r":[A-Za-z][^:\n]{0,60}:(?:[ \t]+|\Z)")
_SIMPLE_TABLE = pattern(r"={2,}(?:[ \t]+={2,})+\s*\Z")
_GRID_LINE = pattern(r"\+(?:[-=]{2,}\+)+\s*\Z")
# Directives whose arguments and bodies are no prose; of all others the body is read.
_UNREAD = frozenset(
    """code code-block sourcecode math raw image highlight literalinclude include toctree contents parsed-literal
    index productionlist graphviz bibliography csv-table doctest testcode plot meta role default-role sectnum only
    currentmodule automodule autoclass autofunction""".split()
)
_SPOKEN = frozenset("rubric admonition topic sidebar note warning tip important caution danger seealso table".split())
_KINDS: dict[str, BlockKind] = {
    "epigraph": "block quotation",
    "pull-quote": "block quotation",
    "highlights": "block quotation",
    "glossary": "glossary",
    "figure": "caption",
}
_READ_ROLES = "emphasis|strong|sub|sup|subscript|superscript|title-reference|title|t|term|abbr|dfn|index"
_INLINE = pattern(
    r"""
      (?P<literal>``(?:[^`]|`(?!`))++``)
    | (?::(?P<role>[A-Za-z][\w:.+-]{0,40}):)`(?P<text>(?:[^`<\\]|\\.)++)(?P<target><[^`>]*>)?`
    | `(?P<linked>(?:[^`<\\]|\\.)++)(?P<address><[^`<>]*>)`__?
    | `(?P<named>(?:[^`\\]|\\.)++)`(?:__?)?
    | (?P<note>\s?\[(?:\d{1,4}|\#[\w-]{0,40}|\*|[A-Za-z][\w-]{1,40})\]_)(?!\w)
    | (?P<null>\\\s) | (?P<escape>\\[^\w\s])
    | (?P<address_alone>\b(?:https?://|www\.)[^\s<>`]+)
    | (?P<emphasis>\*{1,2}) | (?<=\w)(?P<reference>__?)(?=[\s.,;:!?)\]]|\Z)
    """,
    re.VERBOSE,
)


def read_rst(text: str) -> Draft:
    """Return the draft of a reStructuredText."""
    reader = _Reader(text)
    reader.read()
    parts: list[str] = []
    place = 0
    for start, end in sorted(reader.blanks):
        if start >= place:
            parts += text[place:start], re.sub(r"[^\r\n]", " ", text[start:end])
            place = end
    parts.append(text[place:])
    prose = _INLINE.sub(_inline, "".join(parts))
    return Draft(text, prose, tuple(_trimmed(reader.blocks, prose)), tuple(reader.comments))


def _trimmed(blocks: list[Block], prose: str) -> Iterator[Block]:
    for block in blocks:
        words = prose[block.start : block.end]
        start = block.start + len(words) - len(words.lstrip())
        end = block.end - len(words) + len(words.rstrip())
        if start < end:
            yield Block(start, end, block.kind)


def _inline(found: re.Match[str]) -> str:
    whole = found[0]
    if found["emphasis"]:
        before, after = found.string[found.start() - 1 : found.start()], found.string[found.end() : found.end() + 1]
        return whole if not before.strip() and not after.strip() else INVISIBLE * len(whole)
    if found["role"] and found["role"] not in _READ_ROLES.split("|"):
        return _blank(whole, " ")
    for name in ("text", "linked", "named"):
        if found[name]:
            start, end = found.start(name) - found.start(), found.end(name) - found.start()
            return _blank(whole[:start], INVISIBLE) + whole[start:end] + _blank(whole[end:], INVISIBLE)
    if found["escape"]:
        return INVISIBLE + whole[1]
    if found["literal"] or found["address_alone"]:
        return _blank(whole, " ")
    return _blank(whole, INVISIBLE)


def _blank(markup: str, sign: str) -> str:
    return re.sub(r"[^\r\n]", sign, markup)


class _Reader:
    """Follows the lines of a text; what is open at any moment stands in its fields."""

    def __init__(self, text: str) -> None:
        self._text = text
        # Where each line starts, how far it is indented, and what stands in it.
        self._lines = [(found.start(), len(found[1].expandtabs()), found[2]) for found in _LINE.finditer(text)]
        self.blocks: list[Block] = []
        self.blanks: list[tuple[int, int]] = []
        self.comments: list[Comment] = []
        self._sections = Sections()
        self._adornments: list[str] = []
        self._bodies: list[tuple[int, BlockKind]] = [(0, "paragraph")]  # open bodies: their indents, what is in them

    def read(self) -> None:
        """Read all lines."""
        number = 0
        while number < len(self._lines):
            _, indent, line = self._lines[number]
            number = self._block(number, indent, line) if line else number + 1

    def _block(self, number: int, indent: int, line: str) -> int:
        """Take the block that starts in a line; return the line after it."""
        while len(self._bodies) > 1 and self._bodies[-1][0] > indent:
            self._bodies.pop()
        if line.startswith("..") and (line == ".." or line[2].isspace()):
            return self._explicit(number, indent, line)
        if line.startswith("__ "):
            return self._blank_lines(number, number + 1)
        if indent > self._bodies[-1][0]:
            self._bodies.append((indent, "block quotation"))
        if after := self._title(number, line):
            return after
        if _SIMPLE_TABLE.match(line) or _GRID_LINE.match(line):
            return self._table(number, indent)
        if line.startswith(">>> "):
            return self._blank_lines(number, self._end_of_paragraph(number))
        if line == "::":
            return self._blank_lines(number, self._end_of_body(number, indent))
        if item := (_ITEM.match(line) or _FIELD.match(line)):
            return self._item(number, indent, item.end())
        return self._paragraph(number, indent)

    def _offset(self, number: int) -> int:
        return self._lines[number][0] if number < len(self._lines) else len(self._text)

    def _words(self, number: int) -> int:
        """Return where the words of a line start."""
        start, _, line = self._lines[number]
        return self._text.find(line[0], start) if line else start

    def _end_of_paragraph(self, number: int) -> int:
        while number < len(self._lines) and self._lines[number][2]:
            number += 1
        return number

    def _end_of_body(self, number: int, indent: int) -> int:
        """Return the line after all that is indented more than a line."""
        number += 1
        last = number
        while number < len(self._lines):
            _, depth, line = self._lines[number]
            if line and depth <= indent:
                break
            number += 1
            last = number if line else last
        return last

    def _blank_lines(self, first: int, after: int) -> int:
        self.blanks.append((self._offset(first), self._offset(after)))
        return after

    def _add(self, start: int, end: int, kind: BlockKind) -> None:
        self.blocks.append(Block(start, end, self._sections.kind(kind)))

    def _explicit(self, number: int, indent: int, line: str) -> int:
        """Take what starts with two dots: a note, a target, a directive or a comment."""
        start = self._words(number)
        if note := _FOOTNOTE.match(line):
            self.blanks.append((start, start + note.end()))
            return self._body(number, indent, "footnote", note.end())
        if _TARGET.match(line):
            return self._blank_lines(number, self._end_of_body(number, indent))
        if directive := _DIRECTIVE.match(line):
            name = directive[1].lower().rpartition(":")[2]
            if name in _UNREAD:
                return self._blank_lines(number, self._end_of_body(number, indent))
            spoken = name in _SPOKEN
            self.blanks.append((start, start + (directive.end() if spoken else len(line))))
            after = number + 1
            while after < len(self._lines) and self._lines[after][1] > indent and _FIELD.match(self._lines[after][2]):
                after = self._blank_lines(after, after + 1)
            kind = _KINDS.get(name, self._bodies[-1][1])
            if spoken and len(line) > directive.end():
                self._add(start + directive.end(), start + len(line), "heading" if name == "rubric" else kind)
            return self._body(after - 1, indent, kind, 0)
        if line == ".." and not self._lines[min(number + 1, len(self._lines) - 1)][2]:
            return self._blank_lines(number, number + 1)  # an empty comment, which parts what stands around it
        after = self._end_of_body(number, indent)
        end = self._offset(after)
        self.comments.append(Comment(start, end, " ".join(self._text[start + 2 : end].split())))
        return self._blank_lines(number, after)

    def _body(self, number: int, indent: int, kind: BlockKind, width: int) -> int:
        """Open the body of what a line starts; with a width, its first words stand in that line."""
        after = number + 1
        while after < len(self._lines) and not self._lines[after][2]:
            after += 1
        if after < len(self._lines) and self._lines[after][1] > indent:
            self._bodies.append((self._lines[after][1], kind))
        if not width:
            return number + 1
        last = number + 1
        while last < len(self._lines) and self._lines[last][2] and self._lines[last][1] > indent:
            last += 1
        self._add(self._words(number) + width, self._offset(last), kind)
        return last

    def _title(self, number: int, line: str) -> int:
        """Take a section title, underlined or with a line above too; return the line after it, or 0."""
        overlined = bool(_UNDERLINE.match(line)) and number + 2 < len(self._lines)
        words = number + 1 if overlined else number
        under = words + 1
        if (
            under >= len(self._lines)
            or not self._lines[words][2]
            or not (found := _UNDERLINE.match(self._lines[under][2]))
        ):
            return 0
        title = self._lines[words][2]
        if self._lines[under][1] or (overlined and line.rstrip() != self._lines[under][2].rstrip()):
            return 0
        if _UNDERLINE.match(title) or len(self._lines[under][2].rstrip()) + 1 < len(title.rstrip()) // 2:
            return 0
        adornment = found[1] * (1 + overlined)
        if adornment not in self._adornments:
            self._adornments.append(adornment)
        self._bodies = [(0, "paragraph")]
        self._sections.enter(self._adornments.index(adornment) + 1, title)
        if overlined:
            self._blank_lines(number, words)
        self._add(self._words(words), self._words(words) + len(title), "heading")
        return self._blank_lines(under, under + 1)

    def _item(self, number: int, indent: int, width: int) -> int:
        start = self._words(number)
        self.blanks.append((start, start + width))
        kind: BlockKind = "list item" if self._bodies[-1][1] in ("paragraph", "list item") else self._bodies[-1][1]
        after = number + 1
        while after < len(self._lines) and self._lines[after][2] and self._lines[after][1] > indent:
            after += 1
        self._add(start + width, self._offset(after), kind)
        self._bodies.append((indent + width, kind))
        if self._text[start : self._offset(after)].rstrip().endswith("::"):
            return self._blank_lines(after, self._end_of_body(after - 1, indent))
        return after

    def _paragraph(self, number: int, indent: int) -> int:
        """Take a paragraph, or a term with its definition below it."""
        kind = self._bodies[-1][1]
        after = number + 1
        while after < len(self._lines) and self._lines[after][2] and self._lines[after][1] == indent:
            after += 1
        start, end = self._words(number), self._offset(after)
        if self._lines[number][2].startswith("| "):
            for line in range(number, after):
                self.blanks.append((self._words(line), self._words(line) + 1))
        if after < len(self._lines) and self._lines[after][2] and self._lines[after][1] > indent:
            if after == number + 1:
                self._bodies.append((self._lines[after][1], "list item" if kind == "paragraph" else kind))
            else:  # what hangs on a paragraph of several lines is part of it
                after = self._end_of_paragraph(after)
                end = self._offset(after)
        self._add(start, end, kind)
        if self._text[start:end].rstrip().endswith("::"):
            return self._blank_lines(after, self._end_of_body(after - 1, indent))
        return after

    def _table(self, number: int, indent: int) -> int:
        """Take a table: of a simple one the columns are told by its borders, of a grid by its bars."""
        border = self._lines[number][2]
        after = self._end_of_paragraph(number)
        columns = [found.start() for found in re.finditer(r"=+", border)] if border[0] == "=" else []
        for line in range(number, after):
            start, words = self._words(line), self._lines[line][2]
            if words[0] in "+=-" and set(words) <= set("+=- \t"):
                self._blank_lines(line, line + 1)
            elif columns:
                shift = self._lines[line][1] - indent
                bounds = [max(0, column - shift) for column in columns] + [len(words)]
                for left, right in pairwise(bounds):
                    self._add(start + left, start + min(right, len(words)), "table cell")
            else:
                for cell in re.finditer(r"[^|]+", words):
                    self._add(start + cell.start(), start + cell.end(), "table cell")
                self.blanks += [(start + bar.start(), start + bar.end()) for bar in re.finditer(r"\|", words)]
        return after
