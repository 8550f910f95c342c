"""English glosses, compared: articles, plural and capitals set aside, the rest as a whole."""

import re

_WORD = re.compile(r"[a-z0-9]+")
_ARTICLES = frozenset({"a", "an", "the"})
_IRREGULAR = {"men": "man", "women": "woman", "children": "child", "people": "people", "armies": "army"}


def singular(word: str) -> str:
    """Return an English noun without its plural ending, well enough to compare two glosses."""
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and len(word) > 4:
        return word[:-3] + "man"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:
        return word[:-1]
    return word


def gloss_words(text: str) -> tuple[str, ...]:
    """Return the words of a gloss, in small letters and singular, without articles."""
    return tuple(singular(word) for word in _WORD.findall(text.lower()) if word not in _ARTICLES)
