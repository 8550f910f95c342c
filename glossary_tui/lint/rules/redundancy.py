"""``redundancy``: the English noun beside an Arabic word says again what the word says."""

from collections.abc import Iterator, Sequence

import msgspec

from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.rule import Rule, each, report
from glossary_tui.lint.words import Token

_NAME_WORDS = 3  # the longest name between the Arabic word and the noun, in words
_WITHIN_NAMES = frozenset("al el ad ar as ash at an az wa wal bin ibn".split())
_COMPOUND = frozenset("line lines runner runners".split())  # "front line" is no front


def _nouns(context: Context) -> tuple[str, ...]:
    """Return the English nouns that the word, or the first word of a group's name, holds already."""
    entry, glossary = context.entry, context.glossary
    if entry.head_nouns or entry.kind not in ("group", "place", "office"):
        return entry.head_nouns
    first, _, rest = glossary.folder.key(context.surface).partition(b" ")
    numbers = glossary.index.spellings.get(first, ()) if rest else ()
    words = (glossary.index.form(number).entry for number in numbers)
    return tuple(noun for word in words for noun in glossary[word].head_nouns)


def _noun_at(tokens: Sequence[Token], place: int, nouns: Sequence[str]) -> int:
    """Return the token after the longest of the nouns that stands at a token; 0 where none does."""
    longest = 0
    for noun in nouns:
        words = noun.split()
        after = place + len(words)
        if [token.word for token in tokens[place:after]] == words:
            longest = max(longest, after)
    if not longest or (longest < len(tokens) and (tokens[longest].joined or tokens[longest].word in _COMPOUND)):
        return 0
    return longest


def _end(context: Context, nouns: Sequence[str]) -> tuple[int, int]:
    """Return the first token of a noun that follows the word or its name, and the token after it, or zeros."""
    tokens = context.sentence.tokens
    place, left = context.after, _NAME_WORDS if context.surface[:1].isupper() else 0
    while place < len(tokens) and not context.mention.suffix:
        token = tokens[place]
        gap = context.draft.text[tokens[place - 1].end : token.start]
        wide = gap.count(" ") > 1 and "\n" not in gap  # not the indent of a line that was wrapped
        if wide or token.kind != "word" or tokens[place - 1].text.endswith(("'s", "’s")):
            break
        after = _noun_at(tokens, place, nouns)
        if after:
            return place, after
        if token.word not in _WITHIN_NAMES:
            left -= 1
        if left < 0 or not (token.text[:1].isupper() or token.word in _WITHIN_NAMES):
            break
        place += 1
    return 0, 0


def cue(context: Context) -> bool:
    """Whether the sentence has a noun that the word holds already."""
    vocabulary = context.sentence.vocabulary
    return any(noun.split()[0] in vocabulary for noun in _nouns(context))


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding where a noun that the word already says follows it, or the name that it opens."""
    nouns = _nouns(context)
    if not nouns or context.is_homonym or context.mention.form.role == "arabic":
        return
    place, after = _end(context, nouns)
    if not after:
        return
    tokens, text = context.sentence.tokens, context.draft.text
    if after < len(tokens) and tokens[after].text in "”’\"'»" and tokens[context.first - 1].text in "“‘\"'«":
        return  # the phrase itself is spoken of
    begin, end = context.mention.start, tokens[after - 1].end
    noun = text[tokens[place].start : end]
    shorter = text[begin : tokens[place].start].rstrip(" \t\n-‐‑")
    word = text[begin : tokens[context.after - 1].end].split()[0]
    is_counted = context.first > 0 and tokens[context.first - 1].word in ("a", "an")
    finding = report(
        context,
        "redundancy",
        f"{word} says {noun.lower()} already: one of them is enough.",
        severity="suggestion",
        suggestions=(shorter,),
        fix=None if is_counted else Fix(shorter),
        sources=context.entry.senses[0].cite,
    )
    yield msgspec.structs.replace(finding, end_offset=end)


RULE = Rule(
    name="redundancy",
    summary="The English word repeats the Arabic: jizya tax, Wadi Barada valley.",
    why="A jizya is a tax, a wadi a valley, a jabal a mountain, and Jabhat al-Nusra a front: the noun says it twice, "
    "and shows those who know the word that the author does not. Some writers keep the noun for readers who know no "
    "Arabic (sharia law): it is a matter of style.",
    wrong=("They levied the jizya tax.", "The road through Wadi Barada valley was closed."),
    right=("They levied the jizya, a tax on non-Muslims.", "The road through Wadi Barada was closed."),
    check=each(check, cue),
)
