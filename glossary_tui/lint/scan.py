"""Find the mentions of terms in raw text: one folding of the whole text, one look at each word, exact places."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal

import msgspec

from glossary_tui.glossary.forms import Form

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

Suffix = Literal["", "'s", "s"]

# What may part the words of one term: space, one line break with its quotation marks or indent, hyphens, emphasis.
_GAP = re.compile(r"[ \t\u00a0\u202f\u2009*_\u200b\u00ad‐‑\-–]*(?:\r?\n[ \t>*_]*)?[*_]*\Z")
_WORDS_LIMIT = 12


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


def scan(text: str, glossary: "Glossary") -> Iterator[Mention]:
    """Yield the mentions of all terms, in order, the longest at each place; linear in the text."""
    index = glossary.index
    heads, spellings, forms = index.heads, index.spellings, index.forms
    folded = glossary.folder.fold(text)
    words = folded.translate(None, b"'").split(b" ")
    wanted = heads.keys() | {head + b"s" for head in heads}
    places = _Places(folded)
    counted = packed = 0
    free = 0
    for number in [n for n, word in enumerate(words) if word in wanted]:
        packed += sum(map(len, words[counted:number])) + number - counted
        counted = number
        if number < free:
            continue
        found = _longest(words, number, heads, spellings)
        if not found:
            continue
        key, last, english_s = found
        start = places.source(packed)
        length = sum(map(len, words[number : last + 1])) + last - number
        end = _source_end(folded, start, length)
        mention = _mention(text, folded, start, end, tuple(forms[n] for n in spellings[key]), english_s)
        if mention:
            free = last + 1
            yield mention


def _longest(
    words: list[bytes], number: int, heads: dict[bytes, int], spellings: dict[bytes, tuple[int, ...]]
) -> tuple[bytes, int, bool] | None:
    """Return the key of the longest spelling that starts at a word, its last word, and whether it took an -s."""
    word = words[number]
    longest = max(heads.get(word, 0), heads.get(word[:-1], 0) if word.endswith(b"s") else 0)
    taken = [word]
    lasts = [number]
    place = number + 1
    while len(taken) < longest and place < len(words) and place < number + 4 * _WORDS_LIMIT:
        if words[place]:
            taken.append(words[place])
            lasts.append(place)
        place += 1
    for count in range(len(taken), 0, -1):
        key = b" ".join(taken[:count])
        if key in spellings:
            return key, lasts[count - 1], False
        if key.endswith(b"s") and key[:-1] in spellings:
            return key[:-1], lasts[count - 1], True
    return None


def _mention(
    text: str, folded: bytes, start: int, end: int, forms: tuple[Form, ...], english_s: bool
) -> Mention | None:
    suffix: Suffix = ""
    if english_s:
        if folded[end - 2] == 0x27 and text[end - 2] not in "*_\u200b\u00ad":
            suffix, end = "'s", end - 2
            while end > start and folded[end - 1] == 0x27:
                end -= 1
        else:
            suffix = "s"
    surface = text[start:end]
    for gap in re.finditer(r"[^\w'’‘ʿʾ`\u0300-\u036f\u064b-\u0652\u0670]+", surface):
        if not _GAP.match(gap[0]):
            return None
    kept = tuple(form for form in forms if _case_fits(form, text, start, end))
    return Mention(start, end, kept, suffix) if kept else None


def _case_fits(form: Form, text: str, start: int, end: int) -> bool:
    """Acronyms are met in capitals only, and a two-letter one not among other words in capitals (a heading)."""
    if not form.is_capitals:
        return True
    if not text[start:end].rstrip("s").isupper():
        return False
    if len(form.text) > 2:
        return True
    near = re.findall(r"[^\W\d_]{2,}", text[max(0, start - 20) : start])[-1:]
    near += re.findall(r"[^\W\d_]{2,}", text[end : end + 20])[:1]
    return not any(word.isupper() for word in near)
