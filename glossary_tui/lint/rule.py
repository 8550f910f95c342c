"""What a rule is, and what the rules that speak from entries share."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from glossary_tui.glossary.entry import Severity
from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.manuscript.draft import Draft


class Rule(msgspec.Struct, frozen=True):
    """A rule: its name, what it reports and why, an example of each kind, and the function that speaks.

    ``check`` takes a draft and the contexts of all mentions in it, in order, and yields findings in any order.
    """

    name: str
    summary: str
    why: str
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    check: Callable[[Draft, Sequence[Context]], Iterable[Finding]]


def each(
    check: Callable[[Context], Iterable[Finding]],
) -> Callable[[Draft, Sequence[Context]], Iterator[Finding]]:
    """Return a check of whole drafts from one that looks at a mention at a time."""

    def check_all(_: Draft, contexts: Sequence[Context]) -> Iterator[Finding]:
        for context in contexts:
            if not context.is_sic:
                yield from check(context)

    return check_all


def in_case_of(surface: str, text: str) -> str:
    """Return a text with a capital where the words it is to replace have one."""
    return text[:1].upper() + text[1:] if surface[:1].isupper() else text


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
    """Return a finding on a mention; one in a quotation is softened to a suggestion without a fix."""
    mention = context.mention
    finding = Finding(
        mention.start,
        mention.end,
        rule,
        f"{context.entry.id}/{name}" if name else rule,
        context.entry.id,
        severity,
        message,
        suggestions,
        fix,
        sources,
    )
    return finding.softened() if context.is_quoted else finding
