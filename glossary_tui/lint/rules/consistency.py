"""``consistency``: one term or one person is spelt in several ways in a draft; the odd ones out are reported."""

import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterator, Sequence
from functools import cache
from pathlib import Path

import msgspec

from glossary_tui.lazy import pattern
from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.lexeme import word_of
from glossary_tui.lint.rule import Page, Rule, report
from glossary_tui.manuscript.draft import Draft

# The particles of names.toml, which is read only where one is met.
_WAKES = pattern(r"\b(?:Ab(?:ou|oo|u|dul|del|dal|d)|[UO]mm?|Oum|Ibn|Bin|Ben)[ \u00a0]")
_DOUBLED = re.compile(r"(.)\1")
_VOWELS = re.compile(r"[aeiouy]+")
_ENDING_H = re.compile(r"(?<=[aeiou])h\b")


class _Use(msgspec.Struct, frozen=True):
    """One place where a name or term is written, as compared with others."""

    start: int
    end: int
    spelling: str
    context: Context | None = None


@cache
def _names() -> tuple[dict[str, str], dict[str, str]]:
    """Return the particles and the given names, each spelling with the row it stands in."""
    import tomllib

    table = tomllib.loads((Path(__file__).parent.parent / "names.toml").read_text(encoding="utf-8"))
    particles, given = (
        {spelling: row for row, spellings in table[kind].items() for spelling in spellings}
        for kind in ("particles", "given")
    )
    return particles, given


@cache
def _person() -> re.Pattern[str]:
    particles, _ = _names()
    starts = "|".join(sorted({name.capitalize() for name in particles}, key=len, reverse=True))
    return re.compile(
        rf"\b(?P<particle>{starts})[ \u00a0](?P<name>[A-Z][a-z’'ʿʾ]+)\b(?P<nisba>[ \u00a0][Aa][ldnrstz]h?-[A-Z]\w+)?"
    )


def _plain(name: str) -> str:
    return re.sub(r"[^a-z]", "", name.lower())


def _general(name: str) -> str:
    """Fold the ways in which English writes one long vowel or diphthong; short vowels and doubled letters stay."""
    for found, written in (("ou", "u"), ("oo", "u"), ("ee", "i"), ("ai", "ay"), ("ei", "ay"), ("ey", "ay")):
        name = name.replace(found, written)
    return name


def _persons(draft: Draft) -> Iterator[tuple[Hashable, _Use]]:
    """Yield the names of persons that begin with a particle (Abu, Umm, Ibn), by who they name."""
    particles, given = _names()
    for found in _person().finditer(draft.prose):
        block = draft.block_at(found.start())
        if block is None or block.kind in ("block quotation", "bibliography"):
            continue
        if draft.quotations_at(block, found.start()):
            continue
        name = _plain(found["name"])
        nisba = _plain(found["nisba"] or "")[2:]
        who = (particles[found["particle"].lower()], given.get(name, _general(name)), _general(nisba))
        yield who, _Use(found.start(), found.end("name"), f"{found['particle']} {found['name']}")


def _skeleton(key: str) -> str:
    """Return the consonants of a spelling, doubled ones once, without a leading article or a closing -h."""
    bare = key.removeprefix("al ").removeprefix("el ")
    return _VOWELS.sub("", _DOUBLED.sub(r"\1", _ENDING_H.sub("", bare)))


def _terms(contexts: Sequence[Context]) -> Iterator[tuple[Hashable, _Use]]:
    for context in contexts:
        form = context.mention.form
        if context.is_quoted or context.is_other or form.role in ("avoid", "arabic", "acronym"):
            continue
        if context.block.kind == "bibliography":
            continue
        key = context.glossary.folder.key(context.surface).decode("latin-1")
        if context.mention.suffix == "s" and key.endswith("s"):
            key = key[:-1]
        shape = (*word_of(form, context.entry), _skeleton(key))
        yield (
            shape,
            _Use(
                context.mention.start,
                context.mention.end,
                key.removeprefix("al ").removeprefix("el "),
                context,
            ),
        )


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


def check(page: Page) -> Iterator[Finding]:
    """Yield a finding for each use of a spelling that the rest of the draft does not use."""
    draft, contexts = page.draft, page.contexts
    groups: dict[Hashable, list[_Use]] = defaultdict(list)
    for key, use in _terms(contexts):
        groups[key].append(use)
    for uses in groups.values():
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
            )
    persons: dict[Hashable, list[_Use]] = defaultdict(list)
    mentioned = {(context.mention.start) for context in contexts}
    for who, use in _persons(draft):
        if use.start not in mentioned:
            persons[who].append(use)
    for uses in persons.values():
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


RULE = Rule(
    name="consistency",
    summary="One term or one person is spelt in several ways in a draft; the odd ones out are reported.",
    why="A reader takes Um Mohammad and Um Mohammed for two women. Which spelling is right is the author's choice; "
    "the majority in the draft shows it, and in a tie the first. Quotations keep the spelling of their source.",
    wrong=("Um Mohammad fled in May; Um Mohammed spoke to reporters in June.",),
    right=("Um Mohammad fled in May; Um Mohammad spoke to reporters in June.",),
    check=check,
    wakes=_WAKES,
)
