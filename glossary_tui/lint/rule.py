"""What a rule is, and what the rules that speak from entries share."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from functools import partial
from typing import TYPE_CHECKING

import msgspec

from glossary_tui.glossary.entry import Severity
from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.settings import Settings
from glossary_tui.manuscript.draft import Draft

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

_SIGNS = "ʿʾʻʼ‘’"  # which have no capital, and may stand before the letter that has
_LONGEST_ACRONYM = 5  # letters; longer words in capitals are those of a heading


class Page(msgspec.Struct, frozen=True, eq=False):
    """What a rule looks at: a draft, the contexts of all mentions in it in order, the glossary, and the settings.

    ``unlisted`` are the words of the text, folded, that look like a term in a spelling that no entry lists.
    """

    draft: Draft
    contexts: Sequence[Context]
    glossary: "Glossary"
    settings: Settings
    unlisted: Sequence[bytes] = ()
    asks_all: bool = False  # ask every rule of every mention, whatever its cue says: what tests compare with


class Sign(msgspec.Struct, frozen=True):
    """What wakes a rule: a pattern that finds places in a text as it stands, around which it is then read.

    It runs over whole books, so it begins with a letter or sign, best a single one. Where ``words`` are given,
    folded, a text without any of them is not searched; nor is one in ASCII where ``is_ascii`` is false.
    """

    pattern: re.Pattern[str]
    words: frozenset[bytes] = frozenset()
    is_ascii: bool = True

    def places(self, text: str, words: Set[bytes]) -> Iterator[int]:
        """Yield the places in a text of which all words, folded, are given."""
        if (self.words and self.words.isdisjoint(words)) or not (self.is_ascii or not text.isascii()):
            return
        for found in self.pattern.finditer(text):
            yield found.start()


class Rule(msgspec.Struct, frozen=True):
    """A rule: its name, what it reports and why, an example of each kind, and the function that speaks.

    ``check`` takes a page and yields findings in any order. ``wakes`` finds in a text every place of which the rule
    may have something to say though no term is mentioned there; none for rules that speak of terms only. ``profile``
    is the one that the examples need, where the rule is silent without.
    """

    name: str
    summary: str
    why: str
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    check: Callable[[Page], Iterable[Finding]]
    wakes: tuple[Sign, ...] = ()
    profile: str = ""
    sources: tuple[str, ...] = ()


def each(
    check: Callable[[Context], Iterable[Finding]], cue: Callable[[Context], bool] | None = None
) -> Callable[[Page], Iterator[Finding]]:
    """Return a check of whole drafts from one that looks at a mention at a time.

    ``cue`` says cheaply whether the check could have anything to report on a mention, so that most sentences are
    never taken apart: it looks at the entry, the form, the characters around and the sentence's ``vocabulary``, not
    at its tokens. It may say yes too often, never no where the check would speak. A rule without one is always asked.
    """
    return partial(_check_each, check, cue)


def _check_each(
    check: Callable[[Context], Iterable[Finding]], cue: Callable[[Context], bool] | None, page: Page
) -> Iterator[Finding]:
    for context in page.contexts:
        if (cue is None or page.asks_all or cue(context)) and not context.is_sic:
            yield from check(context)


def in_case_of(surface: str, text: str) -> str:
    """Return a text with a capital where the words it is to replace have one, in capitals where they are."""
    if surface.isupper() and len(surface) > _LONGEST_ACRONYM:
        return text.upper()
    if not surface.lstrip(_SIGNS)[:1].isupper():
        return text
    place = len(text) - len(text.lstrip(_SIGNS))
    return text[:place] + text[place : place + 1].upper() + text[place + 1 :]


def report(
    context: Context,
    rule: str,
    message: str,
    *,
    severity: Severity,
    name: str = "",
    suggestions: tuple[str, ...] = (),
    fix: Fix | None = None,
    sources: tuple[str, ...] = (),
) -> Finding:
    """Return a finding on a mention.

    One in a quotation is a suggestion without a fix; one on the word of a draft entry, which cites nothing that was
    read, is a suggestion.
    """
    mention = context.mention
    finding = Finding(
        mention.start,
        mention.end,
        rule,
        f"{context.entry.id}/{name}" if name else rule,
        context.entry.id,
        "suggestion" if context.entry.is_draft else severity,
        message,
        suggestions,
        fix,
        sources,
    )
    return finding.softened() if context.is_quoted else finding
