"""What a sentence calls a term beside it, in a noun that is the meaning of other entries and not of this one.

``the muhtasib (judge)``, ``the murtaddin, or polytheists,``, ``the qibla, the tower of a mosque,``. The noun must be
one that some entry's gloss ends in: what is merely told of a term ("the jizya, a heavy burden,") stays out.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from glossary_tui.inflection import inflected
from glossary_tui.lint.bounds import PREPOSITIONS, is_listed
from glossary_tui.lint.relations import Gloss
from glossary_tui.lint.translation import Translation, known_words, without_light_noun

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary
    from glossary_tui.lint.context import Context

_OPENS = re.compile(r"[\s*_\u200b”\"’']{0,8}(?:\(|—|,\s+(?:or|that|an?|the)\b)")
_LONGEST = 5  # words before the first preposition
_CLOSES = frozenset(')”",.;—')
_FURTHER = frozenset("of on for at before after".split())
_ARTICLES = frozenset("a an the".split())
_REACH = 8  # tokens within which the apposition closes
_ROLES = frozenset({"roles", "offices"})
_BEINGS = frozenset({"sects", "persons", "names", "groups"})


def may_describe(context: "Context") -> bool:
    """Whether what opens a description follows a mention that may have one; a look that costs next to nothing."""
    return _OPENS.match(context.draft.prose, context.mention.end) is not None and _is_describable(context)


def _is_describable(context: "Context") -> bool:
    entry = context.entry
    is_noun = entry.kind in ("term", "office", "title") and entry.part_of_speech != "proper noun"
    return is_noun and _BEINGS.isdisjoint(entry.domains)


def descriptions(context: "Context") -> Iterator[Translation]:
    """Yield what stands beside the term as another word for it, or as what it is."""
    if not _is_describable(context) or context.is_quoted:
        return
    for gloss in context.glosses:
        after = _end(context, gloss)
        if after > gloss.place:
            yield Translation(gloss.place, after)


def _end(context: "Context", gloss: Gloss) -> int:
    """Return the token after the noun of the description, or 0 where none is given."""
    tokens, first = context.sentence.tokens, gloss.place
    lead = [token.word for token in tokens[context.after : first]]
    role = bool(_ROLES & set(context.entry.domains)) or context.entry.kind != "term"
    if gloss.is_before or first >= len(tokens):
        return 0
    if gloss.relation == "bracket":
        fits = len(lead) == 1 or (len(lead) == 2 and lead[1] in _ARTICLES)
    elif gloss.relation == "word":
        fits = lead[:2] == [",", "or"] or lead[:3] == [",", "that", "is"]
    else:
        fits = gloss.relation == "apposition" and not role and len(lead) == 2 and lead[1] in _ARTICLES
    after = first
    while after < len(tokens) and tokens[after].kind == "word" and tokens[after].word not in PREPOSITIONS:
        after += 1
    if not fits or not first < after <= first + _LONGEST or any(t.text[:1].isupper() for t in tokens[first:after]):
        return 0
    if after < len(tokens) and tokens[after].text not in _CLOSES and tokens[after].word not in _FURTHER:
        return 0
    if gloss.relation == "apposition":
        closes = any(token.text in _CLOSES for token in tokens[after : after + _REACH])
        return after if closes and not is_listed(tokens, after) else 0
    return after


def is_foreign(context: "Context", told: Translation) -> bool:
    """Whether the noun is a meaning of other entries, and none of the words of this one's."""
    tokens = context.sentence.tokens
    words = {inflected(token.word) for token in tokens[told.first : told.after]}
    said = without_light_noun(context, told)
    if said is None:
        return False
    noun = tokens[said.after - 1].word
    words |= {inflected(token.word) for token in tokens[said.first : said.after]}
    return (
        not noun.endswith("ing")
        and inflected(noun) in _nouns(context.glossary)
        and words.isdisjoint(known_words(context.entry))
    )


@lru_cache(maxsize=8)
def _nouns(glossary: "Glossary") -> frozenset[str]:
    """Return the nouns that glosses of terms, offices and titles end in, up to a preposition."""
    nouns: set[str] = set()
    for entry in glossary:
        for gloss in entry.glosses if entry.kind in ("term", "office", "title") else ():
            words = re.findall(r"[a-z]+", gloss.lower())
            end = next((n for n, word in enumerate(words) if word in PREPOSITIONS), len(words))
            if end and entry.part_of_speech == "noun":
                nouns.add(inflected(words[end - 1]))
    return frozenset(nouns)
