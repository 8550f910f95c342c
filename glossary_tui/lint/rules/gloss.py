"""``gloss``: the gloss beside a term is wrong, or is the gloss of another term."""

from collections.abc import Iterator

from glossary_tui.glossary.glosses import gloss_words
from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.misuse import first_misuse
from glossary_tui.lint.relations import Gloss
from glossary_tui.lint.rule import Rule, each, report

_LONGEST = 8  # words of a gloss

_own = first_misuse("gloss")


def _set_apart(context: Context, gloss: Gloss) -> str:
    """Return a gloss that its marks set apart on both sides (quotation marks, or brackets)."""
    tokens = context.sentence.tokens
    start = gloss.place
    if gloss.is_before or gloss.relation not in ("bracket", "quotation", "word"):
        return ""
    end = start
    while end < len(tokens) and tokens[end].kind != "point":
        end += 1
    opened = tokens[start - 1].kind == "point" or tokens[start - 1].word in (
        "a",
        "an",
        "the",
        "or",
        "literally",
    )
    closed = end == len(tokens) or tokens[end].text in '”"’)»,;.'
    if not opened or not closed or end - start > _LONGEST:
        return ""
    return " ".join(token.word for token in tokens[start:end])


def _others(context: Context) -> Iterator[Finding]:
    """Yield a finding where the gloss is that of another entry, and none that this entry could have."""
    entry, glossary = context.entry, context.glossary
    heads = {words[-1] for words in map(gloss_words, entry.glosses) if words}
    heads |= {word for text in (entry.headword, *entry.head_nouns) for word in gloss_words(text)}
    contrasts = {name for relation, name in glossary.relations(entry.id) if relation == "contrast"}
    related = {name for _, name in glossary.relations(entry.id)} - contrasts
    for gloss in context.glosses:
        text = _set_apart(context, gloss)
        words = gloss_words(text)
        owners = glossary.index.glosses.get(" ".join(words), ()) if words else ()
        if not owners or words[-1] in heads or entry.id in owners or related & set(owners):
            continue
        opposed = [name for name in owners if name in contrasts]
        if not opposed and len(words) < 2:
            continue  # a single common word ("leader", "office") is nobody's own
        other = glossary[(opposed or owners)[0]]
        is_draft = entry.is_draft or other.is_draft
        yield report(
            context,
            "gloss",
            f"“{text}” is the meaning of {other.headword}; "
            f"{entry.headword} means {', '.join(entry.senses[0].gloss[:2])}.",
            severity="suggestion" if is_draft else "error" if opposed else "warning",
            suggestions=(other.headword, *entry.senses[0].gloss[:2]),
            sources=tuple(dict.fromkeys((*entry.senses[0].cite, *other.senses[0].cite))),
        )
        return


def check(context: Context) -> Iterator[Finding]:
    """Yield at most one finding on a mention; an entry's own misuse wins over the general rule."""
    if context.is_other:
        return
    found = list(_own(context))
    yield from found or _others(context)


RULE = Rule(
    name="gloss",
    summary="The gloss beside a term is one its entry calls wrong, or is the gloss of another entry.",
    why="A reader who does not know Arabic has nothing but the gloss. One that belongs to another word teaches "
    "the wrong meaning, and the term with it.",
    wrong=("The muhajireen (“holy warriors”) were housed apart.",),
    right=("The muhajireen (“migrants”) were housed apart.", "Muhajireen does not mean “holy warriors”."),
    check=each(check),
)
