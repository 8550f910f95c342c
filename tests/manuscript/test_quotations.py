"""Quotations: what stands within marks; an apostrophe, a foot or inch sign and an ʿayn are no marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.manuscript.quotations import find_quotations


def quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in find_quotations(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a “b” c", ["b"], id="curly"),
        pytest.param('a "b" c', ["b"], id="straight"),
        pytest.param("a «b» c", ["b"], id="guillemets"),
        pytest.param("a ‘b c’ d", ["b c"], id="single"),
        pytest.param("a „b“ c", ["b"], id="low"),
        pytest.param("“a ‘b’ c”", ["b", "a ‘b’ c"], id="nested"),
        pytest.param('"a “b” c"', ["b", "a “b” c"], id="curly-in-straight"),
        pytest.param("“a” and “b”", ["a", "b"], id="two"),
        pytest.param("(“a”)", ["a"], id="in-brackets"),
        pytest.param("“It’s the mujahideen’s.”", ["It’s the mujahideen’s."], id="apostrophes-within"),
        pytest.param("‘It’s theirs’ he said", ["It’s theirs"], id="apostrophe-in-single"),
        pytest.param("“a", ["a"], id="never-closed"),
        pytest.param("“a ‘b", ["a ‘b"], id="single-never-closed-is-none"),
        pytest.param("“a ‘b c”", ["a ‘b c"], id="outer-closes-over-an-open-single"),
        pytest.param('"a "b', ["a "], id="straight-three"),
        pytest.param("“”", [""], id="empty"),
    ],
)
def test_finds(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the muhajireen’s houses", id="possessive"),
        pytest.param("the emirs’ houses", id="plural-possessive"),
        pytest.param("‘ulama of Basra", id="ayn"),
        pytest.param("the ’90s", id="decade"),
        pytest.param("a 6\" nail and a 7' plank", id="inch-and-foot"),
        pytest.param("rock ’n’ roll", id="clipped"),
        pytest.param("a” b» c’", id="closing-only"),
        pytest.param("", id="nothing"),
    ],
)
def test_leaves_alone(text: str) -> None:
    assert quoted(text) == []


def test_only_between_the_offsets() -> None:
    text = "“a” “b” “c”"
    assert [text[s.start : s.end] for s in find_quotations(text, 4, 7)] == ["b"]


@given(st.text("ab “”‘’«»„\"'", max_size=60))
def test_spans_lie_within_and_nest(text: str) -> None:
    spans = list(find_quotations(text, 0, len(text)))
    for span in spans:
        assert 0 < span.start <= span.end <= len(text)
    for one in spans:
        for other in spans:
            assert (
                one.end <= other.start or other.end <= one.start or one.start >= other.start or one.end >= other.end
            )


def test_ten_thousand_marks_never_closed_nest_no_deeper_than_a_reader_can_follow() -> None:
    spans = list(find_quotations("“a " * 10_000, 0, 30_000))
    assert spans[0].start == 1
    assert len(spans) < 20
