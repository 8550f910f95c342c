"""Read Markdown (GitHub's, Pandoc's, Quarto's): blank what is no prose, and tell the blocks apart."""

import re
from collections.abc import Iterator

from glossary_tui.manuscript.draft import INVISIBLE, Block, BlockKind, Comment, Draft
from glossary_tui.manuscript.references import in_place
from glossary_tui.manuscript.sections import Sections

# What is no prose, in one pass; each alternative is linear and none can cross a blank line where it need not.
_NOT_PROSE = re.compile(
    r"""
      \A---[ \t]*\r?\n(?:(?!(?:---|\.\.\.)[ \t]*\r?$).*\n){0,400}(?:---|\.\.\.)[ \t]*\r?$    # front matter
    | ^[ \t>]*(?P<fence>`{3,}(?=[^`\n]*$)|~{3,})[^\n]*(?:\n|\Z)                     # fenced code, to the end
      (?:.*\n)*?(?:[ \t>]*(?P=fence)[`~]*[ \t]*\r?$|.*\Z)                         # of the text if never closed
    | (?P<comment><!--(?:[^-]|-(?!->))*+(?:-->|\Z))
    | (?P<reference>&(?:\#\d{1,8}|\#[xX][0-9a-fA-F]{1,8}|[A-Za-z][A-Za-z0-9]{1,31});)
    | (?<!`)(?P<ticks>`++)[^`\n]*(?:\n[^`\n]+)?(?P=ticks)(?!`)                       # code span
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
_EMPHASIS = re.compile(r"[*_]+")
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+")
_UNDERLINE = re.compile(r"[ ]{0,3}(?:=+|-+)[ \t]*\r?$")
_LIST = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?|[ \t]*:[ \t]+")
_QUOTE = re.compile(r"(?:[ ]{0,3}>[ ]?)+")
_RULE = re.compile(r"[ ]{0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})\r?$")
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


def read_markdown(text: str) -> Draft:
    """Return the draft of a Markdown text."""
    comments: list[Comment] = []

    def blank(found: re.Match[str]) -> str:
        if found["comment"]:
            comments.append(Comment(found.start(), found.end(), found[0][4:].removesuffix("-->").strip()))
        return _blank(found)

    prose = _NOT_PROSE.sub(blank, text)
    footnotes = {found.start() for found in re.finditer(r"^[ ]{0,3}\[\^[^\]\n]+\]:", text, re.MULTILINE)}
    lines = [(found.start(), found.end()) for found in re.finditer(r"[^\n]+", prose)]
    blocks = list(_blocks(prose, lines, footnotes))
    prose = _QUOTE_MARKS.sub(lambda found: " " * len(found[0]), prose)
    prose = _EMPHASIS.sub(_hide_emphasis, prose)
    return Draft(text, prose, tuple(blocks), tuple(comments))


_QUOTE_MARKS = re.compile(r"^(?:[ ]{0,3}>[ ]?)+", re.MULTILINE)


def _blocks(prose: str, lines: list[tuple[int, int]], footnotes: set[int]) -> Iterator[Block]:
    sections = Sections()
    kind_of = sections.kind
    current: tuple[int, int, BlockKind] | None = None
    previous_end = -1

    for start, end in lines:
        line = prose[start:end]
        broken = start > previous_end + 1
        previous_end = end
        if not line.strip():
            broken = True
        quote = _QUOTE.match(line)
        inner = start + quote.end() if quote else start
        body = prose[inner:end]
        if current and (broken or not body.strip() or (quote and current[2] != "block quotation")):
            yield Block(*current)
            current = None
        if not body.strip() or _RULE.match(body) or _TABLE_RULE.match(body) or (current and _UNDERLINE.match(body)):
            if current and _UNDERLINE.match(body):
                current = (current[0], current[1], "heading")
            if current:
                yield Block(*current)
                current = None
            continue
        if heading := _HEADING.match(body):
            if current:
                yield Block(*current)
                current = None
            sections.enter(len(heading[1]), body[heading.end() :])
            yield Block(inner + heading.end(), end, "heading")
        elif body.lstrip().startswith("|"):
            if current:
                yield Block(*current)
                current = None
            for cell in re.finditer(r"[^|\s][^|]*", body):
                yield Block(inner + cell.start(), inner + cell.end(), kind_of("table cell"))
        elif (item := _LIST.match(body)) or start in footnotes:
            if current:
                yield Block(*current)
            skip = item.end() if item else 0
            kind: BlockKind = "footnote" if start in footnotes else "block quotation" if quote else "list item"
            current = (inner + skip, end, kind_of(kind))
        elif current:
            current = (current[0], end, current[2])
        else:
            current = (inner, end, "block quotation" if quote else kind_of("paragraph"))
    if current:
        yield Block(*current)
