"""Read LaTeX as it is set: commands blanked, what they emphasise kept, accents and quotation marks as their signs."""

import re
import unicodedata

from glossary_tui.lazy import pattern
from glossary_tui.manuscript.blocks import Blocks
from glossary_tui.manuscript.draft import INVISIBLE, BlockKind, Comment, Draft

_OPTIONS = r"(?:\s?\[[^\[\]]{0,400}\])*+"
_GROUP = r"\{(?:[^{}]++|\{(?:[^{}]++|\{(?:[^{}]++|\{[^{}]*+\})*+\})*+\})*+\}"
# Commands whose arguments are not set as text: all of them, and the first alone.
_UNSET = (
    r"[a-zA-Z]*cite[a-zA-Z]*|label|(?:page|auto|name|eq|[cCvV])?ref|url|nolinkurl|path|include(?:graphics)?|input"
    r"|usepackage|documentclass|bibliography(?:style)?|addbibresource|bibitem|[vh]space|hypersetup|pagestyle"
    r"|thispagestyle|index|gls(?:pl)?|Gls(?:pl)?|ac[slfp]?|selectlanguage|texttt|code|newacronym|phantom|color"
    r"|setcounter|addtocounter|setlength|addtolength|(?:re)?newcommand|providecommand|newenvironment|def|let"
    r"|addcontentsline|definecolor|rule|resizebox|DeclareMathOperator|includepdf|graphicspath|footnotemark|tag"
)
_FIRST_UNSET = (
    r"href|hyperlink|hypertarget|hyperref|textcolor|colorbox|foreignlanguage|parbox|scalebox|fontsize|raisebox"
)
_RAW = (
    r"verbatim\*?|Verbatim|lstlisting|minted|comment|equation\*?|align\*?|alignat\*?|gather\*?|multline\*?|eqnarray\*?"
    r"|flalign\*?|displaymath|math|tikzpicture|filecontents\*?|Shaded|Highlighting"
)
_SECTIONS = ("part", "chapter", "section", "subsection", "subsubsection", "paragraph", "subparagraph")
_TOKEN = pattern(
    rf"""
      (?P<escape>\\[&%$\#_{{}}])
    | (?P<comment>%[^\n]*)
    | \\begin\{{(?P<raw>{_RAW})\}}[\s\S]*?(?:\\end\{{(?P=raw)\}}|\Z)
    | \\(?:verb|lstinline)\*?(?P<delimiter>[^\w\s{{*])[^\n]{{0,500}}?(?P=delimiter)
    | \$\$[^$]*+\$\$ | \$(?:[^$\\\n]++|\\.|\n(?!\s*\n))*+\$
    | \\\((?:[^\\]++|\\(?![()])[\s\S])*+\\\) | \\\[(?:[^\\]++|\\(?![\[\]])[\s\S])*+\\\]
    | \\(?:{_UNSET})(?![a-zA-Z])\*?(?:{_OPTIONS}(?:\s?{_GROUP}{_OPTIONS}){{0,3}}+)
    | \\(?:{_FIRST_UNSET})(?![a-zA-Z])\*?{_OPTIONS}(?:{_GROUP})?
    | \\(?P<section>{"|".join(_SECTIONS)})(?![a-zA-Z])\*?\s*{_OPTIONS}\s*\{{
    | \\(?P<note>footnote|footnotetext|thanks|endnote|marginpar|sidenote|marginnote)\s*{_OPTIONS}\s*\{{
    | \\(?P<caption>caption|captionof\{{\w+\}})\*?\s*{_OPTIONS}\s*\{{
    | \\(?P<quoted>enquote|textquote|blockquote)\*?\s*{_OPTIONS}\s*\{{
    | \\begin\{{(?P<begin>[^{{}}\n]{{1,40}})\}}{_OPTIONS}(?P<arguments>(?:{_GROUP})*)
    | \\end\{{(?P<end>[^{{}}\n]{{1,40}})\}}
    | (?P<item>\\item(?![a-zA-Z]))
    | \\(?P<superscript>textsuperscript|up)\{{(?P<raised>[^{{}}]{{0,8}})\}}
    | \\(?P<accent>[=.'`^"~]|[bcdkruvHt](?![a-zA-Z]))[ ]*
      (?:\{{(?P<braced>\\?[a-zA-Z])\}}|(?P<bare>\\?[a-zA-Z](?![a-zA-Z])|[a-zA-Z]))
    | \\(?P<letter>ae|AE|oe|OE|aa|AA|o|O|ss|l|L|i|j)(?![a-zA-Z])(?:\{{\}}|[ ])?
    | (?P<row>\\\\{_OPTIONS}|\\tabularnewline) | (?P<space>\\[,;:!\ \n/])
    | (?P<par>\\par(?![a-zA-Z])|\n[ \t]*\n\s*)
    | \\[a-zA-Z@]++\*?(?:\{{\}})? | \\.
    | (?P<open>\{{) | (?P<close>\}}) | (?P<tie>~) | (?P<cell>&)
    | (?P<marks>``|''|---|--|[`'])
    """,
    re.VERBOSE,
)
_ACCENTS = dict(
    zip("=.'`^\"~bcdkruvHt", map(chr, (0x304, 0x307, 0x301, 0x300, 0x302, 0x308, 0x303, 0x331, 0x327, 0x323, 0x328,
                                      0x30A, 0x306, 0x30C, 0x30B, 0x361)), strict=True)
)  # fmt: skip
_LETTERS = {"ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø", "O": "Ø", "ss": "ß", "l": "ł",
            "L": "Ł", "i": "ı", "j": "ȷ"}  # fmt: skip
_MARKS = {"``": "“", "''": "”", "---": "—", "--": "–", "`": "‘", "'": "’"}
_AROUND: dict[str, BlockKind] = {
    "quote": "block quotation",
    "quotation": "block quotation",
    "displayquote": "block quotation",
    "displaycquote": "block quotation",
    "quoting": "block quotation",
    "verse": "block quotation",
    "thebibliography": "bibliography",
    "itemize": "list item",
    "enumerate": "list item",
    "description": "list item",
    "tabular": "table cell",
    "tabularx": "table cell",
    "longtable": "table cell",
    "tabulary": "table cell",
}


def read_latex(text: str) -> Draft:
    """Return the draft of a LaTeX text; of a whole document, what stands between its begin and end."""
    start = text.find("\\begin{document}") + len("\\begin{document}")
    if start < len("\\begin{document}"):
        start = 0
    end = text.find("\\end{document}", start)
    reader = _Reader(text, start, len(text) if end < 0 else end)
    return reader.draft()


class _Reader:
    """Follows the commands of a text in order; what is open at any moment stands in its fields."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._end = text, end
        self._blocks = Blocks(text)
        self._blocks.blank(0, start)
        self._comments: list[Comment] = []
        self._groups: list[tuple[str, str]] = []  # what each open brace began, and what it is closed with
        self._around: list[BlockKind] = []
        self._place = start

    def draft(self) -> Draft:
        """Read on to the end."""
        for found in _TOKEN.finditer(self._text, self._place, self._end):
            self._blocks.words(self._place, found.start())
            self._place = found.end()
            self._take(found)
        self._blocks.words(self._place, self._end)
        self._blocks.end()
        self._blocks.blank(self._end, len(self._text))
        return self._blocks.draft(self._comments)

    def _take(self, found: re.Match[str]) -> None:
        blocks, start, end = self._blocks, found.start(), found.end()
        if (sign := self._sign(found)) is not None:
            blocks.words(start, end, sign)
        elif found["comment"]:
            self._comments.append(Comment(start, end, found["comment"].lstrip("%").strip()))
            blocks.blank(start, end)
        elif found["open"] or found["section"] or found["note"] or found["caption"] or found["quoted"]:
            self._open(found)
        elif found["close"]:
            self._close(start, end)
        elif found["begin"] or found["end"]:
            self._environment(found)
        elif found["item"] or found["par"] or found["cell"] or found["row"]:
            is_table = "table cell" in self._around
            if found["row"] and not is_table:
                blocks.blank(start, end, " ")
            else:
                blocks.end()
                blocks.blank(start, end)
        else:
            blocks.blank(start, end, INVISIBLE)

    def _sign(self, found: re.Match[str]) -> str | None:
        """Return the sign a command is set as; None for what is no sign."""
        if found["escape"]:
            return found["escape"][1]
        if found["accent"]:
            letter = (found["braced"] or found["bare"]).removeprefix("\\")
            return unicodedata.normalize("NFC", letter + _ACCENTS[found["accent"]])
        if found["letter"]:
            return _LETTERS[found["letter"]]
        if found["marks"]:
            return _MARKS[found["marks"]]
        if found["tie"] or found["space"]:
            return "" if found[0] in ("\\!", "\\/") else "\u00a0"
        if found["superscript"]:
            raised = found["raised"]
            return "ʿ" if raised == "c" else "" if raised.isdigit() else raised
        return None

    def _open(self, found: re.Match[str]) -> None:
        blocks, start, end = self._blocks, found.start(), found.end()
        if found["section"]:
            blocks.begin("heading", _SECTIONS.index(found["section"]) + 1)
            self._groups.append(("block", ""))
        elif found["caption"]:
            blocks.begin("caption")
            self._groups.append(("block", ""))
        elif found["note"]:
            blocks.interrupt(start, "footnote")
            self._groups.append(("note", ""))
        elif found["quoted"]:
            self._groups.append(("quotation", "”"))
            blocks.words(start, end, "“")
            return
        else:
            self._groups.append(("", ""))
        blocks.blank(start, end, INVISIBLE)

    def _close(self, start: int, end: int) -> None:
        kind, sign = self._groups.pop() if self._groups else ("", "")
        if kind == "note":
            self._blocks.resume(start, end)
        elif kind == "block":
            self._blocks.finish()
        if sign:
            self._blocks.words(start, end, sign)
        else:
            self._blocks.blank(start, end, INVISIBLE)

    def _environment(self, found: re.Match[str]) -> None:
        self._blocks.end()
        self._blocks.blank(found.start(), found.end())
        around = _AROUND.get((found["begin"] or found["end"]).rstrip("*"))
        if around is None:
            return
        if found["begin"]:
            self._around.append(around)
        elif around in self._around:
            while self._around.pop() != around:
                pass
        self._blocks.surround(self._kind())

    def _kind(self) -> BlockKind:
        for kind in ("block quotation", "bibliography"):
            if kind in self._around:
                return kind
        return self._around[-1] if self._around else "paragraph"
