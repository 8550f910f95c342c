"""Settings: ``glossary-tui.toml``, or ``[tool.glossary-tui]`` in ``pyproject.toml``, found upwards from here."""

from pathlib import Path
from typing import Any

import msgspec

from glossary_tui.tables import as_pairs, as_strings, as_table, as_text, check_keys, wrong
from glossary_tui.toml import read_toml

NAME = "glossary-tui.toml"
SEVERITIES = ("error", "warning", "suggestion")
_OURS = b"glossary-tui"
_SIZE = 1_000_000  # bytes: a pyproject.toml holds more than our settings


class Config(msgspec.Struct, frozen=True):
    """The settings of a project. Paths are absolute; ``path`` is the file they come from.

    ``profile`` is a name, or the absolute path of a file; ``book`` are the chapters of one book, in order.
    """

    path: Path | None = None
    entries: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    fail_on: str = "warning"
    profile: str = ""
    spellings: tuple[tuple[str, str], ...] = ()
    book: tuple[Path, ...] = ()


_KEYS = tuple(name.replace("_", "-") for name in Config.__struct_fields__ if name != "path")


def read_config(path: Path, table: dict[str, Any]) -> Config:
    """Return the settings in a table.

    Raises GlossaryError for an unknown key, with the nearest known one, and for a value of the wrong kind.
    """
    check_keys(path, table, _KEYS)
    book = as_table(path, "book", table.get("book", {}), 'files = ["…"]')
    check_keys(path, book, ("files",), "book.")
    profile = as_text(path, "profile", table.get("profile", ""))
    return Config(
        path=path,
        entries=tuple(path.parent / folder for folder in as_strings(path, "entries", table.get("entries", []))),
        select=as_strings(path, "select", table.get("select", [])),
        ignore=as_strings(path, "ignore", table.get("ignore", [])),
        severity=as_pairs(path, "severity", table.get("severity", {}), SEVERITIES, 'rule = "warning"'),
        fail_on=as_text(path, "fail-on", table.get("fail-on", "warning"), SEVERITIES),
        profile=str(path.parent / profile) if is_file_name(profile) else profile,
        spellings=as_pairs(path, "spellings", table.get("spellings", {}), example='mujahidin = "mujahideen"'),
        book=tuple(path.parent / name for name in as_strings(path, "book.files", book.get("files", []))),
    )


def is_file_name(profile: str) -> bool:
    """Whether a profile is given as a file, not by the name of a shipped one."""
    return profile.endswith(".toml") or "/" in profile or "\\" in profile


def load_config(path: Path | None, start: Path) -> Config:
    """Return the settings of a file, or of the nearest one found from ``start`` upwards, or the defaults."""
    if path is not None:
        return read_config(path, _section(path, _load(path)) or {})
    for folder in (start, *start.parents):
        own = folder / NAME
        if own.is_file():
            return read_config(own, _load(own))
        project = folder / "pyproject.toml"
        if project.is_file():
            table = _of_project(project)
            if table is not None:
                return read_config(project, table)
    return Config()


def _load(path: Path) -> dict[str, Any]:
    return read_toml(path, "settings", size=_SIZE)[1]


def _of_project(path: Path) -> dict[str, Any] | None:
    """Return our section of a project file; None where it has none, and so may be as broken as it likes."""
    try:
        is_ours = _OURS in path.read_bytes()
    except OSError:
        is_ours = True  # the reader says what is wrong
    return _section(path, _load(path)) if is_ours else None


def _section(path: Path, table: dict[str, Any]) -> dict[str, Any] | None:
    """Return the part of a settings file that is ours: all of it, or the section of a ``pyproject.toml`` if any."""
    if path.name != "pyproject.toml":
        return table
    tool = table.get("tool")
    section = tool.get("glossary-tui") if isinstance(tool, dict) else None
    if section is not None and not isinstance(section, dict):
        raise wrong(path, "tool.glossary-tui is no table", "write [tool.glossary-tui] and the settings under it")
    return section
