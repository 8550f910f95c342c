"""Dates as entries write them: a year, a month or a day, as ISO 8601 has them."""

import datetime
import re

_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?\Z")


def as_days(text: str) -> tuple[int, int] | None:
    """Return the first and last day that a date may mean, as ordinals; None for what is no date."""
    found = _ISO.match(text)
    if not found:
        return None
    year, month, day = (int(part) if part else 0 for part in found.groups())
    try:
        first = datetime.date(year, month or 1, day or 1)
        if day:
            return first.toordinal(), first.toordinal()
        after = datetime.date(year + (month or 12) // 12, (month or 12) % 12 + 1, 1)
    except ValueError:
        return None
    return first.toordinal(), after.toordinal() - 1
