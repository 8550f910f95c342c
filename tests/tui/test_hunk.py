"""Where two texts differ, and where that belongs in a third."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.tui.hunk import hunk_between, inverse, place_of

TEXTS = st.text("ab \n", max_size=12)


@given(TEXTS, TEXTS)
def test_one_text_becomes_the_other(old: str, new: str) -> None:
    """A hunk makes the new text of the old one, and its inverse the old of the new."""
    hunk = hunk_between(old, new)
    assert old[: hunk.start] + hunk.new + old[hunk.start + len(hunk.old) :] == new
    back = inverse(hunk)
    assert new[: back.start] + back.new + new[back.start + len(back.old) :] == old


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_nothing_more_is_touched(before: str, old: str, new: str, behind: str) -> None:
    """What is alike at the begin and the end stays out of it."""
    hunk = hunk_between(before + old + behind, before + new + behind)
    assert len(hunk.old) <= len(old)
    assert len(hunk.new) <= len(new)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        pytest.param("One mujahideens left.", 14, id="as-it-was"),
        pytest.param("Words before it. One mujahideens left.", 31, id="moved"),
        pytest.param("One mujahideens left. One mujahideens left.", 14, id="the-nearest-of-two"),
        pytest.param("One mujahideen left.", -1, id="mended-already"),
        pytest.param("", -1, id="nothing-there"),
    ],
)
def test_found_again_by_the_words_around(text: str, place: int) -> None:
    """In a text that another program changed; never by the letters alone."""
    hunk = hunk_between("One mujahideens left.", "One mujahideen left.")
    assert place_of(text, hunk) == place
