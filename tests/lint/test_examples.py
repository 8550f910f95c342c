"""Entries test themselves: what a misuse's own sentences do, and what is said where they do not."""

from collections.abc import Callable

import pytest

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.lint.examples import check_examples

Make = Callable[[dict[str, str]], Glossary]

ENTRY = """
headword = "zill"
language = "en"
[[senses]]
gloss = ["shade"]
cite = ["x"]
[misuse.wrong]
cite = ["x"]
"""
GOOD = """glosses = ["light"]
flag = ["The zill (light) fell.", "Zill means light."]
pass = ["The zill (shade) fell.", "Zill does not mean light."]
"""


def problems(make: Make, misuse: str) -> list[str]:
    return [problem.message for problem in check_examples(make({"zill.toml": ENTRY + misuse}))]


def test_good_ones(make: Make) -> None:
    assert problems(make, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        pytest.param(
            '"The zill (light) fell."',
            '"The zill fell."',
            "does not flag 'The zill fell.' (found: nothing)",
            id="not-flagged",
        ),
        pytest.param(
            '"The zill (shade) fell."',
            '"The zill (light) fell."',
            "should pass, but zill/wrong speaks: 'The zill (light) fell.'",
            id="not-passed",
        ),
        pytest.param(', "Zill means light."', "", "has 1 flag sentences: write at least 2", id="few-flags"),
        pytest.param(', "Zill does not mean light."', "", "has 1 pass sentences: write at least 2", id="few-passes"),
        pytest.param("glosses", 'rule = "glos"\nglosses', "no rule is called glos: write one of ", id="unknown-rule"),
    ],
)
def test_bad_ones(make: Make, old: str, new: str, message: str) -> None:
    assert old in GOOD
    assert [found for found in problems(make, GOOD.replace(old, new, 1)) if found.startswith(message)]


def test_a_sentence_that_passes_may_be_the_subject_of_a_suggestion(make: Make) -> None:
    quoted = '"“The zill (light) fell early,” he said."'
    assert problems(make, GOOD.replace('"The zill (shade) fell."', quoted)) == []


def test_a_misuse_without_a_pattern(make: Make) -> None:
    assert problems(make, 'flag = ["A.", "B."]\npass = ["A.", "B."]\n')[0].startswith("has no pattern: ")


def test_where_the_problem_is(make: Make) -> None:
    (problem, *_) = check_examples(make({"zill.toml": ENTRY + 'glosses = ["x"]\n'}))
    assert (problem.entry, problem.key) == ("zill", "misuse.wrong")


def test_all_sentences_of_the_shipped_entries(shipped: Glossary) -> None:
    assert list(check_examples(shipped)) == []
