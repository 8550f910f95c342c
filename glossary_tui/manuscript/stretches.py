"""The stretches of a text between blank lines around places: what is to be read of a long draft.

A stretch begins and ends with a line end, unless with the text, so that what looks at the signs around sees them.
"""

import bisect
from collections.abc import Iterable, Iterator, Sequence

from glossary_tui.manuscript.draft import Span


def blank_line(text: str) -> str:
    """Return what parts the stretches of a text."""
    return "\n\r\n" if "\r\n" in text else "\n\n"


def stretch(text: str, blank: str, place: int, least: int = 0) -> tuple[int, int]:
    """Return where the stretch around a place begins and ends; it does not begin before ``least``."""
    before, behind = text.rfind(blank, least, place), text.find(blank, place)
    return before + len(blank) - 1 if before >= 0 else least, behind + 1 if behind >= 0 else len(text)


def stretches(text: str, places: Iterable[int], joined: Sequence[Span] = ()) -> Iterator[Span]:
    """Yield the stretches around places, which come in order; they do not overlap.

    ``joined`` are spans, in order, within which blank lines part nothing (fenced code, comments).
    """
    blank = blank_line(text)
    end = 0
    for place in places:
        if place < end:
            continue
        least = end
        start, end = stretch(text, blank, place, least)
        while cut := _around(joined, start):
            start, _ = stretch(text, blank, cut.start, least)
        while cut := _around(joined, end):
            _, end = stretch(text, blank, cut.end)
        yield Span(start, end)


def _around(spans: Sequence[Span], offset: int) -> Span | None:
    """Return the span that an offset would cut in two."""
    number = bisect.bisect_left(spans, offset, key=lambda span: span.start) - 1
    return spans[number] if number >= 0 and offset < spans[number].end else None
