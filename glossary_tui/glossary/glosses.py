"""English glosses, compared: articles, plural and capitals set aside, the rest as a whole."""

import re

from glossary_tui.inflection import inflected

_WORD = re.compile(r"[a-z0-9]+")
_ARTICLES = frozenset({"a", "an", "the"})


def gloss_words(text: str) -> tuple[str, ...]:
    """Return the keys of the words of a gloss, inflection and articles set aside."""
    return tuple(inflected(word) for word in _WORD.findall(text.lower()) if word not in _ARTICLES)
