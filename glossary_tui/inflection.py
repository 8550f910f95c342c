"""What the inflections of an English word share: *capture*, *captures*, *captured* and *capturing* have one key.

Inflection only, no derivation: *foreign* and *foreigner*, *translate* and *translation* stay apart, since in a
gloss or a claim they say different things. (Porter's stemmer and its kin join them.) Irregular verbs have a key for
each form.
"""

from functools import lru_cache

_VOWELS = frozenset("aeiouy")
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "lives": "life",
    "wives": "wife",
    "thieves": "thief",
}
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_LEAST = 3  # letters that must be left of a word


def _has_vowel(text: str) -> bool:
    return not _VOWELS.isdisjoint(text)


def _without_ending(word: str) -> str:
    """Return a word without -s, -es, -ed or -ing, as far as one of them is there to be taken off."""
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("es") and word[:-2].endswith(_SIBILANTS) and len(word) > 4:
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > _LEAST:
        return word[:-1]
    for ending in ("ed", "ing"):
        rest = word[: -len(ending)]
        if word.endswith(ending) and not word.endswith("eed") and len(rest) >= _LEAST and _has_vowel(rest):
            return rest
    return word[:-1] if word.endswith("ed") and len(word) > _LEAST and _has_vowel(word[:-2]) else word


@lru_cache(maxsize=32_768)
def inflected(word: str) -> str:
    """Return the key that all inflections of a word in small letters share; not itself always a word."""
    word = _IRREGULAR.get(word, word)
    base = _without_ending(word)
    if base.endswith("man") and len(word) > 4:
        return base
    if base.endswith("men") and len(base) > 4:
        return base[:-3] + "man"
    if len(base) > _LEAST and base.endswith("e"):
        base = base[:-1]
    if len(base) > _LEAST and base[-1] == base[-2] and base[-1] not in _VOWELS:
        base = base[:-1]
    return base[:-1] + "i" if base.endswith("y") and len(base) > _LEAST else base
