"""Where a gloss may begin and end."""

import pytest

from glossary_tui.lint.bounds import ends_gloss, starts_gloss
from glossary_tui.lint.words import tokenise


@pytest.mark.parametrize(
    ("text", "ends"),
    [("tribe", True), ("tribe of", True), ("tribe,", True), ("tribe was", True), ("tribe killed", True),
     ("tribe a man joins", True),
     ("tribe leader", False), ("tribe-like", False)],
)  # fmt: skip
def test_where_a_gloss_may_end(text: str, ends: bool) -> None:
    assert ends_gloss(tuple(tokenise(text, 0, len(text))), 1) is ends


@pytest.mark.parametrize(
    ("text", "starts"),
    [("the tribe", True), ("were tribe", True), (", tribe", True), ("of tribe", True), ("many tribes", True),
     ("rival tribe", False)],
)  # fmt: skip
def test_where_a_gloss_may_start(text: str, starts: bool) -> None:
    assert starts_gloss(tuple(tokenise(text, 0, len(text))), 1) is starts
