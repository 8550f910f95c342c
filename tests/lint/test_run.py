"""A run over many texts: what was found in each, what could not be read, the sums."""

import pytest

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.run import Source, Unreadable, lint_all, unreadable
from glossary_tui.lint.settings import Settings


def test_texts_are_linted_each_alone_and_the_unreadable_are_told(small: Glossary) -> None:
    results = lint_all(
        [
            Source("b.md", "The fallaheens left."),
            Unreadable("c.md", "no such file"),
            Source("a.md", "The fellahin met a badu and the qudats."),
        ],
        small,
        Settings(),
    )
    assert [(finding.path, finding.rule) for finding in results.findings] == [("b.md", "number"), ("a.md", "number")]
    assert results.errors == (Unreadable("c.md", "no such file"),)
    assert results.summary() == {
        "files": 2,
        "words": 11,
        "mentions": 4,
        "error": 1,
        "warning": 1,
        "suggestion": 0,
    }


def test_consistency_stays_within_a_file(small: Glossary) -> None:
    results = lint_all([Source("a.md", "The fellahin."), Source("b.md", "The fallahin.")], small, Settings())
    assert results.findings == ()


def test_nothing_to_lint(small: Glossary) -> None:
    assert set(lint_all([], small, Settings()).summary().values()) == {0}


@pytest.mark.parametrize(
    ("message", "told"),
    [("a.md: no such file", "no such file"), ("b.md: a.md: odd", "b.md: a.md: odd"), ("odd", "odd")],
)
def test_the_path_is_not_said_twice(message: str, told: str) -> None:
    assert unreadable("a.md", GlossaryError(message)) == Unreadable("a.md", told)
