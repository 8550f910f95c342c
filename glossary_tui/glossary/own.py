"""The glossary of a book: entries under the spellings that the book uses."""

from collections.abc import Mapping
from functools import cached_property

import msgspec

from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.glossary.index import Row
from glossary_tui.glossary.sorting import sort_key


class OwnGlossary(Glossary):
    """A glossary some of whose entries have another headword; the one of their file becomes a further spelling."""

    def __init__(self, glossary: Glossary, headwords: Mapping[str, str]) -> None:
        """Take a glossary, and the headwords by the ids of their entries."""
        super().__init__(glossary.index)
        self._headwords = headwords

    @cached_property
    def _rows(self) -> tuple[Row, ...]:
        rows = [
            msgspec.structs.replace(row, headword=headword, sort_key=sort_key(self.folder, headword))
            for row in super().rows
            if (headword := self._headwords.get(row.id, row.headword))
        ]
        return tuple(sorted(rows, key=lambda row: (row.sort_key, row.id)))

    @property
    def rows(self) -> tuple[Row, ...]:
        """One row an entry, in sorting order."""
        return self._rows

    def __getitem__(self, name: str) -> Entry:
        """Return the entry of that id; KeyError if there is none."""
        entry = super().__getitem__(name)
        headword = self._headwords.get(name, entry.headword)
        if headword == entry.headword:
            return entry
        spellings = dict.fromkeys([entry.headword, *entry.spellings])
        spellings.pop(headword, None)
        return msgspec.structs.replace(entry, headword=headword, spellings=tuple(spellings))
