"""``spelling``: a spelling to be avoided or not preferred; one that nobody listed; a blend of two terms."""

from collections.abc import Iterator

from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.house import not_preferred
from glossary_tui.lint.rule import Page, Rule, each, in_case_of, report
from glossary_tui.lint.unlisted import unlisted


def _instead(context: Context) -> str:
    """Return the form to write: of the same number if the entry has one, with the capital of the text."""
    entry, number = context.entry, context.mention.form.number
    forms = entry.plural if number == "plural" else entry.singular if number == "singular" else {}
    wanted = entry.headword if not forms or entry.headword in forms else next(iter(forms))
    return in_case_of(context.surface, wanted)


def cue(context: Context) -> bool:
    """Whether no form of the spelling met is right."""
    return all(form.role == "avoid" for form in context.mention.forms)


def _avoided(context: Context) -> Iterator[Finding]:
    """Yield a finding where the mention is written in a way to be avoided, and in no other way that is right."""
    forms = context.mention.forms
    if context.is_other or context.block.kind == "bibliography" or any(form.role != "avoid" for form in forms):
        return
    instead = _instead(context)
    blend = "blend" in forms[0].reason
    ending = "s" if context.mention.suffix == "s" and forms[0].number != "plural" else ""
    others = tuple(dict.fromkeys(context.glossary[form.entry].headword for form in forms[1:]))
    yield report(
        context,
        "spelling",
        f"“{context.written}” ({forms[0].reason}): write {instead}.",
        severity="suggestion" if context.entry.is_draft else "error" if blend else "warning",
        suggestions=tuple(dict.fromkeys((instead, *others))),
        # Which of two words a blend stands for, only its author knows.
        # Nor is it safe to write over emphasis or a line end within the word.
        fix=Fix(instead + ending, safe=not blend and len(forms) == 1 and context.surface == context.written),
        sources=(),
    )


_each_avoided = each(_avoided, cue)


def check(page: Page) -> Iterator[Finding]:
    """Yield findings on spellings to be avoided, and on those to which the house prefers others."""
    yield from _each_avoided(page)
    yield from not_preferred(page)
    yield from unlisted(page)


RULE = Rule(
    name="spelling",
    summary="A spelling is wrong, belongs to another language, blends two terms, or is not that of the house.",
    why="Each entry lists the spellings in use and, with the reason, those to avoid: French, German, Turkish or "
    "Persian forms, and blends, which leave the reader to guess the term. One that no entry lists, but with the "
    "consonants of one and vowels that differ little, is only asked about. One that an authority stands behind "
    "is reported only where a profile prefers another (`[spellings]`); mixing two is the business of `consistency`.",
    wrong=(
        "The muhajideen left at dawn.",
        "Mohajerin from France ran the office.",
        "A muhajid told the jihad court so.",
        "The istishhadee died in his jihad.",
    ),
    right=(
        "The mujahideen left at dawn.",
        "Muhajirun from France ran the office.",
        "The jihad of the Al-Muhajiroon.",
    ),
    check=check,
)
