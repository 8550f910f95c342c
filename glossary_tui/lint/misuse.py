"""Whether a misuse that an entry describes is met at a mention: the four kinds of pattern, and their report."""

import bisect
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from glossary_tui.glossary.entry import Misuse, Severity
from glossary_tui.glossary.pattern import compile_pattern
from glossary_tui.inflection import inflected
from glossary_tui.lint.bounds import DETERMINERS, ends_gloss, is_listed, starts_gloss
from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.relations import Gloss
from glossary_tui.lint.rule import report

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

_GLOSS_WORDS = 8  # the longest gloss, in words
_GLOSS_LENGTH = 300  # and in code points
# What in a gloss is no word: it is English prose, and may hold any sign that would mean something in a pattern.
_NO_WORD = re.compile(r"(?:[^\w'’.-]|(?<![^\W_])['’._-]|['’._-](?![^\W_]))+")
# A pattern that names a negation itself ("without a {term}") is not silenced by it.
_NEGATION = re.compile(r"\b(?:without|not|never|no|cannot)\b")
_NOUN_REACH = 7  # words within which the naming noun comes: "a small and violent desert tribe of …"
_NOUN_STOPS = frozenset(
    """of in from at by for with on to into who which that whom whose where when during under against among between
    before after since until within without like through over near but as about because than while if not rather
    were was is are had has have""".split()
)
_ARTICLES_AND_OF = frozenset("a an the of for".split())
# The rule under which a pattern speaks, from the key it stands under (linting.md).
RULE_OF_KEY = {"glosses": "gloss", "is_": "claim", "near": "sense", "match": "claim"}


def gloss_length(context: Context, gloss: Gloss, patterns: tuple[str, ...]) -> int:
    """Return how many tokens of a gloss the longest fitting pattern takes, as a whole; 0 where none fits."""
    tokens = context.sentence.tokens
    longest = 0
    for pattern in context.possible(patterns):
        if gloss.is_before:
            for start in range(max(0, gloss.place - _GLOSS_WORDS), gloss.place):
                if context.after_pattern(pattern, start) == gloss.place and starts_gloss(tokens, start):
                    longest = max(longest, gloss.place - start)
                    break
        else:
            after = context.after_pattern(pattern, gloss.place)
            if after > gloss.place and ends_gloss(tokens, after):
                longest = max(longest, after - gloss.place)
    return longest


def accepted_glosses(context: Context) -> tuple[str, ...]:
    """Return the right glosses of the entry as patterns."""
    return _as_patterns(tuple(context.entry.glosses))


@lru_cache(maxsize=1024)
def _as_patterns(glosses: tuple[str, ...]) -> tuple[str, ...]:
    texts = (_NO_WORD.sub(" ", text).strip() for text in glosses)
    return tuple(text for text in texts if 0 < len(text) <= _GLOSS_LENGTH)


def _wrong_gloss(context: Context, misuse: Misuse) -> bool:
    for gloss in context.glosses if context.possible(misuse.glosses) else ():
        taken = gloss_length(context, gloss, misuse.glosses)
        if taken and gloss.relation == "apposition" and is_listed(context.sentence.tokens, gloss.place + taken):
            continue
        # A right gloss that begins with the wrong words, or holds them, is right.
        if not taken or gloss_length(context, gloss, accepted_glosses(context)) >= taken:
            continue
        first = gloss.place - taken if gloss.is_before else gloss.place
        if not _translates_name(context, first, first + taken):
            return True
    return False


def _translates_name(context: Context, first: int, after: int) -> bool:
    """Whether the tokens translate another name of the group than its headword: that of an earlier year.

    Liwa al-Islam is the Brigade of Islam, whatever Jaysh al-Islam is.
    """
    entry = context.entry
    written = {form.text for form in context.mention.forms if form.entry == entry.id and form.role == "name"}
    met = [name for name in entry.names if name.name in written and name.name != entry.headword]
    said = {inflected(token.word) for token in context.sentence.tokens[first:after] if token.kind == "word"}
    for name in met:
        literal = {inflected(word) for word in re.findall(r"[a-z]+", name.literal.lower())}
        if literal and said <= literal | _ARTICLES_AND_OF:
            return True
    return False


def _says_it_is(context: Context, gloss: Gloss, nouns: tuple[str, ...]) -> bool:
    """Whether the term is said to be one of the nouns: "a renegade tribe of …", not "men of the tribe"."""
    tokens = context.sentence.tokens
    patterns = context.possible(nouns)
    if gloss.is_before:
        starts = range(max(0, gloss.place - 4), gloss.place)
        return any(context.after_pattern(pattern, start) == gloss.place for start in starts for pattern in patterns)
    for place in range(gloss.place, min(gloss.place + _NOUN_REACH, len(tokens))):
        for pattern in patterns:
            after = context.after_pattern(pattern, place)
            listed = gloss.relation == "apposition" and is_listed(tokens, after)
            if after > 0 and ends_gloss(tokens, after) and not listed:
                return True
        token = tokens[place]
        if token.word in _NOUN_STOPS:
            return False
        if token.kind == "point" and (token.text not in '“”"‘’,' or gloss.relation == "apposition"):
            return False
        if token.word in DETERMINERS and place > gloss.place:
            return False  # another noun phrase begins: "a sect, the others a tribe"
    return False


def _is_beside(context: Context, nouns: tuple[str, ...]) -> bool:
    """Whether a noun stands against the term: "the Khawarij tribe", "the tribe of the Khawarij"."""
    tokens = context.sentence.tokens
    start = context.first
    while start > 0 and tokens[start - 1].word in ("the", "al"):
        start -= 1
    of = start > 1 and tokens[start - 1].word == "of"
    for pattern in context.possible(nouns):
        after = context.after_pattern(pattern, context.after)
        if after == context.after + 1 and context.mention.suffix != "'s" and tokens[context.after].kind == "word":
            return True
        if of and context.after_pattern(pattern, start - 2) == start - 1:
            return True
    return False


def _wrong_class(context: Context, misuse: Misuse) -> bool:
    if not context.possible(misuse.is_):
        return False
    return any(_says_it_is(context, gloss, misuse.is_) for gloss in context.glosses) or (
        _is_beside(context, misuse.is_) and not context.is_denied(context.first, context.after)
    )


def _all_near(context: Context, misuse: Misuse) -> bool:
    """Whether all cues stand in the sentence, on one side of any semicolon.

    To be near is loose evidence, so any negation, correction or report outweighs it.
    """
    tokens = context.sentence.tokens
    stance = context.stance
    if stance.is_corrected or stance.is_question or stance.has_negator:
        return False
    halves = [number for number, token in enumerate(tokens) if token.text == ";"]
    shared: set[int] | None = None
    for cue in misuse.near:
        found = {
            bisect.bisect(halves, hit.first) for hit in context.find([cue]) if not context.is_reported(hit.first)
        }
        shared = found if shared is None else shared & found
        if not shared:
            return False
    return bool(shared)


def _matched(context: Context, misuse: Misuse) -> bool:
    return any(
        not (context.is_told(hit.first) if _NEGATION.search(pattern) else context.is_denied(hit.first, hit.after))
        for pattern in misuse.match
        for hit in context.find([pattern])
    )


_KEYS = {"glosses": _wrong_gloss, "is_": _wrong_class, "near": _all_near, "match": _matched}


# For each rule: rows of sets of words; of every set in some row a sentence has a word, or no misuse is met in it.
_Cues = Mapping[str, list[tuple[frozenset[str], ...]]]


@lru_cache(maxsize=4096)
def _cues_of(glossary: "Glossary", name: str) -> _Cues:
    cues: dict[str, list[tuple[frozenset[str], ...]]] = {}
    for misuse in glossary[name].misuse.values():
        for key in _KEYS:
            patterns = getattr(misuse, key)
            needs = [compile_pattern(pattern).needs for pattern in patterns]
            if needs:
                rows = [tuple(need for row in needs for need in row)] if key == "near" else needs
                cues.setdefault(misuse.rule or RULE_OF_KEY[key], []).extend(rows)
    return cues


def has_cue(context: Context, rule: str) -> bool:
    """Whether the words of the sentence leave it open that a misuse under ``rule`` is met: the cue of such rules."""
    cues = _cues_of(context.glossary, context.mention.entry)
    if rule not in cues:
        return False
    vocabulary = context.sentence.vocabulary
    return any(not any(map(vocabulary.isdisjoint, needs)) for needs in cues[rule])


def misuses_of(context: Context, rule: str) -> Iterator[Finding]:
    """Yield a finding for each misuse of the entry that speaks under ``rule`` and is met at the mention."""
    if context.is_other:
        return
    for name, misuse in context.entry.misuse.items():
        for key, is_met in _KEYS.items():
            if not getattr(misuse, key) or (misuse.rule or RULE_OF_KEY[key]) != rule:
                continue
            if is_met(context, misuse) and not (misuse.unless and context.find(misuse.unless)):
                yield _report(context, rule, name, misuse)
                break


def first_misuse(rule: str) -> Callable[[Context], Iterator[Finding]]:
    """Return a check that yields the first misuse met under ``rule``: one finding a mention and rule."""

    def check(context: Context) -> Iterator[Finding]:
        for finding in misuses_of(context, rule):
            yield finding
            return

    return check


def _report(context: Context, rule: str, name: str, misuse: Misuse) -> Finding:
    """Return the finding; a misuse for which nothing was read never goes beyond suggestion."""
    severity: Severity = misuse.severity or "error"
    return report(
        context,
        rule,
        misuse.message or _derived_message(context, misuse),
        severity=severity if misuse.cite else "suggestion",
        name=name,
        suggestions=misuse.suggest,
        sources=misuse.cite,
    )


def _derived_message(context: Context, misuse: Misuse) -> str:
    entry = context.entry
    meaning = ", ".join(entry.senses[0].gloss[:2])
    if misuse.glosses:
        wrong = misuse.glosses[0].replace("|", " or ").replace("(", "").replace(")", "")
        return f"{entry.headword} does not mean “{wrong}”, but {meaning}."
    return f"{entry.headword}: {entry.senses[0].definition or meaning}"
