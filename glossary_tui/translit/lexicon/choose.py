"""Choosing the reading of a bare word: from the lexicon by its neighbours, else from its parts and its shape."""

import math
from typing import Final, NamedTuple

from glossary_tui.translit.lexicon.code import is_code
from glossary_tui.translit.lexicon.context import Token, contexts, features
from glossary_tui.translit.lexicon.options import base_score, options_of
from glossary_tui.translit.lexicon.parts import of_endings, of_stem
from glossary_tui.translit.lexicon.slots import guess, score
from glossary_tui.translit.lexicon.store import Lexicon

#: What readings are worth beside the shape model's own (its units): of a known stem, of a known stem with another
#: ending, of the vowel model.
_STEM_BONUS: Final = 40.0
_ENDING_BONUS: Final = 20.0
_MODEL_BONUS: Final = 24.0
#: What agreement with the vowel model is worth beside a log count.
_AGREE: Final = 1.0


class Choice(NamedTuple):
    """A reading chosen, how it was found ("lexicon", "parts", "model", "shape"), and how sure it is (0 to 1)."""

    code: str
    how: str
    sure: float


def choose(lexicon: Lexicon, tokens: list[Token], at: int, restored: str = "") -> list[Choice]:
    """Return the readings of token `at`, best first; `restored` is the vowel model's code for it, if there is one."""
    letters = tokens[at].letters
    counts = lexicon.readings.get(letters)
    around = contexts(tokens, at)
    if counts:
        options = options_of(counts, heading=at == 0 and tokens[at].gap == ",")
        if options:
            scores = [
                base_score(count)
                + _weigh(lexicon, features(letters, code, around))
                + (_AGREE if _same(code, restored) else 0.0)
                for code, count in options.items()
            ]
            return _ranked(list(options), scores, "lexicon")
    return unlisted(lexicon, letters, around, restored)


def unlisted(lexicon: Lexicon, letters: str, around: list[str], restored: str) -> list[Choice]:
    """Return readings for a word the lexicon does not hold."""
    values: dict[str, tuple[float, str]] = {}

    def offer(code: str, bonus: float, how: str) -> None:
        if is_code(code):
            value = score(lexicon.slots, letters, code) + bonus
            if code not in values or values[code][0] < value:
                values[code] = (value, how)

    offer(guess(lexicon.slots, letters), 0.0, "shape")
    for code, share in of_stem(lexicon, letters):
        offer(code, _STEM_BONUS + share, "parts")
    for code, share in of_endings(lexicon, letters):
        offer(code, _ENDING_BONUS + share, "parts")
    offer(restored, _MODEL_BONUS, "model")
    ranked = sorted(values.items(), key=lambda item: -item[1][0])
    heading = around[4] == "o1," and _weigh(lexicon, [f"0|{item}" for item in around[1:5]]) > 0
    found = [Choice(_in_state(lexicon, letters, code, around), how, 0.0) for code, (_, how) in ranked[:6]]
    if heading:
        found = [c._replace(code="0+" + c.code[3:]) if c.code.startswith("al+") else c for c in found]
    return found


def _in_state(lexicon: Lexicon, letters: str, code: str, around: list[str]) -> str:
    """Put a final ta marbuta into the state its neighbours ask for."""
    if not code.endswith(("p", "c")):
        return code
    pausal, construct = code[:-1] + "p", code[:-1] + "c"
    gain = _weigh(lexicon, features(letters, construct, around)) - _weigh(lexicon, features(letters, pausal, around))
    return construct if gain > 0 else pausal


def _weigh(lexicon: Lexicon, names: list[str]) -> float:
    weights = lexicon.weights
    return sum([weights.get(name, 0.0) for name in names])


def _same(code: str, restored: str) -> bool:
    return bool(restored) and (
        code == restored or (code[:-1] == restored[:-1] and {code[-1], restored[-1]} == {"c", "p"})
    )


def _ranked(codes: list[str], scores: list[float], how: str) -> list[Choice]:
    top = max(scores)
    shares = [math.exp(value - top) for value in scores]
    total = sum(shares)
    order = sorted(range(len(codes)), key=lambda i: -scores[i])
    return [Choice(codes[i], how, shares[i] / total) for i in order]
