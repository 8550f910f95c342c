"""The terms that a draft writes in transliteration, and those whose signs are not of the kind that the rest has."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from glossary_tui.lint.context import Context
from glossary_tui.lint.signs import PURPOSES, has_signs, signs_by_purpose, whole_word
from glossary_tui.manuscript.draft import INVISIBLE

_LEAST = 2  # words with a sign before another is odd


class Transliterated(NamedTuple):
    """A mention that is written in transliteration: where it stands, and the word without an English plural -s."""

    context: Context
    start: int
    end: int
    text: str


class Odd(NamedTuple):
    """A word whose sign for something is not that of most others in the draft, which stands in ``times`` words."""

    word: Transliterated
    has: str
    usual: str
    times: int


def transliterated(contexts: Sequence[Context]) -> Iterator[Transliterated]:
    """Yield the mentions that carry signs of transliteration, in the order of the contexts."""
    for context in contexts:
        mention, prose = context.mention, context.draft.prose
        start, end = whole_word(prose, mention.start, mention.end)
        if prose[start:end].isascii():
            continue
        text = " ".join(prose[start:end].replace(INVISIBLE, "").split())
        if not has_signs(text) or mention.form.role in ("arabic", "avoid") or context.entry.language != "ar":
            continue
        if context.block.kind == "bibliography" or context.is_other or context.is_sic:
            continue
        yield Transliterated(context, start, end, text[:-1] if mention.suffix == "s" else text)


def odd_signs(contexts: Sequence[Context]) -> Iterator[Odd]:
    """Yield the words with another sign for a long vowel, a dotted letter, ʿayn or hamza than most of the draft has.

    In a tie the first sign wins; where each stands in one word only, neither is usual.
    """
    words = [(word, signs_by_purpose(word.text)) for word in transliterated(contexts) if not word.context.is_quoted]
    for purpose in PURPOSES:
        counts = Counter(signs[purpose] for _, signs in words if purpose in signs)
        if len(counts) < 2:
            continue
        usual, count = counts.most_common(1)[0]  # of equal counts the first met
        if count < _LEAST:
            continue
        for word, signs in words:
            if signs.get(purpose, usual) != usual:
                yield Odd(word, signs[purpose], usual, count)
