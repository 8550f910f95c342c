"""The glossary: the entries of one or more folders, ready for look-up."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.fold import Folder
from glossary_tui.folders import user_folder
from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.index import Index, Row, index_path, load_cached, stamp_of, store

if TYPE_CHECKING:
    from glossary_tui.glossary.search import Match


class Glossary:
    """Entries with their forms, glosses and relations; made by :func:`load_glossary`."""

    def __init__(self, index: Index) -> None:
        """Take a compiled index."""
        self.index = index
        self._decoder = msgspec.msgpack.Decoder(Entry)
        self._entries: dict[str, Entry] = {}

    @cached_property
    def folder(self) -> Folder:
        """The folding that the index was made with."""
        return Folder(self.index.fold_table)

    @property
    def rows(self) -> tuple[Row, ...]:
        """One row an entry, in sorting order."""
        return self.index.rows

    @property
    def works(self) -> dict[str, Any]:
        """The bibliography: CSL-JSON objects by key."""
        return self.index.works

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be read of the entries, a line each."""
        return self.index.problems

    def __contains__(self, name: object) -> bool:
        """Whether there is an entry of that id."""
        return name in self.index.entries

    def __len__(self) -> int:
        """The number of entries."""
        return self.index.size

    def __iter__(self) -> Iterator[Entry]:
        """Iterate over the entries, in sorting order."""
        return (self[row.id] for row in self.rows)

    def __getitem__(self, name: str) -> Entry:
        """Return the entry of that id; KeyError if there is none."""
        entry = self._entries.get(name)
        if entry is None:
            entry = self._entries[name] = self._decoder.decode(self.index.entries[name])
        return entry

    def relations(self, name: str) -> tuple[tuple[str, str], ...]:
        """Return the relations of an entry, stated or inverse, as (relation, id)."""
        return self.index.relations[name]

    def search(self, query: str, limit: int = 20) -> list["Match"]:
        """Return the entries that match a query in any spelling or script, best first, at most ``limit``."""
        from glossary_tui.glossary.search import search

        return search(self, query, limit)


def shipped_entries() -> Path:
    """Return the folder of the entries that come with the program.

    Raises GlossaryError if the installation has none.
    """
    package = Path(__file__).parent.parent
    for folder in (package / "_entries", package.parent / "entries"):
        if folder.is_dir():
            return folder
    raise GlossaryError(f"{package}: the installation has no entries: install glossary-tui again")


def load_glossary(*folders: str | Path, shipped: bool = True, cache: Path | None = None) -> Glossary:
    """Load the shipped entries and those of further folders; a later folder's entry replaces or extends an earlier.

    ``shipped=False`` leaves the shipped entries out; ``cache`` is the folder for the compiled index, by default the
    user's cache folder. Entries that cannot be read are left out and told in ``problems``.

    Raises GlossaryError for a folder that cannot be read.
    """
    paths: Sequence[Path] = [*([shipped_entries()] if shipped else []), *(Path(folder) for folder in folders)]
    try:
        stamp = stamp_of(paths)
    except OSError as error:
        raise GlossaryError(
            f"{error.filename}: cannot read the folder of entries ({error.strerror}): name an existing folder"
        ) from None
    if cache is None:
        cache = user_folder("cache")
    path = index_path(cache, paths)
    index = load_cached(path, stamp)
    if index is None:
        from glossary_tui.glossary.compile import compile_index
        from glossary_tui.glossary.reader import read_bibliography, read_entries

        sources, problems = read_entries(paths)
        works, more = read_bibliography(paths)
        index = compile_index(sources, works, [*problems, *more], stamp)
        store(index, path)
    return Glossary(index)
