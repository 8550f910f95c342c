"""Settings: ``glossary-tui.toml``, or ``[tool.glossary-tui]`` in ``pyproject.toml``, found upwards from here."""

from pathlib import Path
from typing import Any

import msgspec

from glossary_tui.errors import GlossaryError
from glossary_tui.toml import read_toml

NAME = "glossary-tui.toml"
_SIZE = 1_000_000  # bytes: a pyproject.toml holds more than our settings
_SEVERITIES = ("error", "warning", "suggestion")


class Config(msgspec.Struct, frozen=True):
    """The settings of a project. Paths are absolute; ``path`` is the file they come from."""

    path: Path | None = None
    entries: tuple[Path, ...] = ()
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    fail_on: str = "warning"


_KEYS = tuple(name.replace("_", "-") for name in Config.__struct_fields__ if name != "path")


def _fail(path: Path, what: str, remedy: str) -> GlossaryError:
    return GlossaryError(f"{path}: {what}: {remedy}")


def _strings(path: Path, key: str, value: Any) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _fail(path, f"{key} is no list of texts", f'write {key} = ["…"]')
    return tuple(value)


def _severity(path: Path, value: Any) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise _fail(path, "severity is no table", 'write [severity] and under it rule = "warning"')
    for rule, level in value.items():
        if level not in _SEVERITIES:
            raise _fail(path, f"severity of {rule} is {level!r}", f"write one of {', '.join(_SEVERITIES)}")
    return tuple(value.items())


def read_config(path: Path, table: dict[str, Any]) -> Config:
    """Return the settings in a table.

    Raises GlossaryError for an unknown key, with the nearest known one, and for a value of the wrong kind.
    """
    for key in table:
        if key not in _KEYS:
            import difflib

            near = difflib.get_close_matches(key, _KEYS, 1)
            hint = f"did you mean {near[0]}?" if near else f"write one of {', '.join(_KEYS)}"
            raise _fail(path, f"unknown key {key}", hint)
    fail_on = table.get("fail-on", "warning")
    if fail_on not in _SEVERITIES:
        raise _fail(path, f"fail-on is {fail_on!r}", f"write one of {', '.join(_SEVERITIES)}")
    return Config(
        path=path,
        entries=tuple(path.parent / folder for folder in _strings(path, "entries", table.get("entries", []))),
        select=_strings(path, "select", table.get("select", [])),
        ignore=_strings(path, "ignore", table.get("ignore", [])),
        severity=_severity(path, table.get("severity", {})),
        fail_on=fail_on,
    )


def _load(path: Path) -> dict[str, Any]:
    return read_toml(path, "settings", size=_SIZE)[1]


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
            table = _section(project, _load(project))
            if table is not None:
                return read_config(project, table)
    return Config()


def _section(path: Path, table: dict[str, Any]) -> dict[str, Any] | None:
    """Return the part of a settings file that is ours: all of it, or the section of a ``pyproject.toml`` if any."""
    if path.name != "pyproject.toml":
        return table
    tool = table.get("tool")
    section = tool.get("glossary-tui") if isinstance(tool, dict) else None
    if section is not None and not isinstance(section, dict):
        raise _fail(path, "tool.glossary-tui is no table", "write [tool.glossary-tui] and the settings under it")
    return section
