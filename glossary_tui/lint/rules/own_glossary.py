"""``own-glossary``: the text disagrees with the glossary section of the same draft, in a spelling or in a gloss."""

from collections.abc import Iterator

from glossary_tui.glossary.entry import Entry
from glossary_tui.glossary.glosses import gloss_words
from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.lexeme import spelling_of
from glossary_tui.lint.misuse import gloss_length
from glossary_tui.lint.own_glossary import Listed, own_glossary
from glossary_tui.lint.rule import Page, Rule, in_case_of, report

_NEAR = 12  # tokens of a gloss in which a second may stand: "brook or cupbearer"
_SHOWN = 60  # code points of the glossary's own words


def _spelt(context: Context, listed: Listed, key: str) -> Iterator[Finding]:
    """Yield a finding where the glossary of the draft spells the word otherwise."""
    if key in listed.spellings:
        return
    written = next(iter(listed.spellings.values()))
    instead = in_case_of(context.surface, written)
    if context.surface[:1].islower():  # the head of an item has a capital as a sentence has
        instead = instead[:1].lower() + instead[1:]
    ending = "s" if context.mention.suffix == "s" and not instead.endswith("s") else ""
    yield report(
        context,
        "own-glossary",
        f"“{context.written}” here, “{written}” in this draft's glossary.",
        severity="warning",
        suggestions=(instead,),
        fix=Fix(instead + ending),
    )


def _senses(entry: Entry, text: str) -> set[int]:
    """Return the senses of an entry of which a text holds a gloss."""
    words = f" {' '.join(gloss_words(text))} "
    glosses = ((number, gloss) for number, sense in enumerate(entry.senses) for gloss in sense.gloss)
    return {number for number, gloss in glosses if f" {' '.join(gloss_words(gloss))} " in words}


def _glossed(context: Context, listed: Listed) -> Iterator[Finding]:
    """Yield a finding where the gloss beside the term is of another sense than that of the draft's glossary."""
    entry = context.entry
    in_glossary = _senses(entry, listed.gloss)
    if not in_glossary:
        return
    for gloss in context.glosses:
        if gloss.relation not in ("bracket", "quotation", "word"):
            continue
        here = {number for number, sense in enumerate(entry.senses) if gloss_length(context, gloss, sense.gloss)}
        near = context.sentence.tokens[gloss.place : gloss.place + _NEAR]
        if here and not (here | _senses(entry, " ".join(token.word for token in near))) & in_glossary:
            said = listed.gloss if len(listed.gloss) <= _SHOWN else f"{listed.gloss[:_SHOWN].rsplit(' ', 1)[0]} …"
            yield report(
                context,
                "own-glossary",
                f"This draft's glossary gives another sense of {context.written}: “{' '.join(said.split())}”.",
                severity="suggestion",
            )
            return


def check(page: Page) -> Iterator[Finding]:
    """Yield findings on terms that the draft's glossary lists, where the text spells or glosses them otherwise."""
    listed = own_glossary(page.draft, page.contexts)
    if not listed:
        return
    for context in page.contexts:
        spelling = None if context.block.kind == "glossary" else spelling_of(context)
        if spelling and spelling.word in listed:
            item = listed[spelling.word]
            found = list(_spelt(context, item, spelling.key))
            yield from found or _glossed(context, item)


RULE = Rule(
    name="own-glossary",
    summary="The text spells or glosses a term otherwise than the draft's own glossary section.",
    why="A reader who looks a word up at the end of the book should find it, in that spelling and that meaning. "
    "A section under the heading Glossary is read as one: its items (Term: gloss), tables and definitions. With "
    "`--book` the glossary of one file holds for all chapters. Which of the two spellings is right it does not "
    "say; what the glossary calls wrong altogether is for `spelling` and `gloss`.",
    wrong=("The mujahidin left.\n\n# Glossary\n\n**Mujahideen**: fighters in jihad.",),
    right=(
        "The mujahideen left.\n\n# Glossary\n\n**Mujahideen** (also mujahidin): fighters in jihad.",
        "“The mujahidin left the town,” he wrote.\n\n# Glossary\n\n**Mujahideen**: fighters in jihad.",
    ),
    check=check,
    sources=("the draft itself",),
)
