"""``article``: the Arabic article doubled, wrongly assimilated, or written in two styles in one draft."""

import bisect
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from glossary_tui.lazy import pattern
from glossary_tui.lint.finding import Finding, Fix
from glossary_tui.lint.rule import Page, Rule, Sign
from glossary_tui.manuscript.draft import Draft

if TYPE_CHECKING:
    from glossary_tui.glossary.glossary import Glossary

_GAP = r"\u200b{0,3}[ \u00a0]\u200b{0,3}"  # marks of emphasis are blanks without width
# The article as English writes it before a name: al-, as-, el-, ash- …
_ARTICLE = pattern(
    r"(?<![\w’'-])(?P<article>(?P<vowel>[AaEe])(?P<letters>sh|th|dh|kh|gh|[bdfhlmnqrstwyzṣḍṭẓḥ]))[-‑‐]"
    r"(?P<name>[ʿʾ’‘]?[^\W\d_](?:[^\W\d_]|[ʿʾ’‘'](?=[^\W\d_]))+)"
)
# One for each kind of hyphen: what begins with a single letter or sign is searched for fastest.
_HYPHENS = tuple(
    pattern(rf"{sign}(?:(?<=[AaEe].{sign})|(?<=[AaEe][a-z]h{sign}))(?=[ʿʾ’‘]*[^\W\d_a-z])") for sign in "-‑‐"
)
# After wa (and) the article loses its vowel: wa-l- or wal-. In wa’al- a sign stands for a stop that nobody says.
_AND = tuple(pattern(rf"{sign}(?<=\b[Ww]a[’'ʾ‘ʼ]al{sign})(?=[ʿʾ’‘]*[^\W\d_a-z])") for sign in "-‑‐")
_THE = pattern(rf"(?P<the>\b[Tt]he){_GAP}\Z")
# Letters that take the l of the article (l itself shows nothing).
_SUN = frozenset("tdrzsn")
# The rest of a name, and what shows that nothing follows to which "the" belongs.
_REST = pattern(rf"(?:(?:{_GAP}|-)[AaEe](?:l|sh|th|dh|[dnrstz])-[^\W\d_][\w’'ʿʾ]*)*")
_ENDS = pattern(
    r"""\u200b{0,3}(?:[ \u00a0]\u200b{0,3}
      (?:in|on|at|by|from|for|with|to|into|against|during|under|after|before|since|until|when|while|who|which|that
      |back\s(?:from|to|into|in|across|over|and|towards?|by)|away|down|off|again|there|here|soon|too|itself|themselves|instead
      |and\s(?:is|are|was|were|has|have|had|did|then|that|to)|is|are|was|were|has|have|had|will|would|could|can|did|does|do|must|may|might|because|as|but|where)\b(?!-)
    | [.;:!?)](?:\s|\Z) | \s*\Z )""",
    re.VERBOSE,
)
_PART_OF_NAME = pattern(rf"\b[^\W\d_a-z][\w’'ʿʾ]+{_GAP}\Z")
_ENGLISH = frozenset("large hoc is risk home sea hominem lib infinitum it".split())
_USUAL = 2  # names in one style before another is odd


class _Use(NamedTuple):
    """An article before a sun letter, whether it is written as heard, and whether a term of the glossary holds it."""

    found: re.Match[str]
    is_assimilated: bool
    is_term: bool


@cache
def _families() -> frozenset[str]:
    """Return the ruling houses whose Al is no article."""
    import tomllib

    table = tomllib.loads((Path(__file__).parent.parent / "names.toml").read_text(encoding="utf-8"))
    return frozenset(table["families"]["al"])


def _plain(text: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if c.isalpha() and c.isascii())


def _assimilates(letters: str, name: str) -> bool:
    """Whether the article is written as its name wants it: by the first letter, digraphs set aside."""
    initial = name[0].lower()
    if initial in "ʿʾ’‘":
        return False
    return _plain(letters)[:1] == _plain(initial) and _plain(initial) in _SUN


def _candidates(prose: str) -> Iterator[re.Match[str]]:
    """Yield the articles before a hyphen. They are found by the hyphen, the rarest of their signs."""
    signs = _HYPHENS if not prose.isascii() else _HYPHENS[:1]
    hyphens = sorted(place.start() for sign in signs for place in sign.finditer(prose))
    end = 0
    for hyphen in hyphens:
        for start in (hyphen - 3, hyphen - 2):
            found = _ARTICLE.match(prose, start) if start >= end else None
            if found:
                end = found.end()
                yield found
                break


def _articles(draft: Draft) -> Iterator[re.Match[str]]:
    """Yield the articles that stand before a name with a capital, in the author's own words."""
    for found in _candidates(draft.prose):
        name = found["name"].lstrip("ʿʾ’‘")
        if not name[:1].isupper() or name.lower() in _ENGLISH:
            continue
        block = draft.block_at(found.start())
        if block is None or block.kind in ("bibliography", "block quotation"):
            continue
        if not draft.quotations_at(block, found.start()):
            yield found


def _finding(start: int, end: int, message: str, instead: str, *, is_sure: bool = False) -> Finding:
    return Finding(
        start,
        end,
        "article",
        "article",
        "",
        "warning" if is_sure else "suggestion",
        message,
        (instead,),
        Fix(instead),
    )


def _doubled(draft: Draft, found: re.Match[str]) -> Iterator[Finding]:
    """Yield a finding where "the" stands before the article, and no noun follows that it belongs to."""
    before = _THE.search(draft.prose, max(0, found.start() - 9), found.start())
    name = found["name"]
    if not before or name.endswith("s") or _plain(name) in _families():
        return
    rest = _REST.match(draft.prose, found.end())
    assert rest
    if not _ENDS.match(draft.prose, rest.end()):
        return
    words = draft.text[found.start() : found.end()]
    instead = words[:1].upper() + words[1:] if before["the"] == "The" else words
    kept = draft.text[before.end("the") : found.start()].strip() + instead  # marks of emphasis stay
    yield _finding(before.start(), found.end(), f"{found['article']}- is “the” already: write {instead}.", kept)


def _is_known(name: str, glossary: "Glossary") -> bool:
    key = b"al " + glossary.folder.key(name)
    return key in glossary.index.spellings


def _wrong(draft: Draft, found: re.Match[str], glossary: "Glossary") -> Iterator[Finding]:
    """Yield a finding where the article takes a letter that the name does not begin with: an-Baghdadi."""
    if _assimilates(found["letters"], found["name"]):
        return
    is_name = found["article"][0].islower() and _PART_OF_NAME.search(
        draft.prose, max(0, found.start() - 30), found.start()
    )
    if not is_name and not _is_known(found["name"], glossary):
        return
    article = {"a": "al", "A": "Al", "e": "el", "E": "El"}[found["vowel"]]
    instead = f"{article}-{found['name']}"
    yield _finding(
        found.start(),
        found.end(),
        f"Before {found['name'].lstrip('ʿʾ’‘')[0]} the article stays {article}-: write {instead}.",
        instead,
        is_sure=True,
    )


def _usual_style(uses: Sequence[_Use]) -> bool | None:
    """Return whether the draft assimilates the article as a rule; None where it has no two styles."""
    assimilated = sum(use.is_assimilated for use in uses)
    kept = len(uses) - assimilated
    if not assimilated or not kept or max(assimilated, kept) < _USUAL:
        return None
    return uses[0].is_assimilated if assimilated == kept else assimilated > kept


def _odd_style(page: Page, uses: Sequence[_Use]) -> Iterator[Finding]:
    """Yield a finding on the first use of each name that is written against the style of the profile or the draft.

    Terms of the glossary count, but what is odd among them is told by ``consistency``.
    """
    asked = page.settings.articles
    usual = asked == "assimilated" if asked else _usual_style(uses)
    if usual is None:
        return
    seen: set[str] = set()
    for use in uses:
        found, name = use.found, use.found["name"]
        if use.is_assimilated == usual or (use.is_term and not asked) or _plain(name) in seen:
            continue
        seen.add(_plain(name))
        letters = re.match(r"sh|th|dh|.", name.lower())
        assert letters
        article = f"{found['vowel']}{letters[0]}" if usual else f"{found['vowel']}l"
        instead = f"{article}-{name}"
        style = "the l of the article joined to the letter after it" if usual else "al- throughout"
        who = "This style" if asked else "The rest of this draft"
        yield _finding(found.start(), found.end(), f"{who} has {style}: write {instead}.", instead)


def _after_and(draft: Draft) -> Iterator[Finding]:
    """Yield a finding where the article after wa is written with a stop: wa’al-Jihad."""
    for end in sorted(found.end() for sign in _AND for found in sign.finditer(draft.prose)):
        start = end - len("wa'al-")
        block = draft.block_at(start)
        if block is None or block.kind in ("bibliography", "block quotation") or draft.quotations_at(block, start):
            continue
        instead = f"{draft.text[start]}a-l-"
        message = f"After wa the article loses its vowel, and no stop is heard: write {instead}."
        yield _finding(start, end, message, instead)


def check(page: Page) -> Iterator[Finding]:
    """Yield findings on the article before names, in the glossary or not."""
    draft = page.draft
    yield from _after_and(draft)
    mentions = sorted((context.mention.start, context.mention.end) for context in page.contexts)
    styles: list[_Use] = []
    for found in _articles(draft):
        yield from _doubled(draft, found)
        if found["letters"] != "l":
            yield from _wrong(draft, found, page.glossary)
        # A capital is that of a surname, which its bearer spells; el- is that of a dialect.
        if found["vowel"] != "a" or _plain(found["name"])[:1] not in _SUN:
            continue
        if found["letters"] == "l" or _assimilates(found["letters"], found["name"]):
            place = bisect.bisect(mentions, (found.start(), len(draft.text))) - 1
            is_term = place >= 0 and found.start() < mentions[place][1]
            styles.append(_Use(found, found["letters"] != "l", is_term))
    yield from _odd_style(page, styles)


RULE = Rule(
    name="article",
    summary="The Arabic article is doubled, wrongly assimilated, or written in two styles in a draft.",
    why="Al- is “the”, so one of the two is enough, unless “the” belongs to a noun that follows: the al-Qaeda chief. "
    "Before t, d, r, z, s, sh and n one hears that letter in place of the l, and may write it (ash-Sham) or not "
    "(al-Sham), but not before others, and not both in one book.",
    wrong=("He joined the al-Qaeda in Yemen.", "Abu Bakr an-Baghdadi spoke."),
    right=("He joined al-Qaeda in Yemen.", "The al-Qaeda leader spoke.", "Abu Bakr al-Baghdadi spoke."),
    check=check,
    wakes=tuple(map(Sign, (*_HYPHENS, *_AND))),
    sources=(
        "the ALA-LC romanization table for Arabic, rule 17(c), and the guide on foreign words of the Journal of "
        "Middle East Women's Studies, point 6 (both: al- keeps its l), read in excerpt",
    ),
)
