"""A text cut into rows."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from glossary_tui.tui.rows import Rows
from glossary_tui.tui.text import clean

TEXTS = st.text(
    st.sampled_from([*"ab  \n\r\té’", "م", "\u064e", "\u0301", "字", "\x1b", "\u200b", "😀"]), max_size=60
)


def rows_of(text: str, width: int) -> list[str]:
    rows = Rows(text, width)
    return [text[slice(*rows.span(row))] for row in range(len(rows))]


@pytest.mark.parametrize(
    ("text", "width", "rows"),
    [
        pytest.param("", 5, [""], id="empty"),
        pytest.param("a\n", 5, ["a", ""], id="a-line-end-begins-a-row"),
        pytest.param("a\r\nb\rc\nd", 5, ["a", "b", "c", "d"], id="every-kind-of-line-end"),
        pytest.param("one two three", 7, ["one two", "three"], id="at-spaces"),
        pytest.param("one two", 5, ["one", "two"], id="before-a-word-that-does-not-fit"),
        pytest.param("abcdefgh", 3, ["abc", "def", "gh"], id="a-word-too-long"),
        pytest.param("字字字", 4, ["字字", "字"], id="wide-letters"),
        pytest.param("مُهَاجِرُون مُهَاجِرُون", 8, ["مُهَاجِرُون", "مُهَاجِرُون"], id="marks-take-no-room"),
    ],
)
def test_rows(text: str, width: int, rows: list[str]) -> None:
    """Where rows begin and end."""
    assert rows_of(text, width) == rows


@given(TEXTS, st.integers(1, 9))
def test_nothing_is_lost_and_all_fits(text: str, width: int) -> None:
    """Rows hold all but line ends and the spaces at which they are cut; only a lone sign may be too wide."""
    rows = rows_of(text, width)
    assert "".join(rows).replace(" ", "") == re.sub(r"[\r\n ]", "", text)
    for row in rows:
        assert cell_len(clean(row)) <= width or len([sign for sign in row if cell_len(clean(sign))]) == 1


@given(TEXTS.filter(bool), st.integers(1, 9), st.data())
def test_the_row_of_a_place(text: str, width: int, data: st.DataObject) -> None:
    """Every place is in the last row that begins at or before it."""
    offset = data.draw(st.integers(0, len(text) - 1))
    rows = Rows(text, width)
    row = rows.row_at(offset)
    assert rows.span(row)[0] <= offset
    assert row + 1 == len(rows) or rows.span(row + 1)[0] > offset
