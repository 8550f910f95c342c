"""Reading and checking a scheme file, shipped or a user's own: every key known, every value of its kind."""

import unicodedata
from collections.abc import Collection
from pathlib import Path
from typing import Any, Final

from glossary_tui.errors import GlossaryError
from glossary_tui.toml import read_toml
from glossary_tui.translit.letters import CONSONANT_NAMES, PREFIX_NAMES, VOWEL_NAMES

#: Code points of a Latin form; the longest that ships has eight.
_LONGEST: Final = 24
_LISTS: Final = ("unverified", "omitted")
_KEYS: Final[dict[str, frozenset[str]]] = {
    "about": frozenset(("title", "standard", "year", "use", "rules", *_LISTS)),
    "options": frozenset(
        ("kind", "sun", "elide", "keep_endings", "capitals", "digraph_mark", "double_digraphs", "based_on")
    ),
    "letters": frozenset(
        (*CONSONANT_NAMES, *(f"{name}_double" for name in CONSONANT_NAMES), "hamza_initial", "wasla")
    ),
    "vowels": frozenset((*VOWEL_NAMES, "unknown")),
    "endings": frozenset(
        ("pausal", "construct", "after_long", "nisba", "iyy", "uww", "adverbial_an", "defective_an", "defective_in",
         "adverbial_ta")
    ),
    "article": frozenset(("alone", "elided", "after", *PREFIX_NAMES)),
    "prefixes": frozenset(PREFIX_NAMES),
    "punctuation": frozenset(),
    "signs": frozenset(),
    "spellings": frozenset(),
}  # fmt: skip
#: Tables whose keys are Arabic, not names.
_ARABIC_KEYS: Final = frozenset(("punctuation", "signs", "spellings"))
_FLAGS: Final = frozenset(("sun", "keep_endings", "double_digraphs"))
_CHOICES: Final = {
    "kind": ("sounds", "letters"),
    "elide": ("never", "particles", "vowels"),
    "capitals": ("none", "stems", "words", "words-and-article"),
}


def shipped_file(name: str) -> Path:
    """Return the path of a scheme that ships."""
    return Path(__file__).parent / "schemes" / f"{name}.toml"


def read_scheme_file(path: Path, shipped: Collection[str]) -> dict[str, dict[str, Any]]:
    """Return the tables of a scheme file over those of the scheme it is based on, checked.

    `shipped` are the names it may be based on. Raises GlossaryError.
    """
    where = path.name if path == shipped_file(path.stem) else str(path)
    data = read_toml(path, "scheme")[1]
    _check_tables(data, where)
    base = data.get("options", {}).get("based_on")
    if base is not None:
        if base not in shipped:
            raise GlossaryError(f"{where}: [options] based_on: no such scheme, {base}: name one that ships")
        data = _merged(read_scheme_file(shipped_file(base), shipped), data)
    _check_whole(data, where)
    return data


def _merged(base: dict[str, dict[str, Any]], data: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    merged = {key: dict(table) for key, table in base.items() if key != "about"}
    for key, table in data.items():
        merged[key] = {**merged.get(key, {}), **table}
    return merged


def _check_tables(data: dict[str, Any], where: str) -> None:
    """Check what a file says by itself: its tables, keys and the kind of each value."""
    for table, content in data.items():
        if table not in _KEYS or not isinstance(content, dict):
            raise GlossaryError(f"{where}: [{table}]: unknown table: use {', '.join(_KEYS)}")
        for key, value in content.items():
            place = f"{where}: [{table}] {key}"
            if table not in _ARABIC_KEYS and key not in _KEYS[table]:
                raise GlossaryError(f"{place}: unknown key: {_near(key, _KEYS[table])}")
            wanted = _wanted(table, key, value)
            if wanted:
                raise GlossaryError(f"{place}: wrong value: {wanted}")
            if table in _ARABIC_KEYS and not _is_key(table, key):
                wanted = "one Arabic letter or mark" if table == "signs" else "Arabic, a sign or a word"
                raise GlossaryError(f"{place}: wrong key: write {wanted} on the left")


def _near(key: str, known: Collection[str]) -> str:
    import difflib

    near = difflib.get_close_matches(key, known, 1)
    return f"did you mean {near[0]}?" if near else f"write one of {', '.join(sorted(known))}"


def _wanted(table: str, key: str, value: Any) -> str:
    """Return what to write instead of a wrong value, "" for a right one."""
    if table == "about":
        texts = value if key in _LISTS and isinstance(value, list) else [value]
        right = all(isinstance(text, str) and _is_plain(text) for text in texts)
        return "" if right else "write a text on one line" if key not in _LISTS else "write a list of texts"
    if key in _FLAGS:
        return "" if isinstance(value, bool) else "write true or false"
    if not isinstance(value, str):
        return "write a string"
    if table == "options" and key in _CHOICES:
        return "" if value in _CHOICES[key] else f"write {' or '.join(_CHOICES[key])}"
    if key == "digraph_mark" and len(value) > 1:
        return "write one sign"
    if len(value) > _LONGEST:
        return f"write at most {_LONGEST} characters"
    if table == "signs" and "\\" in value:
        return "write another sign: the backslash marks what is no Arabic"
    return "" if _is_plain(value) else "write letters and signs, no control characters"


def _is_plain(text: str) -> bool:
    return not any(unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") for char in text)


def _is_key(table: str, key: str) -> bool:
    if table == "spellings":
        return bool(key) and not key.isascii() and _is_plain(key)
    sign = key.removeprefix("^") if table == "signs" else key
    return len(sign) == 1 and not sign.isascii()


def _check_whole(data: dict[str, dict[str, Any]], where: str) -> None:
    """Check that nothing is missing once the scheme stands on its base."""
    kind = data.get("options", {}).get("kind", "sounds")
    for table in ("about", "options", "signs" if kind == "letters" else "letters"):
        if not data.get(table):
            raise GlossaryError(f"{where}: [{table}]: table missing: add it")
    for key in ("title", "standard"):
        if key not in data["about"]:
            raise GlossaryError(f"{where}: [about] {key}: key missing: add it")
    if kind == "letters":
        if all(key[0] == "^" for key in data["signs"]):
            raise GlossaryError(f"{where}: [signs]: no letter in it: write one and its sign")
        return
    for table, names in (("letters", CONSONANT_NAMES), ("vowels", VOWEL_NAMES)):
        for name in names:
            if name not in data.get(table, {}):
                raise GlossaryError(f"{where}: [{table}] {name}: {table[:-1]} missing: add it")
