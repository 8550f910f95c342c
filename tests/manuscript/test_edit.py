"""Edits: the least change of the source that makes the words read as asked."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.errors import GlossaryError
from glossary_tui.manuscript.edit import Cell, Change, Edit, apply, changes_for, check_edits

_WORDS = st.text("ab c", max_size=8)


def cells(source: str) -> list[Cell]:
    """Cells of a source in which capitals and ``|`` are markup, and ``_`` a sign that can be deleted at most."""
    return [
        Cell("-" if sign == "_" else sign, n, n + 1, holds=sign != "_")
        for n, sign in enumerate(source)
        if not (sign.isupper() or sign == "|")
    ]


@pytest.mark.parametrize(
    ("source", "replacement", "expected"),
    [
        pytest.param("abc", "abc", "abc", id="same"),
        pytest.param("abc", "axc", "axc", id="one-letter"),
        pytest.param("a|b", "xyz", "xyz|", id="over-two-runs"),
        pytest.param("ab|cd", "abxd", "ab|xd", id="the-second-run-alone"),
        pytest.param("ab| |cd", "xb yd", "xb| |yd", id="word-for-word"),
        pytest.param("ab| |cd", "xb", "xb||", id="fewer-words"),
        pytest.param("ab |cd", "ab x cd", "ab |x cd", id="word-put-in"),
        pytest.param("ab|", "abc", "abc|", id="letter-put-on"),
        pytest.param("ab_cd", "abcd", "abcd", id="deletable"),
        pytest.param("ab_cd", "ab cd", "ab cd", id="written-beside-the-deletable"),
        pytest.param("abc", "", "", id="deleted"),
    ],
)
def test_least_changes(source: str, replacement: str, expected: str) -> None:
    assert apply(source, changes_for(cells(source), replacement, "a")) == expected


def test_where_no_text_can_stand() -> None:
    with pytest.raises(GlossaryError, match=r"^a\.docx: 'x' cannot be written where no text stands: edit"):
        changes_for(cells("_"), "x", "a.docx")


@given(st.lists(st.tuples(_WORDS, st.sampled_from("|AB")), max_size=4), _WORDS)
def test_changes_make_the_words_and_leave_the_markup(runs: list[tuple[str, str]], replacement: str) -> None:
    source = "x" + "".join(text + mark for text, mark in runs)
    changes = changes_for(cells(source), replacement, "a")
    after = apply(source, changes)
    assert "".join(c for c in after if not (c.isupper() or c == "|")).split() == replacement.split()
    assert [c for c in after if c.isupper() or c == "|"] == [c for c in source if c.isupper() or c == "|"]
    assert all(a.end < b.start for a, b in itertools.pairwise(changes))


@pytest.mark.parametrize(
    "edits",
    [
        [Edit(2, 1, "")],
        [Edit(0, 2, ""), Edit(1, 3, "")],
        [Edit(3, 4, ""), Edit(0, 1, "")],
        [Edit(-1, 1, "")],
        [Edit(0, 6, "")],
    ],
    ids=["reversed", "overlapping", "unsorted", "before", "behind"],
)
def test_edits_that_make_no_sense(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match="edits must"):
        check_edits(edits, 5)


def test_apply() -> None:
    assert apply("abcdef", [Change(0, 1, "x"), Change(3, 3, "-"), Change(4, 6, "")]) == "xbc-d"
