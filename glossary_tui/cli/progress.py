"""How far a long run is, on stderr, where a person looks at it."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")

_PATIENCE = 1.0  # seconds before anything is shown
_EVERY = 0.1  # seconds between two states


def shown_progress(items: Iterable[Item], total: int) -> Iterator[Item]:
    """Yield the items, and say on stderr how many there were; only in a terminal, and only of a run that lasts."""
    if total < 2 or sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    due = time.monotonic() + _PATIENCE
    is_shown = False
    try:
        for number, item in enumerate(items, 1):
            yield item
            now = time.monotonic()
            if now >= due:
                due, is_shown = now + _EVERY, True
                sys.stderr.write(f"\r{number:,} of {total:,} files")
                sys.stderr.flush()
    finally:
        if is_shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
