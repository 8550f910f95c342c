"""Vowels for words no lexicon holds: what each letter carries, learned from the shapes of the words it does hold."""

import random
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from glossary_tui.translit.align import align
from glossary_tui.translit.letters import CONSONANTS
from glossary_tui.translit.lexicon.code import decode, encode_sounds

_ROUNDS: Final = 5
_SEED: Final = 233
_WIDTH: Final = 4
_EDGE: Final = "_"
_OWN: Final = "0"

#: For every feature, the weight of every label.
Slots = dict[str, dict[str, float]]


def labels_of(letters: str, code: str) -> list[str] | None:
    """Return one label for each letter of a bare word, prefixes and article included; None if they disagree."""
    word = decode(code)
    found = align(word, letters)
    if found is None:
        return None
    head, pieces = found
    labels = [f"{prefix}+" for prefix in word.prefixes]
    if word.article:
        labels += ["al+"] if "li" in word.prefixes else ["", "al+"]
    if len(labels) != len(head):
        return None
    start = len(labels)
    for letter, sounds in pieces:
        text = encode_sounds(sounds)
        if not letter:
            if len(labels) == start:
                return None
            labels[-1] += text
            continue
        own = CONSONANTS.get(letter)
        if own is not None and sounds and sounds[0].rstrip("+") == own:
            text = _OWN + text[1:]
        labels.append(text)
    return labels if len(labels) == len(letters) else None


def restore(stem: str, labels: list[str]) -> str:
    """Return the code of a stem whose letters carry `labels`."""
    return "".join(
        label.replace(_OWN, encode_sounds((CONSONANTS[letter],))) if letter in CONSONANTS else label
        for letter, label in zip(stem, labels, strict=True)
    )


def _pausal(code: str) -> str:
    return code[:-1] + "p" if code.endswith("c") else code


def _features(stem: str, at: int) -> list[str]:
    size = len(stem)
    padded = f"{_EDGE * 3}{stem}{_EDGE * 3}"
    i = at + 3
    here, left, right = padded[i], padded[i - 1], padded[i + 1]
    left2, right2 = padded[i - 2 : i], padded[i + 1 : i + 3]
    spot = f"{min(at, 3)}{min(size - at, 4)}"
    shape = "".join(c if c in "اويىةأءئؤتمن" else "x" for c in padded[i - 2 : i + 3])
    return [
        f"a{here}",
        f"b{left}{here}{right}",
        f"c{left2}{here}",
        f"d{here}{right2}",
        f"e{left2}{here}{right2}",
        f"f{spot}{here}",
        f"g{spot}{shape}",
        f"h{min(size, 7)}{at}{shape}",
        f"i{padded[i - 3 : i]}{here}{right}",
        f"j{left}{here}{padded[i + 1 : i + 4]}",
        f"k{stem[:4]}{at}",
        f"p{stem[:3]}{at}" if at < 4 else f"q{stem[-4:]}{size - at}",
        f"l{''.join(c if c in 'اويىة' else 'x' for c in stem)}{at}",
    ]


def _linked(names: list[str], before: str, before2: str) -> list[str]:
    return [*names, f"m{before}|{names[1]}", f"n{before2}{before}|{names[6]}", f"o{before2}{before}|{names[0]}"]


def train(words: Iterable[tuple[str, str]]) -> Slots:
    """Train an averaged perceptron on (bare word, code) pairs; each word counts once."""
    cases = []
    for letters, code in words:
        labels = labels_of(letters, _pausal(code))
        if labels is not None and len(labels) > 1:
            cases.append(([_features(letters, at) for at in range(len(letters))], labels))
    weights: dict[str, dict[str, float]] = defaultdict(dict)
    totals: dict[str, dict[str, float]] = defaultdict(dict)
    step = 1
    order = random.Random(_SEED)
    for _ in range(_ROUNDS):
        order.shuffle(cases)
        for table, labels in cases:
            before = before2 = _EDGE
            for names, gold in zip(table, labels, strict=True):
                linked = _linked(names, before, before2)
                scores = _scores(weights, linked)
                best = max(scores, key=scores.__getitem__) if scores else ""
                if best != gold:
                    for name in linked:
                        row, sums = weights[name], totals[name]
                        row[gold] = row.get(gold, 0.0) + 1
                        sums[gold] = sums.get(gold, 0.0) + step
                        if best:
                            row[best] = row.get(best, 0.0) - 1
                            sums[best] = sums.get(best, 0.0) - step
                before2, before = before, gold
                step += 1
    return {
        name: kept
        for name, row in weights.items()
        if (kept := {k: v for k, w in row.items() if abs(v := round(w - totals[name][k] / step, 2)) >= 0.05})
    }


def _scores(weights: Slots, names: list[str]) -> dict[str, float]:
    scores: dict[str, float] = {}
    for name in names:
        for label, weight in weights.get(name, {}).items():
            scores[label] = scores.get(label, 0.0) + weight
    return scores


def guess(weights: Slots, stem: str) -> str:
    """Return the likeliest code for a bare word, "" if nothing is known about its letters."""
    beam: list[tuple[float, list[str]]] = [(0.0, [])]
    for at in range(len(stem)):
        names = _features(stem, at)
        grown: list[tuple[float, list[str]]] = []
        for total, labels in beam:
            before = labels[-1] if labels else _EDGE
            before2 = labels[-2] if len(labels) > 1 else _EDGE
            scores = _scores(weights, _linked(names, before, before2))
            own = stem[at] in CONSONANTS
            fitting = [item for item in scores.items() if own or _OWN not in item[0]]
            best = sorted(fitting, key=lambda item: -item[1])[:_WIDTH]
            grown += [(total + score, [*labels, label]) for label, score in best]
        beam = sorted(grown, key=lambda item: -item[0])[:_WIDTH]
    return restore(stem, beam[0][1]) if beam else ""


def score(weights: Slots, letters: str, code: str) -> float:
    """Return how well a reading fits the shapes learned; a reading whose letters disagree scores very low."""
    labels = labels_of(letters, _pausal(code))
    if labels is None:
        return -30.0
    total, before, before2 = 0.0, _EDGE, _EDGE
    for at, label in enumerate(labels):
        for name in _linked(_features(letters, at), before, before2):
            total += weights.get(name, {}).get(label, 0.0)
        before2, before = before, label
    return total
