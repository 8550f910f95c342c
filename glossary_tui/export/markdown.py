"""The glossary as Markdown that GitHub shows well: one document, or one file an entry with an index."""

import re
from collections.abc import Iterable, Sequence

from glossary_tui import __version__
from glossary_tui.export.escape import escape
from glossary_tui.export.facts import Book
from glossary_tui.export.markdown_entry import Targets, anchor, body, entry_link, heading, source_line
from glossary_tui.glossary.citation import split_citation
from glossary_tui.glossary.glossary import Glossary
from glossary_tui.glossary.index import Row

TITLE = "Glossary of Arabic terms"
INDEX = "README.md"
# The first line of each file of a split export: by it a later export knows which files are its own.
MARK = "<!-- Written by glossary-tui export --split, which replaces and removes this file: do not edit it. -->"


def _entry_anchor(name: str) -> str:
    return f"entry-{name}"


def _source_anchor(key: str) -> str:
    """Return an anchor for a key of the bibliography, which may hold any sign; no two keys share one."""
    return "source-" + re.sub(r"[^A-Za-z0-9.-]", lambda found: f"_{ord(found[0]):x}", key)


def file_name(name: str) -> str:
    """Return the file of an entry in a split export; an entry *readme* must not meet the index."""
    return f"{name}_.md" if name == "readme" else f"{name}.md"


def _about(entries: int) -> str:
    count = "1 entry" if entries == 1 else f"{entries} entries"
    return (
        f"{count}, glossary-tui, version {__version__}. The entries that come with the program are offered "
        "under [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/) as well as GPL-3.0-or-later. A "
        "source in brackets was read for what it stands behind; “see also, not consulted” names a standard "
        "work that was not."
    )


def _letter(row: Row) -> str:
    first = row.sort_key[:1].upper()
    return first if first.isalpha() else "0–9"


def _by_letter(book: Book, ids: Iterable[str]) -> dict[str, list[str]]:
    wanted = set(ids)
    letters: dict[str, list[str]] = {}
    for row in book.glossary.rows:
        if row.id in wanted:
            letters.setdefault(_letter(row), []).append(row.id)
    return letters


def _contents(book: Book, letters: dict[str, list[str]], targets: Targets) -> str:
    return "\n".join(
        f"- **{letter}**: {', '.join(entry_link(book, name, targets) for name in names)}"
        for letter, names in letters.items()
    )


def _citing(book: Book, ids: Iterable[str]) -> dict[str, dict[str, bool]]:
    """Return the works in the order of a bibliography, each with the entries that name it: was it read?"""
    citing: dict[str, dict[str, bool]] = {}
    for name in ids:
        entry = book.glossary[name]
        read = {split_citation(written)[0] for written in entry.citations()}
        for key in dict.fromkeys(split_citation(written)[0] for written in entry.sources()):
            if key in book.glossary.works:
                citing.setdefault(key, {})[name] = key in read
    fold = book.glossary.folder.key
    return dict(sorted(citing.items(), key=lambda item: (fold(book.shorts[item[0]]), item[0])))


def _bibliography(book: Book, ids: Sequence[str], targets: Targets, *, back: bool) -> list[str]:
    """Return the works cited and those only named, each with links back to its entries where wanted."""
    blocks: list[str] = []
    citing = _citing(book, ids)
    for title, is_read in (("Works read", True), ("Works named, not consulted", False)):
        lines = []
        for key, names in citing.items():
            if any(names.values()) != is_read:
                continue
            line = f"- {anchor(_source_anchor(key))}{source_line(book, key)}"
            if back:
                line += f" Named in: {', '.join(entry_link(book, name, targets) for name in names)}."
            lines.append(line)
        if lines:
            blocks += [f"### {title}", "\n".join(lines)]
    return ["## Sources", *blocks] if blocks else []


def _targets(book: Book, ids: Sequence[str], entries: dict[str, str]) -> Targets:
    return Targets(entries, {key: f"#{_source_anchor(key)}" for key in _citing(book, ids)})


def _document(blocks: Iterable[str]) -> str:
    return "\n\n".join(blocks) + "\n"


def render(glossary: Glossary, ids: Sequence[str]) -> str:
    """Return the entries of the given ids, in sorting order, as one document with contents and sources."""
    book = Book(glossary)
    targets = _targets(book, ids, {name: f"#{_entry_anchor(name)}" for name in ids})
    letters = _by_letter(book, ids)
    blocks = [f"# {TITLE}", _about(len(ids)), "## Contents", _contents(book, letters, targets)]
    for letter, names in letters.items():
        blocks.append(f"## {letter}")
        for name in names:
            blocks += [
                heading(book, glossary[name], 3, _entry_anchor(name)),
                *body(book, glossary[name], targets),
            ]
    return _document(block for block in [*blocks, *_bibliography(book, ids, targets, back=True)] if block)


def render_shown(glossary: Glossary, ids: Sequence[str]) -> str:
    """Return the entries of the given ids, in the order given, with their sources and without contents."""
    book = Book(glossary)
    targets = _targets(book, ids, {name: f"#{_entry_anchor(name)}" for name in ids})
    blocks = []
    for name in ids:
        blocks += [
            heading(book, glossary[name], 1, _entry_anchor(name)),
            *body(book, glossary[name], targets),
        ]
    return _document([*blocks, *_bibliography(book, ids, targets, back=False)])


def render_split(glossary: Glossary, ids: Sequence[str]) -> dict[str, str]:
    """Return the files by name: one an entry, with its own sources, and an index with all of them."""
    book = Book(glossary)
    addresses = {name: file_name(name) for name in ids}
    files: dict[str, str] = {}
    for name in ids:
        entry = glossary[name]
        blocks = [MARK, heading(book, entry, 1), f"[{escape(TITLE)}]({INDEX})"]
        blocks += body(book, entry, _targets(book, [name], addresses))
        files[file_name(name)] = _document([*blocks, *_bibliography(book, [name], Targets(addresses), back=False)])
    targets = _targets(book, ids, addresses)
    contents = _contents(book, _by_letter(book, ids), targets)
    blocks = [MARK, f"# {TITLE}", _about(len(ids)), "## Contents", contents]
    files[INDEX] = _document(block for block in [*blocks, *_bibliography(book, ids, targets, back=True)] if block)
    return files
