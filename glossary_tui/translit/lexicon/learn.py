"""Learning readings, their counts and what tells them apart, from pairs."""

import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from glossary_tui.translit.align import agrees
from glossary_tui.translit.analysis import analyse
from glossary_tui.translit.latin import Reader, candidates
from glossary_tui.translit.letters import WORD_PATTERN, bare
from glossary_tui.translit.lexicon.code import encode
from glossary_tui.translit.lexicon.context import Line, Token, contexts, features, gap_kind
from glossary_tui.translit.lexicon.habits import Habits, habits_of
from glossary_tui.translit.lexicon.options import base_score, options_of
from glossary_tui.translit.lexicon.pairs import words
from glossary_tui.translit.lexicon.slots import Slots, train

_WORD: Final = re.compile(WORD_PATTERN)
_ROUNDS: Final = 4
_SEED: Final = 233
_RATE: Final = 0.08
_SMALL: Final = 0.03


@dataclass(slots=True)
class Learned:
    """What a lexicon holds: readings with counts by bare word, weights of contexts, and how the pairs fared."""

    scheme: str
    readings: dict[str, Counter[str]] = field(default_factory=dict)
    weights: dict[str, float] = field(default_factory=dict)
    slots: Slots = field(default_factory=dict)
    habits: Habits = field(default_factory=dict)
    pairs: int = 0
    unequal: int = 0
    accepted: int = 0
    rejected: int = 0
    refused: Counter[tuple[str, str]] = field(default_factory=Counter)


def learn(pairs: Iterable[tuple[str, str]], reading: Reader) -> Learned:
    """Learn from (Arabic, Latin) pairs whose Latin is in the reader's scheme.

    Pairs of unequal length in words are left out; words whose consonants disagree are rejected and counted.
    """
    learned = Learned(reading.scheme.name)
    known: dict[tuple[str, str], str | None] = {}
    lines: list[Line] = []
    for arabic, latin in pairs:
        learned.pairs += 1
        left, right = words(arabic), words(latin)
        if not left or len(left) != len(right):
            learned.unequal += 1
            continue
        kept = [
            (bare(one), two, place)
            for one, two, place in zip(left, right, _places(arabic, left), strict=True)
            if _WORD.fullmatch(bare(one))
        ]
        gaps = _gaps(arabic, [place for _, _, place in kept])
        line: Line = []
        for (letters, two, _), gap in zip(kept, gaps, strict=True):
            if (letters, two) not in known:
                known[letters, two] = read_pair(letters, two, reading)
            code = known[letters, two]
            line.append((Token(letters, gap), code))
            if code is None:
                learned.rejected += 1
                learned.refused[letters, two] += 1
            else:
                learned.accepted += 1
                learned.readings.setdefault(letters, Counter())[code] += 1
        lines.append(line)
    learned.habits = habits_of(lines)
    learned.weights = _weigh(lines, learned.readings)
    learned.slots = train(_shapes(learned.readings))
    return learned


def _shapes(readings: dict[str, Counter[str]]) -> Iterator[tuple[str, str]]:
    """Yield every word with its commonest reading, to learn from what letters usually carry."""
    for letters, counts in readings.items():
        code = next((code for code, _ in counts.most_common() if "0+" not in code), None)
        if code is not None:
            yield letters, code


def _places(text: str, found: list[str]) -> list[tuple[int, int]]:
    """Return where each word of a text begins and ends."""
    places: list[tuple[int, int]] = []
    end = 0
    for word in found:
        start = text.index(word, end)
        end = start + len(word)
        places.append((start, end))
    return places


def _gaps(text: str, places: list[tuple[int, int]]) -> list[str]:
    """Return for each Arabic word what kind of gap follows it; numbers and foreign words are part of the gap.

    That is how a line is cut when it is read (see `restore`): learning must see what reading will see.
    """
    gaps = [gap_kind(text[end:start], last=False) for (_, end), (start, _) in pairwise(places)]
    return [*gaps, gap_kind(text[places[-1][1] :], last=True)] if places else []


def read_pair(letters: str, latin: str, reading: Reader) -> str | None:
    """Return the code by which `latin` reads the bare word `letters`, or None if their consonants disagree."""
    construct = latin.endswith("t")
    folded = reading.fold(latin)
    for arabic, spelt in reading.scheme.spellings.items():
        if letters == arabic and folded == spelt.lower():
            return None if letters == "بن" else _first(letters, folded, reading, construct)
    return _first(letters, folded, reading, construct)


def _first(letters: str, folded: str, reading: Reader, construct: bool) -> str | None:
    fixed = analyse(letters)
    for word in candidates(folded, reading):
        if fixed.kind == "fixed" and (word.sounds, word.prefixes) == (fixed.sounds, fixed.prefixes):
            return encode(word)
        if agrees(word, letters):
            return encode(word, construct=construct)
        if letters.startswith("ال") and not word.article and not word.prefixes and agrees(word, letters[2:]):
            return encode(word, construct=construct, dropped=True)
    return None


def _weigh(lines: list[Line], readings: dict[str, Counter[str]]) -> dict[str, float]:
    """Fit a log-linear model that chooses each word's reading by its neighbours.

    The count of a reading is its starting score, less the occurrence in question, so that rare readings are not
    taken for certain. Plain stochastic gradient with a falling rate, the same on every run.
    """
    cases = list(_cases(lines, readings))
    random.Random(_SEED).shuffle(cases)  # collections differ in habits; in their order the last would win
    weights: dict[str, float] = defaultdict(float)
    for turn in range(_ROUNDS):
        rate = _RATE / (1 + turn)
        for gold, options, scores in cases:
            sums = [
                score + sum(weights.get(f, 0.0) for f in names) for score, names in zip(scores, options, strict=True)
            ]
            top = max(sums)
            shares = [math.exp(value - top) for value in sums]
            total = sum(shares)
            for index, names in enumerate(options):
                step = rate * ((index == gold) - shares[index] / total)
                if abs(step) > 1e-3:
                    for name in names:
                        weights[name] += step
    return {name: round(value, 3) for name, value in weights.items() if abs(value) >= _SMALL}


def _cases(
    lines: list[Line], readings: dict[str, Counter[str]]
) -> Iterable[tuple[int, list[list[str]], list[float]]]:
    for line in lines:
        tokens = [token for token, _ in line]
        for at, (token, gold) in enumerate(line):
            counts = readings.get(token.letters)
            if gold is None or counts is None:
                continue
            options = options_of(counts, heading=at == 0 and token.gap == ",")
            if gold not in options or len(options) < 2:
                continue
            around = contexts(tokens, at)
            scores = [base_score(count - (code == gold)) for code, count in options.items()]
            names = [features(token.letters, code, around) for code in options]
            yield list(options).index(gold), names, scores
