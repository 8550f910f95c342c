"""From what is typed, and the list chosen, to the rows that the list shows."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from glossary_tui.glossary.glossary import Glossary
from glossary_tui.glossary.index import Row
from glossary_tui.glossary.search import How

_LIMIT = 200  # rows found by a query: nobody reads further, a longer query is better
_FILTER_LIMIT = 2000  # the same before a list narrows them down


@dataclass(frozen=True, slots=True)
class Found:
    """What matched in a row, and how."""

    matched: str
    how: How


@dataclass(frozen=True)
class Result:
    """Rows to show, and for those that a query found, what it found in them."""

    rows: Sequence[Row]
    found: dict[str, Found] = field(default_factory=dict)
    key: bytes = b""


@dataclass(frozen=True)
class Chosen:
    """A list to look in: all terms, a domain, a root, the bookmarks, or the recent look-ups."""

    kind: str = "all"
    value: str = ""

    def __str__(self) -> str:
        """Return the name of the list, as the status line shows it."""
        return {"all": "all terms", "bookmarks": "bookmarks", "recent": "recent look-ups"}.get(
            self.kind, f"{self.kind} {self.value}"
        )


class Finder:
    """Finds rows of a glossary."""

    def __init__(self, glossary: Glossary) -> None:
        """Look in ``glossary``."""
        self.glossary = glossary

    @cached_property
    def by_id(self) -> dict[str, Row]:
        """The rows by the id of their entry."""
        return {row.id: row for row in self.glossary.rows}

    @cached_property
    def _homographs(self) -> set[str]:
        counted = Counter(row.headword for row in self.glossary.rows)
        return {headword for headword, number in counted.items() if number > 1}

    def label(self, name: str) -> str:
        """Return the headword of an entry, told from its homographs by its first gloss: *wali (guardian)*."""
        row = self.by_id[name]
        if row.headword not in self._homographs:
            return row.headword
        return f"{row.headword} ({row.gloss.partition(';')[0] or row.id})"

    def sort_key(self, name: str) -> tuple[str, str]:
        """Return what an entry is sorted by."""
        return self.by_id[name].sort_key, name

    def counts(self, kind: str) -> dict[str, int]:
        """Return each domain, or each root that several entries share, with the number of its entries."""
        counted: dict[str, int] = {}
        for row in self.glossary.rows:
            for value in row.domains if kind == "domain" else filter(None, (row.root,)):
                counted[value] = counted.get(value, 0) + 1
        return {value: counted[value] for value in sorted(counted) if kind == "domain" or counted[value] > 1}

    def find(self, query: str, chosen: Chosen, kept: Sequence[str] = ()) -> Result:
        """Return the rows for a query within a list; ``kept`` are the bookmarks or look-ups, if that is the list."""
        key = self.glossary.folder.key(query)
        within = self._within(chosen, kept)
        if not key:
            # Signs that fold to nothing (punctuation) find nothing, but a query not yet begun shows all.
            return Result([] if query.strip() else within if within is not None else self.glossary.rows)
        if len(key) < 2:
            return Result(self._beginning(key, within), key=key)
        matches = self.glossary.search(query, _LIMIT if within is None else _FILTER_LIMIT)
        allowed: Callable[[str], bool] = self.by_id.__contains__
        if within is not None:
            allowed = {row.id for row in within}.__contains__
        kept_matches = [match for match in matches if allowed(match.entry.id)][:_LIMIT]
        return Result(
            [self.by_id[match.entry.id] for match in kept_matches],
            {match.entry.id: Found(match.matched, match.how) for match in kept_matches},
            key,
        )

    def _within(self, chosen: Chosen, kept: Sequence[str]) -> list[Row] | None:
        if chosen.kind == "domain":
            return [row for row in self.glossary.rows if chosen.value in row.domains]
        if chosen.kind == "root":
            return [row for row in self.glossary.rows if row.root == chosen.value]
        if chosen.kind in ("bookmarks", "recent"):
            return [self.by_id[name] for name in kept if name in self.by_id]
        return None

    def _beginning(self, key: bytes, within: list[Row] | None) -> Sequence[Row]:
        """Return the rows that begin with one letter, which is too little for a search."""
        rows = self.glossary.rows
        if key[0] > 0x7F:  # a letter of Arabic (see fold)
            found = [rows[place] for place, first in enumerate(self._first_arabic) if first == key[0]]
        else:
            letter = key.decode("latin-1")
            start, end = (bisect_left(rows, text, key=lambda row: row.sort_key) for text in (letter, letter + "\x7f"))
            found = list(rows[start:end])
        if within is None:
            return found
        names = {row.id for row in found}
        return [row for row in within if row.id in names]

    @cached_property
    def _first_arabic(self) -> bytes:
        """The first letter of the Arabic of each row, folded; NUL where there is none."""
        key = self.glossary.folder.key
        return b"".join(key(row.arabic)[:1] or b"\0" for row in self.glossary.rows)
