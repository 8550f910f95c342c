"""A draft: where its blocks, lines, sentences and quotations are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.manuscript.draft import Block, Draft, Span
from glossary_tui.manuscript.plain import read_plain


def test_a_span_holds_its_start_and_not_its_end() -> None:
    assert [offset in Span(2, 4) for offset in (1, 2, 3, 4, "2")] == [False, True, True, False, False]


@pytest.mark.parametrize(
    ("text", "offset", "place"),
    [
        pytest.param("abc", 0, (1, 1), id="start"),
        pytest.param("abc", 3, (1, 4), id="end"),
        pytest.param("a\nb", 1, (1, 2), id="at-the-line-end"),
        pytest.param("a\nb", 2, (2, 1), id="after-it"),
        pytest.param("a\r\nb", 3, (2, 1), id="two-signs-one-line-end"),
        pytest.param("a\rb\rc", 4, (3, 1), id="carriage-returns"),
        pytest.param("a\n\n\nb", 4, (4, 1), id="blank-lines-count"),
        pytest.param("é\u0301😀b", 3, (1, 4), id="columns-are-code-points"),
        pytest.param("a\u2028b\x0cc", 4, (1, 5), id="other-separators-end-no-line"),
    ],
)
def test_position(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Draft(text, text, ()).position(offset) == place


@given(st.text("ab\r\n\u2028", max_size=40), st.integers(0, 40))
def test_a_position_leads_back_to_its_offset(text: str, offset: int) -> None:
    offset = min(offset, len(text))
    line, column = Draft(text, text, ()).position(offset)
    lines = text.replace("\r\n", "\n\n").replace("\r", "\n")
    starts = [0, *(n + 1 for n, c in enumerate(text) if c == "\n" or (c == "\r" and text[n : n + 2] != "\r\n"))]
    assert starts[line - 1] + column - 1 == offset
    assert len(lines) == len(text)


@pytest.mark.parametrize(("offset", "start"), [(0, None), (1, 1), (3, 1), (4, None), (5, 5), (8, None)], ids=str)
def test_block_at(offset: int, start: int | None) -> None:
    draft = Draft("-" * 9, "-" * 9, (Block(1, 4, "paragraph"), Block(5, 8, "heading")))
    block = draft.block_at(offset)
    assert (block.start if block else None) == start


def test_sentence_at() -> None:
    draft = read_plain("One went.  Two came.\n\nThree.")
    first, second = draft.blocks
    assert [draft.sentence_at(first, n) for n in (0, 8, 9, 10, 11, 19, 20)] == [0, 0, -1, -1, 1, 1, -1]
    assert draft.sentence_at(second, second.start) == 0


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("a “b c” d", "b", ["b c"], id="inside"),
        pytest.param("a “b c” d", "d", [], id="after"),
        pytest.param("a “b c” d", "a", [], id="before"),
        pytest.param("“a ‘b c’ d”", "c", ["b c", "a ‘b c’ d"], id="innermost-first"),
        pytest.param("“a ‘b c’ d”", "d", ["a ‘b c’ d"], id="after-the-inner"),
        pytest.param("“a “b", "b", ["b", "a “b"], id="never-closed-innermost-first"),
        pytest.param("“” a", "a", [], id="empty"),
    ],
)
def test_quotations_at(text: str, word: str, expected: list[str]) -> None:
    draft = read_plain(text)
    found = draft.quotations_at(draft.blocks[0], text.index(word))
    assert [text[span.start : span.end] for span in found] == expected


@given(st.text("ab “”‘’«»\"'.", max_size=60))
def test_quotations_at_finds_what_a_look_at_each_finds(text: str) -> None:
    draft = Draft(text, text, (Block(0, len(text), "paragraph"),) if text else ())
    for block in draft.blocks:
        for offset in range(len(text)):
            found = draft.quotations_at(block, offset)
            assert set(found) == {span for span in draft.quotations(block) if offset in span}
            assert list(found) == sorted(found, key=lambda span: (-span.start, span.end))
