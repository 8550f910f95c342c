"""Schemes that write every sign of the script by one of their own, there and back without loss.

A stretch that is not Arabic but would be read back as Arabic stands between backslashes, so that any line returns
exactly as it was; text without such a stretch is what the scheme's users expect.
"""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from glossary_tui.translit.letters import SHADDA
from glossary_tui.translit.scheme import Scheme

QUOTE: Final = "\\"
# A sign over the letter (ISO 233 writes the shadda as a macron) must follow the letter, not its vowel.
_VOWEL_SHADDA: Final = re.compile(f"([\u064b-\u0650]){SHADDA}")
_SHADDA_VOWEL: Final = re.compile(f"{SHADDA}([\u064b-\u0650])")


@dataclass(frozen=True, slots=True)
class Codec:
    """The two directions of one scheme, each a pure function from text to text."""

    encode: Callable[[str], str]
    decode: Callable[[str], str]
    exact: bool


@cache
def codec(name: str, pairs: tuple[tuple[str, str], ...]) -> Codec:
    """Return the codec for `pairs` of (Arabic sign, Latin sign); `name` only keys the cache."""
    signs = {arabic: latin for arabic, latin in pairs if not arabic.startswith("^")}
    initial = {arabic[1:]: latin for arabic, latin in pairs if arabic.startswith("^")}
    exact = len(set(signs.values())) == len(signs) and not initial
    back: dict[str, str] = {}
    for arabic, latin in signs.items():
        if latin:
            back.setdefault(latin, arabic)
            back.setdefault(unicodedata.normalize("NFD", latin), arabic)
    for arabic, latin in initial.items():
        if latin:
            back.setdefault(latin, arabic)
    used = {char for latin in back for char in latin} | {QUOTE}
    longest = sorted(back, key=len, reverse=True)
    reader = re.compile(r"\\([^\\]*)\\|\\\\|" + "|".join(map(re.escape, longest)))
    letters = re.compile("[" + re.escape("".join(signs)) + "]")
    quoted = re.compile("[" + re.escape("".join(sorted(used))) + "]+")
    table = str.maketrans(signs)

    def encode_run(run: str) -> str:
        if initial and run[0] in initial:
            return initial[run[0]] + run[1:].translate(table)
        return run.translate(table)

    above = unicodedata.combining((signs.get(SHADDA) or "a")[0]) != 0

    def encode(text: str) -> str:
        text = _VOWEL_SHADDA.sub(rf"{SHADDA}\1", text) if above else text
        out: list[str] = []
        for arabic, run in _runs(text, letters):
            if arabic:
                out.append(encode_run(run))
            else:
                out.append(quoted.sub(_quote, run) if exact else run)
        return "".join(out)

    def decode(text: str) -> str:
        arabic = reader.sub(lambda found: _read(found, back), text)
        return _SHADDA_VOWEL.sub(rf"\1{SHADDA}", arabic) if above else arabic

    return Codec(encode, decode, exact)


def _runs(text: str, letters: re.Pattern[str]) -> list[tuple[bool, str]]:
    runs: list[tuple[bool, str]] = []
    start = 0
    for found in re.finditer(f"{letters.pattern}+", text):
        if found.start() > start:
            runs.append((False, text[start : found.start()]))
        runs.append((True, found.group()))
        start = found.end()
    if start < len(text):
        runs.append((False, text[start:]))
    return runs


def _quote(found: re.Match[str]) -> str:
    parts = found.group().split(QUOTE)
    return (QUOTE * 2).join(f"{QUOTE}{part}{QUOTE}" if part else "" for part in parts)


def _read(found: re.Match[str], back: dict[str, str]) -> str:
    text = found.group()
    if text == QUOTE * 2:
        return QUOTE
    return text[1:-1] if text[0] == QUOTE else back[text]


def codec_of(scheme: Scheme) -> Codec:
    """Return the codec of a "letters" scheme."""
    return codec(scheme.name, tuple(scheme.signs.items()))
