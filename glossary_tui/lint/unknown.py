"""Words of a draft that look Arabic and that the glossary lacks: by article, letters, particles of names, and shape.

English has words that look so by chance, and other languages have their own; a word that could be either is left out.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Literal

import msgspec

from glossary_tui.lazy import pattern
from glossary_tui.manuscript.draft import INVISIBLE, Draft, Span

Why = Literal["article", "name", "letters", "shape", "script"]

_CAPITAL = "A-ZĀĪŪḤṢḌṬẒĠḎṮḪŠÂÎÛ"
_STEM = r"[^\W\d_](?:[^\W\d_]|[\u200b’'ʿʾʻʼ‘ʽ\u0300-\u036f-](?=[^\W\d_]))*"
_CANDIDATE = pattern(
    rf"""
    (?<![\w@/.’'-])(?:
      (?P<script>[\u0620-\u06ff][\u0610-\u06ff]+)
    | (?P<name>(?:(?:Ab[uūo]u?|Umm?|[Ii]bn|[Bb]in|[Bb]int|[ʿʻ‘]?Abd)[ ])+
        (?:[AaEe]l[- ])?[ʿʻ‘]?[{_CAPITAL}]{_STEM}(?:[ ][ae]l-{_STEM})?)
    | (?P<article>(?:[Aa]l|[Ee]l)[-‑][ʿʻ‘]?{_STEM}
        |[AaEe](?P<sun>[dnrstz])h?[-‑](?=[{_CAPITAL}])(?i:(?P=sun)){_STEM})
    | (?P<word>[ʿʾʻ]?{_STEM})
    )
    """,
    re.VERBOSE,
)
# Letters of the scholarly schemes; and letters that say that a word with them is of another language (Sanskrit).
_LETTERS = pattern("[āīūḥṣḍṭẓġḏṯḫĀĪŪḤṢḌṬẒĠḎṮḪ]|[ʿʾ]|^ʻ|ʻ(?=[a-zāīū])")
_FOREIGN = pattern("[śṛṇṅñṃḷōēŚṚṆēŌĒçøåæœßłžčřćńęąőű]|[Kk]ṣ")
# What English writes in no word of its own: q without u, iyy and uww, kh before a vowel at the start.
_SHAPE = pattern(r"q(?!u)|^Q(?!u)[a-z]|iyy|uww|^[Kk]h[aeiou]")
_SHAPE_LENGTH = 4  # letters; shorter words tell too little
_LONGEST = 80  # code points; what is longer is no word


class Word(msgspec.Struct, frozen=True, gc=False):
    """A word of a draft, on one line and without possessive, where it stands (code points), why it looks Arabic."""

    spelling: str
    offset: int
    end: int
    why: Why


def _why(found: re.Match[str]) -> Why | None:
    if len(found[0]) > _LONGEST:
        return None
    if found["script"]:
        return "script"
    if found["name"]:
        return "name"
    if found["article"]:
        return "article"
    word = found["word"]
    if _FOREIGN.search(word) or (word.isupper() and len(word) > 1):
        return None
    if _LETTERS.search(word):
        return "letters"
    return "shape" if len(word) >= _SHAPE_LENGTH and _SHAPE.search(word) else None


def unknown_words(draft: Draft, known: Iterable[Span]) -> Iterator[Word]:
    """Yield the words that look Arabic, in order, but for those that overlap a span of ``known``, given in order.

    A bibliography is passed over: its names and titles are those of others.
    """
    spans = iter(known)
    span = next(spans, None)
    for block in draft.blocks:
        if block.kind == "bibliography":
            continue
        for found in _CANDIDATE.finditer(draft.prose, block.start, block.end):
            why = _why(found)
            if why is None:
                continue
            start, end = found.span()
            while span is not None and span.end <= start:
                span = next(spans, None)
            if span is None or span.start >= end:
                whole = re.sub(r"['’]s\Z", "", found[0])
                spelling = " ".join(whole.replace(INVISIBLE, "").split())
                yield Word(spelling, start, start + len(whole), why)
