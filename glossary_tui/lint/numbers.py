"""Numbers in running English: 30,000; 30 000; 30k; thirty thousand; 1.5 million; three quarters (75, as per cent)."""

from collections.abc import Sequence

from glossary_tui.lint.words import Token

_UNITS = {
    word: value
    for value, word in enumerate(
        """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
        seventeen eighteen nineteen""".split()
    )
}
_TENS = {word: 10 * n for n, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_SCALES = {"hundred": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9}
# Shares are compared as per cent, so that "three quarters" and "75 %" are one number.
_SHARES = {
    "half": 50,
    "halves": 50,
    "third": 100 / 3,
    "thirds": 100 / 3,
    "quarter": 25,
    "quarters": 25,
    "fourth": 25,
    "fourths": 25,
    "fifths": 20,
    "fifth": 20,
    "tenths": 10,
}
_GROUPS = str.maketrans("", "", ", \u00a0\u202f\u2009")


def _figures(text: str) -> float | None:
    scale = 1000.0 if text[-1] in "kK" else 1.0
    digits = text.rstrip("kK").translate(_GROUPS)
    if digits.count(".") > 1:
        digits = digits.replace(".", "")
    try:
        return float(digits) * scale
    except ValueError:
        return None


def number_at(tokens: Sequence[Token], place: int) -> tuple[float, int] | None:
    """Return the number that starts at a token, and the token after it; None where none starts."""
    token = tokens[place]
    if token.kind == "number":
        value = _figures(token.text)
        if value is None:
            return None
        after = place + 1
        if after < len(tokens) and tokens[after].kind == "number" and len(tokens[after].text) == 3 and value < 1000:
            rest = _figures(tokens[after].text)  # 30 000 with an ordinary space
            if rest is not None and value == int(value):
                value, after = value * 1000 + rest, after + 1
    elif token.word in _UNITS or token.word in _TENS:
        value = float(_UNITS.get(token.word, _TENS.get(token.word, 0)))
        after = place + 1
        if token.word in _TENS and after < len(tokens) and 0 < _UNITS.get(tokens[after].word, 0) < 10:
            value, after = value + _UNITS[tokens[after].word], after + 1
    else:
        return None
    if after < len(tokens) and tokens[after].word in _SHARES and 0 < value < 10:
        return value * _SHARES[tokens[after].word], after + 1
    while after < len(tokens) and tokens[after].word in _SCALES:
        value, after = value * _SCALES[tokens[after].word], after + 1
    return value, after
