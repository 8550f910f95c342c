"""Which terms a draft uses, how each is spelt, how often and where: what a concordance and a summary tell."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from glossary_tui.lint.context import Context


class Use(msgspec.Struct, frozen=True, gc=False):
    """One place where a term is used, as it is written there; the offset is in code points."""

    entry: str
    spelling: str
    offset: int


class Usage(msgspec.Struct, frozen=True):
    """The uses of terms in one draft, in order, and the draft's length in code points."""

    path: str
    length: int
    uses: tuple[Use, ...]


class Term(msgspec.Struct, frozen=True):
    """A term that drafts use: how often, and its spellings with their counts, the commonest first."""

    entry: str
    count: int
    spellings: tuple[tuple[str, int], ...]


def uses_of(contexts: Iterable[Context]) -> tuple[Use, ...]:
    """Return the uses of terms; a homonym, or a word that is part of a longer name, is no use of the term."""
    return tuple(
        Use(context.mention.entry, context.written, context.mention.start)
        for context in contexts
        if not context.is_other
    )


def tally(usages: Iterable[Usage]) -> list[Term]:
    """Return the terms of drafts, the most frequent first; spellings that differ in capitals alone count as one."""
    spellings: dict[str, Counter[str]] = {}
    for usage in usages:
        for use in usage.uses:
            spellings.setdefault(use.entry, Counter())[use.spelling] += 1
    terms = [Term(entry, counts.total(), tuple(_merged(counts))) for entry, counts in spellings.items()]
    return sorted(terms, key=lambda term: (-term.count, term.entry))


def _merged(counts: Counter[str]) -> Sequence[tuple[str, int]]:
    """Return the counts of spellings, those that differ in capitals alone under the commonest."""
    groups: dict[str, list[str]] = {}
    for spelling in counts:
        groups.setdefault(spelling.casefold(), []).append(spelling)
    merged: list[tuple[str, int]] = []
    for group in groups.values():
        shown = as_most_write({text: counts[text] for text in group})
        merged.append((shown, sum(counts[text] for text in group)))
    return sorted(merged, key=lambda pair: (-pair[1], pair[0]))


def as_most_write(counts: Mapping[str, int]) -> str:
    """Return the commonest of several ways to set a word in capitals; in a tie the one with the fewest."""
    return min(counts, key=lambda text: (-counts[text], sum(map(str.isupper, text)), text))
