"""``spelling``: a spelling that the entry says to avoid: wrong, of another language, or a blend of two terms."""

from collections.abc import Iterator

from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.rule import Rule, each, report


def _instead(context: Context) -> str:
    """Return the form to write: of the same number if the entry has one, with the capital of the text."""
    entry, number = context.entry, context.mention.form.number
    forms = entry.plural if number == "plural" else entry.singular if number == "singular" else {}
    wanted = entry.headword if not forms or entry.headword in forms else next(iter(forms))
    if context.surface[:1].isupper():
        wanted = wanted[:1].upper() + wanted[1:]
    return wanted


def check(context: Context) -> Iterator[Finding]:
    """Yield a finding where the mention is written in a way to be avoided, and in no other way that is right."""
    forms = context.mention.forms
    if context.is_other or any(form.role != "avoid" for form in forms):
        return
    instead = _instead(context)
    blend = "blend" in forms[0].reason
    others = tuple(dict.fromkeys(context.glossary[form.entry].headword for form in forms[1:]))
    yield report(
        context,
        "spelling",
        f"“{context.surface}” ({forms[0].reason}): write {instead}.",
        severity="suggestion" if context.entry.is_draft else "error" if blend else "warning",
        suggestions=tuple(dict.fromkeys((instead, *others))),
        # Which of two words a blend stands for, only its author knows.
        fix=Fix(instead + ("s" if context.mention.suffix == "s" else ""), safe=not blend and len(forms) == 1),
        sources=(),
    )


RULE = Rule(
    name="spelling",
    summary="A spelling is wrong, belongs to another language, or blends two terms.",
    why="Each entry lists the spellings in use and, with the reason, those to avoid. A spelling that an authority "
    "stands behind is never reported here; mixing two of them is the business of `consistency`.",
    wrong=("The muhajideen left at dawn.", "Mohajerin from France ran the office."),
    right=("The mujahideen left at dawn.", "Muhajirun from France ran the office."),
    check=each(check),
)
