"""The compiled index: everything look-up and linting need of the entries, in one file that loads in milliseconds.

It is made from the entry files and kept in the user's cache folder; any doubt about it means a silent rebuild.
"""

import hashlib
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec

from glossary_tui import __version__
from glossary_tui.fold import Folder, build_table
from glossary_tui.glossary.entry import INVERSE
from glossary_tui.glossary.forms import Form, article_variants, forms_of
from glossary_tui.glossary.glosses import gloss_words
from glossary_tui.glossary.reader import Problem, SourceFile

FORMAT = 2
# Parts of the program that decide what an index holds: a change in any of them makes the index anew.
_MAKERS = ("fold.py", "glossary", "translit", "translit/schemes")


class Row(msgspec.Struct, frozen=True, array_like=True):
    """What a list shows of an entry without decoding it."""

    id: str
    headword: str
    arabic: str
    gloss: str
    sort_key: str
    domains: tuple[str, ...]
    root: str


class Index(msgspec.Struct, frozen=True):
    """The compiled entries. Keys of ``spellings`` and ``lookup`` are folded; values are places in ``forms``.

    ``spellings`` are the ways in which a draft may write a term, ``lookup`` further ones that only a look-up takes:
    transliterations in the schemes, and names without their article (*sham* is an English word).
    """

    format: int
    stamp: str
    fold_table: bytes
    forms: tuple[Form, ...]
    spellings: dict[bytes, tuple[int, ...]]
    lookup: dict[bytes, tuple[int, ...]]
    heads: dict[bytes, int]  # first word of a written spelling -> words in the longest that starts with it
    glosses: dict[str, tuple[str, ...]]  # normalised gloss -> ids
    rows: tuple[Row, ...]  # in sorting order
    relations: dict[str, tuple[tuple[str, str], ...]]
    entries: dict[str, msgspec.Raw]
    works: dict[str, Any]
    problems: tuple[str, ...]


def sort_key(folder: Folder, text: str) -> str:
    """Return what entries are sorted by: no case, diacritics, ʿayn, hamza, or leading al- (entries.md)."""
    words = folder.key(text).decode("latin-1").split()
    if len(words) > 1 and words[0] == "al":
        words = words[1:]
    return " ".join(words)


def _relations(sources: dict[str, SourceFile]) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, dict[tuple[str, str], None]] = {name: {} for name in sources}
    for name, source in sources.items():
        for relation, other in source.entry.related():
            if other in sources:
                found[name][relation, other] = None
                found[other][INVERSE[relation], name] = None
    return {name: tuple(pairs) for name, pairs in found.items()}


def _spellings(folder: Folder, form: Form) -> Iterable[bytes]:
    """Return the keys under which a draft may write a form; none for a transliteration."""
    key = folder.key(form.text)
    if not key or form.role == "scheme":
        return ()
    if form.role == "arabic":
        article = folder.key("ال")
        return (key, key[len(article) :] if key.startswith(article) else article + key)
    return article_variants(key)


def _lookup(folder: Folder, form: Form) -> Iterable[bytes]:
    """Return the further keys under which a look-up finds a form."""
    key = folder.key(form.text)
    if form.role == "scheme":
        yield key
    if form.role != "arabic" and key.startswith((b"al ", b"el ")):
        yield key.partition(b" ")[2]


def compile_index(
    sources: dict[str, SourceFile], works: dict[str, Any], problems: Sequence[Problem], stamp: str = ""
) -> Index:
    """Make the index of entries that have been read."""
    table = build_table()
    folder = Folder(table)
    forms: list[Form] = []
    spellings: dict[bytes, dict[int, None]] = {}
    lookup: dict[bytes, dict[int, None]] = {}
    glosses: dict[str, dict[str, None]] = {}
    rows: list[Row] = []
    for name, source in sources.items():
        entry = source.entry
        for form in dict.fromkeys(forms_of(entry)):
            number = len(forms)
            forms.append(form)
            for key in _spellings(folder, form):
                spellings.setdefault(key, {})[number] = None
            for key in _lookup(folder, form):
                lookup.setdefault(key, {})[number] = None
        for gloss in entry.glosses:
            glosses.setdefault(" ".join(gloss_words(gloss)), {})[name] = None
        rows.append(
            Row(
                name,
                entry.headword,
                entry.arabic,
                "; ".join(entry.senses[0].gloss) if entry.senses else "",
                sort_key(folder, entry.headword),
                entry.domains,
                entry.root,
            )
        )
    heads: dict[bytes, int] = {}
    for key in spellings:
        words = key.split()
        heads[words[0]] = max(heads.get(words[0], 0), len(words))
    return Index(
        format=FORMAT,
        stamp=stamp,
        fold_table=table,
        forms=tuple(forms),
        spellings={key: tuple(numbers) for key, numbers in spellings.items()},
        lookup={key: tuple(numbers) for key, numbers in lookup.items()},
        heads=heads,
        glosses={gloss: tuple(ids) for gloss, ids in glosses.items()},
        rows=tuple(sorted(rows, key=lambda row: (row.sort_key, row.id))),
        relations=_relations(sources),
        entries={name: msgspec.Raw(msgspec.msgpack.encode(s.entry)) for name, s in sources.items()},
        works=works,
        problems=tuple(str(problem) for problem in problems),
    )


def _states(folder: Path, suffixes: tuple[str, ...]) -> list[tuple[str, int, int]]:
    with os.scandir(folder) as items:
        found = [(item.path, item.stat()) for item in items if item.name.endswith(suffixes)]
    return sorted((path, state.st_size, state.st_mtime_ns) for path, state in found)


def stamp_of(folders: Sequence[Path]) -> str:
    """Return what an index depends on, as one string: tool, Python, and each file's name, size and time."""
    package = Path(__file__).parent.parent
    states: list[Any] = [FORMAT, __version__, sys.version_info[:2]]
    for maker in _MAKERS:
        path = package / maker
        states.append(_states(path, (".py", ".toml")) if path.is_dir() else _states(package, (maker,)))
    states.extend(_states(folder, (".toml", ".json")) for folder in folders)
    return hashlib.sha256(repr(states).encode()).hexdigest()


def load_cached(path: Path, stamp: str) -> Index | None:
    """Return the index kept at ``path`` if it is whole, private to this user, and made from ``stamp``."""
    try:
        state = path.stat()
        if os.name == "posix" and (state.st_uid != os.getuid() or state.st_mode & 0o077):
            return None
        index = msgspec.msgpack.decode(path.read_bytes(), type=Index)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return None
    return index if index.format == FORMAT and index.stamp == stamp else None


def store(index: Index, path: Path) -> None:
    """Keep the index at ``path``, readable by this user only; where that cannot be, do without."""
    import contextlib
    import tempfile

    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(msgspec.msgpack.encode(index))
            Path(temporary).replace(path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise
