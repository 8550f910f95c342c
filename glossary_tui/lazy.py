"""Regular expressions compiled when first used: most drafts need few of them, and each costs time at the start."""

import re
from typing import Any, cast


class _Lazy:
    """Stands for a pattern until it is asked for anything."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value


def pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what behaves as ``re.compile(source, flags)`` does, and is compiled when first used."""
    return cast("re.Pattern[str]", _Lazy(source, flags))
