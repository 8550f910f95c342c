"""A translation given in so many words, and whether any meaning that the entry knows has a word of it.

``X (“gloss”)``, ``X, literally gloss,``, ``X, Arabic for gloss``, ``X means “gloss”``, ``X translates as gloss``.
Only what says outright that it translates counts: "for them sharia means security" tells no meaning of the word.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

import msgspec

from glossary_tui.inflection import inflected
from glossary_tui.lint.bounds import PREPOSITIONS

if TYPE_CHECKING:
    from glossary_tui.glossary.entry import Entry
    from glossary_tui.lint.context import Context

_QUOTES = frozenset("“\"‘'«„")
_OUTRIGHT = frozenset("literally lit arabic translates translate translated".split())
_MEANS = frozenset("means meaning mean denotes signifies".split())
_OF_WORDS = frozenset("arabic literally word term name".split())
_QUOTED = re.compile(r"[\s*_\u200b]{0,8}\(\s*[“\"‘'«„]")
_CUES = _OUTRIGHT | _MEANS
_LONGEST = 6  # words of a translation
_LEAD = 8  # tokens between the term and its translation
_CLOSES = frozenset("”\"’'»),;.:—")
_SKIPPED = frozenset("a an the".split())
# "ISIS (“the group”)" names it for short, in reports and treaties.
_SHORT = frozenset("group organisation organization movement party state regime company agency".split())


# Nouns that say of what sort a thing is; what it is comes behind "of": "the act of pronouncing …".
_LIGHT = frozenset(
    """act action practice process state form kind sort type art doctrine concept notion idea principle custom duty
    right rite ritual method way means system science study institution condition quality status theory belief matter
    question case part branch example instance rule theology virtue sin crime offence offense profession declaration
    exercise instrument measure body set collection feeling sense place time point""".split()
)


class Translation(msgspec.Struct, frozen=True):
    """The tokens of a translation: the first, and the one after the last."""

    first: int
    after: int


def may_translate(context: "Context") -> bool:
    """Whether the sentence has what announces a translation; a look that costs next to nothing."""
    if _QUOTED.match(context.draft.prose, context.mention.end):
        return True
    return not _CUES.isdisjoint(context.sentence.vocabulary)


def translations(context: "Context") -> Iterator[Translation]:
    """Yield what the sentence gives outright as the translation of the mention."""
    tokens = context.sentence.tokens
    for gloss in context.glosses:
        first = gloss.place
        lead = tokens[context.after : first]
        if gloss.is_before or gloss.relation not in ("bracket", "word") or not lead or len(lead) > _LEAD:
            continue
        after = first
        while after < len(tokens) and tokens[after].kind == "word" and after - first <= _LONGEST:
            after += 1
        closed = after == len(tokens) or tokens[after].text in _CLOSES
        if not first < after <= first + _LONGEST or not closed:
            continue
        if _is_outright(context, first, after):
            yield Translation(first, after)


def _is_outright(context: "Context", first: int, after: int) -> bool:
    tokens = context.sentence.tokens
    lead, words = tokens[context.after : first], tokens[first:after]
    said = {token.word for token in lead}
    quoted = any(token.text in _QUOTES for token in lead[-2:])
    is_term = context.entry.kind not in ("group", "text")
    if lead[0].text == "(" and quoted and len(lead) <= 3:
        named = not is_term and len(words) == 1 and words[0].word in _SHORT
        return not named and not words[0].text.isupper() and not (is_term and words[0].text[:1].isupper())
    if not quoted and any(token.text[:1].isupper() for token in words):
        return False
    if _OUTRIGHT & said:
        return True
    sentence = {token.word for token in tokens}
    return bool(_MEANS & said) and (quoted or bool(_OF_WORDS & sentence))


def without_light_noun(context: "Context", told: Translation) -> Translation | None:
    """Return what stands behind "of" where the noun before it says next to nothing: "a kind of tax" is a tax.

    None where that cannot be compared with a meaning: an -ing form ("the act of pronouncing another …"), a name.
    """
    tokens = context.sentence.tokens
    first = told.first
    while True:
        of = first
        while of < len(tokens) and tokens[of].kind == "word" and tokens[of].word not in PREPOSITIONS:
            of += 1
        if of == first or inflected(tokens[of - 1].word) not in _light_nouns():
            break
        if of + 1 >= len(tokens) or tokens[of].word != "of":
            return None if of < len(tokens) and tokens[of].word in PREPOSITIONS else told
        first = of + 1
        while first < len(tokens) and tokens[first].word in _SKIPPED:
            first += 1
    if first == told.first:
        return told
    words = tokens[first:of]
    if not words or any(token.word.endswith("ing") or token.text[:1].isupper() for token in words):
        return None
    return Translation(first, of)


@lru_cache(maxsize=1)
def _light_nouns() -> frozenset[str]:
    return frozenset(map(inflected, _LIGHT))


def is_known(context: "Context", translation: Translation) -> bool:
    """Whether a word before the first preposition of the translation is one that the entry has of its meanings."""
    heads: set[str] = set()
    for token in context.sentence.tokens[translation.first : translation.after]:
        if token.word in PREPOSITIONS:
            break
        if token.word not in _SKIPPED:
            heads.add(inflected(token.word))
    if not heads or not heads.isdisjoint(known_words(context.entry)):
        return True
    told = without_light_noun(context, translation)
    return told is None or (told != translation and is_known(context, told))


def known_words(entry: "Entry") -> frozenset[str]:
    """Return the words, inflection set aside, in which an entry tells its meanings."""
    told = (*(sense.definition for sense in entry.senses), *(name.literal for name in entry.names))
    return _words((*entry.glosses, *entry.head_nouns, entry.headword, *entry.spellings, entry.note, *told))


@lru_cache(maxsize=1024)
def _words(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(inflected(word) for word in re.findall(r"[a-z]+", " ".join(texts).lower()))
