"""Schemes as data: the TOML files in `schemes/` and a user's own, ready to write with.

A scheme of kind "sounds" says how each part of the analysis is written; one of kind "letters" maps the signs of the
script one to one (Buckwalter and its kin).
"""

import unicodedata
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, Final

from glossary_tui.errors import GlossaryError
from glossary_tui.translit.letters import CONSONANT_NAMES, PREFIX_NAMES, SUN
from glossary_tui.translit.scheme_file import read_scheme_file, shipped_file

#: Order in which schemes are listed.
NAMES: Final = (
    "ijmes", "ala-lc", "din-31635", "dmg", "iso-233", "iso-233-2", "bgn-pcgn", "un-1972", "un-2017", "odni", "ei2",
    "ei3", "wehr", "wiktionary", "buckwalter", "buckwalter-safe", "buckwalter-xml", "hsb", "satts", "arabizi",
    "ascii", "ipa",
)  # fmt: skip
ARABIC: Final = ("arabic", "arabic-vocalised")


@dataclass(frozen=True, slots=True)
class About:
    """Where a scheme comes from, what it is for, how sure we are of it, and what of it we do not write."""

    title: str
    standard: str
    year: str
    use: str
    rules: str = ""
    unverified: tuple[str, ...] = ()
    omitted: tuple[str, ...] = ()


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


def scheme_names() -> tuple[str, ...]:
    """Return the names of the schemes that ship, in listing order."""
    return NAMES


def load_scheme(name: str) -> Scheme:
    """Return a scheme by its name, or from the path of a user's TOML file.

    Raises GlossaryError for an unknown name, an unreadable file or a wrong key.
    """
    if name.endswith(".toml"):
        path = Path(name)
        return _build(read_scheme_file(path, NAMES), path.stem)
    if name not in NAMES:
        import difflib

        if Path(name).is_file():
            raise GlossaryError(f"{name}: no such scheme: the name of a scheme file ends in .toml")
        near = difflib.get_close_matches(name.lower(), scheme_names(), 1)
        hint = f"did you mean {near[0]}?" if near else "`glossary-tui translit --list` lists them"
        raise GlossaryError(f"{name}: no such scheme: {hint}")
    return _shipped(name)


@cache
def _shipped(name: str) -> Scheme:
    return _build(read_scheme_file(shipped_file(name), NAMES), name)


def _build(data: dict[str, dict[str, Any]], name: str) -> Scheme:
    said, options = data["about"], data["options"]
    about = About(
        title=said["title"], standard=said["standard"], year=str(said.get("year", "")), use=said.get("use", ""),
        rules=said.get("rules", ""), unverified=tuple(said.get("unverified", ())),
        omitted=tuple(said.get("omitted", ())),
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
        sounds=_sounds(data),
        article={"alone": article.get("alone", "a{l}-"), **_joined(article)},
        prefixes={p: data.get("prefixes", {}).get(p, f"{p}-") for p in PREFIX_NAMES},
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
    forms = {p: article.get(p, after.replace("{p}", p)) for p in PREFIX_NAMES}
    return {**forms, "elided": article.get("elided", article.get("alone", "a{l}-"))}


def _sounds(data: dict[str, dict[str, Any]]) -> dict[str, str]:
    letters, vowels, ends = data["letters"], data["vowels"], data.get("endings", {})
    sounds: dict[str, str] = {"hamza_initial": "", "wasla": "", "unknown": "·"}
    for name in CONSONANT_NAMES:
        latin = unicodedata.normalize("NFC", letters[name])
        single = len(latin) > 1 and latin.isascii() and not data["options"].get("double_digraphs", True)
        sounds[name] = latin
        sounds[f"{name}+"] = letters.get(f"{name}_double", latin if single else latin * 2)
    sounds |= {key: value for key, value in letters.items() if key in ("hamza_initial", "wasla")}
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
