"""Dates as entries write them."""

import datetime
import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary_tui.glossary.dates import as_days


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2014", "2014-01-01", "2014-12-31"),
        ("2014-06", "2014-06-01", "2014-06-30"),
        ("2014-12", "2014-12-01", "2014-12-31"),
        ("2014-02", "2014-02-01", "2014-02-28"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2014-06-29", "2014-06-29", "2014-06-29"),
        ("0622", "0622-01-01", "0622-12-31"),
        ("9999", "9999-01-01", "9999-12-31"),
    ],
)
def test_dates(text: str, first: str, last: str) -> None:
    days = as_days(text)
    assert days is not None
    assert tuple(datetime.date.fromordinal(day).isoformat() for day in days) == (first, last)


@pytest.mark.parametrize(
    "text",
    """622 14 2014-6 2014-13 2014-00 2014-00-15 2014-05-00 2014-02-30 2015-02-29 0000 2014-06-29T10:00 2014/06 2014-
    20140629 June c.2014 -2014 ٢٠١٤ 2014–2015""".split(),
)
def test_no_dates(text: str) -> None:
    assert as_days(text) is None


@pytest.mark.parametrize("text", ["", " 2014", "2014 ", "2014\n"], ids=repr)
def test_no_dates_with_space(text: str) -> None:
    assert as_days(text) is None


@given(day=st.dates())
def test_a_day_lies_in_its_month_and_its_month_in_its_year(day: datetime.date) -> None:
    spans = [as_days(day.isoformat()[:length]) for length in (4, 7, 10)]
    assert spans[2] == (day.toordinal(), day.toordinal())
    for wide, narrow in itertools.pairwise(spans):
        assert wide is not None
        assert narrow is not None
        assert wide[0] <= narrow[0] <= narrow[1] <= wide[1]
