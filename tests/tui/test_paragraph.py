"""Paragraphs cut into lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from glossary_tui.tui.paragraph import Line, Link, Paragraph, Span, glyphs, logical, wrap


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        pytest.param("one two three", 8, ["one two", "three"], id="at-spaces"),
        pytest.param("abcdefghij", 9, ["abcdefghi", "j"], id="word-wider-than-the-line"),
        pytest.param("see https://a.example/bcd", 12, ["see https://", "a.example/", "bcd"], id="address"),
        pytest.param("مُهَاجِرُون مُهَاجِرُون", 8, ["مُهَاجِرُون", "مُهَاجِرُون"], id="marks-take-no-room"),
        pytest.param("", 8, [""], id="empty"),
    ],
)
def test_wrap(text: str, width: int, expected: list[str]) -> None:
    """Lines as they are read."""
    assert [line.text for line in wrap(Paragraph((Span(text),)), width)] == expected


def test_words_hold_together_across_spans() -> None:
    """No line begins with the comma after a link."""
    link = Link("entry", "ansar")
    lines = wrap(Paragraph((Span("see "), Span("ansar", "link", link), Span(", "), Span("hijra", "link", link))), 10)
    assert [line.text for line in lines] == ["see ansar,", "hijra"]


def test_hanging_indent() -> None:
    """The first line at its indent, the others further in."""
    lines = wrap(Paragraph((Span("one two three four five"),), indent=1, hang=2), 12)
    assert [(line.indent, line.text) for line in lines] == [(1, "one two"), (3, "three"), (3, "four five")]


@given(st.lists(st.text("ab /مُلا漢", min_size=1), min_size=1), st.integers(9, 30))
def test_no_line_is_too_wide_and_nothing_is_lost(texts: list[str], width: int) -> None:
    """All but spaces is there, in order, within the width."""
    lines = wrap(Paragraph(tuple(Span(text) for text in texts), 1, 2), width)
    assert all(line.indent + cell_len(line.text) <= width for line in lines)
    assert "".join("".join(line.text for line in lines).split()) == "".join("".join(texts).split())


def test_selected_glyphs_give_logical_text() -> None:
    """What is selected on the screen comes back in reading order."""
    line = Line((Span("see "), Span("دار", "arabic")))
    drawn = list(glyphs(line, "visual", True))
    assert "".join(glyph.text for glyph in drawn) == "see \ufead\ufe8d\ufea9"
    assert logical(line, drawn) == "see دار"
    assert logical(line, drawn[-1:]) == "د"
