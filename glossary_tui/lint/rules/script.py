"""``script``: Arabic script and the Latin beside it are not the same word."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from glossary_tui.lazy import pattern
from glossary_tui.lint.context import Context
from glossary_tui.lint.finding import Finding
from glossary_tui.lint.rule import Page, Rule, Sign
from glossary_tui.manuscript.draft import Draft

_SHOWN = 80  # code points before or behind the Arabic in which its Latin stands
_WORDS = 6  # Latin words that may render the Arabic
_LONGEST = 4  # Arabic words; more are a quotation
_LETTERS = 3  # letters that an Arabic word must have to be compared alone
_RUN = pattern(r"[\u0621-\u065f\u0670-\u06d3\ufb50-\ufdfb\ufe70-\ufefc]+(?:[ \u00a0][\u0621-\u065f\u0670-\u06d3]+)*")
_BEFORE = pattern(
    r"(?P<latin>[^()\[\]\n;:.!?|\u0600-\u06ff]{2,60}?)[\"”’'*_\u200b]*[ \u00a0]?[(\[][*_\u200b]*"
    r"(?:(?:in )?Arabic:?|Ar\.:?)?[ \u00a0]?[*_“\"\u200b]*\Z"
)
_CLOSES = pattern(r"[*_”\"\u200b]*(?:[)\]]|[,;:،=][^()\[\]\n]{0,60}[)\]])")
_AFTER = pattern(r"[*_”\"\u200b]*[ \u00a0]?[(\[][*_“\"\u200b]*(?P<latin>[^()\[\]\n\u0600-\u06ff]{2,60})[)\]]")
_LATIN_WORD = pattern(r"[^\W\d_\u0600-\u06ff](?:[^\W\d_\u0600-\u06ff]|[ʿʾ’‘'`-](?=[^\W\d_]))*")
# Letters that only a transliteration has.
_SIGNS = pattern(r"[āīūĀĪŪḥṣḍṭẓḤṢḌṬẒġḏṯḫḳʿʾ]")
# What writers of English and French make of a letter, beyond what the schemes have.
_HABITS = {
    "ba": "p",
    "shin": "ch",
    "qaf": "k g gh c ck",
    "kaf": "c q ck",
    "jim": "g zh",
    "kha": "h k",
    "hah": "kh",
    "tha": "s t",
    "dhal": "z d th",
    "dad": "z dh d",
    "zah": "z dh d",
    "zay": "s",
    "ghayn": "g",
    "waw": "v",
    "fa": "ph v",
    "sin": "c",
}
_VOWELS = "[aeiouy]*"
_ARTICLE = "(?:[aeu]?(?:l|sh|th|dh|[dnrstz]))?"


def _plain(text: str) -> str:
    """Return the plain Latin letters of a text."""
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(character for character in decomposed if "a" <= character <= "z")


@cache
def _sounds() -> dict[str, str]:
    """Return for each Arabic letter a regular expression of all that may stand for it in plain Latin letters."""
    from glossary_tui.translit import load_scheme
    from glossary_tui.translit.letters import CONSONANTS
    from glossary_tui.translit.scheme import scheme_names

    written: dict[str, set[str]] = {name: set(_HABITS.get(name, "").split()) for name in CONSONANTS.values()}
    for scheme in map(load_scheme, scheme_names()):
        if scheme.kind != "letters":
            for name, found in written.items():
                found.add(_plain(scheme.sounds.get(name, "")))
    sounds: dict[str, str] = {}
    for letter, name in CONSONANTS.items():
        options = "|".join(sorted(written[name] - {""}, key=lambda text: (-len(text), text)))
        # Hamza and ʿayn leave no plain letter, and waw, ya and ha may be vowels or silent.
        may_miss = "" in written[name] or name in ("waw", "ya", "ha")
        sounds[letter] = (f"(?:{options}){{{0 if may_miss else 1},2}}" if options else "") + _VOWELS
    return sounds


@lru_cache(maxsize=256)
def _latin_of(words: tuple[str, ...]) -> re.Pattern[str]:
    """Return what Arabic words look like in plain Latin letters, joined: any vowels, any usual consonants."""
    from glossary_tui.translit.letters import ALIF, LAM, TA_MARBUTA, WAW

    sounds = _sounds()
    parts: list[str] = []
    for word in words:
        rest = word
        if rest.startswith(WAW + ALIF + LAM) and len(rest) > 4:
            parts.append("w?a?")
            rest = rest[1:]
        if rest.startswith(ALIF + LAM) and len(rest) > 3:
            parts.append(_ARTICLE)
            rest = rest[2:]
        parts.append(_VOWELS)
        parts.extend("(?:h|t)?" if letter == TA_MARBUTA else sounds.get(letter, _VOWELS) for letter in rest)
    return re.compile("".join(parts) + "s?")


def _agree(arabic: Sequence[str], latin: Sequence[str]) -> bool:
    """Whether some of the Latin words may be some of the Arabic ones."""
    plain = [_plain(word) for word in latin]
    whole = _latin_of(tuple(arabic))
    if any(whole.fullmatch("".join(plain[start:])) for start in range(len(plain))):
        return True
    pieces = {_plain(piece) for word in latin for piece in (word, *word.split("-"))}
    long = [word for word in arabic if len(word) >= _LETTERS]
    return any(_latin_of((word,)).fullmatch(piece) for word in long for piece in pieces if len(piece) >= _LETTERS)


def _pairs(draft: Draft) -> Iterator[tuple[re.Match[str], int, str]]:
    """Yield each piece of Arabic with the place and the text of the Latin beside it."""
    text = draft.prose
    for run in (run for block in draft.blocks for run in _RUN.finditer(text, block.start, block.end)):
        if len(run[0].split()) > _LONGEST:
            continue
        before = _BEFORE.search(text, max(0, run.start() - _SHOWN), run.start())
        if before and _CLOSES.match(text, run.end()):
            yield run, before.start("latin"), before["latin"]
            continue
        after = _AFTER.match(text, run.end(), run.end() + _SHOWN)
        if after:
            yield run, after.start("latin"), after["latin"]


def _own(context: Context) -> bool:
    """Whether a term is written as a transliteration of its own Arabic: Mosul and caliph are English words."""
    from glossary_tui.translit.letters import bare

    entry = context.entry
    arabic = {entry.arabic, *entry.singular.values(), *entry.plural.values(), *(name.arabic for name in entry.names)}
    latin = _LATIN_WORD.findall(context.surface)
    return any(
        _latin_of(tuple(bare(text).split())).fullmatch("".join(_plain(word) for word in latin))
        for text in arabic
        if text
    )


def check(page: Page) -> Iterator[Finding]:
    """Yield a finding for each word that stands beside Arabic it cannot be."""
    draft, contexts = page.draft, page.contexts
    terms = {context.mention.end: context for context in contexts if context.mention.form.role != "arabic"}
    scripts = {context.mention.start: context for context in contexts if context.mention.form.role == "arabic"}
    for run, start, latin in _pairs(draft):
        block = draft.block_at(run.start())
        found = list(_LATIN_WORD.finditer(draft.prose, start, start + len(latin)))[-_WORDS:]
        if not found or block is None or block.kind in ("bibliography", "block quotation"):
            continue
        finding = _compare(run, found, terms.get(found[-1].end()), scripts.get(run.start()))
        if finding:
            yield finding


def _compare(
    run: re.Match[str],
    found: Sequence[re.Match[str]],
    term: Context | None,
    script: Context | None,
) -> Finding | None:
    """Return a finding where the Latin is a transliteration, and not that of the Arabic."""
    from glossary_tui.translit.letters import bare

    arabic = bare(run[0]).split()
    if script and bare(script.surface) != bare(run[0]):
        script = None  # a part of a longer phrase
    if (
        term
        and script
        and {form.entry for form in term.mention.forms} & {form.entry for form in script.mention.forms}
    ):
        return _other_number(run, term, script)
    if _agree(arabic, [word[0] for word in found]):
        return None
    if term:
        if term.is_other or term.is_sic or not _own(term) or len(arabic) > 1 + term.surface.count(" "):
            return None
    elif not _SIGNS.search(found[-1][0]):
        return None
    words = term.surface if term else found[-1][0]
    meant = f" ({script.entry.headword})" if script else ""
    return Finding(
        term.mention.start if term else found[-1].start(),
        term.mention.end if term else found[-1].end(),
        "script",
        "script",
        term.entry.id if term else "",
        "error" if _is_sure(term, script) else "suggestion",
        f"“{words}” and {run[0]}{meant} are not the same word.",
        (script.entry.headword,) if script else (),
    )


def _other_number(run: re.Match[str], term: Context, script: Context) -> Finding | None:
    """Return a finding where the Latin is only a singular and the Arabic only a plural: kafir (كفار)."""
    from glossary_tui.translit.letters import bare

    entry = term.entry
    singulars, plurals = set(map(bare, entry.singular.values())), set(map(bare, entry.plural.values()))
    written = bare(run[0])
    is_singular = term.mention.form.text in entry.singular and term.mention.form.text not in entry.plural
    if not is_singular or term.mention.suffix or term.is_other or term.is_sic:
        return None
    if written not in plurals or written in singulars:
        return None
    return Finding(
        term.mention.start,
        term.mention.end,
        "script",
        "script",
        entry.id,
        "warning" if _is_sure(term, script) else "suggestion",
        f"“{term.surface}” is the singular, and {run[0]} a plural of it.",
    )


def _is_sure(term: Context | None, script: Context | None) -> bool:
    """Whether both words are of entries that cite their sources, and the Latin is the author's own."""
    if term is None or script is None or term.entry.is_draft or script.entry.is_draft:
        return False
    return not (term.is_quoted or term.stance.is_corrected)


RULE = Rule(
    name="script",
    summary="Arabic script and the Latin beside it are not the same word.",
    why="Few proofreaders read both. Where the two differ, one of them is wrong, and the reader who knows Arabic "
    "sees it. Words of the glossary are compared by their forms, others by consonants; translations are left alone.",
    wrong=("The mujāhidūn (مهاجرون) were housed apart.",),
    right=("The muhājirūn (مهاجرون) were housed apart.", "The migrants (مهاجرون) were housed apart."),
    check=check,
    wakes=(Sign(pattern(r"[\u0621-\u064a]"), is_ascii=False),),
    sources=("the tables of all schemes (glossary-tui translit --list)",),
)
