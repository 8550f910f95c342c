"""Dates as entries write them, and patterns look for them: a year, a month or a day."""

import calendar
import datetime

import msgspec

from glossary_tui.lazy import pattern

_ISO = pattern(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?\Z")


class Date(msgspec.Struct, frozen=True):
    """A year, and a month and day where they are known (0 where not)."""

    year: int
    month: int = 0
    day: int = 0

    def within(self, other: "Date") -> bool:
        """Whether this date lies in the other, which may be a whole month or year."""
        return self.year == other.year and other.month in (0, self.month) and other.day in (0, self.day)

    def first(self) -> datetime.date:
        """The first day it may mean."""
        return datetime.date(self.year, self.month or 1, self.day or 1)

    def last(self) -> datetime.date:
        """The last day it may mean."""
        if self.day:
            return self.first()
        month = self.month or 12
        following = datetime.date(self.year + month // 12, month % 12 + 1, 1)
        return following - datetime.timedelta(days=1)


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
