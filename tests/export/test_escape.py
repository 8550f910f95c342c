"""Text made harmless in Markdown: what is written, and that a reader sees what the entry says."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from glossary_tui.export.escape import address, emphasis, escape, link, prose, span, table

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        pytest.param("plain, text.", "plain, text.", id="plain"),
        pytest.param("<b>&amp;", "&lt;b&gt;&amp;amp;", id="html"),
        pytest.param("a|b\\|c", "a&#124;b&#92;&#124;c", id="table-pipe"),
        pytest.param("[x](javascript:y)", r"\[x\](javascript:y)", id="link"),
        pytest.param("`c` *e* __s__ ~d~ $m$", r"\`c\` \*e\* \_\_s\_\_ \~d\~ \$m\$", id="inline-marks"),
        pytest.param("# h", r"\# h", id="heading"),
        pytest.param("- a - b", r"\- a - b", id="list"),
        pytest.param("+1", r"\+1", id="plus-list"),
        pytest.param("12. x 3. y", r"12\. x 3. y", id="numbered-list"),
        pytest.param("=== x", r"\=== x", id="setext"),
        pytest.param("a\n\n    b\r\tc", "a b c", id="one-line"),
        pytest.param("a\x1b[31m\u202eb\u2066", "a\ufffd\\[31m\ufffdb\ufffd", id="control-and-direction-signs"),
        pytest.param("", "", id="empty"),
    ],
)
def test_escape(text: str, markdown: str) -> None:
    assert escape(text) == markdown


LETTERS = st.sampled_from("ab1 .)(-+=#*_`~|<>&![]\\\"'/:;$\nبب") | st.characters(exclude_categories=["Cs"])
CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


@given(st.text(alphabet=LETTERS, max_size=40))
def test_reader_sees_the_text_and_no_markup(text: str) -> None:
    for markdown in (
        f"- {escape(text)}",
        f"{prose(text)}",
        f"| {escape(text)} |\n| --- |\n| {prose(text)} |",
    ):
        shown = re.sub(
            r"</?(?:p|ul|li|table|thead|tbody|tr|t[hd])>|<span[^>]*>|</span>", " ", READER.render(markdown)
        )
        assert "<" not in shown
        seen = "".join(CONTROL.sub("\ufffd", text).split())
        times = 2 if markdown.startswith("|") else 1
        assert "".join(html.unescape(shown).split()) == seen * times


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("", ""),
        ("no Arabic", "no Arabic"),
        ("a بيت، بيت b", 'a <span lang="ar" dir="rtl">بيت، بيت</span> b'),
        ("بيت", '<span lang="ar" dir="rtl">بيت</span>'),
        ("بيت - <b>", '<span lang="ar" dir="rtl">بيت</span> \\- &lt;b&gt;'),
    ],
    ids=["empty", "none", "run-with-space", "alone", "rest-escaped"],
)
def test_prose_sets_arabic_in_spans(text: str, markdown: str) -> None:
    assert prose(text) == markdown


@pytest.mark.parametrize(
    ("language", "lang"),
    [("ar", "ar"), ("fa-IR", "fa-IR"), ('ar" onclick="x', "ar"), ("", "ar")],
    ids=["arabic", "region", "attribute-injection", "none"],
)
def test_span_language(language: str, lang: str) -> None:
    assert span("بيت", language) == f'<span lang="{lang}" dir="rtl">بيت</span>'


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://e.org/a_b?x=1&y=2#z", "https://e.org/a_b?x=1&amp;y=2#z"),
        ("https://e.org/a (b)", "https://e.org/a%20%28b%29"),
        ("http://e.org/’", "http://e.org/’"),
        ("javascript:alert(1)", ""),
        ("JavaScript://e.org/%0aalert(1)", ""),
        ("data:text/html,x", ""),
        ("//e.org", ""),
        ("http://[", ""),
        ('https://e.org/"><script>', "https://e.org/%22%3E%3Cscript%3E"),
        ("", ""),
    ],
    ids=[
        *("plain", "brackets", "letters", "script", "script-host", "data", "no-scheme", "broken", "quotes"),
        "empty",
    ],
)
def test_address(url: str, target: str) -> None:
    assert address(url) == target


def test_link_emphasis_and_table() -> None:
    assert (link("a", "b.md"), link("a", "")) == ("[a](b.md)", "a")
    assert (emphasis("a*"), emphasis(" "), emphasis("a", "**")) == ("*a\\**", "", "**a**")
    assert table(["A", "B", "C"], [["1", "", "3"], ["4", "", ""]]) == "| A | C |\n| --- | --- |\n| 1 | 3 |\n| 4 |  |"
