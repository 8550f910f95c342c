"""Dates in running English: June 2014; 4 June 2014; June 4, 2014; the summer of 2014; 2014."""

import datetime
from collections.abc import Sequence

from glossary_tui.glossary.dates import Date
from glossary_tui.lint.words import Token

_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sept sep"
        "|october oct|november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}


def _year(token: Token) -> int:
    if token.kind != "number" or len(token.text) != 4 or not token.text.isdigit():
        return 0
    return int(token.text) if 1000 <= int(token.text) <= 2100 else 0


def _day(token: Token) -> int:
    text = token.text
    if token.kind == "number" and len(text) <= 2 and text.isdigit() and 1 <= int(text) <= 31:
        return int(text)
    return 0


def _make(year: int, month: int, day: int) -> Date:
    try:
        datetime.date(year, month, day or 1)
    except ValueError:
        return Date(year, month)
    return Date(year, month, day)


def date_at(tokens: Sequence[Token], place: int) -> tuple[Date, int] | None:
    """Return the date that starts at a token, and the token after it; None where none starts."""
    token = tokens[place]
    count = len(tokens)

    def year_from(at: int) -> tuple[int, int]:
        """Return the year that follows a month, past the day, a comma or "of"."""
        while at < count and (tokens[at].text == "," or tokens[at].word in ("of", "the")):
            at += 1
        return (_year(tokens[at]), at + 1) if at < count else (0, at)

    if (day := _day(token)) and place + 1 < count:
        after = place + 1
        if tokens[after].word in ("st", "nd", "rd", "th", "of"):
            after += 1
        if after < count and (month := _MONTHS.get(tokens[after].word, 0)) and tokens[after].text[0].isupper():
            year, end = year_from(after + 1)
            return (_make(year, month, day), end) if year else None
    month = _MONTHS.get(token.word, 0)
    if month and token.text[0].isupper():
        after = place + 1
        day = _day(tokens[after]) if after < count else 0
        if day and not _year(tokens[after]):
            after += 1
        year, end = year_from(after)
        return (_make(year, month, day), end) if year else None
    if year := _year(token):
        return Date(year), place + 1
    return None
