"""Plain text: paragraphs between blank lines; a line longer than any wrapped one is a paragraph of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.manuscript.plain import read_plain

LONG = "word " * 30 + "end."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.", ["One."], id="one"),
        pytest.param("", [], id="empty"),
        pytest.param(" \n\t\n", [], id="space-only"),
        pytest.param("One\ntwo.\n\nThree.", ["One\ntwo.", "Three."], id="wrapped"),
        pytest.param("One.\n \t\nTwo.", ["One.", "Two."], id="blank-line-with-space"),
        pytest.param("One.\r\n\r\nTwo.\r\n", ["One.", "Two."], id="crlf"),
        pytest.param(f"{LONG}\n{LONG}", [LONG, LONG], id="long-lines"),
        pytest.param(f"{LONG}\nShort.", [LONG, "Short."], id="one-long-line"),
        pytest.param("One.\n\u00a0\u00a0\nTwo.", ["One.\n\u00a0\u00a0\nTwo."], id="nbsp-line"),
        pytest.param("\n\n  One.", ["One."], id="indent"),
    ],
)
def test_blocks(text: str, expected: list[str]) -> None:
    draft = read_plain(text)
    assert [text[block.start : block.end].strip() for block in draft.blocks] == expected
    assert {block.kind for block in draft.blocks} <= {"paragraph"}


def test_addresses_are_no_prose() -> None:
    text = "See https://example.org/mujahideens and www.example.org/x; go on."
    draft = read_plain(text)
    assert draft.prose.split() == ["See", "and", "go", "on."]
    assert draft.prose.index("and") == text.index("and")


def test_emphasis_signs_are_plain_in_plain_text() -> None:
    assert read_plain("a *b* `c`").prose == "a *b* `c`"


@given(st.text())
def test_prose_has_the_length_and_line_ends_of_the_text(text: str) -> None:
    draft = read_plain(text)
    assert len(draft.prose) == len(text)
    assert [n for n, c in enumerate(draft.prose) if c == "\n"] == [n for n, c in enumerate(text) if c == "\n"]


@given(st.text("ab .\n\r\t\u00a0" + "w" * 3, max_size=400))
def test_blocks_hold_all_that_is_no_space(text: str) -> None:
    draft = read_plain(text)
    place = 0
    for block in draft.blocks:
        assert block.start >= place
        assert not draft.prose[place : block.start].strip()
        place = block.end
    assert not draft.prose[place:].strip()
