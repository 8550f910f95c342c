"""Dates as entries write them: a year, a month or a day, as ISO 8601 has them."""

import calendar
import datetime
import re

_ISO = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?\Z")


def as_days(text: str) -> tuple[int, int] | None:
    """Return the first and last day that a date may mean, as ordinals; None for what is no date."""
    found = _ISO.match(text)
    if not found:
        return None
    year, month, day = (None if part is None else int(part) for part in found.groups())
    assert year is not None
    try:
        first = datetime.date(year, 1 if month is None else month, 1 if day is None else day)
        if day is not None:
            return first.toordinal(), first.toordinal()
        month = 12 if month is None else month
        last = datetime.date(year, month, calendar.monthrange(year, month)[1])
    except ValueError:
        return None
    return first.toordinal(), last.toordinal()
