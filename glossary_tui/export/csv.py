"""The glossary as CSV (RFC 4180, UTF-8): one row an entry, several values in a cell parted by semicolons."""

import csv
import io
import re
from collections.abc import Callable, Iterable

from glossary_tui.export.facts import Book, romanisations
from glossary_tui.glossary.entry import RELATIONS, Entry
from glossary_tui.glossary.glossary import Glossary

# A spreadsheet runs a cell that begins so as a formula (OWASP, "CSV Injection"), full-width signs too.
_FORMULA = re.compile(r"[=+\-@\t\r\n＝＋－＠]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def cell(text: str) -> str:
    """Return a text as a cell that no spreadsheet runs: formulas quoted, control characters replaced."""
    text = _CONTROL.sub("\ufffd", text)
    return f"'{text}" if _FORMULA.match(text) else text


def _many(values: Iterable[str]) -> str:
    return "; ".join(values)


def _romanised(entry: Entry, scheme: str) -> str:
    return _many(text for text, schemes in romanisations(entry, entry.arabic) if scheme in schemes)


_COLUMNS: dict[str, Callable[[Book, Entry], str]] = {
    "id": lambda book, entry: entry.id,
    "headword": lambda book, entry: entry.headword,
    "arabic": lambda book, entry: entry.arabic,
    "ijmes": lambda book, entry: _romanised(entry, "IJMES"),
    "ala-lc": lambda book, entry: _romanised(entry, "ALA-LC"),
    "language": lambda book, entry: entry.language,
    "kind": lambda book, entry: entry.kind,
    "part_of_speech": lambda book, entry: entry.part_of_speech,
    "status": lambda book, entry: "draft" if entry.is_draft else entry.status,
    "root": lambda book, entry: entry.root,
    "domains": lambda book, entry: _many(entry.domains),
    "glosses": lambda book, entry: _many(dict.fromkeys(entry.glosses)),
    "definitions": lambda book, entry: " ".join(
        f"{sense.when}: {sense.definition}" if sense.when else sense.definition
        for sense in entry.senses
        if sense.definition
    ),
    "singular": lambda book, entry: _many(entry.singular),
    "plural": lambda book, entry: _many(entry.plural),
    "spellings": lambda book, entry: _many(entry.spellings),
    "avoid": lambda book, entry: _many(f"{word} ({why})" for word, why in entry.avoid.items()),
    "names": lambda book, entry: _many(name.name for name in entry.names),
    "neutral": lambda book, entry: _many(entry.neutral),
    **{
        relation: lambda book, entry, relation=relation: _many(getattr(entry, relation))  # type: ignore[misc]
        for relation in RELATIONS
    },
    "note": lambda book, entry: " ".join(entry.note.split()),
    "sources": lambda book, entry: _many(str(book.citation(key)) for key in dict.fromkeys(entry.citations())),
    "cite_as": lambda book, entry: book.cite_as(entry),
}


def render(glossary: Glossary, ids: Iterable[str]) -> str:
    """Return the entries of the given ids as CSV with a header row; rows end in CR LF."""
    book = Book(glossary)
    file = io.StringIO(newline="")
    writer = csv.writer(file)
    writer.writerow(_COLUMNS)
    for name in ids:
        entry = glossary[name]
        writer.writerow(cell(value(book, entry)) for value in _COLUMNS.values())
    return file.getvalue()
