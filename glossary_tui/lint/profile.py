"""Profiles: what a house style asks of a draft, a TOML file each in ``profiles/`` or of the user's own."""

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, get_args

import msgspec

from glossary_tui.config import SEVERITIES, Config, is_file_name
from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.entry import Severity
from glossary_tui.lint.rules import KIND_NAMES
from glossary_tui.lint.settings import PLAIN, Articles, FirstUse, Settings
from glossary_tui.tables import as_pairs, as_strings, as_text, check_keys, near_match
from glossary_tui.toml import read_toml

PROFILES = ("default", "ijmes", "ala-lc", "news")
_KEYS = tuple(name.replace("_", "-") for name in Settings.__struct_fields__)
_FOLDER = Path(__file__).parent / "profiles"


@cache
def load_profile(name: str) -> Settings:
    """Return the settings of a shipped profile, or of a file (a name with ``/`` or the ending ``.toml``).

    Raises GlossaryError for an unknown name, an unreadable file, an unknown key, or a wrong value.
    """
    if not name:
        return Settings()
    if is_file_name(name):
        return read_profile(Path(name), read_toml(Path(name), "profile")[1])
    if name not in PROFILES:
        raise GlossaryError(f"{name}: no profile is called so: {near_match(name, PROFILES)}, or a file name.toml")
    path = _FOLDER / f"{name}.toml"
    return read_profile(path, read_toml(path, "profile")[1])


def read_profile(path: Path, table: dict[str, Any]) -> Settings:
    """Return the settings that a table of a profile gives; GlossaryError for an unknown key or a wrong value."""
    check_keys(path, table, _KEYS)
    severity = as_pairs(path, "severity", table.get("severity", {}), SEVERITIES, 'rule = "warning"')
    _check_rules(str(path), (rule for rule, _ in severity))
    values = {
        "severity": dict(severity),
        "select": as_strings(path, "select", table.get("select", []), KIND_NAMES),
        "ignore": as_strings(path, "ignore", table.get("ignore", []), KIND_NAMES),
        "scheme": _scheme(path, table.get("scheme", "")),
        "first_use": as_strings(path, "first-use", table.get("first-use", []), get_args(FirstUse)),
        "articles": as_text(path, "articles", table.get("articles", ""), get_args(Articles)),
        "spellings": as_pairs(path, "spellings", table.get("spellings", {}), example='mujahidin = "mujahideen"'),
        "safe_fixes": as_strings(path, "safe-fixes", table.get("safe-fixes", []), KIND_NAMES),
    }
    return msgspec.convert(values, Settings)


def _check_rules(where: str, rules: Iterable[str]) -> None:
    """Raise GlossaryError for a name that no rule has."""
    for rule in rules:
        if rule not in KIND_NAMES:
            raise GlossaryError(f"{where}: no rule is called {rule}: {near_match(rule, KIND_NAMES)}")


def settings_of(
    config: Config,
    profile: str = "",
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    severity: Sequence[tuple[str, Severity]] = (),
) -> Settings:
    """Return what a profile, a settings file over it, and the options of a command over both ask for.

    A rule that the command selects is not ignored by the others. Raises GlossaryError for an unknown rule or profile.
    """
    where = str(config.path or "settings")
    for names, place in (
        (select, "--select"),
        (ignore, "--ignore"),
        ((rule for rule, _ in severity), "--severity"),
        ((*config.select, *config.ignore, *(rule for rule, _ in config.severity)), where),
    ):
        _check_rules(place, names)
    base = load_profile(profile or config.profile)
    return msgspec.structs.replace(
        base,
        select=tuple(select) or config.select or base.select,
        ignore=(*ignore, *(rule for rule in (*config.ignore, *base.ignore) if rule not in select)),
        severity={**base.severity, **dict(config.severity), **dict(severity)},
        spellings=tuple({**dict(base.spellings), **dict(config.spellings)}.items()),
    )


def _scheme(path: Path, value: Any) -> str:
    if value in ("", PLAIN):
        return str(value)
    from glossary_tui.translit import load_scheme, scheme_names  # slow to load, and few profiles name a scheme

    known = (PLAIN, *(name for name in scheme_names() if load_scheme(name).kind == "sounds"))
    return as_text(path, "scheme", value, known)
