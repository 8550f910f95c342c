"""``spelling``: a spelling to be avoided or not preferred; one that nobody listed; a blend of two terms."""

from collections import Counter
from collections.abc import Iterator, Sequence

from glossary_tui.glossary.forms import Form
from glossary_tui.lint.alike import is_one_word, nearest, shared
from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.house import not_preferred
from glossary_tui.lint.lexeme import word_of
from glossary_tui.lint.rule import Page, Rule, in_case_of, report
from glossary_tui.lint.unlisted import unlisted

_WRITTEN = frozenset(("headword", "spelling", "form", "scheme"))  # roles of forms that a draft may keep to
_ONE = frozenset("a an one each every another".split())
_ARTICLES = ("al-", "el-", "Al-", "El-")


def _usual(contexts: Sequence[Context]) -> dict[tuple[str, str, str], str]:
    """Return how the draft writes each word otherwise: the spelling it has most often, the first in a tie."""
    counts: dict[tuple[str, str, str], Counter[str]] = {}
    for context in contexts:
        form = context.mention.form
        if form.role in _WRITTEN and not context.mention.suffix and not context.is_quoted and not context.is_other:
            counts.setdefault(word_of(form, context.entry), Counter())[context.written] += 1
    return {word: max(counter, key=lambda spelling: counter[spelling]) for word, counter in counts.items()}


def _instead(context: Context, usual: dict[tuple[str, str, str], str]) -> str:
    """Return the form to write: as the draft has it elsewhere, else the entry's; of the number met, in its case."""
    entry, number, surface = context.entry, context.mention.form.number, context.written
    forms = entry.plural if number == "plural" else entry.singular if number == "singular" else {}
    wanted = entry.headword
    if forms and wanted not in forms:
        # An English plural is no spelling of an Arabic one: mushrikeen for mushriqeen, not mushriks.
        wanted = nearest(
            surface, [text for text in forms if surface.endswith("s") or not text.endswith("s")] or forms
        )
    here = usual.get(word_of(Form(wanted, entry.id, "form", number, arabic=forms.get(wanted, "")), entry), "")
    if here:
        wanted = here if entry.headword[:1].isupper() else here[:1].lower() + here[1:]
    if wanted.startswith(_ARTICLES) and not surface.startswith(_ARTICLES) and " " not in surface + wanted:
        wanted = wanted[3:]
    return in_case_of(surface, wanted)


def _is_sure(context: Context, instead: str) -> bool:
    """Whether a word can be replaced by another beyond doubt: it is one word, of one number, without markup."""
    entry, number, written = context.entry, context.mention.form.number, context.written
    if context.surface != written:
        return False  # emphasis or a line end within the word would be written over
    if written == f"{instead}s" and number != "singular":
        return True
    written = written.removesuffix("s") if context.mention.suffix == "s" else written
    before = context.sentence.tokens[context.first - 1].word if context.first else ""
    others = entry.singular if number == "plural" else entry.plural if number == "singular" else ()
    return (
        is_one_word(written, instead)
        and all(shared(written, other) < shared(written, instead) for other in others if is_one_word(written, other))
        and not (before in _ONE and number == "plural")
        and not any(written.lower() in homonym for homonym in entry.homonyms)  # kaffir lime
    )


def cue(context: Context) -> bool:
    """Whether no form of the spelling met is right."""
    return all(form.role == "avoid" for form in context.mention.forms)


def _avoided(context: Context, usual: dict[tuple[str, str, str], str]) -> Iterator[Finding]:
    """Yield a finding on a mention that is written in a way to be avoided, and in no other way that is right."""
    forms = context.mention.forms
    if context.is_other or context.block.kind == "bibliography":
        return
    instead = _instead(context, usual)
    blend = "blend" in forms[0].reason
    ending = "s" if context.mention.suffix == "s" and forms[0].number != "plural" else ""
    others = tuple(dict.fromkeys(context.glossary[form.entry].headword for form in forms[1:]))
    # Which of two words a blend stands for, only its author knows.
    is_safe = not blend and len(forms) == 1 and _is_sure(context, instead)
    yield report(
        context,
        "spelling",
        f"“{context.written}” ({forms[0].reason}): write {instead}.",
        severity="suggestion" if context.entry.is_draft else "error" if blend else "warning",
        suggestions=tuple(dict.fromkeys((instead, *others))),
        fix=Fix(instead + ending, safe=is_safe),
        sources=(),
    )


def check(page: Page) -> Iterator[Finding]:
    """Yield findings on spellings to be avoided, and on those to which the house prefers others."""
    avoided = [context for context in page.contexts if not context.is_sic and cue(context)]
    usual = _usual(page.contexts) if avoided else {}
    for context in avoided:
        yield from _avoided(context, usual)
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
