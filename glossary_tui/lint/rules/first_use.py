"""``first-use``: a term is not glossed, or not in italics, where the draft first uses it."""

import bisect
from collections.abc import Iterator

from glossary_tui.lazy import pattern
from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.own_glossary import own_glossary
from glossary_tui.lint.relations import glosses_of
from glossary_tui.lint.rule import Page, Rule, report
from glossary_tui.lint.settings import Settings
from glossary_tui.lint.signs import has_signs
from glossary_tui.manuscript.draft import Span
from glossary_tui.manuscript.italics import italics

_PROSE = frozenset(("paragraph", "list item", "footnote", "caption"))
# The next sentence goes on about the word: "It is …", "The term means …".
_EXPLAINS = pattern(r"\s*(?:It|They|This|These|That|The (?:word|term|name))\b")
_MARKS = frozenset("*_“”\"‘’'")
_KINDS = frozenset(("term", "title", "office"))


def _first_uses(page: Page) -> Iterator[Context]:
    """Yield the first use of each foreign word in running text and in the author's own words."""
    seen: set[str] = set()
    for context in page.contexts:
        entry = context.entry
        if entry.id in seen or context.block.kind not in _PROSE or context.is_quoted or context.is_other:
            continue
        if context.mention.form.role == "arabic" or entry.kind not in _KINDS or not entry.is_italic:
            continue
        if _is_part_of_name(context):
            continue
        seen.add(entry.id)
        if not context.is_sic:
            yield context


def _is_glossed(context: Context) -> bool:
    """Whether anything near the term may tell what it means; better to miss a bare term than to ask for a second."""
    tokens = context.sentence.tokens
    following = tokens[context.after].text if context.after < len(tokens) else ""
    if following in ("(", "[", "—") or any(True for _ in glosses_of(context)):
        return True
    return _EXPLAINS.match(context.draft.prose, context.sentence.end, context.block.end) is not None


def _wants_italics(context: Context, settings: Settings) -> bool:
    if "italic" in settings.first_use:
        return True
    return "italic-transliteration" in settings.first_use and has_signs(context.written)


def _is_set_off(spans: list[Span], context: Context) -> bool:
    """Whether the word is in italics, or bold or in quotation marks, which set it off as well."""
    start, end = context.mention.start, context.mention.end
    place = bisect.bisect_right(spans, start, key=lambda span: span.start) - 1
    if place >= 0 and start in spans[place]:
        return True
    text = context.draft.text
    return text[max(0, start - 1) : start] in _MARKS and text[end : end + 1] in _MARKS


def _is_part_of_name(context: Context) -> bool:
    """Whether a word with a capital stands before another: Sahih Bukhari, Ehsan Jafri."""
    tokens, after = context.sentence.tokens, context.after
    if not context.surface[:1].isupper() or after >= len(tokens) or tokens[after].kind != "word":
        return False
    return tokens[after].text[:1].isupper()


def check(page: Page) -> Iterator[Finding]:
    """Yield a finding on each first use that lacks what the profile asks for."""
    settings = page.settings
    if not settings.first_use:
        return
    listed = (
        {word[0] for word, _ in own_glossary(page.draft, page.contexts)} if "gloss" in settings.first_use else set()
    )
    spans = italics(page.draft)
    for context in _first_uses(page):
        missing = []
        if "gloss" in settings.first_use and context.entry.id not in listed and not _is_glossed(context):
            missing.append(f"not glossed: “{context.entry.senses[0].gloss[0]}”")
        # A draft without any italics is in a format that shows none.
        if spans and _wants_italics(context, settings) and not _is_set_off(spans, context):
            missing.append("not in italics")
        if missing:
            yield report(
                context,
                "first-use",
                f"{context.written} is {' and '.join(missing)} at its first use.",
                severity="suggestion",
                suggestions=context.entry.senses[0].gloss[:2] if "glossed" in missing[0] else (),
            )


RULE = Rule(
    name="first-use",
    summary="A term is not glossed, or not in italics, where the draft first uses it.",
    why="Many houses want a foreign word explained, or set in italics, where a reader first meets it. The rule "
    "speaks only where a profile asks (`first-use`): the profile `ijmes` asks for italics on words that are written "
    "with signs of transliteration, since its guide has the two go together. Headings, quotations and the glossary "
    "are no first use, and a word that the draft's glossary lists needs no gloss. Names, words at home in English, "
    "and words set off in bold or quotation marks are passed over; so are drafts in which nothing is in italics.",
    wrong=("The *muftī* spoke of the muhājirūn.",),
    right=("The *muftī* spoke of the *muhājirūn*.", "The *muftī* spoke of the mujahideen."),
    check=check,
    profile="ijmes",
    sources=(
        "the IJMES transliteration guide, point 5 (marks and italics on technical terms only), read in excerpt",
    ),
)
