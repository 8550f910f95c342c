"""The house style: of a term's several right spellings the one preferred, as a profile or the settings say."""

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from glossary_tui.errors import GlossaryError
from glossary_tui.glossary.forms import Form
from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.lexeme import word_of
from glossary_tui.lint.rule import Page, in_case_of, report
from glossary_tui.lint.signs import compared, marks_of

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

_NO_TERM = frozenset(("arabic", "acronym"))


def _forms(glossary: "Glossary", spelling: str) -> list[Form]:
    numbers = glossary.index.spellings.get(glossary.folder.key(spelling), ())
    return [form for form in map(glossary.index.form, numbers) if form.role not in _NO_TERM]


@lru_cache(maxsize=16)
def _preferred(glossary: "Glossary", spellings: tuple[tuple[str, str], ...]) -> dict[tuple[str, str, str], str]:
    """Return the preferred spelling of each word for which there is one."""
    return {
        word_of(form, glossary[form.entry]): preferred
        for spelling, preferred in spellings
        for form in _forms(glossary, spelling)
    }


def check_spellings(glossary: "Glossary", spellings: tuple[tuple[str, str], ...]) -> None:
    """Raise GlossaryError for a preference on a word that is no spelling of any entry."""
    for spelling, _ in spellings:
        if _forms(glossary, spelling):
            continue
        near = next((match.matched for match in glossary.search(spelling, 1)), "")
        hint = f"did you mean {near}?" if near else "write a spelling of a term, or an entry for it"
        raise GlossaryError(f"spellings: no term is written {spelling}: {hint}")


def _is_as_preferred(context: Context, preferred: str) -> bool:
    """Whether the mention is written as the house wants it; signs of a transliteration are the scheme's business."""
    word = context.written[:-1] if context.mention.suffix == "s" else context.written
    if marks_of(word) and not marks_of(preferred):
        return True
    wanted = {compared(preferred), compared(preferred).removesuffix("s")}
    return compared(word) in wanted or compared(context.written) in wanted


def not_preferred(page: Page) -> Iterator[Finding]:
    """Yield a finding on each mention whose word has a preferred spelling, and is written otherwise."""
    if not page.settings.spellings:
        return
    preferences = _preferred(page.glossary, page.settings.spellings)
    for context in page.contexts:
        form = context.mention.form
        if form.role in _NO_TERM or context.is_quoted or context.is_other or context.is_sic:
            continue
        preferred = preferences.get(word_of(form, context.entry))
        if not preferred or context.block.kind == "bibliography" or _is_as_preferred(context, preferred):
            continue
        instead = in_case_of(context.surface, preferred)
        ending = "s" if context.mention.suffix == "s" and not instead.endswith("s") else ""
        yield report(
            context,
            "spelling",
            f"This style writes {preferred}.",
            severity="warning",
            suggestions=(instead,),
            fix=Fix(instead + ending, safe=context.surface == context.written),
        )
