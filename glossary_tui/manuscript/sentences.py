"""Split a block into sentences: one regular expression and a list of abbreviations that end in a full stop."""

import re
from collections.abc import Iterator

from glossary_tui.manuscript.draft import Span

_ABBREVIATIONS = frozenset(
    """adm al approx ca cap cent cf ch chap col cols comp d dr ed eds e.g esp est et etc ex fig figs fl fn fol gen
    gov hon i.e ibid inc jr lit lt ltd maj mr mrs ms mt n nn no nos op p para pp pres prof pt r rev sc sen sgt sic
    sr st trans transl v viz vol vols vs b c f ff""".split()
)
_CLOSERS = "\"'”’)\\]»\u200b*_"
_END = re.compile(rf"(?<![.!?…])[.!?…]++[{_CLOSERS}]*+(?:\[\^?\w+\])?(?=\s)")
_OPENER = re.compile(r"\s+[\"'“‘(\[«¿¡*_\u200b]*(?:[A-ZÀ-ÞĀ-Ž\dʿʾʻʼ‘’Ḥ-ẓḌ-Ẓ\u0600-\u06ff]|al-|el-)")
_LONGEST = 1200  # code points; what has no full stop for longer is cut, so that no sentence costs more than another
_LAST_SPACE = re.compile(r"\s(?=\S*\Z)")
_LAST_WORD = re.compile(r"([\w.]+)$")


def split_sentences(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield the sentences between two offsets, without the space around them."""
    begin = start
    for found in _END.finditer(text, start, end):
        if not _OPENER.match(text, found.end(), end):
            continue
        if text[found.start()] == "." and _is_abbreviation(text, begin, found.start()):
            continue
        yield from _trimmed(text, begin, found.end())
        begin = found.end()
    yield from _trimmed(text, begin, end)


def _is_abbreviation(text: str, begin: int, dot: int) -> bool:
    word = _LAST_WORD.search(text, max(begin, dot - 20), dot)
    if not word:
        return False
    last = word[1].lower().rstrip(".")
    # An initial ("A. Yayla") or letters with stops ("U.S. forces") may stand before a capital within a sentence.
    return last in _ABBREVIATIONS or (len(last) == 1 and last.isalpha() and word[1].isupper()) or "." in last


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """Yield what stands between two offsets without the space around it, in pieces if it is too long."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > _LONGEST:
        space = _LAST_SPACE.search(text, start, start + _LONGEST)
        cut = space.start() if space else start + _LONGEST
        yield Span(start, cut)
        start = space.end() if space else cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield Span(start, end)
