"""From findings to edits: which are made, and what changes with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.fix import plan_fixes
from glossary_tui.manuscript.edit import Edit
from glossary_tui.manuscript.formats import read_draft


def finding(start: int, end: int, replacement: str | None, safe: bool = True, rule: str = "spelling") -> Finding:
    fix = None if replacement is None else Fix(replacement, safe)
    return Finding(start, end, rule, rule, "", "warning", "", (), fix)


def fixed(text: str, old: str, new: str, path: str = "a.md") -> str:
    start = text.index(old)
    (plan,) = plan_fixes(read_draft(text, path), [finding(start, start + len(old), new)], unsafe=False)
    for edit in reversed(plan.edits):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return text


@pytest.mark.parametrize(
    ("text", "old", "new", "wanted"),
    [
        pytest.param("He is a mohtasib.", "mohtasib", "muhtasib", "He is a muhtasib.", id="nothing"),
        pytest.param("He is a emam.", "emam", "imam", "He is a imam.", id="an-author-s-own-way"),
        pytest.param("a kaid met", "kaid", "amir", "an amir met", id="an"),
        pytest.param("An amir met", "amir", "caid", "A caid met", id="a-with-its-capital"),
        pytest.param("a *kaid* met", "kaid", "amir", "an *amir* met", id="through-emphasis"),
        pytest.param("a\nkaid met", "kaid", "amir", "an\namir met", id="through-a-line-end"),
        pytest.param("a kaid met", "kaid", "ʿalim", "an ʿalim met", id="ayn-is-no-letter"),
        pytest.param("a ulamah met", "ulamah", "ʿulama", "a ʿulama met", id="same-sound"),
        pytest.param("a kaid met", "kaid", "ISIS", "a ISIS met", id="capitals-are-spelt-out"),
        pytest.param("data kaid met", "kaid", "amir", "data amir met", id="no-article"),
        pytest.param("vitamin-a kaid", "kaid", "amir", "vitamin-a amir", id="part-of-a-word"),
        pytest.param("A. kaid met", "kaid", "amir", "A. amir met", id="initial"),
    ],
)
def test_a_and_an_follow_the_word(text: str, old: str, new: str, wanted: str) -> None:
    assert fixed(text, old, new) == wanted


@pytest.mark.parametrize(
    ("findings", "unsafe", "edits"),
    [
        pytest.param([finding(0, 3, None)], True, [], id="no-fix"),
        pytest.param([finding(0, 3, "x", False)], False, [], id="unsafe-is-not-asked-for"),
        pytest.param([finding(0, 3, "x", False)], True, [Edit(0, 3, "x")], id="unsafe-is-asked-for"),
        pytest.param([finding(4, 6, "y"), finding(0, 3, "x")], False, [Edit(0, 3, "x"), Edit(4, 6, "y")], id="order"),
        pytest.param([finding(0, 3, "x"), finding(3, 6, "y")], False, [Edit(0, 3, "x"), Edit(3, 6, "y")], id="touch"),
        pytest.param([finding(0, 4, "x"), finding(2, 6, "y")], False, [Edit(0, 4, "x")], id="the-first-goes-before"),
        pytest.param([finding(0, 4, "x", False), finding(2, 6, "y")], True, [Edit(2, 6, "y")], id="the-safe-one"),
        pytest.param([finding(0, 4, "x"), finding(0, 6, "y")], False, [Edit(0, 6, "y")], id="the-longer"),
        pytest.param(
            [finding(0, 4, "x", rule="number"), finding(0, 4, "y", rule="article")],
            False,
            [Edit(0, 4, "y")],
            id="by-name-at-last",
        ),
    ],
)
def test_which_are_made(findings: list[Finding], unsafe: bool, edits: list[Edit]) -> None:
    draft = read_draft("one two three", "a.txt")
    for order in (findings, findings[::-1]):
        assert [edit for plan in plan_fixes(draft, order, unsafe=unsafe) for edit in plan.edits] == edits


@given(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 6), st.booleans()), max_size=20))
def test_no_two_touch_the_same_words_and_none_is_passed_over_for_nothing(
    spans: list[tuple[int, int, bool]],
) -> None:
    findings = [finding(start, start + length, "x", safe) for start, length, safe in spans]
    plan = plan_fixes(read_draft("a " * 20, "a.txt"), findings, unsafe=True)
    ends = [0] + [fixed.end for fixed in plan]
    assert all(end <= fixed.start for end, fixed in zip(ends, plan, strict=False))
    for one in findings:
        assert any(one.offset < other.end and other.start < one.end_offset for other in plan)
