"""Vowels from text2tashkeel, the optional model of the extra [vowels]; imported only when it is needed."""

from functools import cache
from typing import Any

from glossary_tui.translit.letters import ALIF, normalise
from glossary_tui.translit.units import units


@cache
def _model() -> Any:
    try:
        import text2tashkeel  # type: ignore[import-untyped,import-not-found,unused-ignore]
    except ImportError:
        return None
    return text2tashkeel.Diacritizer()


def available() -> bool:
    """Tell whether the extra is installed."""
    return _model() is not None


def vocalise(words: list[str]) -> list[str]:
    """Return the bare words of one phrase with vowel marks; the words as they are where the model changed letters.

    The model restores hamza, so letters are compared without telling أ from ا. Works offline, about 2,000 words a
    second; give it whole phrases.
    """
    model = _model()
    if model is None or not words:
        return words
    marked = model.diacritize(" ".join(words)).split()
    if len(marked) != len(words):
        return words
    return [new if _letters(new) == _letters(old) else old for new, old in zip(marked, words, strict=True)]


def _letters(word: str) -> str:
    return "".join(ALIF if unit.letter in "أإٱ" else unit.letter for unit in units(normalise(word)))
