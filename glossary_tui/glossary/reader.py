"""Read the entry files of one or more folders into entries, and say what is wrong with those that cannot be read."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.entry import Entry, Misuse, Name, Sense

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_SIZE_LIMIT = 1_000_000  # bytes; the largest real entry is a hundredth of it
_TABLES: dict[str, type[msgspec.Struct]] = {"senses": Sense, "names": Name, "misuse": Misuse}
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

    def problem(self, message: str, key: str = "") -> Problem:
        """Return a problem at the line where ``key`` (dotted, such as ``misuse.fighters``) stands."""
        return Problem(self.path, message, line_of(self.text, key), key)


def line_of(text: str, key: str) -> int:
    """Return the line (from 1) where a dotted key stands in a TOML text, or of its nearest parent; 0 if none."""
    line = 0
    section = ""
    parts = [part for part in re.split(r"[.\[\]\d]+", key) if part]
    for number, row in enumerate(text.splitlines(), 1):
        if header := re.match(r"\s*\[{1,2}\s*(.+?)\s*\]{1,2}\s*(?:#.*)?$", row):
            section = header[1].replace('"', "")
            if section == ".".join(parts) or (parts and section == parts[0] and not line):
                line = number
            continue
        name = re.match(r'\s*(?:"([^"]+)"|([\w-]+))\s*=', row)
        if name and parts and (name[1] or name[2]) == parts[-1] and section == ".".join(parts[:-1]):
            return number
    return line


def entry_files(folder: Path) -> list[Path]:
    """Return the entry files of a folder, by name.

    Raises GlossaryError if the folder cannot be listed.
    """
    try:
        return sorted(path for path in folder.iterdir() if path.suffix == ".toml" and path.is_file())
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
    for part in re.findall(r"[a-z_]+", path):
        table = _TABLES.get(part, table)
    known = [field.encode_name for field in msgspec.structs.fields(table)]
    near = difflib.get_close_matches(found[1], known, 1)
    hint = f"did you mean {near[0]}?" if near else f"write one of {', '.join(k for k in known if k != 'id')}"
    return f"unknown key {found[1]}: {hint}"


def _validation_problem(path: Path, text: str, error: msgspec.ValidationError) -> Problem:
    message, _, place = str(error).partition(" - at `")
    key = place.rstrip("`").removeprefix("$").lstrip(".")
    message = _unknown_field(message, key)
    missing = re.search(r"missing required field `(.+?)`", message)
    if missing:
        message = f"{missing[1]} is missing: add it"
    if unknown := re.search(r"unknown key (\S+?):", message):
        key = f"{key}.{unknown[1]}" if key else unknown[1]
    return Problem(path, message.replace("`", ""), line_of(text, key), key)


def _toml(path: Path) -> tuple[str, dict[str, Any]] | Problem:
    try:
        if path.stat().st_size > _SIZE_LIMIT:
            return Problem(path, f"larger than {_SIZE_LIMIT // 1000} kB: no entry is that long, split it")
        data = path.read_bytes()
        text = data.decode("utf-8")
    except OSError as error:
        return Problem(path, f"cannot be read ({error.strerror}): check the file's permissions")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem(path, f"not UTF-8 at byte {error.start}: save the file as UTF-8", line)
    try:
        return text, tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
        message = re.sub(r" \(at .*\)$", "", str(error)) or "nested too deeply"
        return Problem(path, f"not TOML: {message}", int(found[1]) if found else 0)


def _merge(base: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    """Return ``base`` with the changes over it; tables are merged one level deep, lists replaced."""
    merged = dict(base)
    for key, value in changes.items():
        old = merged.get(key)
        merged[key] = {**old, **value} if isinstance(old, dict) and isinstance(value, dict) else value
    return merged


def read_entries(folders: Iterable[Path]) -> tuple[dict[str, SourceFile], list[Problem]]:
    """Read all entries of the folders; a later folder's file replaces or extends an earlier one of the same id.

    Returns the entries by id in the order of their ids, and the problems of the files that could not be read.
    """
    tables: dict[str, tuple[dict[str, Any], Path, str]] = {}
    problems: list[Problem] = []
    for folder in folders:
        for path in entry_files(folder):
            loaded = _toml(path)
            if isinstance(loaded, Problem):
                problems.append(loaded)
                continue
            text, table = loaded
            extends = table.pop("extends", None)
            name = path.stem if extends is None else extends
            if "id" in table:
                problems.append(
                    Problem(path, "the id is the file's name: take the key out", line_of(text, "id"), "id")
                )
                continue
            if not isinstance(name, str) or not _ID.match(name):
                problems.append(Problem(path, "an entry's file name is plain small letters, digits and hyphens"))
                continue
            if extends is not None:
                if name not in tables:
                    problems.append(
                        Problem(path, f"extends {name}, which no folder has", line_of(text, "extends"), "extends")
                    )
                    continue
                table = _merge(tables[name][0], table)
            tables[name] = (table, path, text)
    entries: dict[str, SourceFile] = {}
    for name, (table, path, text) in sorted(tables.items()):
        try:
            entries[name] = SourceFile(msgspec.convert({"id": name, **table}, Entry), path, text)
        except msgspec.ValidationError as error:
            problems.append(_validation_problem(path, text, error))
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
            items = msgspec.json.decode(path.read_bytes(), type=list[dict[str, Any]])
        except OSError as error:
            problems.append(Problem(path, f"cannot be read ({error.strerror}): check the file's permissions"))
            continue
        except msgspec.DecodeError as error:
            problems.append(Problem(path, f"not a list of CSL-JSON objects: {error}"))
            continue
        for number, item in enumerate(items):
            if not isinstance(item.get("id"), str) or not isinstance(item.get("title"), str):
                problems.append(Problem(path, f"item {number}: a work needs an id and a title"))
                continue
            works[item["id"]] = item
    return works, problems
