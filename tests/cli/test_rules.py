"""`glossary-tui rules`, the whole program."""

import subprocess
import sys
from collections.abc import Callable

import pytest

from glossary_tui.lint.rules import NAMES, RULES

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(program: Run) -> Run:
    """Run ``rules`` with arguments; returns exit code, output and errors."""
    return lambda *arguments: program("rules", *arguments)


def test_lists_every_rule_with_what_it_reports(run: Run) -> None:
    code, out, err = run()
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert [line.split()[0] for line in lines] == list(NAMES)
    for rule, line in zip(RULES, lines, strict=True):
        assert line.endswith(f"  {rule.summary}")


def test_explains_a_rule_with_its_examples(run: Run) -> None:
    code, out, err = run("number")
    (rule,) = (rule for rule in RULES if rule.name == "number")
    assert (code, err) == (0, "")
    assert out.startswith(f"number: {rule.summary}\n\n")
    reported, left_alone = out.split("\nReported:\n")[1].split("Left alone:\n")
    assert reported.splitlines() == [f"  - {text}" for text in rule.wrong]
    assert left_alone.splitlines() == [f"  - {text}" for text in rule.right]


def test_names_sources_and_the_profile_that_the_examples_need(run: Run) -> None:
    assert "\nSources: those of the entry that speaks, named with each finding.\n" in run("gloss")[1]
    out = run("scheme")[1]
    assert "\nSources: the scheme files, " in out
    assert "\nReported (with --profile ijmes):\n" in out
    assert "\n  - The mujahidin left.\n    # Glossary\n    **Mujahideen**: " in run("own-glossary")[1]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("nummber", "nummber: no such rule: did you mean number?"),
        ("qqq", f"qqq: no such rule: write one of {', '.join(NAMES)}"),
        ("\x1b[2J", "\ufffd[2J: no such rule: "),
    ],
    ids=["near", "nothing-near", "control-signs"],
)
def test_an_unknown_rule(run: Run, name: str, message: str) -> None:
    code, out, err = run(name)
    assert (code, out) == (2, "")
    assert err.startswith(f"error: {message}")
    assert err.count("\n") == 1


@pytest.mark.parametrize("rule", RULES, ids=NAMES)
def test_every_rule_says_what_why_and_shows_both_kinds(rule: object) -> None:
    (found,) = (known for known in RULES if known is rule)
    assert found.summary.endswith(".")
    assert found.why.endswith(".")
    assert found.wrong
    assert found.right


def test_the_whole_program_answers_as_in_this_process(run: Run) -> None:
    command = [sys.executable, "-m", "glossary_tui", "rules", "gloss"]
    done = subprocess.run(command, capture_output=True, check=True)
    assert (done.stdout.decode("utf-8"), done.stderr) == (run("gloss")[1], b"")
