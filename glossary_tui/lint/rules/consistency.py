"""``consistency``: one term or one person is spelt in several ways in a draft; the odd ones out are reported."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator

import msgspec

from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.lexeme import is_own, spelling_at
from glossary_tui.lint.own_glossary import own_glossary
from glossary_tui.lint.persons import PARTICLE_WORDS, PARTICLES, persons
from glossary_tui.lint.rule import Page, Rule, Sign, in_case_of, report
from glossary_tui.lint.signs import with_sign
from glossary_tui.lint.transliterated import odd_signs

_ARTICLES = ("al-", "al ", "el-", "el ")


class _Use(msgspec.Struct, frozen=True):
    """One place where a name or term is written, as compared with others."""

    start: int
    end: int
    spelling: str
    context: Context | None = None


def _terms(page: Page) -> Iterator[list[_Use]]:
    """Yield the uses of each term; those that the draft's glossary lists are the business of ``own-glossary``.

    Terms of which all uses are spelt alike are left out first, since whose words a mention stands in takes longer.
    """
    listed = own_glossary(page.draft, page.contexts) if page.settings.is_on("own-glossary") else {}
    groups: dict[Hashable, list[_Use]] = defaultdict(list)
    for context in page.contexts:
        spelling = spelling_at(context)
        if spelling and spelling.word not in listed:
            groups[spelling.word].append(_Use(context.mention.start, context.mention.end, spelling.key, context))
    for uses in groups.values():
        if len({use.spelling for use in uses}) > 1:
            yield [use for use in uses if use.context is not None and is_own(use.context)]


def _odd_ones(uses: list[_Use]) -> Iterator[tuple[_Use, str, int]]:
    """Yield the uses in the minority, with the usual spelling and how often that stands; the first wins a tie."""
    counts = Counter(use.spelling for use in uses)
    if len(counts) < 2:
        return
    first = {use.spelling: use.start for use in reversed(uses)}
    usual = min(counts, key=lambda spelling: (-counts[spelling], first[spelling]))
    for use in uses:
        if use.spelling != usual:
            yield use, usual, counts[usual]


def _fix(context: Context, usual: Context) -> Fix | None:
    """Return the spelling of another place for this one; None where the two differ in article or ending too."""
    words = usual.written
    if context.mention.suffix != usual.mention.suffix and "s" in (context.mention.suffix, usual.mention.suffix):
        return None
    if words.lower().startswith(_ARTICLES) != context.written.lower().startswith(_ARTICLES):
        return None
    if context.entry.headword[:1].islower():
        words = words[:1].lower() + words[1:]
    return Fix(in_case_of(context.surface, words))


def _of_terms(page: Page) -> Iterator[Finding]:
    for uses in _terms(page):
        first = {use.spelling: use for use in reversed(uses)}
        for use, usual, count in _odd_ones(uses):
            written = first[usual]
            assert use.context is not None
            assert written.context is not None
            yield report(
                use.context,
                "consistency",
                f"“{use.context.written}” here, “{written.context.written}” elsewhere in this draft ({count}×).",
                severity="warning",
                suggestions=(written.context.written,),
                fix=_fix(use.context, written.context),
            )


def _of_persons(page: Page) -> Iterator[Finding]:
    mentioned = {context.mention.start for context in page.contexts}
    groups: dict[Hashable, list[_Use]] = defaultdict(list)
    for person in persons(page.draft):
        if person.start not in mentioned:
            groups[person.who].append(_Use(person.start, person.end, person.spelling))
    for uses in groups.values():
        for use, usual, count in _odd_ones(uses):
            yield Finding(
                use.start,
                use.end,
                "consistency",
                "consistency",
                "",
                "warning",
                f"“{use.spelling}” here, “{usual}” elsewhere in this draft ({count}×).",
                (usual,),
                Fix(usual),
            )


def _of_signs(page: Page) -> Iterator[Finding]:
    for odd in odd_signs(page.contexts):
        word = odd.word
        instead = with_sign(word.text, odd.has, odd.usual)
        finding = report(
            word.context,
            "consistency",
            f"“{word.text}” has {odd.has}, the rest of this draft {odd.usual} ({odd.times}×).",
            severity="warning",
            suggestions=(instead,),
        )
        yield msgspec.structs.replace(finding, offset=word.start, end_offset=word.end)


def check(page: Page) -> Iterator[Finding]:
    """Yield a finding for each use of a spelling, or of a sign, that the rest of the draft does not use."""
    yield from _of_terms(page)
    yield from _of_persons(page)
    yield from _of_signs(page)


RULE = Rule(
    name="consistency",
    summary="One term or person is spelt in several ways, or two schemes are mixed; the odd ones out are reported.",
    why="A reader takes Um Mohammad and Um Mohammed for two women, and mujâhid beside muhājir for two kinds of word. "
    "Which is right is the author's choice; the majority in the draft shows it, and in a tie the first. Terms, the "
    "names of persons that begin with Abu, Umm, Ibn or Abd, and the signs for long vowels, dotted letters, ʿayn and "
    "hamza are compared. Quotations keep the spelling of their source; with `--book` all chapters are one draft.",
    wrong=(
        "Um Mohammad fled in May; Um Mohammed spoke to reporters in June.",
        "The muhājirūn met the anṣār; a mujâhid left.",
    ),
    right=(
        "Um Mohammad fled in May; Um Mohammad spoke to reporters in June.",
        "The muhājirūn met the anṣār; a mujāhid left.",
        "The mujahideen fled; “the mujahidin are gone from here,” he wrote.",
    ),
    check=check,
    wakes=(Sign(PARTICLES, PARTICLE_WORDS),),
    sources=(
        "Ælfwine Mischler, “Romanized Arabic in English Texts”, part 2, An American Editor, 18 December 2017 (Kamal "
        "and Kamel are two names), read in excerpt",
    ),
)
