"""Read the entry files of one or more folders into entries, and say what is wrong with those that cannot be read."""

import codecs
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, get_args

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.entry import Entry, Kind, Misuse, Name, Sense, Severity, Status, Strings, UsedBy
from glossary_tui.glossary.pattern import compile_pattern
from glossary_tui.toml import TomlError, read_toml

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_TABLES: dict[str, type[msgspec.Struct]] = {"senses": Sense, "names": Name, "misuse": Misuse}
_CHOICES = {"kind": Kind, "status": Status, "severity": Severity, "used_by": UsedBy}
# What msgspec calls a value: what it is, and how to write one.
_KINDS = {
    "str": ("a text", '"…"'),
    "array": ("a list", '["…"]'),
    "object": ("a table", "it as a [section]"),
    "bool": ("true or false", "true or false"),
    "date": ("a date", "2026-11-22"),
    "datetime": ("a date with a time", ""),
    "int": ("a number", ""),
    "float": ("a number", ""),
    "time": ("a time", ""),
}
BIBLIOGRAPHY = "bibliography.json"


@dataclass(frozen=True)
class Problem:
    """Something wrong in an entry file: where it stands, and what to write instead."""

    path: Path
    message: str
    line: int = 0
    key: str = ""

    def __str__(self) -> str:
        """Return the problem in one line."""
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{place}: {self.key}: {self.message}" if self.key else f"{place}: {self.message}"


@dataclass(frozen=True)
class SourceFile:
    """An entry and the text it was read from, so that a later check can name the line."""

    entry: Entry
    path: Path
    text: str

    def problem(self, message: str, key: str = "", near: str = "") -> Problem:
        """Return a problem at the line of ``key`` (see :func:`line_of`), or of a text that stands in the file."""
        line = line_of(self.text, key)
        if near and not line:
            rows = enumerate(self.text.splitlines(), 1)
            line = next((number for number, row in rows if re.search(rf"(?<!\w){re.escape(near)}(?!\w)", row)), 0)
        return Problem(self.path, message, line, key)


_HEADER = re.compile(r"\s*(\[{1,2})\s*(.+?)\s*\]{1,2}\s*(?:#.*)?$")
_ASSIGNED = re.compile(r"""\s*(?:"([^"]+)"|'([^']+)'|([\w.-]+))\s*=""")


def line_of(text: str, key: str) -> int:
    """Return the line (from 1) where a key stands in a TOML text, or of its nearest parent; 0 if none.

    A key is dotted and counts tables of one name from 0: ``headword``, ``misuse.fighters.flag``, ``senses[1].gloss``.
    """
    line, depth, section = 0, 0, ""
    counts: dict[str, int] = {}
    for number, row in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(row):
            place = section = header[2].replace('"', "").replace("'", "")
            if header[1] == "[[":
                counts[section] = counts.get(section, -1) + 1
                place = section = f"{section}[{counts[section]}]"
        elif name := _ASSIGNED.match(row):
            place = name[1] or name[2] or name[3]
            place = f"{section}.{place}" if section else place
        else:
            continue
        if place == key:
            return number
        if len(place) > depth and key.startswith((f"{place}.", f"{place}[")):
            line, depth = number, len(place)
    return line


def entry_files(folder: Path) -> list[Path]:
    """Return the entry files of a folder, by name; hidden files are an editor's or a system's, no entries.

    Raises GlossaryError if the folder cannot be listed.
    """
    try:
        return sorted(
            path for path in folder.iterdir() if path.suffix == ".toml" and path.name[0] != "." and path.is_file()
        )
    except OSError as error:
        raise GlossaryError(
            f"{folder}: cannot read the folder of entries ({error.strerror}): name an existing folder"
        ) from None


def _unknown_field(message: str, path: str) -> str:
    import difflib

    found = re.search(r"unknown field `(.+?)`", message)
    if not found:
        return message
    table: type[msgspec.Struct] = Entry
    table = _TABLES.get(re.split(r"[.\[]", path)[0], table)
    known = [field.encode_name for field in msgspec.structs.fields(table)]
    near = difflib.get_close_matches(found[1], known, 1)
    hint = f"did you mean {near[0]}?" if near else f"write one of {', '.join(k for k in known if k != 'id')}"
    return f"unknown key {found[1]}: {hint}"


def _place(table: dict[str, Any], place: str) -> str:
    """Return where a table is wrong, with the name of the key that msgspec hides: ``misuse[...].flag``."""
    head, hidden, rest = place.partition("[...]")
    if not hidden:
        return place
    kind: Any = {"misuse": Misuse, "homonyms": Strings}.get(head, str)
    for name, value in table[head].items():
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError:
            return f"{head}.{name}{rest}"
    return head


def _plain(message: str, key: str) -> str:
    """Return a message of msgspec in words for someone who writes entries."""
    if missing := re.search(r"missing required field `(.+?)`", message):
        return f"{missing[1]} is missing: add it"
    if wrong := re.match(r"Expected `(\w+)(?: \| null)?`, got `(\w+)`", message):
        wanted, remedy = _KINDS.get(wrong[1], (wrong[1], ""))
        remedy = f"it as [[{key}]]" if key in ("senses", "names") else remedy
        return f"is {_KINDS.get(wrong[2], (wrong[2], ''))[0]} where {wanted} is wanted: write {remedy}"
    if invalid := re.match(r"Invalid enum value (.+)", message):
        return f"{invalid[1]} is not known: write one of {', '.join(get_args(_CHOICES[key.rpartition('.')[2]]))}"
    return "is no date: write it as 2026-11-22" if "date" in message else message.replace("`", "")


def _validation_problem(path: Path, text: str, table: dict[str, Any], error: msgspec.ValidationError) -> Problem:
    message, _, place = str(error).partition(" - at `")
    key = _place(table, place.rstrip("`").removeprefix("$").lstrip("."))
    message = _plain(_unknown_field(message, key), key)
    if unknown := re.search(r"unknown key (\S+?):", message):
        key = f"{key}.{unknown[1]}" if key else unknown[1]
    return Problem(path, message, line_of(text, key), key)


def _merge(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Return ``base`` with the changes over it; tables are merged one level deep, lists replaced."""
    merged = dict(base)
    for key, value in changes.items():
        old = merged.get(key)
        merged[key] = {**old, **value} if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def _unreadable_patterns(source: SourceFile) -> Iterator[tuple[str, Problem]]:
    """Yield the misuses that have a pattern which cannot be read, each with the problem."""
    for name, misuse in source.entry.misuse.items():
        for key, field in (*((key, key) for key in ("glosses", "near", "match", "unless")), ("is", "is_")):
            for pattern in getattr(misuse, field):
                try:
                    compile_pattern(pattern)
                except GlossaryError as error:
                    yield name, source.problem(str(error), f"misuse.{name}.{key}")


def _without(source: SourceFile, names: Collection[str]) -> SourceFile:
    """Return an entry without some of its misuses, so that the others serve."""
    if not names:
        return source
    kept = {name: misuse for name, misuse in source.entry.misuse.items() if name not in names}
    return replace(source, entry=msgspec.structs.replace(source.entry, misuse=kept))


def read_entries(folders: Iterable[Path]) -> tuple[dict[str, SourceFile], list[Problem]]:
    """Read all entries of the folders; a later folder's file replaces or extends an earlier one of the same id.

    Returns the entries by id in the order of their ids, and the problems of the files that could not be read.
    """
    tables: dict[str, tuple[dict[str, Any], Path, str]] = {}
    problems: list[Problem] = []
    for folder in folders:
        for path in entry_files(folder):
            try:
                text, table = read_toml(path, "entry")
            except TomlError as error:
                problems.append(Problem(path, error.message, error.line))
                continue
            extends = table.pop("extends", None)
            name = path.stem if extends is None else extends
            if "id" in table:
                problems.append(
                    Problem(path, "the id is the file's name: take the key out", line_of(text, "id"), "id")
                )
                continue
            if extends is not None and (not isinstance(name, str) or name not in tables):
                message = f"no entry {name} to extend in the folders before: write the id of one"
                problems.append(Problem(path, message, line_of(text, "extends"), "extends"))
                continue
            if not _ID.match(name):
                message = "an entry's file name is plain small letters, digits and hyphens: rename the file"
                problems.append(Problem(path, message))
                continue
            if extends is not None:
                table = _merge(tables[name][0], table)
            tables[name] = (table, path, text)
    entries: dict[str, SourceFile] = {}
    for name, (table, path, text) in sorted(tables.items()):
        try:
            source = SourceFile(msgspec.convert({"id": name, **table}, Entry), path, text)
            wrong = list(_unreadable_patterns(source))
            problems.extend(problem for _, problem in wrong)
            entries[name] = _without(source, {misuse for misuse, _ in wrong})
        except msgspec.ValidationError as error:
            problems.append(_validation_problem(path, text, table, error))
    return entries, problems


def read_bibliography(folders: Sequence[Path]) -> tuple[dict[str, dict[str, Any]], list[Problem]]:
    """Read the bibliographies (CSL-JSON) of the folders into one, by key; later folders win."""
    works: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    for folder in folders:
        path = folder / BIBLIOGRAPHY
        if not path.exists():
            continue
        try:
            items = msgspec.json.decode(path.read_bytes().removeprefix(codecs.BOM_UTF8), type=list[dict[str, Any]])
        except OSError as error:
            problems.append(Problem(path, f"cannot be read ({error.strerror}): check the file's permissions"))
            continue
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            reason = "not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error).replace("`", "")
            problems.append(Problem(path, f"not a list of CSL-JSON objects: {reason}: export it again from Zotero"))
            continue
        for number, item in enumerate(items, 1):
            if not isinstance(item.get("id"), str) or not isinstance(item.get("title"), str):
                problems.append(Problem(path, f"item {number}: a work needs an id and a title: add what is missing"))
                continue
            works[item["id"]] = item
    return works, problems
