"""Sentences that an entry lists as right."""

from pathlib import Path

import pytest

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.glossary import Glossary, load_glossary
from glossary_tui.glossary.personal import keep_right
from glossary_tui.lint.engine import lint_text
from glossary_tui.lint.examples import check_examples
from glossary_tui.lint.passed import sentence_at
from glossary_tui.manuscript.formats import read_draft

WRONG = "The muhajireen (“holy warriors”) left."


@pytest.fixture
def kept(tmp_path: Path) -> Glossary:
    """The shipped entries, and one sentence kept as right."""
    keep_right(tmp_path, "muhajireen", WRONG)
    return load_glossary(tmp_path, cache=tmp_path / "cache")


@pytest.mark.parametrize(
    ("text", "is_reported"),
    [
        pytest.param(WRONG, False, id="the-sentence"),
        pytest.param(f"Before it. {WRONG} Behind it.", False, id="among-others"),
        pytest.param("The muhajireen\n(“holy\nwarriors”) left.", False, id="broken-otherwise"),
        pytest.param('The *muhajireen* ("holy warriors") left.', False, id="other-marks"),
        pytest.param("The muhajireen (“holy warriors”) stayed.", True, id="another-sentence"),
    ],
)
def test_nothing_is_reported_in_it(kept: Glossary, text: str, is_reported: bool) -> None:
    """However it is set; a sentence with other words is another."""
    found = [finding for finding in lint_text(text, glossary=kept, path="a.md") if finding.entry == "muhajireen"]
    assert bool(found) == is_reported


def test_other_entries_speak_in_it(kept: Glossary, tmp_path: Path) -> None:
    """Only the entry that lists the sentence is silent there."""
    keep_right(tmp_path, "muhajireen", "The muhajireen met a mujahideen.")
    glossary = load_glossary(tmp_path, cache=tmp_path / "cache")
    assert [finding.entry for finding in lint_text("The muhajireen met a mujahideen.", glossary=glossary)] == [
        "mujahideen"
    ]


def test_check_takes_it(kept: Glossary) -> None:
    """It needs no pattern, and its sentences hold."""
    assert [problem for problem in check_examples(kept) if problem.key == "misuse.wrong-alarms"] == []


def test_sentences_that_prove_a_pattern_do_not_silence_it(shipped: Glossary) -> None:
    """Or no pattern could ever fail its own sentences."""
    assert not any(misuse.is_exception for entry in shipped for misuse in entry.misuse.values()), (
        "an exception is a user's"
    )


def test_the_sentence_of_a_place() -> None:
    """On one line, without markup; nothing outside of prose."""
    text = "One. The *mid*dle\none. Last.\n\n```\ncode\n```\n"
    draft = read_draft(text, "a.md")
    assert sentence_at(draft, text.index("mid")) == "The middle one."
    assert sentence_at(draft, text.index("code")) == ""


def test_sentences_pile_up(tmp_path: Path) -> None:
    """Each once, whatever stands in them."""
    hostile = 'A "quote", a \\ and \x1b[31m\u2028.'
    for sentence in ("One.", hostile, "One."):
        path = keep_right(tmp_path, "ansar", sentence)
    assert "\x1b" not in path.read_text()
    misuse = load_glossary(tmp_path, cache=tmp_path / "cache")["ansar"].misuse["wrong-alarms"]
    assert misuse.pass_ == ("One.", hostile)


def test_what_was_changed_by_hand_is_left_alone(tmp_path: Path) -> None:
    """A file that says more than the program wrote is not written over."""
    path = keep_right(tmp_path, "ansar", "One.")
    path.write_text(path.read_text() + 'flag = ["x"]\n')
    with pytest.raises(GlossaryError, match="by hand"):
        keep_right(tmp_path, "ansar", "Two.")
