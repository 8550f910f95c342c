"""LaTeX: what is set on the page, at the places of the source."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.manuscript.draft import INVISIBLE, Comment
from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.formats import rewrite
from glossary_tui.manuscript.latex import read_latex
from glossary_tui.manuscript.shown import as_shown


def blocks(text: str) -> list[tuple[str, str]]:
    """The kinds and words of the blocks as they are shown."""
    draft = as_shown(read_latex(text)).draft
    return [(block.kind, " ".join(draft.text[block.start : block.end].split())) for block in draft.blocks]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(r"\emph{mujahid}een and {\it x}", "mujahideen and x", id="emphasis"),
        pytest.param(r"a % b" + "\nc", "a c", id="comment"),
        pytest.param(r"50\% \& \$5 \#1 \_x", "50% & $5 #1 _x", id="escapes"),
        pytest.param(r"a $x_{y}$ b \(z\) c \[w\] d $$v$$ e", "a b c d e", id="mathematics"),
        pytest.param("a $5 b\n\nc", "a $5 b", id="lone-dollar"),
        pytest.param(r"a\cite{x}, \parencite[see][12]{x} b~\ref{y}", "a, b", id="citations"),
        pytest.param(r"\href{http://x.org}{a} \url{http://x} \textcolor{red}{b}", "a b", id="links"),
        pytest.param(r"\verb|x| a \lstinline!y! \texttt{z}", "a", id="code"),
        pytest.param("\\begin{verbatim}\nx\n\\end{verbatim}a", "a", id="verbatim"),
        pytest.param("\\begin{equation*}x", "", id="mathematics-never-closed"),
        pytest.param("``a'' `b' \\enquote{c}", "“a” ‘b’ “c”", id="quotation-marks"),
        pytest.param(r"a -- b --- c\ldots", "a – b — c", id="dashes"),
        pytest.param(
            r"muh\=ajir\={\i}n \d{h}ad\d{i}th \.z \'{e} \c c \v{s}", "muhājirīn ḥadịth ż é ç š", id="accents"
        ),
        pytest.param(r"Qur\textsuperscript{c}an 3\textsuperscript{rd}\textsuperscript{1}", "Qurʿan 3rd", id="raised"),
        pytest.param(r"\ae{} \o\ \ss", "æ ø ß", id="letters"),
        pytest.param(r"a\\b\newpage c\,d\!e", "a b c de", id="spaces"),
        pytest.param("\\documentclass{x}\nt\n\\begin{document}a\\end{document}b", "a", id="document"),
        pytest.param(r"\newcommand{\x}[1]{y #1} a", "a", id="definition"),
        pytest.param(r"\unknown[b]{a}", "[b]a", id="unknown"),
        pytest.param("} } a {", "a", id="braces-alone"),
        pytest.param("a\\", "a\\", id="backslash-at-the-end"),
        pytest.param("see https://example.org/a\\_b c", "see c", id="address"),
    ],
)
def test_shown(text: str, expected: str) -> None:
    shown = blocks(text)
    assert (shown[0][1] if shown else "") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\nb\n\nc\\par d", [("paragraph", "a b"), ("paragraph", "c"), ("paragraph", "d")],
                     id="paragraphs"),
        pytest.param("\\section[x]{a \\emph{b}}\\label{y}c", [("heading", "a b"), ("paragraph", "c")], id="heading"),
        pytest.param("a\\footnote{n \\emph{o}.} b", [("paragraph", "a b"), ("footnote", "n o.")], id="footnote"),
        pytest.param("a\\footnote{n}\\footnote{o}.\n\nb", [("paragraph", "a."), ("footnote", "n"), ("footnote", "o"),
                     ("paragraph", "b")], id="footnotes"),
        pytest.param("\\begin{quote}a\\footnote{n} b\\end{quote}c", [("block quotation", "a b"), ("footnote", "n"),
                     ("paragraph", "c")], id="quotation"),
        pytest.param("\\begin{itemize}\\item a\\item b\\end{itemize}c", [("list item", "a"), ("list item", "b"),
                     ("paragraph", "c")], id="list"),
        pytest.param("\\begin{tabular}{@{}ll@{}}a & b \\\\ c\\end{tabular}", [("table cell", "a"),
                     ("table cell", "b"), ("table cell", "c")], id="table"),
        pytest.param("\\caption{a}b", [("caption", "a"), ("paragraph", "b")], id="caption"),
        pytest.param("\\begin{thebibliography}{9}\\bibitem{k} a\\end{thebibliography}", [("bibliography", "a")],
                     id="bibliography"),
        pytest.param("\\section*{References}a", [("heading", "References"), ("bibliography", "a")], id="references"),
        pytest.param("\\end{quote}a", [("paragraph", "a")], id="closed-never-opened"),
    ],
)  # fmt: skip
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


def test_comments() -> None:
    assert read_latex("a %% glossary: ignore\nb 5\\%").comments == (Comment(2, 21, "glossary: ignore"),)


@pytest.mark.parametrize(
    ("text", "old", "new", "expected"),
    [
        (r"\emph{mujahid}een", "mujahid}een", "muhajireen", r"\emph{muhajir}een"),
        (r"muh\=ajir\={\i}n", r"muh\=ajir\={\i}n", "muhājirūn", r"muh\=ajirūn"),
        (r"Abu~Bakar", "Abu~Bakar", "Abu\u00a0Bakr", "Abu~Bakr"),
        (r"the jizya tax", "jizya tax", "jizya", "the jizya"),
    ],
    ids=["in-a-word", "accents", "tie", "shorter"],
)
def test_rewrite(text: str, old: str, new: str, expected: str) -> None:
    start = text.index(old)
    assert rewrite(text.encode(), "a.tex", [Edit(start, start + len(old), new)]).decode() == expected


_PIECES = st.sampled_from(
    [*"ab {}$%&~`'-\\\n", "\\emph{", "\\footnote{", "\\=a", "\\d{h}", "\\section{", "\\begin{quote}", "\\end{quote}",
     "\\cite{x}", "\\item ", "\\begin{tabular}{l}", "\\enquote{", "\n\n", "\\textsuperscript{c}", "\\verb|x|"]
)  # fmt: skip


@given(st.lists(_PIECES, max_size=30).map("".join))
def test_any_text_keeps_its_length_and_order(text: str) -> None:
    draft = read_latex(text)
    assert len(draft.prose) == len(text)
    place = 0
    for block in draft.blocks:
        assert place <= block.start < block.end <= len(text)
        place = block.end
    shown = as_shown(draft)
    for offset, sign in enumerate(shown.draft.text):
        if sign not in " \n":
            assert draft.prose[shown.offset(offset)] == sign != INVISIBLE
