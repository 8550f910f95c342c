"""Guessing the scheme of a Latin text from its letters, with the evidence."""

import math
import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import Final

from glossary_tui.translit.scheme import load_scheme, scheme_names


@dataclass(frozen=True, slots=True)
class Sign:
    """One thing seen in the text: the letters, how often, and the schemes that write so."""

    text: str
    count: int
    schemes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """The schemes that fit best (several if their letters do not differ), the evidence for and against them.

    `mixed` names a second scheme where part of the text fits none of the best.
    """

    schemes: tuple[str, ...]
    evidence: tuple[Sign, ...]
    against: tuple[Sign, ...]
    mixed: tuple[str, ...]


def detect(text: str) -> Guess | None:
    """Return a guess for `text` (one line or many), None if it holds nothing that tells. Raises nothing."""
    signs = _signs(unicodedata.normalize("NFC", text))
    if not signs:
        return None
    scores = {name: sum(_worth(sign) for sign in signs if name in sign.schemes) for name in scheme_names()}
    top = max(scores.values())
    if top <= 0:
        return None
    best = tuple(name for name in scheme_names() if scores[name] == top)
    evidence = tuple(sign for sign in signs if any(name in sign.schemes for name in best))
    against = tuple(sign for sign in signs if not any(name in sign.schemes for name in best))
    return Guess(best, _strongest(evidence), _strongest(against), _second(against))


def _strongest(signs: tuple[Sign, ...]) -> tuple[Sign, ...]:
    return tuple(sorted(signs, key=lambda sign: (len(sign.schemes), -sign.count, sign.text)))


def _second(against: tuple[Sign, ...]) -> tuple[str, ...]:
    """Return the schemes that explain most of what the best do not."""
    if not against:
        return ()
    scores = {name: sum(sign.count for sign in against if name in sign.schemes) for name in scheme_names()}
    top = max(scores.values())
    return tuple(name for name in scheme_names() if scores[name] == top > 0)


def _worth(sign: Sign) -> float:
    return math.sqrt(sign.count) / len(sign.schemes)


@cache
def _marks() -> dict[str, tuple[str, ...]]:
    """Return every tell-tale letter (outside plain a-z) with the schemes that use it."""
    found: dict[str, list[str]] = {}
    for name in scheme_names():
        scheme = load_scheme(name)
        values = scheme.signs.values() if scheme.kind == "letters" else scheme.sounds.values()
        letters = {unicodedata.normalize("NFC", value) for value in values}
        for latin in letters:
            for part in _pieces(latin):
                if name not in found.setdefault(part, []):
                    found[part].append(name)
    return {part: tuple(names) for part, names in found.items()}


def _pieces(latin: str) -> list[str]:
    """Return the marked letters of a table entry: each with its combining signs, tied digraphs whole."""
    if "\u035f" in latin:
        return [latin] if latin.count("\u035f") == 1 else [latin[: len(latin) // 2]]
    return [part for part in re.findall("[^\u0300-\u036f][\u0300-\u036f]*", latin) if not part.isascii()]


def _signs(text: str) -> list[Sign]:
    marks = _marks()
    lower = text.lower()
    counts: dict[str, int] = {}
    for piece in re.findall("\\w\u035f\\w|[^\u0300-\u036f\\s][\u0300-\u036f]*", lower):
        if piece in marks:
            counts[piece] = counts.get(piece, 0) + 1
    signs = [Sign(piece, count, marks[piece]) for piece, count in counts.items()]
    if not signs:
        return _plain_signs(text)
    return signs + _habits(lower, {name for sign in signs for name in sign.schemes})


def _habits(text: str, among: set[str]) -> list[Sign]:
    """Return the habits that tell schemes with the same letters apart: ending of ة, article, digraphs."""
    signs: list[Sign] = []

    def see(label: str, pattern: str, fits: tuple[str, ...]) -> None:
        count = len(re.findall(pattern, text))
        schemes = tuple(name for name in scheme_names() if name in among and name in fits)
        if count and schemes:
            signs.append(Sign(label, count, schemes))

    sounds = {name: load_scheme(name) for name in among if load_scheme(name).kind == "sounds"}
    see("-ah", r"ah\b", tuple(n for n, s in sounds.items() if s.pausal == "h"))
    see("-iyya", r"iyya\b", tuple(n for n, s in sounds.items() if s.sounds["iyy"] == "iyy" and s.pausal == ""))
    see("-īya", r"īya\b", tuple(n for n, s in sounds.items() if s.sounds["iyy"] == "īy" and s.pausal == ""))
    see("wa-l-", r"\bwa-l-", tuple(n for n, s in sounds.items() if s.article["wa"].startswith("wa-{l}")))
    see("wa-al-", r"\bwa-al-", tuple(n for n, s in sounds.items() if s.article["wa"] == "wa-a{l}-"))
    see("fī l-", r"[āīū] l-", tuple(n for n, s in sounds.items() if s.elide != "never"))
    for digraph, letter in (("sh", "shin"), ("kh", "kha"), ("th", "tha")):
        see(digraph, digraph, tuple(n for n, s in sounds.items() if s.sounds[letter] == digraph))
    see("al- with a sun letter", r"\ba[tdrzsšnṣḍṭẓṯḏ]h?[- ]", tuple(n for n, s in sounds.items() if s.sun))
    see("al-", r"\bal-", tuple(n for n, s in sounds.items() if s.article["alone"] == "a{l}-"))
    see("al- kept before a sun letter", r"\bal-[tdrzsšnṣḍṭẓṯḏ]", tuple(n for n, s in sounds.items() if not s.sun))
    see("al apart", r"\bal (?=\w)", tuple(n for n, s in sounds.items() if s.article["alone"].endswith(" ")))
    return signs


_PLAIN_SIGNS: Final = (
    ("digits for letters", r"(?i)(?<![0-9a-z])[a-z]+[2356789]'?[a-z]*|\b[2356789][a-z]+", ("arabizi",)),
    ("$ * } > < & | within words", r"\w[$*}><&|]|[$*}><&|]\w", ("buckwalter",)),
    ('capitals, : ; ? and " within words', r"\b[A-Z]*[A-Z][:;?\"][A-Z]+|\b[A-Z]{2,}\?", ("satts",)),
    ("capitals for emphatics", r"[a-z][SDTZHE][aiuoA]", ("buckwalter", "buckwalter-safe", "buckwalter-xml")),
    ("' for ayn or hamza", r"\w'\w|(?<!\w)'[A-Za-z]", ("odni",)),
    ("ASCII with al-", r"(?i)\b(?:wa-)?al-[a-z]", ("ascii", "odni")),
)


def _plain_signs(text: str) -> list[Sign]:
    found = [Sign(label, len(re.findall(pattern, text)), schemes) for label, pattern, schemes in _PLAIN_SIGNS]
    return [sign for sign in found if sign.count]
