"""A cue in the sentence says that the spelling means another thing here."""

from collections.abc import Callable

import pytest

from glossary_tui.lint.context import Context

See = Callable[..., Context]


@pytest.mark.parametrize(
    ("text", "other"),
    [
        pytest.param("Minister Fallah spoke.", True, id="cue-that-holds-the-term"),
        pytest.param("The cabinet heard Fallah.", True, id="cue-beside"),
        pytest.param("Minister\nFallah spoke.", True, id="over-a-line-end"),
        pytest.param("Fallah met the minister.", False, id="part-of-a-cue"),
        pytest.param("The Cabinet heard the fallah.", False, id="case-of-the-cue"),
        pytest.param("The cabinets of the fallah.", False, id="longer-word"),
        pytest.param("The cabinet met. The fallah left.", False, id="another-sentence"),
        pytest.param("The badu saw the cabinet.", False, id="entry-without-cues"),
    ],
)
def test_is_homonym(see: See, text: str, other: bool) -> None:
    assert see(text).is_homonym is other
