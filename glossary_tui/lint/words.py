"""A sentence as words: what patterns and contexts look at. Every word keeps its place in the source."""

import itertools
import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from glossary_tui.glossary.glosses import gloss_words
from glossary_tui.glossary.pattern import NUMBER, mention_key
from glossary_tui.inflection import inflected
from glossary_tui.lazy import pattern
from glossary_tui.lint.scan import Mention

if TYPE_CHECKING:
    from glossary_tui.lint.stance import Stance

_MARKS = "\u0300-\u036f\u064b-\u0652\u0670"
# What may stand before a letter within a word: hidden emphasis and soft hyphens, an apostrophe or ʿayn.
_INNER = r"(?:[\u200b\u00ad]{1,6}+['’ʿʾʻʼ‘`]?|['’ʿʾʻʼ‘`][\u200b\u00ad]{0,6}+)"
# Words and numbers; what is neither is a point of punctuation. Most words are plain letters: those are tried first.
_WORDS = rf"""
      [A-Za-z]{{2,}}+(?=[\s,;:!?)-])
    | (?:[A-Za-z]\.){{2,}}
    | \d+(?:[,.\u00a0\u202f\u2009]\d{{3}})*(?:[.,]\d+)?(?:[kK]\b)?
    | [ʿʾʻʼ‘’'`\u200b]{{0,8}}[^\W\d_](?:[^\W_]++|[{_MARKS}]++|{_INNER}(?=[^\W\d_]))*+
"""
_WORD = pattern(_WORDS, re.VERBOSE)
_TOKEN = pattern(rf"{_WORDS} | (?P<point>\.\.\.|[^\w\s])", re.VERBOSE)
_DASHES = "—–"
_HYPHENS = "-‐‑–"
_SIGNS = dict.fromkeys(map(ord, "\u200b\u00ad'’ʿʾʻʼ‘`"))

NUMBER_WORDS = frozenset(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety""".split()
)

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


class _Reading(NamedTuple):
    """What the characters of a word or number alone tell of its token, and what a word of a pattern may be to fit."""

    kind: Kind
    text: str
    word: str
    negated: bool
    keys: tuple[str, ...]


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


@lru_cache(maxsize=32_768)
def _read(raw: str) -> _Reading:
    """Read a word or number as it stands in the text."""
    kind: Kind = "number" if raw[0].isdecimal() else "word"
    text, word, negated = raw, raw, False
    if kind == "word" and "." in raw:  # letters with stops: U.S.
        text = raw.replace(".", "")
        word = text.lower()
    elif kind == "word":
        word, negated = _word(raw)
    keys = dict.fromkeys((word, inflected(word), re.split("['’]", text, maxsplit=1)[0]))
    if kind == "number" or word in NUMBER_WORDS:
        keys[NUMBER] = None
    return _Reading(kind, text, word, negated, tuple(keys))


@lru_cache(maxsize=32_768)
def _keys(raw: str) -> tuple[str, ...]:
    return _read(raw).keys


@lru_cache(maxsize=32_768)
def _gloss_words(raw: str) -> tuple[str, ...]:
    return gloss_words(_read(raw).word)


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """Return the tokens between two offsets. A hyphen within a compound is no token; a dash is."""
    tokens: list[Token] = []
    joined = False
    for found in _TOKEN.finditer(text, start, end):
        begin, after = found.span()
        raw = found[0]
        if found.lastgroup is None:
            reading = _read(raw)
            tokens.append(Token(begin, after, reading.kind, reading.text, reading.word, joined, reading.negated))
            joined = False
            continue
        if raw in _HYPHENS:
            before, following = text[begin - 1 : begin], text[after : after + 1]
            if before.isalnum() and following.isalnum() and not (raw == "–" and before.isdigit()):
                joined = True
                continue
        if raw in ("\u200b", "\u00ad"):
            continue
        if raw in _HYPHENS + _DASHES:
            raw = "—"
        tokens.append(Token(begin, after, "point", raw, raw))
        joined = False
    return tokens


def words_before(text: str, start: int, end: int, count: int) -> set[str]:
    """Return the words, as tokens have them, that may be among the last ``count`` before an offset; or some more."""
    near = text[start:end].rsplit(None, count + 1)[-count - 1 :]
    return {_read(raw).word for chunk in near for raw in _WORD.findall(chunk)}


class Sentence(msgspec.Struct, frozen=True, eq=False, dict=True):
    """A sentence of a text, which of its words are mentions of terms, and the text of the sentence after it.

    Most sentences are never taken apart: what rules look for in them is seen from their ``vocabulary``.
    """

    text: str
    start: int
    end: int
    mentions: tuple[Mention, ...]
    following: str = ""

    @cached_property
    def _written(self) -> list[str]:
        return _WORD.findall(self.text, self.start, self.end)

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """All that a word of a pattern may be to fit anywhere in the sentence; keys of its numbers and mentions."""
        keys = [mention_key(form.entry) for mention in self.mentions for form in mention.forms]
        if self.text.find("%", self.start, self.end) >= 0:
            keys.append("percent")
        return frozenset(itertools.chain(keys, *map(_keys, self._written)))

    @cached_property
    def said(self) -> str:
        """Its words and numbers as glosses are compared, each with a space on either side."""
        return " ".join(("", *itertools.chain.from_iterable(map(_gloss_words, self._written)), ""))

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words, numbers and points."""
        return tuple(tokenise(self.text, self.start, self.end))

    @cached_property
    def stance(self) -> "Stance":
        """What it does with what it says: denies, corrects, asks, or reports it."""
        from glossary_tui.lint.stance import Stance

        return Stance(self.tokens, self.following)

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
    def places(self) -> dict[int, tuple[int, int]]:
        """For the offset of each mention: its first token, and the token after it."""
        return {mention.start: (first, after) for first, (mention, after) in self.mention_at.items()}

    @cached_property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        """For each token, what a word of a pattern may be to fit it."""
        return tuple(
            (("percent",) if token.text == "%" else ())
            if token.kind == "point"
            else _keys(self.text[token.start : token.end])
            for token in self.tokens
        )
