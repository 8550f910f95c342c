"""Read Markdown (GitHub's, Pandoc's, Quarto's): blank what is no prose, and tell the blocks apart."""

import itertools
import re
from collections.abc import Iterable, Iterator, Sequence

from glossary_tui.manuscript.draft import INVISIBLE, Block, BlockKind, Comment, Draft, Span
from glossary_tui.manuscript.indented import IndentedCode
from glossary_tui.manuscript.references import in_place
from glossary_tui.manuscript.sections import Sections
from glossary_tui.manuscript.stretches import blank_line, stretch, stretches

# What is no prose, in one pass; each alternative is linear and none can cross a blank line where it need not.
_NOT_PROSE = re.compile(
    r"""
      \A---[ \t]*\r?\n(?:(?!(?:---|\.\.\.)[ \t]*\r?$).*\n){0,400}(?:---|\.\.\.)[ \t]*\r?$    # front matter
    | ^[ \t>]*(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*(?:\n|\Z)                     # fenced code, to the end
      (?:.*\n)*?(?:[ \t>]*(?P=fence)[`~]*[ \t]*\r?$|.*\Z)                         # of the text if never closed
    | (?P<comment><!--(?:[^-]|-(?!->))*+(?:-->|\Z))
    | (?P<reference>&(?:\#\d{1,8}|\#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});)
    | (?<!`)(?P<ticks>`++)[^`\n]*(?:\n[^`\n]+)?(?P=ticks)(?!`)                       # code span
    | ^[ ]{0,3}<(?P<raw>script|style|pre|textarea|svg|math|iframe)\b[^<>\n]{0,500}(?<!/)>   # HTML, no prose
      (?:[^<]++|<(?!/(?P=raw)\s*>))*+(?:</(?P=raw)\s*>|\Z)                      # to the end if never closed
    | (?<!\{)\{\{(?:[<%](?:[^%>\n]|[%>](?!\}\})){0,500}[%>]|[^{}\n]{0,500})\}\}  # Hugo's shortcodes, Liquid's output,
    | \{%-?[ \t]*(?P<liquid>highlight|raw|comment)\b[^%\n]{0,200}%\}                 # its blocks of code,
      (?:[^{]++|\{(?!%-?[ \t]*(?:end)?(?P=liquid)\b))*+\{%-?[ \t]*end(?P=liquid)[ \t]*-?%\}
    | \{%(?:[^%\n]|%(?!\})){0,500}%\}                                                # and its tags
    | \$\$[^$]{0,4000}\$\$ | (?<![\w$])\$(?=\S)[^$\n]{1,200}(?<=\S)\$(?!\d)        # mathematics
    | </?[A-Za-z][^<>\n]{0,500}>                                                  # HTML tag
    | <(?:https?|mailto):[^<>\s]*>                                                # autolink
    | (?<=\])\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'))?\)  # link target
    | ^[ ]{0,3}\[[^\]\n]+\]:[ \t]*\S+[^\n]*$                                       # link definition
    | \[\^[^\[\]\s]+\](?!:)                                                         # footnote mark
    | \[-?@[^\[\]\n]*\] | (?<![\w@])@[A-Za-z][\w:.-]*\w                             # citation
    | (?<=[\]\w*`_)])\{[^{}\n]*\} | [ \t]\{[.\#][^{}\n]*\} | ^[ \t]*:{3,}[^\n]*$    # attributes, fenced divs
    | \b(?:https?://|www\.)[^\s<>)\]]+                                            # bare URL
    | \\(?=[*_`\[\]()#>!~-])                                                      # escape
    """,
    re.MULTILINE | re.VERBOSE,
)
_FOOTNOTE_DEFINITION = re.compile(r"[ ]{0,3}\[\^[^\]\n]+\]:")
_FOOTNOTE = re.compile(rf"^{_FOOTNOTE_DEFINITION.pattern}", re.MULTILINE)
_LINE = re.compile(r"[^\n]+")
# What tells where to look closer; each is found quickly, since it begins with one sign or one of few.
_HEADINGS = re.compile(r"#(?=#{0,5}[ \t])")
_COMMENTS = re.compile(r"<!--")
_JOINS = (
    re.compile(r"```"),
    re.compile(r"~~~"),
    re.compile(r"\$\$"),
    re.compile(r"<(?=!--|script|style|pre|textarea|svg|math|iframe)"),
    re.compile(r"\{%(?=-?[ \t]*(?:highlight|raw|comment))"),
)
_MATHEMATICS = 4_100  # code points: no displayed mathematics are longer
_QUOTE_MARKS = re.compile(r"^(?:[ ]{0,3}>[ ]?)+", re.MULTILINE)
_EMPHASIS = re.compile(r"[*_]+")
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*\r?$")
_LIST = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|[ \t]*:[ \t]+")
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\r?$")
_GRID = re.compile(r"[ ]{0,3}\+(?:[-=:]{2,}\+)+[ \t]*\r?$")
_COLUMNS = re.compile(r"[ ]{0,3}-{2,}(?:[ ]+-{2,})+[ ]*\r?$")  # of a simple table, as Pandoc writes it
_CELL = re.compile(r"[^|\s][^|\n]*")
_TABLE_RULE = re.compile(r"[ \t]*+(?:\|[ \t]*+)?:?-{2,}+:?[ \t]*+(?:\|[ \t]*+:?-{2,}+:?[ \t]*+)*+(?:\|[ \t]*+)?\r?$")


def _blank(found: re.Match[str]) -> str:
    whole = found[0]
    if found["reference"]:
        return in_place(whole)
    if _FOOTNOTE_DEFINITION.match(whole):  # its text is prose, unlike that of a link definition
        mark = whole.index("]:") + 2
        return " " * mark + whole[mark:]
    return re.sub(r"[^\r\n]", " ", whole)


def _hide_emphasis(found: re.Match[str]) -> str:
    text, start, end = found.string, found.start(), found.end()
    before = text[start - 1 : start]
    after = text[end : end + 1]
    if before.isspace() and after.isspace():
        return found[0]
    if "_" in found[0] and before.isalnum() and after.isalnum():
        return found[0]
    return INVISIBLE * len(found[0])


def read_markdown(text: str, places: Iterable[int] | None = None, sections: Sections | None = None) -> Draft:
    """Return the draft of a Markdown text; with ``places``, in order, only what stands around them is read.

    The headings, the comments and the draft's own glossary are read in any case. ``sections`` are those that a text
    before this one has left open.
    """
    reading = _Reading(text, sections or Sections())
    if places is None:
        return reading.draft([Span(0, len(text))])
    signs = (found.start() for sign in (_HEADINGS, _COMMENTS) for found in sign.finditer(text))
    return reading.draft(reading.stretches(sorted({*places, *signs})))


class _Reading:
    """Reads a text stretch by stretch, in order."""

    def __init__(self, text: str, sections: Sections) -> None:
        self._text = text
        self._sections = sections
        self._code = IndentedCode(text)
        self._comments: list[Comment] = []

    def draft(self, spans: Iterable[Span]) -> Draft:
        """Return the draft as far as the spans go; between them ``prose`` is the text as it stands."""
        pieces: list[str] = []
        blocks: list[Block] = []
        read: list[Span] = []
        end = 0
        for span in spans:
            read.append(span)
            prose = self._blanked(span)
            lines = [(found.start(), found.end()) for found in _LINE.finditer(prose)]
            found = _blocks(prose, lines, self._footnotes(span), self._sections)
            blocks += (
                Block(span.start + start, span.start + stop, kind) for start, stop, kind in found if start < stop
            )
            prose = _QUOTE_MARKS.sub(lambda found: " " * len(found[0]), prose)
            pieces += self._text[end : span.start], _EMPHASIS.sub(_hide_emphasis, prose)
            end = span.end
        prose = "".join([*pieces, self._text[end:]])
        return Draft(self._text, prose, tuple(blocks), tuple(self._comments), read=tuple(read))

    def stretches(self, places: list[int]) -> Iterator[Span]:
        """Yield the stretches around places, and all of the draft's own glossary."""
        end = 0
        for span in stretches(self._text, places, list(joined(self._text))):
            if self._sections.is_glossary and end < span.start:
                yield Span(end, span.start)
            yield span
            end = span.end
        if self._sections.is_glossary and end < len(self._text):
            yield Span(end, len(self._text))

    def _blanked(self, span: Span) -> str:
        """Return the text of a span, what is no prose in it blank."""
        pieces: list[str] = []
        end = span.start
        for found in _NOT_PROSE.finditer(self._text, span.start, span.end):
            if found["comment"]:
                told = found[0][4:].removesuffix("-->").strip()
                self._comments.append(Comment(found.start(), found.end(), told))
            pieces += self._text[end : found.start()], _blank(found)
            end = found.end()
        return self._code.blanked("".join([*pieces, self._text[end : span.end]]), span.start)

    def _footnotes(self, span: Span) -> set[int]:
        return {found.start() - span.start for found in _FOOTNOTE.finditer(self._text, span.start, span.end)}


def joined(text: str) -> Iterator[Span]:
    """Yield what is no prose and holds blank lines: front matter, fenced code, comments, displayed mathematics.

    Where none of them can begin, the text is not looked at.
    """
    blank = blank_line(text)
    end = 0
    if text.startswith("---") and (front := _NOT_PROSE.match(text)):
        end = front.end()
        yield Span(0, end)
    for place in sorted(found.start() for sign in _JOINS for found in sign.finditer(text)):
        if place < end:
            continue
        start, end = stretch(text, blank, place, end)
        far = end if text.find("$$", start, end) < 0 else end + _MATHEMATICS
        for found in _NOT_PROSE.finditer(text, start, far):
            whole = _NOT_PROSE.match(text, found.start()) if found.end() >= end > found.start() else None
            if whole and whole.end() > end:
                end = whole.end()
                yield Span(whole.start(), end)
                break


def _columns(line: str, follows: bool) -> list[int] | None:
    """Return the columns that a line of dashes tells, none for those between bars; None for any other line.

    ``follows``: a line of words stands right above, which may be the head of the table.
    """
    if _GRID.match(line):
        return []
    if follows and "|" in line and _TABLE_RULE.match(line):
        return []
    if _COLUMNS.match(line):
        return [found.start() for found in re.finditer("-+", line)]
    return None


def _cells(prose: str, start: int, end: int, columns: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the cells of a line of a table that hold words."""
    if not columns:
        yield from (found.span() for found in _CELL.finditer(prose, start, end))
        return
    for left, right in itertools.pairwise([0, *columns[1:], end - start]):
        words = prose[start + left : min(start + right, end)]
        if words.strip():
            yield start + left + len(words) - len(words.lstrip()), start + left + len(words.rstrip())


def _blocks(
    prose: str, lines: list[tuple[int, int]], footnotes: set[int], sections: Sections
) -> Iterator[tuple[int, int, BlockKind]]:
    kind_of = sections.kind
    current: tuple[int, int, BlockKind] | None = None
    previous_end = -1
    table: list[int] | None = None  # in a table: where its columns start, none where bars part them

    for start, end in lines:
        line = prose[start:end]
        broken = start > previous_end + 1
        previous_end = end
        if not line.strip():
            broken = True
        quote = _QUOTE.match(line)
        inner = start + quote.end() if quote else start
        body = prose[inner:end]
        if broken:
            table = None
        if current and (broken or not body.strip() or (quote and current[2] != "block quotation")):
            yield current
            current = None
        if (columns := _columns(body, current is not None)) is not None:
            table = columns
            if current:  # the line before was the head of the table
                head = max(prose.rfind("\n", current[0], current[1]) + 1, current[0])
                if prose[current[0] : head].strip():
                    yield current[0], head - 1, current[2]
                yield from ((*cell, kind_of("table cell")) for cell in _cells(prose, head, current[1], columns))
                current = None
            continue
        if not body.strip() or _RULE.match(body) or _TABLE_RULE.match(body) or (current and _UNDERLINE.match(body)):
            if current and _UNDERLINE.match(body):
                current = (current[0], current[1], "heading")
            if current:
                yield current
                current = None
            continue
        if heading := _HEADING.match(body):
            if current:
                yield current
                current = None
            sections.enter(len(heading[1]), body[heading.end() :])
            yield inner + heading.end(), end, "heading"
        elif body.lstrip().startswith("|") or table is not None:
            if current:
                yield current
                current = None
            yield from ((*cell, kind_of("table cell")) for cell in _cells(prose, inner, end, table or []))
        elif (item := _LIST.match(body)) or start in footnotes:
            if current:
                yield current
            skip = item.end() if item else 0
            kind: BlockKind = "footnote" if start in footnotes else "block quotation" if quote else "list item"
            current = (inner + skip, end, kind_of(kind))
        elif current:
            current = (current[0], end, current[2])
        else:
            current = (inner, end, "block quotation" if quote else kind_of("paragraph"))
    if current:
        yield current
