"""What a draft or an entry may not do to a terminal."""

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.terminal import has_colour, plain, safe, styled

NO = "\ufffd"


@pytest.mark.parametrize(
    ("text", "made_safe", "on_one_line"),
    [
        pytest.param("Muhājirūn مُهَاجِرُون ʿ", "Muhājirūn مُهَاجِرُون ʿ", "Muhājirūn مُهَاجِرُون ʿ", id="untouched"),
        pytest.param("a\tb\nc", "a\tb\nc", "a\tb c", id="tab-and-line-end"),
        pytest.param("a\r\nb\rc", f"a{NO}\nb{NO}c", "a b c", id="other-line-ends"),
        pytest.param("\x1b[31mred", f"{NO}[31mred", f"{NO}[31mred", id="escape"),
        pytest.param("\x9b31m\x90\x9d", f"{NO}31m{NO}{NO}", f"{NO}31m{NO}{NO}", id="c1"),
        pytest.param("\0\b\x07\x0b\x0c\x7f", NO * 6, NO * 6, id="c0-and-delete"),
        pytest.param("\x85\u2028\u2029", NO * 3, NO * 3, id="line-ends-of-unicode"),
        pytest.param("a\u202eb\u2066c\u2069\u202c", f"a{NO}b{NO}c{NO}{NO}", f"a{NO}b{NO}c{NO}{NO}", id="direction"),
        pytest.param("\u200f\u200d", "\u200f\u200d", "\u200f\u200d", id="joiners-stay"),
        pytest.param("a\ud800b\udcff", "a?b?", "a?b?", id="surrogates"),
        pytest.param("", "", "", id="empty"),
    ],
)
def test_safe_and_plain(text: str, made_safe: str, on_one_line: str) -> None:
    assert (safe(text), plain(text)) == (made_safe, on_one_line)


@given(text=st.text(st.characters(exclude_categories=())))
def test_whatever_comes_can_be_printed(text: str) -> None:
    for printed in (safe(text), plain(text)):
        printed.encode("utf-8")
        assert not set(printed) & set(map(chr, (*range(9), *range(11, 32), *range(127, 160), *range(0x202A, 0x202F))))
    assert len(plain(text).splitlines()) <= 1
    assert safe(safe(text)) == safe(text)


class Screen(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("variables", "on_screen", "colour"),
    [
        pytest.param({}, True, True, id="terminal"),
        pytest.param({}, False, False, id="pipe"),
        pytest.param({"TERM": "dumb"}, True, False, id="dumb-terminal"),
        pytest.param({"NO_COLOR": "1"}, True, False, id="refused"),
        pytest.param({"NO_COLOR": ""}, True, True, id="empty-is-unset"),
        pytest.param({"FORCE_COLOR": "1"}, False, True, id="forced"),
        pytest.param({"FORCE_COLOR": "1", "TERM": "dumb"}, True, True, id="forced-on-a-dumb-terminal"),
        pytest.param({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False, id="refused-and-forced"),
    ],
)
def test_has_colour(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], on_screen: bool, colour: bool
) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "stdout", Screen() if on_screen else io.StringIO())
    assert has_colour() is colour


@pytest.mark.parametrize(
    ("text", "colour", "expected"),
    [("word", True, "\x1b[1mword\x1b[0m"), ("word", False, "word"), ("", True, "")],
    ids=["coloured", "plain", "nothing"],
)
def test_styled(text: str, colour: bool, expected: str) -> None:
    assert styled(text, "1", colour=colour) == expected
