"""The compiled index: everything look-up and linting need of the entries, in one file that loads in milliseconds.

It is made from the entry files (compile.py) and kept in the user's cache folder; any doubt about it means a silent
rebuild.
"""

import contextlib
import os
import sys
import zlib
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import msgspec

from glossary_tui import __version__
from glossary_tui.glossary.columns import KeyTable, Packed
from glossary_tui.glossary.forms import Form
from glossary_tui.glossary.skeletons import Skeletons

FORMAT = 9
# Parts of the program that decide what an index holds: a change in any of them makes the index anew.
_MAKERS = ("fold.py", "glossary", "translit", "translit/data", "translit/schemes")
_CHECKSUM = 4  # bytes of the CRC-32 that stands before the index in its file


class Row(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What a list shows of an entry without decoding it."""

    id: str
    headword: str
    arabic: str
    gloss: str
    sort_key: str
    domains: tuple[str, ...]
    root: str


class Catalogue(msgspec.Struct, frozen=True):
    """What only look-up and display need of the index: decoded when first asked for."""

    keys: KeyTable
    rows: tuple[Row, ...]


class Links(msgspec.Struct, frozen=True):
    """What leads from an entry to others, by its glosses and its relations; decoded when first asked for."""

    glosses: dict[str, tuple[str, ...]]
    relations: dict[str, tuple[tuple[str, str], ...]]


class Index(msgspec.Struct, frozen=True, dict=True):
    """The compiled entries. ``spellings`` and ``keys`` lead from folded spellings to the numbers of forms.

    ``spellings`` are the ways in which a draft may write a term. ``keys`` holds them too, and those that only a
    look-up takes: transliterations in the schemes, and names without their article (*sham* is an English word).
    """

    format: int
    stamp: str
    size: int  # entries
    fold_table: bytes
    starts: frozenset[bytes]  # the words at which a written spelling may start, one of a single word with -s too
    heads: dict[bytes, int]  # first word of a spelling of several -> words in the longest that starts with it
    pairs: frozenset[bytes]  # the first two words of the spellings of several; with -s too where they are all
    spellings: dict[bytes, tuple[int, ...]]
    packed_forms: Packed
    packed_catalogue: msgspec.Raw
    packed_links: msgspec.Raw
    packed_skeletons: msgspec.Raw
    packed_works: msgspec.Raw
    entries: dict[str, msgspec.Raw]
    problems: tuple[str, ...]

    def form(self, number: int) -> Form:
        """Return the form of a number that ``spellings`` or ``keys`` gives."""
        form = self._met.get(number)
        if form is None:
            form = self._met[number] = _FORM.decode(self.packed_forms[number])
        return form

    @cached_property
    def _met(self) -> dict[int, Form]:
        return {}

    @cached_property
    def forms(self) -> tuple[Form, ...]:
        """All forms, in the order of their numbers."""
        return tuple(map(_FORM.decode, self.packed_forms))

    @cached_property
    def _catalogue(self) -> Catalogue:
        return msgspec.msgpack.decode(self.packed_catalogue, type=Catalogue)

    @cached_property
    def _links(self) -> Links:
        return msgspec.msgpack.decode(self.packed_links, type=Links)

    @cached_property
    def skeletons(self) -> Skeletons:
        """The spellings of one word by their consonants."""
        return msgspec.msgpack.decode(self.packed_skeletons, type=Skeletons)

    @cached_property
    def works(self) -> dict[str, Any]:
        """The bibliography: CSL-JSON objects by key."""
        works: dict[str, Any] = msgspec.msgpack.decode(self.packed_works)
        return works

    @property
    def keys(self) -> KeyTable:
        """The keys under which a look-up finds a form."""
        return self._catalogue.keys

    @property
    def glosses(self) -> dict[str, tuple[str, ...]]:
        """The ids of the entries that give a normalised gloss."""
        return self._links.glosses

    @property
    def rows(self) -> tuple[Row, ...]:
        """One row an entry, in sorting order."""
        return self._catalogue.rows

    @property
    def relations(self) -> dict[str, tuple[tuple[str, str], ...]]:
        """The relations of each entry, stated or inverse."""
        return self._links.relations


_FORM = msgspec.msgpack.Decoder(Form)


def _states(folder: Path, suffixes: tuple[str, ...]) -> list[tuple[str, int, int]]:
    found = []
    with os.scandir(folder) as items:
        for item in items:
            if item.name.endswith(suffixes):
                with contextlib.suppress(FileNotFoundError):  # gone meanwhile, or an editor's lock: a link to nowhere
                    state = item.stat()
                    found.append((item.path, state.st_size, state.st_mtime_ns))
    return sorted(found)


def stamp_of(folders: Sequence[Path]) -> str:
    """Return what an index depends on, as one string: tool, Python, and each file's name, size and time."""
    package = Path(__file__).parent.parent
    states: list[Any] = [FORMAT, __version__, sys.version_info[:2]]
    for maker in _MAKERS:
        path = package / maker
        states.append(_states(path, (".py", ".toml")) if path.is_dir() else _states(package, (maker,)))
    states.extend(_states(folder, (".toml", ".json")) for folder in folders)
    return repr(states)


def index_path(cache: Path, folders: Sequence[Path]) -> Path:
    """Return where the index of these folders is kept: one file for each set of folders, so that none pile up."""
    names = "\0".join(str(folder.resolve()) for folder in folders)
    return cache / f"index-{zlib.crc32(names.encode('utf-8', 'surrogateescape')):08x}.msgpack"


def _checksum(data: bytes | memoryview) -> bytes:
    return zlib.crc32(data).to_bytes(_CHECKSUM, "big")


def load_cached(path: Path, stamp: str) -> Index | None:
    """Return the index kept at ``path`` if it is whole, private to this user, and made from ``stamp``."""
    try:
        state = path.stat()
        if os.name == "posix" and (state.st_uid != os.getuid() or state.st_mode & 0o077):
            return None
        data = memoryview(path.read_bytes())
        if data[:_CHECKSUM] != _checksum(data[_CHECKSUM:]):
            return None
        index = msgspec.msgpack.decode(data[_CHECKSUM:], type=Index)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    return index if index.format == FORMAT and index.stamp == stamp else None


def store(index: Index, path: Path) -> None:
    """Keep the index at ``path``, readable by this user only; where that cannot be, do without."""
    import tempfile

    data = msgspec.msgpack.encode(index)
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(_checksum(data) + data)
            Path(temporary).replace(path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise
