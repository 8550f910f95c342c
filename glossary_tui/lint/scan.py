"""Find the mentions of terms in raw text: one folding of the whole text, one look at each word, exact places."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec

from glossary_tui.glossary.forms import Form
from glossary_tui.lazy import pattern

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.glossary.index import Index

Suffix = Literal["", "'s", "s"]

# What may part the words of one term, marks (emphasis, soft hyphens) set aside: space of any kind, hyphens, one line
# break with its indent or signs of quotation.
_GAP = pattern(r"(?:[^\S\r\n]|[-‐‑–])*(?:(?:\r\n?|\n)(?:[^\S\r\n]|>)*)?")
_GAPS = re.compile(rb" (?:[' ]* )?")
_APOSTROPHES = frozenset("'’‘ʼ`´′")
_WORD = re.compile(rb" {1,48}([^ ]+)")
_PIECE = 32_768  # bytes that are split into words at a time


class Mention(msgspec.Struct, frozen=True):
    """A term as it stands in the text. The end leaves out a possessive, and takes in an English plural -s."""

    start: int
    end: int
    forms: tuple[Form, ...]
    suffix: Suffix = ""

    @property
    def form(self) -> Form:
        """The form met; where a spelling belongs to several, the first."""
        return self.forms[0]

    @property
    def entry(self) -> str:
        """The id of the entry met."""
        return self.forms[0].entry


class _Places:
    """Turns places in the packed text (marks deleted) into places in the source, for places in rising order."""

    def __init__(self, folded: bytes) -> None:
        self._folded = folded
        self._packed = 0
        self._source = 0

    def source(self, packed: int) -> int:
        """Return the source offset of the character that stands at ``packed``."""
        missing = packed - self._packed
        begin = self._source
        while missing:
            end = begin + missing
            missing = self._folded.count(b"'", begin, end)
            begin = end
        while self._folded[begin : begin + 1] == b"'":
            begin += 1
        self._packed, self._source = packed, begin
        return begin


def _source_end(folded: bytes, start: int, length: int) -> int:
    """Return where ``length`` folded characters from ``start`` end in the source, marks between them counted."""
    end = start
    while length:
        if folded[end] != 0x27:
            length -= 1
        end += 1
    return end


def scan(text: str, glossary: "Glossary", seen: set[bytes] | None = None) -> Iterator[Mention]:
    """Yield the mentions of all terms, in order, the longest at each place; linear in the text.

    ``seen`` takes in all words of the text, folded, as they are passed.
    """
    index = glossary.index
    folded = glossary.folder.fold(text)
    packed = b" %b " % folded.translate(None, b"'")  # every word has a space on either side
    places = _Places(folded)
    at = free = 0
    for word in _first_words(packed, index.starts, set() if seen is None else seen):
        begin = packed.find(b" %b " % word, at) + 1
        at = begin + len(word)
        if begin < free:
            continue
        for key, after in _candidates(packed, word, at, index):
            start = places.source(begin - 1)
            end = _source_end(folded, start, after - begin)
            written, suffix, end = _ending(text, folded, end, key, index.spellings)
            mention = _mention(text, folded, start, end, tuple(map(index.form, index.spellings[written])), suffix)
            if mention:
                free = after
                yield mention
                break


def occurrences(text: str, words: frozenset[bytes], glossary: "Glossary") -> Iterator[tuple[int, int, bytes]]:
    """Yield where folded words stand in a text, in order, however many they are: one look at each word.

    With each comes where it starts, where the signs before it start, and how it is folded with the signs within.
    """
    folded = glossary.folder.fold(text)
    packed = b" %b " % folded.translate(None, b"'")
    places = _Places(folded)
    at = 0
    for word in _first_words(packed, words, set()):
        begin = packed.find(b" %b " % word, at) + 1
        at = begin + len(word)
        start = places.source(begin - 1)
        before = folded.rfind(b" ", 0, start) + 1
        yield start, before, folded[start : _source_end(folded, start, len(word))]


def _first_words(packed: bytes, starts: frozenset[bytes], seen: set[bytes]) -> Iterator[bytes]:
    """Yield, in order, the words of a packed text at which a mention may start; the others cost no Python code.

    All words, these and the others, are put into ``seen``.
    """
    begin = 0
    while begin >= 0:
        end = packed.find(b" ", begin + _PIECE)
        words = packed[begin : end if end >= 0 else len(packed)].split()
        seen.update(words)
        yield from filter(starts.__contains__, words)
        begin = end


def _candidates(packed: bytes, word: bytes, at: int, index: "Index") -> list[tuple[bytes, int]]:
    """Return the spellings that start with a word, an -s more or not, the longest first, each with where it ends.

    ``at`` is the place behind the word.
    """
    spellings = index.spellings
    found: list[tuple[bytes, int]] = []
    longest = index.heads.get(word, 0)
    if longest:
        following = _WORD.match(packed, at)
        if following and b"%b %b" % (word, following[1]) in index.pairs:
            taken, ends = [word], [at]
            while following and len(taken) < longest:
                taken.append(following[1])
                ends.append(following.end())
                following = _WORD.match(packed, following.end())
            for count in range(len(taken), 1, -1):
                key = b" ".join(taken[:count])
                if key in spellings or (key.endswith(b"s") and key[:-1] in spellings):
                    found.append((key, ends[count - 1]))
    if word in spellings or (word.endswith(b"s") and word[:-1] in spellings):
        found.append((word, at))
    return found


def _ending(
    text: str, folded: bytes, end: int, key: bytes, spellings: dict[bytes, tuple[int, ...]]
) -> tuple[bytes, Suffix, int]:
    """Return the spelling without an English ending, the ending, and where the mention ends.

    An apostrophe is no part of a key, so it is the text that tells *the Alawite's* from *the Alawites*.
    """
    if key.endswith(b"s") and key[:-1] in spellings:
        if text[end - 2] in _APOSTROPHES:
            end -= 2
            while folded[end - 1] == 0x27:
                end -= 1
            return key[:-1], "'s", end
        if key not in spellings:
            return key[:-1], "s", end
    return key, "", end


def _is_one_term(text: str, folded: bytes, start: int, end: int) -> bool:
    """Whether nothing parts the words between two offsets but what may stand within a term."""
    for gap in _GAPS.finditer(folded, start, end):
        characters = zip(text[gap.start() : gap.end()], gap[0], strict=True)
        if not _GAP.fullmatch("".join(character for character, byte in characters if byte == 0x20)):
            return False
    return True


def _mention(
    text: str, folded: bytes, start: int, end: int, forms: tuple[Form, ...], suffix: Suffix
) -> Mention | None:
    if not _is_one_term(text, folded, start, end):
        return None
    kept = tuple(form for form in forms if _case_fits(form, text, start, end, suffix))
    return Mention(start, end, kept, suffix) if kept else None


def _case_fits(form: Form, text: str, start: int, end: int, suffix: Suffix) -> bool:
    """Acronyms are met in capitals only, and a two-letter one not among other words in capitals (a heading)."""
    if not form.is_capitals:
        return True
    if not text[start:end][: -1 if suffix == "s" else None].isupper():
        return False
    if len(form.text) > 2:
        return True
    near = re.findall(r"[^\W\d_]{2,}", text[max(0, start - 20) : start])[-1:]
    near += re.findall(r"[^\W\d_]{2,}", text[end : end + 20])[:1]
    return not any(word.isupper() for word in near)
