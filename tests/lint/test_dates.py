"""Dates in running English."""

import datetime

import pytest

from glossary_tui.glossary.dates import Date
from glossary_tui.lint.dates import date_at
from glossary_tui.lint.words import tokenise


def date(text: str) -> tuple[Date, str] | None:
    """The date at the start of a text, and the words after it."""
    tokens = tokenise(text, 0, len(text))
    found = date_at(tokens, 0)
    return found and (found[0], " ".join(token.text for token in tokens[found[1] :]))


@pytest.mark.parametrize(
    ("text", "expected", "rest"),
    [
        pytest.param("June 2014 saw", Date(2014, 6), "saw", id="month-and-year"),
        pytest.param("June, 2014", Date(2014, 6), "", id="comma"),
        pytest.param("June of 2014", Date(2014, 6), "", id="of"),
        pytest.param("4 June 2014", Date(2014, 6, 4), "", id="day-first"),
        pytest.param("4th June 2014", Date(2014, 6, 4), "", id="ordinal"),
        pytest.param("the 4 June 2014", None, "", id="article-is-no-start"),
        pytest.param("4 of June 2014", Date(2014, 6, 4), "", id="day-of-month"),
        pytest.param("June 4, 2014, saw", Date(2014, 6, 4), ", saw", id="american"),
        pytest.param("Sept 2014", Date(2014, 9), "", id="short-month"),
        pytest.param("Sep. 2014", None, "", id="short-month-with-stop"),
        pytest.param("2014 saw", Date(2014), "saw", id="year"),
        pytest.param("may 2014", None, "", id="small-may-is-a-verb"),
        pytest.param("4 may 2014", None, "", id="small-may-behind-a-figure"),
        pytest.param("June saw", None, "", id="month-alone"),
        pytest.param("31 February 2014", Date(2014, 2), "", id="no-such-day"),
        pytest.param("2,014 men", None, "", id="a-count-is-no-year"),
        pytest.param("0999", None, "", id="too-early"),
        pytest.param("2500", None, "", id="too-late"),
        pytest.param("9" * 5000 + " June", None, "", id="endless-figures"),
        pytest.param("30 men", None, "", id="count"),
    ],
)
def test_date_at(text: str, expected: Date | None, rest: str) -> None:
    assert date(text) == (expected and (expected, rest))


@pytest.mark.parametrize(
    ("inner", "outer", "within"),
    [
        (Date(2014, 6, 4), Date(2014, 6), True),
        (Date(2014, 6), Date(2014), True),
        (Date(2014), Date(2014), True),
        (Date(2014), Date(2014, 6), False),
        (Date(2014, 5), Date(2014, 6), False),
        (Date(2013, 6), Date(2014, 6), False),
        (Date(2014, 6, 4), Date(2014, 6, 5), False),
    ],
    ids=str,
)
def test_within(inner: Date, outer: Date, within: bool) -> None:
    assert inner.within(outer) is within


@pytest.mark.parametrize(
    ("date", "first", "last"),
    [
        (Date(2014), (2014, 1, 1), (2014, 12, 31)),
        (Date(2016, 2), (2016, 2, 1), (2016, 2, 29)),
        (Date(2014, 12), (2014, 12, 1), (2014, 12, 31)),
        (Date(2014, 6, 4), (2014, 6, 4), (2014, 6, 4)),
    ],
)
def test_the_days_that_a_date_may_mean(date: Date, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert (date.first(), date.last()) == (datetime.date(*first), datetime.date(*last))
