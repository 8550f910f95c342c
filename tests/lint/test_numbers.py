"""Numbers in running English."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.glossary.pattern import NUMBER
from glossary_tui.lint import numbers
from glossary_tui.lint.numbers import number_at
from glossary_tui.lint.words import NUMBER_WORDS, Sentence, tokenise


def number(text: str) -> tuple[float, str] | None:
    """The number at the start of a text, and the words after it."""
    tokens = tokenise(text, 0, len(text))
    found = number_at(tokens, 0)
    return found and (found[0], " ".join(token.text for token in tokens[found[1] :]))


@pytest.mark.parametrize(
    ("text", "value", "rest"),
    [
        pytest.param("30,000 men", 30_000, "men", id="comma"),
        pytest.param("30.000 men", 30.0, "men", id="one-stop-is-a-decimal"),
        pytest.param("1.250.000 men", 1_250_000, "men", id="stops"),
        pytest.param("30\u00a0000 men", 30_000, "men", id="nbsp"),
        pytest.param("30\u202f000 men", 30_000, "men", id="narrow-nbsp"),
        pytest.param("30 000 men", 30_000, "men", id="space"),
        pytest.param("30k men", 30_000, "men", id="k"),
        pytest.param("thirty thousand men", 30_000, "men", id="words"),
        pytest.param("thirty-five thousand", 35_000, "", id="hyphen"),
        pytest.param("two hundred thousand men", 200_000, "men", id="two-scales"),
        pytest.param("1.5 million", 1_500_000, "", id="decimal-and-scale"),
        pytest.param("nineteen", 19, "", id="below-twenty"),
        pytest.param("72 % of it", 72, "% of it", id="per-cent"),
        pytest.param("72.5", 72.5, "", id="decimal"),
        pytest.param("three quarters of it", 75, "of it", id="quarters"),
        pytest.param("two-thirds", 200 / 3, "", id="thirds"),
        pytest.param("one half", 50, "", id="half"),
        pytest.param("twenty men", 20, "men", id="tens"),
        pytest.param("2014 men", 2014, "men", id="a-year-is-a-number-too"),
        pytest.param("3 men and 400", 3, "men and 400", id="a-word-between"),
    ],
)
def test_reads(text: str, value: float, rest: str) -> None:
    found = number(text)
    assert found is not None
    assert found[0] == pytest.approx(value)
    assert found[1] == rest


@pytest.mark.parametrize("text", ["men", "thousands of men", "half of it", ",", "x2"])
def test_none(text: str) -> None:
    assert number(text) is None


@given(st.text("0123456789,. k\u00a0", min_size=1, max_size=40).filter(str.strip))
def test_any_figures_are_read_or_left(text: str) -> None:
    tokens = tokenise(text, 0, len(text))
    for place in range(len(tokens)):
        found = number_at(tokens, place)
        assert found is None or place < found[1] <= len(tokens)


@pytest.mark.parametrize("text", ["9" * 5000, "9" * 5000 + " million", "one" + " billion" * 500], ids=len)
def test_endless_numbers(text: str) -> None:
    found = number(text)
    assert found is not None
    assert found[0] > 1e300


def test_the_words_that_begin_a_number_are_told_in_a_vocabulary() -> None:
    assert set(numbers._UNITS) | set(numbers._TENS) == NUMBER_WORDS
    assert all(NUMBER in Sentence(word, 0, len(word), ()).vocabulary for word in (*NUMBER_WORDS, "30k", "1,000"))
    assert NUMBER not in Sentence("a hundred", 0, 9, ()).vocabulary
