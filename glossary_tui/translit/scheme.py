"""Schemes as data: the TOML files in `schemes/` and a user's own, read and checked here.

A scheme of kind "sounds" says how each part of the analysis is written; one of kind "letters" maps the signs of the
script one to one (Buckwalter and its kin).
"""

import tomllib
import unicodedata
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

from glossary_tui.errors import GlossaryError
from glossary_tui.translit.letters import CONSONANT_NAMES, SUN, VOWEL_NAMES

#: Order in which schemes are listed.
NAMES: Final = (
    "ijmes", "ala-lc", "din-31635", "dmg", "iso-233", "iso-233-2", "bgn-pcgn", "un-1972", "un-2017", "odni", "ei2",
    "ei3", "wehr", "wiktionary", "buckwalter", "buckwalter-safe", "buckwalter-xml", "hsb", "satts", "arabizi",
    "ascii", "ipa",
)  # fmt: skip
ARABIC: Final = ("arabic", "arabic-vocalised")


@dataclass(frozen=True, slots=True)
class About:
    """Where a scheme comes from, what it is for and how sure we are of it."""

    title: str
    standard: str
    year: str
    use: str
    rules: str = ""
    unverified: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scheme:
    """One scheme, ready to write with.

    `sounds` maps every sound name to its Latin form, doubled consonants included; `signs` maps Arabic characters of
    a "letters" scheme. `article` maps "alone", "elided" and a prefix name to a pattern with {l} for the lam.
    """

    name: str
    about: About
    kind: str
    sounds: dict[str, str] = field(default_factory=dict)
    signs: dict[str, str] = field(default_factory=dict)
    article: dict[str, str] = field(default_factory=dict)
    prefixes: dict[str, str] = field(default_factory=dict)
    punctuation: dict[str, str] = field(default_factory=dict)
    sun: bool = False
    elide: str = "never"
    keep_endings: bool = False
    capitals: str = "none"
    digraph_mark: str = ""
    construct: str = "t"
    pausal: str = ""
    after_long: str = ""
    spellings: dict[str, str] = field(default_factory=dict)


_KEYS: Final[dict[str, frozenset[str]]] = {
    "about": frozenset(("title", "standard", "year", "use", "rules", "unverified")),
    "options": frozenset(
        ("kind", "sun", "elide", "keep_endings", "capitals", "digraph_mark", "double_digraphs", "based_on")
    ),
    "letters": frozenset(
        (*CONSONANT_NAMES, *(f"{name}_double" for name in CONSONANT_NAMES), "hamza_initial", "wasla")
    ),
    "vowels": frozenset((*VOWEL_NAMES, "unknown")),
    "endings": frozenset(
        ("pausal", "construct", "after_long", "nisba", "iyy", "uww", "adverbial_an", "defective_an", "defective_in",
         "adverbial_ta", "an", "in", "un")
    ),
    "article": frozenset(("alone", "elided", "after", "wa", "fa", "bi", "li", "ka", "sa", "la")),
    "prefixes": frozenset(("wa", "fa", "bi", "li", "ka", "sa", "la")),
    "punctuation": frozenset(),
    "signs": frozenset(),
    "spellings": frozenset(),
}  # fmt: skip
_FREE: Final = frozenset(("punctuation", "signs", "spellings"))
_PREFIXES: Final = ("wa", "fa", "bi", "li", "ka", "sa", "la")


def scheme_names() -> tuple[str, ...]:
    """Return the names of the schemes that ship, in listing order."""
    return NAMES


def load_scheme(name: str) -> Scheme:
    """Return a scheme by its name, or from the path of a user's TOML file.

    Raises GlossaryError for an unknown name, an unreadable file or a wrong key.
    """
    if name.endswith(".toml"):
        path = Path(name)
        try:
            return parse_scheme(path.read_text(encoding="utf-8"), path.stem, name)
        except (OSError, UnicodeDecodeError) as error:
            reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
            raise GlossaryError(
                f"cannot read the scheme file, {name}, {reason}: name a TOML file in UTF-8"
            ) from error
    if name not in NAMES:
        import difflib

        near = difflib.get_close_matches(name.lower(), scheme_names(), 1)
        hint = f"did you mean {near[0]}?" if near else "`glossary-tui translit --list` lists them"
        raise GlossaryError(f"{name}: no such scheme: {hint}")
    return _shipped(name)


@cache
def _shipped(name: str) -> Scheme:
    text = files("glossary_tui.translit").joinpath("schemes", f"{name}.toml").read_text(encoding="utf-8")
    return parse_scheme(text, name, f"{name}.toml")


def parse_scheme(text: str, name: str, where: str) -> Scheme:
    """Build a scheme from TOML text; `where` names the file in errors. Raises GlossaryError."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise GlossaryError(f"not a TOML file, {where}, {error}") from error
    base = data.get("options", {}).get("based_on") if isinstance(data.get("options"), dict) else None
    if base is not None:
        data = _merge(_raw(str(base), where), data)
    _check(data, where)
    return _build(data, name, where)


def _raw(base: str, where: str) -> dict[str, Any]:
    if base not in NAMES:
        raise GlossaryError(f"unknown scheme in based_on, {where}, {base}: name one that ships")
    text = files("glossary_tui.translit").joinpath("schemes", f"{base}.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    inner = data.get("options", {}).get("based_on")
    return _merge(_raw(inner, where), data) if inner else data


def _merge(base: dict[str, Any], data: dict[str, Any]) -> dict[str, Any]:
    merged = {key: dict(table) for key, table in base.items() if key != "about"}
    for key, table in data.items():
        merged[key] = {**merged.get(key, {}), **table} if isinstance(table, dict) else table
    return merged


def _check(data: dict[str, Any], where: str) -> None:
    for table, content in data.items():
        if table not in _KEYS or not isinstance(content, dict):
            raise GlossaryError(f"unknown table in a scheme, {where}, [{table}]: use {', '.join(_KEYS)}")
        for key, value in content.items():
            if table not in _FREE and key not in _KEYS[table]:
                raise GlossaryError(f"unknown key in a scheme, {where}, [{table}] {key}: see a shipped scheme")
            good = isinstance(value, str | bool) or (
                isinstance(value, list) and all(isinstance(v, str) for v in value)
            )
            if not good:
                raise GlossaryError(f"wrong value in a scheme, {where}, [{table}] {key}: write a string")
    for table in ("about", "options"):
        if table not in data:
            raise GlossaryError(f"table missing in a scheme, {where}, [{table}]: add it")
    kind = data["options"].get("kind", "sounds")
    if kind not in ("sounds", "letters"):
        raise GlossaryError(f"wrong value in a scheme, {where}, [options] kind: write sounds or letters")
    wanted = "signs" if kind == "letters" else "letters"
    if not data.get(wanted):
        raise GlossaryError(f"table missing in a scheme, {where}, [{wanted}]: add it")
    for key in ("title", "standard"):
        if key not in data["about"]:
            raise GlossaryError(f"key missing in a scheme, {where}, [about] {key}: add it")


def _build(data: dict[str, Any], name: str, where: str) -> Scheme:
    said, options = data["about"], data["options"]
    about = About(
        title=said["title"], standard=said["standard"], year=str(said.get("year", "")), use=said.get("use", ""),
        rules=said.get("rules", ""), unverified=tuple(said.get("unverified", ())),
    )  # fmt: skip
    spellings = dict(data.get("spellings", {}))
    if options.get("kind") == "letters":
        return Scheme(name, about, "letters", signs=data["signs"], punctuation=data.get("punctuation", {}))
    ends = data.get("endings", {})
    article = data.get("article", {})
    return Scheme(
        name,
        about,
        "sounds",
        sounds=_sounds(data, where),
        article={"alone": article.get("alone", "al-"), **_joined(article)},
        prefixes={p: data.get("prefixes", {}).get(p, f"{p}-") for p in _PREFIXES},
        punctuation=data.get("punctuation", {}),
        sun=bool(options.get("sun", False)),
        elide=str(options.get("elide", "never")),
        keep_endings=bool(options.get("keep_endings", False)),
        capitals=str(options.get("capitals", "none")),
        digraph_mark=str(options.get("digraph_mark", "")),
        construct=ends.get("construct", "t"),
        pausal=ends.get("pausal", ""),
        after_long=ends.get("after_long", ends.get("pausal", "")),
        spellings=spellings,
    )


def _joined(article: dict[str, str]) -> dict[str, str]:
    after = article.get("after", "{p}-a{l}-")
    forms = {p: article.get(p, after.replace("{p}", p)) for p in _PREFIXES}
    return {**forms, "elided": article.get("elided", article.get("alone", "a{l}-"))}


def _sounds(data: dict[str, Any], where: str) -> dict[str, str]:
    letters, vowels, ends = data["letters"], data.get("vowels", {}), data.get("endings", {})
    sounds: dict[str, str] = {"hamza_initial": "", "wasla": "", "unknown": "·"}
    for name in CONSONANT_NAMES:
        if name not in letters:
            raise GlossaryError(f"letter missing in a scheme, {where}, [letters] {name}: add it")
        latin = unicodedata.normalize("NFC", letters[name])
        single = len(latin) > 1 and latin.isascii() and not data["options"].get("double_digraphs", True)
        sounds[name] = latin
        sounds[f"{name}+"] = letters.get(f"{name}_double", latin if single else latin * 2)
    sounds |= {key: value for key, value in letters.items() if key in ("hamza_initial", "wasla")}
    for name in VOWEL_NAMES:
        if name not in vowels:
            raise GlossaryError(f"vowel missing in a scheme, {where}, [vowels] {name}: add it")
    sounds |= vowels
    sounds["nisba"] = ends.get("nisba", vowels["ii"])
    sounds["iyy"] = ends.get("iyy", vowels["i"] + sounds["ya+"])
    sounds["uww"] = ends.get("uww", vowels["u"] + sounds["waw+"])
    for name in ("adverbial_an", "defective_an"):
        sounds[name] = ends.get(name, "an")
    sounds["defective_in"] = ends.get("defective_in", "in")
    sounds["adverbial_ta"] = ends.get("adverbial_ta", "t")
    return {key: unicodedata.normalize("NFC", value) for key, value in sounds.items()}


def is_sun(sound: str) -> bool:
    """Tell whether the lam of the article is assimilated to this sound in speech."""
    return sound.rstrip("+") in SUN
