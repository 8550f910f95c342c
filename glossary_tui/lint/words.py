"""A sentence as words: what patterns and contexts look at. Every word keeps its place in the source."""

import re
from functools import cached_property, lru_cache
from typing import Literal

import msgspec

from glossary_tui.inflection import inflected
from glossary_tui.lint.scan import Mention

_MARKS = "\u0300-\u036f\u064b-\u0652\u0670"
# What may stand before a letter within a word: hidden emphasis and soft hyphens, an apostrophe or ʿayn.
_INNER = r"(?:[\u200b\u00ad]{1,6}+['’ʿʾʻʼ‘`]?|['’ʿʾʻʼ‘`][\u200b\u00ad]{0,6}+)"
_TOKEN = re.compile(
    rf"""
      (?P<abbreviation>(?:[A-Za-z]\.){{2,}})
    | (?P<number>\d+(?:[,.\u00a0\u202f\u2009]\d{{3}})*(?:[.,]\d+)?(?:[kK]\b)?)
    | (?P<word>[ʿʾʻʼ‘’'`\u200b]{{0,8}}[^\W\d_](?:[^\W_{_MARKS}]|[{_MARKS}]|{_INNER}(?=[^\W\d_]))*)
    | (?P<point>\.\.\.|[^\w\s])
    """,
    re.VERBOSE,
)
_DASHES = "—–"
_HYPHENS = "-‐‑–"
_SIGNS = dict.fromkeys(map(ord, "\u200b\u00ad'’ʿʾʻʼ‘`"))

Kind = Literal["word", "number", "point"]


class Token(msgspec.Struct, frozen=True):
    """A word, number or point of punctuation; ``word`` is in small letters without signs or possessive."""

    start: int
    end: int
    kind: Kind
    text: str
    word: str
    joined: bool = False  # a hyphen ties it to the token before
    negated: bool = False  # a verb with -n't


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    import unicodedata

    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_SIGNS).lower()


def _word(text: str) -> tuple[str, bool]:
    bare = text.strip("\u200b'’‘`ʿʾʻʼ")
    for ending in ("'s", "’s"):
        bare = bare.removesuffix(ending)
    negated = bare.lower().endswith(("n't", "n’t"))
    return _plain(bare).translate(_SIGNS), negated


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens between two offsets. A hyphen within a compound is no token; a dash is."""
    tokens: list[Token] = []
    joined = False
    for found in _TOKEN.finditer(text, start, end):
        kind = found.lastgroup
        raw = found[0]
        if kind == "point":
            before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
            if raw in _HYPHENS and before.isalnum() and after.isalnum() and not (raw == "–" and before.isdigit()):
                joined = True
                continue
            if raw in ("\u200b", "\u00ad"):
                continue
            if raw in _HYPHENS + _DASHES:
                raw = "—"
            tokens.append(Token(found.start(), found.end(), "point", raw, raw))
        elif kind == "word":
            word, negated = _word(raw)
            tokens.append(Token(found.start(), found.end(), "word", raw, word, joined, negated))
        elif kind == "abbreviation":
            tokens.append(
                Token(
                    found.start(),
                    found.end(),
                    "word",
                    raw.replace(".", ""),
                    raw.replace(".", "").lower(),
                    joined,
                )
            )
        else:
            tokens.append(Token(found.start(), found.end(), "number", raw, raw, joined))
        joined = False
    return tokens


class Sentence(msgspec.Struct, frozen=True, eq=False, dict=True):
    """The tokens of one sentence, and which of them are mentions of terms."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    mentions: tuple[Mention, ...]

    @cached_property
    def mention_at(self) -> dict[int, tuple[Mention, int]]:
        """For the first token of each mention: the mention, and the token after it."""
        found: dict[int, tuple[Mention, int]] = {}
        place = 0
        for mention in self.mentions:
            while place < len(self.tokens) and self.tokens[place].end <= mention.start:
                place += 1
            after = place
            while after < len(self.tokens) and self.tokens[after].start < mention.end:
                after += 1
            if after > place:
                found[place] = (mention, after)
        return found

    @cached_property
    def mention_start(self) -> dict[int, int]:
        """For each token within a mention, the first token of that mention."""
        return {n: first for first, (_, after) in self.mention_at.items() for n in range(first, after)}

    @cached_property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """For each token, what a word of a pattern may be to fit it."""
        return tuple(_keys(token) for token in self.tokens)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All that a word of a pattern may be to fit anywhere in the sentence."""
        return frozenset(key for keys in self.keys for key in keys)


def _keys(token: Token) -> tuple[str, ...]:
    """The word, what its inflections share, and, for words in capitals, the word as it stands."""
    if token.kind == "point":
        return ("percent",) if token.text == "%" else ()
    return token.word, inflected(token.word), re.split("['’]", token.text, maxsplit=1)[0]


def make_sentence(text: str, start: int, end: int, mentions: tuple[Mention, ...]) -> Sentence:
    """Return the sentence between two offsets, with the mentions that start in it."""
    return Sentence(start, end, tuple(tokenise(text, start, end)), mentions)
