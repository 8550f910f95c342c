"""Arabic as a terminal draws it right: a text cut into clusters, in the order and shapes that this terminal wants.

Textual writes the code points it is given, one after the other. Some terminals order and join Arabic themselves,
others do neither, so text is stored logically and changed only where it is painted: per run of Arabic, never per
line, each letter with its marks. A cluster knows which part of the logical text it stands for, so that colours,
links and copied text follow it.
"""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, get_args

from glossary_tui.tui.shaping import shape

Drawing = Literal["logical", "visual", "words", "off"]
DRAWINGS: tuple[Drawing, ...] = get_args(Drawing)
MODES = ("auto", *DRAWINGS)

LRM = "\u200e"
_ZWNJ = "\u200c"
_HARAKAT = frozenset(map(chr, (*range(0x064B, 0x0653), 0x0670)))
_MIRRORED = dict(zip("()[]{}<>«»‹›", ")(][}{><»«›‹", strict=True))
_OPENING = "([{<«‹"
_DIGITS = ("EN", "AN")
_IN_NUMBERS = ("CS", "ES")  # 3.5 and 10-15 keep their order within Arabic


@dataclass(frozen=True, slots=True)
class Cluster:
    """What stands in one place of the terminal: a letter with its marks, and where it is in the logical text."""

    text: str
    start: int
    end: int


def is_arabic(character: str) -> bool:
    """Whether a character is written from right to left."""
    return character >= "\u0590" and unicodedata.bidirectional(character) in ("R", "AL")


def has_arabic(text: str) -> bool:
    """Whether any of a text is written from right to left."""
    return not text.isascii() and any(map(is_arabic, text))


def _split(text: str) -> list[Cluster]:
    """Cut a text into letters with their marks."""
    found: list[Cluster] = []
    for index, character in enumerate(text):
        if found and unicodedata.combining(character):
            last = found[-1]
            found[-1] = Cluster(last.text + character, last.start, index + 1)
        else:
            found.append(Cluster(character, index, index + 1))
    return found


def _runs(clusters: list[Cluster]) -> Iterator[tuple[int, int]]:
    """Yield where each run of Arabic begins and ends: from one Arabic letter to the last before a Latin one."""
    start = end = -1
    for index, cluster in enumerate(clusters):
        kind = unicodedata.bidirectional(cluster.text[0])
        if kind in ("R", "AL"):
            start = index if start < 0 else start
            end = index + 1
        elif kind == "L" and start >= 0:
            yield start, _closed(clusters, start, end)
            start = -1
    if start >= 0:
        yield start, _closed(clusters, start, end)


def _closed(clusters: list[Cluster], start: int, end: int) -> int:
    """Return the end of a run with the bracket that closes one opened in it."""
    texts = [cluster.text for cluster in clusters[start:end]]
    waiting = [_MIRRORED[text] for text in texts if text in _OPENING and _MIRRORED[text] not in texts]
    while waiting and end < len(clusters) and clusters[end].text == waiting[-1]:
        waiting.pop()
        end += 1
    return end


def replace_arabic(text: str, replace: Callable[[str], str]) -> str:
    """Return a text with each run of Arabic replaced."""
    found, done = _split(text), 0
    parts: list[str] = []
    for start, end in _runs(found):
        begin, stop = found[start].start, found[end - 1].end
        parts += [text[done:begin], replace(text[begin:stop])]
        done = stop
    return "".join([*parts, text[done:]])


def _without_harakat(cluster: Cluster) -> Cluster:
    text = cluster.text[0] + "".join(mark for mark in cluster.text[1:] if mark not in _HARAKAT)
    return Cluster(text, cluster.start, cluster.end)


def _shaped(run: list[Cluster]) -> list[Cluster]:
    found: list[Cluster] = []
    for cluster, letter in zip(run, shape([cluster.text[0] for cluster in run]), strict=True):
        if letter:
            found.append(Cluster(letter + cluster.text[1:], cluster.start, cluster.end))
        else:  # an alif drawn in one sign with the lam before it
            lam = found[-1]
            found[-1] = Cluster(lam.text + cluster.text[1:], lam.start, cluster.end)
    return found


def _reversed(run: list[Cluster]) -> Iterator[Cluster]:
    """Yield a run from its end to its beginning; numbers keep their order, brackets turn round."""
    index = len(run)
    while index:
        end = index
        index -= 1
        if unicodedata.bidirectional(run[index].text[0]) in _DIGITS:
            while index and _in_number(run, index):
                index -= 1
            yield from run[index:end]
        else:
            cluster = run[index]
            yield Cluster(_MIRRORED.get(cluster.text, cluster.text), cluster.start, cluster.end)


def _in_number(run: list[Cluster], index: int) -> bool:
    """Whether the number at ``index`` goes on with the sign before it."""
    kind = unicodedata.bidirectional(run[index - 1].text[0])
    if kind in _DIGITS:
        return True
    return (
        kind in _IN_NUMBERS
        and index > 1
        and unicodedata.bidirectional(run[index].text[0]) in _DIGITS
        and unicodedata.bidirectional(run[index - 2].text[0]) in _DIGITS
    )


def _words_reversed(run: list[Cluster]) -> Iterator[Cluster]:
    """Yield the words of a run from the last to the first, each as it is read, without its marks."""
    end = len(run)
    for index in range(len(run) - 1, -2, -1):
        if index < 0 or run[index].text.isspace():
            yield from (Cluster(cluster.text[0], cluster.start, cluster.end) for cluster in run[index + 1 : end])
            if index >= 0:
                yield run[index]
            end = index


@lru_cache(maxsize=4096)
def clusters(text: str, drawing: Drawing, harakat: bool = True) -> tuple[Cluster, ...]:
    """Return a text as clusters in the order in which a terminal is to be given them, from left to right.

    ``text`` is one line, logical, without control characters. ``harakat=False`` leaves the vowel marks out. With
    ``off`` the text comes back as it is: what is to stand in place of Arabic only the caller knows.
    """
    found = _split(text)
    if not has_arabic(text):
        return tuple(found)
    if not harakat:
        found = [_without_harakat(cluster) for cluster in found]
    drawn: list[Cluster] = [Cluster(LRM, 0, 0)] if drawing == "logical" else []
    done = 0
    for start, end in _runs(found):
        drawn += found[done:start]
        run = found[start:end]
        if drawing == "visual":
            run = list(_reversed(_shaped(run)))
        elif drawing == "words":
            run = list(_words_reversed(run))
        drawn += run
        if drawing == "logical":
            drawn.append(Cluster(LRM, run[-1].end, run[-1].end))
        done = end
    drawn += found[done:]
    return tuple(_drawable(drawn))


def _drawable(found: list[Cluster]) -> Iterator[Cluster]:
    """Leave out the sign that kept two letters from joining: it has done its work, and terminals show it."""
    return (cluster for cluster in found if cluster.text != _ZWNJ)


def drawn(text: str, drawing: Drawing, harakat: bool = True) -> str:
    """Return a text as :func:`clusters` draws it, in one piece."""
    return "".join(cluster.text for cluster in clusters(text, drawing, harakat))
