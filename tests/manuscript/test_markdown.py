"""Markdown: what is no prose is blank, at the same length; each block has its kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.manuscript.draft import INVISIBLE
from glossary_tui.manuscript.markdown import read_markdown


def prose(text: str) -> str:
    """The prose of a text, its words parted by one space, emphasis left out."""
    return " ".join(read_markdown(text).prose.replace(INVISIBLE, "").split())


def blocks(text: str) -> list[tuple[str, str]]:
    draft = read_markdown(text)
    return [
        (block.kind, " ".join(draft.prose[block.start : block.end].replace(INVISIBLE, "").split()))
        for block in draft.blocks
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("---\ntitle: x\n---\nText", "Text", id="front-matter"),
        pytest.param("---\r\ntitle: x\r\n...\r\nText", "Text", id="front-matter-crlf-and-dots"),
        pytest.param("---\ntitle: x\nText", "--- title: x Text", id="front-matter-never-closed"),
        pytest.param("Text\n\n---\nmore: x\n---\n", "Text --- more: x ---", id="no-front-matter-later-on"),
        pytest.param("```\nx\n```\nText", "Text", id="fence"),
        pytest.param("~~~~ {.r}\nx\n~~~\nx\n~~~~\nText", "Text", id="tilde-fence-longer"),
        pytest.param("- a\n\n  ```py\n  x\n  ```\n\n  Text", "- a Text", id="fence-in-list"),
        pytest.param("> ```\n> x\n> ```\n> Text", "Text", id="fence-in-quotation"),
        pytest.param("Text\n```\nx\n\ny", "Text", id="fence-never-closed"),
        pytest.param("Text\n```", "Text", id="fence-at-the-end"),
        pytest.param("``` x ``` is code\n\nText", "is code Text", id="code-span-is-no-fence"),
        pytest.param("a `x` b", "a b", id="code"),
        pytest.param("a ``x`` b", "a b", id="double-code"),
        pytest.param("a `x\ny` b", "a b", id="code-over-a-line-end"),
        pytest.param("a ` b", "a ` b", id="lone-backtick"),
        pytest.param("a `{r} x` b", "a b", id="quarto-inline-code"),
        pytest.param("a <!-- x\n\ny --> b", "a b", id="comment"),
        pytest.param("a <!-- x - -- y --> b --> c", "a b --> c", id="comment-ends-at-once"),
        pytest.param("a <!-- x", "a", id="comment-never-closed"),
        pytest.param("a $x+y$ b $$z\nw$$ c", "a b c", id="mathematics"),
        pytest.param("paid $20 and $30 more", "paid $20 and $30 more", id="dollars"),
        pytest.param('a <span class="x">b</span> <br/> c', "a b c", id="html"),
        pytest.param("a < b and b > c", "a < b and b > c", id="less-than"),
        pytest.param("a <https://x.org> b", "a b", id="autolink"),
        pytest.param("[a](x) b", "[a] b", id="link"),
        pytest.param('[a](x "y") ![b](z (w)) c', "[a] ![b](z (w)) c", id="link-title"),
        pytest.param("[a](x_(y)) b", "[a] b", id="link-with-brackets"),
        pytest.param("[a][b] c\n\n[b]: http://x.org 'y'", "[a][b] c", id="link-definition"),
        pytest.param("a[^1] b", "a b", id="footnote-mark"),
        pytest.param("a [@smith2004, 3; @b] b", "a b", id="citation"),
        pytest.param("a [-@smith] b", "a b", id="citation-without-name"),
        pytest.param("As @smith2004 says", "As says", id="citation-in-text"),
        pytest.param("me@example.org", "me@example.org", id="mail-is-no-citation"),
        pytest.param("[a]{.smallcaps} b", "[a] b", id="attributes"),
        pytest.param("# H {#sec-x .unnumbered}", "# H", id="heading-attributes"),
        pytest.param("![c](x){#fig-y width=50%}", "![c]", id="figure-attributes"),
        pytest.param("::: {.callout-note}\na\n:::", "a", id="fenced-div"),
        pytest.param("see https://x.org/a b", "see b", id="bare-address"),
        pytest.param("a \\# b", "a # b", id="escapes"),
        pytest.param("a\n\n    x\n\n    y\nb", "a b", id="indented-code"),
        pytest.param("    x\n\nb", "b", id="indented-code-at-the-start"),
        pytest.param("a\n\n\tx", "a", id="indented-code-by-tab"),
        pytest.param("a\n    b", "a b", id="indented-line-of-a-paragraph"),
        pytest.param("- a\n  b\n\n    c", "- a b c", id="indented-in-a-list"),
        pytest.param("1. a\n\n    b\n\nc\n\n    x", "1. a b c", id="code-after-a-list"),
        pytest.param("[^1]: a\n\n    b", "a b", id="indented-in-a-footnote"),
        pytest.param(":   a\n\n    b", ": a b", id="indented-in-a-definition"),
        pytest.param("a\n\n<script>\nx\n\ny\n</script>\nb", "a b", id="script"),
        pytest.param("<pre>\nx\n\ny", "", id="preformatted-never-closed"),
        pytest.param("the <pre> tag", "the tag", id="tag-within-a-line"),
        pytest.param('a {{< ref "x > y" >}} b {{% x %}} c {{ page.x }}', "a b c", id="shortcodes"),
        pytest.param("{% highlight py %}\nx\n\ny\n{% endhighlight %}\na {% if x %} b", "a b", id="liquid"),
        pytest.param("{% raw %} a", "a", id="liquid-never-closed"),
        pytest.param("a {b} {{ c", "a {b} {{ c", id="braces"),
    ],
)
def test_prose(text: str, expected: str) -> None:
    assert prose(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("**mujahid**een", "mujahideen", id="in-a-word"),
        pytest.param("*a* **b** ***c***", "a b c", id="around-words"),
        pytest.param("_a_ b", "a b", id="underlines"),
        pytest.param("a_b_c", "a_b_c", id="underlines-in-a-word-are-none"),
        pytest.param("a * b", "a * b", id="lone-star"),
    ],
)
def test_emphasis_is_hidden_and_keeps_its_place(text: str, expected: str) -> None:
    draft = read_markdown(text)
    assert draft.prose.replace(INVISIBLE, "") == expected
    assert len(draft.prose) == len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\nb\n\nc", [("paragraph", "a b"), ("paragraph", "c")], id="paragraphs"),
        pytest.param("a\r\nb\r\n\r\nc", [("paragraph", "a b"), ("paragraph", "c")], id="crlf"),
        pytest.param("# a\nb", [("heading", "a"), ("paragraph", "b")], id="heading"),
        pytest.param("a\n# b\nc", [("paragraph", "a"), ("heading", "b"), ("paragraph", "c")], id="heading-within"),
        pytest.param("#a", [("paragraph", "#a")], id="no-heading-without-space"),
        pytest.param("a\n===\nb", [("heading", "a"), ("paragraph", "b")], id="underlined-twice"),
        pytest.param("a\n---\nb", [("heading", "a"), ("paragraph", "b")], id="underlined-once"),
        pytest.param("a\n\n---\n\nb", [("paragraph", "a"), ("paragraph", "b")], id="rule"),
        pytest.param("a\n\n* * *\n\nb", [("paragraph", "a"), ("paragraph", "b")], id="rule-of-stars"),
        pytest.param("> a\n> b", [("block quotation", "a b")], id="quotation-hard-wrapped"),
        pytest.param("> a\nb", [("block quotation", "a b")], id="quotation-lazy"),
        pytest.param("> a\n>\n> b", [("block quotation", "a"), ("block quotation", "b")], id="quotation-two"),
        pytest.param("> > a", [("block quotation", "a")], id="quotation-nested"),
        pytest.param("a\n> b", [("paragraph", "a"), ("block quotation", "b")], id="quotation-after-paragraph"),
        pytest.param("> - a", [("block quotation", "a")], id="list-in-quotation"),
        pytest.param("- a\n- b\n  c", [("list item", "a"), ("list item", "b c")], id="list"),
        pytest.param("1. a\n2) b", [("list item", "a"), ("list item", "b")], id="numbered"),
        pytest.param("- [x] a", [("list item", "a")], id="task"),
        pytest.param("a\n:   b", [("paragraph", "a"), ("list item", "b")], id="definition"),
        pytest.param(
            "| a | b |\n|:--|--:|\n| c |  |",
            [("table cell", "a"), ("table cell", "b"), ("table cell", "c")],
            id="table",
        ),
        pytest.param(
            "x\na | b\n--|--\nc | d\n\ne",
            [
                ("paragraph", "x"),
                ("table cell", "a"),
                ("table cell", "b"),
                ("table cell", "c"),
                ("table cell", "d"),
                ("paragraph", "e"),
            ],
            id="table-without-outer-bars",
        ),
        pytest.param(
            "a b   c\n----  ---\nd     e f\n----  ---\n\ng",
            [
                ("table cell", "a b"),
                ("table cell", "c"),
                ("table cell", "d"),
                ("table cell", "e f"),
                ("paragraph", "g"),
            ],
            id="simple-table",
        ),
        pytest.param(
            "+---+---+\n| a | b |\n+===+===+\n| c |   |\n+---+---+",
            [("table cell", "a"), ("table cell", "b"), ("table cell", "c")],
            id="grid-table",
        ),
        pytest.param("a | b\nc", [("paragraph", "a | b c")], id="bar-in-a-line"),
        pytest.param("a[^1]\n\n[^1]: b\n    c", [("paragraph", "a"), ("footnote", "b c")], id="footnote"),
        pytest.param(
            "## References\n\na\n\n- b",
            [("heading", "References"), ("bibliography", "a"), ("bibliography", "b")],
            id="references",
        ),
        pytest.param("# 7. Works Cited\na", [("heading", "7. Works Cited"), ("bibliography", "a")], id="works-cited"),
        pytest.param("# Sources {-}\na", [("heading", "Sources {-}"), ("bibliography", "a")], id="sources"),
        pytest.param(
            "# Sources of gold\na", [("heading", "Sources of gold"), ("paragraph", "a")], id="no-list-of-works"
        ),
        pytest.param(
            "## Glossary\na\n\n### A\n\nb\n\n## End\n\nc",
            [
                ("heading", "Glossary"),
                ("glossary", "a"),
                ("heading", "A"),
                ("glossary", "b"),
                ("heading", "End"),
                ("paragraph", "c"),
            ],
            id="glossary-section",
        ),
    ],
)
def test_blocks(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


_MARKUP = st.text("ab *_`~#>-|[](){}<>!$@^:=+.\\\n\r\t\"'1", max_size=120)


@given(st.one_of(st.text(), _MARKUP))
def test_prose_has_the_length_and_line_ends_of_the_text(text: str) -> None:
    draft = read_markdown(text)
    assert len(draft.prose) == len(text)
    for character in "\r\n":
        assert [n for n, c in enumerate(draft.prose) if c == character] == [
            n for n, c in enumerate(text) if c == character
        ]
    for here, there in zip(draft.prose, text, strict=True):
        assert here == there or here in (" ", INVISIBLE)


@given(_MARKUP)
def test_blocks_stand_in_order_and_apart(text: str) -> None:
    place = 0
    for block in read_markdown(text).blocks:
        assert place <= block.start <= block.end <= len(text)
        place = block.end


@given(st.text("abc ,;'éāʿ\n", max_size=80))
def test_text_without_markup_is_all_prose(text: str) -> None:
    draft = read_markdown(text)
    assert draft.prose == text
    words = [w for block in draft.blocks for w in text[block.start : block.end].split()]
    assert words == text.split()
