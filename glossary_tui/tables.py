"""Values of a TOML table that a user wrote, checked: one clear line for each mistake, with what to write instead."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from glossary_tui.errors import GlossaryError

_SHOWN = 60  # code points of a value in a message


def wrong(path: Path, what: str, remedy: str) -> GlossaryError:
    """Return the error for something wrong in a file."""
    return GlossaryError(f"{path}: {what}: {remedy}")


def _shown(value: Any) -> str:
    """Return a value as it is written, cut where it is long."""
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def near_match(name: str, known: Sequence[str]) -> str:
    """Return the hint for a name that nothing has: the nearest that is known, or all of them."""
    import difflib

    near = difflib.get_close_matches(name, known, 1)
    return f"did you mean {near[0]}?" if near else f"write one of {', '.join(known)}"


def check_keys(path: Path, table: Iterable[str], known: Sequence[str], where: str = "") -> None:
    """Raise GlossaryError for a key that is not known."""
    for key in table:
        if key not in known:
            raise wrong(path, f"unknown key {where}{key}", near_match(key, known))


def as_strings(path: Path, key: str, value: Any, known: Sequence[str] = ()) -> tuple[str, ...]:
    """Return a list of texts; GlossaryError where it is none, or holds one that is not among the known."""
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise wrong(path, f"{key} is no list of texts", f'write {key} = ["…"]')
    for item in value:
        if known and item not in known:
            raise wrong(path, f"{key} has {_shown(item)}", near_match(item, known))
    return tuple(value)


def as_text(path: Path, key: str, value: Any, known: Sequence[str] = ()) -> str:
    """Return a text; GlossaryError where it is none, or not among the known."""
    if known and value not in known:
        hint = near_match(value, known) if isinstance(value, str) else f"write one of {', '.join(known)}"
        raise wrong(path, f"{key} is {_shown(value)}", hint)
    if not isinstance(value, str):
        raise wrong(path, f"{key} is no text", f'write {key} = "…"')
    return value


def as_table(path: Path, key: str, value: Any, example: str = 'name = "…"') -> dict[str, Any]:
    """Return a table; GlossaryError where it is none."""
    if not isinstance(value, dict):
        raise wrong(path, f"{key} is no table", f"write [{key}] and under it {example}")
    return value


def as_pairs(
    path: Path, key: str, value: Any, known: Sequence[str] = (), example: str = 'name = "…"'
) -> tuple[tuple[str, str], ...]:
    """Return a table of texts as pairs; GlossaryError where it is none, or holds a text that is not known."""
    table = as_table(path, key, value, example)
    return tuple((name, as_text(path, f"{key} of {name}", text, known)) for name, text in table.items())
