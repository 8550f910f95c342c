"""What a sentence calls a term beside it."""

from collections.abc import Callable

import pytest

from glossary_tui.lint.context import Context
from glossary_tui.lint.description import descriptions, is_foreign

See = Callable[..., Context]


@pytest.mark.parametrize(
    ("text", "foreign"),
    [
        pytest.param("The hujra (judge) was dark.", True, id="brackets"),
        pytest.param("The hujra (a judge) was dark.", True, id="brackets-and-article"),
        pytest.param("The hujra, or judge, was dark.", True, id="or"),
        pytest.param("The hujra, that is, a judge, was dark.", True, id="that-is"),
        pytest.param("The hujra, the judge of the clerk, was dark.", True, id="apposition"),
        pytest.param("The hujra (chamber) was dark.", False, id="its-own"),
        pytest.param("The hujra (dark chamber) was closed.", False, id="with-a-word-of-its-own"),
        pytest.param("The hujra, a heavy burden, was dark.", False, id="no-meaning-of-any-entry"),
        pytest.param("The hujra or judge was dark.", False, id="a-choice-of-two"),
        pytest.param("The hujra, the judge and the yard were dark.", False, id="a-list"),
        pytest.param("The hujra (Judge) was dark.", False, id="a-name"),
        pytest.param("The hujra, a kind of judge, was dark.", True, id="light-noun"),
        pytest.param("The hujra, the act of naming a judge, was dark.", False, id="light-noun-and-ing-form"),
        pytest.param("The hujra, a kind of chamber, was dark.", False, id="light-noun-and-its-own"),
        pytest.param("The hujra (the right of a Delta judge) was dark.", False, id="light-noun-and-name"),
        pytest.param("The hujra, a judge opposite, was dark.", False, id="a-noun-goes-on"),
    ],
)
def test_descriptions(see: See, text: str, foreign: bool) -> None:
    context = see(text)
    assert any(is_foreign(context, told) for told in descriptions(context)) is foreign
